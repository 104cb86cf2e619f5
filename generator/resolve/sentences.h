#pragma once

#include <string>
#include <string_view>

#include "model/inline.h"

namespace folio::resolve {

/// Whether what follows `before`, the words of a passage so far, begins a
/// sentence: at the head of the passage, or behind what ends one in `lang`.
bool begins_sentence(std::string before, std::string_view lang);

/// With a capital first, if it begins with a small letter of the Latin script.
std::string capitalised(std::string words);

/// The same of the first words of a run.
void capitalise(model::Inlines& inlines);

}  // namespace folio::resolve
