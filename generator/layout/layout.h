#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/picture.h"
#include "base/result.h"
#include "base/units.h"
#include "model/document.h"
#include "model/drawing.h"
#include "model/site.h"
#include "model/theme.h"
#include "model/words.h"
#include "resolve/resolve.h"
#include "source/diagnostic.h"

namespace folio::layout {

// --- The structure a screen reader follows ------------------------------------

/// Index of a StructureNode in PagedDocument::structure; 0 is the document.
enum class StructureId : std::uint32_t {};

/// Something drawn that means something. Its place in the reading order is its
/// place among the kids of one StructureNode, wherever it falls on paper; what
/// a page break divides stays one Content.
enum class ContentId : std::uint32_t {};

/// Standard structure types (ISO 32000-1, 14.8.4).
enum class Tag {
  document,
  section,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  paragraph,
  list,
  list_item,
  label,
  list_body,
  table,
  table_head,
  table_body,
  row,
  header_cell,
  data_cell,
  caption,
  figure,
  block_quote,
  note,
  reference,
  link,
  span,
  contents,
  contents_item,
  division
};

/// Where a link leads: outside, or to a Destination of this document.
struct ToDestination {
  std::string name;
};
using LinkTarget = std::variant<model::WebAddress, ToDestination>;

/// How the items of a list are labelled (ISO 32000-1, 14.8.5.5).
enum class ListNumbering {
  none,
  labelled,     // by labels of no scheme
  description,  // terms and what is said of them
  disc,
  decimal,
  lower_alpha,
  upper_alpha,
  lower_roman,
  upper_roman
};

/// One element of the structure tree.
struct StructureNode {
  using Kid = std::variant<StructureId, ContentId>;
  enum class Scope { none, column, row, both };

  Tag tag = Tag::paragraph;
  std::vector<Kid> kids;  // the reading order

  std::string alt;             // figures
  std::string lang;            // only where it differs from the document's
  std::string id;              // of notes and header cells; unique in the document
  std::string title;           // of sections; may be empty
  std::string expansion = {};  // of letters that stand for words

  // Table cells.
  Scope scope = Scope::none;
  std::vector<std::string> headers;  // ids of the header cells that describe this one
  int column_span = 1;
  int row_span = 1;

  ListNumbering numbering = ListNumbering::none;  // lists
  std::optional<LinkTarget> target;               // links
  std::string contents;                           // links: what a reader is told of the target
};

// --- What is drawn ------------------------------------------------------------

/// Drawn for the eye only (ISO 32000-1, 14.8.2.2, artifacts).
enum class Decoration { layout, header, footer, repeated_table_head, blank_page };

/// Every mark on a page either belongs to the structure tree or is declared
/// decoration. There is no third case, so nothing can be left untagged.
using Role = std::variant<ContentId, Decoration>;

/// Index of a face in PagedDocument::faces.
enum class FaceId : std::uint32_t {};

struct Glyph {
  std::uint32_t id = 0;  // in the face
  Points advance;        // to the next glyph, kerning included
  Points x_offset, y_offset;
  std::string text;  // UTF-8 it stands for: "fi" of a ligature, U+00AD of a hyphen
                     // put in at a line's end; empty when an earlier glyph speaks for it
};

/// Text shaped in one face at a size of one point; its glyphs stand from left to
/// right, whatever its direction.
struct Shaped {
  FaceId face{};
  std::vector<Glyph> glyphs;
  Points width;
  bool is_whole = true;       // the face has every character of it
  bool is_backwards = false;  // it is read from right to left
  std::uint16_t manner = 0;   // in which it was shaped; known to the shaper
  std::string text = {};      // what it says, where its glyphs do not say it one by one
};

/// Words of one face on one base line. x from the left edge of the page, y
/// from its top to the base line.
struct Fragment {
  /// A text that all its appearances share, and what is left free behind it.
  struct Part {
    const Shaped* text = nullptr;  // owned by PagedDocument::texts
    Points room_behind{};
  };

  Points x, y;
  FaceId face{};
  Points size;
  model::Colour colour;
  std::vector<Part> parts;
  Role role = Decoration::layout;
  // What it says together with those that follow it and share it; null where
  // its glyphs say it in their order.
  std::shared_ptr<const std::string> spoken = {};
};

/// From the first glyph's origin to where the next would stand.
Points width_of(const Fragment& fragment);

std::string text_of(const Shaped& shaped);
/// What a fragment says.
std::string text_of(const Fragment& fragment);

/// A filled rectangle; y is its top.
struct Fill {
  Points x, y, width, height;
  model::Colour colour;
  Role role = Decoration::layout;
};

using Point = std::pair<Points, Points>;

/// A filled polygon or, with radius, a disc round each of its points.
struct Shape {
  std::vector<Point> points;
  Points radius;
  model::Colour colour;
  Role role = Decoration::layout;
};

/// Lines drawn from point to point, with ends that stop at their points.
struct Stroke {
  std::vector<std::vector<Point>> lines;  // each of at least two points
  Points thickness;
  Points dash;  // length of a dash and of the gap after it; none when unbroken
  model::Colour colour;
  Role role = Decoration::layout;
};

/// One outline of a drawing.
struct Outline {
  Points x, y;       // where the drawing's origin is on the page
  double scale = 1;  // of the drawing's measure
  model::Drawing::Path path;
  Role role = Decoration::layout;
};

/// A picture; y is its top.
struct PlacedPicture {
  Points x, y, width, height;
  std::shared_ptr<const Picture> picture;
  Role role = Decoration::layout;
};

using Mark = std::variant<Fragment, Fill, Shape, Stroke, Outline, PlacedPicture>;

/// Where a link can be pressed: one area for each line it takes. y is its top.
struct LinkArea {
  Points x, y, width, height;
  StructureId link{};
};

struct Page {
  Points width, height;
  std::vector<Mark> marks;  // in the order of painting
  std::vector<LinkArea> links;
  std::string label = {};  // the number printed on it
};

/// A named place; equal to the anchor of the same thing on the website.
struct Destination {
  std::string name;
  std::size_t page = 0;
  Points y;                  // from the top of the page
  StructureId element = {};  // what begins there; the document where that is not known
};

/// A file that goes with the document (ISO 32000-2, 14.13).
struct Attachment {
  enum class Relationship { data, supplement };
  std::string name;         // "table-2.csv"
  std::string media_type;   // "text/csv"
  std::string description;  // for those who choose among several
  Relationship relationship = Relationship::data;
  std::string bytes;
  std::optional<StructureId> element = {};  // what it is the data of; all of the document if none
};

struct Bookmark {
  int level = 1;  // 1 is outermost; no level is skipped
  std::string title;
  std::string destination;
};

/// A font program as it is on disk, and who keeps it.
struct FontBytes {
  FontBytes() = default;
  FontBytes(std::shared_ptr<const std::string> kept) : bytes(*kept), owner(std::move(kept)) {}
  FontBytes(std::string_view seen, std::shared_ptr<const void> kept)
      : bytes(seen), owner(std::move(kept)) {}

