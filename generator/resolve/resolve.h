#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/library.h"
#include "model/site.h"
#include "model/trace.h"
#include "model/words.h"
#include "source/diagnostic.h"

namespace folio::resolve {

// --- Tier 1: one document ----------------------------------------------------

/// What a reference may point to, and what it then says. They stand in the order
/// of the document.
struct Anchor {
  enum class Kind {
    section,
    minute,          // a section or heading of minutes
    paragraph,       // numbered
    recommendation,  // with a number of its own, where paragraphs have none like it
    table,
    figure,
    appendix,
    list_item,  // of a list with labels or numbers
    record,     // an action, a measure and what else records name
    passage     // all that has no number: it is found by where it stands
  };
  std::string id;  // what authors write in [@id]
  Kind kind = Kind::paragraph;
  std::string number;   // "4.3", "4.3(a)", "Appendix 2"; may be empty
  std::string title;    // plain words of a heading, a callout's title, a record's title
  std::string section;  // slug of the page it is on
  std::string anchor;   // where on it

  // Of a list item or a passage: what it stands in.
  Kind within = Kind::section;
  std::string within_number = {};
  std::string within_title = {};
};

/// A third-level heading in a table of contents.
struct Subheading {
  std::string number, title, anchor;
};

/// How a section is built, so that its translation can be compared with it.
struct Build {
  int headings = 0, paragraphs = 0, tables = 0, figures = 0;
};

struct SectionOutline {
  std::string number, title, slug, anchor;
  std::string label;    // "Appendix 2"
  std::string opening;  // its first words, at most 300 characters, for lists and search
  std::vector<Subheading> headings;
  std::vector<std::string> former_anchors = {};
  std::string lang = {};  // of a section that has not been translated; empty otherwise
  Build build = {};
  source::Span span = {};
};

/// A number that readers see beside something, and the name that the author gave
/// to it.
struct PrintedNumber {
  Anchor::Kind kind = Anchor::Kind::paragraph;
  std::string number;  // "4.3"; of an appendix its label
  std::string id;      // may be empty
};

/// Where an address may lead to in a document: a section's page, or a place on it.
struct PublicPlace {
  std::string section;  // slug of the page
  std::string anchor;   // empty for the page itself
};

/// A reference as written, for the index to check.
struct Mention {
  std::string document, id;
  source::Span span;
  std::string last_id = {};  // of a range
};

/// A table of records that a document shows, for the index to check.
struct RecordsShown {
  model::RecordView table;
  source::Span span;
};

/// What a document asks of the registries and records, for the index to check.
struct Asked {
  model::Lookup lookup;
  source::Span span;
};

/// A file or document that a document offers, for the index to check.
struct FileOffered {
  std::string name;
  bool is_file = false;  // an attachment; otherwise a document's id
  source::Span span;
};

/// The scripts (ISO 15924: "Arab") and languages (BCP 47: "ur") that there are
/// fonts for on this machine, besides Latin, Greek and Cyrillic.
using PaperScripts = std::set<std::string, std::less<>>;

/// Whether documents in `lang` can be set on paper. Others are published as pages
/// alone.
bool is_set_on_paper(std::string_view lang, const PaperScripts& scripts);

/// Everything another page may need to know of a document: small, and all of
/// it plain values, so that it can be kept between runs.
struct Outline {
  model::Header header;
  std::vector<SectionOutline> sections;
  std::vector<Anchor> anchors;
  std::vector<Mention> mentions;
  std::vector<RecordsShown> records_shown;
  std::vector<Asked> asked;
  std::vector<FileOffered> files_offered;
  std::vector<model::Named> persons;   // what may be the id of one, wherever it is written
  model::Records records;              // other documents may show them as tables
  std::vector<PublicPlace> places;     // everything that addresses may lead to
  std::vector<PrintedNumber> printed;  // in the order of the text
  bool lock_is_stale = false;          // there is an ids.lock, and it would be written anew
  bool is_on_paper = true;             // it has a PDF, where PDFs are made
  std::size_t words = 0;
  std::string digest;  // of everything the document's own pages are made from
};

/// A translation in which every place has the name that it has in the original,
/// so that addresses differ in their language alone. Where a section is built
/// otherwise than the original's, its places have names of their own.
model::Document named_like(const model::Document& translation, const model::Document& original,
                           const model::Words& words);

/// The outline of a document: its numbers and anchors are settled here, in the
/// same way as in resolve(). What the document itself adds to its text, as the
/// headings made of its metadata, is said in its own language.
Outline outline_of(const model::Document& document, const model::Words& words,
                   const PaperScripts& scripts = {});

/// The text of the document's ids.lock as it should be now: every place that has
/// a name, and the names of those that are gone. It holds what this document
/// says and nothing else, so it is made after the gate.
std::string ids_lock_of(const model::Document& document, const model::Words& words);

// --- Tier 2: the site --------------------------------------------------------

/// What a reference means: the words that stand for it, and where it leads.
struct Meaning {
  std::string full;    // "paragraph 4.3"
  std::string number;  // "4.3"; the full words where there is no number
  model::Place place;
  std::string elsewhere = {};  // the full words in another document: "paragraph 4.3 of Our plan"
  Anchor::Kind kind = Anchor::Kind::passage;
  bool is_numbered = false;
  std::string owner = {};  // id of the document that has it; empty for a document itself
  std::size_t order = 0;   // among that document's anchors, then its listed appendices
};

/// The outlines of all documents, and what can be known from them alone, as
/// readers of one language are told it: of each document there is one version.
struct Index {
  std::vector<Outline> documents;  // by kind, then title in the order of the alphabet
  model::Library library;          // the registries; published addresses in order
  calendar::Date today{};          // what is overdue is so as at this day
  std::map<std::string, Meaning, std::less<>>
      meanings;  // "document/id", and "document/" for itself

