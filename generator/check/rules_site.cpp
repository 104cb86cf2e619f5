// What the files of a site come to.

#include "check/rules.h"

namespace folio::check {

namespace {

constexpr Rule all[] = {
    {"F0801", "two outputs of one name",
     "Files of site/static/ and of the theme's static/ are copied to the site under the names "
     "they have there. None may have the name of a page, lie in the folder of a document, or "
     "differ from another only by capital letters. Rename the file."},
};

}  // namespace

std::span<const Rule> site_rules() { return all; }

}  // namespace folio::check
