// Files that are published as they are say something, too.

#include "model/attached_words.h"

#include "base/file_words.h"
#include "base/text.h"

namespace folio::model {

namespace {

// Each cell of a spreadsheet on a line of its own, as readers see it.
std::string cell_by_cell(std::string row) {
  std::ranges::replace_if(
      row, [](char c) { return c == ',' || c == ';' || c == '\t'; }, '\n');
  std::ranges::replace(row, '"', ' ');
  return row;
}

/// A file as it is published.
struct File {
  std::string_view path;
  const std::string& bytes;
  source::Span span;
};

std::string name_of(const File& file) {
  return "\"" + std::string(file.path.substr(file.path.rfind('/') + 1)) + "\"";
}

void add_lines(const File& file, const std::string& words, AttachedWords& all) {
  const bool is_sheet = file.path.ends_with(".csv");
  std::size_t number = 0;
  for (const std::string_view line : text::split(words, '\n')) {
    ++number;
    if (text::trimmed(line).empty()) continue;
    const std::string cells = is_sheet ? cell_by_cell(std::string(line)) : std::string(line);
    all.files.back().push_back(
        {cells, file.span, "line " + std::to_string(number) + " of " + name_of(file)});
    all.lines.push_back(all.files.back().back());
  }
}

void add_file(const File& file, AttachedWords& all) {
  const FileWords words = words_of_file(file.bytes);
  all.files.emplace_back();
  if (!words.unread.empty()) {
    all.unread.push_back({std::string(file.path), words.unread, file.span});
  }
  for (const FilePassage& passage : words.passages) {
    if (words.is_plain) {
      add_lines(file, passage.words, all);
      continue;
    }
    const std::string part = passage.part.empty() ? "" : passage.part + " of ";
    all.files.back().push_back({passage.words, file.span, part + name_of(file)});
  }
}

}  // namespace

AttachedWords words_of_attachments(const Header& header) {
  AttachedWords all;
  for (const Attachment& one : header.attachments) {
    if (one.bytes) add_file({one.file, *one.bytes, one.span}, all);
  }
  return all;
}

AttachedWords words_of_statics(const std::string& folder,
                               const std::map<std::string, std::string>& files) {
  AttachedWords all;
  for (const auto& [path, bytes] : files) add_file({folder + "/" + path, bytes, {}}, all);
  return all;
}

std::string in_its_part(const Said& piece) {
  return piece.part.empty() ? "" : " (" + piece.part + ")";
}

}  // namespace folio::model
