// What readers take in as one thing, and a line's end should not part: "paragraph
// 4.2", "£1 million", "4 July", "Act 2015", "Cllr Weir". English and Welsh.

#include <algorithm>
#include <iterator>

#include "base/ascii.h"
#include "base/text.h"
#include "layout/text.h"

namespace folio::layout {

namespace {

// Before a number or a letter of their own.
constexpr std::string_view named_by_number[] = {
    "paragraph",   "paragraphs", "section",    "sections",   "regulation",
    "regulations", "article",    "articles",   "schedule",   "schedules",
    "rule",        "rules",      "table",      "tables",     "figure",
    "figures",     "chart",      "appendix",   "appendices", "annex",
    "annexes",     "page",       "pages",      "item",       "items",
    "minute",      "minutes",    "part",       "parts",      "chapter",
    "chapters",    "clause",     "clauses",    "step",       "stage",
    "phase",       "level",      "tier",       "action",     "actions",
    "objective",   "objectives", "priority",   "priorities", "recommendation",
    "option",      "note",       "notes",      "no.",        "nos.",
    "number",      "act",        "order",      "year",       "paragraff",
    "adran",       "rheoliad",   "rheoliadau", "erthygl",    "atodlen",
    "tabl",        "ffigur",     "atodiad",    "tudalen",    "tudalennau",
    "eitem",       "rhan",       "pennod",     "cam",        "blaenoriaeth",
    "rhif",        "deddf"};

// Behind a number that they belong to.
constexpr std::string_view units[] = {"million", "billion", "thousand", "bn",  "m",  "km",
                                      "kg",      "per",     "%",        "am",  "pm", "a.m.",
                                      "p.m.",    "miliwn",  "biliwn",   "mil", "y",  "cant"};

constexpr std::string_view months[] = {
    "January",   "February", "March",      "April",    "May",    "June",     "July",     "August",
    "September", "October",  "November",   "December", "Ionawr", "Chwefror", "Mawrth",   "Ebrill",
    "Mai",       "Mehefin",  "Gorffennaf", "Awst",     "Medi",   "Hydref",   "Tachwedd", "Rhagfyr"};

constexpr std::string_view titles[] = {
    "Mr",   "Mrs",  "Ms",   "Miss",       "Mx",          "Dr",   "Cllr",      "Cllrs",     "Sir",
    "Dame", "Lord", "Lady", "Councillor", "Councillors", "Prof", "Professor", "Cynghorydd"};

bool is_one_of(std::string_view word, const auto& list) {
  return std::ranges::find(list, word) != std::end(list);
}

std::string_view without_opening(std::string_view word) {
  for (const std::string_view mark : {"(", "[", "\"", "“", "‘", "£"}) {
    if (word.starts_with(mark)) return without_opening(word.substr(mark.size()));
  }
  return word;
}

std::string_view without_closing(std::string_view word) {
  const std::size_t end = word.find_last_not_of(".,;:!?)]");
  return word.substr(0, end == word.npos ? 0 : end + 1);
}

bool begins_with_digit(std::string_view word) {
  const std::string_view bare = without_opening(word);
  return !bare.empty() && text::is_digit(bare[0]);
}

// "25", "1,000", "4.2", "1st"; not "25," which ends a part of its sentence.
bool is_number(std::string_view word) {
  return begins_with_digit(word) && word.find_last_of(".,;:!?)") != word.size() - 1;
}

bool is_day(std::string_view word) { return is_number(word) && word.size() <= 4; }

bool begins_with_capital(std::string_view word) {
  return !word.empty() &&
         (text::is_capital(word[0]) || static_cast<unsigned char>(word[0]) >= 0xC3);
}

// "A", "B2": the name of an appendix.
bool is_letter_name(std::string_view word) {
  const std::string_view bare = without_closing(word);
  return !bare.empty() && bare.size() <= 2 && text::is_capital(bare[0]);
}

bool is_initial(std::string_view word) {
  return word.size() == 2 && text::is_capital(word[0]) && word[1] == '.';
}

bool is_dash(std::string_view word) { return word == "–" || word == "—"; }

Binding behind_number(std::string_view number, std::string_view next) {
  const std::string_view bare = without_closing(next);
  if (is_one_of(bare, units) || (is_day(number) && is_one_of(bare, months))) return Binding::bound;
  const bool counted = !bare.empty() && text::is_small(bare[0]) && bare.size() > 3;
  return counted ? Binding::close : Binding::free;  // "237 events"
}

Binding between(std::string_view left, std::string_view right) {
  if (is_dash(right)) return Binding::bound;  // no line begins with it
  if (is_number(left)) return behind_number(without_opening(left), right);
  const std::string_view word = without_opening(left);
  if (begins_with_digit(right) || is_letter_name(right)) {
    if (is_one_of(text::lower(word), named_by_number)) return Binding::bound;
    return is_one_of(word, months) ? Binding::close : Binding::free;
  }
  if (word == "per" && right.starts_with("cent")) return Binding::bound;
  const bool names = is_initial(word) || is_one_of(word.substr(0, word.find('.')), titles);
  return names && begins_with_capital(right) ? Binding::bound : Binding::free;
}

// In place of what `text` was: every word of a document comes through here.
void put_text_of(const Copy& copy, const Word& word, std::string& text) {
  text.clear();
  for (std::uint32_t i = word.first_piece; i < word.end_piece; ++i) {
    const Shaped* const shaped = copy.pieces[i].shaped;
    if (shaped == nullptr) continue;
    for (const Glyph& glyph : shaped->glyphs) text += glyph.text;
  }
}

}  // namespace

void bind(Copy& copy) {
  std::string left, right;
  for (std::size_t i = 0; i < copy.words.size(); ++i) {
    put_text_of(copy, copy.words[i], right);
    if (i > 0 && copy.words[i - 1].gap == Gap::space) {
      copy.words[i - 1].binding = between(left, right);
    }
    left.swap(right);
  }
}

}  // namespace folio::layout
