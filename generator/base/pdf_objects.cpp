// The only file that knows qpdf.

#include "base/pdf_objects.h"

#define POINTERHOLDER_TRANSITION 4  // qpdf without its pointers of earlier days

#include <algorithm>
#include <array>
#include <exception>
#include <optional>
#include <qpdf/Pipeline.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <stdexcept>

namespace folio {

namespace {

constexpr std::size_t most_objects = 1'000'000;
constexpr int deepest = 40;  // of objects within objects
constexpr int deepest_form = 6;

/// That there is more than the limit: thrown within this file.
struct TooMuch : std::runtime_error {
  TooMuch() : std::runtime_error("too much is packed into it") {}
};

void spend(UnpackingLimit& limit, std::size_t more) {
  if (!limit.spend(more)) throw TooMuch();
}

// --- Streams ----------------------------------------------------------------------------

/// Counts what runs through it, and keeps it if it is asked to.
class Counting : public Pipeline {
 public:
  Counting(std::size_t most, std::string* kept) : Pipeline("", nullptr), most_(most), kept_(kept) {}

  void write(unsigned char const* bytes, size_t size) override {
    is_over_ = size > most_;
    if (is_over_) throw TooMuch();
    most_ -= size;
    size_ += size;
    if (kept_ != nullptr) kept_->append(reinterpret_cast<const char*>(bytes), size);
  }
  void finish() override {}
  std::size_t size() const { return size_; }
  bool is_over() const { return is_over_; }

