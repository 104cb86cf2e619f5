// Paper says what the screen says, in the same order, and other programs can
// read it.

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <sstream>

#include "site/example.h"
#include "support/html.h"
#include "support/pdf_dump.h"
#include "support/temporary_folder.h"

namespace folio {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> papers() { return example::files_ending(example::built_site(), ".pdf"); }

// What pdfinfo tells of a structure tree, line by line: an element, or text in
// quotes below it.
class StructureWords {
 public:
  void line(const std::string& text) {
    const std::size_t indent = text.find_first_not_of(' ');
    if (indent == std::string::npos) return;
    if (indent <= contents_) contents_ = outside;
    if (indent <= label_) end_label();
    if (text.compare(indent, 2, "H2") == 0) heading_begin_ = words_.size();
    if (text.compare(indent, 3, "TOC") == 0) {
      if (contents_ == outside) words_.resize(heading_begin_);  // "Contents"
      contents_ = std::min(contents_, indent);
    }
    const bool is_detail = text[indent] == '/' || text.compare(indent, 7, "Object ") == 0;
    if (contents_ != outside || is_detail) return;
    if (text[indent] == '"') {
      words_ += text.substr(indent + 1, text.rfind('"') - indent - 1);
    } else if (!text.ends_with("(inline)")) {
      words_ += ' ';
    }
    if (text.compare(indent, 3, "Lbl") == 0) {
      label_ = indent;
      label_begin_ = words_.size();
    }
  }

  std::string words() const { return support::squeezed(words_); }

 private:
  static constexpr std::size_t outside = std::string::npos;

  // Browsers draw bullets and the numbers of plain lists themselves, so they
  // are no words of the page.
  void end_label() {
    static const std::regex drawn("\\s*(•|–|◦|[0-9]+\\.|[a-z]\\.|☐|☑)\\s*");
    if (std::regex_match(words_.substr(label_begin_), drawn)) words_.resize(label_begin_);
    label_ = outside;
  }

  std::string words_;
  std::size_t contents_ = outside;  // indent of the contents list we are in
  std::size_t heading_begin_ = 0;   // of the last heading's words
  std::size_t label_ = outside;     // indent of the label we are in
  std::size_t label_begin_ = 0;
};

// The words of a PDF as its structure tree orders them. The contents list is
// left out with its heading: only paper has page numbers to list, and short
// papers have no list.
std::string words_of_structure(const std::string& tree) {
  std::istringstream lines(tree);
  StructureWords words;
  for (std::string line; std::getline(lines, line);) words.line(line);
  return words.words();
}

std::vector<std::string> words_in(const std::string& text) {
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), {}};
}

// Where two texts part, with some words before and after.
std::string parting(const std::vector<std::string>& left, const std::vector<std::string>& right) {
  const auto [a, b] = std::ranges::mismatch(left, right);
  const auto around = [](const std::vector<std::string>& words, auto at) {
    std::string some;
    const auto begin = at - std::min<std::ptrdiff_t>(8, at - words.begin());
    for (auto word = begin; word != words.end() && word < at + 8; ++word) some += *word + " ";
    return some;
  };
  return "screen: … " + around(left, a) + "…\npaper:  … " + around(right, b) + "…";
}

TEST(Paper, ThereIsOneOfEveryDocumentAndOneInLargePrint) {
  const auto pages = example::files_ending(example::built_site(), "/all/index.html");
  const auto large = example::files_ending(example::built_site(), "-large-print.pdf");
  EXPECT_GE(pages.size(), 8u);
  EXPECT_EQ(large.size(), pages.size());
  EXPECT_EQ(papers().size() - large.size(), pages.size());
}

// pdfinfo tells Arabic letters in the order in which they are drawn, and not what is said
// to be spoken in their place; unit/pdf/scripts_test.cpp reads that.
bool is_drawn_from_the_right(const std::string& word) {
  return std::ranges::any_of(word, [](char c) {
    const auto lead = static_cast<unsigned char>(c);
    return lead >= 0xD6 && lead <= 0xDB;  // U+0590 to U+06FF in UTF-8
  });
}

std::vector<std::string> comparable(const std::string& text) {
  std::vector<std::string> words = words_in(text);
  std::erase_if(words, is_drawn_from_the_right);
  return words;
}

void expect_words_of_the_screen(const fs::path& paper) {
  const std::string page = support::bytes_of(paper.parent_path() / "all/index.html");
  const std::string screen = support::words_of(support::main_of(page));
  const support::Ran ran = support::run({"pdfinfo", "-struct-text", paper});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  const std::string print = words_of_structure(ran.out);
  EXPECT_GT(words_in(screen).size(), 50u) << paper;
  EXPECT_TRUE(comparable(screen) == comparable(print))
      << paper << "\n"
      << parting(comparable(screen), comparable(print));
}

bool is_large(const fs::path& paper) { return paper.string().ends_with("-large-print.pdf"); }

TEST(Paper, SaysWhatTheScreenSays) {
  for (const fs::path& paper : papers()) {
    if (!is_large(paper)) expect_words_of_the_screen(paper);
  }
}

// pdfinfo reads a page anew for every element on it, so that the hundreds of pages of
// the manual take it a minute; every build proves the words of all for itself.
TEST(Paper, SaysInLargePrintWhatTheScreenSays) {
  for (const fs::path& paper : papers()) {
    const bool is_manual = paper.filename() == "manual-large-print.pdf";
    if (is_large(paper) && !is_manual) expect_words_of_the_screen(paper);
  }
}

TEST(Paper, IsSoundToQpdf) {
  for (const fs::path& paper : papers()) {
    const support::Ran ran = support::run({"qpdf", "--check", paper});
    EXPECT_EQ(ran.exit, 0) << ran.out << ran.err;
  }
}

TEST(Paper, HasNoFaultThatTheValidatorCannotSee) {
  for (const fs::path& paper : papers()) {
    EXPECT_EQ(testing::faults_of(support::bytes_of(paper)), std::vector<std::string>{}) << paper;
  }
}

TEST(Paper, EmbedsEveryFontAndSaysWhatEveryGlyphMeans) {
  for (const fs::path& paper : papers()) {
    std::istringstream lines(support::run({"pdffonts", paper}).out);
    std::string line;
    std::getline(lines, line);
    const std::size_t embedded = line.find("emb");
    std::getline(lines, line);
    int fonts = 0;
    while (std::getline(lines, line)) {
      EXPECT_EQ(line.substr(embedded, 11), "yes yes yes") << paper << "\n" << line;
      ++fonts;
    }
    EXPECT_GE(fonts, 2) << paper;
  }
}

}  // namespace
}  // namespace folio
