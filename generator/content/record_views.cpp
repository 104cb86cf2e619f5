// Directives that show what stands in records and registries: they hold no
// text, and resolve() puts a table, a list or a drawing in their place.

#include <algorithm>

#include "base/text.h"
#include "content/readers.h"

namespace folio::content {

namespace {

using model::RecordView;
using Kind = RecordView::Kind;

constexpr std::size_t most_in_chart = 24;

struct View {
  std::string_view directive;
  Kind kind;
};
constexpr View views[] = {
    {"actions", Kind::actions},      {"ratings", Kind::ratings},
    {"impacts", Kind::impacts},      {"measures", Kind::measures},
    {"chart", Kind::chart},          {"structure", Kind::structure},
    {"timeline", Kind::timeline},    {"objectives", Kind::objectives},
    {"duties", Kind::duties},        {"totals", Kind::action_totals},
    {"overdue", Kind::overdue},      {"changes", Kind::action_changes},
    {"counts", Kind::rating_counts}, {"stat", Kind::statistic},
    {"contact", Kind::contact},      {"statutes", Kind::statutes},
};

// The id of a document at `key`.
std::string document_at(const Directive& directive, std::string_view key) {
  const std::string id = directive.words(key);
  if (!id.empty() && !text::is_id(id)) directive.say_no_name(key, id);
  return id;
}

/// A field of rows, and the column that shows it.
struct Field {
  std::string_view name, column;
};
constexpr Field fields[] = {
    {"title", "action"},   {"rag", "rating"},          {"rag_reason", "reason"},
    {"update", "updates"}, {"last_update", "updates"}, {"objective", "objectives"},
};

// Columns of actions are known by the names of their fields as well.
std::string_view as_column(std::string_view name, std::string_view directive) {
  const bool shows_actions =
      directive == "actions" || directive == "overdue" || directive == "changes";
  const auto field = std::ranges::find(fields, name, &Field::name);
  return shows_actions && field != std::end(fields) ? field->column : name;
}

// Names parted by spaces or commas.
std::vector<std::string> names_at(const Directive& directive, std::string_view key) {
  std::string written = directive.words(key);
  std::ranges::replace(written, ',', ' ');
  written = text::squeezed(written);
  std::vector<std::string> names;
  for (const std::string_view one : text::split(written, ' ')) {
    if (one.empty()) continue;
    const std::string_view name = key == "columns" ? as_column(one, directive.marker.name) : one;
    if (!text::is_id(name)) {
      directive.say_no_name(key, name);
    } else if (std::ranges::find(names, name) != names.end()) {
      directive.page.error("F0315", directive.place(key), in_quotes(name) + " is named twice",
                           "take one of them out");
    } else {
      names.emplace_back(name);
    }
  }
  return names;
}

RecordView view_of(const Directive& directive) {
  directive.must_be_empty();
  RecordView view;
  view.kind = std::ranges::find(views, directive.marker.name, &View::directive)->kind;
  view.document = document_at(directive, "from");
  if (view.document.empty()) view.document = document_at(directive, "plan");
  view.workstream = directive.words("workstream");
  view.ids = names_at(directive, "ids");
  view.columns = names_at(directive, "columns");
  view.compared_with = document_at(directive, "compared-with");
  view.caption = directive.inlines("caption");
  return view;
}

std::optional<BlockValue> records(const Directive& directive) { return view_of(directive); }

std::optional<BlockValue> changes(const Directive& directive) {
  directive.required("compared-with");
  return view_of(directive);
}

// {measure="id"}, or {measure="document/id"} of another document's.
std::optional<BlockValue> statistic(const Directive& directive) {
  RecordView view = view_of(directive);
  const std::string name = directive.required("measure");
  const std::size_t slash = name.find('/');
  const std::string id = slash == name.npos ? name : name.substr(slash + 1);
  if (slash != name.npos) view.document = name.substr(0, slash);
  const bool named = text::is_id(id) && (slash == name.npos || text::is_id(view.document));
  if (!name.empty() && !named) directive.say_no_name("measure", name);
  if (named) view.ids = {id};
  return view;
}

std::optional<BlockValue> contact(const Directive& directive) {
  RecordView view = view_of(directive);
  const std::string id = directive.required("id");
  if (!id.empty() && !text::is_id(id)) directive.say_no_name("id", id);
  view.ids = {id};
  return view;
}

// Which kinds of chart can show what.
void check_chart(const Directive& directive, const RecordView& view) {
  using Chart = RecordView::Chart;
  const bool measures = view.charted == RecordView::Charted::measures;
  const auto refuse = [&](std::string_view key, std::string message, std::string help) {
    directive.page.error("F0315", directive.place(key), std::move(message), std::move(help));
  };
  if (view.chart == Chart::stacked && measures) {
    refuse("of", "measures cannot be stacked", "write of=actions or of=ratings, or type=bar");
  }
  if (view.chart == Chart::line && !measures) {
    refuse("type", "only measures can be shown as a line",
           "write type=bar or type=stacked, or take of out");
  }
  if (!measures && !view.ids.empty()) {
    refuse("ids", "ids names measures, and the chart shows none", "take ids out, or take of out");
  }
  if (view.ids.size() > most_in_chart) {
    refuse("ids", "a chart of more than " + std::to_string(most_in_chart) + " measures says little",
           "make several charts, or a table: ::: measures");
  }
}

std::optional<BlockValue> chart(const Directive& directive) {
  using Chart = RecordView::Chart;
  using Charted = RecordView::Charted;
  static constexpr Word<Chart> types[] = {
      {"bar", Chart::bar}, {"stacked", Chart::stacked}, {"line", Chart::line}};
  static constexpr Word<Charted> things[] = {{"measures", Charted::measures},
                                             {"actions", Charted::actions},
                                             {"ratings", Charted::ratings}};
  RecordView view = view_of(directive);
  view.chart = directive.choice("type", types, Chart::bar);
  const bool stacked = view.chart == Chart::stacked;
  view.charted = directive.choice("of", things, stacked ? Charted::actions : Charted::measures);
  check_chart(directive, view);
  return view;
}

constexpr DirectiveKind kinds[] = {
    {"actions", {"workstream", "columns", "plan", "caption"}, records},
    {"ratings", {"from", "compared-with", "caption"}, records},
    {"impacts", {"from", "caption"}, records},
    {"measures", {"ids", "from", "caption"}, records},
    {"chart", {"ids", "type", "of", "from", "caption"}, chart},
    {"structure", {"from", "caption"}, records},
    {"timeline", {"from", "ids"}, records},
    {"objectives", {"from"}, records},
    {"duties", {"from"}, records},
    {"totals", {"plan", "caption"}, records},
    {"overdue", {"plan", "caption"}, records},
    {"changes", {"plan", "compared-with", "caption"}, changes},
    {"counts", {"from", "caption"}, records},
    {"stat", {"measure"}, statistic},
    {"contact", {"id"}, contact},
    {"statutes", {"ids", "columns", "caption"}, records},
};

}  // namespace

std::span<const DirectiveKind> record_directives() { return kinds; }

}  // namespace folio::content
