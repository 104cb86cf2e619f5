// Files that go with a document (7.11.4; ISO 32000-2, 14.13).

#include <cassert>

#include "pdf/writer.h"

namespace folio::pdf {

namespace {

using layout::Attachment;

// A media type as a name: "/text#2Fcsv".
std::string name_of(std::string_view media_type) {
  std::string name = "/";
  for (const char c : media_type) name += c == '/' ? "#2F" : std::string(1, c);
  return name;
}

std::string_view name_of(Attachment::Relationship relationship) {
  switch (relationship) {
    case Attachment::Relationship::data: return "/Data";
    case Attachment::Relationship::supplement: return "/Supplement";
  }
  return "/Unspecified";
}

ObjectNumber write_file(Haru& haru, const layout::PagedDocument& document, const Attachment& file) {
  std::string parameters = "/Size " + std::to_string(file.bytes.size());
  if (document.dated) parameters += " /ModDate " + pdf_date(*document.dated);
  return haru.stream("/Type /EmbeddedFile\n/Subtype " + name_of(file.media_type) + "\n/Params <<" +
                         parameters + ">>\n",
                     file.bytes, Filter::flate);
}

}  // namespace

std::vector<ObjectNumber> write_attachments(Haru& haru, const layout::PagedDocument& document) {
  std::vector<ObjectNumber> files;
  for (const Attachment& file : document.attachments) {
    const std::string stream = reference(write_file(haru, document, file));
    files.push_back(haru.dictionary("/Type /Filespec\n/F " + text_string(file.name) + "\n/UF " +
                                    text_string(file.name) + "\n/Desc " +
                                    text_string(file.description) + "\n/AFRelationship " +
                                    std::string(name_of(file.relationship)) + "\n/EF <</F " +
                                    stream + " /UF " + stream + ">>\n"));
  }
  return files;
}

std::optional<ObjectNumber> write_embedded_files(Haru& haru, const layout::PagedDocument& document,
                                                 const std::vector<ObjectNumber>& files) {
  std::map<std::string, ObjectNumber> by_name;
  for (std::size_t i = 0; i < files.size(); ++i) {
    [[maybe_unused]] const auto [at, is_new] =
        by_name.emplace(document.attachments[i].name, files[i]);
    assert(is_new);
  }
  if (by_name.empty()) return std::nullopt;
  std::vector<TreeEntry> entries;
  for (const auto& [name, file] : by_name) entries.push_back({literal(name), reference(file)});
  return write_tree(haru, "Names", entries);
}

}  // namespace folio::pdf
