#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "build/build.h"
#include "model/site.h"
#include "model/theme.h"
#include "resolve/paper_addresses.h"
#include "resolve/resolve.h"
#include "source/diagnostic.h"

namespace folio::web {

/// A theme whose templates are parsed and keep their contract. Copies share it;
/// several threads may use one at once.
class Theme {
 public:
  struct Parsed;
  const Parsed& parsed() const { return *parsed_; }
  const model::Words& words() const;
  const std::string& digest() const;                          // of everything in the theme
  const std::map<std::string, std::string>& statics() const;  // path below static/ -> bytes

  /// The theme speaking `lang`, or as it is if it cannot.
  Theme in(std::string_view lang) const;

 private:
  friend source::Outcome<Theme> parse(const model::Theme& theme);
  std::shared_ptr<const Parsed> parsed_;
};

/// The theme, and an error at its place for every template that is missing,
/// left open, or uses a name outside its contract.
source::Outcome<Theme> parse(const model::Theme& theme);

/// Which kinds of output a build makes besides pages.
enum class Formats { with_pdf, without_pdf };

/// What pages depend on besides a document's text.
struct Setting {
  model::SiteSettings site;
  Theme theme;
  Formats formats = Formats::with_pdf;
  std::string program_version;

  // For readers of one of the site's other languages, see in_language().
  std::string folder = {};      // of the pages in this language: "cy/"
  std::string first_lang = {};  // the site's own; empty where this is it
};

/// The same for readers of `lang`; itself if the site has no pages in it, or the
/// theme does not speak it.
Setting in_language(const Setting& setting, std::string_view lang);

/// The pages of one document: <slug>/index.html, one page for each section,
/// <slug>/all/index.html and the pictures they show. The page round the document
/// is in its language, if the site has pages in that. `papers` are its PDFs that have
/// been made.
build::Plan document_plan(const resolve::ResolvedDocument& document, const resolve::Index& index,
                          const Setting& setting, const std::vector<resolve::PaperSize>& papers);

/// The page <slug>/changes/index.html of a comparison, and the pictures it shows.
build::Plan comparison_plan(const resolve::Comparison& comparison, const resolve::Index& index,
                            const Setting& setting);

/// Home, glossary, accessibility statement and 404 in each of the site's
/// languages that the theme speaks, and the theme's and the site's static files.
build::Plan site_plan(const resolve::Index& index, const Setting& setting);

/// search.json and feed.xml in each of those languages, sitemap.xml and
/// addresses.json.
build::Plan data_plan(const resolve::Index& index, const Setting& setting);

}  // namespace folio::web
