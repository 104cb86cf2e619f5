// "See the rows in red": words that point to a colour, which nobody hears and some
// cannot see (WCAG 2.2, success criteria 1.3.3 and 1.4.1).

#include <algorithm>
#include <array>
#include <vector>

#include "base/english.h"
#include "base/text.h"
#include "check/passes.h"

namespace folio::check {

namespace {

using Words = std::vector<std::string_view>;

constexpr std::array<std::string_view, 12> colours{"red",  "amber",  "green",  "yellow",
                                                   "blue", "orange", "purple", "pink",
                                                   "grey", "gray",   "brown",  "black"};

// What has a colour on a page, and is no idiom with one.
constexpr std::array<std::string_view, 19> things{
    "rows",    "row",     "cells",   "cell",     "columns",     "column",  "bars",
    "bar",     "boxes",   "text",    "words",    "figures",     "entries", "dots",
    "circles", "squares", "shading", "segments", "highlighting"};

constexpr std::array<std::string_view, 11> done_in{
    "shown",   "marked",    "highlighted", "shaded",   "coloured",  "printed",
    "written", "displayed", "given",       "outlined", "underlined"};

// What such words may be about.
constexpr std::array<std::string_view, 12> about{"rows",    "items", "cells",   "entries",
                                                 "figures", "words", "numbers", "those",
                                                 "actions", "risks", "text",    "columns"};

// What goes on after "items in red", so that "actions in green spaces" is none.
constexpr std::array<std::string_view, 13> goes_on{"are",  "is",     "were",  "was",  "need",
                                                   "have", "below",  "above", "show", "shows",
                                                   "must", "should", "and"};

bool is_among(std::string_view word, const auto& list) {
  return std::ranges::find(list, word) != std::ranges::end(list);
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text), words_(english::words(text)) {}

  /// The words that point to a colour, from the first of them on; empty if none do.
  std::string_view found() const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (!is_among(words_[i], colours)) continue;
      if (is_before_a_thing(i)) return from(i, i + 1);
      if (i < 2 || words_[i - 1] != "in" || !ends(i) || is_one_of_several(i)) continue;
      const std::string what = text::lower(words_[i - 2]);
      if (is_among(what, done_in) || is_among(what, about)) {
        return from(i - 2, i);
      }
    }
    return {};
  }

 private:
  // "the red rows", "the green line shows".
  bool is_before_a_thing(std::size_t i) const {
    if (i + 1 >= words_.size() || i == 0) return false;
    if (text_[end_of(i)] != ' ') return false;
    if (is_among(words_[i + 1], things)) return true;
    const bool is_line = words_[i + 1] == "line" || words_[i + 1] == "lines";
    return is_line && i + 2 < words_.size() && words_[i + 2].starts_with("show");
  }

  // "Items in red, amber and green" are of every rating.
  bool is_one_of_several(std::size_t i) const {
    if (i + 1 >= words_.size()) return false;
    const bool joined = words_[i + 1] == "and" || words_[i + 1] == "or";
    return is_among(words_[i + 1], colours) ||
           (joined && i + 2 < words_.size() && is_among(words_[i + 2], colours));
  }

  // Nothing more belongs to the colour: "in green belt" is none.
  bool ends(std::size_t i) const {
    const std::size_t end = end_of(i);
    const bool last = i + 1 == words_.size() || end == text_.size() || text_[end] != ' ';
    return last || is_among(words_[i + 1], goes_on) || is_among(words_[i - 2], done_in);
  }

  std::size_t begin_of(std::size_t i) const {
    return static_cast<std::size_t>(words_[i].data() - text_.data());
  }
  std::size_t end_of(std::size_t i) const { return begin_of(i) + words_[i].size(); }
  std::string_view from(std::size_t first, std::size_t last) const {
    return text_.substr(begin_of(first), end_of(last) - begin_of(first));
  }

  std::string_view text_;
  Words words_;
};

}  // namespace

void check_colours(const Paper& paper, source::Diagnostics& said) {
  for (const Passage& passage : paper.passages) {
    if (!passage.is_english || passage.role == Passage::Role::quotation) continue;
    const std::string_view words = passage.words;
    const std::string_view found = Reader(words).found();
    if (found.empty()) continue;
    const auto begin = static_cast<std::size_t>(found.data() - words.data());
    if (!passage.is_typed(begin)) continue;
    said.push_back(finding(
        "AX010", "\"" + text::squeezed(found) + "\" says it by a colour and by nothing else",
        passage.place(begin, begin + found.size()),
        "say it in words, such as the rating's own, or by the place"));
  }
}

}  // namespace folio::check
