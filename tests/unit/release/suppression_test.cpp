#include <gtest/gtest.h>

#include <limits>

#include "model/sets.h"
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

// The ids of the measures that are part of "all" once they are public.
std::string parts_of_all(std::vector<Measure> held) {
  model::Dossier dossier;
  dossier.header.id = "paper";
  dossier.records.measures = std::move(held);
  const model::Document told =
      published(Gate::open_part(dossier, model::Nation::england, plain_words()));
  std::string ids;
  for (const Measure& one : told.records.measures) {
    if (one.part_of == "all") ids += one.id + " ";
  }
  return ids;
}

Measure named(std::string id, double value, std::string title) {
  Measure made = measure(value, Unit::people);
  made.id = std::move(id);
  made.title = std::move(title);
  return made;
}

TEST(SmallNumbers, ThatAddUpAreASetThoughNobodySaidSo) {
  const Measure all = named("all", 20, "People referred");
  const Measure young = named("young", 3, "Referred, under 18");
  const Measure adult = named("adult", 17, "Referred, 18 and over");
  EXPECT_EQ(parts_of_all({all, young, adult}), "young adult ");
  EXPECT_EQ(parts_of_all({all, young, adult, named("trained", 9, "Trained")}), "young adult ");
  EXPECT_EQ(parts_of_all({all, young, named("adult", 16, "Referred, 18 and over")}), "");
}

TEST(SmallNumbers, OfAnEarlierPeriodMakeASetToo) {
  const Measure all = named("all", 45, "People referred");
  Measure young = named("young", 7, "Referred, under 18");
  const Measure adult = named("adult", 38, "Referred, 18 and over");
  EXPECT_EQ(parts_of_all({all, young, adult}), "");
  young.history = {{"2024/25", 3}};
  EXPECT_EQ(parts_of_all({all, young, adult}), "young adult ");
}

TEST(SmallNumbers, OfWhichSomeAreSharesAreASetToo) {
  Measure young = named("young", 15, "Referred, under 18");
  young.unit = Unit::percent;
  young.numerator = 3;
  young.denominator = 20;
  EXPECT_EQ(parts_of_all({named("all", 20, "People referred"), young,
                          named("adult", 17, "Referred, 18 and over")}),
            "young adult ");
}

std::string sets_of_all(std::vector<Measure> held) {
  model::Dossier dossier;
  dossier.header.id = "paper";
  dossier.records.measures = std::move(held);
  const auto gated = Gate::open_part(dossier, model::Nation::england, plain_words());
  std::string sets;
  for (const Measure& one : published(gated).records.measures) {
    if (model::whole_of(one) == "all") sets += one.id + ":" + one.part_of + " ";
  }
  return sets;
}

TEST(SmallNumbers, MakeASetBesideOneThatTheAuthorDeclared) {
  const Measure all = named("all", 20, "People referred");
  Measure young = named("young", 9, "Referred, under 18");
  Measure adult = named("adult", 11, "Referred, 18 and over");
  young.part_of = adult.part_of = "all";
  EXPECT_EQ(sets_of_all({all, young, adult, named("girls", 4, "Referred, girls"),
                         named("boys", 16, "Referred, boys")}),
            "young:all adult:all girls:all/2 boys:all/2 ");
}

TEST(SmallNumbers, AreSoughtAmongManyToo) {
  std::vector<Measure> held{named("all", 20, "People referred")};
  for (int i = 0; i < 14; ++i) {
    held.push_back(named("big" + std::to_string(i), 30 + i, "Referred for " + std::to_string(i)));
  }
  held.insert(held.begin() + 4, named("young", 3, "Referred, under 18"));
  held.push_back(named("adult", 17, "Referred, 18 and over"));
  EXPECT_EQ(sets_of_all(held), "young:all adult:all ");
  // With another way to make the sum readers could not know which it is.
  held.push_back(named("other", 17, "Referred by others"));
  EXPECT_EQ(sets_of_all(held), "");
  // But what stands together belongs together.
  held.insert(held.begin() + 5, named("near", 17, "Referred, near"));
  EXPECT_EQ(sets_of_all(held), "young:all near:all ");
}

