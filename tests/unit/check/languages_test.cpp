#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/check/checking.h"

namespace folio::check {
namespace {

using model::TranslationGap;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::paragraph;
using testing::plain_words;
using testing::section;

model::Library council(std::optional<model::Nation> nation = {}) {
  model::Library library;
  library.bodies.push_back({"derw", "Cwm Derw", model::Body::Kind::council, "", "", nation});
  return library;
}

model::SiteSettings wales() {
  model::SiteSettings site;
  site.lang = "en-GB";
  site.nation = model::Nation::wales;
  site.languages = {{"cy", {}}};
  return site;
}

model::Document english() {
  model::Document made = paper_of("Words of the original.");
  made.header.authorities = {{"derw", {}}};
  return made;
}

model::Document in_language(const std::string& lang, std::vector<model::Section> sections) {
  model::Document made = english();
  made.header.lang = lang;
  made.header.original_lang = "en-GB";
  made.header.slug = lang + "/d";
  made.sections = std::move(sections);
  return made;
}

model::Document welsh() { return in_language("cy", {section("Teitl", {paragraph("Geiriau.")})}); }

// What the rules on languages say of `document` beside all of `documents`.
std::string said_of(const model::Document& document, const std::vector<model::Document>& documents,
                    const model::SiteSettings& site = wales(),
                    const model::Library& library = council()) {
  std::vector<resolve::Outline> outlines;
  for (const auto& one : documents) outlines.push_back(resolve::outline_of(one, plain_words()));
  const auto index = resolve::index_of(outlines, library, plain_words());
  std::string out;
  for (const source::Diagnostic& one : check(document, index, library, site, {})) {
    if (one.code.starts_with("WL")) out += one.code + " " + one.message + "\n";
  }
  return out;
}

TEST(WelshVersion, IsAskedOfBodiesInWales) {
  EXPECT_EQ("WL001 there is no Welsh version of \"Title of d\"\n", said_of(english(), {english()}));
  EXPECT_THAT(said_of(english(), {english(), welsh()}), IsEmpty());
}

TEST(WelshVersion, IsNotAskedOfOthers) {
  model::SiteSettings site = wales();
  site.nation = model::Nation::england;
  EXPECT_THAT(said_of(english(), {english()}, site), IsEmpty());
  EXPECT_THAT(said_of(english(), {english()}, wales(), council(model::Nation::england)), IsEmpty());
  EXPECT_THAT(said_of(english(), {english()}, site, council(model::Nation::wales)),
              HasSubstr("WL001"));
}

TEST(WelshVersion, MayBeTheOriginal) {
  model::Document original = english();
  original.header.lang = "cy";
  model::Document translated = in_language("en-GB", original.sections);
  translated.header.original_lang = "cy";
  model::SiteSettings site = wales();
  site.lang = "cy";
  site.languages = {{"en-GB", {}}};
  EXPECT_THAT(said_of(original, {original, translated}, site), IsEmpty());
}

TEST(WelshVersion, IsNotAllThatIsThere) {
  model::Document original = english();
  original.header.lang = "cy";
  EXPECT_EQ("WL001 there is no English version of \"Title of d\"\n", said_of(original, {original}));
  model::SiteSettings elsewhere = wales();
  elsewhere.nation = model::Nation::england;
  EXPECT_THAT(said_of(original, {original}, elsewhere), IsEmpty());
}

TEST(WelshVersion, MustFollowItsOriginal) {
  model::Document stale = welsh();
  stale.header.gaps = {{TranslationGap::Kind::stale, "01.md", "5e1f0a3c", {}}};
  EXPECT_EQ("WL001 01.md has changed since it was translated into Welsh\n",
            said_of(stale, {english(), stale}));
  stale.header.gaps = {{TranslationGap::Kind::missing, "02.md", "", {}}};
  EXPECT_EQ("WL001 02.md is not there in Welsh\n", said_of(stale, {english(), stale}));
}

TEST(Translation, ThatIsBehindIsAWarningWhereTheLawDoesNotAskForIt) {
  model::Document urdu = in_language("ur", {section("x", {paragraph("y")})});
  urdu.header.gaps = {{TranslationGap::Kind::stale, "01.md", "5e1f0a3c", {}}};
  EXPECT_THAT(said_of(urdu, {english(), urdu}),
              HasSubstr("WL003 01.md has changed since it was translated into Urdu\n"));
  urdu.header.gaps.clear();
  EXPECT_THAT(said_of(urdu, {english(), urdu}), Not(HasSubstr("WL003")));
}

TEST(Translation, IsToldWhatToNote) {
  model::Document unrecorded = welsh();
  unrecorded.header.gaps = {{TranslationGap::Kind::unrecorded, "01.md", "5e1f0a3c", {}}};
  EXPECT_EQ("WL001 it is not noted which state of 01.md was translated into Welsh\n",
            said_of(unrecorded, {english(), unrecorded}));
  model::SiteSettings site = wales();
  site.nation = model::Nation::england;
  EXPECT_EQ("WL003 it is not noted which state of 01.md was translated into Welsh\n",
            said_of(unrecorded, {english(), unrecorded}, site));
}

TEST(Translation, IsDividedAsItsOriginalIs) {
  const auto longer =
      in_language("cy", {section("Teitl", {paragraph("Geiriau."), paragraph("Rhagor o eiriau.")})});
  EXPECT_EQ(
      "WL002 the section \"Teitl\" has another number of paragraphs and lists (2, and 1 in the "
      "original)\n",
      said_of(longer, {english(), longer}));
  const auto divided = in_language(
      "cy", {section("Teitl", {paragraph("Geiriau.")}), section("Eto", {paragraph("Rhagor.")})});
  EXPECT_EQ("WL002 the translation has another number of sections (2, and 1 in the original)\n",
            said_of(divided, {english(), divided}));
}

TEST(Translation, ThatCannotBeSetOnPaperIsSaidToBePagesAlone) {
  const auto urdu = in_language("ur", {section("x", {paragraph("y")})});
  EXPECT_EQ("WL004 the version in Urdu is published as pages alone, without a PDF\n",
            said_of(urdu, {english(), urdu}));
  EXPECT_THAT(said_of(welsh(), {english(), welsh()}), IsEmpty());
}

}  // namespace
}  // namespace folio::check
