#include <algorithm>

#include "pdf/writer.h"

namespace folio::pdf {

namespace {

// Few enough that a reader need not inflate the whole file for one object.
constexpr std::size_t most_in_an_object_stream = 200;

std::string stream_of(const std::string& entries, const std::string& bytes) {
  const std::string packed = deflated(bytes);
  return "<<" + entries + "/Filter /FlateDecode\n/Length " + std::to_string(packed.size()) +
         "\n>>\nstream\n" + packed + "\nendstream";
}

/// An object stream (7.5.7): numbers and offsets, then the objects.
std::string packed(std::span<const WrittenObject* const> objects) {
  std::string index, bodies;
  for (const WrittenObject* object : objects) {
    index += std::to_string(object->number) + " " + std::to_string(bodies.size()) + " ";
    bodies += object->body + "\n";
  }
  return stream_of("/Type /ObjStm\n/N " + std::to_string(objects.size()) + "\n/First " +
                       std::to_string(index.size()) + "\n",
                   index + bodies);
}

/// A row of the cross-reference stream (7.5.8.3).
struct Place {
  enum class Kind { free = 0, offset = 1, packed = 2 };
  Kind kind = Kind::free;
  std::size_t at = 0;     // an offset, or the number of an object stream
  std::size_t index = 0;  // in that
};

constexpr std::size_t bytes_of_offset = 4;
constexpr std::size_t bytes_of_row = 1 + bytes_of_offset + 1;

std::string row_of(const Place& place) {
  std::string row(1, static_cast<char>(place.kind));
  for (std::size_t i = bytes_of_offset; i-- > 0;)
    row += static_cast<char>(place.at >> (8 * i) & 0xFF);
  return row += static_cast<char>(place.kind == Place::Kind::free ? 0 : place.index);
}

/// Rows as differences from the row above, which come to little.
std::string rows_of(const std::vector<Place>& places) {
  std::string out, above(bytes_of_row, '\0');
  for (const Place& place : places) {
    const std::string row = row_of(place);
    out += '\2';
    for (std::size_t i = 0; i < row.size(); ++i) out += static_cast<char>(row[i] - above[i]);
    above = row;
  }
  return out;
}

/// The file so far, and where each object is.
class CompactFile {
 public:
  CompactFile(std::size_t objects, Version version) : places_(objects + 1) {
    out_ = version == Version::pdf_2_0 ? "%PDF-2.0\n" : "%PDF-1.7\n";
    // The four high bytes tell programs that the file is not text (7.5.2).
    out_ += "%\xE2\xE3\xCF\xD3\n";
  }

  void add(std::uint32_t number, const std::string& body) {
    places_[number] = {Place::Kind::offset, out_.size(), 0};
    out_ += std::to_string(number) + " 0 obj\n" + body + "\nendobj\n";
  }

  void add_packed(std::span<const WrittenObject* const> objects) {
    const auto number = static_cast<std::uint32_t>(places_.size());
    for (std::size_t i = 0; i < objects.size(); ++i)
      places_[objects[i]->number] = {Place::Kind::packed, number, i};
    places_.emplace_back();
    add(number, packed(objects));
  }

  std::string finish(const std::string& trailer) {
    const std::size_t start = out_.size();
    places_.push_back({Place::Kind::offset, start, 0});
    out_ += std::to_string(places_.size() - 1) + " 0 obj\n" +
            stream_of("/Type /XRef\n/Size " + std::to_string(places_.size()) + "\n/W [1 " +
                          std::to_string(bytes_of_offset) + " 1]\n/DecodeParms <</Predictor 12 " +
                          "/Columns " + std::to_string(bytes_of_row) + ">>\n" + trailer,
                      rows_of(places_)) +
            "\nendobj\nstartxref\n" + std::to_string(start) + "\n%%EOF\n";
    return std::move(out_);
  }

 private:
  std::string out_;
  std::vector<Place> places_;  // by object number
};

}  // namespace

std::string compact_file(const std::vector<WrittenObject>& objects, const std::string& trailer,
                         Version version) {
  std::uint32_t last = 0;
  for (const WrittenObject& object : objects) last = std::max(last, object.number);

  CompactFile file(last, version);
  std::vector<const WrittenObject*> small;
  for (const WrittenObject& object : objects) {
    if (object.kind == WrittenObject::Kind::stream)
      file.add(object.number, object.body);
    else
      small.push_back(&object);
  }
  for (std::size_t begin = 0; begin < small.size(); begin += most_in_an_object_stream) {
    const auto rest = std::span<const WrittenObject* const>(small).subspan(begin);
    file.add_packed(rest.first(std::min(rest.size(), most_in_an_object_stream)));
  }
  return file.finish(trailer);
}

}  // namespace folio::pdf
