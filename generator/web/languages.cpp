// Pages in several languages: which belong together, and how readers go from
// one to the other.

#include <algorithm>

#include "base/locale.h"
#include "web/render.h"

namespace folio::web {

namespace {

// The languages that the site has pages of its own in, its first apart.
std::vector<std::string> spoken(const Setting& setting) {
  std::vector<std::string> languages;
  for (const model::Named& language : setting.site.languages) {
    if (setting.theme.words().has(language.id)) languages.push_back(language.id);
  }
  return languages;
}

const std::string& first_lang(const Setting& setting) {
  return setting.first_lang.empty() ? setting.site.lang : setting.first_lang;
}

}  // namespace

Setting in_language(const Setting& setting, std::string_view lang) {
  const std::vector<std::string> languages = spoken(setting);
  const auto found = std::ranges::find_if(
      languages, [lang](const std::string& one) { return locale::is_same(one, lang); });
  if (found == languages.end() || locale::is_same(lang, setting.site.lang)) return setting;
  Setting other = setting;
  other.first_lang = first_lang(setting);
  other.site = setting.site.in(*found);
  other.theme = setting.theme.in(*found);
  other.folder = *found + "/";
  return other;
}

std::vector<Twin> twins_of_site_page(const Setting& setting, std::string_view page) {
  std::vector<Twin> twins{{first_lang(setting), std::string(page)}};
  for (const std::string& lang : spoken(setting)) {
    twins.push_back({lang, lang + "/" + std::string(page)});
  }
  return twins;
}

std::string direction_of(std::string_view lang) {
  return locale::is_right_to_left(lang) ? "rtl" : "ltr";
}

Markup language_attributes(std::string_view lang) {
  Markup markup;
  if (lang.empty()) return markup;
  return markup << " lang=\"" << Plain{lang} << "\" dir=\"" << Plain{direction_of(lang)} << "\"",
         markup;
}

Values::List switch_of(const Frame& frame) {
  Values::List links;
  for (const Twin& twin : frame.twins) {
    if (twin.page == frame.page) continue;
    links.push_back(Values()
                        .text("href", relative(frame.page, twin.page))
                        .text("lang", twin.lang)
                        .text("dir", direction_of(twin.lang))
                        .text("name", locale::name_of(twin.lang)));
  }
  return links;
}

// A page that has others beside it names all of them, itself among them; the
// original is for readers of any other language.
Values::List alternates_of(const Frame& frame) {
  Values::List links;
  if (frame.twins.size() < 2 || !frame.twins_are_alike) return links;
  const auto add = [&](const std::string& lang, const std::string& page) {
    links.push_back(
        Values().text("lang", lang).text("href", canonical(frame.setting.site.base_url, page)));
  };
  for (const Twin& twin : frame.twins) add(twin.lang, twin.page);
  add("x-default", frame.twins.front().page);
  return links;
}

std::vector<Twin> Publication::twins(const PageIn& page_in) const {
  std::vector<Twin> found;
  for (const Version& version : versions) {
    std::string page = page_in(version);
    if (!page.empty()) found.push_back({version.lang, std::move(page)});
  }
  return found;
}

bool Publication::is_in_another_language() const {
  const std::string& lang = document.header.lang;
  return !lang.empty() && !locale::is_same(lang, setting.site.lang);
}

Markup Publication::content_attributes() const {
  return is_in_another_language() ? language_attributes(document.header.lang) : Markup();
}

Markup Publication::interface_attributes() const {
  Markup markup;
  if (!is_in_another_language()) return markup;
  return markup << " lang=\"" << Plain{setting.site.lang} << "\"", markup;
}

}  // namespace folio::web
