// Where in its files a document has the places that waivers name.

#include <algorithm>

#include "check/check.h"
#include "model/walk.h"

namespace folio::check {

namespace {

using source::Span;

constexpr std::uint32_t to_the_end = std::numeric_limits<std::uint32_t>::max();

class Gathering {
 public:
  Gathering(const model::Document& document, const std::vector<model::Waiver>& waivers)
      : document_(document), waivers_(waivers) {}

  void add(const std::string& id, const Span& span, std::uint32_t end) {
    const std::string name = document_.header.id + "/" + id;
    if (id.empty() || span.file == nullptr || !is_wanted(name)) return;
    places_.push_back({name, span.file->path(), span.begin, end});
  }

  void add_document() {
    const Span& span = document_.header.span;
    const std::string& id = document_.header.id;
    const bool wanted = is_wanted(id) || std::ranges::any_of(waivers_, [&](const auto& waiver) {
                          return waiver.where.starts_with(id + "/");
                        });
    if (span.file == nullptr || id.empty() || !wanted) return;
    const std::string& path = span.file->path();
    places_.push_back({id, path.substr(0, path.rfind('/') + 1)});
  }

  std::vector<Place> taken() { return std::move(places_); }

 private:
  bool is_wanted(const std::string& name) const {
    return std::ranges::find(waivers_, name, &model::Waiver::where) != waivers_.end();
  }

  const model::Document& document_;
  const std::vector<model::Waiver>& waivers_;
  std::vector<Place> places_;
};

// Where what begins at `span` ends because the next of its kind begins.
std::uint32_t end_before(const Span& span, const Span& next) {
  return next.file == span.file && next.begin > span.begin ? next.begin : to_the_end;
}

// A heading reaches to the next one of its level or above.
std::uint32_t end_of_heading(const model::Blocks& blocks, std::size_t at, std::uint32_t end) {
  const int level = std::get<model::Heading>(blocks[at].value).level;
  for (std::size_t i = at + 1; i < blocks.size(); ++i) {
    const auto* heading = std::get_if<model::Heading>(&blocks[i].value);
    if (heading != nullptr && heading->level <= level) return blocks[i].span.begin;
  }
  return end;
}

void add_section(Gathering& gathering, const model::Section& section, std::uint32_t end) {
  gathering.add(section.id, section.span, end);
  for (std::size_t i = 0; i < section.blocks.size(); ++i) {
    const model::Block& block = section.blocks[i];
    if (!std::holds_alternative<model::Heading>(block.value)) continue;
    gathering.add(block.id, block.span, end_of_heading(section.blocks, i, end));
  }
  model::for_each_block(section.blocks, [&](const model::Block& block) {
    if (std::holds_alternative<model::Heading>(block.value)) return;
    gathering.add(block.id, block.span, block.span.end);
  });
}

// A row of TOML begins with the double bracket before its id.
Span row_of(Span id) {
  if (id.file == nullptr) return id;
  const std::size_t bracket = id.file->text().rfind("[[", id.begin);
  id.begin = bracket == std::string::npos ? 0 : static_cast<std::uint32_t>(bracket);
  return id;
}

void add_actions(Gathering& gathering, const std::vector<model::Action>& actions) {
  for (std::size_t i = 0; i < actions.size(); ++i) {
    const Span row = row_of(actions[i].span);
    const Span next = i + 1 < actions.size() ? row_of(actions[i + 1].span) : Span{};
    gathering.add(actions[i].id, row, end_before(row, next));
  }
}

}  // namespace

std::vector<Place> places_of(const model::Document& document,
                             const std::vector<model::Waiver>& waivers) {
  if (waivers.empty()) return {};
  Gathering gathering(document, waivers);
  gathering.add_document();
  for (std::size_t i = 0; i < document.sections.size(); ++i) {
    const model::Section& section = document.sections[i];
    const bool last = i + 1 == document.sections.size();
    add_section(gathering, section,
                last ? to_the_end : end_before(section.span, document.sections[i + 1].span));
  }
  add_actions(gathering, document.records.actions);
  return gathering.taken();
}

}  // namespace folio::check
