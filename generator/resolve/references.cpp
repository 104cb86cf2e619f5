#include <string>
#include <utility>

#include "resolve/passes.h"

namespace folio::resolve {

namespace {

using model::CrossReference;

std::string as_written(const CrossReference& reference) {
  const std::string document = reference.document.empty() ? "" : reference.document + "/";
  return "[@" + document + reference.id + "]";
}

}  // namespace

const Meaning* meaning_of(const Index& index, const std::string& from, const std::string& document,
                          const std::string& id) {
  const auto find = [&](const std::string& name) -> const Meaning* {
    const auto found = index.meanings.find(name);
    return found == index.meanings.end() ? nullptr : &found->second;
  };
  if (!document.empty()) return find(document + "/" + id);
  if (const Meaning* own = find(from + "/" + id)) return own;
  return find(id + "/");
}

void link_references(model::Document& document, const Index& index) {
  const std::string& from = document.header.id;
  const auto settle = [&](model::Inline& one) {
    const auto* reference = std::get_if<CrossReference>(&one.value);
    if (reference == nullptr) return;
    const Meaning* meaning = meaning_of(index, from, reference->document, reference->id);
    if (meaning == nullptr) {
      one.value = model::Text{as_written(*reference)};
      return;
    }
    const bool number_only = reference->form == CrossReference::Form::number;
    model::Inlines shown = words_as_inlines(number_only ? meaning->number : meaning->full);
    one.value = model::Link{meaning->place, std::move(shown)};
  };
  const auto look = [&](model::Inlines& inlines) { for_each_inline(inlines, settle); };
  for (model::Section& section : document.sections) {
    look(section.title);
    for_each_inlines(section.blocks, look);
    for (model::Note& note : section.notes) for_each_inlines(note.blocks, look);
  }
}

}  // namespace folio::resolve
