#pragma once

#include <array>
#include <string_view>

/// The nine protected characteristics of the Equality Act 2010, section 4, in
/// the order of the Act.
namespace folio::model {

struct Characteristic {
  std::string_view id;    // as impacts.toml names it
  std::string_view name;  // in English, inside a sentence
};

inline constexpr std::array characteristics{
    Characteristic{"age", "age"},
    Characteristic{"disability", "disability"},
    Characteristic{"gender_reassignment", "gender reassignment"},
    Characteristic{"marriage_civil_partnership", "marriage and civil partnership"},
    Characteristic{"pregnancy_maternity", "pregnancy and maternity"},
    Characteristic{"race", "race"},
    Characteristic{"religion_belief", "religion or belief"},
    Characteristic{"sex", "sex"},
    Characteristic{"sexual_orientation", "sexual orientation"},
};

}  // namespace folio::model
