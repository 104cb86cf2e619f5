// Findings as they may be told to anybody.

#include <algorithm>
#include <functional>
#include <set>

#include "base/text.h"
#include "report/pages.h"

namespace folio::report {

namespace {

using source::Severity;

std::optional<Where> where_of(const source::Span& span) {
  const source::SourceFile* file = span.file;
  if (file == nullptr) return std::nullopt;
  Where where{file->path(), file->position(span.begin), std::nullopt};
  if (file->access() == source::Access::open) where.end = file->position(span.end);
  return where;
}

std::size_t count_of(const source::Diagnostics& said, Severity severity) {
  return static_cast<std::size_t>(
      std::ranges::count(said, severity, &source::Diagnostic::severity));
}

}  // namespace

Entry entry_of(const source::Diagnostic& diagnostic) {
  source::Diagnostic told = source::presentable(diagnostic);
  return {told.severity,        std::move(told.code), std::move(told.message),
          std::move(told.help), where_of(told.span),  nullptr};
}

std::vector<Entry> entries_of(const source::Diagnostics& said) {
  std::vector<Entry> entries;
  for (const source::Diagnostic& one : said) entries.push_back(entry_of(one));
  return entries;
}

std::vector<Entry> entries_of(const std::vector<check::Waived>& waived) {
  std::vector<Entry> entries;
  for (const check::Waived& one : waived) {
    entries.push_back(entry_of(one.diagnostic));
    entries.back().waiver = &one.waiver;
  }
  return entries;
}

std::string_view word_for(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::note: return "note";
  }
  return {};
}

Counts counts_of(const Findings& findings) {
  return {count_of(findings.said, Severity::error), count_of(findings.said, Severity::warning),
          count_of(findings.said, Severity::note), findings.waived.size()};
}

std::string summary_of(const Counts& counts) {
  return text::counted(counts.errors, "error", "errors") + ", " +
         text::counted(counts.warnings, "warning", "warnings") + " and " +
         text::counted(counts.notes, "note", "notes") + "; " + std::to_string(counts.waived) +
         " waived. Errors keep the site from being made.";
}

std::vector<const check::Rule*> rules_used(const Findings& findings) {
  std::set<std::string, std::less<>> codes;
  for (const source::Diagnostic& one : findings.said) codes.insert(one.code);
  for (const check::Waived& one : findings.waived) codes.insert(one.diagnostic.code);
  std::vector<const check::Rule*> used;
  for (const check::Rule& rule : check::rules()) {
    if (codes.contains(rule.code)) used.push_back(&rule);
  }
  return used;
}

Documents::Documents(const resolve::Index& index) {
  for (const resolve::Outline& outline : index.documents) {
    const source::SourceFile* file = outline.header.span.file;
    if (file == nullptr) continue;
    folders_.push_back({file->path().substr(0, file->path().rfind('/') + 1), &outline});
  }
  std::ranges::stable_sort(folders_, std::greater<>(),
                           [](const Folder& folder) { return folder.path.size(); });
}

const resolve::Outline* Documents::of(std::string_view path) const {
  const auto found = std::ranges::find_if(
      folders_, [&](const Folder& folder) { return path.starts_with(folder.path); });
  return found == folders_.end() ? nullptr : found->outline;
}

}  // namespace folio::report
