#include <algorithm>
#include <memory>
#include <set>

#include "base/digest.h"
#include "base/locale.h"
#include "base/text.h"
#include "resolve/paper_addresses.h"
#include "web/render.h"

namespace folio::web {

namespace {

using resolve::SectionOutline;
using Shared = std::shared_ptr<const Publication>;

// Words before any heading open the landing page; they have no page of their own.
bool is_opening(const SectionOutline& section) { return section.slug.empty(); }

std::vector<std::size_t> pages_of(const resolve::ResolvedDocument& document) {
  std::vector<std::size_t> pages;
  for (std::size_t i = 0; i < document.outline.size(); ++i) {
    if (!is_opening(document.outline[i])) pages.push_back(i);
  }
  return pages;
}

// --- One section ---------------------------------------------------------------

class SectionPage {
 public:
  SectionPage(const Publication& publication, std::size_t at)
      : publication_(publication),
        document_(publication.document),
        outline_(document_.outline[at]),
        section_(document_.sections[at]),
        at_(at),
        page_(address(at)) {}

  Result<std::string> made() const {
    const Context context = publication_.context(page_, Context::Extent::section);
    const std::string& slug = document_.header.slug;
    Frame frame = publication_.frame(page_, numbered_title(outline_), outline_.opening);
    frame.within = publication_.called(document_.header.short_title);
    frame.above.push_back({document_.header.short_title, landing_page(slug)});
    frame.twins = publication_.twins([&](const Version& one) { return page_in(one); });
    Values values = values_of(frame);
    values.markup("content_html", publication_.content_attributes())
        .markup("interface_html", publication_.interface_attributes())
        .text("anchor", section_.anchor)
        .markup("heading_html", section_heading_of(section_, context))
        .markup("body_html", body(context))
        .markup("navigation_html", local_navigation_of(outline_, context))
        .text("document_title", document_.header.short_title)
        .text("document_href", relative(page_, landing_page(slug)))
        .text("whole_href", relative(page_, whole_page(slug)))
        .text("pdf_href", publication_.pdf_link(page_))
        .text("status", document_.title_block.status)
        .markup("banner_html", inlines_of(document_.title_block.banner, context))
        .flag("numbered", document_.header.numbering != model::Numbering::none)
        .flag("invented", document_.header.invented);
    add_neighbours(values);
    return fill(publication_.setting.theme, "section", values);
  }

 private:
  Markup body(const Context& context) const {
    Markup body = section_body_of(section_, context);
    return body << moved_from(publication_, outline_.slug, page_), body;
  }

  std::string address(std::size_t at) const {
    return section_page(document_.header.slug, document_.outline[at].slug);
  }

  std::string page_in(const Version& version) const {
    const bool is_there =
        std::ranges::find(version.sections, outline_.slug) != version.sections.end();
    return is_there ? section_page(version.slug, outline_.slug) : std::string();
  }

  void add_neighbours(Values& values) const {
    const std::vector<std::size_t> pages = pages_of(document_);
    const auto here = std::ranges::find(pages, at_);
    add_neighbour(values, "previous", here == pages.begin() ? nullptr : &*(here - 1));
    add_neighbour(values, "next", here + 1 == pages.end() ? nullptr : &*(here + 1));
  }

  void add_neighbour(Values& values, const std::string& name, const std::size_t* at) const {
    values.text(name + "_href", at ? relative(page_, address(*at)) : "");
    values.text(name + "_label", at ? numbered_title(document_.outline[*at]) : "");
  }

