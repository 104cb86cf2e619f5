#include <algorithm>
#include <iterator>
#include <set>

#include "base/text.h"
#include "layout/blocks.h"

namespace folio::layout {

namespace {

void set_front(Composition& composition, Galley& galley) {
  Galley front;
  set_blocks(composition, composition.document.front,
             {.column = composition.text_column(),
              .parent = composition.root(),
              .style = composition.style.cell,
              .gap = composition.style.paragraph_gap},
             front);
  if (front.empty()) return;
  front.front().space_before = composition.style.block_gap * 1.5;
  std::ranges::move(front, std::back_inserter(galley));
}

void set_section_heading(Composition& composition, const model::Section& section,
                         const Place& place, Galley& galley) {
  if (section.title.empty() && section.label.empty()) return;
  TextStyle style = composition.style.section;
  style.ruled = place.style.ruled;
  set_heading(composition,
              {.level = 2,
               .number = section.number,
               .label = section.label,
               .content = section.title,
               .anchor = section.anchor},
              place, style, galley);
}

// Of a section that was kept, the blocks say what changed.
bool is_whole(model::Change change) {
  return change == model::Change::inserted || change == model::Change::deleted;
}

void set_section(Composition& composition, const model::Section& section, Galley& galley) {
  const PrintStyle& style = composition.style;
  const Meaning meaning = element(composition, composition.root(), Tag::section);
  node_of(composition, meaning)->title = model::plain_text(section.title);
  node_of(composition, meaning)->lang = section.lang;  // of one that has not been translated
  const InLanguage there(composition, section.lang);
  Place place{.column = composition.text_column(),
              .parent = meaning,
              .style = style.text,
              .gap = style.paragraph_gap,
              .standing = Standing::free};
  if (section.title.empty() && section.label.empty()) place.raised = 1;
  if (section.change == model::Change::deleted) place.style.ruled = Ruled::through;
  Galley set;
  std::optional<Box> change;
  if (is_whole(section.change)) change = change_label(composition, section.change, meaning);
  set_section_heading(composition, section, place, set);
  Galley body;
  set_blocks(composition, section.blocks, place, body);
  if (!set.empty() && !body.empty()) body.front().space_before = style.heading_gap * 1.3;
  std::ranges::move(body, std::back_inserter(set));
  set_notes(composition, section.notes, meaning);
  if (set.empty()) return;
  if (change) put_change(composition, *std::move(change), place, set, 0);
  set.front().space_before = style.block_gap * 1.7;
  set.front().starts_page = !section.label.empty();  // an appendix
  set.front().stops_floats = true;
  add_names(set.front(), section, meaning);
  std::ranges::move(set, std::back_inserter(galley));
}

// --- Links ---------------------------------------------------------------------------

std::string address_in(const Composition& composition, const std::string& anchor) {
  return composition.setting.site.base_url + composition.document.header.slug + "/all/#" + anchor;
}

// A place that is not on paper is on the website.
void settle_links(Composition& composition) {
  std::set<std::string_view> known;
  for (const Destination& destination : composition.paged.destinations) {
    known.insert(destination.name);
  }
  for (StructureNode& node : composition.paged.structure) {
    if (!node.target) continue;
    const auto* const inside = std::get_if<ToDestination>(&*node.target);
    if (inside == nullptr || known.contains(inside->name)) continue;
    node.target = model::WebAddress{address_in(composition, inside->name)};
  }
}

// --- Running head and foot ---------------------------------------------------------------

Copy running_copy(Composition& composition, std::string_view words) {
  Writer writer(composition, Decoration::layout, composition.style.running);
  return writer.say(words).done();
}

Points running_width(Composition& composition, std::string_view words) {
  return words.empty() ? Points{} : extent_of(running_copy(composition, words)).most;
}

std::vector<std::size_t> ends_of_words(std::string_view words) {
  std::vector<std::size_t> ends;
  for (std::size_t at = words.find(' '); at != words.npos; at = words.find(' ', at + 1)) {
    if (at > 0 && words[at - 1] != ' ') ends.push_back(at);
  }
  return ends;
}

std::vector<std::size_t> ends_of_characters(std::string_view words) {
  std::vector<std::size_t> ends;
  for (std::size_t at = 0; at < words.size();) {
    text::next_code_point(words, at);
    ends.push_back(at);
  }
  return ends;
}

// As many whole words as the room holds, then "…"; when it holds not even the
// first, as many characters.
std::string shortened(Composition& composition, const std::string& words, Points room) {
  if (running_width(composition, words) <= room) return words;
  for (const auto& ends : {ends_of_words(words), ends_of_characters(words)}) {
    for (std::size_t i = ends.size(); i-- > 0;) {
      std::string cut = words.substr(0, ends[i]) + "…";
      if (running_width(composition, cut) <= room) return cut;
    }
  }
  return {};
}

struct RunningLine {
  std::string left, right;
  Points base_line;
  Decoration decoration;
};

void add_running(Composition& composition, Page& page, const std::string& words, Points x,
                 const RunningLine& line) {
  if (words.empty()) return;
  Writer writer(composition, line.decoration, composition.style.running);
  Box box = line_box(composition, writer.say(words).done(), x);
  move_down(std::move(box.marks), line.base_line - *box.base_line, page.marks);
}

// The right side tells pages apart, so it is set first; the left side gets the
// room that remains.
void add_running(Composition& composition, const PrintStyle& style, Page& page,
                 const RunningLine& line) {
  const Points whole = style.right - style.left;
  const std::string right = shortened(composition, line.right, whole * 0.6);
  const Points right_width = running_width(composition, right);
  const Points taken = right.empty() ? Points{} : right_width + style.running.size * 2;
  add_running(composition, page, shortened(composition, line.left, whole - taken), style.left,
              line);
  add_running(composition, page, right, style.right - right_width, line);
}

std::string item_of(const Composition& composition) {
  const model::Header& header = composition.document.header;
  if (!header.meeting || header.meeting->item.empty()) return {};
  return composition.setting.words("agenda_item") + " " + header.meeting->item;
}

// The appendix that a page is in, or else the item of the agenda.
std::vector<std::string> right_heads(const Composition& composition) {
  const std::string item = item_of(composition);
  std::vector<std::string> heads(composition.paged.pages.size(), item);
  std::map<std::string_view, const Destination*> places;
  for (const Destination& destination : composition.paged.destinations) {
    places.emplace(destination.name, &destination);
  }
  for (const model::Section& section : composition.document.sections) {
    const auto place = places.find(section.anchor);
    if (place == places.end()) continue;
    // A page that a section begins further down still belongs to the one before.
    const Destination& begin = *place->second;
    const std::size_t first = begin.page + (begin.y > composition.style.top ? 1 : 0);
    const std::string& head = section.label.empty() ? item : section.label;
    std::fill(heads.begin() + static_cast<std::ptrdiff_t>(first), heads.end(), head);
  }
  return heads;
}

std::string left_foot(const Composition& composition) {
  const model::Header& header = composition.document.header;
  std::string words = composition.setting.site.publisher;
  if (!header.version.empty()) {
    words += " · " + composition.setting.words("version") + " " + header.version;
  }
  return words;
}

}  // namespace

void set_running_lines(Composition& composition) {
  const PrintStyle across = turned(composition.style);
  const std::vector<std::string> heads = right_heads(composition);
  const std::string foot = left_foot(composition);
  std::vector<Page>& pages = composition.paged.pages;
  const std::string count = std::to_string(pages.size());
  for (std::size_t i = 0; i < pages.size(); ++i) {
    // The first page has the title itself.
    const std::string title = i > 0 ? composition.document.header.short_title : std::string();
    const bool upright = pages[i].width == composition.style.page_width;
    const PrintStyle& style = upright ? composition.style : across;
    add_running(composition, style, pages[i],
                {title, heads[i], style.head_line, Decoration::header});
    pages[i].label = std::to_string(i + 1);
    const std::string number =
        composition.setting.words("page_of", {{"page", pages[i].label}, {"pages", count}});
    add_running(composition, style, pages[i], {foot, number, style.foot_line, Decoration::footer});
  }
}

// --- The whole -------------------------------------------------------------------------

namespace {

// The widest number that hangs in the margin column.
Points widest_number(Shaper& shaper, const resolve::ResolvedDocument& document,
                     const PrintStyle& style) {
  Points widest;
  const auto measure = [&](const std::string& number, const TextStyle& set) {
    if (number.empty()) return;
    widest = std::max(widest, shaper.shape(number, set.cut).width * set.size.value);
  };
  for (const model::Section& section : document.sections) {
    measure(section.number, style.section);
    for_each_standing(section.blocks, [&](const model::Block& block) {
      const bool captioned = std::holds_alternative<model::Table>(block.value) ||
                             std::holds_alternative<model::Figure>(block.value);
      const bool headed = std::holds_alternative<model::Heading>(block.value);
      if (!captioned) measure(block.number, headed ? style.subheading : bold(style.text));
    });
  }
  return widest;
}

// Numbers get the room the widest needs; an unnumbered document has no column
// for them.
Points number_column(Composition& composition) {
  const TextStyle& style = composition.style.text;
  const Points widest = widest_number(composition.shaper, composition.document, composition.style);
  if (widest == Points{}) return {};
  return std::max(composition.style.number_column, widest + style.size * 0.7);
}

PagedDocument described(const resolve::ResolvedDocument& document, const Setting& setting) {
  const model::Header& header = document.header;
  PagedDocument paged;
  paged.title = header.title;
  paged.publisher = setting.site.publisher;
  paged.summary = header.summary;
  paged.lang = header.lang.empty() ? setting.site.lang : header.lang;
  paged.dated = header.updated ? header.updated : header.published;
  paged.faces = faces_of(setting.typefaces);
  paged.standard = setting.print.standard;
  paged.bleed = setting.print.bleed;
  paged.right_to_left = locale::is_right_to_left(paged.lang);
  paged.structure.emplace_back().tag = Tag::document;
  return paged;
}

}  // namespace

Composition::Composition(const resolve::ResolvedDocument& resolved, const Setting& set)
    : document(resolved),
      setting(set),
      style(fitted_to(print_style_of(set.print), set.edition)),
      shaper(set.typefaces),
      syllables(shaper, set.hyphenation),
      paged(described(resolved, set)) {
  lang = paged.lang;
  right_to_left = paged.right_to_left;
  style.number_column = layout::number_column(*this);
}

Column Composition::text_column() const {
  const Points x = style.left + style.number_column;
  return {x, style.right - x};
}

PagedDocument lay_out(const resolve::ResolvedDocument& document, const Setting& setting) {
  Composition composition(document, setting);
  Galley galley, text;
  set_title_block(composition, galley);
  set_front(composition, galley);
  const std::size_t front_end = composition.paged.structure.front().kids.size();
  for (const model::Section& section : document.sections) {
    set_section(composition, section, text);
  }
  if (is_long(composition, text)) set_contents(composition, front_end, height_of(text), galley);
  std::ranges::move(text, std::back_inserter(galley));
  settle_floats(composition, galley);
  const std::vector<Spot> entries = flow(composition, std::move(galley));
  number_contents(composition, entries);
  set_running_lines(composition);
  settle_links(composition);
  change_sides(composition);
  mirror_pages(composition);
  composition.paged.texts = composition.shaper.texts();
  attach_document(composition);
  return std::move(composition.paged);
}

}  // namespace folio::layout
