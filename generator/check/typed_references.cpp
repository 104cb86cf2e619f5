// "See paragraph 4.3", typed: the number stays when the paragraph moves, and leads
// nowhere when it is gone.

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>

#include "base/ascii.h"
#include "base/english.h"
#include "base/text.h"
#include "check/passes.h"
#include "model/walk.h"

namespace folio::check {

namespace {

using Sort = TypedNumber::Sort;
using resolve::Anchor;
using text::is_capital;

// --- What the document prints ---------------------------------------------------------

/// The numbers that readers of a document see, and the names that authors gave to
/// what has them.
class Printed {
 public:
  Printed(const resolve::Outline& outline, const model::Document& document)
      : is_decimal_(outline.header.numbering == model::Numbering::decimal) {
    for (const resolve::PrintedNumber& one : outline.printed) add(one);
    for (const model::Section& section : document.sections) {
      count_recommendations(section.blocks);
      listed_ = std::max(listed_, recommendations_listed_in(section));
    }
    for (const model::Appendix& one : outline.header.appendices) {
      has_unnumbered_ = has_unnumbered_ || one.number.empty();
      of(Sort::appendix).emplace(one.number, text::slug("appendix " + one.number));
    }
  }

  /// Whether such things have such numbers at all, as far as that says that one is
  /// missing: "A.1" where appendices count their paragraphs.
  bool counts(Sort sort, const std::string& number) const {
    const bool of_text = sort == Sort::paragraph || sort == Sort::section;
    if (of_text && is_capital(number[0])) return has_letters(sort);
    if (sort == Sort::appendix) return !has_unnumbered_;
    return !of(sort).empty() || (sort == Sort::recommendation && recommendations_ > 0);
  }

  /// Whether a section that is called so has them as a plain list, without numbers that
  /// references could know.
  bool lists_recommendations() const { return listed_ > 0; }

  /// Whether sections are numbered, and so few papers have more of them than `number` that
  /// it is likely to be one of this paper's.
  bool may_be_a_section(const std::string& number) const {
    constexpr unsigned long usual = 10;
    return !of(Sort::section).empty() && is_whole(number) && std::stoul(number) <= usual;
  }

  /// Whether a number is too high to be a slip: "section 151 officer".
  bool is_far_off(Sort sort, const std::string& number) const {
    constexpr std::size_t slips = 3;
    return sort == Sort::section && is_whole(number) &&
           std::stoul(number) > of(sort).size() + slips;
  }

  bool has(Sort sort, const std::string& number) const { return name(sort, number).has_value(); }

  /// The author's name of what has the number; empty if it has none, nothing if there
  /// is no such number.
  std::optional<std::string> name(Sort sort, const std::string& number) const {
    const auto found = of(sort).find(number);
    if (found != of(sort).end()) return found->second;
    // Headings share the counter of paragraphs.
    if (sort == Sort::paragraph && is_decimal_) return name(Sort::section, number);
    return std::nullopt;
  }

  /// Whether something else of the text has the number, so that it is no slip; the
  /// second recommendation may be printed as paragraph 1.2.
  bool is_of_other_text(Sort sort, const std::string& number) const {
    if (sort == Sort::recommendation && is_whole(number) &&
        std::stoul(number) <= std::max(recommendations_, listed_))
      return true;
    const bool of_text = sort == Sort::section || sort == Sort::recommendation;
    return of_text && of(Sort::paragraph).contains(number);
  }

  /// What stands nearest to where the number would be: the one before it in the same
  /// part, the part itself, or the one before.
  std::string nearest(Sort sort, const std::string& number) const {
    const std::string sibling = sibling_before(sort, number);
    if (!sibling.empty()) return sibling;
    for (std::size_t dot = number.rfind('.'); dot != number.npos && dot > 0;
         dot = number.rfind('.', dot - 1)) {
      if (has(sort, number.substr(0, dot))) return number.substr(0, dot);
    }
    const Numbers& all = of(sort);
    if (all.empty()) return "";
    const auto behind = all.upper_bound(number);
    const std::string& near = behind == all.begin() ? behind->first : std::prev(behind)->first;
    return is_capital(near[0]) == is_capital(number[0]) ? near : "";
  }

