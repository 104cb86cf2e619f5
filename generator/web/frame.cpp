#include "base/digest.h"
#include "web/render.h"

namespace folio::web {

Values& Values::flag(std::string name, bool truth) {
  values_[std::move(name)] = truth;
  return *this;
}

Values& Values::text(std::string name, std::string words) {
  values_[std::move(name)] = std::move(words);
  return *this;
}

Values& Values::markup(std::string name, Markup markup) {
  values_[std::move(name)] = std::move(markup);
  return *this;
}

Values& Values::list(std::string name, List items) {
  values_[std::move(name)] = std::move(items);
  return *this;
}

namespace {

// The site's own symbol, if it has one.
std::string icon_of(const model::SiteSettings& site) {
  for (const char* name : {"favicon.svg", "favicon.ico", "favicon.png"}) {
    if (site.statics.contains(name)) return name;
  }
  return {};
}

// The page's own title first: that is what a tab shows and what is read first.
std::string title_of(const Frame& frame) {
  std::string title = frame.title;
  for (const std::string& outer : {frame.within, frame.setting.site.title}) {
    if (!outer.empty() && outer != title) title += " – " + outer;
  }
  return title;
}

Values::List crumbs_of(const Frame& frame) {
  Values::List crumbs;
  for (const Crumb& crumb : frame.above) {
    crumbs.push_back(
        Values().text("label", crumb.label).text("href", relative(frame.page, crumb.page)));
  }
  return crumbs;
}

Values::List help_of(const model::SiteSettings& site) {
  Values::List contacts;
  for (const model::HelpContact& contact : site.help) {
    contacts.push_back(Values()
                           .text("label", contact.label)
                           .text("value", contact.value)
                           .text("href", contact.href)
                           .text("note", contact.note));
  }
  return contacts;
}

}  // namespace

Values values_of(const Frame& frame) {
  const model::SiteSettings& site = frame.setting.site;
  const std::string& folder = frame.setting.folder;
  const auto link = [&](std::string_view to) { return relative(frame.page, to); };
  const auto own = [&](std::string_view to) { return link(folder + std::string(to)); };
  const std::string icon = icon_of(site);
  Values values;
  values.text("accessibility", own("accessibility/index.html"))
      .text("assets", link("assets/-").substr(0, link("assets/-").size() - 2))
      .text("canonical", canonical(site.base_url, frame.page))
      .text("feed", site.base_url + folder + "feed.xml")
      .text("glossary", own("glossary/index.html"))
      .text("home", own("index.html"))
      .text("icon", icon.empty() ? icon : link(icon))
      .text("contact", site.contact)
      .markup("content_html", Markup())
      .text("dir", direction_of(site.lang))
      .text("description", frame.description)
      .text("lang", site.lang)
      .text("notice", site.notice)
      .text("publisher", site.publisher)
      .text("site_title", site.title)
      .text("title", title_of(frame))
      .list("crumbs", crumbs_of(frame))
      .flag("crumbs_shown", !frame.above.empty())
      .list("alternates", alternates_of(frame))
      .list("languages", switch_of(frame))
      .flag("languages_shown", frame.twins.size() > 1)
      .list("help", help_of(site))
      .flag("help_shown", !site.help.empty())
      .flag("hidden_from_search", frame.is_hidden)
      .markup("style_html", Markup());
  return values;
}

std::string digest_of(const model::SiteSettings& site) {
  Digest digest;
  digest.add(site.title).add(site.publisher).add(site.base_url).add(site.lang);
  for (const model::Named& language : site.languages) digest.add(language.id);
  digest.add(site.notice).add(site.contact).add(icon_of(site));
  for (const model::HelpContact& contact : site.help) {
    digest.add(contact.label).add(contact.value).add(contact.href).add(contact.note);
  }
  return digest.hex();
}

build::Step step_of(std::string path, const std::vector<std::string_view>& parts,
                    const Setting& setting, std::function<Result<std::string>()> make) {
  Digest digest;
  digest.add(path).add(setting.program_version);
  for (const std::string_view part : parts) digest.add(part);
  return {std::move(path), digest.hex(), std::move(make)};
}

}  // namespace folio::web
