#include <array>

#include "check/check.h"

namespace folio::check {

namespace {

// Sorted by code. F01 files, F02 fields in TOML, F03 Markdown, F04 numbers and
// references, F05 exempt information, F06 pictures and characters, F07 themes,
// F08 the site.
constexpr Rule all[] = {
    {"F0101", "a file is not there",
     "A file that is named, or that every publication has, could not be found. Names are looked "
     "for in the folder of the file that names them, and small and capital letters differ. Write "
     "the file, or correct its name."},
    {"F0102", "a path leads outside",
     "A path with \"..\", a path that begins with / or a symbolic link leads out of the folder it "
     "may be in. Pictures and sections stand in their document's folder, nothing outside the "
     "publication's folder is read, and nothing at all through a link: a name alone must say "
     "whether a file is exempt. Put the file itself there."},
    {"F0103", "a file is not UTF-8",
     "The bytes of the file are no text in UTF-8: it was saved in another encoding, such as "
     "Windows-1252. Open it in the program that wrote it and save it again with the encoding "
     "UTF-8."},
    {"F0104", "a file holds a NUL byte",
     "No text has a byte that is zero. The file is something else, such as a word processor's "
     "document or a picture, or it was damaged. Put a plain text file in its place."},
    {"F0105", "a file is empty",
     "There is nothing in the file but white space. Write it, or take it out of the list that "
     "names it."},
    {"F0106", "a file or a line is too large",
     "Files of TOML may have 64 KiB (registers of actions 256 KiB), files of Markdown 256 KiB, and "
     "lines of TOML 4 KiB. That is many times what a paper needs. Divide the file."},
    {"F0107", "a file cannot be read",
     "There is something of this name, but it is a folder, a pipe or a device, or the machine does "
     "not give it out. Put an ordinary file there and see that you may read it; a folder must be "
     "one that may be listed."},
    {"F0108", "a file that nothing lists",
     "A Markdown or TOML file lies in content/ and no document reads it, so what it says would be "
     "missing without anybody noticing. Add it to sections or to a [[part]], correct its name, or "
     "move it away."},
    {"F0109", "a file is listed twice",
     "One file is named twice in document.toml. Each file has one place. Take one of the two out."},
    {"F0110", "a section is not a Markdown file",
     "Sections and parts are files whose names end in .md."},
    {"F0111", "a hidden file is not published",
     "A name in a folder of static files begins with a full stop. Of such names only .htaccess, "
     ".nojekyll and .well-known are published, for the others often hold what is nobody's "
     "business. "
     "Give the file another name, or move it away."},
    {"F0112", "folders too deep",
     "A folder lies more than 16 folders deep, and nothing in it is read. Move it further up."},
    {"F0201", "a file is not TOML",
     "The line breaks the rules of TOML, so nothing after it in this file could be read. Each line "
     "is key = value; words stand between straight quotation marks, dates and numbers without; "
     "[name] and [[name]] begin tables."},
    {"F0202", "a date that does not exist",
     "Dates are written year-month-day without quotation marks: 2026-11-21. The day must exist in "
     "that month."},
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
     "true and false are written in small letters. A table is [name], one of several [[name]]."},
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
     "\"recommendations\" holds one numbered list and nothing else; \"actions\", \"ratings\" and "
     "\"impacts\" hold nothing, for their rows come from TOML; all others hold text."},
    {"F0320", "a link has no words",
     "A link that shows nothing cannot be pressed or read aloud. Write between [ and ] what it "
     "leads to."},
    {"F0321", "a link does not say where it leads",
     "People who use a screen reader call up a list of a page's links, without the text round "
     "them. There \"here\" says nothing. Use the title of what the link leads to (WCAG 2.2, "
     "success criterion 2.4.4)."},
    {"F0322", "a heading has no words",
     "Headings make the contents list and the way round a page for those who cannot see it. "
     "Give the heading words, or take it out."},
    {"F0323", "a table has no caption",
     "A caption tells readers what a table shows before they go through it, and gives it a "
     "number to be cited by. Put a line \"Table: what it shows\" before the table."},
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
    {"F0350", "a note that is not there",
     "[^name] in the text refers to a note, and no line of the same file begins with [^name]:. "
     "Write the note, or correct its name."},
    {"F0351", "a note that nothing refers to",
     "A note is printed where the text refers to it. Nothing does, so its words would be lost. "
     "Write [^name] where it belongs, or take the note out."},
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
     "space behind it, or a directive with two colons. Mend it, or put a backslash before the sign "
     "if it is meant as it stands."},
    {"F0401", "a reference leads nowhere",
     "Nothing in the publication has the name between [@ and ]. Names are given by {#name} "
     "after a heading, a paragraph or a caption; documents, actions and appendices have the "
     "names in their TOML. Correct the name, or give it to what is meant."},
    {"F0402", "a name is given twice",
     "Two things in one document, or two entries of the registries, have the same name, so a "
     "reference could mean either."},
    {"F0403", "no such document",
     "A document.toml names another document by an id that no document has. Ids stand in the "
     "first lines of each document.toml."},
    {"F0404", "no such body",
     "A council, committee or partnership is named by an id that content/registry/bodies.toml "
     "does not hold. Add it there, or correct the id."},
    {"F0405", "an id is used twice",
     "Two documents have the same id, so no reference could tell them apart. Give one of them "
     "another."},
    {"F0406", "an address is used twice",
     "Two documents would be published at the same address. Give one of them another slug."},
    {"F0407", "an address is taken",
     "The website has a page of its own at this address, such as the glossary. Choose another "
     "slug for the document."},
    {"F0408", "a table of records has no rows",
     "The directive shows actions, ratings or impacts, and there are none to show: the file is "
     "missing, the workstream is misspelt, or the document named has no such records. A table "
     "without rows would tell readers that there is nothing."},
    {"F0501", "an exempt file is treated as open",
     "A file whose name has .exempt. in it holds exempt words and is never read as open text. List "
     "it as a [[part]] with access = \"exempt\". If all of it may be published, rename it."},
    {"F0502", "exempt words in a file not named as exempt",
     "Exempt words stand in files whose names end in .exempt.md, so that nobody publishes or sends "
     "them by mistake and they can be kept out of a public copy by their names."},
    {"F0503", "an exempt file that nothing lists",
     "The file's name says that it holds exempt words, and no document.toml says what they are and "
     "why they are withheld. The public must be told that a part is withheld. List it as a "
     "[[part]], or move it out of content/."},
    {"F0504", "an exempt part without a reason",
     "Information is exempt only on a ground of Schedule 12A to the Local Government Act 1972 (in "
     "Scotland, Schedule 7A to the Act of 1973) and, for most grounds, while the public interest "
     "in withholding it outweighs that in publishing it. Give both: paragraphs and "
     "public_interest. An open part has neither."},
    {"F0505", "not a paragraph of exempt information",
     "The grounds are numbered 1 to 7 in England, 12 to 18 in Wales and 1 to 15 in Scotland. The "
     "nation stands in site/site.toml."},
    {"F0506", "a document that is not open",
     "Every document.toml is open: its title and summary are what the public is told. Exempt words "
     "stand in parts, in files of their own."},
    {"F0507", "an exempt file is not held here",
     "The part is listed and its file is not in this copy of the publication. That is as it should "
     "be where only the public site is made; the notice in its place is the same. Members' papers "
     "need the file."},
    {"F0510", "exempt words stand in open text",
     "Eight or more words in a row are the same as in an exempt part of the publication. "
     "Publishing them would disclose exempt information (Local Government Act 1972, Schedule "
     "12A). This cannot be waived: take the words out of the open text, or make the part open."},
    {"F0511", "open text carries a protective marking",
     "A marking such as OFFICIAL-SENSITIVE or NOT FOR PUBLICATION says that what follows is "
     "not for everybody. Move it into an exempt part, or take the marking out if it is wrong."},
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
     "data, such as the place where a photograph was taken, is removed."},
    {"F0606", "a picture among words",
     "A picture is a figure with a caption and a number of its own, and stands alone in its "
     "paragraph: leave a blank line before and after it."},
    {"F0607", "a picture from the web",
     "Pages ask no other site for anything, to keep readers' privacy, and papers must not change "
     "when another site does. Put a copy of the picture into the document's folder."},
    {"F0608", "a character that cannot be seen",
     "Control characters, marks that turn the direction of writing, and characters without width "
     "can hide or reorder what a reader sees. They mostly come with pasted text. Delete them; for "
     "Welsh and English none is needed."},
    {"F0701", "not a length",
     "Lengths in print.toml are numbers greater than 0, in millimetres or points as the key's "
     "ending says: top_mm, text_size_pt."},
    {"F0702", "not a colour",
     "Colours in print.toml are written as on the web, with six digits: \"#0b5351\"."},
    {"F0731", "a name in a template has no end",
     "What begins with {{ or {{{ in a template ends with }} or }}}. Close it on the same line, "
     "so that the next mistake is easier to see."},
    {"F0732", "a section of a template does not close",
     "{{#name}} and {{^name}} begin a section and {{/name}} ends it, in the same file and in "
     "the order of their nesting. Close what is open, and nothing else."},
    {"F0733", "a template uses a name it may not use",
     "The names a template may use are its contract: they are listed under [contract] in "
     "theme.toml, and the program fills them. Members of a list are written \"list.member\" "
     "there. Words of the interface are used as {{words.key}} and live in words/. Correct the "
     "spelling, or add a name that the program fills to the contract."},
    {"F0734", "a template escapes a name wrongly",
     "Words are written {{name}}, which escapes them, and inside quotation marks where they "
     "stand in an attribute. Names that end in _html hold finished HTML and are written "
     "{{{name_html}}}. Anything else would break the page, or let an author's words become "
     "part of it."},
    {"F0735", "a template contains one that cannot be there",
     "{{> name}} puts templates/name.mustache in its place before any page is made. It must be "
     "a file of the theme, may not contain itself, and may not make a template longer than 1 "
     "MiB."},
    {"F0736", "a template changes what braces mean",
     "{{&name}} and {{=…=}} are not used in themes: they make it hard to see what is escaped. "
     "Write {{name}} for words and {{{name_html}}} for HTML."},
    {"F0737", "a theme lacks a template",
     "Every theme has the templates accessibility, all, document, glossary, home, not_found "
     "and section, each in templates/ with the ending .mustache. Add the missing one, or start "
     "from a copy of the theme \"council\"."},
    {"F0801", "two outputs of one name",
     "Files of site/static/ and of the theme's static/ are copied to the site under the names "
     "they have there. None may have the name of a page, lie in the folder of a document, or "
     "differ from another only by capital letters. Rename the file."},
};

}  // namespace

std::span<const Rule> rules() { return all; }

}  // namespace folio::check
