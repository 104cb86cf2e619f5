// Addresses of documents: those they have, those they had, and places that moved
// from one page to another.

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/text.h"
#include "resolve/passes.h"

namespace folio::resolve {

namespace {

using source::Diagnostics;
using source::Severity;

std::string page_of(const std::string& slug, const std::string& section) {
  return section.empty() ? slug + "/" : slug + "/" + section + "/";
}

bool is_pdf(std::string_view address) { return address.ends_with(".pdf"); }

// An address of the top level was a whole document's, with all its pages.
void add_pages_of_former_slug(const Outline& outline, const std::string& folder,
                              std::vector<Redirect>& redirects) {
  const std::string& slug = outline.header.slug;
  const std::string former = folder.substr(0, folder.size() - 1);
  redirects.push_back({folder + "all/", slug + "/all/"});
  if (outline.is_on_paper) {
    redirects.push_back({pdf_path(former), pdf_path(slug)});
  }
  for (const SectionOutline& section : outline.sections) {
    if (section.slug.empty()) continue;
    redirects.push_back({folder + section.slug + "/", page_of(slug, section.slug)});
  }
}

void add_alias(const Outline& outline, const std::string& alias, std::vector<Redirect>& redirects) {
  const std::string& slug = outline.header.slug;
  if (is_pdf(alias)) return redirects.push_back({alias, pdf_path(slug)});
  const bool is_page = alias.ends_with('/') || alias.ends_with(".html");
  const std::string page = is_page ? alias : alias + "/";
  redirects.push_back({page, slug + "/"});
  const bool is_translation = !outline.header.original_lang.empty();
  const bool is_top =
      page.ends_with('/') && std::ranges::count(page, '/') == (is_translation ? 2 : 1);
  if (is_top) add_pages_of_former_slug(outline, page, redirects);
}

// A section with a new name goes on answering to its old ones.
void add_former_sections(const Outline& outline, std::vector<Redirect>& redirects) {
  std::set<std::string> taken;
  for (const SectionOutline& section : outline.sections) taken.insert(section.slug);
  const std::string& slug = outline.header.slug;
  for (const SectionOutline& section : outline.sections) {
    for (const std::string& former : section.former_anchors) {
      if (section.slug.empty() || !taken.insert(former).second) continue;
      redirects.push_back({page_of(slug, former), page_of(slug, section.slug)});
    }
  }
}

// Every address of every document, and which document has it.
std::map<std::string, const Outline*> pages_of(const Index& index) {
  std::map<std::string, const Outline*> pages;
  for (const Outline* const outline : index.editions()) {
    for (const std::string& address : addresses_of(*outline)) pages.emplace(address, outline);
  }
  return pages;
}

const source::Span& span_of_alias(const Outline& outline, const std::string& from) {
  const auto found = std::ranges::find_if(outline.header.aliases, [&](const model::Named& alias) {
    return from.starts_with(alias.id);
  });
  return found == outline.header.aliases.end() ? outline.header.span : found->span;
}

// The folder of a document at a former address, without that of its language.
std::string folder_of_former(const std::string& page, const Index& index) {
  const std::string document = document_page(page, index);
  const std::size_t slash = document.find('/');
  const bool is_translation = slash + 1 < document.size();
  const std::string folder = is_translation ? document.substr(slash + 1) : document;
  return folder.substr(0, folder.size() - 1);
}

}  // namespace

std::string document_page(const std::string& page, const Index& index) {
  const std::size_t first = page.find('/');
  const bool is_translation = first != page.npos && index.languages.contains(page.substr(0, first));
  return page.substr(0, (is_translation ? page.find('/', first + 1) : first) + 1);
}

std::vector<std::string> addresses_of(const Outline& outline) {
  const std::string& slug = outline.header.slug;
  std::vector<std::string> addresses{slug + "/", slug + "/all/"};
  if (outline.is_on_paper) addresses.push_back(pdf_path(slug));
  for (const SectionOutline& section : outline.sections) {
    if (!section.slug.empty()) addresses.push_back(page_of(slug, section.slug));
  }
  return addresses;
}

namespace {

// "paragraph 4.3": what a place is called in references, if its author named it.
std::string called(const Outline& outline, const std::string& anchor, const Index& index) {
  const auto found = std::ranges::find(outline.anchors, anchor, &Anchor::anchor);
  if (found == outline.anchors.end()) return {};
  const std::string& document = outline.header.id;
  const Meaning* meaning = meaning_of(index, document, document, found->id);
  return meaning == nullptr ? std::string() : meaning->full;
}

}  // namespace

std::vector<MovedPlace> moved_places(const Outline& outline, const Index& index) {
  const std::string folder = outline.header.slug + "/";
  std::map<std::string, std::size_t> pages;  // to sections
  for (std::size_t i = 0; i < outline.sections.size(); ++i) {
    pages.emplace(page_of(outline.header.slug, outline.sections[i].slug), i);
  }
  std::map<std::string, std::size_t> now;  // from anchors
  std::set<std::string> told;
  for (const PublicPlace& place : outline.places) {
    const std::string page = page_of(outline.header.slug, place.section);
    now.emplace(place.anchor, pages.at(page));
    told.insert(page + "#" + place.anchor);
  }
  std::vector<MovedPlace> moved;
  const auto& published = index.library.published;
  auto one = std::ranges::lower_bound(published, folder, {}, &model::PublishedAddress::address);
  for (; one != published.end() && one->address.starts_with(folder); ++one) {
    const std::size_t mark = one->address.find('#');
    if (mark == one->address.npos) continue;
    const std::string anchor = one->address.substr(mark + 1);
    const auto page = pages.find(one->address.substr(0, mark));
    const auto place = now.find(anchor);
    const bool is_known = page != pages.end() && place != now.end();
    if (!is_known || !told.insert(one->address).second) continue;
    moved.push_back({outline.sections[page->second].slug, anchor, place->second,
                     called(outline, anchor, index)});
  }
  return moved;
}

std::vector<Redirect> redirects_of(const Outline& outline) {
  std::vector<Redirect> redirects;
  for (const model::Named& alias : outline.header.aliases) add_alias(outline, alias.id, redirects);
  add_former_sections(outline, redirects);
  return redirects;
}

bool has_lasting_addresses(const Outline& outline) {
  return outline.header.status != model::Status::draft;
}

std::string addresses_lock_of(const Index& index,
                              const std::vector<model::PublishedAddress>& published) {
  std::vector<model::PublishedAddress> all = published;
  for (const Outline* const outline : index.editions()) {
    if (!has_lasting_addresses(*outline)) continue;
    for (std::string& address : addresses_of(*outline)) all.push_back({std::move(address), {}});
    for (const PublicPlace& place : outline->places) {
      if (place.anchor.empty()) continue;
      all.push_back({page_of(outline->header.slug, place.section) + "#" + place.anchor, {}});
    }
  }
  return model::text_of(all);
}

void check_aliases(const Index& index, Diagnostics& said) {
  std::map<std::string, const Outline*> taken = pages_of(index);
  for (const Outline* const edition : index.editions()) {
    const Outline& outline = *edition;
    for (const Redirect& redirect : redirects_of(outline)) {
      const auto [other, is_new] = taken.emplace(redirect.from, &outline);
      const bool reserved = is_reserved_slug(folder_of_former(redirect.from, index));
      if (is_new && !reserved) continue;
      said.push_back({Severity::error, "F0409",
                      "the former address \"" + redirect.from + "\" is taken",
                      span_of_alias(outline, redirect.from), "",
                      reserved ? "it belongs to a page of the site itself"
                               : "it is also an address of \"" + other->second->header.id + "\""});
    }
  }
}

}  // namespace folio::resolve
