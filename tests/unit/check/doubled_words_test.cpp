// Words typed before a reference that prints them.

#include <gtest/gtest.h>

#include "unit/check/checking.h"

namespace folio::check {
namespace {

using namespace folio::testing;

/// What is said of `before` a reference to `id`, in a paper whose second paragraph is
/// called "second", whose first section is called "one" and whose last has no number.
std::string said(std::string before, std::string id,
                 model::CrossReference::Form form = model::CrossReference::Form::full,
                 std::string last_id = "") {
  model::Block last = paragraph(std::move(before));
  model::CrossReference reference{"", std::move(id), form, std::move(last_id)};
  std::get<model::Paragraph>(last.value).content.push_back(model::Inline{std::move(reference), {}});
  model::Section panel = unnumbered_section(section("Section of its own", {}));
  panel.id = "panel";
  model::Document made =
      document("paper", model::Numbering::decimal,
               {section("One", {paragraph("First.", "first"), paragraph("Second.", "second")}),
                section("Two", {std::move(last)}), panel});
  made.sections[0].id = "one";
  const auto index =
      resolve::index_of({resolve::outline_of(made, plain_words())}, {}, plain_words());
  std::string out;
  for (const source::Diagnostic& one : check(made, index, {}, {}, {})) {
    if (one.code == "XR009") out += one.message + "; " + one.help + "\n";
  }
  return out;
}

TEST(DoubledWords, AreThoseThatAReferencePrints) {
  EXPECT_EQ(said("What paragraph ", "second"),
            "\"paragraph\" would be printed twice; leave it out, or write [-@second] for the "
            "number alone\n");
  EXPECT_NE(said("See Section ", "one"), "");
  EXPECT_NE(said("Paragraphs ", "first", model::CrossReference::Form::full, "second"), "");
}

TEST(DoubledWords, MayBeShortForms) {
  EXPECT_EQ(said("See para ", "second"),
            "\"para\" would be printed before \"paragraph\"; leave it out, or write [-@second] for "
            "the number alone\n");
  EXPECT_NE(said("See para. ", "second"), "");
  EXPECT_NE(said("See paras ", "first", model::CrossReference::Form::full, "second"), "");
  EXPECT_NE(said("See sec. ", "one"), "");
  EXPECT_EQ(said("See fig. ", "second"), "");
  EXPECT_EQ(said("See para ", "second", model::CrossReference::Form::number), "");
}

TEST(DoubledWords, AreNoneBeforeNumbersAndTitles) {
  EXPECT_EQ(said("What paragraph ", "second", model::CrossReference::Form::number), "");
  EXPECT_EQ(said("See the section ", "panel"), "");
  EXPECT_EQ(said("See the section and ", "second"), "");
  EXPECT_EQ(said("This paragraph, as ", "second"), "");
  EXPECT_EQ(said("", "second"), "");
  EXPECT_EQ(said("What the section ", "second"), "");
}

}  // namespace
}  // namespace folio::check
