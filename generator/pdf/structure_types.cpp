// Standard structure types (14.8.4; ISO 32000-2, 14.8.4), and what lists are
// numbered by.

#include <array>

#include "pdf/writer.h"

namespace folio::pdf {

using layout::ListNumbering;
using layout::Tag;
using model::PdfStandard;

namespace {

/// By Tag, in its order.
constexpr std::array<std::string_view, 29> tag_names = {
    "Document", "Sect", "H1",  "H2",      "H3",     "H4",         "H5",    "H6",
    "P",        "L",    "LI",  "Lbl",     "LBody",  "Table",      "THead", "TBody",
    "TR",       "TH",   "TD",  "Caption", "Figure", "BlockQuote", "Note",  "Reference",
    "Link",     "Span", "TOC", "TOCI",    "Div"};
static_assert(static_cast<std::size_t>(Tag::division) + 1 == tag_names.size());

}  // namespace

StructureType type_of(Tag tag, PdfStandard standard, bool in_contents) {
  const std::string_view name = tag_names[static_cast<std::size_t>(tag)];
  if (standard == PdfStandard::ua1_with_a2a) return {name};
  switch (tag) {
    case Tag::note: return {"FENote", true};
    // Within contents a Span may not stand.
    case Tag::reference: return in_contents ? StructureType{name} : StructureType{"Span", true};
    case Tag::contents:
    case Tag::contents_item:
    case Tag::block_quote: return {name};
    default: return {name, true};
  }
}

std::string_view name_of(ListNumbering numbering, PdfStandard standard) {
  const bool of_2_0 = standard == PdfStandard::ua2_with_a4f;
  switch (numbering) {
    case ListNumbering::none: return "None";
    // In 1.7 there is no word for these; None goes with labels there.
    case ListNumbering::labelled: return of_2_0 ? "Ordered" : "None";
    case ListNumbering::description: return of_2_0 ? "Description" : "None";
    case ListNumbering::disc: return "Disc";
    case ListNumbering::decimal: return "Decimal";
    case ListNumbering::lower_alpha: return "LowerAlpha";
    case ListNumbering::upper_alpha: return "UpperAlpha";
    case ListNumbering::lower_roman: return "LowerRoman";
    case ListNumbering::upper_roman: return "UpperRoman";
  }
  return "None";
}

}  // namespace folio::pdf
