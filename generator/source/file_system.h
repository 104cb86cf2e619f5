#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace folio::source {

/// A name in a folder.
struct Entry {
  std::string name;
  bool is_folder = false;

  bool is_hidden() const { return name.starts_with('.'); }
};

/// The files of one root, read only. Paths are relative to the root and use
/// '/'; nothing outside the root can be read through it, whatever "..",
/// absolute paths or symbolic links say (Failure::Cause::outside_root).
class FileSystem {
 public:
  virtual ~FileSystem() = default;

  /// The whole of a regular file. Refuses folders, devices and pipes
  /// (not_a_file) and anything above 64 MiB (too_large).
  virtual Result<std::string> read(std::string_view path) const = 0;

  /// The names in a folder, sorted by bytes, hidden ones among them.
  virtual Result<std::vector<Entry>> list(std::string_view folder) const = 0;

  /// Whether `path` is a file that read() would find.
  virtual bool has_file(std::string_view path) const = 0;

  /// Where the file or folder at `path` really is, relative to the root, once
  /// every link on the way was followed. Only what is nowhere at all is
  /// not_found: a link that leads nowhere is there.
  virtual Result<std::string> real_path(std::string_view path) const = 0;
};

/// The disk below `root`.
class Disk final : public FileSystem {
 public:
  explicit Disk(std::filesystem::path root) : root_(std::move(root)) {}
  Result<std::string> read(std::string_view path) const override;
  Result<std::vector<Entry>> list(std::string_view folder) const override;
  bool has_file(std::string_view path) const override;
  Result<std::string> real_path(std::string_view path) const override;

 private:
  struct Real {
    std::filesystem::path root, path;
  };
  Result<Real> resolved(std::string_view path) const;
  std::filesystem::path root_;
};

/// A disk in memory, for tests.
class MemoryFiles final : public FileSystem {
 public:
  MemoryFiles() = default;
  MemoryFiles(std::initializer_list<std::pair<const std::string, std::string>> files)
      : files_(files) {}
  std::string& operator[](const std::string& path) { return files_[path]; }
  Result<std::string> read(std::string_view path) const override;
  Result<std::vector<Entry>> list(std::string_view folder) const override;
  bool has_file(std::string_view path) const override;
  Result<std::string> real_path(std::string_view path) const override;

 private:
  std::map<std::string, std::string, std::less<>> files_;
};

/// `path` as written in a file of `folder`, relative to the root and without
/// "." and ".."; a Failure (outside_root) when it leaves the root.
Result<std::string> beneath(std::string_view folder, std::string_view path);

}  // namespace folio::source
