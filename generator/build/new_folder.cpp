// A folder that was not there, with everything in it, or nothing at all.

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>

#include <cerrno>
#include <system_error>

#include "build/folder.h"

namespace folio::build {

namespace fs = std::filesystem;

namespace {

constexpr mode_t file_mode = 0666, folder_mode = 0777;  // as far as the umask lets
constexpr int attempts = 100;  // names that may be taken by what killed programs left

bool is_there(const fs::path& path) {
  std::error_code error;
  return fs::exists(fs::symlink_status(path, error));
}

fs::path parent_of(const fs::path& folder) {
  return folder.has_parent_path() ? folder.parent_path() : fs::path(".");
}

/// A folder under a name that readers pass over, until it is finished. What is
/// not finished is removed.
class Unfinished {
 public:
  static Result<Unfinished> beside(const fs::path& folder) {
    for (int attempt = 0; attempt < attempts; ++attempt) {
      const fs::path path =
          parent_of(folder) / ("." + folder.filename().string() + ".new" + std::to_string(attempt));
      if (::mkdir(path.c_str(), folder_mode) == 0) return Unfinished(path);
      if (errno != EEXIST) return failed(folder, "cannot be made", errno);
    }
    return failed(folder, "cannot be made", EEXIST);
  }
  Unfinished(Unfinished&& other) noexcept : path_(std::exchange(other.path_, {})) {}
  Unfinished& operator=(Unfinished&&) = delete;
  ~Unfinished() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }

  Result<Done> write(const std::vector<Artifact>& files, const fs::path& shown) const;
  Result<Done> become(const fs::path& folder);

 private:
  explicit Unfinished(fs::path path) : path_(std::move(path)) {}
  fs::path path_;
};

Result<Done> Unfinished::write(const std::vector<Artifact>& files, const fs::path& shown) const {
  const Descriptor inside(::open(path_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!inside) return failed(shown, "cannot be opened", errno);
  for (const Artifact& file : files) {
    if (const auto checked = check_path(file.path); !checked) return checked;
    std::error_code error;
    fs::create_directories((path_ / file.path).parent_path(), error);
    if (error) return failed(shown / file.path, "cannot be made", error.value());
    const auto written = write_file(*inside, file.path, file.bytes, file_mode, shown);
    if (!written) return written;
  }
  if (::syncfs(*inside) != 0) return failed(shown, "cannot be written", errno);
  return Done{};
}

Result<Done> Unfinished::become(const fs::path& folder) {
  int done = ::renameat2(AT_FDCWD, path_.c_str(), AT_FDCWD, folder.c_str(), RENAME_NOREPLACE);
  // Some file systems do not know of the wish; they replace an empty folder at worst.
  if (done != 0 && errno == EINVAL && !is_there(folder)) {
    done = ::rename(path_.c_str(), folder.c_str());
  }
  if (done != 0) return failed(folder, "cannot be made", errno);
  path_.clear();
  return Done{};
}

}  // namespace

Result<Done> make_folder(const fs::path& folder, const std::vector<Artifact>& files) {
  if (is_there(folder)) return Failure{"\"" + folder.string() + "\" is there already"};
  std::error_code error;
  fs::create_directories(parent_of(folder), error);
  if (error) return failed(folder, "cannot be made", error.value());
  Result<Unfinished> unfinished = Unfinished::beside(folder);
  if (!unfinished) return unfinished.error();
  const auto written = unfinished->write(files, folder);
  return written ? unfinished.value().become(folder) : written;
}

}  // namespace folio::build
