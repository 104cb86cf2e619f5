// `folio lock`: what documents are linked by, and what their frozen versions were, kept
// beside them so that it lasts.

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "build/output_tree.h"
#include "cli/commands.h"
#include "content/content.h"

namespace folio::cli {

namespace fs = std::filesystem;

namespace {

using source::Diagnostic;
using source::Diagnostics;

/// That a lock is behind is what the command mends. What it takes on trust, a version
/// that nothing vouches for, is told before it is recorded.
Diagnostics worth_saying(const Diagnostics& said) {
  Diagnostics worth = said;
  std::erase_if(worth, [](const Diagnostic& one) { return one.code == "ID002"; });
  return worth;
}

std::string addresses_of(const source::Outcome<resolve::Index>& index,
                         const std::vector<model::PublishedAddress>& published,
                         const std::vector<model::PrintEdition>& editions) {
  std::vector<model::PublishedAddress> all = published;
  for (const resolve::Outline* const outline : index.value.editions()) {
    if (!resolve::has_lasting_addresses(*outline)) continue;
    for (std::string& address : edition_addresses(*outline, editions)) {
      all.push_back({std::move(address), {}});
    }
  }
  return resolve::addresses_lock_of(index.value, all);
}

/// Writes every lock that is not as it should be; answers how many were not.
Result<std::size_t> write_locks(const Publication& publication) {
  const fs::path& root = publication.assignment.root;
  std::size_t count = 0;
  const auto keep = [&](const fs::path& path, const std::string& text) -> Result<Done> {
    const Result<bool> changed = build::replace_file(root / path, text);
    if (!changed) return changed.error();
    if (*changed) ++count;
    return Done{};
  };
  const std::vector<model::Edition>& editions = publication.library.editions;
  for (std::size_t i = 0; i < editions.size(); ++i) {
    if (!editions[i].lang.empty()) continue;  // a translation has the names of its original
    const auto opened = open(publication, i);
    if (!opened) return opened.error();
    // Behind the gate: of what is exempt there is no word in it.
    const auto lock = opened->document->then<&resolve::ids_lock_of>(publication.theme.words);
    const auto kept = keep(fs::path(editions[i].folder) / "ids.lock", release::published(lock));
    if (!kept) return kept.error();
  }
  const auto lacking = content::locks_lacking(publication.files, publication.library);
  if (!lacking) return lacking.error();
  for (const auto& [path, text] : *lacking) {
    const auto kept = keep(path, text);
    if (!kept) return kept.error();
  }
  const auto addresses = publication.index->then<&addresses_of>(publication.library.published,
                                                                publication.site.editions);
  const auto kept = keep("site/addresses.lock", release::published(addresses));
  if (!kept) return kept.error();
  return count;
}

}  // namespace

Exit lock(const Lock& command, const std::string& program, const Terminal& terminal) {
  Assignment assignment = command.assignment;
  assignment.formats.pdf = false;  // names do not depend on paper
  if (!is_publication(assignment, terminal)) return Exit::wrong_usage;
  const auto publication = read(assignment, program, terminal);
  if (!publication) return terminal.fail(publication.error());
  const Diagnostics& said = publication.value()->said;
  terminal.report(worth_saying(said));
  if (source::has_errors(said)) {
    terminal.complain("Nothing was written.\n");
    return Exit::content_has_errors;
  }
  const Result<std::size_t> count = write_locks(**publication);
  if (!count) return terminal.fail(count.error());
  terminal.say(*count == 0 ? "Every lock is as it should be.\n"
                           : "Wrote " + text::counted(*count, "lock", "locks") +
                                 "; keep them with the sources.\n");
  return Exit::done;
}

}  // namespace folio::cli