 private:
  // As people count: 9 before 10, 4.9 before 4.10.
  struct InOrder {
    bool operator()(const std::string& one, const std::string& other) const {
      const auto parts = text::split(one, '.'), others = text::split(other, '.');
      return std::ranges::lexicographical_compare(parts, others, [](auto a, auto b) {
        return a.size() == b.size() ? a < b : a.size() < b.size();
      });
    }
  };
  using Numbers = std::map<std::string, std::string, InOrder>;  // and names

  static bool is_whole(const std::string& number) {
    return number.size() < 6 && number.find_first_not_of("0123456789") == number.npos;
  }

  // 1.4 where there is no 1.9; empty if the part has nothing before it.
  std::string sibling_before(Sort sort, const std::string& number) const {
    const std::size_t dot = number.rfind('.');
    const auto behind = of(sort).upper_bound(number);
    if (dot == number.npos || behind == of(sort).begin()) return "";
    const std::string& before = std::prev(behind)->first;
    return before.starts_with(number.substr(0, dot + 1)) ? before : "";
  }

  static std::size_t recommendations_listed_in(const model::Section& section) {
    const std::string title = text::lower(text::trimmed(model::plain_text(section.title)));
    if (title != "recommendations" && title != "recommendation") return 0;
    std::size_t most = 0;
    for (const model::Block& block : section.blocks) {
      const auto* list = std::get_if<model::List>(&block.value);
      if (list != nullptr) most = std::max(most, list->items.size());
    }
    return most;
  }

  void count_recommendations(const model::Blocks& blocks) {
    model::for_each_block(blocks, [&](const model::Block& block) {
      const auto* asked = std::get_if<model::Recommendations>(&block.value);
      if (asked != nullptr) recommendations_ = std::max(recommendations_, asked->list.items.size());
    });
  }

  static std::optional<Sort> sort_of(Anchor::Kind kind) {
    switch (kind) {
      case Anchor::Kind::section:
      case Anchor::Kind::minute: return Sort::section;
      case Anchor::Kind::paragraph: return Sort::paragraph;
      case Anchor::Kind::table: return Sort::table;
      case Anchor::Kind::figure: return Sort::figure;
      case Anchor::Kind::appendix: return Sort::appendix;
      case Anchor::Kind::recommendation: return Sort::recommendation;
      case Anchor::Kind::list_item:
      case Anchor::Kind::record:
      case Anchor::Kind::passage: return std::nullopt;
    }
    return std::nullopt;
  }

  void add(const resolve::PrintedNumber& one) {
    constexpr std::string_view appendix = "Appendix ", annex = "Annex ";
    const auto sort = sort_of(one.kind);
    if (!sort) return;
    const bool labelled = *sort == Sort::appendix && one.number.starts_with(appendix);
    const bool is_annex = *sort == Sort::appendix && one.number.starts_with(annex);
    if (is_annex) of(Sort::annex).emplace(one.number.substr(annex.size()), one.id);
    const auto [place, is_new] =
        of(*sort).emplace(labelled ? one.number.substr(appendix.size()) : one.number, one.id);
    // Two lists may both have a second recommendation, and then neither is meant for sure.
    if (!is_new && *sort == Sort::recommendation) place->second.clear();
  }

  bool has_letters(Sort sort) const {
    return std::ranges::any_of(of(sort), [](const auto& one) { return is_capital(one.first[0]); });
  }

  const Numbers& of(Sort sort) const { return numbers_[static_cast<std::size_t>(sort)]; }
  Numbers& of(Sort sort) { return numbers_[static_cast<std::size_t>(sort)]; }

