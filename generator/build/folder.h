#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "build/output_tree.h"

namespace folio::build {

/// Owner of a POSIX file descriptor.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor();

  explicit operator bool() const { return number_ >= 0; }
  int operator*() const { return number_; }

  /// Whether the system had nothing to complain of: a disk may report only now
  /// that it could not keep what was written.
  bool close();

 private:
  int number_ = -1;
};

/// What the system's error number `error` means for whoever asked for `path`:
/// `"site/public/a.html" cannot be written: the disk is full`.
Failure failed(const std::filesystem::path& path, std::string_view what, int error);

/// Makes the file `path` below `folder`, which must not have it yet, and
/// `bytes` its content. `shown` stands before the path in messages.
Result<Done> write_file(int folder, const std::string& path, std::string_view bytes, mode_t mode,
                        const std::filesystem::path& shown);

/// Whether the regular file `path` below `folder` holds exactly `bytes`.
bool holds(int folder, const std::string& path, std::string_view bytes);

/// Whether `path` goes downwards only and can be kept on any disk: relative,
/// no part empty, "." or "..", none above 255 bytes, no control characters.
Result<Done> check_path(const std::string& path);

/// The file in which a generation lists what it holds.
inline constexpr const char* manifest_name = "manifest.json";

/// A line of the manifest.
struct Entry {
  std::string path;
  std::size_t bytes = 0;
  std::string digest;
};

/// The manifest of a generation for these readers. Members' lists say neither
/// sizes nor digests.
std::string manifest_of(std::vector<Entry> entries, Privacy privacy);

/// Done if everything in the folder was made by an earlier build for the same
/// readers, or nothing is in it. Otherwise a Failure that names the first thing
/// that was not, so that nothing of anybody else's is ever replaced.
Result<Done> check_ours(const std::filesystem::path& folder, int descriptor, Privacy privacy);

/// The file that marks a generation as not whole, for it has no manifest yet. It
/// is what tells one that a killed build left from somebody else's folder of that
/// name.
inline constexpr const char* marker_name = ".folio-staging";

/// Removes a generation, its manifest and its marker last. What is not there is
/// no failure.
Result<Done> remove_generation(const std::filesystem::path& folder);

/// The exchange of a folder for another beside it.
class Swap {
 public:
  /// Puts `fresh` in the place of `current`, in one step where the file system
  /// can; whatever stood there is then called old_name(). All are names in
  /// `parent`, which messages call `shown`. When it fails all is as it was.
  static Result<Swap> in(int parent, const std::string& fresh, const std::string& current,
                         const std::string& aside, const std::filesystem::path& shown);

  /// Takes it back.
  bool undo();

  /// Where the former folder is now; empty if there was none.
  const std::string& old_name() const { return old_name_; }

 private:
  Swap(int parent, std::string fresh, std::string current, std::string old_name)
      : parent_(parent),
        fresh_(std::move(fresh)),
        current_(std::move(current)),
        old_name_(std::move(old_name)) {}
  int parent_;
  std::string fresh_, current_, old_name_;
};

}  // namespace folio::build
