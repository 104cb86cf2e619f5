#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/calendar.h"
#include "model/rating.h"
#include "source/source.h"

namespace folio::model {

struct Inline;
using Inlines = std::vector<Inline>;

struct Text {
  std::string text;
};
struct Emphasis {
  Inlines content;
};
struct Strong {
  Inlines content;
};
struct Code {
  std::string text;
};
struct LineBreak {};

/// An address outside the publication: https, http, mailto or tel.
struct WebAddress {
  std::string url;
};

/// A place inside the publication. An empty anchor means the top of the
/// document or section, an empty section the document's landing page. Without a
/// document it is a page of the site itself, such as the glossary.
struct Place {
  std::string document;   // id
  std::string slug;       // of the document's address
  std::string section;    // slug of the section's page
  std::string anchor;     // unique in the document
  std::string lang = {};  // of what stands there, where it is not that of the link's own page
};

/// A file that is published with a document.
struct PublishedFile {
  std::string slug;  // of the document's address
  std::string file;  // its name among the attachments; empty: the document's own PDF
};

using Target = std::variant<WebAddress, Place, PublishedFile>;

struct Link {
  Target target;
  Inlines content;
};

/// [@id] as the author wrote it, or [@id..last_id] for a range. resolve()
/// turns every one into a Link.
struct CrossReference {
  enum class Form { full, number };  // "paragraph 4.3", "4.3"
  std::string document;              // empty: this document
  std::string id;
  Form form = Form::full;
  std::string last_id = {};  // of a range; empty otherwise
};

/// The mark in the text that sends the reader to a note.
struct NoteReference {
  std::string label;  // the author's, unique in the section
  int number = 0;     // set by resolve(): order of first use in the document
  int use = 0;        // set by resolve(): 1 for the first mark of this note
};

/// A rating inside a table: renderers print its word and its shape.
struct RatingMark {
  RagRating rating = RagRating::not_rated;
  std::string word;  // "Green", in the document's language
};

/// Words in another language than those around them (WCAG 2.2, success
/// criterion 3.1.2). Whether they run from right to left follows from `lang`.
struct OtherLanguage {
  std::string lang;  // BCP 47
  Inlines content;
};

/// Letters that stand for words: CTLP, counter-terrorism local profile.
struct Abbreviation {
  std::string words;
  std::string expansion;  // set by resolve() where the author left it to the glossary
};

/// A term of the glossary where it is used: what it means can be shown in place.
struct DefinedTerm {
  Inlines content;
  std::string meaning;
  Place place;  // in the glossary
};

/// A day, in whatever words it is written.
struct DayNamed {
  calendar::Date date{};
  Inlines content;
};

/// :measure[referrals] and its like: what the registries and records know,
/// asked for by name. resolve() puts Text, a Link, an Abbreviation or a
/// DefinedTerm in its place.
struct Lookup {
  enum class Kind { abbreviation, term, statute, fact, person, measure, derived };
  Kind kind = Kind::fact;
  std::string document;  // of a measure or a derived number; empty: this document
  std::string id;        // of the entry; of a derived number the first word: what is counted
  std::string detail;    // section of a statute; of a derived number all words after the first
};

/// Words that one version of a document has and the other has not.
struct Insertion {
  Inlines content;
};
struct Deletion {
  Inlines content;
};

/// What an inline is; see BlockValue.
struct InlineValue : std::variant<Text, Emphasis, Strong, Code, LineBreak, Link, CrossReference,
                                  NoteReference, RatingMark, OtherLanguage, Abbreviation,
                                  DefinedTerm, DayNamed, Lookup, Insertion, Deletion> {
  using variant::variant;
  InlineValue();
  InlineValue(const InlineValue&);
  InlineValue(InlineValue&&) noexcept;
  InlineValue& operator=(const InlineValue&);
  InlineValue& operator=(InlineValue&&) noexcept;
  ~InlineValue();
};

struct Inline {
  InlineValue value;
  source::Span span;
};

/// The words of `inlines` without any mark: for titles, search and metadata.
std::string plain_text(const Inlines& inlines);

}  // namespace folio::model