// In the order of the file.
std::vector<Measure> listed(std::vector<Measure> measures) {
  std::uint32_t line = 0;
  for (Measure& one : measures) one.span.begin = line++;
  return measures;
}

TEST(SmallNumbers, RightBelowATotalAreItsParts) {
  EXPECT_EQ(sets_of_all(listed({named("all", 20, "Total referrals"), named("a", 17, "Education"),
                                named("b", 3, "Police"), named("trained", 41, "Staff trained")})),
            "a:all b:all ");
}

TEST(SmallNumbers, OfOtherThingsMayMakeATotalByChance) {
  const std::vector<Measure> held =
      listed({named("all", 64, "Total referrals"), named("staff", 41, "Staff trained"),
              named("members", 20, "Councillors briefed"), named("heads", 54, "Governors trained"),
              named("declined", 3, "Declined support")});
  EXPECT_EQ(sets_of_all(held), "");
}

TEST(SmallNumbers, OfThreeOrMoreBesideTheirSumAreItsParts) {
  const Measure all = named("all", 31, "People supported"), a = named("a", 17, "Anytown"),
                b = named("b", 11, "Newtown"), c = named("c", 3, "Oldtown"),
                trained = named("trained", 41, "Staff trained");
  EXPECT_EQ(sets_of_all(listed({trained, all, a, b, c})), "a:all b:all c:all ");
  EXPECT_EQ(sets_of_all(listed({a, b, c, all, trained})), "a:all b:all c:all ");
  EXPECT_EQ(sets_of_all(listed({all, a, trained, b, c})), "");
  // Two may make a sum by chance.
  EXPECT_EQ(sets_of_all(listed({named("all", 20, "People supported"), a, c, trained})), "");
}

TEST(SmallNumbers, OfNobodyThatStandBehindThePartsAreParts) {
  const Measure all = named("all", 15, "People supported"), a = named("a", 8, "Anytown"),
                b = named("b", 4, "Newtown"), c = named("c", 3, "Oldtown"),
                none = named("none", 0, "Fartown"), trained = named("trained", 41, "Staff trained");
  EXPECT_EQ(sets_of_all(listed({trained, all, a, b, c, none})), "a:all b:all c:all none:all ");
  EXPECT_EQ(sets_of_all(listed({none, a, b, c, all, trained})), "none:all a:all b:all c:all ");
  EXPECT_EQ(sets_of_all(listed({all, a, b, c, trained, none})), "a:all b:all c:all ");
  // Noughts that could hide what readers can work out from the rest are left alone.
  const Measure twenty = named("all", 20, "People supported"), d = named("d", 9, "Hightown");
  EXPECT_EQ(sets_of_all(listed({twenty, d, a, c, none, trained})), "d:all a:all c:all ");
  // Where nothing else is withheld they follow from the rest themselves.
  const Measure e = named("e", 7, "Midtown"), all_told = named("all", 24, "People supported");
  EXPECT_EQ(sets_of_all(listed({all_told, a, d, e, none, trained})), "a:all d:all e:all none:all ");
  Measure total = all;
  total.title = "Total referrals";
  EXPECT_EQ(sets_of_all(listed({total, a, b, c, none, trained})), "a:all b:all c:all none:all ");
}

