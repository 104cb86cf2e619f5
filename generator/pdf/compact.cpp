#include "pdf/file.h"

namespace folio::pdf {

namespace {

// Few enough that a reader need not inflate the whole file for one object.
constexpr std::size_t most_in_an_object_stream = 200;

constexpr std::size_t bytes_of_offset = 4;
constexpr std::size_t bytes_of_row = 1 + bytes_of_offset + 1;

}  // namespace

CompactFile::CompactFile(std::size_t objects, Version version, const Deflater& deflater)
    : deflater_(deflater), places_(objects + 1) {
  out_ = version == Version::pdf_2_0 ? "%PDF-2.0\n" : "%PDF-1.7\n";
  // The four high bytes tell programs that the file is not text (7.5.2).
  out_ += "%\xE2\xE3\xCF\xD3\n";
}

void CompactFile::add_stream(std::uint32_t number, std::string_view body) {
  places_[number] = {Place::Kind::offset, out_.size(), 0};
  ((out_ += std::to_string(number)) += " 0 obj\n") += body;
  out_ += "\nendobj\n";
}

void CompactFile::add(std::uint32_t number, std::string_view body) {
  index_ += std::to_string(number) + " " + std::to_string(bodies_.size()) + " ";
  (bodies_ += body) += '\n';
  waiting_.push_back(number);
  if (waiting_.size() == most_in_an_object_stream) pack();
}

/// An object stream (7.5.7): numbers and offsets, then the objects.
void CompactFile::pack() {
  if (waiting_.empty()) return;
  const auto number = static_cast<std::uint32_t>(places_.size());
  for (std::size_t i = 0; i < waiting_.size(); ++i) {
    places_[waiting_[i]] = {Place::Kind::packed, number, i};
  }
  places_.emplace_back();
  const std::string entries = "/Type /ObjStm\n/N " + std::to_string(waiting_.size()) + "\n/First " +
                              std::to_string(index_.size()) + "\n";
  add_stream(number, stream_of(entries, index_ + bodies_));
  waiting_.clear();
  index_.clear();
  bodies_.clear();
}

std::string CompactFile::finish(const std::string& trailer) {
  pack();
  const std::size_t start = out_.size();
  places_.push_back({Place::Kind::offset, start, 0});
  out_ += std::to_string(places_.size() - 1) + " 0 obj\n" +
          stream_of("/Type /XRef\n/Size " + std::to_string(places_.size()) + "\n/W [1 " +
                        std::to_string(bytes_of_offset) + " 1]\n/DecodeParms <</Predictor 12 " +
                        "/Columns " + std::to_string(bytes_of_row) + ">>\n" + trailer,
                    rows()) +
          "\nendobj\nstartxref\n" + std::to_string(start) + "\n%%EOF\n";
  return std::move(out_);
}

std::string CompactFile::stream_of(const std::string& entries, const std::string& bytes) const {
  const std::string packed = deflater_.deflated(bytes);
  return "<<" + entries + "/Filter /FlateDecode\n/Length " + std::to_string(packed.size()) +
         "\n>>\nstream\n" + packed + "\nendstream";
}

std::string CompactFile::row_of(const Place& place) {
  std::string row(1, static_cast<char>(place.kind));
  for (std::size_t i = bytes_of_offset; i-- > 0;)
    row += static_cast<char>(place.at >> (8 * i) & 0xFF);
  return row += static_cast<char>(place.kind == Place::Kind::free ? 0 : place.index);
}

/// Rows as differences from the row above, which come to little.
std::string CompactFile::rows() const {
  std::string out, above(bytes_of_row, '\0');
  for (const Place& place : places_) {
    const std::string row = row_of(place);
    out += '\2';
    for (std::size_t i = 0; i < row.size(); ++i) out += static_cast<char>(row[i] - above[i]);
    above = row;
  }
  return out;
}

}  // namespace folio::pdf
