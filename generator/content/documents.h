#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/readers.h"
#include "model/document.h"
#include "model/library.h"
#include "model/site.h"
#include "model/theme.h"

// What the readers of documents, registries and records share.
namespace folio::content {

// --- Values separated by commas -------------------------------------------------------

/// One cell of a CSV file: what it says, and its place with its quotation marks.
struct CsvCell {
  std::string words;
  source::Span span;
};
using CsvRow = std::vector<CsvCell>;

/// The rows of a file of comma-separated values (RFC 4180), blank lines left
/// out; an error for each row that has more or fewer cells than the first.
std::vector<CsvRow> parse_csv(Reading& reading, const source::SourceFile& file);

/// The first mark of a file of comma-separated values that only this program knows: of a
/// note, or of a cell that is joined to another. Empty where there is none.
std::string_view mark_in(std::string_view csv);

// --- Drawings -----------------------------------------------------------------------

/// The drawing of an SVG file, and whether its words ask for another typeface
/// than they are drawn in.
struct DrawingFile {
  std::shared_ptr<const model::Drawing> drawing;
  bool has_other_letters = false;
};
/// The SVG in `bytes` as outlines of one colour each; a failure that names what
/// cannot be one.
Result<DrawingFile> read_drawing(std::string_view bytes);

// --- Versions -----------------------------------------------------------------------

/// Where versions are kept; and whether a path is below that.
inline constexpr std::string_view archive_folder = "content/archive/";
bool is_archived(std::string_view path);

/// The versions whose document.toml is among `paths`.
std::vector<model::ArchivedVersion> archived_versions(const std::vector<std::string>& paths);

/// Where parts of a document stand in its folder.
struct PartEntry {
  std::string label;
  std::string path;  // empty when it leaves the folder
  source::Access access = source::Access::exempt;
  model::Exemption exemption;
  source::Span span;  // of the file's name
  source::Span label_span = {};
  std::string id = {};  // of a translation: what references call the part
  source::Span until_span = {};
};

/// document.toml as read, and what it lists.
struct DocumentToml {
  model::Header header;
  std::vector<model::Workstream> workstreams;
  std::vector<model::Named> sections;  // paths; `automatic` when they are to be found
  bool automatic = false;
  std::vector<PartEntry> parts;
  std::vector<model::Workstream> original_workstreams = {};  // of a translation
};

DocumentToml read_document_toml(Reading& reading, const std::string& folder,
                                const model::SiteSettings& site);

/// The same with the words of its translation in the language of `reading`. Of
/// what the original lists nothing changes: files and who may read them are the
/// same in every language.
DocumentToml read_translated_toml(Reading& reading, const std::string& folder,
                                  const model::SiteSettings& site);

/// Whether the file at `path` translates one beside it.
bool is_translation(const source::FileSystem& files, const std::string& path);

/// Says of a translated file that the site does not have its language, or that
/// no document reads its original.
void check_translation(Reading& reading, const std::string& path, const TranslatedName& name,
                       const model::SiteSettings& site, bool original_is_read);

/// The versions of a document's files in the language of a reading.
class Versions {
 public:
  Versions(Reading& reading, const std::string& folder) : reading_(reading), folder_(folder) {}

  /// The version of the file at `path`, or `path` itself if there is none;
  /// notes in `header` what is missing or no longer true.
  std::string of(const std::string& path, model::Header& header);

  /// Whether every file of rows has been translated; notes those that have not.
  bool has_all_rows(model::Header& header);

  /// Says what is noted of files that have not been translated.
  void check_noted(model::Header& header);

 private:
  const Translation& document() const;
  void compare(const std::string& name, const std::string& digest, source::Span otherwise,
               model::Header& header);

