#include <gtest/gtest.h>

#include "unit/content/reading.h"

namespace folio::content {
namespace {

TEST(Document, APlanNeedsItsOwnFields) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] = R"(id = "sample"
kind = "delivery_plan"
title = "A sample"
summary = "What a sample is."
authorities = ["somewhere-council"]
status = "draft"
version = "1"
access = "open"
sections = ["01.md"]
[[workstream]]
id = "one"
title = "One"
)";
  files["content/pages/sample/actions.toml"] = R"([[action]]
id = "act"
workstream = "on"
title = "Act"
lead = "Somebody"
status = "in_progress"
rag = "red"
due = 2026-12-01

[[action]]
id = "act"
workstream = "one"
title = "Act again"
lead = "Somebody"
status = "in progress"
rag = "green"
)";
  EXPECT_EQ(
      R"(content/pages/sample/actions.toml:1:1: error [F0212] an action rated red needs "rag_reason"
  |
1 | [[action]]
  | ^^^^^^^^^^
  help: add the line rag_reason = "…"
content/pages/sample/actions.toml:3:14: error [F0207] no workstream of this plan is called "on"
  |
3 | workstream = "on"
  |              ^^^^
  help: did you mean "one"?
content/pages/sample/actions.toml:10:1: error [F0212] the action says neither when it is due nor that it is ongoing
   |
10 | [[action]]
   | ^^^^^^^^^^
  help: add the line due = 2026-11-21, with the right date, or ongoing = true
content/pages/sample/actions.toml:11:6: error [F0402] "act" is the name of two things
   |
11 | id = "act"
   |      ^^^^^
  help: give one of them another name; the first is at content/pages/sample/actions.toml:2
content/pages/sample/actions.toml:15:10: error [F0207] "in progress" is not a known status
   |
15 | status = "in progress"
   |          ^^^^^^^^^^^^^
  help: did you mean "in_progress"?
content/pages/sample/document.toml:1:1: error [F0204] "strategy" is missing
  |
1 | id = "sample"
  | ^
  help: add the line strategy = …
content/pages/sample/document.toml:1:1: error [F0204] "year" is missing
  |
1 | id = "sample"
  | ^
  help: add the line year = …
)",
      said_of(files));
}

TEST(Document, AnAssessmentNeedsMitigations) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] = R"(id = "sample"
kind = "equality_assessment"
title = "A sample"
summary = "What a sample is."
authorities = ["somewhere-council"]
status = "draft"
version = "1"
access = "open"
sections = ["01.md"]
)";
  files["content/pages/sample/impacts.toml"] = R"([[impact]]
characteristic = "age"
impact = "negative"
effect = "Some."
evidence = "None."
)";
  EXPECT_EQ(R"(content/pages/sample/document.toml:1:1: error [F0204] "stage" is missing
  |
1 | id = "sample"
  | ^
  help: add the line stage = …
content/pages/sample/document.toml:1:1: error [F0204] "subject" is missing
  |
1 | id = "sample"
  | ^
  help: add the line subject = …
)",
            said_of(files));
}

TEST(Document, AReportNeedsAMeetingAndAFrontSheet) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/document.toml"] = R"(id = "sample"
kind = "committee_report"
title = "A sample"
summary = "What a sample is."
authorities = ["somewhere-council"]
status = "draft"
version = "1"
access = "open"
sections = ["01.md"]
)";
  EXPECT_EQ(R"(content/pages/sample/document.toml:1:1: error [F0204] "front_sheet" is missing
  |
1 | id = "sample"
  | ^
  help: add the table [front_sheet], with its fields
content/pages/sample/document.toml:1:1: error [F0204] "meeting" is missing
  |
1 | id = "sample"
  | ^
  help: add the table [meeting], with its fields
)",
            said_of(files));
}

}  // namespace
}  // namespace folio::content
