#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace folio::text {

/// Byte offset of the first byte that is not well-formed UTF-8 (Unicode 15,
/// table 3-7), or nothing if all of it is.
std::optional<std::size_t> first_bad_utf8(std::string_view bytes);

/// One code point read from well-formed UTF-8 at `offset`, which is moved past it.
char32_t next_code_point(std::string_view utf8, std::size_t& offset);

/// `code_point` as UTF-8, at the end of `out`.
void append_utf8(std::string& out, char32_t code_point);

/// Number of code points in well-formed UTF-8.
std::size_t length(std::string_view utf8);

/// Lower-case words joined by single hyphens: what may stand in an address.
/// Letters outside ASCII are dropped; may be empty.
std::string slug(std::string_view words);

/// Whether `id` is [a-z0-9]+(-[a-z0-9]+)* of at most 64 characters.
bool is_id(std::string_view id);

/// The candidate nearest to `word` by edit distance, if near enough to be
/// worth a "did you mean" (at most a third of the word's length, at least 1).
std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates);

/// `words` without white space at either end.
std::string_view trimmed(std::string_view words);

/// Runs of white space as one space, none at either end.
std::string squeezed(std::string_view words);

/// The parts of `words` between separators; always at least one.
std::vector<std::string_view> split(std::string_view words, char separator);

/// `parts` with `separator` between them.
std::string join(std::span<const std::string> parts, std::string_view separator);

/// `count` with the right form of its noun: "1 document", "2 documents".
std::string counted(std::size_t count, std::string_view one, std::string_view many);

/// ASCII letters in lower case; all else as it is.
std::string lower(std::string_view words);

/// ASCII letters in capitals; all else as it is.
std::string upper(std::string_view words);

}  // namespace folio::text
