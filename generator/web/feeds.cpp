#include <algorithm>
#include <memory>

#include "base/digest.h"
#include "base/locale.h"
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

using Alternates = std::vector<Twin>;  // the page itself among them, the original first

// Versions in other languages are told with each of them, as search engines ask.
Markup url_of(const std::string& address, const std::optional<Date>& changed,
              const Alternates& alternates, const std::string& base) {
  Markup markup("<url>");
  markup << "<loc>" << Plain{address} << "</loc>";
  if (changed) markup << "<lastmod>" << Plain{calendar::iso(*changed)} << "</lastmod>";
  if (alternates.size() > 1) {
    const auto add = [&](const std::string& lang, const std::string& page) {
      markup << "\n<xhtml:link rel=\"alternate\" hreflang=\"" << Plain{lang} << "\" href=\""
             << Plain{canonical(base, page)} << "\"/>";
    };
    for (const Twin& twin : alternates) add(twin.lang, twin.page);
    add("x-default", alternates.front().page);
    markup << "\n";
  }
  return markup << "</url>\n", markup;
}

bool has_section(const resolve::Outline& outline, const std::string& slug) {
  return std::ranges::find(outline.sections, slug, &resolve::SectionOutline::slug) !=
         outline.sections.end();
}

// All versions of a document, the original first.
std::vector<const resolve::Outline*> versions_of(const resolve::Outline& outline,
                                                 const resolve::Index& index) {
  std::vector<const resolve::Outline*> versions{index.document(outline.header.id)};
  for (const model::Translation& one : versions.front()->header.translations) {
    if (const auto* other = index.edition(outline.header.id, one.lang)) versions.push_back(other);
  }
  return versions;
}

Markup urls_of(const resolve::Outline& outline, const resolve::Index& index,
               const std::string& base) {
  const std::string folder = base + outline.header.slug + "/";
  const std::optional<Date> changed = dated(outline.header);
  const auto versions = versions_of(outline, index);
  const auto alternates = [&](auto page_in) {
    Alternates found;
    for (const auto* version : versions) {
      std::string page = page_in(*version);
      if (!page.empty()) found.push_back({version->header.lang, std::move(page)});
    }
    return found;
  };
  using resolve::Outline;
  Markup markup =
      url_of(folder, changed,
             alternates([](const Outline& one) { return landing_page(one.header.slug); }), base);
  for (const resolve::SectionOutline& section : outline.sections) {
    if (section.slug.empty()) continue;
    const auto same = alternates([&](const Outline& one) {
      return has_section(one, section.slug) ? section_page(one.header.slug, section.slug)
                                            : std::string();
    });
    markup << url_of(folder + section.slug + "/", changed, same, base);
  }
  const auto whole = alternates([](const Outline& one) { return whole_page(one.header.slug); });
  return markup << url_of(folder + "all/", changed, whole, base), markup;
}

std::string sitemap(const resolve::Index& index, const Setting& setting) {
  const std::string& base = setting.site.base_url;
  Markup urls;
  for (const char* page : {"index.html", "glossary/index.html", "accessibility/index.html"}) {
    const Alternates twins = twins_of_site_page(setting, page);
    for (const Twin& twin : twins) {
      urls << url_of(canonical(base, twin.page), std::nullopt, twins, base);
    }
  }
  const auto editions = index.editions();
  for (const resolve::Outline* outline : editions) {
    if (is_for_search(outline->header)) urls << urls_of(*outline, index, base);
  }
  Markup markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  markup << "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
  const bool several = !index.languages.empty();
  if (several) markup << " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"";
  return (markup << ">\n" << urls << "</urlset>\n").html();
}

// --- Atom (RFC 4287) -----------------------------------------------------------------

// Content knows days, not hours.
std::string moment(Date date) { return calendar::iso(date) + "T00:00:00Z"; }

// A feed tells of what is published, so drafts are not in it.
bool is_told(const model::Header& header) {
  return header.in_feed && header.status != model::Status::draft && dated(header);
}

// Documents that carry a date, the newest first.
std::vector<const resolve::Outline*> by_date(const resolve::Index& index) {
  std::vector<const resolve::Outline*> dated_ones;
  for (const resolve::Outline& outline : index.documents) {
    if (is_told(outline.header)) dated_ones.push_back(&outline);
  }
  std::ranges::stable_sort(dated_ones, std::ranges::greater(), [](const resolve::Outline* outline) {
    return std::chrono::sys_days(*dated(outline->header));
  });
  return dated_ones;
}

