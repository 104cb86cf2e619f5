// What is held back because another mistake may account for it.

#include <gtest/gtest.h>

#include "check/check.h"

namespace folio::check {
namespace {

using source::Diagnostic;
using source::Diagnostics;

class Consequences : public testing::Test {
 protected:
  Diagnostic at(const std::string& path, std::string code, std::string message,
                std::string text = "x\n") {
    const auto& file = sources_.add(path, std::move(text), source::Access::open);
    return {source::Severity::error, std::move(code), std::move(message), {&file, 0, 1}, "", ""};
  }

  std::string told(Diagnostics said) {
    std::string codes;
    for (const Diagnostic& one : without_consequences(std::move(said), documents_)) {
      codes += (codes.empty() ? "" : " ") + one.code;
    }
    return codes;
  }

  source::SourceMap sources_;
  std::vector<DocumentName> documents_{{"content/plans/a", "plan", "plan-2026"},
                                       {"content/plans/ab", "other", "other"}};
};

TEST_F(Consequences, OfARecordThatCouldNotBeReadAreHeldBack) {
  const Diagnostic unread = at("content/plans/a/actions.toml", "F0201", "a mark is missing");
  EXPECT_EQ(told({unread, at("content/plans/a/01.md", "F0421", "no actions to count"),
                  at("content/minutes/m/document.toml", "XR001",
                     "nothing is called \"brief\" in the document \"plan\""),
                  at("site/addresses.lock", "ID001",
                     "the address \"plan-2026/actions/\" was published and is gone")}),
            "F0201");
}

TEST_F(Consequences, AreNotWhatIsWrongElsewhere) {
  const Diagnostic unread = at("content/plans/a/actions.toml", "F0201", "a mark is missing");
  EXPECT_EQ(told({unread, at("content/plans/a/01.md", "F0310", "there is no directive \"x\""),
                  at("content/plans/ab/01.md", "XR001", "nothing is called \"brief\""),
                  at("content/plans/a/x.exempt.md", "F0503", "no document lists it")}),
            "F0201 F0310 XR001 F0503");
}

TEST_F(Consequences, OfARegistryAreWhatItsWordsName) {
  const Diagnostic unread = at("content/registry/people.toml", "F0201", "a mark is missing",
                               "id = \"kim-sample\"\nid = [\n");
  EXPECT_EQ(
      told({unread, at("content/plans/a/01.md", "F0420", "no person is called \"kim-sample\""),
            at("content/plans/a/01.md", "F0420", "no person is called \"kim\"")}),
      "F0201 F0420");
}

TEST_F(Consequences, AreCountedWhereTheirCauseIsTold) {
  const auto said =
      without_consequences({at("content/plans/a/01.md", "XR001", "nothing is called \"b\""),
                            at("content/plans/a/costs.csv", "F0103", "the file is not UTF-8")},
                           documents_);
  ASSERT_EQ(said.size(), 1u);
  EXPECT_EQ(said.front().help, "1 finding that may follow from this is held back");
}

TEST_F(Consequences, AreCountedAtTheFileOfTheirOwnDocument) {
  const auto said =
      without_consequences({at("content/plans/a/costs.csv", "F0103", "the file is not UTF-8"),
                            at("content/plans/ab/costs.csv", "F0103", "the file is not UTF-8"),
                            at("content/plans/ab/01.md", "XR001", "nothing is called \"b\""),
                            at("content/plans/ab/02.md", "XR001", "nothing is called \"c\"")},
                           documents_);
  ASSERT_EQ(said.size(), 2u);
  EXPECT_EQ(said[0].help, "");
  EXPECT_EQ(said[1].help, "2 findings that may follow from this are held back");
}

TEST_F(Consequences, OfADirectiveThatWasRefusedAreNotTold) {
  const std::string text = "## One\n\n:::nonsense\n:::\n\n## Two\n\n:::nonsense\n:::\n";
  const auto& file = sources_.add("content/pages/about/01.md", text, source::Access::open);
  const auto found = [&](std::string code, std::uint32_t begin) {
    return Diagnostic{
        source::Severity::error, std::move(code), "", {&file, begin, begin + 3}, "", ""};
  };
  const auto below_two = static_cast<std::uint32_t>(text.rfind(":::nonsense"));
  EXPECT_EQ(told({found("AX001", 0), found("F0310", 8)}), "F0310");
  EXPECT_EQ(told({found("AX001", 0), found("F0310", below_two)}), "AX001 F0310");
  EXPECT_EQ(told({found("AX001", 0), found("F0302", 8)}), "AX001 F0302");
}

}  // namespace
}  // namespace folio::check
