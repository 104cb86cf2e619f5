#include <gtest/gtest.h>

#include "unit/content/reading.h"

namespace folio::content {
namespace {

constexpr const char* digest = "00112233445566778899aabbccddeeff";

std::string lines_of(const std::string& text) {
  std::string lines;
  for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
    if (text[at] != '#') lines += text.substr(at, text.find('\n', at) + 1 - at);
  }
  return lines;
}

TEST(IdsLock, IsReadAsItWasWritten) {
  const std::string line =
      std::string("cost,p-7k2f9q paragraph 4.3 ") + digest + " - The cost of it\n";
  source::SourceMap sources;
  const auto& file =
      sources.add("ids.lock", "# note\n" + line + "p-aaaaaa gone\n", source::Access::open);
  const auto read = model::ids_lock_of(file);
  EXPECT_TRUE(read.diagnostics.empty());
  ASSERT_EQ(read.value.entries.size(), 2u);
  EXPECT_EQ(read.value.entries[0].former, std::vector<std::string>{"p-7k2f9q"});
  EXPECT_TRUE(read.value.entries[1].gone);
  EXPECT_EQ(lines_of(model::text_of(read.value)), line + "p-aaaaaa gone\n");
}

TEST(IdsLock, StandsBesideTheDocument) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/ids.lock"] = "p-7k2f9q gone\n";
  source::SourceMap sources;
  const auto outcome = load(files, sources, "content/pages/sample", {});
  ASSERT_TRUE(outcome.value.header.ids_lock.has_value());
  EXPECT_EQ(outcome.value.header.ids_lock->entries.at(0).id, "p-7k2f9q");
}

TEST(IdsLock, SaysWhichLineFolioDidNotWrite) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/ids.lock"] =
      std::string("<<<<<<< ours\np-1 paragraph - ") + digest + " -\np-1 gone\nBig section - 0 -\n";
  const std::string said = said_briefly_of(files);
  EXPECT_EQ(
      said,
      "content/pages/sample/ids.lock:1:1: error [ID003] the line is not one that Folio wrote\n"
      "content/pages/sample/ids.lock:3:1: error [ID003] a name of this line stands there "
      "twice\n"
      "content/pages/sample/ids.lock:4:1: error [ID003] the line is not one that Folio "
      "wrote\n");
}

TEST(AddressesLock, IsReadWithTheRegistries) {
  source::MemoryFiles files = sample();
  files["site/addresses.lock"] = "# note\nsample/\nsample/#p-7k2f9q\nnot an address\n";
  source::SourceMap sources;
  const auto outcome = load_library(files, sources);
  ASSERT_EQ(outcome.value.published.size(), 2u);
  EXPECT_EQ(outcome.value.published[1].address, "sample/#p-7k2f9q");
  std::string said;
  for (const auto& one : outcome.diagnostics) said += one.code + " ";
  EXPECT_NE(said.find("ID003"), std::string::npos);
}

}  // namespace
}  // namespace folio::content
