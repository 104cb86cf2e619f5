#include "source/source.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace folio::source {

SourceFile::SourceFile(std::string path, std::string text, Access access)
    : path_(std::move(path)),
      text_(std::move(text)),
      access_(access),
      size_(static_cast<std::uint32_t>(text_.size())) {
  line_starts_.push_back(0);
  for (std::uint32_t i = 0; i < text_.size(); ++i) {
    if (text_[i] == '\n') line_starts_.push_back(i + 1);
  }
}

Position SourceFile::position(std::uint32_t offset) const {
  offset = std::min(offset, size_);
  const auto after = std::ranges::upper_bound(line_starts_, offset);
  const auto line = static_cast<std::uint32_t>(after - line_starts_.begin());
  const std::uint32_t start = line_starts_[line - 1];
  if (text_.size() < size_) return {line, offset - start + 1};
  const auto before = std::string_view(text_).substr(start, offset - start);
  return {line, static_cast<std::uint32_t>(text::length(before)) + 1};
}

std::string_view SourceFile::line_at(std::uint32_t offset) const {
  const std::uint32_t start = line_start(position(offset).line);
  if (start >= text_.size()) return {};
  const auto rest = std::string_view(text_).substr(start);
  std::string_view line = rest.substr(0, rest.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::uint32_t SourceFile::line_start(std::uint32_t line) const {
  if (line == 0) return 0;
  if (line > line_starts_.size()) return size_;
  return line_starts_[line - 1];
}

void SourceFile::forget_words() { text_ = std::string(); }

const SourceFile& SourceMap::add(std::string path, std::string text, Access access) {
  const std::lock_guard lock(mutex_);
  return files_.emplace_back(std::move(path), std::move(text), access);
}

void SourceMap::forget(const SourceFile& file) {
  const std::lock_guard lock(mutex_);
  if (file.access() != Access::exempt) return;
  const auto own = std::ranges::find_if(files_, [&](const auto& one) { return &one == &file; });
  if (own != files_.end()) own->forget_words();
}

}  // namespace folio::source
