#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace folio {

/// A stretch of what a file says, in UTF-8.
struct FilePassage {
  std::string part;   // where a person would look: "page 3", "its comments"; empty for the body
  std::string words;  // paragraphs and cells, each on a line of its own
};

/// What a file says, as far as a program can read it.
struct FileWords {
  std::vector<FilePassage> passages;
  std::string unread;     // why not all of it could be read: "it is encrypted"; else empty
  bool is_plain = false;  // text in UTF-8 that is its one passage, byte for byte
};

/// Everything that the file in `bytes` says, whatever its name is: text; office files of
/// ISO/IEC 29500 and ISO/IEC 26300 and books of EPUB, with their properties, comments,
/// notes and hidden words; PDF (ISO 32000), with its properties, bookmarks, comments, form
/// fields and alternative texts; and the files packed into any of them. Of pictures and
/// fonts there is nothing to read, and that is not held against them. Takes any bytes, and unpacks
/// no more than UnpackingLimit says.
FileWords words_of_file(std::string_view bytes);

/// How much may come out of one file before it counts as unreadable: what is packed may be
/// a thousand times as large.
struct UnpackingLimit {
  std::size_t bytes = std::size_t{128} * 1024 * 1024;
  int depth = 3;  // of files within files

  /// Takes `more` bytes off; false where there are not so many.
  bool spend(std::size_t more) {
    const bool enough = more <= bytes;
    bytes = enough ? bytes - more : 0;
    return enough;
  }
};

/// The same of a file inside another, out of what is left of `limit`.
FileWords words_of_file(std::string_view bytes, UnpackingLimit& limit);

/// What files of three families say; each takes only files of its own.
FileWords words_of_archive(std::string_view bytes, UnpackingLimit& limit);
FileWords words_of_pdf(std::string_view bytes, UnpackingLimit& limit);

/// Words of a text in UTF-16; `is_big_endian` says which byte of a pair comes first.
std::string utf8_of_utf16(std::string_view bytes, bool is_big_endian);

/// Adds what a file inside another says, and why it cannot be read, as of `part`.
void add_inner(FileWords inner, const std::string& part, FileWords& words);

}  // namespace folio
