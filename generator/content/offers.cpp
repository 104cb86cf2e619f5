// Directives for something to do or to take away: a link that stands alone.

#include <algorithm>

#include "base/text.h"
#include "content/readers.h"
#include "model/walk.h"

namespace folio::content {

namespace {

using model::Offer;

// A link cannot hold another, nor the mark of a note.
void check_no_links(const Directive& directive, const model::Inlines& words) {
  model::for_each_inline(words, [&](const model::Inline& one) {
    const bool leads = std::holds_alternative<model::Link>(one.value) ||
                       std::holds_alternative<model::CrossReference>(one.value) ||
                       std::holds_alternative<model::NoteReference>(one.value);
    if (!leads) return;
    directive.page.error("F0334", one.span, "a reference stands inside a link",
                         "take it out of the words of " + in_quotes(directive.marker.name));
  });
}

// The one paragraph that a directive holds.
model::Inlines words_of(const Directive& directive) {
  model::Blocks blocks = read_inner_blocks(directive.page, directive.nodes);
  if (blocks.empty()) return {};
  auto* paragraph = std::get_if<model::Paragraph>(&blocks.front().value);
  if (paragraph == nullptr || blocks.size() > 1) {
    directive.page.error("F0317", directive.marker.span,
                         in_quotes(directive.marker.name) + " holds more than the words of a link",
                         "write one line that says what it leads to, and all else outside");
  }
  if (paragraph == nullptr) return {};
  check_no_links(directive, paragraph->content);
  return std::move(paragraph->content);
}

// Exactly one of two attributes says where it leads.
void check_one_of(const Directive& directive, std::string_view one, std::string_view other) {
  const bool has_one = !directive.words(one).empty(), has_other = !directive.words(other).empty();
  if (has_one != has_other) return;
  directive.page.error(
      "F0315", has_one ? directive.place(other) : directive.marker.span,
      in_quotes(directive.marker.name) + (has_one ? " leads to two things" : " leads nowhere"),
      "give it " + std::string(one) + "=\"…\" or " + std::string(other) + "=\"…\", not both");
}

std::string document_of(const Directive& directive) {
  const std::string id = directive.words("document");
  if (!id.empty() && !text::is_id(id)) directive.say_no_name("document", id);
  return id;
}

std::optional<BlockValue> action(const Directive& directive) {
  Offer offer{.kind = Offer::Kind::action,
              .target = model::Place{},
              .file = "",
              .content = {},
              .particulars = ""};
  check_one_of(directive, "href", "document");
  const std::string href = directive.words("href");
  if (!href.empty() && check_address(directive.page, href, directive.place("href"))) {
    offer.target = model::WebAddress{href};
  }
  offer.file = document_of(directive);
  offer.content = words_of(directive);
  if (offer.content.empty()) directive.say_empty();
  return offer;
}

std::optional<BlockValue> download(const Directive& directive) {
  Offer offer{.kind = Offer::Kind::download,
              .target = model::Place{},
              .file = "",
              .content = {},
              .particulars = ""};
  check_one_of(directive, "file", "document");
  const std::string file = directive.words("file");
  if (!file.empty() && file.find('.') == file.npos) {
    directive.page.error("F0315", directive.place("file"),
                         in_quotes(file) + " does not name a kind of file",
                         "write the whole name, as in file=\"figures.csv\"; for a document of this "
                         "publication write document=\"…\"");
  }
  offer.file = file.empty() ? document_of(directive) : file;
  offer.content = words_of(directive);
  return offer;
}

constexpr DirectiveKind kinds[] = {
    {"cta", {"href", "document"}, action},
    {"download", {"file", "document"}, download},
};

}  // namespace

std::span<const DirectiveKind> offer_directives() { return kinds; }

}  // namespace folio::content
