#include <set>

#include "support/pdf_dump.h"
#include "support/pdf_reader.h"

namespace folio::testing {

namespace {

/// Goes through a file and notes what is wrong with it.
class Inspection {
 public:
  explicit Inspection(const PdfReader& pdf) : pdf_(pdf) {
    destinations_ = pdf.tree(pdf.entry(pdf.entry(pdf.catalog(), "/Names"), "/Dests"));
  }

  std::vector<std::string> faults() {
    const PdfValue& root = pdf_.entry(pdf_.catalog(), "/StructTreeRoot");
    collect_ids(root);
    walk(root, PdfValue());
    for (std::size_t i = 0; i < pdf_.pages().size(); ++i) inspect_page(i);
    if (ids_.size() != pdf_.tree(pdf_.entry(root, "/IDTree")).size())
      note("the IDTree does not hold every ID");
    return std::move(faults_);
  }

 private:
  void note(std::string fault) { faults_.push_back(std::move(fault)); }

  const PdfValue& kids_of(const PdfValue& element) { return pdf_.entry(element, "/K"); }

  void collect_ids(const PdfValue& element) {
    const std::string id = PdfReader::text(pdf_.entry(element, "/ID"));
    if (!id.empty() && !ids_.insert(id).second) note("two elements have the ID " + id);
    for (const PdfValue& kid : kids_of(element)) {
      if (pdf_.at(kid).is_object()) collect_ids(kid);
    }
  }

  void walk(const PdfValue& element, const PdfValue& parent) {
    const std::string type = PdfReader::text(pdf_.entry(element, "/S"));
    inspect(type, element);
    for (const PdfValue& kid : kids_of(element)) {
      const PdfValue& held = pdf_.at(kid);
      if (held.is_number()) {
        reached_.emplace(pdf_.at(element)["/Pg"].get<std::string>(), held.get<int>());
      } else if (!pdf_.entry(held, "/MCID").is_null()) {
        reached_.emplace(held["/Pg"].get<std::string>(), held["/MCID"].get<int>());
      } else if (!pdf_.entry(held, "/S").is_null()) {
        if (!parent.is_null() && pdf_.entry(held, "/P") != pdf_.at(element))
          note("an element below " + type + " has another parent");
        walk(kid, element);
      }
    }
    if (kids_of(element).empty() && type != "TD" && type != "TH") note(type + " is empty");
  }

  void inspect(const std::string& type, const PdfValue& element) {
    const PdfValue& attributes = pdf_.entry(element, "/A");
    for (const PdfValue& header : pdf_.entry(attributes, "/Headers")) {
      if (!ids_.contains(PdfReader::text(header)))
        note(type + " names the header " + PdfReader::text(header) + ", which is nowhere");
    }
    if (type == "Figure" && pdf_.entry(attributes, "/BBox").size() != 4)
      note("a Figure has no BBox");
    if (type == "Figure" && PdfReader::text(pdf_.entry(element, "/Alt")).empty())
      note("a Figure has no Alt");
  }

  void inspect_page(std::size_t number) {
    const PdfValue& page = pdf_.pages()[number];
    const std::string place = " on page " + std::to_string(number + 1);
    for (const DrawnContent& drawn : pdf_.drawn_on(page)) {
      if (drawn.tag.empty() && drawn.paints)
        note("something is drawn outside marked content" + place);
      if (drawn.mcid && !reached_.contains({page.get<std::string>(), *drawn.mcid}))
        note("no element has MCID " + std::to_string(*drawn.mcid) + place);
      if (drawn.text().find("\uFFFD") != std::string::npos) note("a character has no text" + place);
    }
    for (const PdfValue& annotation : pdf_.entry(page, "/Annots")) {
      const PdfValue& name = pdf_.entry(annotation, "/Dest");
      if (!name.is_null() && !destinations_.contains(PdfReader::text(name)))
        note("a link leads to " + PdfReader::text(name) + ", which is nowhere" + place);
    }
  }

  const PdfReader& pdf_;
  std::map<std::string, PdfValue> destinations_;
  std::set<std::string> ids_;
  std::set<std::pair<std::string, int>> reached_;
  std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> faults_of(const std::string& pdf) {
  const PdfReader reader(pdf);
  if (!reader.is_sound()) return {"qpdf cannot read the file"};
  std::vector<std::string> faults = Inspection(reader).faults();
  const ScratchFile file(pdf);
  const std::string said =
      printed_by("qpdf --check " + file.path() + " 2>&1 >/dev/null | sed 's|[^ ]*/||'");
  if (!said.empty()) faults.push_back("qpdf --check: " + said);
  return faults;
}

}  // namespace folio::testing
