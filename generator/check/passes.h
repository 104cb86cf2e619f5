#pragma once

#include <string>
#include <string_view>

#include "check/check.h"

/// The back stairs of the room: what each pass looks at, and the passes.
namespace folio::check {

/// A document, and what it is judged by. Of its neighbours the index knows
/// what their outlines tell.
struct Paper {
  const model::Document& document;
  const resolve::Index& index;
  const model::Library& library;
  const model::SiteSettings& site;
};

/// What is wrong with a paper in one respect, told to `said`.
using Pass = void (*)(const Paper& paper, source::Diagnostics& said);

/// A diagnostic of the severity that the rule of `code` has.
source::Diagnostic finding(std::string_view code, std::string message, const source::Span& span,
                           std::string help);

/// Words that must not be public: runs that an exempt part holds too, and
/// protective markings. None of these can be waived.
void check_disclosure(const model::Document& document, const release::Fingerprints& exempt,
                      source::Diagnostics& said);

/// What a screen-reader user would stumble over: headings without words, links
/// that do not say where they lead, tables without a caption.
void check_accessibility(const Paper& paper, source::Diagnostics& said);

}  // namespace folio::check
