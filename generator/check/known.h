#pragma once

#include <limits>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/tally.h"
#include "base/years.h"
#include "check/passes.h"
#include "model/block.h"
#include "model/measure.h"

/// The back stairs of the rules about small numbers of people: what readers know of
/// numbers, and what follows from it.
namespace folio::check {

// --- Whom papers about Prevent count ----------------------------------------------------

/// Whether a sentence counts referrals, cases or people who were referred.
bool counts_casework(std::string_view sentence);
bool counts_casework(std::span<const std::string_view> words);

/// Whether words tell of casework, and of nothing else that has these words.
bool speaks_of_casework(std::span<const std::string_view> words);

/// Whether words speak of people, and not of what is decided about papers.
bool speaks_of_people(std::span<const std::string_view> words);

/// Whether words are of those who are no people at risk, or of papers, courts and attacks.
bool speaks_of_staff_or_papers(std::span<const std::string_view> words);

/// Words, in small letters, for those whom a paper about Prevent counts, and for staff
/// and others who are no people at risk.
std::span<const std::string_view> nouns_of_people();
std::span<const std::string_view> nouns_of_a_person();
std::span<const std::string_view> nouns_of_children();
std::span<const std::string_view> nouns_of_staff();

// --- Small numbers in sentences ----------------------------------------------------------

/// One to four, in digits or as a word; 0 if the word is nothing of the kind.
int small_number(std::string_view word);

/// Whether a number behind the word is a rule, a size or a label: "each", "Table".
bool makes_no_count(std::string_view word);

/// A word of a sentence that is a number, and what stands round it.
struct NumberInSentence {
  std::string_view sentence;
  std::span<const std::string_view> words;
  std::size_t at = 0;  // its place among them

  /// Whether the word at a place, if there is one, is of a list of small letters.
  bool is_among(std::size_t place, std::span<const std::string_view> list) const;
  bool is(std::size_t place, std::string_view word) const;
  bool is_of_time(std::size_t place) const;  // "months", "year"
  bool is_form_of_be(std::size_t place) const;
  bool is_form_of_have(std::size_t place) const;

  /// What stands between the word at a place and the next.
  std::string_view gap_behind(std::size_t place) const;

  /// Whether nothing but blanks stands between the words from one place to another.
  bool follows_directly(std::size_t first, std::size_t last) const;
};

/// Whether what stands before the number says that it counts nobody that there was: "at
/// least 2", "Year 4", "groups of three", "£2".
bool counts_nobody(const NumberInSentence& number);

/// Whether what stands behind the noun does: "two people from each school".
bool is_rate(const NumberInSentence& number, std::size_t noun);

/// Whether something is told of those who are counted: that they were there, or what was
/// done for them, in a paper that speaks of casework.
bool is_told_of(const NumberInSentence& number, std::size_t noun);

// --- What is known of numbers -----------------------------------------------------------

/// A number as readers know it: to lie between two bounds.
struct Known {
  enum class How {
    told,      // or left open, where there is nothing to hide
    withheld,  // told to be below a bound
    untold     // hidden by a word, or about so many: not to be known if it is small
  };
  How how = How::told;
  double least = 0;
  double most = std::numeric_limits<double>::infinity();
  source::Span span = {};
  std::string name = {};
  bool is_empty = false;  // said by a dash or by nothing, which may stand for nought
  std::size_t place = 0;  // of its cell, from 1; 0 where it is of none

