// Markdown in a field of TOML or a cell of CSV: paragraphs and lists. What is
// said of it is said at its place in that file, whatever quotation marks,
// escapes and lines it was written with.

#include <algorithm>
#include <charconv>
#include <iterator>

#include "base/text.h"
#include "content/documents.h"
#include "model/walk.h"

namespace folio::content {

namespace {

using Kind = Node::Kind;
using source::Span;

/// Where in a file each byte of a value stands.
class Spelling {
 public:
  /// `span` is the value with its quotation marks, `words` what it says.
  Spelling(Span span, std::string_view words)
      : span_(span),
        source_(std::string_view(span.file->text()).substr(0, span.end)),
        at_(span.begin) {
    if (span.file->path().ends_with(".csv")) {
      follow_csv(words);
    } else {
      follow_toml(words);
    }
    while (places_.size() <= words.size()) places_.push_back(static_cast<std::uint32_t>(at_));
  }

  Span place(const Span& in_words) const {
    const auto place = [&](std::uint32_t offset) {
      return places_[std::min<std::size_t>(offset, places_.size() - 1)];
    };
    return {span_.file, place(in_words.begin),
            std::max(place(in_words.begin), place(in_words.end))};
  }

 private:
  bool follows(std::string_view words) const { return source_.substr(at_).starts_with(words); }

  // The next byte of the value begins here, and took so many bytes to write.
  void step(std::size_t written) {
    places_.push_back(static_cast<std::uint32_t>(at_));
    at_ += written;
  }

  void follow_csv(std::string_view words) {
    if (follows("\"")) ++at_;
    for (std::size_t i = 0; i < words.size(); ++i) step(follows("\"\"") ? 2 : 1);
  }

  void follow_toml(std::string_view words) {
    const bool basic = follows("\"");
    const bool long_form = follows("\"\"\"") || follows("'''");
    at_ += long_form ? 3 : 1;
    if (long_form && follows("\n")) ++at_;
    while (places_.size() < words.size() && at_ < source_.size()) {
      if (basic && follows("\\")) {
        escape();
      } else {
        step(1);
      }
    }
  }

  // TOML 1.0, "String": \n and its like, \u with four digits, \U with eight, and
  // in long strings a backslash that takes the end of the line with it.
  void escape() {
    const char kind = at_ + 1 < source_.size() ? source_[at_ + 1] : '\\';
    if (kind == '\n' || kind == ' ' || kind == '\t') {
      at_ = std::min(source_.find_first_not_of(" \t\n", at_ + 1), source_.size());
    } else if (kind == 'u' || kind == 'U') {
      escaped_code_point(kind == 'u' ? 4 : 8);
    } else {
      step(2);
    }
  }

  void escaped_code_point(std::size_t digits) {
    const std::string_view hex = source_.substr(at_ + 2, digits);
    std::uint32_t code_point = 0;
    std::from_chars(hex.data(), hex.data() + hex.size(), code_point, 16);
    std::string bytes;
    text::append_utf8(bytes, code_point);
    for (std::size_t i = 0; i + 1 < bytes.size(); ++i) step(0);
    step(2 + digits);
  }

  Span span_;
  std::string_view source_;
  std::size_t at_;
  std::vector<std::uint32_t> places_;
};

struct Refused {
  Kind kind;
  std::string_view what, help;
};

constexpr std::string_view unknown_note = "F0350";
constexpr std::string_view say_it_in_a_section = "write it in a section of the document";

constexpr Refused refused[] = {
    {Kind::heading, "a heading", "take the # away; the column has a heading already"},
    {Kind::table, "a table", say_it_in_a_section},
    {Kind::image, "a picture", say_it_in_a_section},
    {Kind::code_block, "program code", "begin the line at the margin"},
    {Kind::note, "a note", "say it in the text itself"},
    {Kind::note_mark, "the mark of a note", "say it in the text itself"},
};

// Definitions of those notes of a page to which `words` refer. The library
// takes for a mark only what refers to a note of the same text.
std::string definitions_for(const std::string& words, const Page* page) {
  std::string definitions;
  if (page == nullptr) return definitions;
  for (const model::Named& note : page->prepared.notes) {
    const bool written_before = definitions.find("[^" + note.id + "]:") != definitions.npos;
    if (!written_before && text::lower(words).find("[^" + note.id + "]") != words.npos)
      definitions += "\n\n[^" + note.id + "]: " + note.id;
  }
  return definitions;
}

/// One value, while its words become blocks.
class Passage {
 public:
  Passage(Reading& reading, Span span, const std::string& words, Page* shown_by)
      : outer_(reading),
        shown_by_(shown_by),
        spelling_(span, words),
        length_(words.size()),
        file_(span.file->path(), words + definitions_for(words, shown_by), span.file->access()),
        inner_{reading.files, reading.sources} {}

