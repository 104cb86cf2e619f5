#pragma once

#include <string>

#include "check/check.h"
#include "support/build_document.h"

namespace folio::check {

/// What is said of a document, a line each: code and message.
inline std::string said_of(const model::Document& document, const model::SiteSettings& site = {},
                           const model::Library& library = {}) {
  std::string out;
  for (const source::Diagnostic& one : check(document, {}, library, site, {})) {
    out += one.code + " " + one.message + "\n";
  }
  return out;
}

/// A document in English whose one section holds `blocks`.
inline model::Document paper(model::Blocks blocks) {
  model::Document made = testing::document("d", model::Numbering::none,
                                           {testing::section("Title", std::move(blocks))});
  made.header.lang = "en-GB";
  return made;
}

/// The same of one paragraph of these words.
inline model::Document paper_of(std::string words) {
  return paper({testing::paragraph(std::move(words))});
}

}  // namespace folio::check
