// What the commands do. A build is one story: read and check everything, stop
// if anything is wrong, then plan, make and swap in.

#include "cli/commands.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/text.h"
#include "build/build.h"
#include "build/output_tree.h"
#include "pdf/pdf.h"
#include "resolve/paper_addresses.h"

namespace folio::cli {

namespace fs = std::filesystem;

namespace {

using Clock = std::chrono::steady_clock;
using PublicPlan = release::For<release::Public, build::Plan>;
using PublicTree = build::OutputTree<release::Public>;

/// What making outputs depends on besides documents and index.
struct Recipe {
  Formats formats;
  web::Setting screen;
  std::vector<layout::Setting> papers;  // the standard edition first; none without PDFs
  std::string srgb;
};

/// What was made, for the sentence at the end.
struct Made {
  std::size_t documents = 0, pages = 0, pdfs = 0;
  build::Published published;
};

Recipe recipe_of(const Publication& publication) {
  std::vector<layout::Setting> papers;
  if (publication.paper) papers.push_back(*publication.paper);
  std::ranges::copy(publication.editions, std::back_inserter(papers));
  return {publication.assignment.formats, screen_of(publication), std::move(papers),
          publication.srgb};
}

/// The PDFs of a document in all editions; none where there is to be no paper.
build::Plan pdfs_of(const std::shared_ptr<const resolve::ResolvedDocument>& document,
                    const Recipe& recipe) {
  if (!document->is_on_paper) return {};
  std::vector<build::Plan> plans;
  for (const layout::Setting& paper : recipe.papers) {
    plans.push_back(pdf::plan(document, paper_in(paper, document->header.lang), recipe.srgb,
                              recipe.screen.program_version));
  }
  return build::joined(std::move(plans));
}

// --- Plans: plain functions, applied to labelled values by then() ------------------

/// The pages and PDFs that say what changed since each earlier version.
build::Plan comparison_steps(const std::vector<resolve::Comparison>& comparisons,
                             const resolve::Index& index, const Recipe& recipe) {
  std::vector<build::Plan> plans;
  for (const resolve::Comparison& one : comparisons) {
    if (recipe.formats.html) plans.push_back(web::comparison_plan(one, index, recipe.screen));
    plans.push_back(
        pdfs_of(std::make_shared<const resolve::ResolvedDocument>(one.document), recipe));
  }
  return build::joined(std::move(plans));
}

// A PDF cannot lead elsewhere, so the same one stands at each former address.
build::Plan former_pdfs(const build::Plan& pdfs, const resolve::Outline* outline,
                        const Recipe& recipe) {
  build::Plan former;
  if (outline == nullptr) return former;
  const std::string& slug = outline->header.slug;
  const auto add = [&](const std::string& from, const std::string& to) {
    const auto same = std::ranges::find(pdfs, to, &build::Step::path);
    if (same == pdfs.end()) return;
    former.push_back(*same);
    former.back().path = from;
  };
  for (const resolve::Redirect& redirect : resolve::redirects_of(*outline)) {
    add(redirect.from, redirect.to);
    // A whole document had another address, and all its editions with it.
    const std::string folder = redirect.from.substr(0, redirect.from.rfind('/'));
    if (redirect.from != resolve::pdf_path(folder)) continue;
    for (const layout::Setting& paper : recipe.papers) {
      if (paper.edition == model::PrintEdition::standard) continue;
      add(resolve::pdf_path(folder, paper.edition), resolve::pdf_path(slug, paper.edition));
    }
  }
  return former;
}

build::Plan document_steps(const model::Document& document,
                           const std::vector<model::Document>& earlier,
                           const source::Outcome<resolve::Index>& index, const Recipe& recipe) {
  const model::Words& words = recipe.screen.theme.words();
  const auto resolved =
      std::make_shared<resolve::ResolvedDocument>(resolve::resolve(document, index.value, words));
  const auto comparisons = resolve::comparisons_of(*resolved, earlier, index.value, words);
  resolved->is_compared = !comparisons.empty();
  std::vector<build::Plan> plans;
  if (recipe.formats.html) {
    plans.push_back(web::document_plan(*resolved, index.value, recipe.screen));
  }
  plans.push_back(pdfs_of(resolved, recipe));
  const resolve::Index& readers = index.value.in(resolved->header.lang);
  plans.push_back(former_pdfs(plans.back(), readers.document(resolved->header.id), recipe));
  plans.push_back(comparison_steps(comparisons, index.value, recipe));
  return build::joined(std::move(plans));
}

build::Plan site_steps(const source::Outcome<resolve::Index>& index, const Recipe& recipe) {
  std::vector<build::Plan> plans;
  if (recipe.formats.html) plans.push_back(web::site_plan(index.value, recipe.screen));
  if (recipe.formats.data) plans.push_back(web::data_plan(index.value, recipe.screen));
  return build::joined(std::move(plans));
}

build::Plan joined_steps(const std::vector<build::Plan>& plans) { return build::joined(plans); }

// --- Making ------------------------------------------------------------------------------

/// Makes a plan's files, and counts them by their kind.
Result<Done> make(PublicTree& tree, const PublicPlan& plan, unsigned jobs, Made& made) {
  for (const build::Step& step : release::published(plan)) {
    if (step.path.ends_with(".html")) ++made.pages;
    if (step.path.ends_with(".pdf")) ++made.pdfs;
  }
  return tree.make(plan, jobs);
}

/// Makes the outputs of documents begin..end, which are held only so long.
Result<Done> make_documents(PublicTree& tree, const Publication& publication, const Recipe& recipe,
                            std::size_t begin, std::size_t end, Made& made) {
  std::vector<Result<OpenDocument>> documents(end - begin, Failure{"nothing was read"});
  std::vector<std::optional<PublicPlan>> plans(end - begin);
  const unsigned jobs = publication.assignment.jobs;
  const auto planned = build::on_threads(plans.size(), jobs, [&](std::size_t i) {
    documents[i] = open(publication, begin + i);
    if (!documents[i]) return;
    plans[i] = documents[i]->document->then<&document_steps>(*documents[i]->earlier,
                                                             *publication.index, recipe);
  });
  if (!planned) return planned;
  for (const auto& document : documents) {
    if (!document) return document.error();
  }
  std::vector<PublicPlan> all;
  for (auto& plan : plans) all.push_back(*std::move(plan));
  return make(tree, PublicPlan::all(std::move(all)).then<&joined_steps>(), jobs, made);
}

Result<Done> make_all(PublicTree& tree, const Publication& publication, Made& made) {
  const Recipe recipe = recipe_of(publication);
  const unsigned jobs = publication.assignment.jobs;
  const std::size_t batch = 8 * std::size_t{jobs};
  made.documents = publication.at_hand.size();
  for (std::size_t begin = 0; begin < made.documents; begin += batch) {
    const std::size_t end = std::min(made.documents, begin + batch);
    const auto done = make_documents(tree, publication, recipe, begin, end, made);
    if (!done) return done;
  }
  return make(tree, publication.index->then<&site_steps>(recipe), jobs, made);
}

Result<Made> publish(const Publication& publication, const fs::path& out,
                     const Terminal& terminal) {
  auto tree = PublicTree::open(out);
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
                       Clock::duration time) {
  std::string words = "Built " + text::counted(made.documents, "document", "documents") + ": " +
                      kinds_of(made) + " in " + seconds(time) + " seconds.\n";
  words += "It is all in " + out.string() + " (" + what_changed(made.published) + ").\n";
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
  terminal.say(summary_of(*made, command.assignment.formats, command.out, Clock::now() - begun));
  return Exit::done;
}

}  // namespace folio::cli
