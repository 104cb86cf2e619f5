// Guidance and levels that were right once: what a paper of today must not cite
// as if it still held.

#include <algorithm>
#include <array>
#include <chrono>

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
    {"prevent duty guidance 2015", "the guidance of 2015", new_guidance, guidance_now},
    {"prevent duty guidance (2015)", "the guidance of 2015", new_guidance, guidance_now},
    {"2015 prevent duty guidance", "the guidance of 2015", new_guidance, guidance_now},
    {"2015 guidance", "the guidance of 2015", new_guidance, guidance_now},
    {"guidance of 2015", "the guidance of 2015", new_guidance, guidance_now},
    {"prevent duty guidance 2021", "the guidance of 2021", new_guidance, guidance_now},
    {"prevent duty guidance (2021)", "the guidance of 2021", new_guidance, guidance_now},
    {"2021 prevent duty guidance", "the guidance of 2021", new_guidance, guidance_now},
    {"2021 guidance", "the guidance of 2021", new_guidance, guidance_now},
    {"guidance of 2021", "the guidance of 2021", new_guidance, guidance_now},
    {"revised prevent duty guidance", "the revised guidance", new_guidance, guidance_now},
    {"2011 prevent strategy", "the strategy of 2011", new_guidance, strategy_now},
    {"prevent strategy 2011", "the strategy of 2011", new_guidance, strategy_now},
    {"prevent strategy (2011)", "the strategy of 2011", new_guidance, strategy_now},
    {"prevent strategy of 2011", "the strategy of 2011", new_guidance, strategy_now},
    {"contest 2011", "the strategy of 2011", new_guidance, strategy_now},
    {"contest 2018", "the strategy of 2018", new_guidance, strategy_now},
    {"contest (2018)", "the strategy of 2018", new_guidance, strategy_now},
    {"workshop to raise awareness of prevent", "the workshop (WRAP)", new_guidance, training_now},
    {"wrap training", "the workshop (WRAP)", new_guidance, training_now},
    {"wrap session", "the workshop (WRAP)", new_guidance, training_now},
    {"wrap sessions", "the workshop (WRAP)", new_guidance, training_now},
    {"wrap workshop", "the workshop (WRAP)", new_guidance, training_now},
    {"wrap workshops", "the workshop (WRAP)", new_guidance, training_now},
    {"project dovetail", "the pilot called Dovetail", new_guidance,
     "say who manages Channel cases today"},
    {"operation dovetail", "the pilot called Dovetail", new_guidance,
     "say who manages Channel cases today"},
};

// A sentence with one of these tells of the past, and may.
constexpr std::string_view of_the_past[] = {
    "superseded", "replaced",     "replaces",  "former",   "formerly",  "previous",
    "previously", "predecessor",  "withdrawn", "historic", "no longer", "decommissioned",
    "retired",    "was in force", "ended",     "until"};

bool has_word(std::string_view sentence, std::string_view phrase) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
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

void check_guidance_in(const Sentence& sentence, calendar::Date day, source::Diagnostics& said) {
  if (has_any(sentence.small, of_the_past)) return;
  for (const Replaced& one : replaced) {
    if (day < one.since || !has_word(sentence.small, one.phrase)) continue;
    said.push_back(finding("PV002", std::string(one.what) + " is cited as if it held today",
                           sentence.span, std::string(one.now)));
    return;
  }
}

bool has_year(std::string_view sentence) {
  return std::ranges::any_of(english::words(sentence), [](std::string_view word) {
    return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
           word.find_first_not_of("0123456789") == word.npos;
  });
}

// What tells of one day and not of every day to come.
constexpr std::string_view of_a_day[] = {"as at", "as of", "was", "were", "had been"};

constexpr std::string_view levels[] = {"low", "moderate", "substantial", "severe", "critical"};

// All five levels explain the scale; one of them, without a date, is a fact that
// changes.
void check_level_in(const Sentence& sentence, std::string_view typed, source::Diagnostics& said) {
  if (!has_word(sentence.small, "threat level") && !has_word(sentence.small, "level of threat"))
    return;
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
      const Sentence sentence{text::lower(text::squeezed(words)),
                              passage.place(one.begin, one.end)};
      check_guidance_in(sentence, day, said);
      check_level_in(sentence, typed_words(passage, one.begin, one.end), said);
    }
  }
}

}  // namespace folio::check
