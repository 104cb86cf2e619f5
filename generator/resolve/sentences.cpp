// Where sentences begin, and how: words that are put in the place of a reference
// open a sentence with a capital.

#include <algorithm>
#include <array>
#include <utility>

#include "base/english.h"
#include "base/locale.h"
#include "base/text.h"
#include "resolve/passes.h"

namespace folio::resolve {

namespace {

constexpr std::array<std::string_view, 8> opening_marks{"(", "[", "\"", "'", "“", "‘", "«", "¿"};

// What stands before the first word of a sentence and is none.
void drop_opening_marks(std::string& words) {
  const auto ends_in = [&](std::string_view mark) { return words.ends_with(mark); };
  for (;;) {
    const auto mark = std::ranges::find_if(opening_marks, ends_in);
    if (mark == opening_marks.end()) return;
    words.resize(words.size() - mark->size());
  }
}

struct Abbreviation {
  std::string_view lang, word;
};
// With a full stop, and no end of a sentence; those of English are known already.
constexpr Abbreviation abbreviations[] = {
    {"cy", "cyf."}, {"cy", "e.e."}, {"cy", "gw."}, {"cy", "h.y."}, {"cy", "rh."}, {"cy", "tud."},
};

bool ends_in_abbreviation(std::string_view words, std::string_view lang) {
  const std::string last = text::lower(words.substr(words.find_last_of(" \n(") + 1));
  return std::ranges::any_of(abbreviations, [&](const Abbreviation& one) {
    return one.word == last && locale::is_same(one.lang, lang);
  });
}

}  // namespace

bool begins_sentence(std::string before, std::string_view lang) {
  drop_opening_marks(before);
  const std::string_view words = text::trimmed(before);
  if (words.empty()) return true;
  if (words.size() == before.size() || ends_in_abbreviation(words, lang)) return false;
  const std::size_t here = before.size();
  before += 'X';
  const std::vector<english::Sentence> sentences = english::sentences(before);
  return !sentences.empty() && sentences.back().begin == here;
}

void capitalise(model::Inlines& inlines) {
  if (inlines.empty()) return;
  auto& first = inlines.front().value;
  if (auto* words = std::get_if<model::Text>(&first))
    words->text = locale::capitalised(words->text);
  if (auto* link = std::get_if<model::Link>(&first)) capitalise(link->content);
}

}  // namespace folio::resolve
