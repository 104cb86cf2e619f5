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
     "Each of these three names the officer who confirms it, in verified-by or by the post in "
     "role; "
     "of other areas this is not asked. An implication that does not arise is said not to, in na "
     "with its reason.",
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
     "A recommendation says what the committee is asked to do, and begins with it: note, agree, "
     "endorse, recommend; or it says that something be done, or who is to do it. A phrase up to a "
     "comma may stand before: \"In light of the guidance, agree ...\". \"The annual "
     "review of the plan\" leaves open what is to happen, and nobody knows afterwards what was "
     "resolved.",
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
     "Somebody voted, declared an interest or took the chair without being present, was present "
     "without being a member, is named twice among those present, or sent an apology and was "
     "present. Titles such as Cllr make no difference. Correct the name, or the list it stands in.",
     Severity::warning, Standing::adjustable},
    {"MN004", "a list of the minutes was left empty",
     "A list was begun and nothing put into it: supporting papers, apologies, declarations. \"Not "
     "recorded\" is printed. Fill it in, or write \"none\" in its place where there was none: "
     "declaration = \"none\".",
     Severity::warning, Standing::adjustable},
    {"MN005", "an outcome that the votes do not bear out",
     "A motion is carried when more vote for it than against it, or when the chair's casting vote "
     "decides a tie (Local Government Act 1972, Schedule 12, paragraph 39), which the outcome then "
     "says. It is unanimous when nobody votes against it or abstains. Correct the outcome or the "
     "numbers.",
     Severity::warning, Standing::adjustable},
    {"MN006", "an item that the minutes do not have",
     "Votes, papers and [[item]] name the item of business they belong to by the number of its "
     "section, and are printed there. No section has this number: correct it, or number the "
     "heading.",
     Severity::error, Standing::adjustable},
    {"MT001", "papers that came out too late",
     "Agenda and reports must be open to the public five clear working days before the meeting in "
     "England, three in Wales and Scotland (Local Government Act 1972, section 100B; Local "
     "Government (Scotland) Act 1973, section 50B). The day of publication, the day of the "
     "meeting, weekends and bank holidays are not counted. A late item may be taken only if the "
     "chair agrees that it is urgent and the reason is recorded: say it in [urgency] of the "
     "report, or as the reason of the supplement.",
     Severity::error, Standing::adjustable},
    {"MT002", "two items with one number",
     "Items of an agenda are called by their numbers, in the meeting and in its minutes, and what "
     "minutes record of an item stands in one [[item]]. Give each its own number.",
     Severity::error, Standing::adjustable},
    {"MT003", "a day or an hour on which nobody meets",
     "The meeting is on a Saturday, a Sunday or a bank holiday of the nation, or starts at an hour "
     "that no clock shows. Perhaps the date is mistyped. Where the body does meet then, waive "
     "this.",
     Severity::warning, Standing::adjustable},
    {"MT004", "a quorum that cannot be reached",
     "The quorum is larger than the membership. Correct the number, or complete the list of "
     "members.",
     Severity::warning, Standing::adjustable},
    {"MT005", "the public is not asked to leave",
     "The public may be excluded from an item only by a resolution of the meeting (Local "
     "Government Act 1972, section 100A(4)), so the agenda has an item for that before the first "
     "restricted one: type = \"exempt_resolution\".",
     Severity::warning, Standing::adjustable},
    {"MT006", "a year without bank holidays",
     "Bank holidays are no clear days before a meeting. For a year of which "
     "content/registry/holidays.toml has none of the nation, none were left out. Add them: "
     "https://www.gov.uk/bank-holidays lists them.",
     Severity::warning, Standing::adjustable},
    {"PV004", "nothing says where to turn",
     "A reader of a paper on Prevent may be worried about somebody now. Each page shows the "
     "contacts that site.toml lists under [[help]]: an emergency number, the ACT Early support "
     "line, the council's own team. Without them each document needs ::: contact.",
     Severity::error, Standing::adjustable},
};

}  // namespace

std::span<const Rule> committee_rules() { return all; }

}  // namespace folio::check
