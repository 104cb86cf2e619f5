#include <algorithm>

#include "base/ascii.h"
#include "base/locale.h"
#include "base/text.h"
#include "content/content.h"
#include "content/documents.h"
#include "model/theme.h"

namespace folio::content {

namespace {

constexpr std::size_t most_bytes = 64 * 1024;
constexpr std::string_view path = "site/site.toml";
constexpr std::string_view waivers_path = "site/waivers.toml";

constexpr Word<model::Nation> nations[] = {{"england", model::Nation::england},
                                           {"wales", model::Nation::wales},
                                           {"scotland", model::Nation::scotland}};

void check_address(TomlTable& table, std::string_view key, const std::string& address) {
  if (address.empty() || is_web_address(address)) return;
  table.reading().error("F0214", table.span(key), in_quotes(address) + " cannot be linked to",
                        "begin it with https:, http:, mailto: or tel:");
}

void read_base_url(TomlTable& table, model::SiteSettings& site) {
  site.base_url = table.string("base_url", Need::required);
  const bool web = site.base_url.starts_with("https://") || site.base_url.starts_with("http://");
  if (site.base_url.empty() ||
      (web && site.base_url.ends_with('/') && is_web_address(site.base_url)))
    return;
  table.reading().error("F0214", table.span("base_url"),
                        in_quotes(site.base_url) + " cannot be the site's address",
                        "begin it with https:// and end it with /");
}

void read_accessibility(TomlTable& table, model::AccessibilityStatement& statement) {
  using Compliance = model::AccessibilityStatement::Compliance;
  static constexpr Word<Compliance> words[] = {
      {"full", Compliance::full}, {"partial", Compliance::partial}, {"none", Compliance::none}};
  table.within("accessibility", Need::required, [&](TomlTable& row) {
    statement.status = row.choice("status", words, Need::required, Compliance::none);
    statement.prepared_on = row.date("prepared_on", Need::required).value_or(calendar::Date{});
    statement.tested_on = row.date("tested_on", Need::optional);
    statement.tested_by = row.prose("tested_by", Need::optional);
    for (const model::Named& problem : row.prose_list("known_problems", Need::optional)) {
      statement.known_problems.push_back(problem.id);
    }
  });
}

void read_help(TomlTable& table, model::SiteSettings& site) {
  table.each("help", [&](TomlTable& row) {
    model::HelpContact contact;
    contact.label = row.prose("label", Need::required);
    contact.value = row.string("value", Need::required);
    contact.href = row.string("href", Need::required);
    contact.note = row.prose("note", Need::optional);
    check_address(row, "href", contact.href);
    site.help.push_back(std::move(contact));
  });
}

// The languages that documents of the site are translated into.
void read_languages(TomlTable& table, model::SiteSettings& site) {
  for (const model::Named& language : table.strings("languages", Need::optional)) {
    if (!check_language(table.reading(), language.id, language.span)) continue;
    const bool known = locale::is_same(language.id, site.lang) ||
                       std::ranges::any_of(site.languages, [&](const model::Named& other) {
                         return locale::is_same(language.id, other.id);
                       });
    if (known) {
      table.reading().error("F0216", language.span,
                            "the site has the language " + in_quotes(language.id) + " already",
                            "name each language once, and the site's own as lang alone");
    } else {
      site.languages.push_back({text::lower(language.id), language.span});
    }
  }
}

bool is_within(std::string_view inner, std::string_view outer) {
  return inner == outer || inner.starts_with(std::string(outer) + "/");
}

// The folders that hold documents. Registries and archived versions stay in content/.
void read_content_folders(TomlTable& table, model::SiteSettings& site) {
  for (const model::Named& named : table.strings("content", Need::optional)) {
    const auto folder = source::beneath("", named.id);
    if (!folder || folder->empty()) {
      table.reading().error("F0102", named.span,
                            "the folder " + in_quotes(named.id) + " lies outside the publication",
                            "name a folder below the one that holds content/ and site/");
      continue;
    }
    const auto other = std::ranges::find_if(site.content_folders, [&](const model::Named& one) {
      return is_within(*folder, one.id) || is_within(one.id, *folder);
    });
    if (other == site.content_folders.end()) {
      site.content_folders.push_back({*folder, named.span});
    } else {
      table.reading().error(
          "F0109", named.span,
          in_quotes(*folder) + " and " + in_quotes(other->id) + " hold the same documents",
          "name the outer folder alone");
    }
  }
}

constexpr Word<model::PrintEdition> print_editions[] = {
    {"large_print", model::PrintEdition::large_print},
    {"print_shop", model::PrintEdition::print_shop},
    {"screen", model::PrintEdition::screen}};

// The standard edition is always there, and need not be named.
void read_paper(TomlTable& table, model::SiteSettings& site) {
  table.within("paper", Need::optional, [&](TomlTable& paper) {
    for (const model::Named& named : paper.strings("editions", Need::optional)) {
      const auto found =
          std::ranges::find(print_editions, named.id, &Word<model::PrintEdition>::word);
      if (found == std::end(print_editions)) {
        table.reading().error("F0207", named.span,
                              in_quotes(named.id) + " is no edition that paper comes in",
                              "name \"large_print\", \"print_shop\" or \"screen\"");
      } else if (std::ranges::count(site.editions, found->value) > 0) {
        table.reading().error("F0109", named.span,
                              "the edition " + in_quotes(named.id) + " is listed twice",
                              "take one of the two out");
      } else {
        site.editions.push_back(found->value);
      }
    }
  });
}

void read_site(TomlTable& table, model::SiteSettings& site) {
  site.title = table.prose("title", Need::required);
  site.publisher = table.prose("publisher", Need::required);
  read_base_url(table, site);
  site.lang = read_language(table, Need::required, "en-GB");
  read_languages(table, site);
  read_content_folders(table, site);
  site.nation = table.choice("nation", nations, Need::required, model::Nation::england);
  site.theme = table.id("theme", Need::required);
  site.notice = table.prose("notice", Need::optional);
  site.contact = table.string("contact", Need::required);
  read_accessibility(table, site.accessibility);
  read_help(table, site);
  read_paper(table, site);
  read_rules(table, site);
  read_plain_english(table, site);
}

}  // namespace

bool check_language(Reading& reading, std::string_view tag, source::Span where) {
  const auto parts = text::split(tag, '-');
  const auto plain = [](std::string_view part) {
    return !part.empty() && part.size() <= 8 && std::ranges::all_of(part, text::is_letter_or_digit);
  };
  if (std::ranges::all_of(parts, plain) && parts[0].size() >= 2 && parts[0].size() <= 3)
    return true;
  reading.error("F0215", where, in_quotes(tag) + " is not the tag of a language",
                "write it like en-GB or cy");
  return false;
}

std::string read_language(TomlTable& table, Need need, const std::string& otherwise) {
  const std::string tag = table.string("lang", need);
  const bool good = !tag.empty() && check_language(table.reading(), tag, table.span("lang"));
  return good ? tag : otherwise;
}

namespace {

// What stands on every page, and would stand there in the original's language.
void note_gaps(const model::SiteSettings& site, Translation& told) {
  if (told.file == nullptr) return;
  const auto note = [&](const std::string& key, bool is_there) {
    if (!is_there || told.keys.contains(key)) return;
    told.gaps.push_back(
        {model::TranslationGap::Kind::missing, key, "", source::Span{told.file, 0, 0}});
  };
  note("title", !site.title.empty());
  note("notice", !site.notice.empty());
  note("help", !site.help.empty());
}

// What site.cy.toml says of the site, in the place of what site.toml says.
std::shared_ptr<const model::SiteSettings> translated(const source::FileSystem& files,
                                                      source::SourceMap& sources,
                                                      const std::string& lang,
                                                      const model::SiteSettings& site,
                                                      source::Diagnostics& said) {
  Reading reading{files, sources};
  reading.translation = lang;
  auto told = std::make_shared<model::SiteSettings>();
  told->today = site.today;
  read_toml(reading, std::string(path), most_bytes, {},
            [&](TomlTable& table) { read_site(table, *told); });
  note_gaps(site, reading.translations[std::string(path)]);
  say_gaps(reading, std::string(path), wanted_in(lang, site.nation));
  source::append(said, only_of_translations(std::move(reading.said), lang));
  return told;
}

}  // namespace

Wanted wanted_in(std::string_view lang, model::Nation nation) {
  const bool by_law = nation == model::Nation::wales && locale::is_same(lang, "cy");
  return by_law ? Wanted::by_law : Wanted::perhaps;
}

source::Outcome<model::SiteSettings> load_site(const source::FileSystem& files,
                                               source::SourceMap& sources, calendar::Date today) {
  Reading reading{files, sources};
  model::SiteSettings site;
  site.today = today;
  site.lang = "en-GB";
  read_toml(reading, std::string(path), most_bytes, {},
            [&](TomlTable& table) { read_site(table, site); });
  if (!is_absent(files, std::string(waivers_path))) {
    read_toml(reading, std::string(waivers_path), most_bytes, {},
              [&](TomlTable& table) { read_waivers(table, site); });
  }
  for (const model::Named& language : site.languages) {
    if (is_absent(files, std::string(path))) break;
    site.translations[language.id] = translated(files, sources, language.id, site, reading.said);
  }
  site.statics = read_statics(reading, "site/static");
  return {std::move(site), std::move(reading.said)};
}

std::vector<TomlSort> site_sorts() {
  const auto read = [](TomlTable& table) {
    model::SiteSettings site;
    read_site(table, site);
  };
  const auto read_waiving = [](TomlTable& table) {
    model::SiteSettings site;
    read_waivers(table, site);
  };
  return {{"site", std::string(path), read}, {"waivers", std::string(waivers_path), read_waiving}};
}

}  // namespace folio::content
