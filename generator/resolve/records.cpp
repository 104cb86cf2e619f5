// Puts a table, a list or another block in the place of each RecordView, and
// knows what those of every family share.

#include "resolve/records.h"

#include <memory>

namespace folio::resolve {

namespace {

using model::Block;
using model::RecordView;
using Kind = RecordView::Kind;

BlockValue made(const Shown& shown) {
  switch (shown.view.kind) {
    case Kind::actions: return actions_table(shown);
    case Kind::ratings: return ratings_table(shown);
    case Kind::impacts: return impacts_table(shown);
    case Kind::measures: return measures_table(shown);
    case Kind::action_totals: return totals_table(shown);
    case Kind::overdue: return overdue_table(shown);
    case Kind::action_changes: return changes_table(shown);
    case Kind::rating_counts: return rating_counts_table(shown);
    case Kind::objectives: return objectives_list(shown);
    case Kind::duties: return duties_list(shown);
    case Kind::timeline: return timeline_list(shown);
    case Kind::contact: return contact_list(shown);
    case Kind::statutes: return statutes_table(shown);
    case Kind::statistic: return statistic_of(shown);
    case Kind::chart: return chart_of(shown);
    case Kind::structure: return structure_of(shown);
  }
  return model::Paragraph{};
}

// The table of a figure's data is named after the figure; authors' names hold
// no underscore.
void name_description(Block& block) {
  auto* figure = std::get_if<model::Figure>(&block.value);
  if (figure == nullptr) return;
  for (Block& described : figure->description) {
    if (std::holds_alternative<model::Table>(described.value))
      described.anchor = block.anchor + "_data";
  }
}

// What is written in another document's records means that document's names.
void make_at_home(Block& block, const std::string& home) {
  model::Blocks one{std::move(block)};
  for_each_inlines(one, [&](model::Inlines& inlines) {
    for_each_inline(inlines, [&](model::Inline& inside) {
      if (auto* reference = std::get_if<model::CrossReference>(&inside.value)) {
        if (reference->document.empty()) reference->document = home;
      } else if (auto* lookup = std::get_if<model::Lookup>(&inside.value)) {
        if (lookup->document.empty()) lookup->document = home;
      }
    });
  });
  block = std::move(one.front());
}

}  // namespace

void show_records(model::Document& document, const Index& index, const model::Words& words) {
  const auto show = [&](Block& block) {
    const auto* asked = std::get_if<RecordView>(&block.value);
    if (asked == nullptr) return;
    const RecordView view = *asked;
    const Outline* other = view.document.empty() ? nullptr : index.document(view.document);
    model::Records of_members;  // no document's, so nobody has settled them
    if (view.rows) name_people(of_members = *view.rows, index);
    const model::Records& records = view.rows          ? of_members
                                    : other != nullptr ? other->records
                                                       : document.records;
    const model::Header& header = other != nullptr ? other->header : document.header;
    block.value = made({view, header, records, document.header, index, words});
    name_description(block);
    if (other != nullptr) make_at_home(block, header.id);
  };
  for (model::Section& section : document.sections) for_each_block(section.blocks, show);
}

std::vector<std::string> column_names(Kind kind) {
  switch (kind) {
    case Kind::actions:
    case Kind::overdue: return action_column_names();
    case Kind::ratings: return rating_column_names();
    case Kind::impacts: return impact_column_names();
    case Kind::measures: return measure_column_names();
    case Kind::statutes: return statute_column_names();
    case Kind::action_totals:
    case Kind::action_changes:
    case Kind::rating_counts:
    case Kind::objectives:
    case Kind::duties:
    case Kind::timeline:
    case Kind::contact:
    case Kind::statistic:
    case Kind::chart:
    case Kind::structure: return {};
  }
  return {};
}

// --- The words of records ---------------------------------------------------------------

std::string_view rating_key(model::RagRating rating) {
  switch (rating) {
    case model::RagRating::red: return "rating_red";
    case model::RagRating::amber: return "rating_amber";
    case model::RagRating::green: return "rating_green";
    case model::RagRating::complete: return "rating_complete";
    case model::RagRating::not_rated: return "rating_not_rated";
  }
  return {};
}

model::Table with_nothing(std::string_view heading, std::string_view said,
                          const model::Words& words) {
  model::Table table;
  table.columns.push_back({words_as_inlines(words(heading)), model::Table::Align::left});
  table.groups.emplace_back().rows.push_back({{cell_of(words(said), true)}});
  return table;
}

model::TableCell cell_of(const std::vector<std::string>& lines) {
  model::TableCell cell;
  for (const std::string& line : lines) cell.blocks.push_back(paragraph_of(words_as_inlines(line)));
  return cell;
}

model::Blocks labelled(const std::string& label, model::Blocks blocks) {
  const bool runs_in =
      !blocks.empty() && std::holds_alternative<model::Paragraph>(blocks.front().value);
  if (!runs_in) blocks.insert(blocks.begin(), paragraph_of({}));
  model::Inlines& first = std::get<model::Paragraph>(blocks.front().value).content;
  first = joined(strong(label + ":"), " ", std::move(first));
  return blocks;
}

void go_on(model::Blocks& told, const model::Block& paragraph) {
  model::Inlines& line = std::get<model::Paragraph>(told.back().value).content;
  line = joined(std::move(line), "; ", std::get<model::Paragraph>(paragraph.value).content);
}

model::Inlines rating_mark(model::RagRating rating, const model::Words& words) {
  return {model::Inline{model::RatingMark{rating, words(rating_key(rating))}, {}}};
}

model::Inlines linked(const Index& index, const std::string& document, const std::string& id,
                      std::string title) {
  const auto found = index.meanings.find(document + "/" + id);
  if (found == index.meanings.end()) return words_as_inlines(std::move(title));
  model::Link link{found->second.place, words_as_inlines(std::move(title))};
  return {model::Inline{std::move(link), {}}};
}

model::Inlines joined(std::vector<model::Inlines> parts) {
  model::Inlines all;
  for (model::Inlines& part : parts) {
    if (!all.empty()) all.push_back({model::Text{", "}, {}});
    std::ranges::move(part, std::back_inserter(all));
  }
  return all;
}

}  // namespace folio::resolve
