// Things that announce something and hold nothing.

#include <algorithm>
#include <set>

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

// Nothing is published yet that a reader could take for the council's word.
bool are_all_drafts(const resolve::Index& index) {
  return std::ranges::all_of(index.documents, [](const auto& outline) {
    return outline.header.status == model::Status::draft;
  });
}

void say_placeholder(std::string_view words, const source::Span& span, source::Diagnostics& said) {
  said.push_back(finding("AX009", "a placeholder is left: \"" + std::string(words) + "\"",
                         place_of(span, words), "write what belongs there, or take it out"));
}

// Every one that is left, a line each.
void look_for_placeholders(std::string_view words, const source::Span& span, bool may_be_open,
                           source::Diagnostics& said) {
  std::set<std::string_view> seen;  // a title may be the short title too
  for (const std::string_view line : text::split(words, '\n')) {
    if (!seen.insert(line).second) continue;
    const std::string_view found = placeholder_in(line, may_be_open);
    if (!found.empty()) say_placeholder(found, span, said);
  }
}

// Registries and settings are kept without their places, so the message says where
// to look.
void look_for_shared_placeholder(std::string_view where, std::string_view found,
                                 const source::Span& span, source::Diagnostics& said) {
  if (found.empty()) return;
  said.push_back(finding(
      "AX009", "a placeholder is left " + std::string(where) + ": \"" + std::string(found) + "\"",
      place_of(span, found), "write what belongs there, or take it out"));
}

// Bodies, terms and holidays are kept without their places, but their files are known.
void look_for_unplaced(const model::Library& library, source::Diagnostics& said) {
  const auto look = [&](std::string_view file, std::string_view id, std::string_view words) {
    const std::string where = "in content/registry/" + std::string(file) +
                              (id.empty() ? "" : ", of \"" + std::string(id) + "\"");
    look_for_shared_placeholder(where, placeholder_in(words, true), {}, said);
  };
  for (const model::Body& one : library.bodies) look("bodies.toml", one.id, one.name);
  for (const model::BankHoliday& one : library.holidays) look("holidays.toml", "", one.name);
  for (const model::Term& one : library.glossary) {
    for (const std::string* words : {&one.term, &one.abbreviation, &one.meaning})
      look("glossary.toml", one.id, *words);
    for (const auto& [lang, words] : one.terms) look("glossary.toml", one.id, words);
    for (const auto& [lang, words] : one.meanings) look("glossary.toml", one.id, words);
  }
}

// What is open when a meeting is called stays open in its papers: "Room: TBC".
bool may_leave_open(model::DocumentKind kind) {
  return kind == model::DocumentKind::meeting || kind == model::DocumentKind::minutes ||
         kind == model::DocumentKind::notice;
}

void look_for_placeholders_in(const Paper& paper, source::Diagnostics& said) {
  const model::Document& document = paper.document;
  const auto look = [&](const std::vector<model::Said>& all) {
    for (const model::Said& one : all)
      look_for_placeholders(one.words, one.span, may_leave_open(document.header.kind), said);
  };
  look(model::everything_said(document.header));
  look(paper.attached.lines);
  look(model::everything_said(document.records));
  for (const model::Section& section : document.sections) look(model::everything_said(section));
}

void check_placeholders(const Paper& paper, source::Diagnostics& said) {
  const model::Document& document = paper.document;
  const bool is_draft = document.header.status == model::Status::draft;
  if (is_draft && are_all_drafts(paper.index)) return;
  source::Diagnostics found;
  look_for_placeholders_in(paper, found);
  // A draft stands on the site as well, and people who look for papers find it there.
  for (source::Diagnostic& one : found) {
    if (is_draft) one.severity = source::Severity::warning;
  }
  source::append(said, std::move(found));
}

}  // namespace

void check_shared_placeholders(const resolve::Index& index, const model::SiteSettings& site,
                               source::Diagnostics& said) {
  if (are_all_drafts(index)) return;
  look_for_unplaced(index.library, said);
  for (const model::Said& one : model::everything_said(index.library)) {
    if (one.span.file == nullptr) continue;
    for (const std::string_view line : text::split(one.words, '\n'))
      look_for_shared_placeholder("in the registry", placeholder_in(line, true), one.span, said);
  }
  look_for_shared_placeholder("as title in site/site.toml", placeholder_in(site.title, true), {},
                              said);
  look_for_shared_placeholder("as publisher in site/site.toml",
                              placeholder_in(site.publisher, true), {}, said);
  look_for_shared_placeholder("as notice in site/site.toml", placeholder_in(site.notice, true), {},
                              said);
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
