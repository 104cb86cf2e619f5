// Who answers to whom, drawn as a tree of boxes and told as a list in a list.

#include <array>

#include "base/lettering.h"
#include "base/text.h"
#include "resolve/records.h"

namespace folio::resolve {

namespace {

using lettering::Weight;
using model::Drawing;
using model::Words;
using Node = model::Structure::Node;

constexpr Points page_width{440};
constexpr Points letters{9.5};
constexpr Points leading{11.5};
constexpr Points inset{6};
constexpr Points sibling_gap{10};
constexpr Points level_gap{24};
constexpr Points narrowest_box{84}, widest_box{150};

// --- The tree -----------------------------------------------------------------------

/// A node with those that answer to it.
struct Branch {
  const Node* node = nullptr;
  std::vector<Branch> below;
};

/// The nodes as trees. Every node stands in one of them, and once: where the
/// lines of answering run in a ring, the first written stands on top.
class Forest {
 public:
  explicit Forest(const model::Structure& structure)
      : nodes_(structure.nodes), taken_(nodes_.size(), false) {}

  std::vector<Branch> grown() {
    std::vector<Branch> roots;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      if (is_root(nodes_[i])) roots.push_back(branch(i));
    }
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      if (!taken_[i]) roots.push_back(branch(i));
    }
    return roots;
  }

 private:
  bool is_root(const Node& node) const {
    return std::ranges::find(nodes_, node.reports_to, &Node::id) == nodes_.end();
  }

  Branch branch(std::size_t at) {
    taken_[at] = true;
    Branch grown{&nodes_[at], {}};
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      if (!taken_[i] && nodes_[i].reports_to == nodes_[at].id) grown.below.push_back(branch(i));
    }
    return grown;
  }

  const std::vector<Node>& nodes_;
  std::vector<bool> taken_;
};

std::size_t leaves_of(const Branch& branch) {
  std::size_t leaves = branch.below.empty() ? 1 : 0;
  for (const Branch& one : branch.below) leaves += leaves_of(one);
  return leaves;
}

std::size_t levels_of(const std::vector<Branch>& branches) {
  std::size_t levels = 0;
  for (const Branch& one : branches) levels = std::max(levels, 1 + levels_of(one.below));
  return levels;
}

// --- The drawing --------------------------------------------------------------------

std::string meets_of(const Node& node, const Words& words) {
  return node.meets.empty() ? "" : words("structure_meets", {{"how_often", node.meets}});
}
std::string chair_of(const Node& node, const Words& words) {
  return node.chair.empty() ? "" : words("structure_chair", {{"name", node.chair}});
}

// "Role: sets the plan.", the author's full stop or none.
std::string role_of(const Node& node, const Words& words) {
  std::string_view role = text::trimmed(node.role);
  if (role.ends_with('.')) role.remove_suffix(1);
  return role.empty() ? "" : words("structure_role", {{"role", std::string(role)}});
}

struct Line {
  std::string words;
  Weight weight;
};

// What stands in a box: its name, and where there is room for so much, who takes
// the chair and how often it meets. The list says that in any case.
enum class Detail { name, all };

std::vector<Line> lines_in(const Node& node, Points width, Detail detail, const Words& words) {
  std::vector<Line> lines;
  const auto add = [&](const std::string& said, Weight weight) {
    for (std::string& line : lettering::lines_of(said, width - inset * 2, letters, weight))
      lines.push_back({std::move(line), weight});
  };
  add(node.label, Weight::bold);
  if (detail == Detail::name) return lines;
  add(chair_of(node, words), Weight::plain);
  add(meets_of(node, words), Weight::plain);
  return lines;
}

// The widest word that must fit into a box.
Points widest_word(const std::vector<Branch>& branches, const Words& words) {
  Points widest{0};
  for (const Branch& one : branches) {
    for (const Line& line : lines_in(*one.node, Points{0}, Detail::all, words))
      widest = std::max(widest, lettering::width_of(line.words, letters, line.weight));
    widest = std::max(widest, widest_word(one.below, words));
  }
  return widest;
}

