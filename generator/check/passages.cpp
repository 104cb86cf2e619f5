// The words of a document one run at a time, each with its way back to the file.

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/ascii.h"
#include "base/text.h"
#include "check/passes.h"
#include "model/walk.h"

namespace folio::check {

namespace {

using source::Span;
using Role = Passage::Role;

// --- One run ---------------------------------------------------------------------

class Words {
 public:
  Words(const model::Document& document, const resolve::Index& index)
      : document_(document), index_(index) {}

  void add(const model::Inlines& inlines, Passage& passage) const {
    for (const model::Inline& one : inlines) {
      std::visit([&](const auto& value) { add(value, one.span, passage); }, one.value);
    }
  }

 private:
  static void put(std::string_view words, const Span& span, bool is_text, Passage& passage) {
    const std::size_t begin = passage.words.size();
    passage.words += words;
    passage.pieces.push_back({begin, passage.words.size(), span, is_text});
  }

  void add(const model::Text& text, const Span& span, Passage& passage) const {
    put(text.text, span, true, passage);
  }
  void add(const model::Code& code, const Span& span, Passage& passage) const {
    put(code.text, span, false, passage);
  }
  void add(const model::LineBreak&, const Span& span, Passage& passage) const {
    put(" ", span, false, passage);
  }
  void add(const model::Abbreviation& letters, const Span& span, Passage& passage) const {
    put(letters.words, span, false, passage);
  }
  void add(const model::RatingMark& mark, const Span& span, Passage& passage) const {
    put(mark.word, span, false, passage);
  }
  // As it will be printed, so that "see [@funding]" has three words.
  void add(const model::CrossReference& reference, const Span& span, Passage& passage) const {
    const std::string& document =
        reference.document.empty() ? document_.header.id : reference.document;
    const auto meaning = index_.meanings.find(document + "/" + reference.id);
    if (meaning != index_.meanings.end()) put(meaning->second.full, span, false, passage);
  }
  void add(const model::Lookup& lookup, const Span& span, Passage& passage) const {
    put(lookup.id, span, false, passage);
  }
  void add(const model::OtherLanguage& other, const Span&, Passage& passage) const {
    if (is_english(other.lang) == passage.is_english) add(other.content, passage);
  }
  void add(const model::NoteReference&, const Span&, Passage&) const {}
  void add(const model::Deletion&, const Span&, Passage&) const {}
  template <typename Holder>
  void add(const Holder& holder, const Span&, Passage& passage) const {
    add(holder.content, passage);
  }

  const model::Document& document_;
  const resolve::Index& index_;
};

// --- All of a document --------------------------------------------------------------

class Gathering {
 public:
  Gathering(const model::Document& document, const resolve::Index& index)
      : words_(document, index), is_english_(is_english(document.header.lang)) {}

  void add_section(const model::Section& section) {
    add(section.title, Role::heading, section.span);
    add(section.blocks, Role::paragraph);
    for (const model::Note& note : section.notes) add(note.blocks, Role::note);
    ++section_;
  }

  void add(const model::Blocks& blocks, Role role) {
    for (const model::Block& block : blocks) {
      std::visit([&](const auto& value) { add(value, role, block.span); }, block.value);
    }
  }

  std::vector<Passage> taken() { return std::move(passages_); }

 private:
  void add(const model::Inlines& inlines, Role role, const Span& span) {
    Passage passage{role, is_english_, section_, {}, {}, &inlines, span};
    words_.add(inlines, passage);
    if (!passage.words.empty()) passages_.push_back(std::move(passage));
  }

  void add(const model::LanguagePart& part, Role role, const Span&) {
    const bool around = std::exchange(is_english_, is_english(part.lang));
    add(part.blocks, role);
    is_english_ = around;
  }
  void add(const model::Heading& heading, Role, const Span& span) {
    add(heading.content, Role::heading, span);
  }
  void add(const model::List& list, Role role, const Span&) {
    const Role inside = role == Role::paragraph ? Role::item : role;
    for (const model::ListItem& item : list.items) add(item.blocks, inside);
  }
  void add(const model::Recommendations& asked, Role role, const Span& span) {
    add(asked.list, role, span);
  }
  void add(const model::Table& table, Role, const Span& span) {
    model::detail::for_each_own_inlines(table, [&](const model::Inlines& inlines) {
      add(inlines, &inlines == &table.caption ? Role::caption : Role::cell, span);
    });
    model::detail::for_each_child_list(table,
                                       [&](const model::Blocks& cell) { add(cell, Role::cell); });
  }
  void add(const model::Quote& quote, Role, const Span&) { add(quote.blocks, Role::quotation); }

