// Accessibility of what authors write: structure, links, captions.

#include "check/rules.h"

namespace folio::check {

namespace {

using source::Severity;

constexpr Rule all[] = {
    {"AX001", "a heading with nothing under it",
     "A heading promises something, and somebody who jumps to it from the contents list finds the "
     "next heading. In a committee paper it may also mean that a part was lost. Write what "
     "belongs there, say that there is nothing to report, or take the heading out.",
     Severity::error, Standing::adjustable},
    {"AX002", "an empty item in a list",
     "A list mark without words is printed as a bullet or a number with nothing behind it, and "
     "screen readers count it. Write the item, or take the mark out.",
     Severity::warning, Standing::adjustable},
    {"AX003", "a note that says nothing",
     "The mark in the text sends readers to the foot of the page, where nothing stands. Write "
     "the note, or take it and its mark out.",
     Severity::warning, Standing::adjustable},
    {"AX004", "the same words lead to two places",
     "People who use a screen reader call up a list of a page's links. Two that sound the same "
     "and lead to different places cannot be told apart there (WCAG 2.2, success criterion "
     "2.4.4). Use the title of each place for its own link.",
     Severity::warning, Standing::adjustable},
    {"AX005", "words in capitals",
     "Capitals are slower to read, harder still for people with dyslexia, and spelt out by some "
     "screen readers. Write the words as in a sentence. Abbreviations may stay; a heading or a "
     "word of weight is made so by ## or by **.",
     Severity::warning, Standing::adjustable},
    {"AX006", "a paragraph in bold that acts as a heading",
     "It looks like a heading and is none: it is missing from the contents list, and people who "
     "use a screen reader cannot jump to it (WCAG 2.2, success criterion 1.3.1). Write ### before "
     "it, or take the stars out.",
     Severity::warning, Standing::adjustable},
    {"AX007", "a link that is not encrypted",
     "An address that begins with http:// can be read and changed on its way to the reader. "
     "Nearly every site answers to https:// too. Try it, and write that.",
     Severity::warning, Standing::adjustable},
    {"AX008", "a number typed into a caption",
     "Tables and figures are numbered by the program, so \"Table 3: Costs\" comes out as \"Table "
     "2: Table 3: Costs\". Leave the number out of the caption, and cite the table by its name, "
     "as in [@tbl-costs].",
     Severity::warning, Standing::adjustable},
    {"AX009", "a placeholder is left",
     "`folio new` writes \"Replace this\" wherever the author has something to say, and authors "
     "write TODO, [insert date], £XX,XXX or TBC. A paper that goes to a meeting or to the public "
     "says it instead; agendas, minutes and notices may say that something is still to be "
     "confirmed. While all papers of a site are drafts it may stand; beside others it is a warning "
     "in a draft too, for drafts are published with them.",
     Severity::error, Standing::adjustable},
    {"AX010", "words that point to a colour",
     "\"See the rows in red\" says nothing to somebody who hears the page, prints it in grey or "
     "cannot tell red from green (WCAG 2.2, success criteria 1.3.3 and 1.4.1). Ratings such as "
     "red, "
     "amber and green are words, and no colours, in a paper that rates something. Say what the "
     "colour "
     "stands for: the rating's own word, the row's title, or its place.",
     Severity::warning, Standing::adjustable},
};

}  // namespace

std::span<const Rule> accessibility_rules() { return all; }

}  // namespace folio::check
