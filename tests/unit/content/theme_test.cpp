#include <gtest/gtest.h>

#include "unit/content/reading.h"

namespace folio::content {
namespace {

source::MemoryFiles theme() {
  source::MemoryFiles files{
      {"themes/plain/theme.toml",
       "name = \"plain\"\n[contract]\nhome = [\"title\", \"groups.label\"]\n"},
      {"themes/plain/print.toml", "top_mm = 25.4\ntext_size_pt = 11\nink = \"#0B5351\"\n"},
      {"themes/plain/templates/home.mustache", "<p>{{title}}</p>\n"},
      {"themes/plain/static/style.css", "p {}"},
  };
  for (const std::string_view key : model::required_words()) {
    files["themes/plain/words/en.toml"] += std::string(key) + " = \"word\"\n";
  }
  return files;
}

std::string said_of_theme(const source::MemoryFiles& files, std::string_view lang = "en-GB") {
  source::SourceMap sources;
  return printed(load_theme(files, sources, "plain", lang).diagnostics);
}

TEST(Theme, TemplatesContractWordsAndPrintAreRead) {
  source::SourceMap sources;
  const auto [read, said] = load_theme(theme(), sources, "plain", "en-GB");
  EXPECT_EQ("", printed(said));
  EXPECT_EQ("<p>{{title}}</p>\n", read.templates.at("home").file->text());
  EXPECT_EQ((std::vector<std::string>{"title", "groups.label"}), read.contract.at("home"));
  EXPECT_EQ("p {}", read.statics.at("style.css"));
  EXPECT_EQ("word", read.words("table"));
  EXPECT_DOUBLE_EQ(72, read.print.top.value);
  EXPECT_DOUBLE_EQ(11, read.print.text_size.value);
  EXPECT_EQ((model::Colour{11, 83, 81}), read.print.ink);
}

TEST(Theme, EveryWordIsThereAndNoOther) {
  source::MemoryFiles files = theme();
  std::string& words = files["themes/plain/words/en.toml"];
  words.replace(words.find("\ntable = "), 9, "\ntabel = ");
  const std::string said = said_of_theme(files);
  EXPECT_NE(std::string::npos, said.find("error [F0204] \"table\" is missing")) << said;
  EXPECT_NE(std::string::npos, said.find("error [F0205] nothing is known of \"tabel\" here"))
      << said;
  EXPECT_NE(std::string::npos, said.find("help: did you mean \"table\"?")) << said;
}

TEST(Theme, ALanguageWithoutWordsIsAnError) {
  EXPECT_EQ(
      "error [F0101] \"themes/plain/words/cy.toml\" is not there\n"
      "  help: write the file, or correct its name\n",
      said_of_theme(theme(), "cy"));
}

TEST(Theme, LengthsAndColoursAreChecked) {
  source::MemoryFiles files = theme();
  files["themes/plain/print.toml"] = "top_mm = -1\nfoot = 20\naccent = \"teal\"\n";
  EXPECT_EQ(R"(themes/plain/print.toml:1:10: error [F0701] "top_mm" is no length a page can have
  |
1 | top_mm = -1
  |          ^^
  help: write a number greater than 0
themes/plain/print.toml:2:1: error [F0205] nothing is known of "foot" here
  |
2 | foot = 20
  | ^^^^
  help: did you mean "foot_mm"?
themes/plain/print.toml:3:10: error [F0702] "teal" is not a colour
  |
3 | accent = "teal"
  |          ^^^^^^
  help: write it as "#0b5351"
)",
            said_of_theme(files));
}

}  // namespace
}  // namespace folio::content
