#include <gtest/gtest.h>

#include "resolve/resolve.h"
#include "support/build_document.h"

namespace folio::resolve {
namespace {

using namespace folio::testing;
using Form = model::CrossReference::Form;
using model::Numbering;

source::Outcome<Index> indexed(const std::vector<model::Document>& documents) {
  std::vector<Outline> outlines;
  for (const model::Document& one : documents) outlines.push_back(outline_of(one, plain_words()));
  return index_of(outlines, {}, plain_words());
}

/// What the reader sees of a reference made in the last paragraph of `document`,
/// and where it leads.
std::string seen(const model::Document& document, const Index& index) {
  const auto resolved = resolve(document, index, plain_words());
  const auto& last = std::get<model::Paragraph>(resolved.sections.back().blocks.back().value);
  const auto* link = std::get_if<model::Link>(&last.content[0].value);
  if (link == nullptr) return model::plain_text(last.content);
  const auto& place = std::get<model::Place>(link->target);
  return model::plain_text(link->content) + " -> " + place.document + "/" + place.section + "#" +
         place.anchor;
}

model::Document sample(model::Block last) {
  model::Section named =
      section("Money", {paragraph("a"), paragraph("b", "cost"), heading(3, "Grant", "grant"),
                        block(model::Table{}, "tbl"), block(model::Figure{}, "fig")});
  named.id = "money";
  model::Section appendix = section("Plan", {});
  appendix.label = "Appendix 2";
  return document("paper", Numbering::decimal,
                  {named, appendix, section("End", {std::move(last)})});
}

TEST(References, SayWhatTheyPointTo) {
  const std::pair<model::Block, std::string> cases[] = {
      {reference("", "cost"), "Paragraph 1.2 -> paper/money#cost"},
      {reference("", "cost", Form::number), "1.2 -> paper/money#cost"},
      {reference("", "money"), "Section 1 -> paper/money#money"},
      {reference("", "grant"), "Section 1.3 -> paper/money#grant"},
      {reference("", "tbl"), "Table 1 -> paper/money#tbl"},
      {reference("", "fig"), "Figure 1 -> paper/money#fig"},
      {reference("", "appendix-2"), "Appendix 2 -> paper/appendix-2#appendix-2"},
      {reference("", "paper"), "Title of paper -> paper/#"},
      {reference("paper", "cost"), "Paragraph 1.2 -> paper/money#cost"},
  };
  for (const auto& [last, expected] : cases) {
    const auto made = sample(last);
    EXPECT_EQ(seen(made, indexed({made}).value), expected);
  }
}

TEST(References, SpeakOfARecommendationThatHasANumberOfItsOwn) {
  model::Recommendations asked{{}, list_of({"Approve it.", "Note it."})};
  asked.list.items[1].blocks[0].id = "note-it";
  model::Section first = section("Asked", {block(std::move(asked))});
  model::Section last = section("End", {reference("", "note-it")});
  const auto counted = document("paper", Numbering::decimal, {first, last});
  EXPECT_EQ(seen(counted, indexed({counted}).value), "Paragraph 1.2 -> paper/asked#note-it");
  const auto boxed = document("paper", Numbering::continuous, {unnumbered_section(first), last});
  EXPECT_EQ(seen(boxed, indexed({boxed}).value), "Recommendation 2 -> paper/asked#note-it");
  const auto running = document("paper", Numbering::continuous, {first, last});
  EXPECT_EQ(seen(running, indexed({running}).value), "Paragraph 2 -> paper/asked#note-it");
  const auto apart = document("paper", Numbering::headings, {first, last});
  EXPECT_EQ(seen(apart, indexed({apart}).value), "Recommendation 2 -> paper/asked#note-it");
}

TEST(References, ToARecommendationOfSeveralBlocksAreNamedAtItsEnd) {
  model::List list = list_of({"agrees:", "notes."});
  list.items[0].blocks.push_back(block(list_of({"staff"})));
  list.items[0].blocks.push_back(paragraph("and reports back.", "rec"));
  std::get<model::List>(list.items[0].blocks[1].value).items[0].blocks[0].id = "staff";
  const auto made = [&](const char* id) {
    return document("paper", Numbering::continuous,
                    {section("", {block(model::Recommendations{{}, list})}),
                     section("End", {reference("", id)})});
  };
  EXPECT_EQ(seen(made("rec"), indexed({made("rec")}).value), "Paragraph 1 -> paper/#rec");
  EXPECT_EQ(seen(made("staff"), indexed({made("staff")}).value),
            "Item 1 of paragraph 1 -> paper/#staff");
}

TEST(References, ToWhatOfficersAdviseSayItsParagraph) {
  model::Implication advice;
  advice.area = model::ImplicationArea::financial;
  advice.blocks = {paragraph("There is no cost."), paragraph("None at all.", "cost")};
  const auto made = document("paper", Numbering::continuous,
                             {section("Advice", {paragraph("Officers say:"), block(advice)}),
                              section("End", {reference("", "cost")})});
  EXPECT_EQ(seen(made, indexed({made}).value), "Paragraph 3 -> paper/advice#cost");
}

/// The last paragraph with `before` in front of its reference.
std::string behind(std::string before) {
  model::Block last = reference("", "cost");
  auto& content = std::get<model::Paragraph>(last.value).content;
  content.insert(content.begin(), model::Inline{model::Text{std::move(before)}, {}});
  const auto made = sample(last);
  const auto resolved = resolve(made, indexed({made}).value, plain_words());
  return model::plain_text(resolved.sections.back().blocks);
}

TEST(References, OpenASentenceWithACapital) {
  EXPECT_EQ(behind("It costs. "), "It costs. Paragraph 1.2\n");
  EXPECT_EQ(behind("See "), "See paragraph 1.2\n");
  EXPECT_EQ(behind("Costs, e.g. "), "Costs, e.g. paragraph 1.2\n");
}

TEST(References, IntoAnotherDocumentAreSettledFromItsOutline) {
  const auto one = sample(paragraph("x"));
  const auto two = document("two", Numbering::none, {section("S", {reference("paper", "cost")})});
  EXPECT_EQ(seen(two, indexed({one, two}).value),
            "Paragraph 1.2 of Title of paper -> paper/money#cost");
}

TEST(References, ToNothingAreErrorsWithTheNearestName) {
  const auto made = sample(reference("", "cots"));
  const auto outcome = indexed({made});
  ASSERT_EQ(outcome.diagnostics.size(), 1u);
  EXPECT_EQ(outcome.diagnostics[0].code, "XR001");
  EXPECT_EQ(outcome.diagnostics[0].message, "nothing is called \"cots\"");
  EXPECT_EQ(outcome.diagnostics[0].help, "did you mean \"cost\"?");
  EXPECT_EQ(seen(made, outcome.value), "[@cots]");
}

TEST(References, ToADocumentThatIsNotThereNameTheDocument) {
  const auto outcome = indexed({sample(reference("papers", "cost"))});
  ASSERT_EQ(outcome.diagnostics.size(), 1u);
  EXPECT_EQ(outcome.diagnostics[0].message, "no document is called \"papers\"");
  EXPECT_EQ(outcome.diagnostics[0].help, "did you mean \"paper\"?");
}

TEST(References, InsideAnotherDocumentSayWhichDocument) {
  const auto outcome =
      indexed({sample(paragraph("x")),
               document("two", Numbering::none, {section("S", {reference("paper", "two")})})});
  ASSERT_EQ(outcome.diagnostics.size(), 1u);
  EXPECT_EQ(outcome.diagnostics[0].message, "nothing is called \"two\" in the document \"paper\"");
  EXPECT_EQ(outcome.diagnostics[0].help, "give {#two} to what is meant");
}

TEST(References, LeadToTheSlugOfADocumentAndNotItsId) {
  auto made = sample(reference("", "cost"));
  made.header.slug = "nice-address";
  const auto resolved = resolve(made, indexed({made}).value, plain_words());
  const auto& last = std::get<model::Paragraph>(resolved.sections.back().blocks.back().value);
  const auto& link = std::get<model::Link>(last.content[0].value);
  EXPECT_EQ(std::get<model::Place>(link.target).slug, "nice-address");
}

TEST(Index, RefusesTheIdOfABodyOrATermForADocument) {
  const std::vector<Outline> outlines{
      outline_of(document("a", Numbering::none, {}), plain_words())};
  model::Library library;
  library.glossary.push_back({"a", "A", "", "means a"});
  EXPECT_EQ(index_of(outlines, library, plain_words()).diagnostics.at(0).help,
            "it is also the id of a term in glossary.toml");
}

TEST(Index, RefusesTwoDocumentsWithOneIdOrOneAddressAndTakenAddresses) {
  auto a = document("a", Numbering::none, {}), b = document("b", Numbering::none, {});
  EXPECT_EQ(indexed({a, a}).diagnostics.at(0).code, "F0405");
  b.header.slug = "a";
  EXPECT_EQ(indexed({a, b}).diagnostics.at(0).code, "F0406");
  b.header.slug = "glossary";
  EXPECT_EQ(indexed({a, b}).diagnostics.at(0).code, "F0407");
}

TEST(Index, RefusesUnknownBodiesAndDocuments) {
  auto a = document("a", Numbering::none, {});
  a.header.bodies = {{"council", {}}};
  a.header.links = {{"nowhere", {}}};
  const auto outcome = indexed({a});
  ASSERT_EQ(outcome.diagnostics.size(), 2u);
  EXPECT_EQ(outcome.diagnostics[0].code, "F0403");
  EXPECT_EQ(outcome.diagnostics[1].code, "F0404");
}

TEST(Index, DoesNotDependOnTheOrderOfOutlines) {
  const auto a = document("a", Numbering::none, {}), b = document("b", Numbering::none, {});
  EXPECT_EQ(indexed({a, b}).value.documents[0].header.id, "a");
  EXPECT_EQ(indexed({b, a}).value.documents[0].header.id, "a");
}

TEST(Digest, ChangesWhenTwoFilesSwapTheirWords) {
  const source::SourceFile a("01.md", "one", source::Access::open),
      b("02.md", "two", source::Access::open);
  const source::SourceFile c("01.md", "two", source::Access::open),
      d("02.md", "one", source::Access::open);
  const auto digest = [](const source::SourceFile& first, const source::SourceFile& second) {
    auto made = document("d", Numbering::none, {section("S", {}), section("T", {})});
    made.sections[0].span = {&first, 0, 0};
    made.sections[1].span = {&second, 0, 0};
    return outline_of(made, plain_words()).digest;
  };
  EXPECT_EQ(digest(a, b), digest(a, b));
  EXPECT_NE(digest(a, b), digest(c, d));
}

TEST(Digest, ChangesWithAMeaningThatADocumentUsesAndNotWithOthers) {
  auto one = sample(paragraph("x"));
  const auto user = document("user", Numbering::none, {section("S", {reference("paper", "cost")})});
  const auto digest = [&] {
    return resolve(user, indexed({one, user}).value, plain_words()).digest;
  };
  const std::string before = digest();
  one.header.summary = "other words";
  EXPECT_EQ(digest(), before);
  one.sections[0].blocks.insert(one.sections[0].blocks.begin(), paragraph("new first"));
  EXPECT_NE(digest(), before);
}

}  // namespace
}  // namespace folio::resolve
