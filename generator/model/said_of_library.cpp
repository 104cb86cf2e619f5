// Every word that stands in the registries, which all documents share.

#include <initializer_list>
#include <utility>

#include "model/everything_said.h"
#include "model/said_lines.h"

namespace folio::model {

namespace {

void add(std::vector<Said>& said, const source::Span& span,
         std::initializer_list<std::string> words, const std::vector<std::string>& more = {}) {
  Lines lines;
  lines.add(words);
  lines.add(more);
  said.push_back({lines.taken(), span});
}

void add_law(std::vector<Said>& said, const Library& library) {
  for (const Statute& one : library.statutes) {
    std::vector<std::string> titles;
    for (const auto& [number, title] : one.sections) titles.push_back(title);
    add(said, one.span, {one.short_title, one.extent, one.in_force, one.amended}, titles);
  }
  for (const Toolkit& one : library.toolkits) {
    std::vector<std::string> titles;
    for (const Toolkit::Item& item : one.items) titles.push_back(item.title);
    for (const auto& [score, name] : one.scores) titles.push_back(name);
    add(said, one.span, {one.title}, titles);
  }
}

}  // namespace

std::vector<Said> everything_said(const Library& library) {
  std::vector<Said> said;
  for (const Body& one : library.bodies) add(said, {}, {one.name});
  for (const Term& one : library.glossary) {
    std::vector<std::string> translated;
    for (const auto& [language, words] : one.terms) translated.push_back(words);
    for (const auto& [language, words] : one.meanings) translated.push_back(words);
    add(said, {}, {one.term, one.abbreviation, one.meaning}, translated);
  }
  for (const Person& one : library.people)
    add(said, one.span, {one.title + " " + one.name, one.role, one.email});
  for (const Contact& one : library.contacts) {
    add(said, one.span,
        {one.name, one.role, one.email, one.phone, one.address, one.hours, one.note});
  }
  for (const Fact& one : library.facts) add(said, one.span, {one.value, one.source});
  for (const BankHoliday& one : library.holidays) add(said, {}, {one.name});
  add_law(said, library);
  return said;
}

}  // namespace folio::model
