// Names of glyphs and encodings that fonts without a CMap to Unicode have.

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "base/ascii.h"
#include "base/pdf_letters.h"
#include "base/text.h"

namespace folio {

namespace {

struct Name {
  std::string_view name;
  std::u32string_view letters;
};

/// Of the Adobe Glyph List, what words and numbers are written with.
constexpr std::array names{
    Name{"space", U" "},        Name{"nbspace", U" "},
    Name{"exclam", U"!"},       Name{"quotedbl", U"\""},
    Name{"numbersign", U"#"},   Name{"dollar", U"$"},
    Name{"percent", U"%"},      Name{"ampersand", U"&"},
    Name{"quotesingle", U"'"},  Name{"quoteright", U"’"},
    Name{"quoteleft", U"‘"},    Name{"parenleft", U"("},
    Name{"parenright", U")"},   Name{"asterisk", U"*"},
    Name{"plus", U"+"},         Name{"comma", U","},
    Name{"hyphen", U"-"},       Name{"minus", U"-"},
    Name{"sfthyphen", U"-"},    Name{"period", U"."},
    Name{"slash", U"/"},        Name{"zero", U"0"},
    Name{"one", U"1"},          Name{"two", U"2"},
    Name{"three", U"3"},        Name{"four", U"4"},
    Name{"five", U"5"},         Name{"six", U"6"},
    Name{"seven", U"7"},        Name{"eight", U"8"},
    Name{"nine", U"9"},         Name{"colon", U":"},
    Name{"semicolon", U";"},    Name{"less", U"<"},
    Name{"equal", U"="},        Name{"greater", U">"},
    Name{"question", U"?"},     Name{"at", U"@"},
    Name{"bracketleft", U"["},  Name{"backslash", U"\\"},
    Name{"bracketright", U"]"}, Name{"underscore", U"_"},
    Name{"braceleft", U"{"},    Name{"bar", U"|"},
    Name{"braceright", U"}"},   Name{"endash", U"–"},
    Name{"emdash", U"—"},       Name{"bullet", U"•"},
    Name{"quotedblleft", U"“"}, Name{"quotedblright", U"”"},
    Name{"ellipsis", U"…"},     Name{"fi", U"fi"},
    Name{"fl", U"fl"},          Name{"ff", U"ff"},
    Name{"ffi", U"ffi"},        Name{"ffl", U"ffl"},
    Name{"f_i", U"fi"},         Name{"f_f", U"ff"},
    Name{"f_l", U"fl"},         Name{"f_f_i", U"ffi"},
    Name{"sterling", U"£"},     Name{"Euro", U"€"},
    Name{"section", U"§"},      Name{"degree", U"°"},
    Name{"dotlessi", U"i"},     Name{"germandbls", U"ß"},
    Name{"ae", U"æ"},           Name{"AE", U"Æ"},
    Name{"oe", U"œ"},           Name{"OE", U"Œ"},
    Name{"oslash", U"ø"},       Name{"Oslash", U"Ø"},
    Name{"copyright", U"©"},    Name{"registered", U"®"},
    Name{"trademark", U"™"},    Name{"periodcentered", U"·"},
    Name{"dagger", U"†"},       Name{"daggerdbl", U"‡"},
};

/// "eacute" is e with its accent behind it, which is the same letter.
constexpr std::array accents{
    Name{"acute", U"\u0301"},    Name{"grave", U"\u0300"}, Name{"circumflex", U"\u0302"},
    Name{"dieresis", U"\u0308"}, Name{"tilde", U"\u0303"}, Name{"cedilla", U"\u0327"},
    Name{"ring", U"\u030A"},     Name{"caron", U"\u030C"}, Name{"macron", U"\u0304"},
};

std::string utf8_of(std::u32string_view letters) {
  std::string out;
  for (const char32_t letter : letters) text::append_utf8(out, letter);
  return out;
}

// "uni00E9", "u1F600".
std::string letter_of_number(std::string_view name) {
  name.remove_prefix(name.starts_with("uni") ? 3 : 1);
  unsigned number = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number, 16);
  const bool good = error == std::errc() && end == name.data() + name.size() && name.size() >= 4 &&
                    number > 0 && number <= 0x10FFFF && (number < 0xD800 || number > 0xDFFF);
  return good ? utf8_of(std::u32string(1, number)) : "";
}

constexpr std::u32string_view win_ansi = U"€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ";  // from 0x80
static_assert(win_ansi.size() == 32);

constexpr std::u32string_view mac_roman =  // from 0x80
    U"ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
    U"¿¡¬√ƒ≈∆«»… ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ•ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";
static_assert(mac_roman.size() == 128);

struct Code {
  unsigned code;
  char32_t letter;
};

/// Where StandardEncoding is not ASCII.
constexpr std::array standard{
    Code{0x27, U'’'}, Code{0x60, U'‘'}, Code{0xA3, U'£'}, Code{0xA7, U'§'}, Code{0xA9, U'\''},
    Code{0xAA, U'“'}, Code{0xAE, U'ﬁ'}, Code{0xAF, U'ﬂ'}, Code{0xB1, U'–'}, Code{0xB7, U'•'},
    Code{0xBA, U'”'}, Code{0xBC, U'…'}, Code{0xD0, U'—'}, Code{0xE1, U'Æ'}, Code{0xE9, U'Ø'},
    Code{0xEA, U'Œ'}, Code{0xF1, U'æ'}, Code{0xF5, U'i'}, Code{0xF9, U'ø'}, Code{0xFA, U'œ'},
    Code{0xFB, U'ß'},
};

char32_t standard_letter(unsigned code) {
  const auto* const found = std::ranges::find(standard, code, &Code::code);
  return found != standard.end() ? found->letter : code < 0x80 ? code : U'\uFFFD';
}

}  // namespace

std::string letter_of_glyph(std::string_view name) {
  name = name.substr(0, name.find('.'));  // "a.sc" is another form of an a
  const auto* const known = std::ranges::find(names, name, &Name::name);
  if (known != names.end()) return utf8_of(known->letters);
  if (name.size() == 1 && text::is_letter(name[0])) return std::string(name);
  for (const Name& accent : accents) {
    if (name.size() == accent.name.size() + 1 && name.ends_with(accent.name))
      return std::string(name.substr(0, 1)) + utf8_of(accent.letters);
  }
  return name.starts_with('u') ? letter_of_number(name) : "";
}

std::string letter_in_encoding(std::string_view encoding, unsigned code) {
  if (code < 0x20) return {};
  char32_t letter = code;
  if (encoding == "WinAnsiEncoding") {
    if (code >= 0x80 && code < 0xA0) letter = win_ansi[code - 0x80];
  } else if (encoding == "MacRomanEncoding") {
    if (code >= 0x80 && code <= 0xFF) letter = mac_roman[code - 0x80];
  } else {
    letter = standard_letter(code);
  }
  return utf8_of({&letter, 1});
}

}  // namespace folio
