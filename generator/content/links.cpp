#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/text.h"
#include "content/readers.h"

namespace folio::content {

namespace {

constexpr std::array<std::string_view, 4> schemes{"https", "http", "mailto", "tel"};

using text::is_letter_or_digit;

// "https" of "https://…"; empty when nothing stands before a colon.
std::string scheme_of(std::string_view address) {
  const std::size_t colon = address.find(':');
  const std::string_view before = address.substr(0, colon);
  const bool plain = std::ranges::all_of(
      before, [](char c) { return is_letter_or_digit(c) || c == '+' || c == '-' || c == '.'; });
  return colon != address.npos && plain ? text::lower(before) : std::string();
}

/// Reads the words of one leaf from left to right.
class WordReader {
 public:
  WordReader(Page& page, const Node& leaf, Addresses addresses, InlineSink& sink)
      : page_(page),
        words_(leaf.text),
        addresses_(addresses),
        sink_(sink),
        leaf_begin_(leaf.begin),
        alignment_(page.file.text(), leaf.begin, leaf.text),
        bare_(bare_addresses(leaf.text)) {}

  void read() {
    check_leftovers();
    for (std::size_t at = next_mark(0); at < words_.size(); at = next_mark(at)) {
      const std::size_t end = taken(at);
      at = end == at ? at + 1 : end;
    }
    flush(words_.size());
  }

