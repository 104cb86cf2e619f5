// The sections of a committee report that are made of its fields, where its
// house has them.

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "base/text.h"
#include "resolve/passes.h"

namespace folio::resolve {

namespace {

using model::Blocks;
using model::CommitteeReport;
using model::HouseStyle;
using model::Inlines;
using model::Words;

// --- Headings, as each house writes them --------------------------------------------

struct Heading {
  std::string_view part;
  HouseStyle style;
  std::string_view key;  // of the words
};

// What is not here has the heading "heading_<part>".
constexpr Heading house_headings[] = {
    {"reasons", HouseStyle::titled, "heading_reasons_titled"},
    {"alternatives", HouseStyle::titled, "heading_alternatives_titled"},
    {"priorities", HouseStyle::sectioned, "heading_priorities_sectioned"},
    {"background", HouseStyle::titled, "heading_background_titled"},
    {"background", HouseStyle::continuous, "heading_background_titled"},
    {"background", HouseStyle::sectioned, "heading_background_sectioned"},
    {"appendices", HouseStyle::sectioned, "heading_appendices_sectioned"},
};

std::string heading_of(std::string_view part, HouseStyle style, const Words& words) {
  for (const Heading& one : house_headings) {
    if (one.part == part && one.style == style) return words(one.key);
  }
  return words("heading_" + std::string(part));
}

// Houses that list papers in a grid; the others write them one below another.
bool lists_in_tables(HouseStyle style) {
  return style == HouseStyle::classic || style == HouseStyle::continuous;
}

// --- The argument --------------------------------------------------------------------

const model::NotApplicable* set_aside(const CommitteeReport& report, std::string_view field) {
  const auto found = std::ranges::find(report.not_applicable, field, &model::NotApplicable::field);
  return found == report.not_applicable.end() ? nullptr : &*found;
}

Blocks not_applicable(const model::NotApplicable& one, const Words& words) {
  return paragraphs_of(words("not_applicable_because", {{"reason", one.reason}}));
}

model::Block numbered_paragraph(Inlines content) {
  model::Block block = paragraph_of(std::move(content));
  block.unnumbered = false;
  return block;
}

Blocks alternatives_of(const CommitteeReport& report) {
  Blocks blocks;
  for (const model::Alternative& one : report.alternatives) {
    blocks.push_back(numbered_paragraph(
        joined(strong(one.option), ": ", words_as_inlines(one.reason_rejected))));
  }
  return blocks;
}

Blocks consultation_of(const CommitteeReport& report, const Words& words) {
  Blocks blocks;
  for (const model::Consultation& one : report.consultation) {
    Inlines who = strong(one.who);
    who = joined(std::move(who), ", ", words_as_inlines(day_of(one.date, words)));
    blocks.push_back(
        numbered_paragraph(joined(std::move(who), ": ", words_as_inlines(one.outcome))));
  }
  return blocks;
}

Blocks priorities_of(const CommitteeReport& report, const Words& words) {
  if (report.priorities.empty()) return {};
  std::vector<Inlines> items;
  for (const std::string& one : report.priorities) items.push_back(words_as_inlines(one));
  return {numbered_paragraph(words_as_inlines(words("priorities_lead"))), bullets_of(items)};
}

void add_part(Sections& sections, std::string_view part, Blocks blocks,
              const CommitteeReport& report, const Words& words) {
  const model::NotApplicable* aside = set_aside(report, part);
  if (blocks.empty() && aside != nullptr) blocks = not_applicable(*aside, words);
  if (blocks.empty()) return;
  sections.push_back(section_of(heading_of(part, report.style, words), std::move(blocks)));
}

Sections argument_of(const CommitteeReport& report, const Words& words) {
  Sections sections;
  const auto add = [&](std::string_view part, Blocks blocks) {
    add_part(sections, part, std::move(blocks), report, words);
  };
  if (report.style == HouseStyle::titled) add("consultation", consultation_of(report, words));
  add("reasons", paragraphs_of(report.reasons));
  add("alternatives", alternatives_of(report));
  if (report.style != HouseStyle::titled) add("consultation", consultation_of(report, words));
  add("priorities", priorities_of(report, words));
  return sections;
}

// --- Implications ---------------------------------------------------------------------

bool is_implication(const model::Block& block) {
  return std::holds_alternative<model::Implication>(block.value);
}

bool has_implications(const model::Section& section) {
  return std::ranges::any_of(section.blocks, is_implication);
}

// What was said not to apply stands among the implications that officers gave.
void add_areas_set_aside(model::Document& document, const Words& words) {
  using Area = model::ImplicationArea;
  static constexpr std::pair<std::string_view, Area> areas[] = {
      {"financial", Area::financial}, {"legal", Area::legal}, {"equalities", Area::equalities}};
  Blocks blocks;
  for (const auto& [field, area] : areas) {
    const model::NotApplicable* aside = set_aside(*document.header.report, field);
    if (aside == nullptr) continue;
    model::Implication implication;
    implication.area = area;
    implication.blocks = not_applicable(*aside, words);
    model::Block heading;
    heading.value = model::Heading{3, words_as_inlines(words("area_" + std::string(field)))};
    blocks.push_back(std::move(heading));
    blocks.emplace_back().value = std::move(implication);
  }
  if (blocks.empty()) return;
  const auto section = std::ranges::find_if(document.sections, has_implications);
  if (section != document.sections.end()) {
    std::ranges::move(blocks, std::back_inserter(section->blocks));
  } else {
    document.sections.insert(end_of_body(document),
                             section_of(words("heading_implications"), std::move(blocks)));
  }
}

// --- The papers -----------------------------------------------------------------------

Inlines title_of(const model::BackgroundPaper& paper) {
  if (paper.url.empty()) return words_as_inlines(paper.title);
  model::Link link{model::WebAddress{paper.url}, words_as_inlines(paper.title)};
  return {model::Inline{std::move(link), {}}};
}

// A person or a contact by id, or words for somebody.
Inlines contact_of(const model::BackgroundPaper& paper, const model::Header& header) {
  const auto named = std::ranges::find(header.contacts, paper.contact, &model::Named::id);
  const source::Span where = named == header.contacts.end() ? paper.span : named->span;
  return person_named({paper.contact, where}, "full");
}

model::Block background_table(const model::Header& header, const Words& words) {
  std::vector<std::vector<Blocks>> rows;
  for (const model::BackgroundPaper& one : header.report->background_papers) {
    rows.push_back({line_of(title_of(one)), line_of(words_as_inlines(one.held_at)),
                    line_of(contact_of(one, header))});
  }
  return table_of(words("heading_background"),
                  {words("background_paper"), words("held_at"), words("contact")}, std::move(rows));
}

model::Block background_list(const model::Header& header) {
  std::vector<Inlines> items;
  for (const model::BackgroundPaper& one : header.report->background_papers) {
    Inlines item = joined(title_of(one), ", ", words_as_inlines(one.held_at));
    items.push_back(joined(std::move(item), ", ", contact_of(one, header)));
  }
  return bullets_of(std::move(items));
}

Blocks background_of(const model::Header& header, const Words& words) {
  const CommitteeReport& report = *header.report;
  if (report.no_background_papers) return paragraphs_of(words("none_listed"));
  if (report.background_papers.empty()) return {};
  return {lists_in_tables(report.style) ? background_table(header, words)
                                        : background_list(header)};
}

std::string label_of(const model::Appendix& appendix, const Words& words) {
  return appendix.number.empty() ? words("appendix") : words("appendix") + " " + appendix.number;
}

Blocks appendices_of(const model::Document& document, const Words& words) {
  const auto& appendices = document.header.appendices;
  if (appendices.empty()) return {};
  if (!lists_in_tables(document.header.report->style)) {
    std::vector<Inlines> items;
    for (const model::Appendix& one : appendices) {
      items.push_back(joined(words_as_inlines(label_of(one, words)), ": ",
                             appendix_named(document.header, one, words)));
    }
    return {bullets_of(std::move(items))};
  }
  std::vector<std::vector<Blocks>> rows;
  for (const model::Appendix& one : appendices) {
    rows.push_back({line_of(words_as_inlines(label_of(one, words))),
                    line_of(appendix_named(document.header, one, words))});
  }
  return {table_of(words("appendices"), {words("column_number"), words("column_title")},
                   std::move(rows))};
}

// --- Where all this stands --------------------------------------------------------------

// Recommendations come first and outside the numbering, where the house sets
// them in a box at the head.
void box_recommendations(model::Document& document) {
  const auto asks = [](const model::Section& section) {
    return std::ranges::any_of(section.blocks, [](const model::Block& block) {
      return std::holds_alternative<model::Recommendations>(block.value);
    });
  };
  const auto found = std::ranges::find_if(document.sections, asks);
  if (found == document.sections.end()) return;
  found->unnumbered = true;
  std::rotate(document.sections.begin(), found, found + 1);
}

// Nothing but that there are none: an author who wrote the section has said so there.
bool says_none(const model::Section& made, const Words& words) {
  return model::plain_text(made.blocks) == model::plain_text(paragraphs_of(words("none_listed")));
}

// A section to which the author has given the same heading takes in what is made:
// no paper has two of one name.
bool joins_the_authors(model::Document& document, model::Section& made, const Words& words) {
  const std::string title = text::lower(model::plain_text(made.title));
  for (model::Section& section : document.sections) {
    if (!section.label.empty() || text::lower(model::plain_text(section.title)) != title) continue;
    if (section.blocks.empty() || !says_none(made, words)) {
      std::ranges::move(made.blocks, std::back_inserter(section.blocks));
    }
    return true;
  }
  return false;
}

void insert(model::Document& document, Sections::iterator at, Sections sections,
            const Words& words) {
  Sections added;
  for (model::Section& made : sections) {
    if (!joins_the_authors(document, made, words)) added.push_back(std::move(made));
  }
  document.sections.insert(at, std::make_move_iterator(added.begin()),
                           std::make_move_iterator(added.end()));
}

}  // namespace

void add_report_sections(model::Document& document, const Words& words) {
  if (!document.header.report) return;
  const CommitteeReport& report = *document.header.report;
  if (report.style == HouseStyle::titled) box_recommendations(document);
  add_areas_set_aside(document, words);
  const auto end = end_of_body(document);
  insert(document, std::find_if(document.sections.begin(), end, has_implications),
         argument_of(report, words), words);
  Sections papers;
  const auto add = [&](std::string_view part, Blocks blocks) {
    if (blocks.empty()) return;
    papers.push_back(section_of(heading_of(part, report.style, words), std::move(blocks)));
    papers.back().unnumbered = report.style == HouseStyle::continuous;
  };
  add("background", background_of(document.header, words));
  add("appendices", appendices_of(document, words));
  insert(document, end_of_body(document), std::move(papers), words);
}

}  // namespace folio::resolve
