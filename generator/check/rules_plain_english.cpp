// Plain English: budgets for how hard a paper may be to read.

#include "check/rules.h"

namespace folio::check {

namespace {

using source::Severity;

constexpr Rule all[] = {
    {"PE001", "a text that is hard to read",
     "The Flesch-Kincaid grade says for how many years somebody should have gone to school to "
     "read a text easily. It grows with the words in a sentence and the syllables in a word. "
     "Most papers for residents should stay below 10, and reports below 14. Unless [plain_english] "
     "in site/site.toml sets a budget as \"grade\", it is 12 for strategies, notices, pages and "
     "summaries, and 16 for papers of committees. Divide long sentences, and use the shorter of "
     "two words.",
     Severity::warning, Standing::adjustable},
    {"PE002", "sentences that are long on average",
     "[plain_english] in site/site.toml sets a budget for the mean length of a sentence as "
     "\"mean_sentence\"; otherwise it is 20 words in what residents read and 26 in papers of "
     "committees. Government's own advice is 15 to 20. A list often says the same as a sentence "
     "of forty words.",
     Severity::warning, Standing::adjustable},
    {"PE003", "too many long sentences",
     "A sentence of more than 25 words has to be read twice by many people. [plain_english] in "
     "site/site.toml says as \"long_sentences\" how many of a hundred may be that long; otherwise "
     "15 in what residents read and 35 in papers of committees. `folio check --report` lists every "
     "one with its place.",
     Severity::warning, Standing::adjustable},
    {"PE004", "too many long paragraphs",
     "A paragraph of more than 5 sentences looks like a wall on a small screen. [plain_english] "
     "in site/site.toml says as \"long_paragraphs\" how many of a hundred may be that long; "
     "otherwise 10 in what residents read and 20 in papers of committees. Begin a new paragraph "
     "where a new thought begins.",
     Severity::warning, Standing::adjustable},
    {"PE005", "too many words that could be plainer",
     "Words such as \"utilise\" or \"in respect of\" say nothing that \"use\" or \"about\" does "
     "not. [plain_english] in site/site.toml says as \"words_to_avoid\" how many of a thousand "
     "words may be of that kind (otherwise 5 in what residents read and 12 in papers of "
     "committees), adds others with what to write in their place (avoid), and allows some "
     "(allow). `folio check --report` lists every one with its place.",
     Severity::warning, Standing::adjustable},
    {"PE006", "abbreviations that are never explained",
     "Letters that stand for words are explained where a paper first has them, as in "
     "\"counter-terrorism local profile (CTLP)\", or in the glossary. [plain_english] in "
     "site/site.toml says as \"abbreviations\" how many may go without, which is none unless it "
     "does, and \"allow\" lists those that all readers know.",
     Severity::warning, Standing::adjustable},
};

}  // namespace

std::span<const Rule> plain_english_rules() { return all; }

}  // namespace folio::check
