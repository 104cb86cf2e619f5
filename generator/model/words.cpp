#include "model/words.h"

namespace folio::model {

namespace {

// One key a line, sorted; grouped by nothing else, so that two changes seldom meet.
constexpr std::string_view keys[] = {
    "appendix",
    "figure",
    "paragraph",
    "section",
    "table",
};

}  // namespace

std::span<const std::string_view> required_words() { return keys; }

std::string Words::operator()(
    std::string_view key,
    std::initializer_list<std::pair<std::string_view, std::string_view>> values) const {
  std::string words = (*this)(key);
  for (const auto& [name, value] : values) {
    const std::string mark = "{" + std::string(name) + "}";
    for (std::size_t at = words.find(mark); at != std::string::npos;
         at = words.find(mark, at + value.size())) {
      words.replace(at, mark.size(), value);
    }
  }
  return words;
}

}  // namespace folio::model
