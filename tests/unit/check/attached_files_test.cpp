// What is found in files that are attached to a paper, and which nobody can search.

#include <gtest/gtest.h>

#include "support/packed_files.h"
#include "unit/check/checking.h"

namespace folio::check {
namespace {

using namespace folio::testing;

constexpr const char* exempt_words =
    "The quivering zebras of Oxmere will be watched from the old brewery tower on Sundays.";

release::Fingerprints prints() {
  model::ExemptPart part;
  part.sections.emplace(std::vector<model::Section>{section("x", {paragraph(exempt_words)})});
  return release::Gate::fingerprints({part}, {});
}

const std::string toml = "id = \"d\"\n[[attachment]]\nfile = \"files/a\"\n";

/// What is said of a paper to which a file is attached, and of which words of its TOML.
std::string said_of_file(const std::string& name, const std::string& bytes,
                         const release::Fingerprints& exempt = prints()) {
  const source::SourceFile file("content/d/document.toml", toml, source::Access::open);
  model::Document made = paper_of("Words.");
  made.header.span = {&file, 5, 8};
  model::Attachment& attached = made.header.attachments.emplace_back();
  attached.file = "files/" + name;
  attached.title = "File";
  attached.span = {&file, 31, 40};
  attached.bytes = std::make_shared<const std::string>(bytes);
  std::string out;
  for (const source::Diagnostic& one : check(made, {}, {}, lenient(), exempt)) {
    if (!one.code.starts_with("EX") && one.code != "F0116") continue;
    const char* severity = one.severity == source::Severity::error     ? "error "
                           : one.severity == source::Severity::warning ? "warning "
                                                                       : "note ";
    out += severity + one.code + " " + one.message + " [" +
           toml.substr(one.span.begin, one.span.end - one.span.begin) + "]\n";
  }
  return out;
}

std::string word_of(const std::string& words) {
  return docx_of("<w:p><w:t>" + words + "</w:t></w:p>");
}
std::string pdf_of(const std::string& words) {
  return packed_pdf(pdf_of_content("BT /F1 12 Tf (" + words + ") Tj ET"));
}

TEST(AttachedFiles, ExemptWordsAreFoundInFilesOfOffices) {
  constexpr const char* begin =
      "error EX002 the words \"The quivering zebras of Oxmere will be "
      "watched\" (";
  constexpr const char* end = ") also stand in an exempt part [\"files/a\"]\n";
  EXPECT_EQ(said_of_file("a.docx", word_of(exempt_words)), begin + std::string("\"a.docx\"") + end);
  EXPECT_EQ(said_of_file("b.odt", odt_of("<text:p>" + std::string(exempt_words) + "</text:p>")),
            begin + std::string("\"b.odt\"") + end);
  EXPECT_EQ(said_of_file("c.pdf", pdf_of(exempt_words)),
            begin + std::string("page 1 of \"c.pdf\"") + end);
  EXPECT_EQ(said_of_file("d.docx", docx_of("<w:p><w:t>Open</w:t></w:p>",
                                           {{"word/comments.xml", exempt_words}})),
            begin + std::string("its comments of \"d.docx\"") + end);
}

TEST(AttachedFiles, ExemptWordsAreFoundInTextWhateverItsEncoding) {
  std::string wide = "\xFF\xFE";
  for (const char* c = exempt_words; *c != '\0'; ++c) wide += std::string{*c, '\0'};
  EXPECT_EQ(said_of_file("a.txt", wide).substr(0, 11), "error EX002");
  EXPECT_EQ(said_of_file("a.txt", "Open words\n\n" + std::string(exempt_words)),
            "error EX002 the words \"The quivering zebras of Oxmere will be watched\" (line 3 of "
            "\"a.txt\") also stand in an exempt part [\"files/a\"]\n");
}

TEST(AttachedFiles, WordsOverTwoPagesAreFound) {
  const std::string pdf = pdf_of_objects(
      {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>",
       "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 5 0 R /Resources 7 0 R >>",
       "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 6 0 R /Resources 7 0 R >>",
       stream_of("BT /F1 9 Tf (The quivering zebras of Oxmere) Tj ET"),
       stream_of("BT /F1 9 Tf (will be watched from the old) Tj ET"),
       "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"});
  EXPECT_NE(said_of_file("a.pdf", packed_pdf(pdf)).find("(page 1 of \"a.pdf\")"),
            std::string::npos);
}

TEST(AttachedFiles, MarkingsAndNumbersOfPatientsAreFound) {
  const std::string marked =
      "error EX003 open text carries the protective marking \"OFFICIAL-SENSITIVE\" (";
  const std::string number = "error EX003 this is a valid NHS number (";
  EXPECT_EQ(
      said_of_file("a.docx", docx_of("<w:p><w:t>OFFICIAL-</w:t><w:t>SENSITIVE</w:t></w:p><w:p>"
                                     "<w:t>Patient 401 023 2137</w:t></w:p>")),
      marked + "\"a.docx\") [\"files/a\"]\n" + number + "\"a.docx\") [\"files/a\"]\n");
  EXPECT_EQ(said_of_file("b.pdf", pdf_of("OFFICIAL-SENSITIVE")),
            marked + "page 1 of \"b.pdf\") [\"files/a\"]\n");
  EXPECT_EQ(said_of_file("c.csv", "Ward,NHS\nOxmere,401 023 2137\n"),
            number + "line 2 of \"c.csv\") [\"files/a\"]\n");
}

TEST(AttachedFiles, AMarkingOnEveryPageIsToldOnce) {
  EXPECT_EQ(
      said_of_file("a.docx", docx_of("<w:p><w:t>Open</w:t></w:p>",
                                     {{"word/header1.xml", "<w:t>OFFICIAL-SENSITIVE</w:t>"},
                                      {"word/header2.xml", "<w:t>OFFICIAL-SENSITIVE</w:t>"}})),
      "error EX003 open text carries the protective marking \"OFFICIAL-SENSITIVE\" (its "
      "headers of \"a.docx\") [\"files/a\"]\n");
}

TEST(AttachedFiles, OpenWordsPass) {
  EXPECT_EQ(said_of_file("a.docx", word_of("Zebras are watched on Sundays.")), "");
  EXPECT_EQ(said_of_file("b.pdf", pdf_of("Zebras are watched on Sundays.")), "");
  EXPECT_EQ(said_of_file("c.png", "\x89PNG\r\n\x1A\n"), "");
}

TEST(AttachedFiles, ThatNobodyCanSearchAreToldAndMoreLoudlyBesideExemptWords) {
  const std::string locked = packed_pdf(pdf_of_content(""), "password");
  EXPECT_EQ(said_of_file("a.pdf", locked),
            "warning F0116 nobody has searched \"files/a.pdf\": it is encrypted [\"files/a\"]\n");
  EXPECT_EQ(said_of_file("a.pdf", locked, {}),
            "note F0116 nobody has searched \"files/a.pdf\": it is encrypted [\"files/a\"]\n");
}

TEST(AttachedFiles, ThatBelongToTheWholeSiteAreSearched) {
  model::SiteSettings site;
  site.statics["plan.pdf"] = pdf_of(exempt_words);
  site.statics["film.mp4"] = std::string(
      "\0\0\0\x18"
      "ftypmp42",
      12);
  std::string out;
  for (const source::Diagnostic& one : check_shared({}, site, prints())) {
    out += one.code + " " + one.message + "\n";
  }
  EXPECT_EQ(out,
            "EX002 the words \"The quivering zebras of Oxmere will be watched\" (page 1 of "
            "\"plan.pdf\") also stand in an exempt part\nF0116 nobody has searched "
            "\"site/static/film.mp4\": it is a film\n");
}

}  // namespace
}  // namespace folio::check
