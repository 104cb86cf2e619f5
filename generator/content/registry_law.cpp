// What papers answer to: statutes.toml and toolkits.toml.

#include <algorithm>

#include "base/ascii.h"
#include "base/text.h"
#include "content/documents.h"

namespace folio::content {

namespace {

using model::Statute;
using model::Toolkit;

constexpr Word<Statute::Kind> kinds[] = {
    {"act", Statute::Kind::act},
    {"regulations", Statute::Kind::regulations},
    {"order", Statute::Kind::order},
};

// "26", "100A", "sch-12A": a number that may carry letters, of a provision or a
// schedule.
bool is_provision(std::string_view name) {
  if (name.starts_with("sch-")) name.remove_prefix(4);
  const bool begins = !name.empty() && name[0] >= '0' && name[0] <= '9';
  return begins &&
         std::ranges::all_of(name, [](char c) { return text::is_digit(c) || text::is_capital(c); });
}

void read_provisions(TomlTable& row, Statute& statute) {
  row.within("sections", Need::optional, [&](TomlTable& sections) {
    for (const std::string& number : sections.keys()) {
      statute.sections[number] = sections.prose(number, Need::required);
      if (is_provision(number) || number == any_key) continue;
      row.reading().error("F0209", sections.span(number),
                          in_quotes(number) + " cannot be the number of a provision",
                          "write 26 or 100A, and sch-12A for a schedule");
    }
  });
}

// What only one provision of the statute is about: "guidance" -> section 29.
void read_subjects(TomlTable& row, Statute& statute) {
  row.within("subjects", Need::optional, [&](TomlTable& subjects) {
    for (const std::string& number : subjects.keys()) {
      for (const model::Named& word : subjects.strings(number, Need::required)) {
        statute.subjects[number].push_back(text::lower(word.id));
      }
      if (statute.sections.contains(number) || number == any_key) continue;
      row.reading().error("F0207", subjects.span(number),
                          "no provision " + in_quotes(number) + " stands in sections",
                          "add it there, with its title");
    }
  });
}

void read_ratings_of(TomlTable& row, Toolkit& toolkit) {
  std::vector<std::string> known;
  for (const auto& one : rating_words) known.emplace_back(one.word);
  for (const model::Named& word : row.strings("ratings", Need::optional)) {
    const auto found = std::ranges::find(rating_words, word.id, &Word<model::RagRating>::word);
    if (found != std::end(rating_words)) {
      toolkit.ratings.push_back(found->value);
    } else {
      row.reading().error("F0207", word.span, in_quotes(word.id) + " is not a known rating",
                          nearest_help(word.id, known));
    }
  }
}

void read_scale(TomlTable& row, Toolkit& toolkit) {
  read_ratings_of(row, toolkit);
  row.each("score", [&](TomlTable& score) {
    const auto value = score.integer("value", Need::required);
    const std::string name = score.string("name", Need::required);
    if (value) toolkit.scores[static_cast<int>(*value)] = name;
  });
  if (!toolkit.scores.empty()) {
    toolkit.lowest = toolkit.scores.begin()->first;
    toolkit.highest = toolkit.scores.rbegin()->first;
  }
  if (toolkit.ratings.empty() != toolkit.scores.empty() || toolkit.id.empty()) return;
  row.reading().error("F0212", row.span(),
                      "the toolkit " + in_quotes(toolkit.id) + " must have one scale",
                      "give it ratings = [\"green\", …], or a [[toolkit.score]] for each score");
}

// "Act 2000" of 2001 would be printed as "Act 2000 2001".
void check_year(TomlTable& row, const Statute& statute) {
  const std::string& title = statute.short_title;
  constexpr std::size_t digits = 4;
  if (title.size() <= digits || title[title.size() - digits - 1] != ' ') return;
  const std::string year = title.substr(title.size() - digits);
  const bool is_year = std::ranges::all_of(year, text::is_digit) && year > "1200" && year < "2200";
  if (!is_year || year == std::to_string(statute.year)) return;
  row.reading().error(
      "F0212", row.span("year"),
      in_quotes(title) + " is of " + year + ", and \"year\" says " + std::to_string(statute.year),
      "correct one of the two");
}

}  // namespace

void read_statutes(TomlTable& table, Ids& ids, model::Library& library) {
  table.each("statute", [&](TomlTable& row) {
    Statute statute;
    statute.id = row.id("id", Need::required);
    statute.span = row.span("id");
    statute.short_title = row.prose("short", Need::required);
    statute.year = static_cast<int>(row.integer("year", Need::required).value_or(0));
    check_year(row, statute);
    statute.kind = row.choice("kind", kinds, Need::optional, Statute::Kind::act);
    statute.url = read_web_address(row, "url");
    statute.extent = row.prose("extent", Need::optional);
    statute.in_force = row.date_or_words("in_force", statute.in_force_on);
    statute.amended = row.prose("amended_note", Need::optional);
    read_provisions(row, statute);
    read_subjects(row, statute);
    ids.claim(row.reading(), statute.id, statute.span);
    library.statutes.push_back(std::move(statute));
  });
}

void read_toolkits(TomlTable& table, Ids& ids, model::Library& library) {
  table.each("toolkit", [&](TomlTable& row) {
    Toolkit toolkit;
    toolkit.id = row.id("id", Need::required);
    toolkit.span = row.span("id");
    toolkit.title = row.prose("title", Need::required);
    toolkit.url = read_web_address(row, "url");
    read_scale(row, toolkit);
    ids.claim(row.reading(), toolkit.id, toolkit.span);
    row.each("item", [&](TomlTable& item) {
      toolkit.items.push_back({item.id("id", Need::required), item.prose("title", Need::required)});
      ids.claim(item.reading(), toolkit.items.back().id, item.span("id"));
    });
    library.toolkits.push_back(std::move(toolkit));
  });
}

}  // namespace folio::content
