#include <gtest/gtest.h>

#include "resolve/resolve.h"
#include "support/build_document.h"

namespace folio::resolve {
namespace {

using namespace folio::testing;
using LookupKind = model::Lookup::Kind;
using model::Measure;

model::Words english() {
  model::Words::Map all = plain_words().all();
  all["section_of_statute"] = "section {number} of the {statute}";
  all["sections_of_statute"] = "sections {first} to {last} of the {statute}";
  all["schedule_of_statute"] = "Schedule {number} to the {statute}";
  all["fact_as_at"] = "{value} (as at {date})";
  all["people_one"] = "{number} person";
  all["people_other"] = "{number} people";
  all["fewer_than"] = "fewer than {number}";
  all["more_than_before"] = "{number} more than in {period}";
  all["change_better"] = "better";
  all["change_worse"] = "worse";
  all["fewer_than_before"] = "{number} fewer than in {period}";
  all["less_than_before"] = "{number} less than in {period}";
  all["percentage_points"] = "{number} percentage points";
  all["part_of_whole"] = "{part} of {whole}";
  all["change_more"] = "{number} more";
  return model::Words(std::move(all));
}

model::Library library() {
  model::Library made;
  made.glossary = {{"term-ctlp", "Counter-Terrorism Local Profile", "CTLP", "An assessment."}};
  model::Statute act;
  act.id = "ctsa-2015";
  act.short_title = "Counter-Terrorism and Security Act";
  act.year = 2015;
  act.url = "https://www.legislation.gov.uk/ukpga/2015/6";
  made.statutes = {act};
  model::Fact level;
  level.id = "threat-level";
  level.value = "substantial";
  level.as_at = *calendar::parse("2022-02-09");
  level.source = "Home Secretary";
  made.facts = {level};
  model::Person lead;
  lead.id = "jo";
  lead.name = "Jo Bloggs";
  lead.title = "Cllr";
  lead.role = "Lead member";
  made.people = {lead};
  return made;
}

model::Document paper() {
  model::Document made = document("paper", model::Numbering::none, {});
  Measure referrals;
  referrals.id = "trained";
  referrals.title = "Staff trained";
  referrals.value = 1200;
  referrals.unit = Measure::Unit::people;
  referrals.history = {{"2024/25", 1100}};
  made.records.measures.push_back(referrals);
  Measure answers;
  answers.id = "in-time";
  answers.title = "Answered in time";
  answers.value = 12;
  answers.history = {{"2024/25", 9}};
  answers.direction = Measure::Direction::up;
  made.records.measures.push_back(answers);
  answers.id = "late";
  answers.direction = Measure::Direction::down;
  made.records.measures.push_back(answers);
  answers.id = "cost";
  answers.value = 1200.5;
  answers.decimals = 1;
  answers.unit = Measure::Unit::pounds;
  answers.history = {{"2024/25", 1100}};
  answers.direction = {};
  made.records.measures.push_back(answers);
  for (int i = 0; i < 3; ++i) {
    model::Action action;
    action.id = "a" + std::to_string(i);
    action.rag = i == 0 ? model::RagRating::red : model::RagRating::green;
    made.records.actions.push_back(action);
  }
  return made;
}

/// What a lookup comes to: its words, an address behind an arrow, and what was
/// said.
std::string answered(LookupKind kind, std::string id, std::string detail = "") {
  model::Document made = paper();
  model::Lookup lookup{kind, "", std::move(id), std::move(detail)};
  made.sections = {section("S", {block(model::Paragraph{{model::Inline{lookup, {}}}})})};
  const auto index = index_of({outline_of(made, english())}, library(), english());
  const auto resolved = resolve(made, index.value, english());
  std::string out = model::plain_text(resolved.sections[0].blocks);
  out.pop_back();
  const auto& shown = std::get<model::Paragraph>(resolved.sections[0].blocks[0].value).content;
  if (const auto* link = shown.empty() ? nullptr : std::get_if<model::Link>(&shown[0].value))
    out += " -> " + std::get<model::WebAddress>(link->target).url;
  for (const source::Diagnostic& one : index.diagnostics)
    out += "\n" + one.code + " " + one.message + "; " + one.help;
  return out;
}

TEST(Lookups, OfMoneyTellPenceInTwoDigits) {
  EXPECT_EQ(answered(LookupKind::measure, "cost"), "£1,200.50");
  EXPECT_EQ(answered(LookupKind::measure, "cost", "change"), "£100.50 more than in 2024/25 (better)");
}

TEST(Lookups, OfStatutesAreCitedInFullAndLinked) {
  const std::string act = "Counter-Terrorism and Security Act 2015";
  const std::string url = "https://www.legislation.gov.uk/ukpga/2015/6";
  EXPECT_EQ(answered(LookupKind::statute, "ctsa-2015", "26"),
            "Section 26 of the " + act + " -> " + url + "/section/26");
  EXPECT_EQ(answered(LookupKind::statute, "ctsa-2015", "36..41"),
            "Sections 36 to 41 of the " + act + " -> " + url + "/section/36");
  EXPECT_EQ(answered(LookupKind::statute, "ctsa-2015", "sch-6"),
            "Schedule 6 to the " + act + " -> " + url + "/schedule/6");
  EXPECT_EQ(answered(LookupKind::statute, "ctsa-2015"), act + " -> " + url);
}

TEST(Lookups, OfChangesSayWhetherTheyAreWanted) {
  EXPECT_EQ(answered(LookupKind::measure, "trained", "change"), "100 more than in 2024/25");
  EXPECT_EQ(answered(LookupKind::measure, "in-time", "change"), "3 more than in 2024/25 (better)");
  EXPECT_EQ(answered(LookupKind::measure, "late", "change"), "3 more than in 2024/25 (worse)");
}

TEST(Lookups, OfFactsAreNeverToldWithoutTheirDay) {
  EXPECT_EQ(answered(LookupKind::fact, "threat-level"), "substantial (as at 9 February 2022)");
  EXPECT_EQ(answered(LookupKind::fact, "threat-level", "value"), "substantial");
  EXPECT_EQ(answered(LookupKind::fact, "threat-level", "date"), "9 February 2022");
}

TEST(Lookups, OfPersonsGiveNameAndRole) {
  EXPECT_EQ(answered(LookupKind::person, "jo"), "Cllr Jo Bloggs");
  EXPECT_EQ(answered(LookupKind::person, "jo", "full"), "Cllr Jo Bloggs, Lead member");
}

TEST(Lookups, OfMeasuresArePrintedWithUnitAndChange) {
  EXPECT_EQ(answered(LookupKind::measure, "trained"), "1,200 people");
  EXPECT_EQ(answered(LookupKind::measure, "trained", "change"), "100 more than in 2024/25");
  EXPECT_EQ(answered(LookupKind::measure, "trained", "title"), "Staff trained");
}

TEST(Lookups, OfTermsAndAbbreviationsAreFoundByEitherName) {
  EXPECT_EQ(answered(LookupKind::term, "CTLP"), "CTLP");
  EXPECT_EQ(answered(LookupKind::term, "term-ctlp"), "Counter-Terrorism Local Profile");
  EXPECT_EQ(answered(LookupKind::abbreviation, "CTLP"), "CTLP (Counter-Terrorism Local Profile)");
}

TEST(Lookups, OfNothingAreErrorsWithTheNearestName) {
  EXPECT_EQ(answered(LookupKind::fact, "treat-level"),
            "treat-level\nF0420 no fact is called \"treat-level\"; did you mean \"threat-level\"?");
  EXPECT_EQ(answered(LookupKind::statute, "ctsa-2051", "26"),
            "ctsa-2051\nF0420 no statute is called \"ctsa-2051\"; did you mean \"ctsa-2015\"?");
  EXPECT_EQ(answered(LookupKind::abbreviation, "CTLR"),
            "CTLR\nF0420 nobody has said what \"CTLR\" stands for; did you mean \"CTLP\"?");
  EXPECT_EQ(answered(LookupKind::person, "x"),
            "x\nF0420 no person is called \"x\"; add it to content/registry/people.toml");
  EXPECT_EQ(answered(LookupKind::measure, "trainde"),
            "trainde\nF0420 no measure is called \"trainde\"; did you mean \"trained\"?");
  EXPECT_EQ(
      answered(LookupKind::person, "jo", "age"),
      "jo\nF0421 \"age\" is nothing that can be told of \"jo\"; write role, full, or nothing");
}

// --- Derived numbers ------------------------------------------------------------------

TEST(Counts, AreWorkedOutFromRecords) {
  EXPECT_EQ(answered(LookupKind::derived, "actions"), "3");
  EXPECT_EQ(answered(LookupKind::derived, "actions", "rag=green"), "2");
  EXPECT_EQ(answered(LookupKind::derived, "actions", "rag=green|red of=paper"), "3");
  EXPECT_EQ(answered(LookupKind::derived, "actions", "rag=green as=share"), "67%");
  EXPECT_EQ(answered(LookupKind::derived, "actions", "rag=green as=ordinal"), "2nd");
  EXPECT_EQ(answered(LookupKind::derived, "actions", "rag=green since=paper"), "change_none");
}

/// What a count of the plan "now" comes to, which has one action more than the
/// plan "before", one changed, and one less.
std::string counted_since(std::string what, std::string detail) {
  const auto plan = [](std::string id, std::vector<std::string> actions) {
    model::Document made = document(std::move(id), model::Numbering::none, {});
    for (std::string& one : actions) made.records.actions.emplace_back().id = std::move(one);
    return made;
  };
  const model::Document before = plan("before", {"kept", "better", "gone"});
  model::Document now = plan("now", {"kept", "better", "fresh", "young"});
  now.records.actions[1].rag = model::RagRating::green;
  now.records.actions[3].rag = model::RagRating::red;
  model::Lookup lookup{LookupKind::derived, "", std::move(what), std::move(detail)};
  now.sections = {section("S", {block(model::Paragraph{{model::Inline{lookup, {}}}})})};
  const auto index =
      index_of({outline_of(now, english()), outline_of(before, english())}, library(), english());
  std::string out = model::plain_text(resolve(now, index.value, english()).sections[0].blocks);
  for (const source::Diagnostic& one : index.diagnostics) out += one.message + "; " + one.help;
  return out;
}

TEST(Counts, AreOfWhatBecameOfAPlanSinceTheOneBefore) {
  EXPECT_EQ(counted_since("new-actions", "since=before"), "2\n");
  EXPECT_EQ(counted_since("new-actions", "rag=red since=before"), "1\n");
  EXPECT_EQ(counted_since("changed-actions", "since=before"), "1\n");
  EXPECT_EQ(counted_since("changed-actions", "since=before as=share"), "25%\n");
  EXPECT_EQ(counted_since("dropped-actions", "since=before"), "1\n");
  EXPECT_EQ(counted_since("dropped-actions", "since=before as=share"), "33%\n");
  EXPECT_EQ(counted_since("dropped-actions", "since=now"), "0\n");
  EXPECT_EQ(counted_since("new-actions", ""),
            "[new-actions]\nnobody has said since which plan new-actions are to be counted; name "
            "the plan before: since=…");
  EXPECT_EQ(counted_since("new-actions", "since=befroe"),
            "[new-actions]\nno document is called \"befroe\"; did you mean \"before\"?");
}

TEST(Counts, OfNonsenseAreErrors) {
  EXPECT_EQ(answered(LookupKind::derived, "acitons"),
            "[acitons]\nF0421 \"acitons\" is nothing that can be counted; did you mean "
            "\"actions\"?");
  EXPECT_EQ(answered(LookupKind::derived, "actions", "rga=green"),
            "[actions]\nF0421 \"rga\" is no condition for actions; did you mean \"rag\"?");
  EXPECT_EQ(answered(LookupKind::derived, "actions", "rag=gren"),
            "[actions]\nF0421 \"gren\" is not a known rag; did you mean \"green\"?");
  EXPECT_EQ(answered(LookupKind::derived, "actions", "rag"),
            "[actions]\nF0421 the condition \"rag\" has no value; write rag=…, without spaces");
  EXPECT_EQ(answered(LookupKind::derived, "actions", "of=papre"),
            "[actions]\nF0421 no document is called \"papre\"; did you mean \"paper\"?");
  EXPECT_EQ(answered(LookupKind::derived, "ratings"),
            "[ratings]\nF0421 the document \"paper\" has no ratings to count; name the document "
            "that has them: of=…");
  EXPECT_EQ(answered(LookupKind::derived, "actions", "as=ordinal since=paper"),
            "[actions]\nF0421 what changed has no place in a row; leave out as=ordinal or since=…");
  EXPECT_EQ(answered(LookupKind::derived, "actions", "as=words"),
            "[actions]\nF0421 a number cannot be told as \"words\"; write as=share or as=ordinal, "
            "or leave it "
            "out");
}

TEST(Digests, ChangeWithWhatIsLookedUp) {
  model::Document made = paper();
  made.sections = {section(
      "S", {block(model::Paragraph{
               {model::Inline{model::Lookup{LookupKind::fact, "", "threat-level", ""}, {}}}})})};
  const auto digest = [&](std::string value) {
    model::Library known = library();
    known.facts[0].value = std::move(value);
    const auto index = index_of({outline_of(made, english())}, known, english());
    return resolve(made, index.value, english()).digest;
  };
  EXPECT_EQ(digest("severe"), digest("severe"));
  EXPECT_NE(digest("severe"), digest("substantial"));
}

}  // namespace
}  // namespace folio::resolve
