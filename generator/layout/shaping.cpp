#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <unordered_map>

#include "base/digest.h"
#include "base/text.h"
#include "layout/engine.h"

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

bool has_outlines(hb_face_t* face) {
  const Blob outlines(hb_face_reference_table(face, HB_TAG('g', 'l', 'y', 'f')));
  return hb_blob_get_length(outlines.get()) > 0 && hb_face_get_glyph_count(face) > 0;
}

Reach reach_of(hb_font_t* font, double units) {
  hb_font_extents_t extents{};
  hb_font_get_h_extents(font, &extents);
  return {{extents.ascender / units}, {-extents.descender / units}};
}

Result<OpenFace> open_face(std::string bytes) {
  OpenFace open;
  open.face.program = std::make_shared<const std::string>(std::move(bytes));
  const std::string& program = *open.face.program;
  const Blob blob(hb_blob_create(program.data(), static_cast<unsigned>(program.size()),
                                 HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  const FontFace face(hb_face_create(blob.get(), 0));
  if (!has_outlines(face.get())) {
    return Failure{"a typeface is not a font with TrueType outlines"};
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
  std::vector<OpenFace> faces;  // by Cut, then those of symbols

  const OpenFace& operator[](FaceId face) const { return faces[static_cast<std::size_t>(face)]; }
};

Result<Typefaces> Typefaces::open(std::string regular, std::string bold, std::string italic,
                                  std::string bold_italic, std::vector<std::string> symbols) {
  auto loaded = std::make_shared<Loaded>();
  std::vector<std::string> programs{std::move(regular), std::move(bold), std::move(italic),
                                    std::move(bold_italic)};
  std::ranges::move(symbols, std::back_inserter(programs));
  Digest digest;
  for (std::string& program : programs) {
    digest.add(program);
    Result<OpenFace> face = open_face(std::move(program));
    if (!face) return face.error();
    loaded->faces.push_back(std::move(face).value());
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

bool is_covered(const Typefaces& typefaces, char32_t character) {
  const std::span faces(typefaces.loaded().faces);
  const auto has = [&](const OpenFace& open) { return has_glyph(open, character); };
  return std::ranges::all_of(faces.first(cuts), has) ||
         std::ranges::any_of(faces.subspan(cuts), has);
}

// --- Shaper -------------------------------------------------------------------------

namespace {

// Lets a word be looked up without copying it.
struct WordHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const {
    return std::hash<std::string_view>{}(word);
  }
};
using Cache = std::unordered_map<std::string, Shaped, WordHash, std::equal_to<>>;

// All that was shaped: what documents set with it go on pointing to.
struct Texts {
  std::vector<Cache> words;          // by FaceId
  std::array<Shaped, cuts> hyphens;  // by Cut
};

// The end of the cluster that begins at glyph `i`, as an offset of the words.
std::size_t cluster_end(const hb_glyph_info_t* infos, unsigned count, unsigned i,
                        std::size_t length) {
  for (unsigned next = i + 1; next < count; ++next) {
    if (infos[next].cluster > infos[i].cluster) return infos[next].cluster;
  }
  return length;
}

Shaped glyphs_of(hb_buffer_t* buffer, std::string_view words, FaceId face, double units) {
  unsigned count = 0;
  const hb_glyph_info_t* const infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* const positions = hb_buffer_get_glyph_positions(buffer, &count);
  Shaped shaped{.face = face, .glyphs = {}, .width = {}};
  shaped.glyphs.resize(count);
  for (unsigned i = 0; i < count; ++i) {
    Glyph& glyph = shaped.glyphs[i];
    glyph.id = infos[i].codepoint;
    glyph.advance = {positions[i].x_advance / units};
    glyph.x_offset = {positions[i].x_offset / units};
    glyph.y_offset = {positions[i].y_offset / units};
    shaped.width += glyph.advance;
    if (i > 0 && infos[i].cluster == infos[i - 1].cluster) continue;
    const std::size_t end = cluster_end(infos, count, i, words.size());
    glyph.text = words.substr(infos[i].cluster, end - infos[i].cluster);
  }
  return shaped;
}

// Marks that shape the character before them and so stay in its face:
// variation selectors, joiners and the enclosing keycap.
bool goes_with_the_one_before(char32_t character) {
  return (character >= 0xFE00 && character <= 0xFE0F) || character == 0x200D ||
         (character >= 0x20D0 && character <= 0x20FF);
}

// Shaping would make up what a face lacks of other glyphs, "≠" of "=" and a
// stroke beside it, so it is asked before.
bool has_all(const OpenFace& open, std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const char32_t character = text::next_code_point(words, at);
    const bool plain = character >= 0x20 && character < 0x7F;
    if (plain || goes_with_the_one_before(character)) continue;
    if (!has_glyph(open, character)) return false;
  }
  return true;
}

}  // namespace

struct Shaper::State {
  const Typefaces::Loaded& loaded;
  Buffer buffer{hb_buffer_create()};
  std::shared_ptr<Texts> texts;

  Shaped shaped(std::string_view words, FaceId face) {
    const OpenFace& open = loaded[face];
    hb_buffer_clear_contents(buffer.get());
    // Set rather than guessed where it could depend on the environment.
    hb_buffer_set_language(buffer.get(), hb_language_from_string("en", 2));
    hb_buffer_add_utf8(buffer.get(), words.data(), static_cast<int>(words.size()), 0,
                       static_cast<int>(words.size()));
    hb_buffer_guess_segment_properties(buffer.get());
    hb_shape(open.font.get(), buffer.get(), nullptr, 0);
    Shaped shaped = glyphs_of(buffer.get(), words, face, open.units);
    shaped.is_whole = has_all(open, words);
    return shaped;
  }

  const Shaped& shape(std::string_view words, FaceId face) {
    Cache& cache = texts->words[static_cast<std::size_t>(face)];
    if (const auto known = cache.find(words); known != cache.end()) return known->second;
    return cache.emplace(words, shaped(words, face)).first->second;
  }

  // The cut's own face, or else the first of the symbols' that has the character.
  FaceId face_for(char32_t character, FaceId own) const {
    if (has_glyph(loaded[own], character)) return own;
    for (std::size_t i = cuts; i < loaded.faces.size(); ++i) {
      if (has_glyph(loaded.faces[i], character)) return FaceId(i);
    }
    return own;
  }
};

Shaper::Shaper(const Typefaces& typefaces)
    : state_(new State{.loaded = typefaces.loaded(), .texts = std::make_shared<Texts>()}) {
  state_->texts->words.resize(state_->loaded.faces.size());
  for (std::size_t cut = 0; cut < cuts; ++cut) {
    Shaped& hyphen = state_->texts->hyphens[cut] = state_->shaped("-", FaceId(cut));
    hyphen.glyphs.back().text = "\u00AD";
  }
}

Shaper::~Shaper() = default;

const Shaped& Shaper::shape(std::string_view words, Cut cut) {
  return state_->shape(words, static_cast<FaceId>(cut));
}

std::vector<const Shaped*> Shaper::shape_in_parts(std::string_view words, Cut cut) {
  const FaceId own = static_cast<FaceId>(cut);
  std::vector<const Shaped*> parts;
  FaceId face = own;
  std::size_t begin = 0;
  const auto end_part = [&](std::size_t at) {
    if (at > begin) parts.push_back(&state_->shape(words.substr(begin, at - begin), face));
    begin = at;
  };
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t here = at;
    const char32_t character = text::next_code_point(words, at);
    if (goes_with_the_one_before(character)) continue;
    const FaceId wanted = state_->face_for(character, own);
    if (wanted == face) continue;
    end_part(here);
    face = wanted;
  }
  end_part(words.size());
  return parts;
}

const Shaped& Shaper::hyphen(Cut cut) {
  return state_->texts->hyphens[static_cast<std::size_t>(cut)];
}

std::shared_ptr<const void> Shaper::texts() const { return state_->texts; }

Reach Shaper::reach(Cut cut) const { return state_->loaded[static_cast<FaceId>(cut)].reach; }

}  // namespace folio::layout
