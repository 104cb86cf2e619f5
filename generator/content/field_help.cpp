// What editors show beside a key of a TOML file.

#include <algorithm>

#include "content/reading.h"

namespace folio::content {

namespace {

struct Help {
  std::string_view key;  // as much of the path as is needed to know what it means
  std::string_view words;
};

// Sorted. Of the rows that fit a path the longest is taken.
constexpr Help helps[] = {
    {"abbreviation", "The letters it is known by, such as CTLP."},
    {"access", "Who may read it: \"open\" or \"exempt\". Nothing is open unless this says so."},
    {"accessibility", "The facts of the accessibility statement that the law asks of every site."},
    {"accessibility/status", "How far the site meets the accessibility standard."},
    {"accountable_assistant_director", "The assistant director who answers for the report."},
    {"accountable_director", "The director who answers for the report."},
    {"action", "One action of the plan, a row of its table."},
    {"actions", "What is being done about it."},
    {"appendix", "One appendix, as it is listed with the document."},
    {"appendix/circulated_separately", "true if it is not published together with the document."},
    {"appendix/document", "The id of the document that the appendix is, if it is one of these."},
    {"appendix/number", "Its number as printed: \"1\" or \"A\"."},
    {"approved_by", "The id of the body that approved it, from bodies.toml."},
    {"approved_on", "The day on which it was approved."},
    {"approver", "Who signed the assessment off: a post, not a private person."},
    {"assessed_on", "The day on which it was assessed."},
    {"assessor", "Who carried out the assessment: a post, not a private person."},
    {"audit", "Who saw the report before it was published."},
    {"audit/key_decision", "What the audit trail prints about a key decision."},
    {"audit/version", "The version that was sent round."},
    {"authorities", "The ids of the councils whose paper it is, from bodies.toml: at least one."},
    {"base_url", "Where the site will be on the web. It begins with https:// and ends with /."},
    {"body", "One council, committee or partnership."},
    {"body/council", "The id of the council that it belongs to."},
    {"body/kind", "What sort of body it is."},
    {"cabinet_member", "The cabinet member and portfolio."},
    {"characteristic", "A protected characteristic of the Equality Act 2010, or one of your own."},
    {"classification", "How the paper is marked, such as \"Official\"."},
    {"comments", "What there is to say about the rating."},
    {"consultee", "One person who was asked to look at the report."},
    {"consultee/included", "Whether the comments went into the report: \"Yes\" or \"No\"."},
    {"consultee/sought", "Whether comments were asked for: \"Yes\" or \"No\"."},
    {"consultee/title", "The post of the person who was asked."},
    {"contact", "Whom readers may write to: a role's mailbox, not a private address."},
    {"contact_officer", "The officer who answers questions about the report."},
    {"dated", "The date of the version that was sent round, in words."},
    {"deadline_date", "The day by which the decision is needed, in words."},
    {"delivery_plan", "The id of the delivery plan that belongs to it."},
    {"document/strategy", "The id of the strategy that the plan delivers."},
    {"document/workstream", "One workstream of the plan: its actions are grouped by it."},
    {"due", "The day by which it is to be done."},
    {"effect", "What the proposal means for these people."},
    {"equality_assessment", "The id of the equality assessment that belongs to it."},
    {"evidence", "What is known about it, and where from."},
    {"from_officer", "The officer who brings the report."},
    {"front_sheet", "What stands in the box at the head of the report."},
    {"groups_affected", "Who is affected by the decision."},
    {"help", "One contact for people who are worried about somebody, on the foot of every page."},
    {"help/href", "What the contact links to: https:, mailto: or tel:."},
    {"help/label", "What the contact is for, such as \"Emergency\"."},
    {"help/value", "The number or address itself."},
    {"holder", "One person who holds the role or held it."},
    {"holder/authority", "The id of the council the person sits on, from bodies.toml."},
    {"holder/from", "The day from which, or words such as \"May 2023\"."},
    {"holder/person", "The person's name."},
    {"holder/to", "The day until which, or words. Leave it out while the role is held."},
    {"id", "The name that other files use for it: small letters, digits and hyphens. Keep it."},
    {"impact", "What the proposal means for one characteristic."},
    {"impact/impact", "Whether the effect is good, bad, both, neither or not known."},
    {"invented", "true if the document is made up, so that it is labelled as such."},
    {"item", "What is rated, in the toolkit's words."},
    {"key_decision", "Whether it is a key decision: \"yes\", \"no\" or \"na\"."},
    {"kind", "What sort of document it is. Which other fields there are depends on it."},
    {"known_problems", "What is not accessible yet, a sentence each."},
    {"label", "What it is called in the document: \"Appendix 2\"."},
    {"lang", "The language of the words: en-GB for English, cy for Welsh."},
    {"languages", "Those that documents are translated into: cy for Welsh, ur for Urdu."},
    {"lead", "Who is responsible: a post, not a private person."},
    {"lead_officer", "The officer who led the work on the report."},
    {"links", "Documents that belong to this one."},
    {"meaning", "What the term means, in plain words."},
    {"meeting", "The meeting that the paper is for."},
    {"meeting/body", "The id of the body that meets, from bodies.toml."},
    {"meeting/date", "The day of the meeting."},
    {"meeting/item", "The number of the item on the agenda."},
    {"meeting/start", "When the meeting begins: \"10.30 am\"."},
    {"minute_ref", "The number of the minute by which it was approved."},
    {"minutes", "The id of the minutes that belong to it."},
    {"mitigation", "What is done about it. A negative or mixed impact needs it."},
    {"name", "Its full name."},
    {"nation", "Whose law applies: england, wales or scotland."},
    {"note", "A few words more."},
    {"notice", "A sentence shown on every page and on the first page of every PDF."},
    {"numbering", "How paragraphs and headings are numbered."},
    {"ongoing", "true if it has no end."},
    {"owner", "Who keeps the document up to date: a post, not a private person."},
    {"paragraphs",
     "The numbers of the descriptions in Schedule 12A that the exempt words fall under."},
    {"part", "A part of the document in a file of its own, open or exempt."},
    {"part/file", "The part's Markdown file. A file of exempt words ends in .exempt.md."},
    {"period_end", "The last day that the document covers."},
    {"period_start", "The first day that the document covers."},
    {"prepared_on", "The day on which the statement was prepared."},
    {"public_interest",
     "Why the public interest in withholding it outweighs that in publishing it."},
    {"published", "The day on which it was first published."},
    {"publisher", "Who publishes the site, usually the council."},
    {"rag", "The rating: red, amber, green, complete or not_rated."},
    {"rag_reason", "Why it is rated so. Red and amber need it."},
    {"rating", "The rating of one item of the toolkit."},
    {"report", "The id of the committee report that belongs to it."},
    {"report_author", "Who wrote the report."},
    {"report_of", "In whose name the report is made."},
    {"requirement", "What the toolkit or the guidance asks for."},
    {"response", "What is done, and when."},
    {"review_by", "The day by which it is looked at again."},
    {"role_title", "What the role is called."},
    {"sections", "Its Markdown files in order, or \"auto\" for all of them by name."},
    {"sent_on", "The day on which the report was sent round, in words."},
    {"short_title", "A shorter title, for menus."},
    {"slug", "Its folder on the web, if that is to be another than its id."},
    {"stage", "How far the assessment went: screening, full or review."},
    {"start", "The day on which it begins."},
    {"status", "How far it has got."},
    {"strategy", "The id of the strategy that it belongs to."},
    {"subject", "The id of the document that is assessed."},
    {"summary", "What it is about, in at most 160 characters. Search results and lists show it."},
    {"term", "One term of the glossary."},
    {"term/term", "The term as it is written in a sentence."},
    {"tested_by", "Who tested it, and how."},
    {"tested_on", "The day on which the site was last tested."},
    {"theme", "The folder below themes/ that says how the site looks."},
    {"title", "Its full title, as readers see it."},
    {"toolkit", "The id of the toolkit that it is measured by."},
    {"under_h3", "Whether paragraphs under a smaller heading get numbers such as 4.3.1."},
    {"updated", "The day on which its words last changed."},
    {"url", "Its page on the web, which begins with https://."},
    {"version", "The version as it is printed: \"Final\" or \"1.2\"."},
    {"wards", "The wards concerned, or \"All\"."},
    {"workstream", "The id of the workstream that it belongs to."},
    {"year", "The year or years that the plan covers: \"2026-27\"."},
};

}  // namespace

std::string_view field_help(std::string_view path) {
  for (;;) {
    const auto help = std::ranges::lower_bound(helps, path, {}, &Help::key);
    if (help != std::end(helps) && help->key == path) return help->words;
    const std::size_t slash = path.find('/');
    if (slash == path.npos) return {};
    path.remove_prefix(slash + 1);
  }
}

}  // namespace folio::content
