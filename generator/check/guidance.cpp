// Guidance and levels that were right once: what a paper of today must not cite
// as if it still held.

#include <algorithm>
#include <array>
#include <chrono>

#include "base/apostrophes.h"
#include "base/ascii.h"
#include "base/english.h"
#include "base/text.h"
#include "check/passes.h"

namespace folio::check {

namespace {

/// What has been replaced, since when, and by what.
struct Replaced {
  std::string_view phrase;  // small letters, single spaces
  std::string_view what;
  std::chrono::year_month_day since;
  std::string_view now;
};

using std::chrono::year;

// The statutory guidance in force since 31 December 2023 replaced that of 2015
// and 2021; the strategy of 2011 and what went with it are history since then.
constexpr auto new_guidance = year(2023) / 12 / 31;
constexpr std::string_view guidance_now =
    "cite the Prevent duty guidance in force since 31 December 2023";
constexpr std::string_view strategy_now = "cite CONTEST as refreshed in July 2023";
constexpr std::string_view training_now =
    "name the Home Office's awareness course, which took its place";

constexpr Replaced replaced[] = {
    {"revised prevent duty guidance", "the revised guidance", new_guidance, guidance_now},
    {"contest 2011", "the strategy of 2011", new_guidance, strategy_now},
    {"contest (2011)", "the strategy of 2011", new_guidance, strategy_now},
    {"contest 2018", "the strategy of 2018", new_guidance, strategy_now},
    {"contest (2018)", "the strategy of 2018", new_guidance, strategy_now},
    {"workshop to raise awareness of prevent", "the workshop (WRAP)", new_guidance, training_now},
    {"wrap training", "the workshop (WRAP)", new_guidance, training_now},
    {"wrap session", "the workshop (WRAP)", new_guidance, training_now},
    {"wrap sessions", "the workshop (WRAP)", new_guidance, training_now},
    {"wrap workshop", "the workshop (WRAP)", new_guidance, training_now},
    {"wrap workshops", "the workshop (WRAP)", new_guidance, training_now},
    {"wrap3", "the workshop (WRAP)", new_guidance, training_now},
    {"wrap 3", "the workshop (WRAP)", new_guidance, training_now},
    {"project dovetail", "the pilot called Dovetail", new_guidance,
     "say who manages Channel cases today"},
    {"operation dovetail", "the pilot called Dovetail", new_guidance,
     "say who manages Channel cases today"},
};

/// A paper of which there were several editions, told by their years.
struct Edition {
  std::string_view name;  // small letters
  std::string_view year, what, now;
};

constexpr Edition editions[] = {
    {"guidance", "2015", "the guidance of 2015", guidance_now},
    {"guidance", "2021", "the guidance of 2021", guidance_now},
    {"prevent strategy", "2011", "the Prevent strategy of 2011", strategy_now},
    {"contest strategy", "2011", "the CONTEST strategy of 2011", strategy_now},
    {"contest strategy", "2018", "the CONTEST strategy of 2018", strategy_now},
    {"strategy", "2011", "the Prevent strategy of 2011", strategy_now},
};

// What may stand between the name of a paper and its year: "published in March".
constexpr std::string_view of_dates[] = {
    "for",      "england",   "and",     "wales",     "scotland", "published", "issued",
    "updated",  "revised",   "dated",   "of",        "in",       "from",      "on",
    "as",       "first",     "the",     "hm",        "home",     "office",    "government",
    "strategy", "statutory", "january", "february",  "march",    "april",     "may",
    "june",     "july",      "august",  "september", "october",  "november",  "december"};

// What stands before "guidance" where that on the duty is meant, and not that on
// anything else.
constexpr std::string_view of_the_duty[] = {"the",      "this",       "that",         "revised",
                                            "office",   "original",   "statutory",    "updated",
                                            "national", "government", "government's", "prevent"};

// A sentence with one of these tells of the past, and may.
constexpr std::string_view of_the_past[] = {
    "superseded", "replaced",     "replaces",  "former",   "formerly",  "previous",
    "previously", "predecessor",  "withdrawn", "historic", "no longer", "decommissioned",
    "retired",    "was in force", "ended",     "until"};

bool has_word(std::string_view sentence, std::string_view phrase) {
  const auto is_letter = [](char c) { return text::is_small(c) || text::is_digit(c); };
  for (std::size_t at = sentence.find(phrase); at != sentence.npos;
       at = sentence.find(phrase, at + 1)) {
    const bool opens = at == 0 || !is_letter(sentence[at - 1]);
    const std::size_t end = at + phrase.size();
    if (opens && (end == sentence.size() || !is_letter(sentence[end]))) return true;
  }
  return false;
}

bool has_any(std::string_view sentence, const auto& phrases) {
  return std::ranges::any_of(phrases,
                             [&](std::string_view phrase) { return has_word(sentence, phrase); });
}

// The day for which a paper speaks.
calendar::Date day_of(const Paper& paper) {
  const model::Header& header = paper.document.header;
  if (header.meeting && header.meeting->date) return *header.meeting->date;
  for (const auto& date :
       {header.updated, header.published, header.approved_on, header.period_start}) {
    if (date) return *date;
  }
  return paper.site.today;
}

bool is_history(const model::Header& header) {
  return header.status == model::Status::superseded || header.status == model::Status::withdrawn;
}

struct Sentence {
  std::string small;  // single spaces, small letters
  source::Span span;
};

bool is_year(std::string_view word) {
  return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
         word.find_first_not_of("0123456789") == word.npos;
}

/// The words of a sentence, where editions are looked for.
class Reader {
 public:
  explicit Reader(const std::string& small) : words_(english::words(small)) {}

