#pragma once

#include <string_view>

namespace folio {

/// The number of colour components, from the frame header of a JPEG (ITU T.81,
/// B.2.2): 1 for grey, 3 for a screen's colours, 4 for a printing press's; 0
/// where there is no such header.
int jpeg_components(std::string_view jpeg);

}  // namespace folio
