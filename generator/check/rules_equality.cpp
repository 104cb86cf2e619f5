// What an equality assessment must say.

#include "check/rules.h"

namespace folio::check {

namespace {

using source::Severity;

constexpr Rule all[] = {
    {"EQ001", "a protected characteristic is left out",
     "The Equality Act 2010, section 4, protects nine characteristics: age, disability, gender "
     "reassignment, marriage and civil partnership, pregnancy and maternity, race, religion or "
     "belief, sex, and sexual orientation. An assessment has a row for each in impacts.toml; that "
     "there is no effect, or that nobody knows, is said and not left out.",
     Severity::error, Standing::adjustable},
    {"EQ002", "a harm without an answer",
     "A negative or mixed impact needs a mitigation, and every mitigation an owner and a day by "
     "which it is done: mitigation, owner and due. \"None\" and \"to be confirmed\" are no "
     "answers. "
     "Otherwise nobody can hold the council to it.",
     Severity::error, Standing::adjustable},
    {"EQ003", "an assessment that is out of date",
     "The assessment is more than a year older than the last change of what it assesses, or its "
     "review is overdue. The equality duty (Equality Act 2010, section 149) goes on: assess the "
     "present version.",
     Severity::warning, Standing::adjustable},
    {"EQ004", "an aim of the equality duty is not addressed",
     "The public sector equality duty (Equality Act 2010, section 149(1)) has three aims: to "
     "eliminate discrimination, to advance equality of opportunity, and to foster good relations. "
     "The table [psed] of the document.toml says of each how the paper bears on it.",
     Severity::error, Standing::adjustable},
};

}  // namespace

std::span<const Rule> equality_rules() { return all; }

}  // namespace folio::check
