// Dates.

#include "check/rules.h"

namespace folio::check {

namespace {

using source::Severity;

constexpr Rule all[] = {
    {"DT001", "a date that has passed",
     "The document's period or time of review is over, or it has expired, and it still says that "
     "it holds: replace it, review it, or mark it as superseded or withdrawn. Or an action of a "
     "plan that is in force is past its date and not complete: mark it complete, or agree a new "
     "date.",
     Severity::warning, Standing::adjustable},
    {"DT002", "a weekday that is not that of its date",
     "A weekday and a date stand side by side and do not fit, so one of them is wrong, and "
     "somebody will come on the wrong day. Correct it. Where the text quotes an old paper with "
     "its mistake, waive this at that place.",
     Severity::warning, Standing::adjustable},
};

}  // namespace

std::span<const Rule> dates_rules() { return all; }

}  // namespace folio::check
