// Abbreviations are spelt out where a reader meets them first: a title that
// shows when a mouse rests there is nothing to those who read on paper, by
// keyboard or by touch (WCAG 2.2, success criterion 3.1.4).

#include <set>
#include <string>

#include "base/text.h"
#include "resolve/passes.h"

namespace folio::resolve {

namespace {

using model::Abbreviation;
using model::Inlines;

/// Looks through one section, from its first word to its last.
class SpellingOut {
 public:
  void look(Inlines& inlines) {
    for (std::size_t i = 0; i < inlines.size(); ++i) {
      if (const auto* letters = std::get_if<Abbreviation>(&inlines[i].value)) {
        const bool first = !letters->expansion.empty() && seen_.insert(letters->words).second;
        if (!first || is_spelt_before(inlines, i, letters->expansion)) continue;
        model::Inline meaning{model::Text{" (" + letters->expansion + ")"}, inlines[i].span};
        inlines.insert(inlines.begin() + static_cast<std::ptrdiff_t>(++i), std::move(meaning));
      } else if (!std::holds_alternative<model::Link>(inlines[i].value)) {
        look_inside(inlines[i]);
      }
    }
  }

 private:
  void look_inside(model::Inline& one) {
    std::visit(
        [this](auto& value) {
          if constexpr (requires { value.content; }) look(value.content);
        },
        one.value);
  }

  // "counter-terrorism local profile (" before the letters says it already.
  static bool is_spelt_before(const Inlines& inlines, std::size_t at, const std::string& words) {
    const auto* before = at > 0 ? std::get_if<model::Text>(&inlines[at - 1].value) : nullptr;
    return before != nullptr && text::lower(before->text).ends_with(text::lower(words) + " (");
  }

  std::set<std::string> seen_;
};

}  // namespace

// Each section is a page, and may be the only one that somebody reads. Headings
// and the heads of tables keep to the letters.
void spell_out_abbreviations(model::Document& document) {
  for (model::Section& section : document.sections) {
    SpellingOut spelling;
    for_each_block(section.blocks, [&](model::Block& block) {
      if (auto* paragraph = std::get_if<model::Paragraph>(&block.value))
        spelling.look(paragraph->content);
    });
  }
}

}  // namespace folio::resolve
