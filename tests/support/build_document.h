#pragma once

#include <initializer_list>
#include <string>
#include <utility>

#include "model/document.h"
#include "model/words.h"

// Documents by hand, in as few words as a test needs.

namespace folio::testing {

inline model::Inlines words(std::string text) {
  return {model::Inline{model::Text{std::move(text)}, {}}};
}

template <typename Value>
model::Block block(Value value, std::string id = "") {
  model::Block made;
  made.value = std::move(value);
  made.id = std::move(id);
  return made;
}

inline model::Block paragraph(std::string text, std::string id = "") {
  return block(model::Paragraph{words(std::move(text))}, std::move(id));
}

inline model::Block unnumbered(model::Block made) {
  made.unnumbered = true;
  return made;
}

inline model::Block heading(int level, std::string text, std::string id = "") {
  return block(model::Heading{level, words(std::move(text))}, std::move(id));
}

inline model::Block reference(
    std::string document, std::string id,
    model::CrossReference::Form form = model::CrossReference::Form::full) {
  model::Inline one{model::CrossReference{std::move(document), std::move(id), form}, {}};
  return block(model::Paragraph{{std::move(one)}});
}

inline model::List list_of(std::initializer_list<std::string> items) {
  model::List list{model::List::Kind::decimal, 1, {}};
  for (const std::string& item : items) list.items.push_back({{paragraph(item)}, {}, "", "", ""});
  return list;
}

inline model::Section section(std::string title, model::Blocks blocks) {
  model::Section made;
  if (!title.empty()) made.title = words(std::move(title));
  made.blocks = std::move(blocks);
  return made;
}

inline model::Section unnumbered_section(model::Section made) {
  made.unnumbered = true;
  return made;
}

inline model::Document document(std::string id, model::Numbering numbering,
                                std::vector<model::Section> sections) {
  model::Document made;
  made.header.id = id;
  made.header.slug = id;
  made.header.title = "Title of " + id;
  made.header.short_title = made.header.title;
  made.header.numbering = numbering;
  made.sections = std::move(sections);
  return made;
}

/// Words whose every key says itself, so that tests show which key was asked.
inline model::Words plain_words() {
  std::map<std::string, std::string, std::less<>> all;
  for (const std::string_view key : model::required_words()) all.emplace(key, key);
  for (const char* kind :
       {"paragraphs", "sections", "minutes", "tables", "figures", "appendices"}) {
    all[std::string(kind) + "_range"] = std::string(kind) + " {first} to {last}";
  }
  all["numbers_range"] = "{first} to {last}";
  all["appendix"] = "Appendix";
  all["minute"] = "minute {reference}";
  all["list_item"] = "item {number} of {reference}";
  all["reference_in"] = "{reference} of {document}";
  all["titled_reference_in"] = "{reference} ({document})";
  all["exempt_ground"] = "{paragraphs} of {schedule}";
  all["exempt_public_interest"] = "because {reason}";
  return model::Words(std::move(all));
}

}  // namespace folio::testing
