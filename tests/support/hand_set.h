#pragma once

#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "layout/layout.h"

namespace folio::testing {

/// A PagedDocument put together by hand, so that pdf/ can be tested without
/// layout/. The root node is there; text is set in Noto Sans.
class HandSet {
 public:
  HandSet();

  /// A node at the end of `parent`'s kids; change it through node().
  layout::StructureId add(layout::StructureId parent, layout::Tag tag);
  layout::StructureNode& node(layout::StructureId id) {
    return paper.structure[static_cast<std::size_t>(id)];
  }

  /// A new place for drawn things at the end of `parent`'s kids.
  layout::ContentId content(layout::StructureId parent);

  /// An A4 page at the end; marks go to the last one.
  void page();
  void mark(layout::Mark mark) { paper.pages.back().marks.push_back(std::move(mark)); }

  /// `words` on a base line `y` below the top of the last page.
  void text(double x, double y, const std::string& words, layout::Role role,
            layout::FaceId face = layout::FaceId{0});

  /// The glyphs of the text that was set last, to be changed.
  std::vector<layout::Glyph>& glyphs() { return texts_->back().glyphs; }

  /// A paragraph of one line: node, content and text.
  layout::StructureId line(layout::StructureId parent, layout::Tag tag, double y,
                           const std::string& words);

  layout::PagedDocument paper;
  static constexpr layout::StructureId root{0};

 private:
  std::shared_ptr<std::deque<layout::Shaped>> texts_;  // paper.texts
};

/// The whole of a file of this machine; the test fails if there is none.
std::string bytes_of_file(const std::string& path);

/// The sRGB profile that Debian's icc-profiles-free installs.
std::string srgb_profile();

}  // namespace folio::testing