/// Lays boxes out level by level: downwards where they have room side by side,
/// and else from left to right, for which any number have room.
class TreeDrawing {
 public:
  TreeDrawing(const std::vector<Branch>& roots, const Words& words) : words_(words) {
    std::size_t leaves = 0;
    for (const Branch& root : roots) leaves += leaves_of(root);
    const Points least = std::max(narrowest_box, widest_word(roots, words) + inset * 2);
    const auto side_by_side = static_cast<double>(leaves);
    const Points room = (page_width + sibling_gap) / side_by_side - sibling_gap;
    downwards_ = room >= least;
    const auto levels = static_cast<double>(levels_of(roots));
    const Points column = (page_width + level_gap) / levels - level_gap;
    box_ = std::max(least, std::min(widest_box, downwards_ ? room : column));
  }

  Drawing drawn(const std::vector<Branch>& roots) {
    measure(roots, 0);
    place_levels();
    Points along{0};
    for (const Branch& root : roots) along = place(root, 0, along).end + sibling_gap;
    const Points breadth = along - sibling_gap, depth = levels_.back().begin + levels_.back().size;
    drawing_.width = (downwards_ ? breadth : depth) + Points{2};
    drawing_.height = (downwards_ ? depth : breadth) + Points{2};
    return std::move(drawing_);
  }

 private:
  // What a branch takes up across the levels, and where its own box is centred.
  struct Extent {
    Points end, centre;
  };
  struct Level {
    Points begin, size;
  };

  Detail detail() const { return downwards_ ? Detail::all : Detail::name; }

  Points height_of(const Node& node) const {
    const auto lines = static_cast<double>(lines_in(node, box_, detail(), words_).size());
    return leading * lines + inset * 2;
  }

  // How much room the boxes of each level take along the way down.
  void measure(const std::vector<Branch>& branches, std::size_t level) {
    for (const Branch& one : branches) {
      if (levels_.size() <= level) levels_.push_back({});
      Points& size = levels_[level].size;
      size = std::max(size, downwards_ ? height_of(*one.node) : box_);
      measure(one.below, level + 1);
    }
  }

  void place_levels() {
    Points begin{1};
    for (Level& level : levels_) {
      level.begin = begin;
      begin += level.size + level_gap;
    }
  }

  Extent place(const Branch& branch, std::size_t level, Points from);
  void draw_box(const Node& node, std::size_t level, Points centre);
  void join(std::size_t level, Points centre, const std::vector<Points>& below);
  std::pair<Points, Points> point(Points along, Points across) const {
    return downwards_ ? std::pair(across, along) : std::pair(along, across);
  }

  const Words& words_;
  bool downwards_ = true;
  Points box_{0};
  std::vector<Level> levels_;
  Drawing drawing_;
};

// A box stands over the middle of those below it, which stand side by side; if
// it takes more room than they, they stand in the middle of its room.
TreeDrawing::Extent TreeDrawing::place(const Branch& branch, std::size_t level, Points from) {
  const Points own = downwards_ ? box_ : height_of(*branch.node);
  Points room{0};
  const auto breadth = [&](const auto& self, const Branch& one) -> Points {
    Points sum = -sibling_gap;
    for (const Branch& kid : one.below) sum += self(self, kid) + sibling_gap;
    return std::max(sum, downwards_ ? box_ : height_of(*one.node));
  };
  room = breadth(breadth, branch);
  Points inner = -sibling_gap;
  for (const Branch& kid : branch.below) inner += breadth(breadth, kid) + sibling_gap;
  Points at = from + (room - inner) / 2;
  std::vector<Points> centres;
  for (const Branch& kid : branch.below) {
    const Extent extent = place(kid, level + 1, at);
    centres.push_back(extent.centre);
    at = extent.end + sibling_gap;
  }
  const Points centre =
      centres.empty() ? from + std::max(room, own) / 2 : (centres.front() + centres.back()) / 2;
  join(level, centre, centres);
  draw_box(*branch.node, level, centre);
  return {from + room, centre};
}

