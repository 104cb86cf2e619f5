// Reports, meetings, minutes and notices, as their document.toml says them.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/content/reading.h"

namespace folio::content {
namespace {

constexpr const char* toml = "content/pages/sample/document.toml";

source::MemoryFiles of_kind(const std::string& kind, const std::string& more,
                            const std::string& status = "draft") {
  source::MemoryFiles files = sample();
  files[toml] = "id = \"sample\"\nkind = \"" + kind +
                "\"\ntitle = \"A sample\"\nsummary = \"What it is.\"\n"
                "authorities = [\"somewhere-council\"]\nstatus = \"" +
                status + "\"\nversion = \"1\"\naccess = \"open\"\nsections = [\"01.md\"]\n" + more;
  return files;
}

model::Header header_of(const source::MemoryFiles& files, model::Nation nation = {}) {
  source::SourceMap sources;
  model::SiteSettings site;
  site.lang = "en-GB";
  site.nation = nation;
  auto outcome = load(files, sources, "content/pages/sample", site);
  EXPECT_EQ(printed(std::move(outcome.diagnostics)), "");
  return outcome.value.header;
}

const std::string report = R"([meeting]
body = "cabinet"
[front_sheet]
cabinet_member = " "
wards = "All"
key_decision = "yes"
notice_ref = "KD 12"
notice_date = 2026-05-01
)";

TEST(Report, AFieldWrittenWithNothingInItIsNotedAndNotTakenForAbsent) {
  const model::Header header = header_of(of_kind("committee_report", report));
  ASSERT_EQ(header.front_sheet->empty.size(), 1u);
  EXPECT_EQ(header.front_sheet->empty[0].id, "cabinet_member");
  EXPECT_EQ(header.front_sheet->notice_reference, "KD 12");
  EXPECT_EQ(header.bodies.back().id, "cabinet");
}

TEST(Report, WhiteSpaceAloneIsNoReason) {
  const model::Header header =
      header_of(of_kind("committee_report", "reasons = \" \\t\"\n" + report));
  EXPECT_EQ(header.report->reasons, "");
  ASSERT_EQ(header.report->empty.size(), 1u);
  EXPECT_EQ(header.report->empty[0].id, "reasons");
}

TEST(Report, IsNumberedAsItsHouseDoesUnlessItSaysOtherwise) {
  const auto numbered = [](const std::string& more) {
    const model::Header header = header_of(of_kind("committee_report", more + report));
    return std::pair(header.numbering, header.under_h3);
  };
  using model::Numbering;
  using model::UnderH3;
  EXPECT_EQ(numbered(""), std::pair(Numbering::none, UnderH3::none));
  EXPECT_EQ(numbered("house_style = \"classic\"\n"), std::pair(Numbering::headings, UnderH3::none));
  EXPECT_EQ(numbered("house_style = \"sectioned\"\n"), std::pair(Numbering::decimal, UnderH3::sub));
  EXPECT_EQ(numbered("house_style = \"continuous\"\n"),
            std::pair(Numbering::continuous, UnderH3::none));
  EXPECT_EQ(numbered("house_style = \"titled\"\n"), std::pair(Numbering::decimal, UnderH3::none));
  EXPECT_EQ(numbered("house_style = \"titled\"\nnumbering = \"none\"\n"),
            std::pair(Numbering::none, UnderH3::none));
}

TEST(Report, SaysWhatItRestsOnOrThatItDoesNot) {
  const model::Header header = header_of(of_kind("committee_report", R"(reasons = "It is better."
background_papers = "none"
priorities = ["Safe places"]
na = [{field = "legal", reason = "Nothing is decided"}]
)" + report + R"([[alternative]]
option = "Do nothing"
reason_rejected = "The duty is the law"
[[consultation]]
who = "Staff"
date = 2026-04-01
[urgency]
reason = "The grant ends"
chair_consulted = "Councillor A, 3 May 2026"
)"));
  EXPECT_TRUE(header.report->no_background_papers);
  EXPECT_EQ(header.report->alternatives[0].option, "Do nothing");
  EXPECT_EQ(header.report->consultation[0].who, "Staff");
  EXPECT_EQ(header.report->not_applicable[0].field, "legal");
  EXPECT_EQ(header.report->urgency->reason, "The grant ends");
}

TEST(Report, OnlyNoneStandsWhereAListCould) {
  EXPECT_EQ(
      said_briefly_of(of_kind("committee_report", "background_papers = \"nothing\"\n" + report)),
      "content/pages/sample/document.toml:10:21: error [F0207] \"nothing\" is not a known "
      "background_papers\n");
}

TEST(Report, NamesTheMeetingOrWhoseItIs) {
  EXPECT_EQ(
      said_briefly_of(of_kind("minutes", "[meeting]\nitem = \"3\"\n")),
      "content/pages/sample/document.toml:10:1: error [F0212] the meeting says neither \"id\" "
      "nor \"body\"\n");
  const model::Header header = header_of(of_kind("minutes", "[meeting]\nid = \"cabinet-may\"\n"));
  EXPECT_EQ(header.meeting->meeting, "cabinet-may");
  EXPECT_EQ(header.links[0].id, "cabinet-may");
}

TEST(Meeting, HasAnAgenda) {
  source::MemoryFiles files = of_kind("meeting", R"(contact = "democracy@somewhere.example"
[meeting]
body = "cabinet"
date = 2026-06-02
start = "10.30 am"
venue = "Town Hall"
membership = ["councillor-a", "Councillor B"]
quorum = 2
published_on = 2026-05-21
[[item]]
number = "1"
title = "Apologies"
[[item]]
number = "2"
title = "Prevent plan"
report = "plan-report"
[[item]]
number = "3"
title = "Security of buildings"
restricted = true
paragraphs = [7]
public_interest = "It would help those who want to do harm."
[[supplement]]
number = "1"
items = ["2"]
published = 2026-05-28
[pack]
page_start = 3
duplex = true
)");
  files[toml].replace(files[toml].find("sections = [\"01.md\"]\n"), 21, "");
  const model::Header header = header_of(files);
  EXPECT_EQ(header.agenda->items[1].type, model::AgendaItem::Type::report);
  EXPECT_EQ(header.agenda->items[2].paragraphs, std::vector<int>{7});
  EXPECT_EQ(header.agenda->quorum, 2);
  EXPECT_EQ(header.agenda->pack.page_start, 3);
  EXPECT_EQ(header.mentioned[0].id, "plan-report");
  EXPECT_TRUE(header.meeting->published_on);
}

TEST(Meeting, NeedsADateAPlaceAndSomebodyToTurnTo) {
  EXPECT_EQ(
      said_briefly_of(of_kind("meeting", "[meeting]\nbody = \"cabinet\"\n")),
      "content/pages/sample/document.toml:1:1: error [F0204] \"contact\" is missing\n"
      "content/pages/sample/document.toml:10:1: error [F0204] \"date\" is missing in [meeting]\n"
      "content/pages/sample/document.toml:10:1: error [F0204] \"venue\" is missing in "
      "[meeting]\n");
}

TEST(Meeting, ASupplementBelongsToItsItems) {
  EXPECT_EQ(
      said_briefly_of(of_kind("meeting", R"(contact = "Clerk"
[meeting]
body = "cabinet"
date = 2026-06-02
venue = "Town Hall"
[[item]]
number = "1"
title = "Apologies"
[[supplement]]
number = "1"
items = ["2"]
published = 2026-05-28
)")),
      "content/pages/sample/document.toml:20:10: error [F0207] the agenda has no item \"2\"\n");
}

TEST(Minutes, RecordWhoWasThereAndHowTheyVoted) {
  const model::Header header = header_of(of_kind("minutes", R"(chair = "councillor-a"
apology = []
[meeting]
body = "cabinet"
[[present]]
person = "councillor-a"
[[present]]
person = "Councillor B"
role = "Vice-chair"
[[declaration]]
person = "Councillor B"
interest = "Governor of a school"
item = "2"
[[vote]]
item = "2"
motion = "That the plan be agreed"
in_favour = 1
against = 1
names_in_favour = ["councillor-a"]
names_against = ["Councillor B"]
outcome = "Carried on the casting vote"
[[supporting]]
title = "Report"
document = "plan-report"
)"));
  const model::Minutes& minutes = *header.minutes;
  EXPECT_EQ(minutes.chair.id, "councillor-a");
  EXPECT_EQ(minutes.present.size(), 2u);
  EXPECT_EQ(minutes.empty[0].id, "apology");
  EXPECT_EQ(minutes.votes[0].against.names[0].id, "Councillor B");
  EXPECT_EQ(minutes.supporting[0].document, "plan-report");
  EXPECT_FALSE(minutes.no_supporting);
}

TEST(Report, HasBackgroundPapersOrNone) {
  const std::string said = said_briefly_of(of_kind("committee_report", R"(background_papers = "none"
[meeting]
body = "cabinet"
[front_sheet]
wards = "All"
key_decision = "no"
[[background_paper]]
title = "Notes"
)"));
  EXPECT_NE(said.find("F0212] the report says that it has no background papers, and lists some"),
            said.npos);
}

TEST(Minutes, CountsAreWholeNumbers) {
  EXPECT_EQ(said_briefly_of(of_kind("minutes", R"([meeting]
body = "cabinet"
[[vote]]
motion = "That it be agreed"
in_favour = 1.5
)")),
            "content/pages/sample/document.toml:14:13: error [F0206] \"in_favour\" must be a whole "
            "number from 0 on\n");
}

TEST(Notice, StatesWhatTheRegulationsAskOfItsType) {
  EXPECT_EQ(said_briefly_of(of_kind("notice", R"(notice_type = "private_meeting_confirmed"
reference = "PM 3"
matter = "Security of buildings"
decision_maker = "cabinet"
reasons = "Paragraph 7 applies."
)")),
            "content/pages/sample/document.toml:10:15: error [F0212] such a notice must say "
            "\"representations\"\n"
            "content/pages/sample/document.toml:10:15: error [F0212] such a notice must say "
            "\"response\"\n");
  const model::Header header = header_of(of_kind("notice", R"(notice_type = "key_decision"
reference = "KD 12"
matter = "The Prevent plan"
decision_maker = "cabinet"
members = ["councillor-a"]
decided_on = 2026-06-02
available_from = "Town Hall"
further_documents = "Write to the clerk."
[[document]]
title = "Report on the plan"
document = "plan-report"
)"));
  EXPECT_EQ(header.notice->documents[0].document, "plan-report");
  EXPECT_EQ(header.notice->type, model::Notice::Type::key_decision);
}

TEST(Strategy, OnlyADraftIsIncomplete) {
  const std::string said = said_briefly_of(of_kind("strategy", "", "for_decision"));
  for (const char* key : {"owner", "plain_summary", "period_start", "period_end", "delivery_plan",
                          "equality_assessment"}) {
    EXPECT_NE(said.find("only a draft may lack \"" + std::string(key) + "\""), said.npos) << key;
  }
  const model::Header header = header_of(of_kind("strategy", R"(vision = "A place without fear."
[[objective]]
id = "train"
title = "Train staff"
text = "Everybody knows what to do."
contest_strand = "prevent"
outcomes = ["More referrals are of use"]
[[principle]]
text = "Communities come first."
[foreword]
person = "councillor-a"
file = "01.md"
)"));
  EXPECT_EQ(header.strategy->objectives[0].outcomes[0], "More referrals are of use");
  EXPECT_EQ(header.strategy->principles[0].text, "Communities come first.");
  EXPECT_EQ(header.foreword->person, "councillor-a");
}

TEST(Assessment, GoesBeyondScreeningWithEvidenceAndADecision) {
  const std::string said =
      said_briefly_of(of_kind("equality_assessment", "subject = \"plan\"\nstage = \"full\"\n"));
  for (const char* key : {"assessor", "approver", "assessed_on", "signed_off_on", "review_by",
                          "evidence", "conclusion", "decision"}) {
    EXPECT_NE(said.find("must say \"" + std::string(key) + "\""), said.npos) << key;
  }
}

TEST(Assessment, SaysInWalesAndScotlandWhatTheirLawAdds) {
  const source::MemoryFiles files =
      of_kind("equality_assessment",
              "subject = \"plan\"\nstage = \"screening\"\nsocio_economic = \"None.\"\ncarers = "
              "\"Help.\"\n");
  const auto said = [&](model::Nation nation) {
    source::SourceMap sources;
    model::SiteSettings site;
    site.lang = "en-GB";
    site.nation = nation;
    std::string messages;
    for (const auto& one : load(files, sources, "content/pages/sample", site).diagnostics)
      messages += one.message + "\n";
    return messages;
  };
  EXPECT_EQ(said(model::Nation::england), "");
  EXPECT_EQ(said(model::Nation::scotland), "");
  EXPECT_EQ(said(model::Nation::wales), "an assessment in Wales must say \"welsh_language\"\n");
}

TEST(MemberLead, HasDutiesQuestionsAndPledges) {
  const model::Header header =
      header_of(of_kind("member_lead", R"(role_title = "Prevent member lead"
contact = "Safer communities team"
pledge = ["I will ask"]
[[holder]]
person = "councillor-a"
authority = "somewhere-council"
from = 2026-05-20
[[duty]]
id = "brief"
text = "Brief other members"
toolkit_ref = "item-2"
[[question]]
text = "Is the board meeting?"
[[training]]
name = "Prevent awareness"
date_due = 2026-09-01
[briefing]
frequency = "twice a year"
body = "cabinet"
)"));
  EXPECT_EQ(calendar::iso(header.holders[0].from_date.value()), "2026-05-20");
  EXPECT_EQ(header.holders[0].from, "");
  EXPECT_EQ(header.role.duties[0].id, "brief");
  EXPECT_EQ(header.role.questions[0], "Is the board meeting?");
  EXPECT_EQ(header.role.pledges[0], "I will ask");
  EXPECT_EQ(header.role.training[0].name, "Prevent awareness");
  EXPECT_EQ(header.role.briefing_body, "cabinet");
}

TEST(Performance, IsOfAPeriod) {
  EXPECT_EQ(said_briefly_of(of_kind("performance", "")),
            "content/pages/sample/document.toml:1:1: error [F0204] \"period_end\" is missing\n"
            "content/pages/sample/document.toml:1:1: error [F0204] \"period_start\" is missing\n");
}

TEST(Benchmark, SaysWhoRatedAndWhenOnceItIsNoDraft) {
  const std::string head = "owner = \"Head of Safety\"\n";
  EXPECT_THAT(said_briefly_of(of_kind("benchmark", head, "for_decision")),
              ::testing::HasSubstr("[F0212] only a draft may lack its ratings\n"));
  source::MemoryFiles files = of_kind("benchmark", head, "for_decision");
  files["content/pages/sample/ratings.toml"] = R"(toolkit = "toolkit"
[[rating]]
item = "Training"
rag = "green"
)";
  EXPECT_EQ(said_briefly_of(files),
            "content/pages/sample/ratings.toml:1:11: error [F0212] only a draft may lack "
            "\"assessed_on\"\n"
            "content/pages/sample/ratings.toml:1:11: error [F0212] only a draft may lack "
            "\"assessor\"\n");
  std::string& ratings = files["content/pages/sample/ratings.toml"];
  ratings = "assessor = \"Board\"\nassessed_on = 2026-01-05\n" + ratings;
  EXPECT_EQ(said_briefly_of(files), "");
}

}  // namespace
}  // namespace folio::content
