// What document.toml says of every document, whatever its kind.

#include <algorithm>
#include <iterator>
#include <set>

#include "base/text.h"
#include "content/documents.h"

namespace folio::content {

namespace {

using model::Header;
using model::Named;

constexpr std::size_t longest_summary = 160;  // characters: what search engines show

constexpr Word<model::Status> statuses[] = {
    {"draft", model::Status::draft},
    {"consultation", model::Status::consultation},
    {"for_decision", model::Status::for_decision},
    {"approved", model::Status::approved},
    {"superseded", model::Status::superseded},
    {"withdrawn", model::Status::withdrawn},
};

void read_names(TomlTable& table, Header& header) {
  header.span = table.span("id");
  if (std::string id = table.id("id", Need::required); !id.empty()) header.id = id;
  header.title = table.prose("title", Need::required);
  header.short_title = table.prose("short_title", Need::optional);
  if (header.short_title.empty()) header.short_title = header.title;
  header.slug = table.id("slug", Need::optional);
  header.slug_span = header.slug.empty() ? header.span : table.span("slug");
  if (header.slug.empty()) header.slug = header.id;
  header.lang = read_language(table, Need::optional, header.lang);
  header.invented = table.flag("invented");
}

void read_summaries(TomlTable& table, Header& header) {
  header.summary = table.prose("summary", Need::required);
  if (text::length(header.summary) > longest_summary) {
    table.reading().error(
        "F0208", table.span("summary"),
        "the summary has " + std::to_string(text::length(header.summary)) + " characters",
        "say it in at most " + std::to_string(longest_summary));
  }
  header.plain_summary = table.prose("plain_summary", Need::optional);
}

void read_people(TomlTable& table, Header& header) {
  header.owner = read_person(table, "owner", Need::optional, header.persons);
  header.author = read_person(table, "author", Need::optional, header.persons);
  header.contact = read_person(table, "contact", Need::optional, header.contacts);
}

void read_authorities(TomlTable& table, Header& header) {
  header.authorities = table.strings("authorities", Need::required);
  for (const Named& body : header.authorities) {
    if (text::is_id(body.id)) {
      header.bodies.push_back(body);
      continue;
    }
    table.reading().error("F0209", body.span, in_quotes(body.id) + " cannot be a name",
                          "write the id of a body in content/registry/bodies.toml");
  }
}

void read_dates(TomlTable& table, Header& header) {
  header.period_start = table.date("period_start", Need::optional);
  header.period_end = table.date("period_end", Need::optional);
  header.period_span = table.span("period_end");
  header.published = table.date("published", Need::optional);
  header.published_span = table.span("published");
  header.updated = table.date("updated", Need::optional);
  header.review_by = table.date("review_by", Need::optional);
  header.review_span = table.span("review_by");
  header.expires = table.date("expires", Need::optional);
  header.expires_span = table.span("expires");
}

void read_approval(TomlTable& table, Header& header) {
  header.approved_on = table.date("approved_on", Need::optional);
  header.approved_span = table.span("approved_on");
  header.approved_by = read_body(table, "approved_by", Need::optional, header);
  header.minute_ref = table.string("minute_ref", Need::optional);
}

// An approved paper says since when it stands and when it is looked at again;
// what a council resolves upon says besides who resolved it, and where that is
// recorded.
void check_approval(TomlTable& table, const Header& header) {
  if (header.status != model::Status::approved) return;
  const auto must_have = [&](std::string_view key, bool given, std::string_view example) {
    if (given || table.is_faulty(key)) return;
    table.reading().error("F0212", table.span("status"),
                          "an approved document must say " + in_quotes(key),
                          "add the line " + std::string(key) + " = " + std::string(example));
  };
  must_have("published", header.published.has_value(), "2026-11-21, with the right date");
  must_have("review_by", header.review_by.has_value(), "2026-11-21, with the right date");
  const bool resolved_upon = header.kind == model::DocumentKind::strategy ||
                             header.kind == model::DocumentKind::delivery_plan;
  if (!resolved_upon) return;
  must_have("approved_by", !header.approved_by.empty(), "\"…\", with the id of a body");
  must_have("approved_on", header.approved_on.has_value(), "2026-11-21, with the right date");
  must_have("minute_ref", !header.minute_ref.empty(), "\"…\", with the number of the minute");
}

void check_order(TomlTable& table, const Header& header) {
  const auto must_follow = [&](const auto& first, std::string_view key, const auto& last,
                               const std::string& message) {
    if (!first || !last || *last >= *first) return;
    table.reading().error("F0212", table.span(key), message, "correct one of the two dates");
  };
  must_follow(header.period_start, "period_end", header.period_end,
              "the period ends before it starts");
  must_follow(header.published, "updated", header.updated,
              "the document was updated before it was published");
  must_follow(header.published, "expires", header.expires,
              "the document expires before it is published");
  must_follow(header.published, "review_by", header.review_by,
              "the document was to be reviewed before it was published");
}

// A strategy that is more than a draft is carried out by a plan, and was assessed.
void check_strategy(TomlTable& table, const Header& header,
                    const std::set<std::string_view>& given) {
  const bool may_lack =
      header.kind != model::DocumentKind::strategy || header.status == model::Status::draft;
  for (const std::string_view key : {"delivery_plan", "equality_assessment"}) {
    if (may_lack || given.contains(key)) continue;
    table.reading().error("F0212", table.span("status"),
                          "only a draft may lack " + in_quotes(key) + " in [links]",
                          "add the line " + std::string(key) + " = \"…\", with the document's id");
  }
}

// [links]: other documents by what they are to this one.
void read_links(TomlTable& table, Header& header) {
  static constexpr std::string_view single[] = {"strategy", "delivery_plan", "equality_assessment",
                                                "report",   "minutes",       "meeting",
                                                "notice",   "benchmark",     "member_lead"};
  static constexpr std::string_view several[] = {"assessments", "reports"};
  std::set<std::string_view> given;
  table.within("links", Need::optional, [&](TomlTable& links) {
    for (const std::string_view key : single) {
      std::string id = links.id(key, Need::optional);
      if (!links.has(key)) continue;
      header.links.push_back({std::move(id), links.span(key)});
      given.insert(key);
    }
    for (const std::string_view key : several) {
      for (Named& one : links.strings(key, Need::optional)) header.links.push_back(std::move(one));
    }
    header.objectives = links.strings("objectives", Need::optional);
    header.actions = links.strings("actions", Need::optional);
    header.measures = links.strings("measures", Need::optional);
  });
  std::ranges::sort(header.links, {}, [](const Named& link) { return link.span.begin; });
  check_strategy(table, header, given);
}

}  // namespace

std::string read_body(TomlTable& table, std::string_view key, Need need, Header& header) {
  std::string body = table.id(key, need);
  if (!body.empty()) header.bodies.push_back({body, table.span(key)});
  return body;
}

std::string read_related(TomlTable& table, std::string_view key, Need need, Header& header) {
  std::string id = table.id(key, need);
  const bool linked = std::ranges::find(header.links, id, &Named::id) != header.links.end();
  if (!id.empty() && !linked) header.links.insert(header.links.begin(), Named{id, table.span(key)});
  return id;
}

std::vector<Named> read_persons(TomlTable& table, std::string_view key, Need need,
                                std::vector<Named>& persons) {
  std::vector<Named> all = table.prose_list(key, need);
  std::ranges::copy_if(all, std::back_inserter(persons), text::is_id, &Named::id);
  return all;
}

std::string read_person(TomlTable& table, std::string_view key, Need need,
                        std::vector<Named>& persons) {
  std::string person = table.prose(key, need);
  if (text::is_id(person)) persons.push_back({person, table.span(key)});
  return person;
}

void read_common_fields(TomlTable& table, Header& header) {
  read_names(table, header);
  read_summaries(table, header);
  read_people(table, header);
  read_authorities(table, header);
  header.status = table.choice("status", statuses, Need::required, model::Status::draft);
  header.version = table.string("version", Need::required);
  read_dates(table, header);
  read_approval(table, header);
  check_approval(table, header);
  check_order(table, header);
  read_links(table, header);
}

}  // namespace folio::content