  std::string_view bytes;
  std::shared_ptr<const void> owner;
};

/// A face, to be subset for embedding.
struct Face {
  std::string name;   // PostScript name
  FontBytes program;  // outlines of TrueType or CFF; of a collection, the first
};

/// A document set on pages: everything a PDF says, and nothing of how.
struct PagedDocument {
  std::string title, publisher, summary, lang;
  std::optional<calendar::Date> dated;
  std::shared_ptr<const void> texts = {};  // keeps what the fragments' parts point to
  std::vector<Page> pages;
  std::vector<StructureNode> structure;
  std::uint32_t contents = 0;  // number of ContentIds in use
  std::vector<Face> faces;
  std::vector<Destination> destinations;
  std::vector<Bookmark> bookmarks;
  std::vector<Attachment> attachments = {};
  model::PdfStandard standard = model::PdfStandard::ua1_with_a2a;
  Points bleed{};  // beyond the edges of each page, to be cut off where marks say; else none
  bool right_to_left = false;  // its pages are: they begin at their right
};

// --- How it is made -----------------------------------------------------------

/// The faces of a script (ISO 15924: "Arab") or of a language (BCP 47: "ur");
/// where one is empty, `regular` stands in for it.
struct FontFamily {
  std::string name;
  FontBytes regular, bold = {}, italic = {}, bold_italic = {};
};

/// The four faces text is set in, those of other scripts, and those that have
/// the symbols these lack. Copies share them; several threads may use one at once.
class Typefaces {
 public:
  /// From TrueType programs, of `families` also CFF; fails when one cannot be read
  /// as a font. What a face of text lacks is taken from the family of its script or
  /// language, or else from the first of `symbols` that has it.
  static Result<Typefaces> open(std::string regular, std::string bold, std::string italic,
                                std::string bold_italic, std::vector<std::string> symbols = {},
                                std::vector<FontFamily> families = {});

  struct Loaded;
  const Loaded& loaded() const { return *loaded_; }
  const std::string& digest() const { return digest_; }  // of the programs

 private:
  std::shared_ptr<const Loaded> loaded_;
  std::string digest_;
};

/// Where words may be divided. Copies share the patterns; several threads may
/// use one at once.
class Hyphenation {
 public:
  /// From patterns in the form of libhyphen, in UTF-8, by language ("en"); fails
  /// when some cannot be read. By default there are none.
  static Result<Hyphenation> open(const std::map<std::string, std::string>& patterns);

  /// The bytes of a word in small letters (UTF-8) before which it may be
  /// divided; none in a language (BCP 47) without patterns.
  std::vector<std::size_t> divisions(std::string_view word, std::string_view language) const;

  const std::string& digest() const { return digest_; }  // of the patterns

 private:
  struct Loaded;
  std::shared_ptr<const Loaded> loaded_;
  std::string digest_;
};

/// What setting a document depends on besides its text.
struct Setting {
  Typefaces typefaces;
  model::PrintTheme print;
  model::Words words;
  model::SiteSettings site;
  Hyphenation hyphenation = {};
  model::PrintEdition edition = model::PrintEdition::standard;
};

/// The document on A4 pages: title block, contents with page numbers, text,
/// notes at the foot, running head and "Page n of m".
PagedDocument lay_out(const resolve::ResolvedDocument& document, const Setting& setting);

/// Holds the pages against the document: that the structure is a sound tree, every
/// grid regular and every link led somewhere, that nothing is drawn off the paper or over
/// the notes at its foot, no line into the right margin or over words beside it, and that
/// the words of the document are read in its order. Fails where we were wrong, naming the
/// element, its page and, where known, the author's line; no content can be to blame.
Result<Done> proved(const PagedDocument& paged, const resolve::ResolvedDocument& document,
                    const Setting& setting);

/// An error for each character of the document that no face holds, at its
/// place, so that no page shows a blank box.
source::Diagnostics uncovered(const model::Document& document, const Setting& setting);

/// A warning for each picture of too few pixels for the column, with the width
/// in pixels that it would take: 150 to an inch, 220 for a print shop.
source::Diagnostics coarse_pictures(const model::Document& document, const Setting& setting);

}  // namespace folio::layout
