#include "source/file_system.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "base/text.h"

namespace folio::source {

namespace {

constexpr std::size_t largest_file = std::size_t{64} << 20;  // bytes

using Cause = Failure::Cause;

Failure failure(std::string_view path, std::string_view what, Cause cause) {
  return {std::string(path) + " " + std::string(what), cause};
}

// What the machine said, as a sentence for people who write papers.
Failure failure(std::string_view path, const std::error_code& error) {
  struct Sentence {
    std::errc error;
    Cause cause;
    std::string_view what;
  };
  static constexpr Sentence sentences[] = {
      {std::errc::no_such_file_or_directory, Cause::not_found, "cannot be found"},
      {std::errc::not_a_directory, Cause::not_found, "cannot be found"},
      {std::errc::permission_denied, Cause::machine,
       "cannot be read: this account has no permission"},
      {std::errc::operation_not_permitted, Cause::machine,
       "cannot be read: this account has no permission"},
      {std::errc::too_many_symbolic_link_levels, Cause::not_a_file,
       "is a link that leads back to itself"},
      {std::errc::filename_too_long, Cause::not_a_file, "has too long a name"},
      {std::errc::no_such_device_or_address, Cause::not_a_file, "is not a regular file"},
      {std::errc::too_many_files_open, Cause::machine,
       "cannot be read: too many files are open at once"},
      {std::errc::too_many_files_open_in_system, Cause::machine,
       "cannot be read: too many files are open at once"},
      {std::errc::io_error, Cause::machine, "cannot be read: the disk gives an error"},
  };
  const auto known =
      std::ranges::find_if(sentences, [&](const Sentence& one) { return error == one.error; });
  if (known != std::end(sentences)) return failure(path, known->what, known->cause);
  return failure(path, "cannot be read: the machine gives error " + std::to_string(error.value()),
                 Cause::machine);
}

Failure last_failure(std::string_view path) {
  return failure(path, std::error_code(errno, std::generic_category()));
}

// A descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

Result<std::string> read_all(int descriptor, std::size_t size, std::string_view path) {
  std::string bytes(size + 1, '\0');  // one more, to notice a file that grows
  std::size_t got = 0;
  while (got < bytes.size()) {
    const ssize_t more = ::read(descriptor, bytes.data() + got, bytes.size() - got);
    if (more < 0 && errno == EINTR) continue;
    if (more < 0) return last_failure(path);
    if (more == 0) break;
    got += static_cast<std::size_t>(more);
  }
  bytes.resize(got);
  return bytes;
}

bool is_within(const std::filesystem::path& root, const std::filesystem::path& path) {
  const auto [end, ignored] = std::mismatch(root.begin(), root.end(), path.begin(), path.end());
  return end == root.end();
}

// Whether `path` below `root`, or a folder it stands in, is a link to nothing.
bool has_dangling_link(std::filesystem::path root, const std::filesystem::path& path) {
  std::error_code ignored;
  for (const std::filesystem::path& name : path) {
    root /= name;
    if (std::filesystem::is_symlink(root, ignored) && !std::filesystem::exists(root, ignored)) {
      return true;
    }
  }
  return false;
}

void sort_by_name(std::vector<Entry>& entries) { std::ranges::sort(entries, {}, &Entry::name); }

}  // namespace

Result<Disk::Real> Disk::resolved(std::string_view path) const {
  auto plain = beneath("", path);
  if (!plain) return plain.error();
  std::error_code error;
  const auto root = std::filesystem::canonical(root_, error);
  if (error) return failure(root_.string(), error);
  const auto full = std::filesystem::canonical(root / *plain, error);
  if (error == std::errc::no_such_file_or_directory && has_dangling_link(root, *plain)) {
    return failure(path, "is a link that leads nowhere", Cause::not_a_file);
  }
  if (error) return failure(path, error);
  if (!is_within(root, full)) {
    return failure(path, "leads outside the publication through a link", Cause::outside_root);
  }
  return Real{root, full};
}

Result<std::string> Disk::read(std::string_view path) const {
  const auto full = resolved(path);
  if (!full) return full.error();
  // Without O_NONBLOCK a pipe laid in the folder would stop the build for ever.
  const Descriptor file(::open(full->path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW));
  if (file.number() < 0) return last_failure(path);
  struct stat about {};
  if (::fstat(file.number(), &about) != 0) return last_failure(path);
  if (!S_ISREG(about.st_mode)) return failure(path, "is not a regular file", Cause::not_a_file);
  if (static_cast<std::size_t>(about.st_size) > largest_file) {
    return failure(path, "is larger than 64 MiB", Cause::too_large);
  }
  return read_all(file.number(), static_cast<std::size_t>(about.st_size), path);
}

Result<std::vector<Entry>> Disk::list(std::string_view folder) const {
  const auto full = resolved(folder);
  if (!full) return full.error();
  std::error_code error;
  std::vector<Entry> entries;
  std::filesystem::directory_iterator at(full->path, error);
  for (; !error && at != std::filesystem::directory_iterator(); at.increment(error)) {
    std::string name = at->path().filename().string();
    std::error_code ignored;  // a name that vanished meanwhile is no folder
    entries.push_back({std::move(name), at->is_directory(ignored)});
  }
  if (error) return failure(folder, error);
  sort_by_name(entries);
  return entries;
}

bool Disk::has_file(std::string_view path) const {
  const auto full = resolved(path);
  std::error_code error;
  return full && std::filesystem::is_regular_file(full->path, error);
}

Result<std::string> Disk::real_path(std::string_view path) const {
  const auto full = resolved(path);
  if (!full) return full.error();
  const std::string relative = full->path.lexically_relative(full->root).string();
  return relative == "." ? std::string() : relative;
}

Result<std::string> MemoryFiles::read(std::string_view path) const {
  const auto plain = beneath("", path);
  if (!plain) return plain.error();
  const auto found = files_.find(*plain);
  if (found == files_.end()) return failure(path, "cannot be found", Cause::not_found);
  return found->second;
}

Result<std::vector<Entry>> MemoryFiles::list(std::string_view folder) const {
  const std::string prefix = folder.empty() || folder == "." ? "" : std::string(folder) + "/";
  std::map<std::string, bool> names;
  for (const auto& [path, text] : files_) {
    if (!path.starts_with(prefix)) continue;
    const std::string rest = path.substr(prefix.size());
    const std::size_t slash = rest.find('/');
    names[rest.substr(0, slash)] |= slash != rest.npos;
  }
  if (names.empty()) return failure(folder, "cannot be found", Cause::not_found);
  std::vector<Entry> entries;
  for (const auto& [name, is_folder] : names) entries.push_back({name, is_folder});
  return entries;
}

bool MemoryFiles::has_file(std::string_view path) const {
  const auto plain = beneath("", path);
  return plain && files_.contains(*plain);
}

Result<std::string> MemoryFiles::real_path(std::string_view path) const {
  const auto plain = beneath("", path);
  if (!plain || files_.contains(*plain)) return plain;
  const auto below = files_.lower_bound(*plain + "/");
  if (below != files_.end() && below->first.starts_with(*plain + "/")) return plain;
  return failure(path, "cannot be found", Cause::not_found);
}

Result<std::string> beneath(std::string_view folder, std::string_view path) {
  if (path.starts_with('/')) {
    return failure(path, "is an absolute path", Cause::outside_root);
  }
  std::vector<std::string> parts;
  const std::string joined = std::string(folder) + "/" + std::string(path);
  for (const std::string_view part : text::split(joined, '/')) {
    if (part.empty() || part == ".") continue;
    if (part != "..") {
      parts.emplace_back(part);
      continue;
    }
    if (parts.empty()) return failure(path, "leads outside the publication", Cause::outside_root);
    parts.pop_back();
  }
  return text::join(parts, "/");
}

}  // namespace folio::source
