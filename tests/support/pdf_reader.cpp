#include "support/pdf_reader.h"

#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "support/pdf_content.h"

namespace folio::testing {

namespace {

const PdfValue nothing;

std::string from_base64(const std::string& text) {
  static constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  unsigned bits = 0;
  int count = 0;
  for (const char character : text) {
    const std::size_t value = digits.find(character);
    if (value == std::string_view::npos) continue;
    bits = bits << 6 | static_cast<unsigned>(value);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    out += static_cast<char>(bits >> count & 0xFF);
  }
  return out;
}

bool is_reference(const PdfValue& value) {
  return value.is_string() && value.get_ref<const std::string&>().ends_with(" R");
}

}  // namespace

std::string DrawnContent::text() const {
  std::string out;
  for (const DrawnLine& line : lines) out += line.text;
  return out;
}

std::string printed_by(const std::string& command) {
  std::string out;
  FILE* const pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return out;
  std::array<char, 65536> part{};
  for (std::size_t size = 0; (size = fread(part.data(), 1, part.size(), pipe)) > 0;)
    out.append(part.data(), size);
  pclose(pipe);
  return out;
}

ScratchFile::ScratchFile(const std::string& bytes) : path_("/tmp/folio-test-XXXXXX") {
  const int file = mkstemp(path_.data());
  if (file >= 0) close(file);
  std::ofstream(path_, std::ios::binary) << bytes;
}

ScratchFile::~ScratchFile() { unlink(path_.c_str()); }

PdfReader::PdfReader(const std::string& bytes) {
  const ScratchFile file(bytes);
  const std::string json = printed_by(
      "qpdf --json=2 --json-stream-data=inline --decode-level=generalized "
      "--json-key=qpdf --json-key=pages " +
      file.path() + " 2>/dev/null");
  PdfValue read = PdfValue::parse(json, nullptr, false);
  if (!read.is_object() || !read.contains("qpdf")) return;
  objects_ = std::move(read["qpdf"][1]);
  for (const PdfValue& page : read["pages"]) pages_.push_back(page["object"]);
}

const PdfValue& PdfReader::at(const PdfValue& value) const {
  if (!is_reference(value)) return value;
  const auto found = objects_.find("obj:" + value.get<std::string>());
  if (found == objects_.end()) return nothing;
  return found->contains("stream") ? (*found)["stream"]["dict"] : (*found)["value"];
}

const PdfValue& PdfReader::entry(const PdfValue& dictionary, const std::string& key) const {
  const PdfValue& held = at(dictionary);
  return held.is_object() && held.contains(key) ? at(held[key]) : nothing;
}

const PdfValue& PdfReader::catalog() const { return entry(objects_["trailer"]["value"], "/Root"); }

const PdfValue& PdfReader::information() const {
  return entry(objects_["trailer"]["value"], "/Info");
}

std::string PdfReader::stream(const PdfValue& reference) const {
  const auto found = objects_.find("obj:" + reference.get<std::string>());
  if (found == objects_.end() || !found->contains("stream")) return "";
  return from_base64((*found)["stream"]["data"]);
}

std::map<std::string, PdfValue> PdfReader::tree(const PdfValue& root) const {
  std::map<std::string, PdfValue> leaves;
  for (const PdfValue& kid : entry(root, "/Kids")) leaves.merge(tree(kid));
  const char* const key = entry(root, "/Nums").is_null() ? "/Names" : "/Nums";
  const PdfValue& pairs = entry(root, key);
  for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) leaves[text(pairs[i])] = pairs[i + 1];
  return leaves;
}

std::vector<DrawnContent> PdfReader::drawn_on(const PdfValue& page) const {
  std::map<std::string, ToUnicode> fonts;
  const PdfValue& resources = entry(entry(page, "/Resources"), "/Font");
  for (const auto& [name, font] : resources.items())
    fonts[name.substr(1)] = parse_to_unicode(stream(at(font)["/ToUnicode"]));
  return parse_content(stream(at(page)["/Contents"]), fonts);
}

std::string PdfReader::text(const PdfValue& value) {
  if (value.is_number()) return value.dump();
  if (!value.is_string()) return "";
  const auto& written = value.get_ref<const std::string&>();
  // qpdf writes "u:" before text, "b:" before the hexadecimal of other bytes,
  // and names with their slash.
  if (written.starts_with("/")) return written.substr(1);
  return written.size() >= 2 && written[1] == ':' ? written.substr(2) : written;
}

}  // namespace folio::testing
