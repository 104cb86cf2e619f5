#pragma once

#include "unit/layout/setting.h"

// The fonts of more scripts than Latin.

namespace folio::layout {

inline FontBytes kept(std::string bytes) {
  return FontBytes(std::make_shared<const std::string>(std::move(bytes)));
}

inline FontFamily family(const std::string& name, const std::string& file) {
  return {name, kept(font(file + "-Regular")), kept(font(file + "-Bold"))};
}

inline FontFamily chinese() {
  std::ifstream file(FOLIO_CHINESE_FONT, std::ios::binary);
  return {"Hans", kept({std::istreambuf_iterator<char>(file), {}})};
}

inline const Typefaces& noto_of_many_scripts() {
  static const Typefaces typefaces =
      Typefaces::open(
          font("Sans-Regular"), font("Sans-Bold"), font("Sans-Italic"), font("Sans-BoldItalic"),
          {font("SansSymbols-Regular"), font("SansSymbols2-Regular"), font("SansMath-Regular")},
          {family("Arab", "NaskhArabic"), family("ur", "NastaliqUrdu"),
           family("Beng", "SansBengali"), family("Guru", "SansGurmukhi"),
           family("Gujr", "SansGujarati"), chinese()})
          .value();
  return typefaces;
}

inline Setting setting_of_many_scripts() {
  Setting set = setting();
  set.typefaces = noto_of_many_scripts();
  return set;
}

}  // namespace folio::layout
