#include "base/json.h"
#include "web/render.h"

namespace folio::web {

// Every address that a publication answers to: its pages with the names on
// them, and the former addresses that lead to them.

namespace {

std::string page_of(const resolve::Outline& outline, const std::string& section) {
  const std::string landing = outline.header.slug + "/";
  return section.empty() ? landing : landing + section + "/";
}

Json names_on(const resolve::Outline& outline, const std::string& page) {
  Json::Array names;
  for (const resolve::PublicPlace& place : outline.places) {
    if (!place.anchor.empty() && page_of(outline, place.section) == page) {
      names.push_back(place.anchor);
    }
  }
  return names;
}

}  // namespace

std::string addresses_text(const resolve::Index& index) {
  Json::Array pages, former;
  for (const resolve::Outline* const edition : index.editions()) {
    const resolve::Outline& outline = *edition;
    for (const std::string& address : resolve::addresses_of(outline)) {
      pages.push_back(Json::Object{{"address", address}, {"names", names_on(outline, address)}});
    }
    for (const resolve::Redirect& redirect : resolve::redirects_of(outline)) {
      former.push_back(Json::Object{{"address", redirect.from}, {"leads_to", redirect.to}});
    }
  }
  return to_text(Json::Object{{"pages", std::move(pages)}, {"former", std::move(former)}});
}

}  // namespace folio::web
