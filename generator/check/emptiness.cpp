// Things that announce something and hold nothing.

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "check/passes.h"
#include "model/everything_said.h"
#include "model/walk.h"

namespace folio::check {

namespace {

// A heading with its number before it as far as it was typed.
std::string named(const model::Inlines& title) {
  return "\"" + text::squeezed(model::plain_text(title)) + "\"";
}

// A heading holds what stands before the next one of its level or above.
bool holds_something(const model::Blocks& blocks, std::size_t at) {
  const int level = std::get<model::Heading>(blocks[at].value).level;
  if (at + 1 == blocks.size()) return false;
  const auto* next = std::get_if<model::Heading>(&blocks[at + 1].value);
  return next == nullptr || next->level > level;
}

void say_empty(const model::Inlines& title, const source::Span& span, source::Diagnostics& said) {
  if (text::trimmed(model::plain_text(title)).empty()) return;  // which has been told
  said.push_back(finding("AX001", "there is nothing under the heading " + named(title), span,
                         "write what belongs there, or take the heading out"));
}

void check_headings(const model::Section& section, source::Diagnostics& said) {
  if (section.blocks.empty() && !section.title.empty()) {
    say_empty(section.title, section.span, said);
  }
  for (std::size_t i = 0; i < section.blocks.size(); ++i) {
    const auto* heading = std::get_if<model::Heading>(&section.blocks[i].value);
    if (heading == nullptr || holds_something(section.blocks, i)) continue;
    say_empty(heading->content, section.blocks[i].span, said);
  }
}

// What an item says in words, or holds besides.
bool is_empty(const model::Blocks& blocks) {
  return std::ranges::all_of(blocks, [](const model::Block& block) {
    const auto* paragraph = std::get_if<model::Paragraph>(&block.value);
    return paragraph != nullptr && paragraph->content.empty();
  });
}

void check_list(const model::List& list, const source::Span& span, source::Diagnostics& said) {
  const auto empty = std::ranges::find_if(
      list.items, [](const model::ListItem& item) { return is_empty(item.blocks); });
  if (empty == list.items.end()) return;
  const auto number = std::to_string(empty - list.items.begin() + 1);
  said.push_back(finding("AX002", "item " + number + " of this list is empty", span,
                         "write it, or take its mark out"));
}

void check_lists(const model::Blocks& blocks, source::Diagnostics& said) {
  model::for_each_block(blocks, [&](const model::Block& block) {
    if (const auto* list = std::get_if<model::List>(&block.value)) {
      check_list(*list, block.span, said);
    } else if (const auto* asked = std::get_if<model::Recommendations>(&block.value)) {
      check_list(asked->list, block.span, said);
    }
  });
}

// What `folio new` leaves for the author to say: the line of it.
std::optional<std::string> placeholder_in(std::string_view words) {
  const std::size_t begin = words.find("Replace this");
  if (begin == words.npos) return {};
  return std::string(words.substr(begin, words.find('\n', begin) - begin));
}

void say_placeholder(const std::string& words, const source::Span& span,
                     source::Diagnostics& said) {
  said.push_back(finding("AX009", "a placeholder is left: \"" + words + "\"", span,
                         "write what belongs there, or take it out"));
}

void look_for_placeholders(const std::vector<model::Said>& all, source::Diagnostics& said) {
  for (const model::Said& one : all) {
    if (const auto words = placeholder_in(one.words)) say_placeholder(*words, one.span, said);
  }
}

void check_placeholders(const Paper& paper, source::Diagnostics& said) {
  const model::Document& document = paper.document;
  if (document.header.status == model::Status::draft) return;
  look_for_placeholders(model::everything_said(document.header), said);
  look_for_placeholders(model::everything_said(document.records), said);
  for (const model::Section& section : document.sections) {
    look_for_placeholders(model::everything_said(section), said);
  }
}

}  // namespace

void check_shared_placeholders(const resolve::Index& index, const model::SiteSettings& site,
                               source::Diagnostics& said) {
  const bool all_drafts = std::ranges::all_of(index.documents, [](const auto& outline) {
    return outline.header.status == model::Status::draft;
  });
  if (all_drafts) return;
  look_for_placeholders(model::everything_said(index.library), said);
  for (const std::string& words : {site.title, site.publisher, site.notice}) {
    if (const auto left = placeholder_in(words)) say_placeholder(*left, {}, said);
  }
}

void check_emptiness(const Paper& paper, source::Diagnostics& said) {
  check_placeholders(paper, said);
  for (const model::Section& section : paper.document.sections) {
    check_headings(section, said);
    check_lists(section.blocks, said);
    for (const model::Note& note : section.notes) {
      if (!is_empty(note.blocks)) continue;
      said.push_back(finding("AX003", "the note \"" + note.label + "\" says nothing", note.span,
                             "write it, or take it and its mark out"));
    }
  }
}

}  // namespace folio::check
