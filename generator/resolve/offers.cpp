// Where links that stand alone lead, and what they are called.

#include <algorithm>

#include "base/text.h"
#include "resolve/passes.h"

namespace folio::resolve {

namespace {

using model::Offer;
using model::Words;

bool names_file(const Offer& offer) { return offer.file.find('.') != std::string::npos; }

const model::Attachment* attachment_of(const model::Header& header, const std::string& file) {
  const auto found = std::ranges::find(header.attachments, file, &model::Attachment::file);
  return found == header.attachments.end() ? nullptr : &*found;
}

/// Settles the offers of one document.
class Settling {
 public:
  Settling(const model::Header& header, const Index& index, const Words& words)
      : header_(header), index_(index), words_(words) {}

  void settle(Offer& offer) const {
    if (offer.file.empty()) return;
    if (names_file(offer)) return settle_file(offer);
    const Outline* other = index_.document(offer.file);
    if (other == nullptr) return;  // the index has said so
    if (offer.content.empty()) offer.content = words_as_inlines(other->header.title);
    if (offer.kind == Offer::Kind::action) {
      offer.target = model::Place{other->header.id, other->header.slug, "", ""};
    } else {
      offer.target = model::PublishedFile{other->header.slug, ""};
      offer.particulars = "PDF";
    }
  }

 private:
  void settle_file(Offer& offer) const {
    const model::Attachment* attachment = attachment_of(header_, offer.file);
    if (attachment == nullptr) return;  // the index has said so
    offer.target = model::PublishedFile{header_.slug, attachment->published_name};
    if (offer.content.empty()) offer.content = words_as_inlines(attachment->title);
    offer.particulars = kind_words(offer.file);
    if (attachment->bytes)
      offer.particulars += ", " + size_words(attachment->bytes->size(), words_.lang());
  }

  const model::Header& header_;
  const Index& index_;
  const Words& words_;
};

}  // namespace

void settle_offers(model::Document& document, const Index& index, const Words& words) {
  const Settling settling(document.header, index, words);
  for (model::Section& section : document.sections) {
    for_each_block(section.blocks, [&](model::Block& block) {
      if (auto* offer = std::get_if<Offer>(&block.value)) settling.settle(*offer);
    });
  }
}

std::vector<FileOffered> files_offered_in(const model::Document& document) {
  std::vector<FileOffered> offered;
  for (const model::Section& section : document.sections) {
    for_each_block(section.blocks, [&](const model::Block& block) {
      const auto* offer = std::get_if<Offer>(&block.value);
      if (offer != nullptr && !offer->file.empty()) {
        offered.push_back({offer->file, names_file(*offer), block.span});
      }
    });
  }
  return offered;
}

void check_files_offered(const Outline& outline, source::Diagnostics& said) {
  std::vector<std::string> files;
  for (const model::Attachment& one : outline.header.attachments) files.push_back(one.file);
  for (const FileOffered& offered : outline.files_offered) {
    if (!offered.is_file || std::ranges::find(files, offered.name) != files.end()) continue;
    const auto nearest = text::nearest(offered.name, files);
    said.push_back({source::Severity::error, "F0428",
                    "no attachment of this document is called \"" + offered.name + "\"",
                    offered.span, "",
                    nearest ? "did you mean \"" + *nearest + "\"?"
                            : "list it in the document.toml, under [[attachment]]"});
  }
}

}  // namespace folio::resolve
