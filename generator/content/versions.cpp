// A document in another language than it was written in: which of its files
// have been translated, and whether the translations still say what it says.

#include <algorithm>

#include "base/digest.h"
#include "base/locale.h"
#include "base/text.h"
#include "content/documents.h"

namespace folio::content {

namespace {

using model::TranslationGap;
using source::Access;
using source::Span;

constexpr std::size_t most_bytes = 256 * 1024;  // of one file
constexpr std::string_view document_name = "document.toml";

std::string name_in(const std::string& folder, const std::string& path) {
  return path.substr(folder.size() + 1);
}

Span start_of(Reading& reading, const std::string& path) {
  const Access access = is_exempt_name(path) ? Access::exempt : Access::open;
  return {&reading.sources.add(path, "", access), 0, 0};
}

// The original's words as a short digest that a person can copy.
std::string digest_at(Reading& reading, const std::string& path) {
  Reading unheard{reading.files, reading.sources};
  const auto* text = read_text(unheard, path, Access::open, most_bytes, {});
  if (text == nullptr) return {};
  std::string digest = digest_of(text->text()).substr(0, 8);
  reading.sources.forget(*text);
  return digest;
}

// --- document.toml ---------------------------------------------------------------

// The titles and ids of a translation are its own; its files, and who may read
// them, are the original's.
void take_from_original(DocumentToml& toml, DocumentToml original) {
  for (std::size_t i = 0; i < original.parts.size() && i < toml.parts.size(); ++i) {
    original.parts[i].id = text::slug(original.parts[i].label);
    original.parts[i].label = toml.parts[i].label;
    original.parts[i].exemption.public_interest = toml.parts[i].exemption.public_interest;
  }
  toml.parts = std::move(original.parts);
  toml.sections = std::move(original.sections);
  toml.automatic = original.automatic;
  toml.original_workstreams = std::move(original.workstreams);
}

// A translation stands in the folder of its language, under the original's
// address or one of its own.
void settle_slug(Reading& reading, const Translation& told, model::Header& header) {
  if (told.slug) {
    header.slug_span = told.slug->span;
    if (text::is_id(told.slug->id)) {
      header.slug = told.slug->id;
    } else {
      reading.error("F0209", told.slug->span, in_quotes(told.slug->id) + " cannot be a name",
                    "use small letters, digits and single hyphens, at most 64");
    }
  }
  header.slug = reading.translation + "/" + header.slug;
  for (model::Named& alias : header.aliases) alias.id = reading.translation + "/" + alias.id;
}

// What every translation must say for itself, so that no list shows the title
// of one language among the titles of another.
void settle_words(Reading& reading, const std::string& folder, const Translation& told,
                  model::Header& header) {
  const Span span =
      told.file ? Span{told.file, 0, 0}
                : start_of(reading, folder + "/" + translated_name(document_name, header.lang));
  if (told.file == nullptr) {
    reading.error(
        "F0219", span, "the translation has no document.toml of its own",
        "write this file, with at least title and summary in " + locale::name_of(header.lang));
  } else {
    for (const char* key : {"title", "summary"}) {
      if (told.keys.contains(key)) continue;
      reading.error("F0204", span, in_quotes(key) + " is missing",
                    "add the line " + std::string(key) + " = …");
    }
  }
  if (!told.keys.contains("short_title")) header.short_title = header.title;
  if (!header.plain_summary.empty() && !told.keys.contains("plain_summary")) {
    header.plain_summary.clear();
    header.gaps.push_back({TranslationGap::Kind::missing, "plain_summary", "", span});
  }
  header.gaps.insert(header.gaps.end(), told.gaps.begin(), told.gaps.end());
}

}  // namespace

DocumentToml read_translated_toml(Reading& reading, const std::string& folder,
                                  const model::SiteSettings& site) {
  Reading unheard{reading.files, reading.sources};
  DocumentToml original = read_document_toml(unheard, folder, site);
  DocumentToml toml = read_document_toml(reading, folder, site);
  model::Header& header = toml.header;
  header.original_lang = original.header.lang;
  header.lang = reading.translation;
  const Translation& told = reading.translations[folder + "/" + std::string(document_name)];
  settle_slug(reading, told, header);
  settle_words(reading, folder, told, header);
  take_from_original(toml, std::move(original));
  return toml;
}

// --- The other files -------------------------------------------------------------

bool is_translation(const source::FileSystem& files, const std::string& path) {
  const auto name = split_translated(path);
  return name && !is_absent(files, name->original);
}

void check_translation(Reading& reading, const std::string& path, const TranslatedName& name,
                       const model::SiteSettings& site, bool original_is_read) {
  const bool known =
      std::ranges::find(site.languages, name.lang, &model::Named::id) != site.languages.end();
  const bool records = name.original.ends_with(".toml") && !is_exempt_name(name.original);
  if (!known) {
    reading.error("F0218", start_of(reading, path),
                  "the site has no language " + in_quotes(name.lang),
                  "add it to the languages in site/site.toml, or correct the file's name");
  } else if (!original_is_read && !records) {
    say_stray(reading, path);
  }
}

const Translation& Versions::document() const {
  return reading_.translations[folder_ + "/" + std::string(document_name)];
}

std::string Versions::of(const std::string& path, model::Header& header) {
  const std::string version = translated_name(path, reading_.translation);
  const std::string name = name_in(folder_, path);
  const Translation& told = document();
  if (is_absent(reading_.files, version)) {
    // Of exempt words nobody is told in the open how far they are translated.
    if (!is_exempt_name(path)) {
      const Span span = told.file ? Span{told.file, 0, 0} : header.span;
      header.gaps.push_back({TranslationGap::Kind::missing, name, "", span});
    }
    return path;
  }
  // Nor may their digest stand in the open: short words could be guessed by it.
  if (!is_exempt_name(path)) {
    compare(name, digest_at(reading_, path), start_of(reading_, version), header);
  }
  return version;
}

void Versions::compare(const std::string& name, const std::string& digest, Span otherwise,
                       model::Header& header) {
  if (digest.empty()) return;
  const auto noted = document().follows.find(name);
  if (noted == document().follows.end()) {
    header.gaps.push_back({TranslationGap::Kind::unrecorded, name, digest, otherwise});
  } else if (noted->second.id != digest) {
    header.gaps.push_back({TranslationGap::Kind::stale, name, digest, noted->second.span});
  }
}

bool Versions::has_all_rows(model::Header& header) {
  bool all = true;
  for (const source::Entry& entry : names_in(reading_, folder_)) {
    const std::string path = folder_ + "/" + entry.name;
    const bool rows = !entry.is_folder && !entry.is_hidden() && entry.name != document_name &&
                      (entry.name.ends_with(".toml") || entry.name == "actions.csv") &&
                      !is_exempt_name(path) && !is_translation(reading_.files, path);
    if (!rows || !is_absent(reading_.files, translated_name(path, reading_.translation))) continue;
    header.gaps.push_back({TranslationGap::Kind::missing, entry.name, "", header.span});
    all = false;
  }
  return all;
}

void Versions::check_noted(model::Header& header) {
  std::set<std::string> known;
  for (const auto& [path, told] : reading_.translations) {
    if (told.file == nullptr) continue;
    const std::string name = name_in(folder_, path);
    known.insert(name);
    if (told.keys.empty()) continue;
    compare(name, told.digest, {told.file, 0, 0}, header);
    if (name == document_name) continue;
    header.gaps.insert(header.gaps.end(), told.gaps.begin(), told.gaps.end());
  }
  for (const auto& [name, digest] : document().follows) {
    const std::string path = folder_ + "/" + name;
    if (known.contains(name) || !is_absent(reading_.files, translated_name(path, header.lang))) {
      continue;
    }
    reading_.error("F0217", digest.span, in_quotes(name) + " has no version in this language",
                   "take the line out, or correct the name");
  }
}

}  // namespace folio::content
