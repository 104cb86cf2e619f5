// Whether a document keeps to the budget for how hard it may be to read: the
// publisher's, or the usual one of its kind.

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "check/passes.h"

namespace folio::check {

namespace {

using Budget = model::PlainEnglish::Budget;
using Limit = std::optional<double>;

// From which on a rate says something of a text.
constexpr std::size_t words_of_a_text = 200;
constexpr std::size_t words_of_a_summary = 30;

// As people write it: "12", "12.5".
std::string written(double number) {
  const double rounded = std::round(number * 10) / 10;
  std::array<char, 32> digits;
  const int decimals = rounded == std::floor(rounded) ? 0 : 1;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), rounded,
                                 std::chars_format::fixed, decimals);
  return {digits.data(), end.ptr};
}

double per(std::size_t part, std::size_t whole, double of) {
  return whole == 0 ? 0 : of * static_cast<double>(part) / static_cast<double>(whole);
}

using Remarks = std::vector<Remark> SectionReadability::*;

std::size_t count_of(const Readability& all, Remarks remarks) {
  std::size_t count = 0;
  for (const SectionReadability& section : all.sections) count += (section.*remarks).size();
  return count;
}

// The worst of them: the longest, or the first.
const Remark* worst_of(const Readability& all, Remarks remarks) {
  const Remark* worst = nullptr;
  for (const SectionReadability& section : all.sections) {
    for (const Remark& one : section.*remarks) {
      if (worst == nullptr || one.count > worst->count) worst = &one;
    }
  }
  return worst;
}

/// One thing that a budget may limit.
struct Measure {
  std::string_view code;
  Limit Budget::*limit;
  double (*value)(const Readability&);
  std::string (*told)(const std::string& value, const std::string& limit);
  Remarks remarks;  // where it is seen; null: the document as a whole
  std::string_view help;
};

constexpr Measure measures[] = {
    {"PE001", &Budget::grade, [](const Readability& all) { return all.figures.grade(); },
     [](const std::string& value, const std::string& limit) {
       return "the text is of grade " + value + ", and the budget is " + limit;
     },
     nullptr, "use shorter sentences and shorter words"},
    {"PE002", &Budget::mean_sentence,
     [](const Readability& all) { return all.figures.mean_sentence(); },
     [](const std::string& value, const std::string& limit) {
       return "a sentence has " + value + " words on average, and the budget is " + limit;
     },
     nullptr, "divide the longest sentences"},
    {"PE003", &Budget::long_sentences,
     [](const Readability& all) {
       return per(all.figures.long_sentences, all.figures.sentences, 100);
     },
     [](const std::string& value, const std::string& limit) {
       return value + " of a hundred sentences have more than 25 words, and the budget is " + limit;
     },
     &SectionReadability::long_sentences, "divide them; this is the longest"},
    {"PE004", &Budget::long_paragraphs,
     [](const Readability& all) {
       return per(all.figures.long_paragraphs, all.figures.paragraphs, 100);
     },
     [](const std::string& value, const std::string& limit) {
       return value + " of a hundred paragraphs have more than 5 sentences, and the budget is " +
              limit;
     },
     &SectionReadability::long_paragraphs, "divide them; this is the longest"},
    {"PE005", &Budget::words_to_avoid,
     [](const Readability& all) {
       return per(count_of(all, &SectionReadability::avoidable), all.figures.words, 1000);
     },
     [](const std::string& value, const std::string& limit) {
       return value + " of a thousand words could be plainer, and the budget is " + limit;
     },
     &SectionReadability::avoidable, "the report on plain English lists them; this is the first"},
    {"PE006", &Budget::abbreviations,
     [](const Readability& all) {
       return static_cast<double>(count_of(all, &SectionReadability::unexplained));
     },
     [](const std::string& value, const std::string& limit) {
       const char* what = value == "1" ? " abbreviation is" : " abbreviations are";
       return value + what + " never explained, and the budget is " + limit;
     },
     &SectionReadability::unexplained, "write it in full at its first use, or in the glossary"},
};

/// A text that is held to a budget.
struct Text {
  const Readability& readability;
  model::DocumentKind kind;  // whose budget
  bool is_summary = false;
  source::Span span;
};

Limit limit_of(const model::PlainEnglish& settings, const Text& text, const Measure& measure) {
  const auto own = settings.of_kind.find(text.kind);
  const bool has_own = own != settings.of_kind.end() && own->second.*measure.limit;
  if (has_own) return own->second.*measure.limit;
  if (settings.budget.*measure.limit) return settings.budget.*measure.limit;
  const bool is_rate = measure.limit != &Budget::abbreviations;
  const std::size_t least = text.is_summary ? words_of_a_summary : words_of_a_text;
  if (is_rate && text.readability.figures.words < least) return {};
  return usual_budget_of(text.kind).*measure.limit;
}

void hold_to_budget(const Text& text, const model::PlainEnglish& settings,
                    source::Diagnostics& said) {
  for (const Measure& one : measures) {
    // A summary is one paragraph, whatever its author does.
    if (text.is_summary && one.limit == &Budget::long_paragraphs) continue;
    const Limit limit = limit_of(settings, text, one);
    const double value = one.value(text.readability);
    if (!limit || value <= *limit) continue;
    const Remark* worst =
        one.remarks == nullptr ? nullptr : worst_of(text.readability, one.remarks);
    const std::string called = text.is_summary ? "in the summary for residents, " : "";
    said.push_back(finding(one.code, called + one.told(written(value), written(*limit)),
                           worst == nullptr ? text.span : worst->span, std::string(one.help)));
  }
}

// What is written for residents alone is held to what residents' pages are.
void check_summary(const Paper& paper, source::Diagnostics& said) {
  const std::string& words = paper.document.header.plain_summary;
  if (words.empty()) return;
  const std::vector<Passage> summary{whole_field(paper.document, words)};
  const Paper alone{paper.document, paper.index, paper.library,
                    paper.site,     summary,     paper.attached};
  const Readability readability = readability_of(alone);
  hold_to_budget({readability, model::DocumentKind::page, true, summary.front().span},
                 paper.site.plain_english, said);
}

}  // namespace

void check_plain_english(const Paper& paper, source::Diagnostics& said) {
  const model::Header& header = paper.document.header;
  const Readability readability = readability_of(paper);
  hold_to_budget({readability, header.kind, false, header.span}, paper.site.plain_english, said);
  check_summary(paper, said);
}

}  // namespace folio::check
