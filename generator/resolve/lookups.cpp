// What authors ask of registries and records by name, answered in place.

#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "resolve/records.h"

namespace folio::resolve {

using model::Inlines;
using model::Lookup;
using model::Words;

Answer unknown(const Question& asked, std::string message, const std::vector<std::string>& names,
               std::string otherwise) {
  const auto nearest = text::nearest(asked.lookup.id, names);
  Answer answer{words_as_inlines(asked.lookup.id), {}};
  answer.diagnostics.push_back(
      {source::Severity::error, "F0420", std::move(message), asked.span, "",
       nearest ? "did you mean \"" + *nearest + "\"?" : std::move(otherwise)});
  return answer;
}

Answer unknown_detail(const Question& asked, std::string_view known) {
  Answer answer{words_as_inlines(asked.lookup.id), {}};
  answer.diagnostics.push_back(
      {source::Severity::error, "F0421",
       "\"" + asked.lookup.detail + "\" is nothing that can be told of \"" + asked.lookup.id + "\"",
       asked.span, "", "write " + std::string(known)});
  return answer;
}

Answer said(std::string words) { return {words_as_inlines(std::move(words)), {}}; }

namespace {

// What is known of the thing asked for; a sentence with a hole in it is a mistake.
Answer told(const Question& asked, const std::string& words, std::string_view help) {
  if (!words.empty()) return said(words);
  Answer answer{words_as_inlines(asked.lookup.id), {}};
  answer.diagnostics.push_back(
      {source::Severity::error, "F0421",
       "\"" + asked.lookup.id + "\" has no " + asked.lookup.detail + " to tell", asked.span, "",
       std::string(help)});
  return answer;
}

// --- Facts and people -----------------------------------------------------------------

template <typename Item>
std::vector<std::string> ids_of(const std::vector<Item>& items) {
  std::vector<std::string> ids;
  for (const Item& item : items) ids.push_back(item.id);
  return ids;
}

Answer answer_fact(const Question& asked) {
  const auto& facts = asked.index.library.facts;
  const auto fact = std::ranges::find(facts, asked.lookup.id, &model::Fact::id);
  if (fact == facts.end()) {
    return unknown(asked, "no fact is called \"" + asked.lookup.id + "\"", ids_of(facts),
                   "add it to content/registry/facts.toml");
  }
  const std::string date = locale::date(fact->as_at, asked.words.lang());
  const std::string& detail = asked.lookup.detail;
  if (detail == "value") return said(fact->value);
  if (detail == "date") return said(date);
  if (detail == "source") return said(fact->source);
  if (!detail.empty()) return unknown_detail(asked, "value, date, source, or nothing");
  // A fact that changes is never told without its day.
  return said(asked.words("fact_as_at", {{"value", fact->value}, {"date", date}}));
}

// Where a person can be named, a team can.
Answer answer_contact(const Question& asked) {
  const auto& contacts = asked.index.library.contacts;
  const auto contact = std::ranges::find(contacts, asked.lookup.id, &model::Contact::id);
  if (contact == contacts.end()) {
    std::vector<std::string> ids = ids_of(asked.index.library.people);
    std::ranges::move(ids_of(contacts), std::back_inserter(ids));
    return unknown(asked, "no person is called \"" + asked.lookup.id + "\"", ids,
                   "add it to content/registry/people.toml");
  }
  const std::string& detail = asked.lookup.detail;
  if (detail.empty()) return said(contact->name);
  if (detail == "role") return told(asked, contact->role, "add role to the contact");
  if (detail == "full") return {contact_named(asked.index, contact->id), {}};
  return unknown_detail(asked, "role, full, or nothing");
}

Answer answer_person(const Question& asked) {
  const auto& people = asked.index.library.people;
  const auto person = std::ranges::find(people, asked.lookup.id, &model::Person::id);
  if (person == people.end()) return answer_contact(asked);
  const std::string name =
      person->title.empty() ? person->name : person->title + " " + person->name;
  const std::string& detail = asked.lookup.detail;
  if (detail.empty()) return said(name);
  if (detail == "role") return told(asked, person->role, "add role to the person in people.toml");
  if (detail == "full") return said(person->role.empty() ? name : name + ", " + person->role);
  return unknown_detail(asked, "role, full, or nothing");
}

// --- Statutes -----------------------------------------------------------------------

// "149(1)" -> "149".
std::string_view without_subsection(std::string_view provision) {
  return provision.substr(0, provision.find('('));
}

bool is_legislation(std::string_view url) { return url.find("legislation.gov.uk/") != url.npos; }

struct Provision {
  std::string_view one, many, path;  // words, and the part of legislation.gov.uk's addresses
};

Provision provision_of(model::Statute::Kind kind) {
  switch (kind) {
    case model::Statute::Kind::act:
      return {"section_of_statute", "sections_of_statute", "/section/"};
    case model::Statute::Kind::regulations:
      return {"regulation_of_statute", "regulations_of_statute", "/regulation/"};
    case model::Statute::Kind::order:
      return {"article_of_statute", "articles_of_statute", "/article/"};
  }
  return {};
}

constexpr std::string_view schedule = "sch-";

std::string address_of(const model::Statute& statute, std::string_view provision) {
  if (provision.empty() || !is_legislation(statute.url)) return statute.url;
  const std::string number(without_subsection(provision));
  if (number.starts_with(schedule)) return statute.url + "/schedule/" + number.substr(4);
  return statute.url + std::string(provision_of(statute.kind).path) + number;
}

// "section 26 of the Counter-Terrorism and Security Act 2015".
std::string citation(const model::Statute& statute, const std::string& provision,
                     const Words& words) {
  const std::string title = full_title(statute);
  if (provision.empty()) return title;
  const Provision kind = provision_of(statute.kind);
  if (provision.starts_with(schedule)) {
    return words("schedule_of_statute", {{"number", provision.substr(4)}, {"statute", title}});
  }
  if (const std::size_t dots = provision.find(".."); dots != provision.npos) {
    return words(kind.many, {{"first", provision.substr(0, dots)},
                             {"last", provision.substr(dots + 2)},
                             {"statute", title}});
  }
  return words(kind.one, {{"number", provision}, {"statute", title}});
}

Answer answer_statute(const Question& asked) {
  const auto& statutes = asked.index.library.statutes;
  const auto statute = std::ranges::find(statutes, asked.lookup.id, &model::Statute::id);
  if (statute == statutes.end()) {
    return unknown(asked, "no statute is called \"" + asked.lookup.id + "\"", ids_of(statutes),
                   "add it to content/registry/statutes.toml");
  }
  const std::string& provision = asked.lookup.detail;
  Inlines words = words_as_inlines(citation(*statute, provision, asked.words));
  const std::string first = provision.substr(0, provision.find(".."));
  const std::string url = address_of(*statute, first);
  if (url.empty()) return {std::move(words), {}};
  return {{model::Inline{model::Link{model::WebAddress{url}, std::move(words)}, asked.span}}, {}};
}

// --- Measures --------------------------------------------------------------------------

// Of the document named, or of the one that asks, or of the only one that has it.
const model::Measure* measure_for(const Question& asked) {
  const auto in = [&](const Outline& outline) -> const model::Measure* {
    const auto& all = outline.records.measures;
    const auto found = std::ranges::find(all, asked.lookup.id, &model::Measure::id);
    return found == all.end() ? nullptr : &*found;
  };
  const std::string& named = asked.lookup.document.empty() ? asked.from : asked.lookup.document;
  const Outline* home = asked.index.document(named);
  if (const auto* own = home != nullptr ? in(*home) : nullptr) return own;
  if (!asked.lookup.document.empty()) return nullptr;
  const model::Measure* only = nullptr;
  for (const Outline& outline : asked.index.documents) {
    const model::Measure* found = in(outline);
    if (found != nullptr && only != nullptr) return nullptr;
    if (found != nullptr) only = found;
  }
  return only;
}

Answer answer_measure(const Question& asked) {
  const model::Measure* measure = measure_for(asked);
  if (measure == nullptr) {
    std::vector<std::string> names;
    for (const Outline& outline : asked.index.documents) {
      for (const model::Measure& one : outline.records.measures) names.push_back(one.id);
    }
    return unknown(asked, "no measure is called \"" + asked.lookup.id + "\"", names,
                   "add it to the measures.toml of the document");
  }
  const std::string& detail = asked.lookup.detail;
  if (detail.empty()) return said(printed(*measure, asked.words));
  if (detail == "title") return said(measure->title);
  if (detail == "target")
    return told(asked, printed_target(*measure, asked.words), "add target to the measure");
  if (detail == "when")
    return told(asked, when_measured(*measure, asked.words), "add period or as_at");
  if (detail == "change") {
    return told(
        asked, change_of(*measure, asked.words),
        "add history to the measure; of a number that is withheld, as small numbers of people "
        "and shares of them are, no change is told");
  }
  return unknown_detail(asked, "title, target, when, change, or nothing");
}

/// Puts answers in the place of the questions of one passage.
class Answering {
 public:
  Answering(const std::string& from, const Index& index, const Words& words)
      : from_(from), index_(index), words_(words) {}

