#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "resolve/resolve.h"
#include "support/build_document.h"

namespace folio::resolve {
namespace {

using namespace folio::testing;
using model::Numbering;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

/// English words, and Welsh ones for the keys that the tests look at.
model::Words both() {
  model::Words::Map welsh = plain_words().all();
  for (auto& [key, words] : welsh) words = "cy " + words;
  welsh["reference_in"] = "{reference} o {document}";
  welsh["titled_reference_in"] = "{reference} yn {document}";
  welsh["untranslated_section"] = "Adran yn {language}";
  return model::Words::together({plain_words(), model::Words(welsh, "cy")});
}

model::Document english(const std::string& id, std::vector<model::Section> sections) {
  model::Document made = document(id, Numbering::decimal, std::move(sections));
  made.header.lang = "en-GB";
  return made;
}

model::Document translated(const model::Document& original, std::vector<model::Section> sections,
                           const std::string& lang = "cy") {
  model::Document made =
      document(original.header.id, original.header.numbering, std::move(sections));
  made.header.lang = lang;
  made.header.original_lang = original.header.lang;
  made.header.slug = lang + "/" + original.header.slug;
  made.header.title = lang + " " + original.header.title;
  made.header.short_title = made.header.title;
  return named_like(made, original, both());
}

source::Outcome<Index> indexed(const std::vector<model::Document>& documents) {
  std::vector<Outline> outlines;
  for (const model::Document& one : documents) outlines.push_back(outline_of(one, both()));
  return index_of(outlines, {}, both());
}

const model::Document halls =
    english("halls", {section("Halls", {paragraph("One."), paragraph("Two.", "checks"),
                                        heading(3, "Hirers"), block(model::Table{}, "tbl")}),
                      section("Next", {paragraph("Three.")})});

model::Document neuaddau() {
  return translated(halls,
                    {section("Neuaddau", {paragraph("Un."), paragraph("Dau.", "checks"),
                                          heading(3, "Llogwyr"), block(model::Table{}, "tbl")}),
                     section("Nesaf", {paragraph("Tri.")})});
}

std::vector<std::string> titles(const Index& index) {
  std::vector<std::string> all;
  for (const Outline& outline : index.documents) all.push_back(outline.header.title);
  return all;
}

// Where the reference in the last paragraph of a document leads, and in which words.
std::string seen(const model::Document& document, const Index& index) {
  const auto resolved = resolve(document, index, both());
  const auto& last = std::get<model::Paragraph>(resolved.sections.back().blocks.back().value);
  const auto* link = std::get_if<model::Link>(&last.content[0].value);
  if (link == nullptr) return model::plain_text(last.content);
  const auto& place = std::get<model::Place>(link->target);
  return model::plain_text(link->content) + " -> " + place.slug + "/" + place.section;
}

TEST(Languages, ADocumentAndItsTranslationAreOneDocument) {
  const auto [index, said] = indexed({halls, neuaddau()});
  EXPECT_TRUE(said.empty());
  EXPECT_THAT(titles(index), ElementsAre("Title of halls"));
  EXPECT_THAT(titles(index.in("cy")), ElementsAre("cy Title of halls"));
  EXPECT_EQ(&index, &index.in("en-GB"));
  EXPECT_EQ(&index, &index.in("fr"));
  EXPECT_EQ(2u, index.editions().size());
  EXPECT_EQ("cy/halls", index.edition("halls", "cy")->header.slug);
  EXPECT_EQ(nullptr, index.edition("halls", "fr"));
}

TEST(Languages, EachVersionKnowsTheOthers) {
  const Index index = indexed({halls, neuaddau()}).value;
  ASSERT_EQ(1u, index.document("halls")->header.translations.size());
  EXPECT_EQ("cy/halls", index.document("halls")->header.translations[0].slug);
  ASSERT_EQ(1u, index.edition("halls", "cy")->header.translations.size());
  EXPECT_EQ("halls", index.edition("halls", "cy")->header.translations[0].slug);
}

TEST(Languages, TwoOriginalsOfOneIdAreStillAnError) {
  const auto said = indexed({halls, halls}).diagnostics;
  ASSERT_FALSE(said.empty());
  EXPECT_EQ("F0405", said[0].code);
}

TEST(Languages, PlacesOfATranslationHaveTheNamesOfTheOriginal) {
  const Outline original = outline_of(halls, both());
  const Outline own = outline_of(neuaddau(), both());
  ASSERT_EQ(2u, own.sections.size());
  EXPECT_EQ("Neuaddau", own.sections[0].title);
  EXPECT_EQ("halls", own.sections[0].slug);
  EXPECT_EQ("next", own.sections[1].slug);
  ASSERT_EQ(original.places.size(), own.places.size());
  for (std::size_t i = 0; i < own.places.size(); ++i) {
    EXPECT_EQ(original.places[i].anchor, own.places[i].anchor);
  }
}

TEST(Languages, WhatIsBuiltOtherwiseHasNamesOfItsOwn) {
  const model::Document other =
      translated(halls, {section("Neuaddau", {paragraph("Un."), heading(3, "Llogwyr")}),
                         section("Nesaf", {paragraph("Tri.")})});
  const Outline own = outline_of(other, both()), original = outline_of(halls, both());
  EXPECT_EQ("halls", own.sections[0].slug);
  EXPECT_EQ("hirers", own.sections[0].headings[0].anchor);  // one heading in both
  const auto has = [](const Outline& outline, const std::string& name) {
    return std::ranges::any_of(outline.places,
                               [&](const PublicPlace& one) { return one.anchor == name; });
  };
  // One paragraph here and two there: which of them it is nobody can tell.
  EXPECT_TRUE(has(original, "checks"));
  EXPECT_FALSE(has(own, "checks"));
}

TEST(Languages, ReferencesLeadToTheReadersOwnLanguage) {
  const model::Document help = english("help", {section("S", {reference("halls", "checks")})});
  const model::Document cymorth = translated(help, {section("A", {reference("halls", "checks")})});
  const Index index = indexed({halls, neuaddau(), help, cymorth}).value;
  EXPECT_EQ("Paragraph 1.2 of Title of halls -> halls/halls", seen(help, index));
  EXPECT_EQ("Cy paragraph 1.2 o cy Title of halls -> cy/halls/halls", seen(cymorth, index));
}

TEST(Languages, ReferencesFallBackToTheOriginal) {
  const model::Document help = english("help", {section("S", {reference("halls", "checks")})});
  const model::Document cymorth = translated(help, {section("A", {reference("halls", "checks")})});
  const auto [index, said] = indexed({halls, help, cymorth});
  EXPECT_TRUE(said.empty());
  EXPECT_EQ("Cy paragraph 1.2 o Title of halls -> halls/halls", seen(cymorth, index));
  EXPECT_THAT(titles(index.in("cy")), ElementsAre("cy Title of help", "Title of halls"));
}

TEST(Languages, WhatATranslationRefersToIsLookedForInIt) {
  const model::Document cymraeg =
      translated(halls, {section("Neuaddau", {reference("", "gwiriadau")}), section("Nesaf", {})});
  const auto said = indexed({halls, cymraeg}).diagnostics;
  ASSERT_EQ(1u, said.size());
  EXPECT_EQ("nothing is called \"gwiriadau\"", said[0].message);
}

TEST(Languages, WhatIsNotTranslatedIsSaidToBeSo) {
  model::Document cymraeg = neuaddau();
  cymraeg.sections[1].lang = "en-GB";
  const auto resolved = resolve(cymraeg, indexed({halls, cymraeg}).value, both());
  EXPECT_THAT(model::plain_text(resolved.front), HasSubstr("untranslated_sections"));
  const auto& notice = std::get<model::LanguagePart>(resolved.sections[1].blocks[0].value);
  EXPECT_EQ("cy", notice.lang);
  EXPECT_EQ("Adran yn Saesneg\n", model::plain_text(notice.blocks));
  EXPECT_EQ("1.1", resolved.sections[0].blocks[0].number);
  EXPECT_EQ("2.1", resolved.sections[1].blocks[1].number);
}

TEST(Languages, RowsThatAreNotTranslatedAreShownInTheirOwnWords) {
  const auto timeline = [] {
    model::RecordView view;
    view.kind = model::RecordView::Kind::timeline;
    return section("S", {block(view)});
  };
  model::Document plan = english("plan", {timeline()});
  model::Event event;
  event.id = "duty";
  event.when = "2015";
  event.title = "The duty begins";
  plan.records.timeline = {event};
  model::Document cymraeg = translated(plan, {timeline()});
  cymraeg.records = plan.records;
  const Index index = indexed({plan, cymraeg}).value;
  EXPECT_FALSE(std::holds_alternative<model::LanguagePart>(
      resolve(cymraeg, index, both()).sections[0].blocks[0].value));
  cymraeg.records.lang = "en-GB";
  const auto resolved = resolve(cymraeg, index, both());
  const auto& part = std::get<model::LanguagePart>(resolved.sections[0].blocks[0].value);
  EXPECT_EQ("en-GB", part.lang);
  EXPECT_THAT(model::plain_text(part.blocks), HasSubstr("The duty begins"));
  EXPECT_THAT(model::plain_text(part.blocks), Not(HasSubstr("cy ")));
}

TEST(Languages, AddressesOfAllVersionsAreKept) {
  model::Document english = halls, welsh = neuaddau();
  for (model::Document* one : {&english, &welsh}) one->header.status = model::Status::consultation;
  const Index index = indexed({english, welsh}).value;
  const std::string lock = addresses_lock_of(index, {});
  EXPECT_THAT(lock, HasSubstr("cy/halls/next/"));
  EXPECT_THAT(lock, HasSubstr("cy/halls/halls/#checks"));
  EXPECT_THAT(lock, HasSubstr("\nhalls/next/"));
}

TEST(Languages, NoDocumentCanHaveTheFolderOfALanguage) {
  model::Document other = english("cy", {});
  const auto said = indexed({halls, neuaddau(), other}).diagnostics;
  ASSERT_EQ(1u, said.size());
  EXPECT_EQ("F0407", said[0].code);
}

TEST(Languages, AreSetOnPaperIfThereAreFontsForThem) {
  for (const char* lang : {"en-GB", "cy", "pl", "el", "uk"}) {
    EXPECT_TRUE(is_set_on_paper(lang, {})) << lang;
  }
  for (const char* lang : {"ur", "bn", "ar", "pa", "zh"}) {
    EXPECT_FALSE(is_set_on_paper(lang, {})) << lang;
  }
  EXPECT_TRUE(is_set_on_paper("ur", {"Arab"}));
  EXPECT_TRUE(is_set_on_paper("ur-PK", {"ur"}));
  EXPECT_FALSE(is_set_on_paper("ar", {"ur", "Beng"}));
  EXPECT_TRUE(is_set_on_paper("zh-HK", {"Hans"}));
}

TEST(Languages, WithoutAFontHaveNoPdfAmongTheirAddresses) {
  model::Document urdu = english("halls", {});
  urdu.header.lang = "ur";
  const auto addresses = [&](const PaperScripts& scripts) {
    return addresses_of(outline_of(urdu, plain_words(), scripts));
  };
  EXPECT_THAT(addresses({}), ::testing::Not(::testing::Contains("halls/halls.pdf")));
  EXPECT_THAT(addresses({"Arab"}), ::testing::Contains("halls/halls.pdf"));
}

TEST(Languages, OrderTitlesByTheirAlphabet) {
  std::vector<model::Document> all;
  for (const char* title : {"Llyn", "Lyra", "Chwarae", "Cysgu"}) {
    model::Document one = english(std::string("p") + title[1] + title[2], {});
    model::Document other = translated(one, {});
    other.header.title = title;
    all.push_back(one);
    all.push_back(other);
  }
  EXPECT_THAT(titles(indexed(all).value.in("cy")), ElementsAre("Cysgu", "Chwarae", "Lyra", "Llyn"));
}

}  // namespace
}  // namespace folio::resolve
