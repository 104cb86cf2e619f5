#include <algorithm>
#include <array>

#include "content/readers.h"

namespace folio::content {

namespace {

using model::Block;

// A directive with its attributes, while it becomes a block.
struct Directive {
  Page& page;
  const Marker& marker;
  std::span<const Node> nodes;

  std::string words(std::string_view key) const {
    const auto* pair = marker.attributes.find(key);
    return pair == nullptr ? std::string() : pair->value;
  }

  // The place of an attribute, or of the line if it is not given.
  source::Span place(std::string_view key) const {
    const auto* pair = marker.attributes.find(key);
    return pair == nullptr ? marker.span : pair->span;
  }

  std::string required(std::string_view key) const {
    std::string value = words(key);
    if (value.empty()) {
      page.error("F0315", place(key),
                 in_quotes(marker.name) + " needs " + std::string(key) + "=\"…\"",
                 "say it between { and } behind the name");
    }
    return value;
  }

  template <typename T, std::size_t n>
  T choice(std::string_view key, const Word<T> (&known)[n], T otherwise) const {
    const std::string word = words(key);
    if (word.empty()) return otherwise;
    std::vector<std::string> all;
    for (const Word<T>& one : known) {
      if (one.word == word) return one.value;
      all.emplace_back(one.word);
    }
    page.error("F0315", place(key), in_quotes(word) + " is not a known " + std::string(key),
               nearest_help(word, all));
    return otherwise;
  }

  model::Blocks blocks() const {
    model::Blocks blocks = read_inner_blocks(page, nodes);
    if (blocks.empty()) {
      page.error("F0317", marker.span, in_quotes(marker.name) + " holds nothing",
                 "write its text between this line and the line of colons");
    }
    return blocks;
  }

  void must_be_empty() const {
    if (nodes.empty()) return;
    page.error("F0317", page.span(nodes.front()),
               in_quotes(marker.name) + " takes no text of its own",
               "move the text behind the line of colons");
  }
};

using Value = decltype(Block::value);

Value callout(const Directive& directive) {
  using Kind = model::Callout::Kind;
  static constexpr Word<Kind> kinds[] = {
      {"info", Kind::info}, {"warning", Kind::warning}, {"important", Kind::important}};
  return model::Callout{directive.choice("type", kinds, Kind::info), directive.words("title"),
                        directive.blocks()};
}

Value quote(const Directive& directive) {
  return model::Quote{directive.blocks(), directive.words("source")};
}

Value recommendations(const Directive& directive) {
  model::Blocks blocks = directive.blocks();
  auto* list = blocks.size() == 1 ? std::get_if<model::List>(&blocks.front().value) : nullptr;
  const bool good = list != nullptr && list->kind == model::List::Kind::decimal;
  if (!good && !blocks.empty()) {
    directive.page.error(
        "F0317", directive.marker.span,
        "\"recommendations\" holds something other than one numbered list",
        "write each recommendation as 1. …, and all else outside; words before the "
        "list go into lead=\"…\"");
  }
  return model::Recommendations{directive.words("lead"), list ? std::move(*list) : model::List{}};
}

Value implication(const Directive& directive) {
  using Area = model::ImplicationArea;
  static constexpr Word<Area> areas[] = {
      {"financial", Area::financial},
      {"legal", Area::legal},
      {"equalities", Area::equalities},
      {"human_resources", Area::human_resources},
      {"health", Area::health},
      {"sustainability", Area::sustainability},
      {"crime_disorder", Area::crime_disorder},
      {"data_protection", Area::data_protection},
      {"rural", Area::rural},
      {"risk", Area::risk},
      {"procurement", Area::procurement},
      {"other", Area::other},
  };
  directive.required("area");
  if (!directive.words("role").empty() && directive.words("verified-by").empty()) {
    directive.page.error("F0315", directive.place("role"), "a role is given and nobody who has it",
                         "add verified-by=\"…\", or take role out");
  }
  return model::Implication{directive.choice("area", areas, Area::other),
                            directive.words("verified-by"), directive.words("role"),
                            directive.blocks()};
}

Value exchange(const Directive& directive) {
  using Kind = model::Exchange::Kind;
  static constexpr Word<Kind> kinds[] = {{"question", Kind::question},
                                         {"answer", Kind::answer},
                                         {"comment", Kind::comment},
                                         {"statement", Kind::statement}};
  return model::Exchange{directive.required("speaker"), directive.words("role"),
                         directive.choice("kind", kinds, Kind::statement), directive.blocks()};
}

Value resolved(const Directive& directive) {
  return model::Resolution{directive.words("verb"), directive.blocks()};
}

Value actions(const Directive& directive) {
  directive.must_be_empty();
  return model::RecordView{model::RecordView::Kind::actions, directive.words("plan"),
                           directive.words("workstream")};
}

Value ratings(const Directive& directive) {
  directive.must_be_empty();
  return model::RecordView{model::RecordView::Kind::ratings, directive.words("from"), ""};
}

Value impacts(const Directive& directive) {
  directive.must_be_empty();
  return model::RecordView{model::RecordView::Kind::impacts, directive.words("from"), ""};
}

struct Kind {
  std::string_view name;
  std::array<std::string_view, 3> keys;  // attributes; empty ones mean nothing
  Value (*made)(const Directive&);
};

constexpr Kind kinds[] = {
    {"callout", {"type", "title"}, callout},
    {"quote", {"source"}, quote},
    {"recommendations", {"lead"}, recommendations},
    {"implication", {"area", "verified-by", "role"}, implication},
    {"actions", {"workstream", "plan"}, actions},
    {"ratings", {"from"}, ratings},
    {"impacts", {"from"}, impacts},
    {"exchange", {"speaker", "role", "kind"}, exchange},
    {"resolved", {"verb"}, resolved},
};

void say_unknown(Page& page, const Marker& marker) {
  std::vector<std::string> known;
  for (const Kind& kind : kinds) known.emplace_back(kind.name);
  page.error("F0310", marker.span, "there is no directive " + in_quotes(marker.name),
             nearest_help(marker.name, known));
}

}  // namespace

std::optional<Block> read_directive(Page& page, const Marker& marker, std::span<const Node> nodes) {
  const auto kind = std::ranges::find(kinds, marker.name, &Kind::name);
  if (kind == std::end(kinds)) {
    say_unknown(page, marker);
    read_inner_blocks(page, nodes);  // for what else is wrong there
    return {};
  }
  const auto keys_end = std::ranges::find(kind->keys, std::string_view());
  return block_of(page, kind->made({page, marker, nodes}), marker.span, marker.attributes,
                  std::span(kind->keys.begin(), keys_end));
}

}  // namespace folio::content