  void run(Inlines& inlines) {
    Inlines answered;
    for (model::Inline& one : inlines) {
      if (const auto* lookup = std::get_if<Lookup>(&one.value)) {
        Inlines words = answer_in_place({*lookup, one.span});
        before_ += model::plain_text(words);
        std::ranges::move(words, std::back_inserter(answered));
        continue;
      }
      pass(one);
      answered.push_back(std::move(one));
    }
    inlines = std::move(answered);
  }

 private:
  void pass(model::Inline& one) {
    const bool holds_words = std::visit(
        [&](auto& value) {
          if constexpr (requires { value.content; }) return run(value.content), true;
          return false;
        },
        one.value);
    if (holds_words) return;
    const bool is_reference = std::holds_alternative<model::CrossReference>(one.value);
    before_ += is_reference ? "…" : model::plain_text(Inlines{one});
  }

  // With a capital at the head of a sentence.
  Inlines answer_in_place(const Asked& asked) const {
    Answer told = answer(asked, from_, index_, words_);
    const bool has_word = told.diagnostics.empty() && has_word_first(asked.lookup);
    if (has_word && begins_sentence(before_, words_.lang())) capitalise(told.value);
    return std::move(told.value);
  }

  // "section 26", "fewer than 5": names and values stay as they were given.
  static bool has_word_first(const Lookup& lookup) {
    const bool is_number = lookup.kind == Lookup::Kind::measure && lookup.detail.empty();
    return is_number || lookup.kind == Lookup::Kind::statute;
  }

