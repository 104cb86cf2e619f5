// What minutes record of members: who was there, and how they voted.

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "base/english.h"
#include "base/text.h"
#include "check/passes.h"

namespace folio::check {

namespace {

using model::Minutes;
using model::Named;
using source::Diagnostics;

// What stands before names. "The Councillor" and "Y Cynghorydd" are two of them.
bool is_title(std::string_view word) {
  static constexpr std::string_view titles[] = {"councillor", "cllr", "the",  "cynghorydd",
                                                "cyng",       "y",    "yr",   "mr",
                                                "mrs",        "ms",   "miss", "dr"};
  if (word.ends_with('.')) word.remove_suffix(1);
  return std::ranges::find(titles, word) != std::end(titles);
}

// What somebody was at the meeting, as opposed to the ward or the party by which
// two of one name are told apart.
bool is_role(std::string_view words) {
  static constexpr std::string_view roles[] = {"chair",     "cadeir", "vice",      "deputy",
                                               "dirprwy",   "leader", "arweinydd", "mayor",
                                               "substitut", "eilydd", "portfolio"};
  return std::ranges::any_of(roles,
                             [&](std::string_view role) { return words.find(role) != words.npos; });
}

std::string_view without_role(std::string_view name) {
  const std::size_t bracket = name.rfind(" (");
  const bool has_role =
      bracket != name.npos && name.ends_with(')') && is_role(name.substr(bracket));
  return has_role ? name.substr(0, bracket) : name;
}

// The names of a person: the registry's for an id, the words themselves for a
// name. Titles make no difference, nor a role behind it.
std::string called(const std::string& person, const model::Library& library) {
  const auto known = std::ranges::find(library.people, person, &model::Person::id);
  const std::string written =
      text::lower(text::squeezed(known == library.people.end() ? person : known->name));
  std::string_view name = without_role(written);
  for (std::size_t space; (space = name.find(' ')) != name.npos && is_title(name.substr(0, space));)
    name.remove_prefix(space + 1);
  return std::string(name);
}

class Roll {
 public:
  explicit Roll(const model::Library& library) : library_(library) {}
  /// Answers whether they were not there yet.
  bool add(const std::string& person) { return names_.insert(called(person, library_)).second; }
  bool has(const std::string& person) const { return names_.contains(called(person, library_)); }
  bool empty() const { return names_.empty(); }
  int size() const { return static_cast<int>(names_.size()); }

