// What counts after [rules] and [[waive]].

#include <gtest/gtest.h>

#include "check/check.h"
#include "support/build_document.h"

namespace folio::check {
namespace {

using namespace folio::testing;
using source::Severity;

const source::SourceFile site_toml("site/site.toml", "F0321", source::Access::open);
const source::SourceFile about("content/pages/about/01-about.md",
                               "## One {#one}\n\nSee [here](https://a.example).\n\n## Two\n",
                               source::Access::open);
const source::SourceFile closed("content/pages/about/a.exempt.md", "secret",
                                source::Access::exempt);

source::Diagnostic vague(const source::SourceFile& file, std::uint32_t at = 20) {
  return {Severity::warning, "F0321", "vague", {&file, at, at + 1}, "", ""};
}

source::Diagnostic dangling() {
  return {Severity::error, "XR001", "nothing there", {&about, 16, 17}, "", ""};
}

struct Site {
  model::SiteSettings settings;
  model::Library library;
  std::vector<Place> places;

  Site() {
    settings.today = *calendar::parse("2026-01-05");
    library.folders = {"content/pages", "content/pages/about"};
  }
  Site& rule(std::string code, std::optional<Severity> severity) {
    settings.rules.push_back({std::move(code), severity, {&site_toml, 0, 5}});
    return *this;
  }
  Site& waive(std::string code, std::string where, const char* until = "2026-02-01") {
    settings.waivers.push_back({std::move(code),
                                std::move(where),
                                "It is an archive",
                                "Monitoring Officer",
                                *calendar::parse(until),
                                {&site_toml, 0, 5}});
    return *this;
  }
  Site& with_document() {
    model::Section one = section("One", {paragraph("See here.", "note")});
    one.id = "one";
    one.span = {&about, 0, 13};
    one.blocks[0].span = {&about, 15, 45};
    model::Section two = section("Two", {});
    two.span = {&about, 48, 54};
    model::Document made = document("about", model::Numbering::none, {one, two});
    made.header.span = {&toml_, 0, 1};
    places = places_of(made, settings.waivers);
    return *this;
  }
  std::string operator()(source::Diagnostics said) const {
    const Judgement judgement = judged(std::move(said), settings, library, places);
    std::string out;
    for (const auto& one : judgement.said) {
      const char* names[] = {"error ", "warning ", "note "};
      out += names[static_cast<int>(one.severity)] + one.code + " " + one.message + "\n";
    }
    for (const Waived& one : judgement.waived) {
      out += "waived " + one.diagnostic.code + " by " + one.waiver.by + "\n";
    }
    return out;
  }

