#include <algorithm>

#include "base/text.h"
#include "content/readers.h"

namespace folio::content {

namespace {

using source::Span;

constexpr std::string_view white_space = " \t";

// Reads what stands between braces from left to right.
class AttributeReader {
 public:
  AttributeReader(Reading& reading, Span braces)
      : reading_(reading),
        braces_(braces),
        text_(braces.file->text()),
        at_(braces.begin + 1),
        end_(braces.end - 1) {}

  Attributes read() {
    attributes_.span = braces_;
    while (skip_blanks()) read_one();
    return std::move(attributes_);
  }

 private:
  bool skip_blanks() {
    while (at_ < end_ && white_space.find(text_[at_]) != white_space.npos) ++at_;
    return at_ < end_;
  }

  Span span(std::size_t begin, std::size_t end) const {
    return {braces_.file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  // The word from here to white space or one of `stops`.
  std::string_view word(std::string_view stops) {
    const std::size_t begin = at_;
    while (at_ < end_ && white_space.find(text_[at_]) == white_space.npos &&
           stops.find(text_[at_]) == stops.npos) {
      ++at_;
    }
    return text_.substr(begin, at_ - begin);
  }

  void read_one() {
    const std::size_t begin = at_;
    if (text_[at_] == '#') return ++at_, read_id(begin);
    if (text_[at_] == '.') {
      ++at_;
      const std::string_view name = word("");
      attributes_.classes.push_back({std::string(name), span(begin, at_)});
      return;
    }
    const std::string_view key = word("=");
    if (at_ < end_ && text_[at_] == '=' && !key.empty()) return read_pair(key, begin);
    if (at_ < end_ && key.empty()) word("");
    reading_.error(
        "F0316", span(begin, at_), "this cannot stand between { and }",
        "write #name, .nonum or key=\"words\"; write \\{ for a brace that is meant as one");
  }

  void read_id(std::size_t begin) {
    const std::string id(word(""));
    const Span where = span(begin, at_);
    if (!text::is_id(id)) {
      reading_.error("F0324", where, in_quotes(id) + " cannot be a name",
                     "use small letters, digits and single hyphens, at most 64");
    } else if (!attributes_.id.empty()) {
      reading_.error("F0316", where, "a second name is given to the same thing",
                     "keep one of the two");
    } else {
      attributes_.id = id;
      attributes_.id_span = where;
    }
  }

  void read_pair(std::string_view key, std::size_t begin) {
    const Span key_span = span(begin, at_);
    ++at_;
    const std::size_t value_begin = at_;
    std::size_t words_begin = at_;
    std::string_view value;
    if (at_ < end_ && text_[at_] == '"') {
      ++words_begin;
      const std::size_t close = std::min(text_.find('"', at_ + 1), end_);
      value = text_.substr(at_ + 1, close - at_ - 1);
      if (close == end_) {
        reading_.error("F0316", span(at_, end_), "the quotation marks are not closed",
                       "end the words with a straight quotation mark");
      }
      at_ = std::min(close + 1, end_);
    } else {
      value = word("");
    }
    attributes_.pairs.push_back({std::string(key), std::string(value), key_span,
                                 span(value_begin, at_),
                                 span(words_begin, words_begin + value.size())});
  }

  Reading& reading_;
  Span braces_;
  std::string_view text_;
  std::size_t at_, end_;
  Attributes attributes_;
};

// Whether words end in :lang[…], so that what is between braces belongs to it.
bool is_passage(std::string_view before) {
  if (!before.ends_with(']')) return false;
  const std::size_t bracket = before.rfind('[');
  return bracket != before.npos && before.substr(0, bracket).ends_with(":lang");
}

void trim_end(std::vector<Node>& nodes) {
  using Kind = Node::Kind;
  while (!nodes.empty()) {
    Node& last = nodes.back();
    if (last.kind == Kind::text) {
      while (last.text.ends_with(' ')) last.text.pop_back();
    }
    const bool nothing = (last.kind == Kind::text && last.text.empty()) ||
                         last.kind == Kind::soft_break || last.kind == Kind::line_break;
    if (!nothing) return;
    nodes.pop_back();
  }
}

}  // namespace

const Attributes::Pair* Attributes::find(std::string_view key) const {
  const auto pair = std::ranges::find(pairs, key, &Pair::key);
  return pair == pairs.end() ? nullptr : &*pair;
}

std::optional<Span> braces_at_end(const source::SourceFile& file, Span words) {
  const std::string_view source = file.text();
  const std::size_t last = source.substr(0, words.end).find_last_not_of(" \t");
  const bool closes = last != source.npos && last > words.begin && source[last] == '}';
  if (!closes || source[last - 1] == '\\') return {};
  // Between quotation marks a brace is a letter like any other; where the marks
  // do not pair, that is for the reader of attributes to say.
  const std::size_t nearest = source.substr(words.begin, last - words.begin).rfind('{');
  if (nearest == source.npos) return {};
  std::size_t open = words.begin + nearest;
  bool between_marks = false;
  for (std::size_t at = last; at-- > words.begin;) {
    if (source[at] == '"') between_marks = !between_marks;
    if (source[at] != '{' || between_marks) continue;
    open = at;
    break;
  }
  if (open > words.begin && source[open - 1] == '\\') return {};
  if (is_passage(source.substr(words.begin, open - words.begin))) return {};
  return Span{&file, static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(last + 1)};
}

Attributes parse_attributes(Reading& reading, Span braces) {
  return AttributeReader(reading, braces).read();
}

bool check_attributes(Reading& reading, const Attributes& attributes,
                      std::span<const std::string_view> known_keys) {
  bool unnumbered = false;
  for (const model::Named& name : attributes.classes) {
    if (name.id == "nonum") {
      unnumbered = true;
    } else {
      const std::vector<std::string> known{".nonum"};
      reading.error("F0325", name.span, "nothing is known of ." + name.id,
                    nearest_help("." + name.id, known));
    }
  }
  const std::vector<std::string> known(known_keys.begin(), known_keys.end());
  for (const Attributes::Pair& pair : attributes.pairs) {
    if (std::ranges::find(known, pair.key) != known.end()) continue;
    reading.error("F0314", pair.key_span, in_quotes(pair.key) + " has no meaning here",
                  nearest_help(pair.key, known));
  }
  return unnumbered;
}

Attributes take_attributes(Page& page, std::vector<Node>& nodes) {
  if (nodes.empty() || nodes.back().kind != Node::Kind::text) return {};
  Node& last = nodes.back();
  const auto braces = braces_at_end(page.file, page.span(last));
  if (!braces) return {};
  const std::size_t open = last.text.rfind('{');
  last.text.resize(open == std::string::npos ? 0 : open);
  last.end = braces->begin;
  trim_end(nodes);
  return parse_attributes(page.reading, *braces);
}

void Ids::claim(Reading& reading, const std::string& id, Span where) {
  if (id.empty()) return;
  const auto [taken, is_new] = taken_.emplace(id, where);
  if (is_new) return;
  const Span& first = taken->second;
  const std::string place =
      first.file == nullptr
          ? ""
          : first.file->path() + ":" + std::to_string(first.file->position(first.begin).line);
  const bool elsewhere = first.file != where.file;
  const std::string shared =
      elsewhere ? ", and the files of one document, or of the registries, share their names" : "";
  reading.error("F0402", where, in_quotes(id) + " is the name of two things",
                "give one of them another name; the first is at " + place + shared);
}

}  // namespace folio::content
