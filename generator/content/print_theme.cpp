// print.toml of a theme: how paper looks, and what a PDF promises.

#include <algorithm>
#include <cmath>

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

/// What is drawn in a colour: words have to be made out, decoration need not be seen.
enum class Drawn { words, decoration };

struct ColourName {
  std::string_view name;
  model::Colour PrintTheme::*field;
  Drawn drawn;
};
constexpr ColourName colours[] = {
    {"ink", &PrintTheme::ink, Drawn::words},
    {"quiet", &PrintTheme::quiet, Drawn::words},
    {"accent", &PrintTheme::accent, Drawn::words},
    {"hairline", &PrintTheme::hairline, Drawn::decoration},
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

/// Of white paper to what is drawn on it (WCAG 2.2, contrast ratio and relative
/// luminance).
double contrast_on_white(model::Colour colour) {
  const auto light = [](int part) {
    const double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
  };
  const double luminance =
      0.2126 * light(colour.red) + 0.7152 * light(colour.green) + 0.0722 * light(colour.blue);
  return 1.05 / (luminance + 0.05);
}

/// In tenths, never rounded up to what it does not reach: "4.4".
std::string tenths(double ratio) {
  const int whole = static_cast<int>(std::floor(ratio * 10));
  return std::to_string(whole / 10) + "." + std::to_string(whole % 10);
}

/// Success criterion 1.4.3 asks it of words; hairlines are decoration, which it
/// leaves out.
void say_if_pale(TomlTable& table, const ColourName& colour, const PrintTheme& print) {
  constexpr double least = 4.5;
  const double contrast = contrast_on_white(print.*colour.field);
  if (colour.drawn == Drawn::decoration || contrast >= least) return;
  table.reading().error("F0703", table.span(colour.name),
                        in_quotes(colour.name) +
                            " is too pale for words on white paper: its "
                            "contrast is " +
                            tenths(contrast) + " to 1",
                        "choose a darker colour, with a contrast of 4.5 to 1 or more");
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
    say_if_pale(table, colour, print);
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
    {"addresses_told", &PrintTheme::addresses_told},
};

void read_glossary_columns(TomlTable& table, PrintTheme& print) {
  constexpr std::string_view key = "glossary_columns";
  const auto columns = table.integer(key, Need::optional);
  if (!columns) return;
  if (*columns == 1 || *columns == 2) {
    print.glossary_columns = static_cast<int>(*columns);
  } else {
    table.reading().error("F0707", table.span(key),
                          in_quotes(key) + " is " + std::to_string(*columns),
                          "write 1 or 2: more columns would be too narrow to read");
  }
}

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

// Kilobytes that a PDF may have for each of its pages; nothing is no limit.
void read_budget(TomlTable& table, PrintTheme& print) {
  const auto most = table.count("size_budget_kb", Need::optional);
  if (most) print.size_budget_kb = *most;
}

// --- Editions ------------------------------------------------------------------------

int grey_of(const model::Colour& colour) {
  // As bright as the colour (IEC 61966-2-1, without its curve: close enough for ink).
  return (colour.red * 21 + colour.green * 72 + colour.blue * 7 + 50) / 100;
}

// 18 points is what the RNIB calls large print; lines follow in proportion.
PrintTheme in_large_print(PrintTheme print) {
  print.text_size = Points{18};
  print.leading = Points{25};
  print.note_size = Points{16};
  print.note_leading = Points{22};
  print.inner = print.outer = millimetres(20);
  print.number_column = Points{54};
  print.justified = print.hyphenated = false;
  return print;
}

// Black ink alone for words, and paper beyond the edge for the knife.
PrintTheme for_print_shop(PrintTheme print) {
  print.bleed = millimetres(3);
  print.ink = {0, 0, 0};
  for (const ColourName& name : colours) {
    model::Colour& colour = print.*name.field;
    colour.red = colour.green = colour.blue = grey_of(colour);
  }
  print.duplex = true;
  return print;
}

PrintTheme for_screen(PrintTheme print) {
  print.inner = print.outer = (print.inner + print.outer) / 2;
  print.duplex = false;
  return print;
}

struct Edition {
  std::string_view name;
  model::PrintEdition edition;
  PrintTheme (*of)(PrintTheme);
};
constexpr Edition editions[] = {
    {"large_print", model::PrintEdition::large_print, in_large_print},
    {"print_shop", model::PrintEdition::print_shop, for_print_shop},
    {"screen", model::PrintEdition::screen, for_screen},
};

// What an edition may say otherwise than the whole theme.
void read_looks(TomlTable& table, PrintTheme& print) {
  for (const Length& length : lengths) read_length(table, length, print);
  for (const ColourName& colour : colours) read_colour(table, colour, print);
  for (const Switch& one : switches) {
    print.*one.field = table.truth(one.name, Need::optional).value_or(print.*one.field);
  }
  read_budget(table, print);
}

}  // namespace

void read_editions(TomlTable& table, model::Theme& theme) {
  for (const Edition& one : editions) {
    PrintTheme& print = theme.editions[one.edition] = one.of(theme.print);
    table.within(one.name, Need::optional, [&print](TomlTable& edition) {
      read_looks(edition, print);
      read_length(edition, {"bleed", &PrintTheme::bleed}, print);
    });
  }
}

void read_print(TomlTable& table, PrintTheme& print) {
  read_looks(table, print);
  read_glossary_columns(table, print);
  read_fonts(table, print);
  print.standard = table.choice("standard", standards, Need::optional, print.standard);
}

}  // namespace folio::content
