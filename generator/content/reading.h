#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/document.h"
#include "model/site.h"
#include "source/diagnostic.h"
#include "source/file_system.h"

// How files and TOML are read: what every reader of the room is given.
namespace folio::content {

/// What the TOML file of a translation says besides words.
struct Translation {
  const source::SourceFile* file = nullptr;
  std::set<std::string> keys = {};                   // of the whole file's table
  std::map<std::string, model::Named> follows = {};  // by original: its digest when translated
  std::optional<model::Named> slug = {};
  std::string digest = {};  // of the original's words, as they are now
  std::vector<model::TranslationGap> gaps = {};
};

/// Where files come from, who keeps their text, and what was noticed so far.
struct Reading {
  const source::FileSystem& files;
  source::SourceMap& sources;
  source::Diagnostics said = {};
  std::map<std::pair<const source::SourceFile*, source::Severity>, int> counts = {};
  std::string translation = {};                          // the language read; empty: the original
  std::map<std::string, Translation> translations = {};  // by path of the original's TOML file
  std::set<std::string> shown = {};                      // files of tables that pages show
  void error(std::string code, source::Span where, std::string message, std::string help);
  void say(source::Diagnostic diagnostic);
};

/// "did you mean "title"?"; when no name is near, the first few that there are,
/// and how many more `listed_in` has.
std::string nearest_help(std::string_view word, std::span<const std::string> candidates,
                         std::string_view listed_in = "the manual");

/// Where the manual tells of every field and of every word that one may say.
inline constexpr std::string_view chapter_of_fields =
    "the manual's chapter \"Every field of every file\"";

/// `words` between straight quotation marks, cut if very long.
std::string in_quotes(std::string_view words);

/// Words that people read, typed with straight marks, as Markdown prints them: “council’s”,
/// with dashes for hyphens in a row, and with dots as one sign. Marks that are curled already
/// stay, and so do addresses.
std::string as_printed(std::string_view words);

/// An address that stands among words as it is: the bytes begin..end of them.
struct BareAddress {
  enum class Kind { web, mailbox };
  std::size_t begin = 0, end = 0;
  Kind kind = Kind::web;
};
std::vector<BareAddress> bare_addresses(std::string_view words);  // in their order

/// `path` in a file of `folder`; an error at `mentioned` when it leaves `fence`
/// ("" is the root).
std::optional<std::string> path_within(Reading& reading, std::string_view folder,
                                       std::string_view path, std::string_view fence,
                                       source::Span mentioned);

/// Whether nothing at all is at `path`. What is there and cannot be read, be it
/// a link or a folder, is not absent: reading it says what is wrong.
bool is_absent(const source::FileSystem& files, const std::string& path);

/// The bytes at `path`. Nothing is read through a link (outside_root), so that
/// a name says what a file is: one that ends in .exempt.md, or any other.
Result<std::string> read_bytes(const source::FileSystem& files, const std::string& path);

/// The file at `path` as well-formed text with plain line endings, or nothing
/// and an error: at its own place, or at `mentioned` if it is not there.
const source::SourceFile* read_text(Reading& reading, const std::string& path,
                                    source::Access access, std::size_t most_bytes,
                                    source::Span mentioned);

/// An error for each control, bidirectional or zero-width character.
void check_characters(Reading& reading, std::string_view text, source::Span where);

/// Path below `folder` -> bytes, for every file in it that the public may have.
std::map<std::string, std::string> read_statics(Reading& reading, const std::string& folder);

/// The names in `folder`, sorted; an error if it is there and cannot be listed,
/// or is a link.
std::vector<source::Entry> names_in(Reading& reading, const std::string& folder);

/// Every file of `folder` and the folders in it, sorted; of names only those
/// which `wanted` takes, hidden ones left out unless it takes them.
std::vector<std::string> files_below(
    Reading& reading, const std::string& folder,
    const std::function<bool(const std::string& path, const source::Entry&)>& wanted);

struct TomlValue;
struct TomlEntry;
using TomlArray = std::vector<TomlValue>;
using TomlMembers = std::vector<TomlEntry>;

/// A value of TOML and its place. Times are of no use to us, and are Other; what
/// could not be read, and has been told, is Unread.
struct TomlValue {
  struct Other {};
  struct Unread {};
  std::variant<Other, Unread, std::string, long long, double, bool, calendar::Date, TomlArray,
               TomlMembers>
      value;
  source::Span span;
};

struct TomlEntry {
  std::string key;
  source::Span key_span;
  TomlValue value;
};

/// The file as a tree in the order written, with an error for each value that
/// cannot be read; nothing where a mistake leaves no tree.
std::optional<TomlMembers> parse_toml(Reading& reading, const source::SourceFile& file);

/// A date as people write it, "12/03/2026", "12 March 2026" or "2026/3/12", as
/// TOML has it; nothing if it is none. The day stands before the month.
std::optional<std::string> date_meant(std::string_view written);

enum class Need { required, optional };

/// A word of TOML or of a directive, and what it stands for.
template <typename T>
struct Word {
  std::string_view word;
  T value;
};

/// What a table may hold, told by its reader: every question that it asks of a
/// table that is not there. The schemas for editors are made of it.
struct Description {
  enum class Form {
    words,
    id,
    date,
    number,
    flag,
    strings,
    integers,
    dates,
    choice,
    table,
    tables
  };
  struct Key;
  std::vector<Key> keys = {};  // in the order in which they were first asked for
  std::map<std::string, std::string, std::less<>> chosen = {};  // by key: the word of a choice

