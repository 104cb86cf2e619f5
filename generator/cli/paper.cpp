// Documents on paper: in which language, how large as a file, how sharp.

#include <algorithm>

#include "base/text.h"
#include "cli/commands.h"
#include "pdf/pdf.h"
#include "resolve/paper_addresses.h"

namespace folio::cli {

namespace {

// A PDF is made for its size only where the theme has a budget for it: then each document
// is resolved, set and written once for every edition, and by a build that makes PDFs once
// more. Checking makes no other, and what is told of a size is told by every command alike,
// so that the double cost falls on themes with a budget alone.
source::Diagnostics check_budget(const model::Document& document,
                                 const source::Outcome<resolve::Index>& index,
                                 const layout::Setting& paper, const std::string& srgb) {
  if (paper.print.size_budget_kb == 0) return {};
  const auto paged = layout::lay_out(resolve::resolve(document, index.value, paper.words),
                                     paper_in(paper, document.header.lang));
  const auto pdf = pdf::write(paged, srgb);
  if (!pdf) return {};  // told when it is made
  const std::size_t pages = paged.pages.size(), kilobytes = (pdf->size() + 999) / 1000;
  const auto most = static_cast<std::size_t>(paper.print.size_budget_kb) * pages;
  if (kilobytes <= most) return {};
  const std::string path = resolve::pdf_path(document.header.slug, paper.edition);
  return {{source::Severity::warning, "F0739",
           "\"" + path + "\" has " + std::to_string(kilobytes) + " kB on " +
               text::counted(pages, "page", "pages") + ", and may have " + std::to_string(most),
           document.header.span, "",
           "make its pictures smaller, or raise size_budget_kb in print.toml"}};
}

}  // namespace

layout::Setting paper_in(layout::Setting paper, const std::string& lang) {
  paper.words = paper.words.in(lang);
  paper.site = paper.site.in(paper.words.lang());
  return paper;
}

std::vector<std::string> edition_addresses(const resolve::Outline& outline,
                                           const std::vector<model::PrintEdition>& editions) {
  std::vector<std::string> addresses;
  if (!outline.is_on_paper) return addresses;
  for (const model::PrintEdition edition : editions) {
    addresses.push_back(resolve::pdf_path(outline.header.slug, edition));
  }
  return addresses;
}

model::Library without_editions(model::Library library,
                                const std::vector<model::PrintEdition>& editions) {
  std::erase_if(library.published, [&editions](const model::PublishedAddress& one) {
    const std::string slug = one.address.substr(0, one.address.rfind('/'));
    return std::ranges::any_of(editions, [&](model::PrintEdition edition) {
      return one.address == resolve::pdf_path(slug, edition);
    });
  });
  return library;
}

source::Diagnostics check_on_paper(const model::Document& document,
                                   const source::Outcome<resolve::Index>& index,
                                   const layout::Setting& paper, const std::string& srgb) {
  source::Diagnostics said = layout::coarse_pictures(document, paper);
  source::append(said, check_budget(document, index, paper, srgb));
  return said;
}

}  // namespace folio::cli