  static Known exactly(double value) { return {How::told, value, value}; }
  static Known below(double bound) { return {How::withheld, 0, bound > 1 ? bound - 1 : 0}; }
  bool is_exact() const { return how == How::told && least == most; }
};

/// Which of a whole and the parts that add up to it can be worked out, though it is
/// not told. Of numbers that do not add up none.
std::vector<Known> given_away(const Known& whole, const std::vector<Known>& parts);

/// Tells of each of them, at its place.
void say_given_away(const std::vector<Known>& found, source::Diagnostics& said);

/// What a cell tells, or its words before a bracket: "<5 (down 3)".
tally::Told told_in_cell(const model::TableCell& cell);

/// What readers know of a cell of a column that counts people.
Known known_of(const model::TableCell& cell);

// --- Numbers in sentences and lists --------------------------------------------------------

/// A count of a text, and what readers know of it.
struct CountInWords {
  Known known;
  std::size_t begin = 0, end = 0;            // bytes, with the words that withhold it
  bool has_noun = false;                     // of people, right behind it
  bool is_total = false;                     // said to be one
  bool is_behind_from = false;               // "from 12"
  bool is_stated = false;                    // "there were 12"
  std::optional<tally::Change> change = {};  // no count, but what changed: "by 9", "by 75%"
  std::optional<double> percent = {};        // behind it: "fewer than 5 (12%)"
  std::string link = {};                     // what joins it to its sort: "from"
  std::size_t sentence = 0;                  // told apart by where it begins
};

/// Whether the words before a number say that it is not told exactly: "about", "over".
bool is_said_roughly(std::string_view before);

/// The counts of a sentence; nothing where one of them cannot be known.
std::optional<std::vector<CountInWords>> counts_in(std::string_view sentence);

/// The withheld ones that follow from the others.
std::vector<CountInWords> found_in(const std::vector<CountInWords>& counts);

/// What to do where one follows.
inline constexpr std::string_view advice_on_sums =
    "leave the total out, round it (about 15), or withhold a second number";

/// Sentences, and lists, in which the author withholds a number that follows from the
/// others.
void check_sums_in_words(const Paper& paper, source::Diagnostics& said);
void check_sums_in_lists(const Paper& paper, source::Diagnostics& said);

// --- Numbers of measures --------------------------------------------------------------------

/// What is known of a measure, period by period; the present one is "".
std::map<std::string, Known> known_by_period(const model::Measure& measure);

/// Totals over several years, in sentences or of other measures, that give away the one
/// that a measure withholds.
void check_sums_of_years(const Paper& paper, source::Diagnostics& said);

// --- Numbers in tables ----------------------------------------------------------------------

/// What a label says: that it is a total's, or of changes; that people are counted, as
/// opposed to sessions held for them, or a rate, money, days.
bool is_total(const std::string& label);
bool is_of_changes(const std::string& label);
using calendar::year_in;
bool is_count_of_people(std::string_view title);
bool is_a_measure_of(std::string_view title);

/// The numbers of a table, line by line: its rows, or its columns.
struct Sheet {
  enum class Lines { rows, columns };
  struct Entry {
    Known known;
    std::optional<double> written;  // the author's own number, where readers see none
    std::optional<tally::Change> change;
    bool counts = false;     // of a column of plain numbers
    bool of_people = false;  // of a column that counts people
    bool is_change = false;  // of a row that tells how others changed
  };
  struct Line {
    std::string name;
    std::vector<Entry> entries;  // as many as there are labels
  };
  Lines lines_are = Lines::rows;
  std::vector<std::string> labels;  // of the places in a line
  std::vector<Line> lines;
};
Sheet sheet_of(const model::Table& table);
Sheet turned(const Sheet& sheet);  // its rows into columns

/// Its rows, whatever their groups.
std::vector<const model::TableRow*> rows_of(const model::Table& table);

/// Which of them tell how others changed: by their heads, and by signs in their cells or
/// because all others are of years.
std::vector<bool> rows_of_changes(const model::Table& table);

/// The columns in which the author withholds numbers, though nobody has declared them:
/// "<5", "fewer than 5" or "*" among plain numbers.
std::vector<std::size_t> withheld_by_hand(const model::Table& table);

/// The places of cells that were told of, so that none is told twice.
using ToldPlaces = std::set<std::size_t>;

/// Whether a number that was `before` and is `now` has changed by so much.
bool fits(const tally::Change& change, int before, int now);

/// What follows from totals, and from what is said to have changed between two numbers.
void check_totals_of_people(const Sheet& sheet, ToldPlaces& told, source::Diagnostics& said);
void check_changes_of_people(const Sheet& sheet, ToldPlaces& told, source::Diagnostics& said);

/// Tables of which a column is of people: cells that cannot be read, and what
/// follows from their totals …
void check_tables_of_people(const Paper& paper, source::Diagnostics& said);

/// … and what follows from the shares beside the numbers of one table.
void check_shares_of_people(const model::Table& table, source::Diagnostics& said);

}  // namespace folio::check
