// What Folio finds on the machine: fonts, the colour profile, its own themes.

#include <array>
#include <fstream>
#include <iterator>
#include <system_error>

#include "cli/commands.h"

namespace folio::cli {

namespace fs = std::filesystem;

namespace {

struct Material {
  fs::path PaperFiles::*file;
  std::string_view package;
};

constexpr std::array materials{Material{&PaperFiles::regular, "fonts-noto-core"},
                               Material{&PaperFiles::bold, "fonts-noto-core"},
                               Material{&PaperFiles::italic, "fonts-noto-core"},
                               Material{&PaperFiles::bold_italic, "fonts-noto-core"},
                               Material{&PaperFiles::symbols, "fonts-noto-core"},
                               Material{&PaperFiles::more_symbols, "fonts-noto-core"},
                               Material{&PaperFiles::mathematics, "fonts-noto-core"},
                               Material{&PaperFiles::srgb, "icc-profiles-free"},
                               Material{&PaperFiles::english_hyphens, "hyphen-en-gb"}};

Result<std::string> bytes_of(const fs::path& file, std::string_view package) {
  std::ifstream in(file, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  if (in.good() && !bytes.empty()) return bytes;
  return Failure{"PDFs need " + file.string() + ", which cannot be read; the Debian package " +
                 std::string(package) + " brings it"};
}

// No Welsh is divided by English patterns: without its own it is not divided.
Result<layout::Hyphenation> open_hyphenation(std::string english, const fs::path& welsh) {
  std::map<std::string, std::string> patterns{{"en", std::move(english)}};
  if (!welsh.empty()) {
    Result<std::string> read = bytes_of(welsh, "that was there when Folio was compiled");
    if (!read) return read.error();
    patterns.emplace("cy", *std::move(read));
  }
  return layout::Hyphenation::open(patterns);
}

}  // namespace

PaperFiles paper_files() {
  return {FOLIO_FONT_REGULAR,
          FOLIO_FONT_BOLD,
          FOLIO_FONT_ITALIC,
          FOLIO_FONT_BOLD_ITALIC,
          FOLIO_FONT_SYMBOLS,
          FOLIO_FONT_MORE_SYMBOLS,
          FOLIO_FONT_MATHEMATICS,
          FOLIO_SRGB_PROFILE,
          FOLIO_HYPHENS_ENGLISH,
          FOLIO_HYPHENS_WELSH,
          {fs::path(FOLIO_FONT_REGULAR).parent_path(), "/usr/share/fonts/opentype/noto",
           "/usr/share/fonts", "/usr/local/share/fonts"}};
}

Result<Paper> open_paper(const PaperFiles& files, std::vector<layout::FontFamily> families) {
  std::array<std::string, materials.size()> bytes;
  for (std::size_t i = 0; i < materials.size(); ++i) {
    Result<std::string> read = bytes_of(files.*materials[i].file, materials[i].package);
    if (!read) return read.error();
    bytes[i] = *std::move(read);
  }
  auto typefaces = layout::Typefaces::open(
      std::move(bytes[0]), std::move(bytes[1]), std::move(bytes[2]), std::move(bytes[3]),
      {std::move(bytes[4]), std::move(bytes[5]), std::move(bytes[6])}, std::move(families));
  if (!typefaces) return typefaces.error();
  auto hyphenation = open_hyphenation(std::move(bytes[8]), files.welsh_hyphens);
  if (!hyphenation) return hyphenation.error();
  return Paper{*std::move(typefaces), *std::move(hyphenation), std::move(bytes[7])};
}

namespace {

/// Beside the installed program the folder that holds `name`, or `compiled` if
/// the program was not installed.
fs::path share_with(std::string_view name, const std::string& program, const fs::path& compiled) {
  std::error_code error;
  fs::path executable = fs::read_symlink("/proc/self/exe", error);
  if (error) executable = fs::absolute(program, error);
  const fs::path share = executable.parent_path().parent_path() / "share" / "folio";
  return fs::is_directory(share / name, error) ? share : compiled;
}

}  // namespace

fs::path installed_themes(const std::string& program) {
  return share_with("themes", program, fs::path(FOLIO_THEME_DIR).parent_path());
}

fs::path installed_scaffolds(const std::string& program) {
  return share_with("scaffolds", program, fs::path(FOLIO_SCAFFOLD_DIR).parent_path());
}

}  // namespace folio::cli
