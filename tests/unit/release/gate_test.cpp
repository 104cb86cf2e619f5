#include <gtest/gtest.h>

#include "release/release.h"
#include "support/build_document.h"

namespace folio::release {
namespace {

using namespace folio::testing;
using model::Nation;

model::Dossier dossier(std::string secret) {
  model::Dossier held;
  held.header.id = "paper";
  held.sections = {section("Open", {paragraph("open words")})};
  model::ExemptPart part;
  part.label = "Appendix 2";
  part.exemption = {{3, 7}, "it would help offenders"};
  part.sections.emplace(std::vector<model::Section>{section("Secret title", {paragraph(secret)})});
  held.exempt.push_back(std::move(part));
  return held;
}

std::string all_words(const model::Document& document) {
  std::string out;
  for (const model::Section& section : document.sections) {
    out += section.label + "/" + model::plain_text(section.title) + "\n" +
           model::plain_text(section.blocks);
  }
  return out;
}

TEST(Gate, PublicPageSaysThatAPartIsExemptAndNothingOfItsContents) {
  const auto open = Gate::open_part(dossier("canary words"), Nation::england, plain_words());
  EXPECT_EQ(all_words(published(open)),
            "/Open\nopen words\n"
            "Appendix 2/not_for_publication\n"
            "not_for_publication\n"
            "paragraphs 3 and 7 of exempt_schedule_england\n"
            "because it would help offenders\n");
}

TEST(Gate, TheNoticeIsTheSameWhetherTheWordsAreThereOrNot) {
  model::Dossier without = dossier("canary");
  without.exempt[0].sections.reset();
  const auto a = Gate::open_part(dossier("canary"), Nation::wales, plain_words());
  const auto b = Gate::open_part(without, Nation::wales, plain_words());
  EXPECT_EQ(all_words(published(a)), all_words(published(b)));
}

std::size_t sections_in(const model::Document& document) { return document.sections.size(); }

TEST(Gate, LabelsStayOnWhatIsMadeFromAValue) {
  const auto open = Gate::open_part(dossier("x"), Nation::england, plain_words());
  EXPECT_EQ(published(open.then<&sections_in>()), 2u);
  const auto together = For<Public, model::Document>::all({open, open});
  EXPECT_EQ(published(together).size(), 2u);
}

std::size_t throwing(const model::Document& document) {
  throw std::runtime_error(all_words(document));
}

TEST(Gate, AnExceptionCarriesNothingOfTheValueOut) {
  const auto open = Gate::open_part(dossier("x"), Nation::england, plain_words());
  EXPECT_THROW(open.then<&throwing>(), Unforeseen);
}

TEST(Fingerprints, FindAPastedSentenceHoweverItWasTidied) {
  const model::Dossier held =
      dossier("The venue on Mill Lane was used three times in March by the group.");
  const Fingerprints prints = Gate::fingerprints(held.exempt, {});
  EXPECT_FALSE(prints.matches("We know: the VENUE on Mill Lane – was used “three” times in spring.")
                   .empty());
  EXPECT_TRUE(prints.matches("The venue on Mill Lane was open three months ago in May.").empty());
  EXPECT_TRUE(prints.matches("").empty());
}

TEST(Fingerprints, LetOpenPapersRepeatStatutoryWordingAndNames) {
  const model::Dossier held = dossier(
      "It is exempt under paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972 "
      "here.");
  const std::string open =
      "exempt under paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972";
  EXPECT_FALSE(Gate::fingerprints(held.exempt, {}).matches(open).empty());
  EXPECT_TRUE(
      Gate::fingerprints(held.exempt, {"Part 1 of Schedule 12A to the Local Government Act 1972"})
          .matches(open)
          .empty());
}

TEST(Fingerprints, PointAtTheFirstWordOfTheRun) {
  const Fingerprints prints =
      Gate::fingerprints(dossier("one two three four five six seven eight").exempt, {});
  const auto found = prints.matches("Well, one two three four five six seven eight nine.");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0], 6u);
}

}  // namespace
}  // namespace folio::release
