#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/library.h"
#include "model/site.h"
#include "release/release.h"
#include "resolve/resolve.h"
#include "source/diagnostic.h"

namespace folio::check {

/// What a publisher may do about a rule in site/site.toml.
enum class Standing {
  fixed,      // nothing: the program could not go on, or the law does not bend
  adjustable  // give it another severity, or waive single cases for a reason
};

/// What a code means and what an author can do: the text of `folio explain`.
/// Whatever concerns exempt information is fixed.
struct Rule {
  std::string_view code;   // "F0302", "CR001"
  std::string_view title;  // what is wrong, in a few words
  std::string_view paragraph;
  source::Severity severity = source::Severity::error;
  Standing standing = Standing::fixed;
};

/// Every code that any room can report, in order.
std::span<const Rule> rules();

/// The rule of a code; null where there is none.
const Rule* rule_of(std::string_view code);

/// What is wrong with a document as a publication, by itself and beside the
/// others of the site: words that may not be public, links that do not say
/// where they lead, tables without a caption. What it lacks as a file of TOML
/// and Markdown has been told when it was read.
source::Diagnostics check(const model::Document& document,
                          const source::Outcome<resolve::Index>& index,
                          const model::Library& library, const model::SiteSettings& site,
                          const release::Fingerprints& exempt);

/// How many sides of A4 a report may fill, as the body that it goes to allows, or
/// else that body's council; none for other documents and where neither says.
std::optional<int> most_sides(const model::Document& document, const resolve::Index& index,
                              const model::Library& library);

/// That a report of so many sides is too long, if it is.
source::Diagnostics check_length(const model::Document& document, int most, std::size_t sides);

/// Exempt sentences repeated in an earlier version that is shown beside today's, and
/// that it is not the version its folder says.
source::Diagnostics check_version(const model::Document& version,
                                  const release::Fingerprints& exempt);

/// A published text that is not what it was when its version was frozen, though the
/// version is called the same.
source::Diagnostics check_unchanged(const model::Document& today,
                                    const std::vector<model::Document>& earlier);

/// Exempt sentences repeated in what all documents share: registries and site
/// settings.
source::Diagnostics check_shared(const model::Library& library, const model::SiteSettings& site,
                                 const release::Fingerprints& exempt);

/// What is wrong with the publication as a whole, and with no document more
/// than with the others.
source::Diagnostics check_site(const source::Outcome<resolve::Index>& index,
                               const model::SiteSettings& site);

// --- Plain English -----------------------------------------------------------------

/// What readability formulas are computed from.
struct Figures {
  std::size_t words = 0, sentences = 0, syllables = 0;
  std::size_t paragraphs = 0;
  std::size_t long_sentences = 0, long_paragraphs = 0;  // over 25 words, over 5 sentences

  double mean_sentence() const;  // words; 0 where there are none, as all that follow
  double reading_ease() const;   // Flesch: 100 is very easy, below 30 very hard
  double grade() const;          // Flesch-Kincaid: years of schooling
  Figures& operator+=(const Figures& more);
};

/// Something in a text that could be plainer.
struct Remark {
  std::string words;      // how it begins
  std::size_t count = 0;  // words of a sentence, sentences of a paragraph
  std::string advice;     // what to write in its place; may be empty
  source::Span span;
};

/// How hard one section is to read.
struct SectionReadability {
  std::string title;
  Figures figures;
  std::vector<Remark> long_sentences, long_paragraphs;
  std::vector<Remark> avoidable;    // words that could be plainer
  std::vector<Remark> unexplained;  // abbreviations, each where the document first has it
};

/// How hard a document is to read: headings, captions, quotations, the
/// fragments in tables and other languages than English are not counted.
/// Without sections where nothing is in English.
struct Readability {
  std::string id, title;
  model::DocumentKind kind = model::DocumentKind::page;
  Figures figures;
  std::vector<SectionReadability> sections;
};

Readability readability_of(const model::Document& document,
                           const source::Outcome<resolve::Index>& index,
                           const model::Library& library, const model::SiteSettings& site);

// --- What follows from another mistake ------------------------------------------

/// A document, as its files and messages name it.
struct DocumentName {
  std::string folder, id, slug;
};

/// `said` without what another mistake in it may account for: that something is not
/// there, if it may stand in a file that could not be read, or if it was refused. The
/// message about each such file says how many may follow from it.
source::Diagnostics without_consequences(source::Diagnostics said,
                                         const std::vector<DocumentName>& documents);

// --- What the publisher makes of it ---------------------------------------------

/// A stretch of a file that a waiver can name.
struct Place {
  std::string name;  // "document", "document/name"
  std::string path;  // of a file, or of a folder with a final "/"
  std::uint32_t begin = 0, end = std::numeric_limits<std::uint32_t>::max();  // bytes of the file
};

/// The document, and what has a name in it, as far as a waiver is about it.
std::vector<Place> places_of(const model::Document& document,
                             const std::vector<model::Waiver>& waivers);

/// A diagnostic that does not count, and who answers for it.
struct Waived {
  source::Diagnostic diagnostic;
  model::Waiver waiver;
};

/// All that was noticed, sorted, after the publisher's settings.
struct Judgement {
  source::Diagnostics said;  // what counts
  std::vector<Waived> waived;
};

/// `said` with the severities of [rules] and without what is waived. Settings
/// and waivers that do not hold are told: of rules that do not exist or do not
/// bend, waivers that have ended and those that nothing needs. Nothing said of
/// an exempt file is ever changed or waived. `places` are of all documents.
Judgement judged(source::Diagnostics said, const model::SiteSettings& site,
                 const model::Library& library, const std::vector<Place>& places);

}  // namespace folio::check
