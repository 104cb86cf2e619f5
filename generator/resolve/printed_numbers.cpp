// The numbers that readers of a document see.

#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "resolve/passes.h"

namespace folio::resolve {

namespace {

using model::Block;
using Kind = Anchor::Kind;

class Collecting {
 public:
  explicit Collecting(model::Numbering scheme) : scheme_(scheme) {}

  void add(const model::Section& section) {
    within_ = &section;
    const std::string& label = section.label;
    put(Kind::appendix, label, section.id.empty() ? text::slug(label) : section.id);
    put(kind_of_headings(), section.number, section.id);
    for_each_block(section.blocks, [&](const Block& block) { add(block); });
  }

  std::vector<PrintedNumber> taken() { return std::move(printed_); }

 private:
  Kind kind_of_headings() const {
    return scheme_ == model::Numbering::minutes ? Kind::minute : Kind::section;
  }

  void add(const Block& block) {
    if (const auto* asked = std::get_if<model::Recommendations>(&block.value)) {
      for (const model::ListItem& item : asked->list.items) {
        put(kind_of(item, *within_, scheme_), item.number, item.id);
      }
    }
    if (is_table(block)) return put(Kind::table, block.number, block.id);
    if (is_figure(block)) return put(Kind::figure, block.number, block.id);
    const bool is_heading = std::holds_alternative<model::Heading>(block.value);
    if (!is_heading) return put(Kind::paragraph, block.number, block.id);
    put(kind_of_headings(), block.number, block.id);
  }

  void put(Kind kind, const std::string& number, const std::string& id) {
    if (!number.empty()) printed_.push_back({kind, number, id});
  }

  model::Numbering scheme_;
  const model::Section* within_ = nullptr;
  std::vector<PrintedNumber> printed_;
};

}  // namespace

std::vector<PrintedNumber> printed_numbers_of(const model::Document& numbered) {
  Collecting collecting(numbered.header.numbering);
  for (const model::Section& section : numbered.sections) collecting.add(section);
  return collecting.taken();
}

}  // namespace folio::resolve
