#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/markup.h"
#include "model/trace.h"
#include "report/report.h"

/// The back stairs of the room: what its reports are made of.
namespace folio::report {

// --- Findings, as they may be told -------------------------------------------------

/// Where a finding is. Of an exempt file nobody is told where it ends.
struct Where {
  std::string path;
  source::Position begin;
  std::optional<source::Position> end;
};

/// A finding without whatever may not be shown.
struct Entry {
  source::Severity severity = source::Severity::error;
  std::string code, message, help;
  std::optional<Where> where;             // absent for what no file says
  const model::Waiver* waiver = nullptr;  // absent for what counts
};

Entry entry_of(const source::Diagnostic& diagnostic);
std::vector<Entry> entries_of(const source::Diagnostics& said);
std::vector<Entry> entries_of(const std::vector<check::Waived>& waived);

std::string_view word_for(source::Severity severity);

/// How many findings there are of each severity, and how many are waived.
struct Counts {
  std::size_t errors = 0, warnings = 0, notes = 0, waived = 0;
};
Counts counts_of(const Findings& findings);

/// "2 errors, 1 warning and 0 notes; 3 waived."
std::string summary_of(const Counts& counts);

/// The rules that findings were made by, in the order of their codes.
std::vector<const check::Rule*> rules_used(const Findings& findings);

/// The documents of the index by the files that are theirs.
class Documents {
 public:
  explicit Documents(const resolve::Index& index);

  /// The document in whose folder a path lies; null for the site's own files.
  const resolve::Outline* of(std::string_view path) const;

 private:
  struct Folder {
    std::string path;  // with a final "/"
    const resolve::Outline* outline = nullptr;
  };
  std::vector<Folder> folders_;  // longest paths first
};

// --- Pages -----------------------------------------------------------------------------

/// A page of the reports and where it lies beside the others.
struct Page {
  std::string path;  // "check.html"
  std::string title;
  Markup content;  // below the heading of level 1
};

/// What pages say of where they come from.
struct Frame {
  const std::string& site;     // title of the publication
  const std::string& version;  // of Folio
  calendar::Date today{};
};

/// A whole page, with the way to the others.
std::string html_of(const Page& page, const std::vector<Page>& all, const Frame& frame);

/// The style sheet that all pages use.
std::string_view report_style();

/// A table: a caption, a heading for each column, rows of as many cells. The
/// first cell of a row is its heading.
Markup table(const std::string& caption, const std::vector<std::string>& columns,
             const std::vector<std::vector<Markup>>& rows);

/// Text in an element without attributes.
Markup paragraph(std::string_view words);

Page check_page(const resolve::Index& index, const Findings& findings);
Page plain_english_page(const Readabilities& documents, const model::SiteSettings& site);
Page traceability_page(const model::Traceability& traces, const resolve::Index& index);

/// A number with one decimal, as 14.2.
std::string tenths(double number);

}  // namespace folio::report