  /// Whether an edition is cited: "guidance (updated 1 April 2021)", "2015 guidance".
  bool cites(const Edition& edition) const {
    const std::vector<std::string_view> name = english::words(edition.name);
    for (std::size_t at = 0; at + name.size() <= words_.size(); ++at) {
      const bool named = std::ranges::equal(name, std::span(words_).subspan(at, name.size()));
      if (!named || (edition.name == "guidance" && !is_of_the_duty(at))) continue;
      const bool is_named = edition.name != "strategy";
      if (is_named && has_year_behind(at + name.size(), edition)) return true;
      if (!has_year_before(at, edition)) continue;
      if (is_named || (is_about_prevent() && !is_somebodys(at - 1))) return true;
    }
    return false;
  }

  /// Whether something is told of a year before the change: "In 2019 staff attended".
  bool tells_of_before(int year) const {
    constexpr std::string_view links[] = {"in", "during", "between"};
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const std::string_view word = words_[i].substr(0, words_[i].find_first_of("/-–"));
      if (!is_year(word) || std::stoi(std::string(word)) > year || is_of_an_edition(word)) continue;
      if ((i > 0 && is_among(words_[i - 1], links)) || (i > 1 && is_among(words_[i - 2], links)))
        return true;
    }
    return false;
  }

 private:
  static bool is_of_an_edition(std::string_view year) {
    return std::ranges::find(editions, year, &Edition::year) != std::end(editions);
  }

  std::string_view before(std::size_t at, std::size_t back) const {
    return at < back ? std::string_view() : words_[at - back];
  }

  // "Prevent duty guidance", "the guidance"; "Channel duty guidance" is another.
  bool is_of_the_duty(std::size_t at) const {
    if (before(at, 1) == "duty") return before(at, 2) != "channel";
    return is_among(before(at, 1), of_the_duty) || is_year(before(at, 1));
  }

  // A strategy for older people is another.
  bool is_about_prevent() const {
    constexpr std::string_view subjects[] = {"prevent",        "contest",   "channel",  "duty",
                                             "radicalisation", "extremism", "terrorism"};
    return std::ranges::any_of(words_,
                               [&](std::string_view word) { return is_among(word, subjects); });
  }

  // "Our 2011 strategy" is another.
  bool is_somebodys(std::size_t year) const {
    const std::string_view owner = before(year, 1);
    return owner == "our" || owner == "own" || owner == "their" || owner == "its" ||
           owner.ends_with("'s") || owner.ends_with("s'");
  }

  bool has_year_behind(std::size_t at, const Edition& edition) const {
    constexpr std::size_t farthest = 9;
    for (std::size_t i = at; i < std::min(words_.size(), at + farthest); ++i) {
      if (words_[i] == edition.year) return true;
      const bool is_day =
          words_[i].size() <= 4 && text::is_digit(words_[i][0]) && !is_year(words_[i]);
      if (!is_day && !is_among(words_[i], of_dates)) return false;
    }
    return false;
  }

  // "2015 Prevent duty guidance", "the 2011 Prevent strategy".
  bool has_year_before(std::size_t at, const Edition& edition) const {
    constexpr std::string_view between[] = {"prevent", "duty", "revised", "statutory", "updated"};
    while (at > 0 && is_among(words_[at - 1], between)) --at;
    return at > 0 && words_[at - 1] == edition.year;
  }

