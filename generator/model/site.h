#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "model/named.h"

namespace folio::model {

enum class Nation { england, wales, scotland };

/// What the accessibility statement says (Public Sector Bodies (Websites and
/// Mobile Applications) (No. 2) Accessibility Regulations 2018, regulation 7).
struct AccessibilityStatement {
  enum class Compliance { full, partial, none };
  Compliance status = Compliance::none;
  calendar::Date prepared_on{};
  std::optional<calendar::Date> tested_on;
  std::string tested_by;
  std::vector<std::string> known_problems;
};

/// Whom a reader may turn to when worried about somebody.
struct HelpContact {
  std::string label;
  std::string value;
  std::string href;
  std::string note;
};

/// The publisher's settings: site/site.toml.
struct SiteSettings {
  std::string title;
  std::string publisher;
  std::string base_url;  // ends in "/"
  std::string lang;
  Nation nation = Nation::england;
  std::string theme;
  std::string notice;
  std::string contact;
  AccessibilityStatement accessibility;
  std::vector<HelpContact> help;
  calendar::Date today{};                      // a value, so that no stage asks the clock
  std::map<std::string, std::string> statics;  // path below site/static/ -> bytes

  std::vector<Named> languages = {};  // tags of those besides `lang`, in the order written
  // What is said of the site in them: the settings with words translated, by tag.
  std::map<std::string, std::shared_ptr<const SiteSettings>, std::less<>> translations = {};

  /// The settings as readers of `lang` are told them. What has not been
  /// translated is told in the site's own language.
  SiteSettings in(std::string_view language) const {
    const auto found = translations.find(language);
    SiteSettings told = found == translations.end() ? *this : *found->second;
    told.lang = language;
    told.statics = statics;
    told.translations = translations;
    return told;
  }
};

}  // namespace folio::model
