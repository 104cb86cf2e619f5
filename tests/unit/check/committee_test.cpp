// What is asked of reports, agendas, minutes and notices.

#include <gtest/gtest.h>

#include "check/check.h"
#include "support/build_document.h"

namespace folio::check {
namespace {

using namespace folio::testing;
using model::DocumentKind;

calendar::Date day(const char* iso) { return calendar::parse(iso).value(); }

constexpr model::Nation all_nations[] = {model::Nation::england, model::Nation::wales,
                                         model::Nation::scotland};

/// Registries that have a bank holiday of the year that most of these meetings are in.
model::Library of_2019() {
  model::Library made;
  made.holidays = {{day("2019-12-25"), "Christmas Day", {all_nations, all_nations + 3}}};
  return made;
}

/// Codes and messages of what is said of a document, among others.
std::string told(const model::Document& made, const model::SiteSettings& site = {},
                 const model::Library& library = of_2019(),
                 const std::vector<model::Document>& others = {}) {
  std::vector<resolve::Outline> outlines{resolve::outline_of(made, plain_words())};
  for (const model::Document& other : others)
    outlines.push_back(resolve::outline_of(other, plain_words()));
  const auto index = resolve::index_of(outlines, library, plain_words());
  std::string out;
  for (const source::Diagnostic& one : check(made, index, library, site, {}))
    out += one.code + " " + one.message + "\n";
  return out;
}

// --- Reports ---------------------------------------------------------------------------

model::Block implication(model::ImplicationArea area, std::string officer = "An officer") {
  model::Implication made;
  made.area = area;
  made.verified_by = std::move(officer);
  made.blocks = {paragraph("None.")};
  return block(std::move(made));
}

/// A report with nothing wrong; tests take something away.
model::Document report() {
  model::Document made =
      document("report", model::Numbering::none,
               {section("Recommendations",
                        {block(model::Recommendations{{}, list_of({"Note the report."})})}),
                section("Implications", {implication(model::ImplicationArea::financial),
                                         implication(model::ImplicationArea::legal),
                                         implication(model::ImplicationArea::equalities)})});
  made.header.kind = DocumentKind::committee_report;
  made.header.status = model::Status::for_decision;
  made.header.front_sheet.emplace().wards = "All";
  model::CommitteeReport& fields = made.header.report.emplace();
  fields.reasons = "It is better.";
  fields.alternatives = {{"Nothing", "Not lawful."}};
  fields.no_background_papers = true;
  return made;
}

TEST(Report, ThatHasEverythingIsLeftAlone) { EXPECT_EQ(told(report()), ""); }

TEST(Report, IsNotJudgedWhileItIsADraft) {
  model::Document made = report();
  made.header.report->reasons.clear();
  made.header.status = model::Status::draft;
  EXPECT_EQ(told(made), "");
}

TEST(Report, FillsInItsFrontSheetOrSaysSo) {
  model::Document made = report();
  made.header.front_sheet->empty = {{"wards", {}}, {"cabinet_member", {}}};
  EXPECT_EQ(told(made),
            "CR001 the front sheet's \"wards\" is empty\n"
            "CR008 the front sheet's \"cabinet_member\" is empty\n");
}

TEST(Report, RecommendsSomethingWithAVerb) {
  model::Document made = report();
  made.sections[0].blocks = {
      block(model::Recommendations{{}, list_of({"The committee notes it.", "The strategy."})})};
  EXPECT_EQ(told(made), "CR009 the recommendation does not say what to do\n");
  made.sections[0].blocks = {paragraph("Nothing.")};
  EXPECT_EQ(told(made), "CR002 the report recommends nothing\n");
}

TEST(Report, GivesReasonsAndAlternatives) {
  model::Document made = report();
  made.header.report->reasons.clear();
  made.header.report->alternatives.clear();
  EXPECT_EQ(told(made),
            "CR003 the report gives no reasons\nCR003 the report gives no alternatives\n");
  made.sections.push_back(section("Reason for the recommendation", {paragraph("x")}));
  made.header.report->not_applicable = {{"alternatives", "The law leaves none."}};
  EXPECT_EQ(told(made), "");
}

TEST(Report, TellsTheThreeImplicationsThatNoneMayLack) {
  model::Document made = report();
  made.sections[1].blocks.erase(made.sections[1].blocks.begin());
  EXPECT_EQ(told(made), "CR004 the report does not say what the financial implications are\n");
  made.sections[1].blocks.push_back(heading(3, "Financial implications"));
  made.sections[1].blocks.push_back(paragraph("There are none."));
  EXPECT_EQ(told(made), "");
}

TEST(Report, NamesTheOfficerOfEachImplicationInEveryHouse) {
  model::Document made = report();
  made.sections[1].blocks.push_back(implication(model::ImplicationArea::rural, ""));
  EXPECT_EQ(told(made), "");
  made.sections[1].blocks.push_back(implication(model::ImplicationArea::legal, ""));
  EXPECT_EQ(told(made), "CR004 no officer has confirmed this implication\n");
  made.header.report->style = model::HouseStyle::titled;
  EXPECT_EQ(told(made), "CR004 no officer has confirmed this implication\n");
}

TEST(Report, ListsItsBackgroundPapersOrSaysThatThereAreNone) {
  model::Document made = report();
  made.header.report->no_background_papers = false;
  EXPECT_EQ(told(made), "CR005 the report has no list of background papers\n");
  made.header.report->background_papers = {
      {"Notes of a visit", "", "", "", false, {}},
      {"The Act", "", "", "https://www.legislation.gov.uk/ukpga/2015/6", false, {}}};
  EXPECT_EQ(told(made), "CR010 \"The Act\" is a published work\n");
  made.header.report->background_papers = {
      {"Prevent duty toolkit for local authorities", "", "", "", false, {}},
      {"Prevent duty toolkit: our answers, as marked by officers", "", "", "", false, {}},
      {"Contest entries", "", "", "", false, {}}};
  EXPECT_EQ(told(made),
            "CR010 \"Prevent duty toolkit for local authorities\" is a published work\n");
  const std::string contest = "Contest: the United Kingdom’s strategy for countering terrorism";
  made.header.report->background_papers = {{contest, "", "", "", false, {}}};
  EXPECT_EQ(told(made), "CR010 \"" + contest + "\" is a published work\n");
}

TEST(Report, NumbersLinksAndMentionsItsAppendices) {
  model::Document made = report();
  made.header.appendices = {{"", "Plan", "", true, "", {}}};
  EXPECT_EQ(told(made), "CR006 the appendix \"Plan\" has no number\n");
  made.header.appendices = {{"2", "Plan", "", false, "", {}}};
  EXPECT_EQ(told(made),
            "CR006 nothing leads to appendix 2\nCR006 the text never refers to appendix 2\n");
  made.header.appendices[0].circulated_separately = true;
  made.sections[0].blocks.push_back(reference("", "appendix-2"));
  EXPECT_EQ(told(made), "");
}

TEST(KeyDecision, NeedsItsNoticeInEngland) {
  model::Document made = report();
  made.header.front_sheet->key_decision = model::KeyDecision::yes;
  EXPECT_EQ(told(made), "KD001 a key decision is to be taken and no notice of it is named\n");
  model::SiteSettings wales;
  wales.nation = model::Nation::wales;
  EXPECT_EQ(told(made, wales), "");
  made.header.front_sheet->notice_reference = "KD 1";
  made.header.front_sheet->notice_date = day("2026-05-01");
  made.header.meeting.emplace().date = day("2026-05-29");
  EXPECT_EQ(told(made),
            "KD001 the notice of the key decision was published 27 clear days before the "
            "meeting\n");
  made.header.meeting->date = day("2026-06-01");
  EXPECT_EQ(told(made), "");
}

// --- Agendas -----------------------------------------------------------------------------

model::Document meeting(const char* date, const char* published) {
  model::Document made = document("meeting", model::Numbering::none, {});
  made.header.kind = DocumentKind::meeting;
  made.header.meeting.emplace().date = day(date);
  made.header.meeting->published_on = day(published);
  made.header.agenda.emplace();
  return made;
}

TEST(Agenda, ComesOutFiveClearDaysBeforeInEnglandAndThreeElsewhere) {
  EXPECT_EQ(told(meeting("2019-07-04", "2019-06-26")), "");
  EXPECT_EQ(told(meeting("2019-07-04", "2019-06-27")),
            "MT001 the agenda came out after 26 June 2019, the last day for a meeting on 4 July "
            "2019\n");
  model::SiteSettings scotland;
  scotland.nation = model::Nation::scotland;
  EXPECT_EQ(told(meeting("2019-07-04", "2019-06-28"), scotland), "");
}

TEST(Agenda, CountsNoClearDaysInAYearWhoseBankHolidaysNobodyWroteDown) {
  const model::Library none;
  EXPECT_EQ(told(meeting("2019-01-04", "2018-12-24"), {}, none),
            "MT006 content/registry/holidays.toml has no bank holidays of 2018, so they were "
            "counted as clear days\n"
            "MT006 content/registry/holidays.toml has no bank holidays of 2019, so they were "
            "counted as clear days\n");
  model::Library one;
  one.holidays = {{day("2018-12-25"), "Christmas Day", {model::Nation::england}}};
  EXPECT_EQ(told(meeting("2018-12-28", "2018-12-18"), {}, one), "");
  EXPECT_EQ(told(meeting("2019-01-04", "2018-12-10"), {}, none), "") << "in time whatever they are";
}

TEST(Agenda, BankHolidaysOfTheNationAreNotCounted) {
  model::Library library = of_2019();
  library.holidays.push_back({day("2019-08-26"), "Summer bank holiday", {model::Nation::england}});
  EXPECT_NE(told(meeting("2019-08-29", "2019-08-21"), {}, library), "");
  EXPECT_EQ(told(meeting("2019-08-29", "2019-08-20"), {}, library), "");
  model::SiteSettings scotland;
  scotland.nation = model::Nation::scotland;
  EXPECT_EQ(told(meeting("2019-08-29", "2019-08-23"), scotland, library), "");
}

TEST(Agenda, ALateReportSaysWhyItIsUrgent) {
  model::Document made = report();
  made.header.meeting.emplace().date = day("2019-07-04");
  made.header.meeting->published_on = day("2019-07-02");
  EXPECT_NE(told(made).find("MT001 the report came out after"), std::string::npos);
  made.header.report->urgency = {"The grant ends.", "Councillor A"};
  EXPECT_EQ(told(made), "");
}

TEST(Agenda, ALateSupplementSaysWhy) {
  model::Document made = meeting("2019-07-04", "2019-06-26");
  model::Supplement supplement;
  supplement.number = "1";
  supplement.published = day("2019-07-01");
  made.header.agenda->supplements = {supplement};
  EXPECT_NE(told(made).find("MT001 supplement 1 came out after"), std::string::npos);
  made.header.agenda->supplements[0].reason = "Figures of June came on 28 June.";
  EXPECT_EQ(told(made), "");
}

TEST(Agenda, NumbersItsItemsOnceAndGroundsWhatItRestricts) {
  model::Document made = meeting("2019-07-04", "2019-06-26");
  model::AgendaItem item;
  item.number = "1";
  item.title = "Apologies";
  made.header.agenda->items = {item, item};
  made.header.agenda->items[0].type = model::AgendaItem::Type::exempt_resolution;
  made.header.agenda->items[1].restricted = true;
  EXPECT_EQ(told(made),
            "MT002 two items of the agenda have the number 1\n"
            "EX001 item 1 is restricted without saying on what ground\n");
  made.header.agenda->items[1].number = "2";
  made.header.agenda->items[1].paragraphs = {7};
  made.header.agenda->items[1].public_interest = "Safety.";
  EXPECT_EQ(told(made), "");
}

// --- Notices -----------------------------------------------------------------------------

TEST(Notice, ComesOutTwentyEightClearDaysBefore) {
  model::Document made = document("notice", model::Numbering::none, {});
  made.header.kind = DocumentKind::notice;
  made.header.published = day("2026-05-02");
  model::Notice& notice = made.header.notice.emplace();
  notice.type = model::Notice::Type::private_meeting;
  notice.decided_on = day("2026-05-30");
  EXPECT_EQ(told(made), "KD002 the notice came out 27 clear days before the day\n");
  made.header.published = day("2026-05-01");
  EXPECT_EQ(told(made), "");
  notice.type = model::Notice::Type::private_confirmed;
  made.header.published = day("2026-05-25");
  EXPECT_EQ(told(made), "KD002 the notice came out 4 clear days before the day\n");
  notice.type = model::Notice::Type::special_urgency;
  EXPECT_EQ(told(made), "");
}

// --- Minutes -----------------------------------------------------------------------------

model::Document minutes() {
  model::Document made = document("minutes", model::Numbering::none, {});
  made.header.kind = DocumentKind::minutes;
  made.header.meeting.emplace().meeting = "meeting";
  model::Minutes& fields = made.header.minutes.emplace();
  fields.chair = {"Councillor A", {}};
  fields.present = {{"Councillor A", "", {}}, {"B", "", {}}, {"C", "", {}}};
  model::Vote vote;
  vote.motion = "That it be agreed";
  vote.in_favour = {2, {{"A", {}}, {"B", {}}}, {}};
  vote.against = {1, {{"C", {}}}, {}};
  fields.votes = {vote};
  return made;
}

TEST(Minutes, WhoseVotesAddUpAreLeftAlone) { EXPECT_EQ(told(minutes()), ""); }

TEST(Minutes, CountAsManyVotesAsTheyName) {
  model::Document made = minutes();
  made.header.minutes->votes[0].in_favour.count = 3;
  EXPECT_EQ(told(made),
            "MN001 3 are counted in favour and 2 named\n"
            "MN001 4 votes are recorded and 3 members were present\n");
}

TEST(Minutes, NameNobodyTwiceAndNobodyWhoWasNotThere) {
  model::Document made = minutes();
  model::Vote& vote = made.header.minutes->votes[0];
  vote.in_favour = {1, {{"D", {}}}, {}};
  EXPECT_EQ(told(made), "MN003 \"D\" voted and was not present\n");
  vote.in_favour = {1, {{"Councillor C", {}}}, {}};
  EXPECT_EQ(told(made), "MN001 \"C\" is named twice in one vote\n");
}

TEST(Minutes, AreOfMembersAndWithTheirQuorum) {
  model::Document agenda = meeting("2026-06-02", "2026-05-20");
  agenda.header.agenda->membership = {{"A", {}}, {"B", {}}, {"C", {}}};
  agenda.header.agenda->quorum = 3;
  EXPECT_EQ(told(minutes(), {}, {}, {agenda}), "");
  agenda.header.agenda->membership.pop_back();
  agenda.header.agenda->quorum = 4;
  EXPECT_EQ(told(minutes(), {}, {}, {agenda}),
            "MN002 3 members were present and the quorum is 4\n"
            "MN003 \"C\" is not a member of the body that met\n");
}

TEST(Minutes, KnowMembersByTheIdsOfTheRegistry) {
  model::Library library;
  model::Person person;
  person.id = "councillor-c";
  person.name = "C";
  library.people = {person};
  model::Document made = minutes();
  made.header.minutes->present[2].person = "councillor-c";
  EXPECT_EQ(told(made, {}, library), "");
}

TEST(Minutes, TakeNobodyForPresentAndAbsent) {
  model::Document made = minutes();
  made.header.minutes->apologies = {{"Cllr B", "", {}}};
  EXPECT_EQ(told(made), "MN003 \"Cllr B\" was present and sent an apology\n");
}

TEST(Minutes, WarnOfListsLeftEmpty) {
  model::Document made = minutes();
  made.header.minutes->empty = {{"supporting", {}}};
  EXPECT_EQ(told(made), "MN004 the list \"supporting\" is empty\n");
}

// --- Papers that ran out ------------------------------------------------------------------

TEST(Currency, APaperThatHoldsIsWithinItsPeriodAndReviewed) {
  model::SiteSettings site;
  site.today = day("2026-11-21");
  model::Document made = document("strategy", model::Numbering::none, {});
  made.header.kind = DocumentKind::strategy;
  made.header.status = model::Status::approved;
  made.header.period_end = day("2026-11-21");
  made.header.review_by = day("2026-11-21");
  made.header.expires = day("2026-11-21");
  EXPECT_EQ(told(made, site), "");
  site.today = day("2026-11-22");
  EXPECT_EQ(told(made, site),
            "DT001 the document expired on 21 November 2026\n"
            "DT001 the period of the document ended on 21 November 2026\n"
            "DT001 the document was to be reviewed by 21 November 2026\n");
  made.header.status = model::Status::superseded;
  made.header.superseded_by = "newer";
  EXPECT_EQ(told(made, site), "");
}

// --- The site -------------------------------------------------------------------------------

TEST(Help, IsOnEveryPage) {
  const model::Document made = document("page", model::Numbering::none, {});
  const auto index =
      resolve::index_of({resolve::outline_of(made, plain_words())}, {}, plain_words());
  model::SiteSettings site;
  const source::Diagnostics said = check_site(index, site);
  ASSERT_EQ(said.size(), 1u);
  EXPECT_EQ(said[0].code, "PV004");
  site.help = {{"Emergency", "999", "tel:999", ""}};
  EXPECT_TRUE(check_site(index, site).empty());
}

TEST(Help, MayBeADocumentsOwn) {
  model::RecordView contact;
  contact.kind = model::RecordView::Kind::contact;
  const model::Document made =
      document("page", model::Numbering::none, {section("Help", {block(contact)})});
  const auto index =
      resolve::index_of({resolve::outline_of(made, plain_words())}, {}, plain_words());
  EXPECT_TRUE(check_site(index, {}).empty());
}

}  // namespace
}  // namespace folio::check
