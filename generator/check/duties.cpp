// What papers about Prevent are expected to cover, and to keep up to date.

#include <algorithm>
#include <map>
#include <set>
#include <utility>

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

/// An item of a toolkit that a record names, and where.
struct Named {
  std::string item;
  source::Span span;
};

std::vector<Named> named_by(const model::Records& records) {
  std::vector<Named> named;
  for (const auto& rating : records.toolkit.ratings) named.push_back({rating.item, rating.span});
  for (const auto& action : records.actions) {
    for (const model::Named& item : action.toolkit) named.push_back({item.id, item.span});
  }
  for (const auto& stream : records.workstreams) named.push_back({stream.toolkit, stream.span});
  return named;
}

// The toolkit that a document works with: the one it rates itself by, or else the
// one most of whose items it names; and where it does so.
std::pair<const Toolkit*, source::Span> toolkit_of(const Paper& paper) {
  const model::Records& records = paper.document.records;
  if (!records.toolkit.toolkit.empty())
    return {toolkit_called(paper.library, records.toolkit.toolkit), records.toolkit.span};
  std::map<const Toolkit*, std::size_t> times;
  const Toolkit* most = nullptr;
  source::Span first;
  for (const Named& one : named_by(records)) {
    const Toolkit* toolkit = toolkit_with(paper.library, one.item);
    if (toolkit == nullptr) continue;
    ++times[toolkit];
    if (most == nullptr || times[toolkit] > times[most]) most = toolkit;
  }
  for (const Named& one : named_by(records)) {
    if (first.file == nullptr && toolkit_with(paper.library, one.item) == most) first = one.span;
  }
  return {most, first.file != nullptr ? first : paper.document.header.span};
}

void check_toolkit(const Paper& paper, source::Diagnostics& said) {
  if (paper.document.header.status == model::Status::draft) return;
  const auto [toolkit, where] = toolkit_of(paper);
  if (toolkit == nullptr) return;
  std::set<std::string> answered = answered_by(paper.document.records);
  for (const resolve::Outline& outline : paper.index.documents)
    answered.merge(answered_by(outline.records));
  std::vector<std::string> open;
  for (const Toolkit::Item& item : toolkit->items) {
    const bool covered = std::ranges::any_of(
        answered, [&](const std::string& written) { return names(written, item); });
    if (!covered) open.push_back("\"" + item.title + "\" (" + item.id + ")");
  }
  if (open.empty()) return;
  said.push_back(finding("PV001",
                         "no action and no rating answers " +
                             text::counted(open.size(), "item", "items") + " of the " +
                             toolkit->title + ": " + text::join(open, ", "),
                         where,
                         "rate each, or name it in an action: toolkit = [\"…\"], with the id in "
                         "brackets"));
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
  check_toolkit(paper, said);
  check_facts(paper, said);
  check_leads(paper, said);
}

}  // namespace folio::check
