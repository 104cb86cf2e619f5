#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "resolve/resolve.h"
#include "support/build_document.h"

namespace folio::resolve {
namespace {

using namespace folio::testing;
using model::Document;
using model::Numbering;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Document strategy() {
  return document("strategy", Numbering::decimal,
                  {section("Priorities", {paragraph("a", "first"), paragraph("b", "second")}),
                   section("Money", {paragraph("c", "cost")})});
}

/// The same, and no draft any more.
Document published_strategy() {
  Document made = strategy();
  made.header.status = model::Status::approved;
  return made;
}

source::Outcome<Index> indexed(const std::vector<Document>& documents,
                               std::initializer_list<std::string> published) {
  std::vector<Outline> outlines;
  for (const Document& one : documents) outlines.push_back(outline_of(one, plain_words()));
  model::Library library;
  for (const std::string& one : published) library.published.push_back({one, {}});
  return index_of(outlines, library, plain_words());
}

std::vector<std::string> said(const std::vector<Document>& documents,
                              std::initializer_list<std::string> published = {}) {
  std::vector<std::string> all;
  for (const auto& one : indexed(documents, published).diagnostics) {
    all.push_back(one.code + ": " + one.message);
  }
  return all;
}

std::vector<std::string> redirects(const Document& document) {
  std::vector<std::string> all;
  for (const Redirect& one : redirects_of(outline_of(document, plain_words()))) {
    all.push_back(one.from + " -> " + one.to);
  }
  return all;
}

TEST(PublishedAddresses, ThatAreStillThereAreFine) {
  EXPECT_THAT(said({strategy()}, {"strategy/", "strategy/all/", "strategy/strategy.pdf",
                                  "strategy/priorities/", "strategy/priorities/#first"}),
              IsEmpty());
}

TEST(PublishedAddresses, MayMoveToAnotherPageOfTheirDocument) {
  EXPECT_THAT(said({strategy()}, {"strategy/money/#first"}), IsEmpty());
}

TEST(PublishedAddresses, ThatAreGoneAreErrorsOnceForEachPage) {
  EXPECT_THAT(said({strategy()}, {"strategy/vision/", "strategy/vision/#lost"}),
              ElementsAre("ID001: the address \"strategy/vision/\" was published and is gone"));
  EXPECT_THAT(said({strategy()}, {"strategy/money/#x", "strategy/money/#y"}),
              ElementsAre("ID001: \"#x\" and 1 other place on the page \"strategy/money/\" were "
                          "published and are gone"));
  EXPECT_THAT(said({strategy()}, {"plan/", "plan/all/", "plan/plan.pdf", "plan/one/"}),
              ElementsAre("ID001: the address \"plan/\" was published and is gone"));
}

TEST(PublishedAddresses, AreSatisfiedByAliases) {
  Document renamed = strategy();
  renamed.header.aliases = {{"plan/", {}}, {"strategy/vision/", {}}};
  EXPECT_THAT(said({renamed}, {"plan/", "plan/all/", "plan/plan.pdf", "plan/money/",
                               "plan/money/#x", "strategy/vision/"}),
              IsEmpty());
  EXPECT_THAT(said({renamed}, {"plan/one/"}),
              ElementsAre("ID001: the address \"plan/one/\" was published and is gone"));
}

TEST(Redirects, LeadFromEveryPageOfAFormerDocument) {
  Document renamed = strategy();
  renamed.header.aliases = {{"plan/", {}}, {"old/a.html", {}}, {"old/a.pdf", {}}};
  EXPECT_THAT(
      redirects(renamed),
      ElementsAre("plan/ -> strategy/", "plan/all/ -> strategy/all/",
                  "plan/plan.pdf -> strategy/strategy.pdf",
                  "plan/priorities/ -> strategy/priorities/", "plan/money/ -> strategy/money/",
                  "old/a.html -> strategy/", "old/a.pdf -> strategy/strategy.pdf"));
}

TEST(Redirects, LeadFromTheFormerNamesOfSections) {
  source::SourceMap sources;
  Document made = strategy();
  const auto& file =
      sources.add("ids.lock", ids_lock_of(made, plain_words()), source::Access::open);
  made.header.ids_lock = model::ids_lock_of(file).value;
  made.sections[1].id = "budget";
  EXPECT_THAT(redirects(made), ElementsAre("strategy/money/ -> strategy/budget/"));
  EXPECT_THAT(said({made}, {"strategy/money/", "strategy/money/#cost"}),
              ElementsAre("ID002: the document has changed since its ids.lock was written"));
}

TEST(Redirects, FromAnAddressThatIsTakenAreErrors) {
  Document one = strategy(), other = document("other", Numbering::none, {});
  one.header.aliases = {{"other/", {}}};
  EXPECT_THAT(said({one, other}),
              ElementsAre("F0409: the former address \"other/\" is taken",
                          "F0409: the former address \"other/all/\" is taken",
                          "F0409: the former address \"other/other.pdf\" is taken"));
  one.header.aliases = {{"glossary/x/", {}}};
  EXPECT_THAT(said({one}), ElementsAre("F0409: the former address \"glossary/x/\" is taken"));
}

TEST(AddressesLock, HoldsWhatWasPublishedAndWhatIsThereNow) {
  const auto index = indexed({published_strategy()}, {}).value;
  const std::string text = addresses_lock_of(index, {{"old/", {}}});
  EXPECT_THAT(text, HasSubstr("\nold/\nstrategy/\nstrategy/all/\nstrategy/money/\n"
                              "strategy/money/#cost\nstrategy/money/#money\nstrategy/priorities/\n"
                              "strategy/priorities/#first\n"));
}

TEST(AddressesLock, HoldsNothingOfADraftThatWasNeverMore) {
  const auto index = indexed({strategy()}, {}).value;
  EXPECT_THAT(addresses_lock_of(index, {}), ::testing::Not(HasSubstr("strategy")));
  EXPECT_THAT(addresses_lock_of(index, {{"strategy/money/", {}}}),
              HasSubstr("\nstrategy/money/\n"));
}

/// What is said of addresses that are gone, and what is to be done.
std::string told(const Document& document, std::initializer_list<std::string> published) {
  for (const auto& one : indexed({document}, published).diagnostics) {
    if (one.code == "ID001") return one.message + "\n" + one.help;
  }
  return {};
}

TEST(PublishedAddresses, ThatAreGoneSayWhatTheyWereAndWhatToDo) {
  source::SourceMap sources;
  Document made = published_strategy();
  const auto& toml = sources.add("content/strategy/document.toml", "", source::Access::open);
  made.header.span = {&toml, 0, 0};
  EXPECT_EQ(told(made, {"strategy/money/#p-x"}),
            "\"#p-x\" on the page \"strategy/money/\" was published and is gone\n"
            "put content/strategy/ids.lock back if it was lost; or if another paragraph or heading "
            "in content/strategy says it now, end that with {#p-x}; if nothing does, take this "
            "line out of site/addresses.lock");
  const auto& file =
      sources.add("ids.lock", ids_lock_of(made, plain_words()), source::Access::open);
  made.header.ids_lock = model::ids_lock_of(file).value;
  made.sections[1].blocks = {paragraph("words of quite another sort")};
  EXPECT_EQ(told(made, {"strategy/money/#cost"}),
            "\"#cost\" on the page \"strategy/money/\" was published and is gone: it was "
            "paragraph 2.1\n"
            "if another paragraph in content/strategy says it now, end that with {#cost}; if "
            "nothing does, take this line out of site/addresses.lock");
  EXPECT_EQ(told(made, {"strategy/money/#cost", "strategy/money/#y"}),
            "\"#cost\" and 1 other place on the page \"strategy/money/\" were published and are "
            "gone\n"
            "where another paragraph or heading in content/strategy says it now, end that with its "
            "name, of {#cost}, {#y}; take the lines of the others out of site/addresses.lock");
}

}  // namespace
}  // namespace folio::resolve
