#include <utility>
#include <vector>

#include "base/text.h"
#include "release/parts.h"

namespace folio::release {

namespace {

using model::Block;
using model::Nation;
using model::Words;

// Which Schedule holds a nation's descriptions of exempt information: Part 1 of
// Schedule 12A to the 1972 Act in England, Part 4 in Wales, Schedule 7A to the
// Local Government (Scotland) Act 1973 in Scotland.
std::string_view schedule_key(Nation nation) {
  switch (nation) {
    case Nation::england: return "exempt_schedule_england";
    case Nation::wales: return "exempt_schedule_wales";
    case Nation::scotland: return "exempt_schedule_scotland";
  }
  return {};
}

// "paragraph 7", "paragraphs 1, 2 and 7".
std::string listed(const std::vector<int>& paragraphs, const Words& words) {
  std::string out = words(paragraphs.size() == 1 ? "paragraph" : "paragraphs") + " ";
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    if (i > 0) out += i + 1 == paragraphs.size() ? " " + words("and") + " " : ", ";
    out += std::to_string(paragraphs[i]);
  }
  return out;
}

std::string ground(const model::ExemptPart& part, Nation nation, const Words& words) {
  return words("exempt_ground", {{"paragraphs", listed(part.exemption.paragraphs, words)},
                                 {"schedule", words(schedule_key(nation))}});
}

Block paragraph_of(std::string words) {
  Block block{
      model::Paragraph{{model::Inline{model::Text{std::move(words)}, {}}}}, {}, "", true, "", ""};
  return block;
}

Block callout_of(std::string title, std::vector<Block> blocks) {
  return {model::Callout{model::Callout::Kind::important, std::move(title), std::move(blocks)},
          {},
          "",
          true,
          "",
          ""};
}

}  // namespace

model::Section notice_for(const model::ExemptPart& part, Nation nation, const Words& words) {
  std::vector<Block> said{paragraph_of(ground(part, nation, words))};
  if (!part.exemption.public_interest.empty()) {
    said.push_back(paragraph_of(
        words("exempt_public_interest", {{"reason", part.exemption.public_interest}})));
  }
  model::Section section;
  section.title = {model::Inline{model::Text{words("not_for_publication")}, {}}};
  section.label = part.label;
  section.unnumbered = true;
  section.blocks = {callout_of(words("not_for_publication"), std::move(said))};
  return section;
}

Block marking_for(const model::ExemptPart& part, Nation nation, const Words& words) {
  return callout_of(words("not_for_publication"), {paragraph_of(ground(part, nation, words))});
}

}  // namespace folio::release
