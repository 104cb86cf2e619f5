#include <algorithm>
#include <cmath>

#include "base/overloaded.h"
#include "layout/blocks.h"

namespace folio::layout {

namespace {

// What rounding may come to.
constexpr Points slack{0.6};

/// Which content belongs to figures, whose words may lie over what they explain.
std::vector<bool> contents_of_figures(const PagedDocument& paged) {
  std::vector<bool> in_figure(paged.contents);
  for (const StructureNode& node : paged.structure) {
    if (node.tag != Tag::figure) continue;
    for (const StructureNode::Kid& kid : node.kids) {
      const auto* content = std::get_if<ContentId>(&kid);
      if (content != nullptr) in_figure[static_cast<std::size_t>(*content)] = true;
    }
  }
  return in_figure;
}

bool is_blank(const Shaped& shaped) {
  return std::ranges::all_of(shaped.glyphs, [](const Glyph& glyph) { return glyph.text == " "; });
}

/// Where the words of a fragment end, without the space that ends a line.
Points end_of(const Fragment& fragment) {
  Points end = fragment.x + width_of(fragment);
  for (std::size_t i = fragment.parts.size(); i-- > 0;) {
    const Fragment::Part& part = fragment.parts[i];
    if (!is_blank(*part.text)) break;
    end = end - part.text->width * fragment.size.value - part.room_behind;
  }
  return end;
}

bool has_a_blank_box(const Fragment& fragment) {
  for (const Fragment::Part& part : fragment.parts) {
    for (const Glyph& glyph : part.text->glyphs) {
      if (glyph.id == 0) return true;
    }
  }
  return false;
}

/// Which content is said by notes at the foot of the page.
std::vector<bool> contents_of_notes(const PagedDocument& paged) {
  std::vector<bool> in_note(paged.contents), within(paged.structure.size());
  // Elements are made after what they belong to.
  for (std::size_t i = 0; i < paged.structure.size(); ++i) {
    const bool is_of_note = within[i] || paged.structure[i].tag == Tag::note;
    for (const StructureNode::Kid& kid : paged.structure[i].kids) {
      std::visit(
          Overloaded{
              [&](StructureId inner) { within[static_cast<std::size_t>(inner)] = is_of_note; },
              [&](ContentId content) { in_note[static_cast<std::size_t>(content)] = is_of_note; }},
          kid);
    }
  }
  return in_note;
}

/// How far something that is drawn reaches; words, from their base line.
struct Reach {
  Points left{1e9}, top{1e9}, right{-1e9}, bottom{-1e9};

  void take(Points x, Points y) {
    left = std::min(left, x), right = std::max(right, x);
    top = std::min(top, y), bottom = std::max(bottom, y);
  }
};

template <typename Rectangle>
Reach reach_of(const Rectangle& drawn) {
  return {drawn.x, drawn.y, drawn.x + drawn.width, drawn.y + drawn.height};
}

Reach reach_of(const Fragment& fragment) {
  return {fragment.x, fragment.y, end_of(fragment), fragment.y};
}

Reach reach_of(const Shape& shape) {
  Reach reach;
  for (const auto& [x, y] : shape.points) {
    reach.take(x - shape.radius, y - shape.radius);
    reach.take(x + shape.radius, y + shape.radius);
  }
  return reach;
}

Reach reach_of(const Stroke& stroke) {
  Reach reach;
  for (const std::vector<Point>& line : stroke.lines) {
    for (const auto& [x, y] : line) reach.take(x, y);
  }
  return reach;
}

/// What a curve is drawn towards it need not reach.
Reach reach_of(const Outline& outline) {
  Reach reach;
  for (const auto& segment : outline.path.segments) {
    std::visit(
        [&](const auto& to) {
          if constexpr (requires { to.x; }) {
            reach.take(outline.x + to.x * outline.scale, outline.y + to.y * outline.scale);
          }
        },
        segment);
  }
  return reach;
}

/// What the contents of a paper belong to.
struct Owners {
  std::vector<bool> in_figure, in_note;
};

/// One page: how far all on it reaches, its words, where they end, and its links.
class PageProof {
 public:
  PageProof(const PagedDocument& paged, const Owners& owners, std::size_t page, Points margin)
      : paged_(paged), owners_(owners), page_(paged.pages[page]), number_(page), margin_(margin) {}

  std::optional<Fault> fault() {
    words_.reserve(page_.marks.size());
    for (const Mark& mark : page_.marks) {
      if (const auto* fragment = std::get_if<Fragment>(&mark)) look_at(*fragment);
      std::visit([this](const auto& drawn) { hold_on_paper(drawn); }, mark);
    }
    look_for_overlaps();
    if (text_.bottom > notes_begin_ + slack) say("something lies over a note", text_);
    for (const LinkArea& area : page_.links) look_at(area);
    return std::move(fault_);
  }

 private:
  struct Words {
    long line;  // two faces of one line differ by less than is seen
    Points begin, end;
    const Fragment* fragment;
  };

  bool is_of_a_figure(const Role& role) const {
    const auto* content = std::get_if<ContentId>(&role);
    return content != nullptr && owners_.in_figure[static_cast<std::size_t>(*content)];
  }

