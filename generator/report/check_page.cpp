// What the check found: the site's own files first, then document by document,
// then what is waived, then what the codes mean.

#include <algorithm>

#include "base/locale.h"
#include "base/text.h"
#include "report/pages.h"

namespace folio::report {

namespace {

Markup link_to_rule(const std::string& code) {
  return Markup("<a href=\"#") << Plain{code} << "\">" << Plain{code} << "</a>";
}

Markup place_of(const Entry& entry) {
  if (!entry.where) return escaped("The publication");
  return Markup() << Plain{entry.where->path} << ", line "
                  << static_cast<int>(entry.where->begin.line) << ", column "
                  << static_cast<int>(entry.where->begin.column);
}

std::vector<Markup> row_of(const Entry& entry) {
  return {place_of(entry), escaped(locale::capitalised(word_for(entry.severity))),
          link_to_rule(entry.code), escaped(entry.message), escaped(entry.help)};
}

using Group = std::pair<const resolve::Outline*, std::vector<Entry>>;

std::vector<Group> by_document(const std::vector<Entry>& entries, const Documents& documents) {
  std::vector<Group> groups{{nullptr, {}}};
  for (const Entry& entry : entries) {
    const resolve::Outline* document = entry.where ? documents.of(entry.where->path) : nullptr;
    const auto same = [&](const Group& group) { return group.first == document; };
    auto group = std::find_if(groups.begin(), groups.end(), same);
    if (group == groups.end()) group = groups.insert(groups.end(), Group{document, {}});
    group->second.push_back(entry);
  }
  if (groups.front().second.empty()) groups.erase(groups.begin());
  return groups;
}

Markup group_html(const Group& group) {
  const std::string title =
      group.first == nullptr ? "Site and registries" : group.first->header.title;
  std::vector<std::vector<Markup>> rows;
  for (const Entry& entry : group.second) rows.push_back(row_of(entry));
  const std::string count = text::counted(rows.size(), "finding", "findings");
  return Markup("<h2>") << Plain{title} << "</h2>\n"
                        << table(count + " in " + title,
                                 {"Place", "Severity", "Code", "What is wrong", "What to do"},
                                 rows);
}

Markup waived_html(const std::vector<check::Waived>& waived) {
  std::vector<std::vector<Markup>> rows;
  for (const Entry& entry : entries_of(waived)) {
    rows.push_back({place_of(entry), link_to_rule(entry.code), escaped(entry.message),
                    escaped(entry.waiver->reason), escaped(entry.waiver->by),
                    escaped(locale::date(entry.waiver->until, "en-GB"))});
  }
  Markup html("<h2>Waived</h2>\n");
  html << paragraph("These do not count, because somebody answers for them up to a day.");
  if (rows.empty()) return html << paragraph("Nothing is waived.");
  return html << table("What is waived",
                       {"Place", "Code", "What is wrong", "Reason", "Who answers for it", "Until"},
                       rows);
}

Markup rules_html(const Findings& findings) {
  Markup html("<h2>What the codes mean</h2>\n");
  for (const check::Rule* rule : rules_used(findings)) {
    html << "<h3 id=\"" << Plain{rule->code} << "\">" << Plain{rule->code} << ": "
         << Plain{rule->title} << "</h3>\n"
         << paragraph(rule->paragraph);
  }
  return html;
}

}  // namespace

Page check_page(const resolve::Index& index, const Findings& findings) {
  const Documents documents(index);
  Markup content = paragraph(summary_of(counts_of(findings)));
  for (const Group& group : by_document(entries_of(findings.said), documents)) {
    content << group_html(group);
  }
  if (findings.said.empty()) content << paragraph("Nothing is wrong.");
  content << waived_html(findings.waived);
  if (!rules_used(findings).empty()) content << rules_html(findings);
  return {"check.html", "What the check found", std::move(content)};
}

}  // namespace folio::report
