// What every directive has in common: its attributes, what it holds, and how it
// is found by its name. What each becomes is in the file of its family.

#include <algorithm>

#include "base/text.h"
#include "content/readers.h"

namespace folio::content {

namespace {

std::vector<DirectiveKind> all_kinds() {
  std::vector<DirectiveKind> all;
  for (const auto family : {passage_directives(), proceedings_directives(), record_directives(),
                            offer_directives(), labelled_directives(), figure_directives(),
                            table_directives()}) {
    all.insert(all.end(), family.begin(), family.end());
  }
  return all;
}

void say_unknown(Page& page, const Marker& marker, const std::vector<DirectiveKind>& kinds) {
  std::vector<std::string> known;
  for (const DirectiveKind& kind : kinds) known.emplace_back(kind.name);
  page.error("F0310", marker.span, "there is no directive " + in_quotes(marker.name),
             nearest_help(marker.name, known));
}

}  // namespace

std::optional<model::Block> read_directive(Page& page, const Marker& marker,
                                           std::span<const Node> nodes) {
  const std::vector<DirectiveKind> kinds = all_kinds();
  const auto kind = std::ranges::find(kinds, marker.name, &DirectiveKind::name);
  if (kind == kinds.end()) {
    say_unknown(page, marker, kinds);
    read_inner_blocks(page, nodes);  // for what else is wrong there
    return {};
  }
  std::optional<BlockValue> value = kind->made({page, marker, nodes});
  if (!value) return {};
  const auto keys_end = std::ranges::find(kind->keys, std::string_view());
  return block_of(page, *std::move(value), marker.span, marker.attributes,
                  std::span(kind->keys.begin(), keys_end));
}

std::string Directive::words(std::string_view key) const {
  const auto* pair = marker.attributes.find(key);
  return pair == nullptr ? std::string() : pair->value;
}

model::Inlines Directive::inlines(std::string_view key) const {
  const auto* pair = marker.attributes.find(key);
  return pair == nullptr || pair->value.empty() ? model::Inlines() : read_line(page, pair->words);
}

std::string Directive::required(std::string_view key) const {
  std::string value = words(key);
  if (text::trimmed(value).empty()) {
    page.error("F0315", place(key),
               in_quotes(marker.name) + " needs " + std::string(key) + "=\"…\"",
               "say it between { and } behind the name");
  }
  return value;
}

source::Span Directive::place(std::string_view key) const {
  const auto* pair = marker.attributes.find(key);
  return pair == nullptr ? marker.span : pair->span;
}

model::Blocks Directive::blocks() const {
  model::Blocks blocks = read_inner_blocks(page, nodes);
  if (blocks.empty()) say_empty();
  return blocks;
}

void Directive::must_be_empty() const {
  if (nodes.empty()) return;
  page.error("F0317", page.span(nodes.front()),
             in_quotes(marker.name) + " takes no text of its own",
             "move the text behind the line of colons");
}

void Directive::say_empty() const {
  page.error("F0317", marker.span, in_quotes(marker.name) + " holds nothing",
             "write its text between this line and the line of colons");
}

void Directive::say_no_name(std::string_view key, std::string_view written) const {
  page.error("F0324", place(key), in_quotes(written) + " cannot be a name",
             "use small letters, digits and single hyphens, at most 64");
}

}  // namespace folio::content
