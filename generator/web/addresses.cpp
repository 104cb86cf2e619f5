#include <algorithm>

#include "base/ascii.h"
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
    return text::is_letter_or_digit(c) || c == '-' || c == '.' || c == '_' || c == '~' || c == '/';
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

std::string landing_page(std::string_view slug) { return std::string(slug) + "/index.html"; }

std::string section_page(std::string_view slug, std::string_view section) {
  return std::string(slug) + "/" + std::string(section) + "/index.html";
}

std::string whole_page(std::string_view slug) { return section_page(slug, "all"); }

std::string pdf_page(std::string_view slug) { return resolve::pdf_path(slug); }

std::string published_page(const model::PublishedFile& file) {
  return file.file.empty() ? pdf_page(file.slug) : file.slug + "/" + file.file;
}

std::string picture_page(const model::Header& header, const model::Figure& figure) {
  const std::string_view ending = is_drawn_file(figure)                        ? ".svg"
                                  : figure.picture->kind == Picture::Kind::png ? ".png"
                                                                               : ".jpg";
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
  if (place.slug.empty()) return {};
  if (extent == Extent::whole && place.document == document.header.id) {
    if (!place.anchor.empty()) return "#" + place.anchor;
    if (!place.section.empty()) return "#" + section_anchor(document, place.section);
  }
  const std::string to =
      place.section.empty() ? landing_page(place.slug) : section_page(place.slug, place.section);
  const std::string fragment = place.anchor.empty() ? "" : "#" + place.anchor;
  return to == page && !fragment.empty() ? fragment : relative(page, to) + fragment;
}

std::string Context::link(const resolve::SectionOutline& section, const std::string& anchor) const {
  const model::Header& header = document.header;
  return link(model::Place{header.id, header.slug, section.slug, anchor});
}

}  // namespace folio::web
