#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/calendar.h"
#include "base/result.h"
#include "build/output_tree.h"
#include "check/check.h"
#include "cli/cli.h"
#include "layout/layout.h"
#include "model/library.h"
#include "model/site.h"
#include "model/theme.h"
#include "release/release.h"
#include "resolve/paper_addresses.h"
#include "resolve/resolve.h"
#include "source/diagnostic.h"
#include "source/file_system.h"
#include "web/web.h"

/// The back stairs of the room: what its commands share.
namespace folio::cli {

// --- What is asked ---------------------------------------------------------------

/// Which outputs are made. A build may make any of them alone.
struct Formats {
  bool html = true;
  bool pdf = true;
  bool data = true;
};

/// The publication to work on, and how.
struct Assignment {
  std::filesystem::path root = ".";  // holds content/, site/ and perhaps themes/
  Formats formats;
  unsigned jobs = 1;
  calendar::Date today{};

  // Documents stay in memory up to this many words in all, so that ordinary
  // publications are read once; the others are read again for each stage.
  std::size_t words_at_hand = 500'000;
};

struct Build {
  Assignment assignment;
  std::filesystem::path out;
};

/// What makes a check end with content_has_errors.
enum class Strictness { errors, warnings };

/// How a check tells what it found.
enum class Telling { text, json, sarif };

struct Check {
  Assignment assignment;
  Strictness strictness = Strictness::errors;
  Telling telling = Telling::text;
  std::optional<std::filesystem::path> report = {};  // the folder of pages, if they are wanted
};

struct Lock {
  Assignment assignment;
};

struct Explain {
  std::string code;
};

/// A version of a document to be kept.
struct Freeze {
  Assignment assignment;
  std::string document;  // id
};

/// The schemas of all TOML files, for editors.
struct WriteSchemas {
  std::filesystem::path out;
};

/// A document to begin with, or a whole publication.
struct New {
  std::string kind;
  std::string slug;  // of a publication, its folder
  std::optional<std::string> title;
  std::filesystem::path root = ".";
  calendar::Date today{};
};

/// Nothing but words: help, the version, or what is wrong with the arguments.
struct Answer {
  std::string words;
  Exit exit = Exit::done;
};

using Command = std::variant<Build, Check, Lock, Explain, WriteSchemas, New, Freeze, Answer>;

/// What `arguments` ask for. `today` and `jobs` hold where they do not say.
Command parse(const std::vector<std::string>& arguments, calendar::Date today, unsigned jobs);

// --- Where the program speaks ------------------------------------------------------

/// Standard output and standard error. Progress is for people who look on: a
/// pipe is told only what went wrong and how it ended.
class Terminal {
 public:
  enum class Onlooker { person, nobody };
  explicit Terminal(Onlooker onlooker) : onlooker_(onlooker) {}

  /// A line of progress that ends with the time the stage took.
  class Stage {
   public:
    Stage(const Terminal& terminal, std::string_view words);
    ~Stage();
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

   private:
    const Terminal& terminal_;
    std::size_t width_ = 0;
    std::chrono::steady_clock::time_point begun_;
  };

  Stage stage(std::string_view words) const { return Stage(*this, words); }

  /// On standard output: what was asked for.
  void say(std::string_view words) const;

  /// On standard error: what went wrong.
  void complain(std::string_view words) const;

  /// Every diagnostic in order, and how many there are of each severity; then
  /// what is waived, and who answers for it.
  void report(source::Diagnostics diagnostics, const std::vector<check::Waived>& waived = {}) const;

  /// The failure, and the exit code that belongs to it.
  Exit fail(const Failure& failure) const;

