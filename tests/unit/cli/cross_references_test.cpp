// The ten cross-references of five papers that councils published, in words of
// our own: eight resolve, one leads nowhere, one points into another document.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/commands.h"
#include "model/walk.h"
#include "support/temporary_folder.h"

namespace folio::cli {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;

constexpr const char* program = "folio";
const Terminal nobody_looks(Terminal::Onlooker::nobody);

/// Every link inside the publication that a document's text holds: where it
/// stands, what it says, where it leads.
std::vector<std::string> links_in(const model::Document& document,
                                  const source::Outcome<resolve::Index>& index,
                                  const model::Words& words) {
  std::vector<std::string> links;
  const auto note = [&](const model::Inline& one) {
    const auto* link = std::get_if<model::Link>(&one.value);
    const auto* place = link == nullptr ? nullptr : std::get_if<model::Place>(&link->target);
    if (place == nullptr) return;
    links.push_back(document.header.id + ": " + model::plain_text(link->content) + " -> " +
                    place->document + "#" + place->anchor);
  };
  for (const model::Section& section : resolve::resolve(document, index.value, words).sections) {
    model::for_each_inlines(section.blocks, [&](const model::Inlines& inlines) {
      model::for_each_inline(inlines, note);
    });
  }
  return links;
}

TEST(CrossReferences, OfFivePublishedPapersResolveDangleOrCrossAsTheyDidThere) {
  const support::TemporaryFolder folder;
  const fs::path tests = FOLIO_SOURCE_DIR "/tests";
  for (const char* layer : {"golden/council", "seeds/ten-references"}) {
    fs::copy(tests / layer, folder / "root", fs::copy_options::recursive);
  }
  const Assignment assignment{
      .root = folder / "root", .formats = {.pdf = false}, .jobs = 1, .today = {}};
  const auto publication = read(assignment, program, nobody_looks);
  ASSERT_TRUE(publication);
  const Publication& all = **publication;

  std::vector<std::string> said, links;
  for (const source::Diagnostic& one : all.said) {
    if (one.code == "XR001") said.push_back(one.code + ": " + one.message);
  }
  for (std::size_t i = 0; i < all.library.folders.size(); ++i) {
    const auto found = open(all, i)->document->then<&links_in>(*all.index, all.theme.words);
    for (const std::string& link : release::published(found)) links.push_back(link);
  }
  EXPECT_THAT(said, ElementsAre("XR001: nothing is called \"p-4-1-2\""));
  EXPECT_THAT(links,
              ElementsAre("cabinet: paragraph 9 of Partnership delivery plan -> delivery#board",
                          "annual: Appendix 1 -> annual#",  //
                          "annual: Appendix 2 -> annual#",  //
                          "annual: 3.3 -> annual#work-planned", "delivery: Appendix 1 -> delivery#",
                          "delivery: paragraph 22 -> delivery#workstreams",
                          "delivery: paragraphs 25 to 28 -> delivery#impact",
                          "delivery: Appendix 1 -> delivery#",
                          "delivery: Paragraph 29 -> delivery#funding"));
}

}  // namespace
}  // namespace folio::cli
