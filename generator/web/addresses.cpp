#include <algorithm>

#include "base/text.h"
#include "web/render.h"

namespace folio::web {

std::string relative(std::string_view from, std::string_view to) {
  const std::vector<std::string_view> here = text::split(from, '/');
  const std::vector<std::string_view> there = text::split(to, '/');
  std::size_t shared = 0;
  while (shared + 1 < here.size() && shared + 1 < there.size() && here[shared] == there[shared]) {
    ++shared;
  }
  std::string link;
  for (std::size_t i = shared + 1; i < here.size(); ++i) link += "../";
  for (std::size_t i = shared; i < there.size(); ++i) {
    link += there[i];
    if (i + 1 < there.size()) link += '/';
  }
  return link;
}

std::string canonical(std::string_view base_url, std::string_view page) {
  constexpr std::string_view index = "index.html";
  if (page.ends_with(index)) page.remove_suffix(index.size());
  return std::string(base_url) + std::string(page);
}

std::string percent_encoded(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto stays = [](unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == '-' || c == '.' || c == '_' || c == '~' || c == '/';
  };
  std::string encoded;
  for (const char character : path) {
    const auto byte = static_cast<unsigned char>(character);
    if (stays(byte)) {
      encoded += character;
    } else {
      encoded += {'%', digits[byte >> 4], digits[byte & 15]};
    }
  }
  return encoded;
}

const std::string& Addresses::slug(std::string_view document) const {
  static const std::string none;
  const auto found = slugs_.find(document);
  return found == slugs_.end() ? none : found->second;
}

std::string Addresses::landing(std::string_view document) const {
  return slug(document) + "/index.html";
}

std::string Addresses::section(std::string_view document, std::string_view section) const {
  return slug(document) + "/" + std::string(section) + "/index.html";
}

std::string Addresses::whole(std::string_view document) const {
  return slug(document) + "/all/index.html";
}

std::string Addresses::pdf(std::string_view document) const {
  return slug(document) + "/" + slug(document) + ".pdf";
}

std::string picture_page(const model::Header& header, const model::Figure& figure) {
  const std::string_view ending =
      figure.picture->kind == Picture::Kind::png ? std::string_view(".png") : ".jpg";
  constexpr std::string_view folder = "figures/";
  std::string_view stem = std::string_view(figure.path).substr(0, figure.path.rfind('.'));
  if (stem.starts_with(folder)) stem.remove_prefix(folder.size());
  return header.slug + "/figures/" + text::slug(stem) + std::string(ending);
}

namespace {

// Where a section begins on the page that shows the whole document.
std::string section_anchor(const resolve::ResolvedDocument& document, std::string_view slug) {
  const auto found = std::ranges::find(document.outline, slug, &resolve::SectionOutline::slug);
  return found == document.outline.end() ? std::string() : found->anchor;
}

}  // namespace

std::string Context::link(const model::Place& place) const {
  if (!addresses.knows(place.document)) return {};
  if (extent == Extent::whole && place.document == document.header.id) {
    if (!place.anchor.empty()) return "#" + place.anchor;
    if (!place.section.empty()) return "#" + section_anchor(document, place.section);
  }
  const std::string to = place.section.empty() ? addresses.landing(place.document)
                                               : addresses.section(place.document, place.section);
  const std::string fragment = place.anchor.empty() ? "" : "#" + place.anchor;
  return to == page && !fragment.empty() ? fragment : relative(page, to) + fragment;
}

}  // namespace folio::web
