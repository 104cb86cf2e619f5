#pragma once

// The back stairs of the file: how objects are packed.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace folio::pdf {

/// Compresses into the form that FlateDecode takes. What that needs is kept from
/// one call to the next.
class Deflater {
 public:
  Deflater();
  ~Deflater();
  std::string deflated(std::string_view bytes) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The part of ISO 32000 that a file is of.
enum class Version { pdf_1_7, pdf_2_0 };

/// A file as it grows (7.5): streams as they are, all else packed into object
/// streams, which makes a tagged file half as large. Objects are numbered from 1
/// to `objects`, and each is given once.
class CompactFile {
 public:
  CompactFile(std::size_t objects, Version version, const Deflater& deflater);

  /// A stream, whole: its dictionary and what follows.
  void add_stream(std::uint32_t number, std::string_view body);

  /// Any other object, whole.
  void add(std::uint32_t number, std::string_view body);

  /// The file. `trailer` holds the entries Root, Info and ID.
  std::string finish(const std::string& trailer);

 private:
  /// A row of the cross-reference stream (7.5.8.3).
  struct Place {
    enum class Kind { free = 0, offset = 1, packed = 2 };
    Kind kind = Kind::free;
    std::size_t at = 0;     // an offset, or the number of an object stream
    std::size_t index = 0;  // in that
  };

  std::string stream_of(const std::string& entries, const std::string& bytes) const;
  void pack();
  std::string rows() const;
  static std::string row_of(const Place& place);

  const Deflater& deflater_;
  std::string out_;
  std::vector<Place> places_;           // by object number
  std::vector<std::uint32_t> waiting_;  // numbers of those to be packed next
  std::string index_, bodies_;          // of these
};

}  // namespace folio::pdf
