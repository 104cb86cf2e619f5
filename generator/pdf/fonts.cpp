#include <cmath>

#include "base/digest.h"
#include "base/text.h"
#include "pdf/writer.h"

namespace folio::pdf {

namespace {

// ToUnicode may not map a code to nothing; a word joiner has no width, no shape
// and no part in a search.
constexpr std::string_view no_text = "\u2060";

// Symbolic, for codes are not those of the standard Latin set (9.8.2).
constexpr int symbolic = 4, italic = 64;

void append_hex(std::string& out, unsigned value) {
  static constexpr char digits[] = "0123456789ABCDEF";
  for (int shift = 12; shift >= 0; shift -= 4) out += digits[value >> shift & 15];
}

/// A subset is named after its glyphs, so that two subsets of one font never
/// share a name (9.6.4).
std::string subset_name(const std::string& name, std::string_view program) {
  const std::string digest = digest_of(program);
  std::string tag;
  for (std::size_t i = 0; i < 6; ++i) {
    const char digit = digest[i];
    tag += static_cast<char>('A' + (digit <= '9' ? digit - '0' : digit - 'a' + 10));
  }
  return tag + "+" + name;
}

std::string entry(std::string_view key, double value) {
  std::string out = "/" + std::string(key) + " ";
  append_number(out, value);
  return out + "\n";
}

/// The beginning and end of a ToUnicode CMap (9.10.3).
constexpr std::string_view cmap_head =
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
    "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
constexpr std::string_view cmap_foot =
    "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";

constexpr std::size_t most_in_bfchar = 100;

/// Of every CIDFont, and of the CMaps that go with them.
constexpr std::string_view system =
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>\n";

}  // namespace

Result<std::vector<Font>> open_fonts(const std::vector<layout::Face>& faces) {
  std::vector<Font> fonts;
  for (const layout::Face& face : faces) {
    auto program = FontProgram::open(face.program);
    if (!program) return Failure{"the font " + face.name + " cannot be read"};
    fonts.emplace_back(face.name, *std::move(program));
  }
  return fonts;
}

std::string_view spoken_text(const std::vector<layout::Glyph>& glyphs, std::size_t index) {
  std::size_t first = index;
  while (first > 0 && glyphs[first].text.empty()) --first;
  std::size_t end = index + 1;
  while (end < glyphs.size() && glyphs[end].text.empty()) ++end;

  const std::string_view text = glyphs[first].text;
  if (end - first == 1) return text;
  std::size_t begin = 0;
  for (std::size_t glyph = first; glyph < index && begin < text.size(); ++glyph)
    text::next_code_point(text, begin);
  if (index + 1 == end) return text.substr(begin);
  std::size_t stop = begin;
  if (stop < text.size()) text::next_code_point(text, stop);
  return text.substr(begin, stop - begin);
}

Font::Font(std::string name, FontProgram program)
    : name_(std::move(name)), program_(std::move(program)), metrics_(program_.metrics()) {
  uses_.push_back({0, "", static_cast<int>(std::lround(program_.advance(0)))});
}

Font::Code Font::code(std::uint32_t glyph, std::string_view text) {
  if (text.empty()) text = no_text;
  if (glyph >= cids_of_glyph_.size()) cids_of_glyph_.resize(glyph + 1);
  std::vector<std::uint16_t>& cids = cids_of_glyph_[glyph];
  for (const std::uint16_t cid : cids) {
    if (uses_[cid].text == text) return {cid, uses_[cid].width};
  }
  const auto cid = static_cast<std::uint16_t>(uses_.size());
  cids.push_back(cid);
  uses_.push_back(
      {glyph, std::string(text), static_cast<int>(std::lround(program_.advance(glyph)))});
  return {cid, uses_.back().width};
}

// Glyphs are moved wherever they are not where the widths of those before put
// them; `pen` and `line` as in Painter::show.
Font::Shown Font::worked_out(const layout::Shaped& text) {
  Shown shown;
  double line = 0;
  for (std::size_t i = 0; i < text.glyphs.size(); ++i) {
    const layout::Glyph& glyph = text.glyphs[i];
    const double rise = glyph.y_offset.value;
    if (shown.steps.empty() || shown.steps.back().rise != rise) shown.steps.push_back({rise, ""});
    std::string& operand = shown.steps.back().operand;
    const double place = line + glyph.x_offset.value * 1000;
    const long move = std::lround(place - static_cast<double>(shown.advance));
    if (move != 0) operand += ')' + std::to_string(-move) + '(';
    const Code one = code(glyph.id, spoken_text(text.glyphs, i));
    append_string_byte(operand, static_cast<unsigned char>(one.cid >> 8));
    append_string_byte(operand, static_cast<unsigned char>(one.cid & 0xFF));
    shown.advance += move + one.width;
    line += glyph.advance.value * 1000;
  }
  return shown;
}

const Font::Shown& Font::shown(const layout::Shaped& text) {
  const auto [found, is_new] = shown_.try_emplace(&text);
  if (is_new) found->second = worked_out(text);
  return found->second;
}

std::string Font::widths() const {
  std::string out = "[0 [";
  for (const Use& use : uses_) out += std::to_string(use.width) + " ";
  out.back() = ']';
  return out += "]";
}

std::string Font::to_unicode() const {
  std::string out(cmap_head);
  for (std::size_t cid = 1; cid < uses_.size(); ++cid) {
    if (cid % most_in_bfchar == 1) {
      if (cid > 1) out += "endbfchar\n";
      out += std::to_string(std::min(most_in_bfchar, uses_.size() - cid)) + " beginbfchar\n";
    }
    out += '<', append_hex(out, static_cast<unsigned>(cid)), out += "> <";
    const std::string text = utf16(uses_[cid].text);
    for (std::size_t i = 0; i < text.size(); i += 2) {
      append_hex(
          out, static_cast<unsigned char>(text[i]) << 8 | static_cast<unsigned char>(text[i + 1]));
    }
    out += ">\n";
  }
  return (out += "endbfchar\n") += cmap_foot;
}

ObjectNumber Font::write_descriptor(Haru& haru, const std::string& name,
                                    const std::string& program) const {
  const bool is_cff = program_.outlines() == FontProgram::Outlines::cff;
  const ObjectNumber file = haru.stream(
      is_cff ? "/Subtype /CIDFontType0C\n" : "/Length1 " + std::to_string(program.size()) + "\n",
      program, Filter::flate);
  const int flags = symbolic | (metrics_.italic_angle != 0 ? italic : 0);
  return haru.dictionary("/Type /FontDescriptor\n/FontName /" + name + "\n/FontBBox " +
                         array(metrics_.box) + "\n" + entry("Flags", flags) +
                         entry("ItalicAngle", metrics_.italic_angle) +
                         entry("Ascent", metrics_.ascent) + entry("Descent", metrics_.descent) +
                         entry("CapHeight", metrics_.cap_height) + entry("StemV", metrics_.stem) +
                         (is_cff ? "/FontFile3 " : "/FontFile2 ") + reference(file) + "\n");
}

ObjectNumber Font::write_true_type(Haru& haru, const std::string& name,
                                   const FontProgram::Subset& subset) const {
  std::string map;  // CIDToGIDMap: two bytes for each CID
  for (const std::uint16_t glyph : subset.glyphs) {
    map += static_cast<char>(glyph >> 8);
    map += static_cast<char>(glyph & 0xFF);
  }
  return haru.dictionary("/Type /Font\n/Subtype /CIDFontType2\n/BaseFont /" + name + "\n" +
                         std::string(system) + "/W " + widths() + "\n/FontDescriptor " +
                         reference(write_descriptor(haru, name, subset.program)) +
                         "\n/CIDToGIDMap " + reference(haru.stream("", map, Filter::flate)) + "\n");
}

/// The glyphs of a CFF program have CIDs of their own (9.7.4.2).
ObjectNumber Font::write_cff(Haru& haru, const std::string& name,
                             const FontProgram::Subset& subset) const {
  return haru.dictionary("/Type /Font\n/Subtype /CIDFontType0\n/BaseFont /" + name + "\n" +
                         std::string(system) + "/W " + widths_of(subset.glyphs) +
                         "\n/FontDescriptor " +
                         reference(write_descriptor(haru, name, subset.program)) + "\n");
}

std::string Font::widths_of(const std::vector<std::uint16_t>& cids) const {
  std::map<std::uint16_t, int> width_of;
  for (std::size_t code = 0; code < cids.size(); ++code) width_of[cids[code]] = uses_[code].width;
  std::string out = "[";
  for (const auto& [cid, width] : width_of) {
    out += std::to_string(cid) + " [" + std::to_string(width) + "] ";
  }
  out.back() = ']';
  return out;
}

/// A CMap (9.7.5) that leads from our codes to the program's CIDs.
std::string Font::encoding_of(const std::vector<std::uint16_t>& cids) const {
  std::string out =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo 3 dict dup begin /Registry (Adobe) def /Ordering (Identity) def "
      "/Supplement 0 def end def\n"
      "/CMapName /Folio-Codes def\n/CMapType 1 def\n/WMode 0 def\n"
      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
  for (std::size_t code = 0; code < cids.size(); ++code) {
    if (code % most_in_bfchar == 0) {
      if (code > 0) out += "endcidchar\n";
      out += std::to_string(std::min(most_in_bfchar, cids.size() - code)) + " begincidchar\n";
    }
    out += '<', append_hex(out, static_cast<unsigned>(code));
    out += "> " + std::to_string(cids[code]) + "\n";
  }
  return (out += "endcidchar\n") += cmap_foot;
}

Result<ObjectNumber> Font::write(Haru& haru) const {
  std::vector<std::uint32_t> glyphs;
  for (const Use& use : uses_) glyphs.push_back(use.glyph);
  const auto subset = program_.subset(glyphs);
  if (!subset) return subset.error();
  const std::string name = subset_name(name_, subset->program);
  std::string base = name, encoding = "/Identity-H";
  ObjectNumber descendant{};
  switch (program_.outlines()) {
    case FontProgram::Outlines::true_type: descendant = write_true_type(haru, name, *subset); break;
    case FontProgram::Outlines::cff:
      descendant = write_cff(haru, name, *subset);
      base += "-Folio-Codes";  // 9.7.6.2: the name of its CMap as well
      encoding = reference(
          haru.stream("/Type /CMap\n/CMapName /Folio-Codes\n" + std::string(system) + "/WMode 0\n",
                      encoding_of(subset->glyphs), Filter::flate));
      break;
  }
  return haru.dictionary("/Type /Font\n/Subtype /Type0\n/BaseFont /" + base + "\n/Encoding " +
                         encoding + "\n/DescendantFonts [" + reference(descendant) +
                         "]\n/ToUnicode " +
                         reference(haru.stream("", to_unicode(), Filter::flate)) + "\n");
}

}  // namespace folio::pdf
