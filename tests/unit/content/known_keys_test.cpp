#include <gtest/gtest.h>

#include "unit/content/reading.h"

namespace folio::content {
namespace {

TEST(KnownKeys, AKeyInTheWrongTableIsSentToTheOnlyOneThatKnowsIt) {
  const auto help_for = [](const std::string& line) {
    source::MemoryFiles files = sample();
    files["content/pages/sample/document.toml"] += line + "\n";
    const std::string said = said_of(files);
    return said.substr(said.rfind("help: "));
  };
  EXPECT_EQ(help_for("delivery_plan = \"plan\""), "help: it belongs in [links] of document.toml\n");
  EXPECT_EQ(help_for("reason_rejected = \"No\""),
            "help: it belongs in [[alternative]] of document.toml, and to the kind "
            "\"committee_report\"\n");
  EXPECT_EQ(help_for("numerator = 3"), "help: it belongs in [[measure]] of measures.toml\n");
  EXPECT_EQ(help_for("house_style = \"titled\""),
            "help: only a document of kind \"committee_report\" has it\n");
  EXPECT_EQ(help_for("[[appendix]]\ntitle = \"A\"\npart = \"a.md\""),
            "help: it stands by itself in document.toml, as [[part]] on a line of its own\n");
  EXPECT_EQ(help_for("[[appendix]]\ntitle = \"A\"\nplain_summary = \"A\""),
            "help: it belongs in the first lines of document.toml, above every [table]\n");
  EXPECT_EQ(help_for("name = \"A page\""), "help: did you mean \"title\"?\n");
  EXPECT_TRUE(help_for("nonsense = 1").starts_with("help: known here: "));
}

}  // namespace
}  // namespace folio::content