 private:
  source::SourceFile toml_{"content/pages/about/document.toml", "id", source::Access::open};
};

TEST(RuleSettings, ChangeASeverityOrTurnARuleOff) {
  EXPECT_EQ(Site()({vague(about)}), "warning F0321 vague\n");
  EXPECT_EQ(Site().rule("F0321", Severity::error)({vague(about)}), "error F0321 vague\n");
  EXPECT_EQ(Site().rule("F0321", Severity::note)({vague(about)}), "note F0321 vague\n");
  EXPECT_EQ(Site().rule("F0321", std::nullopt)({vague(about)}), "");
}

TEST(RuleSettings, OfUnknownRulesAreErrorsWithTheNearest) {
  EXPECT_EQ(Site().rule("F9321", Severity::error)({}), "error F0802 there is no rule \"F9321\"\n");
  Site site;
  const Judgement judgement =
      judged({}, site.rule("F9321", Severity::error).settings, site.library, {});
  EXPECT_EQ(judgement.said[0].help, "did you mean \"F0321\"?");
}

TEST(RuleSettings, CannotTouchReadingErrorsOrExemptContent) {
  for (const char* code : {"F0101", "F0204", "F0301", "XR001", "EX002", "EX003"}) {
    EXPECT_EQ(Site().rule(code, std::nullopt)({}),
              "error F0803 the rule \"" + std::string(code) + "\" holds everywhere\n");
  }
  EXPECT_EQ(Site().rule("XR001", std::nullopt)({dangling()}),
            "error XR001 nothing there\nerror F0803 the rule \"XR001\" holds everywhere\n");
}

TEST(RuleSettings, DoNotReachIntoExemptFiles) {
  EXPECT_EQ(Site().rule("F0321", std::nullopt)({vague(closed)}), "warning F0321 vague\n");
}

TEST(Waivers, LetPassWhatADocumentSays) {
  const Site site = Site().waive("F0321", "about").with_document();
  EXPECT_EQ(site({vague(about)}), "waived F0321 by Monitoring Officer\n");
  EXPECT_EQ(site({vague(about), dangling()}),
            "error XR001 nothing there\nwaived F0321 by Monitoring Officer\n");
}

TEST(Waivers, CanBeForAFileOrForANamedPlace) {
  for (const char* where :
       {"about/01-about.md", "about/one", "about/note", "content/pages/about/01-about.md"}) {
    const Site site = Site().waive("F0321", where).with_document();
    EXPECT_EQ(site({vague(about)}), "waived F0321 by Monitoring Officer\n") << where;
  }
  const Site section = Site().waive("F0321", "about/one").with_document();
  EXPECT_EQ(section({vague(about, 20), vague(about, 50)}),
            "warning F0321 vague\nwaived F0321 by Monitoring Officer\n");
}

TEST(Waivers, OfADocumentAreNotForDocumentsInsideItsFolder) {
  Site site = Site().waive("F0321", "about").with_document();
  site.library.folders.push_back("content/pages/about/deeper");
  const source::SourceFile deeper("content/pages/about/deeper/a.md", "abc", source::Access::open);
  EXPECT_EQ(site({vague(about), vague(deeper, 1)}),
            "warning F0321 vague\nwaived F0321 by Monitoring Officer\n");
}

TEST(Waivers, ThatNothingNeedsAreWarnings) {
  EXPECT_EQ(Site().waive("F0321", "elsewhere").with_document()({vague(about)}),
            "warning F0321 vague\n"
            "warning F0805 nothing in \"elsewhere\" needs the waiver of F0321\n");
}

TEST(Waivers, HoldOnTheirLastDayAndNotAfterIt) {
  EXPECT_EQ(Site().waive("F0321", "about", "2026-01-05").with_document()({vague(about)}),
            "waived F0321 by Monitoring Officer\n");
  EXPECT_EQ(Site().waive("F0321", "about", "2026-01-04").with_document()({vague(about)}),
            "warning F0321 vague\n"
            "error F0804 the waiver of F0321 for \"about\" ended on 4 January 2026\n");
}

TEST(Waivers, WithoutAReasonWaiveNothing) {
  Site site;
  site.with_document().waive("F0321", "content/pages/about/01-about.md");
  EXPECT_EQ(site({vague(about)}), "waived F0321 by Monitoring Officer\n");
  site.settings.waivers[0].reason = " ";
  EXPECT_EQ(site({vague(about)}), "warning F0321 vague\n");
}

TEST(Waivers, AreNeverForExemptContentOrUnknownRules) {
  EXPECT_EQ(Site().waive("EX002", "about").with_document()({}),
            "error F0803 the rule \"EX002\" holds everywhere\n");
  EXPECT_EQ(Site().waive("ZZ999", "about").with_document()({}),
            "error F0802 there is no rule \"ZZ999\"\n");
  EXPECT_EQ(Site().waive("F0321", "about").with_document()({vague(closed, 1)}),
            "warning F0321 vague\n"
            "warning F0805 nothing in \"about\" needs the waiver of F0321\n");
}

TEST(Places, OfActionsReachFromTheirBracketsToTheNext) {
  const source::SourceFile rows("content/plans/p/actions.toml",
                                "[[action]]\nid = \"a\"\n\n[[action]]\nid = \"b\"\n",
                                source::Access::open);
  model::Document made = document("p", model::Numbering::none, {});
  made.records.actions.resize(2);
  made.records.actions[0].id = "a";
  made.records.actions[0].span = {&rows, 16, 19};
  made.records.actions[1].id = "b";
  made.records.actions[1].span = {&rows, 37, 40};
  const auto places = places_of(made, Site().waive("X", "p/a").waive("X", "p/b").settings.waivers);
  ASSERT_EQ(places.size(), 2u);
  EXPECT_EQ(places[0].begin, 0u);
  EXPECT_EQ(places[0].end, 21u);
  EXPECT_EQ(places[1].begin, 21u);
}

}  // namespace
}  // namespace folio::check
