// Reading a publication: settings, then each document, then what they say of
// each other, then whether each is fit to be published.

#include <algorithm>
#include <atomic>
#include <iterator>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "build/build.h"
#include "check/check.h"
#include "cli/commands.h"
#include "content/content.h"

namespace folio::cli {

namespace {

using PublicDocument = release::For<release::Public, model::Document>;
using PublicOutline = release::For<release::Public, resolve::Outline>;
using PublicDiagnostics = release::For<release::Public, source::Diagnostics>;
using source::Diagnostics;

void read_settings(Publication& publication) {
  auto site =
      content::load_site(publication.files, *publication.sources, publication.assignment.today);
  publication.site = std::move(site.value);
  source::append(publication.said, std::move(site.diagnostics));
  auto library = content::load_library(publication.files, *publication.sources, publication.site);
  publication.library = std::move(library.value);
  source::append(publication.said, std::move(library.diagnostics));
  source::append(publication.said, content::check_archive(publication.files, *publication.sources,
                                                          publication.library));
}

void read_theme(Publication& publication) {
  const model::SiteSettings& site = publication.site;
  if (site.theme.empty() || site.lang.empty()) return;  // site.toml has been told
  const std::string folder = "themes/" + site.theme;
  const bool has_own = publication.files.list(folder).has_value();
  const bool is_installed = publication.installed.list(folder).has_value();
  auto theme =
      content::load_theme(has_own || !is_installed ? publication.files : publication.installed,
                          *publication.sources, site.theme, site.lang, site.languages);
  publication.theme = std::move(theme.value);
  source::append(publication.said, std::move(theme.diagnostics));
  auto templates = web::parse(publication.theme);
  publication.templates = std::move(templates.value);
  source::append(publication.said, std::move(templates.diagnostics));
}

Result<Done> open_paper_of(Publication& publication) {
  const PaperFiles files = paper_files();
  auto families = installed_families(files.font_folders, publication.theme.print.fonts);
  for (const layout::FontFamily& family : families) publication.scripts.insert(family.name);
  if (!publication.assignment.formats.pdf) return Done{};
  auto paper = open_paper(files, std::move(families));
  if (!paper) return paper.error();
  publication.paper = {paper.value().typefaces, publication.theme.print, publication.theme.words,
                       publication.site, paper.value().hyphenation};
  publication.srgb = std::move(paper.value().srgb);
  for (const model::PrintEdition edition : publication.site.editions) {
    layout::Setting setting = *publication.paper;
    setting.print = publication.theme.editions[edition];
    setting.edition = edition;
    publication.editions.push_back(std::move(setting));
  }
  return Done{};
}

// --- Tier 1: each document ---------------------------------------------------------

/// What reading one document came to.
struct Loaded {
  OpenDocument opened;
  std::optional<PublicOutline> outline;
  std::vector<model::ExemptPart> exempt;
  Diagnostics said;
};

/// The archived versions of a document, as they may be read today.
std::shared_ptr<const OpenDocument::Versions> load_versions(const Publication& publication,
                                                            source::SourceMap& sources,
                                                            const model::Dossier& today,
                                                            const model::Edition& edition,
                                                            Diagnostics& said) {
  auto archived = content::load_archived(publication.files, sources, publication.library,
                                         today.header.id, publication.site, edition.lang);
  source::append(said, std::move(archived.diagnostics));
  std::vector<PublicDocument> versions;
  for (const model::Dossier& version : archived.value) {
    versions.push_back(release::Gate::open_part_of_version(
        version, today, publication.site.nation, publication.theme.words.in(today.header.lang)));
  }
  return std::make_shared<const OpenDocument::Versions>(PublicDocument::all(std::move(versions)));
}

PublicDocument opened_for_all(const Publication& publication, const model::Dossier& dossier) {
  return release::Gate::open_part(dossier, publication.site.nation,
                                  publication.theme.words.in(dossier.header.lang));
}

/// The document with the names that its places have: of a translation, those of
/// its original, which is read for that once more.
PublicDocument named(const Publication& publication, source::SourceMap& sources,
                     const model::Edition& edition, PublicDocument document) {
  if (edition.lang.empty()) return document;
  const auto original = content::load(publication.files, sources, edition.folder, publication.site);
  return document.then<&resolve::named_like>(opened_for_all(publication, original.value),
                                             publication.theme.words);
}

Loaded load(const Publication& publication, const std::shared_ptr<source::SourceMap>& sources,
            std::size_t i) {
  const model::Edition& edition = publication.library.editions[i];
  auto dossier =
      content::load(publication.files, *sources, edition.folder, publication.site, edition.lang);
  OpenDocument opened;
  opened.sources = sources;
  opened.document = std::make_shared<const PublicDocument>(
      named(publication, *sources, edition, opened_for_all(publication, dossier.value)));
  opened.earlier =
      load_versions(publication, *sources, dossier.value, edition, dossier.diagnostics);
  return {std::move(opened), std::nullopt, std::move(dossier.value.exempt),
          std::move(dossier.diagnostics)};
}

std::vector<std::string> languages_of(const Publication& publication) {
  std::vector<std::string> languages{publication.site.lang};
  for (const model::Named& language : publication.site.languages) languages.push_back(language.id);
  return languages;
}

/// What open papers may repeat though an exempt part says it too.
std::vector<std::string> common_words(const Publication& publication) {
  std::vector<std::string> common;
  for (const std::string& lang : languages_of(publication)) {
    const model::Words words = publication.theme.words.in(lang);
    for (const char* key : {"exempt_schedule_england", "exempt_schedule_wales",
                            "exempt_schedule_scotland", "not_for_publication"}) {
      common.push_back(words(key));
    }
    for (const model::Body& body : publication.library.in(lang).bodies) common.push_back(body.name);
  }
  for (const auto* const outline : release::published(*publication.index).value.editions()) {
    common.push_back(outline->header.title);
  }
  return common;
}

check::DocumentName name_of(const Publication& publication, std::size_t i, const Loaded& one) {
  const std::string& folder = publication.library.editions[i].folder;
  if (!one.outline) return {folder, "", ""};
  const model::Header& header = release::published(*one.outline).header;
  return {folder, header.id, header.slug};
}

/// What all documents came to, as one.
void gather(Publication& publication, std::vector<Loaded> all) {
  std::vector<PublicOutline> outlines;
  std::vector<model::ExemptPart> exempt;
  for (Loaded& one : all) {
    publication.at_hand.push_back(std::move(one.opened));
    publication.digests.push_back(one.outline ? release::published(*one.outline).digest : "");
    std::move(one.exempt.begin(), one.exempt.end(), std::back_inserter(exempt));
    source::append(publication.said, std::move(one.said));
    publication.names.push_back(name_of(publication, publication.names.size(), one));
    // A document.toml that could not be read at all has no name to be listed by.
    const bool has_name = one.outline && !release::published(*one.outline).header.id.empty();
    if (has_name) outlines.push_back(*std::move(one.outline));
  }
  publication.index = PublicOutline::all(std::move(outlines))
                          .then<&resolve::index_of>(
                              without_editions(publication.library, publication.site.editions),
                              publication.theme.words, publication.site.today);
  source::append(publication.said, release::published(*publication.index).diagnostics);
  publication.exempt = release::Gate::fingerprints(exempt, common_words(publication));
  source::append(publication.said,
                 check::check_shared(publication.library, publication.site, publication.exempt));
  source::append(publication.said,
                 release::published(publication.index->then<&check::check_site>(publication.site)));
}

Result<Done> read_documents(Publication& publication) {
  std::vector<Loaded> all(publication.library.editions.size());
  std::atomic<std::size_t> words = 0;
  const auto done = build::on_threads(all.size(), publication.assignment.jobs, [&](std::size_t i) {
    Loaded& one = all[i] = load(publication, publication.sources, i);
    one.outline = one.opened.document->then<&resolve::outline_of>(publication.theme.words,
                                                                  publication.scripts);
    words += release::published(*one.outline).words;
    if (words > publication.assignment.words_at_hand) one.opened = {};
  });
  if (done) gather(publication, std::move(all));
  return done;
}

// --- Is it fit to be published? ------------------------------------------------------

struct Checked {
  Result<Done> done = Done{};
  Diagnostics said;
  std::vector<check::Place> places;
  std::shared_ptr<const source::SourceMap> sources;
};

// Sets on pages only what has a limit: for how long a text is, setting it tells.
Diagnostics check_sides(const model::Document& document,
                        const source::Outcome<resolve::Index>& index, const model::Library& library,
                        const layout::Setting& paper) {
  const std::optional<int> most = check::most_sides(document, index.value, library);
  if (!most) return {};
  const auto resolved = resolve::resolve(document, index.value, paper.words);
  return check::check_length(document, *most, layout::lay_out(resolved, paper).pages.size());
}

Diagnostics check_versions(const std::vector<model::Document>& versions,
                           const release::Fingerprints& exempt) {
  Diagnostics said;
  for (const model::Document& version : versions) {
    source::append(said, check::check_version(version, exempt));
  }
  return said;
}

Checked checked(const Publication& publication, std::size_t i) {
  const Result<OpenDocument> opened = open(publication, i);
  if (!opened) return {opened.error(), {}, {}, {}};
  const PublicDocument& document = *opened->document;
  Diagnostics said = release::published(document.then<&check::check>(
      *publication.index, publication.library, publication.site, publication.exempt));
  const std::string& lang = release::published(document).header.lang;
  if (publication.paper && resolve::is_set_on_paper(lang, publication.scripts)) {
    source::append(said, release::published(document.then<&layout::uncovered>(*publication.paper)));
    source::append(said, release::published(document.then<&check_on_paper>(
                             *publication.index, *publication.paper, publication.srgb)));
    for (const layout::Setting& edition : publication.editions) {
      source::append(said, release::published(document.then<&check_on_paper>(
                               *publication.index, edition, publication.srgb)));
    }
    source::append(said, release::published(document.then<&check_sides>(
                             *publication.index, publication.library, *publication.paper)));
  }
  source::append(said,
                 release::published(opened->earlier->then<&check_versions>(publication.exempt)));
  source::append(said,
                 release::published(document.then<&check::check_unchanged>(*opened->earlier)));
  auto places = release::published(document.then<&check::places_of>(publication.site.waivers));
  return {Done{}, std::move(said), std::move(places), opened->sources};
}

// Each original comes before its translations.
std::size_t original_of(const Publication& publication, std::size_t i) {
  while (!publication.library.editions[i].lang.empty()) --i;
  return i;
}

/// What is wrong with an original is not said again of each translation that
/// shows its words: no second time of the same code at the same place.
void leave_out(const Diagnostics& of_original, Diagnostics& of_translation) {
  const auto place = [](const source::Diagnostic& one) {
    return std::tuple(one.code, one.span.file ? one.span.file->path() : "", one.span.begin,
                      one.span.end);
  };
  std::erase_if(of_translation, [&](const source::Diagnostic& one) {
    return std::ranges::any_of(
        of_original, [&](const source::Diagnostic& other) { return place(one) == place(other); });
  });
}

Result<Done> check_documents(Publication& publication) {
  std::vector<Checked> all(publication.at_hand.size());
  const auto done = build::on_threads(all.size(), publication.assignment.jobs,
                                      [&](std::size_t i) { all[i] = checked(publication, i); });
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!all[i].done) return all[i].done;
    if (!publication.library.editions[i].lang.empty()) {
      leave_out(all[original_of(publication, i)].said, all[i].said);
    }
  }
  for (Checked& one : all) {
    std::ranges::move(one.places, std::back_inserter(publication.places));
    if (one.said.empty()) continue;
    source::append(publication.said, std::move(one.said));
    publication.quoted.push_back(std::move(one.sources));
  }
  return done;
}

