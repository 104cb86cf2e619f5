// What the files of a site come to.

#include "check/rules.h"

namespace folio::check {

namespace {

constexpr Rule all[] = {
    {"F0801", "two outputs of one name",
     "Files of site/static/ and of the theme's static/ are copied to the site under the names "
     "they have there. None may have the name of a page, lie in the folder of a document, or "
     "differ from another only by capital letters. Rename the file."},
    {"F0802", "no such rule",
     "[rules] in site/site.toml and [[waive]] in site/waivers.toml name rules by their codes, as "
     "they stand in the brackets of a message. Correct the code."},
    {"F0803", "a rule that holds everywhere",
     "Some rules cannot be softened, turned off or waived: those without which the program "
     "cannot go on, and all that keep exempt information from the public. Mend what the rule "
     "finds, and take the setting or the waiver out."},
    {"F0804", "a waiver that has ended",
     "A waiver lets a mistake pass up to a day and not beyond it. That day is over, so the "
     "mistake counts again. Mend it and take the waiver out, or have the waiver agreed again by "
     "the officer who answers for it, with a new reason and a new date."},
    {"F0805", "a waiver that nothing needs",
     "What the waiver let pass is not there any more, or never was where it says. A waiver that "
     "is left standing would hide the next mistake of its kind. Take it out. If it is still "
     "meant, \"where\" is the id of a document, the id and a file of its folder, the id and a "
     "name given by {#name}, or the path of a file.",
     source::Severity::warning},
};

}  // namespace

std::span<const Rule> site_rules() { return all; }

}  // namespace folio::check
