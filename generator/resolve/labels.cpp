// Headings over what authors write under none of their own: a summary, a
// foreword, what a decision means in one respect. Headings of implications are
// numbered as an author's own would be.

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "base/text.h"
#include "resolve/passes.h"

namespace folio::resolve {

namespace {

using model::Block;
using model::Blocks;
using model::Words;

std::string_view word_for(model::ImplicationArea area) {
  using Area = model::ImplicationArea;
  switch (area) {
    case Area::financial: return "area_financial";
    case Area::legal: return "area_legal";
    case Area::equalities: return "area_equalities";
    case Area::human_resources: return "area_human_resources";
    case Area::health: return "area_health";
    case Area::sustainability: return "area_sustainability";
    case Area::crime_disorder: return "area_crime_disorder";
    case Area::data_protection: return "area_data_protection";
    case Area::rural: return "area_rural";
    case Area::risk: return "area_risk";
    case Area::procurement: return "area_procurement";
    case Area::other: return "area_other";
  }
  return "area_other";
}

std::string_view word_for(model::Preface::Kind kind) {
  switch (kind) {
    case model::Preface::Kind::summary: return "summary";
    case model::Preface::Kind::foreword: return "foreword";
  }
  return "summary";
}

constexpr std::size_t stem_length = 5, least_telling = 4;  // bytes

// Whether some word of a heading begins as `word` does.
bool has_stem(const std::string& heading, std::string_view word) {
  const std::string_view stem = word.substr(0, stem_length);
  return std::ranges::any_of(text::split(heading, ' '),
                             [&](std::string_view one) { return one.starts_with(stem); });
}

// Whether a heading is about that: it has all words that tell something, in
// whatever form, so that "Equality implications" says "Equalities".
bool says(const std::string& heading, const std::string& what) {
  const std::string words = text::lower(heading), asked = text::lower(what);
  return std::ranges::all_of(text::split(asked, ' '), [&](std::string_view word) {
    return word.size() < least_telling || has_stem(words, word);
  });
}

Block heading_of(int level, std::string title, bool unnumbered) {
  Block block;
  block.value = model::Heading{level, words_as_inlines(std::move(title))};
  block.unnumbered = unnumbered;
  return block;
}

constexpr int highest = 3, deepest = 6;

/// Labels the blocks of one section.
class Labelling {
 public:
  Labelling(const model::Section& section, const Words& words)
      : words_(words), above_(model::plain_text(section.title) + section.label) {}

  void label(Blocks& blocks) {
    Blocks labelled;
    for (Block& block : blocks) add(std::move(block), labelled);
    blocks = std::move(labelled);
  }

 private:
  void add(Block block, Blocks& into) {
    if (const auto* heading = std::get_if<model::Heading>(&block.value)) {
      meet(*heading, block.unnumbered);
    } else if (const auto* one = std::get_if<model::Implication>(&block.value)) {
      head(*one, into);
      above_.clear();
    } else if (auto* preface = std::get_if<model::Preface>(&block.value)) {
      head(*preface);
      above_.clear();
    } else if (Blocks* passage = passage_of(block)) {
      label(*passage);
    } else {
      above_.clear();
    }
    into.push_back(std::move(block));
  }

  // What only says how its blocks stand there.
  static Blocks* passage_of(Block& block) {
    if (auto* part = std::get_if<model::LanguagePart>(&block.value)) return &part->blocks;
    if (auto* part = std::get_if<model::MediumPart>(&block.value)) return &part->blocks;
    if (auto* part = std::get_if<model::Landscape>(&block.value)) return &part->blocks;
    return nullptr;
  }

  void meet(const model::Heading& heading, bool unnumbered) {
    above_ = model::plain_text(heading.content);
    last_level_ = heading.level;
    last_unnumbered_ = unnumbered;
    level_ = std::min(heading.level + 1, deepest);
    unnumbered_ = unnumbered;
  }

  // A label stands beside a heading that the author gave another implication,
  // and below any other.
  void head(const model::Implication& one, Blocks& into) {
    const std::string area = words_(word_for(one.area));
    if (!says(above_, area)) return into.push_back(heading_of(level_, area, unnumbered_));
    if (last_level_ == 0) return;  // the section's own
    level_ = last_level_;
    unnumbered_ = last_unnumbered_;
  }

  // Authors head forewords in many ways: any heading right above is theirs.
  void head(model::Preface& preface) const {
    const std::string title = words_(word_for(preface.kind));
    const bool is_foreword = preface.kind == model::Preface::Kind::foreword;
    if (is_foreword ? !above_.empty() : says(above_, title)) return;
    preface.blocks.insert(preface.blocks.begin(), heading_of(level_, title, true));
  }

  const Words& words_;
  std::string above_;   // the words of the heading right above; empty if there is none
  int last_level_ = 0;  // of the author's last heading; 0 before the first
  bool last_unnumbered_ = true;
  int level_ = highest;  // of a label that is put here
  bool unnumbered_ = false;
};

}  // namespace

void add_labels(model::Document& document, const Words& words) {
  for (model::Section& section : document.sections) {
    Labelling(section, words).label(section.blocks);
  }
}

}  // namespace folio::resolve
