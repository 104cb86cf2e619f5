// Directives for passages that stand apart from the text around them.

#include "base/locale.h"
#include "content/readers.h"

namespace folio::content {

namespace {

std::optional<BlockValue> callout(const Directive& directive) {
  using Kind = model::Callout::Kind;
  static constexpr Word<Kind> kinds[] = {
      {"info", Kind::info}, {"warning", Kind::warning}, {"important", Kind::important}};
  return model::Callout{directive.choice("type", kinds, Kind::info), directive.inlines("title"),
                        directive.blocks()};
}

std::optional<BlockValue> quote(const Directive& directive) {
  return model::Quote{directive.blocks(), directive.inlines("source")};
}

std::optional<BlockValue> summary(const Directive& directive) {
  return model::Preface{model::Preface::Kind::summary, "", "", directive.blocks()};
}

std::optional<BlockValue> foreword(const Directive& directive) {
  if (!directive.words("role").empty() && directive.words("person").empty()) {
    directive.page.error("F0315", directive.place("role"), "a role is given and nobody who has it",
                         "add person=\"…\", or take role out");
  }
  return model::Preface{model::Preface::Kind::foreword, directive.words("person"),
                        directive.words("role"), directive.blocks()};
}

std::optional<BlockValue> details(const Directive& directive) {
  directive.required("title");
  return model::Details{directive.inlines("title"), directive.blocks()};
}

// The way a language is written follows from its tag; an author who says it as
// well is held to it.
void check_direction(const Directive& directive, std::string_view lang) {
  const auto* written = directive.marker.attributes.find("dir");
  if (written == nullptr) return;
  static constexpr Word<bool> directions[] = {{"ltr", false}, {"rtl", true}};
  const bool follows = locale::is_right_to_left(lang);
  if (directive.choice("dir", directions, follows) == follows) return;
  directive.page.error(
      "F0315", written->span,
      in_quotes(lang) + " is written from " + (follows ? "right to left" : "left to right"),
      "take dir out; where the script is another than usual, name it in the tag: "
      "code=\"pa-Arab\"");
}

std::optional<BlockValue> language_part(const Directive& directive) {
  const std::string lang = directive.required("code");
  if (!lang.empty() && check_language(directive.page.reading, lang, directive.place("code"))) {
    check_direction(directive, lang);
  }
  return model::LanguagePart{lang, directive.blocks()};
}

// Screen and paper say the same, unless there is a reason why one of them cannot.
std::optional<BlockValue> medium_part(const Directive& directive) {
  using Medium = model::MediumPart::Medium;
  const bool on_screen = directive.marker.name == "web-only";
  return model::MediumPart{on_screen ? Medium::screen : Medium::paper, directive.required("reason"),
                           directive.blocks()};
}

std::optional<BlockValue> landscape(const Directive& directive) {
  return model::Landscape{directive.blocks()};
}

std::optional<BlockValue> page_break(const Directive& directive) {
  directive.must_be_empty();
  return model::PageBreak{};
}

constexpr DirectiveKind kinds[] = {
    {"callout", {"type", "title"}, callout},
    {"quote", {"source"}, quote},
    {"summary", {}, summary},
    {"foreword", {"person", "role"}, foreword},
    {"details", {"title"}, details},
    {"lang", {"code", "dir"}, language_part},
    {"web-only", {"reason"}, medium_part},
    {"print-only", {"reason"}, medium_part},
    {"landscape", {}, landscape},
    {"page-break", {}, page_break},
};

}  // namespace

std::span<const DirectiveKind> passage_directives() { return kinds; }

}  // namespace folio::content
