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

Passage field_of(std::string_view line, const Span& row, bool english, std::size_t section) {
  const Span span = place_of(row, line);
  Passage passage{Passage::Role::field, english, section, std::string(line), {}, nullptr, span};
  passage.pieces.push_back({0, line.size(), span, true});
  return passage;
}

}  // namespace

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
