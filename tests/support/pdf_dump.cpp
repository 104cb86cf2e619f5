#include "support/pdf_dump.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>

#include "support/pdf_reader.h"

namespace folio::testing {

namespace {

/// Walks the structure tree and writes it down.
class TagTree {
 public:
  explicit TagTree(const PdfReader& pdf) : pdf_(pdf) {
    for (std::size_t i = 0; i < pdf.pages().size(); ++i) {
      number_of_page_[pdf.pages()[i].get<std::string>()] = i;
      for (const DrawnContent& drawn : pdf.drawn_on(pdf.pages()[i])) {
        if (drawn.mcid) text_[{i, *drawn.mcid}] = drawn.text();
      }
    }
  }

  std::string dump() {
    each_kid(pdf_.entry(pdf_.catalog(), "/StructTreeRoot"), 0);
    return std::move(out_);
  }

 private:
  /// What is drawn and says nothing, as a picture, stands in brackets.
  static std::string quoted(const std::string& text) {
    return text.empty() ? " [drawn]" : " \"" + text + "\"";
  }

  void each_kid(const PdfValue& element, int depth) {
    for (const PdfValue& one : pdf_.entry(element, "/K")) kid(one, element, depth);
  }

  void kid(const PdfValue& value, const PdfValue& parent, int depth) {
    const PdfValue& held = pdf_.at(value);
    if (held.is_number()) return text(pdf_.at(parent)["/Pg"], held, depth);
    const std::string type = PdfReader::text(pdf_.entry(held, "/Type"));
    if (type == "MCR") return text(held["/Pg"], held["/MCID"], depth);
    if (type == "OBJR") return annotation(pdf_.entry(held, "/Obj"), depth);
    element(held, depth);
  }

  void line(int depth, const std::string& words) {
    out_ += std::string(static_cast<std::size_t>(depth) * 2, ' ') + words + "\n";
  }

  void text(const PdfValue& page, const PdfValue& mcid, int depth) {
    const auto found = text_.find({number_of_page_[page.get<std::string>()], mcid.get<int>()});
    const std::string words = found == text_.end() ? "(nothing)" : found->second;
    // An element's first text stands on its own line, when nothing does yet.
    if (fresh_ && depth == fresh_depth_ + 1) {
      out_.insert(out_.size() - 1, quoted(words));
      fresh_ = false;
      return;
    }
    fresh_ = false;
    line(depth, quoted(words).substr(1));
  }

  void annotation(const PdfValue& link, int depth) {
    const PdfValue& action = pdf_.entry(link, "/A");
    const std::string target = action.is_null() ? "#" + PdfReader::text(pdf_.entry(link, "/Dest"))
                                                : PdfReader::text(pdf_.entry(action, "/URI"));
    fresh_ = false;
    line(depth, "-> " + target + " (" + PdfReader::text(pdf_.entry(link, "/Contents")) + ")");
  }

  void element(const PdfValue& element, int depth) {
    std::string words = PdfReader::text(pdf_.entry(element, "/S"));
    for (const auto& [key, label] : {std::pair{"/Alt", "alt"},
                                     {"/Lang", "lang"},
                                     {"/ID", "id"},
                                     {"/T", "title"},
                                     {"/E", "stands-for"}}) {
      const PdfValue& value = pdf_.entry(element, key);
      if (!value.is_null()) words += " " + std::string(label) + "=" + PdfReader::text(value);
    }
    line(depth, words + attributes(pdf_.entry(element, "/A")));
    fresh_ = true;
    fresh_depth_ = depth;
    each_kid(element, depth + 1);
    fresh_ = false;
  }

  std::string attributes(const PdfValue& dictionary) {
    std::string out;
    for (const char* const key : {"Scope", "ColSpan", "RowSpan", "ListNumbering"}) {
      const PdfValue& value = pdf_.entry(dictionary, "/" + std::string(key));
      if (!value.is_null()) out += " " + std::string(key) + "=" + PdfReader::text(value);
    }
    for (const PdfValue& header : pdf_.entry(dictionary, "/Headers"))
      out += " <" + PdfReader::text(header);
    return out;
  }

  const PdfReader& pdf_;
  std::map<std::string, std::size_t> number_of_page_;
  std::map<std::pair<std::size_t, int>, std::string> text_;
  std::string out_;
  bool fresh_ = false;  // the last line is an element that has no text yet
  int fresh_depth_ = 0;
};

std::string one_decimal(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.1f", value);
  return text.data();
}

void append_bookmarks(const PdfReader& pdf, const PdfValue& first, int depth,
                      const std::map<std::string, PdfValue>& destinations, std::string& out) {
  for (const PdfValue* item = &first; !item->is_null(); item = &pdf.entry(*item, "/Next")) {
    const auto place = destinations.find(PdfReader::text(pdf.entry(*item, "/Dest")));
    std::string page = "nowhere";
    for (std::size_t i = 0; i < pdf.pages().size(); ++i) {
      if (place != destinations.end() && pdf.at(place->second)[0] == pdf.pages()[i])
        page = std::to_string(i + 1);
    }
    out += std::string(static_cast<std::size_t>(depth) * 2, ' ') +
           PdfReader::text(pdf.entry(*item, "/Title")) + " .. " + page + "\n";
    append_bookmarks(pdf, pdf.entry(*item, "/First"), depth + 1, destinations, out);
  }
}

}  // namespace

std::string tags_of(const std::string& pdf) { return TagTree(PdfReader(pdf)).dump(); }

std::string words_of(const std::string& pdf) {
  const std::string tags = tags_of(pdf);
  std::string out;
  for (std::size_t begin = 0; begin < tags.size();) {
    const std::size_t end = tags.find('\n', begin);
    const std::string line = tags.substr(begin, end - begin);
    begin = end + 1;
    const std::size_t open = line.find('"');
    if (open != std::string::npos && line.ends_with('"'))
      out += (out.empty() ? "" : " ") + line.substr(open + 1, line.size() - open - 2);
  }
  return out;
}

std::string pages_of(const std::string& pdf) {
  const PdfReader reader(pdf);
  std::string out;
  for (std::size_t i = 0; i < reader.pages().size(); ++i) {
    out += "--- page " + std::to_string(i + 1) + "\n";
    const double height = reader.entry(reader.pages()[i], "/MediaBox")[3];
    for (const DrawnContent& drawn : reader.drawn_on(reader.pages()[i])) {
      const std::string role = drawn.mcid ? drawn.tag : "(" + drawn.artifact + ")";
      for (const DrawnLine& line : drawn.lines)
        out += one_decimal(line.x) + "," + one_decimal(height - line.y) + " " + role + " " +
               line.text + "\n";
    }
  }
  return out;
}

std::string bookmarks_of(const std::string& pdf) {
  const PdfReader reader(pdf);
  const auto destinations =
      reader.tree(reader.entry(reader.entry(reader.catalog(), "/Names"), "/Dests"));
  std::string out;
  append_bookmarks(reader, reader.entry(reader.entry(reader.catalog(), "/Outlines"), "/First"), 0,
                   destinations, out);
  return out;
}

void keep(const std::string& name, const std::string& pdf) {
  const char* const folder = std::getenv("FOLIO_KEEP_PDFS");
  if (folder == nullptr) return;
  std::filesystem::create_directories(folder);
  std::ofstream(std::filesystem::path(folder) / (name + ".pdf"), std::ios::binary) << pdf;
}

}  // namespace folio::testing
