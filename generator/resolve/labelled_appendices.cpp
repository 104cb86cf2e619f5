// Parts that are called appendices: a list of appendices names them with the others, and
// says of those that the public may not read on what ground they are withheld.

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

// What the public is told of a part that it may not read: that, and the ground.
std::string ground_of(const model::Callout& marking) {
  if (marking.blocks.empty()) return {};
  return text::squeezed(model::plain_text(model::Blocks{marking.blocks.front()}));
}

// "Buildings. This part is not for publication."
std::string with_sentence(const std::string& title, const std::string& sentence) {
  if (sentence.empty() || title.find(sentence) != title.npos) return title;
  const bool is_whole = title.empty() || std::string_view(".?!").find(title.back()) != title.npos;
  return title + (title.empty() ? "" : is_whole ? " " : ". ") + sentence;
}

// Members, who have the part, are told its title; the public is told the ground.
void mark_as_exempt(model::Appendix& entry, const model::Section& section,
                    const model::Callout& marking, const model::Words& words) {
  const std::string withheld = words("not_for_publication");
  const std::string title = model::plain_text(section.title);
  if (title == withheld) {
    entry.title = with_sentence(entry.title, ground_of(marking));
    if (entry.title.empty()) entry.title = withheld;
    return;
  }
  if (entry.title.empty()) entry.title = title;
  if (entry.classification.empty()) entry.classification = withheld;
}

// "A" before "B", and "9" before "10".
bool comes_before(const model::Appendix& one, const model::Appendix& other) {
  return std::pair(one.number.size(), one.number) < std::pair(other.number.size(), other.number);
}

bool is_unnumbered(const model::Appendix& one) { return one.number.empty(); }

/// The list while entries are found or put in, each at its place.
class Listing {
 public:
  Listing(std::vector<model::Appendix>& listed, const model::Words& words)
      : listed_(listed), words_(words) {}

  bool has(std::string_view number) const { return position_of(number) != listed_.end(); }

  model::Appendix& entry(const std::string& number) {
    if (const auto found = position_of(number); found != listed_.end()) return *found;
    model::Appendix made;
    made.number = number;
    const auto after = std::ranges::find_if(
        listed_, [&](const model::Appendix& one) { return comes_before(made, one); });
    return *listed_.insert(after, std::move(made));
  }

 private:
  std::vector<model::Appendix>::iterator position_of(std::string_view number) const {
    return std::ranges::find_if(listed_, [&](const model::Appendix& one) {
      const std::string without_noun = number_of(one.number, words_);  // "1" of "Appendix 1"
      return text::slug(without_noun.empty() ? one.number : without_noun) == text::slug(number);
    });
  }

  std::vector<model::Appendix>& listed_;
  const model::Words& words_;
};

}  // namespace

void list_labelled_appendices(model::Document& document, const model::Words& words) {
  Listing listing(document.header.appendices, words);
  for (const model::Section& section : document.sections) {
    const std::string number = number_of(section.label, words);
    if (number.empty()) continue;
    const model::Callout* marking = marking_of(section, words);
    if (marking == nullptr) continue;
    model::Appendix& entry = listing.entry(number);
    // What has another paper of its own under this number is published.
    if (entry.document.empty()) mark_as_exempt(entry, section, *marking, words);
  }
  if (document.header.appendices.empty()) return;  // nobody asked for a list
  // An entry without a number may be any of the parts.
  if (std::ranges::any_of(document.header.appendices, is_unnumbered)) return;
  for (const model::Section& section : document.sections) {
    const std::string number = number_of(section.label, words);
    if (number.empty() || listing.has(number)) continue;
    listing.entry(number).title = model::plain_text(section.title);
  }
}

}  // namespace folio::resolve
