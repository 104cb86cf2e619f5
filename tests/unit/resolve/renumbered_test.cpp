// What a comparison says of sections that are called otherwise than before.

#include <gtest/gtest.h>

#include <algorithm>

#include "resolve/resolve.h"
#include "support/build_document.h"

namespace folio::resolve {
namespace {

using namespace folio::testing;

ResolvedDocument version(std::string name, std::vector<model::Section> sections) {
  ResolvedDocument made;
  made.header.id = made.header.slug = "plan";
  made.header.version = std::move(name);
  made.sections = std::move(sections);
  return made;
}

model::Section labelled(std::string label, model::Section made) {
  made.label = std::move(label);
  return made;
}

/// The words at the head of a comparison.
std::string told(const Comparison& both) { return model::plain_text(both.document.front); }

TEST(Comparison, TellsASectionThatOnlyHasAnotherLabel) {
  const auto map = [] { return section("Map", {paragraph("Of the borough and its wards.")}); };
  const auto both = compare(version("1", {labelled("Appendix A", map())}),
                            version("2", {labelled("Appendix B", map())}), plain_words());
  EXPECT_EQ(both.counts.renumbered, 1);
  EXPECT_EQ(both.counts.reworded + both.counts.inserted + both.counts.deleted, 0);
  EXPECT_FALSE(both.counts.none());
  EXPECT_NE(told(both).find("comparison_renumbered_sections\nAppendix B: Map comparison_before\n"),
            std::string::npos)
      << told(both);
}

TEST(Comparison, TellsASectionThatOnlyHasAnotherNumber) {
  auto older = version("1", {section("Checks", {paragraph("Words.")})});
  auto newer = older;
  newer.header.version = "2";
  older.sections[0].number = "24/3";
  newer.sections[0].number = "24/4";
  EXPECT_EQ(compare(older, newer, plain_words()).counts.renumbered, 1);
}

TEST(Comparison, NamesNoDeletedSectionByANumberThatAnotherHasNow) {
  auto older = version("1", {section("Aims", {paragraph("What we are for.")})});
  auto newer = version("2", {section("Money", {paragraph("It costs four pounds.")})});
  older.sections[0].printed_anchor = newer.sections[0].printed_anchor = "section-1";
  const auto both = compare(older, newer, plain_words());
  ASSERT_EQ(both.document.sections.size(), 2u);
  EXPECT_EQ(
      std::ranges::count(both.document.sections, "section-1", &model::Section::printed_anchor), 1);
}

TEST(Comparison, KnowsSectionsWithoutATitleByTheirLabels) {
  const auto both =
      compare(version("1", {labelled("Appendix 1", section("", {paragraph("Gone now.")})),
                            labelled("Appendix 2", section("", {paragraph("It stays.")}))}),
              version("2", {labelled("Appendix 2", section("", {paragraph("It stays.")}))}), {});
  EXPECT_EQ(both.counts.deleted, 1);
  EXPECT_EQ(both.counts.reworded + both.counts.inserted + both.counts.renumbered, 0);
}

}  // namespace
}  // namespace folio::resolve
