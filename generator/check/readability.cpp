// How hard a document is to read, section by section (Flesch 1948; Kincaid and
// others 1975).

#include <algorithm>

#include "base/english.h"
#include "base/text.h"
#include "check/passes.h"

namespace folio::check {

namespace {

using Role = Passage::Role;

constexpr std::size_t long_sentence = 25;  // words
constexpr std::size_t long_paragraph = 5;  // sentences
constexpr std::size_t shown_of_a_sentence = 12;

// Tables hold fragments, which are no sentences; whole ones count.
bool ends_like_a_sentence(const std::string& words) {
  const std::string_view end = text::trimmed(words);
  return end.ends_with('.') || end.ends_with('!') || end.ends_with('?');
}

bool is_counted(const Passage& passage) {
  switch (passage.role) {
    case Role::paragraph:
    case Role::item:
    case Role::note: return true;
    case Role::cell: return ends_like_a_sentence(passage.words);
    case Role::heading:
    case Role::caption:
    case Role::quotation:
    case Role::field: return false;
  }
  return false;
}

// The words of others stand as they are, and fields hold names and titles too.
bool is_judged(const Passage& passage) {
  return passage.role != Role::quotation && passage.role != Role::field;
}

std::string beginning_of(std::string_view sentence) {
  const std::string plain = text::squeezed(sentence);
  std::vector<std::string> words;
  for (const std::string_view word : text::split(plain, ' ')) {
    if (words.size() == shown_of_a_sentence) {
      words.back() += " …";
      break;
    }
    words.emplace_back(word);
  }
  return text::join(words, " ");
}

void count_sentence(const Passage& passage, const english::Sentence& sentence,
                    SectionReadability& section) {
  const auto words =
      std::string_view(passage.words).substr(sentence.begin, sentence.end - sentence.begin);
  ++section.figures.sentences;
  section.figures.words += sentence.words;
  for (const std::string_view word : english::words(words)) {
    section.figures.syllables += english::syllables(word);
  }
  if (sentence.words <= long_sentence) return;
  ++section.figures.long_sentences;
  section.long_sentences.push_back(
      {beginning_of(words), sentence.words, "", passage.place(sentence.begin, sentence.end)});
}

void count(const Passage& passage, SectionReadability& section) {
  const std::vector<english::Sentence> sentences = english::sentences(passage.words);
  for (const english::Sentence& sentence : sentences) count_sentence(passage, sentence, section);
  ++section.figures.paragraphs;
  if (sentences.size() <= long_paragraph) return;
  ++section.figures.long_paragraphs;
  section.long_paragraphs.push_back(
      {beginning_of(passage.words), sentences.size(), "",
       passage.place(sentences.front().begin, sentences.front().end)});
}

void look_for_plainer_words(const Passage& passage, const WordsToAvoid& avoid,
                            SectionReadability& section) {
  const std::vector<std::string_view> words = english::words(passage.words);
  std::vector<std::string> small;
  for (const std::string_view word : words) small.push_back(text::lower(word));
  for (std::size_t i = 0; i < small.size();) {
    const WordsToAvoid::Phrase* phrase = avoid.at(std::span(small).subspan(i));
    const std::size_t length = phrase == nullptr ? 1 : phrase->words.size();
    if (phrase != nullptr && !phrase->plain.empty()) {
      const std::string_view last = words[i + length - 1];
      const auto begin = static_cast<std::size_t>(words[i].data() - passage.words.data());
      const auto end = static_cast<std::size_t>(last.data() + last.size() - passage.words.data());
      section.avoidable.push_back(
          {passage.words.substr(begin, end - begin), 0, phrase->plain, passage.place(begin, end)});
    }
    i += length;
  }
}

std::string title_of(const model::Section& section) {
  const std::string title = model::plain_text(section.title);
  return section.label.empty() || title.empty() ? section.label + title
                                                : section.label + ": " + title;
}

std::vector<SectionReadability> empty_sections(const Paper& paper) {
  std::vector<SectionReadability> sections;
  for (const model::Section& section : paper.document.sections) {
    sections.push_back({title_of(section), {}, {}, {}, {}, {}});
  }
  sections.push_back({"Records in TOML", {}, {}, {}, {}, {}});
  return sections;
}

bool says_nothing(const SectionReadability& section) {
  return section.figures.words == 0 && section.avoidable.empty() && section.unexplained.empty();
}

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

double Figures::mean_sentence() const { return share(words, sentences); }

double Figures::reading_ease() const {
  return words == 0 ? 0 : 206.835 - 1.015 * mean_sentence() - 84.6 * share(syllables, words);
}

double Figures::grade() const {
  return words == 0 ? 0 : 0.39 * mean_sentence() + 11.8 * share(syllables, words) - 15.59;
}

Figures& Figures::operator+=(const Figures& more) {
  words += more.words;
  sentences += more.sentences;
  syllables += more.syllables;
  paragraphs += more.paragraphs;
  long_sentences += more.long_sentences;
  long_paragraphs += more.long_paragraphs;
  return *this;
}

Readability readability_of(const Paper& paper) {
  const model::Header& header = paper.document.header;
  Readability all{header.id, header.title, header.kind, {}, empty_sections(paper)};
  const WordsToAvoid avoid(paper.site.plain_english);
  for (const Passage& passage : paper.passages) {
    if (!passage.is_english) continue;
    SectionReadability& section = all.sections[passage.section];
    if (is_counted(passage)) count(passage, section);
    if (is_judged(passage)) look_for_plainer_words(passage, avoid, section);
  }
  for (auto& [section, remark] : unexplained_abbreviations(paper)) {
    all.sections[section].unexplained.push_back(std::move(remark));
  }
  std::erase_if(all.sections, says_nothing);
  for (const SectionReadability& section : all.sections) all.figures += section.figures;
  return all;
}

}  // namespace folio::check
