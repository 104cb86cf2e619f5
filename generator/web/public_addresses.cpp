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

std::string addresses_text(const resolve::Index& index, Formats formats) {
  Json::Array pages, former;
  const auto is_made = [&](const std::string& address) {
    return formats == Formats::with_pdf || !address.ends_with(".pdf");
  };
  for (const resolve::Outline* const edition : index.editions()) {
    const resolve::Outline& outline = *edition;
    for (const std::string& address : resolve::addresses_of(outline)) {
      if (!is_made(address)) continue;
      pages.push_back(Json::Object{{"address", address}, {"names", names_on(outline, address)}});
    }
    for (const resolve::Redirect& redirect : resolve::redirects_of(outline)) {
      if (!is_made(redirect.to)) continue;
      former.push_back(Json::Object{{"address", redirect.from}, {"leads_to", redirect.to}});
    }
  }
  return to_text(Json::Object{{"pages", std::move(pages)}, {"former", std::move(former)}});
}

}  // namespace folio::web
