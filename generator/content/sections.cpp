#include <algorithm>

#include "base/text.h"
#include "content/readers.h"

namespace folio::content {

namespace {

using Kind = Node::Kind;
using model::Section;

constexpr std::size_t most_copied = std::size_t{16} << 20;  // bytes

// A heading and what stands below it, before either is read.
struct Stretch {
  const Node* heading = nullptr;
  std::span<const Node> nodes;
};

void say_too_long(Reading& reading, const source::SourceFile& file) {
  reading.error("F0361", {&file, 0, 0}, "the text would come to more than 16 MiB",
                "use long notes and definitions less often");
}

// Whether text stands before any heading where it may: at the start of a page.
bool may_lead(const Stretch& stretch, Shape shape) {
  return shape == Shape::page_start && stretch.heading == nullptr &&
         stretch.nodes.front().kind != Kind::heading;
}

bool starts_section(const Node& node) { return node.kind == Kind::heading && node.level <= 2; }

// Cuts the nodes of a file at its second-level headings, but not inside a
// directive.
std::vector<Stretch> stretches_of(const Page& page, std::span<const Node> nodes) {
  std::vector<Stretch> stretches(1);
  std::size_t begin = 0, closes = 0;
  for (std::size_t i = 0; i <= nodes.size(); ++i) {
    const bool ends = i == nodes.size();
    const auto number = ends || i < closes ? std::nullopt : marker_of(page, nodes[i]);
    if (number && page.prepared.markers[*number].kind == Marker::Kind::open) {
      closes = i + closing(page, nodes.subspan(i), page.prepared.markers[*number]).value_or(0);
    }
    if (!ends && (i < closes || !starts_section(nodes[i]))) continue;
    stretches.back().nodes = nodes.subspan(begin, i - begin);
    if (!ends) stretches.push_back({&nodes[i], {}});
    begin = i + 1;
  }
  if (stretches.front().nodes.empty()) stretches.erase(stretches.begin());
  return stretches;
}

// A line of dashes under a paragraph makes it a heading, which nobody means who
// only draws a line.
void check_underlined(Page& page, const Node& document) {
  for (const Node& node : document.kids) {
    if (node.kind != Kind::heading || page.file.text().compare(node.begin, 1, "#") == 0) continue;
    page.error("F0306", page.span(node), "the line of dashes or = makes a heading of this",
               "write ## and the title, or leave a blank line above the dashes");
  }
}

/// The sections of one file, with the notes each of them refers to.
class SectionReader {
 public:
  SectionReader(Page& page, const Node& document) : page_(page) {
    const auto first_note = std::ranges::find(document.kids, Kind::note, &Node::kind);
    text_ = std::span(document.kids.begin(), first_note);
    for (const Node& note : std::span(first_note, document.kids.end()))
      notes_[note.text].node = &note;
  }

  std::vector<Section> read(Shape shape) {
    std::vector<Section> sections;
    for (const Stretch& stretch : stretches_of(page_, text_)) {
      check_start(stretch, shape, sections.size());
      page_.heading_level = may_lead(stretch, shape) ? 1 : 2;
      sections.push_back(read_one(stretch));
    }
    check_notes();
    check_markers();
    return sections;
  }

 private:
  struct Known {
    const Node* node = nullptr;
    std::optional<model::Note> note;
    std::vector<std::string> marks;  // of other notes in it
  };

  void check_start(const Stretch& stretch, Shape shape, std::size_t before);
  void read_title(const Node& heading, Section& section);
  Section read_one(const Stretch& stretch);
  void add_notes(Section& section);
  void read_note(Known& known, const std::string& label);
  void check_notes();
  void check_markers();

