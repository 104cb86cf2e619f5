#pragma once

// The back stairs of pdf/: what its files share. Terms are those of ISO 32000-1.

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/picture.h"
#include "base/result.h"
#include "base/units.h"
#include "layout/layout.h"

namespace folio::pdf {

// --- Objects and how they are written (7.3) ------------------------------------

/// The number of an indirect object.
enum class ObjectNumber : std::uint32_t {};

/// A rectangle in a page's own space: y upwards from its foot.
struct Rectangle {
  double left = 0, bottom = 0, right = 0, top = 0;
};

/// Puts `value`, rounded to `decimals` places, at the end of `out`. Never asks
/// the locale.
void append_number(std::string& out, double value, int decimals = 2);

/// Puts `byte` of a literal string at the end of `out`.
void append_string_byte(std::string& out, unsigned char byte);

/// `bytes` as a literal string, with its parentheses.
std::string literal(std::string_view bytes);

/// A text string (7.9.2.2): as it is when ASCII, else in UTF-16BE.
std::string text_string(std::string_view utf8);

/// "12 0 R".
std::string reference(ObjectNumber object);

/// "[0 0 10 20]".
std::string array(const Rectangle& rectangle);

/// `utf8` in big-endian UTF-16, without a byte order mark.
std::string utf16(std::string_view utf8);

/// `bytes` in the form FlateDecode takes.
std::string deflated(std::string_view bytes);

// --- The file --------------------------------------------------------------------

enum class Filter { none, flate };

/// A PDF file being put together: owner of libharu's handles.
///
/// Objects are numbered when they are asked for and may be completed later, so
/// that they can refer to each other. The first thing that goes wrong is kept
/// and answered by bytes().
class Haru {
 public:
  Haru();
  ~Haru();
  Haru(const Haru&) = delete;
  Haru& operator=(const Haru&) = delete;

  /// A dictionary to be completed.
  ObjectNumber dictionary();

  /// A dictionary with these entries.
  ObjectNumber dictionary(std::string entries);

  ObjectNumber stream(std::string entries, std::string_view bytes, Filter filter);

  /// A page at the end of the document, to be completed. With bleed the medium
  /// is larger than the page, and boxes say where it is cut (ISO 32000-1, 14.11.2).
  ObjectNumber page(Points width, Points height, Points bleed = {});

  /// Gives an object from dictionary() its entries, once.
  void complete(ObjectNumber object, std::string entries);

  /// What a page is made of besides its size.
  struct PageParts {
    ObjectNumber resources{};
    int struct_parents = 0;
    std::vector<ObjectNumber> annotations;
    std::string content;
  };
  void complete_page(ObjectNumber page, const PageParts& parts);

  void complete_catalog(std::string entries);

  /// The information dictionary, which a file of PDF/A-4 does without.
  void complete_information(std::string entries);

  /// What was put in, for those who hold it against itself before it is packed:
  /// numbers of objects are below objects(), and entries are those of dictionaries
  /// and streams that were completed.
  std::uint32_t objects() const;
  std::string_view entries(ObjectNumber object) const;
  std::string_view catalog() const;

  /// The whole file, once. Its ID (14.4) is a hash of what was put in. A file
  /// without information is of PDF 2.0, any other of PDF 1.7.
  Result<std::string> bytes();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// --- Fonts (9.6 to 9.10) -----------------------------------------------------------

/// What a FontDescriptor says, in thousandths of an em.
struct FontMetrics {
  Rectangle box;
  double ascent = 0, descent = 0, cap_height = 0, italic_angle = 0, stem = 0;
};

/// A font program that can be measured and subset.
class FontProgram {
 public:
  enum class Outlines { true_type, cff };

  /// Of a collection, its first font.
  static Result<FontProgram> open(const layout::FontBytes& program);

  Outlines outlines() const;

  /// The glyph's own advance (hmtx) in thousandths of an em.
  double advance(std::uint32_t glyph) const;

  FontMetrics metrics() const;

  /// A program of some glyphs, and what each is called in it: its number, or in a
  /// CFF program its CID.
  struct Subset {
    std::string program;
    std::vector<std::uint16_t> glyphs;  // in the order in which they were asked for
  };
  Result<Subset> subset(std::span<const std::uint32_t> glyphs) const;

 private:
  struct State;
  explicit FontProgram(std::shared_ptr<const State> state) : state_(std::move(state)) {}
  std::shared_ptr<const State> state_;
};

/// One face as it is used in the file: a character code for each pair of a glyph
/// and the text it stands for, numbered in order of use, so that the text can
/// always be had back exactly. In TrueType the code is the CID as well.
class Font {
 public:
  Font(std::string name, FontProgram program);

  struct Code {
    std::uint16_t cid = 0;
    int width = 0;  // as written in W, thousandths of an em
  };

