#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/pdf_objects.h"

namespace folio {

/// What one code of a font shows.
struct PdfLetter {
  std::string words;      // in UTF-8; often one letter, or a ligature's
  double width = 0;       // in ems
  bool is_known = true;   // false where nothing tells which letter it is
  bool is_blank = false;  // the code that word spacing is for
};

/// Which letters the codes of a font stand for: by its CMap to Unicode, else by its
/// encoding (ISO 32000-1, 9.10.2).
class PdfLetters {
 public:
  explicit PdfLetters(const PdfFont& font);

  std::vector<PdfLetter> read(std::string_view codes) const;

 private:
  PdfLetter letter(unsigned code) const;
  std::string otherwise(unsigned code) const;

  const PdfFont& font_;
  std::map<unsigned, std::string> by_code_;  // of its CMap
  bool is_unicode_ = false;                  // its codes are UTF-16
};

/// The letter that a glyph is named for: "a", "eacute", "uni00E9"; empty if the name tells
/// none.
std::string letter_of_glyph(std::string_view name);

/// The letter of a code in "WinAnsiEncoding", "MacRomanEncoding" or else in
/// "StandardEncoding" (ISO 32000-1, annex D); empty if it has none.
std::string letter_in_encoding(std::string_view encoding, unsigned code);

}  // namespace folio
