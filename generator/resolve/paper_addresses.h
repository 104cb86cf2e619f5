#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "model/theme.h"
#include "model/words.h"

// A second door: for rooms that make PDFs in editions, or lead to them.
namespace folio::resolve {

/// Where an edition of the PDF of the document whose address is `slug` is
/// published: "plan/plan.pdf", "plan/plan-large-print.pdf".
std::string pdf_path(std::string_view slug, model::PrintEdition edition);

/// What an edition of a document came to on paper.
struct PaperSize {
  model::PrintEdition edition = model::PrintEdition::standard;
  std::size_t pages = 0, bytes = 0;  // none: it has not been made
};

/// What is told of it before anybody takes it: "12 pages, 85 kB". Nothing of one
/// that has not been made.
std::string particulars_of(const PaperSize& size, const model::Words& words);

}  // namespace folio::resolve
