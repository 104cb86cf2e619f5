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

// What is done on a page, whatever the colour …
constexpr std::array<std::string_view, 5> laid_out_in{"highlighted", "shaded", "coloured",
                                                      "outlined", "underlined"};
// … and what a rating may be as well.
constexpr std::array<std::string_view, 3> done_in{"shown", "marked", "displayed"};

// What such words may be about: parts of a page …
constexpr std::array<std::string_view, 8> parts_of_a_page{"rows",  "cells",   "entries", "figures",
                                                          "words", "numbers", "text",    "columns"};
// … and what may be rated.
constexpr std::array<std::string_view, 4> rated{"items", "those", "actions", "risks"};

// The colours of ratings: words of their own in a paper that has ratings.
constexpr std::array<std::string_view, 6> of_ratings{"red",  "amber", "green",
                                                     "blue", "grey",  "gray"};

// Verbs that point, or say what something means.
constexpr std::array<std::string_view, 22> pointing{
    "see",      "look",      "shown",     "show",       "shows",  "mean",    "means", "meaning",
    "indicate", "indicates", "represent", "represents", "denote", "denotes", "refer", "note",
    "signal",   "signals",   "need",      "needs",      "stand",  "stands"};

// What goes on after "items in red", so that "actions in green spaces" is none.
constexpr std::array<std::string_view, 15> goes_on{"mean", "means", "are",  "is",     "were",
                                                   "was",  "need",  "have", "below",  "above",
                                                   "show", "shows", "must", "should", "and"};

// What is told of "items in red" by their colour.
constexpr std::array<std::string_view, 10> told_by{"mean", "means", "are",  "is",   "need",
                                                   "have", "shows", "show", "must", "should"};

// What is done with a colour, named without "in".
constexpr std::array<std::string_view, 3> coloured{"coloured", "shaded", "highlighted"};

class Reader {
 public:
  Reader(std::string_view text, bool has_ratings)
      : text_(text), words_(english::words(text)), has_ratings_(has_ratings) {}

  /// The words that point to colours, each from the first of them on.
  std::vector<std::string_view> found() const {
    std::vector<std::string_view> all;
    for (std::size_t i = 1; i < words_.size(); ++i) {
      if (!is_among(words_[i], colours)) continue;
      if (is_before_a_thing(i) && points()) {
        all.push_back(from(i, i + 1));
      } else if (is_done_in(i)) {
        all.push_back(from(i - 1, i));
      } else if (i > 1 && words_[i - 1] == "in" && ends(i) && !is_one_of_several(i) && says_by(i)) {
        all.push_back(from(i - 2, i));
      }
    }
    return all;
  }

 private:
  // "Shown in amber" is the rating's own word where things are rated.
  bool says_by(std::size_t i) const {
    const std::string what = text::lower(words_[i - 2]);
    const bool tells = points() || (i + 1 < words_.size() && is_among(words_[i + 1], told_by));
    if (is_among(what, laid_out_in)) return true;
    if (is_among(what, parts_of_a_page)) return tells;
    if (has_ratings_ && is_among(words_[i], of_ratings)) return false;
    return is_among(what, done_in) || (is_among(what, rated) && tells);
  }

  // "The boxes coloured red".
  bool is_done_in(std::size_t i) const {
    return is_among(text::lower(words_[i - 1]), coloured) && ends(i) && !is_one_of_several(i);
  }

  bool points() const {
    return std::ranges::any_of(
        words_, [](std::string_view word) { return is_among(text::lower(word), pointing); });
  }

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
    if (last || is_among(words_[i + 1], goes_on)) return true;
    return i > 1 && (is_among(words_[i - 2], done_in) || is_among(words_[i - 2], laid_out_in));
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
  bool has_ratings_;
};

// Whether colours are ratings in the paper: its records have some, or its words say so.
bool has_ratings(const Paper& paper) {
  const auto& records = paper.document.records;
  const bool rates = std::ranges::any_of(
      records.actions, [](const auto& one) { return one.rag != model::RagRating::not_rated; });
  return rates || !records.toolkit.ratings.empty() ||
         std::ranges::any_of(paper.passages, [](const Passage& passage) {
           return std::ranges::any_of(english::words(passage.words), [](std::string_view word) {
             return word == "RAG" || text::lower(word).starts_with("rated") ||
                    text::lower(word).starts_with("rating");
           });
         });
}

}  // namespace

void check_colours(const Paper& paper, source::Diagnostics& said) {
  const bool rates = has_ratings(paper);
  for (const Passage& passage : paper.passages) {
    if (!passage.is_english || passage.role == Passage::Role::quotation) continue;
    const std::string_view words = passage.words;
    for (const english::Sentence& one : english::sentences(words)) {
      const Reader reader(words.substr(one.begin, one.end - one.begin), rates);
      for (const std::string_view found : reader.found()) {
        const auto begin = static_cast<std::size_t>(found.data() - words.data());
        if (!passage.is_typed(begin)) continue;
        said.push_back(finding(
            "AX010", "\"" + text::squeezed(found) + "\" says it by a colour and by nothing else",
            passage.place(begin, begin + found.size()),
            "say it in words, such as the rating's own, or by the place"));
      }
    }
  }
}

}  // namespace folio::check
