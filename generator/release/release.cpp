#include "release/release.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "base/locale.h"
#include "model/everything_said.h"
#include "release/parts.h"

namespace folio::release {

namespace {

model::Document open_words_of(const model::Dossier& dossier, const model::Words& words) {
  model::Document document{dossier.header, dossier.records, dossier.sections};
  suppress_small_numbers(document, words);
  return document;
}

// Takes the rows out of `records` that have the name of one in `others`.
template <typename Rows, typename Name>
void take_out(Rows& rows, const Rows& others, Name name) {
  std::erase_if(rows, [&](const auto& row) {
    return std::ranges::any_of(others, [&](const auto& other) {
      return std::invoke(name, other) == std::invoke(name, row);
    });
  });
}

void take_out_rows(model::Records& records, const model::Records& others) {
  take_out(records.actions, others.actions, &model::Action::id);
  take_out(records.toolkit.ratings, others.toolkit.ratings, &model::ToolkitRating::item);
  take_out(records.impacts, others.impacts, &model::Impact::characteristic);
  take_out(records.measures, others.measures, &model::Measure::id);
  take_out(records.structure.nodes, others.structure.nodes, &model::Structure::Node::id);
  take_out(records.timeline, others.timeline, &model::Event::id);
}

// The same version in another language may call its parts otherwise than today's
// does. What is not sure to be open still is withheld.
bool is_open_in(const model::Dossier& today, const model::Section& part) {
  const auto is_it = [&](const model::Section& open) { return open.label == part.label; };
  return std::ranges::any_of(today.sections, is_it);
}

// What a notice says where the theme does not speak the document's language.
model::Section in_words(model::Section section, const model::Header& header,
                        const model::Words& words) {
  const std::string& lang = words.lang();
  if (header.lang.empty() || locale::is_same(lang, header.lang)) return section;
  section.title = {model::Inline{model::OtherLanguage{lang, std::move(section.title)}, {}}};
  model::Block block;
  block.value = model::LanguagePart{lang, std::move(section.blocks)};
  section.blocks = {std::move(block)};
  return section;
}

// A note of what was changed that is meant for the council alone.
bool is_internal(const model::ChangeNote& change) {
  return change.audience == model::ChangeNote::Audience::internal;
}

}  // namespace

For<Public, model::Document> Gate::open_part(const model::Dossier& dossier, model::Nation nation,
                                             const model::Words& words) {
  model::Document document = open_words_of(dossier, words);
  std::erase_if(document.header.changes, is_internal);
  for (const model::ExemptPart& part : dossier.exempt) {
    document.sections.push_back(in_words(notice_for(part, nation, words), document.header, words));
  }
  return For<Public, model::Document>(std::move(document));
}

For<Public, model::Document> Gate::open_part_of_version(const model::Dossier& version,
                                                        const model::Dossier& today,
                                                        model::Nation nation,
                                                        const model::Words& words) {
  model::Document document = open_words_of(version, words);
  const auto is_exempt_today = [&](const std::string& label) {
    return std::ranges::find(today.exempt, label, &model::ExemptPart::label) != today.exempt.end();
  };
  const bool is_translation = !version.header.original_lang.empty();
  std::erase_if(document.sections, [&](const model::Section& section) {
    if (section.label.empty()) return false;
    return is_exempt_today(section.label) ||
           (is_translation && !today.exempt.empty() && !is_open_in(today, section));
  });
  for (const model::ExemptPart& part : today.exempt) {
    if (part.records) take_out_rows(document.records, part.records->value_);
  }
  for (const model::ExemptPart& part : version.exempt) {
    if (!is_exempt_today(part.label)) {
      document.sections.push_back(
          in_words(notice_for(part, nation, words), document.header, words));
    }
  }
  for (const model::ExemptPart& part : today.exempt) {
    document.sections.push_back(in_words(notice_for(part, nation, words), document.header, words));
  }
  return For<Public, model::Document>(std::move(document));
}

For<Members, model::Document> Gate::whole(const model::Dossier& dossier, model::Nation nation,
                                          const model::Words& words) {
  model::Document document = open_words_of(dossier, words);
  for (const model::ExemptPart& part : dossier.exempt) {
    if (part.records) {
      model::Section section = section_of_rows(part, part.records->value_, words);
      section.blocks.insert(section.blocks.begin(), marking_for(part, nation, words));
      document.sections.push_back(std::move(section));
      continue;
    }
    if (!part.sections) {
      document.sections.push_back(
          in_words(notice_for(part, nation, words), document.header, words));
      continue;
    }
    for (model::Section section : part.sections->value_) {
      section.label = part.label;
      section.blocks.insert(section.blocks.begin(), marking_for(part, nation, words));
      document.sections.push_back(std::move(section));
    }
  }
  return For<Members, model::Document>(std::move(document));
}

Fingerprints Gate::fingerprints(const std::vector<model::ExemptPart>& parts,
                                const std::vector<std::string>& common) {
  Fingerprints prints;
  const auto add = [&](const std::vector<model::Said>& pieces) {
    std::string words;
    for (const model::Said& piece : pieces) words += piece.words;
    for (const Run& run : runs_of(words, common)) prints.runs_.push_back(run.hash);
  };
  for (const model::ExemptPart& part : parts) {
    if (part.records) {
      model::Records rows = part.records->value_;
      rows.workstreams.clear();  // the open plan's own
      add(model::everything_said(rows));
    }
    if (!part.sections) continue;
    for (const model::Section& section : part.sections->value_)
      add(model::everything_said(section));
  }
  std::ranges::sort(prints.runs_);
  return prints;
}

std::vector<std::size_t> Fingerprints::matches(std::string_view words) const {
  std::vector<std::size_t> found;
  if (runs_.empty()) return found;
  for (const Run& run : runs_of(words)) {
    if (std::ranges::binary_search(runs_, run.hash)) found.push_back(run.offset);
  }
  return found;
}

}  // namespace folio::release
