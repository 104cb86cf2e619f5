#include <algorithm>
#include <set>

#include "base/text.h"
#include "web/render.h"

namespace folio::web {

namespace {

using source::Diagnostic;
using source::SourceFile;

// Sections inside sections cost the square of their depth.
constexpr std::size_t deepest = 32;

// Partials that name partials can double a template with every line.
constexpr std::size_t longest_template = 1024 * 1024;

// What stands between {{ and }}.
struct Tag {
  enum class Kind { text, markup, begin, begin_not, end, partial, comment, other };
  Kind kind = Kind::text;
  std::string name;
  std::uint32_t begin = 0, finish = 0;  // with its braces
};

Tag::Kind kind_of(char mark) {
  switch (mark) {
    case '#': return Tag::Kind::begin;
    case '^': return Tag::Kind::begin_not;
    case '/': return Tag::Kind::end;
    case '>': return Tag::Kind::partial;
    case '!': return Tag::Kind::comment;
    case '&':
    case '=': return Tag::Kind::other;
    default: return Tag::Kind::text;
  }
}

// Reads one template: its tags in order, each with its place.
class Scanner {
 public:
  Scanner(const SourceFile& file, source::Diagnostics& said) : file_(file), said_(said) {}

  std::vector<Tag> tags() {
    std::vector<Tag> found;
    const std::string& text = file_.text();
    for (std::size_t at = text.find("{{"); at != std::string::npos; at = text.find("{{", at)) {
      const bool raw = text.compare(at, 3, "{{{") == 0;
      const std::string_view closing = raw ? "}}}" : "}}";
      const std::size_t end = text.find(closing, at);
      if (end == std::string::npos) {
        report_open(at);
        break;
      }
      found.push_back(tag(raw, at, end, closing.size()));
      at = end + closing.size();
    }
    return found;
  }

 private:
  Tag tag(bool raw, std::size_t begin, std::size_t end, std::size_t braces) const {
    std::string_view inside = std::string_view(file_.text()).substr(begin, end - begin);
    inside = text::trimmed(inside.substr(braces));
    Tag tag{Tag::Kind::markup,
            {},
            static_cast<std::uint32_t>(begin),
            static_cast<std::uint32_t>(end + braces)};
    if (!raw) {
      tag.kind = inside.empty() ? Tag::Kind::text : kind_of(inside.front());
      if (tag.kind != Tag::Kind::text) inside = text::trimmed(inside.substr(1));
    }
    tag.name = inside;
    return tag;
  }

  void report_open(std::size_t at) {
    const auto place = static_cast<std::uint32_t>(at);
    said_.push_back({.code = "F0731",
                     .message = "a name that begins with {{ has no end",
                     .span = {&file_, place, place + 2},
                     .label = "begins here",
                     .help = "close it with }}, or }}} if it began with {{{"});
  }

  const SourceFile& file_;
  source::Diagnostics& said_;
};

std::string quoted(std::string_view name) { return "\"" + std::string(name) + "\""; }

bool holds_markup(std::string_view name) { return name.ends_with("_html"); }

using TagsOfTemplates = std::map<std::string, std::vector<Tag>>;

bool is_required(std::string_view name) {
  const std::vector<std::string_view> required = required_templates();
  return std::ranges::find(required, name) != required.end();
}

bool contains_part(const std::vector<Tag>& tags, const std::string& name) {
  return std::ranges::any_of(
      tags, [&](const Tag& tag) { return tag.kind == Tag::Kind::partial && tag.name == name; });
}

// What is filled wherever a template stands: of a part, what all templates
// that contain it have in common.
std::vector<std::string> filled_in(const std::string& name, const TagsOfTemplates& templates,
                                   std::set<std::string> seen = {}) {
  std::optional<std::vector<std::string>> common;
  if (!is_required(name) && seen.insert(name).second) {
    for (const auto& [outer, tags] : templates) {
      if (seen.contains(outer) || !contains_part(tags, name)) continue;
      const std::vector<std::string> filled = filled_in(outer, templates, seen);
      if (!common) common = filled;
      std::erase_if(*common, [&](const std::string& one) {
        return std::ranges::find(filled, one) == filled.end();
      });
    }
  }
  return common ? *common : names_for(name);
}

// Checks what one template uses against what it may use.
class Contract {
 public:
  Contract(const model::Theme& theme, const std::string& name, const TagsOfTemplates& templates,
           source::Diagnostics& said)
      : theme_(theme), template_(name), file_(*theme.templates.at(name).file), said_(said) {
    const auto listed = theme.contract.find(name);
    if (listed != theme.contract.end()) allowed_ = listed->second;
    for (const auto& [key, words] : theme.words.all()) words_.push_back("words." + key);
    filled_ = filled_in(name, templates);
  }

