#pragma once

#include <string>
#include <vector>

#include "model/document.h"
#include "model/library.h"

namespace folio::model {

/// Words, and where they were written.
struct Said {
  std::string words;
  source::Span span;
  std::string part = {};  // of the file that is attached at `span`: "page 3 of \"plan.pdf\""
};

/// Every word of a section that an output could show or hold: text, titles,
/// captions, alternative texts, speakers, link addresses, names of pictures.
/// In reading order, in pieces of one block each.
std::vector<Said> everything_said(const Section& section);

/// The same of what stands in a document's TOML: header and records. What attached files
/// say is not among it.
std::vector<Said> everything_said(const Header& header);
std::vector<Said> everything_said(const Records& records);

/// And of the registries.
std::vector<Said> everything_said(const Library& library);

}  // namespace folio::model
