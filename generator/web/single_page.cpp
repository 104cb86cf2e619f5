#include "base/text.h"
#include "web/render.h"

namespace folio::web {

namespace {

Markup section_of(const model::Section& section, const Context& context) {
  const Markup heading = section_heading_of(section, context);
  Markup markup;
  if (heading.empty()) {
    return markup << "<div id=\"" << Plain{section.anchor} << "\">\n"
                  << section_body_of(section, context) << "</div>\n";
  }
  return markup << "<section>\n<h2 id=\"" << Plain{section.anchor} << "\">" << heading << "</h2>\n"
                << section_body_of(section, context) << "</section>\n";
}

// All of a document on `page`, called `title`; `above` leads back to the document.
Result<std::string> whole(const Publication& publication, const std::string& page,
                          std::string title, const Crumb& above, std::vector<Twin> twins) {
  const resolve::ResolvedDocument& document = publication.document;
  const model::Header& header = document.header;
  const Context context = publication.context(page, Context::Extent::whole);
  Markup body;
  for (const model::Section& section : document.sections) body << section_of(section, context);

  Frame frame = publication.frame(page, std::move(title), header.summary);
  frame.above.push_back(above);
  frame.twins = std::move(twins);
  Values values = values_of(frame);
  values.markup("content_html", publication.content_attributes())
      .markup("interface_html", publication.interface_attributes())
      .text("notice", "")  // it stands in the title block, as on paper
      .text("printed_notice", publication.setting.site.notice)
      .text("heading", header.title)
      .text("authorities", text::join(document.title_block.authorities, ", "))
      .markup("banner_html", inlines_of(document.title_block.banner, context))
      .markup("particulars_html", description_list_of(document.title_block.particulars, context))
      .flag("invented", header.invented)
      .flag("numbered", header.numbering != model::Numbering::none)
      .markup("contents_html", document.outline.empty() ? Markup() : contents_of(context))
      .markup("front_html", blocks_of(document.front, context))
      .markup("body_html", body)
      .text("document_href", relative(page, above.page))
      .text("pdf_href", publication.pdf_link(page));
  return fill(publication.setting.theme, "all", values);
}

}  // namespace

Result<std::string> single_page(const Publication& publication) {
  const model::Header& header = publication.document.header;
  return whole(publication, whole_page(header.slug),
               publication.setting.theme.words()("whole_title", {{"title", header.title}}),
               {header.short_title, landing_page(header.slug)},
               publication.twins([](const Version& one) { return whole_page(one.slug); }));
}

Result<std::string> comparison_page(const Publication& publication) {
  const model::Header& header = publication.document.header;
  const std::string slug = header.slug.substr(0, header.slug.find("/changes"));
  return whole(publication, landing_page(header.slug), header.title,
               {publication.document_title, landing_page(slug)}, {});
}

}  // namespace folio::web
