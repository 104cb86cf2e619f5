#include <algorithm>
#include <iterator>

#include "layout/blocks.h"

namespace folio::layout {

namespace {

// Room at the right for "1234".
constexpr double number_room = 2.6;  // sizes of the text

// A line of the list before it is set.
struct Heading {
  int level = 2;
  std::string number;
  std::string title;
  std::string anchor;
};

void add_subheadings(const model::Blocks& blocks, std::vector<Heading>& headings) {
  for_each_standing(blocks, [&](const model::Block& block) {
    const auto* const heading = std::get_if<model::Heading>(&block.value);
    if (heading == nullptr || heading->level != 3) return;
    headings.push_back({3, block.number, model::plain_text(heading->content), block.anchor});
  });
}

// Of its sections, and of the parts of sections where they are asked for.
enum class Depth { sections, parts };

std::vector<Heading> headings_of(const resolve::ResolvedDocument& document, Depth depth) {
  std::vector<Heading> headings;
  for (const model::Section& section : document.sections) {
    const std::string title =
        name_of({.number = {}, .label = section.label, .content = section.title, .anchor = {}});
    if (!title.empty()) headings.push_back({2, section.number, title, section.anchor});
    if (depth == Depth::parts) add_subheadings(section.blocks, headings);
  }
  return headings;
}

// The contents list as it grows: a list of its own for third-level headings.
class ContentsSetter {
 public:
  ContentsSetter(Composition& composition, Galley& galley)
      : composition_(composition), galley_(galley) {}

  void set(const std::vector<Heading>& headings) {
    list_ = element(composition_, composition_.root(), Tag::contents);
    // Sections stand apart where their parts are listed among them.
    const bool mixed =
        std::ranges::any_of(headings, [](const Heading& one) { return one.level > 2; });
    gap_ = composition_.style.item_gap * (mixed ? 1 : 0.4);
    Galley entries;
    galley_.swap(entries);
    for (const Heading& heading : headings) set(heading);
    galley_.swap(entries);
    keep(entries);
    std::ranges::move(entries, std::back_inserter(galley_));
  }

 private:
  // The list is divided before it leaves much of the first page empty, and set
  // closer before a few lines of it go overleaf.
  void keep(Galley& entries) const {
    const Points page = composition_.style.text_height();
    const Points room = page - height_of(galley_);
    constexpr double few = 3;
    const Points over = height_of_all(entries) - room;
    if (over > Points{} && over <= composition_.style.text.leading * few) tighten(entries, over);
    const bool would_gape = height_of(entries) > room && room > page / 5;
    would_gape ? keep_ends(entries) : keep_together(composition_, entries);
  }

  static Points height_of_all(const Galley& entries) {
    return height_of(entries) + entries.front().space_before;
  }

  // By so much, if there is so much space between them.
  static void tighten(Galley& entries, Points by) {
    Points gaps;
    for (const Box& entry : entries) gaps += entry.space_before;
    if (gaps < by) return;
    for (Box& entry : entries) entry.space_before = entry.space_before * (1 - by / gaps);
  }

  void set(const Heading& heading) {
    const bool inner = heading.level == 3 && item_;
    if (inner && !inner_list_) inner_list_ = element(composition_, *item_, Tag::contents);
    const Meaning item = element(composition_, inner ? *inner_list_ : list_, Tag::contents_item);
    if (!inner) {
      item_ = item;
      inner_list_.reset();
    }
    set_entry(heading, item, inner);
  }

  void set_entry(const Heading& heading, const Meaning& item, bool inner) {
    const Meaning link =
        element(composition_, element(composition_, item, Tag::reference), Tag::link);
    StructureNode& node = *node_of(composition_, link);
    node.target = ToDestination{heading.anchor};
    node.contents = heading.number.empty() ? heading.title : heading.number + " " + heading.title;

    const TextStyle style = inner ? composition_.style.text : bold(composition_.style.text);
    const std::size_t first = galley_.size();
    set_words(heading, link, style);
    add_entry(heading, link, style);
    galley_[first].space_before = inner ? Points{} : gap_;
  }

  void set_words(const Heading& heading, const Meaning& link, const TextStyle& style) {
    const Column whole = composition_.text_column();
    const Points indent = composition_.style.number_column;
    const Column column{whole.x, whole.width - style.size * number_room};
    std::optional<Box> number;
    if (!heading.number.empty()) {
      Writer writer(composition_, link, style);
      number = line_box(composition_, writer.say(heading.number + " ").done(), whole.x - indent);
    }
    const std::size_t first = galley_.size();
    Writer writer(composition_, link, style);
    set_copy(composition_, writer.say(heading.title + " ").done(), column, galley_);
    if (number) hang(*std::move(number), galley_, first);
    for (std::size_t i = first; i < galley_.size(); ++i) add_area(galley_[i], link, whole);
  }

