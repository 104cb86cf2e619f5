#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace folio {

/// An element of XML without the words between its tags.
struct SvgElement {
  std::string name;
  std::map<std::string, std::string, std::less<>> attributes;
  std::vector<SvgElement> kids;
};

/// A drawing as its author's SVG (SVG 1.1, second edition) has it, reduced to
/// outlines, groups and clip paths by the writer of cairo: no style sheet, no
/// letter, no shape with a name of its own is left. Measures are CSS pixels.
struct PlainSvg {
  double width = 0, height = 0;
  SvgElement root;
  bool has_other_letters = false;  // words in another typeface than the one they are drawn in
};

/// The SVG in `bytes`. Its words become outlines of Noto Sans, as papers are set
/// in it, whatever the machine has besides. Refuses more than 5 MB (too_large),
/// programs, and whatever would have to be fetched from elsewhere.
Result<PlainSvg> plain_svg(std::string_view bytes);

/// What the author wrote that cannot be drawn, or would not be, or may not be.
std::optional<Failure> objection_to_svg(std::string_view bytes);

/// The letters that the drawing shows, and whether they ask for a typeface.
struct SvgLetters {
  std::string words;
  bool in_other_typefaces = false;
};
SvgLetters letters_of_svg(std::string_view bytes);

/// The elements of well-formed XML as programs write it; empty if it is none.
SvgElement parsed_svg(std::string_view xml);

}  // namespace folio
