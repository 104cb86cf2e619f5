// What answers what: first where a chain breaks off, then item by item of the
// toolkits that the site works with.

#include <algorithm>
#include <array>

#include "base/text.h"
#include "report/pages.h"

namespace folio::report {

namespace {

using model::LooseEnd;
using model::Trace;
using model::Traceability;

// --- Words ---------------------------------------------------------------------------

std::string_view words_for(Trace::Gap gap) {
  switch (gap) {
    case Trace::Gap::no_rating: return "no rating";
    case Trace::Gap::no_objective: return "no objective";
    case Trace::Gap::no_action: return "no action";
    case Trace::Gap::no_measure: return "no measure";
  }
  return {};
}

/// What a loose end is, and what an author can do about it.
struct Advice {
  std::string_view what, help;
};

Advice advice_on(LooseEnd::Kind kind) {
  switch (kind) {
    case LooseEnd::Kind::objective_without_action:
      return {"An objective that no action serves",
              "Name it in the objectives of an action, or add an action."};
    case LooseEnd::Kind::objective_without_measure:
      return {"An objective that nothing measures", "Name a measure in its measures."};
    case LooseEnd::Kind::action_without_purpose:
      return {"An action that serves no objective and no item of a toolkit",
              "Name what it serves in its objectives or its toolkit."};
    case LooseEnd::Kind::measure_without_purpose:
      return {"A measure that no objective and no action names",
              "Name it in the measures of what it shows."};
    case LooseEnd::Kind::impact_without_action:
      return {"A harm to equality that no action mitigates",
              "Name it in the mitigates of an action."};
  }
  return {};
}

std::string title_of_document(const std::string& id, const resolve::Index& index) {
  const resolve::Outline* outline = index.document(id);
  return outline == nullptr ? id : outline->header.title;
}

std::string title_of_toolkit(const std::string& id, const resolve::Index& index) {
  const auto& toolkits = index.library.toolkits;
  const auto found = std::ranges::find(toolkits, id, &model::Toolkit::id);
  return found == toolkits.end() ? id : found->title;
}

// --- Gaps ----------------------------------------------------------------------------

std::string gaps_in_words(const Trace& trace) {
  std::vector<std::string> gaps;
  for (const Trace::Gap gap : trace.gaps) gaps.emplace_back(words_for(gap));
  std::string words = text::join(gaps, ", ");
  words[0] = 'N';
  return words;
}

Markup items_with_gaps(const Traceability& traces, const resolve::Index& index) {
  std::vector<std::vector<Markup>> rows;
  for (const Trace& trace : traces.items) {
    if (trace.gaps.empty()) continue;
    rows.push_back({escaped(trace.item.title), escaped(title_of_toolkit(trace.toolkit, index)),
                    escaped(gaps_in_words(trace))});
  }
  if (rows.empty()) return {};
  const std::string count = text::counted(rows.size(), "item", "items");
  return table(count + " of a toolkit with gaps", {"Item", "Toolkit", "What is missing"}, rows);
}

Markup loose_ends(const Traceability& traces, const resolve::Index& index) {
  std::vector<std::vector<Markup>> rows;
  for (const LooseEnd& end : traces.loose) {
    const Advice advice = advice_on(end.kind);
    rows.push_back({escaped(end.link.title), escaped(title_of_document(end.link.document, index)),
                    escaped(advice.what), escaped(advice.help)});
  }
  if (rows.empty()) return {};
  const std::string count = text::counted(rows.size(), "chain", "chains");
  return table(count + " that " + (rows.size() == 1 ? "breaks" : "break") + " off",
               {"Where", "Document", "What is missing", "What to do"}, rows);
}

Markup gaps_html(const Traceability& traces, const resolve::Index& index) {
  Markup tables = items_with_gaps(traces, index);
  tables << loose_ends(traces, index);
  Markup html("<h2>Gaps</h2>\n");
  return html << (tables.html().empty() ? paragraph("There are none.") : std::move(tables));
}

// --- Chains --------------------------------------------------------------------------

// Each with its document, unless that says no more.
Markup linked(const std::vector<Trace::Link>& links, const resolve::Index& index) {
  if (links.empty()) return escaped("None");
  Markup html("<ul>");
  for (const Trace::Link& link : links) {
    const std::string document = title_of_document(link.document, index);
    html << "<li>" << Plain{link.title};
    if (!document.empty() && document != link.title) html << " (" << Plain{document} << ")";
    html << "</li>";
  }
  return html << "</ul>";
}

std::vector<Markup> row_of(const Trace& trace, const resolve::Index& index) {
  return {escaped(trace.item.title),       linked(trace.ratings, index),
          linked(trace.objectives, index), linked(trace.actions, index),
          linked(trace.measures, index),   linked(trace.impacts, index)};
}

Markup chains_html(const Traceability& traces, const resolve::Index& index) {
  Markup html;
  for (auto first = traces.items.begin(); first != traces.items.end();) {
    const auto end = std::find_if(first, traces.items.end(), [&](const Trace& trace) {
      return trace.toolkit != first->toolkit;
    });
    const std::string title = title_of_toolkit(first->toolkit, index);
    std::vector<std::vector<Markup>> rows;
    for (; first != end; ++first) rows.push_back(row_of(*first, index));
    html << "<h2>" << Plain{title} << "</h2>\n"
         << table("What answers the items of the " + title,
                  {"Item", "Rated in", "Objectives", "Actions", "Measures",
                   "Harms to equality mitigated"},
                  rows);
  }
  return html;
}

std::string summary_of(const Traceability& traces) {
  const auto whole =
      std::ranges::count_if(traces.items, [](const Trace& trace) { return trace.gaps.empty(); });
  return text::counted(traces.items.size(), "item", "items") + " of toolkits, " +
         (whole == 0 ? "none" : std::to_string(whole)) +
         " of them with a rating, an objective, an action and a measure; " +
         text::counted(traces.loose.size(), "other chain breaks", "other chains break") + " off.";
}

}  // namespace

Page traceability_page(const Traceability& traces, const resolve::Index& index) {
  Markup content = paragraph(
      "Each item of a toolkit is rated, taken up by an objective, served by actions and seen in "
      "measures; an action may also mitigate a harm that an equality assessment found.");
  content << paragraph(summary_of(traces));
  content << "<p>The same as data: <a href=\"traceability.csv\">CSV</a>, "
             "<a href=\"traceability.json\">JSON</a>.</p>\n";
  content << gaps_html(traces, index) << chains_html(traces, index);
  if (traces.items.empty()) content << paragraph("No document works with a toolkit.");
  return {"traceability.html", "What answers what", std::move(content)};
}

}  // namespace folio::report
