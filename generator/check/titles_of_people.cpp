// Measures, columns of tables and lines of text that nobody has declared to be of
// people, and whose titles say that they are: small numbers that the gate does not withhold.

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <vector>

#include "base/ascii.h"
#include "base/english.h"
#include "base/tally.h"
#include "base/text.h"
#include "check/known.h"
#include "model/joins.h"
#include "model/walk.h"
#include "release/release.h"

namespace folio::check {

namespace {

using Words = std::vector<std::string_view>;

// "Cases per officer", "Referral stage", "Days to the first referral": no count.
bool is_no_count(std::string_view title, const Words& words) {
  static constexpr std::array<std::string_view, 28> measures{
      "per",        "average", "mean",  "median", "stage",   "grade",      "score",
      "scores",     "rating",  "rate",  "rates",  "percent", "percentage", "share",
      "proportion", "ratio",   "days",  "weeks",  "hours",   "months",     "minutes",
      "cost",       "costs",   "spend", "budget", "each",    "level",      "priority"};
  const auto risk = std::ranges::find(words, "risk");
  const bool is_risk = risk != words.end() && (risk == words.begin() || *std::prev(risk) != "at");
  return is_risk || title.find('%') != std::string_view::npos ||
         title.find("£") != std::string_view::npos ||
         std::ranges::any_of(words, [](std::string_view word) { return is_among(word, measures); });
}

bool has_any(std::string_view title, const auto& list) {
  const std::string small = text::lower(title);
  return std::ranges::any_of(english::words(small),
                             [&](std::string_view word) { return is_among(word, list); });
}

bool tells_of_casework(std::string_view title) {
  static constexpr std::array<std::string_view, 16> words{
      "referral", "referrals",  "referred",  "case", "cases",    "channel", "adopted", "arrested",
      "arrests",  "discharged", "convicted", "risk", "children", "pupils",  "clients", "patients"};
  return has_any(title, words);
}

// Where what is counted has been told: "Residents seen by officers".
constexpr std::array<std::string_view, 11> ends{"for", "with", "by",   "to",   "from",   "about",
                                                "who", "per",  "than", "held", "offered"};
// … and where it has, unless they are members: "People in the team".
constexpr std::array<std::string_view, 3> insides{"in", "on", "at"};

bool is_person(std::string_view word) {
  return is_among(word, nouns_of_people()) || is_among(word, nouns_of_a_person());
}

bool are_members(std::span<const std::string_view> behind) {
  return std::ranges::any_of(
      behind.first(std::min<std::size_t>(3, behind.size())),
      [](std::string_view word) { return is_among(word, nouns_of_staff()); });
}

// Whether those who are counted are staff: what "of" joins is said of them, "Children of
// staff", and the last noun is the one that counts, "Youth officers".
bool counts_staff(const Words& words) {
  enum class Who { nobody, people, staff };
  Who who = Who::nobody;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::span rest = std::span(words).subspan(i + 1);
    if (is_among(words[i], insides)) return who == Who::staff || are_members(rest);
    if (is_among(words[i], ends) || (words[i] == "of" && who != Who::nobody)) break;
    if (words[i] == "and" && who == Who::people) break;
    if (is_among(words[i], nouns_of_staff())) who = Who::staff;
    if (is_person(words[i])) who = Who::people;
  }
  return who == Who::staff;
}

// "Staff of the team", "Members of the panel": nobody at risk, unless it is told what
// they did about somebody who is, "Referrals by staff".
bool names_staff(std::string_view title) {
  const std::string small = text::lower(title);
  return counts_staff(english::words(small)) && !tells_of_casework(title);
}

bool is_few(double value) {
  return value > 0 && value < release::usual_threshold && std::floor(value) == value;
}

void check_measure(const model::Measure& measure, source::Diagnostics& said) {
  if (measure.unit != model::Measure::Unit::count || measure.threshold) return;
  if (!is_count_of_people(measure.title)) return;
  const auto past = std::ranges::find_if(
      measure.history, [](const model::Measure::Past& one) { return is_few(one.value); });
  const bool now = is_few(measure.value);
  if (!now && past == measure.history.end()) return;
  said.push_back(
      finding("EX005", "\"" + measure.title + "\" seems to count people, and tells of fewer than 5",
              now ? measure.value_span : past->span,
              "write unit = \"people\"; small numbers are withheld then"));
}

// A column that says only that it holds numbers: the caption says of what.
bool is_bare(std::string_view heading) {
  static constexpr std::array<std::string_view, 4> bare{"number", "count", "total", "how many"};
  const std::string small = text::lower(text::squeezed(heading));
  return is_among(small, bare) || small.starts_with("20");
}

// "3", "3 (12%)": a number first, for who knows what else such a column says.
bool tells_of_few(const model::TableCell& cell) {
  const std::string words = model::plain_text(cell.blocks);
  const std::string_view said = text::trimmed(words);
  const bool is_number = !said.empty() && text::is_digit(said[0]);
  const tally::Told told = tally::read(words, release::usual_threshold);
  return is_number && told.how == tally::Told::How::exactly && is_few(told.value);
}

void check_column(const model::Table& table, std::size_t column, source::Diagnostics& said) {
  const std::string heading = model::plain_text(table.columns[column].heading);
  const std::string caption = model::plain_text(table.caption);
  if (names_staff(caption) && !tells_of_casework(heading)) return;
  if (!is_count_of_people(heading) && !(is_bare(heading) && is_count_of_people(caption))) return;
  // Authors count the column of the groups as well.
  const std::string number = std::to_string(column + (table.group_heading.empty() ? 1 : 2));
  for (const model::RowGroup& group : table.groups) {
    const model::Joins joins(group);
    for (std::size_t i = 0; i < group.rows.size(); ++i) {
      if (column >= group.rows[i].cells.size()) continue;
      const model::TableCell& cell = joins.shown(i, column);
      if (!tells_of_few(cell)) continue;
      said.push_back(finding("EX005",
                             "the column \"" + text::squeezed(heading) +
                                 "\" seems to count people, and tells of fewer than 5",
                             cell.blocks.front().span,
                             "give the column's number behind the table's caption, people=\"" +
                                 number + "\"; small numbers are withheld then"));
      return;
    }
  }
}

// --- Lines of text ---------------------------------------------------------------------

// What stands before the sign and behind it: "Channel cases: 3", "Referrals – 2".
struct Labelled {
  std::string_view title, number;
};

Labelled labelled_in(std::string_view sentence) {
  for (const std::string_view sign : {": ", " – ", " — ", " - ", " = "}) {
    const std::size_t at = sentence.find(sign);
    if (at == sentence.npos) continue;
    return {text::trimmed(sentence.substr(0, at)),
            text::trimmed(sentence.substr(at + sign.size()))};
  }
  return {};
}

// A small number and nothing else, but for when that was: "3 in 2024/25 (two girls)".
bool is_number_alone(std::string_view words) {
  const std::size_t end = std::min(words.find_first_of(" ,;.("), words.size());
  const tally::Told told = tally::read(words.substr(0, end), release::usual_threshold);
  if (told.how != tally::Told::How::exactly || !is_few(told.value)) return false;
  const std::string_view behind = words.substr(end);
  if (behind.empty() || behind[0] != ' ') return true;
  static constexpr std::array<std::string_view, 6> times{" (",     " in 20",   " this ",
                                                         " last ", " during ", " since "};
  return std::ranges::any_of(times, [&](std::string_view one) { return behind.starts_with(one); });
}

void check_lines(const Passage& passage, source::Diagnostics& said) {
  constexpr std::size_t most_words = 6;  // of a label
  const std::string_view text = passage.words;
  for (const english::Sentence& one : english::sentences(text)) {
    const auto [title, number] = labelled_in(text.substr(one.begin, one.end - one.begin));
    const bool is_label = !title.empty() && english::words(title).size() <= most_words;
    const auto begin = static_cast<std::size_t>(title.data() - text.data());
    if (!is_label || !is_count_of_people(title) || !tells_of_casework(title)) continue;
    if (!is_number_alone(number) || !passage.is_typed(begin)) continue;
    const auto ahead = static_cast<std::size_t>(number.data() - text.data());
    const std::size_t last = ahead + std::min(number.find_first_of(" ,;.("), number.size());
    said.push_back(finding("EX005",
                           "\"" + text::squeezed(text.substr(begin, last - begin)) +
                               "\" tells of so few that they may be known",
                           passage.place(begin, last),
                           "write \"fewer than 5\", or show a measure with unit = \"people\""));
  }
}

void check_table(const model::Table& table, source::Diagnostics& said) {
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    if (!table.columns[column].counts_people) check_column(table, column, said);
  }
}

}  // namespace

