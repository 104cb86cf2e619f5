#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace folio::mutants {

using Json = nlohmann::json;

/// A PDF as the values that qpdf reads from it, to be changed and written again.
/// What is asked for has to be there: the program ends otherwise, with a word.
class EditablePdf {
 public:
  explicit EditablePdf(const std::string& bytes);

  Json& catalog();
  Json& page();                              // the first that has links
  Json& element(const std::string& type);    // the first structure element: "/TH"
  Json& parent_of(const std::string& type);  // the element that holds it
  std::string reference_to(const std::string& type);
  Json& with(const std::string& key, const std::string& value);  // the first such dictionary

  /// The decoded bytes of the stream that an entry leads to.
  std::string stream(const Json& reference) const;
  void set_stream(const Json& reference, const std::string& bytes);

  /// Written anew by qpdf.
  void write(const std::string& path) const;

 private:
  Json& value_of(Json& object);
  Json& object(const Json& reference);
  const Json& object(const Json& reference) const;

  Json read_;
};

}  // namespace folio::mutants
