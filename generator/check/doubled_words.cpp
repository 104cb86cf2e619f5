// "paragraph [@aims]" is printed as "paragraph paragraph 1.1".

#include <algorithm>
#include <string>
#include <string_view>

#include "base/text.h"
#include "check/passes.h"
#include "model/walk.h"

namespace folio::check {

namespace {

using model::CrossReference;

std::string_view first_word(std::string_view words) { return words.substr(0, words.find(' ')); }

// The word that stands right before a reference, in small letters; empty if something
// else does.
std::string word_before(const model::Inline& one) {
  const auto* text = std::get_if<model::Text>(&one.value);
  if (text == nullptr) return {};
  const std::string_view words = text::trimmed(text->text);
  if (words.empty() || text->text.ends_with(words)) return {};
  return text::lower(words.substr(words.find_last_of(" (\n") + 1));
}

// "paragraphs" before "paragraph 1.1", and "para." or "paras", as well.
bool is_same_word(std::string_view typed, std::string_view printed) {
  struct Short {
    std::string_view word, whole;
  };
  static constexpr Short shorts[] = {
      {"para", "paragraph"},     {"sec", "section"},         {"sect", "section"},
      {"§", "section"},          {"¶", "paragraph"},         {"fig", "figure"},
      {"tab", "table"},          {"app", "appendix"},        {"appx", "appendix"},
      {"rec", "recommendation"}, {"appendices", "appendix"}, {"annexes", "annex"}};
  if (typed.ends_with('.')) typed.remove_suffix(1);
  const std::string_view one = typed.ends_with('s') ? typed.substr(0, typed.size() - 1) : typed;
  return typed == printed || one == printed || std::ranges::any_of(shorts, [&](const Short& each) {
           return each.whole == printed && (each.word == typed || each.word == one);
         });
}

const resolve::Meaning* meaning_of(const Paper& paper, const CrossReference& one) {
  const std::string& own = paper.document.header.id;
  const auto& meanings = paper.index.meanings;
  const auto found = meanings.find((one.document.empty() ? own : one.document) + "/" + one.id);
  return found == meanings.end() ? nullptr : &found->second;
}

std::string number_alone(const CrossReference& one) {
  const std::string document = one.document.empty() ? "" : one.document + "/";
  return "[-@" + document + one.id + (one.last_id.empty() ? "" : ".." + one.last_id) + "]";
}

struct Look {
  const Paper& paper;
  source::Diagnostics& said;

  void operator()(const model::Inlines& inlines) const {
    for (std::size_t i = 1; i < inlines.size(); ++i) {
      const auto* reference = std::get_if<CrossReference>(&inlines[i].value);
      if (reference == nullptr || reference->form == CrossReference::Form::number) continue;
      look(word_before(inlines[i - 1]), *reference, inlines[i].span);
    }
  }

  // What has no number is called by its title, which may begin with any word.
  void look(const std::string& typed, const CrossReference& reference,
            const source::Span& span) const {
    const resolve::Meaning* meaning = meaning_of(paper, reference);
    if (meaning == nullptr || meaning->number == meaning->full) return;
    const std::string printed = text::lower(first_word(meaning->full));
    if (!is_same_word(typed, printed)) return;
    const bool is_short = !typed.starts_with(printed);
    said.push_back(finding(
        "XR009",
        is_short ? "\"" + typed + "\" would be printed before \"" + printed + "\""
                 : "\"" + typed + "\" would be printed twice",
        span, "leave it out, or write " + number_alone(reference) + " for the number alone"));
  }
};

}  // namespace

void check_doubled_words(const Paper& paper, source::Diagnostics& said) {
  const Look look{paper, said};
  for (const model::Section& section : paper.document.sections) {
    model::for_each_inlines(section.blocks, look);
    for (const model::Note& note : section.notes) model::for_each_inlines(note.blocks, look);
  }
}

}  // namespace folio::check
