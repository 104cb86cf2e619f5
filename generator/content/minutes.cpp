// What document.toml says of minutes: who was there, what was declared, how
// members voted, what lay before them.

#include <array>

#include "content/documents.h"

namespace folio::content {

namespace {

using model::Header;
using model::Minutes;

// A list that was written and left empty: [] is not the same as nothing.
bool is_left_empty(TomlTable& table, std::string_view key, bool read_any, Minutes& minutes) {
  if (read_any || !table.has(key)) return false;
  minutes.empty.push_back({std::string(key), table.span(key)});
  return true;
}

void read_people(TomlTable& table, std::string_view key, std::vector<model::Attendance>& people,
                 Minutes& minutes) {
  table.each(key, [&](TomlTable& row) {
    model::Attendance one;
    one.person = row.prose("person", Need::required);
    one.role = row.prose("role", Need::optional);
    one.span = row.span("person");
    people.push_back(std::move(one));
  });
  is_left_empty(table, key, !people.empty(), minutes);
}

// Whether the word "none" stands in the place of the people.
bool read_people_or_none(TomlTable& table, std::string_view key,
                         std::vector<model::Attendance>& people, Minutes& minutes) {
  if (table.is_string(key)) return is_none(table, key);
  read_people(table, key, people, minutes);
  return false;
}

void read_declarations(TomlTable& table, Minutes& minutes) {
  if (table.is_string("declaration")) {
    minutes.no_declarations = is_none(table, "declaration");
    return;
  }
  table.each("declaration", [&](TomlTable& row) {
    model::Declaration one;
    one.person = row.prose("person", Need::required);
    one.interest = row.prose("interest", Need::required);
    one.item = row.string("item", Need::optional);
    one.span = row.span("person");
    minutes.declarations.push_back(std::move(one));
  });
  is_left_empty(table, "declaration", !minutes.declarations.empty(), minutes);
}

// A number that was written and cannot be read, which has been told.
bool is_unread(TomlTable& row, std::string_view count, const model::Vote::Side& side) {
  return row.has(count) && !side.count;
}

model::Vote::Side read_side(TomlTable& row, std::string_view count, std::string_view names) {
  model::Vote::Side side;
  side.count = row.count(count, Need::optional);
  side.names = row.prose_list(names, Need::optional);
  side.span = row.span(count);
  return side;
}

void read_votes(TomlTable& table, Minutes& minutes) {
  table.each("vote", [&](TomlTable& row) {
    model::Vote vote;
    vote.item = row.string("item", Need::optional);
    vote.motion = row.prose("motion", Need::required);
    vote.in_favour = read_side(row, "in_favour", "names_in_favour");
    vote.against = read_side(row, "against", "names_against");
    vote.abstained = read_side(row, "abstained", "names_abstained");
    vote.outcome = row.prose("outcome", Need::optional);
    vote.outcome_span = row.span("outcome");
    // Nobody can tell whether an outcome fits numbers that are not known.
    const bool unread = is_unread(row, "in_favour", vote.in_favour) ||
                        is_unread(row, "against", vote.against) ||
                        is_unread(row, "abstained", vote.abstained);
    if (unread) vote.outcome.clear();
    vote.span = row.span();
    minutes.votes.push_back(std::move(vote));
  });
}

void read_supporting(TomlTable& table, Header& header, Minutes& minutes) {
  if (table.is_string("supporting")) {
    minutes.no_supporting = is_none(table, "supporting");
    return;
  }
  table.each("supporting", [&](TomlTable& row) {
    model::SupportingPaper paper;
    paper.title = row.prose("title", Need::required);
    paper.href = read_address(row, "href");
    paper.document = row.id("document", Need::optional);
    paper.item = row.string("item", Need::optional);
    paper.span = row.has("item") ? row.span("item") : row.span();
    if (!paper.document.empty()) header.mentioned.push_back({paper.document, row.span("document")});
    minutes.supporting.push_back(std::move(paper));
  });
  is_left_empty(table, "supporting", !minutes.supporting.empty(), minutes);
}

// What came of each item of business, beside the text of its section.
void read_items(TomlTable& table, Header& header, Minutes& minutes) {
  table.each("item", [&](TomlTable& row) {
    model::MinuteItem item;
    item.number = row.string("number", Need::required);
    item.presenter = read_person(row, "presenter", Need::optional, header.persons);
    item.role = row.prose("role", Need::optional);
    item.actions = row.strings("actions", Need::optional);
    item.span = row.span("number");
    minutes.items.push_back(std::move(item));
  });
}

}  // namespace

void read_minutes(TomlTable& table, Header& header) {
  read_meeting_reference(table, header);
  Minutes minutes;
  minutes.chair = {read_person(table, "chair", Need::optional, header.persons),
                   table.span("chair")};
  read_people(table, "present", minutes.present, minutes);
  minutes.no_in_attendance =
      read_people_or_none(table, "in_attendance", minutes.in_attendance, minutes);
  minutes.no_apologies = read_people_or_none(table, "apology", minutes.apologies, minutes);
  read_declarations(table, minutes);
  read_votes(table, minutes);
  read_supporting(table, header, minutes);
  read_items(table, header, minutes);
  header.minutes = std::move(minutes);
}

}  // namespace folio::content
