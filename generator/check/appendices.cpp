// The papers that a report brings with it or relies on.

#include <algorithm>
#include <array>
#include <string>

#include "base/apostrophes.h"
#include "base/text.h"
#include "check/passes.h"
#include "model/walk.h"

namespace folio::check {

namespace {

using source::Diagnostics;

// --- Background papers -----------------------------------------------------------------

// Where published works are: anybody can have them without the council.
constexpr std::array<std::string_view, 3> publishers{"legislation.gov.uk/", "www.gov.uk/",
                                                     "ons.gov.uk/"};

// Works of the government that everybody cites, in small letters.
constexpr std::array<std::string_view, 6> works{
    "prevent duty guidance",
    "prevent duty toolkit for local authorities",
    "channel duty guidance",
    "revised prevent duty guidance",
    "contest",
    "contest: the united kingdom's strategy for countering terrorism"};

std::string as_typed_in_small_letters(std::string_view title) {
  return text::lower(text::squeezed(text::with_straight_apostrophes(title)));
}

// Whether a title is that of a work, perhaps with its edition behind: "Prevent duty
// guidance: England and Wales (2023)". "Contest entries" are something else.
bool is_title_of(std::string_view title, std::string_view work) {
  const std::string small = as_typed_in_small_letters(title);
  if (work.empty() || !small.starts_with(work)) return false;
  const std::string_view behind = std::string_view(small).substr(work.size());
  return behind.empty() || behind.starts_with(" (") || behind.starts_with(',') ||
         behind.starts_with(':') || behind.starts_with(" 20");
}

bool is_known_work(const std::string& title, const model::Library& library) {
  const auto is_work = [&](const std::string& work) {
    return is_title_of(title, as_typed_in_small_letters(work));
  };
  return std::ranges::any_of(works, [&](auto work) { return is_title_of(title, work); }) ||
         std::ranges::any_of(library.toolkits, is_work, &model::Toolkit::title) ||
         std::ranges::any_of(library.statutes, [&](const model::Statute& statute) {
           return is_work(resolve::full_title(statute));
         });
}

bool is_published(const model::BackgroundPaper& paper, const model::Library& library) {
  return paper.published_work || is_known_work(paper.title, library) ||
         std::ranges::any_of(publishers, [&](std::string_view host) {
           return paper.url.find(host) != paper.url.npos;
         });
}

void check_background(const model::CommitteeReport& report, const model::Library& library,
                      Diagnostics& said) {
  for (const model::BackgroundPaper& one : report.background_papers) {
    if (!is_published(one, library)) continue;
    said.push_back(finding("CR010", "\"" + one.title + "\" is a published work", one.span,
                           "it need not be listed; cite it in the text instead"));
  }
}

// --- Appendices ------------------------------------------------------------------------

// What references to an appendix look like: "Appendix 2" in words, or the name
// of its part or of its document between [@ and ].
struct Names {
  std::string words;     // small letters
  std::string part;      // id
  std::string document;  // id; may be empty
};

Names names_of(const model::Header& header, const model::Appendix& appendix) {
  return {"appendix " + text::lower(appendix.number), text::slug("Appendix " + appendix.number),
          resolve::paper_of(header, appendix).document};
}

bool mentions(const model::Document& document, const Names& names) {
  bool found = false;
  const auto look = [&](const model::Inline& one) {
    const auto* reference = std::get_if<model::CrossReference>(&one.value);
    if (reference == nullptr) return;
    found = found || (!names.document.empty() && reference->document == names.document) ||
            (reference->document.empty() &&
             (reference->id == names.part ||
              (!names.document.empty() && reference->id == names.document)));
  };
  for (const model::Section& section : document.sections) {
    if (!section.label.empty()) continue;
    const std::string words = text::lower(text::squeezed(model::plain_text(section.blocks)));
    found = found || words.find(names.words) != words.npos;
    model::for_each_inlines(section.blocks, [&](const model::Inlines& inlines) {
      model::for_each_inline(inlines, look);
    });
  }
  return found;
}

bool is_part(const model::Document& document, const model::Appendix& appendix) {
  const std::string label = text::lower("Appendix " + appendix.number);
  return std::ranges::any_of(document.sections, [&](const model::Section& section) {
    return text::lower(section.label) == label;
  });
}

void check_appendix(const model::Document& document, const model::Appendix& appendix,
                    Diagnostics& said) {
  if (appendix.number.empty()) {
    said.push_back(finding("CR006", "the appendix \"" + appendix.title + "\" has no number",
                           appendix.span, "add number = \"1\", or the letter it has"));
    return;
  }
  const auto [file, other] = resolve::paper_of(document.header, appendix);
  const bool can_be_had = file != nullptr || !other.empty() || appendix.circulated_separately ||
                          is_part(document, appendix);
  if (!can_be_had) {
    said.push_back(finding("CR006", "nothing leads to appendix " + appendix.number, appendix.span,
                           "add document = \"…\", a [[part]] of that label, or "
                           "circulated_separately = true"));
  }
  if (!mentions(document, names_of(document.header, appendix))) {
    said.push_back(finding("CR006", "the text never refers to appendix " + appendix.number,
                           appendix.span, "say in the text what it is for, or leave it out"));
  }
}

}  // namespace

void check_appendices(const Paper& paper, Diagnostics& said) {
  const model::Header& header = paper.document.header;
  if (!header.report || header.status == model::Status::draft) return;
  check_background(*header.report, paper.library, said);
  for (const model::Appendix& appendix : header.appendices) {
    check_appendix(paper.document, appendix, said);
  }
}

}  // namespace folio::check
