// Lines whose words do not stand in the order in which they are read, and what
// lines say whose glyphs do not.

#include <algorithm>
#include <iterator>
#include <numeric>
#include <span>

#include "layout/engine.h"

namespace folio::layout {

namespace {

// What stands on a line by itself: a piece, or the space behind a word.
struct Unit {
  const Shaped* shaped = nullptr;  // null: the shape of a rating
  std::optional<model::RagRating> rating;
  std::uint32_t run = 0;
  std::uint8_t level = 0;
  Points width, room;          // room: what it is widened by, part of its width
  bool is_behind_end = false;  // the space at the line's end, which nobody sees
  Points x{};
};

Unit unit_of(const Piece& piece) {
  return {.shaped = piece.shaped,
          .rating = piece.rating,
          .run = piece.run,
          .level = piece.level,
          .width = piece.width,
          .room = {}};
}

std::vector<Unit> units_of(const Copy& copy, const Line& line) {
  std::vector<Unit> units;
  for (std::uint32_t at = line.first; at < line.end; ++at) {
    const Word& word = copy.words[at];
    for (std::uint32_t i = word.first_piece; i < word.end_piece; ++i) {
      units.push_back(unit_of(copy.pieces[i]));
    }
    const bool at_end = at + 1 == line.end;
    const bool is_space = word.gap == Gap::space || word.gap == Gap::line_end;
    if (!is_space && !(word.gap == Gap::soft_hyphen && at_end)) continue;
    const Points room = word.gap == Gap::space && !at_end ? line.room : Points{};
    units.push_back({.shaped = word.filling,
                     .rating = std::nullopt,
                     .run = word.filling_run,
                     .level = word.filling_level,
                     .width = word.filling_width + room,
                     .room = room,
                     .is_behind_end = is_space && at_end});
    // White space at a line's end goes with the paragraph (UAX #9, L1).
    if (is_space && at_end) units.back().level = copy.right_to_left ? 1 : 0;
  }
  return units;
}

// Gives every unit its place on a line that begins at `x`. Pages are set from
// the start of their lines, so where that is the right, what stands furthest to
// the right has the least x.
void place(std::vector<Unit>& units, Points x, bool right_to_left, bool page_right_to_left) {
  Points all, behind_end;
  for (const Unit& unit : units) {
    all += unit.width;
    if (unit.is_behind_end) behind_end += unit.width;
  }
  Points at;
  std::vector<std::uint8_t> levels;
  for (const Unit& unit : units) levels.push_back(unit.level);
  for (const std::size_t index : seen_order(levels)) {
    Unit& unit = units[index];
    if (!page_right_to_left) {
      unit.x = right_to_left ? x - behind_end + at : x + at;
    } else {
      unit.x = x + all - (right_to_left ? Points{} : behind_end) - at - unit.width;
    }
    at += unit.width;
  }
}

// --- What lines say ------------------------------------------------------------------

// A fragment and its words in the order in which they are read.
struct Said {
  std::size_t mark = 0;
  std::string words;
  bool is_told = false;  // its glyphs do not say them
};

// What stands together in one content is said as one.
void tell(std::vector<Mark>& marks, std::span<const Said> said) {
  const auto fragment = [&](const Said& one) -> Fragment& {
    return std::get<Fragment>(marks[one.mark]);
  };
  for (auto begin = said.begin(); begin != said.end();) {
    const auto end = std::find_if(begin, said.end(), [&](const Said& one) {
      return fragment(one).role != fragment(*begin).role;
    });
    if (std::any_of(begin, end, [](const Said& one) { return one.is_told; })) {
      std::string words;
      for (auto one = begin; one != end; ++one) words += one->words;
      const auto spoken = std::make_shared<const std::string>(std::move(words));
      for (auto one = begin; one != end; ++one) fragment(*one).spoken = spoken;
    }
    begin = end;
  }
}

// --- Setting -------------------------------------------------------------------------

class OrderedLine {
 public:
  OrderedLine(const Composition& composition, const Copy& copy, Points base_line, Box& box)
      : composition_(composition), copy_(copy), base_line_(base_line), box_(box) {}

