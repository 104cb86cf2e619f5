#include <array>
#include <string>

#include "base/text.h"
#include "check/passes.h"
#include "model/walk.h"

namespace folio::check {

namespace {

using source::Severity;

// Markings of the Government Security Classifications Policy and of committee
// papers. Upper case only: the words themselves are ordinary English.
constexpr std::array<std::string_view, 5> markings{
    "OFFICIAL-SENSITIVE", "OFFICIAL SENSITIVE", "OFFICIAL: SENSITIVE", "TOP SECRET",
    "NOT FOR PUBLICATION"};

class Disclosure {
 public:
  Disclosure(const release::Fingerprints& exempt, source::Diagnostics& said)
      : exempt_(exempt), said_(said) {}

  void look_at(const std::string& words, const source::Span& span) {
    if (!exempt_.matches(words).empty()) {
      said_.push_back({Severity::error, "F0510",
                       "these words also stand in an exempt part", span,
                       "eight or more words in a row",
                       "take them out of the open text, or publish the part"});
    }
    for (const std::string_view marking : markings) {
      if (words.find(marking) == std::string::npos) continue;
      said_.push_back({Severity::error, "F0511",
                       "open text carries the protective marking \"" + std::string(marking) + "\"",
                       span, "", "move what it marks into an exempt part, or take it out"});
    }
  }

  void look_at(const model::Blocks& blocks) {
    for (const model::Block& block : blocks) {
      look_at(model::plain_text(model::Blocks{block}), block.span);
    }
  }

 private:
  const release::Fingerprints& exempt_;
  source::Diagnostics& said_;
};

void look_at_records(const model::Records& records, Disclosure& disclosure) {
  for (const model::Action& action : records.actions) {
    disclosure.look_at(action.title + "\n" + action.requirement + "\n" + action.response + "\n" +
                           action.rag_reason,
                       action.span);
  }
  for (const model::ToolkitRating& rating : records.toolkit.ratings) {
    disclosure.look_at(rating.item + "\n" + rating.actions + "\n" + rating.comments, rating.span);
  }
  for (const model::Impact& impact : records.impacts) {
    disclosure.look_at(impact.effect + "\n" + impact.evidence + "\n" + impact.mitigation,
                       impact.span);
  }
}

}  // namespace

void check_disclosure(const model::Document& document, const release::Fingerprints& exempt,
                      source::Diagnostics& said) {
  Disclosure disclosure(exempt, said);
  disclosure.look_at(document.header.title + "\n" + document.header.summary, document.header.span);
  look_at_records(document.records, disclosure);
  for (const model::Section& section : document.sections) {
    if (section.span.file == nullptr) continue;  // a notice of the gate's own
    disclosure.look_at(model::plain_text(section.title), section.span);
    disclosure.look_at(section.blocks);
    for (const model::Note& note : section.notes) disclosure.look_at(note.blocks);
  }
}

}  // namespace folio::check
