#pragma once

// The back stairs of the proof: what was put into a file, read again.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/writer.h"

namespace folio::pdf {

/// A value as this room writes them: a view of its text.
struct Value {
  enum class Kind { none, number, reference, name, string, array, dictionary, word };
  Kind kind = Kind::none;
  std::string_view text;     // what is between the delimiters; of a name, with its "/"
  std::uint32_t number = 0;  // of a whole number, or of the object referred to
};

/// What comes next in `text`, which is moved behind it; none at the end.
Value next_value(std::string_view& text);

/// The value of `key` among the entries of a dictionary.
Value entry_of(std::string_view entries, std::string_view key);

/// The bytes of a literal string as written.
std::string unescaped(std::string_view literal);

/// What is held against a file before it is packed: that every piece of marked
/// content has one element and every element its place, that each tree is in order
/// and nothing leads to what is not there. It reads what was written, and knows
/// nothing of how.
class Proof {
 public:
  /// The next page and its content stream, whose pieces have to be numbered from 0,
  /// each begun and ended.
  void add_page(ObjectNumber page, std::string_view content);

  /// Fails where we were wrong, naming the object and, where known, the page.
  Result<Done> of(const Haru& haru) const;

 private:
  struct Page {
    std::uint32_t object = 0;
    std::uint32_t pieces = 0;
  };
  std::vector<Page> pages_;
  std::string fault_;
};

}  // namespace folio::pdf
