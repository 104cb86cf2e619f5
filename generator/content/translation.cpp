// Files in other languages. Beside each file x.md or x.toml may stand x.cy.md
// or x.cy.toml, which says the same in Welsh. A Markdown file says all of it; a
// TOML file only what are words, under the same keys.

#include <algorithm>

#include "base/ascii.h"
#include "base/digest.h"
#include "base/locale.h"
#include "base/text.h"
#include "content/reading.h"

namespace folio::content {

namespace {

using source::Span;

constexpr std::string_view markdown = ".md";
constexpr std::string_view toml = ".toml";

bool is_language_tag(std::string_view tag) {
  const std::string_view language = tag.substr(0, tag.find('-'));
  return (language.size() == 2 || language.size() == 3) && std::ranges::all_of(tag, [](char c) {
           return text::is_small(c) || text::is_digit(c) || c == '-';
         });
}

// --- Words of TOML ---------------------------------------------------------------

TomlEntry* find(TomlMembers& members, std::string_view key) {
  const auto found = std::ranges::find(members, key, &TomlEntry::key);
  return found == members.end() ? nullptr : &*found;
}

const std::string* words_at(const TomlMembers& members, std::string_view key) {
  const auto found = std::ranges::find(members, key, &TomlEntry::key);
  return found == members.end() ? nullptr : std::get_if<std::string>(&found->value.value);
}

// What a row is known by in both languages; nothing if by its place alone.
const std::string* name_of(const TomlMembers& row) {
  for (const char* key : {"id", "characteristic"}) {
    if (const std::string* name = words_at(row, key)) return name;
  }
  return nullptr;
}

bool is_name(std::string_view key) { return key == "id" || key == "characteristic"; }

// What no reader is told, or what is new in every version.
constexpr std::string_view no_words[] = {"id",    "characteristic", "version", "lang",
                                         "rules", "plain_english",  "terms",   "meanings"};

// A title, a name or a sentence, as opposed to an id, a word of the program's, an
// address or a number.
bool is_words(std::string_view value) {
  const auto is_foreign = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  const auto is_letter = [&](char c) { return text::is_letter(c) || is_foreign(c); };
  const bool is_address = value.find("://") != value.npos || value.find('@') != value.npos;
  const bool is_sentence = value.find(' ') != value.npos;
  const bool is_name = !value.empty() && (text::is_capital(value[0]) || is_foreign(value[0]));
  return !is_address && (is_sentence || is_name) && std::ranges::any_of(value, is_letter);
}

// Sentences, which nobody leaves in another language on purpose as a name may be.
bool is_prose(std::string_view value) {
  constexpr std::ptrdiff_t fewest_spaces = 5;
  return is_words(value) && std::ranges::count(value, ' ') >= fewest_spaces;
}

/// Puts the words of one TOML file into the tree of another.
class Translator {
 public:
  Translator(Reading& reading, Translation& told) : reading_(reading), told_(told) {}

  void translate(TomlMembers& original, const TomlMembers& translation, const std::string& where) {
    for (const TomlEntry& entry : translation) {
      TomlEntry* to = find(original, entry.key);
      if (to == nullptr) {
        say_unknown(entry.key_span, in_quotes(entry.key), original);
      } else {
        translate(to->value, entry, where.empty() ? entry.key : entry.key + " of " + where);
      }
    }
  }

  /// Notes the sentences that are still the original's.
  void note_untranslated(const TomlMembers& members, const std::string& where) {
    for (const TomlEntry& entry : members) {
      if (std::ranges::find(no_words, entry.key) != std::end(no_words)) continue;
      note_prose(entry.value, where.empty() ? entry.key : entry.key + " of " + where);
    }
  }

 private:
  void translate(TomlValue& original, const TomlEntry& entry, const std::string& where) {
    const TomlValue& written = entry.value;
    const bool is_told = std::holds_alternative<TomlValue::Unread>(original.value) ||
                         std::holds_alternative<TomlValue::Unread>(written.value);
    if (is_told) return;
    if (std::holds_alternative<std::string>(original.value)) {
      if (std::holds_alternative<std::string>(written.value)) {
        original = written;
        return;
      }
    } else if (auto* table = std::get_if<TomlMembers>(&original.value)) {
      if (const auto* inner = std::get_if<TomlMembers>(&written.value)) {
        return translate(*table, *inner, where);
      }
    } else if (auto* list = std::get_if<TomlArray>(&original.value)) {
      if (const auto* inner = std::get_if<TomlArray>(&written.value)) {
        return translate(*list, *inner, entry, where);
      }
    }
    reading_.error("F0217", written.span, in_quotes(entry.key) + " cannot be translated so",
                   "give the words of the original in the other language, in the same form, and "
                   "nothing else");
  }

