#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "source/diagnostic.h"
#include "source/source.h"

namespace folio::model {

/// What is remembered of one place that addresses lead to, so that it keeps its
/// name though its number, its words or its neighbours change.
struct LockedId {
  enum class Kind { section, heading, paragraph, table, figure, part };
  std::string id;                   // the anchor it is published under
  std::vector<std::string> former;  // others that it had before; they still lead there
  Kind kind = Kind::paragraph;
  std::string number;  // as last printed; may be empty
  std::string digest;  // of its words
  std::string sketch;  // of its vocabulary: reworded text has a similar one
  std::string words;   // the first few, for people who read the file
  bool gone = false;   // of a place that is no more only its names are kept
  source::Span span;
};

/// The file ids.lock beside a document.toml: places in the document's order,
/// then the names of those that are gone.
struct IdsLock {
  std::vector<LockedId> entries;
  source::Span span;  // of the whole file
};

/// The file as `folio lock` writes it: a line for each entry.
std::string text_of(const IdsLock& lock);

/// The same read again; an error (ID003) for each line that nothing like
/// text_of() wrote, and for names that stand there twice.
source::Outcome<IdsLock> ids_lock_of(const source::SourceFile& file);

/// A line of site/addresses.lock: an address below the site's root that was
/// published, "strategy/priorities/" or "strategy/priorities/#p-7k2f9q".
struct PublishedAddress {
  std::string address;
  source::Span span;
};

/// The file as `folio lock` writes it, sorted, each address once.
std::string text_of(const std::vector<PublishedAddress>& addresses);

/// The same read again; an error (ID003) for each line that is no address.
source::Outcome<std::vector<PublishedAddress>> addresses_of(const source::SourceFile& file);

}  // namespace folio::model
