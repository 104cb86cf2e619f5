// Other scripts than Latin: faces of their own, lines from right to left, text
// without spaces.

#include "layout/engine.h"
#include "unit/layout/many_scripts.h"

namespace folio::layout {
namespace {

using testing::block;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::paragraph;
using testing::words;

PagedDocument set_in(const std::string& lang, model::Blocks blocks) {
  auto document = resolved({testing::section("1", std::move(blocks))});
  document.header.lang = lang;
  PagedDocument paged = lay_out(document, setting_of_many_scripts());
  EXPECT_THAT(testing::faults_of(paged), IsEmpty());
  return paged;
}

PagedDocument set_in(const std::string& lang, const std::string& text) {
  return set_in(lang, {paragraph(text)});
}

// Neither a heading nor the publisher's name above it.
bool is_text(const Fragment& fragment) {
  return fragment.size == Points{12} && fragment.colour == model::PrintTheme{}.ink &&
         std::holds_alternative<ContentId>(fragment.role);
}

struct SeenLine {
  Points y, left, right;
  std::string words;
};

// The lines of text below the heading: what stands on them from left to right, spaces
// between words left out.
std::vector<SeenLine> lines_seen(const PagedDocument& paged) {
  std::vector<const Fragment*> fragments;
  for (const Mark& mark : paged.pages[0].marks) {
    const auto* const fragment = std::get_if<Fragment>(&mark);
    if (fragment != nullptr && is_text(*fragment)) fragments.push_back(fragment);
  }
  std::ranges::stable_sort(fragments, [](const Fragment* one, const Fragment* other) {
    return std::pair(one->y, one->x) < std::pair(other->y, other->x);
  });
  std::vector<SeenLine> lines;
  for (const Fragment* fragment : fragments) {
    if (lines.empty() || lines.back().y != fragment->y) {
      lines.push_back({fragment->y, fragment->x, {}, ""});
    }
    lines.back().right = fragment->x + width_of(*fragment);
    for (const Fragment::Part& part : fragment->parts) {
      const std::string said = text_of(*part.text);
      if (said == " ") continue;
      lines.back().words += (lines.back().words.empty() ? "" : "|") + said;
    }
  }
  return lines;
}

std::string seen(const std::string& lang, const std::string& text) {
  const auto lines = lines_seen(set_in(lang, text));
  return lines.size() == 1 ? lines[0].words : std::to_string(lines.size()) + " lines";
}

TEST(Scripts, WordsStandInTheOrderInWhichTheyAreRead) {
  struct Case {
    std::string lang, text, seen;
  };
  const Case cases[] = {
      {"en", "one two", "one|two"},
      {"en", "See سلام عليكم now", "See|عليكم|سلام|now"},
      {"en", "(سلام) ends", "(|سلام|)|ends"},
      {"en", "in سلام 12 عليكم here", "in|عليكم|12|سلام|here"},
      {"ar", "سلام عليكم", "عليكم|سلام"},
      {"ar", "سلام, Prevent team عليكم", "عليكم|Prevent|team|سلام,"},
      {"ar", "من 9 إلى 5", "5|إلى|9|من"},
      {"ar", "الفقرة 4.2 (b) هنا", "هنا|)|b|(|4.2|الفقرة"},
      {"ar", "(سلام)", ")|سلام|("},
      {"ar", "هاتف 0800 011 3764 الآن", "الآن|0800|011|3764|هاتف"},
      {"ar", "هاتف +44 (0)20 7946 0000", "+44|(0)20|7946|0000|هاتف"},
      {"ar", "80% من", "من|80%"},
      {"ar", "One two three.", ".|One|two|three"},
      {"ar", "a-b سلام", "سلام|a-|b"},
      {"ur", "یہ 2024–25 ہے", "ہے|25|–|2024|یہ"},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(one.seen, seen(one.lang, one.text)) << one.lang << ": " << one.text;
  }
}

TEST(Scripts, LevelsSettleTheOrderOnALine) {
  using Levels = std::vector<std::uint8_t>;
  EXPECT_THAT(seen_order(Levels{}), IsEmpty());
  EXPECT_THAT(seen_order(Levels{0, 0, 0}), ElementsAre(0, 1, 2));
  EXPECT_THAT(seen_order(Levels{0, 1, 1, 0}), ElementsAre(0, 2, 1, 3));
  EXPECT_THAT(seen_order(Levels{1, 2, 2, 1}), ElementsAre(3, 1, 2, 0));
  EXPECT_THAT(seen_order(Levels{1, 2, 3, 2, 1}), ElementsAre(4, 1, 2, 3, 0));
}

TEST(Scripts, APageOfUrduBeginsAtItsRight) {
  const PagedDocument paged = set_in("ur", "مشورے کے لیے فون کریں۔");
  const PrintStyle style = print_style_of(model::PrintTheme{});
  EXPECT_TRUE(paged.right_to_left);
  const auto lines = lines_seen(paged);
  ASSERT_EQ(1u, lines.size());
  EXPECT_NEAR((style.page_width - style.left).value, lines[0].right.value, 0.01);
  EXPECT_FALSE(set_in("en", "Call us.").right_to_left);
}

TEST(Scripts, AParagraphOfTheOtherDirectionBeginsAtTheOtherSide) {
  const PrintStyle style = print_style_of(model::PrintTheme{});
  model::LanguagePart english;
  english.lang = "en";
  english.blocks = {paragraph("Not yet.")};
  const auto in_urdu = lines_seen(set_in("ur", {block(english)}));
  ASSERT_EQ(1u, in_urdu.size());
  EXPECT_NEAR((style.page_width - style.right).value, in_urdu[0].left.value, 0.01);

  model::LanguagePart urdu;
  urdu.lang = "ur";
  urdu.blocks = {paragraph("مشورے کے لیے")};
  const auto in_english = lines_seen(set_in("en", {block(urdu)}));
  ASSERT_EQ(1u, in_english.size());
  // Behind its last word stands a space that nobody sees.
  EXPECT_NEAR(style.right.value, in_english[0].right.value, 0.01);
}

TEST(Scripts, ColumnsOfATableBeginAtTheRight) {
  model::Table table;
  table.columns = {{words("اول")}, {words("دوم")}};
  table.groups.push_back({{}, {{{{{paragraph("ایک")}}, {{paragraph("دو")}}}}}});
  const PagedDocument paged = set_in("ur", {block(table)});
  std::map<std::string, Points> places;
  for (const Mark& mark : paged.pages[0].marks) {
    if (const auto* fragment = std::get_if<Fragment>(&mark)) {
      places[text_of(*fragment->parts.back().text)] = fragment->x;
    }
  }
  EXPECT_GT(places.at("اول"), places.at("دوم"));
  EXPECT_GT(places.at("ایک"), places.at("دو"));
}

// The names of the faces that some text is set in.
std::set<std::string> faces_seen(const PagedDocument& paged) {
  std::set<std::string> names;
  for (const Mark& mark : paged.pages[0].marks) {
    const auto* const fragment = std::get_if<Fragment>(&mark);
    if (fragment == nullptr || !is_text(*fragment)) continue;
    names.insert(paged.faces[static_cast<std::size_t>(fragment->face)].name);
  }
  return names;
}

TEST(Scripts, ALanguageIsSetInItsOwnHandBeforeThatOfItsScript) {
  EXPECT_THAT(faces_seen(set_in("ur", "مشورہ لیں")), ElementsAre("NotoNastaliqUrdu-Regular"));
  EXPECT_THAT(faces_seen(set_in("ar", "سلام عليكم")), ElementsAre("NotoNaskhArabic-Regular"));
  EXPECT_THAT(faces_seen(set_in("en", "سلام عليكم")), ElementsAre("NotoNaskhArabic-Regular"));
  EXPECT_THAT(faces_seen(set_in("bn", "পরামর্শ নিন")), ElementsAre("NotoSansBengali-Regular"));
}

TEST(Scripts, LinesOfNastaliqStandFurtherApart) {
  const std::string urdu = prose(8, "مشورے کے لیے ہمیں فون کریں یا ہمیں لکھیں۔ ");
  const auto lines = lines_seen(set_in("ur", urdu));
  ASSERT_GT(lines.size(), 2u);
  EXPECT_GT(lines[1].y - lines[0].y, Points{25});
  const auto arabic = lines_seen(set_in("ar", prose(8, "اتصل بنا للحصول على المشورة. ")));
  ASSERT_GT(arabic.size(), 2u);
  EXPECT_LT(arabic[1].y - arabic[0].y, Points{22});
}

TEST(Scripts, ChineseIsDividedWithoutSpacesAndNotBeforeAFullStop) {
  std::string chinese;
  for (int i = 0; i < 12; ++i) chinese += "我们希望每个人都安全，也希望您来电。";
  const auto lines = lines_seen(set_in("zh", chinese));
  ASSERT_GT(lines.size(), 2u);
  const PrintStyle style = print_style_of(model::PrintTheme{});
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    EXPECT_GT(lines[i].right - lines[i].left, (style.right - style.left) * 0.9);
    EXPECT_THAT(lines[i + 1].words, Not(::testing::StartsWith("。")));
    EXPECT_THAT(lines[i + 1].words, Not(::testing::StartsWith("，")));
  }
}

TEST(Scripts, WhatGlyphsDoNotSayIsSaidInTheirPlace) {
  const auto said = [](const std::string& lang, const std::string& text) {
    std::string all;
    const PagedDocument paged = set_in(lang, text);
    for (const Mark& mark : paged.pages[0].marks) {
      const auto* const fragment = std::get_if<Fragment>(&mark);
      if (fragment == nullptr || !fragment->spoken || !is_text(*fragment)) continue;
      if (!all.ends_with(*fragment->spoken)) all += *fragment->spoken;
    }
    return all;
  };
  EXPECT_EQ("الفقرة 4.2 (b) هنا", said("ar", "الفقرة 4.2 (b) هنا"));
  EXPECT_EQ("পরামর্শ নিন 24", said("bn", "পরামর্শ নিন 24"));
  EXPECT_EQ("See سلام now", said("en", "See سلام now"));
  EXPECT_EQ("", said("en", "Office – naïve (50%)"));
  EXPECT_EQ("", said("zh", "我们希望每个人都安全。"));
}

TEST(Scripts, TextIsReadInTheOrderOfTheAuthor) {
  const std::string urdu = "ہم (مقامی) کونسل سے Prevent team کے ذریعے 24 گھنٹے بات کریں۔";
  EXPECT_THAT(testing::words_of(set_in("ur", urdu)), HasSubstr(urdu));
}

TEST(Scripts, AnArabicWordThatIsWiderThanItsCellIsCutAndLosesNothing) {
  model::Table table;
  for (int i = 0; i < 14; ++i) table.columns.push_back({words("م" + std::to_string(i))});
  model::TableRow row;
  for (int i = 0; i < 14; ++i) row.cells.push_back({{paragraph("المستشارونالمحليون")}});
  table.groups.push_back({{}, {row}});
  const std::string said = testing::words_of(set_in("ar", {block(table)}));
  EXPECT_THAT(said, HasSubstr("المستشارونالمحليون"));
}

TEST(Scripts, ACharacterIsHeldByAFamilyOrByNoFont) {
  model::Document document;
  document.sections = {testing::section("1", {paragraph("سلام 安全 পরামর্শ")})};
  EXPECT_THAT(uncovered(document, setting_of_many_scripts()), IsEmpty());
  EXPECT_THAT(uncovered(document, setting()), Not(IsEmpty()));
  document.sections = {testing::section("1", {paragraph("தமிழ்")})};
  const auto said = uncovered(document, setting_of_many_scripts());
  ASSERT_EQ(1u, said.size());
  EXPECT_THAT(said[0].message, HasSubstr("U+0BA4"));
}

}  // namespace
}  // namespace folio::layout
