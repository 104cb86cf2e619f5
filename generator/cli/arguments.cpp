// The only file that meets CLI11: from words to a Command. What it says is ours,
// for the library's own help is laid out for programmers.

#include <CLI/CLI.hpp>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>

#include "base/text.h"
#include "cli/commands.h"

namespace folio::cli {

namespace {

constexpr unsigned most_jobs = 256;

constexpr std::string_view help =
    R"(Folio turns a council's papers into a website, accessible HTML and tagged PDF.

  folio build [ROOT]    build the publication in ROOT (default: this folder)
  folio check [ROOT]    say what is wrong with it and write nothing
  folio lock [ROOT]     record what its parts are linked by, so that it stays so
  folio explain CODE    say what a code such as F0204 means and what to do
  folio explain FILE    list the fields of a file such as actions.toml
  folio new KIND SLUG   begin a document: a folder with all that its kind needs
  folio new site DIR    begin a publication
  folio freeze ID       keep a document's version, to show later what changed
  folio schema [ROOT]   write what TOML files may say, for editors that help
  folio --version       say which Folio this is
  folio --help          show this

ROOT holds content/ and site/, and themes/ if the publication has its own.

Options of build:
  --out DIR             write to DIR (default: ROOT/site/public)
  --formats LIST        make only these, with commas between: html, pdf, data
  --jobs N              work on N documents at once (default: one a processor)
  --today DATE          build as on that day, such as 2026-11-21 (also of check and new)

Options of check:
  --strict              let warnings count as errors
  --format FORM         tell what was found as text (usual), json or sarif
  --report[=DIR]        write pages to read at leisure to DIR (default:
                        ROOT/build/reports)

Options of new:
  --title TITLE         what the document is called (default: its slug in words)
  --root DIR            the publication that it belongs to (default: this folder)

Options of freeze:
  --root DIR            the publication that it belongs to (default: this folder)

Options of schema:
  --out DIR             write to DIR (default: ROOT/.folio/schemas)

Exit codes: 0 done, 1 the content has errors, 2 wrong usage, 3 the machine failed.
)";

constexpr const char* usual_folder = "-";

/// What the arguments say, before any of it is understood.
struct Given {
  std::string root = ".";
  std::string code, kind, slug;
  std::optional<std::string> title, out, formats, jobs, today, form;
  std::string report;  // usual_folder where --report names none
  bool strict = false;
};

Answer wrong(const std::string& why) {
  return {"folio: " + why + "\n  help: `folio --help` shows what can be asked\n",
          Exit::wrong_usage};
}

std::optional<Formats> formats_of(std::string_view list) {
  struct Name {
    std::string_view word;
    bool Formats::*format;
  };
  static constexpr std::array names{Name{"html", &Formats::html}, Name{"pdf", &Formats::pdf},
                                    Name{"data", &Formats::data}};
  Formats formats{false, false, false};
  for (const std::string_view word : text::split(list, ',')) {
    const auto found = std::ranges::find(names, text::trimmed(word), &Name::word);
    if (found == names.end()) return std::nullopt;
    formats.*found->format = true;
  }
  return formats;
}

std::optional<unsigned> jobs_of(std::string_view digits) {
  unsigned jobs = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), jobs);
  const bool whole = error == std::errc() && end == digits.data() + digits.size();
  if (!whole || jobs == 0 || jobs > most_jobs) return std::nullopt;
  return jobs;
}

Command build_of(const Given& given, Assignment assignment) {
  if (given.formats) {
    const auto formats = formats_of(*given.formats);
    if (!formats) return wrong("--formats takes html, pdf and data, with commas between");
    assignment.formats = *formats;
  }
  if (given.jobs) {
    const auto jobs = jobs_of(*given.jobs);
    if (!jobs) return wrong("--jobs takes a number from 1 to " + std::to_string(most_jobs));
    assignment.jobs = *jobs;
  }
  const std::filesystem::path beside = assignment.root / "site" / "public";
  return Build{assignment, given.out ? std::filesystem::path(*given.out) : beside};
}

std::optional<Telling> telling_of(const std::optional<std::string>& form) {
  if (!form || *form == "text") return Telling::text;
  if (*form == "json") return Telling::json;
  if (*form == "sarif") return Telling::sarif;
  return std::nullopt;
}

