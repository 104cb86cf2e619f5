// The manual's chapter "Every field of every file" is made of what the readers of TOML
// files ask for, so it leaves nothing out and says nothing that is not so.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <functional>

#include "base/text.h"
#include "content/content.h"
#include "content/reading.h"
#include "support/temporary_folder.h"

namespace folio {
namespace {

namespace fs = std::filesystem;
using content::Field;
using content::FileFields;

const fs::path chapter = FOLIO_SOURCE_DIR "/tests/spec/17-fields.md";

/// A page of the chapter, and the sorts of files that it tells of.
struct Page {
  std::string_view heading, opening;
  std::vector<std::string_view> sorts;
};
const Page pages[] = {
    {"Fields of rows {#fields-of-rows}",
     "Rows stand in files beside `document.toml`. `actions.exempt.toml` has the fields of "
     "`actions.toml`.",
     {"actions", "ratings", "impacts", "measures", "structure", "timeline", "table"}},
    {"Fields of registries {#fields-of-registries}",
     "Registries stand in `content/registry/` and are shared by all documents.",
     {"bodies", "people", "contacts", "glossary", "statutes", "toolkits", "facts", "holidays"}},
    {"Fields of the site {#fields-of-the-site}",
     "What holds of the whole site stands in `site/`.",
     {"site", "waivers"}},
    {"Fields of a theme {#fields-of-themes}",
     "A theme has a file `words/en.toml` besides, and one for each other language: every word "
     "that pages say of themselves, by its key. The theme that comes with Folio has them all.",
     {"theme", "print"}},
};
constexpr std::string_view left_out[] = {"words", "actions-exempt"};  // as their pages say

// What messages put between quotation marks behind "the manual's chapter".
std::string heading() {
  const std::vector<std::string_view> parts = text::split(content::chapter_of_fields, '"');
  return parts.size() == 3 ? std::string(parts[1]) : "";
}

constexpr std::string_view opening =
    "Here is every field of every `.toml` file, and what may stand there. `change.date` is the "
    "line `date = …` below `[[change]]`. A field that is needed is needed wherever its table "
    "stands. Where a field may be left out and something holds then, that is named: \"no, "
    "`none`\". "
    "An id has small letters, digits and hyphens, a date is written 2026-11-21, and lists stand "
    "between brackets. `folio explain actions.toml` says the same at the keyboard.\n\n"
    "### document.toml of every kind {#fields-of-document}\n";

// So that nothing in it is a sign of Markdown's or of ours.
std::string as_markdown(const std::string& words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool is_sign = std::string_view("\\`*_{}[]<>|").find(words[i]) != std::string::npos;
    const bool is_form = words[i] == ':' && i + 1 < words.size() && words[i + 1] != ' ';
    if (is_sign || is_form) out += '\\';
    out += words[i];
  }
  return out;
}

std::string needed(const Field& field) {
  const std::string holds = field.otherwise.empty() ? "" : ", `" + field.otherwise + "`";
  return as_markdown(field.needed) + (field.needed == "no" ? holds : "");
}

using Wanted = std::function<bool(const Field&)>;

std::string table_of(const std::string& caption, const FileFields& file, const Wanted& wanted) {
  std::string out = "\nTable: " + caption +
                    " {row-headers=1}\n| Field | What it says | What stands there | Needed |\n"
                    "|---|---|---|---|\n";
  for (const Field& field : file.fields) {
    if (!wanted(field)) continue;
    out += "| `" + field.name + "` | " + as_markdown(field.help) + " | " + as_markdown(field.form) +
           " | " + needed(field) + " |\n";
  }
  return out;
}

bool is_any(const Field&) { return true; }
bool is_of_all_kinds(const Field& field) { return field.kinds.empty(); }

std::vector<std::string> split(const std::string& words) {
  std::vector<std::string> parts;
  for (std::string_view rest = words; !rest.empty();) {
    const std::size_t comma = std::min(rest.find(", "), rest.size());
    parts.emplace_back(rest.substr(0, comma));
    rest.remove_prefix(std::min(comma + 2, rest.size()));
  }
  return parts;
}

// What a document of one kind may say besides.
std::string tables_of_kinds(const FileFields& document) {
  std::string out =
      "\n## Fields of each kind of document {#fields-of-kinds}\n\n"
      "What `document.toml` may say besides, by the `kind` that it names.\n";
  const auto kind = std::ranges::find(document.fields, "kind", &Field::name);
  for (const std::string& one : split(kind->form)) {
    const Wanted is_its = [&](const Field& field) {
      return std::ranges::count(split(field.kinds), one) > 0;
    };
    if (std::ranges::none_of(document.fields, is_its)) continue;
    out += "\n### " + as_markdown(one) + " {#fields-of-kind-" + text::slug(one) + "}\n" +
           table_of("Fields of the kind " + as_markdown(one), document, is_its);
  }
  return out;
}

std::string file_name(const FileFields& file) {
  return file.files.substr(file.files.rfind('/') + 1);
}

std::string chapter_of_fields() {
  const std::vector<FileFields> all = content::fields();
  const auto of_sort = [&](std::string_view sort) -> const FileFields& {
    return *std::ranges::find(all, sort, &FileFields::sort);
  };
  const FileFields& document = of_sort("document");
  std::string out = "## " + heading() + " {#fields}\n\n" + std::string(opening);
  out += table_of("Fields of document.toml of every kind", document, is_of_all_kinds);
  out += tables_of_kinds(document);
  for (const Page& page : pages) {
    out += "\n## " + std::string(page.heading) + "\n\n" + std::string(page.opening) + "\n";
    for (const std::string_view sort : page.sorts) {
      const FileFields& file = of_sort(sort);
      const std::string name = as_markdown(file_name(file));
      out += "\n### " + name + " {#fields-of-" + file.sort + "}\n\nIt is " + "`" + file.files +
             "`.\n" + table_of("Fields of " + name, file, is_any);
    }
  }
  return out;
}

// With FOLIO_ACCEPT set it is written anew.
TEST(Fields, AreAllInTheManual) {
  const std::string wanted = chapter_of_fields();
  if (std::getenv("FOLIO_ACCEPT") != nullptr) support::write(chapter, wanted);
  EXPECT_TRUE(fs::exists(chapter) && support::bytes_of(chapter) == wanted)
      << "write the chapter anew with make accept, and read it";
}

TEST(Fields, OfEverySortOfFilesHaveAPage) {
  for (const FileFields& file : content::fields()) {
    const auto tells = [&](const Page& page) {
      return std::ranges::count(page.sorts, file.sort) > 0;
    };
    const bool is_left_out = std::ranges::count(left_out, file.sort) > 0;
    EXPECT_TRUE(file.sort == "document" || is_left_out || std::ranges::any_of(pages, tells))
        << file.sort;
  }
}

TEST(Fields, AreEachExplained) {
  for (const FileFields& file : content::fields()) {
    if (file.sort == "words") continue;
    for (const Field& field : file.fields) {
      EXPECT_NE(field.help, "") << file.files << ": " << field.name;
      EXPECT_NE(field.form, "") << file.files << ": " << field.name;
    }
  }
}

TEST(Fields, OfExemptActionsAreThoseOfActions) {
  const std::vector<FileFields> all = content::fields();
  const auto names = [&](std::string_view sort) {
    std::vector<std::string> found;
    for (const Field& field : std::ranges::find(all, sort, &FileFields::sort)->fields)
      found.push_back(field.name);
    return found;
  };
  EXPECT_EQ(names("actions-exempt"), names("actions"));
}

TEST(Fields, AreInTheChapterThatMessagesName) {
  EXPECT_TRUE(content::chapter_of_fields.starts_with("the manual's chapter \""));
  EXPECT_NE(heading(), "");
  EXPECT_TRUE(support::bytes_of(chapter).starts_with("## " + heading() + " {#fields}\n"));
}

}  // namespace
}  // namespace folio
