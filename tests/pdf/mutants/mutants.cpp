// A good PDF with one defect at a time, each of which somebody has to refuse: the
// validator by the clause that the defect breaks, or, where it is blind, our own
// eyes. usage: pdf_mutants FOLDER; it writes FOLDER/list for the validator.

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <vector>

#include "pdf/mutants/demo.h"
#include "pdf/mutants/editable_pdf.h"
#include "support/pdf_dump.h"

namespace folio::mutants {

namespace {

/// A defect, and the clauses of which it breaks at least one; where none is given
/// for either standard, the validator does not see it and we do.
struct Mutant {
  std::string name;
  std::string ua1, a3a;
  std::function<void(EditablePdf&)> change;
};

void change_words(EditablePdf& pdf, const Json& reference, const std::string& from,
                  const std::string& to) {
  std::string bytes = pdf.stream(reference);
  for (std::size_t at = bytes.find(from); at != std::string::npos;
       at = bytes.find(from, at + to.size())) {
    bytes.replace(at, from.size(), to);
  }
  pdf.set_stream(reference, bytes);
}

void around_content(EditablePdf& pdf, const std::string& before, const std::string& behind) {
  const Json content = pdf.page()["/Contents"];
  pdf.set_stream(content, before + pdf.stream(content) + behind);
}

void in_xmp(EditablePdf& pdf, const std::string& from, const std::string& to) {
  change_words(pdf, pdf.catalog()["/Metadata"], from, to);
}

Json& font(EditablePdf& pdf) { return pdf.with("/Subtype", "/CIDFontType2"); }
Json& link(EditablePdf& pdf) { return pdf.with("/Subtype", "/Link"); }

void rename(EditablePdf& pdf, const std::string& from, const std::string& to) {
  pdf.element(from)["/S"] = to;
}

/// Every code but that of .notdef shows a glyph that the font has not.
void show_glyph_beyond_the_font(EditablePdf& pdf) {
  const Json map = font(pdf)["/CIDToGIDMap"];
  std::string bytes = pdf.stream(map);
  for (std::size_t i = 2; i < bytes.size(); ++i) bytes[i] = '\x7F';
  pdf.set_stream(map, bytes);
}

void without_packet_part(EditablePdf& pdf, const std::string& name) {
  const Json metadata = pdf.catalog()["/Metadata"];
  std::string xmp = pdf.stream(metadata);
  const std::size_t begin = xmp.find("<" + name + ">"), end = xmp.find("</" + name + ">");
  xmp.erase(begin, end + name.size() + 3 - begin);
  pdf.set_stream(metadata, xmp);
}

const std::vector<Mutant>& of_the_file() {
  static const std::vector<Mutant> mutants{
      {"not-marked", "6.2-1", "6.7.2.2-1", [](auto& pdf) { pdf.catalog().erase("/MarkInfo"); }},
      {"suspects", "7.1-4", "", [](auto& pdf) { pdf.catalog()["/MarkInfo"]["/Suspects"] = true; }},
      {"no-structure", "7.1-11", "6.7.3.3-1",
       [](auto& pdf) { pdf.catalog().erase("/StructTreeRoot"); }},
      {"no-metadata", "7.1-8", "6.6.2.1-1", [](auto& pdf) { pdf.catalog().erase("/Metadata"); }},
      {"no-title", "7.1-9", "", [](auto& pdf) { in_xmp(pdf, "dc:title", "dc:tale"); }},
      {"title-not-shown", "7.1-10", "",
       [](auto& pdf) { pdf.catalog().erase("/ViewerPreferences"); }},
      {"no-part-of-pdfua", "5-1", "", [](auto& pdf) { without_packet_part(pdf, "pdfuaid:part"); }},
      {"schema-not-described", "", "6.6.2.3.1-1,6.6.2.3.1-2",
       [](auto& pdf) { without_packet_part(pdf, "pdfaExtension:schemas"); }},
      {"no-language", "7.2-2,7.2-22,7.2-24,7.2-33,7.2-34", "",
       [](auto& pdf) { pdf.catalog().erase("/Lang"); }},
      {"language-malformed", "7.2-29", "6.7.4-1",
       [](auto& pdf) { pdf.catalog()["/Lang"] = "u:English, please"; }},
      {"file-without-unicode-name", "7.11-1", "6.8-2",
       [](auto& pdf) { pdf.with("/Type", "/Filespec").erase("/UF"); }},
      {"no-output-intent", "", "6.2.4.3-2,6.2.4.3-4",
       [](auto& pdf) { pdf.catalog().erase("/OutputIntents"); }},
      {"script", "", "6.5.1-1",
       [](auto& pdf) {
         pdf.catalog()["/OpenAction"] = {{"/S", "/JavaScript"}, {"/JS", "u:app.beep()"}};
       }},
  };
  return mutants;
}

const std::vector<Mutant>& of_structure() {
  static const std::vector<Mutant> mutants{
      {"first-heading-of-level-2", "7.4.2-1", "", [](auto& pdf) { rename(pdf, "/H1", "/H2"); }},
      {"heading-skips-a-level", "7.4.2-1", "", [](auto& pdf) { rename(pdf, "/H3", "/H4"); }},
      {"headings-of-both-kinds", "7.4.4-2,7.4.4-3", "",
       [](auto& pdf) { rename(pdf, "/H3", "/H"); }},
      {"figure-without-words", "7.3-1", "",
       [](auto& pdf) { pdf.element("/Figure").erase("/Alt"); }},
      {"figure-with-empty-words", "7.3-1", "",
       [](auto& pdf) { pdf.element("/Figure")["/Alt"] = "u:"; }},
      {"note-without-name", "7.9-1", "", [](auto& pdf) { pdf.element("/Note").erase("/ID"); }},
      {"row-lacks-a-cell", "7.2-43", "",
       [](auto& pdf) {
         Json& kids = pdf.parent_of("/TD")["/K"];
         kids.erase(kids.size() - 1);
       }},
      {"cell-in-table", "7.2-3", "",
       [](auto& pdf) { pdf.element("/Table")["/K"].push_back(pdf.reference_to("/TD")); }},
      {"paragraph-in-list", "7.2-18,7.2-19", "", [](auto& pdf) { rename(pdf, "/LI", "/P"); }},
      {"paragraph-in-item", "7.2-20", "",
       [](auto& pdf) { pdf.element("/LI")["/K"].push_back(pdf.reference_to("/P")); }},
      {"unknown-type", "7.1-5", "6.7.3.4-1", [](auto& pdf) { rename(pdf, "/H3", "/Headline"); }},
      {"standard-type-remapped", "7.1-7", "",
       [](auto& pdf) {
         pdf.with("/Type", "/StructTreeRoot")["/RoleMap"] = {{"/P", "/Span"}};
       }},
  };
  return mutants;
}

const std::vector<Mutant>& of_pages() {
  static const std::vector<Mutant> mutants{
      {"page-leads-to-no-parents", "7.1-3", "",
       [](auto& pdf) { pdf.page().erase("/StructParents"); }},
      {"drawn-outside", "7.1-3", "", [](auto& pdf) { around_content(pdf, "", "9 9 9 9 re f\n"); }},
      {"artifact-inside", "7.1-1,7.1-2", "",
       [](auto& pdf) {
         change_words(pdf, pdf.page()["/Contents"], "/MCID 0>> BDC\n",
                      "/MCID 0>> BDC\n/Artifact BMC 9 9 9 9 re f EMC\n");
       }},
      {"inside-an-artifact", "7.1-2", "",
       [](auto& pdf) { around_content(pdf, "/Artifact BMC\n", "EMC\n"); }},
      {"link-without-words", "7.18.1-2,7.18.5-2", "",
       [](auto& pdf) { link(pdf).erase("/Contents"); }},
      {"link-without-element", "7.18.5-1", "", [](auto& pdf) { link(pdf).erase("/StructParent"); }},
      {"no-order-of-tabs", "7.18.3-1", "", [](auto& pdf) { pdf.page().erase("/Tabs"); }},
      {"link-not-printed", "", "6.3.2-1,6.3.2-2", [](auto& pdf) { link(pdf)["/F"] = 0; }},
      {"four-inks", "", "6.2.4.3-3",
       [](auto& pdf) { around_content(pdf, "", "/Artifact BMC 0 0 0 1 k 9 9 9 9 re f EMC\n"); }},
  };
  return mutants;
}

const std::vector<Mutant>& of_fonts() {
  static const std::vector<Mutant> mutants{
      {"font-not-embedded", "7.21.4.1-1", "6.2.11.4.1-1",
       [](auto& pdf) { pdf.with("/Type", "/FontDescriptor").erase("/FontFile2"); }},
      {"no-map-of-glyphs", "7.21.3.2-1", "6.2.11.3.2-1",
       [](auto& pdf) { font(pdf).erase("/CIDToGIDMap"); }},
      {"glyph-not-in-font", "7.21.4.1-2", "6.2.11.4.1-2",
       [](auto& pdf) { show_glyph_beyond_the_font(pdf); }},
      {"glyph-of-nothing", "7.21.8-1", "6.2.11.8-1",
       [](auto& pdf) { around_content(pdf, "", "/Artifact BMC BT /F0 9 Tf <0000> Tj ET EMC\n"); }},
      {"widths-wrong", "7.21.5-1", "6.2.11.5-1",
       [](auto& pdf) {
         for (Json& width : font(pdf)["/W"][1]) width = width.template get<int>() + 300;
       }},
      {"letters-unknown", "7.21.7-1", "6.2.11.7.2-1",
       [](auto& pdf) { pdf.with("/Subtype", "/Type0").erase("/ToUnicode"); }},
      {"letters-of-nothing", "7.21.7-2", "6.2.11.7.2-2",
       [](auto& pdf) {
         const Json map = pdf.with("/Subtype", "/Type0")["/ToUnicode"];
         for (int code = 1; code < 10; ++code) {
           std::string bytes = pdf.stream(map);
           const std::size_t at = bytes.find("<000" + std::to_string(code) + "> <");
           bytes.replace(at + 8, bytes.find('>', at + 8) - at - 8, "FEFF");
           pdf.set_stream(map, bytes);
         }
       }},
  };
  return mutants;
}

/// What the validator does not see.
const std::vector<Mutant>& unseen() {
  static const std::vector<Mutant> mutants{
      {"headers-nowhere", "", "",
       [](auto& pdf) { pdf.element("/TD")["/A"]["/Headers"] = Json::array({"u:nowhere"}); }},
      {"figure-without-box", "", "",
       [](auto& pdf) { pdf.element("/Figure")["/A"].erase("/BBox"); }},
      {"order-of-reading", "", "",
       [](auto& pdf) {
         Json& kids = pdf.parent_of("/H3")["/K"];
         std::swap(kids[0], kids[1]);
       }},
      {"link-to-nowhere", "", "",
       [](auto& pdf) { pdf.with("/Dest", "u:p-1")["/Dest"] = "u:nowhere"; }},
      {"words-not-read", "", "", [](auto& pdf) { pdf.parent_of("/H3")["/K"].erase(1); }},
      {"name-in-no-tree", "", "", [](auto& pdf) { pdf.element("/TH")["/ID"] = "u:another"; }},
  };
  return mutants;
}

/// The only defect that qpdf would mend: it gives every file an ID.
std::string without_id(std::string pdf) {
  pdf.replace(pdf.rfind("/ID ["), 3, "/XD");
  return pdf;
}

class Brood {
 public:
  explicit Brood(std::filesystem::path folder)
      : folder_(std::move(folder)), good_(demo()), words_(testing::words_of(good_)) {
    std::filesystem::create_directories(folder_);
    list_.open(folder_ / "list");
  }

