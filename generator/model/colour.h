#pragma once

namespace folio::model {

/// An sRGB colour, 0 to 255 each.
struct Colour {
  int red = 0, green = 0, blue = 0;
  bool operator==(const Colour&) const = default;
};

}  // namespace folio::model
