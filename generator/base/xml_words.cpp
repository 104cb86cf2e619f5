#include "base/xml_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

#include "base/ascii.h"
#include "base/text.h"

namespace folio {

namespace {

constexpr std::string_view blanks = " \t\r\n";

/// Letters that XML and HTML have names for, as far as they matter to words.
std::optional<char32_t> letter_of(std::string_view name) {
  struct Entity {
    std::string_view name;
    char32_t letter;
  };
  static constexpr std::array entities{
      Entity{"amp", U'&'},    Entity{"lt", U'<'},       Entity{"gt", U'>'},
      Entity{"quot", U'"'},   Entity{"apos", U'\''},    Entity{"nbsp", U' '},
      Entity{"ndash", U'–'},  Entity{"mdash", U'—'},    Entity{"rsquo", U'’'},
      Entity{"lsquo", U'‘'},  Entity{"rdquo", U'”'},    Entity{"ldquo", U'“'},
      Entity{"hellip", U'…'}, Entity{"shy", U'\u00AD'}, Entity{"pound", U'£'},
  };
  const auto* const found = std::ranges::find(entities, name, &Entity::name);
  if (found != entities.end()) return found->letter;
  if (!name.starts_with('#')) return std::nullopt;
  const bool is_hexadecimal = name.substr(1).starts_with('x') || name.substr(1).starts_with('X');
  name.remove_prefix(is_hexadecimal ? 2 : 1);
  std::uint32_t number = 0;
  const auto [end, error] =
      std::from_chars(name.data(), name.data() + name.size(), number, is_hexadecimal ? 16 : 10);
  const bool is_letter = error == std::errc{} && number > 0 && number <= 0x10FFFF &&
                         (number < 0xD800 || number > 0xDFFF);
  return is_letter ? std::optional<char32_t>(number) : std::nullopt;
}

std::string with_entities_read(std::string_view words) {
  constexpr std::size_t longest_name = 10;
  std::string out;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::string_view rest = words.substr(at);
    const std::size_t end = rest.substr(0, longest_name).find(';');
    const auto letter =
        rest[0] == '&' && end != rest.npos ? letter_of(rest.substr(1, end - 1)) : std::nullopt;
    if (!letter) {
      out += rest[0];
      continue;
    }
    text::append_utf8(out, *letter);
    at += end;
  }
  return out;
}

std::string_view without_namespace(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == name.npos ? name : name.substr(colon + 1);
}

/// Where the tag that begins before `at` ends; a > in quotation marks ends nothing.
std::size_t end_of_tag(std::string_view xml, std::size_t at) {
  char quote = 0;
  for (; at < xml.size(); ++at) {
    const char c = xml[at];
    if (quote == 0 && c == '>') return at;
    if (quote == 0 && (c == '"' || c == '\'')) {
      quote = c;
    } else if (c == quote) {
      quote = 0;
    }
  }
  return xml.size();
}

using Visit = std::function<void(const XmlPiece&)>;

void tell_words(std::string words, const Visit& visit) {
  if (!words.empty()) visit({XmlPiece::Kind::words, std::move(words), {}, {}});
}

void tell_tag(std::string_view inside, const Visit& visit) {
  const bool closes = inside.starts_with('/');
  const bool is_empty = !closes && inside.ends_with('/');
  if (closes) inside.remove_prefix(1);
  if (is_empty) inside.remove_suffix(1);
  const std::size_t end = std::min(inside.find_first_of(blanks), inside.size());
  const std::string_view name = without_namespace(inside.substr(0, end));
  if (!closes) visit({XmlPiece::Kind::opening, {}, name, inside.substr(end)});
  if (closes || is_empty) visit({XmlPiece::Kind::closing, {}, name, {}});
}

/// Tells what begins with <! or <? at `at`; answers where it ends.
std::size_t past_aside(std::string_view xml, std::size_t at, const Visit& visit) {
  struct Aside {
    std::string_view begin, end;
  };
  static constexpr std::array asides{Aside{"<!--", "-->"}, Aside{"<![CDATA[", "]]>"},
                                     Aside{"<?", "?>"}, Aside{"<!", ">"}};
  const auto* const aside = std::ranges::find_if(
      asides, [&](const Aside& one) { return xml.substr(at).starts_with(one.begin); });
  const std::size_t begin = at + aside->begin.size();
  const std::size_t end = std::min(xml.find(aside->end, begin), xml.size());
  if (aside->end != "?>" && aside->end != ">") {
    tell_words(std::string(xml.substr(begin, end - begin)), visit);
  }
  return std::min(end + aside->end.size(), xml.size());
}

/// Visits name="value" pairs until `visit` answers true.
template <typename VisitPair>
void for_each_attribute(std::string_view attributes, VisitPair&& visit) {
  while (true) {
    const std::size_t equals = attributes.find('=');
    if (equals == attributes.npos) return;
    const std::string_view name = text::trimmed(attributes.substr(0, equals));
    const std::size_t open = attributes.find_first_of("\"'", equals);
    if (open == attributes.npos) return;
    const std::size_t close = attributes.find(attributes[open], open + 1);
    if (close == attributes.npos) return;
    if (visit(without_namespace(name), attributes.substr(open + 1, close - open - 1))) return;
    attributes.remove_prefix(close + 1);
  }
}

// --- Lines ---------------------------------------------------------------------------------

/// Elements of WordprocessingML, SpreadsheetML, DrawingML, OpenDocument and HTML after
/// which, and before which, another line begins.
constexpr std::array<std::string_view, 44> of_lines{"p",
                                                    "br",
                                                    "cr",
                                                    "tc",
                                                    "tr",
                                                    "si",
                                                    "c",
                                                    "v",
                                                    "row",
                                                    "h",
                                                    "table-cell",
                                                    "table-row",
                                                    "line-break",
                                                    "list-item",
                                                    "li",
                                                    "div",
                                                    "h1",
                                                    "h2",
                                                    "h3",
                                                    "h4",
                                                    "h5",
                                                    "h6",
                                                    "td",
                                                    "th",
                                                    "title",
                                                    "desc",
                                                    "creator",
                                                    "date",
                                                    "annotation",
                                                    "note",
                                                    "note-citation",
                                                    "instrText",
                                                    "dt",
                                                    "dd",
                                                    "caption",
                                                    "figcaption",
                                                    "comment",
                                                    "blockquote",
                                                    "pre",
                                                    "section",
                                                    "author",
                                                    "oddHeader",
                                                    "oddFooter",
                                                    "initials"};

bool ends_line(std::string_view name, XmlLines lines) {
  return lines == XmlLines::all || std::ranges::find(of_lines, name) != of_lines.end();
}

// A blank that is an element.
bool is_blank(std::string_view name) { return name == "tab" || name == "s" || name == "ptab"; }

bool is_word_letter(char c) {
  return text::is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

// "Strictly private", "mailto:j.smith@…": not the numbers and names that programs use.
bool is_said(std::string_view value) {
  return value.find_first_of(" @") != value.npos &&
         std::ranges::count_if(value, is_word_letter) >= 4 &&
         value.find("http://schemas.") == value.npos;
}

class Lines {
 public:
  explicit Lines(XmlLines lines) : lines_(lines) {}

  void add(const XmlPiece& piece) {
    if (piece.kind == XmlPiece::Kind::words) return add_words(piece.words);
    if (ends_line(piece.name, lines_)) end_line();
    if (piece.kind == XmlPiece::Kind::closing) return;
    if (is_blank(piece.name)) words_ += ' ';
    if (piece.name == "noBreakHyphen") words_ += '-';
    for_each_attribute(piece.attributes, [this](std::string_view, std::string_view value) {
      if (is_said(value)) asides_ += with_entities_read(value) + '\n';
      return false;
    });
  }

  std::string taken() {
    end_line();
    return std::move(words_) + asides_;
  }

 private:
  void add_words(std::string words) {
    std::ranges::replace_if(
        words, [](char c) { return c == '\n' || c == '\r'; }, ' ');
    const bool says_nothing = lines_ == XmlLines::all && text::trimmed(words).empty();
    if (!says_nothing) words_ += words;
  }

  void end_line() {
    if (!words_.empty() && words_.back() != '\n') words_ += '\n';
  }

  XmlLines lines_;
  std::string words_, asides_;
};

}  // namespace

std::string XmlPiece::attribute(std::string_view wanted) const {
  std::string found;
  for_each_attribute(attributes, [&](std::string_view one, std::string_view value) {
    if (one == wanted) found = with_entities_read(value);
    return one == wanted;
  });
  return found;
}

void for_each_xml_piece(std::string_view xml, const Visit& visit) {
  std::size_t after = 0;  // the tag before
  while (after < xml.size()) {
    const std::size_t at = std::min(xml.find('<', after), xml.size());
    tell_words(with_entities_read(xml.substr(after, at - after)), visit);
    if (at == xml.size()) return;
    const bool is_aside = xml.substr(at + 1, 1).find_first_of("!?") == 0;
    if (is_aside) {
      after = past_aside(xml, at, visit);
      continue;
    }
    const std::size_t end = end_of_tag(xml, at + 1);
    tell_tag(xml.substr(at + 1, end - at - 1), visit);
    after = end + 1;
  }
}

std::string words_of_xml(std::string_view xml, XmlLines lines) {
  Lines out(lines);
  for_each_xml_piece(xml, [&](const XmlPiece& piece) { out.add(piece); });
  return out.taken();
}

}  // namespace folio
