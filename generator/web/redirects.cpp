#include "web/render.h"

namespace folio::web {

namespace {

// A page that needs no theme: it is seen for a moment, by those whose browser
// does not follow on its own.
std::string moved_page(const std::string& href, const std::string& canonical_address,
                       const model::Header& header, const model::Words& words) {
  Markup page("<!DOCTYPE html>\n<html lang=\"");
  page << Plain{header.lang} << "\" dir=\"" << Plain{direction_of(header.lang)}
       << "\">\n<head>\n<meta charset=\"utf-8\">\n<title>" << Plain{words("moved")} << ": "
       << Plain{header.title} << "</title>\n"
       << "<meta name=\"viewport\" content=\"width=device-width\">\n"
       << "<meta name=\"robots\" content=\"noindex\">\n"
       << "<meta http-equiv=\"refresh\" content=\"0; url=" << Plain{href} << "\">\n"
       << "<link rel=\"canonical\" href=\"" << Plain{canonical_address} << "\">\n"
       << "</head>\n<body>\n<main>\n<h1>" << Plain{words("moved")} << "</h1>\n<p><a href=\""
       << Plain{href} << "\">" << Plain{header.title} << "</a></p>\n</main>\n</body>\n</html>\n";
  return page.html();
}

std::string file_of(const std::string& address) {
  return address.ends_with('/') ? address + "index.html" : address;
}

}  // namespace

Markup moved_from(const Publication& publication, std::string_view section, std::string_view page) {
  const resolve::ResolvedDocument& document = publication.document;
  const model::Words& words = publication.setting.theme.words();
  Markup list;
  for (const resolve::MovedPlace& one : document.moved) {
    if (one.section != section) continue;
    const resolve::SectionOutline& now = document.outline[one.now];
    std::string place = numbered_title(now);
    if (place.empty()) place = document.header.short_title;  // what stands before all sections
    const std::string href =
        relative(page, now.slug.empty() ? landing_page(document.header.slug)
                                        : section_page(document.header.slug, now.slug));
    list << "<li id=\"" << Plain{one.anchor} << "\"><a href=\"" << Plain{href} << "#"
         << Plain{one.anchor} << "\">"
         << Plain{one.called.empty() ? place : one.called + " (" + place + ")"} << "</a></li>\n";
  }
  if (list.empty()) return list;
  Markup all("<section class=\"moved\" aria-labelledby=\"moved_title\"");
  all << publication.interface_attributes() << ">\n<h2 id=\"moved_title\">"
      << Plain{words("moved_elsewhere")} << "</h2>\n<ul>\n"
      << list << "</ul>\n</section>\n";
  return all;
}

build::Plan redirect_steps(const resolve::Outline& outline, const Setting& setting) {
  build::Plan plan;
  for (const resolve::Redirect& redirect : resolve::redirects_of(outline)) {
    if (redirect.to.ends_with(".pdf")) continue;  // paper cannot lead elsewhere
    const std::string from = file_of(redirect.from);
    std::string page =
        moved_page(relative(from, file_of(redirect.to)), setting.site.base_url + redirect.to,
                   outline.header, setting.theme.words());
    const std::string key = page;
    plan.push_back(step_of(from, {key}, setting,
                           [made = std::move(page)]() -> Result<std::string> { return made; }));
  }
  return plan;
}

}  // namespace folio::web
