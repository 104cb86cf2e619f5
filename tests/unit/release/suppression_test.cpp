#include <gtest/gtest.h>

#include "release/release.h"
#include "support/build_document.h"

namespace folio::release {
namespace {

using namespace folio::testing;
using model::Measure;
using Unit = Measure::Unit;
using Qualifier = Measure::Qualifier;

Measure measure(double value, Unit unit) {
  Measure made;
  made.id = "m";
  made.title = "M";
  made.value = value;
  made.unit = unit;
  return made;
}

Measure published_form(Measure held) {
  model::Dossier dossier;
  dossier.header.id = "paper";
  dossier.records.measures.push_back(std::move(held));
  return published(Gate::open_part(dossier, model::Nation::england, plain_words()))
      .records.measures.at(0);
}

TEST(SmallNumbers, OfPeopleAreTakenAwayAtTheGate) {
  const Measure told = published_form(measure(3, Unit::people));
  EXPECT_EQ(told.value, 5);
  EXPECT_EQ(told.qualifier, Qualifier::fewer_than);
  EXPECT_EQ(published_form(measure(0, Unit::people)).value, 5);
}

TEST(SmallNumbers, OfPeopleAtTheThresholdAndOfOtherThingsAreTold) {
  EXPECT_EQ(published_form(measure(5, Unit::people)).qualifier, Qualifier::exact);
  EXPECT_EQ(published_form(measure(3, Unit::events)).value, 3);
}

TEST(SmallNumbers, HaveTheThresholdThatTheMeasureGives) {
  Measure held = measure(8, Unit::events);
  held.threshold = 10;
  EXPECT_EQ(published_form(held).value, 10);
  Measure people = measure(3, Unit::people);
  people.threshold = 3;
  EXPECT_EQ(published_form(people).value, 3);
  EXPECT_EQ(published_form(people).qualifier, Qualifier::exact);
}

TEST(SmallNumbers, OfEarlierPeriodsAreTakenAwayToo) {
  Measure held = measure(12, Unit::people);
  held.history = {{"2024/25", 2}, {"2025/26", 7}};
  const Measure told = published_form(held);
  EXPECT_EQ(told.history[0].value, 5);
  EXPECT_EQ(told.history[0].qualifier, Qualifier::fewer_than);
  EXPECT_EQ(told.history[1].value, 7);
}

TEST(SmallNumbers, BehindAShareTakeTheShareAway) {
  Measure held = measure(2, Unit::percent);
  held.numerator = 2;
  held.denominator = 100;
  held.threshold = 5;
  const Measure told = published_form(held);
  EXPECT_EQ(told.numerator, 5);
  EXPECT_EQ(told.denominator, 100);
  EXPECT_EQ(told.value, 5);
  EXPECT_EQ(told.qualifier, Qualifier::fewer_than);
}

TEST(SmallNumbers, BehindAShareAreOfPeopleUnlessTheAuthorSaysOtherwise) {
  Measure held = measure(15, Unit::percent);
  held.numerator = 3;
  held.denominator = 20;
  EXPECT_EQ(published_form(held).qualifier, Qualifier::fewer_than);
  held.threshold = 0;
  EXPECT_EQ(published_form(held).qualifier, Qualifier::exact);
}

TEST(SmallNumbers, InColumnsThatCountPeopleAreTakenAway) {
  model::Table table;
  table.columns = {{words("Ward"), {}}, {words("People"), {}, true}, {words("Events"), {}}};
  table.groups.emplace_back().rows = {
      {{{{paragraph("Mill")}, true}, {{paragraph("3")}, false}, {{paragraph("3")}, false}}},
      {{{{paragraph("Lock")}, true}, {{paragraph("12")}, false}, {{paragraph("1")}, false}}}};
  model::Dossier dossier;
  dossier.sections = {section("S", {block(table)})};
  const auto gated = Gate::open_part(dossier, model::Nation::england, plain_words());
  const model::Document& told = published(gated);
  EXPECT_EQ(model::plain_text(told.sections[0].blocks),
            "Ward\nPeople\nEvents\nMill\nfewer_than\n3\nLock\n12\n1\n");
}

}  // namespace
}  // namespace folio::release
