#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/document.h"
#include "model/site.h"
#include "model/words.h"
#include "release/audience.h"
#include "source/diagnostic.h"

namespace folio::release {

/// Counts of people below this are not told, unless a measure says otherwise.
inline constexpr double usual_threshold = 5;

/// Hashes of every run of eight words in exempt text, so that closed
/// words pasted into an open file are found without anybody reading them.
class Fingerprints {
 public:
  /// The offset in `words` of every run that exempt text holds too, whatever its
  /// case and punctuation.
  std::vector<std::size_t> matches(std::string_view words) const;

  bool empty() const { return runs_.empty(); }

 private:
  friend class Gate;
  std::vector<std::uint64_t> runs_;  // sorted
};

/// The only door between what is held and what may be read.
class Gate {
 public:
  /// The document as the public may read it. Where a part is exempt a notice
  /// stands that gives its ground and nothing else (Local Government Act 1972,
  /// section 100B(5) and Schedule 12A); a document so made has no member in
  /// which exempt words could sit.
  static For<Public, model::Document> open_part(const model::Dossier& dossier, model::Nation nation,
                                                const model::Words& words);

  /// A version as it was published earlier, as the public may read it today:
  /// what is exempt in `today` is exempt in it too, though it once was open.
  static For<Public, model::Document> open_part_of_version(const model::Dossier& version,
                                                           const model::Dossier& today,
                                                           model::Nation nation,
                                                           const model::Words& words);

  /// The document with its exempt parts, for members. `words` mark every such
  /// part as not for publication.
  static For<Members, model::Document> whole(const model::Dossier& dossier, model::Nation nation,
                                             const model::Words& words);

  /// What to look for in open text so that no exempt sentence is repeated
  /// there. Says nothing of the sentences themselves.
  /// `common` are words that open papers must be able to repeat: the statutory
  /// wording of the grounds, titles of documents, names of bodies. They take no
  /// part in any run.
  static Fingerprints fingerprints(const std::vector<model::ExemptPart>& parts,
                                   const std::vector<std::string>& common);
};

}  // namespace folio::release
