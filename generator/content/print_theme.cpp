// print.toml of a theme: how paper looks, and what a PDF promises.

#include <algorithm>

#include "base/ascii.h"
#include "base/text.h"
#include "content/documents.h"

namespace folio::content {

namespace {

using model::PdfStandard;
using model::PrintTheme;

struct Length {
  std::string_view name;
  Points PrintTheme::*field;
};
constexpr Length lengths[] = {
    {"page_width", &PrintTheme::page_width},
    {"page_height", &PrintTheme::page_height},
    {"inner", &PrintTheme::inner},
    {"outer", &PrintTheme::outer},
    {"top", &PrintTheme::top},
    {"foot", &PrintTheme::foot},
    {"text_size", &PrintTheme::text_size},
    {"leading", &PrintTheme::leading},
    {"note_size", &PrintTheme::note_size},
    {"note_leading", &PrintTheme::note_leading},
    {"number_column", &PrintTheme::number_column},
};

struct ColourName {
  std::string_view name;
  model::Colour PrintTheme::*field;
};
constexpr ColourName colours[] = {
    {"ink", &PrintTheme::ink},
    {"quiet", &PrintTheme::quiet},
    {"accent", &PrintTheme::accent},
    {"hairline", &PrintTheme::hairline},
};

// "top_mm = 22" or "top_pt = 62".
void read_length(TomlTable& table, const Length& length, PrintTheme& print) {
  struct Unit {
    std::string_view ending;
    Points (*points)(double);
  };
  static constexpr Unit units[] = {{"_mm", millimetres},
                                   {"_pt", [](double pt) { return Points{pt}; }}};
  for (const Unit& unit : units) {
    const std::string key = std::string(length.name) + std::string(unit.ending);
    const auto number = table.number(key, Need::optional);
    if (!number) continue;
    if (*number > 0 && *number < 2000) {
      print.*length.field = unit.points(*number);
    } else {
      table.reading().error("F0701", table.span(key),
                            in_quotes(key) + " is no length a page can have",
                            "write a number greater than 0");
    }
  }
}

std::optional<int> hexadecimal(std::string_view two) {
  int value = 0;
  for (const char c : two) {
    const std::size_t digit = std::string_view("0123456789abcdef").find(c);
    if (digit == std::string_view::npos) return {};
    value = value * 16 + static_cast<int>(digit);
  }
  return value;
}

void read_colour(TomlTable& table, const ColourName& colour, PrintTheme& print) {
  const std::string written = table.string(colour.name, Need::optional);
  if (written.empty()) return;
  const std::string word = text::lower(written);
  const bool whole = word.size() == 7 && word[0] == '#';
  const auto red = whole ? hexadecimal(word.substr(1, 2)) : std::nullopt;
  const auto green = whole ? hexadecimal(word.substr(3, 2)) : std::nullopt;
  const auto blue = whole ? hexadecimal(word.substr(5, 2)) : std::nullopt;
  if (red && green && blue) {
    print.*colour.field = {*red, *green, *blue};
  } else {
    table.reading().error("F0702", table.span(colour.name), in_quotes(written) + " is not a colour",
                          "write it as \"#0b5351\"");
  }
}

struct Switch {
  std::string_view name;
  bool PrintTheme::*field;
};
constexpr Switch switches[] = {
    {"justified", &PrintTheme::justified},
    {"hyphenated", &PrintTheme::hyphenated},
    {"duplex", &PrintTheme::duplex},
    {"attached", &PrintTheme::attached},
};

struct FontFile {
  std::string_view name;
  std::string model::FontFiles::*field;
};
constexpr FontFile font_files[] = {
    {"regular", &model::FontFiles::regular},
    {"bold", &model::FontFiles::bold},
    {"italic", &model::FontFiles::italic},
    {"bold_italic", &model::FontFiles::bold_italic},
};

// "Arab", a script, or "ur", a language. The letters of English are the theme's
// own, and so are those that stand in the same faces.
bool is_script(std::string_view name) {
  return name.size() == 4 && text::is_capital(name[0]) &&
         std::ranges::all_of(name.substr(1), text::is_small);
}

bool is_language(std::string_view name) {
  return (name.size() == 2 || name.size() == 3) && std::ranges::all_of(name, text::is_small);
}

// Fonts are looked for by name in the machine's folders, so that a theme cannot
// point anywhere else.
std::string font_file(TomlTable& table, std::string_view key, Need need) {
  std::string name = table.string(key, need);
  if (name.find_first_of("/\\") == name.npos && !name.starts_with('.')) return name;
  table.reading().error("F0706", table.span(key), in_quotes(name) + " is not the name of a file",
                        "write the name alone, as \"NotoNaskhArabic-Regular.ttf\"; its folder is "
                        "found by itself");
  return {};
}

void read_fonts(TomlTable& table, PrintTheme& print) {
  table.within("fonts", Need::optional, [&](TomlTable& fonts) {
    for (const std::string& name : fonts.keys()) {
      fonts.within(name, Need::optional, [&](TomlTable& files) {
        model::FontFiles read;
        for (const FontFile& file : font_files) {
          const Need need = file.name == "regular" ? Need::required : Need::optional;
          read.*file.field = font_file(files, file.name, need);
        }
        if (!read.regular.empty()) print.fonts[name] = std::move(read);
      });
      if (is_script(name) || is_language(name)) continue;
      fonts.reading().error("F0705", fonts.span(name),
                            in_quotes(name) + " is neither a script nor a language",
                            "write a script's four letters, as [fonts.Arab], or a language's tag, "
                            "as [fonts.ur]");
    }
  });
}

constexpr Word<PdfStandard> standards[] = {{"ua-1", PdfStandard::ua1_with_a2a},
                                           {"ua-2", PdfStandard::ua2_with_a4f}};

}  // namespace

void read_print(TomlTable& table, PrintTheme& print) {
  for (const Length& length : lengths) read_length(table, length, print);
  for (const ColourName& colour : colours) read_colour(table, colour, print);
  for (const Switch& one : switches) {
    print.*one.field = table.truth(one.name, Need::optional).value_or(print.*one.field);
  }
  read_fonts(table, print);
  print.standard = table.choice("standard", standards, Need::optional, print.standard);
}

}  // namespace folio::content
