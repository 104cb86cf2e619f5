#include <set>

#include "unit/layout/setting.h"

namespace folio::layout {
namespace {

using testing::block;
using ::testing::HasSubstr;
using testing::paragraph;
using testing::words;

std::string tags_of(model::Blocks blocks) { return testing::tags_of(laid_out(std::move(blocks))); }

TEST(Lists, AnItemHasItsLabelAndItsBody) {
  model::List list = testing::list_of({"One.", "Two."});
  list.start = 3;
  EXPECT_THAT(tags_of({block(list)}), HasSubstr("    L ordered\n"
                                                "      LI\n"
                                                "        Lbl \"3. \"\n"
                                                "        LBody \"One.\"\n"
                                                "      LI\n"
                                                "        Lbl \"4. \"\n"
                                                "        LBody \"Two.\"\n"));
}

TEST(Lists, AListInAListIsInsideTheItemsBody) {
  model::List inner = testing::list_of({"Inner."});
  inner.kind = model::List::Kind::bullet;
  model::List outer;
  outer.items.emplace_back().blocks = {paragraph("Outer."), block(inner)};
  EXPECT_THAT(tags_of({block(outer)}), HasSubstr("      LI\n"
                                                 "        Lbl \"• \"\n"
                                                 "        LBody\n"
                                                 "          P \"Outer.\"\n"
                                                 "          L bulleted\n"
                                                 "            LI\n"
                                                 "              Lbl \"• \"\n"
                                                 "              LBody \"Inner.\"\n"));
}

TEST(Lists, ATaskSaysWhetherItIsDone) {
  model::List list = testing::list_of({"Train staff."});
  list.items[0].done = true;
  EXPECT_THAT(tags_of({block(list)}), HasSubstr("LBody \"Done: Train staff.\""));
}

model::List labelled(std::initializer_list<std::string> labels) {
  model::List list{model::List::Kind::labelled, 1, {}};
  for (const std::string& label : labels) {
    model::ListItem& item = list.items.emplace_back();
    item.blocks = {paragraph("Words.")};
    item.label = label;
  }
  return list;
}

TEST(Lists, LabelsOfTheAuthorStandAsTheyWereSet) {
  EXPECT_THAT(tags_of({block(labelled({"24/24", "24/26"}))}),
              HasSubstr("        Lbl \"24/24 \"\n"
                        "        LBody \"Words.\"\n"));
}

TEST(Lists, LabelsOfTheAuthorSayHowTheListIsNumbered) {
  const auto list_tag = [](std::initializer_list<std::string> labels) {
    const std::string tags = tags_of({block(labelled(labels))});
    const std::size_t begin = tags.find("\n    L") + 5;
    return tags.substr(begin, tags.find('\n', begin) - begin);
  };
  EXPECT_EQ(list_tag({"(a)", "(b)", "(c)"}), "L a, b");
  EXPECT_EQ(list_tag({"A.", "B."}), "L A, B");
  EXPECT_EQ(list_tag({"i)", "ii)", "iv)"}), "L i, ii");
  EXPECT_EQ(list_tag({"I", "II"}), "L I, II");
  EXPECT_EQ(list_tag({"c)", "d)"}), "L a, b");
  EXPECT_EQ(list_tag({"24/24", "24/26"}), "L ordered");
  EXPECT_EQ(list_tag({"Aim", "Outcome"}), "L");
}

TEST(Lists, AllItemsMakeRoomForTheWidestLabel) {
  const std::string pages = testing::pages_of(laid_out({block(labelled({"(a)", "(xxxviii)"}))}));
  EXPECT_THAT(pages, HasSubstr("(xxxviii) Words."));
  std::set<std::string> starts;
  const PagedDocument paged = laid_out({block(labelled({"(a)", "(xxxviii)"}))});
  for (const Mark& mark : paged.pages[0].marks) {
    const auto* fragment = std::get_if<Fragment>(&mark);
    if (fragment == nullptr || text_of(*fragment)[0] != 'W') continue;
    starts.insert(std::to_string(fragment->x.value));
  }
  EXPECT_EQ(starts.size(), 1u);
}

TEST(Lists, AnEmptyItemKeepsItsLabel) {
  model::List list;
  list.items.push_back({});
  EXPECT_THAT(tags_of({block(list)}), HasSubstr("Lbl \"• \""));
}

TEST(Asides, RecommendationsTakeTheSchemesNumbers) {
  model::List list = testing::list_of({"Note it."});
  list.items[0].number = "2.1";
  list.items[0].anchor = "paragraph-2-1";
  const PagedDocument paged =
      laid_out({block(model::Recommendations{words("Members are asked to:"), list})});
  EXPECT_THAT(testing::tags_of(paged), HasSubstr("      P \"Members are asked to:\"\n"
                                                 "      L ordered\n"
                                                 "        LI\n"
                                                 "          Lbl \"2.1 \"\n"
                                                 "          LBody \"Note it.\"\n"));
}

TEST(Asides, ACalloutSaysWhatItIs) {
  EXPECT_THAT(tags_of({block(model::Callout{
                  model::Callout::Kind::important, words("Emergency"), {paragraph("Dial 999.")}})}),
              HasSubstr("    Sect\n"
                        "      P \"Important Emergency\"\n"
                        "      P \"Dial 999.\"\n"));
}

TEST(Asides, AQuotationEndsWithItsSource) {
  EXPECT_THAT(tags_of({block(model::Quote{{paragraph("Have due regard.")}, words("The Act")})}),
              HasSubstr("    BlockQuote\n"
                        "      P \"Have due regard.\"\n"
                        "      P \"— The Act\"\n"));
}

TEST(Asides, AnImplicationEndsWithWhoVerifiedIt) {
  model::Implication implication;
  implication.blocks = {paragraph("None.")};
  implication.confirmation = "Verified by Laura Last, Accountant";
  EXPECT_THAT(tags_of({block(implication)}),
              HasSubstr("    P \"None.\"\n"
                        "    P \"Verified by Laura Last, Accountant\"\n"));
}

TEST(Asides, AnExchangeNamesTheSpeakerInTheLine) {
  EXPECT_THAT(
      tags_of({block(model::Exchange{
          "Councillor Ash", "Chair", model::Exchange::Kind::question, {paragraph("Why?")}})}),
      HasSubstr("P \"Councillor Ash, Chair (Question): Why?\""));
}

TEST(Asides, AResolutionSaysSoEvenBeforeAList) {
  EXPECT_THAT(tags_of({block(model::Resolution{"", {paragraph("Go.")}})}),
              HasSubstr("RESOLVED: Go."));
  EXPECT_THAT(tags_of({block(model::Resolution{"NOTED", {block(testing::list_of({"One."}))}})}),
              HasSubstr("    P \"NOTED: \"\n"
                        "    L ordered\n"));
}

TEST(Descriptions, ATermIsTheLabelOfWhatIsSaidOfIt) {
  EXPECT_THAT(tags_of({block(model::DescriptionList{{{"Report of", words("The Leader")}}})}),
              HasSubstr("    L\n"
                        "      LI\n"
                        "        Lbl \"Report of \"\n"
                        "        LBody \"The Leader\"\n"));
}

TEST(Figures, APictureSaysWhatItShowsAndKeepsItsShape) {
  auto picture = std::make_shared<Picture>();
  picture->width = 3000;
  picture->height = 1500;
  model::Figure figure{"a.png", "Three boxes", picture, words("Structure")};
  const PagedDocument paged = laid_out({anchored(block(figure), "fig", "1")});
  EXPECT_THAT(testing::tags_of(paged), HasSubstr("    Figure alt=\"Three boxes\"\n"
                                                 "      \"[picture]\"\n"
                                                 "      Caption \"Figure 1: Structure\"\n"));
  for (const Mark& mark : paged.pages[0].marks) {
    const auto* placed = std::get_if<PlacedPicture>(&mark);
    if (placed == nullptr) continue;
    EXPECT_DOUBLE_EQ(placed->width / placed->height, 2);
    EXPECT_LE(placed->x + placed->width, paged.pages[0].width - millimetres(20));
  }
}

TEST(Figures, ASmallPictureIsNotMagnified) {
  auto picture = std::make_shared<Picture>();
  picture->width = picture->height = 150;
  const PagedDocument paged = laid_out({block(model::Figure{"a.png", "A crest", picture, {}})});
  EXPECT_THAT(testing::pages_of(paged), HasSubstr(" 72.0,72.0\n"));
}

TEST(Ratings, TheWordIsSaidAndTheShapeIsForTheEye) {
  model::Inlines inlines{{model::RatingMark{model::RagRating::amber, "Amber"}, {}}};
  const PagedDocument paged = laid_out({block(model::Paragraph{inlines})});
  EXPECT_THAT(testing::tags_of(paged), HasSubstr("P \"Amber\""));
  EXPECT_THAT(testing::pages_of(paged), HasSubstr("of 3\n"));
}

}  // namespace
}  // namespace folio::layout
