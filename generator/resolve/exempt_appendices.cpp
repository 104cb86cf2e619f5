// Parts that the public may not read and that are called appendices: the list of
// appendices names them with the others, and says on what ground they are withheld.

#include <algorithm>
#include <string>
#include <utility>

#include "base/text.h"
#include "resolve/passes.h"

namespace folio::resolve {

namespace {

// "C" of "Appendix C"; empty of a part that is called something else.
std::string number_of(const std::string& label, const model::Words& words) {
  for (const std::string& noun : {words("appendix"), std::string("Appendix")}) {
    const bool is_one = text::lower(label).starts_with(text::lower(noun) + " ");
    if (is_one) return std::string(text::trimmed(std::string_view(label).substr(noun.size())));
  }
  return {};
}

// The notice that stands in the place of a part, or the marking at its head.
const model::Callout* marking_of(const model::Section& section, const model::Words& words) {
  const model::Callout* found = nullptr;
  const std::string title = words("not_for_publication");
  for_each_block(section.blocks, [&](const model::Block& block) {
    const auto* callout = std::get_if<model::Callout>(&block.value);
    if (found == nullptr && callout != nullptr && model::plain_text(callout->title) == title) {
      found = callout;
    }
  });
  return found;
}

// What the public is told is the ground; members, who have the part, are told its title.
model::Appendix entry_for(const model::Section& section, const model::Callout& marking,
                          std::string number, const model::Words& words) {
  model::Appendix entry;
  entry.number = std::move(number);
  entry.title = model::plain_text(section.title);
  if (entry.title != words("not_for_publication")) {
    entry.classification = words("not_for_publication");
  } else if (!marking.blocks.empty()) {
    entry.title = text::squeezed(model::plain_text(model::Blocks{marking.blocks.front()}));
  }
  return entry;
}

// "A" before "B", and "9" before "10".
bool comes_before(const model::Appendix& one, const model::Appendix& other) {
  return std::pair(one.number.size(), one.number) < std::pair(other.number.size(), other.number);
}

}  // namespace

void list_exempt_appendices(model::Document& document, const model::Words& words) {
  std::vector<model::Appendix>& listed = document.header.appendices;
  for (const model::Section& section : document.sections) {
    std::string number = number_of(section.label, words);
    const model::Callout* marking = marking_of(section, words);
    const auto is_it = [&](const model::Appendix& one) {
      return text::slug(one.number) == text::slug(number);
    };
    if (number.empty() || marking == nullptr || std::ranges::any_of(listed, is_it)) continue;
    model::Appendix entry = entry_for(section, *marking, std::move(number), words);
    const auto after = std::ranges::find_if(
        listed, [&](const model::Appendix& one) { return comes_before(entry, one); });
    listed.insert(after, std::move(entry));
  }
}

}  // namespace folio::resolve
