// Numbers that are counted from records, never typed:
//
//   :count[WHAT condition=value… of=document since=document as=share|ordinal]
//
// WHAT is actions, overdue, new-actions, changed-actions, dropped-actions,
// ratings, impacts, objectives, duties, workstreams or events. Conditions are
// rag, status, workstream (of actions), rag, score (of ratings) and impact,
// characteristic (of impacts); several values of one are parted by |. `of` names
// the document whose records are meant, otherwise it is this one. `as=share`
// gives the share of all as a whole per cent, `as=ordinal` its place in a row,
// `since` the difference to an earlier plan or benchmark; of new, changed and
// dropped actions it names the plan before, and must.

#include <array>
#include <cmath>
#include <map>
#include <optional>

#include "base/text.h"
#include "resolve/records.h"

namespace folio::resolve {

namespace {

using model::Words;

// A question taken apart. Each key stands once.
struct Request {
  std::string what;
  std::map<std::string, std::string, std::less<>> conditions;

  std::string value(std::string_view key) const {
    const auto found = conditions.find(key);
    return found == conditions.end() ? std::string() : found->second;
  }
  // Whether `value` is one of those asked for under `key`.
  bool takes(std::string_view key, std::string_view value) const {
    const auto found = conditions.find(key);
    if (found == conditions.end()) return true;
    const auto all = text::split(found->second, '|');
    return std::ranges::find(all, value) != all.end();
  }
};

struct Rag {
  std::string_view word;
  model::RagRating rating;
};
constexpr Rag rags[] = {{"red", model::RagRating::red},
                        {"amber", model::RagRating::amber},
                        {"green", model::RagRating::green},
                        {"complete", model::RagRating::complete},
                        {"not_rated", model::RagRating::not_rated}};

std::string_view word_of(model::RagRating rating) {
  return std::ranges::find(rags, rating, &Rag::rating)->word;
}

// "action_in_progress" -> "in_progress".
std::string_view word_of(model::ActionStatus status) {
  std::string_view key = action_status_key(status);
  if (key.starts_with("action_")) key.remove_prefix(7);
  return key;
}

std::string_view word_of(model::Impact::Kind kind) {
  static constexpr std::string_view words[] = {"positive", "negative", "neutral", "mixed",
                                               "unknown"};
  return words[static_cast<std::size_t>(kind)];
}

// How many of all meet the conditions; how many there are.
struct Count {
  int met = 0, all = 0;
};

bool takes(const Request& request, const model::Action& action) {
  return request.takes("rag", word_of(action.rag)) &&
         request.takes("status", word_of(action.status)) &&
         request.takes("workstream", action.workstream);
}

Count count_actions(const Outline& of, const Request& request, const Index&) {
  Count count;
  for (const model::Action& action : of.records.actions) {
    ++count.all;
    count.met += takes(request, action);
  }
  return count;
}

Count count_overdue(const Outline& of, const Request& request, const Index& index) {
  Count count;
  for (const model::Action& action : of.records.actions) {
    ++count.all;
    count.met += is_overdue(action, index.today) && takes(request, action);
  }
  return count;
}

// Of the actions of now; those that were dropped, of the actions of before.
template <ActionChange::Kind kind>
Count count_changes(const Outline& of, const Request& request, const Index& index) {
  const Outline* before = index.document(request.value("since"));
  if (before == nullptr) return {};
  const auto& earlier = before->records.actions;
  const auto& now = of.records.actions;
  const bool is_of_before = kind == ActionChange::Kind::dropped;
  Count count{0, static_cast<int>(is_of_before ? earlier.size() : now.size())};
  for (const ActionChange& change : changes_between(earlier, now))
    count.met += change.kind() == kind && takes(request, change.action());
  return count;
}

Count count_ratings(const Outline& of, const Request& request, const Index&) {
  Count count;
  for (const model::ToolkitRating& rating : of.records.toolkit.ratings) {
    ++count.all;
    const std::string score = rating.score ? std::to_string(*rating.score) : "";
    const std::string_view rag = rating.score ? std::string_view() : word_of(rating.rag);
    count.met += request.takes("rag", rag) && request.takes("score", score);
  }
  return count;
}

Count count_impacts(const Outline& of, const Request& request, const Index&) {
  Count count;
  for (const model::Impact& impact : of.records.impacts) {
    ++count.all;
    count.met += request.takes("impact", word_of(impact.kind)) &&
                 request.takes("characteristic", impact.characteristic);
  }
  return count;
}

Count all_of(std::size_t number) { return {static_cast<int>(number), static_cast<int>(number)}; }

Count count_objectives(const Outline& of, const Request&, const Index&) {
  return all_of(of.header.strategy ? of.header.strategy->objectives.size() : 0);
}
Count count_duties(const Outline& of, const Request&, const Index&) {
  return all_of(of.header.role.duties.size());
}
Count count_workstreams(const Outline& of, const Request&, const Index&) {
  return all_of(of.records.workstreams.size());
}
Count count_events(const Outline& of, const Request&, const Index&) {
  return all_of(of.records.timeline.size());
}

struct Countable {
  std::string_view what;
  std::array<std::string_view, 3> conditions;  // empty ones mean nothing
  Count (*count)(const Outline&, const Request&, const Index&);
  bool is_change = false;  // and so nothing without `since`
};

using Change = ActionChange::Kind;

constexpr Countable countables[] = {
    {"actions", {"rag", "status", "workstream"}, count_actions},
    {"overdue", {"rag", "workstream"}, count_overdue},
    {"new-actions", {"rag", "status", "workstream"}, count_changes<Change::added>, true},
    {"changed-actions", {"rag", "status", "workstream"}, count_changes<Change::changed>, true},
    {"dropped-actions", {"rag", "status", "workstream"}, count_changes<Change::dropped>, true},
    {"ratings", {"rag", "score"}, count_ratings},
    {"impacts", {"impact", "characteristic"}, count_impacts},
    {"objectives", {}, count_objectives},
    {"duties", {}, count_duties},
    {"workstreams", {}, count_workstreams},
    {"events", {}, count_events},
};

// The words that may stand behind a condition; none where authors choose them.
std::vector<std::string> values_for(std::string_view condition, const Outline& of) {
  std::vector<std::string> values;
  if (condition == "rag") {
    for (const Rag& rag : rags) values.emplace_back(rag.word);
  } else if (condition == "status") {
    values = {"not_started", "in_progress", "complete", "paused", "closed", "not_applicable"};
  } else if (condition == "impact") {
    values = {"positive", "negative", "neutral", "mixed", "unknown"};
  } else if (condition == "workstream") {
    for (const model::Workstream& one : of.records.workstreams) values.push_back(one.id);
  } else if (condition == "characteristic") {
    for (const model::Impact& one : of.records.impacts) values.push_back(one.characteristic);
  }
  return values;
}

/// One number, worked out, with everything that is wrong with the question.
class Derivation {
 public:
  Derivation(const Asked& asked, const std::string& from, const Index& index, const Words& words)
      : asked_(asked), from_(from), index_(index), words_(words) {
    request_.what = asked.lookup.id;
  }

