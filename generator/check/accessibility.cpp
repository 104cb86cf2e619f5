#include <algorithm>
#include <map>
#include <string>

#include "base/english.h"
#include "base/text.h"
#include "check/passes.h"
#include "model/walk.h"

namespace folio::check {

namespace {

// Read out of context, as a list of links is, these say nothing (WCAG 2.2,
// success criterion 2.4.4).
constexpr std::string_view vague[] = {"click",
                                      "click here",
                                      "click for details",
                                      "click for more",
                                      "click this link",
                                      "here",
                                      "see here",
                                      "read here",
                                      "link",
                                      "this link",
                                      "more",
                                      "read more",
                                      "see more",
                                      "view more",
                                      "learn more",
                                      "find out more",
                                      "more info",
                                      "more information",
                                      "more details",
                                      "further information",
                                      "further details",
                                      "details",
                                      "information",
                                      "this page",
                                      "this website",
                                      "website",
                                      "our website",
                                      "web page",
                                      "webpage",
                                      "view",
                                      "view here",
                                      "download",
                                      "download here",
                                      "download pdf",
                                      "download the pdf",
                                      "pdf",
                                      "document",
                                      "this document",
                                      "this"};

bool is_blank(const model::Inlines& inlines) {
  return text::trimmed(model::plain_text(inlines)).empty() &&
         std::ranges::none_of(inlines, [](const model::Inline& one) {
           return std::holds_alternative<model::CrossReference>(one.value);
         });
}

// An address said letter by letter where words could stand; <https://…> and a short one
// that people type, such as that of a helpline, may be.
bool is_spelt_address(const model::Inline& one, std::string_view words) {
  constexpr std::size_t longest = 40;  // bytes
  const bool is_address = words.starts_with("https://") || words.starts_with("http://");
  const source::SourceFile* file = one.span.file;
  const bool has_brackets = file != nullptr && one.span.begin < file->text().size() &&
                            file->text()[one.span.begin] == '[';
  return is_address && has_brackets && words.size() > longest;
}

void check_link(const model::Inline& one, source::Diagnostics& said) {
  const auto* link = std::get_if<model::Link>(&one.value);
  if (link == nullptr) return;
  const std::string words = text::lower(text::squeezed(model::plain_text(link->content)));
  if (words.empty() && is_blank(link->content)) {
    said.push_back(finding("F0320", "a link has no words", one.span,
                           "write what it leads to between [ and ]"));
  } else if (is_spelt_address(one, words)) {
    said.push_back(finding("F0321", "the link's words are an address, which says little", one.span,
                           "use the title of what it leads to"));
  } else if (is_among(words, vague)) {
    said.push_back(finding("F0321", "the link \"" + words + "\" does not say where it leads",
                           one.span, "use the title of what it leads to"));
  }
}

void check_block(const model::Block& block, source::Diagnostics& said) {
  if (const auto* heading = std::get_if<model::Heading>(&block.value)) {
    if (is_blank(heading->content)) {
      said.push_back(
          finding("F0322", "a heading has no words", block.span, "give it words, or take it out"));
    }
  } else if (const auto* table = std::get_if<model::Table>(&block.value)) {
    if (table->caption.empty()) {
      said.push_back(finding("F0323", "a table has no caption", block.span,
                             "put a line \"Table: what it shows\" before it"));
    }
  }
}

// --- One section's links ---------------------------------------------------------------

// Where the same words have led before.
using Led = std::map<std::string, std::string>;

void check_web_link(const model::Link& link, const source::Span& span, Led& led,
                    source::Diagnostics& said) {
  const auto* web = std::get_if<model::WebAddress>(&link.target);
  if (web == nullptr) return;
  if (web->url.starts_with("http://")) {
    said.push_back(finding("AX007", "the link to \"" + web->url + "\" is not encrypted", span,
                           "write https:// if the site answers to it, or link to another"));
  }
  const std::string words = text::squeezed(model::plain_text(link.content));
  const auto [before, is_new] = led.emplace(text::lower(words), web->url);
  if (is_new || before->second == web->url || words.empty()) return;
  said.push_back(finding("AX004", "the words \"" + words + "\" lead to two places in this section",
                         span, "use the title of each for its own link"));
}

void check_links(const model::Inlines& inlines, Led& led, source::Diagnostics& said) {
  model::for_each_inline(inlines, [&](const model::Inline& one) {
    check_link(one, said);
    const auto* link = std::get_if<model::Link>(&one.value);
    if (link != nullptr) check_web_link(*link, one.span, led, said);
  });
}

// --- One run of words --------------------------------------------------------------------

constexpr std::size_t longest_title = 15;  // words

// A paragraph in bold looks like a heading and is none for who cannot see it.
void check_boldness(const Passage& passage, source::Diagnostics& said) {
  if (passage.role != Passage::Role::paragraph) return;
  const auto is_strong = [](const model::Inline& one) {
    return std::holds_alternative<model::Strong>(one.value);
  };
  const auto is_space = [](const model::Inline& one) {
    const auto* words = std::get_if<model::Text>(&one.value);
    return words != nullptr && text::trimmed(words->text).empty();
  };
  const bool is_bold = std::ranges::any_of(*passage.inlines, is_strong) &&
                       std::ranges::all_of(*passage.inlines, [&](const auto& one) {
                         return is_strong(one) || is_space(one);
                       });
  if (!is_bold || english::words(passage.words).size() > longest_title) return;
  said.push_back(finding("AX006", "this paragraph is bold as a whole, like a heading", passage.span,
                         "make it a heading with ###, or take the stars out"));
}

constexpr std::size_t words_of_a_run = 3;
constexpr std::size_t letters_of_a_run = 15;  // more than three abbreviations
constexpr std::size_t letters_of_a_title = 7;

// Capitals are harder to read, and some screen readers spell them out. A few
// abbreviations in a row are not meant.
void check_capitals(const Passage& passage, source::Diagnostics& said) {
  const bool is_title = passage.role == Passage::Role::heading;
  for (const std::string_view run : runs_in_capitals(passage.words)) {
    const bool is_loud = english::words(run).size() >= words_of_a_run
                             ? run.size() >= letters_of_a_run
                             : is_title && run.size() >= letters_of_a_title;
    if (!is_loud) continue;
    const auto begin = static_cast<std::size_t>(run.data() - passage.words.data());
    said.push_back(finding("AX005", "these words are in capitals",
                           passage.place(begin, begin + run.size()),
                           "write them as in a sentence"));
    return;
  }
}

// "Table 3: What it cost": the number is given by the program.
void check_caption(const Passage& passage, source::Diagnostics& said) {
  if (passage.role != Passage::Role::caption) return;
  const std::vector<std::string_view> words = english::words(passage.words);
  if (words.size() < 2 || words[1].find_first_not_of("0123456789.") != std::string_view::npos)
    return;
  const std::string first = text::lower(words[0]);
  if (first != "table" && first != "figure" && first != "chart") return;
  said.push_back(finding("AX008", "this caption has a number typed into it",
                         passage.place(0, passage.words.size()),
                         "take \"" + std::string(words[0]) + " " + std::string(words[1]) +
                             "\" out; the number is put in"));
}

}  // namespace

void check_accessibility(const Paper& paper, source::Diagnostics& said) {
  for (const model::Section& section : paper.document.sections) {
    Led led;
    const auto look = [&](const model::Inlines& inlines) { check_links(inlines, led, said); };
    model::for_each_block(section.blocks,
                          [&](const model::Block& block) { check_block(block, said); });
    model::for_each_inlines(section.blocks, look);
    for (const model::Note& note : section.notes) model::for_each_inlines(note.blocks, look);
  }
  for (const Passage& passage : paper.passages) {
    check_boldness(passage, said);
    check_capitals(passage, said);
    check_caption(passage, said);
  }
}

}  // namespace folio::check
