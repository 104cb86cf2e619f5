#include <gtest/gtest.h>

#include <set>

#include "unit/content/reading.h"

namespace folio::content {
namespace {

void add_words(source::MemoryFiles& files, const std::string& lang, const std::string& word) {
  std::string& file = files["themes/plain/words/" + lang + ".toml"];
  for (const std::string& key : model::required_words_in(lang)) {
    file += key + " = \"" + word + "\"\n";
  }
}

source::MemoryFiles theme() {
  source::MemoryFiles files{
      {"themes/plain/theme.toml",
       "name = \"plain\"\n[contract]\nhome = [\"title\", \"groups.label\"]\n"},
      {"themes/plain/print.toml", "top_mm = 25.4\ntext_size_pt = 11\nink = \"#0B5351\"\n"},
      {"themes/plain/templates/home.mustache", "<p>{{title}}</p>\n"},
      {"themes/plain/static/style.css", "p {}"},
  };
  add_words(files, "en", "word");
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

TEST(Theme, AskForTwoColumnsAndForAddressesInWords) {
  source::SourceMap sources;
  source::MemoryFiles files = theme();
  EXPECT_FALSE(load_theme(files, sources, "plain", "en-GB").value.print.addresses_told);
  files["themes/plain/print.toml"] = "addresses_told = true\nglossary_columns = 2\n";
  const auto [read, said] = load_theme(files, sources, "plain", "en-GB");
  EXPECT_EQ("", printed(said));
  EXPECT_TRUE(read.print.addresses_told);
  EXPECT_EQ(2, read.print.glossary_columns);
}

TEST(Theme, MoreThanTwoColumnsAreAnError) {
  source::MemoryFiles files = theme();
  files["themes/plain/print.toml"] = "glossary_columns = 3\n";
  EXPECT_NE(std::string::npos,
            said_of_theme(files).find("error [F0707] \"glossary_columns\" is 3"));
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

model::Theme theme_of(const source::MemoryFiles& files, const std::vector<model::Named>& others) {
  source::SourceMap sources;
  return load_theme(files, sources, "plain", "en-GB", others).value;
}

TEST(Theme, WordsOfEachLanguageOfTheSiteAreRead) {
  source::MemoryFiles files = theme();
  add_words(files, "cy", "gair");
  const model::Words words = theme_of(files, {{"cy", {}}}).words;
  EXPECT_EQ("word", words("table"));
  EXPECT_EQ("gair", words.in("cy")("table"));
}

TEST(Theme, TheWordsOfALanguageMustBeWhole) {
  source::MemoryFiles files = theme();
  files["themes/plain/words/cy.toml"] = "table = \"Tabl\"\n";
  source::SourceMap sources;
  const auto [read, said] =
      load_theme(files, sources, "plain", "en-GB", std::vector<model::Named>{{"cy", {}}});
  EXPECT_NE(std::string::npos, printed(said).find("\"about_document\" is missing"));
}

TEST(Theme, ACommunitysLanguageMayBeWithoutWordsButWelshMayNot) {
  source::SourceMap sources;
  const std::vector<model::Named> others{{"ur", {}}, {"cy", {}}};
  const auto [read, said] = load_theme(theme(), sources, "plain", "en-GB", others);
  EXPECT_EQ(
      "error [F0738] the theme has no words in \"Cymraeg\"\n"
      "  help: translate words/en.toml of the theme into words/cy.toml, or leave the interface in "
      "the site's own language\n"
      "note [F0738] the theme has no words in \"اردو\"\n"
      "  help: translate words/en.toml of the theme into words/ur.toml, or leave the interface in "
      "the site's own language\n",
      printed(said));
  EXPECT_EQ("word", read.words.in("ur")("table"));
}

// The names between braces that words leave room for, {count} apart: a language
// may say "one section" or "no section" without a figure.
std::set<std::string> places_in(const std::string& words) {
  std::set<std::string> places;
  for (std::size_t at = words.find('{'); at != words.npos; at = words.find('{', at + 1)) {
    places.insert(words.substr(at, words.find('}', at) - at + 1));
  }
  places.erase("{count}");
  return places;
}

// "sections_few" of any language says what "sections_other" says in English.
std::string english_key(const std::string& key) {
  for (const std::string_view counted : model::counted_words()) {
    if (key.starts_with(std::string(counted) + "_")) return std::string(counted) + "_other";
  }
  return key;
}

TEST(Theme, TheCouncilsThemeSpeaksWelshAsFullyAsEnglish) {
  const source::Disk files(FOLIO_SOURCE_DIR);
  source::SourceMap sources;
  const auto [read, said] =
      load_theme(files, sources, "council", "en-GB", std::vector<model::Named>{{"cy", {}}});
  EXPECT_EQ("", printed(said));
  const model::Words welsh = read.words.in("cy");
  for (const auto& [key, words] : welsh.all()) {
    EXPECT_EQ(places_in(read.words(english_key(key))), places_in(words)) << key;
  }
}

TEST(Theme, EachEditionIsLikeTheStandardOneButForWhatMakesIt) {
  using model::PrintEdition;
  source::MemoryFiles files = theme();
  files["themes/plain/print.toml"] += "size_budget_kb = 20\n[large_print]\ntext_size_pt = 20\n";
  source::SourceMap sources;
  const auto read = load_theme(files, sources, "plain", "en-GB");
  const auto& editions = read.value.editions;
  EXPECT_EQ(editions.at(PrintEdition::large_print).text_size, Points{20});
  EXPECT_EQ(editions.at(PrintEdition::large_print).leading, Points{25});
  EXPECT_EQ(editions.at(PrintEdition::large_print).size_budget_kb, 20);
  EXPECT_EQ(editions.at(PrintEdition::large_print).top, millimetres(25.4));
  EXPECT_EQ(editions.at(PrintEdition::print_shop).ink, (model::Colour{0, 0, 0}));
  EXPECT_EQ(editions.at(PrintEdition::print_shop).bleed, millimetres(3));
  EXPECT_TRUE(editions.at(PrintEdition::print_shop).duplex);
  EXPECT_EQ(editions.at(PrintEdition::screen).inner, editions.at(PrintEdition::screen).outer);
  EXPECT_EQ(read.value.print.text_size, Points{11});
}

TEST(Theme, NamesFontsByScriptAndByLanguage) {
  source::MemoryFiles files = theme();
  files["themes/plain/print.toml"] =
      "[fonts.Arab]\nregular = \"Naskh.ttf\"\nbold = \"Naskh-Bold.ttf\"\n"
      "[fonts.ur]\nregular = \"Nastaliq.ttf\"\n";
  source::SourceMap sources;
  const auto [read, said] = load_theme(files, sources, "plain", "en-GB");
  EXPECT_EQ("", printed(said));
  ASSERT_EQ(2u, read.print.fonts.size());
  EXPECT_EQ("Naskh-Bold.ttf", read.print.fonts.at("Arab").bold);
  EXPECT_EQ("Nastaliq.ttf", read.print.fonts.at("ur").regular);
  EXPECT_EQ("", read.print.fonts.at("ur").bold);
}

TEST(Theme, AFontIsAFilesNameOfAScriptOrLanguage) {
  source::MemoryFiles files = theme();
  files["themes/plain/print.toml"] =
      "[fonts.Arab]\nregular = \"../secret.ttf\"\n"
      "[fonts.arabic]\nregular = \"Naskh.ttf\"\n";
  EXPECT_EQ(
      R"(themes/plain/print.toml:2:11: error [F0706] "../secret.ttf" is not the name of a file
  |
2 | regular = "../secret.ttf"
  |           ^^^^^^^^^^^^^^^
  help: write the name alone, as "NotoNaskhArabic-Regular.ttf"; its folder is found by itself
themes/plain/print.toml:3:1: error [F0705] "arabic" is neither a script nor a language
  |
3 | [fonts.arabic]
  | ^^^^^^^^^^^^^^
  help: write a script's four letters, as [fonts.Arab], or a language's tag, as [fonts.ur]
)",
      said_of_theme(files));
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

// #777777 is the palest grey that most take for dark enough, and is not; #767676 is.
TEST(Theme, ColoursOfWordsStandOutFromWhitePaper) {
  source::MemoryFiles files = theme();
  files["themes/plain/print.toml"] =
      "ink = \"#767676\"\nquiet = \"#777777\"\naccent = \"#ff0000\"\nhairline = \"#eeeeee\"\n";
  EXPECT_EQ(
      R"(themes/plain/print.toml:2:9: error [F0703] "quiet" is too pale for words on white paper: its contrast is 4.4 to 1
  |
2 | quiet = "#777777"
  |         ^^^^^^^^^
  help: choose a darker colour, with a contrast of 4.5 to 1 or more
themes/plain/print.toml:3:10: error [F0703] "accent" is too pale for words on white paper: its contrast is 3.9 to 1
  |
3 | accent = "#ff0000"
  |          ^^^^^^^^^
  help: choose a darker colour, with a contrast of 4.5 to 1 or more
)",
      said_of_theme(files));
}

}  // namespace
}  // namespace folio::content
