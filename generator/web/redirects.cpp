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
