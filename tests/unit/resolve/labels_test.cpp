// The headings that stand over what its author gave none.

#include <gtest/gtest.h>

#include "resolve/resolve.h"
#include "support/build_document.h"

namespace folio::resolve {
namespace {

using namespace folio::testing;
using Area = model::ImplicationArea;

model::Words english() {
  model::Words::Map all = plain_words().all();
  all["area_financial"] = "Financial";
  all["area_legal"] = "Legal";
  all["area_equalities"] = "Equalities";
  all["area_human_resources"] = "Human resources";
  all["summary"] = "Summary";
  all["foreword"] = "Foreword";
  return model::Words(std::move(all));
}

void add(const model::Blocks& blocks, std::string& out) {
  for (const model::Block& one : blocks) {
    if (const auto* heading = std::get_if<model::Heading>(&one.value)) {
      out += std::string(static_cast<std::size_t>(heading->level), '#') + " " + one.number +
             (one.number.empty() ? "" : " ") + model::plain_text(heading->content) + "\n";
    } else if (const auto* preface = std::get_if<model::Preface>(&one.value)) {
      add(preface->blocks, out);
    } else {
      out += one.number + (one.number.empty() ? "" : " ") + model::plain_text({one});
    }
  }
}

/// Headings and words of every section, as they are printed.
std::string text_of(std::vector<model::Section> sections,
                    model::Numbering numbering = model::Numbering::none) {
  std::string out;
  const auto made = document("d", numbering, std::move(sections));
  for (const model::Section& one : resolve(made, {}, english()).sections) {
    out += "## " + model::plain_text(one.title) + "\n";
    add(one.blocks, out);
  }
  return out;
}

model::Block implication(Area area, std::string words) {
  model::Implication made;
  made.area = area;
  made.blocks = {unnumbered(paragraph(std::move(words)))};
  return block(std::move(made));
}

model::Block preface(model::Preface::Kind kind) {
  model::Preface made;
  made.kind = kind;
  made.blocks = {unnumbered(paragraph("We keep people safe."))};
  return block(std::move(made));
}

TEST(Implications, ComeUnderTheirAreas) {
  EXPECT_EQ(text_of({section("Implications", {implication(Area::financial, "None."),
                                              implication(Area::legal, "The duty is met.")})}),
            "## Implications\n### Financial\nNone.\n### Legal\nThe duty is met.\n");
}

TEST(Implications, TakeAHeadingOfTheAuthorsThatSaysTheArea) {
  const std::string out = text_of(
      {section("Implications",
               {heading(3, "Financial implications"), implication(Area::financial, "None."),
                heading(3, "Equality and diversity"), implication(Area::equalities, "None.")})});
  EXPECT_EQ(out,
            "## Implications\n### Financial implications\nNone.\n### Equality and diversity\n"
            "None.\n");
}

TEST(Implications, TakeTheTitleOfTheirSectionThatSaysTheArea) {
  EXPECT_EQ(text_of({section("Legal implications", {implication(Area::legal, "None.")})}),
            "## Legal implications\nNone.\n");
}

TEST(Implications, ComeBelowAHeadingThatIsAboutMore) {
  EXPECT_EQ(text_of({section("The report", {heading(3, "What officers say"),
                                            implication(Area::legal, "None.")})}),
            "## The report\n### What officers say\n#### Legal\nNone.\n");
}

TEST(Implications, OfHumanResourcesAreNotOfHumanRights) {
  EXPECT_EQ(text_of({section("Human rights", {implication(Area::human_resources, "None.")})}),
            "## Human rights\n### Human resources\nNone.\n");
}

TEST(Implications, StandBesideOneThatTheAuthorGaveAHeading) {
  EXPECT_EQ(text_of({section("Implications",
                             {heading(3, "Financial"), implication(Area::financial, "None."),
                              implication(Area::legal, "None.")})},
                    model::Numbering::decimal),
            "## Implications\n### 1.1 Financial\nNone.\n### 1.2 Legal\nNone.\n");
}

TEST(Implications, HaveHeadingsThatCountAsTheAuthorsDo) {
  EXPECT_EQ(text_of({section("Implications",
                             {paragraph("Officers say:"), implication(Area::legal, "None."),
                              heading(3, "Rural"), paragraph("That is all.")})},
                    model::Numbering::decimal),
            "## Implications\n1.1 Officers say:\n### 1.2 Legal\nNone.\n### 1.3 Rural\n"
            "That is all.\n");
}

TEST(Implications, StayUnnumberedBesideAHeadingThatIs) {
  EXPECT_EQ(text_of({section("Implications", {unnumbered(heading(3, "Financial")),
                                              implication(Area::financial, "None."),
                                              implication(Area::legal, "None.")})},
                    model::Numbering::decimal),
            "## Implications\n### Financial\nNone.\n### Legal\nNone.\n");
}

TEST(Prefaces, ComeUnderAHeadingThatSaysWhatTheyAre) {
  EXPECT_EQ(text_of({section("", {preface(model::Preface::Kind::summary),
                                  preface(model::Preface::Kind::foreword)})}),
            "## \n### Summary\nWe keep people safe.\n### Foreword\nWe keep people safe.\n");
}

TEST(Prefaces, TakeTheAuthorsHeading) {
  EXPECT_EQ(text_of({section("Executive summary", {preface(model::Preface::Kind::summary)}),
                     section("A word from the Leader", {preface(model::Preface::Kind::foreword)})}),
            "## Executive summary\nWe keep people safe.\n"
            "## A word from the Leader\nWe keep people safe.\n");
}

TEST(Prefaces, ThePlainSummaryComesUnderAHeading) {
  auto made = document("d", model::Numbering::none, {section("Text", {paragraph("Words.")})});
  made.header.plain_summary = "In short.";
  const auto sections = resolve(made, {}, english()).sections;
  ASSERT_EQ(sections.size(), 2u);
  std::string out;
  add(sections[0].blocks, out);
  EXPECT_EQ(out, "### Summary\nIn short.\n");
}

TEST(Prefaces, ThePlainSummaryJoinsTheAuthorsOwn) {
  const auto headings_of = [](model::Blocks blocks) {
    auto made = document("d", model::Numbering::none, {section("Summary", std::move(blocks))});
    made.header.plain_summary = "In short.";
    const auto sections = resolve(made, {}, english()).sections;
    EXPECT_EQ(sections.size(), 1u);
    std::string out;
    add(sections[0].blocks, out);
    return out;
  };
  EXPECT_EQ(headings_of({preface(model::Preface::Kind::summary)}),
            "In short.\nWe keep people safe.\n");
  EXPECT_EQ(headings_of({paragraph("At length.")}), "In short.\nAt length.\n");
}

}  // namespace
}  // namespace folio::resolve
