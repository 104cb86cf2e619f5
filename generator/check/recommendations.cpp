// That each recommendation says what the committee is asked to do.

#include <algorithm>
#include <initializer_list>
#include <span>
#include <string>
#include <vector>

#include "base/ascii.h"
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
constexpr std::string_view skipped[] = {"to",        "also",   "both",  "hereby", "formally",
                                        "jointly",   "then",   "not",   "and",    "further",
                                        "therefore", "please", "kindly"};

// Nouns as well as verbs, where "for" follows: "support for the plan".
constexpr std::string_view nouns_for[] = {"support", "plan",  "review",   "report", "request",
                                          "fund",    "grant", "schedule", "list",   "award",
                                          "change",  "offer", "mandate",  "test"};

// What opens a phrase that ends with a comma, before the verb.
constexpr std::string_view openings[] = {"following",
                                         "with",
                                         "in",
                                         "under",
                                         "subject",
                                         "pursuant",
                                         "on",
                                         "after",
                                         "before",
                                         "from",
                                         "by",
                                         "for",
                                         "as",
                                         "given",
                                         "where",
                                         "if",
                                         "at",
                                         "without",
                                         "within",
                                         "during",
                                         "through",
                                         "until",
                                         "upon",
                                         "once",
                                         "when",
                                         "while",
                                         "because",
                                         "to",
                                         "taking",
                                         "further",
                                         "notwithstanding",
                                         "provided",
                                         "per",
                                         "against",
                                         "via",
                                         "should",
                                         "having",
                                         "since",
                                         "unless"};

// What is done to a thing, of verbs that do not take -ed.
constexpr std::string_view done[] = {"given", "made",   "set",   "held",   "put",     "sent",
                                     "taken", "kept",   "built", "led",    "begun",   "withdrawn",
                                     "paid",  "chosen", "met",   "sought", "brought", "undertaken"};

// "agree" with one of these ends in the place of its e: "agrees", "agreed".
bool is_form(std::string_view word, std::initializer_list<std::string_view> ends) {
  if (word.starts_with("re-")) word.remove_prefix(3);
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
    const bool inside = text::is_small(c) || (c == '-' && !word.empty()) || c == '\'';
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
    return begins_with_verb() || somebody_acts() || something_is_to_be() || something_is_done();
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
    return verb && !is_noun(at);
  }

  bool is_noun(std::size_t at) const {
    if (at + 1 >= words_.size()) return false;
    const std::string& next = words_[at + 1];
    return is_among(next, after_nouns) || (next == "for" && is_among(words_[at], nouns_for));
  }

  // "Delegation of authority to the Director": the director is not who acts.
  bool is_of_a_noun(std::vector<std::string>::const_iterator actor) const {
    const auto begin = words_.begin() + static_cast<std::ptrdiff_t>(at_);
    if (is_clause_ || is_among(*begin, openings)) return false;
    return std::any_of(begin, actor,
                       [](const std::string& word) { return word == "of" || word == "for"; });
  }

  // "Cabinet agrees …", "the committee is asked to note …"; in a clause with
  // "that" the verb has many places: "that the board, having heard …, approve".
  bool somebody_acts() const {
    const auto actor = std::find_if(words_.begin() + static_cast<std::ptrdiff_t>(at_), words_.end(),
                                    [](const std::string& word) { return is_among(word, actors); });
    if (actor == words_.end() || is_of_a_noun(actor)) return false;
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

  // "Authority is delegated to the Director."
  bool something_is_done() const {
    for (std::size_t i = at_; i + 1 < words_.size(); ++i) {
      if (words_[i] != "is" && words_[i] != "are") continue;
      std::size_t next = i + 1;
      while (next + 1 < words_.size() &&
             (is_among(words_[next], skipped) || words_[next].ends_with("ly")))
        ++next;
      if (is_form(words_[next], {"d", "ed"}) || is_among(words_[next], done)) return true;
    }
    return false;
  }

  std::vector<std::string> words_;
  std::size_t at_ = 0;
  bool is_clause_ = false;  // what follows "that"
};

// "(i) Agree the plan", "b. agree": without what the list would have put there.
std::string_view without_label(std::string_view text) {
  constexpr std::size_t longest = 4;
  const std::size_t begin = text.starts_with('(') ? 1 : 0;
  const std::size_t end = text.find_first_of(").", begin);
  const std::string_view label = text.substr(begin, end - begin);
  const bool is_label =
      end != text.npos && end > begin && end - begin <= longest && end + 1 < text.size() &&
      text[end + 1] == ' ' &&
      (end - begin == 1 || label.find_first_not_of("ivxIVX0123456789") == label.npos);
  return is_label ? text.substr(end + 2) : text;
}

bool says_what_to_do(const model::Recommendations& asked, const model::ListItem& item) {
  const auto lead = words_of(model::plain_text(asked.lead));
  const bool after_that = !lead.empty() && lead.back() == "that";
  const std::string whole = model::plain_text(item.blocks);
  std::string_view text = without_label(whole);
  const auto words = words_of(text);
  if (Reader(words, after_that).says_what_to_do()) return true;
  if (words.empty() || !is_among(words.front(), openings)) return false;
  // "In light of the guidance, and of the review, agree to …"
  for (std::size_t comma = text.find(", "); comma != text.npos; comma = text.find(", ")) {
    text.remove_prefix(comma + 2);
    if (Reader(words_of(text), after_that).says_what_to_do()) return true;
  }
  return false;
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
