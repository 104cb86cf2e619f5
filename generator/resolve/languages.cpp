// A site in several languages: which versions of its documents there are, and
// which of them readers of each language are shown.

#include <algorithm>
#include <set>
#include <utility>

#include "base/locale.h"
#include "base/text.h"
#include "resolve/passes.h"

namespace folio::resolve {

namespace {

bool is_translation(const Outline& outline) { return !outline.header.original_lang.empty(); }

// A callout would be too loud: the reader is told, and reads on.
model::Block notice_of(std::string said, const std::string& lang) {
  model::LanguagePart part;
  part.lang = lang;
  part.blocks = {paragraph_of(words_as_inlines(std::move(said)))};
  model::Block block;
  block.value = std::move(part);
  return block;
}

}  // namespace

const Index& Index::in(std::string_view lang) const {
  for (const auto& [tag, index] : languages) {
    if (locale::is_same(tag, lang)) return *index;
  }
  return *this;
}

const Outline* Index::edition(std::string_view id, std::string_view lang) const {
  for (const Index* readers : {this, &in(lang)}) {
    const Outline* outline = readers->document(id);
    if (outline != nullptr && locale::is_same(outline->header.lang, lang)) return outline;
  }
  return nullptr;
}

std::vector<const Outline*> Index::editions() const {
  std::vector<const Outline*> all;
  for (const Outline& outline : documents) all.push_back(&outline);
  for (const auto& [lang, index] : languages) {
    for (const Outline& outline : index->documents) {
      if (is_translation(outline) && locale::is_same(outline.header.lang, lang)) {
        all.push_back(&outline);
      }
    }
  }
  return all;
}

std::set<std::string> other_languages(const std::vector<Outline>& outlines,
                                      const model::Library& library) {
  std::set<std::string> tags;
  for (const auto& [lang, words] : library.translations) tags.insert(lang);
  for (const Outline& outline : outlines) {
    if (is_translation(outline)) tags.insert(outline.header.lang);
  }
  return tags;
}

std::vector<Outline> versions_in(std::string_view lang, const std::vector<Outline>& outlines) {
  std::vector<Outline> versions;
  for (const Outline& outline : outlines) {
    if (!is_translation(outline)) versions.push_back(outline);
  }
  for (const Outline& outline : outlines) {
    if (!is_translation(outline) || !locale::is_same(outline.header.lang, lang)) continue;
    const auto original = std::ranges::find(versions, outline.header.id,
                                            [](const Outline& one) { return one.header.id; });
    if (original != versions.end()) *original = outline;
  }
  return versions;
}

std::vector<Outline> with_translations(std::vector<Outline> outlines) {
  std::map<std::string, std::vector<model::Translation>> by_id;
  for (const Outline& outline : outlines) {
    const model::Header& header = outline.header;
    by_id[header.id].push_back({header.lang, header.slug, header.title});
  }
  for (Outline& outline : outlines) {
    model::Header& header = outline.header;
    header.translations = by_id[header.id];
    std::erase_if(header.translations,
                  [&](const model::Translation& one) { return one.slug == header.slug; });
  }
  return outlines;
}

std::string slug_in_language(const model::Header& header) {
  const std::string folder = header.lang + "/";
  const bool below = !header.original_lang.empty() && header.slug.starts_with(folder);
  return below ? header.slug.substr(folder.size()) : header.slug;
}

bool is_set_on_paper(std::string_view lang, const PaperScripts& scripts) {
  static constexpr std::string_view always[] = {"", "Latn", "Cyrl", "Grek"};
  // A font of Chinese holds both ways of writing it.
  static constexpr std::string_view chinese[] = {"Hani", "Hans", "Hant"};
  const std::string script = locale::script_of(lang);
  if (std::ranges::find(always, script) != std::end(always)) return true;
  const auto has = [&](std::string_view name) { return scripts.contains(name); };
  if (has(script) || has(lang) || has(lang.substr(0, lang.find('-')))) return true;
  const bool is_chinese = std::ranges::find(chinese, script) != std::end(chinese);
  return is_chinese && std::ranges::any_of(chinese, has);
}

void show_untranslated(model::Document& document, const Index& index, const model::Words& words) {
  const std::string lang = document.records.lang;
  if (lang.empty()) return;
  for (model::Section& section : document.sections) {
    for (model::Block& block : section.blocks) {
      const auto* view = std::get_if<model::RecordView>(&block.value);
      if (view == nullptr || !view->document.empty()) continue;
      model::Document alone{document.header, document.records, {section_of("", {block})}};
      show_records(alone, index, words.in(lang));
      model::Block marked;
      marked.value = model::LanguagePart{lang, std::move(alone.sections.front().blocks)};
      block = std::move(marked);
    }
  }
}

void tell_untranslated(ResolvedDocument& document, const model::Words& words) {
  const std::string language = locale::name_of(document.header.original_lang, words.lang());
  long long count = 0;
  for (model::Section& section : document.sections) {
    if (section.lang.empty()) continue;
    ++count;
    section.blocks.insert(
        section.blocks.begin(),
        notice_of(words("untranslated_section", {{"language", language}}), words.lang()));
  }
  if (count == 0) return;
  document.front.insert(
      document.front.begin(),
      notice_of(words.counted("untranslated_sections", count, {{"language", language}}),
                words.lang()));
}

}  // namespace folio::resolve
