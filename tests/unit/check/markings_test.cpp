// Protective markings, and what of them is ordinary English.

#include <gtest/gtest.h>

#include "unit/check/checking.h"

namespace folio::check {
namespace {

using namespace folio::testing;

std::string carries(const std::string& marking) {
  return "EX003 open text carries the protective marking \"" + marking + "\"\n";
}

TEST(Markings, ThatStandAloneAreErrors) {
  EXPECT_EQ(said_of(paper_of("CONFIDENTIAL")), carries("CONFIDENTIAL"));
  EXPECT_EQ(said_of(paper_of("RESTRICTED – Appendix 3")).substr(0, carries("RESTRICTED").size()),
            carries("RESTRICTED"));
  EXPECT_EQ(said_of(paper_of("Status: SECRET")), carries("SECRET"));
  EXPECT_EQ(said_of(paper_of("Classification: Official-Sensitive")), carries("Official-Sensitive"));
  EXPECT_EQ(said_of(paper_of("[Private and confidential]")), carries("Private and confidential"));
  EXPECT_EQ(said_of(paper_of("Not for publication by virtue of paragraph 3 of Schedule 12A")),
            carries("Not for publication by virtue of paragraph"));
}

TEST(Markings, AreOrdinaryWordsWithinASentence) {
  EXPECT_EQ(said_of(paper_of("What is said there is confidential.")), "");
  EXPECT_EQ(said_of(paper_of("Papers marked Official-Sensitive are not published.")), "");
  EXPECT_EQ(said_of(paper_of("RESTRICTED ITEMS")), "");
  EXPECT_EQ(said_of(paper_of("The list is not for publication by virtue of paragraph 3 of "
                             "Schedule 12A to the Local Government Act 1972.")),
            "");
}

TEST(Markings, ArePointedToByTheirOwnWords) {
  const std::string markdown = "Read this.\n\nIt is OFFICIAL-SENSITIVE: keep it.\n";
  const source::SourceFile file("content/a.md", markdown, source::Access::open);
  model::Block made = paragraph("It is OFFICIAL-SENSITIVE: keep it.");
  made.span = {&file, 12, static_cast<std::uint32_t>(markdown.size() - 1)};
  const auto said = check(paper({made}), {}, {}, {}, {});
  ASSERT_EQ(said.size(), 1u);
  EXPECT_EQ(said[0].span.begin, 18u);
  EXPECT_EQ(said[0].span.end, 36u);
}

TEST(Markings, InAFieldArePointedToThere) {
  const std::string toml = "[[action]]\nid = \"a\"\ntitle = \"CONFIDENTIAL\"\n";
  const source::SourceFile file("content/a/actions.toml", toml, source::Access::open);
  model::Document made = paper_of("Words.");
  made.records.actions.emplace_back().title = "CONFIDENTIAL";
  made.records.actions[0].span = {&file, 16, 19};
  const auto said = check(made, {}, {}, {}, {});
  ASSERT_EQ(said.size(), 1u);
  EXPECT_EQ(toml.substr(said[0].span.begin, said[0].span.end - said[0].span.begin), "CONFIDENTIAL");
}

}  // namespace
}  // namespace folio::check
