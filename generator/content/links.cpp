#include <algorithm>
#include <array>

#include "base/text.h"
#include "content/readers.h"

namespace folio::content {

namespace {

using model::Inlines;

constexpr std::array<std::string_view, 4> schemes{"https", "http", "mailto", "tel"};
constexpr std::array<std::string_view, 3> address_starts{"https://", "http://", "www."};

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// "https" of "https://…"; empty when nothing stands before a colon.
std::string scheme_of(std::string_view address) {
  const std::size_t colon = address.find(':');
  const std::string_view before = address.substr(0, colon);
  const bool plain = std::ranges::all_of(
      before, [](char c) { return is_letter_or_digit(c) || c == '+' || c == '-' || c == '.'; });
  return colon != address.npos && plain ? text::lower(before) : std::string();
}

// Where the address that begins at `at` ends, with all that is stuck to it.
std::size_t end_of_run(std::string_view words, std::size_t at) {
  std::size_t end = at;
  for (; end < words.size(); ++end) {
    const auto byte = static_cast<unsigned char>(words[end]);
    if (byte <= 0x20 || std::string_view("<>\"`").find(words[end]) != std::string_view::npos) break;
    // Of other characters only the dash can be one that the parser made from "--".
    if (byte >= 0x80 && words.substr(end, 3) != "–" && words.substr(end, 3) != "—") break;
    if (byte >= 0x80) end += 2;
  }
  return end;
}

// The same without the full stop, comma or bracket that belongs to the sentence
// around it. A bracket is the address's own if it was opened there.
std::size_t end_of_address(std::string_view words, std::size_t at) {
  std::size_t end = end_of_run(words, at);
  const std::string_view run = words.substr(at, end - at);
  auto unopened = std::ranges::count(run, ')') - std::ranges::count(run, '(');
  auto unopened_squares = std::ranges::count(run, ']') - std::ranges::count(run, '[');
  for (; end > at; --end) {
    const char last = words[end - 1];
    const bool closes = (last == ')' && unopened-- > 0) || (last == ']' && unopened_squares-- > 0);
    if (!closes && std::string_view(".,:;!?'*_~").find(last) == std::string_view::npos) break;
  }
  return end;
}

/// Reads the words of one leaf from left to right.
class WordReader {
 public:
  WordReader(Page& page, const Node& leaf, Addresses addresses, Inlines& out)
      : page_(page),
        words_(leaf.text),
        addresses_(addresses),
        out_(out),
        leaf_begin_(leaf.begin),
        alignment_(page.file.text(), leaf.begin, leaf.text) {}

  void read() {
    check_leftovers();
    for (std::size_t at = words_.find_first_of("[hw"); at < words_.size();
         at = words_.find_first_of("[hw", at)) {
      const std::size_t end = words_[at] == '[' ? bracket(at) : address(at);
      at = end == at ? at + 1 : end;
    }
    flush(words_.size());
  }

 private:
  // Puts out the plain words that end here.
  void flush(std::size_t end) {
    if (end > done_) append_text(out_, words_.substr(done_, end - done_), span(done_, end));
    done_ = end;
  }

  source::Span span(std::size_t begin, std::size_t end) {
    const std::size_t from = alignment_.source_offset(begin);
    return page_.span(from, alignment_.source_offset(end));
  }

  bool is_escaped(std::size_t at) {
    const std::size_t offset = alignment_.source_offset(at);
    return page_.file.text().compare(offset, 1, "\\") == 0;
  }

  void check_leftovers();

  // Each answers the offset behind what it took, or `at` if that was nothing.
  std::size_t bracket(std::size_t at);
  std::size_t reference(std::size_t at, std::size_t name, std::size_t close);
  std::size_t address(std::size_t at);

