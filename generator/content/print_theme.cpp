// print.toml of a theme: how paper looks, and what a PDF promises.

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
  read_budget(table, print);
  print.standard = table.choice("standard", standards, Need::optional, print.standard);
}

}  // namespace folio::content
