// What comes with a document: its other formats and its files, and what is told
// of them before anybody takes them.

#include <algorithm>
#include <utility>

#include "base/locale.h"
#include "base/text.h"
#include "resolve/passes.h"

namespace folio::resolve {

namespace {

using model::Alternate;
using model::Attachment;
using model::Header;
using model::Inlines;
using model::Words;

std::string size_of(const Attachment& file, const Words& words) {
  return size_words(file.bytes ? file.bytes->size() : 0, words.lang());
}

std::string with_commas(std::vector<std::string> parts) {
  std::erase_if(parts, [](const std::string& part) { return part.empty(); });
  return text::join(parts, ", ");
}

// What it is called, leading to `target`, and in brackets what is told of it.
Inlines item_of(const std::string& title, const model::Target& target,
                const std::string& particulars) {
  Inlines item{{model::Link{target, words_as_inlines(title)}, {}}};
  if (particulars.empty()) return item;
  return joined(std::move(item), " ", words_as_inlines("(" + particulars + ")"));
}

// A title in another language says which, for it may not be read from its words.
std::string told_of(const Header& header, const Alternate& one, const Words& words) {
  const bool other = !one.lang.empty() && !locale::is_same(one.lang, words.lang());
  return with_commas({other ? locale::name_of(one.lang) : "", particulars_of(header, one, words)});
}

}  // namespace

std::string kind_words(std::string_view file) {
  return text::upper(file.substr(file.rfind('.') + 1));
}

std::string size_words(std::size_t bytes, std::string_view lang) {
  const auto size = static_cast<double>(bytes);
  if (bytes >= 1000 * 1000) return locale::number(size / 1e6, 1, lang) + " MB";
  return locale::number(std::max(1.0, size / 1e3), 0, lang) + " kB";
}

const Attachment* file_of(const Header& header, const Alternate& alternate) {
  const auto found = std::ranges::find(header.attachments, alternate.file, &Attachment::file);
  return alternate.file.empty() || found == header.attachments.end() ? nullptr : &*found;
}

AppendixPaper paper_of(const Header& header, const model::Appendix& appendix) {
  const auto found = std::ranges::find(header.attachments, appendix.document, &Attachment::file);
  const bool is_file = !appendix.document.empty() && found != header.attachments.end();
  if (is_file) return {.file = &*found};
  return {.document = appendix.document};
}

Inlines paper_named(const Header& header, const std::string& title, const std::string& document) {
  Inlines named = words_as_inlines(title);
  if (document.empty()) return named;
  const auto found = std::ranges::find(header.mentioned, document, &model::Named::id);
  const source::Span where = found == header.mentioned.end() ? source::Span{} : found->span;
  model::Link link{model::Place{document, "", "", ""}, std::move(named)};
  return {model::Inline{std::move(link), where}};
}

Inlines appendix_named(const Header& header, const model::Appendix& appendix, const Words& words) {
  const auto [file, document] = paper_of(header, appendix);
  const std::string more =
      with_commas({file ? particulars_of(*file, words) : "",
                   appendix.circulated_separately ? words("circulated_separately") : "",
                   appendix.classification});
  if (file != nullptr)
    return item_of(appendix.title, model::PublishedFile{header.slug, file->published_name}, more);
  Inlines title = paper_named(header, appendix.title, document);
  return more.empty() ? title : joined(title, " ", words_as_inlines("(" + more + ")"));
}

std::string particulars_of(const Attachment& file, const Words& words) {
  return with_commas({kind_words(file.published_name), size_of(file, words), file.classification,
                      file.accessible ? "" : words("file_not_accessible")});
}

std::string particulars_of(const Header& header, const Alternate& alternate, const Words& words) {
  const Attachment* file = file_of(header, alternate);
  const bool measured = alternate.size.empty() && file != nullptr;
  return with_commas(
      {file ? kind_words(file->published_name) : "",
       measured ? size_of(*file, words) : alternate.size,
       alternate.pages ? words.counted("pages", *alternate.pages) : ""});
}

Inlines formats_named(const Header& header, const Words& words) {
  Inlines all;
  for (const Alternate& one : header.alternates) {
    const Attachment* file = file_of(header, one);
    const std::string told = told_of(header, one, words);
    if (!one.href.empty()) {
      all = joined(std::move(all), "; ", item_of(one.title, model::WebAddress{one.href}, told));
    } else if (file != nullptr && file->bytes) {
      const model::PublishedFile target{header.slug, file->published_name};
      all = joined(std::move(all), "; ", item_of(one.title, target, told));
    }
  }
  return all;
}

Inlines files_named(const Header& header, const Words& words) {
  Inlines all;
  for (const Attachment& file : header.attachments) {
    if (!file.listed || !file.bytes) continue;
    const model::PublishedFile target{header.slug, file.published_name};
    all = joined(std::move(all), "; ", item_of(file.title, target, particulars_of(file, words)));
  }
  return all;
}

}  // namespace folio::resolve
