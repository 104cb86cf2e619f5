#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "layout/layout.h"
#include "support/build_document.h"
#include "support/layout_dump.h"

// Documents as resolve() leaves them, by hand: small text in, pages out.

namespace folio::layout {

inline std::string font(const std::string& name) {
  std::ifstream file(std::string(FOLIO_FONT_DIR) + "/Noto" + name + ".ttf", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline const Typefaces& noto() {
  static const Typefaces typefaces =
      Typefaces::open(
          font("Sans-Regular"), font("Sans-Bold"), font("Sans-Italic"), font("Sans-BoldItalic"),
          {font("SansSymbols-Regular"), font("SansSymbols2-Regular"), font("SansMath-Regular")})
          .value();
  return typefaces;
}

inline model::Words english() {
  std::map<std::string, std::string, std::less<>> words = testing::plain_words().all();
  words["page_of"] = "Page {page} of {pages}";
  words["table"] = "Table";
  words["figure"] = "Figure";
  words["resolved"] = "RESOLVED:";
  words["exchange_question"] = "Question";
  words["verified_by"] = "Verified by";
  words["callout_important"] = "Important";
  words["task_done"] = "Done:";
  words["footnote"] = "Footnote";
  words["change_inserted"] = "Added";
  words["change_deleted"] = "Removed";
  words["change_reworded"] = "Changed";
  words["change_moved"] = "Moved";
  words["picture_credit"] = "Picture: {who}";
  words["figure_described"] = "What this figure shows";
  return model::Words(std::move(words));
}

inline Setting setting() {
  model::SiteSettings site;
  site.publisher = "Ashmere Council";
  site.base_url = "https://example.org/";
  site.lang = "en-GB";
  return {noto(), model::PrintTheme{}, english(), std::move(site)};
}

inline model::Block anchored(model::Block block, std::string anchor, std::string number = "") {
  block.anchor = std::move(anchor);
  block.number = std::move(number);
  return block;
}

inline resolve::ResolvedDocument resolved(std::vector<model::Section> sections) {
  resolve::ResolvedDocument document;
  document.header.id = document.header.slug = "report";
  document.header.title = "A report";
  document.header.short_title = "Short title";
  int number = 0;
  for (model::Section& section : sections) {
    section.slug = section.anchor = "section-" + std::to_string(++number);
  }
  document.sections = std::move(sections);
  return document;
}

/// A document of one section; whatever is wrong with its pages fails the test.
inline PagedDocument laid_out(const resolve::ResolvedDocument& document) {
  PagedDocument paged = lay_out(document, setting());
  EXPECT_THAT(testing::faults_of(paged), ::testing::IsEmpty());
  const auto proof = proved(paged, document, setting());
  EXPECT_TRUE(proof.has_value()) << (proof ? "" : proof.error().message);
  return paged;
}

inline PagedDocument laid_out(model::Blocks blocks, std::vector<model::Note> notes = {}) {
  model::Section section = testing::section("Heading", std::move(blocks));
  section.notes = std::move(notes);
  return laid_out(resolved({std::move(section)}));
}

/// A row of a head and of what is said.
inline model::TableRow row(std::string head, std::string said) {
  model::TableCell header{{testing::paragraph(std::move(head))}, true};
  model::TableCell cell{{testing::paragraph(std::move(said))}, false};
  return {{std::move(header), std::move(cell)}};
}

/// A table of such rows; in a group, if that has a label.
inline model::Table table(std::vector<model::TableRow> rows, std::string group = "") {
  model::Table made;
  made.caption = testing::words("Ratings");
  made.columns = {{testing::words("Item"), {}}, {testing::words("What was done"), {}}};
  model::RowGroup rows_of_group;
  if (!group.empty()) rows_of_group.label = testing::words(std::move(group));
  rows_of_group.rows = std::move(rows);
  made.groups.push_back(std::move(rows_of_group));
  return made;
}

inline PagedDocument laid_out_table(model::Table made) {
  return laid_out({anchored(testing::block(std::move(made)), "tbl", "2")});
}

/// Whether both are found, and on the same page.
inline ::testing::AssertionResult stand_on_one_page(const PagedDocument& paged,
                                                    const std::string& first,
                                                    const std::string& second) {
  const auto page = testing::page_with(paged, first), other = testing::page_with(paged, second);
  if (!page) return ::testing::AssertionFailure() << "no page has \"" << first << "\"";
  if (!other) return ::testing::AssertionFailure() << "no page has \"" << second << "\"";
  if (*page == *other) return ::testing::AssertionSuccess();
  return ::testing::AssertionFailure() << "on pages " << *page << " and " << *other;
}

inline model::Inlines with_note(std::string before, int number, std::string after = "",
                                int use = 1) {
  model::Inlines inlines = testing::words(std::move(before));
  inlines.push_back({model::NoteReference{"note", number, use}, {}});
  if (!after.empty()) inlines.push_back({model::Text{std::move(after)}, {}});
  return inlines;
}

inline model::Note note(int number, std::string text) {
  return {.label = "note",
          .blocks = {testing::paragraph(std::move(text))},
          .span = {},
          .number = number,
          .uses = 1};
}

/// As many sentences as it takes to fill lines.
inline std::string prose(
    int sentences,
    const std::string& sentence = "The council considers what it can do to keep people safe. ") {
  std::string text;
  for (int i = 0; i < sentences; ++i) text += sentence;
  text.pop_back();
  return text;
}

}  // namespace folio::layout
