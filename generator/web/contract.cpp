#include <algorithm>
#include <array>
#include <span>

#include "web/render.h"

namespace folio::web {

namespace {

// What the program fills in. A theme's own contract says which of these its
// templates may use; members of a list are written "list.member".
using Names = std::span<const std::string_view>;

constexpr auto on_every_page = std::to_array<std::string_view>({
    "accessibility",  // links
    "assets",
    "canonical",
    "feed",
    "glossary",
    "home",
    "icon",
    "contact",       // words
    "content_html",  // the attributes of what is in another language than the page
    "description",
    "dir",
    "lang",
    "notice",
    "publisher",
    "site_title",
    "title",
    "alternates",  // lists
    "alternates.href",
    "alternates.lang",
    "crumbs",
    "crumbs.href",
    "crumbs.label",
    "crumbs_shown",
    "help",
    "help.href",
    "help.label",
    "help.note",
    "help.value",
    "languages",  // in which the page is there besides
    "languages.dir",
    "languages.href",
    "languages.lang",
    "languages.name",
    "help_shown",  // questions
    "hidden_from_search",
    "languages_shown",
    "style_html",  // a style sheet that stands in the page itself
});

constexpr auto on_accessibility = std::to_array<std::string_view>({
    "fully_compliant",
    "not_compliant",
    "partly_compliant",
    "prepared",
    "problems",
    "problems.problem",
    "problems_shown",
    "scope",
    "tested",
    "tester",
});

constexpr auto on_all = std::to_array<std::string_view>({
    "authorities",
    "banner_html",
    "body_html",
    "contents_html",
    "document_href",
    "front_html",
    "heading",
    "interface_html",
    "invented",
    "numbered",
    "particulars_html",
    "pdf_href",
    "printed_notice",
});

constexpr auto on_document = std::to_array<std::string_view>({
    "appendices",
    "appendices.href",
    "appendices.label",
    "appendices.separate",
    "appendices.title",
    "appendices_shown",
    "authorities",
    "banner_html",
    "body_html",
    "changes_href",
    "contents_html",
    "files",
    "files.href",
    "files.item_lang",
    "files.particulars",
    "files.title",
    "files_shown",
    "first_href",
    "first_label",
    "formats",
    "formats.href",
    "formats.item_lang",
    "formats.particulars",
    "formats.title",
    "formats_shown",
    "front_html",
    "front_title",
    "heading",
    "interface_html",
    "invented",
    "kind",
    "large_print_href",
    "large_print_particulars",
    "particulars_html",
    "pdf_href",
    "pdf_particulars",
    "related",
    "related.href",
    "related.item_html",
    "related.kind",
    "related.title",
    "related_shown",
    "summary",
    "whole_href",
});

constexpr auto on_glossary = std::to_array<std::string_view>({
    "terms",
    "terms.abbreviation",
    "terms.anchor",
    "terms.meaning",
    "terms.term",
});

constexpr auto on_home = std::to_array<std::string_view>({
    "groups",
    "groups.anchor",
    "groups.documents",
    "groups.documents.detail",
    "groups.documents.draft",
    "groups.documents.entry_html",
    "groups.documents.href",
    "groups.documents.invented",
    "groups.documents.others",
    "groups.documents.others.dir",
    "groups.documents.others.href",
    "groups.documents.others.lang",
    "groups.documents.others.name",
    "groups.documents.others_shown",
    "groups.documents.summary",
    "groups.documents.title",
    "groups.documents.untranslated",
    "groups.label",
});

constexpr auto on_moved = std::to_array<std::string_view>({
    "document_href",
    "heading",
});

constexpr auto on_section = std::to_array<std::string_view>({
    "anchor",
    "banner_html",
    "body_html",
    "document_href",
    "document_title",
    "heading_html",
    "interface_html",
    "invented",
    "navigation_html",
    "next_href",
    "next_label",
    "numbered",
    "pdf_href",
    "previous_href",
    "previous_label",
    "status",
    "whole_href",
});

struct Entry {
  std::string_view name;
  Names names;
};

constexpr std::array<Entry, 8> templates{{
    {"accessibility", on_accessibility},
    {"all", on_all},
    {"document", on_document},
    {"glossary", on_glossary},
    {"home", on_home},
    {"moved", on_moved},
    {"not_found", {}},
    {"section", on_section},
}};

}  // namespace

std::vector<std::string> names_for(std::string_view template_name) {
  std::vector<std::string> names(on_every_page.begin(), on_every_page.end());
  const auto found = std::ranges::find(templates, template_name, &Entry::name);
  if (found != templates.end()) names.insert(names.end(), found->names.begin(), found->names.end());
  return names;
}

std::vector<std::string_view> required_templates() {
  std::vector<std::string_view> names;
  for (const Entry& entry : templates) names.push_back(entry.name);
  return names;
}

}  // namespace folio::web
