// Whether a document keeps to the budget that the publisher has set for how
// hard it may be to read.

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "check/passes.h"

namespace folio::check {

namespace {

using Budget = model::PlainEnglish::Budget;
using Limit = std::optional<double>;

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
       return value + " abbreviations are never explained, and the budget is " + limit;
     },
     &SectionReadability::unexplained, "write it in full at its first use, or in the glossary"},
};

Limit limit_of(const model::PlainEnglish& settings, model::DocumentKind kind,
               Limit Budget::*limit) {
  const auto own = settings.of_kind.find(kind);
  const bool has_own = own != settings.of_kind.end() && (own->second.*limit).has_value();
  return has_own ? own->second.*limit : settings.budget.*limit;
}

}  // namespace

void check_plain_english(const Paper& paper, source::Diagnostics& said) {
  const model::Header& header = paper.document.header;
  const model::PlainEnglish& settings = paper.site.plain_english;
  const auto is_limited = [&](const Measure& one) {
    return limit_of(settings, header.kind, one.limit).has_value();
  };
  if (std::ranges::none_of(measures, is_limited)) return;
  const Readability all = readability_of(paper);
  for (const Measure& one : measures) {
    const Limit limit = limit_of(settings, header.kind, one.limit);
    const double value = one.value(all);
    if (!limit || value <= *limit) continue;
    const Remark* worst = one.remarks == nullptr ? nullptr : worst_of(all, one.remarks);
    said.push_back(finding(one.code, one.told(written(value), written(*limit)),
                           worst == nullptr ? header.span : worst->span, std::string(one.help)));
  }
}

}  // namespace folio::check
