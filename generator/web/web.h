#pragma once

#include <map>
#include <memory>
#include <string>

#include "build/build.h"
#include "model/site.h"
#include "model/theme.h"
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
};

/// The pages of one document: <slug>/index.html, one page for each section,
/// <slug>/all/index.html and the pictures they show.
build::Plan document_plan(const resolve::ResolvedDocument& document, const resolve::Index& index,
                          const Setting& setting);

/// The page <slug>/changes/index.html of a comparison, and the pictures it shows.
build::Plan comparison_plan(const resolve::Comparison& comparison, const resolve::Index& index,
                            const Setting& setting);

/// Home, glossary, accessibility statement, 404 and the theme's and the
/// site's static files.
build::Plan site_plan(const resolve::Index& index, const Setting& setting);

/// search.json, sitemap.xml, feed.xml and addresses.json.
build::Plan data_plan(const resolve::Index& index, const Setting& setting);

}  // namespace folio::web
