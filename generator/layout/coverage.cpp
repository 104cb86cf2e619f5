#include <cstdio>
#include <set>

#include "base/text.h"
#include "layout/engine.h"

namespace folio::layout {

namespace {

// White space and marks that are acted upon, never drawn.
bool is_drawn(char32_t character) {
  constexpr std::u32string_view undrawn = U" \n\r\t\u00AD\u200B\u2060\uFEFF";
  return undrawn.find(character) == undrawn.npos;
}

std::string code_of(char32_t character) {
  char code[16];
  std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(character));
  return code;
}

// Where the character stands in the source, as far as it can be told.
source::Span place_of(const std::string& character, source::Span around) {
  if (around.file == nullptr) return around;
  const std::size_t at = around.file->text().find(character, around.begin);
  if (at == std::string::npos || at >= around.end) return around;
  const auto begin = static_cast<std::uint32_t>(at);
  return {around.file, begin, begin + static_cast<std::uint32_t>(character.size())};
}

class Examiner {
 public:
  explicit Examiner(const Typefaces& typefaces) : typefaces_(typefaces) {}

  void examine(const model::Document& document) {
    const model::Header& header = document.header;
    for (const std::string* words : {&header.title, &header.short_title, &header.version,
                                     &header.owner, &header.contact, &header.summary}) {
      examine(*words, header.span);
    }
    examine(document.records);
    for (const model::Section& section : document.sections) {
      examine(section.label, section.span);
      examine(section.title, section.span);
      examine(section.blocks);
      for (const model::Note& note : section.notes) examine(note.blocks);
    }
  }

  source::Diagnostics taken() { return std::move(said_); }

 private:
  void examine(std::string_view words, source::Span span) {
    for (std::size_t at = 0; at < words.size();) {
      const std::size_t begin = at;
      const char32_t character = text::next_code_point(words, at);
      const bool plain = character > 0x20 && character < 0x7F;
      if (plain || !is_drawn(character) || is_covered(typefaces_, character)) continue;
      report(character, std::string(words.substr(begin, at - begin)), span);
    }
  }

  // Once for a character in one place.
  void report(char32_t character, const std::string& drawn, source::Span span) {
    const source::Span place = place_of(drawn, span);
    if (!seen_.insert({place.file, place.begin, character}).second) return;
    said_.push_back(
        {.severity = source::Severity::error,
         .code = "F0601",
         .message = "no typeface has the character \"" + drawn + "\" (" + code_of(character) + ")",
         .span = place,
         .label = "cannot be printed",
         .help = "use another character or a picture of it"});
  }

  void examine(const model::Records& records) {
    for (const model::Workstream& workstream : records.workstreams) {
      examine(workstream.title, {});
      examine(workstream.lead, {});
    }
    for (const model::Action& action : records.actions) {
      for (const std::string* words : {&action.title, &action.requirement, &action.response,
                                       &action.lead, &action.rag_reason}) {
        examine(*words, action.span);
      }
    }
    for (const model::ToolkitRating& rating : records.toolkit.ratings) {
      for (const std::string* words : {&rating.item, &rating.actions, &rating.comments}) {
        examine(*words, rating.span);
      }
    }
    for (const model::Impact& impact : records.impacts) {
      for (const std::string* words : {&impact.effect, &impact.evidence, &impact.mitigation}) {
        examine(*words, impact.span);
      }
    }
  }

  void examine(const model::Inlines& inlines, source::Span around) {
    for (const model::Inline& one : inlines) {
      const source::Span span = one.span.file == nullptr ? around : one.span;
      std::visit(Overloaded{
                     [&](const model::Text& text) { examine(text.text, span); },
                     [&](const model::Code& code) { examine(code.text, span); },
                     [&](const model::Emphasis& emphasis) { examine(emphasis.content, span); },
                     [&](const model::Strong& strong) { examine(strong.content, span); },
                     [&](const model::Link& link) { examine(link.content, span); },
                     [&](const model::RatingMark& mark) { examine(mark.word, span); },
                     [](const model::LineBreak&) {},
                     [](const model::CrossReference&) {},
                     [](const model::NoteReference&) {},
                 },
                 one.value);
    }
  }

  void examine(const model::Blocks& blocks) {
    for (const model::Block& block : blocks) {
      std::visit(
          Overloaded{
              [&](const model::Paragraph& value) { examine(value.content, block.span); },
              [&](const model::Heading& value) { examine(value.content, block.span); },
              [&](const model::List& value) { examine(value); },
              [&](const model::Table& value) { examine(value, block.span); },
              [&](const model::Figure& value) { examine(value.caption, block.span); },
              [&](const model::Quote& value) { examine(value.source, value.blocks, block.span); },
              [&](const model::Callout& value) { examine(value.title, value.blocks, block.span); },
              [&](const model::Recommendations& value) {
                examine(value.lead, block.span);
                examine(value.list);
              },
              [&](const model::Implication& value) {
                examine(value.verified_by + value.role, value.blocks, block.span);
              },
              [&](const model::Exchange& value) {
                examine(value.speaker + value.role, value.blocks, block.span);
              },
              [&](const model::Resolution& value) { examine(value.blocks); },
              [](const model::RecordTable&) {},
              [&](const model::DescriptionList& value) { examine(value, block.span); },
          },
          block.value);
    }
  }

  void examine(const std::string& words, const model::Blocks& blocks, source::Span span) {
    examine(words, span);
    examine(blocks);
  }

  void examine(const model::List& list) {
    for (const model::ListItem& item : list.items) examine(item.blocks);
  }

  void examine(const model::Table& table, source::Span span) {
    examine(table.caption, span);
    examine(table.group_heading, span);
    for (const model::Table::Column& column : table.columns) examine(column.heading, span);
    for (const model::RowGroup& group : table.groups) {
      examine(group.label, span);
      for (const model::TableRow& row : group.rows) {
        for (const model::TableCell& cell : row.cells) examine(cell.blocks);
      }
    }
  }

  void examine(const model::DescriptionList& list, source::Span span) {
    for (const model::DescriptionList::Pair& pair : list.pairs) {
      examine(pair.term, span);
      examine(pair.description, span);
    }
  }

  using Seen = std::tuple<const source::SourceFile*, std::uint32_t, char32_t>;

  const Typefaces& typefaces_;
  source::Diagnostics said_;
  std::set<Seen> seen_;
};

}  // namespace

source::Diagnostics uncovered(const model::Document& document, const Setting& setting) {
  Examiner examiner(setting.typefaces);
  examiner.examine(document);
  source::Diagnostics said = examiner.taken();
  source::sort(said);
  return said;
}

}  // namespace folio::layout
