// What a publication has already, and what of it a new document refers to.

#include <algorithm>
#include <optional>

#include "base/locale.h"
#include "base/text.h"
#include "cli/scaffold.h"
#include "content/content.h"
#include "resolve/resolve.h"

namespace folio::cli {

namespace {

using model::Body;
using model::DocumentKind;

// The first body of the first of these kinds that there is.
std::string first_body(const model::Library& library, std::initializer_list<Body::Kind> kinds) {
  for (const Body::Kind kind : kinds) {
    const auto body = std::ranges::find(library.bodies, kind, &Body::kind);
    if (body != library.bodies.end()) return body->id;
  }
  return {};
}

std::string first_document(const Survey& survey, std::initializer_list<DocumentKind> kinds) {
  for (const DocumentKind kind : kinds) {
    const auto document = std::ranges::find(survey.documents, kind, &model::Header::kind);
    if (document != survey.documents.end()) return document->id;
  }
  return {};
}

calendar::Date days_after(calendar::Date day, int days) {
  return std::chrono::sys_days(day) + std::chrono::days(days);
}

// The same day a year on; of 29 February the 28th.
calendar::Date year_after(calendar::Date day) {
  const calendar::Date then = day + std::chrono::years(1);
  return then.ok() ? then : then.year() / then.month() / std::chrono::last;
}

// A Wednesday in a month or so: nothing is known of when committees meet.
calendar::Date next_meeting(calendar::Date today) {
  const std::chrono::sys_days day = days_after(today, 35);
  return day + (std::chrono::Wednesday - std::chrono::weekday(day));
}

// The day itself, or the last one before it on which offices were open: minutes are
// written of a meeting that has been.
calendar::Date last_working_day(const Survey& survey, calendar::Date day) {
  const auto is_free = [&](calendar::Date one) {
    const std::chrono::weekday weekday{std::chrono::sys_days(one)};
    if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday) return true;
    return std::ranges::any_of(survey.library.holidays, [&](const model::BankHoliday& holiday) {
      return holiday.date == one && std::ranges::count(holiday.nations, survey.site.nation) > 0;
    });
  };
  while (is_free(day)) day = days_after(day, -1);
  return day;
}

std::string nation_of(const model::SiteSettings& site) {
  switch (site.nation) {
    case model::Nation::england: return "england";
    case model::Nation::wales: return "wales";
    case model::Nation::scotland: return "scotland";
  }
  return {};
}

// The first year of this century that a slug names: 2025 of "prevent-plan-2025-26".
std::optional<int> year_in(std::string_view slug) {
  for (const std::string_view word : text::split(slug, '-')) {
    const bool is_year = word.size() == 4 && word.starts_with("20") &&
                         word.find_first_not_of("0123456789") == word.npos;
    if (is_year) return 2000 + (word[2] - '0') * 10 + (word[3] - '0');
  }
  return {};
}

/// The financial year that a plan is for: the one its slug names, or else that of
/// the day on which it is begun. It runs from April to March; from January on
/// councils plan the next one.
struct FinancialYear {
  FinancialYear(std::string_view slug, calendar::Date day)
      : first(year_in(slug).value_or(static_cast<int>(day.year()))) {}
  int first;  // "2026" of 2026-27

  std::string written() const {
    const std::string second = std::to_string((first + 1) % 100);
    return std::to_string(first) + "-" + (second.size() < 2 ? "0" : "") + second;
  }
  calendar::Date begin() const { return std::chrono::year(first) / std::chrono::April / 1; }
  calendar::Date end() const { return std::chrono::year(first + 1) / std::chrono::March / 31; }
};

}  // namespace

Survey survey(const source::FileSystem& files, calendar::Date today) {
  Survey survey;
  source::SourceMap sources;
  survey.site = content::load_site(files, sources, today).value;
  survey.library = content::load_library(files, sources).value;
  for (const std::string& folder : survey.library.folders) {
    survey.documents.push_back(content::load_header(files, sources, folder, survey.site).value);
  }
  return survey;
}

std::string Survey::holder_of(std::string_view id) const {
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (documents[i].id == id || documents[i].slug == id) return library.folders[i];
  }
  const auto has_id = [id](const auto& one) { return one.id == id; };
  const auto is_in = [&has_id](const auto& registry) {
    return std::ranges::any_of(registry, has_id);
  };
  if (is_in(library.bodies)) return "content/registry/bodies.toml";
  if (is_in(library.glossary)) return "content/registry/glossary.toml";
  if (is_in(library.people)) return "content/registry/people.toml";
  if (is_in(library.contacts)) return "content/registry/contacts.toml";
  if (is_in(library.statutes)) return "content/registry/statutes.toml";
  if (is_in(library.facts)) return "content/registry/facts.toml";
  if (is_in(library.toolkits)) return "content/registry/toolkits.toml";
  for (const model::Toolkit& toolkit : library.toolkits) {
    if (is_in(toolkit.items)) return "content/registry/toolkits.toml";
  }
  if (resolve::is_reserved_slug(id)) return "the site's own pages";
  return {};
}

std::string title_of(std::string_view slug) {
  std::string title(slug);
  std::ranges::replace(title, '-', ' ');
  return locale::capitalised(title);
}

namespace {

/// The newest toolkit, and a row for each of its items with the lowest score or
/// none. Ids between single quotation marks are TOML as they are.
void add_toolkit(const model::Library& library, Values& values) {
  if (library.toolkits.empty()) return;
  const model::Toolkit& toolkit = library.toolkits.back();
  const std::string rating = toolkit.scores.empty()
                                 ? "rag = 'not_rated'"
                                 : "score = " + std::to_string(toolkit.scores.begin()->first);
  std::string rows;
  for (const model::Toolkit::Item& item : toolkit.items) {
    rows += "\n# " + item.title + "\n[[rating]]\nitem = '" + item.id + "'\n" + rating + "\n";
  }
  values["toolkit"] = toolkit.id;
  values["toolkit_rows"] = rows;
}

}  // namespace

Values values_of(const Survey& survey, const std::string& id, const std::string& title,
                 calendar::Date today) {
  const FinancialYear year(id, today);
  Values values{
      {"id", id},
      {"title", title},
      {"today", calendar::iso(today)},
      {"today_in_words", locale::date(today, "en-GB")},
      {"next_year", calendar::iso(year_after(today))},
      {"next_meeting", calendar::iso(next_meeting(today))},
      {"last_working_day", calendar::iso(last_working_day(survey, today))},
      {"nation", nation_of(survey.site)},
      {"contact", survey.site.contact},
      {"year", year.written()},
      {"year_begins", calendar::iso(year.begin())},
      {"year_ends", calendar::iso(year.end())},
      {"council", first_body(survey.library, {Body::Kind::council})},
      {"committee", first_body(survey.library,
                               {Body::Kind::committee, Body::Kind::cabinet, Body::Kind::council})},
      {"strategy", first_document(survey, {DocumentKind::strategy})},
      {"subject", first_document(survey, {DocumentKind::strategy, DocumentKind::delivery_plan})}};
  add_toolkit(survey.library, values);
  return values;
}

}  // namespace folio::cli
