// Ranges: "paragraphs 25 to 28", and what is none.

#include <algorithm>
#include <iterator>

#include "resolve/passes.h"

namespace folio::resolve {

namespace {

using Kind = Anchor::Kind;

struct RangeKind {
  Kind kind;
  std::string_view key;     // of the words that stand for it
  std::string_view plural;  // in messages
};
constexpr RangeKind range_kinds[] = {
    {Kind::section, "sections_range", "sections"},
    {Kind::minute, "minutes_range", "minutes"},
    {Kind::paragraph, "paragraphs_range", "paragraphs"},
    {Kind::recommendation, "recommendations_range", "recommendations"},
    {Kind::table, "tables_range", "tables"},
    {Kind::figure, "figures_range", "figures"},
    {Kind::appendix, "appendices_range", "appendices"},
};

const RangeKind* kind_of(Kind kind) {
  const auto found = std::ranges::find(range_kinds, kind, &RangeKind::kind);
  return found == std::end(range_kinds) ? nullptr : found;
}

// "2.3" of a titled paragraph, which counts with those that have no title; "2" of
// a section does not.
bool counts_with_paragraphs(const Meaning& meaning) {
  const bool is_dotted = meaning.number.find('.') != std::string::npos;
  return meaning.kind == Kind::paragraph || (meaning.kind == Kind::section && is_dotted);
}

// Null where the two are not of one kind.
const RangeKind* kind_of(const Meaning& first, const Meaning& last) {
  if (first.kind == last.kind) return kind_of(first.kind);
  const bool both = counts_with_paragraphs(first) && counts_with_paragraphs(last);
  return both ? kind_of(Kind::paragraph) : nullptr;
}

}  // namespace

std::string why_no_range(const RangeEnd& first, const RangeEnd& last) {
  const Meaning &begin = first.meaning, &end = last.meaning;
  if (begin.owner != end.owner) return "its ends are in different documents";
  for (const RangeEnd* one : {&first, &last}) {
    if (!one->meaning.is_numbered || kind_of(one->meaning.kind) == nullptr) {
      return "\"" + one->name + "\" has no number";
    }
  }
  if (kind_of(begin, end) == nullptr) {
    return "it begins among the " + std::string(kind_of(begin.kind)->plural) +
           " and ends among the " + std::string(kind_of(end.kind)->plural);
  }
  if (begin.order == end.order) return "it begins and ends at " + begin.full;
  if (begin.order > end.order) return end.full + " stands before " + begin.full;
  return {};
}

std::string_view range_key(const Meaning& first, const Meaning& last) {
  return kind_of(first, last)->key;
}

}  // namespace folio::resolve
