// The only file that knows HarfBuzz's shaping: faces, and the glyphs of texts in them.

#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

#include "base/digest.h"
#include "base/text.h"
#include "layout/text.h"

namespace folio::layout {

namespace {

template <auto Destroy>
struct Destroyer {
  template <typename T>
  void operator()(T* held) const {
    Destroy(held);
  }
};
using Font = std::unique_ptr<hb_font_t, Destroyer<hb_font_destroy>>;
using FontFace = std::unique_ptr<hb_face_t, Destroyer<hb_face_destroy>>;
using Blob = std::unique_ptr<hb_blob_t, Destroyer<hb_blob_destroy>>;
using Buffer = std::unique_ptr<hb_buffer_t, Destroyer<hb_buffer_destroy>>;

// A face that was opened: immutable, so several threads may shape with it.
struct OpenFace {
  Face face;
  Font font;
  double units = 1000;  // font units of an em
  Reach reach;
};

std::string post_script_name(hb_face_t* face) {
  std::array<char, 64> name{};
  unsigned length = name.size();
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &length,
                      name.data());
  return {name.data(), std::min<std::size_t>(length, name.size() - 1)};
}

bool has_table(hb_face_t* face, hb_tag_t tag) {
  const Blob table(hb_face_reference_table(face, tag));
  return hb_blob_get_length(table.get()) > 0;
}

bool has_outlines(hb_face_t* face) {
  const bool has =
      has_table(face, HB_TAG('g', 'l', 'y', 'f')) || has_table(face, HB_TAG('C', 'F', 'F', ' '));
  return has && hb_face_get_glyph_count(face) > 0;
}

Reach reach_of(hb_font_t* font, double units) {
  hb_font_extents_t extents{};
  hb_font_get_h_extents(font, &extents);
  return {{extents.ascender / units}, {-extents.descender / units}};
}

Result<OpenFace> open_face(FontBytes bytes) {
  OpenFace open;
  open.face.program = std::move(bytes);
  const std::string_view program = open.face.program.bytes;
  const Blob blob(hb_blob_create(program.data(), static_cast<unsigned>(program.size()),
                                 HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  const FontFace face(hb_face_create(blob.get(), 0));
  if (!has_outlines(face.get())) {
    return Failure{"a typeface is not a font with outlines of TrueType or CFF"};
  }
  open.face.name = post_script_name(face.get());
  open.units = hb_face_get_upem(face.get());
  open.font.reset(hb_font_create(face.get()));
  hb_font_make_immutable(open.font.get());
  open.reach = reach_of(open.font.get(), open.units);
  return open;
}

}  // namespace

namespace {

constexpr std::size_t cuts = 4;

}  // namespace

struct Typefaces::Loaded {
  std::vector<OpenFace> faces;  // by Cut, then those of symbols, then those of families
  std::size_t first_of_families = 0;
  std::vector<Family> families;

  Result<FaceId> add(FontBytes program) {
    Result<OpenFace> face = open_face(std::move(program));
    if (!face) return face.error();
    faces.push_back(std::move(face).value());
    return FaceId(faces.size() - 1);
  }

  Result<Done> add(const FontFamily& files) {
    const auto regular = add(files.regular);
    if (!regular) return regular.error();
    Family family{files.name, {*regular, *regular, *regular, *regular}};
    const FontBytes* const others[] = {&files.bold, &files.italic, &files.bold_italic};
    for (std::size_t cut = 1; cut < cuts; ++cut) {
      if (others[cut - 1]->bytes.empty()) continue;
      const auto face = add(*others[cut - 1]);
      if (!face) return face.error();
      family.faces[cut] = *face;
    }
    // Bold letters that slant are bold all the same.
    if (files.bold_italic.bytes.empty()) family.faces[cuts - 1] = family.faces[1];
    families.push_back(std::move(family));
    return Done{};
  }

  const OpenFace& operator[](FaceId face) const { return faces[static_cast<std::size_t>(face)]; }
};

namespace {

// What a font begins with has a checksum of each of its tables, so that those of
// many megabytes need not be read to be told apart.
void add(Digest& digest, std::string_view program) {
  constexpr std::size_t beginning = 8192;
  digest.add(std::to_string(program.size())).add(program.substr(0, beginning));
}

}  // namespace

Result<Typefaces> Typefaces::open(std::string regular, std::string bold, std::string italic,
                                  std::string bold_italic, std::vector<std::string> symbols,
                                  std::vector<FontFamily> families) {
  auto loaded = std::make_shared<Loaded>();
  std::vector<std::string> programs{std::move(regular), std::move(bold), std::move(italic),
                                    std::move(bold_italic)};
  std::ranges::move(symbols, std::back_inserter(programs));
  Digest digest;
  for (std::string& program : programs) {
    digest.add(program);
    const auto face =
        loaded->add(FontBytes(std::make_shared<const std::string>(std::move(program))));
    if (!face) return face.error();
  }
  loaded->first_of_families = loaded->faces.size();
  for (const FontFamily& family : families) {
    digest.add(family.name);
    for (const FontBytes* program :
         {&family.regular, &family.bold, &family.italic, &family.bold_italic}) {
      add(digest, program->bytes);
    }
    const auto added = loaded->add(family);
    if (!added) return added.error();
  }
  Typefaces typefaces;
  typefaces.loaded_ = std::move(loaded);
  typefaces.digest_ = digest.hex();
  return typefaces;
}

std::vector<Face> faces_of(const Typefaces& typefaces) {
  std::vector<Face> faces;
  for (const OpenFace& open : typefaces.loaded().faces) faces.push_back(open.face);
  return faces;
}

namespace {

bool has_glyph(const OpenFace& open, char32_t character) {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(open.font.get(), character, &glyph) != 0;
}

}  // namespace

bool has_glyph(const Typefaces& typefaces, FaceId face, char32_t character) {
  return has_glyph(typefaces.loaded()[face], character);
}

const std::vector<Family>& families_in(const Typefaces& typefaces) {
  return typefaces.loaded().families;
}

std::size_t first_of_families(const Typefaces& typefaces) {
  return typefaces.loaded().first_of_families;
}

Reach reach_of(const Typefaces& typefaces, FaceId face) { return typefaces.loaded()[face].reach; }

bool is_covered(const Typefaces& typefaces, char32_t character) {
  const Typefaces::Loaded& loaded = typefaces.loaded();
  const std::span faces(loaded.faces);
  const auto has = [&](const OpenFace& open) { return has_glyph(open, character); };
  const auto in_all_cuts = [&](const Family& family) {
    return std::ranges::all_of(family.faces, [&](FaceId face) { return has(loaded[face]); });
  };
  return std::ranges::all_of(faces.first(cuts), has) ||
         std::ranges::any_of(faces.subspan(cuts, loaded.first_of_families - cuts), has) ||
         std::ranges::any_of(loaded.families, in_all_cuts);
}

// --- Glyphs -------------------------------------------------------------------------

namespace {

// The end of the cluster that begins at glyph `i`, as an offset of the words.
std::size_t cluster_end(const hb_glyph_info_t* infos, unsigned count, unsigned i,
                        std::size_t length, bool backwards) {
  std::size_t end = length;
  for (unsigned next = backwards ? 0 : i + 1; next < count; ++next) {
    if (infos[next].cluster <= infos[i].cluster) continue;
    if (!backwards) return infos[next].cluster;
    end = std::min<std::size_t>(end, infos[next].cluster);
  }
  return end;
}

// Scripts in which each character has its glyphs, one after the other.
bool is_told_by_glyphs(hb_script_t script) {
  static constexpr hb_script_t simple[] = {
      HB_SCRIPT_LATIN,    HB_SCRIPT_COMMON, HB_SCRIPT_INHERITED, HB_SCRIPT_GREEK,
      HB_SCRIPT_CYRILLIC, HB_SCRIPT_HAN,    HB_SCRIPT_HIRAGANA,  HB_SCRIPT_KATAKANA,
      HB_SCRIPT_BOPOMOFO, HB_SCRIPT_HANGUL, HB_SCRIPT_ARMENIAN,  HB_SCRIPT_GEORGIAN,
      HB_SCRIPT_INVALID,  HB_SCRIPT_UNKNOWN};
  return std::ranges::find(simple, script) != std::end(simple);
}

Shaped glyphs_of(hb_buffer_t* buffer, std::string_view words, FaceId face, double units) {
  unsigned count = 0;
  const hb_glyph_info_t* const infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* const positions = hb_buffer_get_glyph_positions(buffer, &count);
  Shaped shaped{.face = face, .glyphs = {}, .width = {}};
  shaped.is_backwards = hb_buffer_get_direction(buffer) == HB_DIRECTION_RTL;
  if (shaped.is_backwards || !is_told_by_glyphs(hb_buffer_get_script(buffer))) shaped.text = words;
  shaped.glyphs.resize(count);
  for (unsigned i = 0; i < count; ++i) {
    Glyph& glyph = shaped.glyphs[i];
    glyph.id = infos[i].codepoint;
    glyph.advance = {positions[i].x_advance / units};
    glyph.x_offset = {positions[i].x_offset / units};
    glyph.y_offset = {positions[i].y_offset / units};
    shaped.width += glyph.advance;
    if (i > 0 && infos[i].cluster == infos[i - 1].cluster) continue;
    const std::size_t end = cluster_end(infos, count, i, words.size(), shaped.is_backwards);
    glyph.text = words.substr(infos[i].cluster, end - infos[i].cluster);
  }
  return shaped;
}

// Shaping would make up what a face lacks of other glyphs, "≠" of "=" and a
// stroke beside it, so it is asked before.
bool has_all(const OpenFace& open, std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const char32_t character = text::next_code_point(words, at);
    const bool plain = character >= 0x20 && character < 0x7F;
    if (plain || joins_the_one_before(character)) continue;
    if (!has_glyph(open, character)) return false;
  }
  return true;
}

// All set rather than guessed where it could depend on the environment.
void prepare(hb_buffer_t* held, std::string_view words, const Manner& manner) {
  hb_buffer_clear_contents(held);
  const auto length = static_cast<int>(words.size());
  hb_buffer_set_language(
      held, hb_language_from_string(manner.lang.data(), static_cast<int>(manner.lang.size())));
  if (manner.script != Script::none) {
    hb_buffer_set_script(held, static_cast<hb_script_t>(manner.script));
  }
  if (manner.direction != Direction::as_its_script) {
    const bool backwards = manner.direction == Direction::backwards;
    hb_buffer_set_direction(held, backwards ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  }
  hb_buffer_add_utf8(held, words.data(), length, 0, length);
  hb_buffer_guess_segment_properties(held);
}

}  // namespace

struct GlyphMaker::State {
  Buffer buffer{hb_buffer_create()};
};

GlyphMaker::GlyphMaker(const Typefaces& typefaces)
    : loaded_(typefaces.loaded()), state_(new State) {}

GlyphMaker::~GlyphMaker() = default;

Shaped GlyphMaker::made(std::string_view words, FaceId face, const Manner& manner) {
  const OpenFace& open = loaded_[face];
  hb_buffer_t* const buffer = state_->buffer.get();
  prepare(buffer, words, manner);
  hb_shape(open.font.get(), buffer, nullptr, 0);
  Shaped shaped = glyphs_of(buffer, words, face, open.units);
  shaped.is_whole = has_all(open, words);
  return shaped;
}

}  // namespace folio::layout
