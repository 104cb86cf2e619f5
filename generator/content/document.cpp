#include <algorithm>

#include "base/text.h"
#include "content/readers.h"

namespace folio::content {

namespace {

using model::Named;

constexpr std::size_t most_toml = 64 * 1024;  // bytes
constexpr std::size_t longest_summary = 160;  // characters: what search engines show

constexpr Word<model::DocumentKind> kinds[] = {
    {"strategy", model::DocumentKind::strategy},
    {"delivery_plan", model::DocumentKind::delivery_plan},
    {"member_lead", model::DocumentKind::member_lead},
    {"equality_assessment", model::DocumentKind::equality_assessment},
    {"benchmark", model::DocumentKind::benchmark},
    {"committee_report", model::DocumentKind::committee_report},
    {"minutes", model::DocumentKind::minutes},
    {"page", model::DocumentKind::page},
};

constexpr Word<model::Status> statuses[] = {
    {"draft", model::Status::draft},
    {"consultation", model::Status::consultation},
    {"for_decision", model::Status::for_decision},
    {"approved", model::Status::approved},
    {"superseded", model::Status::superseded},
    {"withdrawn", model::Status::withdrawn},
};

constexpr Word<model::Numbering> numberings[] = {
    {"none", model::Numbering::none},
    {"headings", model::Numbering::headings},
    {"decimal", model::Numbering::decimal},
    {"continuous", model::Numbering::continuous},
};

constexpr Word<model::UnderH3> under_h3s[] = {
    {"none", model::UnderH3::none},
    {"sub", model::UnderH3::sub},
};

void read_names(TomlTable& table, model::Header& header) {
  header.span = table.span("id");
  if (std::string id = table.id("id", Need::required); !id.empty()) header.id = id;
  header.title = table.string("title", Need::required);
  header.short_title = table.string("short_title", Need::optional);
  if (header.short_title.empty()) header.short_title = header.title;
  header.slug = table.id("slug", Need::optional);
  header.slug_span = header.slug.empty() ? header.span : table.span("slug");
  if (header.slug.empty()) header.slug = header.id;
  header.summary = table.string("summary", Need::required);
  if (text::length(header.summary) > longest_summary) {
    table.reading().error(
        "F0208", table.span("summary"),
        "the summary has " + std::to_string(text::length(header.summary)) + " characters",
        "say it in at most " + std::to_string(longest_summary));
  }
  header.lang = read_language(table, Need::optional, header.lang);
  header.owner = table.string("owner", Need::optional);
  header.contact = table.string("contact", Need::optional);
  header.invented = table.flag("invented");
}

void read_authorities(TomlTable& table, model::Header& header) {
  header.authorities = table.strings("authorities", Need::required);
  for (const Named& body : header.authorities) {
    if (text::is_id(body.id)) continue;
    table.reading().error("F0209", body.span, in_quotes(body.id) + " cannot be a name",
                          "write the id of a body in content/registry/bodies.toml");
  }
}

// An approved paper says since when it stands and when it is looked at again.
void check_approval(TomlTable& table, const model::Header& header) {
  if (header.status != model::Status::approved) return;
  const auto must_have = [&](std::string_view key, bool given) {
    if (given) return;
    table.reading().error(
        "F0212", table.span("status"), "an approved document must say " + in_quotes(key),
        "add the line " + std::string(key) + " = 2026-11-21, with the right date");
  };
  must_have("published", header.published.has_value());
  must_have("review_by", header.review_by.has_value());
}

void read_standing(TomlTable& table, model::Header& header) {
  header.status = table.choice("status", statuses, Need::required, model::Status::draft);
  header.version = table.string("version", Need::required);
  header.period_start = table.date("period_start", Need::optional);
  header.period_end = table.date("period_end", Need::optional);
  header.published = table.date("published", Need::optional);
  header.updated = table.date("updated", Need::optional);
  header.review_by = table.date("review_by", Need::optional);
  header.approved_on = table.date("approved_on", Need::optional);
  header.approved_by = table.id("approved_by", Need::optional);
  header.minute_ref = table.string("minute_ref", Need::optional);
  check_approval(table, header);
  if (header.period_start && header.period_end && *header.period_end < *header.period_start) {
    table.reading().error("F0212", table.span("period_end"), "the period ends before it starts",
                          "correct one of the two dates");
  }
}

void read_access(TomlTable& table) {
  const std::string access = table.string("access", Need::required);
  if (access.empty() || access == "open") return;
  table.reading().error(
      "F0506", table.span("access"), "a document as a whole cannot be " + in_quotes(access),
      "write access = \"open\" and put exempt words into a [[part]] of their own, "
      "in a file that ends in .exempt.md");
}

void read_numbering(TomlTable& table, model::Header& header) {
  header.numbering = table.choice("numbering", numberings, Need::optional, model::Numbering::none);
  header.under_h3 = table.choice("under_h3", under_h3s, Need::optional, model::UnderH3::none);
}

void read_links(TomlTable& table, model::Header& header) {
  static constexpr std::string_view keys[] = {"strategy", "delivery_plan", "equality_assessment",
                                              "report", "minutes"};
  table.within("links", Need::optional, [&](TomlTable& links) {
    for (const std::string_view key : keys) {
      std::string id = links.id(key, Need::optional);
      if (links.has(key)) header.links.push_back({std::move(id), links.span(key)});
    }
  });
  std::ranges::sort(header.links, {}, [](const Named& link) { return link.span.begin; });
}

void read_appendices(TomlTable& table, model::Header& header) {
  table.each("appendix", [&](TomlTable& row) {
    model::Appendix appendix;
    appendix.number = row.string("number", Need::required);
    appendix.title = row.string("title", Need::required);
    appendix.document = row.id("document", Need::optional);
    appendix.circulated_separately = row.flag("circulated_separately");
    header.appendices.push_back(std::move(appendix));
  });
}

// sections = "auto", or a list of files.
void read_section_list(TomlTable& table, const std::string& folder, DocumentToml& document) {
  std::vector<Named> listed;
  if (table.is_string("sections")) {
    document.automatic = true;
    if (const std::string word = table.string("sections", Need::required); word != "auto") {
      table.reading().error("F0207", table.span("sections"),
                            in_quotes(word) + " is not a list of files",
                            "write \"auto\", or a list: [\"01-foreword.md\"]");
    }
    return;
  }
  for (const Named& name : table.strings("sections", Need::required)) {
    if (is_exempt_name(name.id)) {
      table.reading().error("F0501", name.span, "an exempt file is listed among the open sections",
                            "list it as a [[part]] with access = \"exempt\"");
    } else if (!name.id.ends_with(".md")) {
      table.reading().error("F0110", name.span, in_quotes(name.id) + " is not a Markdown file",
                            "give it a name that ends in .md");
    } else if (auto path = path_within(table.reading(), folder, name.id, folder, name.span)) {
      document.sections.push_back({*std::move(path), name.span});
    }
  }
}

void read_document(TomlTable& table, const std::string& folder, model::Nation nation,
                   DocumentToml& document) {
  model::Header& header = document.header;
  header.kind = table.choice("kind", kinds, Need::required, model::DocumentKind::page);
  read_names(table, header);
  read_authorities(table, header);
  read_standing(table, header);
  read_access(table);
  read_numbering(table, header);
  read_links(table, header);
  read_appendices(table, header);
  read_section_list(table, folder, document);
  document.parts = read_parts(table, folder, nation);
  read_kind(table, document);
}

}  // namespace

DocumentToml read_document_toml(Reading& reading, const std::string& folder,
                                const model::SiteSettings& site) {
  DocumentToml document;
  model::Header& header = document.header;
  header.lang = site.lang;
  // Until the file says better, so that one mistake does not make others.
  header.id = text::slug(folder.substr(folder.rfind('/') + 1));
  header.slug = header.id;
  document.automatic = true;
  read_toml(reading, folder + "/document.toml", most_toml, {}, [&](TomlTable& table) {
    document.automatic = false;
    read_document(table, folder, site.nation, document);
  });
  return document;
}

std::vector<TomlSort> document_sorts() {
  const auto read = [](TomlTable& table) {
    DocumentToml document;
    read_document(table, "", model::Nation::england, document);
  };
  return {{"document", "content/**/document.toml", read, "kind"}};
}

}  // namespace folio::content
