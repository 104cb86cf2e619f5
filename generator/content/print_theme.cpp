// print.toml of a theme: how paper looks, and what a PDF promises.

#include <cmath>

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
    table.reading().error("F0706", table.span(key),
                          in_quotes(key) + " is " + std::to_string(*columns),
                          "write 1 or 2: more columns would be too narrow to read");
  }
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
  read_length(table, {"bleed", &PrintTheme::bleed}, print);
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
    table.within(one.name, Need::optional,
                 [&print](TomlTable& edition) { read_looks(edition, print); });
  }
}

void read_print(TomlTable& table, PrintTheme& print) {
  for (const Length& length : lengths) read_length(table, length, print);
  for (const ColourName& colour : colours) read_colour(table, colour, print);
  for (const Switch& one : switches) {
    print.*one.field = table.truth(one.name, Need::optional).value_or(print.*one.field);
  }
  read_glossary_columns(table, print);
  read_budget(table, print);
  print.standard = table.choice("standard", standards, Need::optional, print.standard);
}

}  // namespace folio::content