void TreeDrawing::draw_box(const Node& node, std::size_t level, Points centre) {
  const Points height = height_of(node);
  const Points begin = levels_[level].begin;
  const Points x = downwards_ ? centre - box_ / 2 + Points{1} : begin;
  const Points y = downwards_ ? begin : centre - height / 2 + Points{1};
  drawing_.shapes.emplace_back(Drawing::Rectangle{.x = x,
                                                  .y = y,
                                                  .width = box_,
                                                  .height = height,
                                                  .fill = model::Tone::tint,
                                                  .outlined = true});
  Points line = y + inset + leading * 0.78;
  for (Line& one : lines_in(node, box_, detail(), words_)) {
    drawing_.shapes.emplace_back(Drawing::Words{.x = x + box_ / 2,
                                                .y = line,
                                                .words = std::move(one.words),
                                                .size = letters,
                                                .anchor = Drawing::Words::Anchor::middle,
                                                .bold = one.weight == Weight::bold});
    line += leading;
  }
}

// From the edge of a box to a line half way, along it, and on to each box below.
void TreeDrawing::join(std::size_t level, Points centre, const std::vector<Points>& below) {
  if (below.empty()) return;
  const Points begin = levels_[level].begin + inset;  // behind the box
  const Points end = levels_[level + 1].begin;
  const Points half = end - level_gap / 2;
  const Points shift{1};
  for (const Points& one : below) {
    drawing_.shapes.emplace_back(
        Drawing::Line{.points = {point(begin, centre + shift), point(half, centre + shift),
                                 point(half, one + shift), point(end, one + shift)}});
  }
}

// --- The list -----------------------------------------------------------------------

// "Prevent Board. Chair: Chief Executive. Meets every quarter. Role: sets the plan."
model::Inlines described(const Node& node, const Words& words) {
  model::Inlines line{model::Inline{model::Strong{words_as_inlines(node.label)}, {}}};
  std::string more;
  for (const std::string& part :
       {chair_of(node, words), meets_of(node, words), role_of(node, words)}) {
    if (!part.empty()) more += (more.empty() ? ". " : " ") + part;
  }
  if (!more.empty()) line.push_back({model::Text{std::move(more)}, {}});
  return line;
}

model::Block list_of(const std::vector<Branch>& branches, const Words& words) {
  model::List list;
  for (const Branch& one : branches) {
    model::ListItem item;
    item.blocks.push_back(paragraph_of(described(*one.node, words)));
    if (!one.below.empty()) item.blocks.push_back(list_of(one.below, words));
    list.items.push_back(std::move(item));
  }
  model::Block block;
  block.value = std::move(list);
  return block;
}

std::string alt_of(const std::vector<Branch>& roots, std::size_t count, const Words& words) {
  std::string top;
  for (const Branch& root : roots) top += (top.empty() ? "" : ", ") + root.node->label;
  return words("structure_alt", {{"count", std::to_string(count)}, {"top", top}});
}

}  // namespace

BlockValue structure_of(const Shown& shown) {
  model::Figure figure;
  figure.caption = caption_of(shown, shown.words("structure"));
  const model::Structure& structure = shown.records.structure;
  if (structure.nodes.empty()) return figure;  // the index has said so
  const std::vector<Branch> roots = Forest(structure).grown();
  figure.alt = alt_of(roots, structure.nodes.size(), shown.words);
  figure.drawing = std::make_shared<const Drawing>(TreeDrawing(roots, shown.words).drawn(roots));
  figure.description = {list_of(roots, shown.words)};
  return figure;
}

}  // namespace folio::resolve