  const std::string& from_;
  const Index& index_;
  const Words& words_;
  std::string before_;  // the words of the passage so far
};

}  // namespace

std::string full_title(const model::Statute& statute) {
  const std::string year = std::to_string(statute.year);
  const bool has_year = statute.short_title.find(year) != std::string::npos;
  return statute.short_title + (has_year ? "" : " " + year);
}

Answer answer(const Asked& asked, const std::string& from, const Index& index, const Words& words) {
  const Question question{asked.lookup, asked.span, from, index, words};
  switch (asked.lookup.kind) {
    case Lookup::Kind::abbreviation: return answer_abbreviation(question);
    case Lookup::Kind::term: return answer_term(question);
    case Lookup::Kind::statute: return answer_statute(question);
    case Lookup::Kind::fact: return answer_fact(question);
    case Lookup::Kind::person: return answer_person(question);
    case Lookup::Kind::measure: return answer_measure(question);
    case Lookup::Kind::derived: return derived(asked, from, index, words);
  }
  return {};
}

void answer_lookups(model::Document& document, const Index& index, const Words& words) {
  const std::string from = document.header.id;
  for (model::Section& section : document.sections) {
    // What has not been translated goes on speaking its own language.
    const Words own = section.lang.empty() ? words : words.in(section.lang);
    const auto look = [&](Inlines& inlines) { answer_all(inlines, from, index, own); };
    look(section.title);
    for_each_inlines(section.blocks, look);
    for (model::Note& note : section.notes) for_each_inlines(note.blocks, look);
  }
}

void answer_all(Inlines& inlines, const std::string& from, const Index& index, const Words& words) {
  Answering(from, index, words).run(inlines);
}

}  // namespace folio::resolve
