// SARIF as its schema has it (sarif-schema-2.1.0.json, OASIS): which members an
// object may have here, of what type, and which it must have.

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>

#include "base/json.h"
#include "base/text.h"
#include "report/report.h"

namespace folio::report {
namespace {

// Of the schema what Folio makes use of: a member that is not listed is one
// whose place in the schema nobody has looked up yet.
struct Member {
  std::string name;
  std::string type;  // of the table below, or "string", "line", "index"; […] for an array of it
  bool required = false;
  std::vector<std::string> values = {};  // if only these are allowed
};
const std::map<std::string, std::vector<Member>> schema{
    {"sarifLog",
     {{"$schema", "string"}, {"version", "string", true, {"2.1.0"}}, {"runs", "[run]", true}}},
    {"run",
     {{"tool", "tool", true},
      {"columnKind", "string", false, {"utf16CodeUnits", "unicodeCodePoints"}},
      {"results", "[result]"}}},
    {"tool", {{"driver", "toolComponent", true}}},
    {"toolComponent",
     {{"name", "string", true}, {"version", "string"}, {"rules", "[reportingDescriptor]"}}},
    {"reportingDescriptor",
     {{"id", "string", true},
      {"shortDescription", "multiformatMessageString"},
      {"fullDescription", "multiformatMessageString"},
      {"help", "multiformatMessageString"},
      {"defaultConfiguration", "reportingConfiguration"}}},
    {"multiformatMessageString", {{"text", "string", true}}},
    {"reportingConfiguration", {{"level", "string", false, {"none", "note", "warning", "error"}}}},
    {"result",
     {{"ruleId", "string"},
      {"ruleIndex", "index"},
      {"level", "string", false, {"none", "note", "warning", "error"}},
      {"message", "message", true},
      {"locations", "[location]"},
      {"suppressions", "[suppression]"}}},
    {"message", {{"text", "string", true}}},  // or an id, which Folio has not
    {"location", {{"physicalLocation", "physicalLocation"}}},
    {"physicalLocation", {{"artifactLocation", "artifactLocation", true}, {"region", "region"}}},
    {"artifactLocation", {{"uri", "uri-reference"}, {"uriBaseId", "string"}}},
    {"region",
     {{"startLine", "line"}, {"startColumn", "line"}, {"endLine", "line"}, {"endColumn", "line"}}},
    {"suppression",
     {{"kind", "string", true, {"inSource", "external"}},
      {"status", "string", false, {"accepted", "underReview", "rejected"}},
      {"justification", "string"}}},
};

/// Everything in a value that the schema does not allow.
class Faults {
 public:
  explicit Faults(const Json& log) { check(log, "sarifLog", ""); }

  std::vector<std::string> all;

 private:
  void note(const std::string& path, const std::string& what) { all.push_back(path + ": " + what); }

  void check(const Json& json, const std::string& type, const std::string& path) {
    if (type.starts_with('[')) return check_array(json, type.substr(1, type.size() - 2), path);
    if (schema.contains(type)) return check_object(json, schema.at(type), path);
    if (type == "line" || type == "index") return check_number(json, type == "line" ? 1 : 0, path);
    const auto* words = std::get_if<std::string>(&json.value);
    if (words == nullptr) return note(path, "is no string");
    const bool blank = words->find_first_of(" \\\"<>") != words->npos;
    if (type == "uri-reference" && blank) note(path, "is no reference");
  }

  void check_array(const Json& json, const std::string& type, const std::string& path) {
    const auto* items = std::get_if<Json::Array>(&json.value);
    if (items == nullptr) return note(path, "is no array");
    for (std::size_t i = 0; i < items->size(); ++i) {
      check((*items)[i], type, path + "/" + std::to_string(i));
    }
  }

  void check_number(const Json& json, long long least, const std::string& path) {
    const auto* number = std::get_if<long long>(&json.value);
    if (number == nullptr || *number < least) note(path, "is too small, or no whole number");
  }

  void check_object(const Json& json, const std::vector<Member>& members, const std::string& path) {
    const auto* object = std::get_if<Json::Object>(&json.value);
    if (object == nullptr) return note(path, "is no object");
    for (const Member& member : members) {
      const auto is = [&](const auto& one) { return one.first == member.name; };
      if (member.required && std::ranges::none_of(*object, is)) note(path, "lacks " + member.name);
    }
    for (const auto& [name, value] : *object) {
      const auto member = std::ranges::find(members, name, &Member::name);
      if (member == members.end()) {
        note(path, "has " + name);
      } else {
        check(value, member->type, path + "/" + name);
        check_choice(value, *member, path + "/" + name);
      }
    }
  }

  void check_choice(const Json& json, const Member& member, const std::string& path) {
    const auto* words = std::get_if<std::string>(&json.value);
    if (member.values.empty() || words == nullptr) return;
    if (std::ranges::find(member.values, *words) == member.values.end()) note(path, "is " + *words);
  }
};

const source::SourceFile open_file("content/pages/a b/01 caf\u00e9.md", "## One\n\nWords.\n",
                                   source::Access::open);
const source::SourceFile closed_file("content/pages/a b/a.exempt.md", "## Two\n\nWords.\n",
                                     source::Access::exempt);

source::Diagnostic finding(source::Severity severity, std::string code, source::Span span) {
  return {severity, std::move(code), "something \"is\" wrong", span, "here", "mend it"};
}

Findings every_sort() {
  using source::Severity;
  const model::Waiver waiver{
      "F0321", "a", "It is old", "An officer", *calendar::parse("2026-12-31"), {}};
  return {{finding(Severity::error, "F0301", {&open_file, 0, 3}),
           finding(Severity::warning, "F0321", {&open_file, 8, 8}),
           finding(Severity::note, "ID002", {&closed_file, 8, 13}),
           finding(Severity::error, "F0101", {})},
          {{finding(Severity::warning, "F0321", {&open_file, 8, 13}), waiver}}};
}

TEST(SarifSchema, IsKeptByEverySortOfFinding) {
  for (const Findings& findings : {Findings{}, every_sort()}) {
    const auto log = parse_json(sarif(findings, "1.0"));
    ASSERT_TRUE(log);
    EXPECT_EQ(Faults(*log).all, std::vector<std::string>{});
  }
}

TEST(SarifSchema, IsNotKeptByWhatItDoesNotKnow) {
  const Json run = Json::Object{{"tool", Json::Object{{"driver", Json::Object{}}}},
                                {"results", Json::Array{Json::Object{{"level", "fatal"}}}}};
  const Json log = Json::Object{{"version", "2.1.0"}, {"runs", Json::Array{run}}, {"more", 1}};
  EXPECT_EQ(Faults(log).all,
            (std::vector<std::string>{"/runs/0/tool/driver: lacks name",
                                      "/runs/0/results/0: lacks message",
                                      "/runs/0/results/0/level: is fatal", ": has more"}));
}

}  // namespace
}  // namespace folio::report