  const Publication& publication_;
  const resolve::ResolvedDocument& document_;
  const SectionOutline& outline_;
  const model::Section& section_;
  std::size_t at_;
  std::string page_;
};

// --- The landing page ------------------------------------------------------------

Values::List related_to(const Publication& publication, std::string_view page) {
  Values::List items;
  for (const Related& related : publication.related) {
    items.push_back(Values()
                        .text("href", relative(page, landing_page(related.slug)))
                        .text("title", related.title)
                        .markup("item_html", language_attributes(related.lang))
                        .text("kind", kind_name(related.kind, publication.words)));
  }
  return items;
}

// An appendix that is a document of its own, a file among the attachments, or
// elsewhere.
Values appendix_at(const model::Appendix& appendix, const std::string& slug,
                   const Publication& publication, std::string_view page) {
  const model::Words& words = publication.setting.theme.words();
  const model::Header& header = publication.document.header;
  std::string title = appendix.title;
  std::string place = slug.empty() ? "" : landing_page(slug);
  const model::Attachment* file = resolve::paper_of(header, appendix).file;
  if (file != nullptr) {
    title += " (" + resolve::particulars_of(*file, words) + ")";
    place = header.slug + "/" + file->published_name;
  }
  return Values()
      .text("label", words("appendix") + " " + appendix.number)
      .text("title", title)
      .text("href", place.empty() ? "" : relative(page, place))
      .flag("separate", appendix.circulated_separately);
}

Values::List appendices_to(const Publication& publication, std::string_view page) {
  Values::List items;
  const std::vector<model::Appendix>& appendices = publication.document.header.appendices;
  for (std::size_t i = 0; i < appendices.size(); ++i) {
    items.push_back(appendix_at(appendices[i], publication.appendix_slugs[i], publication, page));
  }
  return items;
}

Markup opening_of(const Publication& publication, const Context& context) {
  const resolve::ResolvedDocument& document = publication.document;
  Markup markup;
  for (std::size_t i = 0; i < document.sections.size(); ++i) {
    if (is_opening(document.outline[i])) markup << section_body_of(document.sections[i], context);
  }
  return markup << moved_from(publication, "", context.page), markup;
}

Result<std::string> front_page(const Publication& publication) {
  const resolve::ResolvedDocument& document = publication.document;
  const model::Header& header = document.header;
  const std::string page = landing_page(header.slug);
  const Context context = publication.context(page, Context::Extent::section);
  const std::vector<std::size_t> pages = pages_of(document);
  const SectionOutline* first = pages.empty() ? nullptr : &document.outline[pages.front()];
  Frame frame = publication.frame(page, header.title, header.summary);
  frame.twins = publication.twins([](const Version& one) { return landing_page(one.slug); });
  Values values = values_of(frame);
  values.markup("content_html", publication.content_attributes())
      .markup("interface_html", publication.interface_attributes())
      .text("heading", header.title)
      .text("kind", kind_name(header.kind, context.words))
      .text("authorities", text::join(document.title_block.authorities, ", "))
      .text("summary", header.summary)
      .flag("invented", header.invented)
      .markup("banner_html", inlines_of(document.title_block.banner, context))
      .markup("particulars_html", description_list_of(document.title_block.particulars, context))
      .text("front_title", context.words(header.front_sheet ? "front_sheet" : "about_document"))
      .markup("front_html", blocks_of(document.front, context))
      .markup("body_html", opening_of(publication, context))
      .text("first_href", first ? context.link(*first, "") : "")
      .text("first_label", first ? numbered_title(*first) : "")
      .text("whole_href", relative(page, whole_page(header.slug)))
      .text("pdf_href", publication.pdf_link(page))
      .text("pdf_particulars", particulars_of(publication, model::PrintEdition::standard))
      .text("large_print_href", publication.large_print_link(page))
      .text("large_print_particulars",
            particulars_of(publication, model::PrintEdition::large_print))
      .text("changes_href",
            document.is_compared ? relative(page, landing_page(header.slug + "/changes")) : "")
      .markup("contents_html", first ? contents_of(context) : Markup())
      .list("related", related_to(publication, page))
      .flag("related_shown", !publication.related.empty())
      .list("formats", formats_of(publication, page))
      .flag("formats_shown", !formats_of(publication, page).empty())
      .list("files", files_of(publication, page))
      .flag("files_shown", !files_of(publication, page).empty())
      .flag("appendices_shown", !header.appendices.empty())
      .list("appendices", appendices_to(publication, page));
  return fill(publication.setting.theme, "document", values);
}

// --- The plan --------------------------------------------------------------------

Setting without_files(const Setting& setting) {
  Setting copy = setting;
  for (auto& [path, bytes] : copy.site.statics) bytes = {};
  return copy;
}

std::string day_of(const model::Header& header, const model::Words& words) {
  const auto day = dated(header);
  return day ? locale::date(*day, words.lang()) : std::string();
}

// Two documents of one title are told apart by their days, their versions or
// their addresses, whichever differ.
std::string distinction_of(const model::Header& header, const resolve::Index& index,
                           const model::Words& words) {
  std::vector<const model::Header*> others;
  for (const resolve::Outline& outline : index.documents) {
    const model::Header& other = outline.header;
    const bool alike = other.title == header.title || other.short_title == header.short_title;
    if (alike && other.slug != header.slug) others.push_back(&other);
  }
  if (others.empty()) return {};
  const std::string day = day_of(header, words);
  const auto same_day = [&](const model::Header* other) { return day_of(*other, words) == day; };
  const auto same_version = [&](const model::Header* other) {
    return other->version == header.version;
  };
  if (!day.empty() && std::ranges::none_of(others, same_day)) return day;
  if (std::ranges::none_of(others, same_version)) return header.version;
  return header.slug;
}

std::vector<Version> versions_of(const model::Header& header, const resolve::Index& site) {
  std::vector<Version> versions;
  const auto add = [&](const resolve::Outline* outline) {
    if (outline == nullptr) return;
    Version version{outline->header.lang, outline->header.slug, {}};
    for (const resolve::SectionOutline& section : outline->sections) {
      if (!section.slug.empty()) version.sections.push_back(section.slug);
    }
    versions.push_back(std::move(version));
  };
  const resolve::Outline* original = site.document(header.id);
  if (original == nullptr || original->header.translations.empty()) return versions;
  add(original);
  for (const model::Translation& one : original->header.translations) {
    add(site.edition(header.id, one.lang));
  }
  return versions;
}

Shared publication_of(const resolve::ResolvedDocument& document, const resolve::Index& site,
                      const Setting& whole_setting, const std::vector<resolve::PaperSize>& papers) {
  const model::Header& header = document.header;
  const resolve::Index& index = site.in(header.lang);
  const Setting setting = in_language(whole_setting, header.lang);
  auto publication =
      std::make_shared<Publication>(Publication{document, without_files(setting), {}, {}});
  publication->words = setting.theme.words().in(header.lang);
  publication->distinction = distinction_of(header, index, publication->words);
  publication->versions = versions_of(header, site);
  publication->papers = papers;
  std::set<std::string_view> met{header.id};
  for (const model::Named& link : header.links) {
    const resolve::Outline* outline = index.document(link.id);
    if (!outline || !met.insert(outline->header.id).second) continue;
    const model::Header& other = outline->header;
    const bool same = locale::is_same(other.lang, header.lang);
    publication->related.push_back({other.slug, other.title, other.kind, same ? "" : other.lang});
  }
  for (const model::Appendix& appendix : header.appendices) {
    const resolve::Outline* outline = index.document(resolve::paper_of(header, appendix).document);
    publication->appendix_slugs.push_back(outline ? outline->header.slug : std::string());
  }
  return publication;
}

// Everything a document's pages take from elsewhere than the document.
std::string digest_of_surroundings(const Publication& publication) {
  Digest digest;
  digest.add(digest_of(publication.setting.site)).add(publication.setting.theme.digest());
  digest.add(publication.setting.formats == Formats::with_pdf ? "pdf" : "");
  digest.add(publication.document.is_compared ? "compared" : "");
  for (const Related& related : publication.related) {
    digest.add(related.slug).add(related.title);
    digest.add(std::to_string(static_cast<int>(related.kind))).add(related.lang);
  }
  for (const Version& version : publication.versions) {
    digest.add(version.lang).add(version.slug);
    for (const std::string& section : version.sections) digest.add(section);
  }
  for (const std::string& slug : publication.appendix_slugs) digest.add(slug);
  digest.add(publication.distinction);
  for (const resolve::MovedPlace& one : publication.document.moved) {
    digest.add(one.section).add(one.anchor).add(std::to_string(one.now)).add(one.called);
  }
  for (const resolve::PaperSize& paper : publication.papers) {
    digest.add(std::to_string(static_cast<int>(paper.edition)));
    digest.add(std::to_string(paper.pages)).add(std::to_string(paper.bytes));
  }
  for (const model::Attachment& file : publication.document.header.attachments) {
    digest.add(std::to_string(file.bytes ? file.bytes->size() : 0));
  }
  return digest.hex();
}

build::Plan picture_steps(const Publication& publication) {
  build::Plan plan;
  for (const model::Figure& figure : pictures_of(publication.document)) {
    auto bytes = picture_file(figure);
    const std::string key = folio::digest_of(*bytes);
    plan.push_back(step_of(picture_page(publication.document.header, figure), {key},
                           publication.setting,
                           [bytes = std::move(bytes)]() -> Result<std::string> { return *bytes; }));
  }
  return plan;
}

}  // namespace

Context Publication::context(std::string page, Context::Extent extent) const {
  return {words,
          document,
          std::move(page),
          extent,
          locale::is_right_to_left(document.header.lang),
          setting.formats};
}

Frame Publication::frame(std::string page, std::string title, std::string description) const {
  Frame frame{setting,
              std::move(page),
              std::move(title),
              distinction,
              std::move(description),
              {{setting.theme.words()("home"), setting.folder + "index.html"}}};
  frame.is_hidden = !is_for_search(document.header);
  return frame;
}

std::string Publication::called(const std::string& title) const {
  return distinction.empty() ? title : title + ", " + distinction;
}

std::string Publication::pdf_link(std::string_view page) const {
  if (setting.formats == Formats::without_pdf || !document.is_on_paper) return {};
  return relative(page, pdf_page(document.header.slug));
}

std::string Publication::large_print_link(std::string_view page) const {
  constexpr auto large = model::PrintEdition::large_print;
  const bool is_made = std::ranges::count(setting.site.editions, large) > 0;
  if (!is_made || pdf_link(page).empty()) return {};
  return relative(page, resolve::pdf_path(document.header.slug, large));
}

build::Plan comparison_plan(const resolve::Comparison& comparison, const resolve::Index& index,
                            const Setting& setting) {
  const model::Header& header = comparison.document.header;
  auto publication = std::make_shared<Publication>(
      Publication{comparison.document, without_files(in_language(setting, header.lang)), {}, {}});
  publication->words = setting.theme.words().in(header.lang);
  const resolve::Outline* outline = index.in(header.lang).document(header.id);
  if (outline != nullptr) publication->document_title = outline->header.short_title;
  publication->versions = versions_of(header, index);
  const std::string page = landing_page(header.slug);
  build::Plan plan{step_of(page,
                           {comparison.document.digest, publication->document_title,
                            digest_of_surroundings(*publication)},
                           setting, [publication] { return comparison_page(*publication); })};
  return build::joined({std::move(plan), picture_steps(*publication)});
}

build::Plan document_plan(const resolve::ResolvedDocument& document, const resolve::Index& index,
                          const Setting& setting, const std::vector<resolve::PaperSize>& papers) {
  const Shared publication = publication_of(document, index, setting, papers);
  const std::string& slug = document.header.slug;
  const std::string surroundings = digest_of_surroundings(*publication);
  const auto step = [&](std::string page, auto make) {
    return step_of(std::move(page), {document.digest, surroundings}, setting,
                   [publication, make] { return make(*publication); });
  };
  build::Plan plan;
  plan.push_back(step(landing_page(slug), front_page));
  for (const std::size_t at : pages_of(document)) {
    plan.push_back(step(section_page(slug, document.outline[at].slug),
                        [at](const Publication& made) { return SectionPage(made, at).made(); }));
  }
  plan.push_back(step(whole_page(slug), single_page));
  const resolve::Outline* outline = index.in(document.header.lang).document(document.header.id);
  return build::joined({std::move(plan), companion_steps(*publication), picture_steps(*publication),
                        outline ? redirect_steps(*outline, publication->setting) : build::Plan()});
}

}  // namespace folio::web
