#include "unit/layout/setting.h"

namespace folio::layout {
namespace {

using testing::paragraph;

// How many lines of `words` a page has, counted from 1.
std::size_t lines_on(const PagedDocument& paged, std::size_t page, std::string_view words) {
  PagedDocument single;
  single.pages = {paged.pages.at(page - 1)};
  const std::string said = testing::pages_of(single);
  std::size_t count = 0;
  for (std::size_t at = said.find(words); at != said.npos; at = said.find(words, at + 1)) ++count;
  return count;
}

model::Blocks paragraphs(int count) {
  model::Blocks blocks;
  for (int i = 0; i < count; ++i) blocks.push_back(paragraph(prose(4)));
  return blocks;
}

TEST(Endings, NoLastPageHoldsLessThanThreeLines) {
  for (int count = 18; count < 60; ++count) {
    const PagedDocument paged = laid_out(paragraphs(count));
    EXPECT_GE(lines_on(paged, paged.pages.size(), "keep people safe"), 3u) << count;
  }
}

TEST(Endings, NoPageBeforeAnAppendixHoldsLessThanThreeLines) {
  for (int count = 18; count < 40; ++count) {
    model::Section appendix = testing::section("Map", {paragraph("Here it is.")});
    appendix.label = "Appendix 1";
    const PagedDocument paged =
        laid_out(resolved({testing::section("Part", paragraphs(count)), std::move(appendix)}));
    EXPECT_GE(lines_on(paged, paged.pages.size() - 1, "keep people safe"), 3u) << count;
  }
}

TEST(Endings, NothingIsLostByThem) {
  for (int count = 18; count < 40; ++count) {
    model::Blocks blocks = paragraphs(count);
    blocks.push_back(paragraph("The end."));
    const std::string said = testing::words_of(laid_out(std::move(blocks)));
    EXPECT_EQ(said.find("The end."), said.rfind("The end.")) << count;
    EXPECT_NE(said.find("The end."), said.npos) << count;
  }
}

TEST(Endings, ADocumentOfAFewLinesIsAsItWas) {
  EXPECT_EQ(laid_out({paragraph("Short.")}).pages.size(), 1u);
}

}  // namespace
}  // namespace folio::layout
