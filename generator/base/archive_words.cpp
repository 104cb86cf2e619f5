// Files that are ZIP archives within: office files, books of EPUB, and archives of files.

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/file_words.h"
#include "base/text.h"
#include "base/xml_words.h"
#include "base/zip_archive.h"

namespace folio {

namespace {

/// A file of an archive, as long as it is looked at.
struct Member {
  std::string name, bytes;
};

/// What the files of an office file are to its readers. The first that fits holds.
struct Role {
  std::string_view path;  // how their names begin
  std::string_view part;
  XmlLines lines = XmlLines::of_prose;
};

constexpr std::array roles{
    Role{"word/document", ""},
    Role{"word/comments", "its comments"},
    Role{"word/footnotes", "its footnotes"},
    Role{"word/endnotes", "its endnotes"},
    Role{"word/header", "its headers"},
    Role{"word/footer", "its footers"},
    Role{"xl/worksheets/_rels", "its links", XmlLines::all},
    Role{"xl/worksheets/", "its cells"},
    Role{"xl/comments", "its comments"},
    Role{"xl/threadedComments", "its comments"},
    Role{"xl/workbook", "the names of its sheets", XmlLines::all},
    Role{"ppt/slides/slide", "its slides"},
    Role{"ppt/notesSlides/", "its speaker's notes"},
    Role{"ppt/comments", "its comments"},
    Role{"docProps/", "its properties", XmlLines::all},
    Role{"customXml/", "its properties", XmlLines::all},
    Role{"meta.xml", "its properties", XmlLines::all},
    Role{"content.xml", ""},
    Role{"styles.xml", "its headers and footers"},
    Role{"", "another part"},
};

const Role& role_of(std::string_view name) {
  return *std::ranges::find_if(roles, [&](const Role& one) { return name.starts_with(one.path); });
}

// Files of an office file that say how things look.
bool is_about_looks(std::string_view name) {
  static constexpr std::array<std::string_view, 17> paths{
      "word/styles",      "word/fontTable",      "word/theme",
      "word/webSettings", "word/numbering",      "xl/styles",
      "xl/theme",         "xl/calcChain",        "ppt/theme",
      "[Content_Types]",  "xl/printerSettings/", "word/printerSettings/",
      "layout-cache",     "Thumbnails/",         "ObjectReplacements/",
      "Configurations2/", "settings.xml"};
  return std::ranges::any_of(paths, [&](std::string_view path) { return name.starts_with(path); });
}

std::string ending_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  return dot == name.npos ? std::string() : text::lower(name.substr(dot + 1));
}

constexpr std::array<std::string_view, 8> of_xml{"xml",  "rels", "vml", "xhtml",
                                                 "html", "htm",  "opf", "ncx"};

// Pictures, typefaces and the like: nothing in them is read.
constexpr std::array<std::string_view, 20> without_words{
    "png", "jpg", "jpeg", "gif",  "emf",   "wmf", "tif", "tiff", "bmp", "odttf",
    "svm", "ttf", "otf",  "woff", "woff2", "css", "ico", "webp", "wdp", "thmx"};

bool is_xml(std::string_view name) {
  return std::ranges::find(of_xml, ending_of(name)) != of_xml.end();
}

bool has_no_words(std::string_view name) {
  return std::ranges::find(without_words, ending_of(name)) != without_words.end();
}

// --- Spreadsheets ---------------------------------------------------------------------------

// The strings that cells name by their numbers.
std::vector<std::string> strings_of(std::string_view xml) {
  std::vector<std::string> strings;
  for_each_xml_piece(xml, [&](const XmlPiece& piece) {
    if (piece.kind == XmlPiece::Kind::opening && piece.name == "si") strings.emplace_back();
    if (piece.kind == XmlPiece::Kind::words && !strings.empty()) strings.back() += piece.words;
  });
  return strings;
}

using Strings = std::vector<std::string>;

// Its place among the strings; past their end if there is none.
std::size_t place_of(std::string_view number, const Strings& strings) {
  std::size_t at = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), at);
  return error == std::errc() ? std::min(at, strings.size()) : strings.size();
}

