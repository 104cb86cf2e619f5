#include <algorithm>
#include <cassert>

#include "pdf/writer.h"

namespace folio::pdf {

using layout::ContentId;
using layout::StructureId;
using layout::StructureNode;
using layout::Tag;

namespace {

std::size_t index(ContentId content) { return static_cast<std::size_t>(content); }

bool is_cell(Tag tag) { return tag == Tag::header_cell || tag == Tag::data_cell; }

void extend(Rectangle& box, const Rectangle& area) {
  box.left = std::min(box.left, area.left);
  box.bottom = std::min(box.bottom, area.bottom);
  box.right = std::max(box.right, area.right);
  box.top = std::max(box.top, area.top);
}

std::string marked_content(const std::string& page, int mcid) {
  return "<</Type /MCR /Pg " + page + " /MCID " + std::to_string(mcid) + ">> ";
}

std::string object_reference(const std::string& page, const std::string& object) {
  return "<</Type /OBJR /Pg " + page + " /Obj " + object + ">> ";
}

std::string_view name_of(StructureNode::Scope scope) {
  switch (scope) {
    case StructureNode::Scope::none: return "";
    case StructureNode::Scope::column: return "Column";
    case StructureNode::Scope::row: return "Row";
    case StructureNode::Scope::both: return "Both";
  }
  return "";
}

/// Attributes of cells (14.8.5.7).
std::string cell_attributes(const StructureNode& node) {
  std::string out;
  if (node.scope != StructureNode::Scope::none)
    out += " /Scope /" + std::string(name_of(node.scope));
  if (node.column_span != 1) out += " /ColSpan " + std::to_string(node.column_span);
  if (node.row_span != 1) out += " /RowSpan " + std::to_string(node.row_span);
  if (!node.headers.empty()) {
    out += " /Headers [";
    for (const std::string& header : node.headers) out += literal(header);
    out += "]";
  }
  return out.empty() ? out : "/A <</O /Table" + out + ">>\n";
}

std::string optional_text(std::string_view key, const std::string& text) {
  return text.empty() ? "" : "/" + std::string(key) + " " + text_string(text) + "\n";
}

}  // namespace

StructureWriter::StructureWriter(const layout::PagedDocument& document)
    : document_(document),
      owner_(document.contents),
      figure_(document.contents),
      pieces_(document.contents),
      drawn_on_page_(document.pages.size()),
      elements_(document.structure.size()) {
  if (!document.structure.empty()) settle_owners(StructureId{0}, std::nullopt);
}

const StructureNode& StructureWriter::node(StructureId id) const {
  return document_.structure[static_cast<std::size_t>(id)];
}

/// Its object; none if it is not kept.
ObjectNumber StructureWriter::element(StructureId id) const {
  return elements_[static_cast<std::size_t>(id)];
}

void StructureWriter::settle_owners(StructureId id, std::optional<StructureId> figure) {
  // A caption stands beside the picture, not in it.
  if (node(id).tag == Tag::figure) figure = id;
  if (node(id).tag == Tag::caption) figure.reset();
  const bool in_contents = node(id).tag == Tag::contents || in_contents_.contains(id);
  for (const StructureNode::Kid& kid : node(id).kids) {
    if (const auto* inner = std::get_if<StructureId>(&kid)) {
      if (in_contents) in_contents_.insert(*inner);
      settle_owners(*inner, figure);
      continue;
    }
    const std::size_t content = index(std::get<ContentId>(kid));
    assert(content < owner_.size());
    owner_[content] = id;
    figure_[content] = figure;
  }
}

StructureType StructureWriter::type_of(StructureId id) const {
  return pdf::type_of(node(id).tag, document_.standard, in_contents_.contains(id));
}

std::string_view StructureWriter::tag_of(ContentId content) const {
  return type_of(owner_[index(content)]).name;
}

ObjectNumber StructureWriter::object_of(StructureId element) const {
  const auto at = static_cast<std::size_t>(element);
  const bool kept = at < elements_.size() && elements_[at] != ObjectNumber{};
  return kept ? elements_[at] : outermost_;
}

// --- What PDF 2.0 asks for besides --------------------------------------------------------

/// Where the first link within `id` leads, if that is in the document.
std::optional<StructureId> StructureWriter::element_led_to(StructureId id) const {
  if (const auto& target = node(id).target) {
    const auto* place = std::get_if<layout::ToDestination>(&*target);
    if (place == nullptr) return std::nullopt;
    const auto found = places_.find(place->name);
    return found == places_.end() ? std::nullopt : std::optional(found->second);
  }
  for (const StructureNode::Kid& kid : node(id).kids) {
    if (const auto* inner = std::get_if<StructureId>(&kid)) {
      if (const auto led = element_led_to(*inner)) return led;
    }
  }
  return std::nullopt;
}

/// Lines of contents refer to what they name, marks and notes to each other
/// (ISO 14289-2, 8.2.5.8 and 8.2.5.14).
void StructureWriter::settle_references() {
  for (const layout::Destination& place : document_.destinations) {
    places_.emplace(place.name, place.element);
  }
  for (std::size_t i = 0; i < elements_.size(); ++i) {
    const auto id = StructureId(i);
    if (!is_kept(id)) continue;
    const bool names = node(id).tag == Tag::contents_item;
    const bool marks = node(id).tag == Tag::reference && !in_contents_.contains(id);
    if (!names && !marks) continue;
    const std::optional<StructureId> led = element_led_to(id);
    if (!led || !is_kept(*led)) continue;
    references_[id].push_back(*led);
    if (marks && node(*led).tag == Tag::note) references_[*led].push_back(id);
  }
}

std::string StructureWriter::references_of(StructureId id) const {
  const auto found = references_.find(id);
  if (found == references_.end()) return "";
  std::string out = "/Ref [";
  for (const StructureId other : found->second) out += reference(element(other)) + " ";
  out.back() = ']';
  return out + "\n";
}

std::optional<ObjectNumber> StructureWriter::write_namespace(Haru& haru) {
  if (!is_of_2_0()) return std::nullopt;
  return haru.dictionary("/Type /Namespace\n/NS (http://iso.org/pdf2/ssn)\n");
}

// --- Content ------------------------------------------------------------------------------

int StructureWriter::begin_piece(ContentId content, std::size_t page) {
  const int mcid = static_cast<int>(drawn_on_page_[page].size());
  drawn_on_page_[page].push_back(content);
  pieces_[index(content)].push_back({page, mcid});
  return mcid;
}

void StructureWriter::cover(ContentId content, std::size_t page, const Rectangle& area) {
  const std::optional<StructureId> figure = figure_[index(content)];
  if (!figure) return;
  const auto [at, is_first] = areas_.try_emplace(*figure, Area{page, area});
  if (!is_first && at->second.page == page) extend(at->second.box, area);
}

int StructureWriter::add_annotation(StructureId link, std::size_t page, ObjectNumber annotation) {
  annotations_of_[link].push_back({page, annotation});
  links_.push_back(link);
  // Keys below the number of pages are the pages' own (see write_parent_tree).
  return static_cast<int>(document_.pages.size() + links_.size() - 1);
}

ObjectNumber StructureWriter::write(Haru& haru, const std::vector<ObjectNumber>& pages) {
  pages_ = pages;
  const ObjectNumber root = haru.dictionary();
  outermost_ = root;
  std::string entries = "/Type /StructTreeRoot\n";
  namespace_ = write_namespace(haru);
  if (namespace_) entries += "/Namespaces [" + reference(*namespace_) + "]\n";
  if (!document_.structure.empty() && keep(haru, StructureId{0})) {
    if (is_of_2_0()) settle_references();
    write_node(haru, StructureId{0}, root);
    outermost_ = element(StructureId{0});
    entries += "/K [" + reference(outermost_) + "]\n";
  }
  entries += "/ParentTree " + reference(write_parent_tree(haru)) + "\n/ParentTreeNextKey " +
             std::to_string(pages.size() + links_.size()) + "\n";
  if (const auto ids = write_id_tree(haru)) entries += "/IDTree " + reference(*ids) + "\n";
  haru.complete(root, std::move(entries));
  return root;
}

/// Whether anything of `id` was drawn, or its absence would leave a hole in a
/// table; if so, it is given an object.
bool StructureWriter::keep(Haru& haru, StructureId id) {
  bool kept = is_cell(node(id).tag) || annotations_of_.contains(id);
  for (const StructureNode::Kid& kid : node(id).kids) {
    if (const auto* inner = std::get_if<StructureId>(&kid)) {
      if (keep(haru, *inner)) kept = true;
    } else if (!pieces_[index(std::get<ContentId>(kid))].empty()) {
      kept = true;
    }
  }
  if (kept) elements_[static_cast<std::size_t>(id)] = haru.dictionary();
  return kept;
}

void StructureWriter::write_node(Haru& haru, StructureId id, ObjectNumber parent) {
  const ObjectNumber own = element(id);
  const StructureType type = type_of(id);
  std::string entries =
      "/Type /StructElem\n/S /" + std::string(type.name) + "\n/P " + reference(parent) + "\n";
  if (type.is_of_2_0) entries += "/NS " + reference(*namespace_) + "\n";
  if (const auto page = page_of(id)) entries += "/Pg " + reference(pages_[*page]) + "\n";
  entries += attributes(id) + references_of(id) + kids(id);
  if (const auto file = files_.find(id); file != files_.end()) {
    entries += "/AF [" + reference(file->second) + "]\n";
  }
  haru.complete(own, std::move(entries));

  for (const StructureNode::Kid& kid : node(id).kids) {
    const auto* inner = std::get_if<StructureId>(&kid);
    if (inner != nullptr && is_kept(*inner)) write_node(haru, *inner, own);
  }
}

/// The page that the element's bare MCIDs are on.
std::optional<std::size_t> StructureWriter::page_of(StructureId id) const {
  for (const StructureNode::Kid& kid : node(id).kids) {
    const auto* content = std::get_if<ContentId>(&kid);
    if (content != nullptr && !pieces_[index(*content)].empty())
      return pieces_[index(*content)].front().page;
  }
  return std::nullopt;
}

std::string StructureWriter::kids(StructureId id) const {
  std::string out = "/K [";
  const std::optional<std::size_t> page = page_of(id);
  for (const StructureNode::Kid& kid : node(id).kids) {
    if (const auto* content = std::get_if<ContentId>(&kid)) {
      out += kids_of_content(*content, page);
      continue;
    }
    const StructureId inner = std::get<StructureId>(kid);
    if (is_kept(inner)) out += reference(element(inner)) + " ";
  }
  const auto annotations = annotations_of_.find(id);
  if (annotations != annotations_of_.end()) {
    for (const auto& [on, object] : annotations->second)
      out += object_reference(reference(pages_[on]), reference(object));
  }
  if (out.back() == ' ') out.pop_back();
  return out + "]\n";
}

std::string StructureWriter::kids_of_content(ContentId content,
                                             std::optional<std::size_t> page) const {
  std::string out;
  for (const Piece& piece : pieces_[index(content)]) {
    out += piece.page == page ? std::to_string(piece.mcid) + " "
                              : marked_content(reference(pages_[piece.page]), piece.mcid);
  }
  return out;
}

std::string StructureWriter::attributes(StructureId id) const {
  const StructureNode& element = node(id);
  std::string out;
  if (!element.id.empty()) out += "/ID " + literal(element.id) + "\n";
  out += optional_text("T", element.title) + optional_text("Alt", element.alt) +
         optional_text("E", element.expansion);
  if (!element.lang.empty()) out += "/Lang " + literal(element.lang) + "\n";
  if (is_cell(element.tag)) out += cell_attributes(element);
  if (element.tag == Tag::list) {
    out += "/A <</O /List /ListNumbering /" +
           std::string(name_of(element.numbering, document_.standard)) + ">>\n";
  }
  const auto area = areas_.find(id);
  if (area != areas_.end()) {
    out += "/A <</O /Layout /Placement /Block /BBox " + array(area->second.box) + ">>\n";
  }
  return out;
}

/// From marked content and annotations back to their elements (14.7.4.4): a
/// page's key is its number, and links' keys follow.
ObjectNumber StructureWriter::write_parent_tree(Haru& haru) const {
  std::vector<TreeEntry> entries;
  for (const std::vector<ContentId>& drawn : drawn_on_page_) {
    std::string parents = "[";
    for (const ContentId content : drawn)
      parents += reference(element(owner_[index(content)])) + " ";
    entries.push_back({std::to_string(entries.size()), parents + "]"});
  }
  for (const StructureId link : links_)
    entries.push_back({std::to_string(entries.size()), reference(element(link))});
  return write_tree(haru, "Nums", entries);
}

std::optional<ObjectNumber> StructureWriter::write_id_tree(Haru& haru) const {
  std::map<std::string, ObjectNumber> by_id;
  for (std::size_t i = 0; i < elements_.size(); ++i) {
    const auto id = StructureId(i);
    if (is_kept(id) && !node(id).id.empty()) by_id.emplace(node(id).id, element(id));
  }
  if (by_id.empty()) return std::nullopt;
  std::vector<TreeEntry> entries;
  for (const auto& [id, object] : by_id) entries.push_back({literal(id), reference(object)});
  return write_tree(haru, "Names", entries);
}

}  // namespace folio::pdf
