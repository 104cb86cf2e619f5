// That each recommendation says what the committee is asked to do.

#include <algorithm>
#include <initializer_list>
#include <span>
#include <string>
#include <vector>

#include "base/locale.h"
#include "base/text.h"
#include "check/passes.h"
#include "model/walk.h"

namespace folio::check {

namespace {

// What committees are asked to do.
constexpr std::string_view verbs[] = {
    "accept",    "acknowledge",  "acquire",     "act",         "add",        "address",
    "adjourn",   "adopt",        "advance",     "advise",      "affirm",     "agree",
    "allocate",  "allow",        "amend",       "analyse",     "apply",      "appoint",
    "approve",   "arrange",      "ask",         "assess",      "assign",     "assist",
    "attend",    "authorise",    "authorize",   "await",       "award",      "begin",
    "bid",       "bring",        "broaden",     "build",       "call",       "cancel",
    "carry",     "cease",        "celebrate",   "champion",    "change",     "charge",
    "choose",    "clarify",      "close",       "co-opt",      "commence",   "commend",
    "comment",   "commission",   "commit",      "complete",    "condemn",    "conduct",
    "confirm",   "congratulate", "consider",    "consolidate", "consult",    "contact",
    "continue",  "contribute",   "convene",     "convey",      "cooperate",  "coordinate",
    "create",    "decide",       "declare",     "decline",     "defer",      "define",
    "delegate",  "deliver",      "designate",   "determine",   "develop",    "devise",
    "direct",    "disband",      "discharge",   "discuss",     "dispose",    "dissolve",
    "elect",     "embed",        "empower",     "enable",      "encourage",  "end",
    "endorse",   "enforce",      "engage",      "enhance",     "ensure",     "enter",
    "escalate",  "establish",    "evaluate",    "examine",     "exclude",    "execute",
    "exercise",  "expand",       "explore",     "express",     "extend",     "facilitate",
    "finalise",  "focus",        "form",        "formalise",   "forward",    "fund",
    "gather",    "give",         "grant",       "have",        "help",       "hold",
    "host",      "identify",     "implement",   "improve",     "include",    "increase",
    "influence", "inform",       "initiate",    "inspect",     "instruct",   "integrate",
    "introduce", "invest",       "investigate", "invite",      "issue",      "join",
    "keep",      "launch",       "lead",        "learn",       "liaise",     "limit",
    "list",      "lobby",        "look",        "maintain",    "make",       "manage",
    "mandate",   "map",          "meet",        "mobilise",    "monitor",    "move",
    "name",      "negotiate",    "nominate",    "note",        "notify",     "observe",
    "obtain",    "offer",        "open",        "oppose",      "order",      "organise",
    "outline",   "oversee",      "participate", "pass",        "pause",      "pay",
    "permit",    "pilot",        "place",       "plan",        "pledge",     "postpone",
    "prepare",   "present",      "press",       "prioritise",  "proceed",    "procure",
    "produce",   "progress",     "promote",     "propose",     "protect",    "provide",
    "publicise", "publish",      "pursue",      "put",         "raise",      "ratify",
    "reaffirm",  "reappoint",    "receive",     "recognise",   "recommend",  "reconsider",
    "reconvene", "record",       "recruit",     "reduce",      "refer",      "reflect",
    "refresh",   "reinforce",    "reinstate",   "reiterate",   "reject",     "release",
    "remain",    "remind",       "remit",       "remove",      "renew",      "replace",
    "report",    "represent",    "request",     "require",     "reserve",    "resolve",
    "respond",   "restore",      "restrict",    "retain",      "return",     "review",
    "revise",    "revoke",       "ring-fence",  "sanction",    "schedule",   "scrutinise",
    "secure",    "seek",         "select",      "send",        "set",        "share",
    "sign",      "sponsor",      "start",       "stop",        "streamline", "strengthen",
    "submit",    "supply",       "support",     "suspend",     "sustain",    "tackle",
    "take",      "target",       "task",        "terminate",   "test",       "thank",
    "track",     "train",        "transfer",    "trial",       "undertake",  "update",
    "uphold",    "urge",         "use",         "vary",        "visit",      "waive",
    "watch",     "welcome",      "withdraw",    "withhold",    "work",       "write"};

// Who is asked, where a recommendation says so itself.
constexpr std::string_view actors[] = {
    "committee",   "subcommittee", "cabinet",    "council",  "board",    "panel",    "executive",
    "partnership", "assembly",     "commission", "forum",    "group",    "member",   "members",
    "councillor",  "councillors",  "officer",    "officers", "director", "chair",    "leader",
    "mayor",       "commissioner", "secretary",  "head",     "manager",  "trustees", "governors"};

// Of things that a noun is of: "review of the plan" asks for nothing.
constexpr std::string_view after_nouns[] = {"of", "is", "was", "are", "were", "has", "by"};

// Between the beginning and the verb.
constexpr std::string_view skipped[] = {"to",   "also", "both", "hereby",  "formally", "jointly",
                                        "then", "not",  "and",  "further", "therefore"};

bool is_among(std::string_view word, const auto& all) {
  return std::ranges::find(all, word) != std::end(all);
}

// "agree" with one of these ends in the place of its e: "agrees", "agreed".
bool is_form(std::string_view word, std::initializer_list<std::string_view> ends) {
  return std::ranges::any_of(verbs, [&](std::string_view verb) {
    for (const std::string_view end : ends) {
      // "noting", and "agreeing".
      const bool drops_e = verb.ends_with('e') && !verb.ends_with("ee") &&
                           (end.starts_with('e') || end.starts_with('i'));
      const std::string_view stem = drops_e ? verb.substr(0, verb.size() - 1) : verb;
      const bool doubled = (end == "ed" || end == "ing") &&
                           word == std::string(verb) + verb.back() + std::string(end);
      if (doubled || word == std::string(stem) + std::string(end)) return true;
      const bool in_y = verb.ends_with('y') && end.starts_with('e');
      if (in_y && word == std::string(verb.substr(0, verb.size() - 1)) + "i" + std::string(end))
        return true;
    }
    return false;
  });
}

bool is_command(std::string_view word) { return is_form(word, {""}); }
bool is_told(std::string_view word) { return is_form(word, {"", "s", "es"}); }
bool is_any_form(std::string_view word) { return is_form(word, {"", "s", "es", "d", "ed", "ing"}); }

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : text::lower(text) + ' ') {
    const bool inside = (c >= 'a' && c <= 'z') || (c == '-' && !word.empty()) || c == '\'';
    if (inside) {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  return words;
}

/// Reads one recommendation from its beginning.
class Reader {
 public:
  Reader(std::vector<std::string> words, bool after_that)
      : words_(std::move(words)), is_clause_(after_that) {}

  bool says_what_to_do() {
    begin_clause();
    return begins_with_verb() || somebody_acts() || something_is_to_be();
  }

 private:
  // "That …", "it is recommended that …": what follows is to be done.
  void begin_clause() {
    constexpr std::size_t farthest = 8;
    for (std::size_t i = 0; i < std::min(words_.size(), farthest); ++i) {
      if (words_[i] != "that" || (i > 0 && !is_form(words_[i - 1], {"d", "ed"}))) continue;
      is_clause_ = true;
      at_ = i + 1;
      return;
    }
  }

  // "note the report", "to formally approve …", "agreeing …", "agree".
  bool begins_with_verb() const {
    std::size_t at = at_;
    while (at < words_.size() && (is_among(words_[at], skipped) || words_[at].ends_with("ly")))
      ++at;
    if (at == words_.size()) return false;
    const bool verb = is_told(words_[at]) || is_form(words_[at], {"ing"});
    const bool noun = at + 1 < words_.size() && is_among(words_[at + 1], after_nouns);
    return verb && !noun;
  }

  // "Cabinet agrees …", "the committee is asked to note …"; in a clause with
  // "that" the verb has many places: "that the board, having heard …, approve".
  bool somebody_acts() const {
    const auto actor = std::find_if(words_.begin() + static_cast<std::ptrdiff_t>(at_), words_.end(),
                                    [](const std::string& word) { return is_among(word, actors); });
    if (actor == words_.end()) return false;
    for (auto word = actor + 1; word != words_.end(); ++word) {
      const bool asked = *(word - 1) == "to" && is_command(*word);
      const bool acts = is_form(*word, {"s", "es"}) || (word == actor + 1 && is_command(*word));
      if (asked || acts || (is_clause_ && is_any_form(*word))) return true;
    }
    return something_is_to_be();
  }

  // "the report be noted", "the plan should be published", "officers must report".
  bool something_is_to_be() const {
    static constexpr std::string_view marks[] = {"be", "should", "must", "shall"};
    const auto rest = std::span(words_).subspan(at_);
    const bool is_to_be =
        std::ranges::any_of(rest, [](const std::string& one) { return is_among(one, marks); });
    const bool is_done = is_clause_ && std::ranges::any_of(rest, [](const std::string& one) {
                           return is_form(one, {"d", "ed"});
                         });
    return is_to_be || is_done;
  }

  std::vector<std::string> words_;
  std::size_t at_ = 0;
  bool is_clause_ = false;  // what follows "that"
};

bool says_what_to_do(const model::Recommendations& asked, const model::ListItem& item) {
  const auto lead = words_of(model::plain_text(asked.lead));
  const bool after_that = !lead.empty() && lead.back() == "that";
  return Reader(words_of(model::plain_text(item.blocks)), after_that).says_what_to_do();
}

}  // namespace

void check_recommendations(const Paper& paper, source::Diagnostics& said) {
  const model::Document& document = paper.document;
  bool found = false;
  const std::string& lang = document.header.lang;
  const bool in_english = lang.empty() || locale::is_same(lang, "en");
  for (const model::Section& section : document.sections) {
    model::for_each_block(section.blocks, [&](const model::Block& block) {
      const auto* asked = std::get_if<model::Recommendations>(&block.value);
      if (asked == nullptr) return;
      found = true;
      for (const model::ListItem& item : asked->list.items) {
        if (!in_english || item.blocks.empty() || says_what_to_do(*asked, item)) continue;
        said.push_back(finding("CR009", "the recommendation does not say what to do",
                               item.blocks.front().span,
                               "begin it with a verb: note, agree, endorse, recommend"));
      }
    });
  }
  if (found) return;
  said.push_back(finding("CR002", "the report recommends nothing", document.header.span,
                         "write ::: recommendations with a list of what the committee is asked "
                         "to do"));
}

}  // namespace folio::check
