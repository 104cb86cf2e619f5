// What the document.toml of minutes says of items, and that there was nobody or
// nothing.

#include <gtest/gtest.h>

#include "unit/content/reading.h"

namespace folio::content {
namespace {

/// The header of minutes with these lines, which are in order.
model::Header header_of(const std::string& more) {
  source::MemoryFiles files = sample();
  std::string& toml = files["content/pages/sample/document.toml"];
  toml.replace(toml.find("kind = \"page\""), 13, "kind = \"minutes\"");
  toml += more;
  source::SourceMap sources;
  model::SiteSettings site;
  site.lang = "en-GB";
  auto outcome = load(files, sources, "content/pages/sample", site);
  EXPECT_EQ(printed(std::move(outcome.diagnostics)), "");
  return outcome.value.header;
}

TEST(Minutes, SayThatThereWasNobodyOrNothing) {
  const model::Header header = header_of(R"(in_attendance = "none"
apology = "none"
declaration = "none"

[meeting]
body = "cabinet"
)");
  EXPECT_TRUE(header.minutes->no_in_attendance);
  EXPECT_TRUE(header.minutes->no_apologies);
  EXPECT_TRUE(header.minutes->no_declarations);
}

TEST(Minutes, RecordWhatBelongsToAnItem) {
  const model::Header header = header_of(R"([meeting]
body = "cabinet"

[[item]]
number = "24/24"
presenter = "officer-a"
role = "Prevent lead"
actions = ["plan/train"]

[[supporting]]
title = "The plan"
href = "https://www.example.org/"
item = "24/24"
)");
  ASSERT_EQ(header.minutes->items.size(), 1u);
  EXPECT_EQ(header.minutes->items[0].number, "24/24");
  EXPECT_EQ(header.minutes->items[0].actions[0].id, "plan/train");
  EXPECT_EQ(header.minutes->supporting[0].item, "24/24");
  EXPECT_EQ(header.persons[0].id, "officer-a");
}

TEST(Minutes, OfANumberThatCannotBeReadSayNoOutcomeToCompare) {
  source::MemoryFiles files = sample();
  std::string& toml = files["content/pages/sample/document.toml"];
  toml.replace(toml.find("kind = \"page\""), 13, "kind = \"minutes\"");
  toml += R"([meeting]
body = "cabinet"

[[vote]]
motion = "That it be agreed"
in_favour = "For: 2"
against = 1
outcome = "Carried"
)";
  source::SourceMap sources;
  model::SiteSettings site;
  site.lang = "en-GB";
  const auto outcome = load(files, sources, "content/pages/sample", site);
  ASSERT_EQ(outcome.diagnostics.size(), 1u);
  EXPECT_EQ(outcome.diagnostics[0].code, "F0206");
  EXPECT_EQ(outcome.value.header.minutes->votes[0].outcome, "");
}

}  // namespace
}  // namespace folio::content
