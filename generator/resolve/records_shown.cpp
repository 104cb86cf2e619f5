// Whether what a document asks to be shown is there.

#include <functional>

#include "base/ascii.h"
#include "base/text.h"
#include "resolve/records.h"

namespace folio::resolve {

namespace {

using model::RecordView;
using Kind = RecordView::Kind;
using source::Diagnostics;

// What is missing, and where an author would put it.
struct Lack {
  Kind kind;
  std::string_view what, help;
};

constexpr std::string_view in_actions =
    "put actions.toml beside the document.toml, or name the "
    "plan that has it";
constexpr std::string_view in_measures =
    "put measures.toml beside the document.toml, or name the "
    "document that has it";
constexpr std::string_view in_ratings =
    "put ratings.toml beside the document.toml, or name the "
    "document that has it";

constexpr Lack lacks[] = {
    {Kind::actions, "actions", in_actions},
    {Kind::ratings, "ratings", in_ratings},
    {Kind::impacts, "impacts",
     "put impacts.toml beside the document.toml, or name the assessment that has it"},
    {Kind::measures, "measures", in_measures},
    {Kind::action_totals, "actions", in_actions},
    {Kind::overdue, "actions", in_actions},
    {Kind::action_changes, "actions", in_actions},
    {Kind::rating_counts, "ratings", in_ratings},
    {Kind::objectives, "objectives",
     "add [[objective]] to the strategy's document.toml, or name the strategy that has them"},
    {Kind::duties, "duties",
     "add [[duty]] to the document.toml, or name the document that has them"},
    {Kind::timeline, "events",
     "put timeline.toml beside the document.toml, or name the document that has it"},
    {Kind::contact, "contacts", "add them to content/registry/contacts.toml"},
    {Kind::statutes, "statutes", "add them to content/registry/statutes.toml"},
    {Kind::statistic, "measures", in_measures},
    {Kind::chart, "measures", in_measures},
    {Kind::structure, "nodes",
     "put structure.toml beside the document.toml, or name the document that has it"},
};

const Lack& lack_of(const RecordView& view) {
  using Charted = RecordView::Charted;
  const bool charts_records = view.kind == Kind::chart && view.charted != Charted::measures;
  const Kind charted = view.charted == Charted::actions ? Kind::actions : Kind::ratings;
  return *std::ranges::find(lacks, charts_records ? charted : view.kind, &Lack::kind);
}

// What can stand on one axis: people and events are counted alike.
model::Measure::Unit family_of(model::Measure::Unit unit) {
  using Unit = model::Measure::Unit;
  return unit == Unit::people || unit == Unit::events ? Unit::count : unit;
}

template <typename Items, typename Name>
std::vector<std::string> names_of(const Items& items, Name name) {
  std::vector<std::string> names;
  for (const auto& item : items) names.push_back(std::invoke(name, item));
  return names;
}

// The ids that a view may name.
std::vector<std::string> ids_for(Kind kind, const Outline& of, const Index& index) {
  switch (kind) {
    case Kind::measures:
    case Kind::statistic: return names_of(of.records.measures, &model::Measure::id);
    // A chart shows measures, or a plan's ratings.
    case Kind::chart: return names_of(of.records.measures, &model::Measure::id);
    case Kind::timeline: return names_of(of.records.timeline, &model::Event::id);
    case Kind::contact: return names_of(index.library.contacts, &model::Contact::id);
    case Kind::statutes: return names_of(index.library.statutes, &model::Statute::id);
    case Kind::objectives:
      if (!of.header.strategy) return {};
      return names_of(of.header.strategy->objectives, &model::Objective::id);
    case Kind::duties: return names_of(of.header.role.duties, &model::MemberDuty::id);
    case Kind::actions:
    case Kind::ratings:
    case Kind::impacts:
    case Kind::action_totals:
    case Kind::overdue:
    case Kind::action_changes:
    case Kind::rating_counts:
    case Kind::structure: return {};
  }
  return {};
}

/// Looks at one view, and says what it lacks.
class Inspection {
 public:
  Inspection(const RecordsShown& shown, const Outline& of, const Index& index, Diagnostics& said)
      : view_(shown.table), span_(shown.span), of_(of), index_(index), said_(said) {}

  void run() {
    check_ids();
    check_columns();
    if (view_.kind == Kind::chart && view_.charted == RecordView::Charted::measures) check_chart();
    if (!has_rows(view_, of_, index_)) {
      // What is wrong with the file that would have them has been told.
      if (!of_.records.unread) say_empty(view_.workstream, of_);
    } else if (const Outline* before = index_.document(view_.compared_with)) {
      if (!has_rows({.kind = view_.kind, .document = "", .workstream = ""}, *before, index_))
        say_empty("", *before);
    }
  }

 private:
  void say_empty(const std::string& workstream, const Outline& of) {
    const Lack& lack = lack_of(view_);
    if (workstream.empty()) {
      const bool own = &of == &of_ && view_.document.empty();
      return error("F0408",
                   own ? "there are no " + std::string(lack.what) + " to show here"
                       : "the document \"" + of.header.id + "\" has no " + std::string(lack.what) +
                             " to show",
                   std::string(lack.help));
    }
    const auto streams = names_of(of.records.workstreams, &model::Workstream::id);
    const auto nearest = text::nearest(workstream, streams);
    const bool is_known = std::ranges::find(streams, workstream) != streams.end();
    error("F0408", "no action belongs to the workstream \"" + workstream + "\"",
          is_known  ? "give an action the line workstream = \"" + workstream + "\""
          : nearest ? "did you mean \"" + *nearest + "\"?"
                    : std::string(lack.help));
  }

