#include "pdf/pdf.h"
#include "pdf/proof.h"
#include "pdf/writer.h"

namespace folio::pdf {

namespace {

/// The resources that all pages share; their names are numbers (/F0, /I0).
Result<std::string> resources_of(Haru& haru, const std::vector<Font>& fonts,
                                 const Pictures& pictures) {
  std::string out = "/Font <<";
  for (std::size_t i = 0; i < fonts.size(); ++i) {
    if (!fonts[i].used()) continue;
    const auto font = fonts[i].write(haru);
    if (!font) return font.error();
    out += "/F" + std::to_string(i) + " " + reference(*font) + " ";
  }
  const auto images = pictures.write(haru);
  if (!images) return images.error();
  if (!images->empty()) out += ">>\n/XObject <<";
  for (std::size_t i = 0; i < images->size(); ++i)
    out += "/I" + std::to_string(i) + " " + reference((*images)[i]) + " ";
  return out + ">>\n";
}

std::string output_intent(Haru& haru, const std::string& srgb) {
  static constexpr std::string_view name = "(sRGB IEC61966-2.1)";
  return "<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier " + std::string(name) +
         " /Info " + std::string(name) + " /DestOutputProfile " +
         reference(haru.stream("/N 3\n", srgb, Filter::flate)) + ">>";
}

/// The catalog's Names and associated files.
std::string names_of(Haru& haru, const layout::PagedDocument& document,
                     const std::vector<ObjectNumber>& pages, const StructureWriter& structure,
                     const std::vector<ObjectNumber>& files) {
  std::string out =
      "/Names <</Dests " + reference(write_destinations(haru, document, pages, structure));
  if (const auto embedded = write_embedded_files(haru, document, files)) {
    out += " /EmbeddedFiles " + reference(*embedded);
  }
  out += ">>\n";
  if (files.empty()) return out;
  out += "/AF [";
  for (const ObjectNumber file : files) out += reference(file) + " ";
  out.back() = ']';
  return out + "\n";
}

std::string catalog_of(Haru& haru, const layout::PagedDocument& document, const std::string& srgb,
                       ObjectNumber structure) {
  const ObjectNumber metadata =
      haru.stream("/Type /Metadata\n/Subtype /XML\n", xmp_of(document), Filter::none);
  std::string out = "/Lang " + literal(document.lang) + "\n/MarkInfo <</Marked true>>\n" +
                    "/ViewerPreferences <</DisplayDocTitle true" +
                    (document.right_to_left ? " /Direction /R2L" : "") + ">>\n/StructTreeRoot " +
                    reference(structure) + "\n/Metadata " + reference(metadata) +
                    "\n/OutputIntents [" + output_intent(haru, srgb) + "]\n/PageLabels <</Nums [" +
                    page_labels_of(document) + "]>>\n";
  if (const auto outline = write_outline(haru, document.bookmarks))
    out += "/Outlines " + reference(*outline) + "\n/PageMode /UseOutlines\n";
  return out;
}

}  // namespace

Result<std::string> write(layout::PagedDocument document, const std::string& srgb) {
  auto fonts = open_fonts(document.faces);
  if (!fonts) return fonts.error();
  Haru haru;
  Pictures pictures;
  StructureWriter structure(document);

  std::vector<ObjectNumber> pages;
  for (const layout::Page& page : document.pages)
    pages.push_back(haru.page(page.width, page.height, document.bleed));
  const ObjectNumber resources = haru.dictionary();
  Proof proof;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const Haru::PageParts parts{
        .resources = resources,
        .struct_parents = static_cast<int>(i),
        .annotations = write_links(haru, document, i, pages[i], structure),
        .content = printer_marks(document.pages[i], document.bleed) +
                   painted(document, i, {fonts.value(), pictures, structure})};
    proof.add_page(pages[i], parts.content);
    haru.complete_page(pages[i], parts);
    document.pages[i].marks = {};  // of a long document they would fill the memory
  }

  const std::vector<ObjectNumber> files = write_attachments(haru, document);
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (const auto& of = document.attachments[i].element) structure.attach(*of, files[i]);
  }
  const ObjectNumber tree = structure.write(haru, pages);
  auto shared = resources_of(haru, fonts.value(), pictures);
  if (!shared) return shared.error();
  haru.complete(resources, *std::move(shared));
  haru.complete_catalog(catalog_of(haru, document, srgb, tree) +
                        names_of(haru, document, pages, structure, files));
  if (document.standard == model::PdfStandard::ua1_with_a2a) {
    haru.complete_information(information_of(document));
  }
  if (const auto proved = proof.of(haru); !proved) return proved.error();
  return haru.bytes();
}

}  // namespace folio::pdf
