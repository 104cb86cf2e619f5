// Files that a document offers to its readers as they are: whether they would tell
// what its pages withhold.

#include <algorithm>

#include "content/documents.h"
#include "model/walk.h"

namespace folio::content {

namespace {

// Whether a table that withholds small numbers is made from the file, or from its
// original or translation.
bool is_of_people(const Reading& reading, const std::set<std::string>& of_people,
                  const std::string& path) {
  const auto original = [&](const std::string& one) {
    return is_translation(reading.files, one) ? split_translated(one)->original : one;
  };
  return std::ranges::any_of(
      of_people, [&](const std::string& shown) { return original(shown) == original(path); });
}

}  // namespace

// Each cell knows the file that it was written in.
std::set<std::string> files_counting_people(const std::vector<model::Section>& sections) {
  std::set<std::string> found;
  const auto note = [&](const model::Table& table) {
    if (std::ranges::none_of(table.columns, &model::Table::Column::counts_people)) return;
    for (const model::RowGroup& group : table.groups) {
      for (const model::TableRow& row : group.rows) {
        for (const model::TableCell& cell : row.cells) {
          if (!cell.blocks.empty() && cell.blocks.front().span.file != nullptr)
            found.insert(cell.blocks.front().span.file->path());
        }
      }
    }
  };
  for (const model::Section& section : sections) {
    model::for_each_block(section.blocks, [&](const model::Block& block) {
      if (const auto* table = std::get_if<model::Table>(&block.value)) note(*table);
    });
  }
  return found;
}

// A table's file may hold numbers that the page withholds, and marks that tables are
// made with; whoever is given the file itself reads all as it stands.
void check_offered(Reading& reading, const std::string& folder, const model::Header& header,
                   const std::set<std::string>& of_people) {
  for (const model::Attachment& one : header.attachments) {
    if (!one.bytes || !one.file.ends_with(".csv")) continue;
    if (is_of_people(reading, of_people, folder + "/" + one.file)) {
      reading.error("F0509", one.span,
                    in_quotes(one.file) +
                        " would be published with the numbers of people that its table withholds",
                    "attach another file, in which no small number stands, or none");
    }
    const std::string_view mark = mark_in(*one.bytes);
    if (mark.empty()) continue;
    reading.say({source::Severity::warning, "F0115",
                 in_quotes(one.file) + " holds the mark " + in_quotes(mark) +
                     ", and readers are given the file as it is",
                 one.span, "", "attach a copy of the file without such marks"});
  }
}

}  // namespace folio::content
