// What a build makes: the plans of all outputs, and their making, some documents
// at a time.

#include <algorithm>
#include <iterator>
#include <utility>

#include "build/build.h"
#include "build/output_tree.h"
#include "cli/commands.h"
#include "pdf/pdf.h"
#include "resolve/paper_addresses.h"

namespace folio::cli {

namespace {

using PublicPlan = release::For<release::Public, build::Plan>;
using PublicTree = build::OutputTree<release::Public>;

/// What making outputs depends on besides documents and index.
struct Recipe {
  Formats formats;
  web::Setting screen;
  std::vector<layout::Setting> papers;  // the standard edition first; none without PDFs
  std::string srgb;
};

Recipe recipe_of(const Publication& publication) {
  std::vector<layout::Setting> papers;
  if (publication.paper) papers.push_back(*publication.paper);
  std::ranges::copy(publication.editions, std::back_inserter(papers));
  return {publication.assignment.formats, screen_of(publication), std::move(papers),
          publication.srgb};
}

/// A document on paper in each edition, and what that came to.
struct Papers {
  build::Plan plan;
  std::vector<std::shared_ptr<const resolve::PaperSize>> sizes;  // once the plan is made
};

/// Its PDFs, of which nobody asks how large they are.
build::Plan untold_papers_of(const std::shared_ptr<const resolve::ResolvedDocument>& document,
                             const Recipe& recipe) {
  build::Plan plan;
  if (!document->is_on_paper) return plan;
  for (const layout::Setting& paper : recipe.papers) {
    plan.push_back(pdf::plan(document, paper_in(paper, document->header.lang), recipe.srgb,
                             recipe.screen.program_version, nullptr)
                       .front());
  }
  return plan;
}

/// None where there is to be no paper.
Papers papers_of(const std::shared_ptr<const resolve::ResolvedDocument>& document,
                 const Recipe& recipe) {
  Papers papers;
  if (!document->is_on_paper) return papers;
  std::vector<build::Plan> plans;
  for (const layout::Setting& paper : recipe.papers) {
    const auto size = std::make_shared<resolve::PaperSize>();
    plans.push_back(pdf::plan(document, paper_in(paper, document->header.lang), recipe.srgb,
                              recipe.screen.program_version, size));
    papers.sizes.push_back(size);
  }
  papers.plan = build::joined(std::move(plans));
  return papers;
}

/// A document with all that its outputs are made from.
struct Material {
  std::shared_ptr<const resolve::ResolvedDocument> document;
  std::vector<resolve::Comparison> comparisons;
  Papers papers;
};

// --- Plans: plain functions, applied to labelled values by then() ------------------

Material material_of(const model::Document& document, const std::vector<model::Document>& earlier,
                     const source::Outcome<resolve::Index>& index, const Recipe& recipe) {
  const model::Words& words = recipe.screen.theme.words();
  const auto resolved =
      std::make_shared<resolve::ResolvedDocument>(resolve::resolve(document, index.value, words));
  auto comparisons = resolve::comparisons_of(*resolved, earlier, index.value, words);
  resolved->is_compared = !comparisons.empty();
  return {resolved, std::move(comparisons), papers_of(resolved, recipe)};
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

/// The PDFs: of the document, at its former addresses, and of what changed in it.
build::Plan paper_steps(const Material& material, const source::Outcome<resolve::Index>& index,
                        const Recipe& recipe) {
  const model::Header& header = material.document->header;
  const resolve::Index& readers = index.value.in(header.lang);
  // Copies of one step may not write down the same size on several threads.
  const build::Plan again = untold_papers_of(material.document, recipe);
  std::vector<build::Plan> plans{material.papers.plan,
                                 former_pdfs(again, readers.document(header.id), recipe)};
  for (const resolve::Comparison& one : material.comparisons) {
    const auto document = std::make_shared<const resolve::ResolvedDocument>(one.document);
    plans.push_back(untold_papers_of(document, recipe));
  }
  return build::joined(std::move(plans));
}

/// The pages, which tell how large the PDFs are and so are made after them.
build::Plan page_steps(const Material& material, const source::Outcome<resolve::Index>& index,
                       const Recipe& recipe) {
  if (!recipe.formats.html) return {};
  std::vector<resolve::PaperSize> sizes;
  for (const auto& size : material.papers.sizes) sizes.push_back(*size);
  std::vector<build::Plan> plans{
      web::document_plan(*material.document, index.value, recipe.screen, sizes)};
  for (const resolve::Comparison& one : material.comparisons) {
    plans.push_back(web::comparison_plan(one, index.value, recipe.screen));
  }
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

using PublicMaterial = release::For<release::Public, Material>;

/// Plans for each of them, on threads, and makes the plans.
template <auto Steps>
Result<Done> make(PublicTree& tree, const std::vector<PublicMaterial>& documents,
                  const Publication& publication, const Recipe& recipe, Made& made) {
  std::vector<std::optional<PublicPlan>> plans(documents.size());
  const unsigned jobs = publication.assignment.jobs;
  const auto planned = build::on_threads(plans.size(), jobs, [&](std::size_t i) {
    plans[i] = documents[i].then<Steps>(*publication.index, recipe);
  });
  if (!planned) return planned;
  std::vector<PublicPlan> all;
  for (auto& plan : plans) all.push_back(*std::move(plan));
  return make(tree, PublicPlan::all(std::move(all)).template then<&joined_steps>(), jobs, made);
}

/// What documents begin..end are made from.
Result<std::vector<PublicMaterial>> materials(const Publication& publication, const Recipe& recipe,
                                              std::size_t begin, std::size_t end) {
  std::vector<Result<PublicMaterial>> materials(end - begin, Failure{"nothing was read"});
  const auto done =
      build::on_threads(materials.size(), publication.assignment.jobs, [&](std::size_t i) {
        const Result<OpenDocument> opened = open(publication, begin + i);
        if (!opened) {
          materials[i] = opened.error();
        } else {
          materials[i] =
              opened->document->then<&material_of>(*opened->earlier, *publication.index, recipe);
        }
      });
  if (!done) return done.error();
  std::vector<PublicMaterial> all;
  for (auto& one : materials) {
    if (!one) return one.error();
    all.push_back(*std::move(one));
  }
  return all;
}

void note_sizes(const Material& material, Made& made) {
  for (const auto& size : material.papers.sizes) {
    if (size->bytes <= made.largest.size.bytes) continue;
    made.largest = {resolve::pdf_path(material.document->header.slug, size->edition), *size};
  }
}

/// Makes the outputs of documents begin..end, which are held only so long.
Result<Done> make_documents(PublicTree& tree, const Publication& publication, const Recipe& recipe,
                            std::size_t begin, std::size_t end, Made& made) {
  const auto documents = materials(publication, recipe, begin, end);
  if (!documents) return documents.error();
  const auto papers = make<&paper_steps>(tree, *documents, publication, recipe, made);
  if (!papers) return papers;
  for (const PublicMaterial& one : *documents) note_sizes(release::published(one), made);
  return make<&page_steps>(tree, *documents, publication, recipe, made);
}

}  // namespace

Result<Done> make_all(build::OutputTree<release::Public>& tree, const Publication& publication,
                      Made& made) {
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

}  // namespace folio::cli
