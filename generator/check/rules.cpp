#include <array>

#include "check/check.h"

namespace folio::check {

namespace {

// Sorted by code. F01 files, F02 fields in TOML, F03 Markdown, F04 numbers and
// references, F05 exempt information, F06 pictures and characters, F07 themes,
// F08 the site.
constexpr Rule all[] = {
    {"F0401", "a reference leads nowhere",
     "Nothing in the publication has the name between [@ and ]. Names are given by {#name} after "
     "a heading, a paragraph or a caption; documents, actions and appendices have the names in "
     "their TOML. Correct the name, or give it to what is meant."},
};

}  // namespace

std::span<const Rule> rules() { return all; }

}  // namespace folio::check
