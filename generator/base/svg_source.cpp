// What can be told of an SVG from its text alone, before anything draws it.

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/svg.h"
#include "base/text.h"

namespace folio {

namespace {

constexpr std::size_t most_bytes = 5'000'000;

/// A tag as written, and the words that stand between it and the tag before.
struct Tag {
  std::string words;  // with their entities read
  std::string_view name, attributes;
  bool closes = false, is_empty = false;
};

/// Where the tag that begins at `at` ends; a > in quotation marks ends nothing.
std::size_t end_of_tag(std::string_view source, std::size_t at) {
  char quote = 0;
  for (; at < source.size(); ++at) {
    const char c = source[at];
    if (quote == 0 && c == '>') return at;
    if (quote == 0 && (c == '"' || c == '\'')) {
      quote = c;
    } else if (c == quote) {
      quote = 0;
    }
  }
  return source.size();
}

constexpr std::string_view character_data = "<![CDATA[", end_of_data = "]]>";

/// Past a comment, a declaration or an instruction at `at`, which begins with <! or <?.
std::size_t past_aside(std::string_view source, std::size_t at) {
  struct Aside {
    std::string_view begin, end;
  };
  static constexpr Aside asides[] = {{"<!--", "-->"}, {character_data, end_of_data}, {"<?", "?>"}};
  for (const Aside& aside : asides) {
    if (!source.substr(at).starts_with(aside.begin)) continue;
    const std::size_t end = source.find(aside.end, at + aside.begin.size());
    return end == source.npos ? source.size() : end + aside.end.size();
  }
  return std::min(end_of_tag(source, at), source.size() - 1) + 1;
}

/// The words in an aside: those of character data, where & is no more than a sign.
std::string_view words_of_aside(std::string_view aside) {
  if (!aside.starts_with(character_data)) return {};
  aside.remove_prefix(character_data.size());
  return aside.substr(0, aside.find(end_of_data));
}

/// The letter that an entity stands for, "amp" or "#x26"; nothing if it is none.
std::optional<char32_t> letter_of_entity(std::string_view name) {
  struct Entity {
    std::string_view name;
    char32_t letter;
  };
  static constexpr Entity entities[] = {
      {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
  const auto* const found = std::ranges::find(entities, name, &Entity::name);
  if (found != std::end(entities)) return found->letter;
  if (!name.starts_with('#')) return std::nullopt;
  const bool is_hexadecimal = name.substr(1).starts_with('x');
  name.remove_prefix(is_hexadecimal ? 2 : 1);
  std::uint32_t number = 0;
  const auto [end, error] =
      std::from_chars(name.data(), name.data() + name.size(), number, is_hexadecimal ? 16 : 10);
  if (error != std::errc{} || number > 0x10FFFF) return std::nullopt;
  return number;
}

/// Words of XML with its entities, as far as SVG has names for them, read.
std::string read_entities(std::string_view words) {
  const auto is_of_name = [](char c) { return c == '#' || text::is_letter_or_digit(c); };
  std::string out;
  for (std::size_t at = 0; at < words.size(); ++at) {
    std::size_t end = at + 1;
    while (words[at] == '&' && end < words.size() && is_of_name(words[end])) ++end;
    const bool is_entity = words[at] == '&' && end < words.size() && words[end] == ';';
    if (!is_entity) {
      out += words[at];
      continue;
    }
    if (const auto letter = letter_of_entity(words.substr(at + 1, end - at - 1)))
      text::append_utf8(out, *letter);
    at = end;
  }
  return out;
}

/// "href" of "xlink:href".
std::string_view without_prefix(std::string_view name) {
  return name.substr(std::min(name.find(':') + 1, name.size()));
}

Tag tag_of(std::string words, std::string_view inside) {
  Tag tag{.words = std::move(words), .name = inside, .attributes = {}};
  if (tag.name.starts_with('/')) tag.closes = true, tag.name.remove_prefix(1);
  tag.is_empty = tag.name.ends_with('/');
  const std::size_t end = std::min(tag.name.find_first_of(" \t\r\n/"), tag.name.size());
  tag.attributes = tag.name.substr(end);
  tag.name = tag.name.substr(0, end);
  tag.name = without_prefix(tag.name);
  return tag;
}

void for_each_tag(std::string_view source, const std::function<void(const Tag&)>& visit) {
  std::string words;      // asides part no words
  std::size_t after = 0;  // the tag or aside before
  for (std::size_t at = source.find('<'); at < source.size(); at = source.find('<', after)) {
    words += read_entities(source.substr(after, at - after));
    const bool is_aside = source.substr(at + 1, 1).find_first_of("!?") == 0;
    if (is_aside) {
      after = past_aside(source, at);
      words += words_of_aside(source.substr(at, after - at));
      continue;
    }
    const std::size_t end = end_of_tag(source, at);
    visit(tag_of(std::exchange(words, {}), source.substr(at + 1, end - at - 1)));
    if (end == source.size()) return;
    after = end + 1;
  }
}

struct Attribute {
  std::string_view name, value;  // as written
};

/// The attributes of a tag, as far as each has a name and a value in quotation marks.
std::vector<Attribute> attributes_of(std::string_view rest) {
  constexpr std::string_view blanks = " \t\r\n/";
  std::vector<Attribute> all;
  while (true) {
    rest.remove_prefix(std::min(rest.find_first_not_of(blanks), rest.size()));
    const std::size_t equals = rest.find('=');
    if (equals == rest.npos) return all;
    const std::string_view name = text::trimmed(rest.substr(0, equals));
    rest.remove_prefix(equals + 1);
    rest.remove_prefix(std::min(rest.find_first_of("\"'"), rest.size()));
    if (rest.empty()) return all;
    const std::size_t end = std::min(rest.find(rest.front(), 1), rest.size());
    all.push_back({name, text::trimmed(rest.substr(1, end - 1))});
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

struct Refused {
  std::string_view name, why;
};
// An effect comes to pixels, and to more of them than there is memory for.
constexpr std::string_view effect = "it holds an effect (filter)";
constexpr Refused refused[] = {
    {"filter", effect},
    {"script", "it holds a program (script)"},
    {"foreignObject", "it holds a piece of a web page (foreignObject)"},
    {"animate", "it moves (animate)"},
    {"animateColor", "it moves (animateColor)"},
    {"animateMotion", "it moves (animateMotion)"},
    {"animateTransform", "it moves (animateTransform)"},
    {"set", "it moves (set)"},
};

/// A link leads somewhere and shows nothing; all else that names a file shows it.
bool shows_what_it_names(std::string_view name) { return name != "a"; }

/// Whether attributes, or the rules of a style sheet, ask for an effect: whether
/// the property is anything but "none".
bool has_effect(std::string_view source) {
  constexpr std::string_view property = "filter", blanks = " \t\r\n";
  const std::string style = text::lower(read_entities(source));
  const auto is_part = [](char c) { return text::is_letter_or_digit(c) || c == '-' || c == '_'; };
  for (std::size_t at = style.find(property); at != style.npos; at = style.find(property, at + 1)) {
    const std::size_t end = at + property.size();
    const std::size_t sign = std::min(style.find_first_not_of(blanks, end), style.size());
    // A comment may stand between.
    const bool is_set = std::string_view(":=/").find(style[sign]) != std::string_view::npos;
    if (!is_set || !text::stands_alone(std::string_view(style), at, end, is_part)) continue;
    const std::size_t value = style.find_first_not_of(" \t\r\n:=\"'", sign);
    if (value == style.npos || style.compare(value, 4, "none") != 0) return true;
  }
  return false;
}

/// Whether an address is no place but a program. Browsers read over white space in it.
bool is_program(std::string_view address) {
  std::string plain = text::lower(read_entities(address));
  std::erase_if(plain, [](char c) { return static_cast<unsigned char>(c) <= ' '; });
  return plain.starts_with("javascript:") || plain.starts_with("vbscript:");
}

/// HTML, "Event handlers": what such attributes say is run.
bool is_event(std::string_view name) {
  return name.size() > 2 && text::lower(name).starts_with("on");
}

std::optional<Failure> objection_to_attribute(const Tag& tag, const Attribute& one) {
  const auto cut = [](std::string_view words) { return std::string(words.substr(0, 80)); };
  if (is_event(one.name)) return Failure{"it holds a program (" + cut(one.name) + ")"};
  if (without_prefix(one.name) != "href") return std::nullopt;
  if (is_program(one.value)) return Failure{"it holds a program, in the link of " + cut(tag.name)};
  const bool is_here =
      one.value.empty() || one.value.starts_with('#') || one.value.starts_with("data:");
  if (is_here || !shows_what_it_names(tag.name)) return std::nullopt;
  return Failure{"it shows what is in another file, \"" + cut(one.value) + "\""};
}

std::optional<Failure> objection_to_tag(const Tag& tag) {
  const bool ends_sheet = tag.closes && tag.name == "style";
  if (has_effect(ends_sheet ? std::string_view(tag.words) : tag.attributes))
    return Failure{std::string(effect)};
  if (ends_sheet && text::lower(tag.words).find("keyframes") != std::string::npos)
    return Failure{"it moves (@keyframes)"};
  if (tag.closes) return std::nullopt;
  const auto found = std::ranges::find(refused, tag.name, &Refused::name);
  if (found != std::end(refused)) return Failure{std::string(found->why)};
  for (const Attribute& one : attributes_of(tag.attributes)) {
    if (auto objection = objection_to_attribute(tag, one)) return objection;
  }
  return std::nullopt;
}

/// A style sheet, fill or filter that is somewhere else.
bool names_other_sheets(std::string_view source) {
  if (source.find("@import") != source.npos) return true;
  constexpr std::string_view address = "url(";
  for (std::size_t at = source.find(address); at != source.npos;
       at = source.find(address, at + 1)) {
    const std::string_view rest = source.substr(at + address.size());
    const std::size_t first = rest.find_first_not_of(" \t\r\n\"'");
    if (first == rest.npos || (rest[first] != '#' && rest[first] != '&')) return true;
  }
  return false;
}

/// Whether letters may be drawn in a typeface that is not ours: another is named, or none.
bool asks_for_others(std::string_view source) {
  constexpr std::string_view asks = "font-family";
  std::size_t count = 0;
  for (std::size_t at = source.find(asks); at != source.npos; at = source.find(asks, at + 1)) {
    std::string_view rest = source.substr(at + asks.size(), 40);
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n:=\"'"), rest.size()));
    if (!text::lower(rest).starts_with("noto sans")) return true;
    ++count;
  }
  return count == 0;
}

}  // namespace

std::optional<Failure> objection_to_svg(std::string_view bytes) {
  if (bytes.size() > most_bytes)
    return Failure{"it is larger than 5 MB", Failure::Cause::too_large};
  if (bytes.starts_with("\x1F\x8B")) return Failure{"it is compressed"};
  if (text::first_bad_utf8(bytes) || bytes.find('\0') != bytes.npos)
    return Failure{"it is not written in UTF-8"};
  if (bytes.find("<!ENTITY") != bytes.npos)
    return Failure{"it defines words of its own (ENTITY), which can be made to grow without end"};
  std::optional<Failure> objection;
  for_each_tag(bytes, [&objection](const Tag& tag) {
    if (!objection) objection = objection_to_tag(tag);
  });
  if (!objection && names_other_sheets(bytes))
    return Failure{"its colours or letters are in another file"};
  return objection;
}

SvgLetters letters_of_svg(std::string_view bytes) {
  SvgLetters letters;
  int depth = 0;  // of <text>
  for_each_tag(bytes, [&](const Tag& tag) {
    if (depth > 0) letters.words += tag.words;
    if (tag.name == "text" && !tag.is_empty) depth += tag.closes ? -1 : 1;
  });
  letters.in_other_typefaces = !text::trimmed(letters.words).empty() && asks_for_others(bytes);
  return letters;
}

}  // namespace folio
