#pragma once

#include <string>

#include "resolve/resolve.h"

/// A document's data for machines. What is made here is made of a resolved
/// document, so nothing can be in it that readers may not see.
namespace folio::resolve {

/// A table as CSV (RFC 4180) in UTF-8: a line of headings, then every row, with
/// the label of its group first where there are groups. What is told of a row
/// below it stands in a last column without a heading; cells of several
/// paragraphs keep their lines.
std::string csv_of(const model::Table& table);

/// The document as JSON: what it is, its front sheet, and its sections, each with
/// the words of its blocks and notes, their numbers and anchors.
std::string json_of(const ResolvedDocument& document);

}  // namespace folio::resolve
