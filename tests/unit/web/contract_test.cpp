#include "unit/web/web_check.h"

namespace folio::web {
namespace {

using namespace check;

constexpr const char* templates[] = {"accessibility", "all",   "document",  "glossary",
                                     "home",          "moved", "not_found", "section"};

/// A theme whose templates are all empty but "home", and what is said of it.
std::string said_of(const std::string& home, const std::string& part = "{{title}}") {
  static source::SourceMap sources;
  model::Theme theme;
  theme.name = "small";
  std::map<std::string, std::string, std::less<>> words{{"contents", "Contents"}};
  theme.words = model::Words(std::move(words));
  const auto add = [&](const std::string& name, const std::string& text) {
    theme.templates[name] = {
        &sources.add("templates/" + name + ".mustache", text, source::Access::open)};
  };
  for (const char* name : templates) add(name, "");
  add("home", home);
  add("part", part);
  theme.contract = {{"home",
                     {"title", "body_html", "help", "help.label", "groups", "groups.label",
                      "groups.documents", "groups.documents.href"}},
                    {"part", {"title"}}};
  std::string all;
  for (const auto& said : parse(theme).diagnostics) all += source::printed(said);
  return all;
}

TEST(Contract, LetsATemplateUseItsNamesItsPartsAndTheThemesWords) {
  EXPECT_EQ(said_of("{{title}} {{#help}}{{label}}{{/help}} {{words.contents}} {{! why }} {{> part}}"
                    "{{#groups}}{{label}}{{#documents}}{{href}}{{/documents}}{{/groups}}"),
            "");
}

TEST(Contract, ANameOutsideItIsAnErrorAtItsPlace) {
  EXPECT_EQ(said_of("<p>\n  {{tilte}}</p>"),
            "templates/home.mustache:2:3: error [F0733] the template \"home\" may not use the name "
            "\"tilte\"\n"
            "  |\n"
            "2 |   {{tilte}}</p>\n"
            "  |   ^^^^^^^^^\n"
            "  help: the nearest name is \"title\"\n");
}

TEST(Contract, AMemberOfAListIsAnErrorOutsideItsList) {
  EXPECT_NE(said_of("{{label}}").find("may not use the name \"label\""), std::string::npos);
}

TEST(Contract, WhatNothingFillsIsAnErrorThoughTheThemeAllowsIt) {
  EXPECT_NE(
      said_of("{{{body_html}}}")
          .find("home.mustache:1:1: error [F0733] nothing fills the name \"body_html\" in the "
                "template \"home\""),
      std::string::npos);
}

TEST(Contract, WordsTheThemeLacksAreAnError) {
  EXPECT_NE(said_of("{{words.content}}").find("the theme has no words called \"words.content\""),
            std::string::npos);
}

TEST(Contract, SectionsCloseInOrder) {
  EXPECT_NE(said_of("{{#help}}\n{{label}}")
                .find("home.mustache:1:1: error [F0732] the section \"help\" is never closed"),
            std::string::npos);
  EXPECT_NE(said_of("{{#help}}{{/title}}")
                .find("home.mustache:1:10: error [F0732] no section \"title\" is open here"),
            std::string::npos);
}

TEST(Contract, NothingStandsUnescapedOrUnquotedByMistake) {
  EXPECT_NE(said_of("{{{title}}}").find("\"title\" holds words and would stand here unescaped"),
            std::string::npos);
  EXPECT_NE(said_of("<a href={{title}}>").find("stands in an attribute without quotation marks"),
            std::string::npos);
  EXPECT_NE(said_of("{{&title}}").find("[F0736]"), std::string::npos);
}

TEST(Contract, APartThatIsNotThereOrHoldsItselfIsAnError) {
  EXPECT_NE(said_of("{{> prat}}").find("the theme has no template called \"prat\""),
            std::string::npos);
  EXPECT_NE(said_of("{{> part}}", "{{> part}}").find("the template \"part\" contains itself"),
            std::string::npos);
}

TEST(Contract, ABraceLeftOpenIsAnError) {
  EXPECT_NE(said_of("<p>{{title</p>").find("home.mustache:1:4: error [F0731]"), std::string::npos);
}

TEST(Contract, AMissingTemplateIsAnError) {
  model::Theme theme;
  theme.name = "bare";
  std::string all;
  for (const auto& said : parse(theme).diagnostics) all += source::printed(said) + "\n";
  EXPECT_NE(all.find("the theme \"bare\" has no template called \"section\""), std::string::npos);
}

TEST(Contract, TheThemeThatFolioShipsKeepsIt) { EXPECT_NE(council().digest(), ""); }

}  // namespace
}  // namespace folio::web
