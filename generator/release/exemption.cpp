#include <memory>
#include <utility>
#include <vector>

#include "base/locale.h"
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

// Confidential information is excluded by the Act itself, and on no paragraph.
std::string_view confidential_key(Nation nation) {
  switch (nation) {
    case Nation::england:
    case Nation::wales: return "exempt_confidential";
    case Nation::scotland: return "exempt_confidential_scotland";
  }
  return {};
}

std::string ground(const model::ExemptPart& part, Nation nation, const Words& words) {
  return words("exempt_ground", {{"paragraphs", listed(part.exemption.paragraphs, words)},
                                 {"schedule", words(schedule_key(nation))}});
}

model::Inlines inlines_of(std::string words) {
  return {model::Inline{model::Text{std::move(words)}, {}}};
}

Block paragraph_of(std::string words) {
  return {model::Paragraph{inlines_of(std::move(words))}, {}, "", true, "", ""};
}

Block callout_of(std::string title, std::vector<Block> blocks) {
  return {model::Callout{model::Callout::Kind::important, inlines_of(std::move(title)),
                         std::move(blocks)},
          {},
          "",
          true,
          "",
          ""};
}

// On what grounds the part is withheld: at least one paragraph.
std::vector<Block> grounds(const model::ExemptPart& part, Nation nation, const Words& words) {
  std::vector<Block> said;
  const bool confidential = part.exemption.confidential;
  if (confidential) said.push_back(paragraph_of(words(confidential_key(nation))));
  if (!confidential || !part.exemption.paragraphs.empty())
    said.push_back(paragraph_of(ground(part, nation, words)));
  return said;
}

}  // namespace

model::Section notice_for(const model::ExemptPart& part, Nation nation, const Words& words) {
  std::vector<Block> said = grounds(part, nation, words);
  if (!part.exemption.public_interest.empty()) {
    said.push_back(paragraph_of(
        words("exempt_public_interest", {{"reason", part.exemption.public_interest}})));
  }
  if (const auto& until = part.exemption.until) {
    said.push_back(
        paragraph_of(words("exempt_until", {{"date", locale::date(*until, words.lang())}})));
  }
  model::Section section;
  section.title = inlines_of(words("not_for_publication"));
  section.label = part.label;
  section.id = part.id;
  section.unnumbered = true;
  section.blocks = {callout_of(words("not_for_publication"), std::move(said))};
  return section;
}

Block marking_for(const model::ExemptPart& part, Nation nation, const Words& words) {
  return callout_of(words("not_for_publication"), grounds(part, nation, words));
}

model::Section section_of_rows(const model::ExemptPart& part, model::Records rows,
                               const Words& words) {
  using Kind = model::RecordView::Kind;
  struct Family {
    Kind kind;
    std::string_view title;
    bool held;
  };
  const Family families[] = {
      {Kind::actions, "actions", !rows.actions.empty()},
      {Kind::ratings, "toolkit_ratings", !rows.toolkit.ratings.empty()},
      {Kind::impacts, "impacts", !rows.impacts.empty()},
      {Kind::measures, "measures", !rows.measures.empty()},
      {Kind::timeline, "timeline", !rows.timeline.empty()},
      {Kind::structure, "exempt_rows", !rows.structure.nodes.empty()},
  };
  model::Section section;
  section.label = part.label;
  section.title = {model::Inline{model::Text{words("exempt_rows")}, {}}};
  const auto held = std::make_shared<const model::Records>(std::move(rows));
  for (const Family& family : families) {
    if (!family.held) continue;
    section.title = {model::Inline{model::Text{words(family.title)}, {}}};
    model::RecordView view;
    view.kind = family.kind;
    view.rows = held;
    model::Block block;
    block.value = std::move(view);
    section.blocks.push_back(std::move(block));
  }
  return section;
}

}  // namespace folio::release
