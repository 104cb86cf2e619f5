// Objects by hand, with one defect each, of which a file must not leave the program.

#include <gmock/gmock.h>

#include "pdf/proof.h"

namespace folio::pdf {
namespace {

using ::testing::HasSubstr;

constexpr std::string_view content =
    "/Figure <</MCID 0>> BDC\nEMC\n/TD <</MCID 1>> BDC\nEMC\n/Link <</MCID 2>> BDC\nEMC\n";

/// An object, in which "{page}" stands for a reference to the page.
struct Part {
  std::string name, entries;
};

/// All of a sound file that is looked at.
std::vector<Part> sound() {
  return {
      {"root", "/Type /StructTreeRoot\n/K [{document}]\n/IDTree {ids}\n/ParentTree {parents}\n"},
      {"document", "/S /Document\n/P {root}\n/K [{figure} {cell} {link}]\n"},
      {"figure",
       "/S /Figure\n/P {document}\n/Pg {page}\n/K [0]\n/Alt (A map)\n/A <</BBox [0 0 9 9]>>\n"},
      {"cell", "/S /TD\n/P {document}\n/Pg {page}\n/K [1]\n/ID (head)\n/A <</Headers [(head)]>>\n"},
      {"link", "/S /Link\n/P {document}\n/Pg {page}\n/K [2 <</Type /OBJR /Obj {annotation}>>]\n"},
      {"annotation", "/Type /Annot\n/StructParent 1\n/Dest (here)\n"},
      {"ids", "/Names [(head) {cell}]\n"},
      {"parents", "/Nums [0 [{figure} {cell} {link}] 1 {link}]\n"},
      {"places", "/Names [(here) [{page} /XYZ 0 0 0]]\n"}};
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

/// What is said of a file of these parts.
std::string refusal(std::vector<Part> parts, std::string_view drawn = content) {
  Haru haru;
  const ObjectNumber page = haru.page(Points{595}, Points{842});
  std::vector<std::pair<std::string, ObjectNumber>> numbers{{"{page}", page}};
  for (const Part& part : parts) numbers.emplace_back("{" + part.name + "}", haru.dictionary());
  const auto written = [&](std::string entries) {
    for (const auto& [name, number] : numbers) replace_all(entries, name, reference(number));
    return entries;
  };
  for (std::size_t i = 0; i < parts.size(); ++i) {
    haru.complete(numbers[i + 1].second, written(parts[i].entries));
  }
  haru.complete_catalog(written("/Names <</Dests {places}>>\n/StructTreeRoot {root}\n"));
  Proof proof;
  proof.add_page(page, drawn);
  const auto proved = proof.of(haru);
  return proved ? "nothing" : proved.error().message;
}

/// The same where `from` is written as `to` in one of the parts of a sound file.
std::string refusal_with(const std::string& name, const std::string& from, const std::string& to) {
  std::vector<Part> parts = sound();
  for (Part& part : parts) {
    if (part.name != name) continue;
    EXPECT_NE(part.entries.find(from), std::string::npos) << from;
    replace_all(part.entries, from, to);
  }
  return refusal(std::move(parts));
}

/// A sound file with one part written otherwise, and why that is refused.
struct Broken {
  const char *part, *from, *to;
  const char* why;
};

void expect_refused(const std::vector<Broken>& cases) {
  for (const Broken& one : cases)
    EXPECT_THAT(refusal_with(one.part, one.from, one.to), HasSubstr(one.why)) << one.part;
}

TEST(ProofOfObjects, ASoundFilePasses) { EXPECT_EQ(refusal(sound()), "nothing"); }

TEST(ProofOfObjects, AnElementHasOnePlaceAndOneParent) {
  expect_refused({
      {"document", "{figure}", "{figure} {figure}", "an element stands in two places (object "},
      {"figure", "/P {document}", "/P {root}", "an element has another parent"},
  });
}

TEST(ProofOfObjects, AnElementHoldsWhatIsThere) {
  expect_refused({
      {"document", "{figure}", "{figure} 999 0 R", "an element holds what is not there"},
      {"figure", "{page}", "{root}", "an element has content on no page"},
      {"figure", "/K [0]", "/K [0 7]", "an element has content that is not drawn"},
      {"figure", "/K [0]", "/K [0 1]", "an element has content of another"},
  });
}

TEST(ProofOfObjects, AFigureHasWordsAndABox) {
  expect_refused({
      {"figure", "/Alt (A map)\n", "", "a figure has no words"},
      {"figure", "[0 0 9 9]", "[0 0 9]", "a figure has no box"},
  });
}

TEST(ProofOfObjects, NamesAreGivenOnceAndFoundInTheirTree) {
  expect_refused({
      {"figure", "/Alt", "/ID (head)\n/Alt", "two elements have one name"},
      {"ids", "]", " (a) {figure}]", "a tree of names is not in order"},
      {"ids", "(head) {cell}", "", "the tree of names is not whole"},
      {"ids", "{cell}", "{figure}", "the name of an element leads to another"},
  });
}

TEST(ProofOfObjects, NothingLeadsToWhatIsNotThere) {
  expect_refused({
      {"annotation", "(here)", "(a secret)",
       "a link or bookmark leads to a place that is nowhere (object "},
      {"cell", "[(head)]", "[(a secret)]", "a cell names a header that is nowhere (object "},
  });
}

TEST(ProofOfObjects, EveryPieceLeadsBackToItsElement) {
  expect_refused({
      {"parents", " 1 {link}", "", "the tree of parents is not whole"},
      {"parents", " 1 {link}", " 2 {link}", "the tree of parents is not in order"},
      {"parents", "[{figure} ", "[{cell} ", "a piece of page 1 has two elements"},
      {"parents", "[{figure} {cell} {link}]", "[{figure} {cell}]",
       "a piece of page 1 has no element"},
  });
}

TEST(ProofOfObjects, AnAnnotationLeadsBackToItsElement) {
  expect_refused({
      {"annotation", "/StructParent 1\n", "", "an annotation names no element"},
      {"parents", " 1 {link}", " 1 {cell}", "an annotation has another element"},
  });
}

TEST(ProofOfObjects, PiecesAreNumberedInTheirOrderAndEnd) {
  EXPECT_THAT(refusal(sound(), "/P <</MCID 1>> BDC\nEMC\n/P <</MCID 0>> BDC\nEMC\n"),
              HasSubstr("pieces are out of order on page 1"));
  EXPECT_THAT(refusal(sound(), "/P <</MCID 0>> BDC\n"),
              HasSubstr("marked content does not end on page 1"));
}

}  // namespace
}  // namespace folio::pdf
