#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

/// Numbers as they stand in the cells of tables, to be set under each other.
namespace folio::numerals {

/// How many bytes of a number stand before its decimal point, or before what follows
/// its last digit: 5 of "1,204.5", 3 of "£3.5m" and 2 of "82%". Nothing where the words
/// are no number, amount of money or per cent: "2018/19", "three", "12 May".
std::optional<std::size_t> whole_part(std::string_view words);

/// Whether the words say that there is no number: none, or a dash.
bool is_blank(std::string_view words);

}  // namespace folio::numerals