  model::Blocks read() {
    model::Blocks blocks = read_words();
    model::for_each_block(blocks, [&](model::Block& block) { move(block); });
    model::for_each_inlines(blocks, [&](model::Inlines& inlines) {
      model::for_each_inline(inlines, [&](model::Inline& one) { move(one.span); });
    });
    for (source::Diagnostic& one : inner_.said) {
      move(one.span);
      if (shown_by_ != nullptr && one.code == unknown_note) {
        one.help = "write it in " + shown_by_->file.path() + ", which shows the table";
      }
      outer_.say(std::move(one));
    }
    return blocks;
  }

 private:
  model::Blocks read_words() {
    Ids ids;
    Page page{inner_, file_, "", ids};
    page.prepared = prepare(inner_, file_);
    if (!guard(inner_, file_, page.prepared)) return {};
    for (const Marker& marker : page.prepared.markers) refuse_marker(marker);
    for (const model::Named& note : page.prepared.notes) {
      if (note.span.begin < length_) refuse(refused[4], note.span);
    }
    auto tree = parse_markdown(file_, page.prepared.text);
    if (!tree || source::has_errors(inner_.said)) return {};
    if (shown_by_ != nullptr)
      std::erase_if(tree->kids, [](const Node& node) { return node.kind == Kind::note; });
    take_refused(page, tree->kids);
    model::Blocks blocks = read_inner_blocks(page, tree->kids);
    if (shown_by_ != nullptr) std::ranges::copy(page.marks, std::back_inserter(shown_by_->marks));
    return blocks;
  }

  void refuse(const Refused& what, const Span& where) {
    inner_.error("F0220", where, std::string(what.what) + " cannot stand in a field",
                 std::string(what.help));
  }

  void refuse_marker(const Marker& marker) {
    if (marker.kind == Marker::Kind::open || marker.kind == Marker::Kind::caption) {
      refuse({Kind::html, marker.kind == Marker::Kind::open ? "a directive" : "a table's caption",
              say_it_in_a_section},
             marker.span);
    }
  }

  // Takes out what cannot stand here, and says so.
  void take_refused(const Page& page, std::vector<Node>& nodes) {
    std::erase_if(nodes, [&](const Node& node) {
      const auto found = std::ranges::find(refused, node.kind, &Refused::kind);
      const bool allowed = shown_by_ != nullptr && node.kind == Kind::note_mark;
      if (found == std::end(refused) || allowed) return false;
      refuse(*found, page.span(node));
      return true;
    });
    for (Node& node : nodes) take_refused(page, node.kids);
  }

  void move(model::Block& block) {
    move(block.span);
    if (block.id.empty()) return;
    outer_.error("F0220", block.span,
                 "what stands in a field cannot be called " + in_quotes(block.id),
                 "refer to the record itself");
  }

  void move(Span& span) {
    if (span.file == &file_) span = spelling_.place(span);
  }

  Reading& outer_;
  Page* shown_by_;
  Spelling spelling_;
  std::size_t length_;       // of the words
  source::SourceFile file_;  // the words, and the notes they refer to
  Reading inner_;
};

}  // namespace

model::Blocks read_passage(Reading& reading, const std::string& words, source::Span where,
                           Page* shown_by) {
  if (text::trimmed(words).empty()) return {};
  return Passage(reading, where, words, shown_by).read();
}

std::string marks_of_notes(const Prepared& prepared) {
  std::string marks;
  for (const model::Named& note : prepared.notes) marks += " [^" + note.id + "]";
  return marks.empty() ? marks : "\n\n" + marks.substr(1) + "\n";
}

model::Blocks read_prose(TomlTable& row, std::string_view key, Need need) {
  return read_passage(row.reading(), row.string(key, need), row.span(key));
}

}  // namespace folio::content