// Attributes in the place of those of the feed.
Markup language_of(const model::Header& header, const model::SiteSettings& site) {
  Markup markup;
  if (locale::is_same(header.lang, site.lang)) return markup;
  return markup << " xml:lang=\"" << Plain{header.lang} << "\"", markup;
}

Markup other_languages_of(const model::Header& header, const std::string& base) {
  Markup markup;
  for (const model::Translation& one : header.translations) {
    markup << "<link rel=\"alternate\" hreflang=\"" << Plain{one.lang} << "\" href=\""
           << Plain{base + one.slug + "/"} << "\"/>\n";
  }
  return markup;
}

Markup entry_of(const resolve::Outline& outline, const resolve::Index& index,
                const model::SiteSettings& site) {
  const model::Header& header = outline.header;
  const std::string address = site.base_url + header.slug + "/";
  Markup markup("<entry");
  markup << language_of(header, site) << ">\n"
         << element("<title>", header.title, "</title>") << element("<id>", address, "</id>")
         << "<link href=\"" << Plain{address} << "\"/>\n"
         << other_languages_of(header, site.base_url)
         << element("<updated>", moment(*dated(header)), "</updated>");
  for (const model::Named& authority : header.authorities) {
    markup << element("<author><name>", index.body_name(authority.id), "</name></author>");
  }
  return markup << element("<summary>", header.summary, "</summary>") << "</entry>\n", markup;
}

std::string feed(const resolve::Index& index, const Setting& setting) {
  const model::SiteSettings& site = setting.site;
  const std::string home = site.base_url + setting.folder;
  const std::vector<const resolve::Outline*> entries = by_date(index);
  const Date newest =
      entries.empty() ? site.accessibility.prepared_on : *dated(entries.front()->header);
  Markup markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  markup << "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" << Plain{site.lang} << "\">\n"
         << element("<title>", site.title, "</title>") << element("<id>", home, "</id>")
         << "<link href=\"" << Plain{home} << "\"/>\n"
         << "<link rel=\"self\" href=\"" << Plain{home} << "feed.xml\"/>\n"
         << element("<updated>", moment(newest), "</updated>")
         << element("<author><name>", site.publisher, "</name></author>");
  for (const resolve::Outline* outline : entries) markup << entry_of(*outline, index, site);
  return (markup << "</feed>\n").html();
}

std::string digest_of_index(const resolve::Index& index) {
  Digest digest;
  for (const resolve::Outline* outline : index.editions()) {
    digest.add(outline->header.id).add(outline->header.slug).add(outline->digest);
    for (const model::Translation& one : outline->header.translations) {
      digest.add(one.lang).add(one.slug);
    }
  }
  for (const model::Body& body : index.library.bodies) digest.add(body.id).add(body.name);
  return digest.hex();
}

/// An index and what else data are made from; their steps share it.
struct Held {
  resolve::Index index;
  Setting setting;
};

build::Step step(const std::shared_ptr<const Held>& held, std::string_view path,
                 std::function<std::string(const Held&)> write) {
  const model::SiteSettings& site = held->setting.site;
  const std::string around = digest_of(site) + held->setting.theme.digest() +
                             calendar::iso(site.accessibility.prepared_on) +
                             (held->setting.formats == Formats::with_pdf ? "pdf" : "");
  return step_of(held->setting.folder + std::string(path), {digest_of_index(held->index), around},
                 held->setting, [held, write]() -> Result<std::string> { return write(*held); });
}

build::Step search_step(const std::shared_ptr<const Held>& held) {
  return step(held, "search.json",
              [](const Held& all) { return search_text(all.index, all.setting); });
}

build::Step feed_step(const std::shared_ptr<const Held>& held) {
  return step(held, "feed.xml", [](const Held& all) { return feed(all.index, all.setting); });
}

}  // namespace

build::Plan data_plan(const resolve::Index& index, const Setting& setting) {
  const auto held = std::make_shared<const Held>(Held{index, setting});
  build::Plan plan{
      search_step(held),
      step(held, "sitemap.xml", [](const Held& all) { return sitemap(all.index, all.setting); }),
      feed_step(held), step(held, "addresses.json", [](const Held& all) {
        return addresses_text(all.index, all.setting.formats);
      })};
  for (const auto& [lang, readers] : index.languages) {
    if (readers->folder.empty()) continue;
    const auto other = std::make_shared<const Held>(Held{*readers, in_language(setting, lang)});
    plan.push_back(search_step(other));
    plan.push_back(feed_step(other));
  }
  return plan;
}

}  // namespace folio::web
