// Terms of the glossary in papers of several languages.

#include <gtest/gtest.h>

#include "resolve/resolve.h"
#include "support/build_document.h"

namespace folio::resolve {
namespace {

using namespace folio::testing;

model::Term term(std::string id, std::string name) {
  model::Term made;
  made.id = std::move(id);
  made.term = std::move(name);
  made.meaning = "What it means.";
  return made;
}

/// The glossary as readers of Welsh have it, where one of two terms is translated.
Index in_welsh() {
  Index index;
  model::Term duty = term("duty", "dyletswydd Prevent");
  duty.terms = {{"en-GB", "Prevent duty"}};
  index.library.glossary = {duty, term("panel", "Channel panel")};
  return index;
}

/// The words that `written` comes to in a section in `lang` of a Welsh paper, with
/// their language where that is marked.
std::string told(const std::string& written, const std::string& lang = "") {
  model::Lookup lookup;
  lookup.kind = model::Lookup::Kind::term;
  lookup.id = written;
  model::Document made =
      document("paper", model::Numbering::none,
               {section("S", {block(model::Paragraph{{model::Inline{std::move(lookup), {}}}})})});
  made.header.lang = "cy";
  made.header.original_lang = "en-GB";
  made.sections[0].lang = lang;
  Index index = in_welsh();
  const model::Words english({}, "en-GB"), welsh(plain_words().all(), "cy");
  index.documents = {outline_of(made, welsh)};
  const auto resolved = resolve(made, index, model::Words::together({welsh, english}));
  const auto& words = std::get<model::Paragraph>(resolved.sections[0].blocks.back().value);
  const auto& defined = std::get<model::DefinedTerm>(words.content[0].value);
  const auto* other = std::get_if<model::OtherLanguage>(&defined.content[0].value);
  return model::plain_text(defined.content) + (other == nullptr ? "" : " (" + other->lang + ")");
}

TEST(Terms, AreToldInTheLanguageOfTheirReaders) {
  EXPECT_EQ(told("Prevent duty"), "dyletswydd Prevent");
  EXPECT_EQ(told("duty"), "dyletswydd Prevent");
  EXPECT_EQ(told("Dyletswydd Prevent"), "Dyletswydd Prevent");
}

TEST(Terms, ThatHaveNoNameInItSayWhichLanguageTheyAreIn) {
  EXPECT_EQ(told("Channel panel"), "Channel panel (en-GB)");
  EXPECT_EQ(told("panel"), "Channel panel (en-GB)");
}

TEST(Terms, StayInTheLanguageOfAPassageThatIsNotTranslated) {
  EXPECT_EQ(told("Prevent duty", "en-GB"), "Prevent duty");
  EXPECT_EQ(told("duty", "en-GB"), "Prevent duty");
}

}  // namespace
}  // namespace folio::resolve
