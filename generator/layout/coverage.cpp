#include <cstdio>
#include <set>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "layout/engine.h"

namespace folio::layout {

namespace {

// White space and marks that are acted upon, never drawn.
bool is_drawn(char32_t character) {
  constexpr std::u32string_view undrawn = U" \n\r\t\u00AD\u200B\u2060\uFEFF";
  return undrawn.find(character) == undrawn.npos;
}

// The reader of sources has spoken of these already (F0608); only a character
// reference of Markdown, as in "&rlm;", brings one past it.
bool is_refused_in_sources(char32_t character) {
  const bool control = character < 0x20 || (character >= 0x7F && character <= 0x9F);
  const bool direction = (character >= 0x202A && character <= 0x202E) ||
                         (character >= 0x2066 && character <= 0x2069) || character == 0x061C;
  const bool invisible =
      (character >= 0x200B && character <= 0x200F) || character == 0x2028 || character == 0x2029;
  return control || direction || invisible;
}

bool may_hold_references(source::Span span) {
  if (span.file == nullptr || span.begin > span.file->text().size()) return true;
  const std::string_view text = span.file->text();
  return text.substr(span.begin, span.end - span.begin).find('&') != text.npos;
}

std::string code_of(char32_t character) {
  char code[16];
  std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(character));
  return code;
}

// Where the words stand in the source, as far as it can be told.
source::Span place_of(std::string_view words, source::Span around) {
  if (around.file == nullptr) return around;
  const std::size_t at = around.file->text().find(words, around.begin);
  if (at == std::string::npos || at >= around.end) return around;
  const auto begin = static_cast<std::uint32_t>(at);
  return {around.file, begin, begin + static_cast<std::uint32_t>(words.size())};
}

// Characters that stand together, with nothing but white space between them.
struct Strangers {
  std::size_t begin = 0, end = 0;  // in the words
  std::vector<char32_t> characters;
};

std::string message_of(const Strangers& strangers, std::string_view drawn) {
  const std::string first = code_of(strangers.characters.front());
  const std::size_t others = strangers.characters.size() - 1;
  const std::string words = "\"" + std::string(drawn) + "\"";
  if (others == 0) return "no typeface has the character " + words + " (" + first + ")";
  return "no typeface has the characters " + words + " (" + first + " and " +
         std::to_string(others) + " more)";
}

// The first few of them: a page of another script is not said again.
std::string_view beginning_of(std::string_view words) {
  constexpr std::size_t few = 12;
  std::size_t end = 0;
  for (std::size_t i = 0; i < few && end < words.size(); ++i) text::next_code_point(words, end);
  return words.substr(0, end);
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
    Strangers strangers;
    for (std::size_t at = 0; at < words.size();) {
      const std::size_t begin = at;
      const char32_t character = text::next_code_point(words, at);
      if (!is_drawn(character)) continue;
      const bool plain = character > 0x20 && character < 0x7F;
      if (plain || is_covered(typefaces_, character)) {
        report(std::exchange(strangers, {}), words, span);
      } else if (!is_refused_in_sources(character) || may_hold_references(span)) {
        if (strangers.characters.empty()) strangers.begin = begin;
        strangers.end = at;
        strangers.characters.push_back(character);
      }
    }
    report(strangers, words, span);
  }

  // Once for the same in one place.
  void report(const Strangers& strangers, std::string_view words, source::Span span) {
    if (strangers.characters.empty()) return;
    const std::string_view all = words.substr(strangers.begin, strangers.end - strangers.begin);
    const std::string_view drawn = beginning_of(all);
    const source::Span place = place_of(drawn, span);
    if (!seen_.insert({place.file, place.begin, std::string(all)}).second) return;
    said_.push_back({.severity = source::Severity::error,
                     .code = "F0601",
                     .message = message_of(strangers, drawn),
                     .span = place,
                     .label = "cannot be printed",
                     .help = "use other characters or a picture of them"});
  }

  void examine(const model::Records& records) {
    for (const model::Workstream& workstream : records.workstreams) {
      examine(workstream.title, {});
      examine(workstream.lead, {});
    }
    for (const model::Action& action : records.actions) {
      for (const std::string* words : {&action.title, &action.lead, &action.rag_reason}) {
        examine(*words, action.span);
      }
      for (const model::Blocks* blocks :
           {&action.detail, &action.outcome, &action.requirement, &action.response}) {
        examine(*blocks);
      }
    }
    for (const model::ToolkitRating& rating : records.toolkit.ratings) {
      examine(rating.item, rating.span);
      examine(rating.actions);
      examine(rating.comments);
    }
    for (const model::Impact& impact : records.impacts) {
      for (const model::Blocks* blocks : {&impact.effect, &impact.evidence, &impact.mitigation}) {
        examine(*blocks);
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
                     [&](const model::OtherLanguage& other) { examine(other.content, span); },
                     [&](const model::Abbreviation& letters) { examine(letters.words, span); },
                     [&](const model::DefinedTerm& term) { examine(term.content, span); },
                     [](const model::Lookup&) {},
                     [&](const model::Insertion& it) { examine(it.content, span); },
                     [&](const model::Deletion& it) { examine(it.content, span); },
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
              [&](const model::Figure& value) {
                examine(value.caption, block.span);
                examine(value.credit, value.description, block.span);
              },
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
              [](const model::RecordView&) {},
              [&](const model::DescriptionList& value) { examine(value, block.span); },
              [&](const model::Preface& value) {
                examine(value.person + value.role, value.blocks, block.span);
              },
              [&](const model::Details& value) {
                examine(value.title, block.span);
                examine(value.blocks);
              },
              [&](const model::LanguagePart& value) { examine(value.blocks); },
              [&](const model::MediumPart& value) { examine(value.blocks); },
              [&](const model::Landscape& value) { examine(value.blocks); },
              [](const model::PageBreak&) {},
              [&](const model::Statistic& value) {
                examine(value.value + value.label + value.note, block.span);
              },
              [&](const model::Offer& value) {
                examine(value.content, block.span);
                examine(value.particulars, block.span);
              },
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

  using Seen = std::tuple<const source::SourceFile*, std::uint32_t, std::string>;

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
