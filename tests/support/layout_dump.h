#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "layout/layout.h"

namespace folio::testing {

/// What stands on each page, from the top: a line of text a line, with the
/// place where it begins to 0.1 pt, then rules, shapes and pictures.
std::string pages_of(const layout::PagedDocument& document);

/// The structure tree, an element a line, with the words that are directly in
/// it, what it is called and where it leads.
std::string tags_of(const layout::PagedDocument& document);

/// The words of the document in reading order, one content after the other.
std::string words_of(const layout::PagedDocument& document);

/// What no laid-out document may be: content that no element has or that two
/// have, links off the page or to no place, headers that lead nowhere, marks
/// outside the paper. Empty for a sound one.
std::vector<std::string> faults_of(const layout::PagedDocument& document);

/// The page, from 1, on which `words` are first found in one line, if on any.
std::optional<std::size_t> page_with(const layout::PagedDocument& document, std::string_view words);

}  // namespace folio::testing
