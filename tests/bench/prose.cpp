#include "bench/prose.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace folio::bench {

namespace {

constexpr std::size_t words_of_the_language = 15'000;
constexpr std::size_t words_of_a_page = 330;

/// Numbers that only look random (Steele and others, SplitMix64), so that every
/// machine is given the same text.
class Dice {
 public:
  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
    return mixed ^ (mixed >> 31);
  }
  std::size_t below(std::size_t limit) { return next() % limit; }
  std::size_t between(std::size_t least, std::size_t most) {
    return least + below(most - least + 1);
  }
  double share() { return static_cast<double>(next() >> 11) * 0x1p-53; }

 private:
  std::uint64_t state_ = 2015;
};

constexpr std::array<std::string_view, 24> beginnings = {
    "b", "br", "c",  "ch", "d", "dr", "f", "g",  "gr", "h", "l", "m",
    "n", "p",  "pl", "r",  "s", "st", "t", "th", "tr", "v", "w", ""};
constexpr std::array<std::string_view, 10> middles = {"a",  "e",  "i",  "o",  "u",
                                                      "ai", "ea", "ee", "io", "ou"};
constexpr std::array<std::string_view, 12> endings = {"",  "n", "r",  "s",  "t",  "l",
                                                      "m", "d", "nd", "st", "ck", "ng"};

/// The `rank`-th word: common ones are short, and no two are alike.
std::string word_of(std::size_t rank) {
  std::string word;
  for (std::size_t rest = rank + 1; rest > 0; rest /= 2880) {
    (word += beginnings[rest % 24]) += middles[rest / 24 % 10];
    word += endings[rest / 240 % 12];
    if (rest % 7 == 3) word += "er";
  }
  return rank < 200 ? word : word + "ity";
}

/// Words as common as their rank makes them (Zipf): the n-th is used 1/n as often
/// as the first.
class Language {
 public:
  Language() {
    double sum = 0;
    for (std::size_t rank = 0; rank < words_of_the_language; ++rank) {
      words_.push_back(word_of(rank));
      sums_.push_back(sum += 1.0 / static_cast<double>(rank + 3));
    }
  }

  const std::string& word(Dice& dice) const {
    const double at = dice.share() * sums_.back();
    const auto found = std::ranges::upper_bound(sums_, at);
    return words_[static_cast<std::size_t>(found - sums_.begin())];
  }

 private:
  std::vector<std::string> words_;
  std::vector<double> sums_;
};

/// Writes a report until it has as many words as were asked for.
class Writer {
 public:
  resolve::ResolvedDocument report(std::size_t words) {
    resolve::ResolvedDocument document;
    document.header.id = document.header.slug = "bench";
    document.header.title = "Report of an invented council";
    document.header.short_title = "Invented report";
    document.header.lang = "en-GB";
    while (written_ < words) document.sections.push_back(section());
    return document;
  }

 private:
  model::Section section() {
    model::Section made;
    made.number = std::to_string(++sections_);
    made.anchor = made.slug = "section-" + made.number;
    made.title = text(words(4));
    blocks_ = 0;
    for (std::size_t i = 0; i < 24; ++i) made.blocks.push_back(block(made));
    return made;
  }

  model::Block block(model::Section& section) {
    ++all_blocks_;
    if (all_blocks_ % 16 == 0) return table();
    if (all_blocks_ % 8 == 0) return list();
    if (all_blocks_ % 12 == 5) return heading();
    return paragraph(section);
  }

  model::Block numbered(model::BlockValue value) {
    model::Block made;
    made.value = std::move(value);
    made.number = std::to_string(sections_) + "." + std::to_string(++blocks_);
    made.anchor = "p-" + std::to_string(sections_) + "-" + std::to_string(blocks_);
    return made;
  }

  model::Block heading() {
    model::Block made;
    made.value = model::Heading{3, text(words(5))};
    made.anchor = "heading-" + std::to_string(all_blocks_);
    return made;
  }

  // Of every four one has a link and a note.
  model::Block paragraph(model::Section& section) {
    const std::size_t length = dice_.between(30, 120);
    model::Inlines content = text(sentences(length / 2));
    if (all_blocks_ % 4 == 1) {
      content.push_back(link());
      content.push_back({model::NoteReference{"note", note(section), 1}, {}});
      content.push_back({model::Text{" "}, {}});
    }
    const model::Inlines rest = text(sentences(length - length / 2));
    content.insert(content.end(), rest.begin(), rest.end());
    return numbered(model::Paragraph{std::move(content)});
  }

  model::Inline link() {
    if (blocks_ == 0 || dice_.below(3) == 0) {
      return {model::Link{model::WebAddress{"https://example.org/" + language_.word(dice_)},
                          text(words(3) + ".")},
              {}};
    }
    const std::string number = std::to_string(sections_) + "-" + std::to_string(blocks_);
    return {model::Link{model::Place{.document = "bench",
                                     .slug = "bench",
                                     .section = "section-" + std::to_string(sections_),
                                     .anchor = "p-" + number},
                        text("paragraph " + number + ".")},
            {}};
  }

  int note(model::Section& section) {
    section.notes.push_back({.label = "note",
                             .blocks = {plain(sentences(dice_.between(6, 24)))},
                             .span = {},
                             .number = ++notes_,
                             .uses = 1});
    return notes_;
  }

  model::Block list() {
    model::List list{model::List::Kind::bullet, 1, {}};
    for (std::size_t i = dice_.between(3, 6); i > 0; --i) {
      list.items.push_back({{plain(sentences(dice_.between(6, 20)))}, {}, "", "", ""});
    }
    model::Block made;
    made.value = std::move(list);
    return made;
  }

  model::Block table() {
    model::Table table;
    table.caption = text(words(6));
    for (int i = 0; i < 5; ++i) table.columns.push_back({text(words(2))});
    model::RowGroup& rows = table.groups.emplace_back();
    for (std::size_t i = dice_.between(4, 10); i > 0; --i) {
      model::TableRow& row = rows.rows.emplace_back();
      for (int column = 0; column < 5; ++column) {
        row.cells.push_back({.blocks = {plain(words(dice_.between(2, 8)))}, .header = column == 0});
      }
    }
    model::Block made;
    made.value = std::move(table);
    made.number = std::to_string(++tables_);
    made.anchor = "table-" + made.number;
    return made;
  }

  model::Block plain(std::string words) {
    model::Block made;
    made.value = model::Paragraph{text(std::move(words))};
    return made;
  }

  static model::Inlines text(std::string words) {
    return {model::Inline{model::Text{std::move(words)}, {}}};
  }

  std::string words(std::size_t count) {
    std::string said;
    for (std::size_t i = 0; i < count; ++i) (said += i == 0 ? "" : " ") += language_.word(dice_);
    written_ += count;
    said.front() = static_cast<char>(said.front() - 'a' + 'A');
    return said;
  }

  // Whole sentences, a blank behind each.
  std::string sentences(std::size_t count) {
    std::string said;
    while (count > 0) {
      const std::size_t length = std::min(count, dice_.between(8, 25));
      (said += words(length)) += dice_.below(9) == 0 ? " in 2019. " : ". ";
      count -= length;
    }
    return said;
  }

  Language language_;
  Dice dice_;
  std::size_t written_ = 0, sections_ = 0, blocks_ = 0, all_blocks_ = 0;
  int notes_ = 0, tables_ = 0;
};

}  // namespace

resolve::ResolvedDocument report_of(std::size_t pages) {
  return Writer().report(pages * words_of_a_page);
}

}  // namespace folio::bench