Command check_of(const Given& given, Assignment assignment) {
  const auto telling = telling_of(given.form);
  if (!telling) return wrong("--format takes text, json or sarif");
  Check check{std::move(assignment), given.strict ? Strictness::warnings : Strictness::errors,
              *telling};
  if (given.report.empty()) return check;
  const bool usual = given.report == usual_folder;
  check.report =
      usual ? check.assignment.root / "build" / "reports" : std::filesystem::path(given.report);
  return check;
}

Command schema_of(const Given& given) {
  const std::filesystem::path usual = std::filesystem::path(given.root) / ".folio" / "schemas";
  return WriteSchemas{given.out ? std::filesystem::path(*given.out) : usual};
}

/// A word in the place of a command that is none.
std::optional<Answer> unknown_command(const std::vector<std::string>& arguments) {
  static const std::vector<std::string> commands{"build", "check", "explain", "freeze",
                                                 "lock",  "new",   "schema"};
  if (arguments.empty()) return Answer{std::string(help), Exit::wrong_usage};
  const std::string& word = arguments.front();
  if (word.starts_with('-') || std::ranges::find(commands, word) != commands.end()) return {};
  const auto near = text::nearest(word, commands);
  return wrong("there is no command \"" + word + "\"" +
               (near ? "; did you mean \"" + *near + "\"?" : ""));
}

/// What words there are, and where in `given` each goes.
struct Grammar {
  CLI::App folio{"", "folio"};
  CLI::App* build = folio.add_subcommand("build");
  CLI::App* check = folio.add_subcommand("check");
  CLI::App* lock = folio.add_subcommand("lock");
  CLI::App* explain = folio.add_subcommand("explain");
  CLI::App* fresh = folio.add_subcommand("new");
  CLI::App* schema = folio.add_subcommand("schema");
  CLI::App* freeze = folio.add_subcommand("freeze");

  explicit Grammar(Given& given) {
    folio.set_version_flag("--version", "folio " FOLIO_VERSION);
    folio.require_subcommand(1);
    for (CLI::App* command : {build, check, lock, schema}) command->add_option("ROOT", given.root);
    for (CLI::App* command : {build, schema}) command->add_option("--out", given.out);
    for (CLI::App* command : {build, check, fresh}) command->add_option("--today", given.today);
    check->add_flag("--strict", given.strict);
    check->add_option("--format", given.form);
    // A flag with a value, so that it does not take ROOT for its folder.
    check->add_flag("--report{-}", given.report);
    build->add_option("--formats", given.formats);
    build->add_option("--jobs", given.jobs);
    explain->add_option("CODE", given.code)->required();
    fresh->add_option("KIND", given.kind)->required();
    fresh->add_option("SLUG", given.slug)->required();
    fresh->add_option("--title", given.title);
    fresh->add_option("--root", given.root);
    freeze->add_option("ID", given.slug)->required();
    freeze->add_option("--root", given.root);
  }
};

Command command_of(const Given& given, const Grammar& grammar, calendar::Date today,
                   unsigned jobs) {
  if (given.out && given.out->empty()) return wrong("--out takes the name of a folder");
  if (given.title && given.title->empty()) return wrong("--title takes words");
  const auto day = given.today ? calendar::parse(*given.today) : today;
  if (!day) return wrong("--today takes a date such as 2026-11-21, not \"" + *given.today + "\"");
  const Assignment assignment{.root = given.root, .formats = {}, .jobs = jobs, .today = *day};
  if (grammar.explain->parsed()) return Explain{given.code};
  if (grammar.check->parsed()) return check_of(given, assignment);
  if (grammar.freeze->parsed()) return Freeze{assignment, given.slug};
  if (grammar.lock->parsed()) return Lock{assignment};
  if (grammar.schema->parsed()) return schema_of(given);
  if (grammar.fresh->parsed()) return New{given.kind, given.slug, given.title, given.root, *day};
  return build_of(given, assignment);
}

}  // namespace

Command parse(const std::vector<std::string>& arguments, calendar::Date today, unsigned jobs) {
  if (auto unknown = unknown_command(arguments)) return *std::move(unknown);
  Given given;
  Grammar grammar(given);
  try {
    grammar.folio.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::CallForVersion& version) {
    return Answer{std::string(version.what()) + "\n", Exit::done};
  } catch (const CLI::CallForHelp&) {
    return Answer{std::string(help), Exit::done};
  } catch (const CLI::ParseError& error) {
    return wrong(error.what());
  }
  return command_of(given, grammar, today, jobs);
}

}  // namespace folio::cli
