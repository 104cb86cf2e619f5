#include <algorithm>
#include <memory>

#include "base/digest.h"
#include "base/locale.h"
#include "base/text.h"
#include "web/render.h"

namespace folio::web {

namespace {

// `page` is below the folder of the language.
Frame frame_of(const Setting& setting, const std::string& page, std::string_view title) {
  const model::Words& words = setting.theme.words();
  Frame frame{setting,
              setting.folder + page,
              words(title),
              {},
              words(std::string(title) + "_description"),
              {{words("home"), setting.folder + "index.html"}}};
  frame.twins = twins_of_site_page(setting, page);
  return frame;
}

// --- Home --------------------------------------------------------------------------

std::string home_of(const Setting& setting) { return setting.folder + "index.html"; }

std::string authorities_of(const model::Header& header, const resolve::Index& index) {
  std::vector<std::string> names;
  for (const model::Named& authority : header.authorities) {
    names.push_back(index.body_name(authority.id));
  }
  return text::join(names, ", ");
}

// "Thurrock Council, 4 July 2019".
std::string detail_of(const model::Header& header, const resolve::Index& index,
                      const model::Words& words) {
  const auto date = dated(header);
  const std::string names = authorities_of(header, index);
  return date ? names + ", " + locale::date(*date, words.lang()) : names;
}

// Other languages that a document is in, of which there is no list of their own.
Values::List others_of(const model::Header& header, const resolve::Index& index,
                       const Setting& setting) {
  Values::List others;
  for (const model::Translation& one : header.translations) {
    const bool has_list =
        !locale::is_same(one.lang, setting.site.lang) && !setting.theme.words().has(one.lang);
    if (!has_list || index.folder != setting.folder) continue;
    others.push_back(Values()
                         .text("href", relative(home_of(setting), landing_page(one.slug)))
                         .text("lang", one.lang)
                         .text("dir", direction_of(one.lang))
                         .text("name", locale::name_of(one.lang)));
  }
  return others;
}

Values entry_of(const model::Header& header, const resolve::Index& index, const Setting& setting) {
  const model::Words& words = setting.theme.words();
  const bool same = locale::is_same(header.lang, words.lang());
  const std::string language = locale::name_of(header.lang, words.lang());
  Values::List others = others_of(header, index, setting);
  const bool any = !others.empty();
  return Values()
      .text("href", relative(home_of(setting), landing_page(header.slug)))
      .text("title", header.title)
      .text("summary", header.summary)
      .text("detail", detail_of(header, index, words))
      .text("untranslated", same ? "" : words("only_in_language", {{"language", language}}))
      .markup("entry_html", same ? Markup() : language_attributes(header.lang))
      .list("others", std::move(others))
      .flag("others_shown", any)
      .flag("draft", header.status == model::Status::draft)
      .flag("invented", header.invented);
}

// The index holds documents by kind, so that those of one kind stand together.
Values::List groups_of(const resolve::Index& index, const Setting& setting) {
  const model::Words& words = setting.theme.words();
  Values::List groups;
  const auto& documents = index.documents;
  for (auto first = documents.begin(); first != documents.end();) {
    const model::DocumentKind kind = first->header.kind;
    Values::List entries;
    const auto same = [&](const resolve::Outline& one) { return one.header.kind == kind; };
    const auto end = std::find_if_not(first, documents.end(), same);
    for (; first != end; ++first) {
      if (first->header.listed) entries.push_back(entry_of(first->header, index, setting));
    }
    if (entries.empty()) continue;
    const std::string label = kinds_name(kind, words);
    groups.push_back(Values()
                         .text("label", label)
                         .text("anchor", "group_" + text::slug(label))
                         .list("documents", std::move(entries)));
  }
  return groups;
}

std::string digest_of_documents(const resolve::Index& index, const model::Words& words) {
  Digest digest;
  for (const resolve::Outline& outline : index.documents) {
    const model::Header& header = outline.header;
    digest.add(header.slug).add(header.title).add(header.summary);
    digest.add(detail_of(header, index, words)).add(header.lang);
    for (const model::Translation& one : header.translations) digest.add(one.lang).add(one.slug);
    digest.add(std::to_string(static_cast<int>(header.kind))).add(header.invented ? "1" : "");
    digest.add(header.listed ? "" : "unlisted");
    digest.add(header.status == model::Status::draft ? "draft" : "");
  }
  return digest.hex();
}

Result<std::string> home_page(const Setting& setting, const Values::List& groups) {
  const model::Words& words = setting.theme.words();
  Frame frame{setting,
              home_of(setting),
              setting.site.title,
              {},
              words("home_description", {{"publisher", setting.site.publisher}}),
              {}};
  frame.twins = twins_of_site_page(setting, "index.html");
  return fill(setting.theme, "home", values_of(frame).list("groups", groups));
}

// --- Glossary ------------------------------------------------------------------------

Result<std::string> glossary_page(const Setting& setting, const std::vector<model::Term>& terms) {
  Values::List entries;
  for (const model::Term& term : terms) {
    entries.push_back(Values()
                          .text("anchor", term.id)
                          .text("term", term.term)
                          .text("abbreviation", term.abbreviation)
                          .text("meaning", term.meaning));
  }
  Values values = values_of(frame_of(setting, "glossary/index.html", "glossary"));
  return fill(setting.theme, "glossary", values.list("terms", std::move(entries)));
}

std::string digest_of_terms(const std::vector<model::Term>& terms) {
  Digest digest;
  for (const model::Term& term : terms) {
    digest.add(term.id).add(term.term).add(term.abbreviation).add(term.meaning);
  }
  return digest.hex();
}

// --- Accessibility statement ---------------------------------------------------------

void add_testing(Values& values, const model::AccessibilityStatement& statement,
                 const model::Words& words) {
  const std::string date =
      statement.tested_on ? locale::date(*statement.tested_on, words.lang()) : "";
  const std::string& tester = statement.tested_by;
  values.text("tested", date.empty() ? date : words("accessibility_tested", {{"date", date}}));
  values.text("tester",
              tester.empty() ? tester : words("accessibility_tested_by", {{"tester", tester}}));
}

Result<std::string> accessibility_page(const Setting& setting) {
  const model::Words& words = setting.theme.words();
  const model::AccessibilityStatement& statement = setting.site.accessibility;
  using enum model::AccessibilityStatement::Compliance;
  Values::List problems;
  for (const std::string& problem : statement.known_problems) {
    problems.push_back(Values().text("problem", problem));
  }
  Values values = values_of(frame_of(setting, "accessibility/index.html", "accessibility"));
  values.flag("fully_compliant", statement.status == full)
      .flag("partly_compliant", statement.status == partial)
      .flag("not_compliant", statement.status == none)
      .list("problems", std::move(problems))
      .flag("problems_shown", !statement.known_problems.empty())
      .text("scope", words("accessibility_scope", {{"address", setting.site.base_url},
                                                   {"publisher", setting.site.publisher}}))
      .text("prepared", words("accessibility_prepared",
                              {{"date", locale::date(statement.prepared_on, words.lang())}}));
  add_testing(values, statement, words);
  return fill(setting.theme, "accessibility", values);
}

std::string digest_of_statement(const model::AccessibilityStatement& statement) {
  Digest digest;
  digest.add(std::to_string(static_cast<int>(statement.status)));
  digest.add(calendar::iso(statement.prepared_on)).add(statement.tested_by);
  digest.add(statement.tested_on ? calendar::iso(*statement.tested_on) : "");
  for (const std::string& problem : statement.known_problems) digest.add(problem);
  return digest.hex();
}

// --- Not found -----------------------------------------------------------------------

// A server shows this page at any address, so it carries its own style and its
// links are absolute.
Result<std::string> not_found_page(const Setting& setting) {
  const std::string base = setting.site.base_url + setting.folder;
  Markup style;
  for (const auto& [path, bytes] : setting.theme.statics()) {
    if (path.ends_with(".css")) style << style_sheet(bytes);
  }
  Values values = values_of(frame_of(setting, "404.html", "not_found"));
  values.markup("style_html", style)
      .text("home", base)
      .text("glossary", base + "glossary/")
      .text("accessibility", base + "accessibility/")
      .text("icon", "")
      .flag("hidden_from_search", true)
      .list("languages", {})
      .flag("languages_shown", false)
      .list("crumbs", {})
      .flag("crumbs_shown", false);
  return fill(setting.theme, "not_found", values);
}

// The pages of the site itself in one language.
build::Plan pages_in(const resolve::Index& index, const Setting& setting) {
  auto shared = std::make_shared<Setting>(setting);
  for (auto& [path, bytes] : shared->site.statics) bytes = {};
  const std::string site = digest_of(setting.site);
  const std::string& theme = setting.theme.digest();
  const auto groups = std::make_shared<const Values::List>(groups_of(index, setting));
  const auto terms = std::make_shared<const std::vector<model::Term>>(index.library.glossary);
  const std::string statement = digest_of_statement(setting.site.accessibility);
  const std::string documents = digest_of_documents(index, setting.theme.words());

  build::Plan pages;
  const auto add = [&](const std::string& page, const std::string& about, auto make) {
    pages.push_back(step_of(setting.folder + page, {site, theme, about}, setting, make));
  };
  add("index.html", documents, [shared, groups] { return home_page(*shared, *groups); });
  add("glossary/index.html", digest_of_terms(*terms),
      [shared, terms] { return glossary_page(*shared, *terms); });
  add("accessibility/index.html", statement, [shared] { return accessibility_page(*shared); });
  add("404.html", "", [shared] { return not_found_page(*shared); });
  return pages;
}

}  // namespace

build::Plan site_plan(const resolve::Index& index, const Setting& setting) {
  std::vector<build::Plan> plans{pages_in(index, setting)};
  for (const auto& [lang, readers] : index.languages) {
    if (!readers->folder.empty()) {
      plans.push_back(pages_in(*readers, in_language(setting, lang)));
    }
  }
  plans.push_back(assets_plan(setting));
  return build::joined(std::move(plans));
}

}  // namespace folio::web
