// The only file that knows HarfBuzz's subsetter.

#include <hb-subset.h>

#include <cmath>

#include "pdf/writer.h"

namespace folio::pdf {

namespace {

/// A HarfBuzz handle that is given back when its owner goes.
template <typename Handle, void (*destroy)(Handle*)>
struct Destroy {
  void operator()(Handle* handle) const { destroy(handle); }
};
template <typename Handle, void (*destroy)(Handle*)>
using Owned = std::unique_ptr<Handle, Destroy<Handle, destroy>>;

using Face = Owned<hb_face_t, hb_face_destroy>;
using HarfBuzzFont = Owned<hb_font_t, hb_font_destroy>;
using Blob = Owned<hb_blob_t, hb_blob_destroy>;
using Input = Owned<hb_subset_input_t, hb_subset_input_destroy>;
using Plan = Owned<hb_subset_plan_t, hb_subset_plan_destroy>;

/// The fields of one table of a font; what is not there reads as 0.
class Table {
 public:
  Table(hb_face_t* face, hb_tag_t tag) : blob_(hb_face_reference_table(face, tag)) {
    bytes_ = hb_blob_get_data(blob_.get(), &size_);
  }
  int unsigned16(unsigned at) const {
    if (at + 2 > size_) return 0;
    return static_cast<unsigned char>(bytes_[at]) << 8 | static_cast<unsigned char>(bytes_[at + 1]);
  }
  int signed16(unsigned at) const { return static_cast<std::int16_t>(unsigned16(at)); }

 private:
  Blob blob_;
  const char* bytes_ = nullptr;
  unsigned size_ = 0;
};

constexpr hb_tag_t cff = HB_TAG('C', 'F', 'F', ' ');

std::string table_of(hb_face_t* face, hb_tag_t tag) {
  const Blob blob(hb_face_reference_table(face, tag));
  unsigned size = 0;
  const char* const bytes = hb_blob_get_data(blob.get(), &size);
  return std::string(bytes, bytes == nullptr ? 0 : size);
}

/// What a PDF viewer does not ask for: it is given glyph numbers, and places
/// them itself (ISO 32000-1, 9.9, table 126).
constexpr hb_tag_t tables_to_drop[] = {
    HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
    HB_TAG('B', 'A', 'S', 'E'), HB_TAG('M', 'A', 'T', 'H'), HB_TAG('k', 'e', 'r', 'n'),
    HB_TAG('c', 'm', 'a', 'p'), HB_TAG('n', 'a', 'm', 'e'), HB_TAG('p', 'o', 's', 't'),
    HB_TAG('O', 'S', '/', '2'), HB_TAG('S', 'T', 'A', 'T'), HB_TAG('m', 'e', 't', 'a'),
    HB_TAG('g', 'a', 's', 'p'), HB_TAG('v', 'h', 'e', 'a'), HB_TAG('v', 'm', 't', 'x'),
    HB_TAG('V', 'D', 'M', 'X'), HB_TAG('h', 'd', 'm', 'x'), HB_TAG('L', 'T', 'S', 'H'),
    HB_TAG('D', 'S', 'I', 'G'), HB_TAG('p', 'r', 'e', 'p'), HB_TAG('f', 'p', 'g', 'm'),
    HB_TAG('c', 'v', 't', ' ')};

Input input_of(std::span<const std::uint32_t> glyphs) {
  Input input(hb_subset_input_create_or_fail());
  if (!input) return input;
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
  hb_set_t* const wanted = hb_subset_input_glyph_set(input.get());
  for (const std::uint32_t glyph : glyphs) hb_set_add(wanted, glyph);
  hb_set_t* const dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const hb_tag_t tag : tables_to_drop) hb_set_add(dropped, tag);
  return input;
}

}  // namespace

struct FontProgram::State {
  layout::FontBytes program;
  Face face;
  HarfBuzzFont font;
  double per_unit = 1;  // thousandths of an em in one font unit
  Outlines outlines = Outlines::true_type;
};

Result<FontProgram> FontProgram::open(const layout::FontBytes& program) {
  auto state = std::make_shared<State>();
  const Blob blob(hb_blob_create(program.bytes.data(), static_cast<unsigned>(program.bytes.size()),
                                 HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  state->program = program;
  state->face.reset(hb_face_create(blob.get(), 0));
  if (hb_face_get_glyph_count(state->face.get()) == 0) return Failure{"a font holds no glyphs"};
  state->font.reset(hb_font_create(state->face.get()));
  state->per_unit = 1000.0 / hb_face_get_upem(state->face.get());
  const Blob outlines(hb_face_reference_table(state->face.get(), cff));
  if (hb_blob_get_length(outlines.get()) > 0) state->outlines = Outlines::cff;
  return FontProgram(std::move(state));
}

FontProgram::Outlines FontProgram::outlines() const { return state_->outlines; }

double FontProgram::advance(std::uint32_t glyph) const {
  return state_->per_unit * hb_font_get_glyph_h_advance(state_->font.get(), glyph);
}

FontMetrics FontProgram::metrics() const {
  const Table head(state_->face.get(), HB_TAG('h', 'e', 'a', 'd'));
  const Table hhea(state_->face.get(), HB_TAG('h', 'h', 'e', 'a'));
  const Table post(state_->face.get(), HB_TAG('p', 'o', 's', 't'));
  const Table os2(state_->face.get(), HB_TAG('O', 'S', '/', '2'));
  const double per_unit = state_->per_unit;
  FontMetrics metrics;
  metrics.box = {per_unit * head.signed16(36), per_unit * head.signed16(38),
                 per_unit * head.signed16(40), per_unit * head.signed16(42)};
  metrics.ascent = per_unit * hhea.signed16(4);
  metrics.descent = per_unit * hhea.signed16(6);
  // sCapHeight is there from version 2 of the table on.
  metrics.cap_height = os2.unsigned16(0) >= 2 ? per_unit * os2.signed16(88) : metrics.ascent;
  metrics.italic_angle = post.signed16(4) + post.unsigned16(6) / 65536.0;
  // No table tells the width of stems; from the weight it is near enough for
  // the only use of it, choosing a substitute for a font that is always there.
  metrics.stem = 50 + std::pow(os2.unsigned16(4) / 65.0, 2);
  return metrics;
}

Result<FontProgram::Subset> FontProgram::subset(std::span<const std::uint32_t> glyphs) const {
  const Failure failure{"the font subsetter gave up"};
  const Input input = input_of(glyphs);
  if (!input) return failure;
  const Plan plan(hb_subset_plan_create_or_fail(state_->face.get(), input.get()));
  if (!plan) return failure;
  const Face face(hb_subset_plan_execute_or_fail(plan.get()));
  if (!face) return failure;

  Subset subset;
  if (state_->outlines == Outlines::cff) {
    // The subsetter numbers glyphs anew and leaves them the CIDs that they had,
    // which in fonts of the Identity collection are their former numbers.
    for (const std::uint32_t glyph : glyphs) {
      subset.glyphs.push_back(static_cast<std::uint16_t>(glyph));
    }
    subset.program = table_of(face.get(), cff);
    return subset;
  }
  const hb_map_t* const new_number = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  for (const std::uint32_t glyph : glyphs)
    subset.glyphs.push_back(static_cast<std::uint16_t>(hb_map_get(new_number, glyph)));
  const Blob blob(hb_face_reference_blob(face.get()));
  unsigned size = 0;
  const char* const bytes = hb_blob_get_data(blob.get(), &size);
  subset.program.assign(bytes, size);
  return subset;
}

}  // namespace folio::pdf
