// Links, bold, capitals and captions.

#include <gtest/gtest.h>

#include <algorithm>

#include "unit/check/checking.h"

namespace folio::check {
namespace {

using namespace folio::testing;

model::Inline link(std::string shown, std::string url) {
  return {model::Link{model::WebAddress{std::move(url)}, words(std::move(shown))}, {}};
}

model::Block strong(std::string text, std::string behind = "") {
  model::Inlines inlines{{model::Strong{words(std::move(text))}, {}}};
  if (!behind.empty()) inlines.push_back({model::Text{std::move(behind)}, {}});
  return block(model::Paragraph{std::move(inlines)});
}

TEST(Links, OfTheSameWordsLeadToTheSamePlaceInASection) {
  const auto said = [](const char* first, const char* second) {
    return said_of(paper({block(
        model::Paragraph{{link("The plan", first), words(" or ")[0], link("the plan", second)}})}));
  };
  EXPECT_EQ(said("https://a.example", "https://b.example"),
            "AX004 the words \"the plan\" lead to two places in this section\n");
  EXPECT_EQ(said("https://a.example", "https://a.example"), "");
}

TEST(Links, InDifferentSectionsMayShareTheirWords) {
  model::Document made = paper({block(model::Paragraph{{link("The plan", "https://a.example")}})});
  made.sections.push_back(
      section("More", {block(model::Paragraph{{link("The plan", "https://b.example")}})}));
  EXPECT_EQ(said_of(made), "");
}

TEST(Links, SayWhereTheyLead) {
  const auto said = [](const char* shown) {
    return said_of(paper({block(model::Paragraph{{link(shown, "https://a.example")}})}));
  };
  for (const char* vague : {"Find out more", "more information", "see here", "Download", "PDF"}) {
    EXPECT_EQ(said(vague).substr(0, 6), "F0321 ") << vague;
  }
  for (const char* clear : {"Download the plan", "More information on Channel", "PDF/UA"}) {
    EXPECT_EQ(said(clear), "") << clear;
  }
}

TEST(Links, AreNotSpeltOut) {
  const std::string address = "https://www.anytown.example/documents/2026/prevent-plan";
  const auto said = [&](const std::string& text) {
    const source::SourceFile file("content/a.md", text, source::Access::open);
    model::Inline made = link(address, address);
    made.span = {&file, 0, static_cast<std::uint32_t>(text.size())};
    return said_of(paper({block(model::Paragraph{{made}})}));
  };
  EXPECT_EQ(said("[" + address + "](" + address + ")"),
            "F0321 the link's words are an address, which says little\n");
  EXPECT_EQ(said("<" + address + ">"), "");
}

TEST(Links, AreEncrypted) {
  EXPECT_EQ(said_of(paper({block(model::Paragraph{{link("Plan", "http://a.example")}})})),
            "AX007 the link to \"http://a.example\" is not encrypted\n");
}

TEST(Boldness, OfAWholeParagraphIsNoHeading) {
  EXPECT_EQ(said_of(paper({strong("Next steps"), paragraph("We go on.")})),
            "AX006 this paragraph is bold as a whole, like a heading\n");
  EXPECT_EQ(said_of(paper({strong("Next steps", " are few.")})), "");
}

TEST(Capitals, InARunAreTold) {
  EXPECT_EQ(said_of(paper_of("PLEASE RETURN THIS FORM by Friday.")),
            "AX005 these words are in capitals\n");
  EXPECT_EQ(said_of(paper({heading(3, "RECOMMENDATIONS"), paragraph("Two.")})),
            "AX005 these words are in capitals\n");
}

TEST(Capitals, OfAbbreviationsAndReferencesAreNot) {
  EXPECT_EQ(said_of(paper({heading(3, "Director of Finance (FIN0916 JB)"), paragraph("Two.")})),
            "");
  EXPECT_EQ(said_of(paper_of("The CTLP, PCC and NELFT agreed with CONTEST.")), "");
  EXPECT_EQ(said_of(paper({heading(3, "The PSED"), paragraph("Two.")})), "");
}

TEST(Captions, HaveNoNumberTypedIntoThem) {
  const auto said = [](const char* caption) {
    model::Table table;
    table.caption = words(caption);
    return said_of(paper({block(std::move(table))}));
  };
  EXPECT_EQ(said("Table 3: What it cost"), "AX008 this caption has a number typed into it\n");
  EXPECT_EQ(said("Table of costs"), "");
  EXPECT_EQ(said("What it cost in 2019"), "");
}

TEST(Placeholders, MayStandInADraftAlone) {
  model::Document made = paper_of("Replace this: say what for.");
  made.header.owner = "Replace this: a post";
  made.header.status = model::Status::draft;
  EXPECT_EQ(said_of(made), "");
  made.header.status = model::Status::for_decision;
  EXPECT_EQ(said_of(made),
            "AX009 a placeholder is left: \"Replace this: a post\"\n"
            "AX009 a placeholder is left: \"Replace this: say what for.\"\n");
}

TEST(Placeholders, OfEverySortAreTold) {
  const auto said = [](std::string words, model::DocumentKind kind) {
    model::Document made = paper_of(std::move(words));
    made.header.kind = kind;
    made.header.status = model::Status::for_decision;
    std::string out;
    for (const source::Diagnostic& one : check(made, {}, {}, lenient(), {}))
      out += one.code == "AX009" ? one.message : "";
    return out;
  };
  using enum model::DocumentKind;
  for (const char* words : {"Date: TBC", "It costs £XX,XXX a year.", "Ask [name] about it.",
                            "[To be added]", "Text to follow.", "It costs £x million."}) {
    EXPECT_NE(said(words, page), "") << words;
  }
  for (const char* words : {"It costs £20,000 a year.", "See [the plan] and [3].", "The CTBC met.",
                            "The report follows the text to follow-up."}) {
    EXPECT_EQ(said(words, page), "") << words;
  }
  EXPECT_EQ(said("Next meeting: TBC", minutes), "");
  EXPECT_NE(said("Ask [name] about it.", minutes), "");
}

TEST(Placeholders, OfADraftAreWarningsBesideWhatIsPublished) {
  model::Document made = paper_of("Replace this: say what for.");
  source::Outcome<resolve::Index> index;
  index.value.documents.resize(2);
  const auto said = [&] { return check(made, index, {}, lenient(), {}); };
  EXPECT_TRUE(said().empty());
  index.value.documents.back().header.status = model::Status::approved;
  ASSERT_EQ(said().size(), 1u);
  EXPECT_EQ(said().front().code, "AX009");
  EXPECT_EQ(said().front().severity, source::Severity::warning);
}

TEST(Placeholders, OfAHeaderAreAllTold) {
  model::Document made = paper_of("Words.");
  made.header.status = model::Status::for_decision;
  made.header.title = made.header.short_title = "Replace this: a title";
  made.header.owner = "Replace this: a post";
  made.header.summary = "It begins on [insert date]";
  EXPECT_EQ(said_of(made),
            "AX009 a placeholder is left: \"Replace this: a title\"\n"
            "AX009 a placeholder is left: \"[insert date]\"\n"
            "AX009 a placeholder is left: \"Replace this: a post\"\n");
}

TEST(Placeholders, ThatEveryPaperShowsMayStandWhileAllAreDrafts) {
  source::Outcome<resolve::Index> index;
  index.value.documents.emplace_back();
  index.value.library.bodies.emplace_back();
  index.value.library.bodies.back().name = "Replace this: the council";
  model::SiteSettings site;
  site.publisher = "Replace this: the council that publishes it";
  const auto count = [&] {
    return std::ranges::count(check_site(index, site), "AX009", &source::Diagnostic::code);
  };
  EXPECT_EQ(count(), 0);
  index.value.documents.back().header.status = model::Status::approved;
  EXPECT_EQ(count(), 2);
  EXPECT_EQ(check_site(index, site).back().message,
            "a placeholder is left as publisher in site/site.toml: \"Replace this: the council "
            "that publishes it\"");
  const auto said = check_site(index, site);
  EXPECT_EQ(said[said.size() - 2].message,
            "a placeholder is left in content/registry/bodies.toml: \"Replace this: the council\"");
}

}  // namespace
}  // namespace folio::check
