#include <algorithm>
#include <cmath>

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

/// One page: its words, where they end, and its links.
class PageProof {
 public:
  PageProof(const PagedDocument& paged, const std::vector<bool>& in_figure, std::size_t page,
            Points margin)
      : paged_(paged),
        in_figure_(in_figure),
        page_(paged.pages[page]),
        number_(page),
        margin_(margin) {}

  std::optional<Fault> fault() {
    words_.reserve(page_.marks.size());
    for (const Mark& mark : page_.marks) {
      if (const auto* fragment = std::get_if<Fragment>(&mark)) look_at(*fragment);
    }
    look_for_overlaps();
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
    return content != nullptr && in_figure_[static_cast<std::size_t>(*content)];
  }

  void look_at(const Fragment& fragment) {
    const Words words{std::lround(fragment.y.value / 2), fragment.x, end_of(fragment), &fragment};
    // Of all else it is looked for where the words are read.
    const bool is_decoration = std::holds_alternative<Decoration>(fragment.role);
    if (is_decoration && has_a_blank_box(fragment)) say("shows a blank box", fragment);
    const bool on_paper = fragment.y >= Points{} && fragment.y <= page_.height &&
                          words.begin >= Points{} && words.end <= page_.width;
    if (!on_paper) say("leaves the paper", fragment);
    if (is_of_a_figure(fragment.role)) return;
    if (words.end > page_.width - margin_ + slack) {
      say("is wider than its column", fragment);
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
        say("lies over other words", *words.fragment);
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
  void say(const std::string& what, const Fragment& fragment) {
    if (fault_) return;
    const auto place = [](Points at) { return std::to_string(static_cast<int>(at.value)); };
    fault_ = Fault{.what = "a line " + what + ", at " + place(fragment.x) + ", " +
                           place(fragment.y) + " points from the top left",
                   .page = number_};
  }

  const PagedDocument& paged_;
  const std::vector<bool>& in_figure_;
  const Page& page_;
  std::size_t number_;
  Points margin_;
  std::vector<Words> words_;
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
  const std::vector<bool> in_figure = contents_of_figures(paged);
  for (std::size_t i = 0; i < paged.pages.size(); ++i) {
    if (auto fault = PageProof(paged, in_figure, i, margin).fault()) return fault;
  }
  return fault_in_figures(paged);
}

}  // namespace folio::layout
