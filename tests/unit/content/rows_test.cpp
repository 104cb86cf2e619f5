#include <gtest/gtest.h>

#include "unit/content/reading.h"

namespace folio::content {
namespace {

constexpr const char* folder = "content/plans/plan";

constexpr const char* document_toml = R"(id = "plan"
kind = "delivery_plan"
title = "A plan"
summary = "What is planned."
authorities = ["somewhere-council"]
status = "draft"
version = "1"
access = "open"
strategy = "strategy"
year = "2026-27"
sections = ["01.md"]

[[workstream]]
id = "train"
title = "Training"
)";

struct Read {
  model::Dossier dossier;
  std::string said;
};

Read plan_with(const std::string& name, const std::string& text) {
  const std::string base(folder);
  const source::MemoryFiles files{{base + "/document.toml", document_toml},
                                  {base + "/01.md", "## Only section\n\nSome words.\n"},
                                  {base + "/" + name, text}};
  source::SourceMap sources;
  model::SiteSettings site;
  site.lang = "en-GB";
  auto outcome = load(files, sources, folder, site);
  std::string said;
  source::sort(outcome.diagnostics);
  for (const source::Diagnostic& one : outcome.diagnostics) {
    const source::Position at =
        one.span.file == nullptr ? source::Position{} : one.span.file->position(one.span.begin);
    said += std::to_string(at.line) + ":" + std::to_string(at.column) + " " + one.code + " " +
            one.message + "\n";
  }
  // The places are good only as long as the files are: the words alone are kept.
  return {std::move(outcome.value), std::move(said)};
}

std::string action(const std::string& more) {
  return "[[action]]\nid = \"a\"\nworkstream = \"train\"\ntitle = \"Train staff\"\n"
         "lead = \"Officer\"\nongoing = true\nstatus = \"in_progress\"\nrag = \"green\"\n" +
         more;
}

TEST(Actions, HoldEverythingThatAPlanSays) {
  const auto [dossier, said] = plan_with("actions.toml", action(R"(detail = '''
First paragraph, see [@b].

- one
- two'''
outcome = "Staff know *what* to do."
partners = ["Police", "Schools"]
start = 2026-04-01
completed = 2026-09-01
objectives = ["know"]
toolkit = ["ho8-training"]
measures = ["trained"]
mitigates = ["eia/age"]

[[action.update]]
date = 2026-05-01
text = "Two sessions held."
rag = "amber"
by = "Coordinator"
)"));
  EXPECT_EQ(said, "");
  const model::Action& read = dossier.records.actions.at(0);
  EXPECT_EQ(read.detail.size(), 2u);
  EXPECT_EQ(model::plain_text(read.detail), "First paragraph, see .\none\ntwo\n");
  EXPECT_EQ(read.partners, (std::vector<std::string>{"Police", "Schools"}));
  EXPECT_EQ(read.updates.at(0).rag, model::RagRating::amber);
  EXPECT_EQ(read.mitigates.at(0).id, "eia/age");
}

TEST(Actions, AreDueOrOngoing) {
  const std::string toml =
      "[[action]]\nid = \"a\"\nworkstream = \"train\"\ntitle = \"T\"\n"
      "lead = \"O\"\nstatus = \"in_progress\"\nrag = \"green\"\n";
  EXPECT_EQ(plan_with("actions.toml", toml).said,
            "1:1 F0212 the action says neither when it is due nor that it is ongoing\n");
  EXPECT_EQ(plan_with("actions.toml", toml + "start = 2026-05-01\ndue = 2026-04-01\n").said,
            "9:7 F0212 \"due\" is before \"start\"\n");
}

TEST(Actions, RatedRedOrAmberSayWhy) {
  const std::string toml = action("");
  const std::string red = toml.substr(0, toml.rfind("rag = ")) + "rag = \"red\"\n";
  EXPECT_EQ(plan_with("actions.toml", red).said,
            "1:1 F0212 an action rated red needs \"rag_reason\"\n");
  EXPECT_EQ(plan_with("actions.toml", red + "rag_reason = \"No trainer.\"\n").said, "");
}

// --- Prose ------------------------------------------------------------------------

std::string said_of_detail(const std::string& value) {
  return plan_with("actions.toml", action("detail = " + value + "\n")).said;
}

TEST(Prose, MistakesAreSaidAtTheirPlaceInTheTomlFile) {
  EXPECT_EQ(said_of_detail("\"See [x](javascript:y).\""),
            "9:15 F0330 a link cannot begin with \"javascript:\"\n");
  EXPECT_EQ(said_of_detail("'''\nFirst.\n\nSee [x](javascript:y).'''"),
            "12:5 F0330 a link cannot begin with \"javascript:\"\n");
  EXPECT_EQ(said_of_detail("\"\"\"See [x](javascript:y).\"\"\""),
            "9:17 F0330 a link cannot begin with \"javascript:\"\n");
}

TEST(Prose, EscapesTakeMoreRoomInTheFileThanInTheWords) {
  EXPECT_EQ(said_of_detail(R"x("\u201cSo\u201d\n\n[x](javascript:y)")x"),
            "9:29 F0330 a link cannot begin with \"javascript:\"\n");
  EXPECT_EQ(said_of_detail("\"\"\"\\\n   \\\"So\\\" [x](javascript:y)\"\"\""),
            "10:11 F0330 a link cannot begin with \"javascript:\"\n");
}

TEST(Prose, HoldsWhatACellCanHold) {
  EXPECT_EQ(said_of_detail("'''\n- a\n- b\n\n> quoted\n\n1. x'''"), "");
  EXPECT_EQ(said_of_detail("'''\n# Title'''"), "10:1 F0220 a heading cannot stand in a field\n");
  EXPECT_EQ(said_of_detail("'''\n| a | b |\n|---|---|\n| 1 | 2 |'''"),
            "10:1 F0220 a table cannot stand in a field\n");
  EXPECT_EQ(said_of_detail("'![x](y.png)'"), "9:11 F0220 a picture cannot stand in a field\n");
  EXPECT_EQ(said_of_detail("'''\n::: callout\nx\n:::'''"),
            "10:1 F0220 a directive cannot stand in a field\n");
  EXPECT_EQ(said_of_detail("'''\nx[^a]\n\n[^a]: y'''"),
            "12:1 F0220 a note cannot stand in a field\n");
  EXPECT_EQ(said_of_detail("'Named. {#here}'"),
            "9:11 F0220 what stands in a field cannot be called \"here\"\n");
}

TEST(Prose, RefusesHtml) {
  EXPECT_EQ(said_of_detail("'So <b>what</b>'"),
            "9:14 F0301 HTML cannot be used here\n"
            "9:21 F0301 HTML cannot be used here\n");
}

// --- CSV --------------------------------------------------------------------------

constexpr const char* head =
    "id,workstream,title,requirement,response,lead,partners,start,due,status,rag,rag_reason,"
    "last_update,last_update_date,objective,toolkit\n";

TEST(ActionsInCsv, SayTheSameAsInToml) {
  const auto [dossier, said] = plan_with(
      "actions.csv", std::string(head) +
                         "a,train,Train staff,\"Two parts:\n\n- one, and\n- \"\"two\"\"\",,Officer,"
                         "Police; Schools,2026-04-01,2026-09-30,in_progress,amber,Late,"
                         "Begun,2026-05-01,know;act,ho8-training\n"
                         "\n"
                         "b,train,Go on,,,Officer,,,ongoing,not_started,not_rated,,,,,\n");
  EXPECT_EQ(said, "");
  ASSERT_EQ(dossier.records.actions.size(), 2u);
  const model::Action& first = dossier.records.actions[0];
  EXPECT_EQ(model::plain_text(first.requirement), "Two parts:\none, and\n“two”\n");
  EXPECT_EQ(first.partners.size(), 2u);
  EXPECT_EQ(calendar::iso(*first.due), "2026-09-30");
  EXPECT_EQ(first.updates.at(0).text, "Begun");
  EXPECT_EQ(first.objectives.at(1).id, "act");
  EXPECT_TRUE(dossier.records.actions[1].ongoing);
}

TEST(ActionsInCsv, MistakesAreSaidAtTheirCells) {
  const std::string rows =
      "a,trian,T,\"See [x](javascript:y)\",,O,,,soon,done,amber,,,,,\n"
      "b,train,T\n"
      "c,train,\"T\"x,,,O,,,ongoing,complete,complete,,,,,\n";
  EXPECT_EQ(plan_with("actions.csv", head + rows).said,
            "2:1 F0212 an action rated amber needs \"rag_reason\"\n"
            "2:3 F0207 no workstream of this plan is called \"trian\"\n"
            "2:16 F0330 a link cannot begin with \"javascript:\"\n"
            "2:40 F0202 \"soon\" is no date\n"
            "2:45 F0207 \"done\" is not a known status\n"
            "3:1 F0204 \"lead\" is missing in this row\n"
            "3:1 F0204 \"rag\" is missing in this row\n"
            "3:1 F0204 \"status\" is missing in this row\n"
            "3:1 F0212 the action says neither when it is due nor that it is ongoing\n"
            "3:1 F0221 the row has 3 cells and the heading 16\n"
            "4:12 F0221 something stands behind the quotation mark\n");
}

TEST(ActionsInCsv, NeedTheColumnsInTheirOrder) {
  EXPECT_EQ(plan_with("actions.csv", "id,title\na,b\n").said,
            "1:1 F0221 these are not the columns of a list of actions\n");
}

TEST(ActionsInCsv, ABadDateIsToldOnceAndMissingCellsByTheirColumns) {
  const std::string rows =
      "a,train,T,,,O,,2026-05-01,12/03/2026,in_progress,green,,,,,\n"
      "b,train,T,,,O,,,ongoing,in_progress,green,,Begun,,,\n"
      "c,train,T,,,O,,,,in_progress,green,,,,,\n";
  EXPECT_EQ(plan_with("actions.csv", head + rows).said,
            "2:27 F0202 \"12/03/2026\" is no date\n"
            "3:44 F0204 \"last_update_date\" is missing in this row\n"
            "4:1 F0212 the action says neither when it is due nor that it is ongoing\n");
}

// --- Impacts -------------------------------------------------------------------------

std::string impact(const std::string& characteristic, const std::string& more = "") {
  return "[[impact]]\ncharacteristic = \"" + characteristic +
         "\"\nimpact = \"neutral\"\neffect = \"None.\"\n" + more;
}

TEST(Impacts, NameCharacteristicsAsTheActDoes) {
  const auto [dossier, said] =
      plan_with("impacts.toml", impact("Religion-Belief", "evidence = \"Survey.\"\n") +
                                    impact("disabilty", "evidence = \"Survey.\"\n") +
                                    impact("carers", "evidence = \"Survey.\"\n") +
                                    impact("Not a name!", "evidence = \"Survey.\"\n"));
  EXPECT_EQ(said,
            "2:18 F0207 \"Religion-Belief\" is not a known characteristic\n"
            "7:18 F0207 \"disabilty\" is not a known characteristic\n"
            "17:18 F0209 \"Not a name!\" cannot be a name\n");
  EXPECT_EQ(dossier.records.impacts[0].characteristic, "religion_belief");
  EXPECT_EQ(dossier.records.impacts[1].characteristic, "disability");
}

TEST(Impacts, RestOnEvidenceAndAreGivenOnce) {
  EXPECT_EQ(plan_with("impacts.toml", impact("age") + impact("age", "evidence = \"x\"\n")).said,
            "1:1 F0204 \"evidence\" is missing in [[impact]]\n"
            "6:18 F0402 the impact on \"age\" is given twice\n");
}

// --- Measures ----------------------------------------------------------------------

std::string measure(const std::string& value, const std::string& unit = "count",
                    const std::string& more = "") {
  return "[[measure]]\nid = \"m\"\ntitle = \"M\"\nvalue = " + value + "\nunit = \"" + unit +
         "\"\nas_at = 2026-03-31\nsource = \"Records\"\n" + more;
}

TEST(Measures, TellTheirHistoryFromItsBeginning) {
  const std::string history =
      "[[measure.history]]\nperiod = \"2023/24\"\nvalue = 3\n"
      "[[measure.history]]\nperiod = \"2022/23\"\nvalue = 2\n";
  EXPECT_EQ(plan_with("measures.toml", measure("4", "count", history)).said,
            "13:9 F0223 \"2022/23\" stands after \"2023/24\" in the history of \"m\"\n");
}

TEST(Measures, KeepTheNumberAsItIsWritten) {
  const auto read = [](const std::string& value) {
    return plan_with("measures.toml", measure(value)).dossier.records.measures.at(0);
  };
  EXPECT_EQ(read("237").value, 237);
  EXPECT_EQ(read("82.50").decimals, 2);
  EXPECT_EQ(read("\"1,200.5\"").value, 1200.5);
  EXPECT_EQ(read("\"over 100\"").qualifier, model::Measure::Qualifier::over);
  EXPECT_EQ(read("\"fewer than 5\"").qualifier, model::Measure::Qualifier::fewer_than);
  EXPECT_EQ(plan_with("measures.toml", measure("\"many\"")).said,
            "4:9 F0222 \"many\" is no number\n");
}

TEST(Measures, HaveAThresholdBelowWhichThereAreNumbers) {
  const auto said = [](const std::string& threshold) {
    return plan_with("measures.toml",
                     measure("3", "people", "disclosure = { threshold = " + threshold + " }\n"))
        .said;
  };
  EXPECT_EQ(said("3"), "");
  for (const char* none : {"-1", "0", "0.5"}) {
    EXPECT_EQ(said(none), "8:28 F0222 the threshold must be a number of 1 or more\n") << none;
  }
  for (const char* none : {"nan", "inf", "-inf"}) {
    EXPECT_EQ(said(none), "8:28 F0206 \"threshold\" must be a number\n") << none;
  }
}

TEST(Measures, HaveNoValueThatIsNoNumber) {
  for (const char* none : {"inf", "+inf", "-inf", "nan"}) {
    EXPECT_EQ(plan_with("measures.toml", measure(none)).said,
              "4:9 F0206 \"value\" must be a number\n")
        << none;
    const std::string words = "\"" + std::string(none) + "\"";
    EXPECT_EQ(plan_with("measures.toml", measure(words)).said,
              "4:9 F0222 " + words + " is no number\n");
  }
  EXPECT_EQ(plan_with("measures.toml", measure("\"over inf\"")).said,
            "4:9 F0222 \"over inf\" is no number\n");
  EXPECT_EQ(plan_with("measures.toml", measure("12", "count", "target = inf\n")).said,
            "8:10 F0206 \"target\" must be a number\n");
}

TEST(Measures, AreNoPartsOfThemselves) {
  EXPECT_EQ(plan_with("measures.toml", measure("12", "count", "part_of = \"m\"\n")).said,
            "8:11 F0224 \"m\" is said to be a part of itself\n");
  const auto other = [](const std::string& whole) {
    std::string toml = measure("12", "count", "part_of = \"" + whole + "\"\n");
    return toml.replace(toml.find("id = \"m\""), 8, "id = \"other\"");
  };
  EXPECT_EQ(plan_with("measures.toml",
                      measure("12", "count", "part_of = \"other\"\n") + other("m")).said,
            "8:11 F0224 \"m\" is said to be a part of \"other\", which is a part of it\n"
            "16:11 F0224 \"other\" is said to be a part of \"m\", which is a part of it\n");
  EXPECT_EQ(plan_with("measures.toml", measure("12") + other("m")).said, "");
}

TEST(Measures, AreOfADayOrOfAPeriod) {
  std::string toml = measure("1");
  toml += "period = { start = 2025-04-01, end = 2026-03-31, name = \"2025/26\" }\n";
  EXPECT_EQ(plan_with("measures.toml", toml).said,
            "1:1 F0212 the measure must say of which day or of which period it is\n");
}

TEST(Measures, OfPeopleAreWholeAndSharesAreWhatTheyComeTo) {
  EXPECT_EQ(plan_with("measures.toml", measure("2.5", "people")).said,
            "4:9 F0222 people are counted in whole numbers\n");
  const std::string share = "numerator = 41\ndenominator = 50\n";
  EXPECT_EQ(plan_with("measures.toml", measure("82", "percent", share)).said, "");
  EXPECT_EQ(plan_with("measures.toml", measure("83", "percent", share)).said,
            "4:9 F0222 the value is not what numerator and denominator come to\n");
}

TEST(Measures, KnowWhatTheyArePartOf) {
  EXPECT_EQ(plan_with("measures.toml", measure("1", "count", "part_of = \"all\"\n")).said,
            "8:11 F0207 no measure is called \"all\"\n");
  EXPECT_EQ(plan_with("measures.toml", measure("1", "count", "part_of = \"none\"\n")).said, "");
}

// --- Structure and timeline ----------------------------------------------------------

TEST(Structure, IsATree) {
  EXPECT_EQ(plan_with("structure.toml", R"([[node]]
id = "board"
label = "Board"
[[node]]
id = "group"
label = "Group"
reports_to = "board"
)")
                .said,
            "");
  EXPECT_EQ(plan_with("structure.toml", R"([[node]]
id = "board"
label = "Board"
reports_to = "group"
[[node]]
id = "group"
label = "Group"
reports_to = "board"
[[node]]
id = "other"
label = "Other"
reports_to = "bord"
)")
                .said,
            "4:14 F0212 \"board\" reports to itself by way of \"group\"\n"
            "8:14 F0212 \"group\" reports to itself by way of \"board\"\n"
            "12:14 F0207 no node is called \"bord\"\n");
}

TEST(Timeline, SaysWhen) {
  const std::string event = "[[event]]\nid = \"e\"\ntitle = \"Peer review\"\n";
  EXPECT_EQ(plan_with("timeline.toml", event + "when = \"spring 2026\"\n").said, "");
  EXPECT_EQ(plan_with("timeline.toml", event).said,
            "1:1 F0212 the event does not say when it was\n");
}

// --- Ratings ----------------------------------------------------------------------------

TEST(Ratings, AreWordsOrScores) {
  const std::string toml = "toolkit = \"t\"\n[[rating]]\nitem = \"Risk\"\n";
  EXPECT_EQ(plan_with("ratings.toml", toml + "score = 3\nprevious_score = 2\n").said, "");
  EXPECT_EQ(plan_with("ratings.toml", toml).said, "2:1 F0212 the item is not rated\n");
  EXPECT_EQ(plan_with("ratings.toml", toml + "rag = \"green\"\nscore = 3\n").said,
            "2:1 F0212 an item is rated by a word or by a score, not by both\n");
}

}  // namespace
}  // namespace folio::content
