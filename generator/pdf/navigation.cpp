#include <algorithm>

#include "pdf/writer.h"

namespace folio::pdf {

namespace {

/// `address` with every byte that no URI may hold (RFC 3986) percent-encoded.
std::string uri(std::string_view address) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string out;
  for (const unsigned char byte : address) {
    const bool plain =
        byte > 0x20 && byte < 0x7F &&
        std::string_view("\"<>\\^`{|}").find(static_cast<char>(byte)) == std::string_view::npos;
    if (plain) {
      out += static_cast<char>(byte);
      continue;
    }
    out += '%', out += digits[byte >> 4], out += digits[byte & 15];
  }
  return out;
}

/// What pressing a link does (12.3.2, 12.6.4.7).
struct Leading {
  std::string operator()(const model::WebAddress& address) const {
    return "/A <</Type /Action /S /URI /URI " + literal(uri(address.url)) + ">>\n";
  }
  std::string operator()(const layout::ToDestination& to) const {
    return "/Dest " + literal(to.name) + "\n";
  }
};

/// The words told of a link whose layout gave none.
struct Naming {
  std::string operator()(const model::WebAddress& address) const { return address.url; }
  std::string operator()(const layout::ToDestination& to) const { return to.name; }
};

/// What a page is called: words, a number, or both.
struct Label {
  std::string words;
  std::optional<std::size_t> number;

  bool goes_on_from(const Label& before) const {
    return number && before.number && words == before.words && *number == *before.number + 1;
  }
};

Label label_of(const layout::Page& page, std::size_t index) {
  if (page.label.empty()) return {"", index + 1};
  constexpr std::size_t most_digits = 6;
  const std::size_t words = page.label.find_last_not_of("0123456789") + 1;
  const std::string digits = page.label.substr(words);
  const bool is_number = !digits.empty() && digits.size() <= most_digits && digits[0] != '0';
  if (!is_number) return {page.label, std::nullopt};
  return {page.label.substr(0, words), std::stoul(digits)};
}

std::string range_of(const Label& first) {
  std::string out = "<<";
  if (!first.words.empty()) out += "/P " + text_string(first.words) + " ";
  if (first.number) out += "/S /D ";
  if (first.number && *first.number != 1) out += "/St " + std::to_string(*first.number) + " ";
  out.back() = '>';
  return out + ">";
}

/// A bookmark and its place among the others; indices count from 0, and
/// nothing is the outline itself.
struct OutlineItem {
  std::optional<std::size_t> parent, previous, next, first, last;
  std::size_t children = 0;
};

std::vector<OutlineItem> nested(const std::vector<layout::Bookmark>& bookmarks) {
  std::vector<OutlineItem> items(bookmarks.size());
  std::vector<std::size_t> open;  // the bookmarks that the next may be below, outermost first
  std::optional<std::size_t> last_outermost;
  for (std::size_t i = 0; i < bookmarks.size(); ++i) {
    while (!open.empty() && bookmarks[open.back()].level >= bookmarks[i].level) open.pop_back();
    std::optional<std::size_t>& last = open.empty() ? last_outermost : items[open.back()].last;
    if (last) {
      items[i].previous = last;
      items[*last].next = i;
    }
    if (!open.empty()) {
      items[i].parent = open.back();
      ++items[open.back()].children;
      if (!last) items[open.back()].first = i;
    }
    last = i;
    open.push_back(i);
  }
  return items;
}

}  // namespace

std::vector<ObjectNumber> write_links(Haru& haru, const layout::PagedDocument& document,
                                      std::size_t page, ObjectNumber page_object,
                                      StructureWriter& structure) {
  std::vector<ObjectNumber> annotations;
  const layout::Page& on = document.pages[page];
  for (const layout::LinkArea& area : on.links) {
    const auto& link = document.structure[static_cast<std::size_t>(area.link)];
    if (!link.target) continue;
    const ObjectNumber annotation = haru.dictionary();
    const Rectangle rectangle{area.x.value, (on.height - area.y - area.height).value,
                              (area.x + area.width).value, (on.height - area.y).value};
    const std::string contents =
        link.contents.empty() ? std::visit(Naming{}, *link.target) : link.contents;
    haru.complete(annotation,
                  "/Type /Annot\n/Subtype /Link\n/F 4\n/Border [0 0 0]\n/P " +
                      reference(page_object) + "\n/Rect " + array(rectangle) + "\n/Contents " +
                      text_string(contents) + "\n/StructParent " +
                      std::to_string(structure.add_annotation(area.link, page, annotation)) + "\n" +
                      std::visit(Leading{}, *link.target));
    annotations.push_back(annotation);
  }
  return annotations;
}

std::string page_labels_of(const layout::PagedDocument& document) {
  std::string out;
  std::optional<Label> before;
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    Label label = label_of(document.pages[i], i);
    if (!before || !label.goes_on_from(*before)) {
      out += (out.empty() ? "" : " ") + std::to_string(i) + " " + range_of(label);
    }
    before = std::move(label);
  }
  return out;
}

std::optional<ObjectNumber> write_outline(Haru& haru,
                                          const std::vector<layout::Bookmark>& bookmarks) {
  if (bookmarks.empty()) return std::nullopt;
  const ObjectNumber root = haru.dictionary();
  std::vector<ObjectNumber> objects;
  for (std::size_t i = 0; i < bookmarks.size(); ++i) objects.push_back(haru.dictionary());

  const std::vector<OutlineItem> items = nested(bookmarks);
  const auto link = [&](std::string_view key, std::optional<std::size_t> to) {
    return to ? "/" + std::string(key) + " " + reference(objects[*to]) + "\n" : "";
  };
  std::size_t outermost = 0, last = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const OutlineItem& item = items[i];
    std::string entries = "/Title " + text_string(bookmarks[i].title) + "\n/Dest " +
                          literal(bookmarks[i].destination) + "\n/Parent " +
                          reference(item.parent ? objects[*item.parent] : root) + "\n" +
                          link("Prev", item.previous) + link("Next", item.next) +
                          link("First", item.first) + link("Last", item.last);
    // A negative count: what is below shows when the reader opens it (12.3.3).
    if (item.children > 0) entries += "/Count -" + std::to_string(item.children) + "\n";
    haru.complete(objects[i], std::move(entries));
    if (!item.parent) ++outermost, last = i;
  }
  haru.complete(root, "/Type /Outlines\n" + link("First", 0) + link("Last", last) + "/Count " +
                          std::to_string(outermost) + "\n");
  return root;
}

ObjectNumber write_destinations(Haru& haru, const layout::PagedDocument& document,
                                const std::vector<ObjectNumber>& pages,
                                const StructureWriter& structure) {
  const bool of_2_0 = document.standard == model::PdfStandard::ua2_with_a4f;
  std::map<std::string, std::string> by_name;
  for (const layout::Destination& place : document.destinations) {
    std::string view = " /XYZ null ";
    append_number(view, (document.pages[place.page].height - place.y).value);
    view += " null]";
    std::string value = "[" + reference(pages[place.page]) + view;
    if (of_2_0) {
      value =
          "<</D " + value + " /SD [" + reference(structure.object_of(place.element)) + view + ">>";
    }
    by_name.emplace(place.name, std::move(value));
  }
  std::vector<TreeEntry> entries;
  for (const auto& [name, value] : by_name) entries.push_back({literal(name), value});
  return write_tree(haru, "Names", entries);
}

}  // namespace folio::pdf
