#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "layout/blocks.h"

namespace folio::layout {

namespace {

void set_authorities(Composition& composition, Galley& galley) {
  const auto& authorities = composition.document.title_block.authorities;
  const std::string names =
      authorities.empty() ? composition.setting.site.publisher : text::join(authorities, ", ");
  TextStyle style = bold(composition.style.text);
  style.colour = composition.style.accent;
  Writer writer(composition, element(composition, composition.root(), Tag::paragraph), style);
  set_copy(composition, writer.say(names).done(), composition.text_column(), galley);
}

void set_title(Composition& composition, Galley& galley) {
  const std::size_t first = galley.size();
  const Meaning heading = element(composition, composition.root(), Tag::h1);
  Writer writer(composition, heading, composition.style.title);
  set_copy(composition, writer.say(composition.document.header.title).done(),
           composition.text_column(), galley);
  if (first == galley.size()) return;
  galley[first].space_before = composition.style.paragraph_gap;
  galley[first].anchors.push_back({std::string(title_destination), std::get<StructureId>(heading)});
}

// What no reader may miss, with a bar beside it.
void set_notice(Composition& composition, const model::Inlines& words, Galley& galley) {
  if (words.empty()) return;
  model::Block block;
  block.value = model::Paragraph{words};
  Galley notice;
  set_blocks(composition, {block},
             {.column = composition.text_column().indented(composition.style.bar_room),
              .parent = composition.root(),
              .style = composition.style.text,
              .gap = {}},
             notice);
  notice.front().space_before = composition.style.block_gap;
  add_bar(composition, composition.text_column().x, composition.style.accent, notice, 0);
  for (Box& box : notice) galley.push_back(std::move(box));
}

void set_notice(Composition& composition, const std::string& words, Galley& galley) {
  if (!words.empty())
    set_notice(composition, model::Inlines{model::Inline{model::Text{words}, {}}}, galley);
}

void set_particulars(Composition& composition, Galley& galley) {
  const resolve::TitleBlock& block = composition.document.title_block;
  model::DescriptionList list = block.particulars;
  std::ranges::copy(block.companions.pairs, std::back_inserter(list.pairs));
  if (list.pairs.empty()) return;
  const std::size_t first = galley.size();
  set_descriptions(composition, list,
                   {.column = composition.text_column(),
                    .parent = composition.root(),
                    .style = composition.style.cell,
                    .gap = {}},
                   galley);
  galley[first].space_before = composition.style.block_gap;
}

}  // namespace

void set_title_block(Composition& composition, Galley& galley) {
  set_authorities(composition, galley);
  set_title(composition, galley);
  set_notice(composition, composition.document.title_block.banner, galley);
  set_particulars(composition, galley);
  set_notice(composition, composition.setting.site.notice, galley);
  if (composition.document.header.invented) {
    set_notice(composition, composition.setting.words("invented"), galley);
  }
}

}  // namespace folio::layout
