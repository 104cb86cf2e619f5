#include "base/calendar.h"
#include "pdf/writer.h"

namespace folio::pdf {

namespace {

constexpr std::string_view producer = "Folio";

std::string xml(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    switch (byte) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      default: out += byte;
    }
  }
  return out;
}

std::string element(std::string_view name, std::string_view text) {
  const std::string tag(name);
  return "   <" + tag + ">" + xml(text) + "</" + tag + ">\n";
}

/// A property that is a list of values: a Bag, a Seq, or an Alt by language.
std::string list(std::string_view name, std::string_view kind, std::string_view value) {
  if (value.empty()) return "";
  const std::string tag(name), container = "rdf:" + std::string(kind);
  const std::string item = kind == "Alt" ? "rdf:li xml:lang=\"x-default\"" : "rdf:li";
  return "   <" + tag + "><" + container + "><" + item + ">" + xml(value) + "</rdf:li></" +
         container + "></" + tag + ">\n";
}

/// PDF/A allows only properties it knows; pdfuaid has to be described to it
/// (ISO 19005-2, 6.6.2.3).
constexpr std::string_view pdfuaid_schema =
    R"(   <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
     <pdfaProperty:name>part</pdfaProperty:name>
     <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
     <pdfaProperty:category>internal</pdfaProperty:category>
     <pdfaProperty:description>The part of ISO 14289 the file conforms to</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
   </rdf:li></rdf:Bag></pdfaExtension:schemas>
)";

constexpr std::string_view packet_head =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    R"(<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
    xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
    xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
)";
constexpr std::string_view packet_foot =
    "  </rdf:Description>\n </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n";

/// The document's own date as both forms want it; a file's date would change
/// with every build.
std::string xmp_date(calendar::Date date) { return calendar::iso(date) + "T00:00:00Z"; }

std::string entry(std::string_view key, std::string_view text) {
  if (text.empty()) return "";
  return "/" + std::string(key) + " " + text_string(text) + "\n";
}

/// What the file says it keeps to.
void add_standards(const layout::PagedDocument& document, std::string& out) {
  if (document.standard == model::PdfStandard::ua2_with_a4f) {
    out += element("pdfuaid:part", "2") + element("pdfuaid:rev", "2024");
    out += element("pdfaid:part", "4") + element("pdfaid:rev", "2020");
    out += element("pdfaid:conformance", "F");
    return;  // PDF/A-4 needs no description of other schemas
  }
  out += element("pdfuaid:part", "1");
  // Files that are no PDF/A themselves may go with part 3 alone.
  out += element("pdfaid:part", document.attachments.empty() ? "2" : "3");
  out += element("pdfaid:conformance", "A");
  out += pdfuaid_schema;
}

}  // namespace

std::string pdf_date(calendar::Date date) {
  std::string digits;
  for (const char character : calendar::iso(date)) {
    if (character != '-') digits += character;
  }
  return "(D:" + digits + "000000Z)";
}

std::string xmp_of(const layout::PagedDocument& document) {
  std::string out(packet_head);
  out += element("dc:format", "application/pdf");
  out += list("dc:title", "Alt", document.title);
  out += list("dc:creator", "Seq", document.publisher);
  out += list("dc:description", "Alt", document.summary);
  out += list("dc:language", "Bag", document.lang);
  if (document.dated) {
    out += element("xmp:CreateDate", xmp_date(*document.dated));
    out += element("xmp:ModifyDate", xmp_date(*document.dated));
  }
  out += element("pdf:Producer", producer);
  add_standards(document, out);
  return out += packet_foot;
}

std::string information_of(const layout::PagedDocument& document) {
  std::string out = entry("Title", document.title) + entry("Author", document.publisher) +
                    entry("Subject", document.summary) + entry("Producer", producer);
  if (document.dated) {
    out += "/CreationDate " + pdf_date(*document.dated) + "\n/ModDate " +
           pdf_date(*document.dated) + "\n";
  }
  return out;
}

}  // namespace folio::pdf
