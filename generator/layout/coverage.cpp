#include <cstdio>
#include <set>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "layout/engine.h"
#include "model/everything_said.h"
#include "model/walk.h"

namespace folio::layout {

namespace {

// White space and marks that are acted upon, never drawn.
bool is_drawn(char32_t character) {
  constexpr std::u32string_view undrawn = U" \n\r\t\u00AD\u200B\u2060\uFEFF\uFE0E\uFE0F";
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

bool is_at(std::string_view words, source::Span place) {
  if (place.file == nullptr || place.begin > place.file->text().size()) return false;
  return std::string_view(place.file->text()).substr(place.begin).starts_with(words);
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

// Goes through words and notes what cannot be printed.
class Examiner {
 public:
  explicit Examiner(const Typefaces& typefaces) : typefaces_(typefaces) {}

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

  source::Diagnostics taken() { return std::move(said_); }

 private:
  // Once for the same in one place; where the place cannot be told, once a file.
  void report(const Strangers& strangers, std::string_view words, source::Span span) {
    if (strangers.characters.empty()) return;
    const std::string_view all = words.substr(strangers.begin, strangers.end - strangers.begin);
    const std::string_view drawn = beginning_of(all);
    const source::Span place = place_of(drawn, span);
    const bool known_in_file = !files_.insert({place.file, std::string(all)}).second;
    if (known_in_file && !is_at(drawn, place)) return;
    if (!seen_.insert({place.file, place.begin, std::string(all)}).second) return;
    said_.push_back({.severity = source::Severity::error,
                     .code = "F0601",
                     .message = message_of(strangers, drawn),
                     .span = place,
                     .label = "cannot be printed",
                     .help = "use other characters or a picture of them"});
  }

  using Seen = std::tuple<const source::SourceFile*, std::uint32_t, std::string>;

  const Typefaces& typefaces_;
  source::Diagnostics said_;
  std::set<Seen> seen_;
  std::set<std::pair<const source::SourceFile*, std::string>> files_;
};

// --- What is printed -------------------------------------------------------------------

// The words of a block besides its Inlines and what it holds.
struct OwnWords {
  std::vector<std::string> operator()(const model::List& list) const { return labels_of(list); }
  std::vector<std::string> operator()(const model::Recommendations& asked) const {
    return labels_of(asked.list);
  }
  std::vector<std::string> operator()(const model::Figure& figure) const { return {figure.credit}; }
  std::vector<std::string> operator()(const model::Implication& one) const {
    return {one.confirmation};
  }
  std::vector<std::string> operator()(const model::Exchange& one) const {
    return {one.speaker, one.role};
  }
  std::vector<std::string> operator()(const model::Preface& one) const {
    return {one.person, one.role};
  }
  std::vector<std::string> operator()(const model::Statistic& one) const {
    return {one.value, one.label, one.note};
  }
  std::vector<std::string> operator()(const model::Offer& offer) const {
    return {offer.particulars};
  }
  std::vector<std::string> operator()(const model::DescriptionList& list) const {
    std::vector<std::string> terms;
    for (const model::DescriptionList::Pair& pair : list.pairs) terms.push_back(pair.term);
    return terms;
  }
  std::vector<std::string> operator()(const auto&) const { return {}; }

  static std::vector<std::string> labels_of(const model::List& list) {
    std::vector<std::string> labels;
    for (const model::ListItem& item : list.items) labels.push_back(item.label);
    return labels;
  }
};

void examine(Examiner& examiner, const model::Inlines& inlines, source::Span around) {
  model::for_each_inline(inlines, [&](const model::Inline& one) {
    const source::Span span = one.span.file == nullptr ? around : one.span;
    if (const auto* text = std::get_if<model::Text>(&one.value)) {
      examiner.examine(text->text, span);
    } else if (const auto* code = std::get_if<model::Code>(&one.value)) {
      examiner.examine(code->text, span);
    } else if (const auto* mark = std::get_if<model::RatingMark>(&one.value)) {
      examiner.examine(mark->word, span);
    } else if (const auto* letters = std::get_if<model::Abbreviation>(&one.value)) {
      examiner.examine(letters->words, span);
    }
  });
}

bool is_for_screen(const model::Block& block) {
  const auto* const part = std::get_if<model::MediumPart>(&block.value);
  return part != nullptr && part->medium == model::MediumPart::Medium::screen;
}

void examine(Examiner& examiner, const model::Blocks& blocks) {
  for (const model::Block& block : blocks) {
    if (is_for_screen(block)) continue;
    for (const std::string& words : std::visit(OwnWords{}, block.value)) {
      examiner.examine(words, block.span);
    }
    model::for_each_inlines_of(
        block, [&](const model::Inlines& inlines) { examine(examiner, inlines, block.span); });
    model::for_each_held(block, [&](const model::Blocks& held) { examine(examiner, held); });
  }
}

void examine(Examiner& examiner, const model::Section& section) {
  examiner.examine(section.label, section.span);
  examine(examiner, section.title, section.span);
  examine(examiner, section.blocks);
  for (const model::Note& note : section.notes) examine(examiner, note.blocks);
}

void examine(Examiner& examiner, const model::Header& header) {
  model::Header printed = header;
  // These are offered on the website alone.
  printed.attachments.clear();
  printed.alternates.clear();
  printed.aliases.clear();
  for (const model::Said& said : model::everything_said(printed)) {
    examiner.examine(said.words, said.span);
  }
}

// Prose first, for it knows its places best; then all else that is said of the rows.
void examine(Examiner& examiner, const model::Records& records) {
  for (const model::Action& action : records.actions) {
    for (const model::Blocks* blocks :
         {&action.detail, &action.outcome, &action.requirement, &action.response}) {
      examine(examiner, *blocks);
    }
  }
  for (const model::ToolkitRating& rating : records.toolkit.ratings) {
    examine(examiner, rating.actions);
    examine(examiner, rating.comments);
  }
  for (const model::Impact& impact : records.impacts) {
    for (const model::Blocks* blocks : {&impact.effect, &impact.evidence, &impact.mitigation}) {
      examine(examiner, *blocks);
    }
  }
  for (const model::Said& said : model::everything_said(records)) {
    examiner.examine(said.words, said.span);
  }
}

}  // namespace

source::Diagnostics uncovered(const model::Document& document, const Setting& setting) {
  Examiner examiner(setting.typefaces);
  examine(examiner, document.header);
  examine(examiner, document.records);
  for (const model::Section& section : document.sections) examine(examiner, section);
  source::Diagnostics said = examiner.taken();
  source::sort(said);
  return said;
}

}  // namespace folio::layout
