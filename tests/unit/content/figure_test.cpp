#include <gtest/gtest.h>

#include "support/sample_pictures.h"
#include "unit/content/reading.h"

namespace folio::content {
namespace {

source::MemoryFiles with_picture(const std::string& markdown, std::string picture) {
  source::MemoryFiles files = sample_with(markdown);
  files["content/pages/sample/figures/a.png"] = std::move(picture);
  return files;
}

TEST(Figures, APictureAloneInItsParagraphIsOne) {
  EXPECT_EQ(R"(section A
  figure #fig-x figures/a.png alt: What it shows, <twice> caption: The council’s <see one>
)",
            read(with_picture("## A\n\n![What *it* shows, \\<twice>](figures/a.png \"The council's "
                              "[@one]\"){#fig-x}\n",
                              testing::written(testing::SampleJpeg{}))));
}

TEST(Figures, TheirAttributesMayStandOnTheNextLine) {
  EXPECT_EQ("section A\n  figure #fig-y figures/a.png alt: Words caption: \n",
            read(with_picture("## A\n\n![Words](./figures/a.png)\n{#fig-y}\n",
                              testing::written(testing::SampleJpeg{}))));
}

// What `directive` makes of the picture, without what stands in it.
std::string figure_of(const std::string& directive) {
  const std::string out = read(
      with_picture("## A\n\n" + directive + "\n:::\n", testing::written(testing::SampleJpeg{})));
  const std::size_t begin = out.find("  figure");
  return begin == out.npos ? out : out.substr(begin, out.find('\n', begin) - begin);
}

TEST(Figures, ACaptionSaysInShortWhatIsDescribedElsewhere) {
  EXPECT_EQ(
      figure_of("::: figure {src=\"figures/a.png\" caption=\"The three halls\" longdesc=told}"),
      "  figure figures/a.png alt: The three halls caption: The three halls");
}

TEST(Figures, TheFirstSentenceSaysInShortWhatIsDescribedBelow) {
  EXPECT_EQ(figure_of("::: figure {src=\"figures/a.png\"}\nThree halls. One is by the lock."),
            "  figure figures/a.png alt: Three halls. caption: ");
}

TEST(Figures, OnlyADescriptionElsewhereIsNotEnough) {
  EXPECT_NE(
      said_briefly_of(
          with_picture(
              "## A\n\nSo. {#told}\n\n::: figure {src=\"figures/a.png\" longdesc=told}\n:::\n",
              testing::written(testing::SampleJpeg{})))
          .find("[F0602]"),
      std::string::npos);
}

TEST(Figures, ADamagedPictureIsAnError) {
  EXPECT_EQ(
      "content/pages/sample/01.md:3:1: error [F0605] the picture \"figures/a.png\" cannot be used: "
      "the picture is neither a PNG nor a JPEG\n",
      said_briefly_of(with_picture("## A\n\n![Words](figures/a.png)\n", "GIF89a")));
}

TEST(Figures, ColoursOfAPressAreNoted) {
  const std::string bytes = testing::written({.colours = testing::SampleJpeg::Colours::cmyk});
  EXPECT_EQ(
      "content/pages/sample/01.md:3:1: note [F0610] the picture \"figures/a.png\" is in the "
      "colours "
      "of a printing press (CMYK), and looks only about the same here\n",
      said_briefly_of(with_picture("## A\n\n![Words](figures/a.png)\n", bytes)));
}

TEST(Figures, AnEnormousPictureIsAnError) {
  EXPECT_EQ(
      "content/pages/sample/01.md:3:1: error [F0605] the picture \"figures/a.png\" cannot be used: "
      "the picture has more than 25 million pixels\n",
      said_briefly_of(with_picture("## A\n\n![Words](figures/a.png)\n",
                                   testing::png_header_only(30000, 30000))));
}

}  // namespace
}  // namespace folio::content
