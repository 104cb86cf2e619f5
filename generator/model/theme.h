#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/units.h"
#include "model/colour.h"
#include "model/words.h"
#include "source/source.h"

namespace folio::model {

/// What a PDF promises: to people (PDF/UA, ISO 14289) and to archives (PDF/A,
/// ISO 19005). Data attached to the first makes it PDF/A-3a.
enum class PdfStandard { ua1_with_a2a, ua2_with_a4f };

/// What a PDF of a document is made for.
enum class PrintEdition {
  standard,
  large_print,  // for readers with low sight
  print_shop,   // bleed, crop marks, black that is only black
  screen        // to be read on a screen, at its own pace
};

/// Names of font files, without folders. Where a file is not named, `regular` does.
struct FontFiles {
  std::string regular, bold, italic, bold_italic;
};

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
  bool addresses_told = false;  // the first link to an address outside says it in words
  int glossary_columns = 1;
  int size_budget_kb = 0;                       // for each page; 0: none
  std::map<std::string, FontFiles> fonts = {};  // by script (ISO 15924) or language (BCP 47)
  Points bleed{};                               // drawn beyond the page's edge, to be cut off
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
  std::map<PrintEdition, PrintTheme> editions;               // of those that print.toml describes
  std::map<std::string, TemplateSource> templates;           // "page" -> templates/page.mustache
  std::map<std::string, std::vector<std::string>> contract;  // template -> names it may use
  std::map<std::string, std::string> statics;                // path below static/ -> bytes
};

}  // namespace folio::model