 private:
  std::size_t most_, size_ = 0;
  std::string* kept_;
  bool is_over_ = false;
};

// How much a stream in `packed` comes to, as far as it is one of deflate's.
std::size_t unpacked_size(std::string_view packed, std::size_t most) {
  Counting counting(most, nullptr);
  try {
    Pl_Flate inflating("", &counting, Pl_Flate::a_inflate);
    inflating.write(reinterpret_cast<const unsigned char*>(packed.data()), packed.size());
    inflating.finish();
  } catch (const std::exception&) {
    if (counting.is_over()) throw TooMuch();
  }
  return counting.size();
}

// Whether the stream that begins at `at` is a picture, which is never unpacked.
bool is_picture(std::string_view bytes, std::size_t at) {
  const std::string_view before = bytes.substr(0, at);
  const std::size_t begin = before.rfind("obj");
  return begin != before.npos && before.substr(begin).find("/Image") != before.npos;
}

// qpdf unpacks streams of objects and of content to their end, however large. So each is
// measured before qpdf sees any.
void measure_streams(std::string_view bytes, std::size_t most) {
  constexpr std::string_view begin = "stream", end = "endstream";
  std::size_t all = 0;
  for (std::size_t at = bytes.find(begin); at != bytes.npos; at = bytes.find(begin, at)) {
    const bool is_measured = !is_picture(bytes, at);
    at += begin.size();
    while (at < bytes.size() && (bytes[at] == '\r' || bytes[at] == '\n')) ++at;
    const std::size_t after = std::min(bytes.find(end, at), bytes.size());
    if (is_measured) all += unpacked_size(bytes.substr(at, after - at), most - all);
    at = std::min(after + end.size(), bytes.size());
  }
}

std::string unpacked(QPDFObjectHandle stream, UnpackingLimit& limit) {
  std::string bytes;
  Counting counting(limit.bytes, &bytes);
  bool filtered = false;
  const bool done =
      stream.pipeStreamData(&counting, &filtered, 0, qpdf_dl_generalized, true, false);
  if (counting.is_over()) throw TooMuch();  // qpdf took it for damage
  if (!done || !filtered) return {};
  spend(limit, bytes.size());
  return bytes;
}

// --- Fonts -----------------------------------------------------------------------------

std::string name_of(QPDFObjectHandle object) { return object.isName() ? object.getName() : ""; }

double number_of(QPDFObjectHandle object, double otherwise) {
  return object.isNumber() ? std::clamp(object.getNumericValue(), -1e6, 1e6) : otherwise;
}

void read_simple_widths(QPDFObjectHandle font, PdfFont& out) {
  QPDFObjectHandle widths = font.getKey("/Widths");
  const int first = static_cast<int>(number_of(font.getKey("/FirstChar"), 0));
  if (!widths.isArray()) return;
  for (int i = 0; i < std::min(widths.getArrayNItems(), 256); ++i)
    out.widths[first + i] = number_of(widths.getArrayItem(i), 500);
}

// "c [w1 w2 …]" or "first last w" (ISO 32000-1, 9.7.4.3).
void read_composite_widths(QPDFObjectHandle widths, PdfFont& out) {
  constexpr int most = 65536;
  if (!widths.isArray()) return;
  const int count = widths.getArrayNItems();
  for (int i = 0; i + 1 < count;) {
    const int first = static_cast<int>(number_of(widths.getArrayItem(i), 0));
    QPDFObjectHandle second = widths.getArrayItem(i + 1);
    if (second.isArray()) {
      for (int n = 0; n < std::min(second.getArrayNItems(), most); ++n)
        out.widths[first + n] = number_of(second.getArrayItem(n), 1000);
      i += 2;
      continue;
    }
    if (i + 2 >= count) return;
    const int last = std::min(static_cast<int>(number_of(second, 0)), most);
    const double width = number_of(widths.getArrayItem(i + 2), 1000);
    for (int code = std::max(first, 0); code <= last; ++code) out.widths[code] = width;
    i += 3;
  }
}

void read_encoding(QPDFObjectHandle encoding, PdfFont& out) {
  if (encoding.isName()) out.encoding = encoding.getName().substr(1);
  if (!encoding.isDictionary()) return;
  const std::string base = name_of(encoding.getKey("/BaseEncoding"));
  if (!base.empty()) out.encoding = base.substr(1);
  QPDFObjectHandle differences = encoding.getKey("/Differences");
  if (!differences.isArray()) return;
  int code = 0;
  for (QPDFObjectHandle one : differences.getArrayAsVector()) {
    if (one.isInteger()) code = std::clamp(one.getIntValueAsInt(), 0, 65535);
    if (one.isName()) out.differences[code++] = one.getName().substr(1);
  }
}

void read_descriptor(QPDFObjectHandle descriptor, PdfFont& out) {
  if (!descriptor.isDictionary()) return;
  constexpr int symbolic = 4;
  out.is_symbolic = (static_cast<int>(number_of(descriptor.getKey("/Flags"), 0)) & symbolic) != 0;
  for (const char* key : {"/FontFile", "/FontFile2", "/FontFile3"})
    out.is_embedded = out.is_embedded || descriptor.hasKey(key);
  if (!out.is_composite) out.usual_width = number_of(descriptor.getKey("/MissingWidth"), 500);
}

std::shared_ptr<const PdfFont> font_of(QPDFObjectHandle font, UnpackingLimit& limit) {
  PdfFont out;
  out.is_composite = name_of(font.getKey("/Subtype")) == "/Type0";
  QPDFObjectHandle to_unicode = font.getKey("/ToUnicode");
  if (to_unicode.isStream()) out.to_unicode = unpacked(to_unicode, limit);
  read_encoding(font.getKey("/Encoding"), out);
  QPDFObjectHandle descendants = font.getKey("/DescendantFonts");
  const bool has_one = descendants.isArray() && descendants.getArrayNItems() > 0;
  QPDFObjectHandle descendant = has_one ? descendants.getArrayItem(0) : font;
  if (!descendant.isDictionary()) return std::make_shared<PdfFont>(out);
  read_descriptor(descendant.getKey("/FontDescriptor"), out);
  if (out.is_composite) {
    out.usual_width = number_of(descendant.getKey("/DW"), 1000);
    read_composite_widths(descendant.getKey("/W"), out);
  } else {
    read_simple_widths(font, out);
  }
  return std::make_shared<PdfFont>(std::move(out));
}

// --- Content ------------------------------------------------------------------------------

PdfOperand operand_of(QPDFObjectHandle object) {
  PdfOperand operand;
  if (object.isNumber()) operand = {PdfOperand::Kind::number, object.getNumericValue(), {}, {}};
  if (object.isString()) operand = {PdfOperand::Kind::string, 0, object.getStringValue(), {}};
  if (object.isName()) operand = {PdfOperand::Kind::name, 0, object.getName(), {}};
  if (!object.isArray()) return operand;
  operand.kind = PdfOperand::Kind::array;
  for (QPDFObjectHandle one : object.getArrayAsVector())
    if (one.isNumber() || one.isString()) operand.items.push_back(operand_of(one));
  return operand;
}

constexpr std::array<std::string_view, 20> of_text{"BT", "ET", "Tf", "Tj", "TJ", "'",  "\"",
                                                   "Td", "TD", "Tm", "T*", "TL", "Tc", "Tw",
                                                   "Tz", "q",  "Q",  "cm", "Do", "EI"};
constexpr std::array<std::string_view, 9> painting{"f", "F", "f*", "S", "s", "B", "B*", "b", "b*"};

/// Keeps the operators that words depend on.
class Keeping : public QPDFObjectHandle::ParserCallbacks {
 public:
  Keeping(PdfContent& content, UnpackingLimit& limit) : content_(content), limit_(limit) {}

