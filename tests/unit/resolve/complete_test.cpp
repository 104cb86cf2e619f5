// The sections that metadata add to a document's text.

#include <gtest/gtest.h>

#include <algorithm>

#include "resolve/resolve.h"
#include "support/build_document.h"

namespace folio::resolve {
namespace {

using namespace folio::testing;
using model::DocumentKind;
using model::HouseStyle;

/// Titles and words of every section, as they are printed.
std::string outline_of_text(const model::Document& made) {
  std::string out;
  for (const model::Section& section : resolve(made, {}, plain_words()).sections) {
    out += "== " + section.number + (section.number.empty() ? "" : " ") +
           (section.label.empty() ? "" : "[" + section.label + "] ") +
           model::plain_text(section.title) + "\n" + model::plain_text(section.blocks);
  }
  return out;
}

std::string front_of(const model::Document& made) {
  return model::plain_text(resolve(made, {}, plain_words()).front);
}

model::Document report(HouseStyle style, model::Numbering numbering) {
  model::Document made = document("r", numbering, {section("Background", {paragraph("Text.")})});
  made.header.kind = DocumentKind::committee_report;
  made.header.front_sheet.emplace();
  model::CommitteeReport& fields = made.header.report.emplace();
  fields.style = style;
  fields.reasons = "It is better.\n\nIt is cheaper.";
  fields.alternatives = {{"Do nothing", "The duty is the law."}};
  fields.consultation = {{"Staff", calendar::parse("2026-05-01"), "They agree."}};
  fields.background_papers = {{"Notes of a visit", "Town Hall", "Clerk", "", false, {}}};
  made.header.appendices = {{"1", "The plan", "", true, "", {}}};
  return made;
}

TEST(Report, ArguesAndListsItsPapersAsItsHouseDoes) {
  EXPECT_EQ(outline_of_text(report(HouseStyle::sectioned, model::Numbering::decimal)),
            "== 1 Background\nText.\n"
            "== 2 heading_reasons\nIt is better.\nIt is cheaper.\n"
            "== 3 heading_alternatives\nDo nothing: The duty is the law.\n"
            "== 4 heading_consultation\nStaff, 1 May 2026: They agree.\n"
            "== 5 heading_background_sectioned\nNotes of a visit, Town Hall, Clerk\n"
            "== 6 heading_appendices_sectioned\nAppendix 1: The plan (circulated_separately)\n");
}

TEST(Report, JoinsWhatItsFieldsSayToTheSectionOfTheSameHeading) {
  model::Document made = report(HouseStyle::sectioned, model::Numbering::decimal);
  made.header.report->alternatives.clear();
  made.sections.push_back(section("Heading_Consultation", {paragraph("We asked around.")}));
  EXPECT_EQ(outline_of_text(made),
            "== 1 Background\nText.\n"
            "== 2 Heading_Consultation\nWe asked around.\nStaff, 1 May 2026: They agree.\n"
            "== 3 heading_reasons\nIt is better.\nIt is cheaper.\n"
            "== 4 heading_background_sectioned\nNotes of a visit, Town Hall, Clerk\n"
            "== 5 heading_appendices_sectioned\nAppendix 1: The plan (circulated_separately)\n");
}

TEST(Report, ListsItsPapersInTablesWhereParagraphsRunThrough) {
  const std::string out =
      outline_of_text(report(HouseStyle::continuous, model::Numbering::continuous));
  EXPECT_NE(out.find("== heading_background_titled\nheading_background\nbackground_paper\nheld_at\n"
                     "contact\nNotes of a visit\nTown Hall\nClerk\n"),
            out.npos)
      << out;
  EXPECT_NE(out.find("== heading_appendices\nappendices\ncolumn_number\ncolumn_title\nAppendix 1\n"
                     "The plan (circulated_separately)\n"),
            out.npos)
      << out;
}

TEST(Report, NumbersParagraphsOfItsFieldsLikeTheOthers) {
  const auto resolved =
      resolve(report(HouseStyle::titled, model::Numbering::decimal), {}, plain_words());
  ASSERT_EQ(resolved.sections.size(), 6u);
  EXPECT_EQ(resolved.sections[2].number, "3");
  EXPECT_EQ(resolved.sections[2].blocks[1].number, "3.2");
}

TEST(Report, ArguesBeforeItsImplications) {
  model::Document made = report(HouseStyle::classic, model::Numbering::none);
  model::Implication legal;
  legal.area = model::ImplicationArea::legal;
  made.sections.push_back(section("Implications", {block(legal)}));
  made.sections.push_back(section("Costs", {paragraph("None.")}));
  made.sections.back().label = "Appendix 1";
  made.header.audit.emplace().version = "Final";
  const std::string out = outline_of_text(made);
  std::string titles;
  for (std::size_t at = 0; (at = out.find("== ", at)) != out.npos; ++at)
    titles += out.substr(at + 3, out.find('\n', at) - at - 3) + "; ";
  EXPECT_EQ(titles,
            "Background; heading_reasons; heading_alternatives; heading_consultation; "
            "Implications; heading_background; heading_appendices; audit_trail; "
            "[Appendix 1] Costs; ");
}

TEST(Report, SaysThatSomethingDoesNotApply) {
  model::Document made = report(HouseStyle::classic, model::Numbering::none);
  model::CommitteeReport& fields = *made.header.report;
  fields = {};
  fields.style = HouseStyle::classic;
  fields.no_background_papers = true;
  fields.not_applicable = {{"alternatives", "The law leaves none."}, {"legal", "Nothing is new."}};
  made.header.appendices.clear();
  EXPECT_EQ(outline_of_text(made),
            "== Background\nText.\n"
            "== heading_alternatives\nnot_applicable_because\n"
            "== heading_implications\narea_legal\nnot_applicable_because\n"
            "== heading_background\nnone_listed\n");
}

TEST(Report, SetsRecommendationsInABoxAtTheHeadInATitledHouse) {
  model::Document made = document(
      "r", model::Numbering::decimal,
      {section("Origin", {paragraph("Text.")}),
       section("Recommendations", {block(model::Recommendations{{}, list_of({"Note it."})})})});
  made.header.kind = DocumentKind::committee_report;
  made.header.report.emplace().style = HouseStyle::titled;
  EXPECT_EQ(outline_of_text(made), "== Recommendations\nNote it.\n== 1 Origin\nText.\n");
}

TEST(FrontSheet, SaysThatAnEmptyFieldIsNotRecorded) {
  model::Document made = report(HouseStyle::titled, model::Numbering::decimal);
  model::FrontSheet& front = *made.header.front_sheet;
  front.report_of = "A Officer";
  front.wards = "All";
  front.empty = {{"cabinet_member", {}}};
  front.key_decision = model::KeyDecision::no;
  EXPECT_EQ(front_of(made),
            "report_of\nA Officer\ncabinet_member\nnot_recorded\nwards\nAll\nkey_decision\nno\n");
}

TEST(FrontSheet, HasTheOrderOfItsHouseAndTheNoticeOfAKeyDecision) {
  model::Document made = report(HouseStyle::sectioned, model::Numbering::decimal);
  model::FrontSheet& front = *made.header.front_sheet;
  front.report_of = "A Officer";
  front.wards = "All";
  front.key_decision = model::KeyDecision::yes;
  EXPECT_EQ(front_of(made), "wards\nAll\nkey_decision\nyes\nreport_of\nA Officer\n");
  front.notice_reference = "KD 1";
  front.notice_date = calendar::parse("2026-05-01");
  EXPECT_NE(front_of(made).find("key_decision\nkey_decision_notice\n"), std::string::npos);
}

TEST(FrontSheet, SaysWhyAnItemIsUrgent) {
  model::Document made = report(HouseStyle::sectioned, model::Numbering::decimal);
  made.header.report->urgency = {"The grant ends.", "Councillor A"};
  const std::string out = front_of(made);
  EXPECT_NE(out.find("urgent_item\nThe grant ends.\nurgent_consulted\n"), out.npos) << out;
}

TEST(Agenda, IsATableOfItsItems) {
  model::Document made = document("m", model::Numbering::none, {});
  made.header.kind = DocumentKind::meeting;
  made.header.meeting.emplace();
  model::Meeting& agenda = made.header.agenda.emplace();
  agenda.venue = "Town Hall";
  agenda.membership = {{"Councillor A", {}}, {"Councillor B", {}}};
  agenda.quorum = 2;
  model::AgendaItem item;
  item.number = "1";
  item.title = "Apologies";
  agenda.items.push_back(item);
  item.number = "2";
  item.title = "Buildings";
  item.restricted = true;
  item.paragraphs = {7};
  item.public_interest = "Safety.";
  agenda.items.push_back(item);
  model::Supplement supplement;
  supplement.number = "1";
  supplement.items = {"2"};
  agenda.supplements = {supplement};
  EXPECT_EQ(outline_of_text(made),
            "== agenda\nagenda_caption\ncolumn_number\ncolumn_business\n"
            "1\nApologies\n2\nBuildings\nitem_private_ground\nbecause Safety.\n"
            "== supplements\nsupplement_line\n");
  EXPECT_EQ(front_of(made),
            "venue\nTown Hall\nmembership\nCouncillor A, Councillor B\nquorum\n2\n");
}

TEST(Minutes, SayWhoWasThereAndHowTheyVoted) {
  model::Document made = document("m", model::Numbering::none, {section("Item", {})});
  made.header.kind = DocumentKind::minutes;
  model::Minutes& minutes = made.header.minutes.emplace();
  minutes.chair = {"Councillor A", {}};
  minutes.present = {{"Councillor A", "", {}}, {"Councillor B", "Vice-chair", {}}};
  minutes.declarations = {{"Councillor B", "Governor", "2", {}}};
  minutes.empty = {{"apology", {}}, {"supporting", {}}};
  model::Vote vote;
  vote.item = "2";
  vote.motion = "That it be agreed";
  vote.in_favour.count = 1;
  vote.in_favour.names = {{"Councillor A", {}}};
  vote.against.count = 1;
  minutes.votes = {vote};
  EXPECT_EQ(front_of(made),
            "chair\nCouncillor A\npresent\nCouncillor A, Councillor B (Vice-chair)\n"
            "apologies\nnot_recorded\n");
  EXPECT_EQ(outline_of_text(made),
            "== declarations\ndeclarations_caption\ncolumn_member\ncolumn_interest\nagenda_item\n"
            "Councillor B\nGovernor\n2\n"
            "== Item\n"
            "== votes\nvotes_caption\ncolumn_motion\nvote_in_favour\nvote_against\n"
            "vote_on_item\n1\nCouncillor A\n1\n"
            "== supporting_documents\nnot_recorded\n");
}

TEST(Minutes, SayThatThereWasNobodyOrNothing) {
  model::Document made = document("m", model::Numbering::none, {section("Item", {})});
  made.header.kind = DocumentKind::minutes;
  model::Minutes& minutes = made.header.minutes.emplace();
  minutes.no_in_attendance = minutes.no_apologies = minutes.no_declarations = true;
  EXPECT_EQ(front_of(made),
            "in_attendance\nnone_listed\napologies\nnone_listed\n"
            "declarations\nno_interests_declared\n");
}

TEST(Minutes, RecordOfAnItemWhatBelongsToItsSection) {
  model::Document made = document("m", model::Numbering::minutes,
                                  {section("Apologies", {paragraph("None.")}),
                                   section("Strategy", {paragraph("It was presented.")})});
  made.sections[0].typed_number = "24/24";
  made.sections[1].typed_number = "24/25";
  made.header.kind = DocumentKind::minutes;
  model::Minutes& minutes = made.header.minutes.emplace();
  minutes.items = {{"24/25", "A. Officer", "Prevent lead", {{"plan/train", {}}}, {}}};
  model::Vote vote;
  vote.item = "24/25";
  vote.motion = "That it be agreed";
  vote.in_favour.count = 2;
  model::Vote other = vote;
  other.item.clear();
  other.motion = "That the meeting end";
  minutes.votes = {vote, other};
  minutes.supporting = {{"The strategy", "", "", {}, "24/25"}, {"A letter", "", "", {}}};
  EXPECT_EQ(outline_of_text(made),
            "== 24/24 Apologies\nNone.\n"
            "== 24/25 Strategy\ncolumn_presenter: A. Officer, Prevent lead\nIt was presented.\n"
            "votes_on_item_caption\ncolumn_motion\nvote_in_favour\nThat it be agreed\n2\n"
            "supporting_documents: The strategy\nactions: [@plan/train]\n"
            "== votes\nvotes_caption\ncolumn_motion\nvote_in_favour\nThat the meeting end\n2\n"
            "== supporting_documents\nA letter\n");
}

TEST(Notice, SaysWhatWillBeDecidedByWhomAndWhen) {
  model::Document made = document("n", model::Numbering::none, {});
  made.header.kind = DocumentKind::notice;
  model::Notice& notice = made.header.notice.emplace();
  notice.type = model::Notice::Type::key_decision;
  notice.reference = "KD 1";
  notice.matter = "The plan";
  notice.decision_maker = "The Cabinet";
  notice.decided_on = calendar::parse("2026-06-02");
  notice.documents = {{"Report", ""}};
  EXPECT_EQ(front_of(made),
            "notice_of\nnotice_key_decision\nnotice_reference\nKD 1\nnotice_matter\nThe plan\n"
            "notice_decision_maker\nThe Cabinet\nnotice_decided\n2 June 2026\n");
  EXPECT_EQ(outline_of_text(made), "== notice_documents\nReport\n");
}

TEST(Papers, ThatAreListedHaveTheAuthorsTitleAndLeadToTheDocument) {
  model::Document made = document("r", model::Numbering::none, {});
  made.header.kind = DocumentKind::committee_report;
  made.header.report.emplace().style = HouseStyle::sectioned;
  made.header.appendices = {{"1", "The new plan", "plan", false, "", {}},
                            {"2", "Places", "files/places.csv", false, "Open", {}}};
  model::Attachment file;
  file.file = "files/places.csv";
  file.bytes = std::make_shared<const std::string>("Place\n");
  file.published_name = "files/places.csv";
  file.accessible = true;
  made.header.attachments = {file};
  model::Document plan = document("plan", model::Numbering::none, {});
  plan.header.slug = "our-plan";
  const auto index = index_of({outline_of(made, plain_words()), outline_of(plan, plain_words())},
                              {}, plain_words());
  EXPECT_TRUE(index.diagnostics.empty());
  const auto resolved = resolve(made, index.value, plain_words());
  const auto& list = std::get<model::List>(resolved.sections[0].blocks[0].value);
  const auto link_of = [&](std::size_t item) {
    const auto& words = std::get<model::Paragraph>(list.items[item].blocks[0].value).content;
    return std::get<model::Link>(words[2].value);
  };
  EXPECT_EQ(model::plain_text(link_of(0).content), "The new plan");
  EXPECT_EQ(std::get<model::Place>(link_of(0).target).slug, "our-plan");
  EXPECT_EQ(std::get<model::PublishedFile>(link_of(1).target).file, "files/places.csv");
  EXPECT_EQ(model::plain_text(resolved.sections[0].blocks),
            "Appendix 1: The new plan\nAppendix 2: Places (CSV, 1 kB, Open)\n");
}

TEST(Strategy, SetsOutVisionAndPrinciplesAfterItsForeword) {
  model::Preface foreword;
  foreword.kind = model::Preface::Kind::foreword;
  model::Document made =
      document("s", model::Numbering::headings,
               {unnumbered_section(section("Foreword", {block(foreword)})), section("Text", {})});
  made.header.kind = DocumentKind::strategy;
  model::Strategy& strategy = made.header.strategy.emplace();
  strategy.vision = "A place without fear.";
  strategy.principles = {{"Together", "Communities come first.", {}}};
  strategy.consultation_summary = "Many answered.";
  made.header.plain_summary = "For residents.";
  EXPECT_EQ(outline_of_text(made),
            "== \nsummary\nFor residents.\n"
            "== Foreword\n== 1 vision\nA place without fear.\n"
            "== 2 principles\nTogether: Communities come first.\n"
            "== 3 Text\n== 4 heading_consultation\nMany answered.\n");
}

TEST(Assessment, SaysWhatItRestsOnAndWhatFollows) {
  model::Document made = document("a", model::Numbering::none, {section("Text", {})});
  made.header.kind = DocumentKind::equality_assessment;
  model::EqualityAssessment& assessment = made.header.assessment.emplace();
  assessment.evidence = {{"Census", "", calendar::parse("2021-03-21")}};
  assessment.duty = model::EqualityDuty{"No harm.", "", "Talks."};
  assessment.further = {{model::FurtherDuty::Kind::carers, "Hours."}};
  assessment.conclusion = model::EqualityAssessment::Conclusion::adjust;
  assessment.decision = "More hours.";
  EXPECT_EQ(
      outline_of_text(made),
      "== Text\n== heading_evidence\nCensus, 21 March 2021\n"
      "== heading_duties\nduty_eliminate\nNo harm.\nduty_foster\nTalks.\nduty_carers\nHours.\n"
      "== heading_conclusion\nconclusion_adjust\nMore hours.\n");
}

TEST(Document, TellsItsHistoryTheLatestFirst) {
  model::Document made = document("d", model::Numbering::none, {});
  made.header.changes = {{*calendar::parse("2026-01-05"), "1.1", "A date.", {}, {}},
                         {*calendar::parse("2026-02-05"), "", "A name.", {}, {}}};
  EXPECT_EQ(outline_of_text(made),
            "== history\nhistory_caption\ncolumn_date\nversion\ncolumn_change\n"
            "5 February 2026\nA name.\n5 January 2026\n1.1\nA date.\n");
}

// --- The title block -----------------------------------------------------------------

TEST(TitleBlock, TellsThatADocumentWasReplacedAndByWhat) {
  model::Document old = document("old", model::Numbering::none, {});
  old.header.status = model::Status::superseded;
  EXPECT_EQ(model::plain_text(resolve(old, {}, plain_words()).title_block.banner),
            "banner_superseded");
  old.header.superseded_by = "new";
  const model::Document fresh = document("new", model::Numbering::none, {});
  const Index index = index_of({outline_of(old, plain_words()), outline_of(fresh, plain_words())},
                               {}, plain_words())
                          .value;
  const TitleBlock block = resolve(old, index, plain_words()).title_block;
  EXPECT_EQ(model::plain_text(block.banner), "banner_superseded_by Title of new");
  EXPECT_EQ(block.status, "status_superseded");
  EXPECT_TRUE(resolve(fresh, index, plain_words()).title_block.banner.empty());
}

TEST(TitleBlock, TakesTheMeetingFromItsOwnDocument) {
  model::Document meeting = document("meeting", model::Numbering::none, {});
  meeting.header.meeting.emplace().body = "cabinet";
  meeting.header.meeting->date = calendar::parse("2026-06-02");
  model::Document minutes = document("minutes", model::Numbering::none, {});
  minutes.header.meeting.emplace().meeting = "meeting";
  model::Library library;
  library.bodies.push_back({"cabinet", "The Cabinet", {}, "", "https://www.anytown.example/"});
  const Index index =
      index_of({outline_of(meeting, plain_words()), outline_of(minutes, plain_words())}, library,
               plain_words())
          .value;
  const auto pairs = resolve(minutes, index, plain_words()).title_block.particulars.pairs;
  const auto found = std::ranges::find(pairs, "meeting", &model::DescriptionList::Pair::term);
  ASSERT_NE(found, pairs.end());
  EXPECT_EQ(model::plain_text(found->description), "The Cabinet, 2 June 2026");
  const auto* link = std::get_if<model::Link>(&found->description.front().value);
  ASSERT_NE(link, nullptr);
  EXPECT_EQ(std::get<model::WebAddress>(link->target).url, "https://www.anytown.example/");
}

}  // namespace
}  // namespace folio::resolve
