#include <algorithm>

#include "base/text.h"
#include "content/content.h"
#include "content/documents.h"
#include "model/walk.h"

namespace folio::content {

namespace {

using source::Access;
using source::Span;

constexpr std::size_t most_markdown = 256 * 1024;  // bytes of one file
constexpr std::string_view known_toml[] = {"document.toml", "actions.toml",  "ratings.toml",
                                           "impacts.toml",  "measures.toml", "structure.toml",
                                           "timeline.toml"};

/// Reads one document, file after file, in one language.
class DocumentReader {
 public:
  DocumentReader(Reading& reading, std::string folder, const model::SiteSettings& site,
                 DocumentToml toml)
      : reading_(reading), folder_(std::move(folder)), site_(site), toml_(std::move(toml)) {}

  model::Dossier read() {
    model::Dossier dossier;
    dossier.records.workstreams = std::move(toml_.workstreams);
    read_records_of(dossier.records);
    check_assessed(reading_, toml_.header, dossier.records);
    claim_labels();
    list_parts();
    for (const model::Named& file : section_files()) read_section_file(file, dossier);
    check_foreword();
    read_open_parts(dossier);
    read_exempt_parts(dossier);
    check_offered();
    if (toml_.header.original_lang.empty()) {
      check_unlisted();
    } else {
      Versions(reading_, folder_).check_noted(toml_.header);
    }
    dossier.header = std::move(toml_.header);
    dossier.header.ids_lock = read_ids_lock(reading_, folder_);
    return dossier;
  }

 private:
  void claim_labels();

  void read_records_of(model::Records& records);
  std::string in_language(const std::string& path);
  void list_parts();
  std::vector<model::Named> section_files();
  std::vector<model::Named> sections_found() const;
  void lead_with_foreword(std::vector<model::Named>& files) const;
  void read_section_file(const model::Named& file, model::Dossier& dossier);
  void sign_foreword(const std::string& path, std::vector<model::Section>& sections);
  void check_foreword();
  void read_open_parts(model::Dossier& dossier);
  void read_exempt_parts(model::Dossier& dossier);
  std::vector<model::Section> read_labelled(const PartEntry& part, Ids& ids);
  void note_people(const std::vector<model::Section>& sections);
  void check_offered();
  bool is_of_people(const std::string& path) const;
  void check_unlisted();
  bool is_stray_csv(const std::string& path) const;
  void say_unlisted(const std::string& path);