 private:
  const model::Library& library_;
  std::set<std::string> names_;
};

// --- Votes -------------------------------------------------------------------------------

void check_side(const model::Vote::Side& side, std::string_view what, Diagnostics& said) {
  const auto names = static_cast<int>(side.names.size());
  if (names == 0 || !side.count || *side.count == names) return;
  said.push_back(finding("MN001",
                         std::to_string(*side.count) + " are counted " + std::string(what) +
                             " and " + std::to_string(names) + " named",
                         side.span, "correct the number or the names"));
}

int count_of(const model::Vote::Side& side) {
  return side.count.value_or(static_cast<int>(side.names.size()));
}

void check_named_once(const model::Vote& vote, const model::Library& library, Diagnostics& said) {
  std::set<std::string> met;
  for (const model::Vote::Side* side : {&vote.in_favour, &vote.against, &vote.abstained}) {
    for (const Named& one : side->names) {
      if (met.insert(called(one.id, library)).second) continue;
      said.push_back(finding("MN001", "\"" + one.id + "\" is named twice in one vote", one.span,
                             "a member votes once; take one of the two out"));
    }
  }
}

// What an outcome says of a motion; nothing where other words are used.
std::optional<bool> is_carried(std::string_view outcome) {
  static const std::set<std::string_view> lost{"lost", "rejected", "defeated",
                                               "fell", "falls",    "failed"};
  static const std::set<std::string_view> carried{"carried", "agreed",   "approved",
                                                  "passed",  "resolved", "adopted"};
  const std::string small = text::lower(outcome);
  std::set<bool> said;
  bool is_denied = false;
  for (const std::string_view word : english::words(small)) {
    if (lost.contains(word)) said.insert(false);
    if (carried.contains(word)) said.insert(!is_denied);
    is_denied = word == "not";
  }
  // "Carried; an amendment was lost" tells of two votes.
  return said.size() == 1 ? std::optional(*said.begin()) : std::nullopt;
}

bool is_unanimous(std::string_view outcome) {
  const std::string words = text::lower(outcome);
  const auto says = [&](std::string_view one) { return words.find(one) != words.npos; };
  return (says("unanimous") || says("unfrydol")) && !says("not unanimous") &&
         !says("nid yn unfrydol");
}

void check_unanimous(const model::Vote& vote, Diagnostics& said) {
  const int against = count_of(vote.against), abstained = count_of(vote.abstained);
  if (!is_unanimous(vote.outcome) || against + abstained == 0) return;
  said.push_back(finding(
      "MN005",
      "the outcome is \"" + vote.outcome + "\" with " + std::to_string(against) + " against and " +
          text::counted(static_cast<std::size_t>(abstained), "abstention", "abstentions"),
      vote.outcome_span.file != nullptr ? vote.outcome_span : vote.span,
      "correct the outcome or the numbers"));
}

// A question is decided by the majority of those voting, and the chair has a
// second or casting vote (Local Government Act 1972, Schedule 12, paragraph 39).
void check_outcome(const model::Vote& vote, Diagnostics& said) {
  const int votes_for = count_of(vote.in_favour), against = count_of(vote.against);
  const auto carried = is_carried(vote.outcome);
  if (!carried || votes_for + against == 0) return check_unanimous(vote, said);
  const bool cast = text::lower(vote.outcome).find("casting") != std::string::npos;
  const bool fits = *carried ? votes_for > against : votes_for <= against;
  if (fits || (votes_for == against && cast)) return check_unanimous(vote, said);
  said.push_back(finding("MN005",
                         "the outcome is \"" + vote.outcome + "\" with " +
                             std::to_string(votes_for) + " in favour and " +
                             std::to_string(against) + " against",
                         vote.outcome_span.file != nullptr ? vote.outcome_span : vote.span,
                         "correct the outcome or the numbers; if the chair's casting vote decided, "
                         "say so"));
}

void check_vote(const model::Vote& vote, const Roll& present, const model::Library& library,
                Diagnostics& said) {
  check_side(vote.in_favour, "in favour", said);
  check_side(vote.against, "against", said);
  check_side(vote.abstained, "as abstaining", said);
  check_named_once(vote, library, said);
  check_outcome(vote, said);
  if (present.empty()) return;
  const int all = count_of(vote.in_favour) + count_of(vote.against) + count_of(vote.abstained);
  if (all > present.size()) {
    said.push_back(finding(
        "MN001",
        std::to_string(all) + " votes are recorded and " +
            text::counted(static_cast<std::size_t>(present.size()), "member was", "members were") +
            " present",
        vote.span, "correct the votes, or add who was present"));
  }
  for (const model::Vote::Side* side : {&vote.in_favour, &vote.against, &vote.abstained}) {
    for (const Named& one : side->names) {
      if (present.has(one.id)) continue;
      said.push_back(finding("MN003", "\"" + one.id + "\" voted and was not present", one.span,
                             "add them to [[present]], or correct the name"));
    }
  }
}

// --- Attendance ---------------------------------------------------------------------------

// Each member counts once, whatever title stands before the name.
void check_present_once(const Minutes& minutes, const model::Library& library, Diagnostics& said) {
  Roll met(library);
  for (const model::Attendance& one : minutes.present) {
    if (met.add(one.person)) continue;
    said.push_back(finding("MN003", "\"" + one.person + "\" is named twice among those present",
                           one.span, "take one of the two out"));
  }
}

// Who took the chair or declared an interest was in the room.
void check_in_the_room(const Minutes& minutes, const model::Library& library, Diagnostics& said) {
  Roll present(library), in_the_room(library);
  for (const model::Attendance& one : minutes.present) {
    present.add(one.person);
    in_the_room.add(one.person);
  }
  if (present.empty()) return;
  for (const model::Attendance& one : minutes.in_attendance) in_the_room.add(one.person);
  if (!minutes.chair.id.empty() && !present.has(minutes.chair.id)) {
    said.push_back(finding("MN003", "\"" + minutes.chair.id + "\" was in the chair and not present",
                           minutes.chair.span, "add them to [[present]], or correct the name"));
  }
  for (const model::Declaration& one : minutes.declarations) {
    if (in_the_room.has(one.person)) continue;
    said.push_back(finding("MN003", "\"" + one.person + "\" declared an interest and was not there",
                           one.span,
                           "add them to [[present]] or [[in_attendance]], or correct the name"));
  }
}

void check_attendance(const Minutes& minutes, const Roll& present, const Roll& members,
                      Diagnostics& said) {
  const auto must_be_member = [&](const std::string& person, const source::Span& span) {
    if (members.empty() || person.empty() || members.has(person)) return;
    said.push_back(finding("MN003", "\"" + person + "\" is not a member of the body that met", span,
                           "correct the name, or list them under [[in_attendance]]"));
  };
  must_be_member(minutes.chair.id, minutes.chair.span);
  for (const model::Attendance& one : minutes.present) must_be_member(one.person, one.span);
  for (const model::Attendance& one : minutes.apologies) {
    if (!present.has(one.person)) continue;
    said.push_back(finding("MN003", "\"" + one.person + "\" was present and sent an apology",
                           one.span, "take one of the two out"));
  }
}

const model::Meeting* agenda_of(const Paper& paper) {
  const model::Header& header = paper.document.header;
  if (!header.meeting) return nullptr;
  const resolve::Outline* meeting = paper.index.document(header.meeting->meeting);
  return meeting != nullptr && meeting->header.agenda ? &*meeting->header.agenda : nullptr;
}

void check_quorum(const Roll& present, const model::Meeting& agenda, const source::Span& span,
                  Diagnostics& said) {
  const int there = present.size();
  if (!agenda.quorum || there == 0 || there >= *agenda.quorum) return;
  said.push_back(finding("MN002",
                         std::to_string(there) + " members were present and the quorum is " +
                             std::to_string(*agenda.quorum),
                         span,
                         "what was decided is void; correct the list if somebody is missing"));
}

}  // namespace

void check_minutes(const Paper& paper, Diagnostics& said) {
  const model::Header& header = paper.document.header;
  if (!header.minutes) return;
  const Minutes& minutes = *header.minutes;
  Roll present(paper.library), members(paper.library);
  for (const model::Attendance& one : minutes.present) present.add(one.person);
  if (const model::Meeting* agenda = agenda_of(paper)) {
    for (const Named& one : agenda->membership) members.add(one.id);
    const source::Span span = minutes.present.empty() ? header.span : minutes.present.front().span;
    check_quorum(present, *agenda, span, said);
  }
  check_attendance(minutes, present, members, said);
  check_present_once(minutes, paper.library, said);
  check_in_the_room(minutes, paper.library, said);
  for (const model::Vote& vote : minutes.votes) check_vote(vote, present, paper.library, said);
  for (const Named& list : minutes.empty) {
    const std::string fill =
        list.id == "present" ? "name who was there"
                             : "fill it in, or write " + list.id + " = \"none\" if there was none";
    said.push_back(finding("MN004", "the list \"" + list.id + "\" is empty", list.span,
                           fill + "; \"Not recorded\" is printed until then"));
  }
}

}  // namespace folio::check