  std::array<Numbers, 7> numbers_;
  bool is_decimal_ = false;
  bool has_unnumbered_ = false;      // an appendix that may be the one that is meant
  std::size_t recommendations_ = 0;  // of the longest list
  std::size_t listed_ = 0;           // the same of plain lists in a section that is called so
};

// --- The two told of each other ---------------------------------------------------------

class Look {
 public:
  Look(const Paper& paper, const resolve::Outline& outline, source::Diagnostics& said)
      : paper_(paper), outline_(outline), printed_(outline, paper.document), said_(said) {}

  void operator()(const Passage& passage) {
    for (const english::Sentence& one : english::sentences(passage.words)) {
      const auto sentence = std::string_view(passage.words).substr(one.begin, one.end - one.begin);
      for (const TypedNumber& typed : typed_in(sentence)) {
        const std::size_t begin = one.begin + typed.begin, end = one.begin + typed.end;
        if (!passage.is_typed(begin)) continue;
        if (!typed.is_ours && is_of_another(typed, sentence)) continue;
        if (is_counted(typed) && is_none_of_ours(passage, begin, end)) continue;
        tell(typed, sentence, passage, passage.place(begin, end));
      }
    }
  }

 private:
  static bool is_counted(const TypedNumber& typed) {
    return typed.sort == Sort::table || typed.sort == Sort::figure;
  }

  // Nobody's Act has appendices that a report would cite by chance.
  bool is_of_another(const TypedNumber& typed, std::string_view sentence) const {
    switch (typed.sort) {
      case Sort::paragraph:
      case Sort::section: return speaks_of_another(sentence) || is_of_statute(typed);
      case Sort::table:
      case Sort::figure: return names_a_source(sentence);
      case Sort::recommendation: return speaks_of_another(sentence) || names_a_source(sentence);
      case Sort::appendix:
      case Sort::annex: return false;
    }
    return false;
  }

  // Captions that were typed, and what records name as their evidence.
  bool is_none_of_ours(const Passage& passage, std::size_t begin, std::size_t end) const {
    const bool of_record = passage.section >= paper_.document.sections.size();
    return of_record || is_label_of_caption(passage.words, begin, end);
  }

  // "in *Hate crime in the county*, Table 5", "Table 5 of the figures".
  static bool may_be_elsewhere(const Passage& passage, std::string_view sentence) {
    const bool has_title = passage.inlines != nullptr &&
                           std::ranges::any_of(*passage.inlines, [](const model::Inline& one) {
                             return std::holds_alternative<model::Emphasis>(one.value);
                           });
    return has_title || sentence.find(" of the ") != sentence.npos;
  }

  // A section that a statute of the registry has, and this paper has not.
  bool is_of_statute(const TypedNumber& typed) const {
    return typed.sort == Sort::section && !printed_.has(typed.sort, typed.number) &&
           std::ranges::any_of(paper_.library.statutes, [&](const model::Statute& statute) {
             return statute.sections.contains(typed.number);
           });
  }

  void tell(const TypedNumber& typed, std::string_view sentence, const Passage& passage,
            const source::Span& span) {
    const std::string_view words = sentence.substr(typed.begin, typed.end - typed.begin);
    if (printed_.has(typed.sort, typed.number)) {
      check_direction(typed, sentence, passage, span);
      return suggest(typed, words, span);
    }
    if (is_counted(typed) && may_be_elsewhere(passage, sentence)) return;
    if (printed_.is_of_other_text(typed.sort, typed.number) || !is_counted_here(typed, sentence))
      return;
    const bool is_far = !typed.is_ours && printed_.is_far_off(typed.sort, typed.number);
    if (is_far && !is_sent_to_section(typed, sentence, passage)) return;
    const std::string near = printed_.nearest(typed.sort, typed.number);
    said_.push_back(finding(
        "XR007", "the document has no " + std::string(name_of(typed.sort)) + " " + typed.number,
        span,
        near.empty() ? "say which paper's it is, or name the place by {#name} and write [@name]"
                     : "the nearest is " + near +
                           "; name what is meant by {#name} and write [@name], or say which "
                           "paper's it is"));
  }