/// From here on only what counts is said.
void judge(Publication& publication) {
  publication.said = check::without_consequences(std::move(publication.said), publication.names);
  auto judgement = check::judged(std::move(publication.said), publication.site, publication.library,
                                 publication.places);
  publication.said = std::move(judgement.said);
  publication.waived = std::move(judgement.waived);
}

// --- Do outputs stand in each other's way? --------------------------------------------

source::Diagnostic in_the_way(const std::string& path) {
  return {.severity = source::Severity::error,
          .code = "F0801",
          .message = "two outputs would be called \"" + path + "\"",
          .span = {},
          .label = "",
          .help = "rename the file in site/static/ or in the theme's static/"};
}

/// The files of the site itself, among which are those that people put there
/// under names of their own.
build::Plan site_files(const source::Outcome<resolve::Index>& index, const web::Setting& setting) {
  return build::joined({web::site_plan(index.value, setting),
                        web::data_plan(index.value, setting),
                        {{.path = "manifest.json", .key = "", .make = {}}}});
}

/// Whether a page stands at `path` for those who look for the document there.
bool was_at(const resolve::Outline& outline, const std::string& path) {
  const auto redirects = resolve::redirects_of(outline);
  return std::ranges::any_of(redirects, [&path](const resolve::Redirect& redirect) {
    return redirect.from == path || redirect.from + "index.html" == path;
  });
}

