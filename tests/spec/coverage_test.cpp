// That nothing is left out: every key of every TOML file, every directive with
// its attributes and every inline form is used in an example of the manual, and in
// the papers of content/ or of a golden case, which are made as HTML and as PDF;
// and every command and option is explained.

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <functional>
#include <iterator>
#include <set>
#include <sstream>

#include "base/json.h"
#include "base/text.h"
#include "content/content.h"
#include "content/readers.h"
#include "support/examples.h"
#include "support/program.h"
#include "support/temporary_folder.h"

namespace folio {
namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;

const fs::path manual = FOLIO_SOURCE_DIR "/tests/spec";

std::string chapter(const std::string& name) { return support::bytes_of(manual / (name + ".md")); }

using Wanted = std::function<bool(const std::string& path)>;
/// The text of all files that are wanted, of the manual's examples or of papers.
using Written = std::function<std::string(const Wanted& wanted)>;

std::string in_examples(const Wanted& wanted) {
  std::string all;
  for (const auto& entry : fs::directory_iterator(manual)) {
    if (entry.path().extension() != ".md") continue;
    for (const auto& example : support::examples_in("", support::bytes_of(entry.path()))) {
      for (const auto& [path, text] : example.files) all += wanted(path) ? text + "\n" : "";
    }
  }
  return all;
}

std::string in_papers(const Wanted& wanted) {
  std::string all;
  const auto add_below = [&](const fs::path& root) {
    for (const char* folder : {"content", "site", "themes"}) {
      if (!fs::is_directory(root / folder)) continue;
      for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
        const bool ours = entry.is_regular_file() &&
                          wanted(fs::relative(entry.path(), root).generic_string());
        if (ours) all += support::bytes_of(entry.path()) + "\n";
      }
    }
  };
  add_below(FOLIO_SOURCE_DIR);
  add_below(FOLIO_SOURCE_DIR "/tests/golden/council");
  for (const auto& one : fs::directory_iterator(FOLIO_SOURCE_DIR "/tests/golden")) {
    const bool is_published = fs::exists(one.path() / "pages.txt");
    if (is_published) add_below(one.path() / "input");
  }
  return all;
}

bool is_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '-'; }

// What stands before an equals sign or in the brackets of a table.
Names keys_in(const std::string& toml) {
  Names keys;
  std::istringstream lines(toml);
  for (std::string line; std::getline(lines, line);) {
    const bool is_table = line.starts_with('[');
    for (std::size_t at = 0; at < line.size();) {
      std::size_t end = at;
      while (end < line.size() && is_name(line[end])) ++end;
      if (end == at) {
        ++at;
        continue;
      }
      const std::size_t next = line.find_first_not_of(' ', end);
      if (is_table || (next != line.npos && line[next] == '=')) {
        keys.insert(line.substr(at, end - at));
      }
      at = end;
    }
  }
  return keys;
}

// Every key that a schema knows, wherever it may stand.
void add_keys(const Json& schema, Names& keys) {
  if (const auto* items = std::get_if<Json::Array>(&schema.value)) {
    for (const Json& item : *items) add_keys(item, keys);
  }
  const auto* members = std::get_if<Json::Object>(&schema.value);
  if (members == nullptr) return;
  for (const auto& [name, value] : *members) {
    const auto* properties = std::get_if<Json::Object>(&value.value);
    if (name == "properties" && properties != nullptr) {
      for (const auto& [key, inner] : *properties) keys.insert(key);
    }
    add_keys(value, keys);
  }
}

// A length may be given in either unit.
Names without_units(const Names& keys) {
  Names plain;
  for (const std::string& key : keys) {
    const bool has_unit = key.ends_with("_mm") || key.ends_with("_pt");
    plain.insert(has_unit ? key.substr(0, key.size() - 3) : key);
  }
  return plain;
}

// "content/**/actions.toml" is any of that name, and "content/**/*.table.toml"
// any whose name ends so.
bool is_of_sort(const std::string& path, const std::string& files) {
  if (files.find('*') == files.npos) return path == files;
  const std::string name = fs::path(files).filename(), found = fs::path(path).filename();
  return name.starts_with('*') ? found.ends_with(name.substr(1)) : found == name;
}

std::string missing(const Names& asked, const Names& found) {
  std::vector<std::string> lacking;
  std::ranges::set_difference(asked, found, std::back_inserter(lacking));
  return text::join(lacking, " ");
}

// The budgets of one kind are those of any other.
const Names kinds{"benchmark",   "committee_report", "delivery_plan", "equality_assessment",
                  "meeting",     "member_lead",      "minutes",       "notice",
                  "performance", "strategy"};

