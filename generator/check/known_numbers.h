#pragma once

#include <limits>
#include <string>
#include <vector>

#include "check/passes.h"
#include "model/block.h"

/// What readers know of numbers, and what follows from it.
namespace folio::check {

/// A number as readers know it: to lie between two bounds.
struct Known {
  enum class How {
    told,      // or left open, where there is nothing to hide
    withheld,  // told to be below a bound
    untold     // hidden by a word, or about so many: not to be known if it is small
  };
  How how = How::told;
  double least = 0;
  double most = std::numeric_limits<double>::infinity();
  source::Span span = {};
  std::string name = {};

  static Known exactly(double value) { return {How::told, value, value}; }
  static Known below(double bound) { return {How::withheld, 0, bound > 1 ? bound - 1 : 0}; }
  bool is_exact() const { return how == How::told && least == most; }
};

/// Which of a whole and the parts that add up to it can be worked out, though it is
/// not told. Of numbers that do not add up none.
std::vector<Known> given_away(const Known& whole, const std::vector<Known>& parts);

/// Tells of each of them, at its place.
void say_given_away(const std::vector<Known>& found, source::Diagnostics& said);

/// What readers know of a cell of a column that counts people.
Known known_of(const model::TableCell& cell);

/// Whether the label of a row or column is a total's.
bool is_total(const std::string& label);

/// Tables of which a column is of people: cells that cannot be read, and what
/// follows from their totals …
void check_tables_of_people(const Paper& paper, source::Diagnostics& said);

/// … and what follows from the shares beside the numbers of one table.
void check_shares_of_people(const model::Table& table, source::Diagnostics& said);

}  // namespace folio::check
