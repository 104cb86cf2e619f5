#include <gtest/gtest.h>

#include <set>

#include "resolve/difference.h"
#include "resolve/resolve.h"
#include "support/build_document.h"

using namespace folio;
using namespace folio::testing;
using resolve::compare;
using resolve::ResolvedDocument;

namespace {

std::string shown(const model::Inlines& inlines);

std::string shown(const model::Inline& one) {
  if (const auto* lost = std::get_if<model::Deletion>(&one.value)) {
    return "[-" + shown(lost->content) + "-]";
  }
  if (const auto* put = std::get_if<model::Insertion>(&one.value)) {
    return "{+" + shown(put->content) + "+}";
  }
  if (const auto* strong = std::get_if<model::Strong>(&one.value)) {
    return "*" + shown(strong->content) + "*";
  }
  if (const auto* link = std::get_if<model::Link>(&one.value)) {
    return "<" + shown(link->content) + ">";
  }
  return model::plain_text(model::Inlines{one});
}

std::string shown(const model::Inlines& inlines) {
  std::string out;
  for (const model::Inline& one : inlines) out += shown(one);
  return out;
}

/// "{+" and "+}" round what was put in, "[-" and "-]" round what was taken out.
std::string reworded(const std::string& older, const std::string& newer) {
  return shown(resolve::reworded(words(older), words(newer)));
}

std::string_view mark_of(model::Change change) {
  switch (change) {
    case model::Change::none: return "  ";
    case model::Change::inserted: return "+ ";
    case model::Change::deleted: return "- ";
    case model::Change::reworded: return "~ ";
    case model::Change::moved: return "> ";
  }
  return "";
}

std::string shown(const model::Blocks& blocks, const std::string& indent);

std::string inside(const model::Block& block, const std::string& indent) {
  if (const auto* paragraph = std::get_if<model::Paragraph>(&block.value)) {
    return shown(paragraph->content) + "\n";
  }
  std::string out = "\n";
  if (const auto* list = std::get_if<model::List>(&block.value)) {
    for (const model::ListItem& item : list->items) out += shown(item.blocks, indent + "  ");
  }
  if (const auto* table = std::get_if<model::Table>(&block.value)) {
    for (const model::TableRow& row : table->groups.at(0).rows) {
      for (const model::TableCell& cell : row.cells) out += shown(cell.blocks, indent + " |");
    }
  }
  return out;
}

std::string shown(const model::Blocks& blocks, const std::string& indent) {
  std::string out;
  for (const model::Block& block : blocks) {
    out += indent + std::string(mark_of(block.change)) + inside(block, indent);
  }
  return out;
}

ResolvedDocument version(std::string name, std::vector<model::Section> sections) {
  ResolvedDocument made;
  made.header.id = made.header.slug = "plan";
  made.header.title = made.header.short_title = "Plan";
  made.header.version = std::move(name);
  made.sections = std::move(sections);
  for (model::Section& one : made.sections) one.slug = one.anchor = model::plain_text(one.title);
  return made;
}

/// Both versions as one, a line for each section and block with its mark.
std::string compared(std::vector<model::Section> older, std::vector<model::Section> newer) {
  const auto both = compare(version("1", std::move(older)), version("2", std::move(newer)), {});
  std::string out;
  for (const model::Section& one : both.document.sections) {
    out += std::string(mark_of(one.change)) + "# " + shown(one.title) + "\n";
    out += shown(one.blocks, "");
  }
  return out;
}

std::string compared(model::Blocks older, model::Blocks newer) {
  return shown(resolve::compared(older, newer), "");
}

model::Block table(std::vector<std::vector<std::string>> rows) {
  model::Table made;
  made.columns.resize(rows.empty() ? 0 : rows[0].size());
  made.groups.emplace_back();
  for (const auto& row : rows) {
    model::TableRow cells;
    for (const std::string& words : row) cells.cells.push_back({{paragraph(words)}, false});
    made.groups[0].rows.push_back(std::move(cells));
  }
  return block(std::move(made));
}

}  // namespace

// --- Words ---------------------------------------------------------------------

TEST(Rewording, LeavesEqualWordsUnmarked) {
  EXPECT_EQ(reworded("The panel meets monthly.", "The panel meets monthly."),
            "The panel meets monthly.");
}

TEST(Rewording, MarksAWordThatWasReplaced) {
  EXPECT_EQ(reworded("The panel meets monthly.", "The panel meets quarterly."),
            "The panel meets [-monthly-]{+quarterly+}.");
}