  void translate(TomlArray& original, const TomlArray& written, const TomlEntry& entry,
                 const std::string& where) {
    const bool rows = !original.empty() && std::holds_alternative<TomlMembers>(original[0].value);
    if (rows) return translate_rows(original, written, where);
    if (original.size() != written.size()) {
      reading_.error("F0217", entry.value.span,
                     "the original has " + text::counted(original.size(), "entry", "entries") +
                         " here, and the translation " + std::to_string(written.size()),
                     "translate each of them, in the same order");
      return;
    }
    for (std::size_t i = 0; i < written.size(); ++i) {
      translate(original[i], {entry.key, entry.key_span, written[i]}, where);
    }
  }

  // Rows are told by their ids; those without any by their order.
  void translate_rows(TomlArray& original, const TomlArray& written, const std::string& where) {
    std::set<std::string> translated;  // keys, of any row
    for (std::size_t i = 0; i < written.size(); ++i) {
      const auto* row = std::get_if<TomlMembers>(&written[i].value);
      if (row == nullptr) continue;  // cannot be beside rows: toml++ has told
      TomlMembers* to = row_of(original, *row, i, written[i].span);
      if (to == nullptr) continue;
      TomlMembers words;
      std::ranges::copy_if(*row, std::back_inserter(words),
                           [](const TomlEntry& entry) { return !is_name(entry.key); });
      for (const TomlEntry& entry : words) translated.insert(entry.key);
      const std::string* name = name_of(*to);
      translate(*to, words, name ? *name : where + " " + std::to_string(i + 1));
    }
    note_gaps(original, translated, where);
  }

  TomlMembers* row_of(TomlArray& original, const TomlMembers& row, std::size_t at, Span span) {
    const std::string* name = name_of(row);
    std::vector<std::string> known;
    for (std::size_t i = 0; i < original.size(); ++i) {
      auto* members = std::get_if<TomlMembers>(&original[i].value);
      if (members == nullptr) continue;
      const std::string* other = name_of(*members);
      if (name == nullptr ? i == at : other != nullptr && *other == *name) return members;
      if (other != nullptr) known.push_back(*other);
    }
    reading_.error("F0217", span,
                   name ? "nothing in the original is called " + in_quotes(*name)
                        : "the original has fewer of these",
                   name ? nearest_help(*name, known, "the original")
                        : "take it out, or add it to the original");
    return nullptr;
  }

  // What is translated in one row, and in another has been forgotten.
  void note_gaps(const TomlArray& original, const std::set<std::string>& translated,
                 const std::string& where) {
    for (std::size_t i = 0; i < original.size(); ++i) {
      const auto* row = std::get_if<TomlMembers>(&original[i].value);
      if (row == nullptr) continue;
      const std::string* name = name_of(*row);
      for (const TomlEntry& entry : *row) {
        const bool words = std::holds_alternative<std::string>(entry.value.value);
        const bool done = entry.value.span.file == told_.file;
        if (!words || done || !translated.contains(entry.key)) continue;
        if (is_prose(std::get<std::string>(entry.value.value))) continue;  // noted below
        note_gap(entry.key + " of " + (name ? *name : where + " " + std::to_string(i + 1)));
      }
    }
  }

  void note_gap(std::string what) {
    told_.gaps.push_back(
        {model::TranslationGap::Kind::missing, std::move(what), "", {told_.file, 0, 0}});
  }

  void note_prose(const TomlValue& value, const std::string& where) {
    if (const auto* words = std::get_if<std::string>(&value.value)) {
      if (is_prose(*words) && value.span.file != told_.file) note_gap(where);
    } else if (const auto* table = std::get_if<TomlMembers>(&value.value)) {
      note_untranslated(*table, where);
    } else if (const auto* list = std::get_if<TomlArray>(&value.value)) {
      for (std::size_t i = 0; i < list->size(); ++i) {
        const auto* row = std::get_if<TomlMembers>(&(*list)[i].value);
        const std::string* name = row ? name_of(*row) : nullptr;
        note_prose((*list)[i], name ? *name : where + " " + std::to_string(i + 1));
      }
    }
  }

  void say_unknown(Span span, const std::string& name, const TomlMembers& original) {
    std::vector<std::string> known;
    for (const TomlEntry& entry : original) known.push_back(entry.key);
    reading_.error("F0217", span, "the original says nothing under " + name,
                   nearest_help(name.substr(1, name.size() - 2), known, "the original"));
  }