  void set(const Line& line, Points x) {
    units_ = units_of(copy_, line);
    place(units_, x, copy_.right_to_left, composition_.paged.right_to_left);
    for (std::size_t begin = 0; begin < units_.size();) {
      std::size_t end = begin + 1;
      while (end < units_.size() && go_together(units_[begin], units_[end])) ++end;
      set(begin, end);
      begin = end;
    }
    tell(box_.marks, said_);
    std::ranges::move(rules_, std::back_inserter(box_.marks));
  }

 private:
  static bool go_together(const Unit& one, const Unit& other) {
    return one.shaped != nullptr && other.shaped != nullptr && one.run == other.run &&
           one.level == other.level && one.shaped->face == other.shaped->face;
  }

  // Units begin..end in the order of reading, as one fragment.
  void set(std::size_t begin, std::size_t end) {
    const Unit& first = units_[begin];
    const Run& run = copy_.runs[first.run];
    if (first.rating) return set_rating(first, run);
    std::vector<const Unit*> parts;
    for (std::size_t i = begin; i < end; ++i) parts.push_back(&units_[i]);
    Said said{.mark = box_.marks.size(), .words = {}, .is_told = first.level > 0};
    for (const Unit* unit : parts) {
      said.words += text_of(*unit->shaped);
      said.is_told = said.is_told || !unit->shaped->text.empty();
    }
    if (first.level % 2 == 1) std::ranges::reverse(parts);
    const auto by_place = [](const Unit* one, const Unit* other) { return one->x < other->x; };
    Fragment fragment{.x = (*std::ranges::min_element(parts, by_place))->x,
                      .y = base_line_ - run.rise,
                      .face = first.shaped->face,
                      .size = run.style.size,
                      .colour = run.style.colour,
                      .parts = {},
                      .role = run.role};
    for (const Unit* unit : parts) fragment.parts.push_back({unit->shaped, unit->room});
    box_.marks.push_back(std::move(fragment));
    said_.push_back(std::move(said));
    add_area_and_rule(begin, end, run);
  }

  void set_rating(const Unit& unit, const Run& run) {
    const bool ahead = (unit.level % 2 == 1) == composition_.paged.right_to_left;
    const Points x = ahead ? unit.x : unit.x + run.style.size * 0.25;
    box_.marks.push_back(
        rating_mark(composition_.style, *unit.rating, x, base_line_, run.style.size));
  }

  void add_area_and_rule(std::size_t begin, std::size_t end, const Run& run) {
    Points from{1e9}, to;
    for (std::size_t i = begin; i < end; ++i) {
      if (units_[i].is_behind_end) continue;
      from = std::min(from, units_[i].x);
      to = std::max(to, units_[i].x + units_[i].width);
    }
    if (to <= from) return;
    if (run.link) {
      box_.links.push_back(
          {.x = from, .y = {}, .width = to - from, .height = box_.height, .link = *run.link});
    }
    if (run.style.ruled != Ruled::none) {
      rules_.push_back(rule_of(run.style, from, base_line_, to - from));
    }
  }

  const Composition& composition_;
  const Copy& copy_;
  Points base_line_;
  Box& box_;
  std::vector<Unit> units_;
  std::vector<Said> said_;
  std::vector<Mark> rules_;
};

}  // namespace

std::vector<std::size_t> seen_order(std::span<const std::uint8_t> levels) {
  std::vector<std::size_t> order(levels.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const int highest = levels.empty() ? 0 : *std::ranges::max_element(levels);
  for (int level = highest; level > 0; --level) {
    const auto is_below = [&](std::size_t at) { return levels[at] < level; };
    for (auto begin = order.begin(); begin != order.end();) {
      begin = std::find_if_not(begin, order.end(), is_below);
      const auto end = std::find_if(begin, order.end(), is_below);
      std::reverse(begin, end);
      begin = end;
    }
  }
  return order;
}

void set_in_order(const Composition& composition, const Copy& copy, const Line& line, Points x,
                  Box& box) {
  OrderedLine(composition, copy, *box.base_line, box).set(line, x);
}

void tell_fragments(Box& box) {
  std::vector<Said> said;
  for (std::size_t i = 0; i < box.marks.size(); ++i) {
    const auto* const fragment = std::get_if<Fragment>(&box.marks[i]);
    if (fragment == nullptr) continue;
    const bool is_told = std::ranges::any_of(
        fragment->parts, [](const Fragment::Part& part) { return !part.text->text.empty(); });
    said.push_back({i, text_of(*fragment), is_told});
  }
  tell(box.marks, said);
}

}  // namespace folio::layout
