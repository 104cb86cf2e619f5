#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/calendar.h"
#include "base/markup.h"
#include "base/overloaded.h"
#include "base/result.h"
#include "model/block.h"
#include "model/document.h"
#include "resolve/resolve.h"
#include "web/web.h"

namespace folio::web {

// --- Addresses ---------------------------------------------------------------

/// `to` as a link on the page `from`; both are paths below the site's root.
std::string relative(std::string_view from, std::string_view to);

/// The public address of a page: index.html is left out.
std::string canonical(std::string_view base_url, std::string_view page);

/// Bytes outside the unreserved set of RFC 3986 and '/' as %XX.
std::string percent_encoded(std::string_view path);

/// The pages of the document whose address is `slug`.
std::string landing_page(std::string_view slug);
std::string section_page(std::string_view slug, std::string_view section);
std::string whole_page(std::string_view slug);
std::string pdf_page(std::string_view slug);
std::string published_page(const model::PublishedFile& file);

/// Whether a figure's drawing comes from a file of its own, and is published as
/// one: it has its author's colours, and words that only its alt says.
bool is_drawn_file(const model::Figure& figure);

/// Where a document's picture, or drawing from a file, is published.
std::string picture_page(const model::Header& header, const model::Figure& figure);

/// The pictures of a document, each once.
std::vector<model::Figure> pictures_of(const resolve::ResolvedDocument& document);

/// What is published there: PNG, JPEG or SVG.
std::shared_ptr<const std::string> picture_file(const model::Figure& figure);

// --- Blocks to HTML ------------------------------------------------------------

/// Where a piece of HTML stands: what its words, links and headings depend on.
struct Context {
  enum class Extent { section, whole };

  const model::Words& words;
  const resolve::ResolvedDocument& document;
  std::string page;  // path below the site's root
  Extent extent = Extent::section;
  bool right_to_left = false;  // whether the document's lines run so
  Formats formats = Formats::with_pdf;
  int raised = 0;  // levels by which headings stand higher, since no section's is above them

  /// The level of a section's own heading: 1 on a page of its own.
  int section_level() const { return (extent == Extent::section ? 1 : 2) - raised; }

  /// A place as a link on this page; empty if it leads nowhere.
  std::string link(const model::Place& place) const;

