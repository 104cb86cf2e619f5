#include <memory>

#include "base/digest.h"
#include "pdf/pdf.h"
#include "resolve/paper_addresses.h"

namespace folio::pdf {

namespace {

// Raised when the same input is to give other bytes.
constexpr std::string_view form = "pdf 1";

void add(Digest& digest, const model::PrintTheme& print) {
  for (const Points length :
       {print.page_width, print.page_height, print.inner, print.outer, print.top, print.foot,
        print.text_size, print.leading, print.note_size, print.note_leading, print.number_column,
        print.bleed}) {
    // In thousandths: no locale has a say in whole numbers.
    digest.add(std::to_string(static_cast<long long>(length.value * 1000)));
  }
  for (const bool one :
       {print.justified, print.hyphenated, print.duplex, print.attached, print.addresses_told}) {
    digest.add(one ? "yes" : "no");
  }
  digest.add(std::to_string(static_cast<int>(print.standard)));
  digest.add(std::to_string(print.glossary_columns));
  for (const model::Colour colour : {print.ink, print.quiet, print.accent, print.hairline}) {
    for (const int part : {colour.red, colour.green, colour.blue}) digest.add(std::to_string(part));
  }
}

/// Of everything that laying out and writing a document depend on.
std::string key_of(const resolve::ResolvedDocument& document, const layout::Setting& setting,
                   const std::string& srgb, const std::string& program_version) {
  Digest digest;
  digest.add(form).add(program_version).add(document.digest).add(document.header.slug);
  digest.add(setting.typefaces.digest()).add(setting.hyphenation.digest()).add(srgb);
  add(digest, setting.print);
  digest.add(std::to_string(static_cast<int>(setting.edition)));
  for (const auto& [key, words] : setting.words.all()) digest.add(key).add(words);
  digest.add(setting.site.publisher).add(setting.site.base_url).add(setting.site.lang);
  digest.add(setting.site.notice);
  return digest.hex();
}

/// What proves to be wrong is not written.
Result<std::string> made(const resolve::ResolvedDocument& document, const layout::Setting& setting,
                         const std::string& srgb, resolve::PaperSize* size) {
  layout::PagedDocument paged = layout::lay_out(document, setting);
  const std::size_t pages = paged.pages.size();
  auto proof = layout::proved(paged, document, setting);
  auto pdf = proof ? write(std::move(paged), srgb) : proof.error();
  if (pdf && size != nullptr) *size = {setting.edition, pages, pdf->size()};
  if (pdf) return pdf;
  return Failure{resolve::pdf_path(document.header.slug, setting.edition) + ": " +
                 pdf.error().message};
}

}  // namespace

build::Plan plan(std::shared_ptr<const resolve::ResolvedDocument> document,
                 const layout::Setting& setting, const std::string& srgb,
                 const std::string& program_version, std::shared_ptr<resolve::PaperSize> size) {
  // The step may be made long after this function's arguments are gone.
  struct Material {
    std::shared_ptr<const resolve::ResolvedDocument> document;
    layout::Setting setting;
    std::string srgb;
    std::shared_ptr<resolve::PaperSize> size;
  };
  const resolve::ResolvedDocument& said = *document;
  auto material = std::make_shared<const Material>(
      Material{std::move(document), setting, srgb, std::move(size)});
  return {{.path = resolve::pdf_path(said.header.slug, setting.edition),
           .key = key_of(said, setting, srgb, program_version),
           .make = [material] {
             return made(*material->document, material->setting, material->srgb,
                         material->size.get());
           }}};
}

}  // namespace folio::pdf
