// How hard a document is to read, and whether it keeps to its budget.

#include <gtest/gtest.h>

#include "unit/check/checking.h"

namespace folio::check {
namespace {

using namespace folio::testing;

Readability read(const model::Document& document, const model::SiteSettings& site = {},
                 const model::Library& library = {}) {
  return readability_of(document, {}, library, site);
}

const std::string long_one =
    "We go to all the schools and all the clubs and all the homes in our town so that we can "
    "see who is there and what it is that they want.";

TEST(Readability, CountsWordsSentencesAndParagraphs) {
  const Figures figures =
      read(paper({paragraph("We met. You came."), paragraph("It rained.")})).figures;
  EXPECT_EQ(figures.words, 6u);
  EXPECT_EQ(figures.sentences, 3u);
  EXPECT_EQ(figures.paragraphs, 2u);
  EXPECT_EQ(figures.syllables, 6u);
  EXPECT_DOUBLE_EQ(figures.mean_sentence(), 2);
  // 206.835 - 1.015 * 2 - 84.6 * 1 and 0.39 * 2 + 11.8 * 1 - 15.59.
  EXPECT_NEAR(figures.reading_ease(), 120.205, 0.001);
  EXPECT_NEAR(figures.grade(), -3.01, 0.001);
}

TEST(Readability, LeavesOutWhatIsNoSentenceOfTheAuthor) {
  model::Table table;
  table.columns.resize(1);
  table.columns[0].heading = words("Who came");
  model::TableRow row;
  row.cells.push_back({{paragraph("Eight schools")}, false});
  row.cells.push_back({{paragraph("They came.")}, false});
  table.groups.push_back({{}, {row}});
  const model::Document made = paper({heading(3, "A heading of some words"),
                                      block(model::Quote{{paragraph("Not mine.")}, {}}),
                                      block(table), block(list_of({"an item of a list"}))});
  EXPECT_EQ(read(made).figures.words, 7u);  // "They came." and the item
  EXPECT_EQ(read(made).figures.sentences, 2u);
}

TEST(Readability, ListsLongSentencesAndParagraphsWithTheirPlaces) {
  const source::SourceFile file("content/a.md", "Short one. " + long_one, source::Access::open);
  model::Block made = paragraph(file.text());
  auto& inlines = std::get<model::Paragraph>(made.value).content;
  inlines[0].span = {&file, 0, static_cast<std::uint32_t>(file.text().size())};
  const Readability all = read(paper({made, paragraph("A. B. C. D. E. F. One. Two. Three.")}));
  ASSERT_EQ(all.sections.size(), 1u);
  ASSERT_EQ(all.sections[0].long_sentences.size(), 1u);
  const Remark& sentence = all.sections[0].long_sentences[0];
  EXPECT_EQ(sentence.count, 32u);
  EXPECT_EQ(sentence.words, "We go to all the schools and all the clubs and all …");
  EXPECT_EQ(sentence.span.begin, 11u);
  EXPECT_EQ(sentence.span.end, file.text().size());
  EXPECT_EQ(all.figures.long_sentences, 1u);
}

TEST(Readability, OfAParagraphOfSixSentencesIsTold) {
  const Readability all =
      read(paper({paragraph("We met. We ate. We sat. We sang. We left. We slept."),
                  paragraph("We met. We ate. We sat. We sang. We left.")}));
  ASSERT_EQ(all.sections[0].long_paragraphs.size(), 1u);
  EXPECT_EQ(all.sections[0].long_paragraphs[0].count, 6u);
}

TEST(Readability, OfOtherLanguagesIsNotComputed) {
  model::Document welsh = paper_of("Mae hyn yn ddogfen.");
  welsh.header.lang = "cy";
  EXPECT_TRUE(read(welsh).sections.empty());
  model::Document mixed = paper(
      {paragraph("We met."), block(model::LanguagePart{"cy", {paragraph("Dyma eiriau eraill.")}})});
  EXPECT_EQ(read(mixed).figures.words, 2u);
}

std::string avoidable(const model::Document& document, const model::SiteSettings& site = {}) {
  std::string out;
  for (const auto& section : read(document, site).sections) {
    for (const Remark& one : section.avoidable) out += one.words + " -> " + one.advice + "\n";
  }
  return out;
}

TEST(PlainWords, AreSuggestedForHarderOnes) {
  EXPECT_EQ(avoidable(paper_of("We Utilised it in order to help.")),
            "Utilised -> use\nin order to -> to\n");
  EXPECT_EQ(avoidable(paper_of("A key decision is one thing, a key partner another.")),
            "key -> important, or which ones\n");
  EXPECT_EQ(avoidable(paper_of("We used it to help.")), "");
}

TEST(PlainWords, OfTheSiteAreAddedAndAllowed) {
  model::SiteSettings site;
  site.plain_english.avoid["blue-sky thinking"] = "ideas";
  site.plain_english.allow = {"In order to"};
  EXPECT_EQ(avoidable(paper_of("Blue-sky thinking in order to help."), site),
            "Blue-sky thinking -> ideas\n");
}

std::string unexplained(const model::Document& document, const model::SiteSettings& site = {},
                        const model::Library& library = {}) {
  std::string out;
  for (const auto& section : read(document, site, library).sections) {
    for (const Remark& one : section.unexplained) out += one.words + "\n";
  }
  return out;
}

TEST(Abbreviations, ThatNobodyExplainsAreToldOnce) {
  EXPECT_EQ(unexplained(paper({paragraph("The CTLP and PCSOs."), paragraph("The CTLP.")})),
            "CTLP\nPCSO\n");
  EXPECT_EQ(unexplained(paper_of("The panel (CTLP) came after the CTLP.")), "");
}

TEST(Abbreviations, MayBeExplainedWhereTheyFirstStandOrInTheGlossary) {
  EXPECT_EQ(unexplained(paper_of("A counter-terrorism local profile (CTLP). The CTLP is shared.")),
            "");
  EXPECT_EQ(unexplained(paper_of("A CTLP (counter-terrorism local profile) is shared.")), "");
  EXPECT_EQ(unexplained(paper_of("The CTLP, a counter-terrorism local profile (CTLP).")), "CTLP\n");
  model::Library library;
  library.glossary.push_back({"ctlp", "Counter-terrorism local profile", "CTLP", "A profile."});
  EXPECT_EQ(unexplained(paper_of("The CTLP is shared."), {}, library), "");
  model::SiteSettings site;
  site.plain_english.allow = {"CTLP"};
  EXPECT_EQ(unexplained(paper_of("The CTLP is shared."), site), "");
}

TEST(Abbreviations, AreNeitherNumbersNorVotesNorShouts) {
  EXPECT_EQ(unexplained(paper_of("Part IV was NOTED in the UK; it is rated RED.")), "");
  EXPECT_EQ(unexplained(paper_of("READ THIS NOW")), "");
}

model::SiteSettings budget(std::optional<double> model::PlainEnglish::Budget::*limit, double most) {
  model::SiteSettings site;
  site.plain_english.budget.*limit = most;
  return site;
}

std::string times(int count, const std::string& words) {
  std::string all;
  for (int i = 0; i < count; ++i) all += words + " ";
  return all;
}

TEST(PlainEnglish, OfAShortTextIsNoWarningWithoutABudget) {
  EXPECT_EQ(said_of(paper_of(long_one)), "");
}

TEST(PlainEnglish, HasAUsualBudgetByKind) {
  model::Document made = paper({paragraph(times(4, long_one)), paragraph(times(4, long_one))});
  made.header.kind = model::DocumentKind::page;
  EXPECT_NE(said_of(made).find("PE003 100 of a hundred sentences have more than 25 words, and the "
                               "budget is 15"),
            std::string::npos);
  made.header.kind = model::DocumentKind::committee_report;
  EXPECT_NE(said_of(made).find("and the budget is 35"), std::string::npos);
  EXPECT_EQ(said_of(paper_of("The CTLP came."), model::SiteSettings{}),
            "PE006 1 abbreviation is never explained, and the budget is 0\n");
}

TEST(PlainEnglish, OfTheSummaryForResidentsIsThatOfPages) {
  model::Document made = paper_of("Words.");
  made.header.kind = model::DocumentKind::committee_report;
  made.header.plain_summary = long_one;
  EXPECT_NE(said_of(made).find("in the summary for residents, 100 of a hundred sentences have more "
                               "than 25 words, and the budget is 15"),
            std::string::npos);
}

TEST(PlainEnglish, BeyondItsBudgetIsAWarning) {
  using Budget = model::PlainEnglish::Budget;
  const model::Document made = paper_of(long_one);
  EXPECT_EQ(said_of(made, budget(&Budget::mean_sentence, 20)),
            "PE002 a sentence has 32 words on average, and the budget is 20\n");
  EXPECT_EQ(said_of(made, budget(&Budget::mean_sentence, 32)), "");
  EXPECT_EQ(said_of(made, budget(&Budget::long_sentences, 10)),
            "PE003 100 of a hundred sentences have more than 25 words, and the budget is 10\n");
  const model::Document hard = paper_of("Radicalisation necessitates collaboration.");
  EXPECT_EQ(said_of(hard, budget(&Budget::grade, 12)).substr(0, 5), "PE001");
  EXPECT_EQ(said_of(hard, budget(&Budget::words_to_avoid, 5)).substr(0, 5), "PE005");
  EXPECT_EQ(said_of(paper_of("The CTLP came."), budget(&Budget::abbreviations, 0)),
            "PE006 1 abbreviation is never explained, and the budget is 0\n");
  EXPECT_EQ(
      said_of(paper_of("A b. C d. E f. G h. I j. We met."), budget(&Budget::long_paragraphs, 0))
          .substr(0, 5),
      "PE004");
}

TEST(PlainEnglish, BudgetsOfAKindGoBeforeThatOfTheSite) {
  using Budget = model::PlainEnglish::Budget;
  model::SiteSettings site = budget(&Budget::mean_sentence, 20);
  site.plain_english.of_kind[model::DocumentKind::page].mean_sentence = 40;
  EXPECT_EQ(said_of(paper_of(long_one), site), "");
}

}  // namespace
}  // namespace folio::check
