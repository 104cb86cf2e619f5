// What papers about Prevent are expected to cover, and to keep up to date.

#include "check/rules.h"

namespace folio::check {

namespace {

using source::Severity;

constexpr Rule all[] = {
    {"CI001", "a section that is cited wrongly",
     "The statute has no such section in content/registry/statutes.toml, or the words beside the "
     "number belong to another section of it: \"guidance under section 24\" where guidance is "
     "issued under section 29, or \"section 26 sets up panels\". Look the section up, correct the "
     "number, or add what the section is called to the registry. Statutes are known by their "
     "titles, by their initials (CTSA 2015) and by the abbreviations of the glossary.",
     Severity::warning, Standing::adjustable},
    {"PV001", "items of the toolkit that nothing answers",
     "A self-assessment rates every item of its toolkit, and a plan that names items of a toolkit "
     "has an action, or somebody's rating, for each of them. What is left out looks as if nobody "
     "had thought of it. Of several toolkits the one that the document rates itself by, or names "
     "most, is looked at; a draft may still leave items out.",
     Severity::warning, Standing::adjustable},
    {"PV002", "guidance that was replaced, cited as if it held",
     "The Prevent duty guidance in force since 31 December 2023 replaced the editions of 2015 and "
     "2021. CONTEST was refreshed in July 2023, the strategy of 2011 is history, the workshop "
     "WRAP was replaced by the Home Office's own course, and the pilot Dovetail has ended. Cite "
     "what holds today. A sentence that says that something was replaced, and papers older than "
     "the change, may name it.",
     Severity::warning, Standing::adjustable},
    {"PV003", "a fact that may not hold any more",
     "Facts such as the threat level change without the council and without notice. Each in "
     "content/registry/facts.toml says as at which day it held, where it is from, and by when "
     "somebody looks again; that day has passed. Or the threat level is typed into a sentence, "
     "where it is sooner or later wrong: write :fact[threat-level], or say on which day it was so.",
     Severity::warning, Standing::adjustable},
    {"PV005", "nobody is member lead",
     "A paper on the member lead names at least one councillor who holds the role on the day of "
     "publication. Add the present holder as a [[holder]], with from and, once it is over, to.",
     Severity::warning, Standing::adjustable},
};

}  // namespace

std::span<const Rule> prevent_rules() { return all; }

}  // namespace folio::check