  Key& key(std::string_view name);
  bool operator==(const Description&) const = default;
};

struct Description::Key {
  std::string name;  // any_key if authors choose it
  Need need = Need::optional;
  std::set<Form> forms = {};            // any of which will do
  bool may_be_words = false;            // somebody looked whether it is a string
  std::vector<std::string> words = {};  // of a choice
  Description table = {};               // of a table, or of each of several
  std::string otherwise = {};           // the word that holds where none is written, if one does

  // What holds otherwise is for people to know: a field is the same without it.
  bool operator==(const Key& other) const {
    return name == other.name && need == other.need && forms == other.forms &&
           may_be_words == other.may_be_words && words == other.words && table == other.table;
  }
};

/// Where authors name the keys themselves, a description calls all of them so.
inline constexpr std::string_view any_key = "*";

/// A number as its author wrote it: 12.50 has two decimals.
struct Decimal {
  double value = 0;
  int decimals = 0;
};

/// A table of TOML as a reader sees it. Every question that finds something
/// wrong says so and answers the best it can. When the table goes, every key
/// that nobody asked for is an error.
class TomlTable {
 public:
  using Form = Description::Form;

  /// The columns of a file of comma-separated values, by the keys they stand for.
  using Columns = std::map<std::string, std::string, std::less<>>;

  /// `name` is what messages call it: "[meeting]"; empty for a whole file.
  TomlTable(Reading& reading, const TomlMembers& members, source::Span span, std::string name,
            const Columns* columns = nullptr);
  /// A table that is not there: every question is noted in `told` and answered
  /// as if nothing were written. What `reading` is told then means nothing.
  TomlTable(Reading& reading, Description& told);
  ~TomlTable();
  TomlTable(const TomlTable&) = delete;

