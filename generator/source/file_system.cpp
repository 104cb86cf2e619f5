#include "source/file_system.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

#include "base/text.h"

namespace folio::source {

namespace {

constexpr std::size_t largest_file = std::size_t{64} << 20;  // bytes

using Cause = Failure::Cause;

Failure failure(std::string_view path, std::string_view what, Cause cause) {
  return {std::string(path) + " " + std::string(what), cause};
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
    if (more < 0) return failure(path, std::strerror(errno), Cause::machine);
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

void sort_by_name(std::vector<Entry>& entries) { std::ranges::sort(entries, {}, &Entry::name); }

}  // namespace

Result<std::filesystem::path> Disk::resolved(std::string_view path) const {
  auto plain = beneath("", path);
  if (!plain) return plain.error();
  std::error_code error;
  const auto root = std::filesystem::canonical(root_, error);
  if (error) return failure(root_.string(), "cannot be found", Cause::not_found);
  const auto full = std::filesystem::canonical(root / *plain, error);
  if (error) return failure(path, "cannot be found", Cause::not_found);
  if (!is_within(root, full)) {
    return failure(path, "leads outside the publication through a link", Cause::outside_root);
  }
  return full;
}

Result<std::string> Disk::read(std::string_view path) const {
  const auto full = resolved(path);
  if (!full) return full.error();
  // Without O_NONBLOCK a pipe laid in the folder would stop the build for ever.
  const Descriptor file(::open(full->c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW));
  if (file.number() < 0) return failure(path, std::strerror(errno), Cause::machine);
  struct stat about {};
  if (::fstat(file.number(), &about) != 0) return failure(path, std::strerror(errno), Cause::machine);
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
  std::filesystem::directory_iterator at(*full, error);
  for (; !error && at != std::filesystem::directory_iterator(); at.increment(error)) {
    std::string name = at->path().filename().string();
    if (name.starts_with('.')) continue;
    std::error_code ignored;  // a name that vanished meanwhile is no folder
    entries.push_back({std::move(name), at->is_directory(ignored)});
  }
  if (error) return failure(folder, error.message(), Cause::machine);
  sort_by_name(entries);
  return entries;
}

bool Disk::has_file(std::string_view path) const {
  const auto full = resolved(path);
  std::error_code error;
  return full && std::filesystem::is_regular_file(*full, error);
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
  for (const auto& [name, is_folder] : names) {
    if (!name.starts_with('.')) entries.push_back({name, is_folder});
  }
  return entries;
}

bool MemoryFiles::has_file(std::string_view path) const {
  const auto plain = beneath("", path);
  return plain && files_.contains(*plain);
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
