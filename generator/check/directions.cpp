// "See paragraph 22 below", where paragraph 22 is above.

#include <algorithm>
#include <array>
#include <map>

#include "base/english.h"
#include "base/text.h"
#include "check/passes.h"
#include "model/walk.h"

namespace folio::check {

namespace {

using Order = std::map<std::string, std::size_t, std::less<>>;

/// The places of a document's names, counted in reading order.
class Names {
 public:
  explicit Names(const model::Document& document) {
    for (const model::Section& section : document.sections) {
      ++place_;
      add(section.id);
      add(text::slug(section.label));
      model::for_each_block(section.blocks, [&](const model::Block& block) {
        ++place_;
        add(block.id);
      });
    }
  }

  /// 0 for what is not in the text.
  std::size_t place_of(const std::string& id) const {
    const auto found = order_.find(id);
    return found == order_.end() ? 0 : found->second;
  }

 private:
  void add(const std::string& id) {
    if (!id.empty()) order_.emplace(id, place_);
  }

  std::size_t place_ = 0;
  Order order_;
};

enum class Direction { none, above, below };

// The word behind a reference: "[@funding] below", "([@funding], above)".
Direction direction_in(const model::Inline* next) {
  const auto* text = next == nullptr ? nullptr : std::get_if<model::Text>(&next->value);
  if (text == nullptr) return Direction::none;
  const std::string_view words = text->text;
  const std::size_t begin = words.find_first_not_of(" ,(\n");
  if (begin == 0 || begin == words.npos) return Direction::none;
  const std::vector<std::string_view> first = english::words(words.substr(begin, 12));
  if (first.empty()) return Direction::none;
  if (first[0] == "above") return Direction::above;
  return first[0] == "below" ? Direction::below : Direction::none;
}

struct Look {
  const Paper& paper;
  const Names& names;
  source::Diagnostics& said;

  void operator()(const model::Inlines& inlines, std::size_t here) const {
    for (std::size_t i = 0; i < inlines.size(); ++i) {
      const auto* reference = std::get_if<model::CrossReference>(&inlines[i].value);
      if (reference == nullptr || !is_within(*reference)) continue;
      const std::size_t there = names.place_of(reference->id);
      const Direction told = direction_in(i + 1 < inlines.size() ? &inlines[i + 1] : nullptr);
      if (told == Direction::none || there == 0 || there == here) continue;
      if ((there < here) == (told == Direction::above)) continue;
      const char* right = there < here ? "above" : "below";
      said.push_back(finding("XR004", "\"" + reference->id + "\" is " + right + " this place",
                             inlines[i].span,
                             std::string("write \"") + right + "\", or leave the word out"));
    }
  }

  bool is_within(const model::CrossReference& reference) const {
    return reference.document.empty() || reference.document == paper.document.header.id;
  }
};

}  // namespace

void check_directions(const Paper& paper, source::Diagnostics& said) {
  const Names names(paper.document);
  const Look look{paper, names, said};
  std::size_t place = 0;
  for (const model::Section& section : paper.document.sections) {
    ++place;
    model::for_each_block(section.blocks, [&](const model::Block& block) {
      ++place;
      std::visit(
          [&](const auto& value) {
            model::detail::for_each_own_inlines(
                value, [&](const model::Inlines& inlines) { look(inlines, place); });
          },
          block.value);
    });
  }
}

}  // namespace folio::check