  bool has(std::string_view key);
  bool is_string(std::string_view key);
  /// Whether something has been said already of what stands at `key`.
  bool is_faulty(std::string_view key) const { return faulty_.contains(key); }
  /// Whether this is a row of a file of comma-separated values.
  bool has_columns() const { return columns_ != nullptr; }
  /// What messages call the field: its key, or its column.
  std::string name_of(std::string_view key) const;
  /// What to do so that the field says something: "add the line …", or where
  /// there are no lines, "fill in …".
  std::string how_to_add(std::string_view key, std::string_view example = "…") const;
  std::string string(std::string_view key, Need need);
  /// The same where the caller judges words that were left blank.
  std::string string_or_blank(std::string_view key, Need need);
  /// The same of words that people read, as they are printed; never of ids, addresses,
  /// names of files or anything that is looked up or compared letter by letter.
  std::string prose(std::string_view key, Need need);
  /// The same of a list.
  std::vector<model::Named> prose_list(std::string_view key, Need need);
  std::string id(std::string_view key, Need need);
  std::optional<calendar::Date> date(std::string_view key, Need need);
  /// Words, or a date: then `day` is set and no words are answered.
  std::string date_or_words(std::string_view key, std::optional<calendar::Date>& day);
  std::optional<double> number(std::string_view key, Need need);
  std::optional<long long> integer(std::string_view key, Need need);
  std::optional<Decimal> decimal(std::string_view key, Need need);
  std::optional<int> count(std::string_view key, Need need);
  std::optional<bool> truth(std::string_view key, Need need);
  bool flag(std::string_view key) {
    const auto truth = this->truth(key, Need::optional);
    note_otherwise(key, "false");
    return truth.value_or(false);
  }
  std::vector<model::Named> strings(std::string_view key, Need need);
  std::vector<std::pair<long long, source::Span>> integers(std::string_view key, Need need);
  std::vector<std::pair<calendar::Date, source::Span>> dates(std::string_view key, Need need);

  /// What the word at `key` stands for; an error, and `otherwise`, if it is none of them.
  template <typename T, std::size_t n>
  T choice(std::string_view key, const Word<T> (&words)[n], Need need, T otherwise) {
    for (const Word<T>& one : words) {
      if (need == Need::optional && one.value == otherwise) note_otherwise(key, one.word);
    }
    return choice(key, words, need).value_or(otherwise);
  }
  /// The same where it depends on something else what holds otherwise.
  template <typename T, std::size_t n>
  std::optional<T> choice(std::string_view key, const Word<T> (&words)[n], Need need) {
    std::vector<std::string> all;
    for (const Word<T>& one : words) all.emplace_back(one.word);
    const std::size_t index = index_of(key, all, need);
    if (index >= n) return std::nullopt;
    return std::optional<T>(std::in_place, words[index].value);
  }

  /// `read` applied to the table at `key`, or to each of the [[tables]] there.
  void within(std::string_view key, Need need, const std::function<void(TomlTable&)>& read);
  void each(std::string_view key, const std::function<void(TomlTable&)>& read);

  std::vector<std::string> keys() const;  // in the order written
  source::Span span() const { return span_; }
  source::Span span(std::string_view key) const;  // of its value; of the table if it has none
  Reading& reading() const { return reading_; }

 private:
  bool note(std::string_view key, Need need, std::optional<Form> form);
  bool note_inner(std::string_view key, Need need, Form form,
                  const std::function<void(TomlTable&)>& read);
  void note_otherwise(std::string_view key, std::string_view word);
  const TomlValue* found(std::string_view key, Need need, std::string_view kind = {});
  template <typename T>
  const T* typed(std::string_view key, Need need, std::string_view kind);
  template <typename T>
  std::vector<std::pair<T, source::Span>> list_of(std::string_view key, Need need,
                                                  std::string_view kind);
  void wrong_type(std::string_view key, const TomlValue& value, std::string_view kind);
  std::string words(std::string_view key, Need need);
  std::string word_of_ours(std::string_view key, Need need);
  std::size_t index_of(std::string_view key, std::span<const std::string> all, Need need);