  source::Outcome<model::Inlines> made() {
    const auto number = worked_out();
    return {words_as_inlines(number.value_or("[" + request_.what + "]")), std::move(said_)};
  }

 private:
  std::optional<std::string> worked_out() {
    const auto* kind = countable();
    if (kind == nullptr || !take_apart(*kind)) return {};
    std::string of = request_.value("of");
    if (of.empty()) of = asked_.lookup.document.empty() ? from_ : asked_.lookup.document;
    const Outline* outline = document(of);
    if (outline == nullptr || !check_values(*kind, *outline) || !check_since(*kind)) return {};
    const Count count = kind->count(*outline, request_, index_);
    if (count.all == 0) {
      error("the document \"" + of + "\" has no " + request_.what + " to count",
            "name the document that has them: of=…");
      return {};
    }
    return printed_as(*kind, count);
  }

  const Countable* countable() {
    const auto found = std::ranges::find(countables, request_.what, &Countable::what);
    if (found != std::end(countables)) return &*found;
    std::vector<std::string> names;
    for (const Countable& one : countables) names.emplace_back(one.what);
    error("\"" + request_.what + "\" is nothing that can be counted",
          nearest(request_.what, names));
    return nullptr;
  }

  bool take_apart(const Countable& kind) {
    bool good = true;
    for (const std::string_view part : text::split(asked_.lookup.detail, ' ')) {
      if (part.empty()) continue;
      const std::size_t equals = part.find('=');
      const std::string key(part.substr(0, equals));
      const std::string value(equals == part.npos ? "" : part.substr(equals + 1));
      std::vector<std::string> known{"of", "since", "as"};
      for (const std::string_view one : kind.conditions) {
        if (!one.empty()) known.emplace_back(one);
      }
      const bool is_known = std::ranges::find(known, key) != known.end();
      if (!is_known) {
        error("\"" + key + "\" is no condition for " + request_.what, nearest(key, known));
      } else if (value.empty()) {
        error("the condition \"" + key + "\" has no value", "write " + key + "=…, without spaces");
      } else if (!request_.conditions.emplace(key, value).second) {
        error("the condition \"" + key + "\" is given twice",
              "write the values together: " + key + "=one|other");
      } else {
        continue;
      }
      good = false;
    }
    return good;
  }

