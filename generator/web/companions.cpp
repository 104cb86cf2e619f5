// What is published beside a document's pages: its files, its other formats,
// and pages at the addresses it once had.

#include <algorithm>

#include "base/digest.h"
#include "web/render.h"

namespace folio::web {

namespace {

using model::Alternate;
using model::Attachment;

Values item(std::string href, const std::string& title, std::string particulars,
            const std::string& lang) {
  return Values()
      .text("href", std::move(href))
      .text("title", title)
      .text("particulars", std::move(particulars))
      .text("item_lang", lang);
}

}  // namespace

Values::List files_of(const Publication& publication, std::string_view page) {
  const model::Header& header = publication.document.header;
  Values::List items;
  for (const Attachment& file : header.attachments) {
    if (!file.listed || !file.bytes) continue;
    items.push_back(item(relative(page, header.slug + "/" + file.published_name), file.title,
                         resolve::particulars_of(file, publication.setting.theme.words()), ""));
  }
  return items;
}

Values::List formats_of(const Publication& publication, std::string_view page) {
  const model::Header& header = publication.document.header;
  Values::List items;
  for (const Alternate& one : header.alternates) {
    const Attachment* file = resolve::file_of(header, one);
    if (one.href.empty() && (file == nullptr || !file->bytes)) continue;
    items.push_back(item(file ? relative(page, header.slug + "/" + file->published_name) : one.href,
                         one.title,
                         resolve::particulars_of(header, one, publication.setting.theme.words()),
                         one.lang == header.lang ? "" : one.lang));
  }
  return items;
}

std::string particulars_of(const Publication& publication, model::PrintEdition edition) {
  const auto found = std::ranges::find(publication.papers, edition, &resolve::PaperSize::edition);
  if (found == publication.papers.end()) return {};
  return resolve::particulars_of(*found, publication.setting.theme.words());
}

build::Plan companion_steps(const Publication& publication) {
  const model::Header& header = publication.document.header;
  build::Plan plan;
  for (const Attachment& file : header.attachments) {
    if (!file.bytes) continue;
    plan.push_back(step_of(header.slug + "/" + file.published_name, {folio::digest_of(*file.bytes)},
                           publication.setting,
                           [bytes = file.bytes]() -> Result<std::string> { return *bytes; }));
  }
  return plan;
}

}  // namespace folio::web
