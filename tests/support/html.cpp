#include "support/html.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace folio::support {

namespace {

/// A start tag or an end tag.
struct Tag {
  std::string_view name;
  std::string_view whole;
  bool closes = false;
};

Tag tag_at(std::string_view html, std::size_t at) {
  Tag tag;
  tag.whole = html.substr(at, html.find('>', at) - at + 1);
  tag.closes = tag.whole.substr(1).starts_with('/');
  const std::size_t begin = tag.closes ? 2 : 1;
  tag.name = tag.whole.substr(begin, tag.whole.find_first_of(" \n\t/>", begin) - begin);
  return tag;
}

bool has_class(std::string_view tag, std::string_view name) {
  std::size_t at = tag.find(" class=\"");
  if (at == std::string_view::npos) return false;
  at += 8;
  const std::string list = " " + std::string(tag.substr(at, tag.find('"', at) - at)) + " ";
  return list.find(" " + std::string(name) + " ") != std::string::npos;
}

bool is_void(std::string_view name) {
  static constexpr std::array names{"br", "img", "hr", "wbr", "col", "input", "link", "meta"};
  return std::ranges::find(names, name) != names.end();
}

// Elements that begin a new line, so that the words beside them do not touch.
bool is_inline(std::string_view name) {
  static constexpr std::array names{"a",     "abbr", "b",      "code", "em",  "i",    "mark",
                                    "small", "span", "strong", "sub",  "sup", "time", "wbr"};
  return std::ranges::find(names, name) != names.end();
}

bool is_left_out(const Tag& tag) {
  return tag.name == "nav" || tag.name == "script" || tag.name == "style" ||
         has_class(tag.whole, "furniture");
}

std::string character(std::string_view entity) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> names{
      {{"amp", "&"},
       {"lt", "<"},
       {"gt", ">"},
       {"quot", "\""},
       {"apos", "'"},
       {"#39", "'"},
       {"nbsp", " "}}};
  for (const auto& [name, meaning] : names) {
    if (name == entity) return std::string(meaning);
  }
  return "&" + std::string(entity) + ";";
}

// Where the element whose start tag ends at `at` has its end tag's end.
std::size_t end_of_element(std::string_view html, std::size_t at, std::string_view name) {
  for (int depth = 1; depth > 0;) {
    at = html.find('<', at);
    if (at == std::string_view::npos) return html.size();
    const Tag tag = tag_at(html, at);
    at += tag.whole.size();
    if (tag.name == name) depth += tag.closes ? -1 : 1;
  }
  return at;
}

}  // namespace

std::string main_of(std::string_view html) {
  const std::size_t open = html.find("<main");
  const std::size_t end = html.find("</main>");
  if (open == std::string_view::npos || end == std::string_view::npos) return "";
  const std::size_t begin = html.find('>', open) + 1;
  std::string_view inside = html.substr(begin, end - begin);
  inside.remove_prefix(std::min(inside.find_first_not_of(" \n"), inside.size()));
  inside.remove_suffix(inside.size() - (inside.find_last_not_of(" \n") + 1));
  return std::string(inside);
}

std::string words_of(std::string_view html) {
  std::string words;
  for (std::size_t at = 0; at < html.size();) {
    if (html[at] == '<') {
      const Tag tag = tag_at(html, at);
      at += tag.whole.size();
      if (!is_inline(tag.name)) words += ' ';
      if (!tag.closes && !is_void(tag.name) && is_left_out(tag)) {
        at = end_of_element(html, at, tag.name);
      }
    } else if (html[at] == '&') {
      const std::size_t end = std::min(html.find(';', at), html.size() - 1);
      words += character(html.substr(at + 1, end - at - 1));
      at = end + 1;
    } else {
      words += html[at++];
    }
  }
  return squeezed(words);
}

std::string squeezed(std::string_view text) {
  std::string answer;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view two = text.substr(at, 2);
    if (two == "\u00AD") {
      ++at;
      continue;
    }
    const bool wide_space = two == "\u00A0";
    if (wide_space) ++at;
    if (wide_space || std::isspace(static_cast<unsigned char>(text[at]))) {
      if (!answer.empty() && answer.back() != ' ') answer += ' ';
    } else {
      answer += text[at];
    }
  }
  if (answer.ends_with(' ')) answer.pop_back();
  return answer;
}

}  // namespace folio::support
