// Short entries side by side: two columns on a page, as high as each other.

#include <algorithm>
#include <ranges>

#include "layout/engine.h"

namespace folio::layout {

namespace {

// Boxes that stay together, and how far down from the first group they reach.
struct Group {
  std::size_t first = 0, end = 0;
  Points top{}, bottom{};
};

std::vector<Group> groups_of(const Galley& galley, std::size_t first, std::size_t all) {
  std::vector<Group> groups;
  Points y;
  for (std::size_t at = first; at < all;) {
    Group group{.first = at, .end = std::min(end_of_group(galley, at), all)};
    y += galley[at].space_before;
    group.top = y;
    for (; at < group.end; ++at) {
      if (at > group.first) y += galley[at].space_before;
      y += galley[at].height;
    }
    group.bottom = y;
    groups.push_back(group);
  }
  return groups;
}

// How many groups from `first` on one column holds.
std::size_t held(const std::vector<Group>& groups, std::size_t first, Points room) {
  if (first >= groups.size()) return 0;
  const Points end = groups[first].top + room + Points{0.01};
  const auto from = groups.begin() + static_cast<std::ptrdiff_t>(first);
  return static_cast<std::size_t>(
      std::ranges::partition_point(from, groups.end(),
                                   [&](const Group& group) { return group.bottom <= end; }) -
      from);
}

bool holds_all(const std::vector<Group>& groups, Points room) {
  const std::size_t left = held(groups, 0, room);
  return left + held(groups, left, room) == groups.size();
}

// The lowest columns that hold all: as high as the left one with some groups.
Points balanced(const std::vector<Group>& groups) {
  const auto least = std::ranges::partition_point(groups, [&](const Group& last) {
    return !holds_all(groups, last.bottom - groups.front().top);
  });
  return least->bottom - groups.front().top;
}

}  // namespace

LanesFilled fill_lanes(const Galley& galley, std::size_t first, std::size_t all, Points room) {
  const std::vector<Group> groups = groups_of(galley, first, all);
  if (holds_all(groups, room)) room = balanced(groups);
  const std::size_t left = held(groups, 0, room), right = held(groups, left, room);
  if (left == 0) return {first, first, {}};
  LanesFilled filled{.middle = groups[left - 1].end, .end = groups[left - 1].end};
  filled.height = groups[left - 1].bottom - groups.front().top;
  if (right == 0) return filled;
  const Group& last = groups[left + right - 1];
  filled.end = last.end;
  filled.height = std::max(filled.height, last.bottom - groups[left].top);
  return filled;
}

}  // namespace folio::layout
