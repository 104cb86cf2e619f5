// Tables of a self-assessment against a toolkit, and how its ratings are said.

#include <map>

#include "resolve/records.h"

namespace folio::resolve {

namespace {

using model::Inlines;
using model::Table;
using model::ToolkitRating;
using model::Words;

// The position of a rating in its toolkit's scale, the best first.
int rank_of(const RatingKey& rating, const model::Toolkit* toolkit) {
  if (rating.score) return -*rating.score;
  static constexpr model::RagRating usual[] = {model::RagRating::complete, model::RagRating::green,
                                               model::RagRating::amber, model::RagRating::red,
                                               model::RagRating::not_rated};
  std::span<const model::RagRating> scale(usual);
  if (toolkit != nullptr && !toolkit->ratings.empty()) scale = toolkit->ratings;
  return static_cast<int>(std::ranges::find(scale, rating.rag) - scale.begin());
}

std::optional<RatingKey> previous_of(const ToolkitRating& rating) {
  if (rating.previous_score) return RatingKey{{}, rating.previous_score};
  if (rating.previous) return RatingKey{*rating.previous, {}};
  return {};
}

const model::Toolkit* toolkit_of(const Shown& shown) {
  return toolkit_called(shown.index, shown.records.toolkit.toolkit);
}

using RatingColumn = Column<ToolkitRating>;
using Use = RatingColumn::Use;

constexpr RatingColumn all_columns[] = {
    {"rating", Use::always, [](const ToolkitRating&) { return true; },
     [](const ToolkitRating& r, const Shown& s) {
       return cell_of(rating_mark(rating_of(r), toolkit_of(s), s.words));
     }},
    {"previous", Use::when_filled,
     [](const ToolkitRating& r) { return previous_of(r).has_value(); },
     [](const ToolkitRating& r, const Shown& s) {
       const auto before = previous_of(r);
       return before ? cell_of(rating_mark(*before, toolkit_of(s), s.words)) : model::TableCell{};
     }},
    {"actions", Use::when_filled, [](const ToolkitRating& r) { return !r.actions.empty(); },
     [](const ToolkitRating& r, const Shown&) { return cell_of(r.actions); }},
    {"comments", Use::when_filled, [](const ToolkitRating& r) { return !r.comments.empty(); },
     [](const ToolkitRating& r, const Shown&) { return cell_of(r.comments); }},
    {"evidence", Use::when_filled, [](const ToolkitRating& r) { return !r.evidence.empty(); },
     [](const ToolkitRating& r, const Shown&) { return cell_of(r.evidence); }},
    {"plan_actions", Use::when_filled, [](const ToolkitRating& r) { return !r.action_ids.empty(); },
     [](const ToolkitRating& r, const Shown& s) {
       return cell_of(actions_named(r.action_ids, s.index));
     }},
};

// "5 green, 4 amber, 1 red".
std::string counts_line(const Shown& shown) {
  std::string line;
  const model::Toolkit* toolkit = toolkit_of(shown);
  for (const auto& [rating, count] : counts_of(shown.records.toolkit, toolkit)) {
    const std::string name = rating_words(rating, toolkit, shown.words);
    line += (line.empty() ? "" : ", ") +
            shown.words("count_of_rating", {{"count", std::to_string(count)}, {"rating", name}});
  }
  return line;
}

int count_in(const std::vector<std::pair<RatingKey, int>>& counts, const RatingKey& rating) {
  const auto found = std::ranges::find(counts, rating, &std::pair<RatingKey, int>::first);
  return found == counts.end() ? 0 : found->second;
}

// "+2", "−1", "0".
std::string with_sign(int change) {
  if (change == 0) return "0";
  return change > 0 ? "+" + std::to_string(change) : "−" + std::to_string(-change);
}

// The ratings with those of an earlier year beside them, where the view names
// one; what a row itself says of the past stays.
std::vector<ToolkitRating> ratings_shown(const Shown& shown) {
  std::vector<ToolkitRating> ratings = shown.records.toolkit.ratings;
  const Outline* earlier = shown.index.document(shown.view.compared_with);
  if (earlier == nullptr) return ratings;
  const auto& all = earlier->records.toolkit.ratings;
  const auto title = [&](const ToolkitRating& one) { return item_title(shown.index, one.item); };
  for (ToolkitRating& rating : ratings) {
    const auto before = std::ranges::find(all, title(rating), title);
    if (before == all.end() || previous_of(rating)) continue;
    rating.previous_score = before->score;
    if (!before->score) rating.previous = before->rag;
  }
  return ratings;
}

// Where the toolkit has the item; where it has none such, or nobody knows the
// toolkit, the row's own place.
std::size_t number_of(const ToolkitRating& rating, std::size_t row, const Shown& shown) {
  const model::Toolkit* toolkit = toolkit_of(shown);
  if (toolkit == nullptr) return row + 1;
  const auto item = std::ranges::find_if(toolkit->items, [&](const auto& one) {
    return one.id == rating.item || one.title == rating.item;
  });
  return item == toolkit->items.end() ? row + 1
                                      : static_cast<std::size_t>(item - toolkit->items.begin()) + 1;
}

}  // namespace

RatingKey rating_of(const ToolkitRating& rating) {
  return rating.score ? RatingKey{{}, rating.score} : RatingKey{rating.rag, {}};
}

std::string rating_words(const RatingKey& rating, const model::Toolkit* toolkit,
                         const Words& words) {
  if (!rating.score) return words(rating_key(rating.rag));
  const std::string number = std::to_string(*rating.score);
  if (toolkit == nullptr) return number;
  const auto name = toolkit->scores.find(*rating.score);
  return name == toolkit->scores.end() ? number : number + " – " + name->second;
}

Inlines rating_mark(const RatingKey& rating, const model::Toolkit* toolkit, const Words& words) {
  if (!rating.score) return rating_mark(rating.rag, words);
  return words_as_inlines(rating_words(rating, toolkit, words));
}

std::vector<std::pair<RatingKey, int>> counts_of(const model::ToolkitAssessment& assessment,
                                                 const model::Toolkit* toolkit) {
  std::map<RatingKey, int> counts;
  for (const ToolkitRating& rating : assessment.ratings) ++counts[rating_of(rating)];
  std::vector<std::pair<RatingKey, int>> sorted(counts.begin(), counts.end());
  std::ranges::stable_sort(sorted, {},
                           [&](const auto& one) { return rank_of(one.first, toolkit); });
  return sorted;
}

const model::Toolkit* toolkit_called(const Index& index, std::string_view id) {
  const auto& toolkits = index.library.toolkits;
  const auto found = std::ranges::find(toolkits, id, &model::Toolkit::id);
  return found == toolkits.end() ? nullptr : &*found;
}

std::string item_title(const Index& index, std::string_view written) {
  for (const model::Toolkit& toolkit : index.library.toolkits) {
    const auto item = std::ranges::find(toolkit.items, written, &model::Toolkit::Item::id);
    if (item != toolkit.items.end()) return item->title;
  }
  return std::string(written);
}

std::vector<std::string> rating_column_names() {
  return names_of(std::span<const RatingColumn>(all_columns));
}

BlockValue ratings_table(const Shown& shown) {
  Table table;
  const std::vector<ToolkitRating> ratings = ratings_shown(shown);
  const auto columns = chosen(std::span<const RatingColumn>(all_columns), ratings, shown);
  table.columns = {{words_as_inlines(shown.words("column_number")), Table::Align::right},
                   {words_as_inlines(shown.words("column_item")), Table::Align::left}};
  add_headings(table, columns, shown.words);
  table.groups.emplace_back();
  for (std::size_t i = 0; i < ratings.size(); ++i) {
    model::TableRow row = row_of(ratings[i], columns, shown);
    row.cells.insert(row.cells.begin(), cell_of(item_title(shown.index, ratings[i].item), true));
    row.cells.insert(row.cells.begin(), cell_of(std::to_string(number_of(ratings[i], i, shown))));
    table.groups[0].rows.push_back(std::move(row));
  }
  table.caption =
      caption_of(shown, shown.words("toolkit_ratings_counted", {{"counts", counts_line(shown)}}));
  return table;
}

BlockValue rating_counts_table(const Shown& shown) {
  const model::Toolkit* toolkit = toolkit_of(shown);
  auto counts = counts_of(shown.records.toolkit, toolkit);
  const Outline* other = shown.index.document(shown.view.compared_with);
  const auto before = other != nullptr ? counts_of(other->records.toolkit, toolkit)
                                       : std::vector<std::pair<RatingKey, int>>();
  std::vector<int> parts;
  for (const auto& [rating, count] : counts) parts.push_back(count);
  for (const auto& [rating, count] : before) {  // which nothing has any more
    if (count_in(counts, rating) == 0) counts.emplace_back(rating, 0);
  }
  const int all = static_cast<int>(shown.records.toolkit.ratings.size());
  Table table;
  table.columns = {{words_as_inlines(shown.words("column_rating")), Table::Align::left},
                   {words_as_inlines(shown.words("column_items")), Table::Align::right},
                   {words_as_inlines(shown.words("share")), Table::Align::right}};
  if (other != nullptr)
    table.columns.push_back({words_as_inlines(shown.words("column_change")), Table::Align::right});
  auto& rows = table.groups.emplace_back().rows;
  for (const auto& [rating, count] : counts) {
    model::TableCell name = cell_of(rating_mark(rating, toolkit, shown.words));
    name.header = true;
    rows.push_back({{std::move(name), cell_of(std::to_string(count)),
                     cell_of(locale::percent(per_cent(count, all), 0, shown.words.lang()))}});
    if (other != nullptr)
      rows.back().cells.push_back(cell_of(with_sign(count - count_in(before, rating))));
  }
  std::string caption = shown.words("rating_counts");
  if (!add_to_hundred(parts)) caption += " (" + shown.words("rounding_note") + ")";
  table.caption = caption_of(shown, std::move(caption));
  return table;
}

}  // namespace folio::resolve
