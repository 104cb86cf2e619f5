#include "base/text.h"
#include "content/documents.h"

namespace folio::content {

namespace {

using model::Named;

constexpr std::size_t most_toml = 64 * 1024;  // bytes

constexpr Word<model::DocumentKind> kinds[] = {
    {"strategy", model::DocumentKind::strategy},
    {"delivery_plan", model::DocumentKind::delivery_plan},
    {"member_lead", model::DocumentKind::member_lead},
    {"equality_assessment", model::DocumentKind::equality_assessment},
    {"benchmark", model::DocumentKind::benchmark},
    {"performance", model::DocumentKind::performance},
    {"committee_report", model::DocumentKind::committee_report},
    {"meeting", model::DocumentKind::meeting},
    {"minutes", model::DocumentKind::minutes},
    {"notice", model::DocumentKind::notice},
    {"page", model::DocumentKind::page},
};

constexpr Word<model::Numbering> numberings[] = {
    {"none", model::Numbering::none},       {"headings", model::Numbering::headings},
    {"decimal", model::Numbering::decimal}, {"continuous", model::Numbering::continuous},
    {"manual", model::Numbering::manual},   {"minutes", model::Numbering::minutes},
};

constexpr Word<model::UnderH3> under_h3s[] = {
    {"none", model::UnderH3::none},
    {"sub", model::UnderH3::sub},
};

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
  header.number_appendices = table.flag("number_appendices");
}

void check_numbered_appendices(TomlTable& table, const model::Header& header) {
  const bool counts = header.numbering == model::Numbering::decimal ||
                      header.numbering == model::Numbering::continuous;
  if (!header.number_appendices || counts) return;
  table.reading().error("F0212", table.span("number_appendices"),
                        "the paragraphs of this document are not counted, so those of its "
                        "appendices cannot be",
                        "write numbering = \"decimal\" or \"continuous\", or take this out");
}

// Agendas and notices are made of fields, and may have no text besides.
Need need_of_sections(model::DocumentKind kind) {
  const bool of_fields =
      kind == model::DocumentKind::meeting || kind == model::DocumentKind::notice;
  return of_fields ? Need::optional : Need::required;
}

// sections = "auto", or a list of files.
void read_section_list(TomlTable& table, const std::string& folder, DocumentToml& document) {
  const Need need = need_of_sections(document.header.kind);
  if (table.is_string("sections")) {
    document.automatic = true;
    if (const std::string word = table.string("sections", need); word != "auto") {
      table.reading().error("F0207", table.span("sections"),
                            in_quotes(word) + " is not a list of files",
                            "write \"auto\", or a list: [\"01-foreword.md\"]");
    }
    return;
  }
  for (const Named& name : table.strings("sections", need)) {
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
  document.automatic = need == Need::optional && !table.has("sections");
}

void read_document(TomlTable& table, const std::string& folder, model::Nation nation,
                   DocumentToml& document) {
  model::Header& header = document.header;
  header.kind = table.choice("kind", kinds, Need::required, model::DocumentKind::page);
  read_common_fields(table, header);
  read_access(table);
  read_numbering(table, header);
  read_companions(table, folder, header);
  read_section_list(table, folder, document);
  document.parts = read_parts(table, folder, nation);
  read_kind(table, nation, document);
  check_numbered_appendices(table, header);
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

std::span<const Word<model::DocumentKind>> document_kinds() { return kinds; }

}  // namespace folio::content
