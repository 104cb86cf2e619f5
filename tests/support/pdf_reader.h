#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace folio::testing {

using PdfValue = nlohmann::json;

/// A line of text as drawn: where its base line begins, from the foot of the page.
struct DrawnLine {
  double x = 0, y = 0;
  std::string text;
};

/// What stands between one BDC and its EMC; what stands outside any has
/// neither an MCID nor an artifact's properties.
struct DrawnContent {
  std::optional<int> mcid;
  std::string tag;
  std::string artifact;  // "Pagination Header"
  std::vector<DrawnLine> lines;
  bool paints = false;

  std::string text() const;
};

/// A PDF file as qpdf reads it, which shares no code with what wrote it.
class PdfReader {
 public:
  explicit PdfReader(const std::string& bytes);

  /// Whether qpdf could make sense of the file.
  bool is_sound() const { return !objects_.is_null(); }

  const PdfValue& catalog() const;
  const PdfValue& information() const;
  const std::vector<PdfValue>& pages() const { return pages_; }  // references

  /// What a reference stands for, or the value itself; a stream stands for its
  /// dictionary.
  const PdfValue& at(const PdfValue& value) const;

  /// The entry of a dictionary, resolved; null if it has none.
  const PdfValue& entry(const PdfValue& dictionary, const std::string& key) const;

  /// The decoded bytes of a stream.
  std::string stream(const PdfValue& reference) const;

  /// The leaves of a name or number tree, keys as text.
  std::map<std::string, PdfValue> tree(const PdfValue& root) const;

  /// All that a page draws, in order.
  std::vector<DrawnContent> drawn_on(const PdfValue& page) const;

  /// A string or name as UTF-8.
  static std::string text(const PdfValue& value);

 private:
  PdfValue objects_;
  std::vector<PdfValue> pages_;
};

/// What `command` prints.
std::string printed_by(const std::string& command);

/// `bytes` as a file for other programs to read; removed when its owner goes.
class ScratchFile {
 public:
  explicit ScratchFile(const std::string& bytes);
  ~ScratchFile();
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace folio::testing
