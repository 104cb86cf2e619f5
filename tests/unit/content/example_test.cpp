#include <gtest/gtest.h>

#include "unit/content/reading.h"

namespace folio::content {
namespace {

TEST(Example, ThePublicationOfThisRepositoryIsReadWithoutAMistake) {
  const source::Disk files(FOLIO_SOURCE_DIR);
  source::SourceMap sources;
  auto site = load_site(files, sources, {});
  auto library = load_library(files, sources);
  EXPECT_EQ("", printed(std::move(site.diagnostics)));
  EXPECT_EQ("", printed(std::move(library.diagnostics)));
  EXPECT_GE(library.value.folders.size(), 10u);
  for (const std::string& folder : library.value.folders) {
    auto dossier = load(files, sources, folder, site.value);
    EXPECT_EQ("", printed(std::move(dossier.diagnostics))) << folder;
    EXPECT_FALSE(dossier.value.sections.empty()) << folder;
  }
}

}  // namespace
}  // namespace folio::content
