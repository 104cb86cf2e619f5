// Protective markings, and what of them is ordinary English.

#include <gtest/gtest.h>

#include "unit/check/checking.h"

namespace folio::check {
namespace {

using namespace folio::testing;

std::string carries(const std::string& marking) {
  return "EX003 open text carries the protective marking \"" + marking + "\"\n";
}

TEST(Markings, ThatStandAloneAreErrors) {
  EXPECT_EQ(said_of(paper_of("CONFIDENTIAL")), carries("CONFIDENTIAL"));
  EXPECT_EQ(said_of(paper_of("RESTRICTED – Appendix 3")).substr(0, carries("RESTRICTED").size()),
            carries("RESTRICTED"));
  EXPECT_EQ(said_of(paper_of("Status: SECRET")), carries("SECRET"));
  EXPECT_EQ(said_of(paper_of("Classification: Official-Sensitive")), carries("Official-Sensitive"));
  EXPECT_EQ(said_of(paper_of("[Private and confidential]")), carries("Private and confidential"));
  EXPECT_EQ(said_of(paper_of("Not for publication by virtue of paragraph 3 of Schedule 12A")),
            carries("Not for publication by virtue of paragraph"));
}

TEST(Markings, OfPapersNotForPublicationMayBeInSentenceCase) {
  const source::SourceFile file("content/a.md", "Not for publication\n", source::Access::open);
  model::Block made = paragraph("Not for publication");
  EXPECT_EQ(said_of(paper({made})), "");  // the notice of an exempt part
  made.span = {&file, 0, 19};
  EXPECT_EQ(said_of(paper({made})), carries("Not for publication"));
  EXPECT_EQ(said_of(paper_of("Minute 26 was not for publication.")), "");
  const source::SourceFile other("content/a.toml", "id = \"report\"\n", source::Access::open);
  made.span = {&other, 5, 13};
  EXPECT_EQ(said_of(paper({made})), "");  // the same, with the place of its document
}

TEST(Markings, InAnAttachedSpreadsheetArePointedToWhereItIsAttached) {
  const std::string toml = "id = \"d\"\n[[attachment]]\nfile = \"rows.csv\"\n";
  const source::SourceFile file("content/d/document.toml", toml, source::Access::open);
  model::Document made = paper_of("Words.");
  made.header.span = {&file, 5, 8};
  model::Attachment& rows = made.header.attachments.emplace_back();
  rows.file = "rows.csv";
  rows.title = "Rows";
  rows.span = {&file, 31, 41};
  rows.bytes = std::make_shared<const std::string>(
      "Marking,Mailbox\nOFFICIAL-SENSITIVE,jane.smith@anytown.gov.uk\n");
  std::string out;
  for (const source::Diagnostic& one : check(made, {}, {}, {}, {})) {
    if (one.code == "EX003") out += toml.substr(one.span.begin, one.span.end - one.span.begin);
  }
  EXPECT_EQ(out, "\"rows.csv\"\"rows.csv\"");
}

TEST(Markings, AreOrdinaryWordsWithinASentence) {
  EXPECT_EQ(said_of(paper_of("What is said there is confidential.")), "");
  EXPECT_EQ(said_of(paper_of("Papers marked Official-Sensitive are not published.")), "");
  EXPECT_EQ(said_of(paper_of("RESTRICTED ITEMS")), "");
  EXPECT_EQ(said_of(paper_of("The list is not for publication by virtue of paragraph 3 of "
                             "Schedule 12A to the Local Government Act 1972.")),
            "");
}

TEST(Markings, StandFirstOrLastAndApartFromTheRest) {
  EXPECT_EQ(said_of(paper_of("Anytown Council | OFFICIAL-SENSITIVE | Page 3")),
            carries("OFFICIAL-SENSITIVE"));
  EXPECT_EQ(said_of(paper_of("This is the plan. CONFIDENTIAL.")), carries("CONFIDENTIAL"));
  EXPECT_EQ(said_of(paper_of("The plan (OFFICIAL-SENSITIVE)")), carries("OFFICIAL-SENSITIVE"));
  EXPECT_EQ(said_of(paper_of("PRIVATE AND CONFIDENTIAL: the plan")),
            carries("PRIVATE AND CONFIDENTIAL") + "AX005 these words are in capitals\n");
  EXPECT_EQ(said_of(paper_of("Strictly confidential.")), carries("Strictly confidential"));
  EXPECT_EQ(said_of(paper_of("The Counter-Terrorism Local Profile is OFFICIAL-SENSITIVE and we do "
                             "not publish it.")),
            "");
  EXPECT_EQ(said_of(paper_of("The report is marked OFFICIAL-SENSITIVE by the police.")), "");
  EXPECT_EQ(said_of(paper_of("The police hold the profile (OFFICIAL-SENSITIVE).")), "");
  EXPECT_EQ(said_of(paper_of("The helpline is free (private and confidential).")), "");
}

TEST(Markings, InASentenceThatMarksThisPaperAreErrors) {
  for (const char* words : {"Marked OFFICIAL-SENSITIVE.", "Marked OFFICIAL-SENSITIVE",
                            "This report is OFFICIAL-SENSITIVE.",
                            "Here is the plan. Marked as OFFICIAL-SENSITIVE, 3 March."}) {
    EXPECT_EQ(said_of(paper_of(words)), carries("OFFICIAL-SENSITIVE")) << words;
  }
  EXPECT_EQ(said_of(paper_of("Marked OFFICIAL-SENSITIVE papers are not published.")), "");
  EXPECT_EQ(said_of(paper_of("That report is OFFICIAL-SENSITIVE.")), "");
  EXPECT_EQ(said_of(paper_of("This report says that the profile is OFFICIAL-SENSITIVE.")), "");
}

TEST(Markings, InSmallLettersAreOrdinaryWordsInAList) {
  model::List list;
  for (const char* words : {"private and confidential", "Strictly confidential."})
    list.items.emplace_back().blocks = {paragraph(words)};
  EXPECT_EQ(said_of(paper({block(list)})), "");
  list.items.emplace_back().blocks = {paragraph("CONFIDENTIAL")};
  EXPECT_EQ(said_of(paper({block(list)})), carries("CONFIDENTIAL"));
}

TEST(Markings, ArePointedToByTheirOwnWords) {
  const std::string markdown = "Read this.\n\nWhat is SECRET is here. SECRET\n";
  const source::SourceFile file("content/a.md", markdown, source::Access::open);
  model::Block made = paragraph("What is SECRET is here. SECRET");
  made.span = {&file, 12, static_cast<std::uint32_t>(markdown.size() - 1)};
  auto said = check(paper({made}), {}, {}, {}, {});
  std::erase_if(said, [](const source::Diagnostic& one) { return one.code != "EX003"; });
  ASSERT_EQ(said.size(), 1u);
  EXPECT_EQ(said[0].span.begin, 36u);
  EXPECT_EQ(said[0].span.end, 42u);
}

TEST(Markings, InAFieldArePointedToThere) {
  const std::string toml = "[[action]]\nid = \"a\"\ntitle = \"CONFIDENTIAL\"\n";
  const source::SourceFile file("content/a/actions.toml", toml, source::Access::open);
  model::Document made = paper_of("Words.");
  made.records.actions.emplace_back().title = "CONFIDENTIAL";
  made.records.actions[0].span = {&file, 16, 19};
  const auto said = check(made, {}, {}, {}, {});
  ASSERT_EQ(said.size(), 1u);
  EXPECT_EQ(toml.substr(said[0].span.begin, said[0].span.end - said[0].span.begin), "CONFIDENTIAL");
}

TEST(Markings, InAHeaderAreToldWhereAnAuthorTypedThem) {
  const auto told = [](const std::string& toml) {
    const source::SourceFile file("content/a/document.toml", toml, source::Access::open);
    model::Document made = paper_of("Words.");
    made.header.span = {&file, 5, 13};
    made.header.summary = "Not for publication";
    return said_of(made);
  };
  EXPECT_NE(told("id = \"report\"\nsummary = \"Not for publication\"\n"), "");
  // A lock records the heading of a notice, which nobody typed.
  EXPECT_EQ(told("id = \"report\"\n"), "");
}

}  // namespace
}  // namespace folio::check
