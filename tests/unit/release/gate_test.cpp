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

TEST(Gate, PublicPageSaysThatAPartIsConfidentialAndUntilWhen) {
  model::Dossier held = dossier("canary words");
  held.exempt[0].exemption = {{}, "", calendar::parse("2027-03-31"), true};
  const auto open = Gate::open_part(held, Nation::scotland, plain_words());
  EXPECT_EQ(all_words(published(open)),
            "/Open\nopen words\n"
            "Appendix 2/not_for_publication\n"
            "not_for_publication\n"
            "exempt_confidential_scotland\n"
            "exempt_until\n");
}

TEST(Gate, TheNoticeIsTheSameWhetherTheWordsAreThereOrNot) {
  model::Dossier without = dossier("canary");
  without.exempt[0].sections.reset();
  const auto a = Gate::open_part(dossier("canary"), Nation::wales, plain_words());
  const auto b = Gate::open_part(without, Nation::wales, plain_words());
  EXPECT_EQ(all_words(published(a)), all_words(published(b)));
}

TEST(Gate, NotesOfChangesForTheCouncilAloneStayInside) {
  using Audience = model::ChangeNote::Audience;
  model::Dossier held = dossier("x");
  const auto day = *calendar::parse("2026-01-05");
  held.header.changes = {{day, "", "Corrected a date", Audience::everybody, {}},
                         {day, "", "Asked the lawyers", Audience::internal, {}}};
  const auto open = Gate::open_part(held, Nation::england, plain_words());
  ASSERT_EQ(published(open).header.changes.size(), 1u);
  EXPECT_EQ(published(open).header.changes[0].note, "Corrected a date");
}

// --- Earlier versions --------------------------------------------------------------

model::Dossier version_with_open_appendix(const std::string& words) {
  model::Dossier held;
  held.header.id = "paper";
  held.sections = {section("Open", {paragraph("older words")}), section("Map", {paragraph(words)})};
  held.sections.back().label = "Appendix 2";
  return held;
}

TEST(Gate, WhatIsExemptTodayIsExemptInVersionsInWhichItWasOpen) {
  const auto version = Gate::open_part_of_version(version_with_open_appendix("canary words"),
                                                  dossier("other"), Nation::england, plain_words());
  EXPECT_EQ(all_words(published(version)),
            "/Open\nolder words\n"
            "Appendix 2/not_for_publication\n"
            "not_for_publication\n"
            "paragraphs 3 and 7 of exempt_schedule_england\n"
            "because it would help offenders\n");
}

TEST(Gate, WhatWasExemptInAVersionStaysSoThoughItIsOpenToday) {
  const auto version =
      Gate::open_part_of_version(dossier("canary words"), version_with_open_appendix("open today"),
                                 Nation::england, plain_words());
  EXPECT_EQ(all_words(published(version)),
            "/Open\nopen words\n"
            "Appendix 2/not_for_publication\n"
            "not_for_publication\n"
            "paragraphs 3 and 7 of exempt_schedule_england\n"
            "because it would help offenders\n");
}

TEST(Gate, WhatATranslationCalledOtherwiseIsWithheldUnlessItIsSurelyOpen) {
  model::Dossier version = version_with_open_appendix("canary words"), today = dossier("other");
  for (model::Dossier* one : {&version, &today}) {
    one->header.lang = "cy";
    one->header.original_lang = "en-GB";
  }
  for (model::Section& section : version.sections) {
    if (!section.label.empty()) section.label = "Yr ail atodiad";
  }
  const auto gated = Gate::open_part_of_version(version, today, Nation::england, plain_words());
  EXPECT_EQ(all_words(published(gated)).find("canary"), std::string::npos);
}

TEST(Gate, ANoticeInOtherWordsThanTheDocumentsIsMarkedAsSuch) {
  model::Dossier held = dossier("x");
  held.header.lang = "ur";
  const auto gated = Gate::open_part(held, Nation::england, plain_words());
  const model::Section& notice = published(gated).sections.back();
  EXPECT_EQ(std::get<model::LanguagePart>(notice.blocks[0].value).lang, plain_words().lang());
  held.header.lang = plain_words().lang();
  const auto same = Gate::open_part(held, Nation::england, plain_words());
  EXPECT_TRUE(
      std::holds_alternative<model::Callout>(published(same).sections.back().blocks[0].value));
}

// --- Exempt rows --------------------------------------------------------------------

