// The only file that knows libhyphen: where words may be divided.

#include <hyphen.h>

#include <cstdio>

#include "base/digest.h"
#include "base/text.h"
#include "layout/layout.h"

namespace folio::layout {

namespace {

// At least so many letters stay on either side of a hyphen.
constexpr int least_before = 3, least_behind = 4;

struct Free {
  void operator()(HyphenDict* patterns) const { hnj_hyphen_free(patterns); }
};
using Patterns = std::unique_ptr<HyphenDict, Free>;

// libhyphen reads from a stream alone.
Patterns patterns_of(std::string bytes) {
  std::FILE* const stream = fmemopen(bytes.data(), bytes.size(), "r");
  if (stream == nullptr) return {};
  Patterns patterns(hnj_hyphen_load_file(stream));
  std::fclose(stream);
  return patterns;
}

}  // namespace

struct Hyphenation::Loaded {
  std::map<std::string, Patterns, std::less<>> by_language;
};

Result<Hyphenation> Hyphenation::open(const std::map<std::string, std::string>& patterns) {
  auto loaded = std::make_shared<Loaded>();
  Digest digest;
  for (const auto& [language, bytes] : patterns) {
    digest.add(language).add(bytes);
    Patterns read = patterns_of(bytes);
    if (!read || read->utf8 == 0) {
      return Failure{"the hyphenation patterns of \"" + language + "\" cannot be read as UTF-8"};
    }
    loaded->by_language.emplace(language, std::move(read));
  }
  Hyphenation hyphenation;
  hyphenation.loaded_ = std::move(loaded);
  hyphenation.digest_ = digest.hex();
  return hyphenation;
}

std::vector<std::size_t> Hyphenation::divisions(std::string_view word,
                                                std::string_view language) const {
  if (!loaded_) return {};
  const auto found = loaded_->by_language.find(language.substr(0, language.find('-')));
  if (found == loaded_->by_language.end()) return {};
  std::string marks(word.size() + 5, '\0');  // as much as libhyphen asks for
  char** replacements = nullptr;
  int *places = nullptr, *cuts = nullptr;
  const std::string letters(word);
  const int failed = hnj_hyphen_hyphenate3(
      found->second.get(), letters.c_str(), static_cast<int>(letters.size()), marks.data(), nullptr,
      &replacements, &places, &cuts, least_before, least_behind, least_before, least_behind);
  // Languages whose spelling changes at a hyphen are none of ours.
  const bool respells = replacements != nullptr;
  if (respells) {
    for (std::size_t i = 0; i < letters.size(); ++i) std::free(replacements[i]);
    std::free(replacements);
    std::free(places);
    std::free(cuts);
  }
  if (failed != 0 || respells) return {};
  std::vector<std::size_t> divisions;
  std::size_t letter = 0;
  for (std::size_t at = 0; at < letters.size(); ++letter) {
    text::next_code_point(letters, at);
    if ((marks[letter] & 1) != 0 && at < letters.size()) divisions.push_back(at);
  }
  return divisions;
}

}  // namespace folio::layout
