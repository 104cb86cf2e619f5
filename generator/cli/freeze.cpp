// `folio freeze`: a version of a document kept as it was published, so that
// later ones can be compared with it.

#include <algorithm>

#include "base/text.h"
#include "build/output_tree.h"
#include "cli/commands.h"
#include "content/content.h"

namespace folio::cli {

namespace {

Exit refuse(const std::string& why, const std::string& help, const Terminal& terminal) {
  terminal.complain("folio: " + why + "\n  help: " + help + "\n");
  return Exit::wrong_usage;
}

std::string folder_of(const resolve::Outline& outline) {
  const std::string& path = outline.header.span.file->path();
  return path.substr(0, path.rfind('/'));
}

Exit no_document(const Freeze& command, const resolve::Index& index, const Terminal& terminal) {
  std::vector<std::string> ids;
  for (const resolve::Outline& outline : index.documents) ids.push_back(outline.header.id);
  const auto near = text::nearest(command.document, ids);
  return refuse("no document has the id \"" + command.document + "\"",
                near ? "did you mean \"" + *near + "\"?" : "use the id in its document.toml",
                terminal);
}

Exit freeze(const Publication& publication, const resolve::Outline& outline,
            const Terminal& terminal) {
  const std::string version = text::slug(outline.header.version);
  const std::string below = "content/archive/" + outline.header.id + "/" + version;
  const std::filesystem::path folder = publication.assignment.root / below;
  if (publication.files.has_file(below + "/document.toml")) {
    return refuse("version " + outline.header.version + " is frozen already, in " + below,
                  "a frozen version stays as it is; give the document a new version", terminal);
  }
  source::SourceMap sources;
  const auto kept = content::open_files_of(publication.files, sources, folder_of(outline));
  terminal.report(kept.diagnostics);
  if (source::has_errors(kept.diagnostics)) return Exit::content_has_errors;
  std::vector<build::Artifact> files;
  for (const auto& [path, bytes] : kept.value) files.push_back({path, bytes});
  const std::string lock = content::frozen_lock_of(kept.value);
  files.push_back({std::string(content::frozen_lock), lock});
  const auto all =
      content::archive_lock_with(publication.files, {{outline.header.id + "/" + version, lock}});
  if (!all) return terminal.fail(all.error());
  const auto made = build::make_folder(folder, files);
  if (!made) return terminal.fail(made.error());
  const auto listed =
      build::replace_file(publication.assignment.root / content::archive_lock, *all);
  if (!listed) return terminal.fail(listed.error());
  terminal.say("Froze version " + outline.header.version + " of \"" + outline.header.title +
               "\" in " + below + ".\nWhat changes from now on is shown at " + outline.header.slug +
               "/changes/ once the version has another name.\n");
  return Exit::done;
}

}  // namespace

Exit freeze(const Freeze& command, const std::string& program, const Terminal& terminal) {
  const auto publication = read(command.assignment, program, terminal);
  if (!publication) return terminal.fail(publication.error());
  terminal.report(publication.value()->said);
  if (source::has_errors(publication.value()->said)) {
    terminal.complain("Nothing was frozen.\n");
    return Exit::content_has_errors;
  }
  const resolve::Index& index = release::published(*publication.value()->index).value;
  const resolve::Outline* outline = index.document(command.document);
  if (outline == nullptr) return no_document(command, index, terminal);
  return freeze(**publication, *outline, terminal);
}

}  // namespace folio::cli
