#include <cmath>

#include "layout/text.h"
#include "unit/layout/setting.h"

namespace folio::layout {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::paragraph;

const Hyphenation& english_hyphens() {
  static const Hyphenation hyphens = [] {
    std::ifstream file(FOLIO_HYPHENS_ENGLISH, std::ios::binary);
    return Hyphenation::open({{"en", {std::istreambuf_iterator<char>(file), {}}}}).value();
  }();
  return hyphens;
}

/// One paragraph in a column that is `width` of the usual one, as its lines.
std::vector<std::string> lines_of(const std::string& text, double width, Setting set = setting()) {
  set.print.outer = set.print.outer + (millimetres(165)) * (1 - width);
  const auto document = resolved({testing::section("Heading", {paragraph(text)})});
  const std::string page = testing::pages_of(lay_out(document, set));
  std::vector<std::string> lines;
  const std::string start = text.substr(0, 3);
  bool inside = false;
  for (std::size_t at = 0; at < page.size();) {
    const std::size_t end = page.find('\n', at);
    const std::string line = page.substr(at, end - at);
    const std::size_t words = line.find(' ', 2);
    const std::string said = line.substr(words + 1);
    inside = inside || said.starts_with(start);
    if (inside) lines.push_back(said);
    if (inside && said.ends_with(".") && text.ends_with(said)) break;
    at = end + 1;
  }
  EXPECT_FALSE(lines.empty()) << "at " << width << ": " << text << "\n" << page;
  return lines;
}

/// Fails if some line ends in `left` and the next begins with `right`, whatever
/// the width of the column.
void expect_never_parted(const std::string& left, const std::string& right) {
  const std::string text = "We said so to all of them in the year before, and " + left + " " +
                           right + " will be looked at again by the committee.";
  for (double width = 0.4; width <= 1; width += 0.02) {
    for (const std::string& line : lines_of(text, width)) {
      EXPECT_FALSE(line.ends_with(left) || line.ends_with(left + " ")) << line << " | " << right;
    }
  }
}

// --- What belongs together ----------------------------------------------------------

TEST(Binding, ANumberStaysWithWhatItNumbers) {
  expect_never_parted("paragraph", "4.2");
  expect_never_parted("Appendix", "B");
  expect_never_parted("Act", "2015");
  expect_never_parted("adran", "26");
}

TEST(Binding, AUnitStaysWithItsNumber) {
  expect_never_parted("£1", "million");
  expect_never_parted("5", "per");
  expect_never_parted("per", "cent");
}

TEST(Binding, ADayStaysWithItsMonth) {
  expect_never_parted("4", "July");
  expect_never_parted("21", "Tachwedd");
}

TEST(Binding, ATitleStaysWithTheName) {
  expect_never_parted("Cllr", "Weir");
  expect_never_parted("J.", "Weir");
}

TEST(Binding, NoLineBeginsWithADash) { expect_never_parted("matter", "–"); }

TEST(Binding, OtherNumbersMayBeParted) {
  int parted = 0;
  for (double width = 0.4; width <= 1; width += 0.02) {
    const auto lines =
        lines_of("We have looked at all that came from 2009 to 2011 and before.", width);
    for (const std::string& line : lines) parted += line.ends_with("from ") ? 1 : 0;
  }
  EXPECT_GT(parted, 0);
}

// --- Hyphens -------------------------------------------------------------------------

Setting hyphenating() {
  Setting set = setting();
  set.hyphenation = english_hyphens();
  return set;
}

std::ptrdiff_t hyphens_in(const std::vector<std::string>& lines) {
  return std::ranges::count_if(lines,
                               [](const std::string& line) { return line.ends_with("\u00AD"); });
}

TEST(Hyphens, DivideLongWordsWhereALineWouldBeShort) {
  const std::string text =
      prose(3,
            "The safeguarding partnership understands radicalisation, vulnerability and "
            "multidisciplinary responsibilities, communication and representation throughout. ");
  std::ptrdiff_t hyphens = 0;
  for (double width = 0.6; width <= 1; width += 0.05) {
    const auto without = lines_of(text, width), with = lines_of(text, width, hyphenating());
    EXPECT_EQ(hyphens_in(without), 0);
    EXPECT_LE(with.size(), without.size());
    hyphens += hyphens_in(with);
  }
  EXPECT_GT(hyphens, 0);
}

TEST(Hyphens, AreNoPartOfTheWord) {
  const std::string text =
      prose(3, "We take multidisciplinary responsibilities for safeguarding. ");
  Setting set = hyphenating();
  set.print.outer = millimetres(125);
  const auto paged = lay_out(resolved({testing::section("Heading", {paragraph(text)})}), set);
  std::string said = testing::words_of(paged);
  EXPECT_THAT(said, HasSubstr("\u00AD"));
  std::erase_if(said, [](char c) { return c == '\xC2' || c == '\xAD'; });
  EXPECT_THAT(said, HasSubstr(text));
}

TEST(Hyphens, DivideWordsWithinMarksToo) {
  Setting set = hyphenating();
  std::ptrdiff_t hyphens = 0;
  for (double width = 0.6; width <= 1; width += 0.02) {
    const std::string text =
        "We say so, “understandings”, and they are “responsibilities”, so "
        "we say it again: “representations”, and that is all we say.";
    hyphens += hyphens_in(lines_of(text, width, set));
  }
  EXPECT_GT(hyphens, 0);
}

TEST(Hyphens, NeverStandOnTwoLinesRunning) {
  const std::string text = prose(8, "representation of multidisciplinary safeguarding committees ");
  for (double width = 0.3; width <= 1; width += 0.05) {
    const auto lines = lines_of(text, width, hyphenating());
    for (std::size_t i = 1; i < lines.size(); ++i) {
      EXPECT_FALSE(lines[i - 1].ends_with("\u00AD") && lines[i].ends_with("\u00AD")) << lines[i];
    }
  }
}

TEST(Hyphens, DivideNoNamesNoHeadingsAndNothingOfAnotherLanguage) {
  const std::string name = "Cambridgeshire Peterborough Hammersmith Buckinghamshire ";
  for (const std::string& line : lines_of(prose(3, name), 0.3, hyphenating())) {
    EXPECT_FALSE(line.ends_with("\u00AD")) << line;
  }
  Setting welsh = hyphenating();
  welsh.site.lang = "cy";
  const std::string said = "gorchmynion cyfrifoldebau diogelu cymunedau radicaleiddio ";
  for (const std::string& line : lines_of(prose(4, said), 0.3, welsh)) {
    EXPECT_FALSE(line.ends_with("\u00AD")) << line;
  }
}

TEST(Hyphens, StandInNarrowColumnsOnlyWhereTheySaveALine) {
  EXPECT_EQ(lines_of("New coordinators.", 0.18, hyphenating()).size(), 2u);
  for (const std::string& line : lines_of("New coordinators.", 0.18, hyphenating())) {
    EXPECT_FALSE(line.ends_with("\u00AD")) << line;
  }
}

TEST(Hyphens, PatternsThatAreNoneAreRefused) {
  EXPECT_FALSE(Hyphenation::open({{"en", "ISO8859-1\n"}}));
  EXPECT_TRUE(Hyphenation().divisions("understanding", "en").empty());
  EXPECT_EQ(english_hyphens().divisions("understanding", "en-GB"), (std::vector<std::size_t>{5}));
}

// --- Justified -------------------------------------------------------------------------

/// Where the lines of text end, but for the last of each paragraph.
std::vector<double> ends_of(const PagedDocument& paged, Points size) {
  std::map<double, Points> ends;
  for (const Mark& mark : paged.pages[0].marks) {
    const auto* fragment = std::get_if<Fragment>(&mark);
    if (fragment == nullptr || fragment->size != size) continue;
    Fragment words = *fragment;
    if (words.parts.back().text->glyphs[0].text == " ") words.parts.pop_back();
    Points& end = ends[fragment->y.value];
    end = std::max(end, words.x + width_of(words));
  }
  std::vector<double> found;
  for (const auto& [y, end] : ends) found.push_back(end.value);
  found.erase(found.begin());  // the publisher's line
  return found;
}

TEST(Justified, LinesEndAtTheMarginAllButTheLast) {
  Setting set = hyphenating();
  set.print.justified = true;
  const auto paged = lay_out(resolved({testing::section("", {paragraph(prose(9))})}), set);
  const double margin = (set.print.page_width - set.print.outer).value;
  const std::vector<double> ends = ends_of(paged, set.print.text_size);
  ASSERT_GT(ends.size(), 4u);
  for (std::size_t i = 0; i + 1 < ends.size(); ++i) EXPECT_NEAR(ends[i], margin, 0.01) << i;
  EXPECT_LT(ends.back(), margin - 1);
}

TEST(Justified, RaggedIsTheUsualWay) {
  const auto paged = laid_out({paragraph(prose(9))});
  const double margin = (setting().print.page_width - setting().print.outer).value;
  const std::vector<double> ends = ends_of(paged, setting().print.text_size);
  EXPECT_TRUE(std::ranges::any_of(ends, [&](double end) { return end < margin - 3; }));
}

TEST(Justified, AWordThatLeavesNoChoiceIsNotSpreadOut) {
  Setting set = setting();
  set.print.justified = true;
  const std::string address(70, 'w');
  const auto paged = lay_out(
      resolved({testing::section("", {paragraph("See at " + address + " and more.")})}), set);
  for (const Mark& mark : paged.pages[0].marks) {
    const auto* fragment = std::get_if<Fragment>(&mark);
    if (fragment == nullptr) continue;
    for (const auto& part : fragment->parts) EXPECT_LT(part.room_behind.value, 12);
  }
}

}  // namespace
}  // namespace folio::layout