  Page& page_;
  std::span<const Node> text_;
  std::map<std::string, Known> notes_;
  std::set<std::string> used_;  // labels of the notes that some section has
  std::size_t copied_ = 0;      // bytes of notes, for each section has its own
};

void SectionReader::check_start(const Stretch& stretch, Shape shape, std::size_t before) {
  if (stretch.heading == nullptr) {
    if (may_lead(stretch, shape)) return;
    page_.error("F0304", page_.span(stretch.nodes.front()),
                "the text begins without a section's heading",
                "begin the file with ## and the section's title; only a page may begin with text");
  } else if (stretch.heading->level == 1) {
    page_.error("F0303", page_.span(*stretch.heading),
                "a heading of level 1 is the document's title",
                "write ## for a section; the title stands in document.toml");
  } else if (shape == Shape::appendix && before > 0) {
    page_.error("F0307", page_.span(*stretch.heading),
                "an appendix is one section, and this begins another",
                "write ### for a heading inside it");
  }
}

void SectionReader::read_title(const Node& heading, Section& section) {
  std::vector<Node> kids = heading.kids;
  const Attributes attributes = take_attributes(page_, kids);
  section.unnumbered = check_attributes(page_.reading, attributes, {});
  section.id = attributes.id;
  section.span = page_.span(heading);
  page_.ids.claim(page_.reading, attributes.id, attributes.id_span);
  page_.titling = true;
  section.title = read_inlines(page_, kids);
  page_.titling = false;
  if (text::trimmed(model::plain_text(section.title)).empty()) {
    page_.error("F0322", section.span, "the heading has no words", "write the section's title");
  }
}

Section SectionReader::read_one(const Stretch& stretch) {
  Section section;
  page_.marks.clear();
  if (stretch.heading) {
    read_title(*stretch.heading, section);
  } else {
    section.span = page_.span(stretch.nodes.front());
  }
  section.blocks = read_blocks(page_, stretch.nodes);
  add_notes(section);
  return section;
}

// Each note once, in the order of first use; notes may refer to notes.
void SectionReader::add_notes(Section& section) {
  std::set<std::string> added;
  std::vector<std::string> wanted = std::move(page_.marks);
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const auto known = notes_.find(wanted[i]);
    if (known == notes_.end() || !added.insert(wanted[i]).second) continue;
    read_note(known->second, wanted[i]);
    copied_ += known->second.node->end - known->second.node->begin;
    if (copied_ > most_copied) return;
    section.notes.push_back(*known->second.note);
    used_.insert(wanted[i]);
    const std::vector<std::string> more = known->second.marks;
    wanted.insert(wanted.end(), more.begin(), more.end());
  }
}

void SectionReader::read_note(Known& known, const std::string& label) {
  if (known.note) return;
  page_.marks.clear();
  known.note = {label, read_inner_blocks(page_, known.node->kids), page_.span(*known.node)};
  known.marks = std::move(page_.marks);
}

void SectionReader::check_notes() {
  if (copied_ > most_copied) say_too_long(page_.reading, page_.file);
  std::map<std::string, source::Span> first;
  for (const model::Named& note : page_.prepared.notes) {
    const auto [before, is_new] = first.emplace(note.id, note.span);
    if (!is_new) {
      page_.error("F0352", note.span, "the note " + in_quotes(note.id) + " is written twice",
                  "give one of them another name; the first is on line " +
                      std::to_string(page_.file.position(before->second.begin).line));
    } else if (!used_.contains(note.id)) {
      page_.reading.say({source::Severity::warning, "F0351",
                         "nothing refers to the note " + in_quotes(note.id) + ", so it is left out",
                         note.span, "",
                         "write [^" + note.id + "] where it belongs, or take the note out"});
    }
  }
}

// Markers that the parser saw in a place where they mean nothing.
void SectionReader::check_markers() {
  for (std::size_t i = 0; i < page_.prepared.markers.size(); ++i) {
    const Marker& marker = page_.prepared.markers[i];
    const bool counts = marker.kind == Marker::Kind::open || marker.kind == Marker::Kind::caption;
    if (!counts || page_.built.contains(i)) continue;
    const bool caption = marker.kind == Marker::Kind::caption;
    page_.error(caption ? "F0342" : "F0313", marker.span,
                caption ? "the caption has no table under it"
                        : in_quotes(marker.name) + " begins and ends in different lists or quotes",
                caption ? "put the caption on the line directly above the table's header row"
                        : "indent both lines of colons alike, and leave no other text between "
                          "them at the margin");
  }
}

// The text as a tree. Where tables stand in files of their own, marks of all
// notes stand at its end while it is read, and are taken off the tree again.
std::optional<Node> parsed(const Page& page) {
  const auto is_table = [](const Marker& marker) { return marker.name == "table"; };
  const std::string marks = std::ranges::any_of(page.prepared.markers, is_table)
                                ? marks_of_notes(page.prepared)
                                : std::string();
  auto document = parse_markdown(page.file, page.prepared.text + marks);
  if (!document || marks.empty()) return document;
  const auto behind_text = std::ranges::find(document->kids, Kind::note, &Node::kind);
  const bool stands_alone = behind_text != document->kids.begin() &&
                            std::prev(behind_text)->kind == Kind::paragraph &&
                            std::prev(behind_text)->begin >= page.file.text().size();
  if (!stands_alone) return parse_markdown(page.file, page.prepared.text);
  document->kids.erase(std::prev(behind_text));
  return document;
}

}  // namespace

std::vector<Section> read_sections(Reading& reading, const source::SourceFile& file,
                                   const std::string& folder, Shape shape, Ids& ids) {
  const auto size = static_cast<std::uint32_t>(file.text().size());
  check_characters(reading, file.text(), {&file, 0, size});
  Page page{reading, file, folder, ids};
  page.prepared = prepare(reading, file);
  if (!guard(reading, file, page.prepared)) return {};
  const auto document = parsed(page);
  if (!document) {
    say_too_long(reading, file);
    return {};
  }
  check_underlined(page, *document);
  return SectionReader(page, *document).read(shape);
}

}  // namespace folio::content
