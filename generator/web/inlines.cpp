#include <array>

#include "base/figures.h"
#include "base/locale.h"
#include "web/render.h"

namespace folio::web {

namespace {

// Authors' links were checked when they were read; what leaves the program is
// checked again, for a page is read by people who trust it.
bool may_be_linked(std::string_view url) {
  constexpr std::array<std::string_view, 4> schemes{"https:", "http:", "mailto:", "tel:"};
  for (const std::string_view scheme : schemes) {
    if (url.starts_with(scheme)) return true;
  }
  return false;
}

// Where PDFs are not made the document's page stands for its own.
std::string href_of(const model::PublishedFile& file, const Context& context) {
  const bool is_made = !file.file.empty() || context.formats == Formats::with_pdf;
  return is_made ? relative(context.page, published_page(file))
                 : context.link(model::Place{"", file.slug, "", ""});
}

std::string href_of(const model::Target& target, const Context& context) {
  return std::visit(
      Overloaded{[](const model::WebAddress& address) {
                   return may_be_linked(address.url) ? address.url : std::string();
                 },
                 [&](const model::Place& place) { return context.link(place); },
                 [&](const model::PublishedFile& file) { return href_of(file, context); }},
      target);
}

// resolve() leaves a reference only where it leads nowhere: it stands as the
// author wrote it.
Markup unresolved(const model::CrossReference& reference) {
  Markup markup;
  markup << (reference.form == model::CrossReference::Form::number ? Literal("[-@")
                                                                   : Literal("[@"));
  if (!reference.document.empty()) markup << Plain{reference.document} << "/";
  return markup << Plain{reference.id} << "]", markup;
}

Markup note_reference_of(const model::NoteReference& note, const Context& context) {
  Markup markup;
  markup << "<sup><a class=\"note-mark\" id=\"ref_" << note.number << "_" << note.use
         << "\" href=\"#note_" << note.number << "\"><span class=\"hidden furniture\">"
         << Plain{context.words("footnote")} << " </span>" << note.number << "</a></sup>";
  return markup;
}

// The name of the tint, and the shape that says the same without it.
struct Look {
  Literal name;
  Literal path;
};

Look look_of(model::RagRating rating) {
  switch (rating) {
    case model::RagRating::red: return {"red", "M1 1h10v10H1z"};
    case model::RagRating::amber: return {"amber", "M6 0l6 11H0z"};
    case model::RagRating::green: return {"green", "M6 .5a5.5 5.5 0 100 11 5.5 5.5 0 000-11z"};
    case model::RagRating::complete:
      return {"complete", "M4.4 11L0 6.6 1.7 5l2.7 2.6L10.3 1 12 2.6z"};
    case model::RagRating::not_rated: return {"none", "M0 5h12v2H0z"};
  }
  return {"none", "M0 5h12v2H0z"};
}

Markup rating_of(const model::RatingMark& mark) {
  const Look look = look_of(mark.rating);
  Markup markup;
  markup
      << "<span class=\"rating rating-" << look.name
      << "\"><svg aria-hidden=\"true\" viewBox=\"0 0 12 12\" width=\"12\" height=\"12\"><path d=\""
      << look.path << "\"/></svg>" << Plain{mark.word} << "</span>";
  return markup;
}

Markup between(Literal before, const Markup& content, Literal after) {
  Markup markup(before);
  return markup << content << after, markup;
}

Markup other_language_of(const model::OtherLanguage& other, const Context& context) {
  Markup markup("<span");
  markup << language_of(other.lang, context) << ">" << inlines_of(other.content, context)
         << "</span>";
  return markup;
}

// What a line through or under words says is said in words, too.
Markup changed(Literal open, std::string_view word, const model::Inlines& content, Literal close,
               const Context& context) {
  Markup markup(open);
  markup << "<span class=\"hidden\">[" << Plain{context.words(word)} << ": </span>"
         << inlines_of(content, context) << "<span class=\"hidden\">]</span>" << close;
  return markup;
}

Markup day_of(const model::DayNamed& day, const Context& context) {
  Markup markup("<time datetime=\"");
  markup << Plain{calendar::iso(day.date)} << "\">" << inlines_of(day.content, context);
  return markup << "</time>", markup;
}

Markup term_of(const model::DefinedTerm& term, const Context& context) {
  const std::string href = context.link(term.place);
  const Markup content = inlines_of(term.content, context);
  if (href.empty()) return content;
  Markup markup("<a class=\"term\" href=\"");
  markup << Plain{href} << "\"";
  if (!term.meaning.empty()) markup << " title=\"" << Plain{term.meaning} << "\"";
  return markup << ">" << content << "</a>", markup;
}

Markup abbreviation_of(const model::Abbreviation& letters) {
  Markup markup("<abbr");
  if (!letters.expansion.empty()) markup << " title=\"" << Plain{letters.expansion} << "\"";
  return markup << ">" << Plain{letters.words} << "</abbr>", markup;
}

// Telephone numbers keep their order in lines from right to left.
Markup text_of(std::string_view words, const Context& context) {
  if (!context.right_to_left) return escaped(words);
  Markup markup;
  std::size_t told = 0;
  for (const text::Stretch& number : text::numbers_in_groups(words)) {
    markup << Plain{words.substr(told, number.begin - told)} << "<bdi dir=\"ltr\">"
           << Plain{words.substr(number.begin, number.end - number.begin)} << "</bdi>";
    told = number.end;
  }
  return markup << Plain{words.substr(told)}, markup;
}

Markup inline_of(const model::Inline& one, const Context& context) {
  return std::visit(
      Overloaded{
          [&](const model::Text& text) { return text_of(text.text, context); },
          [&](const model::Emphasis& emphasis) {
            return between("<em>", inlines_of(emphasis.content, context), "</em>");
          },
          [&](const model::Strong& strong) {
            return between("<strong>", inlines_of(strong.content, context), "</strong>");
          },
          [](const model::Code& code) { return between("<code>", escaped(code.text), "</code>"); },
          [](const model::LineBreak&) { return Markup("<br>"); },
          [&](const model::Link& link) { return link_of(link, context); },
          [](const model::CrossReference& reference) { return unresolved(reference); },
          [&](const model::NoteReference& note) { return note_reference_of(note, context); },
          [](const model::RatingMark& mark) { return rating_of(mark); },
          [&](const model::OtherLanguage& other) { return other_language_of(other, context); },
          [](const model::Abbreviation& letters) { return abbreviation_of(letters); },
          [&](const model::DefinedTerm& term) { return term_of(term, context); },
          [&](const model::DayNamed& day) { return day_of(day, context); },
          [](const model::Lookup&) { return Markup(); },  // resolve() leaves none
          [&](const model::Insertion& insertion) {
            return changed("<ins>", "change_inserted", insertion.content, "</ins>", context);
          },
          [&](const model::Deletion& deletion) {
            return changed("<del>", "change_deleted", deletion.content, "</del>", context);
          }},
      one.value);
}

}  // namespace

Markup language_of(const std::string& lang, const Context& context) {
  const bool right_to_left = locale::is_right_to_left(lang);
  Markup markup(" lang=\"");
  markup << Plain{lang} << "\"";
  // In a document from right to left a part may stand in another from left to right.
  if (!right_to_left && !context.right_to_left) return markup;
  return markup << (right_to_left ? Literal(" dir=\"rtl\"") : Literal(" dir=\"ltr\"")), markup;
}

Markup link_of(const model::Link& link, const Context& context) {
  const Markup content = inlines_of(link.content, context);
  const std::string href = href_of(link.target, context);
  if (href.empty()) return content;
  Markup markup;
  markup << "<a href=\"" << Plain{href} << "\">" << content << "</a>";
  return markup;
}

Markup inlines_of(const model::Inlines& inlines, const Context& context) {
  Markup markup;
  for (const model::Inline& one : inlines) markup << inline_of(one, context);
  return markup;
}

}  // namespace folio::web