  void handleObject(QPDFObjectHandle object) override {
    if (!object.isOperator()) {
      if (operands_.size() < 64) operands_.push_back(std::move(object));
      return;
    }
    const std::string name = object.getOperatorValue();
    if (std::ranges::find(of_text, name) != of_text.end()) {
      keep(name);
    } else if (std::ranges::find(painting, name) != painting.end()) {
      content_.operators.push_back({"f", {}});
    } else if (name == "BDC" && !operands_.empty()) {
      keep_actual_text(operands_.back());
    }
    operands_.clear();
  }
  void handleEOF() override {}
  void contentSize(size_t size) override { spend(limit_, size + 1024); }

 private:
  void keep(const std::string& name) {
    PdfOperator one{name, {}};
    for (const QPDFObjectHandle& operand : operands_) one.operands.push_back(operand_of(operand));
    content_.operators.push_back(std::move(one));
  }

  void keep_actual_text(QPDFObjectHandle properties) {
    if (!properties.isDictionary()) return;
    for (const char* key : {"/ActualText", "/Alt", "/E"}) {
      QPDFObjectHandle text = properties.getKey(key);
      if (text.isString()) content_.actual_texts.push_back(text.getUTF8Value());
    }
  }

  PdfContent& content_;
  UnpackingLimit& limit_;
  std::vector<QPDFObjectHandle> operands_;
};

class Contents {
 public:
  explicit Contents(UnpackingLimit& limit) : limit_(limit) {}

  PdfContent of_page(QPDFPageObjectHelper page) {
    PdfContent content;
    Keeping keeping(content, limit_);
    page.parseContents(&keeping);
    QPDFObjectHandle resources = page.getAttribute("/Resources", false);
    add_resources(resources, content, 0);
    add_annotations(page.getObjectHandle().getKey("/Annots"), resources, content);
    return content;
  }

 private:
  std::shared_ptr<const PdfFont> font(QPDFObjectHandle font) {
    auto& known = fonts_[font.getObjGen()];
    if (known && font.isIndirect()) return known;
    return known = font_of(font, limit_);
  }

  PdfContent of_form(QPDFObjectHandle form, QPDFObjectHandle otherwise, int depth) {
    PdfContent content;
    Keeping keeping(content, limit_);
    form.parseAsContents(&keeping);
    QPDFObjectHandle resources = form.getDict().getKey("/Resources");
    add_resources(resources.isDictionary() ? resources : otherwise, content, depth);
    return content;
  }

  void add_resources(QPDFObjectHandle resources, PdfContent& content, int depth) {
    if (!resources.isDictionary()) return;
    QPDFObjectHandle fonts = resources.getKey("/Font");
    if (fonts.isDictionary()) {
      for (auto& [name, one] : fonts.getDictAsMap())
        if (one.isDictionary()) content.fonts[name] = font(one);
    }
    QPDFObjectHandle objects = resources.getKey("/XObject");
    if (!objects.isDictionary()) return;
    for (auto& [name, object] : objects.getDictAsMap()) {
      if (!object.isStream()) continue;
      const std::string kind = name_of(object.getDict().getKey("/Subtype"));
      if (kind == "/Image") content.pictures.insert(name);
      if (kind == "/Form" && depth < deepest_form) {
        content.forms[name] = of_form(object, resources, depth + 1);
      }
    }
  }