  static bool sends_readers(const TypedNumber& typed, std::string_view sentence) {
    return text::lower(sentence.substr(0, typed.begin)).ends_with("see ");
  }

  // "See section 7." in a paper of two sections, where nothing near speaks of a statute.
  bool is_sent_to_section(const TypedNumber& typed, std::string_view sentence,
                          const Passage& passage) const {
    const std::string_view behind = sentence.substr(typed.end);
    const bool ends = behind.empty() || std::string_view(".,;)").find(behind[0]) != behind.npos;
    if (!ends || !sends_readers(typed, sentence) || !printed_.may_be_a_section(typed.number))
      return false;
    const Passage* before = &passage == paper_.passages.data() ? &passage : &passage - 1;
    return !speaks_of_another(passage.words) && !speaks_of_another(before->words) &&
           !names_a_source(sentence);
  }

  // "See Table 4" sends readers to a table of this paper, even if it has none.
  bool is_counted_here(const TypedNumber& typed, std::string_view sentence) const {
    const bool is_listed = typed.sort == Sort::recommendation && printed_.lists_recommendations();
    const bool is_shown = (is_counted(typed) || is_listed) && sends_readers(typed, sentence);
    return is_shown || printed_.counts(typed.sort, typed.number);
  }

  // "Section 2 above", where that section comes later.
  void check_direction(const TypedNumber& typed, std::string_view sentence, const Passage& passage,
                       const source::Span& span) {
    const std::vector<std::string_view> next = english::words(sentence.substr(typed.end));
    if (!typed.is_ours || next.empty() || (next[0] != "above" && next[0] != "below")) return;
    const std::string part = typed.number.substr(0, typed.number.find('.'));
    const auto there = std::ranges::find(outline_.sections, part, &resolve::SectionOutline::number);
    const auto place = static_cast<std::size_t>(there - outline_.sections.begin());
    if (there == outline_.sections.end() || place == passage.section) return;
    const std::string right = place < passage.section ? "above" : "below";
    if (next[0] == right) return;
    const std::string words(sentence.substr(typed.begin, typed.end - typed.begin));
    said_.push_back(finding("XR004", "\"" + words + "\" is " + right + " this place", span,
                            "write \"" + right + "\", or leave the word out"));
  }

  // Numbers that authors type stay as they are.
  void suggest(const TypedNumber& typed, std::string_view words, const source::Span& span) {
    using model::Numbering;
    const Numbering numbering = paper_.document.header.numbering;
    const bool is_kept = numbering == Numbering::manual || numbering == Numbering::minutes;
    const bool of_text = typed.sort == Sort::paragraph || typed.sort == Sort::section;
    if (is_kept && of_text) return;
    const std::string name = printed_.name(typed.sort, typed.number).value_or("");
    said_.push_back(finding(
        "XR008", "\"" + std::string(words) + "\" is typed, and stays when numbers change", span,
        name.empty() ? "name the place by {#name} and write [@name]" : "write [@" + name + "]"));
  }

  const Paper& paper_;
  const resolve::Outline& outline_;
  Printed printed_;
  source::Diagnostics& said_;
};

// Where a reference could stand in its place.
bool is_prose(Passage::Role role) {
  switch (role) {
    case Passage::Role::paragraph:
    case Passage::Role::item:
    case Passage::Role::cell:
    case Passage::Role::note: return true;
    case Passage::Role::heading:
    case Passage::Role::caption:
    case Passage::Role::quotation:
    case Passage::Role::field: return false;
  }
  return false;
}

}  // namespace

void check_typed_references(const Paper& paper, source::Diagnostics& said) {
  const resolve::Outline* outline = paper.index.document(paper.document.header.id);
  if (outline == nullptr) return;
  Look look(paper, *outline, said);
  for (const Passage& passage : paper.passages) {
    if (passage.is_english && is_prose(passage.role)) look(passage);
  }
}

}  // namespace folio::check
