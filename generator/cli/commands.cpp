// What the commands do. A build is one story: read and check everything, stop
// if anything is wrong, then plan, make and swap in.

#include "cli/commands.h"

#include <utility>

#include "base/text.h"
#include "build/output_tree.h"

namespace folio::cli {

namespace fs = std::filesystem;

namespace {

using Clock = std::chrono::steady_clock;

Result<Made> publish(const Publication& publication, const fs::path& out,
                     const Terminal& terminal) {
  auto tree = build::OutputTree<release::Public>::open(out);
  if (!tree) return tree.error();
  Made made;
  {
    const auto stage = terminal.stage("Making pages and PDFs");
    const auto done = make_all(tree.value(), publication, made);
    if (!done) return done.error();
  }
  const auto stage = terminal.stage("Publishing");
  auto published = tree.value().commit();
  if (!published) return published.error();
  made.published = *std::move(published);
  return made;
}

// --- The sentence at the end --------------------------------------------------------------

std::string what_changed(const build::Published& published) {
  if (published.changed == 0 && published.removed == 0) return "nothing changed";
  std::vector<std::string> parts;
  if (published.changed > 0) {
    parts.push_back(text::counted(published.changed, "file", "files") + " new or changed");
  }
  if (published.removed > 0) parts.push_back(std::to_string(published.removed) + " removed");
  return text::join(parts, ", ");
}

/// "97 pages and 11 PDFs": only what there is.
std::string kinds_of(const Made& made) {
  std::vector<std::string> kinds;
  if (made.pages > 0) kinds.push_back(text::counted(made.pages, "page", "pages"));
  if (made.pdfs > 0) kinds.push_back(text::counted(made.pdfs, "PDF", "PDFs"));
  return kinds.empty() ? "data only" : text::join(kinds, " and ");
}

std::string summary_of(const Made& made, const Formats& formats, const fs::path& out,
                       Clock::duration time, const model::Words& language) {
  std::string words = "Built " + text::counted(made.documents, "document", "documents") + ": " +
                      kinds_of(made) + " in " + seconds(time) + " seconds.\n";
  words += "It is all in " + out.string() + " (" + what_changed(made.published) + ").\n";
  if (made.largest.size.pages > 0) {
    words += "The largest PDF is " + made.largest.path + ": " +
             resolve::particulars_of(made.largest.size, language) + ".\n";
  }
  if (!made.published.left_behind.empty()) {
    words += "The site before it could not be removed: " + made.published.left_behind + "\n";
  }
  if (formats.html) words += "Open " + (out / "index.html").string() + " in a browser.\n";
  return words;
}

}  // namespace

bool is_publication(const Assignment& assignment, const Terminal& terminal) {
  std::error_code error;
  const fs::path& root = assignment.root;
  const bool is_folder = fs::is_directory(root, error);
  // Where one of the two is there, the other is missed at its place.
  if (is_folder && (fs::exists(root / "site", error) || fs::exists(root / "content", error)))
    return true;
  const Refusal refusal = no_publication_in(root, "as in `folio check DIR`");
  terminal.complain(is_folder ? "folio: " + refusal.why + "\n  help: " + refusal.help + "\n"
                              : "folio: \"" + root.string() + "\" is not a folder\n");
  return false;
}

Refusal no_publication_in(const fs::path& root, std::string_view how_to_name_it) {
  return {"there is no publication in \"" + root.string() + "\": it has no site/site.toml",
          "go to its folder or name it, " + std::string(how_to_name_it) +
              "; `folio new site DIR` makes one"};
}

Exit build(const Build& command, const std::string& program, const Terminal& terminal) {
  const Clock::time_point begun = Clock::now();
  if (!is_publication(command.assignment, terminal)) return Exit::wrong_usage;
  const auto publication = read(command.assignment, program, terminal);
  if (!publication) return terminal.fail(publication.error());
  terminal.report(publication.value()->said);
  if (source::has_errors(publication.value()->said)) {
    terminal.complain("Nothing was written.\n");
    return Exit::content_has_errors;
  }
  const Result<Made> made = publish(**publication, command.out, terminal);
  if (!made) return terminal.fail(made.error());
  terminal.say(summary_of(*made, command.assignment.formats, command.out, Clock::now() - begun,
                          publication.value()->theme.words));
  return Exit::done;
}

}  // namespace folio::cli