// "Number of people referred", "Of which children": people. "Sessions for pupils":
// sessions.
bool is_count_of_people(std::string_view title) {
  static constexpr std::array<std::string_view, 4> outcomes{"adopted", "referred", "arrested",
                                                            "discharged"};
  const std::string small = text::lower(title);
  const Words words = english::words(small);
  if (is_no_count(small, words) || names_staff(small)) return false;
  for (const std::string_view word : words) {
    if (is_among(word, ends) || is_among(word, insides)) break;
    if (is_person(word)) return true;
  }
  return !words.empty() && is_among(words.front(), outcomes);
}

bool is_a_measure_of(std::string_view title) {
  const std::string small = text::lower(title);
  return is_no_count(small, english::words(small));
}

void check_titles_of_people(const Paper& paper, source::Diagnostics& said) {
  for (const model::Measure& measure : paper.document.records.measures) {
    check_measure(measure, said);
  }
  for (const Passage& passage : paper.passages) {
    if (passage.is_english) check_lines(passage, said);
  }
  for (const model::Section& section : paper.document.sections) {
    model::for_each_block(section.blocks, [&](const model::Block& block) {
      if (const auto* table = std::get_if<model::Table>(&block.value)) check_table(*table, said);
    });
  }
}

}  // namespace folio::check
