#include <array>

#include "check/check.h"

namespace folio::check {

namespace {

// Sorted by code. F01 files, F02 fields in TOML, F03 Markdown, F04 numbers and
// references, F05 exempt information, F06 pictures and characters, F07 themes,
// F08 the site.
constexpr Rule all[] = {
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
    {"F0401", "a reference leads nowhere",
     "Nothing in the publication has the name between [@ and ]. Names are given by {#name} "
     "after a heading, a paragraph or a caption; documents, actions and appendices have the "
     "names in their TOML. Correct the name, or give it to what is meant."},
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
};

}  // namespace

std::span<const Rule> rules() { return all; }

}  // namespace folio::check