 private:
  Onlooker onlooker_;
};

/// "0.84" or, from ten seconds on, "12.3".
std::string seconds(std::chrono::steady_clock::duration time);

// --- What comes from outside the publication ----------------------------------------

/// What PDFs need of the machine.
struct Paper {
  layout::Typefaces typefaces;
  layout::Hyphenation hyphenation;
  std::string srgb;
};

/// Where the files for Paper are, and the Debian packages that bring them.
struct PaperFiles {
  std::filesystem::path regular, bold, italic, bold_italic;
  std::filesystem::path symbols, more_symbols, mathematics;  // what those lack, in this order
  std::filesystem::path srgb;
  std::filesystem::path english_hyphens, welsh_hyphens;  // Debian has none for Welsh: may be empty
  std::vector<std::filesystem::path> font_folders = {};  // where the fonts of themes may be
};

/// The places that were found when Folio was compiled.
PaperFiles paper_files();

/// `families` are those of further scripts.
Result<Paper> open_paper(const PaperFiles& files, std::vector<layout::FontFamily> families = {});

/// The scripts and languages of `fonts`, which a theme names, that are on this machine.
/// A family whose files are not all there is left out (fonts.cpp).
std::vector<layout::FontFamily> installed_families(
    const std::vector<std::filesystem::path>& folders,
    const std::map<std::string, model::FontFiles>& fonts);

/// The same for a document in `lang`.
layout::Setting paper_in(layout::Setting paper, const std::string& lang);

/// The addresses of a document's PDFs besides the standard one.
std::vector<std::string> edition_addresses(const resolve::Outline& outline,
                                           const std::vector<model::PrintEdition>& editions);

/// The library without published addresses that are editions of PDFs and go on
/// being made wherever there is a PDF: only the site's settings know of them.
model::Library without_editions(model::Library library,
                                const std::vector<model::PrintEdition>& editions);

/// What is wrong with a document as it is set there: pictures too coarse, a PDF
/// larger than the theme's budget.
source::Diagnostics check_on_paper(const model::Document& document,
                                   const source::Outcome<resolve::Index>& index,
                                   const layout::Setting& paper, const std::string& srgb);

/// The folder that holds themes/ for publications without their own: beside
/// the installed program, or where it was compiled.
std::filesystem::path installed_themes(const std::string& program);

/// The same of scaffolds/, with which documents are begun.
std::filesystem::path installed_scaffolds(const std::string& program);

// --- A publication --------------------------------------------------------------------

/// A document as everybody may read it, and the files that its spans are in.
struct OpenDocument {
  using Versions = release::For<release::Public, std::vector<model::Document>>;

  std::shared_ptr<const release::For<release::Public, model::Document>> document;
  std::shared_ptr<const Versions> earlier;  // oldest first
  std::shared_ptr<const source::SourceMap> sources;
};

using Indexed = release::For<release::Public, source::Outcome<resolve::Index>>;

/// A publication as far as it has been read.
struct Publication {
  Publication(Assignment wanted, const std::string& program);

  Assignment assignment;
  source::Disk files;
  source::Disk installed;
  std::shared_ptr<source::SourceMap> sources = std::make_shared<source::SourceMap>();
  model::SiteSettings site;
  model::Theme theme;
  std::optional<web::Theme> templates;
  std::optional<layout::Setting> paper;        // only where PDFs are wanted
  std::vector<layout::Setting> editions = {};  // of PDFs besides
  resolve::PaperScripts scripts;               // that there are fonts for, PDFs or not
  std::string srgb;
  model::Library library;
  std::vector<OpenDocument> at_hand;       // by folder; empty where it is to be read again
  std::vector<std::string> digests;        // by folder; of what was read first and checked
  std::vector<check::DocumentName> names;  // by folder
  release::Fingerprints exempt;
  std::optional<Indexed> index;
  std::vector<check::Place> places;                              // that waivers name
  source::Diagnostics said;                                      // what counts, once all was read
  std::vector<check::Waived> waived;                             // what does not
  std::vector<std::shared_ptr<const source::SourceMap>> quoted;  // by what was said
};

/// Reads and checks all there is, whatever is wrong with it: settings and
/// theme, each document, the index of all, and each document once more with
/// what the others say. Fails only when the machine does.
Result<std::unique_ptr<Publication>> read(const Assignment& assignment, const std::string& program,
                                          const Terminal& terminal);

/// What its pages depend on besides documents and index; its theme was read.
web::Setting screen_of(const Publication& publication);

/// One document, from memory or read again.
Result<OpenDocument> open(const Publication& publication, std::size_t i);

// --- What is made (outputs.cpp) ----------------------------------------------------------

struct MadePaper {
  std::string path;
  resolve::PaperSize size;
};

struct Made {
  std::size_t documents = 0, pages = 0, pdfs = 0;
  MadePaper largest;  // of the documents' PDFs
  build::Published published;
};

/// Makes every output of a publication that was read and has no errors, and counts
/// them.
Result<Done> make_all(build::OutputTree<release::Public>& tree, const Publication& publication,
                      Made& made);

// --- The commands -----------------------------------------------------------------------

/// Whether there is a publication at the root; if not, that was a slip of the
/// keyboard, not of the content, and is said.
bool is_publication(const Assignment& assignment, const Terminal& terminal);

/// Why something cannot be done, and what to do about it.
struct Refusal {
  std::string why, help;
};
Refusal no_publication_in(const std::filesystem::path& root, std::string_view how_to_name_it);

Exit build(const Build& command, const std::string& program, const Terminal& terminal);
Exit check(const Check& command, const std::string& program, const Terminal& terminal);
Exit freeze(const Freeze& command, const std::string& program, const Terminal& terminal);
Exit lock(const Lock& command, const std::string& program, const Terminal& terminal);
Exit explain(const Explain& command, const Terminal& terminal);
Exit schema(const WriteSchemas& command, const Terminal& terminal);
Exit make_new(const New& command, const std::string& program, const Terminal& terminal);

}  // namespace folio::cli