/// The cells of a sheet row by row, as readers see them, each on a line of its own. Notes in
/// `shown` which strings they name.
std::string cells_of(std::string_view xml, const Strings& strings, std::set<std::size_t>& shown) {
  std::string words;
  bool is_named = false;  // the cell holds the number of a string
  for_each_xml_piece(xml, [&](const XmlPiece& piece) {
    const bool opens = piece.kind == XmlPiece::Kind::opening;
    if (opens && piece.name == "c") is_named = piece.attribute("t") == "s";
    const bool ends = piece.kind == XmlPiece::Kind::closing && piece.name != "t" &&
                      piece.name != "r" && !words.empty() && words.back() != '\n';
    if (ends) words += '\n';
    if (piece.kind != XmlPiece::Kind::words) return;
    const std::size_t at = is_named ? place_of(piece.words, strings) : strings.size();
    words += at < strings.size() ? strings[at] : piece.words;
    shown.insert(at);
  });
  return words;
}

// --- All of them ------------------------------------------------------------------------

class Reading {
 public:
  Reading(std::string_view bytes, UnpackingLimit& limit) : limit_(limit) {
    const auto done = for_each_packed(
        bytes, limit, [](std::string_view name) { return !is_about_looks(name); },
        [this](std::string_view name, std::string content) {
          members_.push_back({std::string(name), std::move(content)});
        });
    if (!done) words_.unread = done.error().message;
  }

  FileWords words() {
    is_office_ = std::ranges::any_of(members_, [](const Member& one) {
      return one.name == "mimetype" || one.name.starts_with("_rels/") ||
             one.name.starts_with("docProps/") || one.name.starts_with("word/") ||
             one.name.starts_with("xl/") || one.name.starts_with("ppt/");
    });
    for (const Member& one : members_) {
      if (one.name.starts_with("xl/sharedStrings")) strings_ = strings_of(one.bytes);
    }
    for (const Member& one : members_) add(one);
    add_unshown_strings();
    const bool is_silent = is_office_ && !says_something_ && words_.unread.empty();
    if (is_silent) words_.unread = "it has no words, and may be made of pictures";
    return std::move(words_);
  }

 private:
  void add(const Member& member) {
    if (is_office_ && has_no_words(member.name)) return;
    if (!is_office_ || !is_xml(member.name)) return add_packed(member);
    if (member.name.starts_with("xl/sharedStrings")) return;  // their cells tell them
    const Role& role = role_of(member.name);
    std::string said = member.name.starts_with("xl/worksheets/sheet")
                           ? cells_of(member.bytes, strings_, shown_)
                           : words_of_xml(utf8_of(member.bytes), role.lines);
    if (text::trimmed(said).empty()) return;
    says_something_ = says_something_ || role.lines == XmlLines::of_prose;
    words_.passages.push_back({std::string(role.part), std::move(said)});
  }

  // What was in a cell once.
  void add_unshown_strings() {
    std::string words;
    for (std::size_t i = 0; i < strings_.size(); ++i) {
      if (!shown_.contains(i)) words += strings_[i] + '\n';
    }
    if (!words.empty()) words_.passages.push_back({"cells that no sheet shows", words});
  }

  // Some programs write their XML in UTF-16.
  static std::string utf8_of(const std::string& xml) {
    const std::string_view bytes = xml;
    if (bytes.starts_with("\xFE\xFF")) return utf8_of_utf16(bytes.substr(2), true);
    if (bytes.starts_with("\xFF\xFE")) return utf8_of_utf16(bytes.substr(2), false);
    return xml;
  }

  // A file that stands for itself, such as a spreadsheet behind a chart. Its type is named in
  // a file without ending.
  void add_packed(const Member& member) {
    if (is_office_ && (member.name == "mimetype" || member.bytes.empty())) return;
    const std::string name = "\"" + member.name.substr(member.name.rfind('/') + 1) + "\"";
    add_inner(words_of_file(member.bytes, limit_), name, words_);
  }

  UnpackingLimit& limit_;
  std::vector<Member> members_;
  Strings strings_;
  std::set<std::size_t> shown_;  // of the strings, by some sheet
  FileWords words_;
  bool is_office_ = false, says_something_ = false;
};

}  // namespace

FileWords words_of_archive(std::string_view bytes, UnpackingLimit& limit) {
  return Reading(bytes, limit).words();
}

}  // namespace folio
