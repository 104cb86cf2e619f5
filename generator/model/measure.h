#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "model/named.h"

namespace folio::model {

/// A figure a council reports: "237 events in 2018/19".
struct Measure {
  enum class Unit { count, percent, people, events, days, pounds };
  enum class Qualifier { exact, over, about, fewer_than };
  enum class Direction { up, down, none };  // which way is better

  /// What it was in an earlier period.
  struct Past {
    std::string period;  // as printed: "2018/19"
    double value = 0;
    int decimals = 0;  // as the author wrote the value
    Qualifier qualifier = Qualifier::exact;
    source::Span span = {};
  };

  std::string id;
  std::string title;
  double value = 0;
  int decimals = 0;         // as the author wrote the value
  int target_decimals = 0;  // and the target
  Unit unit = Unit::count;
  Qualifier qualifier = Qualifier::exact;
  std::optional<double> numerator, denominator;
  std::optional<calendar::Date> as_at;  // this, or a period
  std::optional<calendar::Date> period_start, period_end;
  std::string period;  // as printed, where the author says it: "2018/19"
  std::string geography;
  std::optional<double> target;
  Direction direction = Direction::none;
  std::string source;
  std::string note;
  std::vector<Past> history;        // oldest first
  bool history_adds_up = false;     // the value is the sum of its history
  std::optional<double> threshold;  // people: smaller numbers print as "fewer than"
  std::string part_of;              // id of the measure that this and its like add up to
  source::Span span;
  source::Span value_span = {};
  source::Span as_at_span = {};
};

}  // namespace folio::model