  void add(const std::vector<Mutant>& mutants) {
    for (const Mutant& mutant : mutants) add(mutant);
  }

  void add(const Mutant& mutant) {
    EditablePdf pdf(good_);
    mutant.change(pdf);
    pdf.write(path_of(mutant.name));
    expect("ua1", mutant.name, mutant.ua1);
    expect("3a", mutant.name, mutant.a3a);
    if (mutant.ua1.empty() && mutant.a3a.empty()) look_at(mutant.name);
  }

  void add_bytes(const std::string& name, const std::string& bytes, const std::string& clause) {
    std::ofstream(path_of(name), std::ios::binary) << bytes;
    expect("3a", name, clause);
  }

  int missed() const { return missed_; }

 private:
  std::string path_of(const std::string& name) const { return folder_ / (name + ".pdf"); }

  void expect(const std::string& flavour, const std::string& name, const std::string& clauses) {
    if (!clauses.empty()) list_ << flavour << '\t' << path_of(name) << '\t' << clauses << '\n';
  }

  void look_at(const std::string& name) {
    std::ifstream file(path_of(name), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (!testing::faults_of(bytes).empty() || testing::words_of(bytes) != words_) return;
    std::printf("%s: nobody sees that\n", name.c_str());
    ++missed_;
  }

  std::filesystem::path folder_;
  std::string good_, words_;
  std::ofstream list_;
  int missed_ = 0;
};

}  // namespace

}  // namespace folio::mutants

int main(int count, char** arguments) {
  using namespace folio::mutants;
  if (count != 2) return 2;
  Brood brood(arguments[1]);
  brood.add({"good", "PASS", "PASS", [](EditablePdf&) {}});
  for (const auto& family : {of_the_file(), of_structure(), of_pages(), of_fonts(), unseen()}) {
    brood.add(family);
  }
  brood.add_bytes("no-id", without_id(demo()), "6.1.3-1");
  return brood.missed() == 0 ? 0 : 1;
}