  Reading& reading_;
  std::string folder_;
  const model::SiteSettings& site_;
  DocumentToml toml_;
  Ids ids_;
  std::set<std::string> listed_;
  std::set<std::string> exempt_;
  std::set<std::string> of_people_;  // files of tables of which a column counts people
  bool is_first_ = true;
};

// References name a part by its label, [@appendix-2], and so do readers: no two parts
// may share one, nor two entries in the list of appendices, which may tell of a part.
// They name besides what document.toml gives a name to.
void DocumentReader::claim_labels() {
  std::set<std::string> parts;
  for (const PartEntry& part : toml_.parts) {
    parts.insert(text::slug(part.label));
    ids_.claim(reading_, part.id.empty() ? text::slug(part.label) : part.id, part.label_span);
  }
  Ids listed;
  for (const model::Appendix& one : toml_.header.appendices) {
    const std::string name = text::slug("appendix " + one.number);
    (parts.contains(name) ? listed : ids_).claim(reading_, name, one.span);
  }
  const model::Header& header = toml_.header;
  for (const model::MemberDuty& duty : header.role.duties) {
    ids_.claim(reading_, duty.id, duty.span);
  }
  if (!header.strategy) return;
  for (const model::Objective& objective : header.strategy->objectives) {
    ids_.claim(reading_, objective.id, objective.span);
  }
}

void DocumentReader::list_parts() {
  for (const PartEntry& part : toml_.parts) {
    if (part.path.empty()) continue;
    if (part.access == Access::exempt) exempt_.insert(part.path);
    if (listed_.insert(part.path).second) continue;
    reading_.error("F0109", part.span, "the file is listed twice", "take one of the two out");
  }
}

// Rows are shown in the language of the document if all of them can be, or else
// as they were written.
void DocumentReader::read_records_of(model::Records& records) {
  const std::string lang = reading_.translation;
  if (!lang.empty() && !Versions(reading_, folder_).has_all_rows(toml_.header)) {
    reading_.translation.clear();
    records.lang = toml_.header.original_lang;
    records.workstreams = toml_.original_workstreams;
  }
  read_records(reading_, folder_, ids_, records);
  reading_.translation = lang;
}

// The file that says in the language of this document what the one at `path`
// says; that one itself if it is the original, or has not been translated.
std::string DocumentReader::in_language(const std::string& path) {
  if (reading_.translation.empty()) return path;
  return Versions(reading_, folder_).of(path, toml_.header);
}

std::vector<model::Named> DocumentReader::sections_found() const {
  std::vector<model::Named> found;
  for (const source::Entry& entry : names_in(reading_, folder_)) {
    const std::string path = folder_ + "/" + entry.name;
    const bool is_section = !entry.is_folder && !entry.is_hidden() && entry.name.ends_with(".md") &&
                            !is_exempt_name(entry.name) && !listed_.contains(path) &&
                            !is_translation(reading_.files, path);
    if (is_section) found.push_back({path, toml_.header.span});
  }
  lead_with_foreword(found);
  return found;
}

// Wherever the name of its file sorts, a foreword opens the document.
void DocumentReader::lead_with_foreword(std::vector<model::Named>& files) const {
  if (!toml_.header.foreword) return;
  const std::string path = folder_ + "/" + toml_.header.foreword->file;
  std::ranges::stable_partition(files, [&](const model::Named& one) { return one.id == path; });
}

// What is to be read as open sections. A file that is exempt anywhere is never
// among them.
std::vector<model::Named> DocumentReader::section_files() {
  std::vector<model::Named> files;
  for (model::Named& file : toml_.automatic ? sections_found() : toml_.sections) {
    if (exempt_.contains(file.id)) {
      reading_.error("F0501", file.span, "an exempt file is listed among the open sections",
                     "list it once, as a [[part]] with access = \"exempt\"");
    } else if (!listed_.insert(file.id).second) {
      reading_.error("F0109", file.span, "the file is listed twice", "take one of the two out");
    } else {
      files.push_back(std::move(file));
    }
  }
  return files;
}

void DocumentReader::read_section_file(const model::Named& file, model::Dossier& dossier) {
  const bool leads =
      std::exchange(is_first_, false) && toml_.header.kind == model::DocumentKind::page;
  const std::string path = in_language(file.id);
  const auto* text = read_text(reading_, path, Access::open, most_markdown, file.span);
  if (text == nullptr) return;
  auto sections =
      read_sections(reading_, *text, folder_, leads ? Shape::page_start : Shape::sections, ids_);
  for (model::Section& section : sections) {
    take_typed_numbers(reading_, section, toml_.header.numbering);
    if (path == file.id) section.lang = toml_.header.original_lang;
  }
  note_people(sections);
  sign_foreword(file.id, sections);
  std::ranges::move(sections, std::back_inserter(dossier.sections));
}

// The words of a foreword's file stand in the name of whom document.toml says.
void DocumentReader::sign_foreword(const std::string& path, std::vector<model::Section>& sections) {
  if (!toml_.header.foreword || path != folder_ + "/" + toml_.header.foreword->file) return;
  for (model::Section& section : sections) {
    model::Block block;
    block.span = section.span;
    block.value = model::Preface{model::Preface::Kind::foreword, toml_.header.foreword->person,
                                 toml_.header.foreword->role, std::move(section.blocks)};
    section.unnumbered = true;
    section.blocks = {std::move(block)};
  }
}

void DocumentReader::check_foreword() {
  if (!toml_.header.foreword || toml_.header.foreword->file.empty()) return;
  if (listed_.contains(folder_ + "/" + toml_.header.foreword->file)) return;
  reading_.error("F0207", toml_.header.foreword->span,
                 in_quotes(toml_.header.foreword->file) + " is none of the document's sections",
                 "name the section's file that holds the foreword");
}

std::vector<model::Section> DocumentReader::read_labelled(const PartEntry& part, Ids& ids) {
  const std::string path = in_language(part.path);
  const auto* text = read_text(reading_, path, part.access, most_markdown, part.span);
  if (text == nullptr) return {};
  auto sections = read_sections(reading_, *text, folder_, Shape::appendix, ids);
  note_people(sections);
  reading_.sources.forget(*text);
  for (model::Section& section : sections) {
    section.label = part.label;
    if (section.id.empty()) section.id = part.id;
    if (path == part.path) section.lang = toml_.header.original_lang;
    take_typed_numbers(reading_, section, toml_.header.numbering);
  }
  return sections;
}

void DocumentReader::read_open_parts(model::Dossier& dossier) {
  for (const PartEntry& part : toml_.parts) {
    if (part.access == Access::exempt || part.path.empty()) continue;
    std::ranges::move(read_labelled(part, ids_), std::back_inserter(dossier.sections));
  }
}

// After all that is open, and with names of their own: that an open name is
// taken in an exempt part must be told there and nowhere else.
void DocumentReader::read_exempt_parts(model::Dossier& dossier) {
  Ids ids = ids_;
  for (const PartEntry& part : toml_.parts) {
    if (part.access == Access::open) continue;
    check_until(reading_, part, site_.today);
    model::ExemptPart locked{part.label, part.exemption, {}};
    locked.id = part.id;
    if (!part.path.empty() && is_absent(reading_.files, in_language(part.path))) {
      reading_.say({source::Severity::note,
                    "F0507",
                    "the exempt file is not held here; the public is shown the same notice",
                    part.span,
                    {},
                    "copy it here to build the members' papers"});
    } else if (is_exempt_records(part.path)) {
      locked.records = model::Restricted(read_exempt_records(reading_, part, ids, dossier.records));
    } else if (!part.path.empty()) {
      locked.sections = model::Restricted(read_labelled(part, ids));
    }
    dossier.exempt.push_back(std::move(locked));
  }
}

// Each cell knows the file that it was written in.
void DocumentReader::note_people(const std::vector<model::Section>& sections) {
  const auto note = [&](const model::Table& table) {
    if (std::ranges::none_of(table.columns, &model::Table::Column::counts_people)) return;
    for (const model::RowGroup& group : table.groups) {
      for (const model::TableRow& row : group.rows) {
        for (const model::TableCell& cell : row.cells) {
          if (!cell.blocks.empty() && cell.blocks.front().span.file != nullptr)
            of_people_.insert(cell.blocks.front().span.file->path());
        }
      }
    }
  };
  for (const model::Section& section : sections) {
    model::for_each_block(section.blocks, [&](const model::Block& block) {
      if (const auto* table = std::get_if<model::Table>(&block.value)) note(*table);
    });
  }
}

// Whether a table that withholds small numbers is made from the file, or from its
// original or translation.
bool DocumentReader::is_of_people(const std::string& path) const {
  const auto original = [&](const std::string& one) {
    return is_translation(reading_.files, one) ? split_translated(one)->original : one;
  };
  return std::ranges::any_of(
      of_people_, [&](const std::string& shown) { return original(shown) == original(path); });
}

// A table's file may hold numbers that the page withholds, and marks that tables are
// made with; whoever is given the file itself reads all as it stands.
void DocumentReader::check_offered() {
  for (const model::Attachment& one : toml_.header.attachments) {
    if (!one.bytes || !one.file.ends_with(".csv")) continue;
    if (is_of_people(folder_ + "/" + one.file)) {
      reading_.error("F0509", one.span,
                     in_quotes(one.file) +
                         " would be published with the numbers of people that its table withholds",
                     "attach another file, in which no small number stands, or none");
    }
    const std::string_view mark = mark_in(*one.bytes);
    if (mark.empty()) continue;
    reading_.say({source::Severity::warning, "F0115",
                  in_quotes(one.file) + " holds the mark " + in_quotes(mark) +
                      ", and readers are given the file as it is",
                  one.span, "", "attach a copy of the file without such marks"});
  }
}

// A file that lies in the folder and is not read is a mistake that would stay
// unseen; one with exempt words is a danger besides.
void DocumentReader::check_unlisted() {
  listed_.insert(reading_.shown.begin(), reading_.shown.end());
  const auto is_ours = [&](const std::string& path, const source::Entry& entry) {
    return !entry.is_hidden() &&
           !(entry.is_folder && reading_.files.has_file(path + "/document.toml"));
  };
  for (const std::string& path : files_below(reading_, folder_, is_ours)) {
    const auto name = split_translated(path);
    if (name && is_translation(reading_.files, path)) {
      check_translation(reading_, path, *name, site_, listed_.contains(name->original));
    } else if (!listed_.contains(path)) {
      say_unlisted(path);
    }
  }
}

void DocumentReader::say_unlisted(const std::string& path) {
  const std::string_view name = std::string_view(path).substr(path.rfind('/') + 1);
  if (is_exempt_name(name)) return say_stray(reading_, path);
  const bool known = std::ranges::find(known_toml, name) != std::end(known_toml);
  const bool is_rows = name.ends_with(".toml") && !known;
  if (name.ends_with(".md") || is_rows || is_stray_csv(path)) say_stray(reading_, path);
}

// A file of a table, in whichever language, that no page shows.
bool DocumentReader::is_stray_csv(const std::string& path) const {
  if (!path.ends_with(".csv") || path == folder_ + "/actions.csv") return false;
  const auto& attached = toml_.header.attachments;
  const bool is_attached = std::ranges::any_of(
      attached, [&](const model::Attachment& one) { return path == folder_ + "/" + one.file; });
  return !is_attached && std::ranges::none_of(site_.languages, [&](const model::Named& lang) {
    return std::ranges::any_of(reading_.shown, [&](const std::string& shown) {
      return path == translated_name(shown, lang.id);
    });
  });
}

// What to do about a file of open words that nothing reads.
std::string help_for_stray(std::string_view path) {
  if (path.ends_with(".md")) return "add its name to sections or to a [[part]], or move it away";
  if (path.ends_with(".csv") || path.ends_with(".table.toml")) {
    return "show it where its table belongs: ::: table {src=\"" +
           std::string(path.substr(path.rfind('/') + 1)) + "\"}; or move it away";
  }
  const std::vector<std::string> known(std::begin(known_toml), std::end(known_toml));
  return nearest_help(path.substr(path.rfind('/') + 1), known);
}

}  // namespace

void say_stray(Reading& reading, const std::string& path) {
  // Nothing of it is read, so what is said of it cannot repeat its words.
  const source::SourceFile& file = reading.sources.add(path, "", Access::open);
  if (is_exempt_name(path)) {
    reading.error(
        "F0503", {&file, 0, 0}, "no document lists this exempt file",
        "list it in document.toml as a [[part]] with access = \"exempt\", or move it away");
  } else {
    reading.error("F0108", {&file, 0, 0}, "no document lists this file", help_for_stray(path));
  }
}

source::Outcome<model::Dossier> load(const source::FileSystem& files, source::SourceMap& sources,
                                     std::string_view folder, const model::SiteSettings& site,
                                     std::string_view lang) {
  Reading reading{files, sources};
  const std::string path(folder);
  if (lang.empty()) {
    DocumentToml toml = read_document_toml(reading, path, site);
    model::Dossier dossier = DocumentReader(reading, path, site, std::move(toml)).read();
    return {std::move(dossier), std::move(reading.said)};
  }
  reading.translation = lang;
  DocumentToml toml = read_translated_toml(reading, path, site);
  model::Dossier dossier = DocumentReader(reading, path, site, std::move(toml)).read();
  return {std::move(dossier), only_of_translations(std::move(reading.said), lang)};
}

source::Outcome<model::Header> load_header(const source::FileSystem& files,
                                           source::SourceMap& sources, std::string_view folder,
                                           const model::SiteSettings& site) {
  Reading reading{files, sources};
  model::Header header = read_document_toml(reading, std::string(folder), site).header;
  return {std::move(header), std::move(reading.said)};
}

}  // namespace folio::content
