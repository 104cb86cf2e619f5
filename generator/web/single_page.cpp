#include <algorithm>
#include <iterator>

#include "base/locale.h"
#include "base/text.h"
#include "web/render.h"

namespace folio::web {

namespace {

Markup section_of(const model::Section& section, const Context& context) {
  const Markup heading = section_heading_of(section, context);
  Markup markup;
  if (heading.empty()) {
    Context opening = context;
    opening.raised = 1;
    return markup << "<div id=\"" << Plain{section.anchor} << "\">\n"
                  << section_body_of(section, opening) << "</div>\n";
  }
  return markup << "<section>\n<h2 id=\"" << Plain{section.anchor} << "\">" << heading << "</h2>\n"
                << section_body_of(section, context) << "</section>\n";
}

// Paper has the same: no other list of companions stands beside it.
model::DescriptionList particulars_of(const resolve::TitleBlock& block) {
  model::DescriptionList list = block.particulars;
  std::ranges::copy(block.companions.pairs, std::back_inserter(list.pairs));
  return list;
}

// A list of a few headings is in the way of those who have them in sight.
bool is_listed(const resolve::ResolvedDocument& document) {
  constexpr std::size_t in_sight = 3;
  std::size_t headings = 0;
  for (const resolve::SectionOutline& section : document.outline) {
    headings += section.slug.empty() ? 0 : 1 + section.headings.size();
  }
  return headings > in_sight;
}

// All of a document on `page`, called `title`; `above` leads back to the document.
Result<std::string> whole(const Publication& publication, const std::string& page,
                          std::string title, const Crumb& above, std::vector<Twin> twins,
                          bool twins_are_alike = true) {
  const resolve::ResolvedDocument& document = publication.document;
  const model::Header& header = document.header;
  const Context context = publication.context(page, Context::Extent::whole);
  Markup body;
  for (const model::Section& section : document.sections) body << section_of(section, context);

  Frame frame = publication.frame(page, std::move(title), header.summary);
  frame.above.push_back(above);
  frame.twins = std::move(twins);
  frame.twins_are_alike = twins_are_alike;
  Values values = values_of(frame);
  values.markup("content_html", publication.content_attributes())
      .markup("interface_html", publication.interface_attributes())
      .text("notice", "")  // it stands in the title block, as on paper
      .text("printed_notice", publication.setting.site.notice)
      .text("heading", header.title)
      .text("authorities", text::join(document.title_block.authorities, ", "))
      .markup("banner_html", inlines_of(document.title_block.banner, context))
      .markup("particulars_html",
              description_list_of(particulars_of(document.title_block), context))
      .flag("invented", header.invented)
      .flag("numbered", header.numbering != model::Numbering::none)
      .markup("contents_html", is_listed(document) ? contents_of(context) : Markup())
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
  const std::string page = landing_page(header.slug);
  // The other language may have had other versions: its readers are led to the
  // document, which says what changed in it.
  const auto twins = publication.twins([&](const Version& one) {
    return locale::is_same(one.lang, header.lang) ? page : landing_page(one.slug);
  });
  return whole(publication, page, header.title, {publication.document_title, landing_page(slug)},
               twins, false);
}

}  // namespace folio::web
