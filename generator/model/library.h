#pragma once

#include <string>
#include <vector>

#include "source/source.h"

namespace folio::model {

/// A council, committee, cabinet or partnership.
struct Body {
  enum class Kind { council, committee, cabinet, partnership };
  std::string id;
  std::string name;
  Kind kind = Kind::council;
  std::string council;  // id of the council it belongs to; may be empty
  std::string url;
};

struct Term {
  std::string id;
  std::string term;
  std::string abbreviation;
  std::string meaning;
};

/// What is known before any document is read: where each is, and the
/// registries they share.
struct Library {
  std::vector<std::string> folders;  // of document.toml, relative to the root, sorted
  std::vector<Body> bodies;
  std::vector<Term> glossary;  // in the order of their terms
};

}  // namespace folio::model
