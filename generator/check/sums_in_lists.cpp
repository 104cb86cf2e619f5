// Lists in which the author withholds a number, and tells the others and their total.

#include <algorithm>
#include <vector>

#include "base/english.h"
#include "base/text.h"
#include "check/known.h"

namespace folio::check {

namespace {

constexpr std::size_t most_quoted = 60;  // characters of an item

// As much of an item as names it, in whole characters.
std::string opening_of(std::string words) {
  if (text::length(words) <= most_quoted) return words;
  std::size_t end = 0;
  for (std::size_t count = 0; count < most_quoted; ++count) text::next_code_point(words, end);
  return std::string(text::trimmed(std::string_view(words).substr(0, end))) + "…";
}

/// The items below a sentence that counts: one number each, and their total.
class Items {
 public:
  explicit Items(source::Diagnostics& said) : said_(said) {}

  void add(const Passage& passage) {
    if (passage.role == Passage::Role::item) {
      add_item(passage);
      return;
    }
    close();
    lead(passage);
  }

  void close() {
    const bool has_total = std::ranges::any_of(counts_, &CountInWords::is_total);
    if (is_readable_ && has_total) {
      for (const CountInWords& one : found_in(counts_)) tell(one);
    }
    counts_.clear();
    is_readable_ = true;
  }

 private:
  // The last sentence before a list may tell the total: "There were 15 referrals:".
  void lead(const Passage& passage) {
    is_of_casework_ = counts_casework(passage.words);
    const auto sentences = english::sentences(passage.words);
    if (sentences.empty() || !is_of_casework_) return;
    const auto [begin, end, length] = sentences.back();
    auto counts = counts_in(std::string_view(passage.words).substr(begin, end - begin));
    if (!counts || counts->size() != 1 || !counts->front().has_noun) return;
    for (CountInWords& count : *counts) count.begin += begin, count.end += begin;
    put(counts->front(), passage);
    counts_.back().is_total = true;
  }

  void add_item(const Passage& passage) {
    const std::string small = text::lower(passage.words);
    is_of_casework_ = is_of_casework_ || counts_casework(passage.words);
    const auto counts = counts_in(passage.words);
    is_readable_ = is_readable_ && is_of_casework_ && counts && counts->size() == 1;
    if (!is_readable_) return;
    put(counts->front(), passage);
    counts_.back().is_total = is_total(small);
  }

  void put(const CountInWords& count, const Passage& passage) {
    counts_.push_back(count);
    counts_.back().known.span = passage.place(count.begin, count.end);
    counts_.back().known.name = opening_of(text::squeezed(passage.words));
  }

  void tell(const CountInWords& one) {
    said_.push_back(finding("EX004",
                            "the number withheld in \"" + one.known.name +
                                "\" can be worked out from the others of the list",
                            one.known.span, std::string(advice_on_sums)));
  }

  source::Diagnostics& said_;
  std::vector<CountInWords> counts_;
  bool is_of_casework_ = false, is_readable_ = true;
};

}  // namespace

void check_sums_in_lists(const Paper& paper, source::Diagnostics& said) {
  Items items(said);
  for (const Passage& passage : paper.passages) {
    if (passage.role != Passage::Role::cell && passage.is_english) items.add(passage);
  }
  items.close();
}

}  // namespace folio::check
