#include "support/hand_set.h"

#include <gtest/gtest.h>
#include <hb.h>

#include <fstream>
#include <iterator>

namespace folio::testing {

using layout::ContentId;
using layout::StructureId;

namespace {

std::shared_ptr<const std::string> noto(const std::string& style) {
  return std::make_shared<const std::string>(
      bytes_of_file("/usr/share/fonts/truetype/noto/NotoSans-" + style + ".ttf"));
}

/// Glyphs as HarfBuzz shapes them: the first of a cluster bears its text.
layout::Shaped shaped(const std::string& program, const std::string& words) {
  hb_blob_t* const blob = hb_blob_create(program.data(), static_cast<unsigned>(program.size()),
                                         HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  hb_face_t* const face = hb_face_create(blob, 0);
  hb_font_t* const font = hb_font_create(face);
  hb_buffer_t* const buffer = hb_buffer_create();
  hb_buffer_add_utf8(buffer, words.data(), static_cast<int>(words.size()), 0, -1);
  hb_buffer_guess_segment_properties(buffer);
  hb_shape(font, buffer, nullptr, 0);

  unsigned count = 0;
  const hb_glyph_info_t* const infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* const places = hb_buffer_get_glyph_positions(buffer, &count);
  const double unit = 1.0 / hb_face_get_upem(face);
  layout::Shaped text;
  for (unsigned i = 0; i < count; ++i) {
    const std::size_t begin = infos[i].cluster;
    std::size_t end = words.size();
    for (unsigned next = i; next < count; ++next) {
      if (infos[next].cluster != begin) {
        end = infos[next].cluster;
        break;
      }
    }
    const bool first = i == 0 || infos[i - 1].cluster != begin;
    text.glyphs.push_back({infos[i].codepoint,
                           {places[i].x_advance * unit},
                           {places[i].x_offset * unit},
                           {places[i].y_offset * unit},
                           first ? words.substr(begin, end - begin) : ""});
    text.width += text.glyphs.back().advance;
  }
  hb_buffer_destroy(buffer);
  hb_font_destroy(font);
  hb_face_destroy(face);
  hb_blob_destroy(blob);
  return text;
}

}  // namespace

std::string bytes_of_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file.is_open()) << path << " cannot be read";
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string srgb_profile() { return bytes_of_file("/usr/share/color/icc/sRGB.icc"); }

HandSet::HandSet() {
  texts_ = std::make_shared<std::deque<layout::Shaped>>();
  paper.texts = texts_;
  paper.title = "A plan";
  paper.publisher = "Barset Council";
  paper.summary = "What we do";
  paper.lang = "en-GB";
  paper.structure.emplace_back().tag = layout::Tag::document;
  static const auto regular = noto("Regular"), bold = noto("Bold");
  paper.faces = {{"NotoSans-Regular", regular}, {"NotoSans-Bold", bold}};
}

StructureId HandSet::add(StructureId parent, layout::Tag tag) {
  const StructureId id{static_cast<std::uint32_t>(paper.structure.size())};
  paper.structure.emplace_back().tag = tag;
  node(parent).kids.push_back(id);
  return id;
}

ContentId HandSet::content(StructureId parent) {
  const ContentId id{paper.contents++};
  node(parent).kids.push_back(id);
  return id;
}

void HandSet::page() { paper.pages.push_back({millimetres(210), millimetres(297), {}, {}}); }

void HandSet::text(double x, double y, const std::string& words, layout::Role role,
                   layout::FaceId face) {
  const Points size{12};
  const std::string program(paper.faces[static_cast<std::size_t>(face)].program.bytes);
  texts_->push_back(shaped(program, words));
  texts_->back().face = face;
  mark(layout::Fragment{{x}, {y}, face, size, {26, 26, 26}, {{&texts_->back()}}, role});
}

StructureId HandSet::line(StructureId parent, layout::Tag tag, double y, const std::string& words) {
  const StructureId id = add(parent, tag);
  text(72, y, words, content(id));
  return id;
}

}  // namespace folio::testing
