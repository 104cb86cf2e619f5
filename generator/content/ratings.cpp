// ratings.toml: how a partnership rates itself against a toolkit.

#include "content/documents.h"

namespace folio::content {

namespace {

std::optional<int> read_score(TomlTable& row, std::string_view key) {
  const auto score = row.integer(key, Need::optional);
  return score ? std::optional(static_cast<int>(*score)) : std::nullopt;
}

// A rating is a word or a score, as the toolkit's scale has it.
void read_value(TomlTable& row, model::ToolkitRating& rating) {
  using model::RagRating;
  rating.rag = row.choice("rag", rating_words, Need::optional, RagRating::not_rated);
  rating.score = read_score(row, "score");
  const bool has_word = row.has("rag"), has_score = row.has("score");
  rating.rating_span = has_score ? row.span("score") : row.span("rag");
  rating.previous = row.choice("previous", rating_words, Need::optional);
  rating.previous_score = read_score(row, "previous_score");
  if (has_word == has_score) {
    row.reading().error("F0212", row.span(),
                        has_word ? "an item is rated by a word or by a score, not by both"
                                 : "the item is not rated",
                        "give it rag = \"green\", or score = 3, as the toolkit's scale has it");
  }
}

}  // namespace

void read_ratings(TomlTable& table, Ids& ids, model::Records& records) {
  model::ToolkitAssessment& toolkit = records.toolkit;
  toolkit.toolkit = table.id("toolkit", Need::required);
  toolkit.span = table.span("toolkit");
  toolkit.assessor = read_person(table, "assessor", Need::optional, records.persons);
  toolkit.assessed_on = table.date("assessed_on", Need::optional);
  table.each("rating", [&](TomlTable& row) {
    model::ToolkitRating rating;
    rating.item = row.string("item", Need::required);
    rating.span = row.span("item");
    read_value(row, rating);
    rating.actions = read_prose(row, "actions", Need::optional);
    rating.comments = read_prose(row, "comments", Need::optional);
    rating.evidence = row.prose("evidence", Need::optional);
    rating.action_ids = row.strings("action_ids", Need::optional);
    toolkit.ratings.push_back(std::move(rating));
    ids.claim(row.reading(), "item-" + std::to_string(toolkit.ratings.size()), row.span("item"));
  });
}

void check_assessed(Reading& reading, const model::Header& header, const model::Records& records) {
  const bool must = header.kind == model::DocumentKind::benchmark &&
                    header.status != model::Status::draft && !records.unread;
  if (!must) return;
  const model::ToolkitAssessment& toolkit = records.toolkit;
  const source::Span& where = toolkit.span.file == nullptr ? header.span : toolkit.span;
  const auto need = [&](bool given, const std::string& what, const std::string& help) {
    if (!given) reading.error("F0212", where, "only a draft may lack " + what, help);
  };
  if (toolkit.span.file == nullptr) {
    return need(false, "its ratings", "write them into ratings.toml beside document.toml");
  }
  need(!toolkit.assessor.empty(), in_quotes("assessor"), "add the line assessor = \"…\"");
  need(toolkit.assessed_on.has_value(), in_quotes("assessed_on"),
       "add the line assessed_on = 2026-11-21, with the right date");
}

}  // namespace folio::content
