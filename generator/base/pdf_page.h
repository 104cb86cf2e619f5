#pragma once

#include <cstddef>
#include <string>

#include "base/pdf_objects.h"

namespace folio {

/// What a page of a PDF says.
struct PdfPageWords {
  std::string words;           // line by line, as they are painted
  std::size_t letters = 0;     // that are known
  std::size_t unknown = 0;     // that nothing names
  bool shows_picture = false;  // large enough to be one of the page's words
};

/// The words of a page of `area` square points. Letters stand in one word unless there is
/// a gap between them; a word divided at the end of a line is put together.
PdfPageWords words_of_page(const PdfContent& content, double area);

}  // namespace folio
