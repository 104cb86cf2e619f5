// What every page of the reports has round it, and how they look.

#include "base/locale.h"
#include "report/pages.h"

namespace folio::report {

namespace {

// Colours are those of the reader's own browser, light or dark.
constexpr std::string_view style = R"(:root { color-scheme: light dark; }
body {
  max-width: 76rem;
  margin: 0 auto;
  padding: 1rem;
  font: 1rem/1.5 system-ui, "Noto Sans", Arial, sans-serif;
  overflow-wrap: break-word;
}
h1, h2, h3 { line-height: 1.2; margin: 2rem 0 .5rem; }
h1 { margin-top: 1rem; }
p, li, dd { max-width: 46rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; padding: 0; list-style: none; }
[aria-current] { font-weight: bold; }
.table { overflow-x: auto; margin: 0 0 1.5rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; padding: .5rem 0; font-weight: bold; }
th, td {
  border: 1px solid GrayText;
  padding: .375rem .5rem;
  text-align: left;
  vertical-align: top;
  min-width: 5rem;
}
td ul { margin: 0; padding-left: 1.125rem; }
:target { outline: 3px solid; outline-offset: 3px; }
footer { margin-top: 3rem; border-top: 1px solid GrayText; }
)";

Markup navigation(const Page& page, const std::vector<Page>& all) {
  Markup html("<nav aria-label=\"Reports\">\n<ul>\n");
  for (const Page& one : all) {
    html << "<li><a href=\"" << Plain{one.path} << "\"";
    if (one.path == page.path) html << " aria-current=\"page\"";
    html << ">" << Plain{one.title} << "</a></li>\n";
  }
  return html << "</ul>\n</nav>\n";
}

}  // namespace

std::string html_of(const Page& page, const std::vector<Page>& all, const Frame& frame) {
  Markup html("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n");
  html << "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
       << "<title>" << Plain{page.title} << " - " << Plain{frame.site} << "</title>\n"
       << "<link rel=\"stylesheet\" href=\"report.css\">\n</head>\n<body>\n<header>\n"
       << navigation(page, all) << "</header>\n<main>\n<h1>" << Plain{page.title} << "</h1>\n"
       << page.content << "</main>\n<footer>\n<p>" << Plain{frame.site} << ", checked as on "
       << Plain{locale::date(frame.today, "en-GB")} << " by Folio " << Plain{frame.version}
       << ".</p>\n</footer>\n</body>\n</html>\n";
  return html.html();
}

std::string_view report_style() { return style; }

Markup paragraph(std::string_view words) { return Markup("<p>") << Plain{words} << "</p>\n"; }

Markup table(const std::string& caption, const std::vector<std::string>& columns,
             const std::vector<std::vector<Markup>>& rows) {
  // What is too wide for a screen can be scrolled to with the keys.
  Markup html("<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"");
  html << Plain{caption} << "\">\n<table>\n<caption>" << Plain{caption}
       << "</caption>\n<thead>\n<tr>";
  for (const std::string& column : columns)
    html << "<th scope=\"col\">" << Plain{column} << "</th>";
  html << "</tr>\n</thead>\n<tbody>\n";
  for (const std::vector<Markup>& row : rows) {
    html << "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i == 0) {
        html << "<th scope=\"row\">" << row[i] << "</th>";
      } else {
        html << "<td>" << row[i] << "</td>";
      }
    }
    html << "</tr>\n";
  }
  return html << "</tbody>\n</table>\n</div>\n";
}

}  // namespace folio::report
