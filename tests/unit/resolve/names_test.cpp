#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "resolve/resolve.h"
#include "support/build_document.h"

namespace folio::resolve {
namespace {

using namespace folio::testing;
using model::Document;
using model::Numbering;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;

/// A document of one section with these paragraphs.
Document paper(std::initializer_list<std::string> paragraphs) {
  model::Blocks blocks;
  for (const std::string& one : paragraphs) blocks.push_back(paragraph(one));
  return document("d", Numbering::decimal, {section("Background", std::move(blocks))});
}

/// The sources that locks of one test are read from.
source::SourceMap sources;

/// `newer` with the lock that was written for `older`.
Document locked(Document newer, const Document& older) {
  const auto& file =
      sources.add("ids.lock", ids_lock_of(older, plain_words()), source::Access::open);
  auto lock = model::ids_lock_of(file);
  EXPECT_THAT(lock.diagnostics, IsEmpty());
  newer.header.ids_lock = std::move(lock.value);
  return newer;
}

model::Blocks blocks_of(const Document& document) {
  return resolve(document, {}, plain_words()).sections.at(0).blocks;
}

std::vector<std::string> names_of(const Document& document) {
  std::vector<std::string> names;
  for (const model::Block& block : blocks_of(document)) names.push_back(block.anchor);
  return names;
}

const std::string duty =
    "The duty asks councils to have due regard to the need to prevent people "
    "from being drawn into terrorism.";
const std::string panel = "The Channel panel meets every month and hears about new referrals.";
const std::string money = "There are no financial implications beyond existing budgets.";
const std::string staff = "Training was offered to every member of staff in schools and nurseries.";

TEST(Names, AreMadeFromWordsAndNotFromNumbers) {
  const auto names = names_of(paper({duty, panel}));
  EXPECT_THAT(names, ElementsAre(StartsWith("p-"), StartsWith("p-")));
  EXPECT_THAT(names[0], SizeIs(8));
  EXPECT_THAT(names_of(paper({money, panel})), ElementsAre(Not(names[0]), names[1]));
}

TEST(Names, OfEqualWordsDiffer) {
  const auto names = names_of(paper({duty, duty, duty}));
  EXPECT_THAT(names, ElementsAre(names[0], names[0] + "-2", names[0] + "-3"));
}

TEST(Names, AreJoinedByTheOneMadeFromTheNumber) {
  const auto blocks = blocks_of(paper({duty, panel}));
  EXPECT_EQ(blocks[1].printed_anchor, "p-1-2");
}

TEST(Names, MadeFromNumbersGiveWayToAuthorsOwn) {
  Document made = paper({duty, panel});
  made.sections[0].blocks[1].id = "p-1-1";
  const auto blocks = blocks_of(made);
  EXPECT_EQ(blocks[0].printed_anchor, "");
  EXPECT_EQ(blocks[1].anchor, "p-1-1");
  EXPECT_EQ(blocks[1].printed_anchor, "p-1-2");
}

TEST(Names, StayWhenParagraphsAreInsertedMovedOrTakenOut) {
  const Document before = paper({duty, panel, money});
  const auto names = names_of(before);
  EXPECT_THAT(names_of(locked(paper({staff, duty, panel, money}), before)),
              ElementsAre(StartsWith("p-"), names[0], names[1], names[2]));
  EXPECT_THAT(names_of(locked(paper({money, duty, panel}), before)),
              ElementsAre(names[2], names[0], names[1]));
  EXPECT_THAT(names_of(locked(paper({money}), before)), ElementsAre(names[2]));
}

TEST(Names, StayWithAParagraphThatIsReworded) {
  const Document before = paper({duty, panel, money});
  const auto names = names_of(before);
  const std::string reworded =
      "Every month the Channel panel meets; it hears about each new referral.";
  EXPECT_THAT(names_of(locked(paper({duty, reworded, money}), before)),
              ElementsAre(names[0], names[1], names[2]));
  // Also beside one that is new, whichever comes first.
  EXPECT_THAT(names_of(locked(paper({duty, staff, reworded, money}), before)),
              ElementsAre(names[0], Not(names[1]), names[1], names[2]));
}

TEST(Names, DoNotPassToAnotherParagraphInItsPlace) {
  const Document before = paper({duty, panel, money});
  EXPECT_THAT(names_of(locked(paper({duty, staff, money}), before)),
              ElementsAre(names_of(before)[0], Not(names_of(before)[1]), names_of(before)[2]));
}

TEST(Names, StayWithARewordedParagraphThatAlsoMoved) {
  const Document before = paper({duty, panel, money, staff});
  const std::string reworded =
      "The Channel panel now meets every month and hears about new referrals.";
  EXPECT_THAT(names_of(locked(paper({duty, money, staff, reworded}), before)).back(),
              names_of(before)[1]);
}

TEST(Names, StayWithAShortParagraphThatWasRewordedAndMoved) {
  const std::string brief = "Members meet quarterly.";
  const std::string reworded = "Members meet monthly.";
  const Document before = paper({duty, brief, money, staff});
  EXPECT_THAT(names_of(locked(paper({duty, money, staff, reworded}), before)).back(),
              names_of(before)[1]);
  // Of two that are as like it, nobody can tell which it was.
  const std::string other = "Members meet yearly.";
  const auto names = names_of(locked(paper({duty, money, staff, reworded, other}), before));
  EXPECT_THAT(names, Not(::testing::Contains(names_of(before)[1])));
}

TEST(Names, ThatAnAuthorGivesComeFirstAndTheOldOneGoesOnLeadingThere) {
  const Document before = paper({duty, panel});
  Document after = locked(paper({duty, panel}), before);
  after.sections[0].blocks[1].id = "panel";
  const auto blocks = blocks_of(after);
  EXPECT_EQ(blocks[1].anchor, "panel");
  EXPECT_THAT(blocks[1].former_anchors, ElementsAre(names_of(before)[1]));
  Document renamed = locked(paper({duty, panel}), after);
  renamed.sections[0].blocks[1].id = "channel";
  EXPECT_THAT(blocks_of(renamed)[1].former_anchors, ElementsAre("panel", names_of(before)[1]));
}

TEST(Names, ThatAnAuthorGivesToAnotherParagraphGoThere) {
  Document before = paper({duty, panel});
  before.sections[0].blocks[0].id = "main";
  Document after = locked(paper({duty, panel}), before);
  after.sections[0].blocks[1].id = "main";
  EXPECT_THAT(names_of(after), ElementsAre(StartsWith("p-"), "main"));
}

TEST(Names, OfAParagraphThatLosesItsNumberAreKept) {
  const Document before = paper({duty, panel});
  Document after = locked(paper({duty, panel}), before);
  after.sections[0].blocks[0].unnumbered = true;
  const auto blocks = blocks_of(after);
  EXPECT_EQ(blocks[0].anchor, names_of(before)[0]);
  EXPECT_EQ(blocks[0].number, "");
  Document never = paper({duty});
  never.sections[0].blocks[0].unnumbered = true;
  EXPECT_THAT(names_of(never), ElementsAre(""));
}

TEST(Names, OfSectionsAndTheirPagesOutliveTheirTitles) {
  const Document before = paper({duty});
  Document after = locked(paper({duty}), before);
  after.sections[0].title = words("Background to the duty");
  const auto resolved = resolve(after, {}, plain_words());
  EXPECT_EQ(resolved.sections[0].anchor, "background");
  EXPECT_EQ(resolved.sections[0].slug, "background");
}

TEST(Names, OfAppendicesFollowTheirLabels) {
  Document before = document("d", Numbering::decimal, {section("Map", {}), section("Costs", {})});
  before.sections[0].label = "Appendix 1";
  before.sections[1].label = "Appendix 2";
  Document after = document("d", Numbering::decimal, {section("Costs", {})});
  after.sections[0].label = "Appendix 1";
  after = locked(std::move(after), before);
  EXPECT_EQ(resolve(after, {}, plain_words()).sections[0].anchor, "appendix-1");
}

TEST(Lock, HoldsALineForEachPlaceAndIsTheSameWhenNothingChanged) {
  Document made =
      document("d", Numbering::decimal,
               {section("Asked", {block(model::Recommendations{{}, list_of({"To note it."})}),
                                  block(model::Table{words("Costs"), {}, {}, {}}),
                                  paragraph(duty, "duty")})});
  const std::string text = ids_lock_of(made, plain_words());
  EXPECT_THAT(text, HasSubstr("\nasked section 1 "));
  EXPECT_THAT(text, HasSubstr(" paragraph 1.1 "));
  EXPECT_THAT(text, HasSubstr(" table 1 "));
  EXPECT_THAT(text, HasSubstr("\nduty paragraph 1.2 "));
  EXPECT_THAT(text, HasSubstr(" The duty asks councils to have\n"));
  EXPECT_EQ(ids_lock_of(locked(made, made), plain_words()), text);
  EXPECT_FALSE(outline_of(locked(made, made), plain_words()).lock_is_stale);
}

TEST(Lock, KeepsOfWhatIsGoneTheNameAlone) {
  const Document before = paper({duty, panel});
  const Document after = locked(paper({panel}), before);
  EXPECT_TRUE(outline_of(after, plain_words()).lock_is_stale);
  const std::string text = ids_lock_of(after, plain_words());
  EXPECT_THAT(text, HasSubstr("\n" + names_of(before)[0] + " gone\n"));
  EXPECT_THAT(text, Not(HasSubstr("The duty")));
  // What comes back has its name again.
  EXPECT_THAT(names_of(locked(paper({duty, panel}), after)),
              ElementsAre(names_of(before)[0], names_of(before)[1]));
}

}  // namespace
}  // namespace folio::resolve
