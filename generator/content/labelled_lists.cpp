// Lists whose items keep the labels that their author set, as legislation and
// minutes do. CommonMark knows no such lists: before it sees the text, each
// label becomes the mark of a bullet list and is kept aside.

#include <algorithm>
#include <map>

#include "base/ascii.h"
#include "base/text.h"
#include "content/readers.h"

namespace folio::content {

namespace {

using text::is_digit;
using text::is_letter;

constexpr std::size_t longest_label = 12;

// "a", "iv", "AA", "12", "4A": one or two letters, a roman number, or digits
// and at most one letter.
bool is_counter(std::string_view word) {
  if (word.empty()) return false;
  const auto digits =
      static_cast<std::size_t>(std::ranges::find_if_not(word, is_digit) - word.begin());
  if (digits > 0) {
    return digits <= 4 &&
           (digits == word.size() || (digits + 1 == word.size() && is_letter(word.back())));
  }
  if (!std::ranges::all_of(word, is_letter)) return false;
  const bool roman = text::lower(word).find_first_not_of("ivxlcdm") == std::string::npos;
  return word.size() <= (roman ? 7u : 2u);
}

// "24/24" and "4.10.2": numbers with one kind of mark between them.
bool is_compound(std::string_view word, char mark) {
  const auto parts = text::split(word, mark);
  return parts.size() > 1 && std::ranges::all_of(parts, [](std::string_view part) {
           return !part.empty() && std::ranges::all_of(part, is_digit);
         });
}

// "(a)", "a)", "a.", "(1)", "1.", "24/24", "4.10", "4.10."
bool is_label(std::string_view word) {
  if (word.size() < 2 || word.size() > longest_label) return false;
  if (word.front() == '(') return word.back() == ')' && is_counter(word.substr(1, word.size() - 2));
  const bool closed = word.back() == ')' || word.back() == '.';
  if (closed) word.remove_suffix(1);
  return (closed && is_counter(word)) || is_compound(word, '.') || is_compound(word, '/');
}

// Tabs go on to the next fourth column, as in CommonMark.
std::size_t columns_of(std::string_view blanks) {
  std::size_t columns = 0;
  for (const char c : blanks) columns += c == '\t' ? 4 - columns % 4 : 1;
  return columns;
}

std::string_view first_word(std::string_view words) {
  return words.substr(0, words.find_first_of(" \t"));
}

model::List list_in(const Directive& directive, model::Blocks blocks) {
  auto* list = blocks.size() == 1 ? std::get_if<model::List>(&blocks.front().value) : nullptr;
  if (list != nullptr && list->kind == model::List::Kind::labelled) return std::move(*list);
  if (!blocks.empty()) {
    directive.page.error("F0317", directive.marker.span,
                         "\"legislative\" holds something other than one list with labels",
                         "begin each item with its label, as in (a) …, and write all else outside");
  }
  return {.kind = model::List::Kind::labelled, .start = 1, .items = {}};
}

std::optional<BlockValue> legislative(const Directive& directive) {
  return list_in(directive, directive.blocks());
}

constexpr DirectiveKind kinds[] = {{"legislative", {}, legislative}};

}  // namespace

std::string LabelledLines::read(std::string_view line) {
  const std::size_t begin = std::min(line.find_first_not_of(" \t"), line.size());
  const std::size_t indent = columns_of(line.substr(0, begin));
  const std::string_view words = line.substr(begin);
  const std::string_view label = first_word(words);
  const bool labelled = is_label(label) && label.size() < words.size();
  label_ = labelled ? label : std::string_view();
  if (words.empty()) return after_blank_ = true, std::string();
  // An item ends where another label is as far left, or words after a blank line.
  const bool ends = labelled || after_blank_;
  while (!open_.empty() && indent < open_.back().indent + (ends ? 1 : 0)) open_.pop_back();
  after_blank_ = false;
  if (!labelled) return go_on(indent, words);
  const std::size_t gap = words.find_first_not_of(" \t", label.size());
  open_.push_back({indent, indent + gap});
  return std::string(base_ + (open_.size() - 1) * 2, ' ') + "+ " + std::string(words.substr(gap));
}

// What goes on below an item stands under its first word, however the author has
// indented it; what is deeper stays as much deeper.
std::string LabelledLines::go_on(std::size_t indent, std::string_view words) const {
  if (open_.empty()) return std::string(indent, ' ') + std::string(words);
  const std::size_t deeper = indent > open_.back().words ? indent - open_.back().words : 0;
  return std::string(base_ + open_.size() * 2 + deeper, ' ') + std::string(words);
}

void label_items(Page& page, const Node& node, model::List& list) {
  const auto label_of = [&](const Node& item) -> const model::Named* {
    const auto line = page.file.position(item.begin).line;
    const auto found = page.prepared.labels.find(line);
    return found == page.prepared.labels.end() ? nullptr : &found->second;
  };
  const auto is_labelled = [&](const Node& item) { return label_of(item) != nullptr; };
  if (std::ranges::none_of(node.kids, is_labelled)) return;
  list.kind = model::List::Kind::labelled;
  std::map<std::string, std::uint32_t> lines;
  for (std::size_t i = 0; i < node.kids.size(); ++i) {
    const model::Named* label = label_of(node.kids[i]);
    if (label == nullptr) {
      page.error("F0345", page.span(node.kids[i]),
                 "this item has no label and those around it have",
                 "begin it with its label, as in (a) …");
      continue;
    }
    list.items[i].label = label->id;
    const auto line = page.file.position(label->span.begin).line;
    const auto [first, is_new] = lines.emplace(label->id, line);
    if (is_new) continue;
    page.error(
        "F0345", label->span, in_quotes(label->id) + " labels two items of one list",
        "give one of them another label; the first is on line " + std::to_string(first->second));
  }
}

std::span<const DirectiveKind> labelled_directives() { return kinds; }

}  // namespace folio::content