  Reading& reading_;
  Translation& told_;
};

// --- The state of an original --------------------------------------------------------

void add_words(const TomlValue& value, Digest& digest);

void add_words(const TomlMembers& members, Digest& digest) {
  for (const TomlEntry& entry : members) {
    if (std::ranges::find(no_words, entry.key) == std::end(no_words))
      add_words(entry.value, digest);
  }
}

void add_words(const TomlValue& value, Digest& digest) {
  if (const auto* words = std::get_if<std::string>(&value.value)) {
    if (is_words(*words)) digest.add(*words);
  } else if (const auto* table = std::get_if<TomlMembers>(&value.value)) {
    add_words(*table, digest);
  } else if (const auto* list = std::get_if<TomlArray>(&value.value)) {
    for (const TomlValue& one : *list) add_words(one, digest);
  }
}

// All the words of an original, however many of them have been translated, so that
// the state stays the same while somebody translates one after the other.
std::string state_of(const TomlMembers& original) {
  Digest digest;
  add_words(original, digest);
  return digest.hex().substr(0, 8);
}

// follows = "5e1f0a3c", or a table of such by the original's file.
void take_follows(Reading& reading, TomlMembers& members, const std::string& original,
                  Translation& told) {
  const TomlEntry* entry = find(members, "follows");
  if (entry == nullptr) return;
  const auto take = [&](const std::string& file, const TomlValue& value) {
    if (const auto* digest = std::get_if<std::string>(&value.value)) {
      told.follows[file] = {*digest, value.span};
    } else {
      reading.error("F0206", value.span, "\"follows\" must be words",
                    "put what `folio check` gives between quotation marks");
    }
  };
  if (const auto* table = std::get_if<TomlMembers>(&entry->value.value)) {
    for (const TomlEntry& one : *table) take(one.key, one.value);
  } else {
    take(original, entry->value);
  }
  std::erase_if(members, [](const TomlEntry& one) { return one.key == "follows"; });
}

void take_slug(TomlMembers& members, Translation& told) {
  TomlEntry* entry = find(members, "slug");
  const auto* slug = entry ? std::get_if<std::string>(&entry->value.value) : nullptr;
  if (slug == nullptr) return;
  told.slug = {*slug, entry->value.span};
  std::erase_if(members, [](const TomlEntry& one) { return one.key == "slug"; });
}

}  // namespace

std::string translated_name(std::string_view name, std::string_view lang) {
  const std::size_t dot = name.rfind('.');
  return std::string(name.substr(0, dot)) + "." + std::string(lang) + std::string(name.substr(dot));
}

std::optional<TranslatedName> split_translated(std::string_view path) {
  const std::string_view ending = path.ends_with(markdown) ? markdown
                                  : path.ends_with(toml)   ? toml
                                                           : std::string_view();
  if (ending.empty()) return {};
  const std::string_view stem = path.substr(0, path.size() - ending.size());
  const std::size_t dot = stem.rfind('.');
  const std::size_t slash = stem.rfind('/');
  if (dot == stem.npos || (slash != stem.npos && dot < slash + 2) || dot == 0) return {};
  const std::string tag = text::lower(stem.substr(dot + 1));
  if (!is_language_tag(tag)) return {};
  return TranslatedName{std::string(stem.substr(0, dot)) + std::string(ending), tag};
}

source::Diagnostics only_of_translations(source::Diagnostics said, std::string_view lang) {
  std::erase_if(said, [lang](const source::Diagnostic& one) {
    const auto name = one.span.file ? split_translated(one.span.file->path()) : std::nullopt;
    return !name || name->lang != lang;
  });
  return said;
}

void say_gaps(Reading& reading, const std::string& path, Wanted wanted) {
  const std::string code = wanted == Wanted::by_law ? "WL001" : "WL003";
  const auto severity =
      wanted == Wanted::by_law ? source::Severity::error : source::Severity::warning;
  const std::string language = locale::name_of(reading.translation, "en");
  const auto say = [&](Span span, std::string message, std::string help) {
    reading.say({severity, code, std::move(message), span, "", std::move(help)});
  };
  const std::string twin = translated_name(path, reading.translation);
  const Translation& told = reading.translations[path];
  if (told.file == nullptr) {
    if (wanted == Wanted::perhaps) return;
    return say({&reading.sources.add(twin, "", source::Access::open), 0, 0},
               in_quotes(path) + " has not been translated into " + language,
               "write this file, with the words of the original in " + language);
  }
  for (const model::TranslationGap& gap : told.gaps) {
    say(gap.span, gap.what + " is not there in " + language, "translate it");
  }
  const auto noted = told.follows.find(path.substr(path.rfind('/') + 1));
  const std::string note = "when it follows the original, write follows = \"" + told.digest + "\"";
  if (noted == told.follows.end()) {
    say({told.file, 0, 0},
        "it is not noted which state of " + in_quotes(path) + " was translated into " + language,
        note + " at its top");
  } else if (noted->second.id != told.digest) {
    say(noted->second.span,
        in_quotes(path) + " has changed since it was translated into " + language,
        "bring the translation up to date; " + note);
  }
}

void translate_toml(Reading& reading, const std::string& path, std::size_t most_bytes,
                    TomlMembers& members) {
  const std::string twin = translated_name(path, reading.translation);
  if (is_absent(reading.files, twin)) return;
  const source::SourceFile* file = read_text(reading, twin, source::Access::open, most_bytes, {});
  auto translation = file == nullptr ? std::nullopt : parse_toml(reading, *file);
  if (!translation) return;
  Translation& told = reading.translations[path];
  told.file = file;
  take_follows(reading, *translation, path.substr(path.rfind('/') + 1), told);
  take_slug(*translation, told);
  for (const TomlEntry& entry : *translation) told.keys.insert(entry.key);
  told.digest = state_of(members);
  Translator translator(reading, told);
  translator.translate(members, *translation, "");
  translator.note_untranslated(members, "");
}

}  // namespace folio::content