  Reading& reading_;
  const TomlMembers& members_;
  source::Span span_;
  std::string name_;
  const Columns* columns_ = nullptr;
  std::set<std::string, std::less<>> asked_, faulty_;
  Description* told_ = nullptr;
};

/// Reads the file at `path` as one table; answers whether there was one. The
/// words of an exempt file are forgotten when it is read.
bool read_toml(Reading& reading, const std::string& path, std::size_t most_bytes,
               source::Span mentioned, const std::function<void(TomlTable&)>& read,
               source::Access access = source::Access::open);

// --- Translations ------------------------------------------------------------------

/// Beside each file x.md or x.toml may stand x.cy.md or x.cy.toml, which says
/// the same in Welsh: this name of the other file.
std::string translated_name(std::string_view name, std::string_view lang);

/// A name as translated_name() makes them, taken apart.
struct TranslatedName {
  std::string original;
  std::string lang;  // in small letters
};
std::optional<TranslatedName> split_translated(std::string_view path);

/// Puts the words of the file's translation into its tree, if it has one in the
/// language of `reading`. Only words are translated: everything else in the
/// translation's file is an error.
void translate_toml(Reading& reading, const std::string& path, std::size_t most_bytes,
                    TomlMembers& members);

/// Whether the law asks for a translation.
enum class Wanted { by_law, perhaps };
Wanted wanted_in(std::string_view lang, model::Nation nation);

/// Says of a file that stands for itself, as a registry does, what is missing in
/// its translation into the language of `reading`, and what has changed since.
void say_gaps(Reading& reading, const std::string& path, Wanted wanted);

/// Drops what was said of originals, which their own reader says.
source::Diagnostics only_of_translations(source::Diagnostics said, std::string_view lang);

/// A sort of TOML files, for those who describe them.
struct TomlSort {
  std::string name;   // of the sort: "actions"
  std::string files;  // where they are: "content/**/actions.toml"
  std::function<void(TomlTable&)> read;
  std::string branch = {};  // the key on whose word it depends which others there are
};

/// What the reader of these files asks for, the choices taken to be `chosen`.
Description description_of(const TomlSort& sort,
                           const std::map<std::string, std::string, std::less<>>& chosen = {});

/// Every sort of TOML files, each told by the file that reads it.
std::vector<TomlSort> toml_sorts();
std::vector<TomlSort> site_sorts();
std::vector<TomlSort> theme_sorts();
std::vector<TomlSort> registry_sorts();
std::vector<TomlSort> document_sorts();
std::vector<TomlSort> record_sorts();
std::vector<TomlSort> table_sorts();

/// What an author is told of a key that nothing is known of among `known`: the
/// nearest of those, or the only table or kind of document that knows it.
std::string help_for_unknown_key(std::string_view key, std::span<const std::string> known);

/// What authors are told of a key in their editor; empty if there is nothing.
/// `path` names sort and tables: "actions/action/due".
std::string_view field_help(std::string_view path);
/// The same of the keys that belong to kinds of documents: "vote/motion".
std::string_view help_of_kinds(std::string_view key);

/// Whether `tag`, written at `where`, looks like that of a language (BCP 47);
/// an error if not.
bool check_language(Reading& reading, std::string_view tag, source::Span where);

/// The tag of a language at `lang`; `otherwise` if there is none.
std::string read_language(TomlTable& table, Need need, const std::string& otherwise);

/// Every kind of document by its word in TOML.
std::span<const Word<model::DocumentKind>> document_kinds();

/// Every id given in one document, or in the registries: each once.
class Ids {
 public:
  /// Takes `id` for the thing at `where`; an error if it is taken already.
  void claim(Reading& reading, const std::string& id, source::Span where);

 private:
  std::map<std::string, source::Span, std::less<>> taken_;
};

/// Whether an address is https, http, mailto or tel, and whole.
bool is_web_address(std::string_view address);

/// Whether a path, or any folder of it, is named as holding exempt words.
bool is_exempt_name(std::string_view path);

/// Says that nothing lists the file at `path`.
void say_stray(Reading& reading, const std::string& path);

}  // namespace folio::content
