#pragma once

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "model/walk.h"

namespace folio::model {

/// Puts what is said together, one line each.
class Lines {
 public:
  void add(const std::string& words) {
    if (!words.empty()) words_ += words + '\n';
  }
  void add(std::initializer_list<std::string> several) {
    for (const std::string& words : several) add(words);
  }
  void add(const std::vector<std::string>& several) {
    for (const std::string& words : several) add(words);
  }
  void add(const Target& target) {
    if (const auto* web = std::get_if<WebAddress>(&target)) add(web->url);
    if (const auto* file = std::get_if<PublishedFile>(&target)) add(file->file);
  }
  void add(const Inlines& inlines) {
    add(plain_text(inlines));
    for_each_inline(inlines, [this](const Inline& one) { add_unsaid(one); });
  }
  void add_blocks(const Blocks& blocks) { add(plain_text(blocks)); }
  std::string taken() { return std::move(words_); }

 private:
  // What an inline holds and plain_text() leaves out.
  void add_unsaid(const Inline& one) {
    if (const auto* link = std::get_if<Link>(&one.value)) add(link->target);
    if (const auto* letters = std::get_if<Abbreviation>(&one.value)) add(letters->expansion);
    if (const auto* term = std::get_if<DefinedTerm>(&one.value)) add(term->meaning);
    if (const auto* lookup = std::get_if<Lookup>(&one.value)) add({lookup->id, lookup->detail});
  }

  std::string words_;
};

}  // namespace folio::model
