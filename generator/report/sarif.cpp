// The Static Analysis Results Interchange Format, version 2.1.0 (OASIS Standard,
// 27 March 2020). Numbers of sections are of that text.

#include <algorithm>
#include <array>

#include "base/json.h"
#include "base/locale.h"
#include "report/pages.h"

namespace folio::report {

namespace {

constexpr const char* schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

Json text_json(std::string words) { return Json::Object{{"text", std::move(words)}}; }

/// A message is made of whole sentences (3.11.3).
std::string as_sentence(std::string words) {
  if (words.empty()) return words;
  words = locale::capitalised(words);
  if (std::string_view(".!?").find(words.back()) == std::string_view::npos) words += '.';
  return words;
}

/// A path as a relative reference (RFC 3986), which 3.4.3 asks for.
std::string uri_of(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  constexpr std::string_view plain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";
  std::string uri;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (plain.find(c) != plain.npos) {
      uri += c;
    } else {
      uri += {'%', digits[byte >> 4], digits[byte & 15]};
    }
  }
  return uri;
}

/// Of an exempt file only where it begins.
Json region_json(const Where& where) {
  Json::Object region{{"startLine", static_cast<int>(where.begin.line)},
                      {"startColumn", static_cast<int>(where.begin.column)}};
  if (where.end) {
    region.emplace_back("endLine", static_cast<int>(where.end->line));
    region.emplace_back("endColumn", static_cast<int>(where.end->column));
  }
  return region;
}

Json location_json(const Where& where) {
  return Json::Object{{"physicalLocation",
                       Json::Object{{"artifactLocation", Json::Object{{"uri", uri_of(where.path)},
                                                                      {"uriBaseId", "%SRCROOT%"}}},
                                    {"region", region_json(where)}}}};
}

Json suppression_json(const model::Waiver& waiver) {
  return Json::Object{{"kind", "external"},
                      {"status", "accepted"},
                      {"justification", as_sentence(waiver.reason) + " Waived by " + waiver.by +
                                            " until " + locale::date(waiver.until, "en-GB") + "."}};
}

Json result_json(const Entry& entry, const std::vector<const check::Rule*>& rules) {
  const auto rule = std::ranges::find(rules, entry.code, &check::Rule::code);
  std::string message = as_sentence(entry.message);
  if (!entry.help.empty()) message += " " + as_sentence(entry.help);
  Json::Object result{{"ruleId", entry.code},
                      {"ruleIndex", static_cast<int>(rule - rules.begin())},
                      {"level", std::string(word_for(entry.severity))},
                      {"message", text_json(std::move(message))}};
  if (entry.where) {
    result.emplace_back("locations", Json::Array{location_json(*entry.where)});
  }
  // Either every result has suppressions or none has (3.27.23).
  Json::Array suppressions;
  if (entry.waiver != nullptr) suppressions.push_back(suppression_json(*entry.waiver));
  result.emplace_back("suppressions", std::move(suppressions));
  return result;
}

Json rule_json(const check::Rule& rule) {
  return Json::Object{
      {"id", std::string(rule.code)},
      {"shortDescription", text_json(as_sentence(std::string(rule.title)))},
      {"fullDescription", text_json(std::string(rule.paragraph))},
      {"help", text_json(std::string(rule.paragraph))},
      {"defaultConfiguration", Json::Object{{"level", std::string(word_for(rule.severity))}}}};
}

Json driver_json(const std::vector<const check::Rule*>& rules, const std::string& version) {
  Json::Array all;
  for (const check::Rule* rule : rules) all.push_back(rule_json(*rule));
  return Json::Object{{"name", "Folio"}, {"version", version}, {"rules", std::move(all)}};
}

}  // namespace

std::string sarif(const Findings& findings, const std::string& version) {
  const std::vector<const check::Rule*> rules = rules_used(findings);
  Json::Array results;
  for (const Entry& entry : entries_of(findings.said)) results.push_back(result_json(entry, rules));
  for (const Entry& entry : entries_of(findings.waived)) {
    results.push_back(result_json(entry, rules));
  }
  const Json run = Json::Object{{"tool", Json::Object{{"driver", driver_json(rules, version)}}},
                                {"columnKind", "unicodeCodePoints"},
                                {"results", std::move(results)}};
  return to_text(
      Json::Object{{"$schema", schema}, {"version", "2.1.0"}, {"runs", Json::Array{run}}});
}

}  // namespace folio::report