TEST(Rewording, MarksWordsThatWerePutInOrTakenOut) {
  EXPECT_EQ(reworded("Staff are trained.", "All new staff are trained well."),
            "[-Staff-]{+All new staff+} are trained{+ well+}.");
}

TEST(Rewording, TakesALoneWordBetweenTwoChangesWithThem) {
  EXPECT_EQ(reworded("it was the old plan now", "it had a the new scheme now"),
            "it [-was the old plan-]{+had a the new scheme+} now");
}

TEST(Rewording, KeepsTheEmphasisOfWhatStays) {
  model::Inlines older = words("We "), newer = words("We ");
  older.push_back({model::Strong{words("must act")}, {}});
  newer.push_back({model::Strong{words("must act now")}, {}});
  EXPECT_EQ(shown(resolve::reworded(older, newer)), "We *must act*{+* now*+}");
}

TEST(Rewording, TakesLinksOffWhatIsGone) {
  model::Inlines older = words("See ");
  older.push_back({model::Link{model::WebAddress{"https://a.example/"}, words("the law")}, {}});
  EXPECT_EQ(shown(resolve::reworded(older, words("See nothing"))), "See [-the law-]{+nothing+}");
}

// --- Blocks --------------------------------------------------------------------

TEST(Comparison, MarksParagraphsAddedRemovedAndReworded) {
  EXPECT_EQ(
      compared({paragraph("Stays as it is here."), paragraph("This one goes away entirely."),
                paragraph("The board meets four times a year.")},
               {paragraph("Stays as it is here."), paragraph("The board meets six times a year."),
                paragraph("Something new altogether.")}),
      "  Stays as it is here.\n"
      "- This one goes away entirely.\n"
      "~ The board meets [-four-]{+six+} times a year.\n"
      "+ Something new altogether.\n");
}

TEST(Comparison, CallsAPassageMovedThatOnlyChangedItsPlace) {
  const std::string moved = "A passage long enough to be known again elsewhere.";
  EXPECT_EQ(compared({paragraph(moved), paragraph("One."), paragraph("Two.")},
                     {paragraph("One."), paragraph("Two."), paragraph(moved)}),
            "  One.\n  Two.\n> " + moved + "\n");
}

TEST(Comparison, MarksItemsOfAList) {
  EXPECT_EQ(compared({block(list_of({"police", "schools", "health"}))},
                     {block(list_of({"police", "health", "prisons"}))}),
            "~ \n"
            "    police\n"
            "    [-schools-]\n"
            "    health\n"
            "    {+prisons+}\n");
}

TEST(Comparison, MarksRowsAndCellsOfATable) {
  EXPECT_EQ(compared({table({{"Train staff", "Green"}, {"Write leaflet", "Amber"}})},
                     {table({{"Train staff", "Amber"}, {"Hold an event", "Red"}})}),
            "~ \n"
            " |  Train staff\n"
            " |- Green\n"
            " |+ Amber\n"
            " |  [-Write leaflet-]\n"
            " |  [-Amber-]\n"
            " |  {+Hold an event+}\n"
            " |  {+Red+}\n");
}

TEST(Comparison, ShowsATableOfOtherColumnsAsRemovedAndAdded) {
  EXPECT_EQ(compared({table({{"a", "b"}})}, {table({{"a", "b", "c"}})}),
            "- \n |  a\n |  b\n"
            "+ \n |  a\n |  b\n |  c\n");
}

TEST(Comparison, JoinsNoRowsOfDifferentThings) {
  const std::string same = "Head of Communities, by 31 December 2026";
  EXPECT_EQ(compared({table({{"Meet the faith forum twice", same}})},
                     {table({{"Brief all youth workers", same}})}),
            "~ \n |  [-Meet the faith forum twice-]\n |  [-" + same +
                "-]\n |  {+Brief all youth workers+}\n |  {+" + same + "+}\n");
}

TEST(Comparison, KeepsWhatIsToldBelowARowWithIt) {
  const auto entry = [](const std::string& head, const std::string& told) {
    model::Table made = std::get<model::Table>(table({{head, "Officer", "Green"}}).value);
    made.groups[0].rows[0].cells[0].header = true;
    made.groups[0].rows.push_back({{{{paragraph(told)}, false}}});
    return block(std::move(made));
  };
  EXPECT_EQ(compared({entry("Meet the faith forum", "Response: We meet twice a year.")},
                     {entry("Brief youth workers", "Response: We meet twice a year.")}),
            "~ \n |  [-Meet the faith forum-]\n |  [-Officer-]\n |  [-Green-]\n"
            " |  [-Response: We meet twice a year.-]\n"
            " |  {+Brief youth workers+}\n |  {+Officer+}\n |  {+Green+}\n"
            " |  {+Response: We meet twice a year.+}\n");
  EXPECT_EQ(compared({entry("Meet the faith forum", "Response: We meet twice a year.")},
                     {entry("Meet the faith forum", "Response: We meet six times a year.")}),
            "~ \n |  Meet the faith forum\n |  Officer\n |  Green\n"
            " |~ Response: We meet [-twice-]{+six times+} a year.\n");
}