  // The whole line can be pressed, page number and all.
  void add_area(Box& box, const Meaning& link, const Column& column) {
    const Points left = composition_.style.left;
    box.links.push_back({.x = left,
                         .y = {},
                         .width = column.x + column.width - left,
                         .height = box.height,
                         .link = std::get<StructureId>(link)});
  }

  void add_entry(const Heading& heading, const Meaning& link, const TextStyle& style) {
    Box& last = galley_.back();
    last.contents_entry = static_cast<int>(composition_.contents.size());
    const Fragment& words = std::get<Fragment>(last.marks.back());
    const Points end = words.x + width_of(words);
    TextStyle plain = style;
    plain.cut = Cut::regular;
    composition_.contents.push_back({.destination = heading.anchor,
                                     .number = std::get<ContentId>(content_of(composition_, link)),
                                     .text_end = end,
                                     .style = plain});
  }

  Composition& composition_;
  Galley& galley_;
  Meaning list_;
  Points gap_;
  std::optional<Meaning> item_;        // the section's entry
  std::optional<Meaning> inner_list_;  // of the headings in it
};

}  // namespace

namespace {

// A document of some pages lists the parts of its sections as far as the list
// then ends on its first page; a book lists them all.
std::vector<Heading> listed(const Composition& composition, const Galley& head, Points text) {
  const PrintStyle& style = composition.style;
  constexpr double book = 12;  // pages
  std::vector<Heading> headings = headings_of(composition.document, Depth::parts);
  const double lines = static_cast<double>(headings.size()) + 3;
  const Points room = style.text_height() - height_of(head);
  const bool fits = (style.text.leading + style.item_gap) * lines <= room;
  if (fits || text > style.text_height() * book) return headings;
  return headings_of(composition.document, Depth::sections);
}

}  // namespace

// Who has four sheets in hand leafs through them sooner than a list is read, and
// a list would push the paper's purpose off its first page.
bool is_long(const Composition& composition, const Galley& text) {
  constexpr double leafed_through = 4;  // pages
  return height_of(text) > composition.style.text_height() * leafed_through;
}

void set_contents(Composition& composition, std::size_t front_end, Points text, Galley& galley) {
  const std::vector<Heading> headings = listed(composition, galley, text);
  if (headings.size() < 2) return;
  const std::size_t text_end = composition.paged.structure.front().kids.size();
  const PrintStyle& style = composition.style;
  const std::size_t first = galley.size();
  Writer writer(composition, element(composition, composition.root(), Tag::h2), style.section);
  set_copy(composition, writer.say(composition.setting.words("contents")).done(),
           composition.text_column(), galley);
  for (std::size_t i = first; i < galley.size(); ++i) galley[i].keep_with_next = true;
  galley[first].space_before = style.block_gap * 1.5;
  ContentsSetter(composition, galley).set(headings);
  const auto kid = [kids = composition.paged.structure.front().kids.begin()](std::size_t at) {
    return kids + static_cast<std::ptrdiff_t>(at);
  };
  std::rotate(kid(front_end), kid(text_end), composition.paged.structure.front().kids.end());
}

// --- When the pages are known -----------------------------------------------------------

namespace {

void add_leader(Composition& composition, const ContentsEntry& entry, const Spot& spot,
                Points end) {
  TextStyle style = entry.style;
  style.colour = composition.style.hairline_colour;
  const Shaped& dot = composition.shaper.shape(" .", style.cut);
  const Points step = dot.width * style.size.value;
  const int count = static_cast<int>((end - entry.text_end) / step) - 1;
  if (count < 2) return;
  // Counted from the right, so that the dots of all lines stand below each other.
  Fragment leader = fragment_of(dot, style, end - step * count, spot.y, Decoration::layout);
  leader.parts.resize(static_cast<std::size_t>(count), leader.parts.front());
  composition.paged.pages[spot.page].marks.push_back(std::move(leader));
}

}  // namespace

void number_contents(Composition& composition, const std::vector<Spot>& entries) {
  std::map<std::string_view, std::size_t> pages;
  for (const Destination& destination : composition.paged.destinations) {
    pages.emplace(destination.name, destination.page);
  }
  const Column column = composition.text_column();
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const ContentsEntry& entry = composition.contents[i];
    const auto page = pages.find(entry.destination);
    const std::string number = page == pages.end() ? "" : std::to_string(page->second + 1);
    const Shaped& shaped = composition.shaper.shape(number, entry.style.cut);
    const Points width = shaped.width * entry.style.size.value;
    const Points right = column.x + column.width;
    // As far as a number of three digits reaches, or a longer one.
    const Points room = std::max(entry.style.size * number_room * 0.8, width + Points{4});
    add_leader(composition, entry, entries[i], right - room);
    composition.paged.pages[entries[i].page].marks.push_back(
        fragment_of(shaped, entry.style, right - width, entries[i].y, entry.number));
  }
}

}  // namespace folio::layout
