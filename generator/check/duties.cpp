// What papers about Prevent are expected to cover, and to keep up to date.

#include <algorithm>
#include <set>

#include "base/locale.h"
#include "base/text.h"
#include "check/passes.h"

namespace folio::check {

namespace {

using model::Toolkit;

const Toolkit* toolkit_called(const model::Library& library, std::string_view id) {
  const auto found = std::ranges::find(library.toolkits, id, &Toolkit::id);
  return found == library.toolkits.end() ? nullptr : &*found;
}

// The toolkit that has an item of this name.
const Toolkit* toolkit_with(const model::Library& library, std::string_view item) {
  const auto found = std::ranges::find_if(library.toolkits, [&](const Toolkit& toolkit) {
    return std::ranges::find(toolkit.items, item, &Toolkit::Item::id) != toolkit.items.end();
  });
  return found == library.toolkits.end() ? nullptr : &*found;
}

bool names(std::string_view written, const Toolkit::Item& item) {
  return written == item.id || written == item.title;
}

// Items that a document's ratings, actions and workstreams answer.
std::set<std::string> answered_by(const model::Records& records) {
  std::set<std::string> found;
  for (const auto& rating : records.toolkit.ratings) found.insert(rating.item);
  for (const auto& stream : records.workstreams) found.insert(stream.toolkit);
  for (const auto& action : records.actions) {
    for (const model::Named& item : action.toolkit) found.insert(item.id);
  }
  return found;
}

// The toolkits that a document works with: the one it rates itself by, and those
// whose items it names.
std::vector<const Toolkit*> toolkits_of(const Paper& paper) {
  std::vector<const Toolkit*> found;
  const auto add = [&](const Toolkit* toolkit) {
    if (toolkit != nullptr && std::ranges::find(found, toolkit) == found.end())
      found.push_back(toolkit);
  };
  const model::Records& records = paper.document.records;
  add(toolkit_called(paper.library, records.toolkit.toolkit));
  for (const std::string& item : answered_by(records)) add(toolkit_with(paper.library, item));
  return found;
}

void check_toolkits(const Paper& paper, source::Diagnostics& said) {
  std::set<std::string> answered = answered_by(paper.document.records);
  for (const resolve::Outline& outline : paper.index.documents)
    answered.merge(answered_by(outline.records));
  const source::Span& own = paper.document.records.toolkit.span;
  const source::Span& where = own.file != nullptr ? own : paper.document.header.span;
  for (const Toolkit* toolkit : toolkits_of(paper)) {
    for (const Toolkit::Item& item : toolkit->items) {
      const bool covered = std::ranges::any_of(
          answered, [&](const std::string& written) { return names(written, item); });
      if (covered) continue;
      said.push_back(
          finding("PV001",
                  "no action and no rating answers \"" + item.title + "\" of the " + toolkit->title,
                  where, "rate it, or name it in an action: toolkit = [\"" + item.id + "\"]"));
    }
  }
}

void check_facts(const Paper& paper, source::Diagnostics& said) {
  const resolve::Outline* outline = paper.index.document(paper.document.header.id);
  if (outline == nullptr) return;
  for (const resolve::Asked& asked : outline->asked) {
    if (asked.lookup.kind != model::Lookup::Kind::fact) continue;
    const auto& facts = paper.library.facts;
    const auto fact = std::ranges::find(facts, asked.lookup.id, &model::Fact::id);
    if (fact == facts.end() || !fact->review_by || !(*fact->review_by < paper.site.today)) continue;
    said.push_back(finding("PV003",
                           "the fact \"" + fact->id + "\" was to be looked at again by " +
                               locale::date(*fact->review_by, "en-GB"),
                           asked.span,
                           "see in " + fact->source +
                               " whether it still holds, and correct "
                               "content/registry/facts.toml"));
  }
}

bool is_current(const model::MemberLead& holder, const calendar::Date& day) {
  const bool begun = !holder.from_date || !(day < *holder.from_date);
  const bool ended = holder.to_date ? *holder.to_date < day : !holder.to.empty();
  return begun && !ended;
}

void check_leads(const Paper& paper, source::Diagnostics& said) {
  const model::Header& header = paper.document.header;
  if (header.kind != model::DocumentKind::member_lead) return;
  const calendar::Date day = header.published.value_or(paper.site.today);
  const bool held = std::ranges::any_of(
      header.holders, [&](const model::MemberLead& holder) { return is_current(holder, day); });
  if (held) return;
  said.push_back(
      finding("PV005",
              "nobody is member lead on " + locale::date(day, "en-GB") + ", the day of publication",
              header.span, "add a [[holder]] whose time includes that day"));
}

}  // namespace

void check_duties(const Paper& paper, source::Diagnostics& said) {
  check_toolkits(paper, said);
  check_facts(paper, said);
  check_leads(paper, said);
}

}  // namespace folio::check
