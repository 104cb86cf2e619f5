// Words that make papers harder to read than they need be, and what says the
// same.

#include <algorithm>

#include "base/text.h"
#include "check/passes.h"

namespace folio::check {

namespace {

// Of a verb, given as in a dictionary, all regular forms are meant.
enum class Form { as_it_is, verb };

struct Entry {
  std::string_view phrase;  // small letters
  std::string_view plain;
  Form form = Form::as_it_is;
};

constexpr Entry entries[] = {
    {"a large number of", "many"},
    {"a number of", "some, or the number"},
    {"accordingly", "so"},
    {"acquiesce", "agree", Form::verb},
    {"afford the opportunity", "let"},
    {"aforementioned", "this, or its name"},
    {"ameliorate", "improve", Form::verb},
    {"as a consequence of", "because of"},
    {"ascertain", "find out", Form::verb},
    {"at the present time", "now"},
    {"at this point in time", "now"},
    {"best practice", "what is known to work"},
    {"by means of", "by"},
    {"cascade", "pass on", Form::verb},
    {"commence", "start", Form::verb},
    {"commensurate with", "in line with"},
    {"conjunction with", "with"},
    {"cognisant of", "aware of"},
    {"deem", "consider", Form::verb},
    {"deliver", "say what will be done: run, make, teach", Form::verb},
    {"disseminate", "share", Form::verb},
    {"due regard", "think about; keep the words only where the Act is quoted"},
    {"due to the fact that", "because"},
    {"embed", "make part of everyday work", Form::verb},
    {"empower", "let, or help", Form::verb},
    {"endeavour", "try", Form::verb},
    {"evidence-based", "based on evidence"},
    {"exercise of functions", "when we do our work"},
    {"exercise of its functions", "when it does its work"},
    {"exercise of their functions", "when they do their work"},
    {"expedite", "speed up", Form::verb},
    {"facilitate", "help, or run", Form::verb},
    {"going forward", "from now on, or nothing"},
    {"hereby", "nothing"},
    {"herein", "here"},
    {"holistic", "whole"},
    {"impact upon", "affect"},
    {"implement", "carry out", Form::verb},
    {"in accordance with", "under, or as … says"},
    {"in lieu of", "instead of"},
    {"in order to", "to"},
    {"in relation to", "about"},
    {"in respect of", "about, or for"},
    {"in the event of", "if"},
    {"in the event that", "if"},
    {"in view of the fact that", "because"},
    {"inter alia", "among other things"},
    {"key", "important, or which ones"},
    {"leverage", "use", Form::verb},
    {"mainstream", "make part of everyday work", Form::verb},
    {"methodology", "method"},
    {"mindful of", "aware of"},
    {"moving forward", "from now on, or nothing"},
    {"multi-agency", "of several services: say which"},
    {"multi-disciplinary", "of several professions: say which"},
    {"necessitate", "need", Form::verb},
    {"nominal", "person"},
    {"nominals", "people"},
    {"notwithstanding", "despite"},
    {"on a regular basis", "regularly, or how often"},
    {"overarching", "main"},
    {"paradigm", "model"},
    {"per annum", "a year"},
    {"permissive environment", "a place where harmful views go unchallenged"},
    {"permissive environments", "places where harmful views go unchallenged"},
    {"pre-criminal", "before any crime"},
    {"prior to", "before"},
    {"proactive", "early, or say what will be done"},
    {"proactively", "early, or say what will be done"},
    {"pursuant to", "under"},
    {"remuneration", "pay"},
    {"robust", "strong, or say what makes it so"},
    {"robustly", "strongly, or say how"},
    {"signpost", "tell people where to find", Form::verb},
    {"stakeholder", "say who: residents, schools, partners"},
    {"stakeholders", "say who: residents, schools, partners"},
    {"strategic direction", "aims"},
    {"streamline", "make simpler", Form::verb},
    {"subsequent to", "after"},
    {"subsequently", "then, or later"},
    {"synergy", "working together"},
    {"terms of reference", "what the group is for; keep the words where they are a title"},
    {"the fact that", "that"},
    {"thematic", "on one subject"},
    {"throughput", "how many"},
    {"transform", "say what will change", Form::verb},
    {"transformative", "say what will change"},
    {"utilisation", "use"},
    {"utilise", "use", Form::verb},
    {"utilize", "use", Form::verb},
    {"vis-à-vis", "about"},
    {"whilst", "while"},
    {"with a view to", "to"},
    {"with reference to", "about"},
    {"with regard to", "about"},
    {"with respect to", "about"},
};

// Set phrases of the trade in which a word to avoid is none.
constexpr std::string_view set_phrases[] = {"key decision", "key decisions", "key stage"};

// "utilise": utilises, utilised, utilising.
bool is_form_of(std::string_view word, std::string_view verb) {
  if (word == verb) return true;
  const bool ends_in_e = verb.ends_with('e');
  const std::string_view stem = ends_in_e ? verb.substr(0, verb.size() - 1) : verb;
  if (!word.starts_with(stem)) return false;
  const std::string_view ending = word.substr(stem.size());
  if (ends_in_e) return ending == "es" || ending == "ed" || ending == "ing";
  // "embed" doubles its last letter: embedded.
  const bool doubled = ending.size() > 1 && ending.front() == verb.back();
  const std::string_view plain_ending = doubled ? ending.substr(1) : ending;
  return plain_ending == "s" || plain_ending == "ed" || plain_ending == "ing";
}

}  // namespace

WordsToAvoid::WordsToAvoid(const model::PlainEnglish& settings) {
  const auto is_allowed = [&](std::string_view phrase) {
    return std::ranges::any_of(settings.allow,
                               [&](const std::string& one) { return text::lower(one) == phrase; });
  };
  for (const Entry& entry : entries) {
    if (is_allowed(entry.phrase)) continue;
    add(std::string(entry.phrase), std::string(entry.plain), entry.form == Form::verb);
  }
  for (const auto& [phrase, plain] : settings.avoid) add(text::lower(phrase), plain, false);
  for (const std::string_view phrase : set_phrases) add(std::string(phrase), "", false);
  for (const std::string& phrase : settings.allow) add(text::lower(phrase), "", false);
}

void WordsToAvoid::add(std::string phrase, std::string plain, bool is_verb) {
  phrase = text::squeezed(phrase);
  std::vector<std::string> words;
  for (const std::string_view word : text::split(phrase, ' ')) {
    words.emplace_back(word);
  }
  if (words.front().empty()) return;
  const std::string initial = words.front().substr(0, 1);
  by_initial_[initial].push_back({std::move(phrase), std::move(words), std::move(plain), is_verb});
}

const WordsToAvoid::Phrase* WordsToAvoid::at(std::span<const std::string> words) const {
  if (words.empty() || words.front().empty()) return nullptr;
  const auto found = by_initial_.find(words.front().substr(0, 1));
  if (found == by_initial_.end()) return nullptr;
  const Phrase* longest = nullptr;
  for (const Phrase& phrase : found->second) {
    const bool is_longer = longest == nullptr || phrase.words.size() > longest->words.size();
    if (is_longer && fits(phrase, words)) longest = &phrase;
  }
  return longest;
}

bool WordsToAvoid::fits(const Phrase& phrase, std::span<const std::string> words) {
  if (phrase.words.size() > words.size()) return false;
  if (phrase.is_verb) return is_form_of(words.front(), phrase.words.front());
  return std::ranges::equal(phrase.words, words.first(phrase.words.size()));
}

}  // namespace folio::check
