// Whether the words of the document are read in its order: each run of the author's
// letters has to stand whole in what the structure says, after the run before it.
// White space, and what only tells where a line may end, does not count.

#include <algorithm>
#include <array>
#include <numeric>
#include <set>
#include <utility>

#include "base/overloaded.h"
#include "layout/blocks.h"

namespace folio::layout {

namespace {

// --- What paper says ------------------------------------------------------------------

/// Beyond ASCII: spaces that do not break, hyphens that may, marks without a width.
constexpr std::string_view unseen[] = {"\u00a0", "\u00ad", "\u200b", "\u200c", "\u200d", "\u200e",
                                       "\u200f", "\u202f", "\u2060", "\ufe0e", "\ufe0f", "\ufeff"};

void append_seen(std::string_view text, std::string& out) {
  while (!text.empty()) {
    const auto lead = static_cast<unsigned char>(text.front());
    if (lead > 0x20 && lead < 0x80) {
      out += text.front();
      text.remove_prefix(1);
      continue;
    }
    const bool may_be_unseen = lead == 0xC2 || lead == 0xE2 || lead == 0xEF;
    const auto found = may_be_unseen ? std::ranges::find_if(
                                           unseen, [&](auto one) { return text.starts_with(one); })
                                     : std::end(unseen);
    if (found != std::end(unseen)) {
      text.remove_prefix(found->size());
      continue;
    }
    if (lead > 0x20) out += text.front();
    text.remove_prefix(1);
  }
}

/// What is drawn for each content, in the order in which it is drawn.
class Drawn {
 public:
  explicit Drawn(const PagedDocument& paged) : first_(paged.contents + std::size_t{1}) {
    each(paged, [this](std::size_t content, const Fragment&) { ++first_[content + 1]; });
    std::partial_sum(first_.begin(), first_.end(), first_.begin());
    fragments_.resize(first_.back());
    std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
    each(paged, [&](std::size_t content, const Fragment& fragment) {
      fragments_[next[content]++] = &fragment;
    });
  }

  /// Answers whether no letter of it is a blank box.
  bool append(ContentId content, std::string& out) const {
    bool whole = true;
    const auto at = static_cast<std::size_t>(content);
    for (std::size_t i = first_[at]; i < first_[at + 1]; ++i) {
      for (const Fragment::Part& part : fragments_[i]->parts) {
        whole = append(*part.text, out) && whole;
      }
    }
    return whole;
  }

 private:
  // Nearly all glyphs stand for one letter of ASCII: those are put down together.
  // Answers whether all of them are in the font.
  static bool append(const Shaped& shaped, std::string& out) {
    bool whole = true;
    std::array<char, 32> letters{};
    std::size_t count = 0;
    const auto put_down = [&] { out.append(letters.data(), std::exchange(count, 0)); };
    for (const Glyph& glyph : shaped.glyphs) {
      whole = whole && glyph.id != 0;
      const bool is_plain = glyph.text.size() == 1 && glyph.text[0] > 0x20;
      if (!is_plain || count == letters.size()) put_down();
      if (is_plain) {
        letters[count++] = glyph.text[0];
      } else {
        append_seen(glyph.text, out);
      }
    }
    put_down();
    return whole;
  }

  template <typename Visit>
  static void each(const PagedDocument& paged, const Visit& visit) {
    for (const Page& page : paged.pages) {
      for (const Mark& mark : page.marks) {
        const auto* fragment = std::get_if<Fragment>(&mark);
        if (fragment == nullptr) continue;
        const auto* content = std::get_if<ContentId>(&fragment->role);
        if (content != nullptr) visit(static_cast<std::size_t>(*content), *fragment);
      }
    }
  }

  std::vector<std::uint32_t> first_;        // by content; one more for the end
  std::vector<const Fragment*> fragments_;  // of one content after the other
};

/// Goes down the structure in the order of reading.
class Reader {
 public:
  explicit Reader(const PagedDocument& paged) : paged_(paged), drawn_(paged) {
    read(StructureId{0});
  }

  std::string words;
  std::optional<StructureId> with_a_blank_box;

 private:
  void read(StructureId id) {
    for (const StructureNode::Kid& kid : paged_.structure[static_cast<std::size_t>(id)].kids) {
      std::visit(Overloaded{[this](StructureId inner) { read(inner); },
                            [&](ContentId content) {
                              if (!drawn_.append(content, words)) with_a_blank_box = id;
                            }},
                 kid);
    }
  }

  const PagedDocument& paged_;
  Drawn drawn_;
};

// --- What the author says ---------------------------------------------------------------

/// Whether some of it runs from right to left: lines of such words stand on paper
/// in the order of drawing, which is not that of reading.
bool runs_left(std::string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const auto next = static_cast<unsigned char>(text[i + 1]);
    if (lead >= 0xD6 && lead <= 0xDF) return true;                  // U+0580 to U+07FF
    if (lead == 0xE0 && next >= 0xA0 && next <= 0xA3) return true;  // to U+08FF
    if (lead == 0xEF && next >= 0xAC && next <= 0xBB) return true;  // forms for display
  }
  return false;
}

/// Looks for the author's words one after the other, and stops at the first that
/// is not there.
class WordProof {
 public:
  WordProof(const PagedDocument& paged, std::string words) : words_(std::move(words)) {
    for (const StructureNode& node : paged.structure) {
      if (node.tag == Tag::note) notes_.insert(node.id);
    }
  }

  std::optional<Fault> fault_in(const std::vector<model::Section>& sections) {
    for (const model::Section& section : sections) {
      span_ = section.span;
      look_for(section.title);
      look_for(section.blocks);
      look_for_notes(section.notes);
    }
    return std::move(fault_);
  }

