// "See paragraph 22 below", where paragraph 22 is above.

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

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

enum class Direction { above, below };

/// A word that says where something is, and the one of its language that says the other.
struct Pointer {
  std::string_view word;
  Direction direction = Direction::above;
  std::string_view opposite;
};

constexpr std::array pointers{
    Pointer{"above", Direction::above, "below"},
    Pointer{"below", Direction::below, "above"},
    Pointer{"uchod", Direction::above, "isod"},  // Welsh
    Pointer{"isod", Direction::below, "uchod"},
};

// The word behind a reference: "[@funding] below", "([@funding], above)"; null for any
// other.
const Pointer* pointer_in(const model::Inline* next) {
  const auto* text = next == nullptr ? nullptr : std::get_if<model::Text>(&next->value);
  if (text == nullptr) return nullptr;
  const std::string_view words = text->text;
  const std::size_t begin = words.find_first_not_of(" ,(\n");
  if (begin == 0 || begin == words.npos) return nullptr;
  const std::vector<std::string_view> first = english::words(words.substr(begin, 12));
  if (first.empty()) return nullptr;
  const auto found = std::ranges::find(pointers, first[0], &Pointer::word);
  return found == pointers.end() ? nullptr : &*found;
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
      const Pointer* told = pointer_in(i + 1 < inlines.size() ? &inlines[i + 1] : nullptr);
      if (told == nullptr || there == 0 || there == here) continue;
      if ((there < here) == (told->direction == Direction::above)) continue;
      const char* right = there < here ? "above" : "below";
      said.push_back(
          finding("XR004", "\"" + reference->id + "\" is " + right + " this place", inlines[i].span,
                  "write \"" + std::string(told->opposite) + "\", or leave the word out"));
    }
  }

  bool is_within(const model::CrossReference& reference) const {
    return reference.document.empty() || reference.document == paper.document.header.id;
  }
};

// --- "The table below" --------------------------------------------------------------------

// Whether nothing in a block can look like a table to its readers.
bool is_plain(const model::Block& block) {
  const auto is = [&]<typename... Kinds>(std::tuple<Kinds...>*) {
    return (std::holds_alternative<Kinds>(block.value) || ...);
  };
  using Plain =
      std::tuple<model::Paragraph, model::Heading, model::List, model::Quote, model::Callout,
                 model::Recommendations, model::LanguagePart, model::PageBreak>;
  return is(static_cast<Plain*>(nullptr));
}

// Records, a front sheet and attached files may come out as tables that no section has.
bool has_nothing_else_to_show(const model::Document& document) {
  const model::Header& header = document.header;
  const auto records = model::everything_said(document.records);
  return header.kind == model::DocumentKind::page && header.attachments.empty() &&
         header.appendices.empty() &&
         std::ranges::all_of(records, [](const model::Said& one) { return one.words.empty(); });
}

void check_table_below(const model::Document& document, source::Diagnostics& said) {
  if (!has_nothing_else_to_show(document)) return;
  std::vector<const model::Block*> open;  // those that speak of a table, and none came yet
  for (const model::Section& section : document.sections) {
    model::for_each_block(section.blocks, [&](const model::Block& block) {
      if (!is_plain(block)) open.clear();
      const auto* paragraph = std::get_if<model::Paragraph>(&block.value);
      const bool speaks_of_one =
          paragraph != nullptr &&
          text::lower(model::plain_text(paragraph->content)).find("the table below") !=
              std::string::npos;
      if (speaks_of_one) open.push_back(&block);
    });
  }
  for (const model::Block* block : open) {
    said.push_back(finding("XR004", "no table comes below this place",
                           place_of(block->span, "table below"),
                           "put it there, or say where it is"));
  }
}

}  // namespace

void check_directions(const Paper& paper, source::Diagnostics& said) {
  check_table_below(paper.document, said);
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