  /// The code of `glyph` where it stands for `text`, which may be empty.
  Code code(std::uint32_t glyph, std::string_view text);

  /// Part of a text that stands at one height above the base line.
  struct Step {
    double rise = 0;      // at a size of one
    std::string operand;  // inside the array of TJ (9.4.3), between "(" and ")"
  };

  /// What shows a text, and how far that moves the pen, in thousandths of the
  /// font's size.
  struct Shown {
    std::vector<Step> steps;
    long advance = 0;
  };

  /// Worked out once for a text, which must live as long as the Font.
  const Shown& shown(const layout::Shaped& text);

  bool used() const { return uses_.size() > 1; }
  const FontMetrics& metrics() const { return metrics_; }

  /// The Type0 font with its descendant, subset program and ToUnicode.
  Result<ObjectNumber> write(Haru& haru) const;

 private:
  struct Use {
    std::uint32_t glyph = 0;
    std::string text;
    int width = 0;
  };
  Shown worked_out(const layout::Shaped& text);
  std::string widths() const;
  std::string to_unicode() const;
  ObjectNumber write_descriptor(Haru& haru, const std::string& name,
                                const std::string& program) const;
  ObjectNumber write_true_type(Haru& haru, const std::string& name,
                               const FontProgram::Subset& subset) const;
  ObjectNumber write_cff(Haru& haru, const std::string& name,
                         const FontProgram::Subset& subset) const;
  std::string widths_of(const std::vector<std::uint16_t>& cids) const;
  std::string encoding_of(const std::vector<std::uint16_t>& cids) const;

  std::string name_;
  FontProgram program_;
  FontMetrics metrics_;
  std::vector<Use> uses_;  // by CID; 0 is .notdef
  std::vector<std::vector<std::uint16_t>> cids_of_glyph_;
  std::unordered_map<const layout::Shaped*, Shown> shown_;  // looked up, never gone through
};

/// The fonts of all faces, in their order.
Result<std::vector<Font>> open_fonts(const std::vector<layout::Face>& faces);

/// What the glyph at `index` says for itself. The code points of a cluster are
/// shared out among its glyphs; one that gets none says nothing.
std::string_view spoken_text(const std::vector<layout::Glyph>& glyphs, std::size_t index);

// --- Pictures (8.9) ------------------------------------------------------------------

/// The image XObjects of a file; a picture shown several times is stored once.
class Pictures {
 public:
  /// The number in the name ("/I3") of the picture's XObject.
  std::size_t number_of(const std::shared_ptr<const Picture>& picture);

  /// Writes all; answers them by their number.
  Result<std::vector<ObjectNumber>> write(Haru& haru) const;

 private:
  std::vector<std::shared_ptr<const Picture>> pictures_;
  std::map<std::string, std::size_t> number_by_digest_;
};

// --- Structure (14.7, 14.8) ------------------------------------------------------------

/// A structure type and the namespace it is of: types that PDF 2.0 dropped keep
/// their meaning of 1.7 (ISO 32000-2, 14.8.6).
struct StructureType {
  std::string_view name;
  bool is_of_2_0 = false;
};

/// The standard structure type of an element, which may stand in a table of
/// contents.
StructureType type_of(layout::Tag tag, model::PdfStandard standard, bool in_contents);

/// The names of list numberings (14.8.5.5).
std::string_view name_of(layout::ListNumbering numbering, model::PdfStandard standard);

/// Follows what is drawn where, and writes the structure tree of it.
class StructureWriter {
 public:
  explicit StructureWriter(const layout::PagedDocument& document);

  /// The structure type that marked content of `content` is labelled with.
  std::string_view tag_of(layout::ContentId content) const;

  /// A new MCID on `page` for a piece of `content`.
  int begin_piece(layout::ContentId content, std::size_t page);

  /// Notes where a piece was drawn; it matters for figures alone.
  void cover(layout::ContentId content, std::size_t page, const Rectangle& area);

  /// The StructParent of a link's annotation.
  int add_annotation(layout::StructureId link, std::size_t page, ObjectNumber annotation);

  /// What an element has as associated file (ISO 32000-2, 14.13.6).
  void attach(layout::StructureId element, ObjectNumber file) { files_[element] = file; }

  /// The StructTreeRoot. What was never drawn is left out, but for table cells.
  ObjectNumber write(Haru& haru, const std::vector<ObjectNumber>& pages);

  /// The element's object once the tree is written; the document's if the element
  /// was never drawn, the root's if nothing was.
  ObjectNumber object_of(layout::StructureId element) const;

 private:
  struct Piece {
    std::size_t page = 0;
    int mcid = 0;
  };
  struct Annotation {
    std::size_t page = 0;
    ObjectNumber object{};
  };
  struct Area {
    std::size_t page = 0;
    Rectangle box;
  };

