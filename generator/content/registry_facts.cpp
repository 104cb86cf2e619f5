// What is known of the world: glossary.toml, facts.toml and holidays.toml.

#include <algorithm>

#include "base/text.h"
#include "content/documents.h"

namespace folio::content {

namespace {

constexpr std::string_view nations[] = {"england", "wales", "scotland"};

// [meanings]: a language's tag, and the words in it.
std::map<std::string, std::string> read_by_language(TomlTable& row, std::string_view key) {
  std::map<std::string, std::string> words;
  row.within(key, Need::optional, [&](TomlTable& languages) {
    for (const std::string& tag : languages.keys()) {
      words[tag] = languages.prose(tag, Need::required);
    }
  });
  return words;
}

std::vector<model::Nation> read_nations(TomlTable& row) {
  std::vector<model::Nation> found;
  for (const model::Named& name : row.strings("nations", Need::required)) {
    const auto nation = std::ranges::find(nations, name.id);
    if (nation == std::end(nations)) {
      row.reading().error(
          "F0207", name.span, in_quotes(name.id) + " is not a nation with its own holidays here",
          nearest_help(name.id, std::vector<std::string>(nations, std::end(nations))));
      continue;
    }
    found.push_back(static_cast<model::Nation>(nation - nations));
  }
  return found;
}

// Two of the same name would stand under each other in the glossary, and neither the
// text nor its readers could tell which is meant.
void check_name(TomlTable& row, const model::Term& term, const std::vector<model::Term>& before) {
  const auto same = std::ranges::find_if(before, [&](const model::Term& other) {
    return text::lower(other.term) == text::lower(term.term) &&
           other.abbreviation == term.abbreviation;
  });
  if (term.term.empty() || same == before.end()) return;
  row.reading().error("F0402", row.span("term"),
                      "the term " + in_quotes(term.term) + " is explained twice",
                      "it is explained as " + in_quotes(same->id) +
                          " already; say in the term itself what tells the two apart");
}

}  // namespace

void read_terms(TomlTable& table, Ids& ids, model::Library& library) {
  table.each("term", [&](TomlTable& row) {
    model::Term term;
    term.id = row.id("id", Need::required);
    term.term = row.prose("term", Need::required);
    term.abbreviation = row.string("abbreviation", Need::optional);
    term.meaning = row.prose("meaning", Need::required);
    term.terms = read_by_language(row, "terms");
    term.meanings = read_by_language(row, "meanings");
    ids.claim(row.reading(), term.id, row.span("id"));
    if (row.reading().translation.empty()) check_name(row, term, library.glossary);
    library.glossary.push_back(std::move(term));
  });
  std::ranges::stable_sort(library.glossary, {}, [](const model::Term& term) {
    return std::pair(text::lower(term.term), term.id);
  });
}

void read_facts(TomlTable& table, Ids& ids, model::Library& library) {
  table.each("fact", [&](TomlTable& row) {
    model::Fact fact;
    fact.id = row.id("id", Need::required);
    fact.span = row.span("id");
    fact.value = row.prose("value", Need::required);
    fact.as_at = row.date("as_at", Need::required).value_or(calendar::Date{});
    fact.source = row.prose("source", Need::required);
    fact.review_by = row.date("review_by", Need::required);
    if (fact.review_by && *fact.review_by < fact.as_at) {
      row.reading().error("F0212", row.span("review_by"),
                          "the fact is to be reviewed before the day on which it held",
                          "correct one of the two dates");
    }
    ids.claim(row.reading(), fact.id, fact.span);
    library.facts.push_back(std::move(fact));
  });
}

void read_holidays(TomlTable& table, Ids&, model::Library& library) {
  table.each("holiday", [&](TomlTable& row) {
    const std::string name = row.prose("name", Need::required);
    const std::vector<model::Nation> where = read_nations(row);
    for (const auto& [date, span] : row.dates("dates", Need::required)) {
      const bool twice =
          std::ranges::any_of(library.holidays, [&, date = date](const model::BankHoliday& other) {
            return other.date == date &&
                   std::ranges::find_first_of(other.nations, where) != other.nations.end();
          });
      if (twice) {
        row.reading().error("F0203", span, calendar::iso(date) + " is a holiday there already",
                            "keep one of the two");
      }
      library.holidays.push_back({date, name, where});
    }
  });
  std::ranges::stable_sort(library.holidays, {}, &model::BankHoliday::date);
}

}  // namespace folio::content
