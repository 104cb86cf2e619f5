// The plain fields of a document: words of TOML and CSV that are printed as they
// stand, line by line, each at its place in the file.

#include <algorithm>
#include <set>

#include "base/text.h"
#include "check/passes.h"
#include "model/walk.h"

namespace folio::check {

namespace {

using source::Span;

// Without what no reader takes for words of the paper (names kept for links) and what
// is written in Markdown.
model::Header plain(model::Header header) {
  header.ids_lock.reset();
  for (auto* names : {&header.aliases, &header.objectives, &header.actions, &header.measures}) {
    names->clear();
  }
  return header;
}

model::Records plain(model::Records records) {
  model::for_each_prose(records, [](model::Blocks& blocks) { blocks.clear(); });
  return records;
}

// Where the row begins that one of its values stands in; the file for a header.
std::size_t beginning_of_row(const Span& row) {
  const std::string_view text = std::string_view(row.file->text()).substr(0, row.begin);
  const std::string_view mark = row.file->path().ends_with(".csv") ? "\n" : "\n[";
  const std::size_t at = text.rfind(mark);
  return at == text.npos ? 0 : at;
}

Span span_of(const source::SourceFile* file, std::size_t begin, std::size_t length) {
  return {file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + length)};
}

bool is_of_rows(const source::SourceFile& file) {
  return file.path().ends_with(".toml") || file.path().ends_with(".csv");
}

Span place_in_row(const Span& row, std::string_view words) {
  const std::string_view text = row.file->text();
  const std::size_t begin = beginning_of_row(row);
  // A value begins with a quotation mark, so that "3" is not found in "2023".
  const std::size_t quoted = text.find("\"" + std::string(words), begin);
  if (quoted != text.npos) return span_of(row.file, quoted + 1, words.size());
  const std::size_t at = text.find(words, begin);
  return at == text.npos ? row : span_of(row.file, at, words.size());
}

Passage field_of(std::string_view line, const Span& row, bool english, std::size_t section) {
  const Span span = place_of(row, line);
  Passage passage{Passage::Role::field, english, section, std::string(line), {}, nullptr, span};
  passage.pieces.push_back({0, line.size(), span, true});
  return passage;
}

}  // namespace

Span place_of(const Span& span, std::string_view words) {
  if (span.file == nullptr || words.empty()) return span;
  const std::string_view text = span.file->text();
  const std::size_t inside = text.substr(0, span.end).find(words, span.begin);
  if (inside != text.npos) return span_of(span.file, inside, words.size());
  return is_of_rows(*span.file) ? place_in_row(span, words) : span;
}

Passage whole_field(const model::Document& document, const std::string& words) {
  const Span& header = document.header.span;
  const std::string_view text = text::trimmed(words);
  Span span = place_of(header, text.substr(0, text.find('\n')));
  const Span end = place_of(header, text.substr(text.rfind('\n') + 1));
  span.end = std::max(span.end, end.end);
  Passage passage{Passage::Role::paragraph,
                  is_english(document.header.lang),
                  document.sections.size(),
                  text::squeezed(words),
                  {},
                  nullptr,
                  span};
  passage.pieces.push_back({0, passage.words.size(), span, true});
  return passage;
}

std::vector<Passage> fields_of(const model::Document& document) {
  std::vector<Passage> fields;
  const auto add = [&](const std::vector<model::Said>& pieces, const std::string& lang) {
    for (const model::Said& piece : pieces) {
      const Span& row = piece.span.file != nullptr ? piece.span : document.header.span;
      std::set<std::string_view> seen;  // a title may be the short title too
      for (const std::string_view line : text::split(piece.words, '\n')) {
        if (text::trimmed(line).empty() || !seen.insert(line).second) continue;
        fields.push_back(field_of(line, row, is_english(lang), document.sections.size()));
      }
    }
  };
  const std::string& own = document.header.lang;
  const std::string& of_records = document.records.lang;
  add(model::everything_said(plain(document.header)), own);
  add(model::everything_said(plain(document.records)), of_records.empty() ? own : of_records);
  return fields;
}

}  // namespace folio::check
