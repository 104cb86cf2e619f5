// Names and addresses that must outlive the words they lead to.

#include "check/rules.h"

namespace folio::check {

namespace {

constexpr Rule all[] = {
    {"ID001", "a published address is gone",
     "site/addresses.lock holds every address that was published, and this one leads nowhere any "
     "more: links in letters, minutes and other sites would break. Give {#name} of the lost place "
     "to what has taken its place; add a lost page to aliases in the document.toml of what has "
     "taken its place. Only where an address may be lost, take its line out of the file. "
     "Addresses of a draft are not recorded, for it may still change: they are to last from the "
     "first `folio lock` on that finds it with another status.",
     source::Severity::error, Standing::adjustable},
    {"ID002", "a record of names is behind",
     "The document has changed since `folio lock` wrote its ids.lock. Its names are as good as "
     "before, but what is new in it is not recorded. Run `folio lock` before it is published.",
     source::Severity::note, Standing::adjustable},
    {"ID003", "a record of addresses that cannot be read",
     "ids.lock, frozen.lock and site/addresses.lock are written by `folio lock` and `folio freeze` "
     "and read by nobody else. A line was changed by hand, or two versions were merged and left "
     "both. Put the file back as it was. Where ids.lock or site/addresses.lock is lost, take it "
     "away and let `folio lock` write it anew: addresses that were made from words which have "
     "changed since are lost with it."},
};

}  // namespace

std::span<const Rule> addresses_rules() { return all; }

}  // namespace folio::check