  const layout::StructureNode& node(layout::StructureId id) const;
  ObjectNumber element(layout::StructureId id) const;
  bool is_kept(layout::StructureId id) const { return element(id) != ObjectNumber{}; }
  bool is_of_2_0() const { return document_.standard == model::PdfStandard::ua2_with_a4f; }
  StructureType type_of(layout::StructureId id) const;
  std::optional<layout::StructureId> element_led_to(layout::StructureId id) const;
  void settle_references();
  std::string references_of(layout::StructureId id) const;
  std::optional<ObjectNumber> write_namespace(Haru& haru);
  void settle_owners(layout::StructureId id, std::optional<layout::StructureId> figure);
  bool keep(Haru& haru, layout::StructureId id);
  void write_node(Haru& haru, layout::StructureId id, ObjectNumber parent);
  std::string kids(layout::StructureId id) const;
  std::string kids_of_content(layout::ContentId content, std::optional<std::size_t> page) const;
  std::optional<std::size_t> page_of(layout::StructureId id) const;
  std::string attributes(layout::StructureId id) const;
  ObjectNumber write_parent_tree(Haru& haru) const;
  std::optional<ObjectNumber> write_id_tree(Haru& haru) const;

  const layout::PagedDocument& document_;
  std::vector<ObjectNumber> pages_;
  std::vector<layout::StructureId> owner_;                     // by ContentId
  std::vector<std::optional<layout::StructureId>> figure_;     // by ContentId
  std::vector<std::vector<Piece>> pieces_;                     // by ContentId
  std::vector<std::vector<layout::ContentId>> drawn_on_page_;  // by page, then MCID
  std::vector<layout::StructureId> links_;                     // by annotation
  std::map<layout::StructureId, std::vector<Annotation>> annotations_of_;
  std::map<layout::StructureId, Area> areas_;  // of figures
  std::vector<ObjectNumber> elements_;         // by StructureId; none: not kept
  ObjectNumber outermost_{};                   // the document's element
  std::map<layout::StructureId, ObjectNumber> files_;
  std::set<layout::StructureId> in_contents_;  // elements inside a table of contents
  std::map<layout::StructureId, std::vector<layout::StructureId>> references_;  // Ref, of 2.0
  std::map<std::string_view, layout::StructureId> places_;  // what destinations lead to
  std::optional<ObjectNumber> namespace_;
};

// --- The rest ------------------------------------------------------------------------------

/// What every page's painting draws on.
struct Palette {
  std::vector<Font>& fonts;
  Pictures& pictures;
  StructureWriter& structure;
};

/// How far the medium reaches beyond the page on each side: none without bleed.
Points room_for_marks(Points bleed);

/// The marks at which a page is cut, as decoration; empty without bleed.
std::string printer_marks(const layout::Page& page, Points bleed);

/// The content stream of a page (7.8.2), every mark inside its marked content.
std::string painted(const layout::PagedDocument& document, std::size_t page, Palette palette);

/// The link annotations of a page.
std::vector<ObjectNumber> write_links(Haru& haru, const layout::PagedDocument& document,
                                      std::size_t page, ObjectNumber page_object,
                                      StructureWriter& structure);

/// What pages are called, in ranges (ISO 32000-1, 12.4.2): what is printed on them,
/// or else their count.
std::string page_labels_of(const layout::PagedDocument& document);

/// The bookmarks; nothing if there are none.
std::optional<ObjectNumber> write_outline(Haru& haru,
                                          const std::vector<layout::Bookmark>& bookmarks);

/// The name tree of destinations; in PDF 2.0 they lead to elements as well as to
/// places (ISO 32000-2, 12.3.2.3).
ObjectNumber write_destinations(Haru& haru, const layout::PagedDocument& document,
                                const std::vector<ObjectNumber>& pages,
                                const StructureWriter& structure);

/// The files that go with the document, as file specifications in its order.
std::vector<ObjectNumber> write_attachments(Haru& haru, const layout::PagedDocument& document);

/// The name tree of those files; nothing if there are none.
std::optional<ObjectNumber> write_embedded_files(Haru& haru, const layout::PagedDocument& document,
                                                 const std::vector<ObjectNumber>& files);

/// A leaf of a name or number tree: its key as written, and its value.
struct TreeEntry {
  std::string key;
  std::string value;
};

/// A name or number tree (7.9.6, 7.9.7) over entries in the order of their
/// keys; `leaf` is Names or Nums.
ObjectNumber write_tree(Haru& haru, std::string_view leaf, const std::vector<TreeEntry>& entries);

/// The XMP packet: what PDF/UA and PDF/A ask to be said of the document.
std::string xmp_of(const layout::PagedDocument& document);

/// The entries of the information dictionary: the same in the old form.
std::string information_of(const layout::PagedDocument& document);

/// A day as PDF writes it (7.9.4), in its parentheses.
std::string pdf_date(calendar::Date date);

}  // namespace folio::pdf
