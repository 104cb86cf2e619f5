#include "resolve/paper_addresses.h"

#include "resolve/passes.h"

namespace folio::resolve {

namespace {

std::string_view ending_of(model::PrintEdition edition) {
  switch (edition) {
    case model::PrintEdition::standard: return "";
    case model::PrintEdition::large_print: return "-large-print";
    case model::PrintEdition::print_shop: return "-print";
    case model::PrintEdition::screen: return "-screen";
  }
  return "";
}

}  // namespace

std::string pdf_path(std::string_view slug, model::PrintEdition edition) {
  constexpr std::string_view dot = ".pdf";
  std::string path = pdf_path(slug);
  return path.insert(path.size() - dot.size(), ending_of(edition));
}

std::string particulars_of(const PaperSize& size, const model::Words& words) {
  if (size.pages == 0) return {};
  return words.counted("pages", static_cast<long long>(size.pages)) + ", " +
         size_words(size.bytes, words.lang());
}

}  // namespace folio::resolve
