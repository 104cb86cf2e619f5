// Committee papers: reports, agendas, minutes and notices.

#include "check/rules.h"

namespace folio::check {

namespace {

using source::Severity;

constexpr Rule all[] = {
    {"CR001", "a field of the front sheet is empty",
     "The front sheet tells members and the public whose report it is, which wards and groups it "
     "concerns and how it is classified. An empty line tells them nothing. Where there is nothing "
     "to tell, say so: \"N/A\" and \"All\" are answers.",
     Severity::error, Standing::adjustable},
    {"CR002", "a report that recommends nothing",
     "A committee can only decide what it is asked. Say in ::: recommendations what it is asked to "
     "do, if only to note the report.",
     Severity::error, Standing::adjustable},
    {"CR003", "no reasons, or no alternatives",
     "Members must know why something is recommended and what else was thought of. Give reasons "
     "and at least one alternative, in document.toml or under a heading of that name, or say in na "
     "why there is none.",
     Severity::error, Standing::adjustable},
    {"CR004", "an implication is missing, or nobody has confirmed it",
     "Before a decision the committee is told what it means for money, in law and for equality. "
     "Where the house has officers confirm that, each implication names one. An implication that "
     "does not arise is said not to, in na with its reason.",
     Severity::error, Standing::adjustable},
    {"CR005", "no list of background papers",
     "Every report lists the unpublished papers it relies on, and says so if there are none (Local "
     "Government Act 1972, section 100D). Add [[background_paper]] for each, or "
     "background_papers = \"none\".",
     Severity::error, Standing::adjustable},
    {"CR006", "an appendix that readers cannot find their way to or from",
     "An appendix has a number, can be had, and is referred to in the text. Otherwise nobody can "
     "say which paper is meant, or what it is for.",
     Severity::error, Standing::adjustable},
    {"CR007", "a report longer than its house allows",
     "Some councils bound the length of reports, so that members read them before they meet. The "
     "sides are those of the PDF. Shorten the report, or move what members need not read into an "
     "appendix; the limit is report_sides of the body, or of its council, in bodies.toml.",
     Severity::note, Standing::adjustable},
    {"CR008", "a field of the front sheet was left empty",
     "Some councils print a line on the front sheet though nobody has filled it in. \"Not "
     "recorded\" is printed there. Fill it in, or take the field out if your house has none.",
     Severity::warning, Standing::adjustable},
    {"CR009", "a recommendation without a verb",
     "A recommendation says what the committee is asked to do: note, agree, endorse, recommend. "
     "Without that nobody knows afterwards what was resolved.",
     Severity::warning, Standing::adjustable},
    {"CR010", "a published work among the background papers",
     "Published works are no background papers (Local Government Act 1972, section 100D(5)): "
     "anybody can have them elsewhere. Cite them in the text, and keep the list for what only the "
     "council holds.",
     Severity::note, Standing::adjustable},
    {"EX001", "an item is restricted without its ground",
     "The public may be excluded from an item only on a ground of Schedule 12A, and where the "
     "public interest in doing so outweighs openness. The agenda says which and why.",
     Severity::error, Standing::fixed},
    {"KD001", "a key decision without its notice",
     "In England a key decision may be made only after a notice that was open for 28 clear days "
     "(SI 2012/2089, regulation 9). The front sheet gives the notice's reference and date. Where "
     "that was impracticable, [urgency] says why (regulations 10 and 11).",
     Severity::error, Standing::adjustable},
    {"KD002", "a notice that came out too late",
     "Notice of a key decision or of a private meeting must be open for 28 clear days before the "
     "day, the further notice of a private meeting and a general exception for five (SI 2012/2089, "
     "regulations 5, 9 and 10). Neither the day of publication nor the day itself is counted.",
     Severity::error, Standing::adjustable},
    {"MN001", "votes that do not add up",
     "In a recorded vote each number is that of the names beside it, nobody is named twice, and no "
     "more members vote than were present. Correct the numbers or the names.",
     Severity::error, Standing::adjustable},
    {"MN002", "fewer members than the quorum",
     "A meeting without its quorum decides nothing. Perhaps somebody is missing from the list of "
     "those present.",
     Severity::warning, Standing::adjustable},
    {"MN003", "a name that does not belong here",
     "Somebody voted without being present, was present without being a member, or sent an apology "
     "and was present. Correct the name, or the list it stands in.",
     Severity::warning, Standing::adjustable},
    {"MN004", "a list of the minutes was left empty",
     "A list was begun and nothing put into it: supporting papers, apologies, declarations. \"Not "
     "recorded\" is printed. Fill it in, or take the line out.",
     Severity::warning, Standing::adjustable},
    {"MT001", "papers that came out too late",
     "Agenda and reports must be open to the public five clear working days before the meeting in "
     "England, three in Wales and Scotland (Local Government Act 1972, section 100B; Local "
     "Government (Scotland) Act 1973, section 50B). The day of publication, the day of the "
     "meeting, weekends and bank holidays are not counted. A late item may be taken only if the "
     "chair agrees that it is urgent and the reason is recorded: say it in [urgency] of the "
     "report, or as the reason of the supplement.",
     Severity::error, Standing::adjustable},
    {"MT002", "two items with one number",
     "Items of an agenda are called by their numbers, in the meeting and in its minutes. Give each "
     "its own.",
     Severity::error, Standing::adjustable},
    {"PV004", "nothing says where to turn",
     "A reader of a paper on Prevent may be worried about somebody now. Each page shows the "
     "contacts that site.toml lists under [[help]]: an emergency number, the ACT Early support "
     "line, the council's own team. Without them each document needs ::: contact.",
     Severity::error, Standing::adjustable},
};

}  // namespace

std::span<const Rule> committee_rules() { return all; }

}  // namespace folio::check
