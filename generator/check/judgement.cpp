// What counts, once the publisher has had a say: the one place where severities
// change and diagnostics are waived.

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "base/locale.h"
#include "base/text.h"
#include "check/passes.h"

namespace folio::check {

namespace {

using model::RuleSetting;
using model::Waiver;
using source::Diagnostic;
using source::Diagnostics;

std::string nearest_code(const std::string& code) {
  std::vector<std::string> codes;
  for (const Rule& rule : rules()) codes.emplace_back(rule.code);
  const auto near = text::nearest(code, codes);
  return near ? "did you mean \"" + *near + "\"?"
              : "codes stand between the brackets of a message, as in [F0321]";
}

/// The rule of `code` where settings may touch it; says why not where they may
/// not.
const Rule* bending(const std::string& code, const source::Span& span, Diagnostics& said) {
  const Rule* rule = rule_of(code);
  if (rule == nullptr) {
    said.push_back(finding("F0802", "there is no rule \"" + code + "\"", span, nearest_code(code)));
  } else if (rule->standing == Standing::fixed) {
    said.push_back(finding("F0803", "the rule \"" + code + "\" holds everywhere", span,
                           "mend what it finds; `folio explain " + code + "` says how"));
    return nullptr;
  }
  return rule;
}

bool is_exempt(const Diagnostic& diagnostic) {
  const source::SourceFile* file = diagnostic.span.file;
  return file != nullptr && file->access() == source::Access::exempt;
}

bool is_fixed(const Diagnostic& diagnostic) {
  const Rule* rule = rule_of(diagnostic.code);
  return rule == nullptr || rule->standing == Standing::fixed || is_exempt(diagnostic);
}

// --- Severities ------------------------------------------------------------------

Diagnostics with_severities(Diagnostics said, const std::vector<RuleSetting>& settings) {
  Diagnostics kept;
  for (Diagnostic& one : said) {
    const auto setting = std::ranges::find(settings, one.code, &RuleSetting::code);
    const bool bends = setting != settings.end() && !is_fixed(one);
    if (bends && !setting->severity) continue;
    if (bends) one.severity = *setting->severity;
    kept.push_back(std::move(one));
  }
  return kept;
}

// --- Waivers ---------------------------------------------------------------------

/// Where the waivers lead.
struct Map {
  const model::Library& library;
  const std::vector<Place>& places;

  // Documents may lie in folders of others; each file is of the innermost.
  std::string folder_of(const std::string& path) const {
    std::string innermost;
    for (const std::string& folder : library.folders) {
      if (path.starts_with(folder + "/") && folder.size() > innermost.size()) innermost = folder;
    }
    return innermost + "/";
  }

  bool holds(const Place& place, const source::Span& span) const {
    const std::string& path = span.file->path();
    if (place.path.ends_with('/')) return folder_of(path) == place.path;
    return path == place.path && span.begin >= place.begin && span.begin < place.end;
  }

  // "document/file.md": the folder is that of the document's own place.
  bool is_file(const std::string& where, const std::string& path) const {
    return where == path || std::ranges::any_of(places, [&](const Place& place) {
             return where.starts_with(place.name + "/") && place.path.ends_with('/') &&
                    path == place.path + where.substr(place.name.size() + 1);
           });
  }

  bool covers(const Waiver& waiver, const Diagnostic& one) const {
    if (waiver.code != one.code || one.span.file == nullptr || is_fixed(one)) return false;
    return is_file(waiver.where, one.span.file->path()) ||
           std::ranges::any_of(places, [&](const Place& place) {
             return place.name == waiver.where && holds(place, one.span);
           });
  }
};

struct Standings {
  std::vector<Waiver> good;
  Diagnostics said;
};

// Whether somebody says why, and answers for it; that nobody does was told when the
// waiver was read.
bool is_answered_for(const Waiver& waiver) {
  return !text::trimmed(waiver.reason).empty() && !text::trimmed(waiver.by).empty();
}

Standings standing_waivers(const model::SiteSettings& site) {
  Standings standings;
  for (const Waiver& waiver : site.waivers) {
    if (bending(waiver.code, waiver.span, standings.said) == nullptr) continue;
    if (!is_answered_for(waiver)) continue;
    if (waiver.until < site.today) {
      standings.said.push_back(finding("F0804",
                                       "the waiver of " + waiver.code + " for \"" + waiver.where +
                                           "\" ended on " + locale::date(waiver.until, "en-GB"),
                                       waiver.span,
                                       "mend what it let pass, or have it agreed again"));
    } else {
      standings.good.push_back(waiver);
    }
  }
  return standings;
}

void say_unneeded(const std::vector<Waiver>& waivers, const std::vector<bool>& needed,
                  Diagnostics& said) {
  for (std::size_t i = 0; i < waivers.size(); ++i) {
    if (needed[i]) continue;
    said.push_back(finding(
        "F0805", "nothing in \"" + waivers[i].where + "\" needs the waiver of " + waivers[i].code,
        waivers[i].span, "take it out, or correct what \"where\" says"));
  }
}

Judgement waived(Diagnostics said, const std::vector<Waiver>& waivers, const Map& map) {
  Judgement judgement;
  std::vector<bool> needed(waivers.size(), false);
  for (Diagnostic& one : said) {
    const Waiver* first = nullptr;
    for (std::size_t i = 0; i < waivers.size(); ++i) {
      if (!map.covers(waivers[i], one)) continue;
      needed[i] = true;
      if (first == nullptr) first = &waivers[i];
    }
    if (first == nullptr) {
      judgement.said.push_back(std::move(one));
    } else {
      judgement.waived.push_back({std::move(one), *first});
    }
  }
  say_unneeded(waivers, needed, judgement.said);
  return judgement;
}

}  // namespace

Judgement judged(Diagnostics said, const model::SiteSettings& site, const model::Library& library,
                 const std::vector<Place>& places) {
  Standings standings = standing_waivers(site);
  for (const RuleSetting& setting : site.rules) bending(setting.code, setting.span, standings.said);
  source::sort(said);
  Judgement judgement =
      waived(with_severities(std::move(said), site.rules), standings.good, {library, places});
  source::append(judgement.said, std::move(standings.said));
  source::sort(judgement.said);
  return judgement;
}

}  // namespace folio::check
