#pragma once

#include <limits>
#include <string>

#include "check/check.h"
#include "support/build_document.h"

namespace folio::check {

/// A site that lets abbreviations stand, which most tests are not about.
inline model::SiteSettings lenient() {
  model::SiteSettings site;
  site.plain_english.budget.abbreviations = std::numeric_limits<double>::infinity();
  return site;
}

/// What is said of a document, a line each: code and message.
inline std::string said_of(const model::Document& document,
                           const model::SiteSettings& site = lenient(),
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
