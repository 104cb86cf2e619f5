#include "check/check.h"

#include <gtest/gtest.h>

#include "support/build_document.h"

namespace folio::check {
namespace {

using namespace folio::testing;

std::string codes(const model::Document& document, const release::Fingerprints& exempt = {}) {
  std::string out;
  for (const source::Diagnostic& one : check(document, {}, {}, {}, exempt))
    out += one.code + " " + one.message + "\n";
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

release::Fingerprints prints() {
  model::ExemptPart part;
  part.sections.emplace(std::vector<model::Section>{
      section("x", {paragraph("seven named premises are to be watched from the first of May")})});
  return release::Gate::fingerprints({part}, {});
}

constexpr const char* pasted = "seven named premises are to be watched from the first";
constexpr const char* told =
    "EX002 the words \"seven named premises are to be watched from\" also stand in an exempt "
    "part\n";

TEST(Disclosure, ExemptSentencesInOpenTextAreErrors) {
  EXPECT_EQ(
      codes(with(paragraph("So seven named premises are to be watched from today.")), prints()),
      told);
  EXPECT_EQ(codes(with(paragraph("Some premises are watched.")), prints()), "");
}

TEST(Disclosure, ASentenceIsFoundThoughItWasPastedInPieces) {
  model::Document made = with(paragraph("seven named premises"));
  made.sections[0].blocks.push_back(paragraph("are to be"));
  made.sections[0].blocks.push_back(paragraph("watched from the first"));
  EXPECT_EQ(codes(made, prints()).substr(0, 5), "EX002");
}

TEST(Disclosure, EveryFieldThatIsPublishedIsLookedAt) {
  const std::vector<std::string model::Header::*> fields{
      &model::Header::title,      &model::Header::short_title, &model::Header::summary,
      &model::Header::version,    &model::Header::owner,       &model::Header::contact,
      &model::Header::minute_ref, &model::Header::role_title,  &model::Header::plan_year};
  for (const auto field : fields) {
    model::Document made = with(paragraph("plain"));
    made.header.*field = pasted;
    EXPECT_EQ(codes(made, prints()), told);
  }
  model::Document made = with(paragraph("plain"));
  made.header.front_sheet.emplace().wards = pasted;
  EXPECT_EQ(codes(made, prints()), told);
}

TEST(Disclosure, EveryPartOfABlockIsLookedAt) {
  model::Figure figure;
  figure.alt = pasted;
  EXPECT_EQ(codes(with(block(figure)), prints()), told);
  EXPECT_EQ(codes(with(block(model::Quote{{paragraph("q")}, words(pasted)})), prints()), told);
  EXPECT_EQ(codes(with(block(model::Exchange{pasted, "", {}, {}})), prints()), told);
  EXPECT_EQ(codes(with(block(model::Implication{{}, pasted, "", {}})), prints()), told);
}

TEST(Disclosure, TheReasonGivenInANoticeIsLookedAt) {
  model::Document made = with(paragraph("plain"));
  made.sections.push_back(section("notice", {paragraph(pasted)}));  // without a place of its own
  EXPECT_EQ(codes(made, prints()), told);
}

TEST(Disclosure, RegistriesAndSettingsAreLookedAt) {
  model::Library library;
  library.glossary.push_back({"t", "Term", "", pasted});
  EXPECT_EQ(check_shared(library, {}, prints()).size(), 1u);
  model::SiteSettings site;
  site.notice = pasted;
  EXPECT_EQ(check_shared({}, site, prints()).size(), 1u);
  EXPECT_EQ(check_shared({}, {}, prints()).size(), 0u);
}

TEST(Disclosure, LooksAtWhatDocumentsShareInEveryLanguage) {
  model::Library in_welsh, library;
  in_welsh.glossary.push_back({"t", "Term", "", pasted});
  library.translations["cy"] = std::make_shared<const model::Library>(in_welsh);
  EXPECT_EQ(check_shared(library, {}, prints()).size(), 1u);
  library.glossary = in_welsh.glossary;  // not translated: once is enough
  EXPECT_EQ(check_shared(library, {}, prints()).size(), 1u);
  model::SiteSettings welsh, site;
  welsh.notice = pasted;
  site.translations["cy"] = std::make_shared<const model::SiteSettings>(welsh);
  EXPECT_EQ(check_shared({}, site, prints()).size(), 1u);
}

TEST(Disclosure, ProtectiveMarkingsInOpenTextAreErrors) {
  EXPECT_EQ(codes(with(paragraph("OFFICIAL-SENSITIVE: the profile"))),
            "EX003 open text carries the protective marking \"OFFICIAL-SENSITIVE\"\n");
  EXPECT_EQ(codes(with(paragraph("An official said it was sensitive."))), "");
}

TEST(Accessibility, VagueAndEmptyLinksAreReported) {
  EXPECT_EQ(codes(with(link("Click here"))),
            "F0321 the link \"click here\" does not say where it leads\n");
  EXPECT_EQ(codes(with(link(""))), "F0320 a link has no words\n");
  EXPECT_EQ(codes(with(link("Prevent duty guidance"))), "");
}

TEST(Accessibility, EmptyHeadingsAndTablesWithoutCaptionAreReported) {
  EXPECT_EQ(codes(with(heading(3, " "))), "F0322 a heading has no words\n");
  EXPECT_EQ(codes(with(block(model::Table{}))), "F0323 a table has no caption\n");
}

}  // namespace
}  // namespace folio::check
