// What metadata add to a document's own text, and the blocks it is built of.

#include <algorithm>
#include <string>
#include <utility>

#include "base/text.h"
#include "resolve/passes.h"

namespace folio::resolve {

using model::Blocks;
using model::Inlines;

namespace {

// The passage that the author marked as the summary.
model::Preface* summary_of(model::Section& section) {
  for (model::Block& block : section.blocks) {
    auto* preface = std::get_if<model::Preface>(&block.value);
    if (preface != nullptr && preface->kind == model::Preface::Kind::summary) return preface;
  }
  return nullptr;
}

bool is_called(const model::Section& section, const std::string& title) {
  return text::lower(text::squeezed(model::plain_text(section.title))) == text::lower(title);
}

model::Block marked_as_summary(Blocks paragraphs) {
  model::Preface summary;
  summary.kind = model::Preface::Kind::summary;
  summary.blocks = std::move(paragraphs);
  model::Block block;
  block.value = std::move(summary);
  return block;
}

// A document has one summary: the author's takes the field's words in.
void add_summary(model::Document& document, const model::Words& words) {
  if (document.header.plain_summary.empty()) return;
  Blocks paragraphs = paragraphs_of(document.header.plain_summary);
  for (model::Section& section : document.sections) {
    if (!section.label.empty()) continue;
    if (model::Preface* preface = summary_of(section)) {
      preface->blocks.insert(preface->blocks.begin(), paragraphs.begin(), paragraphs.end());
      return;
    }
    if (!is_called(section, words("summary"))) continue;
    section.blocks.insert(section.blocks.begin(), marked_as_summary(std::move(paragraphs)));
    return;
  }
  // What it means for residents opens the document.
  document.sections.insert(document.sections.begin(),
                           section_of("", {marked_as_summary(std::move(paragraphs))}));
}

// What was changed since it was published, the latest first.
void add_history(model::Document& document, const model::Words& words) {
  std::vector<model::ChangeNote> changes = document.header.changes;
  if (changes.empty()) return;
  std::ranges::stable_sort(changes, std::ranges::greater(), &model::ChangeNote::date);
  std::vector<std::vector<Blocks>> rows;
  for (const model::ChangeNote& one : changes) {
    rows.push_back({line_of(words_as_inlines(day_of(one.date, words))),
                    line_of(words_as_inlines(one.version)), paragraphs_of(one.note)});
  }
  model::Section history = section_of(
      words("history"), {table_of(words("history_caption"),
                                  {words("column_date"), words("version"), words("column_change")},
                                  std::move(rows))});
  history.unnumbered = true;
  document.sections.insert(end_of_body(document), std::move(history));
}

}  // namespace

model::Document complete(const model::Document& document, const model::Words& words) {
  model::Document completed = document;
  list_labelled_appendices(completed, words);
  switch (document.header.kind) {
    case model::DocumentKind::strategy: add_strategy_sections(completed, words); break;
    case model::DocumentKind::member_lead: add_role_sections(completed, words); break;
    case model::DocumentKind::equality_assessment: add_assessment_sections(completed, words); break;
    case model::DocumentKind::committee_report: add_report_sections(completed, words); break;
    case model::DocumentKind::meeting: add_agenda(completed, words); break;
    case model::DocumentKind::minutes: add_minutes_sections(completed, words); break;
    case model::DocumentKind::notice: add_notice_sections(completed, words); break;
    case model::DocumentKind::delivery_plan:
    case model::DocumentKind::benchmark:
    case model::DocumentKind::performance:
    case model::DocumentKind::page: break;
  }
  if (document.header.audit) {
    completed.sections.insert(end_of_body(completed), audit_section(document.header, words));
  }
  add_summary(completed, words);
  add_history(completed, words);
  add_labels(completed, words);
  return completed;
}

Sections::iterator end_of_body(model::Document& document) {
  return std::ranges::find_if(document.sections,
                              [](const model::Section& one) { return !one.label.empty(); });
}

bool shows(const model::Document& document, model::RecordView::Kind kind) {
  bool shown = false;
  for (const model::Section& section : document.sections) {
    for_each_block(section.blocks, [&](const model::Block& block) {
      const auto* view = std::get_if<model::RecordView>(&block.value);
      shown = shown || (view != nullptr && view->kind == kind);
    });
  }
  return shown;
}

// --- Building blocks -------------------------------------------------------------

Blocks paragraphs_of(std::string_view words) {
  Blocks blocks;
  std::string paragraph;
  const auto end_paragraph = [&] {
    if (paragraph.empty()) return;
    model::Block block;
    block.value = model::Paragraph{words_as_inlines(std::exchange(paragraph, {}))};
    blocks.push_back(std::move(block));
  };
  for (const std::string_view line : text::split(words, '\n')) {
    const std::string said = text::squeezed(line);
    if (said.empty()) {
      end_paragraph();
    } else {
      paragraph += paragraph.empty() ? said : " " + said;
    }
  }
  end_paragraph();
  return blocks;
}

model::Section section_of(std::string title, Blocks blocks) {
  model::Section section;
  section.title = words_as_inlines(std::move(title));
  section.blocks = std::move(blocks);
  return section;
}

model::Block bullets_of(std::vector<Inlines> items) {
  model::List list;
  for (Inlines& words : items) {
    model::ListItem item;
    item.blocks.push_back(paragraph_of(std::move(words)));
    list.items.push_back(std::move(item));
  }
  model::Block block;
  block.value = std::move(list);
  return block;
}

model::Block table_of(std::string caption, const std::vector<std::string>& headings,
                      std::vector<std::vector<Blocks>> rows) {
  model::Table table;
  table.caption = words_as_inlines(std::move(caption));
  table.groups.emplace_back();
  table.groups.front().rows.resize(rows.size());
  for (std::size_t column = 0; column < headings.size(); ++column) {
    const auto filled = [&](const auto& row) { return !row[column].empty(); };
    if (column > 0 && std::ranges::none_of(rows, filled)) continue;
    table.columns.push_back({words_as_inlines(headings[column]), model::Table::Align::left});
    for (std::size_t i = 0; i < rows.size(); ++i) {
      table.groups.front().rows[i].cells.push_back({std::move(rows[i][column]), column == 0});
    }
  }
  model::Block block;
  block.value = std::move(table);
  return block;
}

Inlines joined(Inlines first, std::string_view between, Inlines second) {
  if (!first.empty() && !second.empty()) {
    first.push_back({model::Text{std::string(between)}, {}});
  }
  for (model::Inline& one : second) first.push_back(std::move(one));
  return first;
}

Inlines strong(std::string words) {
  if (words.empty()) return {};
  return {model::Inline{model::Strong{words_as_inlines(std::move(words))}, {}}};
}

Inlines person_named(const model::Named& person, std::string detail) {
  if (!text::is_id(person.id)) return words_as_inlines(person.id);
  model::Lookup lookup;
  lookup.kind = model::Lookup::Kind::person;
  lookup.id = person.id;
  lookup.detail = std::move(detail);
  return {model::Inline{std::move(lookup), person.span}};
}

Inlines persons_named(const std::vector<model::Named>& persons) {
  Inlines all;
  for (const model::Named& one : persons) all = joined(std::move(all), ", ", person_named(one));
  return all;
}

Inlines document_named(const model::Header& header, const std::string& id) {
  const auto named = std::ranges::find(header.mentioned, id, &model::Named::id);
  const source::Span where = named == header.mentioned.end() ? source::Span{} : named->span;
  return {model::Inline{model::CrossReference{.document = id, .id = "", .form = {}}, where}};
}

}  // namespace folio::resolve
