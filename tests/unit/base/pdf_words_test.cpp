// What PDFs of other programs say.

#include <gtest/gtest.h>

#include "base/file_words.h"
#include "support/packed_files.h"

namespace folio {
namespace {

using testing::packed_pdf;
using testing::pdf_of_content;
using testing::pdf_of_objects;
using testing::stream_of;

std::string said_of(const std::string& bytes) {
  const FileWords file = words_of_file(bytes);
  std::string out;
  for (const FilePassage& one : file.passages) {
    out += "[" + one.part + "] " + one.words;
    if (!out.ends_with('\n')) out += '\n';
  }
  return out + (file.unread.empty() ? "" : "unread: " + file.unread + "\n");
}

/// A PDF of one page in this font.
std::string pdf_in_font(const std::string& font, const std::string& content,
                        const std::vector<std::string>& more) {
  std::vector<std::string> objects{
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
      "/Resources << /Font << /F1 5 0 R >> >> >>",
      stream_of(content), font};
  objects.insert(objects.end(), more.begin(), more.end());
  return pdf_of_objects(objects);
}

TEST(PdfWords, PackedStreamsAreRead) {
  const std::string pdf = packed_pdf(pdf_of_content("BT /F1 12 Tf (Halls and gardens) Tj ET"));
  EXPECT_EQ(pdf.find("gardens"), std::string::npos);
  EXPECT_EQ(said_of(pdf), "[page 1] Halls and gardens\n");
}

TEST(PdfWords, GapsPartWordsAndKerningDoesNot) {
  EXPECT_EQ(said_of(pdf_of_content("BT /F1 10 Tf [(Ha) 60 (lls) -300 (and)] TJ 0 -12 Td (two) Tj "
                                   "T* 14 TL (three) ' ET")),
            "[page 1] Halls and\ntwo\nthree\n");
}

TEST(PdfWords, LettersPlacedOneByOneAreOneWord) {
  EXPECT_EQ(said_of(pdf_of_content("BT /F1 10 Tf 1 0 0 1 50 700 Tm (a) Tj 1 0 0 1 55 700 Tm (b) Tj "
                                   "1 0 0 1 65 700 Tm (c) Tj 1 0 0 1 50 680 Tm (d) Tj ET")),
            "[page 1] ab c\nd\n");
}

TEST(PdfWords, WordsDividedAtTheEndOfALineAreWhole) {
  EXPECT_EQ(said_of(pdf_of_content("BT /F1 10 Tf (pub-) Tj 0 -12 Td (lished) Tj ET")),
            "[page 1] published\n");
}

TEST(PdfWords, LettersAreToldByTheMapToUnicode) {
  const std::string map =
      "/CIDInit /ProcSet findresource begin 1 begincodespacerange <0000> <FFFF> "
      "endcodespacerange 2 beginbfchar <0001> <0048> <0002> <FB01> endbfchar 2 beginbfrange "
      "<0010> <0012> <0061> <0020> <0021> [<0078> <D83DDE00>] endbfrange endcmap";
  EXPECT_EQ(said_of(packed_pdf(
                pdf_in_font("<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H "
                            "/DescendantFonts [7 0 R] /ToUnicode 6 0 R >>",
                            "BT /F1 10 Tf <00010002001000110012> Tj <00200021> Tj ET",
                            {stream_of(map),
                             "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /DW 500 /W "
                             "[1 [600 500] 16 18 400] >>"}))),
            "[page 1] Hfiabcx😀\n");
}

TEST(PdfWords, LettersAreToldByNamesOfGlyphsAndEncodings) {
  EXPECT_EQ(said_of(pdf_in_font("<< /Type /Font /Subtype /Type1 /BaseFont /X /Encoding << "
                                "/BaseEncoding /WinAnsiEncoding /Differences [1 /fi /n /uni00E9 "
                                "/eacute] >> >>",
                                "BT /F1 10 Tf (\\001\\002\\003 \\222\\351) Tj ET", {})),
            "[page 1] finé ’é\n");
}

TEST(PdfWords, FormsAndCommentsAndFieldsAndPropertiesAreRead) {
  const std::string pdf = pdf_of_objects(
      {"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [7 0 R] >> /Outlines 9 0 R /Metadata "
       "10 0 R >>",
       "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
       "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << "
       "/XObject "
       "<< /X 5 0 R >> >> /Annots [8 0 R] >>",
       stream_of("q /X Do Q /Span << /ActualText (Read instead) >> BDC EMC"),
       stream_of("BT /F1 10 Tf (In a form) Tj ET",
                 "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 6 0 R "
                 ">> >>"),
       "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
       "<< /FT /Tx /T (Name) /V (Ann Archer) >>",
       "<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (Take this out) >>",
       "<< /Type /Outlines /First 11 0 R /Last 11 0 R >>",
       stream_of("<x:xmpmeta><dc:title>Plan of X</dc:title></x:xmpmeta>",
                 "/Type /Metadata /Subtype /XML"),
       "<< /Title (A bookmark) /Parent 9 0 R >>"});
  EXPECT_EQ(said_of(packed_pdf(pdf)),
            "[page 1] In a form\n[its alternative texts] Read instead\n[its comments] Take this "
            "out\n[its form fields] Ann Archer\n[its properties] Name\nPlan of X\n[its title or "
            "bookmarks] A bookmark\n");
}

TEST(PdfWords, FilesThatAPdfCarriesAreRead) {
  const std::string pdf = pdf_of_objects(
      {"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(a) 4 0 R] >> >> >>",
       "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
       "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
       "<< /Type /Filespec /EF << /F 5 0 R >> >>",
       stream_of("Carried words", "/Type /EmbeddedFile")});
  EXPECT_NE(said_of(packed_pdf(pdf)).find("[a file] Carried words\n"), std::string::npos);
}

TEST(PdfWords, WhatCannotBeReadIsSaid) {
  const std::string words = pdf_of_content("BT /F1 12 Tf (Halls) Tj ET");
  EXPECT_EQ(said_of(packed_pdf(words, "password")), "unread: it is encrypted\n");
  EXPECT_EQ(said_of("%PDF-1.7 and no more"), "unread: it is damaged\n");
  const std::string scan = pdf_of_objects(
      {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 2 >>",
       "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << "
       "/XObject << /I 5 0 R >> >> >>",
       stream_of("q 595 0 0 842 0 0 cm /I Do Q"),
       stream_of("x",
                 "/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace "
                 "/DeviceGray")});
  EXPECT_EQ(said_of(scan), "unread: pages 1 and 2 are pictures without text\n");
  EXPECT_EQ(said_of(pdf_of_content("")), "");  // an empty page says nothing
  EXPECT_EQ(said_of(pdf_in_font("<< /Type /Font /Subtype /Type0 /Encoding /Identity-H >>",
                                "BT /F1 9 Tf <00010002> Tj ET", {})),
            "[page 1] \uFFFD\uFFFD\nunread: its fonts do not tell which letters stand on page 1\n");
}

TEST(PdfWords, NoMoreIsUnpackedThanTheLimit) {
  const std::string bomb =
      packed_pdf(pdf_of_content("BT /F1 12 Tf (" + std::string(200'000, 'a') + ") Tj ET"));
  UnpackingLimit small{.bytes = 10'000};
  EXPECT_EQ(words_of_file(bomb, small).unread, "too much is packed into it");
}

TEST(PdfWords, PicturesMayBeLarge) {
  const std::string pdf = packed_pdf(pdf_of_objects(
      {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
       "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << "
       "/XObject "
       "<< /I 5 0 R >> /Font << /F1 6 0 R >> >> >>",
       stream_of("/I Do BT /F1 9 Tf (Halls) Tj ET"),
       stream_of(std::string(200'000, 'x'),
                 "/Type /XObject /Subtype /Image /Width 400 /Height 500 "
                 "/BitsPerComponent 8 /ColorSpace /DeviceGray"),
       "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"}));
  UnpackingLimit small{.bytes = 20'000};
  EXPECT_EQ(words_of_file(pdf, small).unread, "");
}

TEST(PdfWords, FormsThatUseEachOtherEnd) {
  const std::string pdf = pdf_of_objects(
      {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
       "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << "
       "/XObject << /X 5 0 R >> >> >>",
       stream_of("/X Do"),
       stream_of("/X Do /X Do /X Do /X Do /X Do /X Do",
                 "/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>")});
  EXPECT_EQ(said_of(pdf), "");
}

TEST(PdfWords, AnyBytesAreTaken) {
  const std::string whole = packed_pdf(pdf_of_content("BT /F1 12 Tf [(Halls) 3 (x)] TJ ET"));
  for (std::size_t size = 0; size < whole.size(); size += 5) said_of(whole.substr(0, size));
  for (std::size_t at = 0; at < whole.size(); at += 3) {
    std::string broken = whole;
    broken[at] = static_cast<char>(~broken[at]);
    said_of(broken);
  }
  for (const char* content : {"Tj", "[ TJ", "BT /F1 Tf (a", "1 Tm", "Q Q Q", "BI ID x EI", "<< BDC",
                              "9e99 0 0 0 0 0 cm BT /F1 9e99 Tf (a) Tj ET"}) {
    said_of(pdf_of_content(content));
  }
}

}  // namespace
}  // namespace folio