  // What a comment or a field looks like is a form, or one for each of its states.
  void add_annotations(QPDFObjectHandle annotations, QPDFObjectHandle resources,
                       PdfContent& content) {
    if (!annotations.isArray()) return;
    int number = 0;
    for (QPDFObjectHandle annotation : annotations.getArrayAsVector()) {
      if (!annotation.isDictionary()) continue;
      QPDFObjectHandle looks = annotation.getKey("/AP");
      QPDFObjectHandle normal = looks.isDictionary() ? looks.getKey("/N") : looks;
      if (!normal.isStream()) continue;
      const std::string name = "/annotation " + std::to_string(++number);
      content.forms[name] = of_form(normal, resources, 1);
      content.operators.push_back({"Do", {PdfOperand{PdfOperand::Kind::name, 0, name, {}}}});
    }
  }

  UnpackingLimit& limit_;
  std::map<QPDFObjGen, std::shared_ptr<const PdfFont>> fonts_;
};

double area_of(QPDFPageObjectHelper page) {
  QPDFObjectHandle box = page.getMediaBox();
  if (!box.isRectangle()) return 595.0 * 842;
  const QPDFObjectHandle::Rectangle sides = box.getArrayAsRectangle();
  return std::abs((sides.urx - sides.llx) * (sides.ury - sides.lly));
}

// --- What is on no page -------------------------------------------------------------------

// Keys under which no words are kept.
bool is_of_machines(const std::string& key) {
  static constexpr std::array<std::string_view, 9> keys{
      "/ID", "/Registry", "/Ordering", "/CharSet", "/Lang", "/DA", "/CheckSum", "/Panose", "/NM"};
  return std::ranges::find(keys, key) != keys.end();
}

void tell_strings(QPDFObjectHandle object, const std::string& key, const PdfReader& reader,
                  int depth) {
  if (depth > deepest || is_of_machines(key)) return;
  if (object.isString()) return reader.words(key, object.getUTF8Value());
  if (object.isArray()) {
    for (QPDFObjectHandle one : object.getArrayAsVector())
      if (!one.isIndirect() || one.isString()) tell_strings(one, key, reader, depth + 1);
  }
  if (!object.isDictionary()) return;
  for (auto& [name, value] : object.getDictAsMap())
    if (!value.isIndirect() || value.isString()) tell_strings(value, name, reader, depth + 1);
}

void tell_objects(QPDF& pdf, UnpackingLimit& limit, const PdfReader& reader) {
  std::set<QPDFObjGen> files;
  std::vector<QPDFObjectHandle> objects = pdf.getAllObjects();
  objects.push_back(pdf.getTrailer());
  for (QPDFObjectHandle object : objects) {
    QPDFObjectHandle about = object.isStream() ? object.getDict() : object;
    tell_strings(about, "", reader, 0);
    if (!about.isDictionary()) continue;
    QPDFObjectHandle carried = about.getKey("/EF");
    if (carried.isDictionary()) {
      for (auto& [name, file] : carried.getDictAsMap()) {
        const bool is_new = file.isStream() && files.insert(file.getObjGen()).second;
        if (is_new) reader.file(unpacked(file, limit));
      }
    }
    const bool is_metadata = object.isStream() && name_of(about.getKey("/Type")) == "/Metadata";
    if (is_metadata) reader.metadata(unpacked(object, limit));
  }
}

void tell_all(std::string_view bytes, UnpackingLimit& limit, const PdfReader& reader) {
  measure_streams(bytes, limit.bytes);
  QPDF pdf;
  pdf.setSuppressWarnings(true);
  pdf.processMemoryFile("", bytes.data(), bytes.size());
  if (pdf.getObjectCount() > most_objects) throw TooMuch();
  QPDFPageDocumentHelper pages(pdf);
  Contents contents(limit);
  int number = 0;
  for (const QPDFPageObjectHelper& page : pages.getAllPages())
    reader.page(++number, area_of(page), contents.of_page(page));
  if (number == 0) throw std::runtime_error("no pages");
  tell_objects(pdf, limit, reader);
}

}  // namespace

Result<Done> read_pdf(std::string_view bytes, UnpackingLimit& limit, const PdfReader& reader) {
  try {
    tell_all(bytes, limit, reader);
  } catch (const TooMuch& much) {
    return Failure{much.what(), Failure::Cause::too_large};
  } catch (const QPDFExc& said) {
    const bool locked = said.getErrorCode() == qpdf_e_password;
    return Failure{locked ? "it is encrypted" : "it is damaged", Failure::Cause::machine};
  } catch (const std::exception&) {
    return Failure{"it is damaged", Failure::Cause::machine};
  }
  return Done{};
}

}  // namespace folio