  std::vector<std::string_view> words_;
};

void check_guidance_in(const Sentence& sentence, calendar::Date day, source::Diagnostics& said) {
  const Reader reader(sentence.small);
  const int change = static_cast<int>(new_guidance.year());
  if (has_any(sentence.small, of_the_past) || reader.tells_of_before(change)) return;
  const auto edition =
      std::ranges::find_if(editions, [&](const Edition& one) { return reader.cites(one); });
  if (edition != std::end(editions) && !(day < calendar::Date(new_guidance))) {
    said.push_back(finding("PV002", std::string(edition->what) + " is cited as if it held today",
                           sentence.span, std::string(edition->now)));
    return;
  }
  for (const Replaced& one : replaced) {
    if (day < one.since || !has_word(sentence.small, one.phrase)) continue;
    said.push_back(finding("PV002", std::string(one.what) + " is cited as if it held today",
                           sentence.span, std::string(one.now)));
    return;
  }
}

bool has_year(std::string_view sentence) {
  return std::ranges::any_of(english::words(sentence), is_year);
}

// What tells of one day and not of every day to come.
constexpr std::string_view of_a_day[] = {"as at", "as of", "was", "were", "had been"};

constexpr std::string_view levels[] = {"low", "moderate", "substantial", "severe", "critical"};

// What the threat is said to be to, or of.
constexpr std::string_view threats[] = {"threat to the uk",        "threat to the united kingdom",
                                        "threat to great britain", "threat from terrorism",
                                        "threat of terrorism",     "terrorist threat",
                                        "national threat"};

// "The threat to the UK is severe.", "… remains substantial, as it was."
bool states_level(std::string_view sentence) {
  constexpr std::string_view verbs[] = {" is ",      " is currently ", " is now ",
                                        " remains ", " stays ",        " stands at "};
  const auto opens_with_level = [](std::string_view rest) {
    return std::ranges::any_of(levels, [&](std::string_view level) {
      return rest.starts_with(level) &&
             (rest.size() == level.size() ||
              std::string_view(".,;:)(").find(rest[level.size()]) != std::string_view::npos);
    });
  };
  return std::ranges::any_of(verbs, [&](std::string_view verb) {
    for (std::size_t at = sentence.find(verb); at != sentence.npos;
         at = sentence.find(verb, at + 1)) {
      if (!opens_with_level(sentence.substr(at + verb.size()))) continue;
      if (has_any(sentence.substr(0, at), threats)) return true;
    }
    return false;
  });
}

// All five levels explain the scale; one of them, without a date, is a fact that
// changes.
void check_level_in(const Sentence& sentence, std::string_view typed, source::Diagnostics& said) {
  const bool speaks_of_level = has_word(sentence.small, "threat level") ||
                               has_word(sentence.small, "level of threat") ||
                               states_level(sentence.small);
  if (!speaks_of_level) return;
  const auto named =
      std::ranges::count_if(levels, [&](std::string_view level) { return has_word(typed, level); });
  const bool dated = has_year(sentence.small) || has_any(sentence.small, of_a_day);
  if (named == 0 || named > 2 || dated || has_any(sentence.small, of_the_past)) return;
  said.push_back(finding("PV003", "the threat level is typed into the text", sentence.span,
                         "write :fact[threat-level] and keep the level, with its date, in "
                         "content/registry/facts.toml"));
}

// Only what the author typed: facts and references left out.
std::string typed_words(const Passage& passage, std::size_t begin, std::size_t end) {
  std::string out;
  for (const Passage::Piece& piece : passage.pieces) {
    const std::size_t from = std::max(begin, piece.begin), to = std::min(end, piece.end);
    if (piece.is_text && from < to) out += passage.words.substr(from, to - from);
  }
  return text::lower(out);
}

}  // namespace

void check_guidance(const Paper& paper, source::Diagnostics& said) {
  if (is_history(paper.document.header)) return;
  const calendar::Date day = day_of(paper);
  for (const Passage& passage : paper.passages) {
    if (!passage.is_english || passage.role == Passage::Role::quotation) continue;
    for (const english::Sentence& one : english::sentences(passage.words)) {
      const std::string words = passage.words.substr(one.begin, one.end - one.begin);
      const Sentence sentence{text::lower(text::squeezed(text::with_straight_apostrophes(words))),
                              passage.place(one.begin, one.end)};
      check_guidance_in(sentence, day, said);
      check_level_in(sentence, typed_words(passage, one.begin, one.end), said);
    }
  }
}

}  // namespace folio::check
