// What a PDF says: page by page, then what stands on no page.

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "base/ascii.h"
#include "base/file_words.h"
#include "base/pdf_objects.h"
#include "base/pdf_page.h"
#include "base/text.h"
#include "base/xml_words.h"

namespace folio {

namespace {

/// What strings are to a reader, by the key they are kept under.
struct Role {
  std::string_view key, part;
};

constexpr std::array roles{
    Role{"/Title", "its title or bookmarks"},
    Role{"/Contents", "its comments"},
    Role{"/RC", "its comments"},
    Role{"/Subj", "its comments"},
    Role{"/Alt", "its alternative texts"},
    Role{"/ActualText", "its alternative texts"},
    Role{"/E", "its alternative texts"},
    Role{"/V", "its form fields"},
    Role{"/DV", "its form fields"},
    Role{"/TU", "its form fields"},
    Role{"/Opt", "its form fields"},
    Role{"/URI", "its links"},
    Role{"/JS", "its programs"},
};

std::string part_of(const std::string& key) {
  const auto* const role = std::ranges::find(roles, key, &Role::key);
  return std::string(role == roles.end() ? "its properties" : role->part);
}

// As opposed to a palette, a checksum or a day.
bool is_said(std::string_view words) {
  const bool has_control = std::ranges::any_of(words, [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t';
  });
  const bool is_day = words.starts_with("D:") && words.size() > 2 && text::is_digit(words[2]);
  return !has_control && !is_day && words.size() > 1;
}

/// Page numbers as people list them: "page 2", "pages 2, 5 and 7".
std::string pages_of(const std::vector<int>& numbers) {
  constexpr std::size_t most_named = 6;
  std::string out = numbers.size() == 1 ? "page " : "pages ";
  for (std::size_t i = 0; i < std::min(numbers.size(), most_named); ++i) {
    const bool is_last = i + 1 == numbers.size();
    out += i == 0 ? "" : is_last ? " and " : ", ";
    out += std::to_string(numbers[i]);
  }
  if (numbers.size() > most_named) {
    out += " and " + std::to_string(numbers.size() - most_named) + " more";
  }
  return out;
}

class Reading {
 public:
  explicit Reading(UnpackingLimit& limit) : limit_(limit) {}

  FileWords words(std::string_view bytes) {
    const PdfReader reader{.page =
                               [this](int number, double area, const PdfContent& content) {
                                 add_page(number, words_of_page(content, area),
                                          content.actual_texts);
                               },
                           .words =
                               [this](const std::string& key, const std::string& words) {
                                 if (is_said(words)) parts_[part_of(key)] += words + '\n';
                               },
                           .metadata =
                               [this](const std::string& xml) {
                                 parts_["its properties"] += words_of_xml(xml, XmlLines::all);
                               },
                           .file =
                               [this](const std::string& file) {
                                 add_inner(words_of_file(file, limit_), "a file", words_);
                               }};
    const auto done = read_pdf(bytes, limit_, reader);
    for (auto& [part, said] : parts_) words_.passages.push_back({part, std::move(said)});
    if (!done) words_.unread = done.error().message;
    say_unread();
    return std::move(words_);
  }

 private:
  void add_page(int number, PdfPageWords page, const std::vector<std::string>& actual) {
    if (page.letters == 0 && page.unknown == 0 && page.shows_picture) silent_.push_back(number);
    if (page.unknown * 20 > page.letters) unnamed_.push_back(number);
    for (const std::string& words : actual) parts_["its alternative texts"] += words + '\n';
    if (!text::trimmed(page.words).empty()) {
      words_.passages.push_back({"page " + std::to_string(number), std::move(page.words)});
    }
  }

  void say_unread() {
    if (!words_.unread.empty()) return;
    if (!silent_.empty()) {
      words_.unread = pages_of(silent_) +
                      (silent_.size() == 1 ? " is a picture" : " are pictures") + " without text";
    } else if (!unnamed_.empty()) {
      words_.unread = "its fonts do not tell which letters stand on " + pages_of(unnamed_);
    }
  }

  UnpackingLimit& limit_;
  FileWords words_;
  std::map<std::string, std::string> parts_;
  std::vector<int> silent_, unnamed_;  // pages
};

}  // namespace

FileWords words_of_pdf(std::string_view bytes, UnpackingLimit& limit) {
  return Reading(limit).words(bytes);
}

}  // namespace folio
