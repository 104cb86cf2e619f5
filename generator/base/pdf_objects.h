#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/file_words.h"
#include "base/result.h"

namespace folio {

/// A font, as far as it tells which letters its codes stand for (ISO 32000-1, 9.6 to 9.10).
struct PdfFont {
  bool is_composite = false;               // codes of two bytes
  std::string to_unicode;                  // a CMap; empty if there is none
  std::string encoding;                    // of the whole: "WinAnsiEncoding", "Identity-H"
  std::map<int, std::string> differences;  // names of glyphs
  bool is_symbolic = false;                // with codes of its own
  bool is_embedded = false;
  std::map<int, double> widths;  // by code, or by glyph of a composite font, in thousandths
  double usual_width = 500;
};

/// What stands before an operator.
struct PdfOperand {
  enum class Kind { number, string, name, array, other };
  Kind kind = Kind::other;
  double number = 0;
  std::string bytes;  // of a string; of a name, with its solidus
  std::vector<PdfOperand> items;
};

/// An operator of a content stream: one of text, of its place, or of pictures ("Do", "EI").
/// All that paint are told as "f".
struct PdfOperator {
  std::string name;
  std::vector<PdfOperand> operands;
};

/// What a page shows, or a form that it uses.
struct PdfContent {
  std::vector<PdfOperator> operators;
  std::map<std::string, std::shared_ptr<const PdfFont>> fonts;  // by their names in operands
  std::map<std::string, PdfContent> forms;
  std::set<std::string> pictures;
  std::vector<std::string> actual_texts;  // that replace what is shown
};

/// Who is told what is in a PDF.
struct PdfReader {
  /// A page, counted from 1, and its area in square points.
  std::function<void(int number, double area, PdfContent)> page;
  /// A string that is none of a page's content, and under which key it is kept: "/Title".
  std::function<void(const std::string& key, const std::string& words)> words;
  /// Metadata in XML (XMP).
  std::function<void(const std::string& xml)> metadata;
  /// A file that it carries.
  std::function<void(std::string bytes)> file;
};

/// Tells `reader` what the PDF in `bytes` holds, all streams unpacked. Says what stood in the
/// way, if anything did: "it is encrypted", "it is damaged", or more than `limit`.
Result<Done> read_pdf(std::string_view bytes, UnpackingLimit& limit, const PdfReader& reader);

}  // namespace folio