  void check_ids() {
    const auto known = ids_for(view_.kind, of_, index_);
    if (known.empty()) return;  // said as such
    for (const std::string& id : view_.ids) {
      if (std::ranges::find(known, id) != known.end()) continue;
      const auto nearest = text::nearest(id, known);
      error(id, "F0423",
            "\"" + id + "\" is not among the " + std::string(lack_of(view_).what) + " to show here",
            nearest ? "did you mean \"" + *nearest + "\"?" : std::string(lack_of(view_).help));
    }
  }

  void check_chart() {
    constexpr std::size_t most_lines = 8;  // told apart by their marks
    std::vector<const model::Measure*> shown;
    for (const model::Measure& measure : of_.records.measures) {
      const bool named = std::ranges::find(view_.ids, measure.id) != view_.ids.end();
      if (view_.ids.empty() || named) shown.push_back(&measure);
    }
    const auto differs = std::ranges::find_if(shown, [&](const model::Measure* measure) {
      return family_of(measure->unit) != family_of(shown.front()->unit);
    });
    if (differs != shown.end()) {
      error("F0427",
            "the chart would show \"" + shown.front()->id + "\" and \"" + (*differs)->id +
                "\" on one axis, and their units differ",
            "name measures of one unit in ids, and make a chart for each unit");
    } else if (view_.chart == RecordView::Chart::line && shown.size() > most_lines) {
      error("F0427", "a chart of more than 8 lines cannot be read",
            "name fewer measures in ids, and make several charts");
    } else if (view_.chart == RecordView::Chart::line && !shown.empty() &&
               std::ranges::all_of(shown, [](const auto* one) { return one->history.empty(); })) {
      error("F0427", "the line chart would show one point of each measure and no line",
            "give the measures a [[measure.history]], or write type=bar");
      said_.back().severity = source::Severity::warning;
    }
  }

  void check_columns() {
    const auto known = column_names(view_.kind);
    for (const std::string& column : view_.columns) {
      if (std::ranges::find(known, column) != known.end()) continue;
      const auto nearest = text::nearest(column, known);
      error(column, "F0422",
            known.empty() ? "what is shown here has no columns to choose from"
                          : "there is no column \"" + column + "\"",
            nearest         ? "did you mean \"" + *nearest + "\"?"
            : known.empty() ? "leave columns out"
                            : "there is " + text::join(known, ", "));
    }
  }

  void error(std::string code, std::string message, std::string help) {
    said_.push_back(
        {source::Severity::error, std::move(code), std::move(message), span_, "", std::move(help)});
  }

  // Of one name that the directive gives.
  void error(const std::string& name, std::string code, std::string message, std::string help) {
    error(std::move(code), std::move(message), std::move(help));
    said_.back().span = place_of(name);
  }

  // The name as a word of its own in the directive's first line.
  source::Span place_of(const std::string& name) const {
    if (span_.file == nullptr || name.empty()) return span_;
    const std::string_view line = span_.file->line_at(span_.begin);
    const auto is_part = [](char c) { return text::is_letter_or_digit(c) || c == '-' || c == '_'; };
    for (std::size_t at = line.find(name); at != line.npos; at = line.find(name, at + 1)) {
      const std::size_t end = at + name.size();
      const bool whole = text::stands_alone(line, at, end, is_part);
      const bool is_value = line.find('=') < at;
      if (!whole || !is_value) continue;
      const auto begin = span_.file->line_start(span_.file->position(span_.begin).line);
      return {span_.file, static_cast<std::uint32_t>(begin + at),
              static_cast<std::uint32_t>(begin + end)};
    }
    return span_;
  }

  const RecordView& view_;
  const source::Span& span_;
  const Outline& of_;
  const Index& index_;
  Diagnostics& said_;
};

}  // namespace

// A table without rows tells readers that there is nothing; the author meant
// to show something.
void check_records_shown(const Index& index, const Outline& outline, Diagnostics& said) {
  for (const RecordsShown& shown : outline.records_shown) {
    const bool own = shown.table.document.empty() || shown.table.kind == Kind::contact;
    const Outline* of = own ? &outline : index.document(shown.table.document);
    if (of != nullptr) Inspection(shown, *of, index, said).run();
  }
}

static bool has_charted(RecordView::Charted charted, const model::Records& records) {
  switch (charted) {
    case RecordView::Charted::measures: return !records.measures.empty();
    case RecordView::Charted::actions: return !records.actions.empty();
    case RecordView::Charted::ratings: return !records.toolkit.ratings.empty();
  }
  return false;
}

bool has_rows(const RecordView& view, const Outline& of, const Index& index) {
  const model::Records& records = of.records;
  switch (view.kind) {
    case Kind::actions:
    case Kind::action_totals:
    case Kind::overdue:
    case Kind::action_changes:
      return std::ranges::any_of(records.actions, [&](const model::Action& action) {
        return view.workstream.empty() || action.workstream == view.workstream;
      });
    case Kind::ratings:
    case Kind::rating_counts: return !records.toolkit.ratings.empty();
    case Kind::impacts: return !records.impacts.empty();
    case Kind::measures:
    case Kind::statistic: return !records.measures.empty();
    case Kind::chart: return has_charted(view.charted, records);
    case Kind::objectives: return of.header.strategy && !of.header.strategy->objectives.empty();
    case Kind::duties: return !of.header.role.duties.empty();
    case Kind::timeline: return !records.timeline.empty();
    case Kind::contact: return !index.library.contacts.empty();
    case Kind::statutes: return !index.library.statutes.empty();
    case Kind::structure: return !records.structure.nodes.empty();
  }
  return true;
}

}  // namespace folio::resolve
