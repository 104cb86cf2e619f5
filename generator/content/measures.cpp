// measures.toml: the figures a council reports.

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/ascii.h"
#include "base/text.h"
#include "content/documents.h"
#include "model/sets.h"

namespace folio::content {

namespace {

using model::Measure;
using Unit = Measure::Unit;
using Qualifier = Measure::Qualifier;
using Direction = Measure::Direction;

constexpr Word<Unit> units[] = {
    {"count", Unit::count},   {"percent", Unit::percent}, {"people", Unit::people},
    {"events", Unit::events}, {"days", Unit::days},       {"gbp", Unit::pounds},
};

constexpr Word<Qualifier> qualifiers[] = {
    {"over", Qualifier::over}, {"about", Qualifier::about}, {"fewer_than", Qualifier::fewer_than}};

constexpr Word<Direction> directions[] = {
    {"up", Direction::up}, {"down", Direction::down}, {"none", Direction::none}};

struct Value {
  double number = 0;
  int decimals = 0;
  std::optional<Qualifier> qualifier;
};

// "1,200.50": digits, commas between thousands, a point.
std::optional<Value> number_in(std::string_view words) {
  std::string digits;
  for (const char c : words) {
    if (c != ',') digits += c;
  }
  // "inf" and "nan" would be read as well, and are no numbers that anybody counted.
  const bool has_letters = std::ranges::any_of(digits, text::is_letter);
  Value value;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value.number);
  if (has_letters) return {};
  if (error != std::errc{} || end != digits.data() + digits.size()) return {};
  if (const std::size_t point = digits.find('.'); point != digits.npos) {
    value.decimals = static_cast<int>(digits.size() - point - 1);
  }
  return value;
}

// "over 100", "fewer than 5", "1,200".
std::optional<Value> value_in(std::string_view words) {
  struct Said {
    std::string_view words;
    Qualifier qualifier;
  };
  static constexpr Said said[] = {{"over ", Qualifier::over},
                                  {"more than ", Qualifier::over},
                                  {"about ", Qualifier::about},
                                  {"fewer than ", Qualifier::fewer_than},
                                  {"less than ", Qualifier::fewer_than}};
  std::string_view rest = text::trimmed(words);
  std::optional<Qualifier> qualifier;
  for (const Said& one : said) {
    if (!rest.starts_with(one.words)) continue;
    qualifier = one.qualifier;
    rest.remove_prefix(one.words.size());
    break;
  }
  auto value = number_in(rest);
  if (value) value->qualifier = qualifier;
  return value;
}

// A number, or words that hold one.
Value read_value(TomlTable& row, std::string_view key) {
  if (row.is_string(key)) {
    const std::string words = row.string(key, Need::required);
    if (const auto value = value_in(words)) return *value;
    row.reading().error(
        "F0222", row.span(key), in_quotes(words) + " is no number",
        words.ends_with('%')
            ? "write the number alone, with unit = \"percent\""
            : "write 237, \"1,200\", \"over 100\", \"about 40\" or \"fewer than 5\"");
    return {};
  }
  const auto number = row.decimal(key, Need::required);
  return number ? Value{number->value, number->decimals, {}} : Value{};
}

void read_period(TomlTable& row, Measure& measure) {
  measure.as_at = row.date("as_at", Need::optional);
  measure.as_at_span = row.span("as_at");
  row.within("period", Need::optional, [&](TomlTable& period) {
    measure.period_start = period.date("start", Need::required);
    measure.period_end = period.date("end", Need::required);
    measure.period = period.prose("name", Need::optional);
    if (measure.period_start && measure.period_end && *measure.period_end < *measure.period_start) {
      period.reading().error("F0212", period.span("end"), "the period ends before it starts",
                             "correct one of the two dates");
    }
  });
  if (row.has("as_at") == row.has("period")) {
    row.reading().error("F0212", row.span(),
                        "the measure must say of which day or of which period it is",
                        "add as_at = 2026-03-31, or period = { start = 2025-04-01, end = "
                        "2026-03-31, name = \"2025/26\" }, and not both");
  }
}

// The first year named in a period: 2018 of "2018/19".
std::optional<int> year_in(std::string_view period) {
  for (std::size_t at = 0; at + 4 <= period.size(); ++at) {
    const std::string_view four = period.substr(at, 4);
    const bool digits = four.find_first_not_of("0123456789") == four.npos;
    if (digits && (four.starts_with("19") || four.starts_with("20")))
      return std::stoi(std::string(four));
  }
  return {};
}

// Change is worked out against the last period, lines are drawn from the first.
void check_history(TomlTable& row, const Measure& measure) {
  for (std::size_t i = 1; i < measure.history.size(); ++i) {
    const Measure::Past &before = measure.history[i - 1], &past = measure.history[i];
    const auto earlier = year_in(before.period), later = year_in(past.period);
    if (!earlier || !later || *earlier <= *later) continue;
    row.reading().say({source::Severity::warning, "F0223",
                       in_quotes(past.period) + " stands after " + in_quotes(before.period) +
                           " in the history of " + in_quotes(measure.id),
                       past.span, "",
                       "write the oldest period first: change is worked out against the last"});
  }
}

void read_history(TomlTable& row, Measure& measure) {
  row.each("history", [&](TomlTable& one) {
    Measure::Past past;
    past.period = one.string("period", Need::required);
    past.span = one.span("value");
    const Value value = read_value(one, "value");
    past.value = value.number;
    past.decimals = value.decimals;
    past.qualifier = value.qualifier.value_or(Qualifier::exact);
    measure.history.push_back(std::move(past));
  });
  check_history(row, measure);
}

void check_people(TomlTable& row, const Measure& measure) {
  const bool whole = measure.value >= 0 && std::floor(measure.value) == measure.value;
  if (measure.unit != Unit::people || whole) return;
  row.reading().error("F0222", row.span("value"), "people are counted in whole numbers",
                      "write a whole number, or give another unit");
}

// 82 % of 120 must be 82 % when it is worked out again, to the decimals given.
void check_share(TomlTable& row, const Measure& measure) {
  const auto &part = measure.numerator, &whole = measure.denominator;
  if (part.has_value() != whole.has_value()) {
    row.reading().error("F0212", row.span(part ? "numerator" : "denominator"),
                        "a numerator and a denominator belong together", "give both, or neither");
    return;
  }
  if (!part) return;
  const double share = *whole > 0 ? 100 * *part / *whole : -1;
  const double half = 0.5 * std::pow(10.0, -measure.decimals) + 1e-9;
  if (*whole > 0 && *part <= *whole &&
      (measure.unit != Unit::percent || std::abs(share - measure.value) <= half)) {
    return;
  }
  row.reading().error("F0222", row.span("value"),
                      "the value is not what numerator and denominator come to",
                      "correct one of the three");
}

void check_part_of(Reading& reading, const std::vector<Measure>& measures,
                   const std::vector<model::Named>& wholes) {
  std::vector<std::string> known;
  for (const Measure& measure : measures) known.push_back(measure.id);
  for (const model::Named& whole : wholes) {
    const bool is_known = std::ranges::find(known, whole.id) != known.end();
    if (whole.id.empty() || whole.id == model::no_whole || is_known) continue;
    reading.error("F0207", whole.span, "no measure is called " + in_quotes(whole.id),
                  nearest_help(whole.id, known, "measures.toml"));
  }
}

const Measure* named(const std::vector<Measure>& measures, std::string_view id) {
  const auto found = std::ranges::find(measures, id, &Measure::id);
  return id.empty() || found == measures.end() ? nullptr : &*found;
}

// Whether what a measure is a part of is, in the end, a part of that measure.
bool is_part_of_itself(const std::vector<Measure>& measures, const Measure& measure) {
  const Measure* whole = named(measures, measure.part_of);
  for (std::size_t steps = 0; whole != nullptr && steps < measures.size(); ++steps) {
    if (whole->id == measure.id) return true;
    whole = named(measures, whole->part_of);
  }
  return false;
}

void check_circles(Reading& reading, const std::vector<Measure>& measures,
                   const std::vector<model::Named>& wholes) {
  for (std::size_t i = 0; i < measures.size(); ++i) {
    const Measure& measure = measures[i];
    if (measure.id.empty() || !is_part_of_itself(measures, measure)) continue;
    const std::string message = measure.part_of == measure.id
                                    ? in_quotes(measure.id) + " is said to be a part of itself"
                                    : in_quotes(measure.id) + " is said to be a part of " +
                                          in_quotes(measure.part_of) + ", which is a part of it";
    reading.error("F0224", wholes[i].span, message,
                  "name the measure that is the total of this and others, or take part_of out");
  }
}

// Numbers below it are withheld: of nothing that is none.
std::optional<double> read_threshold(TomlTable& disclosure) {
  const auto threshold = disclosure.number("threshold", Need::required);
  if (!threshold || *threshold >= 1) return threshold;
  disclosure.reading().error("F0222", disclosure.span("threshold"),
                             "the threshold must be a number of 1 or more",
                             "write the least number that may be told: threshold = 5");
  return {};
}

Measure read_measure(TomlTable& row) {
  Measure measure;
  measure.id = row.id("id", Need::required);
  measure.span = row.span("id");
  measure.title = row.prose("title", Need::required);
  const Value value = read_value(row, "value");
  measure.value_span = row.span("value");
  measure.value = value.number;
  measure.decimals = value.decimals;
  measure.unit = row.choice("unit", units, Need::required, Unit::count);
  measure.qualifier = row.choice("qualifier", qualifiers, Need::optional,
                                 value.qualifier.value_or(Qualifier::exact));
  measure.numerator = row.number("numerator", Need::optional);
  measure.denominator = row.number("denominator", Need::optional);
  read_period(row, measure);
  measure.geography = row.prose("geography", Need::optional);
  const auto target = row.decimal("target", Need::optional);
  if (target) measure.target = target->value, measure.target_decimals = target->decimals;
  measure.direction = row.choice("direction", directions, Need::optional, Direction::none);
  measure.source = row.prose("source", Need::required);
  measure.note = row.prose("note", Need::optional);
  read_history(row, measure);
  measure.history_adds_up = row.flag("sum_of_history");
  row.within("disclosure", Need::optional,
             [&](TomlTable& disclosure) { measure.threshold = read_threshold(disclosure); });
  measure.part_of = row.id("part_of", Need::optional);
  return measure;
}

}  // namespace

void read_measures(TomlTable& table, Ids& ids, model::Records& records) {
  std::vector<model::Named> wholes;
  table.each("measure", [&](TomlTable& row) {
    Measure measure = read_measure(row);
    check_people(row, measure);
    check_share(row, measure);
    ids.claim(row.reading(), measure.id, measure.span);
    wholes.push_back({measure.part_of, row.span("part_of")});
    records.measures.push_back(std::move(measure));
  });
  check_part_of(table.reading(), records.measures, wholes);
  check_circles(table.reading(), records.measures, wholes);
}

}  // namespace folio::content
