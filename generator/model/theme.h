#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/units.h"
#include "model/words.h"
#include "source/source.h"

namespace folio::model {

/// An sRGB colour, 0 to 255 each.
struct Colour {
  int red = 0, green = 0, blue = 0;
  bool operator==(const Colour&) const = default;
};

/// What a PDF promises: to people (PDF/UA, ISO 14289) and to archives (PDF/A,
/// ISO 19005). Data attached to the first makes it PDF/A-3a.
enum class PdfStandard { ua1_with_a2a, ua2_with_a4f };

/// print.toml: how paper looks. Lengths are points unless said otherwise.
struct PrintTheme {
  Points page_width = millimetres(210), page_height = millimetres(297);
  Points inner = millimetres(25), outer = millimetres(20);
  Points top = millimetres(22), foot = millimetres(24);
  Points text_size{12}, leading{17};
  Points note_size{10}, note_leading{13};
  Points number_column{36};  // where paragraph numbers hang
  Colour ink{26, 26, 26}, quiet{84, 92, 96}, accent{11, 83, 81}, hairline{150, 160, 160};
  bool justified = false;  // lines end at the right margin, else where words do
  bool hyphenated = true;  // words may be divided where a line would be short
  bool duplex = false;     // printed on both sides: margins change sides
  bool attached = false;   // tables go with the PDF as CSV, the document as JSON
  PdfStandard standard = PdfStandard::ua1_with_a2a;
};

/// A template as it was written, and its place for diagnostics.
struct TemplateSource {
  const source::SourceFile* file = nullptr;
};

/// A theme as read from its folder: text and values only.
struct Theme {
  std::string name;
  Words words;
  PrintTheme print;
  std::map<std::string, TemplateSource> templates;           // "page" -> templates/page.mustache
  std::map<std::string, std::vector<std::string>> contract;  // template -> names it may use
  std::map<std::string, std::string> statics;                // path below static/ -> bytes
};

}  // namespace folio::model