 private:
  // Notes that no mark on paper leads to are not printed.
  void look_for_notes(const std::vector<model::Note>& notes) {
    std::vector<const model::Note*> in_order;
    for (const model::Note& note : notes) in_order.push_back(&note);
    std::ranges::sort(in_order, {}, &model::Note::number);
    for (const model::Note* note : in_order) {
      if (notes_.contains(note_destination(note->number))) look_for(note->blocks);
    }
  }

  void look_for(const model::Blocks& blocks) {
    for (const model::Block& block : blocks) {
      if (fault_) return;
      if (block.span.file != nullptr) span_ = block.span;
      std::visit([this](const auto& value) { look_in(value); }, block.value);
    }
  }

  void look_in(const model::Paragraph& it) { look_for(it.content); }
  void look_in(const model::Heading& it) { look_for(it.content); }
  void look_in(const model::List& it) {
    for (const model::ListItem& item : it.items) look_for(item.blocks);
  }
  void look_in(const model::Table& it) {
    if (it.columns.empty()) return;
    look_for(it.caption);
    for (const model::Table::Column& column : it.columns) look_for(column.heading);
    for (const model::RowGroup& group : it.groups) {
      look_for(group.label);
      for (const model::TableRow& row : group.rows) {
        for (const model::TableCell& cell : row.cells) look_for(cell.blocks);
      }
    }
  }
  void look_in(const model::Figure& it) { look_for(it.caption), look_for(it.description); }
  void look_in(const model::Quote& it) { look_for(it.blocks), look_for(it.source); }
  void look_in(const model::Callout& it) { look_for(it.title), look_for(it.blocks); }
  void look_in(const model::Recommendations& it) { look_for(it.lead), look_in(it.list); }
  void look_in(const model::Implication& it) { look_for(it.blocks), look_for(it.confirmation); }
  void look_in(const model::Exchange& it) { look_for(it.speaker), look_for(it.blocks); }
  void look_in(const model::Resolution& it) { look_for(it.verb), look_for(it.blocks); }
  void look_in(const model::RecordView&) {}  // resolve() leaves none
  void look_in(const model::DescriptionList& it) {
    for (const model::DescriptionList::Pair& pair : it.pairs) {
      look_for(pair.term), look_for(pair.description);
    }
  }
  void look_in(const model::Preface& it) {
    look_for(it.blocks), look_for(it.person);
    if (!it.person.empty()) look_for(it.role);
  }
  void look_in(const model::Details& it) { look_for(it.title), look_for(it.blocks); }
  void look_in(const model::LanguagePart& it) { look_for(it.blocks); }
  void look_in(const model::MediumPart& it) {
    if (it.medium == model::MediumPart::Medium::paper) look_for(it.blocks);
  }
  void look_in(const model::Landscape& it) { look_for(it.blocks); }
  void look_in(const model::PageBreak&) {}
  void look_in(const model::Statistic& it) {
    look_for(it.value), look_for(it.label), look_for(it.note);
  }
  void look_in(const model::Offer& it) { look_for(it.content); }

  // One that runs from right to left anywhere may be drawn in any order.
  void look_for(const model::Inlines& inlines) {
    if (fault_ || has_any_to_the_left(inlines)) return;
    for (const model::Inline& one : inlines) look_for(one);
  }

  static bool has_any_to_the_left(const model::Inlines& inlines) {
    return std::ranges::any_of(inlines, [](const model::Inline& one) {
      return std::visit(
          [](const auto& value) {
            if constexpr (requires { value.content; }) return has_any_to_the_left(value.content);
            if constexpr (requires { value.text; }) return runs_left(value.text);
            if constexpr (requires { value.words; }) return runs_left(value.words);
            return false;
          },
          one.value);
    });
  }

  void look_for(const model::Inline& one) {
    if (one.span.file != nullptr) span_ = one.span;
    std::visit(Overloaded{[this](const model::Text& it) { look_for(it.text); },
                          [this](const model::Code& it) { look_for(it.text); },
                          [this](const model::RatingMark& it) { look_for(it.word); },
                          [this](const model::Abbreviation& it) { look_for(it.words); },
                          [](const model::LineBreak&) {}, [](const model::NoteReference&) {},
                          [](const model::CrossReference&) {}, [](const model::Lookup&) {},
                          [this](const auto& it) { look_for(it.content); }},
               one.value);
  }

  void look_for(std::string_view text) {
    if (fault_ || runs_left(text)) return;
    wanted_.clear();
    append_seen(text, wanted_);
    const std::size_t found = words_.find(wanted_, at_);
    if (found != std::string::npos) {
      at_ = found + wanted_.size();
    } else {
      say(text);
    }
  }

  // Of what only members may read, the place alone is told.
  void say(std::string_view text) {
    const bool is_open = span_.file != nullptr && span_.file->access() == source::Access::open;
    std::string what = "words of the author's are not read in their order";
    if (is_open) what += ": \"" + std::string(text.substr(0, text.find('\n'))) + "\"";
    fault_ = Fault{.what = std::move(what), .span = span_};
  }

  const std::string words_;
  std::size_t at_ = 0;  // what is read before it has been found
  std::set<std::string> notes_;
  std::string wanted_;
  source::Span span_;
  std::optional<Fault> fault_;
};

}  // namespace

std::optional<Fault> fault_in_words(const PagedDocument& paged,
                                    const resolve::ResolvedDocument& document) {
  Reader reader(paged);
  if (reader.with_a_blank_box) {
    return Fault{.what = "a line shows a blank box", .element = reader.with_a_blank_box};
  }
  return WordProof(paged, std::move(reader.words)).fault_in(document.sections);
}

}  // namespace folio::layout
