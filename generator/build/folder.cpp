#include "build/folder.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

#include "base/text.h"

namespace folio::build {

namespace {

struct Reason {
  int error;
  std::string_view words;
};

constexpr std::array reasons{
    Reason{ENOSPC, "the disk is full"},
    Reason{EDQUOT, "the disk space allowed is used up"},
    Reason{EACCES, "this user may not write there"},
    Reason{EPERM, "this user may not write there"},
    Reason{EROFS, "the disk can only be read"},
    Reason{EFBIG, "the file would be larger than files may be here"},
    Reason{EIO, "the disk reports a fault"},
    Reason{ENOTDIR, "a part of the path is not a folder"},
    Reason{EISDIR, "there is a folder of that name"},
    Reason{ENAMETOOLONG, "the path is too long"},
    Reason{EBUSY, "another disk is attached there; choose a folder inside it"},
    Reason{EXDEV, "another disk is attached there; choose a folder inside it"},
    Reason{EMFILE, "too many files are open"},
    Reason{ENFILE, "too many files are open"},
};

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool renamed(int parent, const std::string& from, const std::string& to, unsigned how) {
  return ::renameat2(parent, from.c_str(), parent, to.c_str(), how) == 0;
}

}  // namespace

Descriptor::~Descriptor() { close(); }

bool Descriptor::close() { return number_ < 0 || ::close(std::exchange(number_, -1)) == 0; }

Failure failed(const std::filesystem::path& path, std::string_view what, int error) {
  const auto known = std::ranges::find(reasons, error, &Reason::error);
  const std::string why =
      known != reasons.end() ? std::string(known->words) : std::generic_category().message(error);
  return {"\"" + path.string() + "\" " + std::string(what) + ": " + why};
}

Result<Done> write_file(int folder, const std::string& path, std::string_view bytes, mode_t mode,
                        const std::filesystem::path& shown) {
  Descriptor file(
      ::openat(folder, path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode));
  if (!file) return failed(shown / path, "cannot be made", errno);
  if (!write_all(*file, bytes)) {
    return failed(shown / path,
                  "cannot be written (" + text::counted(bytes.size(), "byte", "bytes") + ")",
                  errno);
  }
  if (!file.close()) return failed(shown / path, "cannot be finished", errno);
  return Done{};
}

bool holds(int folder, const std::string& path, std::string_view bytes) {
  const Descriptor file(
      ::openat(folder, path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  struct stat status {};
  if (!file || ::fstat(*file, &status) != 0 || !S_ISREG(status.st_mode)) return false;
  if (static_cast<std::size_t>(status.st_size) != bytes.size()) return false;
  std::array<char, 65536> block;
  while (!bytes.empty()) {
    const ssize_t count = ::read(*file, block.data(), block.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    const auto size = static_cast<std::size_t>(count);
    if (bytes.substr(0, size) != std::string_view(block.data(), size)) return false;
    bytes.remove_prefix(size);
  }
  return true;
}

Result<Done> check_path(const std::string& path) {
  const auto refused = [&path](std::string_view why) -> Result<Done> {
    return Failure{"\"" + path + "\" cannot be the name of an output: " + std::string(why)};
  };
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
  if (std::ranges::any_of(path, is_control)) {
    return Failure{"the name of an output holds a control character"};
  }
  if (text::first_bad_utf8(path)) return Failure{"the name of an output is not UTF-8"};
  for (const std::string_view part : text::split(path, '/')) {
    if (part.empty()) return refused("it has an empty part");
    if (part == "." || part == "..") return refused("it does not go straight down");
    if (part.size() > 255) return refused("a part of it is longer than 255 bytes");
  }
  return Done{};
}

namespace {

// What tells that the folder is ours goes last, so that one of which only a part
// could be removed is known again by the next build.
std::error_code remove_once(const std::filesystem::path& folder) {
  std::error_code error;
  if (!std::filesystem::exists(folder, error)) return {};
  std::filesystem::directory_iterator at(folder, error), end;
  std::vector<std::filesystem::path> inside;
  for (; !error && at != end; at.increment(error)) inside.push_back(at->path());
  for (const std::filesystem::path& path : inside) {
    const bool tells = path.filename() == manifest_name || path.filename() == marker_name;
    if (!error && !tells) std::filesystem::remove_all(path, error);
  }
  for (const char* telling : {manifest_name, marker_name}) {
    if (!error) std::filesystem::remove(folder / telling, error);
  }
  if (!error) std::filesystem::remove(folder, error);
  return error;
}

}  // namespace

Result<Done> remove_generation(const std::filesystem::path& folder) {
  // A second attempt, for a disk that failed once may not fail again, and what
  // is left behind would lie beside the published site.
  std::error_code error;
  for (int attempt = 0; attempt < 2; ++attempt) {
    error = remove_once(folder);
    if (!error) return Done{};
  }
  return failed(folder, "cannot be removed", error.value());
}

Result<Swap> Swap::in(int parent, const std::string& fresh, const std::string& current,
                      const std::string& aside, const std::filesystem::path& shown) {
  if (renamed(parent, fresh, current, RENAME_EXCHANGE)) return Swap(parent, fresh, current, fresh);
  if (errno == ENOENT) {
    if (renamed(parent, fresh, current, 0)) return Swap(parent, fresh, current, "");
    return failed(shown / current, "cannot be put in place", errno);
  }
  // Some file systems cannot exchange (EINVAL). Two renames come close; between
  // them the folder is missing, and Staging::open() knows where it went.
  if (!renamed(parent, current, aside, 0)) {
    return failed(shown / current, "cannot be replaced", errno);
  }
  if (renamed(parent, fresh, current, 0)) return Swap(parent, fresh, current, aside);
  const int error = errno;
  if (renamed(parent, aside, current, 0) || renamed(parent, aside, current, 0)) {
    return failed(shown / current, "cannot be replaced", error);
  }
  return failed(shown / current, "is called \"" + aside + "\" until the next build", error);
}

bool Swap::undo() {
  if (old_name_ == fresh_) {
    return renamed(parent_, fresh_, current_, RENAME_EXCHANGE) ||
           renamed(parent_, fresh_, current_, RENAME_EXCHANGE);
  }
  if (!renamed(parent_, current_, fresh_, 0)) return false;
  return old_name_.empty() || renamed(parent_, old_name_, current_, 0);
}

}  // namespace folio::build
