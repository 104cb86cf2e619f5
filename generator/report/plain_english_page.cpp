// How hard each document is to read: its sections in a table, then what could
// be plainer and where it is.

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/json.h"
#include "base/text.h"
#include "report/pages.h"

namespace folio::report {

namespace {

using check::Figures;
using check::Readability;
using check::Remark;
using check::SectionReadability;

using Remarks = std::vector<Remark> SectionReadability::*;

/// One kind of remark: how the page and the data name it.
struct Kind {
  Remarks remarks;
  std::string_view key, caption, first_column, count_column;
};

constexpr std::array kinds{
    Kind{&SectionReadability::long_sentences, "long_sentences", "Sentences of more than 25 words",
         "Begins", "Words"},
    Kind{&SectionReadability::long_paragraphs, "long_paragraphs",
         "Paragraphs of more than 5 sentences", "Begins", "Sentences"},
    Kind{&SectionReadability::avoidable, "words_to_avoid", "Words that could be plainer", "Words",
         "Perhaps"},
    Kind{&SectionReadability::unexplained, "unexplained_abbreviations",
         "Abbreviations that are never explained", "Abbreviation", "Perhaps"},
};

std::string place_of(const source::Span& span) {
  if (span.file == nullptr) return "";
  return span.file->path() + ", line " + std::to_string(span.file->position(span.begin).line);
}

// --- The page ------------------------------------------------------------------------

std::vector<Markup> row_of(const std::string& title, const Figures& figures) {
  return {escaped(title),
          escaped(std::to_string(figures.words)),
          escaped(std::to_string(figures.sentences)),
          escaped(tenths(figures.mean_sentence())),
          escaped(std::to_string(figures.long_sentences)),
          escaped(tenths(figures.reading_ease())),
          escaped(tenths(figures.grade()))};
}

Markup figures_table(const std::string& caption, const std::string& first,
                     const std::vector<std::vector<Markup>>& rows) {
  return table(caption,
               {first, "Words", "Sentences", "Words in a sentence", "Long sentences",
                "Reading ease", "Grade"},
               rows);
}

Markup remarks_table(const Readability& document, const Kind& kind) {
  std::vector<std::vector<Markup>> rows;
  for (const SectionReadability& section : document.sections) {
    for (const Remark& one : section.*kind.remarks) {
      const std::string second = one.count > 0 ? std::to_string(one.count) : one.advice;
      rows.push_back({escaped(one.words), escaped(second), escaped(section.title),
                      escaped(place_of(one.span))});
    }
  }
  if (rows.empty()) return {};
  return table(std::string(kind.caption) + " in " + document.title,
               {std::string(kind.first_column), std::string(kind.count_column), "Section", "Place"},
               rows);
}

Markup document_html(const Readability& document) {
  Markup html("<h2>");
  html << Plain{document.title} << "</h2>\n";
  std::vector<std::vector<Markup>> rows;
  for (const SectionReadability& section : document.sections) {
    rows.push_back(row_of(section.title.empty() ? "Opening" : section.title, section.figures));
  }
  html << figures_table("Sections of " + document.title, "Section", rows);
  for (const Kind& kind : kinds) html << remarks_table(document, kind);
  return html;
}

// --- The data ------------------------------------------------------------------------

// As many digits as pages show.
Json in_tenths(double number) { return std::round(number * 10) / 10; }

Json figures_json(const Figures& figures) {
  return Json::Object{{"words", figures.words},
                      {"sentences", figures.sentences},
                      {"paragraphs", figures.paragraphs},
                      {"syllables", figures.syllables},
                      {"mean_sentence", in_tenths(figures.mean_sentence())},
                      {"reading_ease", in_tenths(figures.reading_ease())},
                      {"grade", in_tenths(figures.grade())}};
}

Json remark_json(const Remark& remark) {
  Json::Object out{{"words", remark.words}};
  if (remark.count > 0) out.emplace_back("count", remark.count);
  if (!remark.advice.empty()) out.emplace_back("advice", remark.advice);
  if (remark.span.file == nullptr) return out;
  const source::Position at = remark.span.file->position(remark.span.begin);
  out.emplace_back("file", remark.span.file->path());
  out.emplace_back("line", static_cast<int>(at.line));
  out.emplace_back("column", static_cast<int>(at.column));
  return out;
}

Json section_json(const SectionReadability& section) {
  Json::Object out{{"title", section.title}, {"figures", figures_json(section.figures)}};
  for (const Kind& kind : kinds) {
    Json::Array remarks;
    for (const Remark& one : section.*kind.remarks) remarks.push_back(remark_json(one));
    out.emplace_back(std::string(kind.key), std::move(remarks));
  }
  return out;
}

Json document_json(const Readability& document) {
  Json::Array sections;
  for (const SectionReadability& one : document.sections) sections.push_back(section_json(one));
  return Json::Object{{"id", document.id},
                      {"title", document.title},
                      {"figures", figures_json(document.figures)},
                      {"sections", std::move(sections)}};
}

}  // namespace

std::string tenths(double number) {
  std::array<char, 32> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number,
                                 std::chars_format::fixed, 1);
  return {digits.data(), end.ptr};
}

Page plain_english_page(const Readabilities& documents, const model::SiteSettings& site) {
  Markup content = paragraph(
      "The grade says for how many years somebody should have gone to school to read the text "
      "easily (Flesch-Kincaid). Reading ease runs from 100, very easy, down to 0, very hard "
      "(Flesch). Headings, captions, quotations and the fragments in tables are not counted, and "
      "neither is what is not in English.");
  if (site.plain_english.budget.grade && std::isfinite(*site.plain_english.budget.grade)) {
    content << paragraph("The budget of this site is grade " +
                         tenths(*site.plain_english.budget.grade) + ".");
  }
  std::vector<std::vector<Markup>> rows;
  for (const Readability& one : documents) rows.push_back(row_of(one.title, one.figures));
  content << figures_table("Every document", "Document", rows);
  for (const Readability& one : documents) {
    if (!one.sections.empty()) content << document_html(one);
  }
  return {"plain-english.html", "Plain English", std::move(content)};
}

std::string plain_english_json(const Readabilities& documents, const std::string& version) {
  Json::Array all;
  for (const Readability& one : documents) all.push_back(document_json(one));
  return to_text(Json::Object{{"version", version}, {"documents", std::move(all)}});
}

}  // namespace folio::report