TEST(Comparison, TellsRowsThatOnlyHaveNumbersByAllTheySay) {
  EXPECT_EQ(compared({table({{"1", "Old thing of note"}, {"2", "Read the minutes"}})},
                     {table({{"1", "Read the minutes"}})}),
            "~ \n |  [-1-]\n |  [-Old thing of note-]\n |- 2\n |+ 1\n |  Read the minutes\n");
}

TEST(Comparison, TellsRecommendationsItemByItem) {
  const auto recommendations = [](std::initializer_list<std::string> items) {
    return block(model::Recommendations{words("The committee is asked to:"), list_of(items)});
  };
  const auto both = resolve::compared(
      {recommendations({"Note the report.", "Agree the plan."})},
      {recommendations({"Note the report.", "Agree the plan and its costs in full.",
                        "Ask for a review in spring, with figures."})});
  ASSERT_EQ(both.size(), 1u);
  const auto& merged = std::get<model::Recommendations>(both[0].value);
  EXPECT_EQ(merged.list.items.size(), 4u);
  EXPECT_EQ(shown(merged.lead), "The committee is asked to:");
}

TEST(Comparison, KeepsAListOfWhichHalfIsNew) {
  EXPECT_EQ(compared({block(list_of({"police", "schools"}))},
                     {block(list_of({"police", "everybody else who works with the young", "schools",
                                     "the voluntary sector of the whole borough"}))}),
            "~ \n"
            "    police\n"
            "    {+everybody else who works with the young+}\n"
            "    schools\n"
            "    {+the voluntary sector of the whole borough+}\n");
}

TEST(Comparison, TakesAWarningForAnotherThingThanANote) {
  const auto callout = [](model::Callout::Kind kind) {
    return block(model::Callout{kind, {}, {paragraph("Ring 999.")}});
  };
  const auto both = resolve::compared({callout(model::Callout::Kind::info)},
                                      {callout(model::Callout::Kind::warning)});
  ASSERT_EQ(both.size(), 2u);
  EXPECT_EQ(both[0].change, model::Change::deleted);
  EXPECT_EQ(both[1].change, model::Change::inserted);
}

TEST(Comparison, TellsWhereALinkOfTheSameWordsLedAndLeads) {
  const auto with_link = [](std::string url) {
    model::Paragraph made{words("Read the ")};
    made.content.push_back({model::Link{model::WebAddress{std::move(url)}, words("guidance")}, {}});
    return block(std::move(made));
  };
  const auto one = with_link("https://a.example/"), other = with_link("https://b.example/");
  EXPECT_EQ(compared({one}, {other}),
            "~ Read the [-guidance (https://a.example/)-]{+<guidance> (https://b.example/)+}\n");
  EXPECT_EQ(compared({one}, {one}), "  Read the <guidance>\n");
}

// --- Documents -----------------------------------------------------------------

TEST(Comparison, MarksAndCountsWhatChangedInANote) {
  const auto with_note = [](std::string text) {
    model::Section made = section("A", {paragraph("Words.")});
    made.notes.push_back({"cost", {paragraph(std::move(text))}, {}, 1, 1});
    return made;
  };
  const auto both = compare(version("1", {with_note("It costs £30 a year.")}),
                            version("2", {with_note("It costs £35 a year.")}), {});
  EXPECT_EQ(both.counts.reworded, 1);
  EXPECT_EQ(shown(both.document.sections[0].notes[0].blocks, ""),
            "~ It costs [-£30-]{+£35+} a year.\n");
  EXPECT_EQ(both.document.sections[0].change, model::Change::reworded);
}

TEST(Comparison, CountsAHeadingThatAloneChanged) {
  const auto both =
      compare(version("1", {section("Our checks", {paragraph("Words of a text.")})}),
              version("2", {section("Our tests", {paragraph("Words of a text.")})}), {});
  EXPECT_EQ(both.counts.reworded, 1);
}

