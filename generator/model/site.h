#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "model/named.h"
#include "source/diagnostic.h"

namespace folio::model {

enum class Nation { england, wales, scotland };

/// What the accessibility statement says (Public Sector Bodies (Websites and
/// Mobile Applications) (No. 2) Accessibility Regulations 2018, regulation 8).
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

/// What the publisher has a rule count as: [rules] in site/site.toml.
struct RuleSetting {
  std::string code;
  std::optional<source::Severity> severity;  // nothing: the rule is off
  source::Span span;
};

/// A mistake of one kind at one place that is let pass for a time, because
/// somebody answers for it: [[waive]] in site/waivers.toml.
struct Waiver {
  std::string code;
  std::string where;  // "document", "document/name", "document/file.md", or a path
  std::string reason;
  std::string by;
  calendar::Date until{};  // its last day
  source::Span span;       // of the code
};

enum class DocumentKind;
enum class PrintEdition;

/// How hard papers may be to read: [plain_english] in site/site.toml. What has
/// no budget is reported and never a warning.
struct PlainEnglish {
  struct Budget {
    std::optional<double> grade;            // Flesch-Kincaid: years of schooling
    std::optional<double> mean_sentence;    // words
    std::optional<double> long_sentences;   // of a hundred: with more than 25 words
    std::optional<double> long_paragraphs;  // of a hundred: with more than 5 sentences
    std::optional<double> words_to_avoid;   // of a thousand words
    std::optional<double> abbreviations;    // never explained
  };
  Budget budget;
  std::map<DocumentKind, Budget> of_kind;    // where it differs
  std::map<std::string, std::string> avoid;  // a phrase, and what to write in its place
  std::vector<std::string> allow;            // phrases and abbreviations
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
  std::vector<RuleSetting> rules;
  std::vector<Waiver> waivers;
  PlainEnglish plain_english;
  calendar::Date today{};                      // a value, so that no stage asks the clock
  std::map<std::string, std::string> statics;  // path below site/static/ -> bytes

  std::vector<Named> languages = {};  // tags of those besides `lang`, in the order written
  // What is said of the site in them: the settings with words translated, by tag.
  std::map<std::string, std::shared_ptr<const SiteSettings>, std::less<>> translations = {};
  std::vector<PrintEdition> editions = {};  // of every PDF besides the standard one
  std::vector<Named> content_folders = {};  // that hold documents, in order; none: "content"

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
