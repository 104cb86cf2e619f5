// Dates.

#include "check/rules.h"

namespace folio::check {

namespace {

using source::Severity;

constexpr Rule all[] = {
    {"DT001", "a date that has passed",
     "The document's period or time of review is over, or it has expired, and it still says that "
     "it holds: replace it, review it, or mark it as superseded or withdrawn. Or an action of a "
     "plan that is in force is past its date and not complete: mark it complete, agree a new "
     "date, or tell readers why it is late, by rag = \"red\" and a rag_reason or by an "
     "[[action.update]] of a day after the date.",
     Severity::warning, Standing::adjustable},
    {"DT002", "a weekday that is not that of its date",
     "A weekday and a date stand side by side, in English or in Welsh, and do not fit, so one of "
     "them is wrong, and "
     "somebody will come on the wrong day. Correct it. Where the text quotes an old paper with "
     "its mistake, waive this at that place.",
     Severity::warning, Standing::adjustable},
    {"DT003", "something happened on a day that has not come",
     "A document that is approved was published, an action completed, a measure taken or a change "
     "made on a day after today: one of the two is wrong. Correct the date, or say what is planned "
     "as planned. Today is the day of the build, or what --today says.",
     Severity::warning, Standing::adjustable},
    {"DT004", "an action that contradicts itself",
     "Its status, its rating and its dates tell different stories: complete and rated red, rated "
     "complete and not begun, completed on a day and still in progress. Readers cannot know which "
     "holds. Status is what was done, the rating how it goes.",
     Severity::warning, Standing::adjustable},
    {"DT005", "versions that do not lead to one another",
     "What is superseded names what took its place (superseded_by), so that readers of the old "
     "paper find the new one. Nothing comes before or after itself, through others neither, and "
     "what was replaced is not approved any more. Of the versions kept in content/archive each "
     "says that it is the version its folder is named by, is what frozen.lock says it was, and "
     "none is left out or lost: what changed is told by comparing with the one before.",
     Severity::warning, Standing::adjustable},
    {"DT006", "a frozen version that nothing vouches for",
     "Beside each version in content/archive stands frozen.lock, which says what its texts were, "
     "and content/archive/frozen.lock lists the versions. Without them nobody would see that "
     "something published was changed later, or is gone. `folio freeze` writes both; `folio lock` "
     "writes what is lacking, of versions that are as they were as far as either says, and changes "
     "nothing else. Where both are gone, see that the version is what was published before you run "
     "it: it is recorded as it is.",
     Severity::warning, Standing::adjustable},
    {"DT007", "a published text that changed and kept its version",
     "The document was published, this version of it was frozen, and its words are others now: "
     "the text, the title, a summary, the rest of document.toml that is printed, or what its "
     "tables show. Whoever cites the version cites what is not there any more, and no page says "
     "what changed. What is there to be brought up to date asks for no new version: the [[update]] "
     "of an action and the reason for its rating, the ratings of a toolkit, the value of a measure "
     "with its period, source, note and history; and of document.toml the status, dates, owner, "
     "author, contact and holders, the minute reference, supplements of an agenda, what was said "
     "to a notice and answered, and the files and other formats. Give it a new version and a "
     "[[change]] that says what and why; then `folio freeze` it, too.",
     Severity::warning, Standing::adjustable},
    {"DT008", "a comparison with what is not earlier",
     "compared-with=\"…\" names last year's plan or benchmark, and what is shown is what changed "
     "since. Compared with itself nothing changed, compared with a later one everything is the "
     "wrong way round, and a draft may still say something else. What counts is where the periods "
     "of the two begin, or else the first other date that both papers have: the end of the period, "
     "the publication, the approval, the last update.",
     Severity::warning, Standing::adjustable},
};

}  // namespace

std::span<const Rule> dates_rules() { return all; }

}  // namespace folio::check
