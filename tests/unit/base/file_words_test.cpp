#include "base/file_words.h"

#include <gtest/gtest.h>

#include "support/packed_files.h"

namespace folio {
namespace {

using testing::archive_of;
using testing::docx_of;
using testing::odt_of;

/// What a file says, part by part, and why not all of it could be read.
std::string said_of(const std::string& bytes) {
  const FileWords file = words_of_file(bytes);
  std::string out;
  for (const FilePassage& one : file.passages) {
    out += (one.part.empty() ? "" : "[" + one.part + "] ") + one.words;
    if (!out.ends_with('\n')) out += '\n';
  }
  return out + (file.unread.empty() ? "" : "unread: " + file.unread + "\n");
}

TEST(FileWords, TextIsWhatItSays) {
  EXPECT_EQ(said_of("Halls\nand libraries\n"), "Halls\nand libraries\n");
  EXPECT_TRUE(words_of_file("Halls\n").is_plain);
}

TEST(FileWords, TextInOtherEncodingsIsRead) {
  EXPECT_EQ(said_of(std::string("\xFF\xFEH\0a\0\x21\x20", 8)), "Ha‡\n");
  EXPECT_EQ(said_of(std::string("\xFE\xFF\0H\0a\xD8\x3D\xDE\x00", 10)), "Ha😀\n");
  EXPECT_EQ(said_of("caf\xE9 \x92 tea"), "café ’ tea\n");
}

TEST(FileWords, RunsOfOneWordAreJoinedAndParagraphsParted) {
  EXPECT_EQ(said_of(docx_of("<w:p><w:r><w:t>Hal</w:t></w:r><w:proofErr/><w:r><w:rPr><w:b/></w:rPr>"
                            "<w:t xml:space=\"preserve\">ls &amp; </w:t></w:r><w:r><w:t>gardens"
                            "</w:t><w:tab/><w:t>A</w:t></w:r></w:p><w:p><w:t>Next</w:t></w:p>")),
            "Halls & gardens A\nNext\n");
}

TEST(FileWords, CellsAreParted) {
  EXPECT_EQ(said_of(docx_of("<w:tbl><w:tr><w:tc><w:p><w:t>Ward</w:t></w:p></w:tc><w:tc><w:p>"
                            "<w:t>Oxmere</w:t></w:p></w:tc></w:tr></w:tbl>")),
            "Ward\nOxmere\n");
}

TEST(FileWords, HiddenAndDeletedWordsCommentsAndPropertiesOfWordAreRead) {
  EXPECT_EQ(said_of(docx_of("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden</w:t></w:r> <w:del>"
                            "<w:delText>deleted</w:delText></w:del></w:p>",
                            {{"word/comments.xml",
                              "<w:comment><w:p><w:t>Ask Ann</w:t></w:p>"
                              "</w:comment>"},
                             {"word/footnotes.xml", "<w:footnote><w:t>A note</w:t></w:footnote>"},
                             {"word/header1.xml", "<w:hdr><w:t>SECRET</w:t></w:hdr>"},
                             {"docProps/core.xml",
                              "<p><dc:title>Plan</dc:title><dc:creator>J "
                              "Smith</dc:creator></p>"}})),
            "Hidden deleted\n[its comments] Ask Ann\n[its footnotes] A note\n[its headers] "
            "SECRET\n[its properties] Plan\nJ Smith\n");
}

TEST(FileWords, DescriptionsOfPicturesInAttributesAreRead) {
  EXPECT_EQ(
      said_of(docx_of("<w:p><wp:docPr id=\"4\" descr=\"A hall &quot;of&quot; brick\"/></w:p>")),
      "A hall \"of\" brick\n");
}

TEST(FileWords, CellsOfSpreadsheetsStandRowByRow) {
  EXPECT_EQ(
      said_of(archive_of(
          {{"xl/sharedStrings.xml",
            "<sst><si><t>NHS "
            "number</t></si><si><r><t>Ox</t></r><r><t>mere</t></r></si><si><t>Old</t></si></sst>"},
           {"xl/worksheets/sheet1.xml",
            "<sheetData><row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c></row><row>"
            "<c><v>4010232137</v></c><c t=\"inlineStr\"><is><t>Own</t></is></c></row>"
            "</sheetData>"}})),
      "[its cells] Oxmere\nNHS number\n4010232137\nOwn\n[cells that no sheet shows] Old\n");
}

TEST(FileWords, SlidesAndNotesAreRead) {
  EXPECT_EQ(
      said_of(archive_of({{"ppt/slides/slide1.xml", "<a:p><a:t>Aims</a:t></a:p>"},
                          {"ppt/notesSlides/notesSlide1.xml", "<a:p><a:t>Say it</a:t></a:p>"}})),
      "[its slides] Aims\n[its speaker's notes] Say it\n");
}

TEST(FileWords, OpenDocumentIsRead) {
  EXPECT_EQ(said_of(odt_of("<text:h>Aims</text:h><text:p>One <text:span>t</text:span>wo<text:s/>"
                           "three</text:p>")),
            "Aims\nOne two three\n");
}

TEST(FileWords, FilesWithinFilesAreRead) {
  const std::string inner = docx_of("<w:p><w:t>Inner</w:t></w:p>");
  EXPECT_EQ(said_of(archive_of({{"a.docx", inner}, {"b.txt", "Text"}})),
            "[\"a.docx\"] Inner\n[\"b.txt\"] Text\n");
  std::string deep = "Words";
  for (int i = 0; i < 5; ++i) deep = archive_of({{"deep.zip", deep}});
  EXPECT_NE(said_of(deep).find("files are packed into files too often"), std::string::npos);
}

TEST(FileWords, WhatCannotBeReadIsSaid) {
  EXPECT_EQ(said_of(archive_of({{"word/document.xml", "<w:t>A</w:t>"}}, "password")),
            "unread: it is encrypted\n");
  EXPECT_EQ(said_of("PK\x03\x04 and no more"), "unread: it is damaged\n");
  EXPECT_EQ(said_of(docx_of("<w:p><w:drawing/></w:p>", {{"word/media/image1.png", "x"}})),
            "unread: it has no words, and may be made of pictures\n");
  EXPECT_EQ(said_of(std::string("\0\0\0\x18"
                                "ftypmp42",
                                12)),
            "unread: it is a film\n");
  EXPECT_EQ(said_of(std::string("\x01\x02\x03", 3)), "unread: it is of a kind that is not read\n");
}

TEST(FileWords, WordsAmongTheBytesOfOldFormatsAreSearchedAllTheSame) {
  const std::string old = "\xD0\xCF\x11\xE0\x01 \x02The quivering zebras\x03";
  EXPECT_EQ(said_of(old),
            "[its bytes] The quivering zebras\nunread: it is in the old format of Word, Excel or "
            "PowerPoint\n");
}

TEST(FileWords, OfPicturesThereIsNothingToSay) {
  EXPECT_EQ(said_of("\x89PNG\r\n\x1A\n and so on"), "");
  EXPECT_EQ(said_of("\xFF\xD8\xFF\xE0 and so on"), "");
}

TEST(FileWords, NoMoreIsUnpackedThanTheLimit) {
  UnpackingLimit small{.bytes = 1000};
  const std::string bomb = docx_of("<w:p><w:t>" + std::string(100'000, 'a') + "</w:t></w:p>");
  EXPECT_EQ(words_of_file(bomb, small).unread, "too much is packed into it");
}

TEST(FileWords, AnyBytesAreTaken) {
  const std::string whole =
      docx_of("<w:p><w:t>Halls</w:t></w:p>", {{"docProps/a.xml", "<a b=\"c d"}});
  for (std::size_t size = 0; size < whole.size(); size += 3) said_of(whole.substr(0, size));
  for (std::size_t at = 0; at < whole.size(); at += 2) {
    std::string broken = whole;
    broken[at] = static_cast<char>(~broken[at]);
    said_of(broken);
  }
  for (const char* xml :
       {"<", "<a", "<a b='", "<!--", "<![CDATA[", "<?", "<!", "&", "&#x;", "</>"}) {
    said_of(docx_of(xml));
  }
}

}  // namespace
}  // namespace folio
