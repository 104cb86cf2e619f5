#pragma once

#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace folio::source {

/// Whether the public may ever see what a file says.
enum class Access { open, exempt };

/// A place a person can find: both count from 1; columns count code points, or
/// bytes where the words are forgotten.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

/// What an author wrote in one file, and where its lines begin.
class SourceFile {
 public:
  SourceFile(std::string path, std::string text, Access access);

  const std::string& path() const { return path_; }
  Access access() const { return access_; }
  /// Nothing any more once an exempt file was read (SourceMap::forget).
  const std::string& text() const { return text_; }

  Position position(std::uint32_t offset) const;

  /// The line that holds `offset`, without its line ending.
  std::string_view line_at(std::uint32_t offset) const;

  /// Offset of the first byte of a line counted from 1; the end of the text
  /// for a line past the last.
  std::uint32_t line_start(std::uint32_t line) const;

 private:
  friend class SourceMap;
  void forget_words();

  std::string path_;
  std::string text_;
  Access access_;
  std::uint32_t size_ = 0;  // in bytes
  std::vector<std::uint32_t> line_starts_;
};

/// Bytes begin..end of a file. A Span without a file is nowhere: of things
/// that no author wrote.
struct Span {
  const SourceFile* file = nullptr;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// Owns every file read in one run, so that a Span stays good to its end.
/// Several threads may add at once.
class SourceMap {
 public:
  const SourceFile& add(std::string path, std::string text, Access access);

  /// Drops the words of an exempt file, so that no Span can give them away to
  /// whoever reports something of it; where its lines begin stays known.
  void forget(const SourceFile& file);

 private:
  std::mutex mutex_;
  std::deque<SourceFile> files_;
};

}  // namespace folio::source
