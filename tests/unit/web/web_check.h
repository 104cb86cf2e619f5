#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "content/content.h"
#include "support/build_document.h"
#include "support/html.h"
#include "web/web.h"

// Documents in, pages out: every test of the room goes through here.

namespace folio::web::check {

using namespace folio::testing;

/// The theme that Folio ships.
inline const Theme& council() {
  static const Theme theme = [] {
    static source::SourceMap sources;
    const source::Disk disk(FOLIO_SOURCE_DIR);
    const auto read = content::load_theme(disk, sources, "council", "en-GB");
    for (const auto& said : read.diagnostics) ADD_FAILURE() << source::printed(said);
    auto parsed = parse(read.value);
    for (const auto& said : parsed.diagnostics) ADD_FAILURE() << source::printed(said);
    return parsed.value;
  }();
  return theme;
}

inline Setting setting() {
  using namespace std::chrono;
  Setting made{{}, council(), Formats::with_pdf, "folio test"};
  made.site.title = "Papers";
  made.site.publisher = "Ashmere Council";
  made.site.base_url = "https://papers.example/";
  made.site.lang = "en-GB";
  made.site.contact = "papers@papers.example";
  made.site.accessibility.prepared_on = year{2026} / 11 / 21;
  made.site.help = {{"Emergency", "999", "tel:999", ""}};
  return made;
}

struct Site {
  resolve::Index index;
  build::Plan plan;

  /// The bytes of a page; a failure of the test if it cannot be made.
  std::string page(const std::string& path) const {
    for (const build::Step& step : plan) {
      if (step.path != path) continue;
      const auto made = step.make();
      if (!made) ADD_FAILURE() << made.error().message;
      return made ? made.value() : std::string();
    }
    ADD_FAILURE() << "no page " << path;
    return {};
  }

  std::string main(const std::string& path) const { return support::main_of(page(path)); }

  /// <main> without the title block of /all/.
  std::string text(const std::string& slug) const {
    const std::string main = this->main(slug + "/all/index.html");
    const std::string mark = "<div class=\"text\">\n";
    const std::size_t begin = main.find(mark);
    if (begin == std::string::npos) return main;
    return main.substr(begin + mark.size(), main.rfind("</div>") - begin - mark.size());
  }

  std::vector<std::string> paths() const {
    std::vector<std::string> all;
    for (const build::Step& step : plan) all.push_back(step.path);
    return all;
  }
};

/// The whole site that these documents make; of each, `papers` were made.
inline Site site_of(const std::vector<model::Document>& documents, Setting from = setting(),
                    const model::Library& library = {},
                    const std::vector<resolve::PaperSize>& papers = {}) {
  const model::Words& words = from.theme.words();
  std::vector<resolve::Outline> outlines;
  for (const model::Document& one : documents) outlines.push_back(resolve::outline_of(one, words));
  Site site{resolve::index_of(outlines, library, words).value, {}};
  std::vector<build::Plan> plans;
  for (const model::Document& one : documents) {
    plans.push_back(
        document_plan(resolve::resolve(one, site.index, words), site.index, from, papers));
  }
  plans.push_back(site_plan(site.index, from));
  plans.push_back(data_plan(site.index, from));
  site.plan = build::joined(std::move(plans));
  return site;
}

/// One document without numbers, of one section with these blocks: the HTML of
/// that section.
inline std::string html_of(model::Blocks blocks,
                           model::Numbering numbering = model::Numbering::none) {
  const auto paper = document("paper", numbering, {section("Money", std::move(blocks))});
  std::string html = site_of({paper}).text("paper");
  const std::size_t begin = html.find("</h2>\n") + 6;
  return html.substr(begin, html.rfind("</section>") - begin);
}

inline model::Inline note_mark(std::string label) {
  return {model::NoteReference{std::move(label), 0, 0}, {}};
}

inline model::TableCell cell(std::string text, bool header = false) {
  return {{paragraph(std::move(text))}, header};
}

}  // namespace folio::web::check
