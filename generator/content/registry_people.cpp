// Who there is: bodies.toml, people.toml and contacts.toml.

#include <algorithm>

#include "base/text.h"
#include "content/documents.h"

namespace folio::content {

namespace {

constexpr Word<model::Body::Kind> kinds[] = {
    {"council", model::Body::Kind::council},
    {"committee", model::Body::Kind::committee},
    {"cabinet", model::Body::Kind::cabinet},
    {"partnership", model::Body::Kind::partnership},
};

constexpr Word<model::Nation> nations[] = {{"england", model::Nation::england},
                                           {"wales", model::Nation::wales},
                                           {"scotland", model::Nation::scotland}};

// Each of `named` must be a body.
void check_bodies(Reading& reading, const std::vector<model::Named>& named,
                  const model::Library& library) {
  for (const model::Named& body : named) {
    if (std::ranges::find(library.bodies, body.id, &model::Body::id) != library.bodies.end())
      continue;
    std::vector<std::string> known;
    for (const model::Body& one : library.bodies) known.push_back(one.id);
    reading.error("F0207", body.span, "no body is called " + in_quotes(body.id),
                  nearest_help(body.id, known, "content/registry/bodies.toml"));
  }
}

// A mailbox: something, @, and a name of the net; no more is asked.
std::string read_mailbox(TomlTable& row, std::string_view key) {
  std::string mailbox = row.string(key, Need::optional);
  const std::size_t at = mailbox.find('@');
  const bool good = at != mailbox.npos && at > 0 && mailbox.find('.', at) != mailbox.npos &&
                    mailbox.find_first_of(" <>,;") == mailbox.npos;
  if (!mailbox.empty() && !good) {
    row.reading().error("F0214", row.span(key), in_quotes(mailbox) + " is no mailbox",
                        "write it as name@council.gov.uk");
  }
  return mailbox;
}

void check_term_of_office(TomlTable& row, const model::Person& person) {
  if (!person.from || !person.to || *person.from <= *person.to) return;
  row.reading().error("F0212", row.span("to"), "the time in the role ends before it starts",
                      "correct one of the two dates");
}

void check_reachable(TomlTable& row, const model::Contact& contact) {
  const bool reachable = !contact.email.empty() || !contact.phone.empty() ||
                         !contact.address.empty() || !contact.url.empty();
  if (reachable || contact.id.empty()) return;
  row.reading().error("F0212", row.span(),
                      "the contact " + in_quotes(contact.id) + " does not say how to reach it",
                      "add phone, email, address or url");
}

}  // namespace

std::string read_web_address(TomlTable& row, std::string_view key) {
  std::string address = row.string(key, Need::optional);
  if (!address.empty() && !is_web_address(address)) {
    row.reading().error("F0214", row.span(key), in_quotes(address) + " is no address of the web",
                        "begin it with https://");
  }
  return address;
}

void read_bodies(TomlTable& table, Ids& ids, model::Library& library) {
  std::vector<model::Named> councils;
  table.each("body", [&](TomlTable& row) {
    model::Body body;
    body.id = row.id("id", Need::required);
    body.name = row.prose("name", Need::required);
    body.kind = row.choice("kind", kinds, Need::required, model::Body::Kind::council);
    body.council = row.id("council", Need::optional);
    body.url = read_web_address(row, "url");
    body.report_sides = row.count("report_sides", Need::optional);
    body.nation = row.choice("nation", nations, Need::optional);
    ids.claim(row.reading(), body.id, row.span("id"));
    if (!body.council.empty()) councils.push_back({body.council, row.span("council")});
    library.bodies.push_back(std::move(body));
  });
  check_bodies(table.reading(), councils, library);
}

void read_people(TomlTable& table, Ids& ids, model::Library& library) {
  std::vector<model::Named> authorities;
  table.each("person", [&](TomlTable& row) {
    model::Person person;
    person.id = row.id("id", Need::required);
    person.span = row.span("id");
    person.name = row.prose("name", Need::required);
    person.title = row.prose("title", Need::optional);
    person.role = row.prose("role", Need::optional);
    person.authority = row.id("authority", Need::optional);
    person.from = row.date("from", Need::optional);
    person.to = row.date("to", Need::optional);
    person.email = read_mailbox(row, "public_email");
    check_term_of_office(row, person);
    ids.claim(row.reading(), person.id, person.span);
    if (!person.authority.empty()) authorities.push_back({person.authority, row.span("authority")});
    library.people.push_back(std::move(person));
  });
  check_bodies(table.reading(), authorities, library);
}

void read_contacts(TomlTable& table, Ids& ids, model::Library& library) {
  table.each("contact", [&](TomlTable& row) {
    model::Contact contact;
    contact.id = row.id("id", Need::required);
    contact.span = row.span("id");
    contact.name = row.prose("name", Need::required);
    contact.role = row.prose("role", Need::optional);
    contact.email = read_mailbox(row, "email");
    contact.phone = row.string("phone", Need::optional);
    contact.address = row.prose("address", Need::optional);
    contact.url = read_web_address(row, "url");
    contact.hours = row.prose("hours", Need::optional);
    contact.note = row.prose("note", Need::optional);
    contact.emergency = row.flag("emergency");
    check_reachable(row, contact);
    ids.claim(row.reading(), contact.id, contact.span);
    library.contacts.push_back(std::move(contact));
  });
}

}  // namespace folio::content
