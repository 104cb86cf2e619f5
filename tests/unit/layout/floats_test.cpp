#include <algorithm>

#include "support/build_drawing.h"
#include "unit/layout/setting.h"

namespace folio::layout {
namespace {

using testing::block;
using testing::paragraph;

// Half a page high.
model::Block figure(std::string number = "1") {
  model::Figure made;
  made.alt = "A map of the borough";
  made.caption = testing::words("The borough");
  model::Drawing drawing;
  drawing.width = Points{200};
  drawing.height = Points{350};
  drawing.shapes = {testing::area(0, 0, 200, 350)};
  made.drawing = std::make_shared<const model::Drawing>(drawing);
  return anchored(block(std::move(made)), "map", std::move(number));
}

model::Block filler(int lines) {
  model::List list;
  for (int i = 0; i < lines; ++i) list.items.emplace_back().blocks = {paragraph("Filler.")};
  return block(std::move(list));
}

model::Block reference() {
  const model::Link link{model::Place{"report", "report", "", "map"}, testing::words("Figure 1")};
  return block(model::Paragraph{{{link, {}}}});
}

// A figure for which the first page has no room left, and what follows it.
model::Blocks with_figure(model::Block figure, model::Blocks after) {
  model::Blocks blocks{reference(), filler(20), std::move(figure)};
  for (model::Block& one : after) blocks.push_back(std::move(one));
  return blocks;
}

std::size_t page_of(const PagedDocument& paged, std::string_view words) {
  return testing::page_with(paged, words).value_or(0);
}

// The line of a page that begins with `words`, counted from its top.
std::size_t line_of(const PagedDocument& paged, std::size_t page, std::string_view words) {
  PagedDocument single;
  single.pages = {paged.pages.at(page - 1)};
  const std::string said = testing::pages_of(single);
  return static_cast<std::size_t>(
      std::count(said.begin(), said.begin() + static_cast<std::ptrdiff_t>(said.find(words)), '\n'));
}

TEST(Figures, TextGoesFirstWhereOneWouldLeaveMuchOfAPageEmpty) {
  const PagedDocument paged =
      laid_out(with_figure(figure(), {paragraph("Goes first."), filler(30), paragraph("Last.")}));
  EXPECT_EQ(page_of(paged, "Goes first."), 1u);
  EXPECT_EQ(page_of(paged, "Figure 1: The borough"), 2u);
  EXPECT_LT(line_of(paged, 2, "Figure 1: "), line_of(paged, 2, "Filler."));
}

TEST(Figures, AreReadWhereTheirAuthorPutThem) {
  const std::string said =
      testing::words_of(laid_out(with_figure(figure(), {paragraph("Goes first."), filler(30)})));
  EXPECT_LT(said.find("The borough"), said.find("Goes first."));
}

TEST(Figures, StayBeforeTheNextHeading) {
  const PagedDocument paged = laid_out(with_figure(
      figure(), {paragraph("Goes first."), anchored(testing::heading(3, "Next"), "next"),
                 paragraph("Of that.")}));
  EXPECT_EQ(page_of(paged, "Goes first."), 1u);
  EXPECT_EQ(page_of(paged, "Next"), 2u);
  EXPECT_LT(line_of(paged, 2, "Figure 1: "), line_of(paged, 2, "Next"));
}

TEST(Figures, StayInTheirSection) {
  const PagedDocument paged =
      laid_out(resolved({testing::section("One", with_figure(figure(), {paragraph("Goes first.")})),
                         testing::section("Two", {paragraph("Of that.")})}));
  EXPECT_EQ(page_of(paged, "Goes first."), 1u);
  EXPECT_LT(line_of(paged, 2, "Figure 1: "), line_of(paged, 2, "Two"));
}

TEST(Figures, WithoutANumberOrAReferenceStayInTheirPlace) {
  const PagedDocument unnumbered = laid_out(with_figure(figure(""), {paragraph("After it.")}));
  EXPECT_EQ(page_of(unnumbered, "After it."), 2u);
  model::Blocks blocks = with_figure(figure(), {paragraph("After it.")});
  blocks[0] = paragraph("No reference.");
  EXPECT_EQ(page_of(laid_out(std::move(blocks)), "After it."), 2u);
}

TEST(Figures, ThatFitStayInTheirPlace) {
  const PagedDocument paged = laid_out({reference(), figure(), paragraph("After it.")});
  EXPECT_LT(line_of(paged, 1, "Figure 1: "), line_of(paged, 1, "After it."));
}

TEST(Figures, KeepTheirOrder) {
  model::Block second = figure("2");
  second.anchor = "other";
  model::Blocks blocks = with_figure(figure(), {std::move(second), paragraph("Goes first.")});
  const model::Link link{model::Place{"report", "report", "", "other"}, testing::words("Figure 2")};
  blocks.insert(blocks.begin(), block(model::Paragraph{{{link, {}}}}));
  const PagedDocument paged = laid_out(std::move(blocks));
  EXPECT_EQ(page_of(paged, "Goes first."), 1u);
  EXPECT_LE(page_of(paged, "Figure 1: "), page_of(paged, "Figure 2: "));
}

}  // namespace
}  // namespace folio::layout
