#include "base/json.h"
#include "web/render.h"

namespace folio::web {

// What can be found, in plain form: titles, summaries and the first words of
// every section, each with its address below the site's root.

namespace {

Json headings_of(const resolve::SectionOutline& section, const std::string& page) {
  Json::Array headings;
  for (const resolve::Subheading& heading : section.headings) {
    headings.push_back(Json::Object{{"number", heading.number},
                                    {"title", heading.title},
                                    {"address", page + "#" + heading.anchor}});
  }
  return headings;
}

Json section_of(const resolve::SectionOutline& section, const model::Header& header) {
  const std::string folder = section.slug.empty() ? header.slug : header.slug + "/" + section.slug;
  const std::string page = folder + "/index.html";
  return Json::Object{{"number", section.number},
                      {"title", title_of(section)},
                      {"address", page},
                      {"opening", section.opening},
                      {"headings", headings_of(section, page)}};
}

Json document_of(const resolve::Outline& outline, const resolve::Index& index,
                 const model::Words& words) {
  const model::Header& header = outline.header;
  Json::Array authorities, sections;
  for (const model::Named& authority : header.authorities) {
    authorities.push_back(index.body_name(authority.id));
  }
  for (const auto& section : outline.sections) sections.push_back(section_of(section, header));
  const auto date = dated(header);
  return Json::Object{{"title", header.title},
                      {"address", header.slug + "/index.html"},
                      {"kind", kind_name(header.kind, words)},
                      {"lang", header.lang},
                      {"authorities", std::move(authorities)},
                      {"date", date ? Json(calendar::iso(*date)) : Json()},
                      {"draft", header.status == model::Status::draft},
                      {"invented", header.invented},
                      {"summary", header.summary},
                      {"sections", std::move(sections)}};
}

}  // namespace

std::string search_text(const resolve::Index& index, const Setting& setting) {
  Json::Array documents;
  const auto add = [&](const resolve::Outline& outline, const resolve::Index& readers) {
    if (!outline.header.listed) return;
    documents.push_back(document_of(outline, readers, setting.theme.words()));
  };
  for (const resolve::Outline& outline : index.documents) add(outline, index);
  // In a language without pages of its own, what there is is found from here.
  for (const auto& [lang, readers] : index.languages) {
    for (const resolve::Outline& outline : readers->documents) {
      if (readers->folder.empty() && !outline.header.original_lang.empty()) add(outline, *readers);
    }
  }
  return to_text(Json::Object{{"site", setting.site.title}, {"documents", std::move(documents)}});
}

}  // namespace folio::web
