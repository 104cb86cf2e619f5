#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace folio {

/// A tag of XML, or the words before the next one.
struct XmlPiece {
  enum class Kind {
    words,
    opening,
    closing
  };  // a tag that is both is told as opening, then closing
  Kind kind = Kind::words;
  std::string words;            // with their entities read
  std::string_view name;        // of a tag, without its namespace
  std::string_view attributes;  // as written

  /// The value of an attribute, whatever its namespace, with its entities read; empty if
  /// there is none.
  std::string attribute(std::string_view name) const;
};

/// Hands all pieces of XML, or of HTML, to `visit` in their order. Takes any bytes: what is
/// no tag is words. Comments are words too.
void for_each_xml_piece(std::string_view xml, const std::function<void(const XmlPiece&)>& visit);

/// Which elements end a line.
enum class XmlLines {
  all,      // each: one value after the other
  of_prose  // paragraphs, cells and their like; marks inside a word do not part it
};

/// What XML says to its readers and in attributes that hold more than one word.
std::string words_of_xml(std::string_view xml, XmlLines lines);

}  // namespace folio
