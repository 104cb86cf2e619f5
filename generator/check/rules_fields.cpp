// Fields of TOML, in registries, document.toml and site.toml.

#include "check/rules.h"

namespace folio::check {

namespace {

constexpr Rule all[] = {
    {"F0201", "a file is not TOML",
     "The line breaks the rules of TOML. Where its value can be set aside, the rest of the file is "
     "read; otherwise nothing in this file could be, and there may be more to tell. Each line is "
     "key = value; words stand between straight quotation marks, dates and numbers without; "
     "[name] and [[name]] begin tables."},
    {"F0202", "a date that does not exist",
     "Dates are written year-month-day without quotation marks: 2026-11-21, not 21/11/2026. The "
     "day must exist in that month."},
    {"F0203", "a key is given twice",
     "TOML allows a key once in each table, and the second would hide the first. Keep one of "
     "them."},
    {"F0204", "a field is missing",
     "The program needs this field. Some are never guessed: without a word on access, for "
     "instance, nothing is open. Add it, with a value that is not empty."},
    {"F0205", "an unknown field",
     "A key that the program does not know is a mistake: a misspelt field would be left out "
     "without anybody noticing. Correct it to the name in the help line, or take it out. Words for "
     "other editors go into a comment, after #."},
    {"F0206", "a field of the wrong kind",
     "Words stand between quotation marks, dates and numbers without, lists between [ and ], and "
     "true and false are written in small letters. What TOML calls inf and nan is no number. A "
     "table is [name], one of several [[name]]."},
    {"F0207", "a word that is not one of those allowed",
     "The field takes one of a few words, or the id of something that exists. The help line lists "
     "them."},
    {"F0208", "a summary is too long",
     "A summary has at most 160 characters, because search engines and lists of results show no "
     "more."},
    {"F0209", "a name that cannot be one",
     "Ids are parts of addresses: small letters a to z, digits and single hyphens between them, at "
     "most 64 characters."},
    {"F0212", "a field that another makes necessary",
     "What one field says makes another necessary: an approved document needs the dates of "
     "publication and review, an action rated red or amber its reason, a negative or mixed impact "
     "its mitigation. A period ends after it starts."},
    {"F0214", "an address that cannot be linked to",
     "Links lead to https:, http:, mailto: or tel:. The site's own address begins with https:// "
     "and ends with /, for every page's address is made by adding to it."},
    {"F0215", "not the tag of a language",
     "Languages are tagged as in BCP 47: en-GB for English as it is written in Britain, cy for "
     "Welsh. Screen readers choose their voice by it."},
    {"F0216", "a language is named twice",
     "site.toml gives the site's own language as lang, and those that documents are translated "
     "into as languages. Each is named once, for each has one place in the site's addresses."},
    {"F0217", "a translation says something else than its original",
     "A file such as document.cy.toml holds, under the same keys as document.toml, the words that "
     "are different in Welsh: titles, names, sentences. Rows of a list are told by their id, or "
     "by their order where they have none. Dates, numbers, ids and whatever else is the same in "
     "every language stands in the original alone."},
    {"F0218", "a file is in a language that the site does not have",
     "A name such as 01-about.cy.md says that the file is the Welsh version of 01-about.md. Name "
     "the language among the languages in site.toml, or correct the file's name."},
    {"F0219", "a translation has no title",
     "Lists of documents, search engines and the tabs of browsers show a document's title and "
     "summary, so every translation has its own: in document.cy.toml, if it is in Welsh."},
    {"F0220", "what only a section can hold stands in a field",
     "A field of rows holds paragraphs, lists and quotations, for it becomes a cell of a table. "
     "Headings, tables, pictures, notes, directives and names in braces belong into a section of "
     "the document."},
    {"F0221", "a list in a file of comma-separated values is not as it should be",
     "The first line names the columns, in the order that the manual gives, and every other line "
     "has as many cells. A cell that holds a comma, a quotation mark or several lines stands "
     "between quotation marks, and a quotation mark inside it is written twice. A document has "
     "actions.toml or actions.csv, not both."},
    {"F0222", "a figure that is not what it should be",
     "A measure's value is a number, or words that hold one: 237, 82.5, \"1,200\", \"over 100\", "
     "\"about 40\", \"fewer than 5\". People are counted in whole numbers. Where numerator and "
     "denominator are given, the share is what they come to, rounded to the decimals written. The "
     "threshold "
     "below which a number is withheld is 1 or more."},
    {"F0223", "periods in the wrong order",
     "The history of a measure begins with its oldest period. Change is worked out against the "
     "last one, and lines are drawn from the first, so an order that goes back tells readers "
     "something else.",
     source::Severity::warning, Standing::adjustable},
    {"F0224", "a measure that is a part of itself",
     "part_of names the measure that this one and others add up to. A measure cannot add up to "
     "itself, neither directly nor by way of others that are said to be parts of it. Name the "
     "total, write part_of = \"none\", or take the line out."},
};

}  // namespace

std::span<const Rule> fields_rules() { return all; }

}  // namespace folio::check
