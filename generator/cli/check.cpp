// Checking without building: what is said is told as text or as data, and as
// pages for whoever wants to read them at leisure.

#include "check/check.h"

#include <algorithm>

#include "base/text.h"
#include "build/output_tree.h"
#include "cli/commands.h"
#include "report/report.h"

namespace folio::cli {

namespace {

using source::Severity;

constexpr const char* version = FOLIO_VERSION;

bool has_warnings(const source::Diagnostics& said) {
  return std::ranges::count(said, Severity::warning, &source::Diagnostic::severity) > 0;
}

Exit exit_of(const Check& command, const source::Diagnostics& said) {
  const bool strict = command.strictness == Strictness::warnings;
  const bool fails = source::has_errors(said) || (strict && has_warnings(said));
  return fails ? Exit::content_has_errors : Exit::done;
}

report::Findings findings_of(const Publication& publication) {
  report::Findings findings{publication.said, publication.waived};
  source::sort(findings.said);
  return findings;
}

model::Traceability traces_of(const source::Outcome<resolve::Index>& index,
                              const model::Words& words) {
  return resolve::traceability_of(index.value, words);
}

// --- Pages -----------------------------------------------------------------------------

/// The documents are kept, for what is said of them points into their files.
Result<Done> write_report(const Publication& publication, const std::filesystem::path& folder) {
  std::vector<OpenDocument> documents;
  report::Readabilities readability;
  for (std::size_t i = 0; i < publication.at_hand.size(); ++i) {
    auto opened = open(publication, i);
    if (!opened) return opened.error();
    readability.push_back(release::published(opened->document->then<&check::readability_of>(
        *publication.index, publication.library, publication.site)));
    documents.push_back(*std::move(opened));
  }
  auto tree = build::OutputTree<release::Public>::open(folder);
  if (!tree) return tree.error();
  const auto traces =
      release::published(publication.index->then<&traces_of>(publication.theme.words));
  const auto made = tree.value().make(
      publication.index->then<&report::plan>(findings_of(publication), readability, traces,
                                             publication.site, std::string(version)),
      publication.assignment.jobs);
  if (!made) return made;
  const auto published = tree.value().commit();
  if (!published) return published.error();
  return Done{};
}

// --- Words -----------------------------------------------------------------------------

void tell_text(const Check& command, const Publication& publication, const Terminal& terminal) {
  terminal.report(publication.said, publication.waived);
  const bool has_failed = exit_of(command, publication.said) != Exit::done;
  if (has_failed && !source::has_errors(publication.said)) {
    terminal.complain("Warnings count as errors here, for --strict was given.\n");
  }
  if (has_failed) return;
  terminal.say((publication.said.empty() ? "Nothing is wrong with " : "There are no errors in ") +
               text::counted(publication.at_hand.size(), "document", "documents") + ".\n");
}

void tell(const Check& command, const Publication& publication, const Terminal& terminal) {
  switch (command.telling) {
    case Telling::text: return tell_text(command, publication, terminal);
    case Telling::json:
      return terminal.say(release::published(publication.index->then<&report::json>(
          findings_of(publication), publication.site, std::string(version))));
    case Telling::sarif: return terminal.say(report::sarif(findings_of(publication), version));
  }
}

}  // namespace

Exit check(const Check& command, const std::string& program, const Terminal& terminal) {
  if (!is_publication(command.assignment, terminal)) return Exit::wrong_usage;
  const auto publication = read(command.assignment, program, terminal);
  if (!publication) return terminal.fail(publication.error());
  tell(command, **publication, terminal);
  if (command.report) {
    const auto written = write_report(**publication, *command.report);
    if (!written) return terminal.fail(written.error());
    if (command.telling == Telling::text) {
      terminal.say("The reports are in " + (*command.report / "index.html").string() + ".\n");
    }
  }
  return exit_of(command, publication.value()->said);
}

}  // namespace folio::cli
