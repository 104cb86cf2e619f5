#include <algorithm>

#include "base/jpeg_frame.h"
#include "base/text.h"
#include "content/documents.h"

namespace folio::content {

namespace {

using Kind = Node::Kind;

bool is_blank(const Node& node) {
  return node.kind == Kind::soft_break ||
         (node.kind == Kind::text && text::trimmed(node.text).empty());
}

// The bytes of a picture's file. `path` becomes the plain one, without "." and "..".
std::optional<std::string> read_file(Page& page, std::string& path, source::Span where) {
  if (path.find("://") != path.npos || path.starts_with("data:")) {
    page.error("F0607", where, "the picture " + in_quotes(path) + " is on the web",
               "put a copy into the document's folder");
    return std::nullopt;
  }
  const auto full = path_within(page.reading, page.folder, path, page.folder, where);
  if (!full) return std::nullopt;
  path = full->substr(page.folder.size() + 1);
  auto bytes = read_bytes(page.reading.files, *full);
  if (bytes) return *std::move(bytes);
  const bool outside = bytes.error().cause == Failure::Cause::outside_root;
  page.error(outside ? "F0102" : "F0604", where,
             outside ? bytes.error().message : "the picture " + in_quotes(path) + " is not there",
             outside ? "put the file itself there, not a link to it"
                     : "put it into the document's folder, or correct its name");
  return std::nullopt;
}

void note(Page& page, std::string code, source::Span where, std::string message, std::string help) {
  page.reading.say({.severity = source::Severity::note,
                    .code = std::move(code),
                    .message = std::move(message),
                    .span = where,
                    .label = "",
                    .help = std::move(help)});
}

void read_pixels(Page& page, model::Figure& figure, std::string_view bytes, source::Span where) {
  auto picture = clean_picture(bytes);
  if (!picture) {
    page.error(
        "F0605", where,
        "the picture " + in_quotes(figure.path) + " cannot be used: " + picture.error().message,
        "save it as PNG or JPEG");
    return;
  }
  constexpr int inks = 4;
  if (picture->kind == Picture::Kind::jpeg && jpeg_components(bytes) == inks) {
    note(page, "F0610", where,
         "the picture " + in_quotes(figure.path) +
             " is in the colours of a printing press (CMYK), and looks only about the same here",
         "save it in the colours of a screen (RGB) to decide them yourself");
  }
  figure.picture = std::make_shared<const Picture>(*std::move(picture));
}

void read_outlines(Page& page, model::Figure& figure, std::string_view bytes, source::Span where) {
  auto file = read_drawing(bytes);
  if (!file) {
    page.error("F0609", where,
               "the drawing " + in_quotes(figure.path) + " cannot be used: " + file.error().message,
               "draw it without, or save it as PNG");
    return;
  }
  figure.drawing = std::move(file.value().drawing);
  if (!file->has_other_letters) return;
  note(page, "F0611", where,
       "the words of the drawing " + in_quotes(figure.path) + " are drawn in Noto Sans",
       "ask for Noto Sans in the drawing too, or turn its words into outlines, and see that they "
       "fit");
}

// What the figure shows: pixels, or the outlines of an SVG.
void read_picture(Page& page, model::Figure& figure, source::Span where) {
  const auto bytes = read_file(page, figure.path, where);
  if (!bytes) return;
  if (text::lower(figure.path).ends_with(".svg")) {
    read_outlines(page, figure, *bytes, where);
  } else {
    read_pixels(page, figure, *bytes, where);
  }
}

// The caption is the picture's title, which the parser gives without its place.
model::Inlines read_caption(Page& page, const Node& image) {
  if (image.title.empty()) return {};
  const std::string_view source = page.file.text();
  const std::size_t at = source.substr(0, image.end).rfind(image.title);
  if (at != source.npos && at >= image.begin) {
    return read_line(page, page.span(at, at + image.title.size()));
  }
  model::Inlines caption;
  append_text(caption, image.title, page.span(image));
  return caption;
}

}  // namespace

namespace {

// The place that holds a picture's long description, as a reference to it.
model::Blocks reference_to(const Directive& directive) {
  const std::string id = directive.words("longdesc");
  if (!text::is_id(id)) {
    directive.say_no_name("longdesc", id);
    return {};
  }
  const source::Span where = directive.place("longdesc");
  model::CrossReference reference{"", id, model::CrossReference::Form::full};
  model::Paragraph paragraph{{model::Inline{std::move(reference), where}}};
  return {block_of(directive.page, std::move(paragraph), where)};
}

// What the directive holds describes the picture at length, or longdesc says
// where that is done.
model::Blocks description_of(const Directive& directive) {
  model::Blocks held = read_inner_blocks(directive.page, directive.nodes);
  if (directive.marker.attributes.find("longdesc") == nullptr) return held;
  if (held.empty()) return reference_to(directive);
  directive.page.error("F0315", directive.place("longdesc"), "the picture is described twice",
                       "take longdesc out, or what the directive holds");
  return held;
}

std::string first_sentence(const model::Blocks& blocks) {
  const std::string words = model::plain_text(blocks);
  const std::string line = words.substr(0, words.find('\n'));
  const std::size_t end = line.find(". ");
  return std::string(text::trimmed(end == line.npos ? line : line.substr(0, end + 1)));
}

// Of a picture that is described at length the caption says in short what it
// shows, or else the description's first sentence. Where longdesc leads is not
// known here.
std::string words_for(const Directive& directive, const model::Figure& figure) {
  std::string alt(text::trimmed(directive.words("alt")));
  if (!alt.empty() || figure.description.empty()) return alt;
  alt = text::trimmed(model::plain_text(figure.caption));
  const bool held = directive.marker.attributes.find("longdesc") == nullptr;
  return alt.empty() && held ? first_sentence(figure.description) : alt;
}

std::optional<BlockValue> figure(const Directive& directive) {
  model::Figure figure;
  figure.path = directive.required("src");
  figure.caption = directive.inlines("caption");
  figure.credit = directive.words("credit");
  figure.description = description_of(directive);
  figure.alt = words_for(directive, figure);
  if (!figure.path.empty()) read_picture(directive.page, figure, directive.place("src"));
  if (figure.alt.empty()) {
    directive.page.error(
        "F0602", directive.marker.span,
        "the picture " + in_quotes(figure.path) + " has no words for those who cannot see it",
        "say in alt=\"…\" what it shows; what takes longer goes below this line, or "
        "longdesc and caption lead to it");
  }
  return figure;
}

constexpr DirectiveKind kinds[] = {
    {"figure", {"src", "alt", "caption", "credit", "longdesc"}, figure}};

}  // namespace

std::span<const DirectiveKind> figure_directives() { return kinds; }

bool is_figure(const Node& paragraph) {
  const auto& kids = paragraph.kids;
  if (kids.empty() || kids[0].kind != Kind::image) return false;
  const auto next = std::find_if_not(kids.begin() + 1, kids.end(), is_blank);
  if (next == kids.end()) return true;
  const std::string_view words = text::trimmed(next->text);
  return next + 1 == kids.end() && next->kind == Kind::text && words.starts_with('{') &&
         words.ends_with('}');
}

model::Block read_figure(Page& page, const Node& paragraph) {
  std::vector<Node> kids = paragraph.kids;
  const Attributes attributes = take_attributes(page, kids);
  const Node& image = kids.front();
  model::Figure figure;
  figure.path = image.text;
  figure.alt = text::trimmed(model::plain_text(read_inlines(page, image.kids, Addresses::left)));
  figure.caption = read_caption(page, image);
  read_picture(page, figure, page.span(image));
  if (figure.alt.empty()) {
    page.error("F0602", page.span(image),
               "the picture " + in_quotes(image.text) + " has no words for those who cannot see it",
               "say between the square brackets what it shows: ![what it shows](…)");
  }
  return block_of(page, std::move(figure), page.span(image), attributes);
}

}  // namespace folio::content
