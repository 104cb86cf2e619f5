// The only file that knows libharu (2.3.0). Its document, pages and
// cross-reference table are used; of its objects mostly "raw" ones, whose
// entries are our own text, asked for when the file is saved. Its fonts, images,
// PDF/A helpers and HPDF_SaveToFile are not used: they cannot be made PDF/UA, or
// are not safe with damaged input or a full disk.

#include <hpdf.h>

#include <deque>
#include <unordered_set>
#include <utility>

#include "base/digest.h"
#include "pdf/file.h"
#include "pdf/writer.h"

namespace folio::pdf {

struct Haru::State {
  HPDF_Doc document = nullptr;
  HPDF_STATUS status = HPDF_OK;  // the first that was not HPDF_OK
  Digest digest;                 // of all that was put in

  // By object number. Values stay where they are: libharu holds pointers to them.
  std::deque<std::string> entries;
  std::string catalog, information;
  Deflater deflater;

  std::string& entries_of(std::uint32_t number) {
    if (number >= entries.size()) entries.resize(number + std::size_t{1});
    return entries[number];
  }

  bool has_information() const { return !information.empty(); }
  bool sound() const { return document != nullptr && status == HPDF_OK; }
  void check(HPDF_STATUS answer) {
    if (status == HPDF_OK) status = answer;
  }
  template <typename Pointer>
  Pointer check(Pointer made) {
    if (made == nullptr) check(HPDF_STATUS{HPDF_FAILD_TO_ALLOC_MEM});
    return made;
  }
  HPDF_Dict object(ObjectNumber number) const;
  void write_objects(CompactFile& file);
};

namespace {

void note_error(HPDF_STATUS error, HPDF_STATUS, void* first) {
  auto& status = *static_cast<HPDF_STATUS*>(first);
  if (status == HPDF_OK) status = error;
}

HPDF_STATUS write_bytes(HPDF_Stream stream, std::string_view bytes) {
  return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                           static_cast<HPDF_UINT>(bytes.size()));
}

/// libharu calls this between the << and >> of a dictionary.
HPDF_STATUS write_entries(HPDF_Dict dictionary, HPDF_Stream stream) {
  return write_bytes(stream, *static_cast<const std::string*>(dictionary->attr));
}

void attach(HPDF_Dict dictionary, std::string& entries) {
  dictionary->attr = &entries;
  dictionary->write_fn = write_entries;
}

std::uint32_t number_of(HPDF_Dict dictionary) { return dictionary->header.obj_id & 0x00FFFFFF; }

HPDF_STATUS write_flate_filter(HPDF_Dict, HPDF_Stream stream) {
  return write_bytes(stream, "/Filter /FlateDecode\n");
}

HPDF_STATUS append_to_string(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) {
  static_cast<std::string*>(stream->attr)->append(reinterpret_cast<const char*>(bytes), size);
  return HPDF_OK;
}

bool is_stream(HPDF_Dict object) {
  return (object->header.obj_class & HPDF_OCLASS_ANY) == HPDF_OCLASS_DICT &&
         object->stream != nullptr;
}

/// libharu keeps the length of each stream in an object of its own, set when
/// the stream is written. Puts the number where its reference stands, and
/// answers which object is needed no more.
std::uint32_t put_length_in_place(HPDF_Dict stream, std::string& body) {
  const auto length =
      static_cast<HPDF_Number>(HPDF_Dict_GetItem(stream, "Length", HPDF_OCLASS_NUMBER));
  const std::uint32_t number = length->header.obj_id & 0x00FFFFFF;
  const std::string written = "/Length " + reference(ObjectNumber{number});
  body.replace(body.find(written), written.size(), "/Length " + std::to_string(length->value));
  return number;
}

}  // namespace

HPDF_Dict Haru::State::object(ObjectNumber number) const {
  // The table has an entry for every number from 0; HPDF_Xref_GetEntryByObjectId
  // finds none of them.
  const HPDF_XrefEntry entry = HPDF_Xref_GetEntry(document->xref, static_cast<HPDF_UINT>(number));
  return entry == nullptr ? nullptr : static_cast<HPDF_Dict>(entry->obj);
}

Haru::Haru() : state_(std::make_unique<State>()) {
  state_->document = HPDF_New(note_error, &state_->status);
  if (!state_->sound()) return;
  state_->document->pdf_version = HPDF_VER_17;
  attach(state_->document->catalog, state_->catalog);
  attach(state_->document->info, state_->information);
  // libharu names itself the producer.
  state_->check(HPDF_Dict_RemoveElement(state_->document->info, "Producer"));
}

Haru::~Haru() {
  if (state_->document != nullptr) HPDF_Free(state_->document);
}

ObjectNumber Haru::dictionary() {
  if (!state_->sound()) return {};
  const HPDF_Dict made = state_->check(HPDF_Dict_New(state_->document->mmgr));
  if (made == nullptr) return {};
  state_->check(HPDF_Xref_Add(state_->document->xref, made));
  attach(made, state_->entries_of(number_of(made)));
  return ObjectNumber{number_of(made)};
}

ObjectNumber Haru::dictionary(std::string entries) {
  const ObjectNumber made = dictionary();
  complete(made, std::move(entries));
  return made;
}

