// Markdown and directives; links, notes and tables as they are written.

#include "check/rules.h"

namespace folio::check {

namespace {

using source::Severity;

constexpr Rule all[] = {
    {"F0301", "HTML in Markdown",
     "Papers are written in Markdown and directives alone, so that they come out alike on the "
     "website and in print, and so that nothing unseen gets onto the site. If the sign < itself is "
     "meant, write \\<."},
    {"F0302", "a heading level is skipped",
     "Under ## comes ###, under ### comes ####. People who use a screen reader find their way by "
     "these levels (WCAG 2.2, success criterion 1.3.1). Do not choose a level for its size."},
    {"F0303", "a heading of level 1",
     "The document's title in document.toml is the heading of level 1. Sections begin with ##."},
    {"F0304", "text before the first heading",
     "Each file of sections begins with ## and a title; the section becomes a page of its own. "
     "Only a document of kind \"page\" may begin with text."},
    {"F0305", "a heading inside something else",
     "A heading in a quotation, a list, a note or a directive would not be in the contents list. "
     "Put it before, at the margin."},
    {"F0306", "a heading by underlining",
     "A line of - or = directly under a paragraph makes the whole paragraph a heading. Write ## "
     "and the title for a heading; leave a blank line where only a line was meant."},
    {"F0307", "an appendix with several sections",
     "A part is one appendix with one label, so its file holds one ## heading. Use ### inside it, "
     "or list a further part."},
    {"F0310", "an unknown directive",
     "A line that begins with ::: and a word opens a directive. The help line has the known ones."},
    {"F0311", "a directive is not closed",
     "Every ::: line with a name needs a line of as many colons after what it holds. To put one "
     "directive into another, give the outer one more colons: :::: outside, ::: inside."},
    {"F0312", "nothing to close",
     "A line of colons closes the directive that was opened with as many colons. There is none. "
     "Take the line out, or see whether the one that opens it has another number of colons."},
    {"F0313", "a directive that begins and ends in different places",
     "Both lines of colons stand at the same depth: both at the margin, or both under the words of "
     "the same list item or quotation."},
    {"F0314", "an unknown attribute",
     "What stands between { and } behind a directive, a caption, a heading or a paragraph is not "
     "known there. The help line has what is."},
    {"F0315", "an attribute with a wrong value",
     "An attribute is missing, or its value is not one of those it may have. The help line lists "
     "them."},
    {"F0316", "attributes that cannot be understood",
     "Between { and } stand #name, .nonum and key=\"words\", with spaces between them. The "
     "quotation marks are straight. For a brace that is meant as a brace, write \\{."},
    {"F0317", "a directive with the wrong content",
     "\"recommendations\" holds one numbered list and nothing else, \"legislative\" one list with "
     "labels, \"cta\" and \"download\" the words of a link. What shows records, such as "
     "\"actions\" and \"chart\", holds nothing, for its rows come from TOML; nor does "
     "\"page-break\". All others hold text."},
    {"F0318", "words behind the name of a directive",
     "A line of colons that opens a directive has one word, its name, and then settings between { "
     "and }. Other words on that line would be lost, so they are refused. Words that readers are "
     "to see go below the line, or into a setting such as title=\"…\"."},
    {"F0320", "a link has no words",
     "A link that shows nothing cannot be pressed or read aloud. Write between [ and ] what it "
     "leads to."},
    {"F0321", "a link does not say where it leads",
     "People who use a screen reader call up a list of a page's links, without the text round "
     "them. There \"here\" and \"more information\" say nothing, and a long address is read out "
     "letter by letter. Use the title of what the link leads to (WCAG 2.2, success criterion "
     "2.4.4).",
     Severity::warning, Standing::adjustable},
    {"F0322", "a heading has no words",
     "Headings make the contents list and the way round a page for those who cannot see it. "
     "Give the heading words, or take it out."},
    {"F0323", "a table has no caption",
     "A caption tells readers what a table shows before they go through it, and gives it a "
     "number to be cited by. Put a line \"Table: what it shows\" before the table.",
     Severity::warning, Standing::adjustable},
    {"F0324", "a name that cannot be one",
     "Names given by {#name} are parts of addresses: small letters a to z, digits and single "
     "hyphens between them, at most 64 characters."},
    {"F0325", "an unknown class",
     "The only class is .nonum, which keeps a heading or a paragraph from being numbered."},
    {"F0330", "a link to something other than the web, mail or telephone",
     "Links begin with https:, http:, mailto: or tel:. Others, javascript: above all, could run a "
     "program on the reader's machine, or lead nowhere on most."},
    {"F0331", "a link that is no address",
     "The link has no https:// before it. Places in this publication have no fixed address while "
     "it is written: point to them by name, as [@name], and the right words and link are put in."},
    {"F0333", "a reference that cannot be understood",
     "A reference is [@name], [-@name] for the number alone, or [@document/name] for a place in "
     "another document. Names are small letters, digits and single hyphens."},
    {"F0334", "a reference inside a link",
     "A reference becomes a link itself, and a link inside a link leads nowhere. Take it out of "
     "the link's words."},
    {"F0335", "an unknown inline form",
     "A colon, a word and a square bracket ask for something to be looked up, as in "
     ":abbr[CTLP] or :measure[referrals]. The help line has the known words. For a colon that is "
     "meant as one, write \\:."},
    {"F0336", "an inline form that cannot be understood",
     "Between the square brackets stands the name of what is to be looked up, on one line: a "
     "glossary's own words for :abbr and :term, an id for the others. Words in another language "
     "stand between braces behind the language's tag, as in :lang[cy]{testun}, and end in the same "
     "paragraph."},
    {"F0337", "something to look up in a heading",
     "A heading is repeated in lists of contents, in links and in bookmarks, and must read the "
     "same in all of them, so it holds its own words. Say the number or the name in the text."},
    {"F0340", "a table without headings",
     "A table's first row says what is in each column, and a row of dashes stands under it: "
     "|---|---|. Without it a screen reader can only read out cells, not what they mean (WCAG 2.2, "
     "success criterion 1.3.1)."},
    {"F0341", "a row with too many or too few cells",
     "Every row of a table has as many cells as its header row. Text after the last cell would be "
     "lost. A bar that is meant as a bar is written \\|."},
    {"F0342", "a caption without a table",
     "The line \"Table: …\" stands directly above the header row of its table, with a blank line "
     "before it and none between them."},
    {"F0343", "a row without a group",
     "With group-col=1 the first column names groups, and an empty cell means \"the same group as "
     "above\". The first row has none above it."},
    {"F0344", "a table without rows", "There is a header row and nothing below it."},
    {"F0345", "a label missing or used twice",
     "In a list with labels of its own, as legislation has, each item begins with its label, and "
     "no two items of one list have the same: readers refer to them by it."},
    {"F0346", "a number typed into a table's caption",
     "Tables are numbered through the document by the program, so that references stay right when "
     "one is added. A number that an author types would stand beside the one put in."},
    {"F0347", "cells that cannot be joined",
     "A cell that is < alone is joined to the cell on its left, and one that is ^ alone to the one "
     "above it in its group. The cells that are joined fill the same columns of each of their "
     "rows, for a reader who hears a table is told how many of each a cell reaches over. Headings "
     "and the names of groups are not joined. A lone sign that is meant as words is written \\< "
     "or \\^."},
    {"F0350", "a note that is not there",
     "[^name] in the text refers to a note, and no line of the same file begins with [^name]:. "
     "Write the note, or correct its name."},
    {"F0351", "a note that nothing refers to",
     "A note is printed where the text refers to it. Nothing does, so its words would be lost. "
     "Write [^name] where it belongs, or take the note out.",
     Severity::warning, Standing::adjustable},
    {"F0352", "a note that is written twice",
     "Two notes of one file have the same name, and only the first would be printed."},
    {"F0353", "the name of a note is broken by a line's end",
     "[^name] stands on one line, without spaces if you can. The Markdown library loses text after "
     "one that is broken."},
    {"F0360", "text that is too tangled",
     "The block has far more marks, columns, levels or length than any paper needs. Such texts can "
     "stop the program for minutes, so it does not try. Divide the block, and end blocks with "
     "blank lines."},
    {"F0361", "text that grows too large",
     "A few bytes that stand for many, such as a long link definition used thousands of times, "
     "would make pages of many megabytes."},
    {"F0370", "text indented like program code",
     "Four spaces at the start of a line mean program code. Begin at the margin, or directly under "
     "the words of the list item that the text belongs to."},
    {"F0371", "a line across the page",
     "Three dashes or stars on a line draw a rule, which says nothing to somebody who hears the "
     "page. Begin a new section with a heading instead."},
    {"F0372", "a mark that did not become anything",
     "Signs of Markdown were left over as words: a link or picture that is not whole, ## without a "
     "space behind it, a directive with two colons, or stars that made nothing bold. Or they are "
     "of another program, as {{ name }}, H~2~O or a line that begins with a colon; or a reference "
     "has "
     "blanks in its brackets, as [ @name ]. Titles, names "
     "and reasons in TOML are plain words, where no mark becomes anything; `folio schema` says "
     "which fields take Markdown. Mend it, or put a backslash before the sign if it is meant as it "
     "stands in the text."},
    {"F0373", "a list that did not become one",
     "A bullet pasted from a word processor, a number without a space behind it, or lines that "
     "begin with (a) and (b) stay words among others and run together: nothing says to a screen "
     "reader that this is a list (WCAG 2.2, success criterion 1.3.1). Begin each item on a line of "
     "its own with \"- \" or \"1. \", and leave a blank line before the first. Letters and roman "
     "numbers are kept between ::: legislative and :::.",
     Severity::warning, Standing::adjustable},
    {"F0374", "a number that is typed and given too",
     "The document's numbering puts numbers before its headings or paragraphs, so one that is "
     "typed as well would be printed twice, and references would follow only the other. Take it "
     "out of the text. A paper whose numbers must stay as they were takes numbering = \"manual\".",
     Severity::warning, Standing::adjustable},
    {"F0375", "a list that comes out with other numbers",
     "A numbered list counts on from its first number, whatever stands before the other items. "
     "What is typed as 5 after 3 comes out as 4, and readers who are sent to item 5 find another. "
     "Correct the numbers, or begin a new list after a paragraph.",
     Severity::warning, Standing::adjustable},
    {"F0376", "a typed number that became a list",
     "In a document with numbering = \"manual\" the number that a paragraph begins with is its "
     "own. Markdown takes 22. at the margin for the start of a list. Write 22\\. or 22 and a "
     "space; a list begins with 1."},
};

}  // namespace

std::span<const Rule> markdown_rules() { return all; }

}  // namespace folio::check
