// `folio new`: a document, or a whole publication, to begin with.

#include <algorithm>
#include <array>
#include <system_error>

#include "base/ascii.h"
#include "base/text.h"
#include "build/output_tree.h"
#include "cli/commands.h"
#include "cli/scaffold.h"

namespace folio::cli {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view site_kind = "site";
constexpr std::string_view schemas_folder = ".folio/schemas";

Exit refuse(const Refusal& refusal, const Terminal& terminal) {
  terminal.complain("folio: " + refusal.why + "\n  help: " + refusal.help + "\n");
  return Exit::wrong_usage;
}

Refusal unknown_kind(const std::string& kind, const std::vector<std::string>& kinds) {
  std::string written = text::lower(kind);
  std::ranges::replace(written, '-', '_');
  const auto near = text::nearest(written, kinds);
  return {"there is no kind \"" + kind + "\"",
          (near ? "did you mean \"" + *near + "\"? All there are: " : "choose one of ") +
              text::join(kinds, ", ")};
}

/// What a scaffold takes from the publication, and what is wrong when that has
/// nothing of the sort.
struct Missing {
  std::string_view name, why, help;
};
constexpr std::array all_missing{
    Missing{"council", "no council is named in content/registry/bodies.toml",
            "add one there: [[body]] with id, name and kind = \"council\""},
    Missing{"committee", "no committee is named in content/registry/bodies.toml",
            "add one there: [[body]] with id, name and kind = \"committee\""},
    Missing{"contact", "site/site.toml does not say whom readers may write to",
            "add the line contact = \"…\" there, with the mailbox of a team"},
    Missing{"strategy", "it belongs to a strategy, and there is none yet",
            "make one first: folio new strategy prevent-strategy"},
    Missing{"toolkit", "no toolkit is described in content/registry/toolkits.toml",
            "copy the file from a publication made by `folio new site DIR`"},
    Missing{"subject", "it assesses a strategy or a delivery plan, and there is none yet",
            "make one first: folio new strategy prevent-strategy"},
};

Refusal missing(const std::string& kind, const std::string& name) {
  const auto known = std::ranges::find(all_missing, name, &Missing::name);
  if (known == all_missing.end()) {
    return {"the scaffold of \"" + kind + "\" asks for {{" + name + "}}, which nobody knows",
            "correct it in the folder generator/cli/scaffolds/" + kind};
  }
  return {"a document of the kind \"" + kind + "\" cannot be made: " + std::string(known->why),
          std::string(known->help)};
}

/// Whether the command can be obeyed, before anything is read of scaffolds.
std::optional<Refusal> refusal_of(const New& command, const std::vector<std::string>& kinds) {
  if (!std::ranges::count(kinds, command.kind)) return unknown_kind(command.kind, kinds);
  if (command.kind == site_kind) return {};
  if (!text::is_id(command.slug)) {
    const std::string better = text::slug(command.slug);
    return Refusal{"\"" + command.slug + "\" cannot be the name of a document",
                   "use small letters, digits and single hyphens, at most 64" +
                       (text::is_id(better) ? ": " + better : std::string())};
  }
  std::error_code error;
  if (fs::is_regular_file(command.root / "site/site.toml", error)) return {};
  return no_publication_in(command.root, "with --root DIR");
}

std::string listed(const fs::path& folder, const std::vector<build::Artifact>& files) {
  std::string out = "Made " + folder.string() + " with\n";
  for (const build::Artifact& file : files) out += "  " + file.path + "\n";
  return out;
}

/// What was taken from the publication, for the author to look at.
std::string guesses(const Filled& files, const Values& values) {
  std::vector<std::string> taken;
  for (const Missing& one : all_missing) {
    if (std::ranges::find(files.used, one.name) == files.used.end()) continue;
    taken.push_back("the " + std::string(one.name) + " \"" + values.find(one.name)->second + "\"");
  }
  if (taken.empty()) return {};
  return "It names " + text::join(taken, " and ") + ": correct that if another is meant.\n";
}

// As a shell takes it for one word.
std::string as_one_word(const std::string& path) {
  const auto is_plain = [](char c) {
    return text::is_letter(c) || text::is_digit(c) ||
           std::string_view("/._-+").find(c) != std::string_view::npos;
  };
  if (std::ranges::all_of(path, is_plain)) return path;
  std::string word = "'";
  for (const char c : path) word += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return word + "'";
}

std::string next_steps(const fs::path& root) {
  const std::string at = root == "." ? "" : " " + as_one_word(root.string());
  return "Open the files in an editor: each says what belongs where. Then\n  folio check" + at +
         "\nsays what is wrong, and\n  folio build" + at + "\nmakes the website and the PDFs.\n";
}

bool is_there(const fs::path& path) {
  std::error_code error;
  return fs::exists(fs::symlink_status(path, error));
}

/// Writes the files into `folder` and the schemas that they point to into `root`:
/// these first, so that all has gone well once a document is there. A publication
/// must be there before its schemas.
Result<Done> make_files(const Filled& files, const fs::path& folder, const fs::path& root) {
  const auto write = [&root] { return write_schemas(root / schemas_folder); };
  if (folder == root) {
    const auto made = build::make_folder(folder, files.files);
    if (!made) return made;
    const auto written = write();
    return written ? Result<Done>(Done{}) : written.error();
  }
  const auto written = write();
  return written ? build::make_folder(folder, files.files) : written.error();
}

Exit make(const New& command, const Scaffold& scaffold, const Values& values,
          const fs::path& folder, const fs::path& root, const Terminal& terminal) {
  const Filled files = filled(scaffold, values);
  if (!files.missing.empty()) return refuse(missing(command.kind, files.missing.front()), terminal);
  if (is_there(folder)) {
    return refuse({"\"" + folder.string() + "\" is there already", "choose another name"},
                  terminal);
  }
  if (const auto made = make_files(files, folder, root); !made) return terminal.fail(made.error());
  terminal.say(listed(folder, files.files) + guesses(files, values) + next_steps(root));
  return Exit::done;
}

// Names of folders that do not say whose publication is in them, and ids that the
// scaffold gives to something else.
constexpr std::string_view telling_nothing[] = {
    "about",          "channel", "content",     "folio", "papers", "prevent",
    "prevent-papers", "public",  "publication", "site",  "website"};

/// What a publication takes from the name of its folder.
struct SiteName {
  std::string title = "Prevent papers";
  std::string council = "the-council";  // id
};

SiteName name_of_site(const fs::path& folder) {
  const std::string name = folder.filename().string();
  const std::string slug = text::slug(name);
  const bool tells = std::ranges::find(telling_nothing, slug) == std::end(telling_nothing);
  if (!tells || !text::is_id(slug)) return {};
  // "My Council" is written as it is meant, "my-council" as files are called.
  return {name == slug ? title_of(slug) : name, slug};
}

Exit make_site(const New& command, const Scaffold& scaffold, const Terminal& terminal) {
  fs::path folder = fs::path(command.slug).lexically_normal();
  if (!folder.has_filename()) folder = folder.parent_path();
  const SiteName name = name_of_site(folder);
  Values values = values_of({}, "", command.title.value_or(name.title), command.today);
  values["council"] = name.council;
  Scaffold whole = scaffold;
  whole.files.push_back({".taplo.toml", taplo_rules(schemas_folder)});
  return make(command, whole, values, folder, folder, terminal);
}

Exit make_document(const New& command, const Scaffold& scaffold, const Terminal& terminal) {
  const Survey known = survey(source::Disk(command.root), command.today);
  if (const std::string holder = known.holder_of(command.slug); !holder.empty()) {
    return refuse({"\"" + command.slug + "\" is taken already, in " + holder,
                   "give the new document another name"},
                  terminal);
  }
  const std::string title = command.title.value_or(title_of(command.slug));
  const Values values = values_of(known, command.slug, title, command.today);
  const fs::path folder = command.root / "content" / scaffold.family / command.slug;
  return make(command, scaffold, values, folder.lexically_normal(), command.root, terminal);
}

}  // namespace

Exit make_new(const New& command, const std::string& program, const Terminal& terminal) {
  const source::Disk installed(installed_scaffolds(program));
  const auto kinds = kinds_of_scaffolds(installed);
  if (!kinds) return terminal.fail(kinds.error());
  if (const auto refusal = refusal_of(command, *kinds)) return refuse(*refusal, terminal);
  const auto scaffold = open_scaffold(installed, command.kind);
  if (!scaffold) return terminal.fail(scaffold.error());
  return command.kind == site_kind ? make_site(command, *scaffold, terminal)
                                   : make_document(command, *scaffold, terminal);
}

}  // namespace folio::cli