  Reading& reading_;
  const std::string& folder_;
};

// What document.toml says, family by family of its fields. Each asks for every
// key that it knows.
void read_common_fields(TomlTable& table, model::Header& header);
void read_companions(TomlTable& table, const std::string& folder, model::Header& header);
void read_kind(TomlTable& table, model::Nation nation, DocumentToml& document);
void read_strategy(TomlTable& table, model::Header& header);
void read_member_lead(TomlTable& table, model::Header& header);
void read_assessment(TomlTable& table, model::Nation nation, model::Header& header);
void read_report(TomlTable& table, model::Header& header);
void read_meeting(TomlTable& table, model::Nation nation, model::Header& header);
void read_minutes(TomlTable& table, model::Header& header);
void read_notice(TomlTable& table, model::Header& header);

/// What several kinds have: the meeting that a paper is for, a foreword.
void read_meeting_reference(TomlTable& table, model::Header& header);
void read_foreword(TomlTable& table, model::Header& header);

/// The id of a body or a document at `key`, noted in the header so that it is
/// looked for; of a document, as one that readers may want, too.
std::string read_body(TomlTable& table, std::string_view key, Need need, model::Header& header);
std::string read_related(TomlTable& table, std::string_view key, Need need, model::Header& header);

/// A person at `key`, or persons: ids, or words for somebody. What may be an id
/// is noted in `persons`, so that it is looked for.
std::string read_person(TomlTable& table, std::string_view key, Need need,
                        std::vector<model::Named>& persons);
std::vector<model::Named> read_persons(TomlTable& table, std::string_view key, Need need,
                                       std::vector<model::Named>& persons);

/// An address of the web at `key`; empty, and an error, if it is none.
std::string read_address(TomlTable& table, std::string_view key);

/// Whether "none" is said where a list could stand.
bool is_none(TomlTable& table, std::string_view key);

/// Says so if nobody is named to turn to.
void need_contact(TomlTable& table);

/// Paragraphs of the Schedule that describes exempt information.
std::vector<int> read_schedule_paragraphs(TomlTable& row, model::Nation nation);

std::vector<PartEntry> read_parts(TomlTable& table, const std::string& folder,
                                  model::Nation nation);

/// That a part is still withheld after the day until which it was to be.
void check_until(Reading& reading, const PartEntry& part, const calendar::Date& today);

/// Says of every file in a document's folder that is not among those `listed`, and looks
/// as if it were to be read, that nothing lists it. A mistake of that sort would stay
/// unseen otherwise; with exempt words it would be a danger besides.
void check_unlisted(Reading& reading, const std::string& folder, const model::Header& header,
                    const model::SiteSettings& site, std::set<std::string> listed);

/// The files of tables of which a column counts people.
std::set<std::string> files_counting_people(const std::vector<model::Section>& sections);

/// Says of files that readers are given as they are what pages would withhold or leave
/// out: the small numbers of files `of_people`, and marks that tables are made with.
void check_offered(Reading& reading, const std::string& folder, const model::Header& header,
                   const std::set<std::string>& of_people);

/// ids.lock of a folder; nothing where there is none.
std::optional<model::IdsLock> read_ids_lock(Reading& reading, const std::string& folder);

/// site/addresses.lock; empty where there is none.
std::vector<model::PublishedAddress> read_addresses_lock(Reading& reading);

/// print.toml of a theme; and what it says of the editions besides the standard
/// one, each of which is like that one but for what makes it an edition.
void read_print(TomlTable& table, model::PrintTheme& print);
void read_editions(TomlTable& table, model::Theme& theme);

/// What the publisher makes of the rules: [rules] and [plain_english] of site/site.toml, and
/// site/waivers.toml.
void read_rules(TomlTable& table, model::SiteSettings& site);
void read_plain_english(TomlTable& table, model::SiteSettings& site);
void read_waivers(TomlTable& table, model::SiteSettings& site);

/// The registries, each with its own reader.
void read_bodies(TomlTable& table, Ids& ids, model::Library& library);
void read_people(TomlTable& table, Ids& ids, model::Library& library);
void read_contacts(TomlTable& table, Ids& ids, model::Library& library);
void read_terms(TomlTable& table, Ids& ids, model::Library& library);
void read_statutes(TomlTable& table, Ids& ids, model::Library& library);
void read_toolkits(TomlTable& table, Ids& ids, model::Library& library);
void read_facts(TomlTable& table, Ids& ids, model::Library& library);
void read_holidays(TomlTable& table, Ids& ids, model::Library& library);

/// Says of an address of the web at `key` that it is none, if so; answers it.
std::string read_web_address(TomlTable& row, std::string_view key);

/// The files of rows beside a document.toml, so far as they are there.
void read_records(Reading& reading, const std::string& folder, Ids& ids, model::Records& records);

/// The same of one exempt file of rows, actions.exempt.toml; `open` are the
/// document's own, whose workstreams it may name.
model::Records read_exempt_records(Reading& reading, const PartEntry& part, Ids& ids,
                                   const model::Records& open);

/// Whether a path ends in the name of an exempt file of rows.
bool is_exempt_records(std::string_view path);

/// What reads each kind of rows.
void read_actions(TomlTable& table, Ids& ids, model::Records& records);
void read_action(TomlTable& row, Ids& ids, model::Records& records);
void read_ratings(TomlTable& table, Ids& ids, model::Records& records);
/// That a self-assessment says who made it, and when, once it is no draft.
void check_assessed(Reading& reading, const model::Header& header, const model::Records& records);
void read_impacts(TomlTable& table, Ids& ids, model::Records& records);
void read_measures(TomlTable& table, Ids& ids, model::Records& records);
void read_structure(TomlTable& table, Ids& ids, model::Records& records);
void read_timeline(TomlTable& table, Ids& ids, model::Records& records);

/// actions.csv, the same rows as actions.toml in columns of a fixed order;
/// answers whether its rows could be read.
bool read_actions_csv(Reading& reading, const std::string& path, Ids& ids, model::Records& records);

/// Markdown at `key`: paragraphs, lists and what stands in them. Its places are
/// those in the file, whatever the value is written with.
model::Blocks read_prose(TomlTable& row, std::string_view key, Need need);

/// Says that `key`, which is empty, is needed because of `why`.
void needs(TomlTable& row, std::string_view key, bool given, std::string_view why);

inline constexpr Word<model::RagRating> rating_words[] = {
    {"red", model::RagRating::red},
    {"amber", model::RagRating::amber},
    {"green", model::RagRating::green},
    {"complete", model::RagRating::complete},
    {"not_rated", model::RagRating::not_rated},
};

}  // namespace folio::content
