// Who answers to whom, drawn as boxes below boxes, and said as a list in a list.

#include <algorithm>
#include <set>

#include "base/text.h"
#include "resolve/records.h"

namespace folio::resolve {

namespace {

using model::Drawing;
using Node = model::Structure::Node;
using Nodes = std::vector<Node>;

constexpr Points width{460};
constexpr Points box_height{46}, level_height{76}, gap{10};
constexpr Points text_size{8.5};
constexpr double mean_letter = 0.56;  // of the size

std::vector<const Node*> below(const Nodes& nodes, const std::string& id) {
  std::vector<const Node*> found;
  for (const Node& node : nodes) {
    if (node.reports_to == id) found.push_back(&node);
  }
  return found;
}

// --- The drawing -----------------------------------------------------------------

/// Boxes in levels: each as wide as what stands below it has room for.
class Tree {
 public:
  explicit Tree(const Nodes& nodes) : nodes_(nodes) {}

  Drawing drawn() {
    const auto roots = below(nodes_, "");
    double leaves = 0;
    for (const Node* root : roots) leaves += leaves_of(*root);
    unit_ = width / std::max(leaves, 1.0);
    Points left{0};
    for (const Node* root : roots) {
      place(*root, left, Points{0});
      left += unit_ * leaves_of(*root);
    }
    drawing_.width = width;
    drawing_.height = deepest_ + box_height + Points{2};
    return std::move(drawing_);
  }

 private:
  double leaves_of(const Node& node) const {
    double leaves = 0;
    for (const Node* inner : below(nodes_, node.id)) leaves += leaves_of(*inner);
    return std::max(leaves, 1.0);
  }

  void place(const Node& node, Points left, Points top) {
    const Points room = unit_ * leaves_of(node);
    const Points box = std::min(room - gap, Points{190});
    const Points middle = left + room * 0.5;
    deepest_ = std::max(deepest_, top);
    Points inner_left = left;
    for (const Node* inner : below(nodes_, node.id)) {
      const Points inner_room = unit_ * leaves_of(*inner);
      connect(middle, top + box_height, inner_left + inner_room * 0.5, top + level_height);
      place(*inner, inner_left, top + level_height);
      inner_left += inner_room;
    }
    drawing_.shapes.push_back(Drawing::Rectangle{.x = middle - box * 0.5,
                                                 .y = top + Points{1},
                                                 .width = box,
                                                 .height = box_height,
                                                 .fill = model::Tone::tint,
                                                 .outlined = true});
    say(node.label, middle, top, box);
  }

  void connect(Points from_x, Points from_y, Points to_x, Points to_y) {
    const Points half = from_y + (to_y - from_y) * 0.5;
    Drawing::Line line;
    line.points = {{from_x, from_y}, {from_x, half}, {to_x, half}, {to_x, to_y}};
    drawing_.shapes.push_back(std::move(line));
  }

  void say(const std::string& label, Points middle, Points top, Points box) {
    const std::vector<std::string> lines = broken(label, box - Points{8});
    const Points leading = text_size * 1.25;
    Points y = top + (box_height - leading * static_cast<double>(lines.size())) * 0.5 + text_size;
    for (const std::string& line : lines) {
      drawing_.shapes.push_back(Drawing::Words{.x = middle,
                                               .y = y,
                                               .words = line,
                                               .size = text_size,
                                               .anchor = Drawing::Words::Anchor::middle});
      y += leading;
    }
  }

  static std::vector<std::string> broken(const std::string& label, Points room) {
    const double most = room / (text_size * mean_letter);
    std::vector<std::string> lines;
    for (const std::string_view word : text::split(label, ' ')) {
      const bool fits =
          !lines.empty() && static_cast<double>(lines.back().size() + 1 + word.size()) <= most;
      if (fits) {
        lines.back() += " " + std::string(word);
      } else {
        lines.emplace_back(word);
      }
    }
    return lines;
  }

  const Nodes& nodes_;
  Drawing drawing_;
  Points unit_{0}, deepest_{0};
};

// --- In words --------------------------------------------------------------------

std::string about(const Node& node) {
  std::string words;
  for (const std::string* one : {&node.chair, &node.meets, &node.role}) {
    if (!one->empty()) words += (words.empty() ? "" : "; ") + *one;
  }
  return words;
}

model::Block list_below(const Nodes& nodes, const std::string& id);

model::ListItem item_of(const Nodes& nodes, const Node& node) {
  model::ListItem item;
  model::Inlines words{model::Inline{model::Strong{words_as_inlines(node.label)}, {}}};
  if (const std::string more = about(node); !more.empty()) {
    words.push_back({model::Text{": " + more}, {}});
  }
  item.blocks.push_back(paragraph_of(std::move(words)));
  if (!below(nodes, node.id).empty()) item.blocks.push_back(list_below(nodes, node.id));
  return item;
}

model::Block list_below(const Nodes& nodes, const std::string& id) {
  model::List list;
  for (const Node* node : below(nodes, id)) list.items.push_back(item_of(nodes, *node));
  model::Block block;
  block.value = std::move(list);
  block.unnumbered = true;
  return block;
}

std::string label_of(const Nodes& nodes, const std::string& id) {
  const auto found = std::ranges::find(nodes, id, &Node::id);
  return found == nodes.end() ? id : found->label;
}

std::string said(const Nodes& nodes, const model::Words& words) {
  std::string all;
  for (const Node& node : nodes) {
    const std::string one =
        node.reports_to.empty()
            ? node.label
            : words("structure_reports",
                    {{"node", node.label}, {"other", label_of(nodes, node.reports_to)}});
    all += (all.empty() ? "" : "; ") + one;
  }
  return all;
}

}  // namespace

BlockValue structure_of(const Shown& shown) {
  const Nodes& nodes = shown.records.structure.nodes;
  model::Figure figure;
  figure.caption = caption_of(shown, shown.words("structure"));
  figure.alt = said(nodes, shown.words);
  figure.drawing = std::make_shared<const Drawing>(Tree(nodes).drawn());
  figure.description.push_back(list_below(nodes, ""));
  return figure;
}

}  // namespace folio::resolve
