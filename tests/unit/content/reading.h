#pragma once

#include <string>

#include "content/content.h"

namespace folio::content {

/// What reading came to, as text: a line for each block, indented by what it
/// stands in, and every diagnostic as it is printed.
std::string dump(const model::Dossier& dossier);
std::string printed(source::Diagnostics said);

/// A root with one document, content/pages/sample/, that is in order; the test
/// adds to it or spoils it.
source::MemoryFiles sample();

/// The sample with `markdown` as its one section file.
source::MemoryFiles sample_with(const std::string& markdown);

/// The document of `files` at content/pages/sample, dumped; then what was said.
std::string read(const source::MemoryFiles& files);

/// Only what was said of it; briefly: a line each, without the lines of the file.
std::string said_of(const source::MemoryFiles& files);
std::string said_briefly_of(const source::MemoryFiles& files);

/// The dump of a section file that is in order, and what is said of one.
std::string blocks_of(const std::string& markdown);
std::string said_of_text(const std::string& markdown);

}  // namespace folio::content
