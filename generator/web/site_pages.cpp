#include <algorithm>
#include <memory>

#include "base/digest.h"
#include "base/locale.h"
#include "base/text.h"
#include "web/render.h"

namespace folio::web {

namespace {

Frame frame_of(const Setting& setting, std::string page, std::string_view title) {
  const model::Words& words = setting.theme.words();
  return {setting,
          std::move(page),
          words(title),
          {},
          words(std::string(title) + "_description"),
          {{words("home"), "index.html"}}};
}

// --- Home --------------------------------------------------------------------------

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

Values entry_of(const model::Header& header, const resolve::Index& index,
                const model::Words& words) {
  return Values()
      .text("href", header.slug + "/index.html")
      .text("title", header.title)
      .text("summary", header.summary)
      .text("detail", detail_of(header, index, words))
      .flag("invented", header.invented);
}

// The index holds documents by kind, so that those of one kind stand together.
Values::List groups_of(const resolve::Index& index, const model::Words& words) {
  Values::List groups;
  const auto& documents = index.documents;
  for (auto first = documents.begin(); first != documents.end();) {
    const model::DocumentKind kind = first->header.kind;
    Values::List entries;
    const auto same = [&](const resolve::Outline& one) { return one.header.kind == kind; };
    const auto end = std::find_if_not(first, documents.end(), same);
    for (; first != end; ++first) entries.push_back(entry_of(first->header, index, words));
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
    digest.add(detail_of(header, index, words));
    digest.add(std::to_string(static_cast<int>(header.kind))).add(header.invented ? "1" : "");
  }
  return digest.hex();
}

Result<std::string> home_page(const Setting& setting, const Values::List& groups) {
  const model::Words& words = setting.theme.words();
  const Frame frame{setting,
                    "index.html",
                    setting.site.title,
                    {},
                    words("home_description", {{"publisher", setting.site.publisher}}),
                    {}};
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
  const std::string& base = setting.site.base_url;
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
      .list("crumbs", {})
      .flag("crumbs_shown", false);
  return fill(setting.theme, "not_found", values);
}

}  // namespace

build::Plan site_plan(const resolve::Index& index, const Setting& setting) {
  auto shared = std::make_shared<Setting>(setting);
  for (auto& [path, bytes] : shared->site.statics) bytes = {};
  const std::string site = digest_of(setting.site);
  const std::string& theme = setting.theme.digest();
  const auto groups = std::make_shared<const Values::List>(groups_of(index, setting.theme.words()));
  const auto terms = std::make_shared<const std::vector<model::Term>>(index.library.glossary);

  build::Plan pages;
  pages.push_back(step_of("index.html",
                          {site, theme, digest_of_documents(index, setting.theme.words())}, setting,
                          [shared, groups] { return home_page(*shared, *groups); }));
  pages.push_back(step_of("glossary/index.html", {site, theme, digest_of_terms(*terms)}, setting,
                          [shared, terms] { return glossary_page(*shared, *terms); }));
  pages.push_back(step_of("accessibility/index.html",
                          {site, theme, digest_of_statement(setting.site.accessibility)}, setting,
                          [shared] { return accessibility_page(*shared); }));
  pages.push_back(
      step_of("404.html", {site, theme}, setting, [shared] { return not_found_page(*shared); }));
  return build::joined({std::move(pages), assets_plan(setting)});
}

}  // namespace folio::web
