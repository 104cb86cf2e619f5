// Marks at which a printer cuts the sheets, beyond the edges of the page.

#include "pdf/writer.h"

namespace folio::pdf {

namespace {

const Points mark_length = millimetres(5);
constexpr double hair = 0.25;  // points

void add_line(std::string& out, double x1, double y1, double x2, double y2) {
  for (const double number : {x1, y1}) append_number(out, number, 2), out += ' ';
  out += "m ";
  for (const double number : {x2, y2}) append_number(out, number, 2), out += ' ';
  out += "l\n";
}

}  // namespace

Points room_for_marks(Points bleed) { return bleed > Points{} ? bleed + mark_length : Points{}; }

std::string printer_marks(const layout::Page& page, Points bleed) {
  if (bleed <= Points{}) return {};
  const double from = bleed.value, to = room_for_marks(bleed).value;
  std::string out = "/Artifact <</Type /Page>> BDC\nq 0 G ";
  append_number(out, hair, 2);
  out += " w\n";
  for (const double x : {0.0, page.width.value}) {
    add_line(out, x, -from, x, -to);
    add_line(out, x, page.height.value + from, x, page.height.value + to);
  }
  for (const double y : {0.0, page.height.value}) {
    add_line(out, -from, y, -to, y);
    add_line(out, page.width.value + from, y, page.width.value + to, y);
  }
  return out + "S Q\nEMC\n";
}

}  // namespace folio::pdf
