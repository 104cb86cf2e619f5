// Names, numbers and references between documents.

#include "check/rules.h"

namespace folio::check {

namespace {

constexpr Rule all[] = {
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
};

}  // namespace

std::span<const Rule> references_rules() { return all; }

}  // namespace folio::check
