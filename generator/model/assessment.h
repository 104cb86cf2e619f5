#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "model/block.h"
#include "model/named.h"
#include "source/source.h"

namespace folio::model {

/// What a policy does to people who share a characteristic protected by the
/// Equality Act 2010, section 4, or to another group the council looks at.
struct Impact {
  enum class Kind { positive, negative, neutral, mixed, unknown };
  std::string characteristic;  // id: "age", "religion_belief", or a local one
  Kind kind = Kind::unknown;
  std::string groups;  // whom of those who share it
  Blocks effect;
  Blocks evidence;
  Blocks mitigation;
  std::string owner;  // of the mitigation
  std::optional<calendar::Date> due;
  std::string residual;  // what is left of the impact then
  source::Span span;
  source::Span characteristic_span = {};
};

/// How a policy bears on the three aims of the public sector equality duty
/// (Equality Act 2010, section 149(1)).
struct EqualityDuty {
  std::string eliminate;  // discrimination, harassment and victimisation
  std::string advance;    // equality of opportunity
  std::string foster;     // good relations
};

/// A duty besides that one, and what the assessment says of it.
struct FurtherDuty {
  enum class Kind {
    socio_economic,  // Equality Act 2010, section 1: Scotland and Wales
    welsh_language,  // Welsh Language (Wales) Measure 2011
    armed_forces,    // Armed Forces Act 2021, section 8
    care_experienced,
    carers,
    rural,
    human_rights
  };
  Kind kind = Kind::socio_economic;
  std::string text;
};

struct EqualityAssessment {
  enum class Stage { screening, full, review };
  enum class Conclusion { undecided, no_change, adjust, continue_with_justification, stop };

  struct Evidence {
    std::string title;
    std::string url;
    std::optional<calendar::Date> date;
  };
  struct Consultation {
    std::string group;
    std::string method;
    std::optional<calendar::Date> date;
    std::string finding;
  };

  std::string subject;  // id of the document assessed
  Stage stage = Stage::screening;
  std::string assessor;
  std::string approver;
  std::optional<calendar::Date> assessed_on, signed_off_on;
  std::vector<Evidence> evidence;
  std::vector<Consultation> consultation;
  std::optional<EqualityDuty> duty;
  std::vector<FurtherDuty> further;
  Conclusion conclusion = Conclusion::undecided;
  std::string decision;
  source::Span span;
  source::Span assessed_span = {}, signed_off_span = {};
};

/// A councillor who leads on Prevent, and for which authority.
struct MemberLead {
  std::string person;     // id of a person, or a name
  std::string authority;  // body id
  std::string from;
  std::string to;
  std::optional<calendar::Date> from_date = {}, to_date = {};  // where written as dates
  source::Span span = {};
};

/// What a member lead does, and what shows that it is done.
struct MemberDuty {
  std::string id;
  std::string text;
  std::string toolkit;  // item of the toolkit; may be empty
  std::string evidence;
  source::Span span;
};

/// What a lead must learn, and by when.
struct Training {
  std::string name;
  std::optional<calendar::Date> due;
};

/// The role of a member lead beyond its holders.
struct MemberRole {
  std::vector<MemberDuty> duties;
  std::vector<std::string> questions;  // for scrutiny to ask
  std::vector<std::string> pledges;
  std::vector<Training> training;
  std::string briefing_frequency;
  std::string briefing_body;  // body id
};

}  // namespace folio::model