 private:
  // Puts out the plain words that end here.
  void flush(std::size_t end) {
    if (end > done_) append_text(sink_.out(), words_.substr(done_, end - done_), span(done_, end));
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

  // Where from `at` on something may be that is more than words.
  std::size_t next_mark(std::size_t at) {
    while (bare_at_ < bare_.size() && bare_[bare_at_].begin < at) ++bare_at_;
    const std::size_t address = bare_at_ < bare_.size() ? bare_[bare_at_].begin : words_.size();
    return std::min(words_.find_first_of("[:{}", at), address);
  }

  // Each answers the offset behind what it took, or `at` if that was nothing.
  std::size_t taken(std::size_t at) {
    switch (words_[at]) {
      case '[': return bracket(at);
      case ':': return form(at);
      case '{':
      case '}': return brace(at);
      default: return address(at);
    }
  }
  std::string between_brackets(source::Span where) const;
  std::size_t form(std::size_t at);
  std::size_t language(const FormName& form, std::size_t at, std::size_t close);
  std::size_t brace(std::size_t at);
  std::size_t bracket(std::size_t at);
  std::size_t unclosed(std::size_t at);
  std::size_t reference(std::size_t at, std::size_t name, std::size_t close);
  std::size_t address(std::size_t at);
  std::string as_typed(const BareAddress& one, source::Span where) const;

  Page& page_;
  std::string_view words_;
  Addresses addresses_;
  InlineSink& sink_;
  std::size_t leaf_begin_;
  Alignment alignment_;
  std::vector<BareAddress> bare_;
  std::size_t bare_at_ = 0;  // the first of them that is not passed
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
      {"**", "F0372", "these stars made nothing bold",
       "put no space between ** and the words; write \\*\\* for stars that are meant", false},
      {"~~", "F0372", "these signs strike nothing out",
       "leave the words out; write \\~\\~ for signs that are meant", false},
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
  const bool is_closed = close != words_.npos && words_.find('[', at + 1) > close;
  if (refers && !is_closed) return unclosed(at);
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

// A reference that goes on to the end of the words, or to the next one.
std::size_t WordReader::unclosed(std::size_t at) {
  flush(at);
  if (is_escaped(at)) return at;
  const std::size_t end = std::min(words_.find_first_of(" []", at + 1), words_.size());
  page_.error("F0333", span(at, end), "the square bracket of this reference is not closed",
              "write ] behind the name; \\[ is a bracket that is meant as one");
  return at;
}

std::size_t WordReader::reference(std::size_t at, std::size_t name, std::size_t close) {
  const std::string_view target = words_.substr(name, close - name);
  const std::size_t slash = target.find('/');
  const std::string_view document = slash == target.npos ? "" : target.substr(0, slash);
  const std::string_view ids = slash == target.npos ? target : target.substr(slash + 1);
  const std::size_t dots = ids.find("..");
  const std::string_view id = ids.substr(0, dots);
  const std::string_view last = dots == ids.npos ? "" : ids.substr(dots + 2);
  const source::Span where = span(at, close + 1);
  const bool well_formed = text::is_id(id) && (slash == target.npos || text::is_id(document)) &&
                           (dots == ids.npos || text::is_id(last));
  if (!well_formed) {
    page_.error("F0333", where, in_quotes(target) + " cannot be the name of anything",
                "write [@name], [@name..name] or [@document/name], in small letters, digits and "
                "hyphens");
    return at;
  }
  if (addresses_ == Addresses::left) {
    page_.error("F0334", where, "a reference stands inside a link",
                "take it out of the link's words");
    return at;
  }
  using Form = model::CrossReference::Form;
  const Form form = words_[at + 1] == '-' ? Form::number : Form::full;
  sink_.out().push_back(
      {model::CrossReference{std::string(document), std::string(id), form, std::string(last)},
       where});
  done_ = close + 1;
  return done_;
}

// The author's own spelling, before punctuation was made smart.
std::string WordReader::between_brackets(source::Span where) const {
  const std::string source = page_.file.text().substr(where.begin, where.end - where.begin);
  const std::size_t open = source.find('['), close = source.rfind(']');
  if (open >= close || close == source.npos) return {};
  return std::string(source.substr(open + 1, close - open - 1));
}

std::size_t WordReader::form(std::size_t at) {
  const auto form = form_at(words_, at);
  if (!form) return at;
  flush(at);
  if (is_escaped(at)) return at;
  const std::size_t close = std::min(words_.find(']', form->bracket), words_.size());
  const source::Span where = span(at, std::min(close + 1, words_.size()));
  if (!form->is_known) {
    page_.error("F0335", where, "there is no :" + std::string(form->name) + "[…]",
                help_for_form(form->name) + "; write \\: for a colon that is meant as one");
    return at;
  }
  if (close == words_.size()) {
    page_.error("F0336", where, "the square bracket is not closed",
                "write ] on the same line, with nothing but plain words before it");
    return at;
  }
  if (form->is_language) return language(*form, at, close);
  const std::string written = between_brackets(where);
  if (auto lookup = read_lookup(page_, form->name, text::squeezed(written), addresses_, where)) {
    sink_.out().push_back({*std::move(lookup), where});
  }
  done_ = close + 1;
  return done_;
}

// :lang[cy]{ begins a passage, which the } behind it ends.
std::size_t WordReader::language(const FormName& form, std::size_t at, std::size_t close) {
  const std::string tag(words_.substr(form.bracket + 1, close - form.bracket - 1));
  const bool opens = close + 1 < words_.size() && words_[close + 1] == '{';
  const source::Span where = span(at, close + 1 + opens);
  if (!opens) {
    page_.error("F0336", where, "no words in another language follow",
                "write them between { and }, as in :lang[cy]{testun}");
    return at;
  }
  check_language(page_.reading, tag, where);
  sink_.open(tag, where);
  done_ = close + 2;
  return done_;
}

std::size_t WordReader::brace(std::size_t at) {
  if (!sink_.is_open()) return at;
  flush(at);
  if (is_escaped(at)) return at;
  const std::size_t end = alignment_.source_offset(at + 1);
  if (!sink_.brace(words_[at], static_cast<std::uint32_t>(end))) return at;
  done_ = at + 1;
  return done_;
}

// The author's own spelling, before punctuation was made smart.
std::string WordReader::as_typed(const BareAddress& one, source::Span where) const {
  std::string written = page_.file.text().substr(where.begin, where.end - where.begin);
  if (written.find_first_of("\\&") == written.npos) return written;
  return std::string(words_.substr(one.begin, one.end - one.begin));
}

std::size_t WordReader::address(std::size_t at) {
  const BareAddress& one = bare_.at(bare_at_);
  const bool is_linked = addresses_ == Addresses::linked && one.kind == BareAddress::Kind::web;
  flush(at);
  const source::Span where = span(at, one.end);
  const std::string written = as_typed(one, where);
  if (is_linked) {
    const std::string url = (written.starts_with("www.") ? "https://" : "") + written;
    sink_.out().push_back(
        {model::Link{model::WebAddress{url}, {{model::Text{written}, where}}}, where});
  } else {
    append_text(sink_.out(), written, where);
  }
  done_ = one.end;
  return done_;
}

}  // namespace

void read_words(Page& page, const Node& leaf, Addresses addresses, InlineSink& sink) {
  WordReader(page, leaf, addresses, sink).read();
}

bool is_web_address(std::string_view address) {
  return address.find_first_of(" \t\n") == address.npos &&
         std::ranges::find(schemes, scheme_of(address)) != schemes.end();
}

// "actearly.uk", "www.gov.uk/prevent": what stands before the first / has a dot in it.
static bool is_host(std::string_view address) {
  const std::string_view host = address.substr(0, address.find('/'));
  const std::size_t dot = host.rfind('.');
  return dot != host.npos && dot > 0 && dot + 1 < host.size() && is_letter_or_digit(host[dot + 1]);
}

static bool is_file(std::string_view address) {
  static constexpr std::string_view endings[] = {".pdf",  ".docx", ".doc", ".xlsx", ".xls", ".csv",
                                                 ".pptx", ".odt",  ".ods", ".zip",  ".mp3", ".mp4"};
  const std::string small = text::lower(address);
  return std::ranges::any_of(endings,
                             [&](std::string_view ending) { return small.ends_with(ending); });
}

static std::string help_for_address(const std::string& address) {
  if (is_file(address))
    return "list it under [[attachment]] in document.toml and offer it with ::: download {file=\"" +
           address + "\"}; write https:// before what is elsewhere";
  if (is_host(address)) return "write https://" + address;
  return "write [@name] for a place in this publication, https:// before any other address";
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
             help_for_address(address));
  return false;
}

}  // namespace folio::content