  void check(const std::vector<Tag>& tags) {
    for (const Tag& tag : tags) check(tag);
    for (const Tag* open : open_) {
      report(*open, "F0732", "the section " + quoted(open->name) + " is never closed",
             "end it with {{/" + open->name + "}} in the same file");
    }
  }

 private:
  void check(const Tag& tag) {
    switch (tag.kind) {
      case Tag::Kind::text: check_name(tag), check_braces(tag), check_quotes(tag); break;
      case Tag::Kind::markup: check_name(tag), check_braces(tag); break;
      case Tag::Kind::begin:
      case Tag::Kind::begin_not:
        check_name(tag);
        open_.push_back(&tag);
        if (open_.size() == deepest + 1) {
          report(tag, "F0732", "sections stand too deep in each other here",
                 "put at most " + std::to_string(deepest) + " into each other");
        }
        break;
      case Tag::Kind::end: check_end(tag); break;
      case Tag::Kind::partial: check_partial(tag); break;
      case Tag::Kind::comment: break;
      case Tag::Kind::other:
        report(tag, "F0736", "a template may not use {{& or {{=",
               "write {{name}} for words and {{{name}}} for HTML");
    }
  }

  // A name may stand for itself or for a member of a list that is open here.
  bool is_among(const std::vector<std::string>& names, const std::string& name) const {
    std::vector<std::string> scopes{""};
    for (const Tag* open : open_) {
      for (std::size_t i = 0, count = scopes.size(); i < count; ++i) {
        const std::string scope = scopes[i] + open->name + ".";
        const bool is_list = std::ranges::any_of(
            names, [&](const std::string& known) { return known.starts_with(scope); });
        if (is_list) scopes.push_back(scope);
      }
    }
    return std::ranges::any_of(scopes, [&](const std::string& scope) {
      return std::ranges::find(names, scope + name) != names.end();
    });
  }

  void check_name(const Tag& tag) {
    if (tag.name.starts_with("words.")) {
      if (std::ranges::find(words_, tag.name) == words_.end()) {
        report(tag, "F0733", "the theme has no words called " + quoted(tag.name),
               near(tag, words_));
      }
    } else if (!is_among(allowed_, tag.name)) {
      report(tag, "F0733",
             "the template " + quoted(template_) + " may not use the name " + quoted(tag.name),
             near(tag, allowed_));
    } else if (!is_among(filled_, tag.name)) {
      report(tag, "F0733",
             "nothing fills the name " + quoted(tag.name) + " in the template " + quoted(template_),
             near(tag, filled_));
    }
  }

  static std::string near(const Tag& tag, const std::vector<std::string>& names) {
    const auto nearest = text::nearest(tag.name, names);
    if (nearest) return "the nearest name is " + quoted(*nearest);
    return "the names a template may use are listed under [contract] in theme.toml";
  }

  void check_braces(const Tag& tag) {
    const bool raw = tag.kind == Tag::Kind::markup;
    if (raw == holds_markup(tag.name)) return;
    report(tag, "F0734",
           raw ? quoted(tag.name) + " holds words and would stand here unescaped"
               : quoted(tag.name) + " holds HTML and would be escaped twice",
           raw ? "write {{" + tag.name + "}}" : "write {{{" + tag.name + "}}}");
  }

  // An attribute without quotation marks ends at the first space of an
  // author's words, and what follows becomes attributes.
  void check_quotes(const Tag& tag) {
    if (tag.begin == 0 || file_.text()[tag.begin - 1] != '=') return;
    report(tag, "F0734", quoted(tag.name) + " stands in an attribute without quotation marks",
           "write \"{{" + tag.name + "}}\"");
  }

  void check_end(const Tag& tag) {
    if (open_.empty() || open_.back()->name != tag.name) {
      report(tag, "F0732", "no section " + quoted(tag.name) + " is open here",
             open_.empty() ? "remove it, or begin the section with {{#" + tag.name + "}}"
                           : "the section to close is " + quoted(open_.back()->name));
    }
    if (!open_.empty()) open_.pop_back();
  }

  void check_partial(const Tag& tag) {
    if (theme_.templates.contains(tag.name)) return;
    std::vector<std::string> names;
    for (const auto& [name, source] : theme_.templates) names.push_back(name);
    report(tag, "F0735", "the theme has no template called " + quoted(tag.name), near(tag, names));
  }