  Page& page_;
  std::string_view words_;
  Addresses addresses_;
  Inlines& out_;
  std::size_t leaf_begin_;
  Alignment alignment_;
  std::size_t done_ = 0;
};

// Marks that CommonMark left as words: no author means to print them.
void WordReader::check_leftovers() {
  struct Leftover {
    std::string_view mark, code, message, help;
    bool at_line_start;
  };
  static constexpr Leftover leftovers[] = {
      {"](", "F0372", "this link or picture is not whole",
       "write [words](https://…) on one line, with %20 for a space in the address", false},
      {"{#", "F0316", "attributes stand at the end of a heading or paragraph",
       "move them there; write \\{ for a brace that is meant as one", false},
      {"{.", "F0316", "attributes stand at the end of a heading or paragraph",
       "move them there; write \\{ for a brace that is meant as one", false},
      {"![", "F0372", "this picture is not whole", "write ![what it shows](figures/name.png)",
       true},
      {"##", "F0372", "this is no heading: a space is missing behind #", "write ## Title", true},
      {":: ", "F0372", "this is no directive: it begins with two colons", "write three: :::", true},
  };
  for (const Leftover& one : leftovers) {
    const std::size_t at = words_.find(one.mark);
    if (at == words_.npos || (one.at_line_start && at > 0)) continue;
    Alignment place(page_.file.text(), leaf_begin_, words_);
    const std::size_t begin = place.source_offset(at);
    const std::string_view source = page_.file.text();
    if (source.substr(begin, one.mark.size()) != one.mark) continue;  // a backslash is among it
    const std::size_t before = source.find_last_not_of(" \t>", begin == 0 ? 0 : begin - 1);
    if (one.at_line_start && before != source.npos && source[before] != '\n') continue;
    page_.error(std::string(one.code), page_.span(begin, begin + one.mark.size()),
                std::string(one.message), std::string(one.help));
  }
}

std::size_t WordReader::bracket(std::size_t at) {
  const std::string_view rest = words_.substr(at, 4);
  const bool refers = rest.starts_with("[@") || rest.starts_with("[-@");
  const bool notes = rest.starts_with("[^");
  if (!refers && !notes) return at;
  const std::size_t close = words_.find(']', at);
  if (close == words_.npos) return at;
  flush(at);
  if (is_escaped(at)) return at;
  if (refers) return reference(at, words_.find('@', at) + 1, close);
  const std::string label = note_label(words_.substr(at + 2, close - at - 2));
  const bool exists = std::ranges::find(page_.prepared.notes, label, &model::Named::id) !=
                      page_.prepared.notes.end();
  page_.error(
      "F0350", span(at, close + 1),
      exists ? "a note cannot be referred to from here" : "no note is called " + in_quotes(label),
      exists ? "refer to it from the text" : "write it in this file: [^" + label + "]: …");
  return at;
}

std::size_t WordReader::reference(std::size_t at, std::size_t name, std::size_t close) {
  const std::string_view target = words_.substr(name, close - name);
  const std::size_t slash = target.find('/');
  const std::string_view document = slash == target.npos ? "" : target.substr(0, slash);
  const std::string_view id = slash == target.npos ? target : target.substr(slash + 1);
  const source::Span where = span(at, close + 1);
  if (!text::is_id(id) || (slash != target.npos && !text::is_id(document))) {
    page_.error("F0333", where, in_quotes(target) + " cannot be the name of anything",
                "write [@name] or [@document/name], in small letters, digits and hyphens");
    return at;
  }
  if (addresses_ == Addresses::left) {
    page_.error("F0334", where, "a reference stands inside a link",
                "take it out of the link's words");
    return at;
  }
  using Form = model::CrossReference::Form;
  out_.push_back({model::CrossReference{std::string(document), std::string(id),
                                        words_[at + 1] == '-' ? Form::number : Form::full},
                  where});
  done_ = close + 1;
  return done_;
}

std::size_t WordReader::address(std::size_t at) {
  if (addresses_ == Addresses::left || (at > 0 && is_letter_or_digit(words_[at - 1]))) return at;
  const auto start = std::ranges::find_if(
      address_starts, [&](std::string_view one) { return words_.substr(at).starts_with(one); });
  if (start == address_starts.end()) return at;
  const std::size_t end = end_of_address(words_, at);
  if (end <= at + start->size() || !is_letter_or_digit(words_[at + start->size()])) return at;
  flush(at);
  const source::Span where = span(at, end);
  // The author's own spelling, before punctuation was made smart.
  std::string written = page_.file.text().substr(where.begin, where.end - where.begin);
  if (written.find_first_of("\\&") != written.npos) written = words_.substr(at, end - at);
  const std::string url = (start->ends_with('/') ? "" : "https://") + written;
  out_.push_back({model::Link{model::WebAddress{url}, {{model::Text{written}, where}}}, where});
  done_ = end;
  return end;
}

}  // namespace

void read_words(Page& page, const Node& leaf, Addresses addresses, Inlines& out) {
  WordReader(page, leaf, addresses, out).read();
}

bool is_web_address(std::string_view address) {
  return address.find_first_of(" \t\n") == address.npos &&
         std::ranges::find(schemes, scheme_of(address)) != schemes.end();
}

bool check_address(Page& page, const std::string& address, source::Span where) {
  if (is_web_address(address)) return true;
  const std::string scheme = scheme_of(address);
  if (address.find_first_of(" \t\n") != address.npos) {
    page.error("F0330", where, "the address holds a space", "write %20 for a space in an address");
    return false;
  }
  if (!scheme.empty()) {
    page.error("F0330", where, "a link cannot begin with " + in_quotes(scheme + ":"),
               "link to https:, http:, mailto: or tel:");
    return false;
  }
  page.error("F0331", where,
             address.empty() ? "the link has no address"
                             : in_quotes(address) + " is no address of the web",
             address.starts_with("www.") ? "write https:// before it"
                                         : "write [@name] for a place in this publication");
  return false;
}

}  // namespace folio::content
