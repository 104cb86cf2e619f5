// Inline forms: :measure[referrals], :lang[cy]{testun}. What a name stands for
// is looked up when all documents are known.

#include <algorithm>

#include "base/ascii.h"
#include "base/text.h"
#include "content/readers.h"

namespace folio::content {

namespace {

using Kind = model::Lookup::Kind;

// What may stand between the square brackets.
enum class Content {
  words,  // of a glossary: "CTLP"
  entry,  // an id of a registry, with words behind it: "ctsa-2015 26"
  record  // the same, which may be another document's: "plan/referrals target"
};

struct Form {
  std::string_view name;
  Kind kind;
  Content content;
  bool leads;  // whether it becomes a link
};
constexpr Form forms[] = {
    {"abbr", Kind::abbreviation, Content::words, false},
    {"term", Kind::term, Content::words, true},
    {"statute", Kind::statute, Content::entry, true},
    {"fact", Kind::fact, Content::entry, false},
    {"person", Kind::person, Content::entry, false},
    {"measure", Kind::measure, Content::record, false},
    {"count", Kind::derived, Content::record, false},
};
constexpr std::string_view language = "lang";

const Form* form_of(std::string_view name) {
  const auto found = std::ranges::find(forms, name, &Form::name);
  return found == std::end(forms) ? nullptr : found;
}

bool is_name_letter(char c) { return text::is_letter(c) || c == '-' || c == '_'; }

// "document/id words" in parts.
model::Lookup parted(const Form& form, std::string_view written) {
  model::Lookup lookup{form.kind, "", "", ""};
  if (form.content == Content::words) {
    lookup.id = written;
    return lookup;
  }
  const std::size_t blank = written.find(' ');
  std::string_view id = written.substr(0, blank);
  if (blank != written.npos) lookup.detail = written.substr(blank + 1);
  if (const std::size_t slash = id.find('/'); slash != id.npos) {
    lookup.document = id.substr(0, slash);
    id.remove_prefix(slash + 1);
  }
  lookup.id = id;
  return lookup;
}

bool fits(const Form& form, const model::Lookup& lookup, std::string_view written) {
  if (form.content == Content::words) return !written.empty();
  const bool elsewhere = written.substr(0, written.find(' ')).find('/') != written.npos;
  const bool found =
      !elsewhere || (form.content == Content::record && text::is_id(lookup.document));
  return text::is_id(lookup.id) && found;
}

std::string_view help_for(Kind kind) {
  switch (kind) {
    case Kind::abbreviation:
    case Kind::term: return "write it as the glossary does";
    case Kind::statute: return "write its id, and the section behind it: [ctsa-2015 26]";
    case Kind::fact:
    case Kind::person: return "write its id, in small letters, digits and hyphens";
    case Kind::measure: return "write its id, or document/id for another document's";
    case Kind::derived: return "write what is counted, and which: [actions rag=red]";
  }
  return "";
}

}  // namespace

std::optional<FormName> form_at(std::string_view words, std::size_t colon) {
  std::size_t end = colon + 1;
  while (end < words.size() && is_name_letter(words[end])) ++end;
  const std::string_view name = words.substr(colon + 1, end - colon - 1);
  if (name.empty() || end >= words.size() || words[end] != '[') return {};
  const bool known = name == language || form_of(name) != nullptr;
  // A colon that ends a word begins no form, unless it is one that we know.
  const auto before = colon == 0 ? ' ' : words[colon - 1];
  const bool ends_word = before > ' ' && before != '(' && before != '[';
  if (!known && ends_word) return {};
  return FormName{name, known, name == language, end};
}

std::string help_for_form(std::string_view name) {
  std::vector<std::string> known{std::string(language)};
  for (const Form& form : forms) known.emplace_back(form.name);
  return nearest_help(name, known);
}

bool ends_with_form(std::string_view words) {
  const std::size_t colon = words.rfind(':');
  if (colon == words.npos) return false;
  const std::string_view name = words.substr(colon + 1);
  return name == language || form_of(name) != nullptr;
}

std::optional<model::Lookup> read_lookup(Page& page, std::string_view name,
                                         std::string_view written, Addresses addresses,
                                         source::Span where) {
  const Form& form = *form_of(name);
  model::Lookup lookup = parted(form, written);
  if (!fits(form, lookup, written)) {
    page.error("F0336", where,
               in_quotes(written) + " cannot be looked up as a " + std::string(name),
               std::string(help_for(form.kind)));
    return {};
  }
  if (form.leads && addresses == Addresses::left) {
    page.error("F0334", where, "a reference stands inside a link",
               "take it out of the link's words");
    return {};
  }
  if (page.titling && form.content != Content::words) {
    page.error("F0337", where, "a heading holds something that must be looked up",
               "write it out, or say it in the text below");
    return {};
  }
  return lookup;
}

// --- Passages in another language --------------------------------------------

model::Inlines& InlineSink::out() { return open_.empty() ? inlines_ : open_.back().content; }

void InlineSink::open(std::string lang, source::Span where) {
  open_.push_back({std::move(lang), where, {}});
}

bool InlineSink::brace(char brace, std::uint32_t end) {
  if (open_.empty()) return false;
  if (brace == '{') return ++open_.back().braces, false;
  if (open_.back().braces > 0) return --open_.back().braces, false;
  Open closed = std::move(open_.back());
  open_.pop_back();
  closed.span.end = end;
  out().push_back(
      {model::OtherLanguage{std::move(closed.lang), std::move(closed.content)}, closed.span});
  return true;
}

model::Inlines InlineSink::done(Page& page) {
  while (!open_.empty()) {
    page.error("F0336", open_.back().span, "the words in another language do not end",
               "write } behind them, in the same paragraph and outside other marks");
    brace('}', open_.back().span.end);
  }
  return std::move(inlines_);
}

}  // namespace folio::content
