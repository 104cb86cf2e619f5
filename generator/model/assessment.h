#pragma once

#include <string>
#include <vector>

#include "source/source.h"

namespace folio::model {

/// What a policy does to people who share a characteristic protected by the
/// Equality Act 2010, section 4, or to another group the council looks at.
struct Impact {
  enum class Kind { positive, negative, neutral, mixed, unknown };
  std::string characteristic;  // id: "age", "religion_belief", or a local one
  Kind kind = Kind::unknown;
  std::string effect;
  std::string evidence;
  std::string mitigation;
  source::Span span;
};

struct EqualityAssessment {
  enum class Stage { screening, full, review };
  std::string subject;  // id of the document assessed
  Stage stage = Stage::screening;
  std::string assessor;
  std::string approver;
};

/// A councillor who leads on Prevent, and for which authority.
struct MemberLead {
  std::string person;
  std::string authority;  // body id
  std::string from;
  std::string to;
};

}  // namespace folio::model