  /// The page of a section of this document as a link, to `anchor` on it.
  std::string link(const resolve::SectionOutline& section, const std::string& anchor) const;
};

Markup inlines_of(const model::Inlines& inlines, const Context& context);
Markup blocks_of(const model::Blocks& blocks, const Context& context);

/// The words of a paragraph that is set without <p>. The name an author gave it
/// stays with them.
Markup words_of(const model::Block& paragraph, const Context& context);
/// The attribute id="…" of a block that somebody can refer to; nothing else.
Markup id_of(const model::Block& block);

Markup list_of(const model::List&, const Markup& id, const Context&);
Markup figure_of(const model::Figure&, const model::Block&, const Context&);
/// A figure's drawing, which must be there.
Markup drawing_of(const model::Figure&, const model::Block&, const Context&);
/// A drawing as a whole SVG file, on white ground whatever stands around it.
Markup drawing_file(const model::Drawing&);
/// A length in CSS pixels, at least one.
int pixels_of(Points length);

// Passages that stand apart from the text around them.
Markup preface_of(const model::Preface&, const model::Block&, const Context&);
Markup details_of(const model::Details&, const model::Block&, const Context&);
Markup language_part_of(const model::LanguagePart&, const model::Block&, const Context&);
Markup medium_part_of(const model::MediumPart&, const Context&);
Markup statistic_of(const model::Statistic&, const model::Block&);
Markup offer_of(const model::Offer&, const model::Block&, const Context&);

/// The attributes lang="…" and, where it runs the other way, dir="…".
Markup language_of(const std::string& lang, const Context& context);
Markup link_of(const model::Link& link, const Context& context);
Markup table_of(const model::Table& table, const model::Block& block, const Context& context);
Markup description_list_of(const model::DescriptionList& list, const Context& context);

/// The page's own words in the midst of a document's, which may be in another
/// language.
Markup interface_words(const std::string& words, const Context& context);

/// "Table 2: Actions"; `what` is "table" or "figure".
Markup caption_of(std::string_view what, const std::string& number, const model::Inlines& caption,
                  const Context& context);

/// What a thing is found by besides its own id: the names it had before.
Markup former_names_of(const std::vector<std::string>& former_anchors);

/// A number, hanging before what it numbers, as its permanent link; nothing where
/// there is none. What is `named` is found by the printed number too.
struct Numbered {
  const std::string& number;
  const std::string& anchor;
  const std::string& printed_anchor;
};
Markup number_of(const Numbered& named, std::string_view what, const Context& context);

/// A section's words and, after them, its notes. The heading is left out.
Markup section_body_of(const model::Section& section, const Context& context);

/// A section's number and title, to stand in its heading; empty for words that
/// stand before any heading.
Markup section_heading_of(const model::Section& section, const Context& context);

/// "Appendix 2: Costs"; the number is left out.
std::string title_of(const resolve::SectionOutline& section);

/// "2 Costs".
std::string numbered_title(const resolve::SectionOutline& section);

/// All sections that have a heading as links, third-level headings below them.
Markup contents_of(const Context& context);

/// The same for use beside a section's page: headings below `current` alone.
Markup local_navigation_of(const resolve::SectionOutline& current, const Context& context);

// --- Themes --------------------------------------------------------------------

/// What a template is filled with. Every name a template may use is set, or the
/// page is not made. Empty text and an empty list count as "no" in a section.
class Values {
 public:
  using List = std::vector<Values>;
  using Value = std::variant<bool, std::string, Markup, List>;

  Values& flag(std::string name, bool truth);
  Values& text(std::string name, std::string words);  // for {{name}}
  Values& markup(std::string name, Markup markup);    // for {{{name}}}, which ends in _html
  Values& list(std::string name, List items);

  const std::map<std::string, Value, std::less<>>& all() const { return values_; }

