#include "report/report.h"

#include "base/digest.h"
#include "report/pages.h"

namespace folio::report {

namespace {

build::Step step(std::string path, std::string bytes) {
  std::string key = digest_of(bytes);
  return {std::move(path), std::move(key),
          [bytes = std::move(bytes)]() -> Result<std::string> { return bytes; }};
}

Markup link_to(const Page& page) {
  return Markup("<a href=\"") << Plain{page.path} << "\">" << Plain{page.title} << "</a>";
}

Page first_page(const std::vector<Page>& pages, const Findings& findings) {
  Markup content = paragraph(summary_of(counts_of(findings)));
  content << "<ul>\n";
  for (const Page& page : pages) content << "<li>" << link_to(page) << "</li>\n";
  content << "</ul>\n";
  return {"index.html", "Reports", std::move(content)};
}

}  // namespace

build::Plan plan(const source::Outcome<resolve::Index>& index, const Findings& findings,
                 const Readabilities& readability, const model::Traceability& traces,
                 const model::SiteSettings& site, const std::string& version) {
  std::vector<Page> pages{
      check_page(index.value, findings),
      plain_english_page(readability, site),
      traceability_page(traces, index.value),
  };
  pages.insert(pages.begin(), first_page(pages, findings));
  build::Plan plan;
  const Frame frame{site.title, version, site.today};
  for (const Page& page : pages) plan.push_back(step(page.path, html_of(page, pages, frame)));
  plan.push_back(step("report.css", std::string(report_style())));
  plan.push_back(step("check.json", json(index, findings, site, version)));
  plan.push_back(step("check.sarif", sarif(findings, version)));
  plan.push_back(step("plain-english.json", plain_english_json(readability, version)));
  plan.push_back(step("traceability.csv", resolve::csv_of(traces)));
  plan.push_back(step("traceability.json", resolve::json_of(traces)));
  return plan;
}

}  // namespace folio::report
