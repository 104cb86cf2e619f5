#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/library.h"
#include "model/site.h"
#include "model/words.h"
#include "source/diagnostic.h"

namespace folio::resolve {

// --- Tier 1: one document ----------------------------------------------------

/// What a reference may point to, and what it then says.
struct Anchor {
  enum class Kind { section, heading, paragraph, table, figure, appendix, item };
  std::string id;  // what authors write in [@id]; empty if it has no name
  Kind kind = Kind::paragraph;
  std::string number;   // "4.3"; may be empty
  std::string title;    // plain words of a heading or caption
  std::string section;  // slug of the page it is on
  std::string anchor;   // where on it
};

/// A third-level heading in a table of contents.
struct Subheading {
  std::string number, title, anchor;
};

struct SectionOutline {
  std::string number, title, slug, anchor;
  std::string label;    // "Appendix 2"
  std::string opening;  // its first words, at most 300 characters, for lists and search
  std::vector<Subheading> headings;
};

/// A reference as written, for the index to check.
struct Mention {
  std::string document, id;
  source::Span span;
};

/// A table of records that a document shows, for the index to check.
struct RecordsShown {
  model::RecordView table;
  source::Span span;
};

/// Everything another page may need to know of a document: small, and all of
/// it plain values, so that it can be kept between runs.
struct Outline {
  model::Header header;
  std::vector<SectionOutline> sections;
  std::vector<Anchor> anchors;
  std::vector<Mention> mentions;
  std::vector<RecordsShown> records_shown;
  model::Records records;  // other documents may show them as tables
  std::size_t words = 0;
  std::string digest;  // of everything the document's own pages are made from
};

/// The outline of a document: its numbers and anchors are settled here, in the
/// same way as in resolve().
Outline outline_of(const model::Document& document, const model::Words& words);

// --- Tier 2: the site --------------------------------------------------------

/// What a reference means: the words that stand for it, and where it leads.
struct Meaning {
  std::string full;    // "paragraph 4.3"
  std::string number;  // "4.3"; the full words where there is no number
  model::Place place;
};

/// The outlines of all documents, and what can be known from them alone.
struct Index {
  std::vector<Outline> documents;  // by kind, then title
  std::vector<model::Body> bodies;
  std::vector<model::Term> glossary;
  std::map<std::string, Meaning, std::less<>>
      meanings;  // "document/id", and "document/" for itself

  const Outline* document(std::string_view id) const;
  std::string body_name(std::string_view id) const;  // the id if it is not registered
};

/// The index, and what is wrong between documents: ids used twice, references
/// to nothing, addresses that clash.
source::Outcome<Index> index_of(const std::vector<Outline>& outlines, const model::Library& library,
                                const model::Words& words);

// --- Tier 3: a document with every number, name and link settled -------------

/// What stands at the head of a document, in the same words on screen and on
/// paper.
struct TitleBlock {
  std::vector<std::string> authorities;  // names, in the order written
  model::DescriptionList particulars;    // status, version, meeting, dates, owner
};

TitleBlock title_block_of(const model::Header& header, const Index& index,
                          const model::Words& words);

/// A document in which no CrossReference and no RecordView is left, everything
/// that can be pointed to has its anchor and every note its number.
struct ResolvedDocument {
  model::Header header;
  TitleBlock title_block;
  std::vector<model::Block> front;  // front sheet, as a DescriptionList; may be empty
  std::vector<model::Section> sections;
  std::vector<SectionOutline> outline;  // one for each section, same order
  std::string digest;                   // of the document and of the meanings it uses
  bool is_compared = false;             // with an earlier version, at <slug>/changes/
};

/// Total: what the index could not find stands as the author wrote it.
ResolvedDocument resolve(const model::Document& document, const Index& index,
                         const model::Words& words);

/// Where the PDF of the document whose address is `slug` is published.
std::string pdf_path(std::string_view slug);

// --- What changed ------------------------------------------------------------

/// How many passages changed, and how.
struct ChangeCounts {
  int inserted = 0, deleted = 0, reworded = 0, moved = 0;

  bool none() const { return inserted + deleted + reworded + moved == 0; }
};

/// Two versions as one document: the newer text, with what was added, what was
/// removed where it stood, and the words that changed within a passage, all
/// marked; its front says what changed in short. It stands at
/// <slug>/changes/.
struct Comparison {
  ResolvedDocument document;
  ChangeCounts counts;
};

/// An earlier version with its own numbers and names; what it refers to outside
/// itself is found in `index`.
ResolvedDocument resolve_version(const model::Document& version, const Index& index,
                                 const model::Words& words);

/// Every comparison a document has: of each version in `earlier`, oldest
/// first, with the one after it, and of the last with `today`, which is at
/// <slug>/changes/ and comes last. None where `earlier` is empty.
std::vector<Comparison> comparisons_of(const ResolvedDocument& today,
                                       const std::vector<model::Document>& earlier,
                                       const Index& index, const model::Words& words);

/// Total, and symmetric in nothing: `older` came before `newer`.
Comparison compare(const ResolvedDocument& older, const ResolvedDocument& newer,
                   const model::Words& words);

}  // namespace folio::resolve
