#pragma once

#include <optional>
#include <string_view>

/// Counts as authors write them in the cells of tables: "12", "3 (25%)", "three",
/// "fewer than 5", "n/a". In English and Welsh.
namespace folio::tally {

/// A share of the whole, in per cent.
struct Share {
  double percent = 0;
  int decimals = 0;  // as written
};

/// What a cell says of a number.
struct Told {
  enum class How {
    exactly,     // "12", "three", "12 (80%)", "3*"
    roughly,     // "about 20", "over 20", "10–14"
    fewer_than,  // "<5", "fewer than five", "0 to 4", "*": `value` is the bound
    nobody,      // empty, "–", "n/a": there is nobody who could be counted
    not_at_all,  // "not recorded": no number
    unclear      // a number that cannot be read as one count: "-3", "12 (3 of them girls)"
  };
  How how = How::nobody;
  double value = 0;
  std::optional<Share> share = {};  // the first that stands beside it
};

/// Reads a cell. What stands beside the count may tell of shares and of other
/// numbers, unless those are below `few` and the count itself is not: then the cell
/// is unclear.
Told read(std::string_view cell, double few);

/// Whether the cell tells that fewer than `few` were counted, more exactly than so.
bool is_small(const Told& told, double few);

/// The share that is all that a cell says, with its sign: "25%". A bare number only
/// where the column is of shares.
enum class Sign { needed, left_out };
std::optional<Share> share_in(std::string_view cell, Sign sign);

/// By how much a number differs from another, in numbers or per cent of the other.
struct Change {
  double by = 0;  // below nought for a fall
  bool is_share = false;
  int decimals = 0;              // as written
  bool has_sign = false;         // or a word for one: "+2", "down 3"
  bool stands_by_itself = true;  // as opposed to "12 (up 3)"
};

/// The change that a cell tells: "+2", "−3", "down 3", "2 more than last year", "no
/// change", "+25%", "2"; also in brackets behind a count, "12 (up 3)".
std::optional<Change> change_in(std::string_view cell);

}  // namespace folio::tally
