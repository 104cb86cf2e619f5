// Plain English: budgets for how hard a paper may be to read.

#include "check/rules.h"

namespace folio::check {

namespace {

using source::Severity;

constexpr Rule all[] = {
    {"PE001", "a text that is hard to read",
     "The Flesch-Kincaid grade says for how many years somebody should have gone to school to "
     "read a text easily. It grows with the words in a sentence and the syllables in a word. "
     "Most papers for residents should stay below 10, and reports below 14; [plain_english] in "
     "site/site.toml sets the budget as \"grade\". Divide long sentences, and use the shorter of "
     "two words.",
     Severity::warning, Standing::adjustable},
    {"PE002", "sentences that are long on average",
     "[plain_english] in site/site.toml sets a budget for the mean length of a sentence as "
     "\"mean_sentence\". Government's own advice is 15 to 20 words. A list often says the same "
     "as a sentence of forty words.",
     Severity::warning, Standing::adjustable},
    {"PE003", "too many long sentences",
     "A sentence of more than 25 words has to be read twice by many people. [plain_english] in "
     "site/site.toml says as \"long_sentences\" how many of a hundred may be that long. `folio "
     "check --report` lists every one with its place.",
     Severity::warning, Standing::adjustable},
    {"PE004", "too many long paragraphs",
     "A paragraph of more than 5 sentences looks like a wall on a small screen. [plain_english] "
     "in site/site.toml says as \"long_paragraphs\" how many of a hundred may be that long. "
     "Begin a new paragraph where a new thought begins.",
     Severity::warning, Standing::adjustable},
    {"PE005", "too many words that could be plainer",
     "Words such as \"utilise\" or \"in respect of\" say nothing that \"use\" or \"about\" does "
     "not. [plain_english] in site/site.toml says as \"words_to_avoid\" how many of a thousand "
     "words may be of that kind, adds others with what to write in their place (avoid), and "
     "allows some (allow). `folio check --report` lists every one with its place.",
     Severity::warning, Standing::adjustable},
    {"PE006", "abbreviations that are never explained",
     "Letters that stand for words are explained where a paper first has them, as in "
     "\"counter-terrorism local profile (CTLP)\", or in the glossary. [plain_english] in "
     "site/site.toml says as \"abbreviations\" how many may go without, and \"allow\" lists "
     "those that all readers know.",
     Severity::warning, Standing::adjustable},
};

}  // namespace

std::span<const Rule> plain_english_rules() { return all; }

}  // namespace folio::check
