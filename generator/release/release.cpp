#include "release/release.h"

#include <algorithm>
#include <utility>

#include "model/everything_said.h"
#include "release/parts.h"

namespace folio::release {

namespace {

model::Document open_words_of(const model::Dossier& dossier) {
  return {dossier.header, dossier.records, dossier.sections};
}

}  // namespace

For<Public, model::Document> Gate::open_part(const model::Dossier& dossier, model::Nation nation,
                                             const model::Words& words) {
  model::Document document = open_words_of(dossier);
  for (const model::ExemptPart& part : dossier.exempt) {
    document.sections.push_back(notice_for(part, nation, words));
  }
  return For<Public, model::Document>(std::move(document));
}

For<Public, model::Document> Gate::open_part_of_version(const model::Dossier& version,
                                                        const model::Dossier& today,
                                                        model::Nation nation,
                                                        const model::Words& words) {
  model::Document document = open_words_of(version);
  const auto is_exempt_today = [&](const std::string& label) {
    return std::ranges::find(today.exempt, label, &model::ExemptPart::label) != today.exempt.end();
  };
  std::erase_if(document.sections, [&](const model::Section& section) {
    return !section.label.empty() && is_exempt_today(section.label);
  });
  for (const model::ExemptPart& part : version.exempt) {
    if (!is_exempt_today(part.label)) {
      document.sections.push_back(notice_for(part, nation, words));
    }
  }
  for (const model::ExemptPart& part : today.exempt) {
    document.sections.push_back(notice_for(part, nation, words));
  }
  return For<Public, model::Document>(std::move(document));
}

For<Members, model::Document> Gate::whole(const model::Dossier& dossier, model::Nation nation,
                                          const model::Words& words) {
  model::Document document = open_words_of(dossier);
  for (const model::ExemptPart& part : dossier.exempt) {
    if (!part.sections) {
      document.sections.push_back(notice_for(part, nation, words));
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
  for (const model::ExemptPart& part : parts) {
    if (!part.sections) continue;
    for (const model::Section& section : part.sections->value_) {
      std::string words;
      for (const model::Said& piece : model::everything_said(section)) words += piece.words;
      for (const Run& run : runs_of(words, common)) prints.runs_.push_back(run.hash);
    }
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
