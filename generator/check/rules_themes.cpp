// Themes: their lengths, colours and templates.

#include "check/rules.h"

namespace folio::check {

namespace {

using source::Severity;

constexpr Rule all[] = {
    {"F0701", "not a length",
     "Lengths in print.toml are numbers greater than 0, in millimetres or points as the key's "
     "ending says: top_mm, text_size_pt."},
    {"F0702", "not a colour",
     "Colours in print.toml are written as on the web, with six digits: \"#0b5351\"."},
    {"F0703", "a colour of print.toml is too pale for words",
     "Words on paper are drawn in ink, quiet and accent, and people with low sight can read them "
     "only where they stand out: by at least 4.5 to 1 from white paper (WCAG 2.2, success "
     "criterion 1.4.3). Choose a darker colour. Hairlines may be paler, for they are decoration "
     "and say nothing that the words do not."},
    {"F0705", "neither a script nor a language",
     "Under [fonts] in print.toml the fonts of other scripts are named: by the four letters of "
     "the script (ISO 15924), as [fonts.Arab] or [fonts.Beng], or by a language that has "
     "a hand of its own, as [fonts.ur] for Urdu. A language goes before its script."},
    {"F0706", "not the name of a font file",
     "Fonts are named without a folder, as \"NotoNaskhArabic-Regular.ttf\", and are looked for "
     "where the machine keeps its fonts. A theme cannot point to a file anywhere else."},
    {"F0707", "a page cannot have so many columns",
     "glossary_columns in print.toml is 1 or 2. With 2, long lists of short entries, such as a "
     "glossary's, stand in two columns on paper; more would be too narrow to read."},
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
    {"F0738", "a theme does not speak a language of the site",
     "site.toml names a language that the theme has no words/<language>.toml for. What has been "
     "translated is published all the same; the words of the interface around it stay in the "
     "site's own language, and pages mark which is which. Welsh the theme must speak: a public "
     "body in Wales may not treat it less favourably than English (Welsh Language (Wales) "
     "Measure 2011).",
     Severity::note},
    {"F0739", "a PDF larger than its budget",
     "print.toml says how many kilobytes a PDF may have for each of its pages (size_budget_kb), "
     "so that nobody pays for a paper by the megabyte who reads it on a telephone. It is nearly "
     "always pictures that are too large: save photographs as JPEG, and with no more than 1,500 "
     "pixels across.",
     Severity::warning, Standing::adjustable},
};

}  // namespace

std::span<const Rule> themes_rules() { return all; }

}  // namespace folio::check
