#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "check/passes.h"
#include "model/walk.h"

namespace folio::check {

namespace {

// Read out of context, as a list of links is, these say nothing (WCAG 2.2,
// success criterion 2.4.4).
constexpr std::array<std::string_view, 8> vague{"click here", "here",      "link",      "this link",
                                                "more",       "read more", "this page", "website"};

bool is_blank(const model::Inlines& inlines) {
  return text::trimmed(model::plain_text(inlines)).empty() &&
         std::ranges::none_of(inlines, [](const model::Inline& one) {
           return std::holds_alternative<model::CrossReference>(one.value);
         });
}

void check_link(const model::Inline& one, source::Diagnostics& said) {
  const auto* link = std::get_if<model::Link>(&one.value);
  if (link == nullptr) return;
  const std::string words = text::lower(text::squeezed(model::plain_text(link->content)));
  if (words.empty() && is_blank(link->content)) {
    said.push_back(finding("F0320", "a link has no words", one.span,
                           "write what it leads to between [ and ]"));
  } else if (std::ranges::find(vague, words) != vague.end()) {
    said.push_back(finding("F0321", "the link \"" + words + "\" does not say where it leads",
                           one.span, "use the title of what it leads to"));
  }
}

void check_block(const model::Block& block, source::Diagnostics& said) {
  if (const auto* heading = std::get_if<model::Heading>(&block.value)) {
    if (is_blank(heading->content)) {
      said.push_back(
          finding("F0322", "a heading has no words", block.span, "give it words, or take it out"));
    }
  } else if (const auto* table = std::get_if<model::Table>(&block.value)) {
    if (table->caption.empty()) {
      said.push_back(finding("F0323", "a table has no caption", block.span,
                             "put a line \"Table: what it shows\" before it"));
    }
  }
}

}  // namespace

void check_accessibility(const Paper& paper, source::Diagnostics& said) {
  const auto look = [&](const model::Inlines& inlines) {
    model::for_each_inline(inlines, [&](const model::Inline& one) { check_link(one, said); });
  };
  for (const model::Section& section : paper.document.sections) {
    model::for_each_block(section.blocks,
                          [&](const model::Block& block) { check_block(block, said); });
    model::for_each_inlines(section.blocks, look);
    for (const model::Note& note : section.notes) model::for_each_inlines(note.blocks, look);
  }
}

}  // namespace folio::check
