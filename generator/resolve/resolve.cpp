#include "resolve/resolve.h"

#include <utility>

#include "base/digest.h"
#include "base/text.h"
#include "model/everything_said.h"
#include "resolve/passes.h"

namespace folio::resolve {

namespace {

void add(Digest& digest, const Meaning* meaning) {
  if (meaning == nullptr) return;
  digest.add(meaning->full).add(meaning->number).add(meaning->elsewhere);
  const model::Place& place = meaning->place;
  digest.add(place.document).add(place.slug).add(place.section).add(place.anchor);
}

void add_mentions(Digest& digest, const Outline& outline, const Index& index) {
  for (const Mention& mention : outline.mentions) {
    const auto find = [&](const std::string& id) {
      return meaning_of(index, outline.header.id, mention.document, id);
    };
    add(digest, find(mention.id));
    if (!mention.last_id.empty()) add(digest, find(mention.last_id));
    const Outline* other = index.document(mention.document);
    if (other != nullptr) digest.add(other->digest);
  }
}

// Words, and where the links among them lead.
void add(Digest& digest, const model::Inlines& inlines) {
  digest.add(model::plain_text(inlines));
  for_each_inline(inlines, [&](const model::Inline& one) {
    const auto* link = std::get_if<model::Link>(&one.value);
    const auto* place = link == nullptr ? nullptr : std::get_if<model::Place>(&link->target);
    if (place != nullptr) digest.add(place->slug).add(place->section).add(place->anchor);
    const auto* web = link == nullptr ? nullptr : std::get_if<model::WebAddress>(&link->target);
    if (web != nullptr) digest.add(web->url);
  });
}

// Everything of the index that went into the document, so that an equal digest
// means an equal ResolvedDocument.
std::string digest_of_resolved(const ResolvedDocument& resolved, const Outline& outline,
                               const Index& index) {
  Digest digest;
  digest.add(outline.digest).add(resolved.header.id);
  add_mentions(digest, outline, index);
  // What another document's records refer to stands here, where they are shown.
  for (const RecordsShown& shown : outline.records_shown) {
    const Outline* other = index.document(shown.table.document);
    if (other != nullptr) add_mentions(digest, *other, index);
  }
  for (const std::string& name : resolved.title_block.authorities) digest.add(name);
  for (const auto* list : {&resolved.title_block.particulars, &resolved.title_block.companions}) {
    for (const auto& pair : list->pairs) {
      digest.add(pair.term);
      add(digest, pair.description);
    }
  }
  // What was taken from registries and records, in the words it came to.
  const bool has_taken = !outline.asked.empty() || !outline.records_shown.empty() ||
                         !outline.files_offered.empty() || !outline.persons.empty();
  if (has_taken) {
    for (const model::Section& section : resolved.sections) {
      for (const model::Said& said : model::everything_said(section)) digest.add(said.words);
    }
  }
  digest.add(resolved.title_block.status);
  add(digest, resolved.title_block.banner);
  digest.add(model::plain_text(resolved.front));
  for_each_inlines(resolved.front, [&](const model::Inlines& inlines) { add(digest, inlines); });
  return digest.hex();
}

// Puts what the index knows in the place of every reference.
void settle(model::Document& document, const Index& index, const model::Words& words) {
  link_references(document.records, document.header.id, index, words);
  name_people(document.records, index);
  show_untranslated(document, index, words);
  show_records(document, index, words);
  settle_offers(document, index, words);
  name_people(document, index, words);
  answer_lookups(document, index, words);
  spell_out_abbreviations(document);
  link_references(document, index, words);
}

// The head of the document, settled as its text is.
model::Blocks front_of(const model::Header& header, const Index& index, const model::Words& words) {
  model::Document head;
  head.header = header;
  head.sections.push_back(section_of("", front_sheet(header, index, words)));
  settle(head, index, words);
  return std::move(head.sections.front().blocks);
}

}  // namespace

std::size_t rows_going_on(const model::Table& table, const model::RowGroup& group, std::size_t at) {
  std::size_t count = 0;
  while (at + count + 1 < group.rows.size() && goes_on(table, group.rows[at + count + 1])) ++count;
  return count;
}

std::string pdf_path(std::string_view slug) {
  const std::string_view name = slug.substr(slug.rfind('/') + 1);
  return std::string(slug) + "/" + std::string(name) + ".pdf";
}

ResolvedDocument resolve(const model::Document& document, const Index& site,
                         const model::Words& site_words) {
  const Index& index = site.in(document.header.lang);
  const model::Words words = site_words.in(document.header.lang);
  model::Document settled = number(complete(document, words));
  ResolvedDocument resolved;
  resolved.outline = sections_of(settled);
  const Outline* outline = index.document(settled.header.id);
  // Of a meeting that has a document of its own, that knows more.
  if (outline != nullptr) settled.header.meeting = outline->header.meeting;
  settle(settled, index, words);
  resolved.title_block = title_block_of(settled.header, index, words);
  resolved.front = front_of(settled.header, index, words);
  resolved.header = std::move(settled.header);
  resolved.sections = std::move(settled.sections);
  tell_untranslated(resolved, words);
  const Outline* own = site.edition(resolved.header.id, resolved.header.lang);
  resolved.is_on_paper =
      own != nullptr ? own->is_on_paper : is_set_on_paper(resolved.header.lang, {});
  if (own != nullptr) resolved.moved = moved_places(*own, index);
  if (outline != nullptr) resolved.digest = digest_of_resolved(resolved, *outline, index);
  return resolved;
}

bool heads(const model::TableCell& cell) {
  return cell.header && !text::trimmed(model::plain_text(cell.blocks)).empty();
}

}  // namespace folio::resolve