void check_paths(Publication& publication) {
  if (!publication.templates || source::has_errors(publication.said)) return;
  const auto plan = publication.index->then<&site_files>(screen_of(publication));
  const std::string clash = build::clash_in(release::published(plan));
  if (!clash.empty()) publication.said.push_back(in_the_way(clash));
  // Every document has the folder of its slug to itself.
  for (const build::Step& step : release::published(plan)) {
    const std::string path = text::lower(step.path);
    const auto documents = release::published(*publication.index).value.editions();
    const bool taken = std::ranges::any_of(documents, [&](const resolve::Outline* outline) {
      const std::string& slug = outline->header.slug;
      return path == slug || path.starts_with(slug + "/") || was_at(*outline, step.path);
    });
    if (taken) publication.said.push_back(in_the_way(step.path));
  }
}

}  // namespace

Publication::Publication(Assignment wanted, const std::string& program)
    : assignment(std::move(wanted)), files(assignment.root), installed(installed_themes(program)) {}

Result<std::unique_ptr<Publication>> read(const Assignment& assignment, const std::string& program,
                                          const Terminal& terminal) {
  auto publication = std::make_unique<Publication>(assignment, program);
  Result<Done> done = Done{};
  {
    const auto stage = terminal.stage("Reading settings and theme");
    read_settings(*publication);
    read_theme(*publication);
    done = open_paper_of(*publication);
  }
  const std::string documents =
      text::counted(publication->library.folders.size(), "document", "documents");
  if (done) {
    const auto stage = terminal.stage("Reading " + documents);
    done = read_documents(*publication);
  }
  if (done) {
    const auto stage = terminal.stage("Checking " + documents);
    done = check_documents(*publication);
    if (done) judge(*publication);
    if (done) check_paths(*publication);
  }
  if (!done) return done.error();
  return publication;
}

web::Setting screen_of(const Publication& publication) {
  return {publication.site, *publication.templates,
          publication.assignment.formats.pdf ? web::Formats::with_pdf : web::Formats::without_pdf,
          "folio " FOLIO_VERSION};
}

Result<OpenDocument> open(const Publication& publication, std::size_t i) {
  if (publication.at_hand[i].document) return publication.at_hand[i];
  auto sources = std::make_shared<source::SourceMap>();
  OpenDocument opened = load(publication, sources, i).opened;
  const auto outline =
      opened.document->then<&resolve::outline_of>(publication.theme.words, publication.scripts);
  // What is made must be what was checked.
  if (release::published(outline).digest != publication.digests[i]) {
    return Failure{"\"" + publication.library.editions[i].folder +
                   "\" changed while it was being read; build again"};
  }
  return opened;
}

}  // namespace folio::cli
