// Each library of others is met by exactly one file of ours.

#include <array>
#include <regex>

#include "house/house.h"

namespace folio::house {

namespace {

struct Guest {
  std::string library;
  std::string headers;  // what its headers are called, as a regular expression
};

const std::array guests{
    Guest{"toml++", "toml\\+\\+/.*"},
    Guest{"cmark-gfm", "cmark-gfm.*|node\\.h|parser\\.h|syntax_extension\\.h"},
    Guest{"Mustache", "kainjow/.*|mustache\\.hpp"},
    Guest{"HarfBuzz", "(harfbuzz/)?hb(-ot|-ft)?\\.h"},
    Guest{"HarfBuzz subset", "(harfbuzz/)?hb-subset\\.h"},
    Guest{"libhyphen", "hyphen\\.h"},
    Guest{"libharu", "hpdf.*\\.h"},
    Guest{"ICU", "unicode/(?!ubrk|ubidi|uscript).*"},
    Guest{"ICU line breaking", "unicode/ubrk\\.h"},
    Guest{"ICU bidirectional text", "unicode/ubidi\\.h"},
    Guest{"ICU scripts", "unicode/uscript\\.h"},
    Guest{"libdeflate", "libdeflate\\.h"},
    Guest{"CLI11", "CLI/.*"},
    Guest{"nlohmann json", "nlohmann/.*"},
    Guest{"xxHash", "xxh.*\\.h"},
    Guest{"librsvg", "librsvg/.*"},
    Guest{"cairo", "cairo.*\\.h"},
    Guest{"fontconfig", "fontconfig/.*"},
    Guest{"libzip", "zip\\.h"},
    Guest{"qpdf", "qpdf/.*"},
    Guest{"libpng", "png\\.h"},
    Guest{"libjpeg-turbo", "jpeglib\\.h|turbojpeg\\.h"},
};

bool meets(const File& file, const Guest& guest) {
  const std::regex include("#\\s*include\\s*[<\"](" + guest.headers + ")[>\"]");
  return std::regex_search(file.text, include);
}

}  // namespace

Complaints guests_met_twice(const std::vector<File>& files) {
  Complaints complaints;
  for (const Guest& guest : guests) {
    std::string host;
    for (const File& file : files) {
      if (!meets(file, guest)) continue;
      if (file.path.ends_with(".h")) {
        complaints.push_back(file.path + " lets everybody see " + guest.library);
      } else if (!host.empty()) {
        complaints.push_back(guest.library + " is met in " + host + " and again in " + file.path);
      }
      host = file.path;
    }
  }
  return complaints;
}

std::map<std::string, std::string> hosts(const std::vector<File>& files) {
  std::map<std::string, std::string> answer;
  for (const Guest& guest : guests) {
    for (const File& file : files) {
      if (meets(file, guest)) answer[guest.library] = file.path;
    }
  }
  return answer;
}

}  // namespace folio::house
