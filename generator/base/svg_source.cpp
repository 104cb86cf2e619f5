// What can be told of an SVG from its text alone, before anything draws it.

#include <algorithm>
#include <functional>

#include "base/svg.h"
#include "base/text.h"

namespace folio {

namespace {

constexpr std::size_t most_bytes = 5'000'000;

/// A tag as written, and the words that stand before it.
struct Tag {
  std::string_view words, name, attributes;
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

/// Past a comment, a declaration or an instruction at `at`, which begins with <! or <?.
std::size_t past_aside(std::string_view source, std::size_t at) {
  struct Aside {
    std::string_view begin, end;
  };
  static constexpr Aside asides[] = {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}};
  for (const Aside& aside : asides) {
    if (!source.substr(at).starts_with(aside.begin)) continue;
    return std::min(source.find(aside.end, at), source.size() - aside.end.size()) +
           aside.end.size();
  }
  return std::min(end_of_tag(source, at), source.size() - 1) + 1;
}

Tag tag_of(std::string_view words, std::string_view inside) {
  Tag tag{.words = words, .name = inside, .attributes = {}};
  if (tag.name.starts_with('/')) tag.closes = true, tag.name.remove_prefix(1);
  tag.is_empty = tag.name.ends_with('/');
  const std::size_t end = std::min(tag.name.find_first_of(" \t\r\n/"), tag.name.size());
  tag.attributes = tag.name.substr(end);
  tag.name = tag.name.substr(0, end);
  tag.name.remove_prefix(std::min(tag.name.find(':') + 1, tag.name.size()));
  return tag;
}

void for_each_tag(std::string_view source, const std::function<void(const Tag&)>& visit) {
  std::size_t words = 0;
  for (std::size_t at = source.find('<'); at < source.size(); at = source.find('<', at)) {
    const bool is_aside = source.substr(at + 1, 1).find_first_of("!?") == 0;
    if (is_aside) {
      at = words = past_aside(source, at);
      continue;
    }
    const std::size_t end = end_of_tag(source, at);
    visit(tag_of(source.substr(words, at - words), source.substr(at + 1, end - at - 1)));
    if (end == source.size()) return;
    at = words = end + 1;
  }
}

/// What `name` says in a tag, or in one of the forms that end so: "xlink:href".
std::string_view attribute(std::string_view attributes, std::string_view name) {
  for (std::size_t at = attributes.find(name); at != attributes.npos;
       at = attributes.find(name, at + 1)) {
    const std::string_view after = attributes.substr(at + name.size());
    const std::size_t quote = after.find_first_not_of(" \t\r\n=");
    if (after.find('=') >= quote || quote == after.npos) continue;
    if (after[quote] != '"' && after[quote] != '\'') continue;
    const std::string_view value = after.substr(quote + 1);
    return text::trimmed(value.substr(0, value.find(after[quote])));
  }
  return {};
}

struct Refused {
  std::string_view name, why;
};
constexpr Refused refused[] = {
    {"script", "it holds a program (script)"},
    {"foreignObject", "it holds a piece of a web page (foreignObject)"},
};

/// A link leads somewhere and shows nothing; all else that names a file shows it.
bool shows_what_it_names(std::string_view name) { return name != "a"; }

std::optional<Failure> objection_to_tag(const Tag& tag) {
  const auto found = std::ranges::find(refused, tag.name, &Refused::name);
  if (found != std::end(refused)) return Failure{std::string(found->why)};
  const std::string_view named = attribute(tag.attributes, "href");
  const bool is_here = named.empty() || named.starts_with('#') || named.starts_with("data:");
  if (is_here || !shows_what_it_names(tag.name)) return std::nullopt;
  return Failure{"it shows what is in another file, \"" + std::string(named.substr(0, 80)) + "\""};
}

/// An effect comes to pixels, and to more of them than there is memory for.
bool has_effects(std::string_view source) {
  for (const std::string_view use :
       {"filter:url(", "filter: url(", "filter=\"url(", "filter='url("}) {
    if (source.find(use) != source.npos) return true;
  }
  return false;
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

/// Words of XML with its entities, as far as SVG has names for them, read.
std::string read_entities(std::string_view words) {
  struct Entity {
    std::string_view name;
    char letter;
  };
  static constexpr Entity entities[] = {
      {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
  std::string out;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::size_t end = words[at] == '&' ? words.find(';', at) : words.npos;
    if (end == words.npos) {
      out += words[at];
      continue;
    }
    const std::string name(words.substr(at + 1, end - at - 1));
    const auto found = std::ranges::find(entities, name, &Entity::name);
    if (found != std::end(entities)) out += found->letter;
    if (name.starts_with("#x")) {
      text::append_utf8(out, static_cast<char32_t>(std::strtoul(name.c_str() + 2, nullptr, 16)));
    } else if (name.starts_with('#')) {
      text::append_utf8(out, static_cast<char32_t>(std::strtoul(name.c_str() + 1, nullptr, 10)));
    }
    at = end;
  }
  return out;
}

/// Whether every typeface that is asked for by name is ours.
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
    if (!objection && !tag.closes) objection = objection_to_tag(tag);
  });
  if (!objection && names_other_sheets(bytes))
    return Failure{"its colours or letters are in another file"};
  if (!objection && has_effects(bytes)) return Failure{"it holds an effect (filter)"};
  return objection;
}

SvgLetters letters_of_svg(std::string_view bytes) {
  SvgLetters letters;
  int depth = 0;  // of <text>
  for_each_tag(bytes, [&](const Tag& tag) {
    if (depth > 0) letters.words += read_entities(tag.words);
    if (tag.name == "text" && !tag.is_empty) depth += tag.closes ? -1 : 1;
  });
  letters.in_other_typefaces = !text::trimmed(letters.words).empty() && asks_for_others(bytes);
  return letters;
}

}  // namespace folio
