#pragma once

#include <string>
#include <vector>

namespace folio::testing {

/// The tag tree of a PDF with its text, attributes and links, one element a line.
std::string tags_of(const std::string& pdf);

/// The words of a PDF in reading order, elements apart by a space.
std::string words_of(const std::string& pdf);

/// What each page draws, line by line from the top: "12.0,80.0 H1 Words".
std::string pages_of(const std::string& pdf);

/// The bookmarks, indented, each with the page it leads to.
std::string bookmarks_of(const std::string& pdf);

/// What is wrong with a file that the independent validator cannot see: marked
/// content that no element has, headers and links that lead nowhere, figures
/// without a box, and what `qpdf --check` complains of. Empty for a good file.
std::vector<std::string> faults_of(const std::string& pdf);

/// Keeps a PDF for the validator, when the tests are run to feed it (see
/// tests/pdf/README.md).
void keep(const std::string& name, const std::string& pdf);

}  // namespace folio::testing