  // Words and all else but decoration lie on the paper, and none but notes below the
  // beginning of these.
  template <typename Drawn>
  void hold_on_paper(const Drawn& drawn) {
    const auto* content = std::get_if<ContentId>(&drawn.role);
    if (content == nullptr && !std::is_same_v<Drawn, Fragment>) return;
    const Reach reach = reach_of(drawn);
    const bool on_paper = reach.left >= Points{} && reach.right <= page_.width &&
                          reach.top >= Points{} && reach.bottom <= page_.height;
    if (!on_paper) say("something leaves the paper", reach);
    if (content == nullptr) return;
    if (!owners_.in_note[static_cast<std::size_t>(*content)]) {
      if (reach.bottom > text_.bottom) text_ = reach;
    } else if constexpr (requires { drawn.parts; }) {
      notes_begin_ = std::min(notes_begin_, drawn.y - drawn.size);
    }
  }

  void look_at(const Fragment& fragment) {
    const Words words{std::lround(fragment.y.value / 2), fragment.x, end_of(fragment), &fragment};
    // Of all else it is looked for where the words are read.
    const bool is_decoration = std::holds_alternative<Decoration>(fragment.role);
    if (is_decoration && has_a_blank_box(fragment)) {
      say("a line shows a blank box", reach_of(fragment));
    }
    if (is_of_a_figure(fragment.role)) return;
    if (words.end > page_.width - margin_ + slack) {
      say("a line is wider than its column", reach_of(fragment));
    }
    words_.push_back(words);
  }

  // Lines of one height follow each other; those of neighbouring cells, too.
  void look_for_overlaps() {
    std::ranges::sort(words_, [](const Words& one, const Words& other) {
      return one.line != other.line ? one.line < other.line : one.begin < other.begin;
    });
    for (std::size_t i = 1; i < words_.size(); ++i) {
      const Words &before = words_[i - 1], &words = words_[i];
      if (before.line == words.line && before.end > words.begin + slack) {
        say("a line lies over other words", reach_of(*words.fragment));
      }
    }
  }

  void look_at(const LinkArea& area) {
    const bool on_paper = area.x >= Points{} && area.x + area.width <= page_.width &&
                          area.y >= Points{} && area.y + area.height <= page_.height;
    const bool is_seen = area.width > Points{} && area.height > Points{};
    const auto link = static_cast<std::size_t>(area.link);
    const bool leads = link < paged_.structure.size() && paged_.structure[link].tag == Tag::link;
    if (on_paper && is_seen && leads) return;
    if (!fault_) fault_ = Fault{.what = "the area of a link is not on paper", .page = number_};
  }

  // Without the words: they may be some that only members may read.
  void say(const std::string& what, const Reach& reach) {
    if (fault_) return;
    const auto place = [](Points at) { return std::to_string(static_cast<int>(at.value)); };
    fault_ = Fault{.what = what + ", at " + place(reach.left) + ", " + place(reach.top) +
                           " points from the top left",
                   .page = number_};
  }

  const PagedDocument& paged_;
  const Owners& owners_;
  const Page& page_;
  std::size_t number_;
  Points margin_;
  std::vector<Words> words_;
  Reach text_;               // what reaches lowest of all that belongs to no note
  Points notes_begin_{1e9};  // the top of the first line of the foot
  std::optional<Fault> fault_;
};

template <typename Drawn>
bool has_area(const Drawn& drawn) {
  if constexpr (requires { drawn.width; }) {
    return drawn.width > Points{} && drawn.height > Points{};
  } else {
    return true;
  }
}

/// That of every figure with something in it something can be seen.
std::optional<Fault> fault_in_figures(const PagedDocument& paged) {
  std::vector<bool> is_seen(paged.contents);
  for (const Page& page : paged.pages) {
    for (const Mark& mark : page.marks) {
      std::visit(
          [&](const auto& drawn) {
            const auto* content = std::get_if<ContentId>(&drawn.role);
            if (content != nullptr && has_area(drawn)) {
              is_seen[static_cast<std::size_t>(*content)] = true;
            }
          },
          mark);
    }
  }
  for (std::size_t i = 0; i < paged.structure.size(); ++i) {
    if (paged.structure[i].tag != Tag::figure) continue;
    for (const StructureNode::Kid& kid : paged.structure[i].kids) {
      const auto* content = std::get_if<ContentId>(&kid);
      if (content != nullptr && !is_seen[static_cast<std::size_t>(*content)]) {
        return Fault{.what = "a figure is not to be seen", .element = StructureId(i)};
      }
    }
  }
  return {};
}

}  // namespace

std::optional<Fault> fault_on_pages(const PagedDocument& paged, Points margin) {
  const Owners owners{contents_of_figures(paged), contents_of_notes(paged)};
  for (std::size_t i = 0; i < paged.pages.size(); ++i) {
    if (auto fault = PageProof(paged, owners, i, margin).fault()) return fault;
  }
  return fault_in_figures(paged);
}

}  // namespace folio::layout