  bool check_values(const Countable& kind, const Outline& of) {
    bool good = true;
    for (const std::string_view condition : kind.conditions) {
      const auto known = values_for(condition, of);
      if (known.empty() || !request_.conditions.contains(condition)) continue;
      const std::string values = request_.value(condition);
      for (const std::string_view value : text::split(values, '|')) {
        if (std::ranges::find(known, value) != known.end()) continue;
        error("\"" + std::string(value) + "\" is not a known " + std::string(condition),
              nearest(value, known));
        good = false;
      }
    }
    const std::string as = request_.value("as");
    if (!as.empty() && as != "share" && as != "ordinal") {
      error("a number cannot be told as \"" + as + "\"",
            "write as=share or as=ordinal, or leave it out");
      good = false;
    }
    if (as == "ordinal" && request_.conditions.contains("since")) {
      error("what changed has no place in a row", "leave out as=ordinal or since=…");
      good = false;
    }
    return good;
  }

  bool check_since(const Countable& kind) {
    const std::string since = request_.value("since");
    if (!since.empty()) return document(since) != nullptr;
    if (kind.is_change)
      error("nobody has said since which plan " + request_.what + " are to be counted",
            "name the plan before: since=…");
    return !kind.is_change;
  }

  std::string printed_as(const Countable& kind, const Count& count) const {
    const bool share = request_.value("as") == "share";
    const int now = share ? per_cent(count.met, count.all) : count.met;
    const Outline* before = kind.is_change ? nullptr : index_.document(request_.value("since"));
    if (before == nullptr) {
      if (request_.value("as") == "ordinal") return locale::ordinal(now, words_.lang());
      return share ? locale::percent(now, 0, words_.lang()) : std::to_string(now);
    }
    const Count old = kind.count(*before, request_, index_);
    const int change = now - (share ? per_cent(old.met, old.all) : old.met);
    if (change == 0) return words_("change_none");
    std::string amount = std::to_string(std::abs(change));
    if (share) amount = words_("percentage_points", {{"number", amount}});
    return words_(change > 0 ? "change_more" : "change_fewer", {{"number", amount}});
  }

  const Outline* document(const std::string& id) {
    const Outline* found = index_.document(id);
    if (found != nullptr) return found;
    std::vector<std::string> names;
    for (const Outline& one : index_.documents) names.push_back(one.header.id);
    error("no document is called \"" + id + "\"", nearest(id, names));
    return nullptr;
  }

  static std::string nearest(std::string_view word, const std::vector<std::string>& names) {
    const auto found = text::nearest(word, names);
    if (found) return "did you mean \"" + *found + "\"?";
    return names.size() > 12 ? "use one that exists" : "there is " + text::join(names, ", ");
  }

  void error(std::string message, std::string help) {
    said_.push_back(
        {source::Severity::error, "F0421", std::move(message), asked_.span, "", std::move(help)});
  }

  const Asked& asked_;
  const std::string& from_;
  const Index& index_;
  const Words& words_;
  Request request_;
  source::Diagnostics said_;
};

}  // namespace

int per_cent(int part, int whole) { return whole == 0 ? 0 : (200 * part + whole) / (2 * whole); }

bool add_to_hundred(const std::vector<int>& parts) {
  int whole = 0, sum = 0;
  for (const int part : parts) whole += part;
  for (const int part : parts) sum += per_cent(part, whole);
  return whole == 0 || sum == 100;
}

source::Outcome<model::Inlines> derived(const Asked& asked, const std::string& from,
                                        const Index& index, const Words& words) {
  return Derivation(asked, from, index, words).made();
}

}  // namespace folio::resolve
