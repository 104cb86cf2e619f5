#include <gtest/gtest.h>

#include "resolve/resolve.h"
#include "support/build_document.h"

// People, contacts and what else documents name by ids.

namespace folio::resolve {
namespace {

using namespace folio::testing;

model::Library library() {
  model::Library made;
  model::Person leader;
  leader.id = "cllr-reader";
  leader.name = "A. Reader";
  leader.title = "Cllr";
  leader.role = "Leader of the Council";
  leader.email = "leader@anytown.example";
  made.people = {leader};
  model::Contact team;
  team.id = "prevent-team";
  team.name = "Prevent team";
  team.phone = "01632 960001";
  team.email = "prevent@anytown.example";
  made.contacts = {team};
  return made;
}

source::Outcome<Index> index_with(const model::Document& paper) {
  return index_of({outline_of(paper, plain_words())}, library(), plain_words());
}

ResolvedDocument resolved(const model::Document& paper) {
  return resolve(paper, index_with(paper).value, plain_words());
}

/// "term: what is said" of the title block, a line each, without its usual lines.
std::string particulars(const model::Document& paper) {
  std::string out;
  for (const auto& pair : resolved(paper).title_block.particulars.pairs) {
    if (pair.term == "status" || pair.term == "version") continue;
    out += pair.term + ": " + model::plain_text(pair.description) + "\n";
  }
  return out;
}

std::string said_of(const model::Document& paper) {
  std::string out;
  for (const source::Diagnostic& one : index_with(paper).diagnostics)
    out += one.code + " " + one.message + "; " + one.help + "\n";
  return out;
}

model::Document paper_with(model::Blocks blocks) {
  return document("paper", model::Numbering::none, {section("S", std::move(blocks))});
}

std::string text_of(const model::Document& paper) {
  std::string out;
  for (const model::Section& one : resolved(paper).sections) out += model::plain_text(one.blocks);
  return out;
}

TEST(People, OrTeamsAreNamedInsteadOfTheirIdsAmongThePapers) {
  model::Document paper = paper_with({});
  paper.header.kind = model::DocumentKind::committee_report;
  model::CommitteeReport& report = paper.header.report.emplace();
  report.background_papers = {{"Notes", "Town Hall", "prevent-team", "", false, {}},
                              {"Letters", "", "cllr-reader", "", false, {}},
                              {"Maps", "", "Town clerk", "", false, {}}};
  EXPECT_EQ(text_of(paper),
            "Notes, Town Hall, Prevent team, 01632 960001, prevent@anytown.example\n"
            "Letters, Cllr A. Reader, Leader of the Council\n"
            "Maps, Town clerk\n");
}

TEST(People, AreNamedOnceWhereNobodyIsCalledSo) {
  model::Document paper = paper_with({});
  paper.header.kind = model::DocumentKind::committee_report;
  paper.header.contacts = {{"prevnt-team", {}}};
  paper.header.report.emplace().background_papers = {{"Notes", "", "prevnt-team", "", false, {}}};
  EXPECT_EQ(said_of(paper),
            "F0420 no person is called \"prevnt-team\"; did you mean \"prevent-team\"?\n");
}

TEST(People, MayBeTeams) {
  model::Document paper = paper_with({});
  paper.header.persons = {{"prevent-team", {}}};
  EXPECT_EQ(said_of(paper), "");
  paper.header.front_sheet.emplace().contact_officer = "prevent-team";
  EXPECT_NE(model::plain_text(resolved(paper).front).find("Prevent team, 01632 960001"),
            std::string::npos);
}

TEST(People, WhoPresentAnItemHaveTheirRoles) {
  model::Document paper = document("m", model::Numbering::minutes, {section("Strategy", {})});
  paper.sections[0].typed_number = "24/25";
  paper.header.kind = model::DocumentKind::minutes;
  paper.header.minutes.emplace().items = {{"24/25", "cllr-reader", "", {}, {}}};
  EXPECT_EQ(text_of(paper), "column_presenter: Cllr A. Reader, Leader of the Council\n");
  paper.header.minutes->items[0].role = "Chair";
  EXPECT_EQ(text_of(paper), "column_presenter: Cllr A. Reader, Chair\n");
}

TEST(People, AreNamedWithTheirRolesInTheTitleBlock) {
  model::Document paper = paper_with({});
  paper.header.owner = "cllr-reader";
  paper.header.author = "Prevent coordinator";
  paper.header.contact = "prevent-team";
  EXPECT_EQ(particulars(paper),
            "owner: Cllr A. Reader, Leader of the Council\n"
            "author: Prevent coordinator\n"
            "contact: Prevent team, 01632 960001, prevent@anytown.example\n");
}

TEST(People, AreNamedWhereTheySignSpeakAndConfirm) {
  model::Implication implication;
  implication.verified_by = "cllr-reader";
  implication.date = calendar::parse("2026-01-20");
  implication.reference = "FIN0916";
  model::Preface foreword;
  foreword.kind = model::Preface::Kind::foreword;
  foreword.person = "cllr-reader";
  model::Exchange exchange;
  exchange.speaker = "cllr-reader";
  exchange.role = "Chair";
  const ResolvedDocument shown =
      resolved(paper_with({block(implication), block(foreword), block(exchange)}));
  const model::Blocks& blocks = shown.sections.at(0).blocks;
  // The area stands above as a heading.
  EXPECT_EQ(std::get<model::Implication>(blocks.at(1).value).confirmation,
            "verified_by Cllr A. Reader, Leader of the Council, 20 January 2026 (FIN0916)");
  EXPECT_EQ(std::get<model::Preface>(blocks.at(2).value).person, "Cllr A. Reader");
  EXPECT_EQ(std::get<model::Preface>(blocks.at(2).value).role, "Leader of the Council");
  EXPECT_EQ(std::get<model::Exchange>(blocks.at(3).value).speaker, "Cllr A. Reader");
  EXPECT_EQ(std::get<model::Exchange>(blocks.at(3).value).role, "Chair");
}

TEST(People, WhoAreNobodyAreErrorsWithTheNearestName) {
  model::Exchange exchange;
  exchange.speaker = "cllr-raeder";
  model::Document paper = paper_with({block(exchange)});
  paper.header.persons = {{"head-of-law", {}}};
  paper.header.contacts = {{"prevent-taem", {}}};
  paper.records.persons = {{"cllr-readers", {}}};
  EXPECT_EQ(said_of(paper),
            "F0420 no person is called \"head-of-law\"; add it to content/registry/people.toml\n"
            "F0420 no person is called \"cllr-readers\"; did you mean \"cllr-reader\"?\n"
            "F0420 no person is called \"cllr-raeder\"; did you mean \"cllr-reader\"?\n"
            "F0420 no contact is called \"prevent-taem\"; did you mean \"prevent-team\"?\n");
}

TEST(People, WordsForSomebodyStand) {
  model::Document paper = paper_with({});
  paper.header.persons = {{"everybody", {}}, {"cllr-reader", {}}};
  paper.header.contacts = {{"prevent-team", {}}, {"cllr-reader", {}}};
  EXPECT_EQ(said_of(paper), "");
}

TEST(Links, OfADocumentNameRecordsByTheirTitles) {
  model::Document paper = paper_with({});
  model::Measure held;
  held.id = "held";
  held.title = "Sessions held";
  paper.records.measures = {held};
  paper.header.measures = {{"held", {}}, {"paper/held", {}}, {"other", {}}};
  EXPECT_EQ(particulars(paper), "measures: Sessions held, Sessions held, other\n");
}

// --- Abbreviations and offers ----------------------------------------------------------

model::Block letters(std::string before, std::string words, std::string expansion) {
  model::Inlines content = testing::words(std::move(before));
  content.push_back({model::Abbreviation{std::move(words), std::move(expansion)}, {}});
  return block(model::Paragraph{std::move(content)});
}

TEST(Abbreviations, AreSpeltOutWhereASectionHasThemFirst) {
  const std::string meaning = "counter-terrorism local profile";
  model::Document paper =
      paper_with({letters("The ", "CTLP", meaning), letters("A ", "CTLP", meaning)});
  paper.sections.push_back(section(
      "T",
      {letters("A Counter-terrorism local profile (", "CTLP", meaning), letters("", "HO", "")}));
  const ResolvedDocument shown = resolved(paper);
  EXPECT_EQ(model::plain_text(shown.sections.at(0).blocks),
            "The CTLP (counter-terrorism local profile)\nA CTLP\n");
  EXPECT_EQ(model::plain_text(shown.sections.at(1).blocks),
            "A Counter-terrorism local profile (CTLP\nHO\n");
}

model::Document offering(const std::string& file) {
  model::Offer offer;
  offer.kind = model::Offer::Kind::download;
  offer.file = file;
  model::Document paper = paper_with({block(offer)});
  model::Attachment attachment;
  attachment.file = "figures/all.csv";
  attachment.title = "All figures";
  attachment.published_name = "files/all.csv";
  attachment.bytes = std::make_shared<const std::string>(std::string(12'400, 'x'));
  paper.header.attachments = {attachment};
  return paper;
}

TEST(Offers, AreCalledWhatTheyAreAndSayHowLarge) {
  const ResolvedDocument shown = resolved(offering("figures/all.csv"));
  const auto& offer = std::get<model::Offer>(shown.sections.at(0).blocks.at(0).value);
  EXPECT_EQ(model::plain_text(offer.content), "All figures");
  EXPECT_EQ(offer.particulars, "CSV, 12 kB");
  EXPECT_EQ(std::get<model::PublishedFile>(offer.target).file, "files/all.csv");
  EXPECT_EQ(said_of(offering("figures/all.csv")), "");
}

TEST(Offers, OfWhatIsNotAttachedAreErrors) {
  EXPECT_EQ(said_of(offering("figures/al.csv")),
            "F0428 no attachment of this document is called \"figures/al.csv\"; did you mean "
            "\"figures/all.csv\"?\n");
}

}  // namespace
}  // namespace folio::resolve
