// Terms and abbreviations that authors name, as the glossary has them.

#include <algorithm>

#include "base/locale.h"
#include "base/text.h"
#include "resolve/passes.h"
#include "resolve/records.h"

namespace folio::resolve {

namespace {

using model::Inlines;

const model::Term* term_for(const Index& index, const std::string& written) {
  const std::string wanted = text::lower(written);
  const auto is_wanted = [&](const std::string& words) { return text::lower(words) == wanted; };
  const auto& terms = index.library.glossary;
  const auto found = std::ranges::find_if(terms, [&](const model::Term& term) {
    return term.id == written || is_wanted(term.term) || is_wanted(term.abbreviation) ||
           std::ranges::any_of(term.terms, is_wanted,
                               [](const auto& one) -> const std::string& { return one.second; });
  });
  return found == terms.end() ? nullptr : &*found;
}

std::vector<std::string> names_of_terms(const Index& index) {
  std::vector<std::string> names;
  for (const model::Term& term : index.library.glossary) {
    names.push_back(term.term);
    if (!term.abbreviation.empty()) names.push_back(term.abbreviation);
  }
  return names;
}

constexpr std::string_view add_to_glossary = "add it to content/registry/glossary.toml";

// What a term is called in `lang`, where the glossary says so; otherwise as its
// readers know it.
const std::string& name_in(std::string_view lang, const model::Term& term) {
  const auto found = std::ranges::find_if(
      term.terms, [&](const auto& one) { return locale::is_same(one.first, lang); });
  return found == term.terms.end() ? term.term : found->second;
}

bool is_name(const std::string& written, const std::string& name) {
  return text::lower(written) == text::lower(name);
}

// Whether a term was named by what it is called in another language than that of
// the passage.
bool is_named_elsewise(const model::Term& term, const Question& asked) {
  const std::string& written = asked.lookup.id;
  if (is_name(written, name_in(asked.words.lang(), term))) return false;
  return is_name(written, term.term) || std::ranges::any_of(term.terms, [&](const auto& one) {
           return is_name(written, one.second);
         });
}

// The language of a term that has no name in the passage's; empty if it has one.
std::string lang_of(const model::Term& term, const Question& asked) {
  const Outline* from = asked.index.document(asked.from);
  const std::string original = from == nullptr ? "" : from->header.original_lang;
  if (original.empty() || locale::is_same(original, asked.words.lang())) return {};
  const bool is_translated = std::ranges::any_of(term.terms, [&](const auto& one) {
    return locale::is_same(one.first, original) || locale::is_same(one.first, asked.words.lang());
  });
  return is_translated ? "" : original;
}

// The words as the author wrote them, in whatever case; of a term that was named
// by its id, or in another language, what it is called in the passage's.
Inlines words_for(const model::Term& term, const Question& asked) {
  const std::string& written = asked.lookup.id;
  const bool is_told = term.id == written || is_named_elsewise(term, asked);
  Inlines words = words_as_inlines(is_told ? name_in(asked.words.lang(), term) : written);
  const std::string lang = lang_of(term, asked);
  if (lang.empty()) return words;
  return {model::Inline{model::OtherLanguage{lang, std::move(words)}, asked.span}};
}

}  // namespace

Answer answer_term(const Question& asked) {
  const model::Term* term = term_for(asked.index, asked.lookup.id);
  if (term == nullptr) {
    return unknown(asked, "the glossary has no term \"" + asked.lookup.id + "\"",
                   names_of_terms(asked.index), std::string(add_to_glossary));
  }
  model::DefinedTerm defined{
      words_for(*term, asked), term->meaning, {"", asked.index.folder + "glossary", "", term->id}};
  return {{model::Inline{std::move(defined), asked.span}}, {}};
}

Answer answer_abbreviation(const Question& asked) {
  const auto& terms = asked.index.library.glossary;
  const auto term = std::ranges::find(terms, asked.lookup.id, &model::Term::abbreviation);
  if (term == terms.end()) {
    std::vector<std::string> names;
    for (const model::Term& one : terms) {
      if (!one.abbreviation.empty()) names.push_back(one.abbreviation);
    }
    return unknown(
        asked, "nobody has said what \"" + asked.lookup.id + "\" stands for", names,
        std::string(add_to_glossary) + ", with abbreviation = \"" + asked.lookup.id + "\"");
  }
  return {{model::Inline{model::Abbreviation{asked.lookup.id, term->term}, asked.span}}, {}};
}

}  // namespace folio::resolve