  void report(const Tag& tag, std::string code, std::string message, std::string help) {
    said_.push_back({.code = std::move(code),
                     .message = std::move(message),
                     .span = {&file_, tag.begin, tag.finish},
                     .label = {},
                     .help = std::move(help)});
  }

  const model::Theme& theme_;
  const std::string& template_;
  const SourceFile& file_;
  source::Diagnostics& said_;
  std::vector<std::string> allowed_, filled_, words_;
  std::vector<const Tag*> open_;
};

// Puts the text of every partial where it is named, so that no page has to be
// parsed twice and no name can be made up while a page is filled.
class Expansion {
 public:
  Expansion(const TagsOfTemplates& tags, const model::Theme& theme, source::Diagnostics& said)
      : tags_(tags), theme_(theme), said_(said) {}

  std::string of(const std::string& name) {
    if (!open_.insert(name).second) return {};
    const SourceFile& file = *theme_.templates.at(name).file;
    std::string expanded;
    std::size_t done = 0;
    for (const Tag& tag : tags_.at(name)) {
      const auto [begin, finish] = extent_of(tag, file.text());
      expanded.append(file.text(), done, begin - done);
      expanded +=
          tag.kind == Tag::Kind::partial ? part(tag, file, expanded.size()) : text_of(tag, file);
      done = finish;
    }
    expanded.append(file.text(), done);
    open_.erase(name);
    return expanded;
  }

 private:
  static std::string text_of(const Tag& tag, const SourceFile& file) {
    return file.text().substr(tag.begin, tag.finish - tag.begin);
  }

  // A tag that prints nothing of its own takes its line with it if it stands
  // there alone, as the Mustache specification has it; the library leaves
  // empty lines behind.
  static std::pair<std::size_t, std::size_t> extent_of(const Tag& tag, const std::string& text) {
    const bool prints = tag.kind == Tag::Kind::text || tag.kind == Tag::Kind::markup;
    const std::size_t before = text.find_last_not_of(' ', tag.begin == 0 ? 0 : tag.begin - 1);
    const bool first = tag.begin == 0 || before == std::string::npos || text[before] == '\n';
    const bool last = tag.finish < text.size() && text[tag.finish] == '\n';
    if (prints || !first || !last) return {tag.begin, tag.finish};
    const std::size_t line = tag.begin == 0 || before == std::string::npos ? 0 : before + 1;
    return {line, tag.finish + 1};
  }

  std::string part(const Tag& tag, const SourceFile& file, std::size_t length) {
    if (!theme_.templates.contains(tag.name)) return {};
    if (open_.contains(tag.name)) report(tag, file, "contains itself");
    if (length < longest_template) return of(tag.name);
    report(tag, file, "makes this one longer than 1 MiB");
    return {};
  }

  void report(const Tag& tag, const SourceFile& file, const std::string& what) {
    said_.push_back(
        {.code = "F0735",
         .message = "the template " + quoted(tag.name) + " " + what,
         .span = {&file, tag.begin, tag.finish},
         .label = {},
         .help = "a template may not name itself, nor one that names it; name each once"});
  }

  const TagsOfTemplates& tags_;
  const model::Theme& theme_;
  source::Diagnostics& said_;
  std::set<std::string> open_;
};

// A theme without its first template has no other place to point at.
void report_missing(const model::Theme& theme, std::string_view name, source::Diagnostics& said) {
  source::Span beside;
  if (!theme.templates.empty()) beside.file = theme.templates.begin()->second.file;
  said.push_back(
      {.code = "F0737",
       .message = "the theme " + quoted(theme.name) + " has no template called " + quoted(name),
       .span = beside,
       .label = "one of its other templates is here",
       .help = "add templates/" + std::string(name) + ".mustache"});
}

}  // namespace

source::Outcome<Templates> expanded_templates(const model::Theme& theme) {
  source::Outcome<Templates> outcome;
  TagsOfTemplates tags;
  for (const auto& [name, written] : theme.templates) {
    tags[name] = Scanner(*written.file, outcome.diagnostics).tags();
  }
  for (const auto& [name, own] : tags) {
    Contract(theme, name, tags, outcome.diagnostics).check(own);
  }
  Expansion expansion(tags, theme, outcome.diagnostics);
  for (const std::string_view name : required_templates()) {
    const std::string key(name);
    if (theme.templates.contains(key)) {
      outcome.value[key] = expansion.of(key);
    } else {
      report_missing(theme, name, outcome.diagnostics);
    }
  }
  source::sort(outcome.diagnostics);
  return outcome;
}

}  // namespace folio::web
