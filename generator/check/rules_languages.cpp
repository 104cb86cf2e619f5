// Documents in several languages.

#include "check/rules.h"

namespace folio::check {

namespace {

using source::Severity;

constexpr Rule all[] = {
    {"WL001", "no Welsh version, or one that is out of date",
     "A council in Wales publishes its documents in Welsh and English, and treats Welsh no less "
     "favourably (Welsh Language (Wales) Measure 2011, standards on service delivery). So every "
     "document of a body in Wales has a Welsh version of each of its files, and the Welsh says "
     "what the English says now: 01-about.cy.md beside 01-about.md, document.cy.toml beside "
     "document.toml. One that was written in Welsh has an English version in the same way. Which "
     "state of the original each of them says is noted under [follows] in "
     "document.cy.toml, and follows = at the top of a registry's translation; without that "
     "nobody could tell that the English has changed since. The message says what to write.",
     Severity::error, Standing::adjustable},
    {"WL002", "a translation is built differently from its original",
     "Headings, tables, figures and numbered paragraphs come in the same number in both, or "
     "\"paragraph 4.3\" means one thing in one language and another in the other. Divide the "
     "translation as its original is divided.",
     Severity::warning, Standing::adjustable},
    {"WL003", "part of a translation is missing or out of date",
     "What has not been translated is shown in the original's language, and readers are told so. "
     "Translate it, or take the language off the document if it is no longer kept up. When a "
     "translation follows its original again, note the new state of the original under [follows] "
     "in document.cy.toml, or whatever the language is; the message says what to write.",
     Severity::warning, Standing::adjustable},
    {"WL004", "a version that has no PDF",
     "PDFs are set in Latin, Greek and Cyrillic letters, and in every other script that the "
     "theme names fonts for ([fonts] in its print.toml) and that are installed on the machine "
     "that builds. A document in another is published as pages of the website alone, which "
     "every browser shows as they should be and which can be printed from there. Nothing is "
     "wrong with it; install the fonts, or offer a printed copy where somebody may need one.",
     Severity::note, Standing::adjustable},
};

}  // namespace

std::span<const Rule> languages_rules() { return all; }

}  // namespace folio::check
