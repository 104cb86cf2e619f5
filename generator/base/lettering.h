#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/units.h"

// How much room words take in a drawing, which is made before anybody knows in
// which typeface it will be seen: guessed for a wide sans serif, and a little
// over, so that words fit whatever face is used.

namespace folio::lettering {

enum class Weight { plain, bold };

/// The length of `words`, a line of UTF-8, when set in this size.
Points width_of(std::string_view words, Points size, Weight weight = Weight::plain);

/// `words` broken at spaces into lines of at most `width`; a word that is longer
/// stands on a line of its own. Empty only if there are no words.
std::vector<std::string> lines_of(std::string_view words, Points width, Points size,
                                  Weight weight = Weight::plain);

/// The same in at most `most` lines: what is left over ends in "…".
std::vector<std::string> lines_of(std::string_view words, Points width, Points size, Weight weight,
                                  std::size_t most);

}  // namespace folio::lettering
