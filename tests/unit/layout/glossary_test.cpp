#include "unit/layout/setting.h"

namespace folio::layout {
namespace {

using testing::block;
using testing::paragraph;

model::DescriptionList terms(int count, const std::string& meaning = "What it is.") {
  model::DescriptionList list;
  for (int i = 0; i < count; ++i) {
    list.pairs.push_back({"Term" + std::to_string(i) + ".", testing::words(meaning)});
  }
  return list;
}

PagedDocument in_columns(model::Blocks blocks, int columns = 2) {
  Setting set = setting();
  set.print.glossary_columns = columns;
  PagedDocument paged = lay_out(resolved({testing::section("Terms used", std::move(blocks))}), set);
  EXPECT_THAT(testing::faults_of(paged), ::testing::IsEmpty());
  return paged;
}

struct Start {
  std::size_t page = 0;
  Points x, y;
};

// Where words begin.
Start start_of(const PagedDocument& paged, std::string_view words) {
  for (std::size_t page = 0; page < paged.pages.size(); ++page) {
    for (const Mark& mark : paged.pages[page].marks) {
      const auto* fragment = std::get_if<Fragment>(&mark);
      if (fragment != nullptr && text_of(*fragment).starts_with(words)) {
        return {page + 1, fragment->x, fragment->y};
      }
    }
  }
  return {};
}

TEST(GlossaryOnPaper, StandsInTwoColumnsOfOneHeightWhereTheThemeAsks) {
  const PagedDocument paged = in_columns({block(terms(14))});
  const Start first = start_of(paged, "Term0."), other = start_of(paged, "Term7.");
  EXPECT_LT(first.x, other.x);
  EXPECT_NEAR(first.y.value, other.y.value, 0.01);
  EXPECT_NEAR(start_of(paged, "Term6.").y.value, start_of(paged, "Term13.").y.value, 0.01);
}

TEST(GlossaryOnPaper, StandsInOneColumnWhereAMeaningHasANote) {
  Setting set = setting();
  set.print.glossary_columns = 2;
  model::DescriptionList list = terms(14);
  list.pairs[9].description = with_note("What it is", 1);
  model::Section section = testing::section("Terms used", {block(std::move(list))});
  section.notes = {note(1, "At the foot.")};
  const PagedDocument paged = lay_out(resolved({std::move(section)}), set);
  EXPECT_EQ(start_of(paged, "Term0.").x, start_of(paged, "Term13.").x);
  EXPECT_GT(start_of(paged, "At the foot.").page, 0u);
}

TEST(GlossaryOnPaper, IsReadTermByTerm) {
  const std::string said = testing::words_of(in_columns({block(terms(14))}));
  for (int i = 0; i < 13; ++i) {
    EXPECT_LT(said.find("Term" + std::to_string(i) + "."),
              said.find("Term" + std::to_string(i + 1) + "."));
  }
}

TEST(GlossaryOnPaper, FillsTheFirstColumnOfAPageBeforeTheSecond) {
  const PagedDocument paged = in_columns({paragraph("Before."), block(terms(90))});
  ASSERT_GT(paged.pages.size(), 1u);
  Start before = start_of(paged, "Term0.");
  for (int i = 1; i < 90; ++i) {
    const Start term = start_of(paged, "Term" + std::to_string(i) + ".");
    ASSERT_GT(term.page, 0u) << i;
    EXPECT_TRUE(std::pair(term.page, term.x.value) > std::pair(before.page, before.x.value) ||
                (term.page == before.page && term.x == before.x && term.y > before.y))
        << i;
    EXPECT_LT(term.y.value, 780) << i;
    before = term;
  }
}

TEST(GlossaryOnPaper, StaysWithItsHeadingAndIsFollowedByText) {
  for (int lines = 20; lines < 46; ++lines) {
    model::List filler;
    for (int i = 0; i < lines; ++i) filler.items.emplace_back().blocks = {paragraph("Filler.")};
    const PagedDocument paged =
        in_columns({block(std::move(filler)), anchored(testing::heading(3, "Words"), "words"),
                    block(terms(14)), paragraph("After them.")});
    EXPECT_EQ(start_of(paged, "Words").page, start_of(paged, "Term0.").page) << lines;
    EXPECT_GE(start_of(paged, "After").page, start_of(paged, "Term13.").page) << lines;
  }
}

TEST(GlossaryOnPaper, OfFewTermsOrLongMeaningsStandsInOneColumn) {
  const auto x_of = [](model::DescriptionList list, int columns) {
    const std::string last = list.pairs.back().term;
    return start_of(in_columns({block(std::move(list))}, columns), last).x;
  };
  const Points alone = x_of(terms(14), 1);
  EXPECT_EQ(x_of(terms(11), 2), alone);
  EXPECT_EQ(x_of(terms(14, prose(8)), 2), alone);
  EXPECT_GT(x_of(terms(14), 2), alone);
}

}  // namespace
}  // namespace folio::layout
