// What is published beside a document's pages: its files, its other formats,
// and pages at the addresses it once had.

#include <algorithm>
#include <array>

#include "base/digest.h"
#include "base/locale.h"
#include "base/text.h"
#include "web/render.h"

namespace folio::web {

namespace {

using model::Alternate;
using model::Attachment;

const Attachment* file_of(const model::Header& header, const Alternate& alternate) {
  const auto found = std::ranges::find(header.attachments, alternate.file, &Attachment::file);
  return alternate.file.empty() || found == header.attachments.end() ? nullptr : &*found;
}

// "PDF", from its name.
std::string kind_of(const Attachment& file) {
  std::string ending = file.published_name.substr(file.published_name.rfind('.') + 1);
  std::ranges::transform(ending, ending.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return ending;
}

// "120 kB", "1.4 MB": of thousands, as browsers show downloads.
std::string size_of(const Attachment& file, std::string_view lang) {
  const auto bytes = static_cast<double>(file.bytes ? file.bytes->size() : 0);
  if (bytes >= 1e6) return locale::number(bytes / 1e6, 1, lang) + " MB";
  return locale::number(std::max(1.0, bytes / 1e3), 0, lang) + " kB";
}

std::string joined(const std::vector<std::string>& parts) {
  std::vector<std::string> said;
  std::ranges::copy_if(parts, std::back_inserter(said),
                       [](const std::string& part) { return !part.empty(); });
  return text::join(said, ", ");
}

std::string particulars_of(const Attachment& file, const model::Words& words) {
  return joined({kind_of(file), size_of(file, words.lang()), file.classification,
                 file.accessible ? "" : words("file_not_accessible")});
}

std::string particulars_of(const Alternate& alternate, const Attachment* file,
                           const model::Words& words) {
  const std::string pages =
      alternate.pages ? words("pages_count", {{"count", std::to_string(*alternate.pages)}}) : "";
  const std::string kind = file ? kind_of(*file) : "";
  const std::string size =
      alternate.size.empty() && file ? size_of(*file, words.lang()) : alternate.size;
  return joined({kind, size, pages});
}

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
                         particulars_of(file, publication.setting.theme.words()), ""));
  }
  return items;
}

Values::List formats_of(const Publication& publication, std::string_view page) {
  const model::Header& header = publication.document.header;
  Values::List items;
  for (const Alternate& one : header.alternates) {
    const Attachment* file = file_of(header, one);
    if (one.href.empty() && (file == nullptr || !file->bytes)) continue;
    items.push_back(item(file ? relative(page, header.slug + "/" + file->published_name) : one.href,
                         one.title, particulars_of(one, file, publication.setting.theme.words()),
                         one.lang == header.lang ? "" : one.lang));
  }
  return items;
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
