#include "web/render.h"

namespace folio::web {

namespace {

Markup back_links_of(const model::Note& note, const Context& context) {
  Markup markup("<span class=\"back furniture\">");
  for (int use = 1; use <= note.uses; ++use) {
    markup << " <a href=\"#ref_" << note.number << "_" << use << "\">"
           << Plain{context.words("note_back_to", {{"use", std::to_string(use)}})}
           << "<span class=\"hidden\"> "
           << Plain{context.words("note_back_of", {{"number", std::to_string(note.number)}})}
           << "</span></a>";
  }
  return markup << "</span>", markup;
}

// The way back stands at the end of the note's last words.
Markup note_of(const model::Note& note, const Context& context) {
  Markup markup("<li id=\"note_");
  markup << note.number << "\"><span class=\"note-number\">" << note.number << "</span>\n";
  const bool simple = note.blocks.size() == 1 &&
                      std::holds_alternative<model::Paragraph>(note.blocks.front().value);
  if (simple) {
    markup << "<p>" << words_of(note.blocks.front(), context) << back_links_of(note, context)
           << "</p>";
  } else {
    markup << blocks_of(note.blocks, context) << "<p class=\"furniture\">"
           << back_links_of(note, context) << "</p>";
  }
  return markup << "</li>\n", markup;
}

Markup notes_of(const model::Section& section, const Context& context) {
  Markup items;
  for (const model::Note& note : section.notes) {
    if (note.number > 0) items << note_of(note, context);
  }
  Markup markup;
  if (items.empty()) return markup;
  const int level = context.section_level() + 1;
  markup << "<section class=\"notes\">\n<h" << level << " class=\"furniture\">"
         << Plain{context.words("notes")} << "</h" << level << ">\n<ol>\n"
         << items << "</ol>\n</section>\n";
  return markup;
}

Markup link_to(const resolve::SectionOutline& section, const std::string& anchor,
               const Context& context) {
  return Markup() << "<a href=\"" << Plain{context.link(section, anchor)} << "\">";
}

Markup numbered(const std::string& number, const std::string& title, const std::string& lang,
                const Context& context) {
  Markup markup;
  if (!number.empty()) markup << "<span class=\"entry-number\">" << Plain{number} << "</span> ";
  markup << "<span class=\"entry-title\"";
  if (!lang.empty()) markup << language_of(lang, context);
  return markup << ">" << Plain{title} << "</span>", markup;
}

Markup subheadings_of(const resolve::SectionOutline& section, const Context& context) {
  Markup markup;
  if (section.headings.empty()) return markup;
  markup << "\n<ul>\n";
  for (const resolve::Subheading& heading : section.headings) {
    markup << "<li>" << link_to(section, heading.anchor, context)
           << numbered(heading.number, heading.title, section.lang, context) << "</a></li>\n";
  }
  return markup << "</ul>\n", markup;
}

}  // namespace

Markup section_body_of(const model::Section& section, const Context& context) {
  Markup markup;
  const bool is_other = !section.lang.empty();
  if (is_other) markup << "<div" << language_of(section.lang, context) << ">\n";
  markup << blocks_of(section.blocks, context) << notes_of(section, context);
  return markup << (is_other ? Literal("</div>\n") : Literal("")), markup;
}

Markup section_heading_of(const model::Section& section, const Context& context) {
  Markup markup = former_names_of(section.former_anchors);
  markup << number_of({section.number, section.anchor, section.printed_anchor}, "section_link",
                      context);
  markup << Plain{section.label};
  if (!section.label.empty() && !section.title.empty()) markup << ": ";
  const Markup title = inlines_of(section.title, context);
  if (section.lang.empty()) return markup << title, markup;
  return markup << "<span" << language_of(section.lang, context) << ">" << title << "</span>",
         markup;
}

std::string title_of(const resolve::SectionOutline& section) {
  if (section.label.empty()) return section.title;
  return section.title.empty() ? section.label : section.label + ": " + section.title;
}

std::string numbered_title(const resolve::SectionOutline& section) {
  return section.number.empty() ? title_of(section) : section.number + " " + title_of(section);
}

Markup contents_of(const Context& context) {
  Markup markup("<ol class=\"contents\">\n");
  for (const resolve::SectionOutline& section : context.document.outline) {
    if (section.slug.empty()) continue;
    markup << "<li>" << link_to(section, "", context)
           << numbered(section.number, title_of(section), section.lang, context) << "</a>"
           << subheadings_of(section, context) << "</li>\n";
  }
  return markup << "</ol>\n", markup;
}

Markup local_navigation_of(const resolve::SectionOutline& current, const Context& context) {
  Markup markup("<ol class=\"contents\">\n");
  for (const resolve::SectionOutline& section : context.document.outline) {
    if (section.slug.empty()) continue;
    const Markup entry = numbered(section.number, title_of(section), section.lang, context);
    if (&section != &current) {
      markup << "<li>" << link_to(section, "", context) << entry << "</a></li>\n";
    } else {
      markup << "<li><a aria-current=\"page\" href=\"index.html\">" << entry << "</a>"
             << subheadings_of(section, context) << "</li>\n";
    }
  }
  return markup << "</ol>\n", markup;
}

}  // namespace folio::web