ObjectNumber Haru::stream(std::string entries, std::string_view bytes, Filter filter) {
  if (!state_->sound()) return {};
  const auto& document = *state_->document;
  const HPDF_Dict made = state_->check(HPDF_DictStream_New(document.mmgr, document.xref));
  if (made == nullptr) return {};
  state_->digest.add(bytes);
  if (filter == Filter::flate) entries += "/Filter /FlateDecode\n";
  state_->check(write_bytes(made->stream,
                            filter == Filter::flate ? state_->deflater.deflated(bytes) : bytes));
  attach(made, state_->entries_of(number_of(made)));
  complete(ObjectNumber{number_of(made)}, std::move(entries));
  return ObjectNumber{number_of(made)};
}

namespace {

/// The page widened on all sides.
HPDF_Array box(HPDF_Doc document, Points width, Points height, Points by) {
  const auto real = [](Points length) { return static_cast<HPDF_REAL>(length.value); };
  return HPDF_Box_Array_New(document->mmgr,
                            {real(-by), real(-by), real(width + by), real(height + by)});
}

}  // namespace

ObjectNumber Haru::page(Points width, Points height, Points bleed) {
  if (!state_->sound()) return {};
  const HPDF_Page made = state_->check(HPDF_AddPage(state_->document));
  if (made == nullptr) return {};
  state_->check(HPDF_Page_SetWidth(made, static_cast<HPDF_REAL>(width.value)));
  state_->check(HPDF_Page_SetHeight(made, static_cast<HPDF_REAL>(height.value)));
  if (bleed > Points{}) {
    const HPDF_Doc document = state_->document;
    const Points medium = room_for_marks(bleed);
    state_->check(HPDF_Dict_Add(made, "MediaBox", box(document, width, height, medium)));
    state_->check(HPDF_Dict_Add(made, "BleedBox", box(document, width, height, bleed)));
    state_->check(HPDF_Dict_Add(made, "TrimBox", box(document, width, height, {})));
  }
  return ObjectNumber{number_of(made)};
}

void Haru::complete(ObjectNumber object, std::string entries) {
  state_->digest.add(entries);
  state_->entries_of(static_cast<std::uint32_t>(object)) = std::move(entries);
}

void Haru::complete_page(ObjectNumber number, const PageParts& parts) {
  if (!state_->sound()) return;
  const HPDF_Page page = state_->object(number);
  state_->check(HPDF_Dict_RemoveElement(page, "Resources"));
  state_->check(HPDF_Dict_Add(page, "Resources", state_->object(parts.resources)));
  state_->check(HPDF_Dict_AddNumber(page, "StructParents", parts.struct_parents));
  state_->check(HPDF_Dict_AddName(page, "Tabs", "S"));

  state_->digest.add(parts.content);
  auto& attributes = *static_cast<HPDF_PageAttr>(page->attr);
  attributes.contents->write_fn = write_flate_filter;
  state_->check(write_bytes(attributes.stream, state_->deflater.deflated(parts.content)));

  if (parts.annotations.empty()) return;
  const HPDF_Array annotations = state_->check(HPDF_Array_New(state_->document->mmgr));
  if (annotations == nullptr) return;
  state_->check(HPDF_Dict_Add(page, "Annots", annotations));
  for (const ObjectNumber annotation : parts.annotations)
    state_->check(HPDF_Array_Add(annotations, state_->object(annotation)));
}

void Haru::complete_catalog(std::string entries) {
  state_->digest.add(entries);
  state_->catalog = std::move(entries);
}

void Haru::complete_information(std::string entries) {
  state_->digest.add(entries);
  state_->information = std::move(entries);
}

std::uint32_t Haru::objects() const { return static_cast<std::uint32_t>(state_->entries.size()); }

std::string_view Haru::entries(ObjectNumber object) const {
  const auto number = static_cast<std::uint32_t>(object);
  return number < objects() ? std::string_view(state_->entries[number]) : std::string_view();
}

std::string_view Haru::catalog() const { return state_->catalog; }

Result<std::string> Haru::bytes() {
  const auto gave_up = [this] {
    return Failure{"the PDF library gave up (error " + std::to_string(state_->status) + ")"};
  };
  if (!state_->sound()) return gave_up();
  const HPDF_UINT count = state_->document->xref->entries->count;
  CompactFile file(count - 1, state_->has_information() ? Version::pdf_1_7 : Version::pdf_2_0,
                   state_->deflater);
  state_->write_objects(file);
  if (!state_->sound()) return gave_up();
  const std::string id = "<" + state_->digest.hex() + ">";
  std::string trailer =
      "/Root " + reference(ObjectNumber{number_of(state_->document->catalog)}) + "\n";
  if (state_->has_information()) {
    trailer += "/Info " + reference(ObjectNumber{number_of(state_->document->info)}) + "\n";
  }
  return file.finish(trailer + "/ID [" + id + id + "]\n");
}

void Haru::State::write_objects(CompactFile& file) {
  std::string body;
  const HPDF_Stream stream =
      check(HPDF_CallbackWriter_New(document->mmgr, append_to_string, &body));
  const HPDF_UINT count = document->xref->entries->count;
  std::unordered_set<std::uint32_t> lengths;
  for (HPDF_UINT number = 1; sound() && number < count; ++number) {
    const auto dictionary = static_cast<HPDF_Dict>(HPDF_Xref_GetEntry(document->xref, number)->obj);
    if (lengths.contains(number)) continue;
    if (number == number_of(document->info) && !has_information()) continue;
    body.clear();
    check(HPDF_Obj_WriteValue(dictionary, stream, nullptr));
    if (!is_stream(dictionary)) {
      file.add(number, body);
      continue;
    }
    lengths.insert(put_length_in_place(dictionary, body));
    file.add_stream(number, body);
  }
  if (stream != nullptr) HPDF_Stream_Free(stream);
}

}  // namespace folio::pdf
