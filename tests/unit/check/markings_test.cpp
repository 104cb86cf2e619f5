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

TEST(Markings, WithHowToHandleThePaperAreErrors) {
  for (const char* words :
       {"Official-Sensitive – do not share", "Official-Sensitive: handling applies.",
        "Official-Sensitive | Limited to partners"}) {
    EXPECT_EQ(said_of(paper_of(words)), carries("Official-Sensitive")) << words;
  }
  EXPECT_EQ(said_of(paper_of("OFFICIAL-SENSITIVE – do not share")), carries("OFFICIAL-SENSITIVE"));
  EXPECT_EQ(said_of(paper_of("Official-Sensitive – what could harm somebody if it got out")), "");
  EXPECT_EQ(said_of(paper_of("Official-Sensitive: for the few papers that could harm")), "");
  EXPECT_EQ(said_of(paper_of("Official-Sensitive – “Do not share”")),
            carries("Official-Sensitive"));
  EXPECT_EQ(said_of(paper_of("Official-Sensitive papers – do not share them")), "");
  model::List list;
  list.items.emplace_back().blocks = {
      paragraph("Official-Sensitive – do not share outside the panel")};
  EXPECT_EQ(said_of(paper({block(list)})), "");  // explains what the marking means
}

TEST(Markings, InASentenceThatMarksThisPaperAndGoesOnAreErrors) {
  EXPECT_EQ(said_of(paper_of("This document is marked Official-Sensitive and is for named people "
                             "alone.")),
            carries("Official-Sensitive"));
  EXPECT_EQ(said_of(paper_of("This paper is OFFICIAL SENSITIVE and must not be shared.")),
            carries("OFFICIAL SENSITIVE"));
  EXPECT_EQ(said_of(paper_of("The profile is marked Official-Sensitive and is not published.")),
            "");
  EXPECT_EQ(said_of(paper_of("This report is marked Official-Sensitive by the police.")), "");
}

TEST(Markings, InWelshAreErrorsToo) {
  EXPECT_EQ(said_of(paper_of("SWYDDOGOL-SENSITIF")), carries("SWYDDOGOL-SENSITIF"));
  EXPECT_EQ(said_of(paper_of("Dosbarthiad: Swyddogol-Sensitif")), carries("Swyddogol-Sensitif"));
  EXPECT_EQ(said_of(paper_of("NID I’W GYHOEDDI")), carries("NID I’W GYHOEDDI"));
  EXPECT_EQ(said_of(paper_of("NID I'W GYHOEDDI")),
            carries("NID I'W GYHOEDDI") + "AX005 these words are in capitals\n");
  EXPECT_EQ(said_of(paper_of("CYFRINACHOL")), carries("CYFRINACHOL"));
  EXPECT_EQ(said_of(paper_of("Nid yw papurau Swyddogol-Sensitif yn cael eu cyhoeddi.")), "");
  EXPECT_EQ(said_of(paper_of("Mae’r hyn a ddywedir yno yn gyfrinachol.")), "");
}

TEST(Markings, OfNoticesInWelshAreNone) {
  const std::string written = "Nid i’w gyhoeddi\n";
  const source::SourceFile file("content/a.cy.md", written, source::Access::open);
  model::Block made = paragraph("Nid i’w gyhoeddi");
  EXPECT_EQ(said_of(paper({made})), "");  // the notice of an exempt part
  made.span = {&file, 0, static_cast<std::uint32_t>(written.size() - 1)};
  EXPECT_EQ(said_of(paper({made})), carries("Nid i’w gyhoeddi"));
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

std::string said_of_attached(std::string title, std::string file,
                             model::DocumentKind kind = model::DocumentKind::page) {
  model::Document made = document("paper", model::Numbering::none, {section("S", {})});
  made.header.kind = kind;
  model::Attachment& one = made.header.attachments.emplace_back();
  one.title = std::move(title);
  one.file = std::move(file);
  std::string out;
  for (const source::Diagnostic& said : check(made, {}, {}, {}, {}))
    if (said.code == "EX003") out += said.message + "\n";
  return out;
}

TEST(LocalProfile, IsKnownByItsShortNameToo) {
  const std::string told = "the counter-terrorism local profile would be published here\n";
  EXPECT_EQ(said_of_attached("Counter-terrorism local profile", "a.csv"), told);
  EXPECT_EQ(said_of_attached("Local profile 2025", "files/local-profile-2025.csv"), told);
  EXPECT_EQ(said_of_attached("The Local Profile 2025/26", "a.csv"), told);
  EXPECT_EQ(said_of_attached("Local profile of the town's wards", "files/local-profile.csv"), "");
  EXPECT_EQ(said_of_attached("Local area profile 2025", "a.csv"), "");
  EXPECT_EQ(said_of_attached("Local profile", "a.csv", model::DocumentKind::equality_assessment),
            "");
}

TEST(FrontSheet, ThatClosesAReportWhichIsOpenIsAnError) {
  const source::SourceFile file("content/r/01.md", "Words.", source::Access::open);
  model::Document made = paper_of("Words.");
  made.header.kind = model::DocumentKind::committee_report;
  made.header.status = model::Status::for_decision;
  made.header.report.emplace();
  made.sections[0].span = {&file, 0, 6};
  const auto told = [&](const char* classification) {
    made.header.front_sheet.emplace().classification = classification;
    std::string out;
    for (const source::Diagnostic& one : check(made, {}, {}, {}, {}))
      if (one.code == "EX003") out += one.message + "\n";
    return out;
  };
  EXPECT_EQ(told("Exempt by virtue of paragraph 7"),
            "the front sheet says \"Exempt by virtue of paragraph 7\", and all of the report would "
            "be published\n");
  EXPECT_NE(told("Confidential"), "");
  for (const char* open : {"Open", "Exempt: no", "Exempt (no)", "Exempt information: none",
                           "Confidential? No", "Exempt from call-in", "Open (Appendix 2 exempt)"})
    EXPECT_EQ(told(open), "") << open;
  made.sections.emplace_back();  // the notice of a part, which no author wrote
  EXPECT_EQ(told("Exempt by virtue of paragraph 7"), "");
}

}  // namespace
}  // namespace folio::check
