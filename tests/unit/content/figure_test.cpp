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

TEST(Figures, ADamagedPictureIsAnError) {
  EXPECT_EQ(
      "content/pages/sample/01.md:3:1: error [F0605] the picture \"figures/a.png\" cannot be used: "
      "the picture is neither a PNG nor a JPEG\n",
      said_briefly_of(with_picture("## A\n\n![Words](figures/a.png)\n", "GIF89a")));
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
