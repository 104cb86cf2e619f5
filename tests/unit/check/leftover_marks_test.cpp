// Marks that would be printed as they stand, and words that point to a colour.

#include <gtest/gtest.h>

#include "unit/check/checking.h"

namespace folio::check {
namespace {

using namespace folio::testing;

TEST(LeftoverMarks, OfOtherProgramsAreTold) {
  EXPECT_EQ(said_of(paper_of("It is {{ fact }} today.")),
            "F0372 nothing is put in the place of these braces\n");
  EXPECT_EQ(said_of(paper_of("They drink H~2~O here.")),
            "F0372 these signs set nothing below the line\n");
  EXPECT_EQ(said_of(paper_of("It has 20 m^2^ of room.")),
            "F0372 these signs set nothing above the line\n");
  EXPECT_EQ(said_of(paper_of("About ~5 or ~6 of them, and 2 ^ 3 ^ 4.")), "");
}

TEST(LeftoverMarks, OfAReferenceWithBlanksInItAreTold) {
  const auto told = check(paper_of("As [ @a ] says."), {}, {}, lenient(), {});
  ASSERT_EQ(told.size(), 1u);
  EXPECT_EQ(told[0].message, "these brackets refer to nothing, for they hold blanks");
  EXPECT_EQ(told[0].help, "write [@a]");
  EXPECT_EQ(told[0].severity, source::Severity::warning);
  for (const char* words : {"As [@a ] says.", "As [ -@plan/a] says."}) {
    EXPECT_EQ(said_of(paper_of(words)).substr(0, 6), "F0372 ") << words;
  }
  for (const char* words : {"Write to [us @ work] or [ @ noon ].", "As [ a ] says."}) {
    EXPECT_EQ(said_of(paper_of(words)), "") << words;
  }
}

TEST(LeftoverMarks, OfAReferenceMayBeMeant) {
  const std::string markdown = "Write \\[ @a ] so.\n";
  const source::SourceFile file("content/a.md", markdown, source::Access::open);
  model::Block made = paragraph("Write [ @a ] so.");
  made.span = {&file, 0, static_cast<std::uint32_t>(markdown.size() - 1)};
  EXPECT_TRUE(check(paper({made}), {}, {}, {}, {}).empty());
}

TEST(LeftoverMarks, InWordsOfCodeAreMeant) {
  model::Block code = block(model::Paragraph{{{model::Code{"{{ name }}"}, {}}}});
  EXPECT_EQ(said_of(paper({code})), "");
}

TEST(LeftoverMarks, OfAListOfTermsAreToldAtTheirPlace) {
  const std::string markdown = "Panel\n: Those who decide.\n";
  const source::SourceFile file("content/a.md", markdown, source::Access::open);
  model::Block made = paragraph("Panel : Those who decide.");
  made.span = {&file, 0, static_cast<std::uint32_t>(markdown.size() - 1)};
  const auto said = check(paper({made}), {}, {}, {}, {});
  ASSERT_EQ(said.size(), 1u);
  EXPECT_EQ(said[0].message, "this colon makes no list of terms");
  EXPECT_EQ(said[0].span.begin, 6u);
}

std::string said_of_field(std::string words) {
  model::Document made = paper_of("Words.");
  made.records.actions.emplace_back().title = std::move(words);
  return said_of(made);
}

TEST(LeftoverMarks, OfAListOfTermsAreMeantInCode) {
  const std::string markdown = "```\nname\n: value\n```\n";
  const source::SourceFile file("content/a.md", markdown, source::Access::open);
  model::Block code = block(model::Paragraph{
      {{model::Code{"name"}, {}}, {model::LineBreak{}, {}}, {model::Code{": value"}, {}}}});
  code.span = {&file, 0, static_cast<std::uint32_t>(markdown.size() - 1)};
  EXPECT_TRUE(check(paper({code}), {}, {}, {}, {}).empty());
}

TEST(LeftoverMarks, OfMarkdownInPlainFieldsAreTold) {
  EXPECT_EQ(said_of_field("Train **all** staff"), "F0372 these stars make nothing bold here\n");
  EXPECT_EQ(said_of_field("Read [it](https://anytown.example/it)"),
            "F0372 this makes no link here\n");
  EXPECT_EQ(said_of_field("Set `on`"), "F0372 these signs mark no code here\n");
  EXPECT_EQ(said_of_field("- Train staff"), "F0372 this sign begins no list and no heading here\n");
  EXPECT_EQ(said_of_field("Train {{ who }}"),
            "F0372 nothing is put in the place of these braces\n");
  EXPECT_EQ(said_of_field("Train 5 * 4 * 3 staff (all [sic])"), "");
}

TEST(LeftoverMarks, ArePointedToInTheirField) {
  const std::string toml = "[[action]]\nid = \"a\"\ntitle = \"Train **all** staff\"\n";
  const source::SourceFile file("content/a/actions.toml", toml, source::Access::open);
  model::Document made = paper_of("Words.");
  made.records.actions.emplace_back().title = "Train **all** staff";
  made.records.actions[0].span = {&file, 16, 19};
  const auto said = check(made, {}, {}, {}, {});
  ASSERT_EQ(said.size(), 1u);
  EXPECT_EQ(toml.substr(said[0].span.begin, said[0].span.end - said[0].span.begin), "**all**");
}

/// What is pointed to in a file of these rows, of which the first has this title.
std::string pointed_to(const char* path, const std::string& rows, const std::string& title) {
  const source::SourceFile file(path, rows, source::Access::open);
  model::Document made = paper_of("Words.");
  made.records.actions.emplace_back().title = title;
  made.records.actions[0].span = {&file, 16, 19};
  const auto said = check(made, {}, {}, {}, {});
  if (said.size() != 1) return std::to_string(said.size()) + " said";
  return rows.substr(said[0].span.begin, said[0].span.end - said[0].span.begin);
}

TEST(LeftoverMarks, ArePointedToWhereMarksArePrintedOtherwiseThanTyped) {
  const std::string row = "[[action]]\nid = \"a\"\n";
  const char* toml = "content/a/actions.toml";
  EXPECT_EQ(pointed_to(toml, row + "title = \"The council's **all** staff\"\n",
                       "The council’s **all** staff"),
            "**all**");
  EXPECT_EQ(pointed_to(toml, row + "title = \"It's **staff's \\\"all\\\" -- now...**\"\n",
                       "It’s **staff’s “all” – now…**"),
            "**staff's \\\"all\\\" -- now...**");
  EXPECT_EQ(pointed_to(toml, row + "title = '''A \"so-called\" 'plan' **it's**'''\n",
                       "A “so-called” ‘plan’ **it’s**"),
            "**it's**");
  EXPECT_EQ(pointed_to("content/a/actions.csv", "id,title\n1,\"A \"\"plan\"\" it's **all**\"\n",
                       "A “plan” it’s **all**"),
            "**all**");
}

TEST(Weekdays, ArePointedToBehindMarksThatArePrintedOtherwise) {
  EXPECT_EQ(pointed_to("content/a/actions.toml",
                       "[[action]]\nid = \"a\"\ntitle = \"The council's day, Monday 11 October "
                       "2024\"\n",
                       "The council’s day, Monday 11 October 2024"),
            "Monday 11 October 2024");
}

TEST(Colours, AreNotAllThatIsSaid) {
  EXPECT_EQ(said_of(paper_of("See the red rows of the table.")),
            "AX010 \"red rows\" says it by a colour and by nothing else\n");
  EXPECT_EQ(said_of(paper_of("What is late is shown in amber.")),
            "AX010 \"shown in amber\" says it by a colour and by nothing else\n");
  EXPECT_EQ(said_of(paper_of("Items in red need a decision.")),
            "AX010 \"Items in red\" says it by a colour and by nothing else\n");
}

TEST(Colours, ThatTellWhatIsSoAreTold) {
  for (const char* words : {"The actions in red are late.", "Items in green are complete.",
                            "Text in blue is new.", "The boxes coloured red show risk."}) {
    EXPECT_NE(said_of(paper_of(words)), "") << words;
  }
  EXPECT_EQ(said_of(paper_of("See the red rows. See the blue cells as well.")),
            "AX010 \"red rows\" says it by a colour and by nothing else\n"
            "AX010 \"blue cells\" says it by a colour and by nothing else\n");
  EXPECT_EQ(said_of(paper_of("Actions are rated. The actions in red are late.")), "");
  EXPECT_EQ(said_of(paper_of("They highlighted red flags; officers in blue are out.")), "");
}

TEST(Colours, OfNamesIdiomsAndRatingsAreNone) {
  EXPECT_EQ(said_of(paper_of("Actions in green spaces; the Green Paper; in the red; red lines.")),
            "");
  EXPECT_EQ(said_of(paper_of("Two actions are rated red and one amber.")), "");
  EXPECT_EQ(said_of(paper_of("Ten items in red, amber and green.")), "");
  EXPECT_EQ(said_of(paper_of("Text in red was deleted. A green column of smoke rose.")), "");
  EXPECT_EQ(said_of(paper_of("Drivers stop at the yellow boxes at crossings.")), "");
}

TEST(Colours, AreWordsWhereThingsAreRated) {
  EXPECT_EQ(said_of(paper_of("Actions are rated red, amber or green. Those shown in red are taken "
                             "to the Chief Executive.")),
            "");
  EXPECT_EQ(said_of(paper_of("The rating of this action is now shown in amber.")), "");
  model::Document made = paper_of("Words.");
  made.records.actions.emplace_back().rag = model::RagRating::amber;
  made.records.actions[0].rag_reason = "It is shown in red on the risk register.";
  EXPECT_EQ(said_of(made), "");
  EXPECT_NE(said_of(paper_of("Actions are rated. See the cells in red.")), "");
  EXPECT_NE(said_of(paper_of("Actions are rated. What is late is highlighted in yellow.")), "");
  EXPECT_NE(said_of(paper_of("The figures in red mean that it is late.")), "");
}

}  // namespace
}  // namespace folio::check