 private:
  std::map<std::string, Value, std::less<>> values_;
};

/// The names that every template may use, and those of one template; members
/// of a list as "list.member".
std::vector<std::string> names_for(std::string_view template_name);

/// The templates that a theme must have, sorted.
std::vector<std::string_view> required_templates();

/// The text of the templates that pages are made from, by name.
using Templates = std::map<std::string, std::string, std::less<>>;

/// A theme's templates with partials put in their places, and what is wrong
/// with them. They are whole only if nothing is.
source::Outcome<Templates> expanded_templates(const model::Theme& theme);

/// The template filled with `values`.
Result<std::string> fill(const Theme& theme, std::string_view template_name, const Values& values);

// --- Pages ---------------------------------------------------------------------

struct Crumb {
  std::string label;
  std::string page;  // path below the site's root
};

/// A page that says the same in another language.
struct Twin {
  std::string lang;
  std::string page;  // path below the site's root
};

/// The pages of the site itself that say what `page` of its own language says,
/// in all of its languages.
std::vector<Twin> twins_of_site_page(const Setting& setting, std::string_view page);

/// Both attributes; nothing where `lang` is empty.
Markup language_attributes(std::string_view lang);
std::string direction_of(std::string_view lang);

/// What all pages share, and what one of them is called.
struct Frame {
  const Setting& setting;
  std::string page;    // path below the site's root
  std::string title;   // of this page alone
  std::string within;  // short title of the document it belongs to; may be empty
  std::string description;
  std::vector<Crumb> above;      // from home down, without the page itself
  std::vector<Twin> twins = {};  // the page itself among them, the original first; or none
  bool twins_are_alike = true;   // or lead to the nearest there is in the other language
  bool is_hidden = false;        // from search engines
};

/// The pages beside it as links, and all of them for search engines.
Values::List switch_of(const Frame& frame);
Values::List alternates_of(const Frame& frame);

/// The values of the names that every template may use.
Values values_of(const Frame& frame);

/// The digest of what every page takes from the site's settings.
std::string digest_of(const model::SiteSettings& site);

/// A step whose bytes depend on `parts` and on the program's version.
build::Step step_of(std::string path, const std::vector<std::string_view>& parts,
                    const Setting& setting, std::function<Result<std::string>()> make);

/// The files of the theme, below assets/, and of the site.
build::Plan assets_plan(const Setting& setting);

/// "Committee report".
std::string kind_name(model::DocumentKind kind, const model::Words& words);

/// "Committee reports".
std::string kinds_name(model::DocumentKind kind, const model::Words& words);

/// The day a document is known by: of its meeting, or of its latest edition.
std::optional<calendar::Date> dated(const model::Header& header);

/// Whether search engines are to find a document: not a draft, which may say
/// another thing tomorrow, nor what its author keeps out of search.
bool is_for_search(const model::Header& header);

/// A document that another leads to.
struct Related {
  std::string slug;
  std::string title;
  model::DocumentKind kind;
  std::string lang = {};  // where it is another than the page's
};

/// The same document in a language: the pages that it has there.
struct Version {
  std::string lang;
  std::string slug;
  std::vector<std::string> sections;  // their slugs
};

/// All that the pages of one document are made from. Its steps share it.
struct Publication {
  resolve::ResolvedDocument document;
  Setting setting;
  std::vector<Related> related;             // in the order written
  std::vector<std::string> appendix_slugs;  // of its appendices; empty of those that are elsewhere
  std::string document_title = {};          // of the document that a comparison is about
  std::string distinction = {};        // what tells it from others of the same title; may be empty
  std::vector<Version> versions = {};  // in all languages, the original first; or none
  model::Words words = {};             // in the document's language, if the theme speaks it
  std::vector<resolve::PaperSize> papers = {};  // as far as they have been made

  Context context(std::string page, Context::Extent extent) const;
  Frame frame(std::string page, std::string title, std::string description) const;
  std::string pdf_link(std::string_view page) const;          // empty without PDFs
  std::string large_print_link(std::string_view page) const;  // empty without that edition
  std::string called(const std::string& title) const;         // with what distinguishes it

  /// Where each version has the page that `page_in` tells of it.
  using PageIn = std::function<std::string(const Version&)>;  // empty where it has none
  std::vector<Twin> twins(const PageIn& page_in) const;

  /// The language of the document where the page round it is in another, and
  /// that of the page's own words in the midst of it.
  bool is_in_another_language() const;
  Markup content_attributes() const;
  Markup interface_attributes() const;
};

/// The names that a page of a document had, "" for its first, and that stand on another
/// page now: a list that leads there. Nothing if there are none.
Markup moved_from(const Publication& publication, std::string_view section, std::string_view page);

/// Pages at the addresses that a document had, which lead to where it is.
build::Plan redirect_steps(const resolve::Outline& outline, const Setting& setting);

/// The files that come with a document, and its other formats, as links on `page`.
Values::List files_of(const Publication& publication, std::string_view page);
Values::List formats_of(const Publication& publication, std::string_view page);

/// How large its PDF in this edition is; empty if that is not known.
std::string particulars_of(const Publication& publication, model::PrintEdition edition);

/// Those files.
build::Plan companion_steps(const Publication& publication);

/// addresses.json: what the publication answers to, and the names on each page.
/// Without PDFs it names none of them.
std::string addresses_text(const resolve::Index& index, Formats formats);

/// search.json: what can be found in one of the site's languages, in plain form.
std::string search_text(const resolve::Index& index, const Setting& setting);

/// The page that holds the whole document, to be read, printed or kept.
Result<std::string> single_page(const Publication& publication);

/// The page that shows what changed between two versions of a document.
Result<std::string> comparison_page(const Publication& publication);

}  // namespace folio::web