TEST(Comparison, KeepsATableInItsPlaceWhenAPassageMovedPastIt) {
  const std::string passage = "The board meets in public four times in each year.";
  EXPECT_EQ(compared({paragraph(passage), table({{"Mill", "3"}, {"Dock", "2"}, {"Hill", "7"}})},
                     {table({{"Mill", "3"}, {"Dock", "4"}, {"Hill", "7"}}), paragraph(passage)}),
            "~ \n"
            " |  Mill\n"
            " |  3\n"
            " |  Dock\n"
            " |- 2\n"
            " |+ 4\n"
            " |  Hill\n"
            " |  7\n"
            "> The board meets in public four times in each year.\n");
}

TEST(Comparison, MarksSectionsAddedAndRemoved) {
  EXPECT_EQ(compared({section("Aims", {paragraph("Same.")}), section("Old", {paragraph("Gone.")})},
                     {section("Aims", {paragraph("Same.")}), section("New", {paragraph("Come.")})}),
            "  # Aims\n"
            "  Same.\n"
            "- # Old\n"
            "  Gone.\n"
            "+ # New\n"
            "  Come.\n");
}

TEST(Comparison, KnowsASectionByItsWordsWhenItsTitleChanged) {
  const std::string text = "The same words of some length stand below both titles.";
  EXPECT_EQ(compared({section("Our aims", {paragraph(text)})},
                     {section("Our objectives", {paragraph(text)})}),
            "~ # Our [-aims-]{+objectives+}\n  " + text + "\n");
}

TEST(Comparison, CountsPassagesByTheirChange) {
  const auto both = compare(
      version("1", {section("A", {paragraph("One two three four."), paragraph("Gone.")})}),
      version("2", {section("A", {paragraph("One two three five."), paragraph("B c d.")})}), {});
  EXPECT_EQ(both.counts.reworded, 1);
  EXPECT_EQ(both.counts.inserted, 1);
  EXPECT_EQ(both.counts.deleted, 1);
  EXPECT_EQ(both.counts.moved, 0);
}

TEST(Comparison, OfEqualVersionsFindsNothing) {
  const auto same = [] { return version("1", {section("A", {paragraph("Words.")})}); };
  EXPECT_TRUE(compare(same(), same(), {}).counts.none());
}

TEST(Comparison, DoesNotCountTheListOfChangesAsAChange) {
  const auto listed = section("history", {paragraph("Version 2: more of it.")});
  const auto both =
      compare(version("1", {section("A", {paragraph("Words.")})}),
              version("2", {section("A", {paragraph("Words.")}), listed}), plain_words());
  EXPECT_TRUE(both.counts.none());
}

TEST(Comparison, GivesEveryChangeAnAnchorOfItsOwn) {
  const auto both = compare(version("1", {section("A", {paragraph("Gone for good.")})}),
                            version("2", {section("A", {paragraph("Quite new words.")})}), {});
  std::set<std::string> anchors;
  for (const model::Block& one : both.document.sections.at(0).blocks) anchors.insert(one.anchor);
  EXPECT_EQ(anchors, (std::set<std::string>{"change-1", "change-2"}));
}

TEST(Comparison, LeavesInternalNotesOfChangesOut) {
  ResolvedDocument newer = version("2", {section("A", {paragraph("New.")})});
  const auto date = *calendar::parse("2026-01-02");
  newer.header.changes = {
      {date, "2", "Updated figures", model::ChangeNote::Audience::everybody, {}},
      {date, "2", "Ask legal", model::ChangeNote::Audience::internal, {}}};
  const auto both = compare(version("1", {section("A", {paragraph("Old.")})}), newer, {});
  const std::string front = model::plain_text(both.document.front);
  EXPECT_NE(front.find("2 January 2026: Updated figures"), std::string::npos);
  EXPECT_EQ(front.find("Ask legal"), std::string::npos);
}

// --- Sequences -------------------------------------------------------------------

TEST(InCommon, StaysBoundedOnLongSequencesOfRepeats) {
  std::vector<std::uint64_t> older(20'000), newer(20'000);
  for (std::size_t i = 0; i < older.size(); ++i) older[i] = i % 7, newer[i] = (i * 3) % 5;
  const auto pairs = resolve::in_common(older, newer);
  for (std::size_t i = 1; i < pairs.size(); ++i) {
    ASSERT_LT(pairs[i - 1].older, pairs[i].older);
    ASSERT_LT(pairs[i - 1].newer, pairs[i].newer);
  }
}
