#include "pdf/mutants/editable_pdf.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "support/pdf_reader.h"

namespace folio::mutants {

namespace {

constexpr std::string_view digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::string to_base64(const std::string& bytes) {
  std::string out;
  unsigned bits = 0;
  int count = 0;
  for (const char byte : bytes) {
    bits = bits << 8 | static_cast<unsigned char>(byte);
    for (count += 8; count >= 6; count -= 6) out += digits[bits >> (count - 6) & 63];
  }
  if (count > 0) out += digits[bits << (6 - count) & 63];
  while (out.size() % 4 != 0) out += '=';
  return out;
}

std::string from_base64(const std::string& text) {
  std::string out;
  unsigned bits = 0;
  int count = 0;
  for (const char character : text) {
    const std::size_t value = digits.find(character);
    if (value == std::string_view::npos) continue;
    bits = bits << 6 | static_cast<unsigned>(value);
    if ((count += 6) < 8) continue;
    count -= 8;
    out += static_cast<char>(bits >> count & 0xFF);
  }
  return out;
}

[[noreturn]] void give_up(const std::string& why) {
  std::fprintf(stderr, "mutants: %s\n", why.c_str());
  std::exit(2);
}

}  // namespace

EditablePdf::EditablePdf(const std::string& bytes) {
  const testing::ScratchFile file(bytes);
  read_ = Json::parse(testing::printed_by("qpdf --json-output=2 --json-stream-data=inline "
                                          "--decode-level=generalized " +
                                          file.path() + " -"),
                      nullptr, false);
  if (read_.is_discarded()) give_up("qpdf cannot read the demo");
}

Json& EditablePdf::value_of(Json& object) {
  return object.contains("stream") ? object["stream"]["dict"] : object["value"];
}

Json& EditablePdf::object(const Json& reference) {
  return read_["qpdf"][1]["obj:" + reference.get<std::string>()];
}

const Json& EditablePdf::object(const Json& reference) const {
  return read_["qpdf"][1]["obj:" + reference.get<std::string>()];
}

Json& EditablePdf::catalog() {
  return value_of(object(read_["qpdf"][1]["trailer"]["value"]["/Root"]));
}

Json& EditablePdf::with(const std::string& key, const std::string& value) {
  for (auto& [name, held] : read_["qpdf"][1].items()) {
    Json& one = value_of(held);
    if (one.is_object() && one.contains(key) && one[key] == value) return one;
  }
  give_up("the demo has nothing with " + key + " " + value);
}

Json& EditablePdf::page() {
  for (auto& [name, held] : read_["qpdf"][1].items()) {
    Json& one = value_of(held);
    if (one.is_object() && one.contains("/Annots")) return one;
  }
  give_up("the demo has no page with links");
}

Json& EditablePdf::element(const std::string& type) { return with("/S", type); }

Json& EditablePdf::parent_of(const std::string& type) {
  return value_of(object(element(type)["/P"]));
}

std::string EditablePdf::reference_to(const std::string& type) {
  for (auto& [name, held] : read_["qpdf"][1].items()) {
    const Json& one = value_of(held);
    if (one.is_object() && one.contains("/S") && one["/S"] == type) return name.substr(4);
  }
  give_up("the demo has no " + type);
}

std::string EditablePdf::stream(const Json& reference) const {
  return from_base64(object(reference)["stream"]["data"].get<std::string>());
}

void EditablePdf::set_stream(const Json& reference, const std::string& bytes) {
  object(reference)["stream"]["data"] = to_base64(bytes);
}

void EditablePdf::write(const std::string& path) const {
  const testing::ScratchFile file(read_.dump());
  const std::string said = testing::printed_by("qpdf --json-input --newline-before-endstream " +
                                               file.path() + " " + path + " 2>&1");
  if (!std::ifstream(path)) give_up("qpdf cannot write " + path + ": " + said);
}

}  // namespace folio::mutants
