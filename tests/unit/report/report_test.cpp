// What a check came to, as JSON, SARIF and pages.

#include "report/report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/json.h"
#include "support/build_document.h"

namespace folio::report {
namespace {

using namespace folio::testing;
using source::Severity;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

const source::SourceFile toml("content/pages/about/document.toml", "id = \"about\"\n",
                              source::Access::open);
const source::SourceFile about("content/pages/about/01 caf\u00e9.md",
                               "## One\n\nSee h\u00e9re & there.\n", source::Access::open);
const source::SourceFile closed("content/pages/about/a.exempt.md",
                                "## Three\n\nThe premises at Dock Street.\n",
                                source::Access::exempt);

source::Diagnostic vague() {
  return {Severity::warning, "F0321", "the link \"<b>\" does not say where it leads",
          {&about, 12, 17},  "",      "use the title of what it leads to"};
}

source::Diagnostic secret() {
  return {Severity::error,   "F0301",       "\"Dock Street\" is HTML",
          {&closed, 10, 25}, "Dock Street", "take Dock Street out"};
}

model::Waiver waiver() {
  return {"F0321", "about", "It is <old>", "Monitoring Officer", *calendar::parse("2026-12-31"),
          {}};
}

source::Outcome<resolve::Index> index() {
  resolve::Index index;
  resolve::Outline outline;
  outline.header.id = "about";
  outline.header.title = "About <us>";
  outline.header.span = {&toml, 0, 2};
  index.documents.push_back(outline);
  return {index, {}};
}

model::SiteSettings site() {
  model::SiteSettings site;
  site.title = "Papers & more";
  site.today = *calendar::parse("2026-01-05");
  return site;
}

const Json* member(const Json& json, std::string_view name) {
  const auto* object = std::get_if<Json::Object>(&json.value);
  if (object == nullptr) return nullptr;
  for (const auto& [key, value] : *object) {
    if (key == name) return &value;
  }
  return nullptr;
}

// The value at a path such as "runs/0/results"; null where there is none.
const Json* at(const Json& json, const std::string& path) {
  const Json* here = &json;
  for (std::size_t begin = 0; here != nullptr && begin < path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string step = path.substr(begin, end - begin);
    const auto* array = std::get_if<Json::Array>(&here->value);
    if (array != nullptr) {
      const std::size_t i = std::stoul(step);
      here = i < array->size() ? &(*array)[i] : nullptr;
    } else {
      here = member(*here, step);
    }
    begin = end + 1;
  }
  return here;
}

std::string words(const Json& json, const std::string& path) {
  const Json* found = at(json, path);
  if (found == nullptr) return "nothing";
  if (const auto* number = std::get_if<long long>(&found->value)) return std::to_string(*number);
  if (const auto* text = std::get_if<std::string>(&found->value)) return *text;
  return "something";
}

Json json_of(const Findings& findings) {
  return *parse_json(json(index(), findings, site(), "1.0"));
}

Json sarif_of(const Findings& findings) { return *parse_json(sarif(findings, "1.0")); }

std::string file_of(const build::Plan& plan, std::string_view path) {
  for (const build::Step& step : plan) {
    if (step.path == path) return *step.make();
  }
  return "there is no " + std::string(path);
}

std::string page_of(const Findings& findings, std::string_view path = "check.html") {
  return file_of(plan(index(), findings, {}, {}, site(), "1.0"), path);
}

TEST(Json, TellsPlacesCountsAndRules) {
  const Json all = json_of({{vague()}, {}});
  EXPECT_EQ(words(all, "checked_on"), "2026-01-05");
  EXPECT_EQ(words(all, "warnings"), "1");
  EXPECT_EQ(words(all, "errors"), "0");
  EXPECT_EQ(words(all, "findings/0/code"), "F0321");
  EXPECT_EQ(words(all, "findings/0/severity"), "warning");
  EXPECT_EQ(words(all, "findings/0/document"), "about");
  EXPECT_EQ(words(all, "findings/0/file"), about.path());
  EXPECT_EQ(words(all, "findings/0/line"), "3");
  EXPECT_EQ(words(all, "findings/0/column"), "5");
  EXPECT_EQ(words(all, "findings/0/end_column"), "9") << "columns count code points";
  EXPECT_EQ(words(all, "rules/0/code"), "F0321");
  EXPECT_EQ(words(all, "rules/1"), "nothing");
}

TEST(Json, TellsWhoAnswersForWhatIsWaived) {
  const Json all = json_of({{}, {{vague(), waiver()}}});
  EXPECT_EQ(words(all, "findings/0"), "nothing");
  EXPECT_EQ(words(all, "warnings"), "0");
  EXPECT_EQ(words(all, "waived/0/code"), "F0321");
  EXPECT_EQ(words(all, "waived/0/waiver/by"), "Monitoring Officer");
  EXPECT_EQ(words(all, "waived/0/waiver/until"), "2026-12-31");
}

TEST(Sarif, HasWhatTheStandardAsksFor) {
  const Json all = sarif_of({{vague()}, {}});
  EXPECT_EQ(words(all, "version"), "2.1.0");
  EXPECT_EQ(words(all, "runs/0/tool/driver/name"), "Folio");
  EXPECT_EQ(words(all, "runs/0/tool/driver/rules/0/id"), "F0321");
  EXPECT_EQ(words(all, "runs/0/tool/driver/rules/0/defaultConfiguration/level"), "warning");
  EXPECT_THAT(words(all, "runs/0/tool/driver/rules/0/help/text"), HasSubstr("WCAG 2.2"));
  EXPECT_EQ(words(all, "runs/0/columnKind"), "unicodeCodePoints");
  const std::string result = "runs/0/results/0/";
  EXPECT_EQ(words(all, result + "ruleId"), "F0321");
  EXPECT_EQ(words(all, result + "ruleIndex"), "0");
  EXPECT_EQ(words(all, result + "level"), "warning");
  EXPECT_EQ(words(all, result + "message/text"),
            "The link \"<b>\" does not say where it leads. Use the title of what it leads to.");
  const std::string place = result + "locations/0/physicalLocation/";
  EXPECT_EQ(words(all, place + "artifactLocation/uri"), "content/pages/about/01%20caf%C3%A9.md");
  EXPECT_EQ(words(all, place + "region/startLine"), "3");
  EXPECT_EQ(words(all, place + "region/startColumn"), "5");
  EXPECT_EQ(words(all, place + "region/endColumn"), "9");
}

TEST(Sarif, SuppressesWhatIsWaived) {
  const Json all = sarif_of({{vague()}, {{vague(), waiver()}}});
  EXPECT_EQ(words(all, "runs/0/results/0/suppressions"), "something");
  EXPECT_EQ(words(all, "runs/0/results/0/suppressions/0"), "nothing");
  EXPECT_EQ(words(all, "runs/0/results/1/suppressions/0/kind"), "external");
  EXPECT_EQ(words(all, "runs/0/results/1/suppressions/0/justification"),
            "It is <old>. Waived by Monitoring Officer until 31 December 2026.");
}

TEST(Sarif, OfNothingIsARunWithoutResults) {
  const Json all = sarif_of({});
  EXPECT_EQ(words(all, "runs/0/results"), "something");
  EXPECT_EQ(words(all, "runs/0/results/0"), "nothing");
}

TEST(Reports, TellOfAnExemptFileOnlyTheCodeAndTheBeginning) {
  const Findings findings{{secret()}, {}};
  for (const build::Step& step : plan(index(), findings, {}, {}, site(), "1.0")) {
    EXPECT_THAT(*step.make(), Not(HasSubstr("Dock"))) << step.path;
    EXPECT_THAT(*step.make(), Not(HasSubstr("premises"))) << step.path;
  }
  const Json told = json_of(findings);
  EXPECT_EQ(words(told, "findings/0/code"), "F0301");
  EXPECT_EQ(words(told, "findings/0/message"), "in an exempt file; its words are not shown");
  EXPECT_EQ(words(told, "findings/0/line"), "3");
  EXPECT_EQ(words(told, "findings/0/end_line"), "nothing");
  EXPECT_EQ(
      words(sarif_of(findings), "runs/0/results/0/locations/0/physicalLocation/region/endLine"),
      "nothing");
  EXPECT_THAT(page_of(findings), HasSubstr("its words are not shown"));
}

TEST(Pages, EscapeWhatAuthorsWrite) {
  const std::string page = page_of({{vague()}, {{vague(), waiver()}}});
  EXPECT_THAT(page, HasSubstr("the link &quot;&lt;b&gt;&quot; does not"));
  EXPECT_THAT(page, HasSubstr("<h2>About &lt;us&gt;</h2>"));
  EXPECT_THAT(page, HasSubstr("It is &lt;old&gt;"));
  EXPECT_THAT(page, HasSubstr("Papers &amp; more"));
  EXPECT_THAT(page, Not(HasSubstr("<b>")));
}

TEST(Pages, AreWholeAndLeadToEachOther) {
  const std::string page = page_of({{vague()}, {}});
  EXPECT_THAT(page, ::testing::StartsWith("<!DOCTYPE html>\n<html lang=\"en-GB\">"));
  EXPECT_THAT(page, HasSubstr("<a href=\"plain-english.html\">"));
  EXPECT_THAT(page, HasSubstr("<a href=\"check.html\" aria-current=\"page\">"));
  EXPECT_THAT(page, HasSubstr("<th scope=\"col\">Severity</th>"));
  EXPECT_THAT(page, HasSubstr("<th scope=\"row\">content/pages/about/01 caf\u00e9.md, line 3, "
                              "column 5</th>"));
  EXPECT_THAT(page, HasSubstr("<a href=\"#F0321\">F0321</a>"));
  EXPECT_THAT(page, HasSubstr("<h3 id=\"F0321\">F0321: "));
  EXPECT_THAT(page_of({}), HasSubstr("Nothing is wrong."));
}

TEST(Pages, AreTheseFiles) {
  std::vector<std::string> paths;
  for (const build::Step& step : plan(index(), {}, {}, {}, site(), "1.0"))
    paths.push_back(step.path);
  EXPECT_THAT(paths, ElementsAre("index.html", "check.html", "plain-english.html",
                                 "traceability.html", "report.css", "check.json", "check.sarif",
                                 "plain-english.json", "traceability.csv", "traceability.json"));
}

TEST(PlainEnglish, IsToldSectionBySection) {
  check::Readability one{"about", "About <us>", model::DocumentKind::page, {20, 2, 30}, {}};
  check::SectionReadability section{"First & last", {20, 2, 30}, {}, {}, {}, {}};
  section.avoidable.push_back({"utilise", 0, "use", {&about, 8, 11}});
  one.sections.push_back(section);
  const build::Plan made = plan(index(), {}, {one}, {}, site(), "1.0");
  const std::string page = file_of(made, "plain-english.html");
  EXPECT_THAT(page, HasSubstr("<th scope=\"row\">First &amp; last</th><td>20</td><td>2</td>"
                              "<td>10.0</td>"));
  EXPECT_THAT(page, HasSubstr("<th scope=\"row\">utilise</th><td>use</td>"));
  const Json data = *parse_json(file_of(made, "plain-english.json"));
  EXPECT_EQ(words(data, "documents/0/sections/0/words_to_avoid/0/advice"), "use");
  EXPECT_EQ(words(data, "documents/0/sections/0/words_to_avoid/0/line"), "3");
  const Json* mean = at(data, "documents/0/figures/mean_sentence");
  ASSERT_NE(mean, nullptr);
  EXPECT_EQ(std::get<double>(mean->value), 10.0);
}

// --- What answers what ------------------------------------------------------------------

model::Traceability traces() {
  using Gap = model::Trace::Gap;
  model::Trace whole, broken;
  whole.toolkit = broken.toolkit = "t";
  whole.item = {"", "risk", "Risk & harm"};
  whole.ratings = {{"about", "risk", "About <us>"}};
  whole.objectives = {{"about", "know", "Know the risk"}};
  whole.actions = {{"about", "map", "Map it"}, {"about", "share", "Share it"}};
  whole.measures = {{"about", "maps", "Maps, drawn"}};
  whole.impacts = {{"about", "age", "Age"}};
  broken.item = {"", "train", "Training"};
  broken.gaps = {Gap::no_objective, Gap::no_measure};
  return {{whole, broken},
          {{model::LooseEnd::Kind::impact_without_action, {"about", "sex", "Sex"}}}};
}

std::string traced(const model::Traceability& traces) {
  source::Outcome<resolve::Index> site_index = index();
  model::Toolkit toolkit;
  toolkit.id = "t";
  toolkit.title = "Toolkit of <2024>";
  site_index.value.library.toolkits = {toolkit};
  return file_of(plan(site_index, {}, {}, traces, site(), "1.0"), "traceability.html");
}

TEST(Traceability, TellsTheGapsFirst) {
  const std::string page = traced(traces());
  const auto gaps = page.find("<h2>Gaps</h2>"), chains = page.find("<h2>Toolkit of &lt;2024&gt;");
  ASSERT_NE(gaps, page.npos);
  ASSERT_NE(chains, page.npos);
  EXPECT_LT(gaps, chains);
  EXPECT_THAT(page, HasSubstr("2 items of toolkits, 1 of them with a rating, an objective, an "
                              "action and a measure; 1 other chain breaks off."));
  EXPECT_THAT(page, HasSubstr("<caption>1 item of a toolkit with gaps</caption>"));
  EXPECT_THAT(page, HasSubstr("<th scope=\"row\">Training</th><td>Toolkit of &lt;2024&gt;</td>"
                              "<td>No objective, no measure</td>"));
  EXPECT_THAT(page, HasSubstr("<th scope=\"row\">Sex</th><td>About &lt;us&gt;</td>"
                              "<td>A harm to equality that no action mitigates</td>"));
}

TEST(Traceability, FollowsEachItemThroughItsObjectivesActionsMeasuresAndMitigations) {
  EXPECT_THAT(
      traced(traces()),
      HasSubstr("<th scope=\"row\">Risk &amp; harm</th><td><ul><li>About &lt;us&gt;</li></ul>"
                "</td><td><ul><li>Know the risk (About &lt;us&gt;)</li></ul></td>"
                "<td><ul><li>Map it (About &lt;us&gt;)</li>"
                "<li>Share it (About &lt;us&gt;)</li></ul></td>"
                "<td><ul><li>Maps, drawn (About &lt;us&gt;)</li></ul></td>"
                "<td><ul><li>Age (About &lt;us&gt;)</li></ul></td>"));
}

TEST(Traceability, OfASiteWithoutAToolkitSaysSo) {
  const std::string page = traced({});
  EXPECT_THAT(page, HasSubstr("<h2>Gaps</h2>\n<p>There are none.</p>"));
  EXPECT_THAT(page, HasSubstr("No document works with a toolkit."));
}

TEST(Traceability, IsThereAsDataToo) {
  const build::Plan made = plan(index(), {}, {}, traces(), site(), "1.0");
  EXPECT_THAT(file_of(made, "traceability.csv"),
              HasSubstr("\r\nt,train,Training,,,,,,no objective; no measure\r\n"));
  const Json data = *parse_json(file_of(made, "traceability.json"));
  EXPECT_EQ(words(data, "items/0/actions/1/id"), "share");
  EXPECT_EQ(words(data, "items/1/gaps/0"), "no objective");
  EXPECT_EQ(words(data, "loose_ends/0/what"), "harm that no action mitigates");
}

}  // namespace
}  // namespace folio::report
