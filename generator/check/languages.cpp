// Whether a document is there in the languages it should be, and says the same
// in all of them.

#include <algorithm>
#include <string>

#include "base/locale.h"
#include "check/passes.h"

namespace folio::check {

namespace {

using model::TranslationGap;
using resolve::Index;
using source::Diagnostics;
using source::Span;

bool is_in_wales(const Paper& paper) {
  return std::ranges::any_of(paper.document.header.authorities, [&](const model::Named& authority) {
    const auto body = std::ranges::find(paper.library.bodies, authority.id, &model::Body::id);
    return body != paper.library.bodies.end() &&
           body->nation.value_or(paper.site.nation) == model::Nation::wales;
  });
}

// In English, as all that is said to authors.
std::string name_of(std::string_view lang) { return locale::name_of(lang, "en"); }

bool is_welsh(std::string_view lang) { return locale::is_same(lang, "cy"); }

// --- Is there a Welsh version, and an English one? ----------------------------------

// A document that was written in Welsh, and that nobody has put into English.
void check_english(const Paper& paper, const Index& site, Diagnostics& said) {
  const model::Header& header = paper.document.header;
  if (site.edition(header.id, "en") != nullptr) return;
  said.push_back(finding(
      "WL001", "there is no English version of \"" + header.title + "\"", header.span,
      is_english(paper.site.lang)
          ? "write it in English here, and the Welsh in document.cy.toml and a .cy.md beside each "
            "of its files"
          : "name \"en\" among the languages in site/site.toml, and put document.en.toml and a "
            ".en.md beside each of its files"));
}

// The document of a body in Wales, where nobody has translated any of it.
void check_welsh(const Paper& paper, const Index& site, Diagnostics& said) {
  const model::Header& header = paper.document.header;
  if (!header.original_lang.empty() || !is_in_wales(paper)) return;
  if (is_welsh(header.lang)) return check_english(paper, site, said);
  if (site.edition(header.id, "cy") != nullptr) return;
  const bool known = std::ranges::any_of(
      paper.site.languages, [](const model::Named& language) { return is_welsh(language.id); });
  const std::string files = "put document.cy.toml and a .cy.md beside each of its files";
  said.push_back(
      finding("WL001", "there is no Welsh version of \"" + header.title + "\"", header.span,
              known ? files : "name \"cy\" among the languages in site/site.toml, and " + files));
}

// --- On paper? ----------------------------------------------------------------------

void check_paper(const Paper& paper, const Index& site, Diagnostics& said) {
  const model::Header& header = paper.document.header;
  const resolve::Outline* own = site.edition(header.id, header.lang);
  if (own == nullptr || own->is_on_paper) return;
  said.push_back(finding(
      "WL004",
      "the version in " + name_of(header.lang) + " is published as pages alone, without a PDF",
      header.span,
      "install the fonts that the theme names for " + name_of(header.lang) +
          ", or name some under [fonts] in its print.toml: \"" + locale::script_of(header.lang) +
          "\" or \"" + header.lang + "\""));
}

// --- Does it follow its original? --------------------------------------------------

std::string note_of(const TranslationGap& gap) {
  return "when it follows the original, write \"" + gap.what + "\" = \"" + gap.digest +
         "\" under [follows]";
}

void say(const TranslationGap& gap, std::string_view code, const std::string& language,
         Diagnostics& said) {
  switch (gap.kind) {
    case TranslationGap::Kind::missing:
      said.push_back(finding(code, gap.what + " is not there in " + language, gap.span,
                             "translate it; readers are shown the original"));
      return;
    case TranslationGap::Kind::stale:
      said.push_back(finding(code,
                             gap.what + " has changed since it was translated into " + language,
                             gap.span, "bring the translation up to date; " + note_of(gap)));
      return;
    case TranslationGap::Kind::unrecorded:
      said.push_back(finding(
          code, "it is not noted which state of " + gap.what + " was translated into " + language,
          gap.span, note_of(gap)));
      return;
  }
}

void check_gaps(const Paper& paper, Diagnostics& said) {
  const model::Header& header = paper.document.header;
  const bool by_law = is_welsh(header.lang) && is_in_wales(paper);
  for (const TranslationGap& gap : header.gaps) {
    say(gap, by_law ? "WL001" : "WL003", name_of(header.lang), said);
  }
}

// --- Is it built alike? ------------------------------------------------------------

std::string counted(std::string_view what, int here, int there) {
  return std::string(what) + " (" + std::to_string(here) + ", and " + std::to_string(there) +
         " in the original)";
}

// What first differs; empty if nothing does.
std::string difference(const resolve::Build& here, const resolve::Build& there) {
  if (here.headings != there.headings) return counted("headings", here.headings, there.headings);
  if (here.tables != there.tables) return counted("tables", here.tables, there.tables);
  if (here.figures != there.figures) return counted("figures", here.figures, there.figures);
  if (here.paragraphs != there.paragraphs) {
    return counted("paragraphs and lists", here.paragraphs, there.paragraphs);
  }
  return {};
}

/// The sections that one file of a document holds.
struct Filed {
  const source::SourceFile* file = nullptr;
  std::size_t sections = 0;
  Span first;
};

std::vector<Filed> by_file(const std::vector<resolve::SectionOutline>& sections) {
  std::vector<Filed> files;
  for (const resolve::SectionOutline& one : sections) {
    if (files.empty() || files.back().file != one.span.file)
      files.push_back({one.span.file, 0, one.span});
    ++files.back().sections;
  }
  return files;
}

// The first file of a translation that is divided otherwise than the original's.
Span where_divided(const resolve::Outline& here, const resolve::Outline& there) {
  const std::vector<Filed> own = by_file(here.sections), others = by_file(there.sections);
  const auto [one, other] =
      std::ranges::mismatch(own, others, {}, &Filed::sections, &Filed::sections);
  return one != own.end() && one->file != nullptr ? one->first : here.header.span;
}

void check_build(const Paper& paper, const Index& site, Diagnostics& said) {
  const model::Header& header = paper.document.header;
  if (header.original_lang.empty()) return;
  const resolve::Outline* original = site.edition(header.id, header.original_lang);
  const resolve::Outline* own = site.edition(header.id, header.lang);
  if (original == nullptr || own == nullptr) return;
  const auto &here = own->sections, &there = original->sections;
  if (here.size() != there.size()) {
    said.push_back(finding(
        "WL002",
        "the translation has another number of " +
            counted("sections", static_cast<int>(here.size()), static_cast<int>(there.size())),
        where_divided(*own, *original), "divide it as the original is divided"));
    return;
  }
  for (std::size_t i = 0; i < here.size(); ++i) {
    const std::string differs = difference(here[i].build, there[i].build);
    if (differs.empty()) continue;
    said.push_back(finding(
        "WL002", "the section \"" + here[i].title + "\" has another number of " + differs,
        here[i].span.file ? here[i].span : header.span, "divide it as the original is divided"));
  }
}

}  // namespace

void check_languages(const Paper& paper, const Index& site, Diagnostics& said) {
  check_welsh(paper, site, said);
  check_gaps(paper, said);
  check_build(paper, site, said);
  check_paper(paper, site, said);
}

}  // namespace folio::check