model::Dossier with_exempt_rows() {
  model::Dossier held = dossier("x");
  held.records.workstreams = {{"risk", "Risk", ""}};
  model::Action open;
  open.id = "open-action";
  open.workstream = "risk";
  held.records.actions = {open};
  model::Records rows;
  rows.workstreams = held.records.workstreams;
  model::Action closed;
  closed.id = "closed-action";
  closed.workstream = "risk";
  closed.title = "Watch the seven named premises from the first of May";
  rows.actions = {closed};
  held.exempt[0].sections.reset();
  held.exempt[0].records.emplace(rows);
  return held;
}

TEST(ExemptRows, AreNeverAmongWhatThePublicReadsOrCounts) {
  const auto gated = Gate::open_part(with_exempt_rows(), Nation::england, plain_words());
  const model::Document& open = published(gated);
  ASSERT_EQ(open.records.actions.size(), 1u);
  EXPECT_EQ(open.records.actions[0].id, "open-action");
  EXPECT_EQ(all_words(open).find("premises"), std::string::npos);
  EXPECT_NE(all_words(open).find("Appendix 2/not_for_publication"), std::string::npos);
}

TEST(ExemptRows, ArePrintedAsFingerprintsLikeOtherExemptWords) {
  const Fingerprints prints = Gate::fingerprints(with_exempt_rows().exempt, {});
  EXPECT_FALSE(prints.matches("We watch the seven named premises from the first of May.").empty());
}

TEST(ExemptRows, ThatOnceWereOpenAreNotInOldVersionsEither) {
  model::Dossier version = dossier("x");
  version.exempt.clear();
  version.records.actions = with_exempt_rows().records.actions;
  model::Action once_open;
  once_open.id = "closed-action";
  version.records.actions.push_back(once_open);
  const auto gated =
      Gate::open_part_of_version(version, with_exempt_rows(), Nation::england, plain_words());
  const model::Document& open = published(gated);
  ASSERT_EQ(open.records.actions.size(), 1u);
  EXPECT_EQ(open.records.actions[0].id, "open-action");
}

// What members may read nothing can print; but it can be objected to.
std::size_t object_unless_it_is_apart(const model::Document& document) {
  std::string rows;
  for (const model::Section& section : document.sections) {
    for (const model::Block& block : section.blocks) {
      const auto* view = std::get_if<model::RecordView>(&block.value);
      if (view != nullptr && view->rows) rows += view->rows->actions.at(0).id;
    }
  }
  if (rows != "closed-action" || document.records.actions.size() != 1) throw 0;
  return 0;
}

TEST(ExemptRows, AreATableOfTheirOwnForMembers) {
  const auto whole = Gate::whole(with_exempt_rows(), Nation::england, plain_words());
  EXPECT_NO_THROW(whole.then<&object_unless_it_is_apart>());
  const auto other = Gate::whole(dossier("x"), Nation::england, plain_words());
  EXPECT_THROW(other.then<&object_unless_it_is_apart>(), Unforeseen);
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

bool finds(const std::string& secret, const std::string& open) {
  return !Gate::fingerprints(dossier(secret).exempt, {}).matches(open).empty();
}

TEST(Fingerprints, FindASentenceHoweverItsAccentsWereTyped) {
  const std::string secret = "Mae t\u0177 ac \u0175y ac \u00e2 ac \u00ea ac \u00ee yma heddiw";
  EXPECT_TRUE(
      finds(secret, "mae TY\u0302 ac W\u0302Y ac A\u0302 ac E\u0302 ac I\u0302 yma heddiw"));
  EXPECT_FALSE(finds(secret, "mae ty ac wy ac a ac e ac i yma heddiw"));
}

TEST(Fingerprints, KnowThePunctuationOfOtherScripts) {
  EXPECT_TRUE(finds("ایک دو تین چار پانچ چھ سات آٹھ", "ایک، دو تین چار پانچ؛ چھ سات آٹھ۔"));
  EXPECT_TRUE(finds("এক দুই তিন চার পাঁচ ছয় সাত আট", "এক দুই তিন চার। পাঁচ ছয় সাত আট।"));
}

TEST(Fingerprints, FindWordsWithAndWithoutTheirJoiners) {
  const std::string joined = "one two three four fi\u200Cve six seven eight";
  EXPECT_TRUE(finds(joined, "one two three four five six seven eight"));
  EXPECT_TRUE(finds("one two three four five six seven eight", joined));
  EXPECT_TRUE(finds("one two three four f ive six seven eight",
                    "one two three four f\u200Cive six seven eight"));
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
