#include "base/lettering.h"

#include "base/text.h"

namespace folio::lettering {

namespace {

// Parts of the size, as the broader of the usual sans serif faces have them.
struct Letters {
  std::string_view letters;
  double width;
};
constexpr Letters known[] = {
    {"ijl.,:;'|!", 0.29}, {"frtI()[]-/ ", 0.40}, {"csvxyzJ\"*", 0.54},
    {"mwMW@%", 0.94},     {"QOGDNHU&", 0.78},
};
constexpr double usual = 0.64;    // other letters of Latin, Greek and Cyrillic, and digits
constexpr double broadest = 1.0;  // of every other script
constexpr double bold_factor = 1.08;
constexpr double margin = 1.05;  // for faces that run wider still

constexpr char32_t after_cyrillic = 0x530;

bool is_mark(char32_t c) { return (c >= 0x300 && c < 0x370) || (c >= 0x200B && c <= 0x200F); }

double part_of(char32_t c) {
  if (is_mark(c)) return 0;
  if (c < 0x80) {
    for (const Letters& one : known) {
      if (one.letters.find(static_cast<char>(c)) != std::string_view::npos) return one.width;
    }
    return usual;
  }
  const bool narrow_sign = c >= 0x2018 && c <= 0x201F;
  return narrow_sign ? 0.45 : c < after_cyrillic || c == 0x2013 ? usual : broadest;
}

}  // namespace

Points width_of(std::string_view words, Points size, Weight weight) {
  double parts = 0;
  for (std::size_t offset = 0; offset < words.size();) {
    parts += part_of(text::next_code_point(words, offset));
  }
  return size * (parts * margin * (weight == Weight::bold ? bold_factor : 1));
}

std::vector<std::string> lines_of(std::string_view words, Points width, Points size,
                                  Weight weight) {
  std::vector<std::string> lines;
  const std::string squeezed = text::squeezed(words);
  for (const std::string_view word : text::split(squeezed, ' ')) {
    if (word.empty()) continue;
    const std::string longer =
        lines.empty() ? std::string(word) : lines.back() + " " + std::string(word);
    if (lines.empty() || width_of(longer, size, weight) > width) {
      lines.emplace_back(word);
    } else {
      lines.back() = longer;
    }
  }
  return lines;
}

std::vector<std::string> lines_of(std::string_view words, Points width, Points size, Weight weight,
                                  std::size_t most) {
  std::vector<std::string> lines = lines_of(words, width, size, weight);
  if (lines.size() <= most || most == 0) return lines;
  lines.resize(most);
  std::string& last = lines.back();
  while (width_of(last + "…", size, weight) > width && last.find(' ') != last.npos) {
    last.resize(last.rfind(' '));
  }
  last += "…";
  return lines;
}

}  // namespace folio::lettering
