#include <algorithm>
#include <memory>

#include "base/digest.h"
#include "web/render.h"

namespace folio::web {

namespace {

using calendar::Date;

// Markup's escapes are those of XML, so it serves here too.
Markup element(Literal open, std::string_view words, Literal close) {
  Markup markup(open);
  return markup << Plain{words} << close << "\n", markup;
}

// --- Sitemap ---------------------------------------------------------------------

Markup url_of(const std::string& address, const std::optional<Date>& changed) {
  Markup markup("<url>");
  markup << "<loc>" << Plain{address} << "</loc>";
  if (changed) markup << "<lastmod>" << Plain{calendar::iso(*changed)} << "</lastmod>";
  return markup << "</url>\n", markup;
}

Markup urls_of(const resolve::Outline& outline, const std::string& base) {
  const std::string folder = base + outline.header.slug + "/";
  const std::optional<Date> changed = dated(outline.header);
  Markup markup = url_of(folder, changed);
  for (const resolve::SectionOutline& section : outline.sections) {
    if (!section.slug.empty()) markup << url_of(folder + section.slug + "/", changed);
  }
  return markup << url_of(folder + "all/", changed), markup;
}

std::string sitemap(const resolve::Index& index, const model::SiteSettings& site) {
  Markup markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  markup << "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  for (const char* page : {"", "glossary/", "accessibility/"}) {
    markup << url_of(site.base_url + page, std::nullopt);
  }
  for (const resolve::Outline& outline : index.documents) markup << urls_of(outline, site.base_url);
  return (markup << "</urlset>\n").html();
}

// --- Atom (RFC 4287) -----------------------------------------------------------------

// Content knows days, not hours.
std::string moment(Date date) { return calendar::iso(date) + "T00:00:00Z"; }

// Documents that carry a date, the newest first.
std::vector<const resolve::Outline*> by_date(const resolve::Index& index) {
  std::vector<const resolve::Outline*> dated_ones;
  for (const resolve::Outline& outline : index.documents) {
    if (dated(outline.header)) dated_ones.push_back(&outline);
  }
  std::ranges::stable_sort(dated_ones, std::ranges::greater(), [](const resolve::Outline* outline) {
    return std::chrono::sys_days(*dated(outline->header));
  });
  return dated_ones;
}

Markup entry_of(const resolve::Outline& outline, const resolve::Index& index,
                const model::SiteSettings& site) {
  const model::Header& header = outline.header;
  const std::string address = site.base_url + header.slug + "/";
  Markup markup("<entry>\n");
  markup << element("<title>", header.title, "</title>") << element("<id>", address, "</id>")
         << "<link href=\"" << Plain{address} << "\"/>\n"
         << element("<updated>", moment(*dated(header)), "</updated>");
  for (const model::Named& authority : header.authorities) {
    markup << element("<author><name>", index.body_name(authority.id), "</name></author>");
  }
  return markup << element("<summary>", header.summary, "</summary>") << "</entry>\n", markup;
}

std::string feed(const resolve::Index& index, const model::SiteSettings& site) {
  const std::vector<const resolve::Outline*> entries = by_date(index);
  const Date newest =
      entries.empty() ? site.accessibility.prepared_on : *dated(entries.front()->header);
  Markup markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  markup << "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" << Plain{site.lang} << "\">\n"
         << element("<title>", site.title, "</title>") << element("<id>", site.base_url, "</id>")
         << "<link href=\"" << Plain{site.base_url} << "\"/>\n"
         << "<link rel=\"self\" href=\"" << Plain{site.base_url} << "feed.xml\"/>\n"
         << element("<updated>", moment(newest), "</updated>")
         << element("<author><name>", site.publisher, "</name></author>");
  for (const resolve::Outline* outline : entries) markup << entry_of(*outline, index, site);
  return (markup << "</feed>\n").html();
}

std::string digest_of_index(const resolve::Index& index) {
  Digest digest;
  for (const resolve::Outline& outline : index.documents) {
    digest.add(outline.header.id).add(outline.digest);
  }
  for (const model::Body& body : index.library.bodies) digest.add(body.id).add(body.name);
  return digest.hex();
}

}  // namespace

build::Plan data_plan(const resolve::Index& index, const Setting& setting) {
  struct Held {
    resolve::Index index;
    Setting setting;
  };
  const auto held = std::make_shared<const Held>(Held{index, setting});
  const std::string documents = digest_of_index(index);
  const std::string site = digest_of(setting.site) + setting.theme.digest() +
                           calendar::iso(setting.site.accessibility.prepared_on) +
                           (setting.formats == Formats::with_pdf ? "pdf" : "");
  const auto step = [&](std::string path, auto write) {
    return step_of(std::move(path), {documents, site}, setting,
                   [held, write]() -> Result<std::string> { return write(*held); });
  };
  return {step("search.json", [](const Held& all) { return search_text(all.index, all.setting); }),
          step("sitemap.xml", [](const Held& all) { return sitemap(all.index, all.setting.site); }),
          step("feed.xml", [](const Held& all) { return feed(all.index, all.setting.site); }),
          step("addresses.json",
               [](const Held& all) { return addresses_text(all.index, all.setting.formats); })};
}

}  // namespace folio::web
