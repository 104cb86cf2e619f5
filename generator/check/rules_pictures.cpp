// Pictures, and characters that cannot be printed or seen.

#include "check/rules.h"

namespace folio::check {

namespace {

constexpr Rule all[] = {
    {"F0601", "a character cannot be printed",
     "The typefaces that documents are printed in lack this character, so a blank box would stand "
     "in its place. Use another character, write the word out, or put a picture there. Emoji and "
     "ornaments are the usual cause."},
    {"F0602", "a picture without words",
     "People who cannot see the picture are read the words between ![ and ]. Say what the picture "
     "tells the reader (WCAG 2.2, success criterion 1.1.1)."},
    {"F0604", "a picture that is not there",
     "The picture is looked for below the document's folder, under exactly the name that is "
     "written."},
    {"F0605", "a picture that cannot be used",
     "Pictures are PNG or JPEG files of at most 25 million pixels, and not damaged. Their hidden "
     "data, such as the place where a photograph was taken, is removed. Drawings are SVG files."},
    {"F0606", "a picture among words",
     "A picture is a figure with a caption and a number of its own, and stands alone in its "
     "paragraph: leave a blank line before and after it."},
    {"F0607", "a picture from the web",
     "Pages ask no other site for anything, to keep readers' privacy, and papers must not change "
     "when another site does. Put a copy of the picture into the document's folder."},
    {"F0608", "a character that cannot be seen",
     "Control characters, marks that turn the direction of writing, and characters without width "
     "can hide or reorder what a reader sees. They mostly come with pasted text. Delete them; for "
     "Welsh and English none is needed. The joiners that Urdu, Bengali and their like are spelt "
     "with, and the two marks that keep a bracket on its side of a line that runs from right to "
     "left, may stand where they belong."},
    {"F0609", "a drawing that cannot be used",
     "An SVG file is printed as the lines and areas that it is made of, each in one colour, so "
     "that it is sharp at any size and holds nothing else. What is not made of them, such as "
     "gradients, masks, effects and pictures of pixels, cannot be carried over; nor may a drawing "
     "move, hold programs (script, onclick and its like, links to javascript:), or show what is "
     "in other files. It has at most 5 MB and 100,000 lines and curves. Draw it without these, or "
     "save it as PNG."},
    {"F0610", "a picture in the colours of a press",
     "The picture tells how much of four inks (CMYK) a press is to use. On a screen, and in the "
     "colours that all PDFs of this site are in, it looks only about the same.",
     source::Severity::note, Standing::adjustable},
    {"F0611", "words drawn in another typeface",
     "The words of a drawing are drawn in Noto Sans, as papers are printed, for a drawing must "
     "look the same on every machine. In its own typeface they may have been wider or narrower: "
     "see that they still fit.",
     source::Severity::note, Standing::adjustable},
    {"F0612", "a picture that is too coarse for paper",
     "Under 150 pixels to an inch, or 220 for a print shop, a picture looks blurred on paper, so "
     "it is printed no larger than that; on a column of text it then looks lost. Take a picture "
     "with as many pixels as the message says, from the camera or the scanner, or an SVG file; "
     "enlarging the one there is makes it no sharper.",
     source::Severity::warning, Standing::adjustable},
};

}  // namespace

std::span<const Rule> pictures_rules() { return all; }

}  // namespace folio::check
