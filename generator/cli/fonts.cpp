// The fonts that a theme names, found on the machine by the names of their files.

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <system_error>

#include "cli/commands.h"

namespace folio::cli {

namespace fs = std::filesystem;

namespace {

/// The bytes of a file, which are read from it when they are looked at: of a font of
/// many thousand characters a paper needs few. Nothing if it cannot be read.
layout::FontBytes mapped(const fs::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return {};
  struct stat status = {};
  const bool is_file = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
  const auto size = is_file ? static_cast<std::size_t>(status.st_size) : 0;
  void* const begin =
      size == 0 ? MAP_FAILED : ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
  ::close(descriptor);
  if (begin == MAP_FAILED) return {};
  const std::shared_ptr<const void> owner(
      begin, [size](const void* held) { ::munmap(const_cast<void*>(held), size); });
  return {std::string_view(static_cast<const char*>(begin), size), owner};
}

/// Finds files below some folders: first in these themselves, where most are, then
/// everywhere below.
class Finder {
 public:
  explicit Finder(const std::vector<fs::path>& folders) : folders_(folders) {}

  layout::FontBytes find(const std::string& name) {
    std::error_code error;
    for (const fs::path& folder : folders_) {
      if (fs::is_regular_file(folder / name, error)) return mapped(folder / name);
    }
    if (!has_walked_) walk();
    const auto found = below_.find(name);
    return found == below_.end() ? layout::FontBytes{} : mapped(found->second);
  }

 private:
  // Of two of the same name the first by its path, whatever the order on the disk.
  void walk() {
    has_walked_ = true;
    for (const fs::path& folder : folders_) {
      std::error_code error;
      fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied,
                                          error);
      for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
        if (at->is_directory(error)) continue;
        const auto [known, is_new] = below_.emplace(at->path().filename(), at->path());
        if (!is_new && at->path() < known->second) known->second = at->path();
      }
    }
  }

  const std::vector<fs::path>& folders_;
  bool has_walked_ = false;
  std::map<std::string, fs::path> below_;
};

}  // namespace

std::vector<layout::FontFamily> installed_families(
    const std::vector<fs::path>& folders, const std::map<std::string, model::FontFiles>& fonts) {
  Finder finder(folders);
  std::vector<layout::FontFamily> families;
  for (const auto& [name, files] : fonts) {
    bool is_all_there = true;
    const auto found = [&](const std::string& file) {
      if (file.empty()) return layout::FontBytes{};
      layout::FontBytes bytes = finder.find(file);
      is_all_there = is_all_there && !bytes.bytes.empty();
      return bytes;
    };
    layout::FontFamily family{name, found(files.regular), found(files.bold), found(files.italic),
                              found(files.bold_italic)};
    if (is_all_there) families.push_back(std::move(family));
  }
  return families;
}

}  // namespace folio::cli
