// Pages as they look: some of those that the golden tests build, rendered small and
// compared with pictures that a person has seen. See ../README.md.

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/picture.h"
#include "support/pdf_reader.h"
#include "support/temporary_folder.h"

namespace folio {
namespace {

namespace fs = std::filesystem;

constexpr int dots_per_inch = 40;

/// A page of a PDF below the folder of golden outputs.
struct Shown {
  std::string name;  // of tests/pictures/<name>.png
  std::string pdf;
  int page;
};

/// As a failing test shows it.
void PrintTo(const Shown& shown, std::ostream* out) {
  *out << "page " << shown.page << " of " << shown.pdf;
}

const Shown pages[] = {
    {"title_block", "every-kind/report/report.pdf", 1},
    {"numbered_prose", "house-styles/continuous/continuous.pdf", 2},
    {"contents", "plan-of-sixty-actions/plan/plan.pdf", 1},
    {"grouped_table", "plan-of-sixty-actions/plan/plan.pdf", 5},
    {"chart", "directives-charts/paper/paper.pdf", 1},
    {"passages", "directives-passages/paper/paper.pdf", 2},
    {"welsh", "welsh-pair/cy/adroddiad/adroddiad.pdf", 1},
    {"comparison", "two-versions/guide/changes/changes.pdf", 1},
};

/// Grey pixels, from the top left.
struct Image {
  int width = 0, height = 0;
  std::string grey;

  int at(int x, int y) const {
    return static_cast<unsigned char>(grey[static_cast<std::size_t>(y * width + x)]);
  }
};

std::string rendered_by(const Shown& shown, const std::string& form) {
  const std::string page = std::to_string(shown.page);
  return testing::printed_by("pdftoppm -gray " + form + " -r " + std::to_string(dots_per_inch) +
                             " -f " + page + " -l " + page + " " FOLIO_GOLDEN_OUTPUT "/" +
                             shown.pdf);
}

/// A picture in the form of Netpbm's "P5".
Image image_of(const std::string& pgm) {
  std::istringstream head(pgm);
  std::string magic;
  Image image;
  int most = 0;
  head >> magic >> image.width >> image.height >> most;
  if (magic != "P5" || most != 255) return {};
  image.grey = pgm.substr(static_cast<std::size_t>(head.tellg()) + 1);
  return image;
}

Image reference_of(const fs::path& path) {
  const auto picture = clean_picture(support::bytes_of(path));
  if (!picture) return {};
  const auto raster = raster_of(*picture);
  if (!raster) return {};
  Image image{raster->width, raster->height, {}};
  for (std::size_t i = 0; i < raster->rgb.size(); i += 3) image.grey += raster->rgb[i];
  return image;
}

/// The mean of a block of pixels, which the edges of single letters hardly change.
double mean_of(const Image& image, int left, int top, int side) {
  double sum = 0;
  int count = 0;
  for (int y = top; y < std::min(top + side, image.height); ++y) {
    for (int x = left; x < std::min(left + side, image.width); ++x) sum += image.at(x, y), ++count;
  }
  return sum / count;
}

/// Where the two differ so much that something has moved, come or gone; empty where
/// they look alike.
std::string difference(const Image& one, const Image& other) {
  constexpr int side = 8;
  constexpr double most = 28;
  if (one.width != other.width || one.height != other.height) return "the pages differ in size";
  std::string places;
  for (int top = 0; top < one.height; top += side) {
    for (int left = 0; left < one.width; left += side) {
      const double apart = mean_of(one, left, top, side) - mean_of(other, left, top, side);
      if (std::abs(apart) <= most) continue;
      places += " " + std::to_string(left) + "," + std::to_string(top);
    }
  }
  return places.empty() ? "" : "they differ at" + places;
}

class Pictures : public ::testing::TestWithParam<Shown> {};

TEST_P(Pictures, LookAsSomebodySawThem) {
  const Shown& shown = GetParam();
  const fs::path reference = FOLIO_SOURCE_DIR "/tests/pictures/" + shown.name + ".png";
  const Image image = image_of(rendered_by(shown, ""));
  ASSERT_GT(image.width, 0) << shown.pdf << " has no page " << shown.page;
  if (std::getenv("FOLIO_ACCEPT") != nullptr) {
    std::ofstream(reference, std::ios::binary) << rendered_by(shown, "-png");
  }
  EXPECT_EQ("", difference(image, reference_of(reference)));
}

INSTANTIATE_TEST_SUITE_P(Pages, Pictures, ::testing::ValuesIn(pages),
                         [](const auto& tested) { return tested.param.name; });

// The tolerance lets no line go, and no word of eight letters.
TEST(Picture, ThatLacksAWordLooksDifferent) {
  Image page{80, 40, std::string(3200, '\xFF')};
  Image other = page;
  for (int x = 8; x < 24; ++x) {
    for (int y = 17; y < 21; ++y) other.grey[static_cast<std::size_t>(y * 80 + x)] = '\x60';
  }
  EXPECT_EQ("", difference(page, page));
  EXPECT_NE("", difference(page, other));
}

}  // namespace
}  // namespace folio
