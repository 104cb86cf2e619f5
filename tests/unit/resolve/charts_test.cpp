#include <gmock/gmock.h>

#include "resolve/records.h"
#include "support/build_document.h"

// Charts and trees, from what records hold to what is drawn and said.

namespace folio::resolve {
namespace {

using namespace testing;
using model::Drawing;
using model::Measure;
using model::RecordView;
using ::testing::HasSubstr;

Measure measure(std::string title, double value) {
  Measure made;
  made.id = title;
  made.title = std::move(title);
  made.value = value;
  made.period = "2025/26";
  return made;
}

model::Figure chart(const model::Records& records, const RecordView& view) {
  const model::Header header;
  const Index index;
  const model::Words words = plain_words();
  return std::get<model::Figure>(chart_of({view, header, records, header, index, words}));
}

RecordView asked(RecordView::Chart kind,
                 RecordView::Charted charted = RecordView::Charted::measures) {
  RecordView view;
  view.kind = RecordView::Kind::chart;
  view.chart = kind;
  view.charted = charted;
  return view;
}

std::vector<std::string> words_in(const Drawing& drawing) {
  std::vector<std::string> words;
  for (const Drawing::Shape& shape : drawing.shapes) {
    if (const auto* said = std::get_if<Drawing::Words>(&shape)) words.push_back(said->words);
  }
  return words;
}

bool is_within(const Drawing& drawing) {
  for (const Drawing::Shape& shape : drawing.shapes) {
    const auto* area = std::get_if<Drawing::Rectangle>(&shape);
    if (area == nullptr) continue;
    const bool in = area->x >= Points{0} && area->y >= Points{0} &&
                    area->x + area->width <= drawing.width &&
                    area->y + area->height <= drawing.height && area->width >= Points{0};
    if (!in) return false;
  }
  return true;
}

TEST(Charts, BarsSayTheirValuesAndHaveATable) {
  model::Records records;
  records.measures = {measure("Events", 237), measure("Staff", 120)};
  const model::Figure figure = chart(records, asked(RecordView::Chart::bar));
  ASSERT_TRUE(figure.drawing);
  EXPECT_THAT(words_in(*figure.drawing),
              ::testing::IsSupersetOf({"Events", "237", "Staff", "120", "0", "50", "100"}));
  EXPECT_TRUE(is_within(*figure.drawing));
  ASSERT_EQ(figure.description.size(), 1u);
  const auto& table = std::get<model::Table>(figure.description[0].value);
  EXPECT_EQ(table.groups[0].rows.size(), 2u);
  EXPECT_TRUE(table.groups[0].rows[0].cells[0].header);
}

TEST(Charts, ANumberTooSmallToTellIsHatchedUpToItsLimit) {
  model::Records records;
  Measure few = measure("Cases", 5);
  few.qualifier = Measure::Qualifier::fewer_than;
  records.measures = {few, measure("Events", 20)};
  const model::Figure figure = chart(records, asked(RecordView::Chart::bar));
  const auto hatched = std::ranges::count_if(figure.drawing->shapes, [](const auto& shape) {
    const auto* area = std::get_if<Drawing::Rectangle>(&shape);
    return area != nullptr && area->pattern == model::Pattern::stripes;
  });
  EXPECT_EQ(hatched, 1);
}

TEST(Charts, ALineRunsThroughThePeriodsOfAllMeasuresInOrder) {
  model::Records records;
  Measure one = measure("One", 4), two = measure("Two", 5);
  one.history = {{.period = "2023/24", .value = 2}, {.period = "2024/25", .value = 3}};
  two.history = {{.period = "2022/23", .value = 1}, {.period = "2024/25", .value = 3}};
  records.measures = {one, two};
  const model::Figure figure = chart(records, asked(RecordView::Chart::line));
  const auto& table = std::get<model::Table>(figure.description[0].value);
  std::vector<std::string> periods;
  for (const model::TableRow& row : table.groups[0].rows)
    periods.push_back(model::plain_text(row.cells[0].blocks));
  EXPECT_EQ(periods,
            (std::vector<std::string>{"2022/23\n", "2023/24\n", "2024/25\n", "2025/26\n"}));
}

TEST(Charts, APeriodThatOnlyOneMeasureHasStandsBehindEarlierYears) {
  model::Records records;
  Measure late = measure("Late", 4), fresh = measure("Fresh", 0);
  late.period = "2023/24";
  late.history = {{.period = "2021/22", .value = 2}, {.period = "2022/23", .value = 3}};
  records.measures = {late, fresh};
  const model::Figure figure = chart(records, asked(RecordView::Chart::line));
  const auto& table = std::get<model::Table>(figure.description[0].value);
  std::string periods;
  for (const model::TableRow& row : table.groups[0].rows)
    periods += model::plain_text(row.cells[0].blocks);
  EXPECT_EQ(periods, "2021/22\n2022/23\n2023/24\n2025/26\n");
}

/// What the labels of a chart are, from its table.
std::string labels_of(const model::Figure& figure) {
  std::string labels;
  for (const model::TableRow& row :
       std::get<model::Table>(figure.description[0].value).groups[0].rows)
    labels += model::plain_text(row.cells[0].blocks);
  return labels;
}

Measure measured_on(std::string title, double value, const char* day) {
  Measure made = measure(std::move(title), value);
  made.period = day;
  made.as_at = calendar::parse(day);
  made.history = {{.period = "2023/24", .value = 2}, {.period = "2024/25", .value = 3}};
  return made;
}

TEST(Charts, DaysStandInTheirOrderAndNoLineEndsBeforeItsLast) {
  const Measure early = measured_on("Early", 4, "2026-09-30");
  const Measure late = measured_on("Late", 6, "2026-10-31");
  for (const auto& measures : {std::vector{early, late}, std::vector{late, early}}) {
    model::Records records;
    records.measures = measures;
    const model::Figure figure = chart(records, asked(RecordView::Chart::line));
    EXPECT_EQ(labels_of(figure), "2023/24\n2024/25\n2026-09-30\n2026-10-31\n");
    EXPECT_THAT(words_in(*figure.drawing),
                ::testing::IsSupersetOf({"Early: 4", "Late: 6", "2026-09-30", "2026-10-31"}));
    for (const Drawing::Shape& shape : figure.drawing->shapes) {
      const auto* line = std::get_if<Drawing::Line>(&shape);
      const bool is_series = line != nullptr && line->thickness == Points{2};
      EXPECT_TRUE(!is_series || line->points.size() == 3);
    }
  }
}

TEST(Charts, ALongLabelIsBrokenIntoLines) {
  model::Records records;
  Measure one = measure("One", 7);
  one.period = "as at 30 September 2026";
  one.history = {{.period = "as at 30 September 2025", .value = 2}};
  records.measures = {one};
  const model::Figure figure = chart(records, asked(RecordView::Chart::line));
  EXPECT_THAT(words_in(*figure.drawing), ::testing::Contains("as at 30"));
  EXPECT_TRUE(is_within(*figure.drawing));
}

TEST(Charts, AMeasureWithoutATargetHasNoColumnForOne) {
  model::Records records;
  records.measures = {measure("One", 4)};
  records.measures[0].history = {{.period = "2024/25", .value = 3}};
  const model::Figure figure = chart(records, asked(RecordView::Chart::bar));
  EXPECT_EQ(std::get<model::Table>(figure.description[0].value).columns.size(), 2u);
}

TEST(Charts, AWorkstreamWithoutActionsIsAmongThem) {
  model::Records records;
  records.workstreams = {{.id = "a", .title = "Schools", .lead = ""},
                         {.id = "b", .title = "Online", .lead = ""}};
  model::Action action;
  action.workstream = "a";
  records.actions = {action};
  const model::Figure figure =
      chart(records, asked(RecordView::Chart::stacked, RecordView::Charted::actions));
  EXPECT_EQ(labels_of(figure), "Schools\nOnline\n");
  EXPECT_TRUE(is_within(*figure.drawing));
}

TEST(Charts, WhatIsLessThanNothingIsDrawnAndSaidSo) {
  model::Records records;
  Measure balance = measure("Balance", -1200), reserve = measure("Reserve", 4000);
  balance.unit = reserve.unit = Measure::Unit::pounds;
  records.measures = {balance, reserve};
  const model::Figure figure = chart(records, asked(RecordView::Chart::bar));
  EXPECT_THAT(words_in(*figure.drawing),
              ::testing::IsSupersetOf({"−£1,200", "£4,000", "−£2,000", "£0"}));
  EXPECT_TRUE(is_within(*figure.drawing));
}

TEST(Charts, BarsOfRatingsLookAsTheirStacksDo) {
  model::Records records;
  records.workstreams = {{.id = "a", .title = "Schools", .lead = ""}};
  model::Action action;
  action.workstream = "a";
  action.rag = model::RagRating::amber;
  records.actions = {action};
  const model::Figure figure =
      chart(records, asked(RecordView::Chart::bar, RecordView::Charted::actions));
  EXPECT_TRUE(std::ranges::any_of(figure.drawing->shapes, [](const auto& shape) {
    const auto* area = std::get_if<Drawing::Rectangle>(&shape);
    return area != nullptr && area->fill == model::Tone::amber &&
           area->pattern == model::Pattern::stripes;
  }));
}

TEST(Charts, StacksDifferByPatternAndAreNamed) {
  model::Records records;
  records.workstreams = {{.id = "a", .title = "Schools", .lead = ""}};
  const auto add = [&](model::RagRating rating) {
    model::Action action;
    action.workstream = "a";
    action.rag = rating;
    records.actions.push_back(action);
  };
  add(model::RagRating::red), add(model::RagRating::amber), add(model::RagRating::green);
  const model::Figure figure =
      chart(records, asked(RecordView::Chart::stacked, RecordView::Charted::actions));
  EXPECT_THAT(words_in(*figure.drawing),
              ::testing::IsSupersetOf({"Schools", "rating_red", "rating_amber", "rating_green"}));
  EXPECT_TRUE(is_within(*figure.drawing));
}

TEST(Charts, AxesHaveRoundStepsAndCountsNoHalves) {
  const ChartData counts, shares{.is_whole = false};
  EXPECT_EQ(axis_for(counts, 0, 237, 6).step, 50);
  EXPECT_EQ(axis_for(counts, 0, 1, 6).step, 1);
  EXPECT_EQ(axis_for(shares, 0, 1, 6).step, 0.2);
  EXPECT_GE(axis_for(counts, 0, 237, 6).highest(), 237);
  EXPECT_LE(axis_for(counts, -3, 5, 6).lowest, -3);
}

std::string said_of_chart(std::vector<Measure> measures, const RecordView& view) {
  model::Document paper = document("paper", model::Numbering::none, {section("S", {block(view)})});
  paper.records.measures = std::move(measures);
  std::string said;
  const auto index = index_of({outline_of(paper, plain_words())}, {}, plain_words());
  for (const source::Diagnostic& one : index.diagnostics) said += one.code + " " + one.message;
  return said;
}

TEST(Charts, OfMeasuresThatCannotStandOnOneAxisAreErrors) {
  Measure events = measure("a", 1), people = measure("b", 2), share = measure("c", 3);
  events.unit = Measure::Unit::events;
  people.unit = Measure::Unit::people;
  share.unit = Measure::Unit::percent;
  const RecordView bars = asked(RecordView::Chart::bar);
  EXPECT_EQ(said_of_chart({events, people}, bars), "");
  EXPECT_EQ(said_of_chart({events, people, share}, bars),
            "F0427 the chart would show \"a\" and \"c\" on one axis, and their units differ");
  const std::vector<Measure> nine(9, events);
  EXPECT_EQ(said_of_chart(nine, asked(RecordView::Chart::line)),
            "F0427 a chart of more than 8 lines cannot be read");
}

TEST(Charts, OfOnePointOfEachMeasureAreNoLines) {
  Measure now = measure("a", 1);
  EXPECT_EQ(said_of_chart({now}, asked(RecordView::Chart::line)),
            "F0427 the line chart would show one point of each measure and no line");
  EXPECT_EQ(said_of_chart({now}, asked(RecordView::Chart::bar)), "");
  now.history = {{"2024/25", 2, 0, Measure::Qualifier::exact, {}}};
  EXPECT_EQ(said_of_chart({now}, asked(RecordView::Chart::line)), "");
}

model::Structure::Node node(std::string id, std::string label, std::string reports_to = "") {
  model::Structure::Node made;
  made.id = std::move(id);
  made.label = std::move(label);
  made.reports_to = std::move(reports_to);
  return made;
}

TEST(Structure, IsATreeInADrawingAndAListInAList) {
  model::Records records;
  records.structure.nodes = {node("cabinet", "Cabinet"), node("board", "Board", "cabinet"),
                             node("panel", "Panel", "board")};
  const model::Header header;
  const Index index;
  const model::Words words = plain_words();
  RecordView view;
  view.kind = RecordView::Kind::structure;
  const auto figure =
      std::get<model::Figure>(structure_of({view, header, records, header, index, words}));
  EXPECT_THAT(words_in(*figure.drawing), ::testing::ElementsAre("Panel", "Board", "Cabinet"));
  EXPECT_TRUE(is_within(*figure.drawing));
  const auto& top = std::get<model::List>(figure.description[0].value);
  ASSERT_EQ(top.items.size(), 1u);
  EXPECT_TRUE(std::holds_alternative<model::List>(top.items[0].blocks.at(1).value));
}

TEST(Structure, TheListSaysWhatEachBodyIsFor) {
  model::Records records;
  records.structure.nodes = {node("board", "Board")};
  records.structure.nodes[0].chair = "Leader";
  records.structure.nodes[0].role = "sets the plan.";
  const model::Header header;
  const Index index;
  model::Words::Map all = plain_words().all();
  all["structure_chair"] = "Chair: {name}.";
  all["structure_role"] = "Role: {role}.";
  const model::Words words(std::move(all));
  RecordView view;
  view.kind = RecordView::Kind::structure;
  const auto figure =
      std::get<model::Figure>(structure_of({view, header, records, header, index, words}));
  EXPECT_EQ(model::plain_text(figure.description), "Board. Chair: Leader. Role: sets the plan.\n");
}

TEST(Structure, ABroadTreeTurnsSidewaysAndNamesItsBodiesOnly) {
  model::Records records;
  records.structure.nodes = {node("board", "Board")};
  records.structure.nodes[0].chair = "Chief Executive";
  for (const char* id : {"a", "b", "c", "d", "e", "f", "g", "h"})
    records.structure.nodes.push_back(node(id, id, "board"));
  const model::Header header;
  const Index index;
  const model::Words words = plain_words();
  RecordView view;
  view.kind = RecordView::Kind::structure;
  const auto figure =
      std::get<model::Figure>(structure_of({view, header, records, header, index, words}));
  EXPECT_EQ(words_in(*figure.drawing).size(), 9u);
  EXPECT_TRUE(is_within(*figure.drawing));
}

TEST(Structure, ARingOfBodiesIsStillDrawnOnce) {
  model::Records records;
  records.structure.nodes = {node("a", "A", "b"), node("b", "B", "a")};
  const model::Header header;
  const Index index;
  const model::Words words = plain_words();
  const RecordView view{.kind = RecordView::Kind::structure, .document = "", .workstream = ""};
  const auto figure =
      std::get<model::Figure>(structure_of({view, header, records, header, index, words}));
  EXPECT_EQ(words_in(*figure.drawing).size(), 2u);
}

}  // namespace
}  // namespace folio::resolve