void expect_every_key_in(const Written& written) {
  for (const content::Schema& schema : content::schemas()) {
    // A theme lacks none of its words, and names all its templates: the manual
    // shows how they begin. Other languages have the keys of the original.
    static const Names shown{"words", "theme", "actions-exempt"};
    if (shown.contains(schema.name) || schema.name.ends_with("-translated")) continue;
    Names keys;
    add_keys(*parse_json(schema.text), keys);
    Names found =
        keys_in(written([&](const std::string& path) { return is_of_sort(path, schema.files); }));
    if (schema.name == "site") found.insert(kinds.begin(), kinds.end());
    EXPECT_EQ(missing(without_units(keys), without_units(found)), "") << schema.files;
  }
}

TEST(ManualCoverage, EveryKeyOfEveryTomlFileIsUsedInAnExample) {
  expect_every_key_in(in_examples);
  EXPECT_NE(chapter("16-themes").find("\nname = \""), std::string::npos);
  EXPECT_NE(chapter("16-themes").find("\n[contract]\n"), std::string::npos);
}

TEST(PaperCoverage, EveryKeyOfEveryTomlFileIsUsedInAPaper) { expect_every_key_in(in_papers); }

// --- Markdown ------------------------------------------------------------------------

// The name of each directive in examples, and after it "name key" for each attribute.
Names directives_in(const std::string& markdown) {
  Names found;
  std::istringstream lines(markdown);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t begin = line.find_first_not_of(" :");
    if (text::trimmed(line).substr(0, 3) != ":::" || begin == line.npos) continue;
    const std::size_t end = std::min(line.find_first_of(" {", begin), line.size());
    const std::string name = line.substr(begin, end - begin);
    found.insert(name);
    for (const std::string& key : keys_in(line.substr(end))) found.insert(name + " " + key);
  }
  return found;
}

Names known_directives() {
  using namespace content;
  Names asked;
  for (const auto family :
       {passage_directives(), proceedings_directives(), record_directives(), offer_directives(),
        labelled_directives(), figure_directives(), table_directives()}) {
    for (const DirectiveKind& kind : family) {
      const std::string name(kind.name);
      asked.insert(name);
      for (const std::string_view key : kind.keys) {
        if (!key.empty()) asked.insert(name + " " + std::string(key));
      }
    }
  }
  return asked;
}

bool is_markdown(const std::string& path) { return path.ends_with(".md"); }

TEST(ManualCoverage, EveryDirectiveAndEveryAttributeIsUsedInAnExample) {
  EXPECT_EQ(missing(known_directives(), directives_in(in_examples(is_markdown))), "");
}

TEST(PaperCoverage, EveryDirectiveAndEveryAttributeIsUsedInAPaper) {
  EXPECT_EQ(missing(known_directives(), directives_in(in_papers(is_markdown))), "");
}

void expect_every_inline_form_in(const std::string& text) {
  std::istringstream known(content::help_for_form("?????????"));  // "known here: lang, abbr"
  Names lacking;
  std::size_t count = 0;
  for (std::string name; std::getline(known, name, ',');) {
    name = name.substr(name.rfind(' ') + 1);
    if (++count; text.find(":" + name + "[") == text.npos) lacking.insert(name);
  }
  EXPECT_GT(count, 5u);
  EXPECT_EQ(missing(lacking, {}), "");
}

TEST(ManualCoverage, EveryInlineFormIsUsedInAnExample) {
  expect_every_inline_form_in(in_examples(is_markdown));
}

TEST(PaperCoverage, EveryInlineFormIsUsedInAPaper) {
  expect_every_inline_form_in(in_papers(is_markdown));
}

// --- Commands ------------------------------------------------------------------------

// The part of the chapter below "### folio <command>".
std::string explained(const std::string& command) {
  const std::string text = chapter("14-commands"), heading = "### folio " + command + "\n";
  const std::size_t begin = text.find(heading);
  if (begin == text.npos) return {};
  return text.substr(begin, text.find("\n### ", begin + 1) - begin);
}

TEST(ManualCoverage, EveryCommandAndEveryOptionIsExplained) {
  std::istringstream help(support::run({FOLIO_PROGRAM, "--help"}).out);
  std::string command;
  std::size_t options = 0;
  for (std::string line; std::getline(help, line);) {
    std::istringstream words(line);
    std::string first, second;
    words >> first >> second;
    if (first == "folio" && !second.starts_with("--")) {
      EXPECT_NE(explained(second), "") << "folio " << second;
    } else if (line.starts_with("Options of ")) {
      command = line.substr(11, line.size() - 12);
    } else if (first.starts_with("--")) {
      ++options;
      const std::string name = first.substr(0, first.find('['));
      EXPECT_NE(explained(command).find("`" + name), std::string::npos) << command << " " << name;
    }
  }
  EXPECT_GT(options, 8u);
}

TEST(ManualCoverage, EveryTemplateOfTheThemeIsNamed) {
  const std::string text = chapter("16-themes");
  for (const auto& entry : fs::directory_iterator(FOLIO_SOURCE_DIR "/themes/council/templates")) {
    const std::string name = entry.path().stem();
    EXPECT_NE(text.find("`" + name + "`"), std::string::npos) << name;
  }
}

}  // namespace
}  // namespace folio