TEST(SmallNumbers, ShownWithTheirSumAndNothingElseAreItsParts) {
  model::Dossier dossier;
  dossier.header.id = "paper";
  dossier.records.measures =
      listed({named("all", 20, "People supported"), named("a", 17, "Anytown"),
              named("c", 3, "Oldtown"), named("trained", 41, "Staff trained")});
  const auto sets_of = [&](std::vector<std::string> ids) {
    model::RecordView view;
    view.kind = model::RecordView::Kind::measures;
    view.ids = std::move(ids);
    dossier.sections = {section("S", {block(view)})};
    const auto gated = Gate::open_part(dossier, model::Nation::england, plain_words());
    std::string sets;
    for (const Measure& one : published(gated).records.measures) sets += one.part_of + " ";
    return sets;
  };
  EXPECT_EQ(sets_of({"all", "a", "c"}), " all all  ");
  EXPECT_EQ(sets_of({"all", "a", "c", "trained"}), "    ");
  EXPECT_EQ(sets_of({}), "    ");
}

TEST(SmallNumbers, SaidToBePartsOfNothingAreOfNoSet) {
  const Measure all = named("all", 20, "People referred");
  Measure young = named("young", 3, "Referred, under 18");
  const Measure adult = named("adult", 17, "Referred, 18 and over");
  young.part_of = "none";
  EXPECT_EQ(parts_of_all({all, young, adult}), "");
}

TEST(SmallNumbers, AreNotSoughtBelowATotalThatIsNone) {
  for (const double none : {-3.0, 0.0, std::numeric_limits<double>::infinity(),
                            std::numeric_limits<double>::quiet_NaN()}) {
    std::vector<Measure> held{named("all", none, "People referred")};
    held[0].threshold = -10;
    for (int i = 0; i < 14; ++i) {
      held.push_back(named("part" + std::to_string(i), 3 + i, "Referred by " + std::to_string(i)));
    }
    EXPECT_EQ(sets_of_all(held), "") << none;
  }
}

TEST(SmallNumbers, OfOtherTimesOrOtherThingsAreNoSet) {
  const Measure all = named("all", 20, "People referred");
  Measure young = named("young", 3, "Referred, under 18");
  young.period = "2024/25";
  EXPECT_EQ(parts_of_all({all, young, named("adult", 17, "Referred, adults")}), "");
  EXPECT_EQ(
      parts_of_all({all, named("a", 3, "Trained"), named("b", 17, "Met"), named("c", 8, "Taught")}),
      "");
  EXPECT_EQ(parts_of_all({all, named("a", 3, "People housed"), named("b", 17, "People trained"),
                          named("c", 8, "People taught")}),
            "");
  EXPECT_EQ(parts_of_all({all, named("a", 8, "Referred, A"), named("b", 12, "Referred, B")}), "");
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

TEST(SmallNumbers, InACellThatReachesOverAColumnThatCountsPeopleAreTakenAway) {
  model::Table table;
  table.columns = {{words("Events"), {}}, {words("People"), {}, true}};
  model::TableCell both{{paragraph("3")}, false};
  both.columns = 2;
  model::TableCell covered;
  covered.covered = true;
  table.groups.emplace_back().rows = {{{both, covered}}};
  model::Dossier dossier;
  dossier.sections = {section("S", {block(table)})};
  const auto gated = Gate::open_part(dossier, model::Nation::england, plain_words());
  EXPECT_EQ(model::plain_text(published(gated).sections[0].blocks), "Events\nPeople\nfewer_than\n");
}

TEST(SmallNumbers, InColumnsThatCountPeopleAreTakenAwayWithTheWholeCell) {
  for (const char* cell : {"3 (25%)", "3 people", "three", "~3", "3*", "4 (down from 6)"}) {
    model::Table table;
    table.columns = {{words("People"), {}, true}};
    table.groups.emplace_back().rows = {{{{{paragraph(cell)}, false}}}};
    model::Dossier dossier;
    dossier.sections = {section("S", {block(table)})};
    const auto gated = Gate::open_part(dossier, model::Nation::england, plain_words());
    EXPECT_EQ(model::plain_text(published(gated).sections[0].blocks), "People\nfewer_than\n")
        << cell;
  }
}

}  // namespace
}  // namespace folio::release
