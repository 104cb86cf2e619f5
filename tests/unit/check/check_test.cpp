#include "check/check.h"

#include <gtest/gtest.h>

#include "support/build_document.h"

namespace folio::check {
namespace {

using namespace folio::testing;

std::string codes(const model::Document& document, const release::Fingerprints& exempt = {}) {
  std::string out;
  for (const source::Diagnostic& one : check(document, exempt)) out += one.code + " " + one.message + "\n";
  return out;
}

model::Document with(model::Block one) {
  static const source::SourceFile file("content/a.md", "words", source::Access::open);
  model::Section made = section("Title", {std::move(one)});
  made.span = {&file, 0, 1};
  return document("d", model::Numbering::none, {made});
}

model::Block link(std::string shown) {
  model::Link made{model::WebAddress{"https://www.gov.uk"}, words(std::move(shown))};
  return block(model::Paragraph{{model::Inline{std::move(made), {}}}});
}

TEST(Disclosure, ExemptSentencesInOpenTextAreErrors) {
  model::ExemptPart part;
  part.sections.emplace(std::vector<model::Section>{
      section("x", {paragraph("seven named premises are to be watched from the first of May")})});
  const auto prints = release::Gate::fingerprints({part});
  EXPECT_EQ(codes(with(paragraph("So seven named premises are to be watched from today.")), prints),
            "F0510 these words also stand in an exempt part\n");
  EXPECT_EQ(codes(with(paragraph("Some premises are watched.")), prints), "");
}

TEST(Disclosure, ProtectiveMarkingsInOpenTextAreErrors) {
  EXPECT_EQ(codes(with(paragraph("OFFICIAL-SENSITIVE: the profile"))),
            "F0511 open text carries the protective marking \"OFFICIAL-SENSITIVE\"\n");
  EXPECT_EQ(codes(with(paragraph("An official said it was sensitive."))), "");
}

TEST(Accessibility, VagueAndEmptyLinksAreReported) {
  EXPECT_EQ(codes(with(link("Click here"))), "F0321 the link \"click here\" does not say where it leads\n");
  EXPECT_EQ(codes(with(link(""))), "F0320 a link has no words\n");
  EXPECT_EQ(codes(with(link("Prevent duty guidance"))), "");
}

TEST(Accessibility, EmptyHeadingsAndTablesWithoutCaptionAreReported) {
  EXPECT_EQ(codes(with(heading(3, " "))), "F0322 a heading has no words\n");
  EXPECT_EQ(codes(with(block(model::Table{}))), "F0323 a table has no caption\n");
}

TEST(Rules, EachHasATitleAndAParagraph) {
  for (const Rule& rule : rules()) {
    EXPECT_FALSE(rule.title.empty()) << rule.code;
    EXPECT_GT(rule.paragraph.size(), rule.title.size()) << rule.code;
  }
}

}  // namespace
}  // namespace folio::check
