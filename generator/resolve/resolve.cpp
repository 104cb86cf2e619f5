#include "resolve/resolve.h"

#include <utility>

#include "base/digest.h"
#include "resolve/passes.h"

namespace folio::resolve {

namespace {

// Everything of the index that went into the document, so that an equal digest
// means an equal ResolvedDocument.
std::string digest_of_resolved(const ResolvedDocument& resolved, const Outline& outline,
                               const Index& index) {
  Digest digest;
  digest.add(outline.digest).add(resolved.header.id);
  for (const Mention& mention : outline.mentions) {
    const Meaning* meaning = meaning_of(index, resolved.header.id, mention.document, mention.id);
    if (meaning == nullptr) continue;
    digest.add(meaning->full).add(meaning->number);
    const model::Place& place = meaning->place;
    digest.add(place.document).add(place.slug).add(place.section).add(place.anchor);
    const Outline* other = index.document(mention.document);
    if (other != nullptr) digest.add(other->digest);
  }
  const auto add_pairs = [&](const model::DescriptionList& list) {
    for (const auto& pair : list.pairs) {
      digest.add(pair.term).add(model::plain_text(pair.description));
    }
  };
  for (const std::string& name : resolved.title_block.authorities) digest.add(name);
  add_pairs(resolved.title_block.particulars);
  for (const model::Block& block : resolved.front) {
    add_pairs(std::get<model::DescriptionList>(block.value));
  }
  return digest.hex();
}

}  // namespace

std::string pdf_path(std::string_view slug) {
  const std::string_view name = slug.substr(slug.rfind('/') + 1);
  return std::string(slug) + "/" + std::string(name) + ".pdf";
}

ResolvedDocument resolve(const model::Document& document, const Index& index,
                         const model::Words& words) {
  model::Document settled = number(complete(document, words));
  ResolvedDocument resolved;
  resolved.outline = sections_of(settled);
  show_records(settled, index, words);
  link_references(settled, index);
  resolved.title_block = title_block_of(settled.header, index, words);
  resolved.front = front_sheet(settled.header, index, words);
  const Outline* outline = index.document(settled.header.id);
  resolved.header = std::move(settled.header);
  resolved.sections = std::move(settled.sections);
  if (outline != nullptr) resolved.digest = digest_of_resolved(resolved, *outline, index);
  return resolved;
}

}  // namespace folio::resolve