  std::string folder = {};  // of the site's own pages in this language: "cy/"; or empty

  // The same for readers of other languages, by tag: documents are there in that
  // language, or as they were written where they have not been translated.
  std::map<std::string, std::shared_ptr<const Index>, std::less<>> languages = {};

  /// What readers of `lang` are told; this index itself if the site is not in
  /// that language.
  const Index& in(std::string_view lang) const;

  /// A document in just this language; null if it is not there.
  const Outline* edition(std::string_view id, std::string_view lang) const;

  /// Every document in every language that it is in, the originals first.
  std::vector<const Outline*> editions() const;

  const Outline* document(std::string_view id) const;
  std::string body_name(std::string_view id) const;  // the id if it is not registered
};

/// Whether an action is past its date and not settled, as at `today`.
bool is_overdue(const model::Action& action, const calendar::Date& today);

/// A statute's name with its year.
std::string full_title(const model::Statute& statute);

/// The index, and what is wrong between documents: ids used twice, references
/// to nothing, addresses that clash. `today` is the day as at which derived
/// facts hold. References lead to the version in the reader's language, or to
/// the original where there is none.
source::Outcome<Index> index_of(const std::vector<Outline>& outlines, const model::Library& library,
                                const model::Words& words, const calendar::Date& today = {});

/// What answers what on the whole site, and where a chain breaks off; `words`
/// say what characteristics are called.
model::Traceability traceability_of(const Index& index, const model::Words& words);

/// The same as a table: a line for each item of a toolkit (RFC 4180).
std::string csv_of(const model::Traceability& traces);

/// The same with its loose ends, as JSON.
std::string json_of(const model::Traceability& traces);

/// Every page and PDF of a document, below the site's root: "strategy/",
/// "strategy/priorities/".
std::vector<std::string> addresses_of(const Outline& outline);

/// An address that a document had, and where it leads now.
struct Redirect {
  std::string from, to;  // "old-strategy/", "strategy/"
};

/// The addresses that a document's aliases and the former names of its sections
/// stand for. Of a former document that is every page it would have today.
std::vector<Redirect> redirects_of(const Outline& outline);

/// Whether what a document is linked by is to last. A draft may still change.
bool has_lasting_addresses(const Outline& outline);

/// The text of site/addresses.lock as it should be now: every address that was
/// `published` before or is now, of a document that is more than a draft. None
/// leaves it unless a person takes it out.
std::string addresses_lock_of(const Index& index,
                              const std::vector<model::PublishedAddress>& published);

// --- Tier 3: a document with every number, name and link settled -------------

/// What stands at the head of a document, in the same words on screen and on
/// paper.
struct TitleBlock {
  std::vector<std::string> authorities;    // names, in the order written
  model::DescriptionList particulars;      // status, version, meeting, dates, owner
  std::string status = {};                 // in a word: "Approved"
  model::DescriptionList companions = {};  // its other formats and its files, leading there
  model::Inlines banner = {};              // that it is withdrawn or superseded, and by what
};

TitleBlock title_block_of(const model::Header& header, const Index& index,
                          const model::Words& words);

/// What is told of a file before anybody takes it: "PDF, 120 kB, not yet
/// accessible", "BSL, 12 minutes". Parts that are not known are left out.
std::string particulars_of(const model::Attachment& file, const model::Words& words);
std::string particulars_of(const model::Header& header, const model::Alternate& alternate,
                           const model::Words& words);

/// The attachment that is this other format; null where it is kept elsewhere.
const model::Attachment* file_of(const model::Header& header, const model::Alternate& alternate);

/// What an appendix is: a file among the attachments, or a document by its id; neither
/// where it can be had elsewhere or is a part of the paper itself.
struct AppendixPaper {
  const model::Attachment* file = nullptr;
  std::string document = {};
};
AppendixPaper paper_of(const model::Header& header, const model::Appendix& appendix);

/// Whether the folder of that name belongs to a page of the site itself, so that
/// no document can have it.
bool is_reserved_slug(std::string_view slug);

/// Whether a cell heads its row: one without words heads nothing.
bool heads(const model::TableCell& cell);

/// Whether a row goes on with what the row above it says: it is one cell beside
/// the first column, for what no column has room for. Tables made of records
/// have such rows.
inline bool goes_on(const model::Table& table, const model::TableRow& row) {
  return table.columns.size() > 2 && row.cells.size() == 1;
}

/// How many rows of a group go on with what its row `at` says.
std::size_t rows_going_on(const model::Table& table, const model::RowGroup& group, std::size_t at);

/// A place of a document that was published on another of its pages.
struct MovedPlace {
  std::string section;      // slug of the page where it was
  std::string anchor;       // its name, then and now
  std::size_t now = 0;      // its section: index of the outline
  std::string called = {};  // "paragraph 4.3"; empty if nobody gave it a name
};

/// A document in which no CrossReference and no RecordView is left, everything
/// that can be pointed to has its anchor and every note its number.
struct ResolvedDocument {
  model::Header header;
  TitleBlock title_block;
  std::vector<model::Block> front;  // front sheet, and that an item is urgent; may be empty
  std::vector<model::Section> sections;
  std::vector<SectionOutline> outline;  // one for each section, same order
  std::string digest;                   // of the document and of the meanings it uses
  bool is_compared = false;             // with an earlier version, at <slug>/changes/
  bool is_on_paper = true;              // as Outline::is_on_paper
  std::vector<MovedPlace> moved = {};   // by address
};

/// Total: what the index could not find stands as the author wrote it. The
/// document is resolved for readers of its own language: `index` and `words` may
/// be those of the whole site.
ResolvedDocument resolve(const model::Document& document, const Index& index,
                         const model::Words& words);

/// Where the PDF of the document whose address is `slug` is published.
std::string pdf_path(std::string_view slug);

// --- What changed ------------------------------------------------------------

/// How many passages changed, and how.
struct ChangeCounts {
  int inserted = 0, deleted = 0, reworded = 0, moved = 0;
  int renumbered = 0;  // sections with another number or another label

  bool none() const { return inserted + deleted + reworded + moved + renumbered == 0; }
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
