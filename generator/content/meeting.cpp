// What document.toml says of a meeting, and of the meeting that a paper is for.

#include <algorithm>

#include "content/documents.h"

namespace folio::content {

namespace {

using model::Header;
using model::Named;

model::MeetingRef read_reference(TomlTable& row, Need need, Header& header) {
  model::MeetingRef meeting;
  meeting.body = read_body(row, "body", need, header);
  meeting.date = row.date("date", need);
  meeting.span = row.span("date");
  meeting.start = row.string("start", Need::optional);
  meeting.start_span = row.span("start");
  meeting.published_on = row.date("published_on", Need::optional);
  meeting.published_span = row.span("published_on");
  return meeting;
}

void read_items(TomlTable& table, model::Nation nation, Header& header, model::Meeting& agenda) {
  using Type = model::AgendaItem::Type;
  static constexpr Word<Type> types[] = {{"procedural", Type::procedural},
                                         {"report", Type::report},
                                         {"exempt_resolution", Type::exempt_resolution},
                                         {"aob", Type::any_other_business}};
  table.each("item", [&](TomlTable& row) {
    model::AgendaItem item;
    item.number = row.string("number", Need::required);
    item.title = row.prose("title", Need::required);
    item.report = row.id("report", Need::optional);
    item.type = row.choice("type", types, Need::optional,
                           item.report.empty() ? Type::procedural : Type::report);
    item.presenter = read_person(row, "presenter", Need::optional, header.persons);
    item.time = row.string("time", Need::optional);
    item.restricted = row.flag("restricted");
    item.paragraphs = read_schedule_paragraphs(row, nation);
    item.public_interest = row.prose("public_interest", Need::optional);
    item.span = row.span("number");
    if (!item.report.empty()) header.mentioned.push_back({item.report, row.span("report")});
    agenda.items.push_back(std::move(item));
  });
}

void read_supplements(TomlTable& table, model::Meeting& agenda) {
  table.each("supplement", [&](TomlTable& row) {
    model::Supplement supplement;
    supplement.number = row.string("number", Need::required);
    for (const Named& item : row.strings("items", Need::required)) {
      supplement.items.push_back(item.id);
      if (std::ranges::find(agenda.items, item.id, &model::AgendaItem::number) !=
          agenda.items.end()) {
        continue;
      }
      std::vector<std::string> known;
      for (const model::AgendaItem& one : agenda.items) known.push_back(one.number);
      row.reading().error("F0207", item.span, "the agenda has no item " + in_quotes(item.id),
                          nearest_help(item.id, known, "the agenda"));
    }
    supplement.published = row.date("published", Need::required);
    supplement.reason = row.prose("reason", Need::optional);
    supplement.span = row.span("published");
    agenda.supplements.push_back(std::move(supplement));
  });
}

void read_pack(TomlTable& table, model::Meeting& agenda) {
  static constexpr Word<std::string_view> positions[] = {{"top_right", "top_right"},
                                                         {"bottom_right", "bottom_right"},
                                                         {"bottom_centre", "bottom_centre"}};
  static constexpr Word<std::string_view> papers[] = {{"A4", "A4"}, {"A3", "A3"}};
  table.within("pack", Need::optional, [&](TomlTable& row) {
    model::PackSettings& pack = agenda.pack;
    pack.page_start = row.count("page_start", Need::optional).value_or(1);
    pack.duplex = row.flag("duplex");
    pack.stamp_position =
        row.choice("stamp_position", positions, Need::optional, std::string_view("bottom_right"));
    pack.paper = row.choice("paper", papers, Need::optional, std::string_view("A4"));
  });
}

}  // namespace

// The paper names the meeting's own document, or says whose meeting it is for.
void read_meeting_reference(TomlTable& table, Header& header) {
  table.within("meeting", Need::required, [&](TomlTable& row) {
    model::MeetingRef meeting = read_reference(row, Need::optional, header);
    meeting.meeting = read_related(row, "id", Need::optional, header);
    meeting.item = row.string("item", Need::optional);
    const bool told = row.is_faulty("body") || row.is_faulty("id");
    if (meeting.body.empty() && meeting.meeting.empty() && !told) {
      row.reading().error("F0212", row.span(), "the meeting says neither \"id\" nor \"body\"",
                          "add the line body = \"…\", with the id of a body, or id = \"…\", with "
                          "that of the meeting's document");
    }
    header.meeting = std::move(meeting);
  });
}

void read_meeting(TomlTable& table, model::Nation nation, Header& header) {
  model::Meeting agenda;
  table.within("meeting", Need::required, [&](TomlTable& row) {
    header.meeting = read_reference(row, Need::required, header);
    agenda.venue = row.prose("venue", Need::required);
    agenda.access = row.prose("access_info", Need::optional);
    agenda.membership = read_persons(row, "membership", Need::optional, header.persons);
    agenda.quorum = row.count("quorum", Need::optional);
    agenda.quorum_span = row.span("quorum");
  });
  need_contact(table);
  read_items(table, nation, header, agenda);
  read_supplements(table, agenda);
  read_pack(table, agenda);
  header.agenda = std::move(agenda);
}

}  // namespace folio::content