  // All others: what they say themselves is a caption or a title, but for a
  // paragraph's own words.
  template <typename Value>
  void add(const Value& value, Role role, const Span& span) {
    constexpr bool is_paragraph = std::is_same_v<Value, model::Paragraph>;
    model::detail::for_each_own_inlines(value, [&](const model::Inlines& inlines) {
      add(inlines, is_paragraph ? role : Role::caption, span);
    });
    model::detail::for_each_child_list(value,
                                       [&](const model::Blocks& inner) { add(inner, role); });
  }

  Words words_;
  bool is_english_;
  std::size_t section_ = 0;
  std::vector<Passage> passages_;
};

void add_records(Gathering& gathering, const model::Records& records) {
  const auto add = [&](const model::Blocks& blocks) { gathering.add(blocks, Role::cell); };
  for (const model::Action& action : records.actions) {
    for (const auto field : {&model::Action::detail, &model::Action::outcome,
                             &model::Action::requirement, &model::Action::response}) {
      add(action.*field);
    }
  }
  for (const model::ToolkitRating& rating : records.toolkit.ratings) {
    add(rating.actions);
    add(rating.comments);
  }
  for (const model::Impact& impact : records.impacts) {
    for (const auto field :
         {&model::Impact::effect, &model::Impact::evidence, &model::Impact::mitigation}) {
      add(impact.*field);
    }
  }
}

// --- Back to the file -----------------------------------------------------------------

std::size_t plain_count(std::string_view words) {
  return static_cast<std::size_t>(std::ranges::count_if(words, text::is_letter_or_digit));
}

// Marks change between the file and the page, quotation marks for one; letters
// and digits of ASCII do not. So the n-th of them is looked for.
std::optional<std::uint32_t> source_offset(const Span& span, std::size_t n, char expected) {
  const std::string_view text = span.file->text();
  for (std::size_t i = span.begin; i < std::min<std::size_t>(span.end, text.size()); ++i) {
    if (!text::is_letter_or_digit(text[i]) || n-- > 0) continue;
    return text[i] == expected ? std::optional(static_cast<std::uint32_t>(i)) : std::nullopt;
  }
  return std::nullopt;
}

// Where words stand in the file, if they do so just once: what was typed before them
// may have been taken off the passage.
std::optional<Span> only_place(const Span& span, std::string_view words) {
  if (span.file == nullptr || words.empty()) return std::nullopt;
  const std::string_view text = std::string_view(span.file->text()).substr(0, span.end);
  const std::size_t at = text.find(words, span.begin);
  if (at == text.npos || text.find(words, at + 1) != text.npos) return std::nullopt;
  return Span{span.file, static_cast<std::uint32_t>(at),
              static_cast<std::uint32_t>(at + words.size())};
}

// The place of the first letter or digit of `words` from `offset` on.
std::optional<std::uint32_t> place_of_letter(const Span& span, std::string_view words,
                                             std::size_t offset) {
  const auto letter = std::ranges::find_if(words.substr(offset), text::is_letter_or_digit);
  if (span.file == nullptr || letter == words.end()) return std::nullopt;
  return source_offset(span, plain_count(words.substr(0, offset)), *letter);
}

}  // namespace

bool is_english(std::string_view lang) {
  const std::string small = text::lower(lang);
  return small.empty() || small == "en" || small.starts_with("en-");
}

std::vector<Passage> passages_of(const model::Document& document, const resolve::Index& index) {
  Gathering gathering(document, index);
  for (const model::Section& section : document.sections) gathering.add_section(section);
  add_records(gathering, document.records);
  std::vector<Passage> passages = gathering.taken();
  std::ranges::move(fields_of(document), std::back_inserter(passages));
  return passages;
}

bool Passage::is_typed(std::size_t at) const {
  return std::ranges::any_of(pieces, [&](const Piece& piece) {
    return piece.is_text && at >= piece.begin && at < piece.end;
  });
}

Span Passage::place(std::size_t begin, std::size_t end) const {
  const auto piece =
      std::ranges::find_if(pieces, [&](const Piece& one) { return begin < one.end; });
  if (piece == pieces.end()) return span;
  const Span whole = piece->span.file != nullptr ? piece->span : span;
  if (!piece->is_text || begin < piece->begin) return whole;
  const std::string_view own =
      std::string_view(words).substr(piece->begin, piece->end - piece->begin);
  if (const auto only = only_place(whole, std::string_view(words).substr(begin, end - begin)))
    return *only;
  const auto first = place_of_letter(whole, own, begin - piece->begin);
  if (!first) return whole;
  // Up to the last letter of the range, if it is in this piece too.
  std::size_t last = std::min(end, piece->end) - piece->begin;
  while (last > begin - piece->begin && !text::is_letter_or_digit(own[last - 1])) --last;
  const auto behind = last == 0 ? std::nullopt : place_of_letter(whole, own, last - 1);
  return {whole.file, *first, behind && *behind >= *first ? *behind + 1 : whole.end};
}

}  // namespace folio::check
