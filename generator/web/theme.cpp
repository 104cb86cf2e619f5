// The only file that knows Mustache.

#include <kainjow/mustache.hpp>
#include <unordered_map>

#include "base/digest.h"
#include "web/render.h"

namespace folio::web {

namespace mustache = kainjow::mustache;

/// Templates are parsed once, and rendering only walks them.
struct Theme::Parsed {
  model::Words words;
  std::string digest;
  std::map<std::string, std::string> statics;
  using Templates = std::map<std::string, mustache::mustache, std::less<>>;
  std::shared_ptr<Templates> templates = std::make_shared<Templates>();
  std::unordered_map<std::string, mustache::data> phrases;  // "words.contents"
};

namespace {

// Empty text and lists count as false, so that {{#name}} asks whether there is any.
mustache::data data_of(const Values& values);

mustache::data data_of(const Values::Value& value) {
  return std::visit(Overloaded{[](bool truth) { return mustache::data(truth); },
                               [](const std::string& text) {
                                 return text.empty() ? mustache::data(false) : mustache::data(text);
                               },
                               [](const Markup& markup) {
                                 std::string html = markup.html();
                                 if (html.ends_with('\n'))
                                   html.pop_back();  // the template ends its line itself
                                 return html.empty() ? mustache::data(false) : mustache::data(html);
                               },
                               [](const Values::List& list) {
                                 mustache::data items(mustache::data::type::list);
                                 for (const Values& one : list) items.push_back(data_of(one));
                                 return items;
                               }},
                    value);
}

mustache::data data_of(const Values& values) {
  mustache::data data;
  for (const auto& [name, value] : values.all()) data[name] = data_of(value);
  return data;
}

// Looks names up strictly: one that nothing fills is noted instead of printed
// as nothing. It knows no partials and no dotted names but "words.…", so that
// no value can lead anywhere.
class StrictContext final : public mustache::basic_context<std::string> {
 public:
  StrictContext(const mustache::data& data, const Theme::Parsed& theme) : theme_(theme) {
    stack_.push_back(&data);
  }

  void push(const mustache::data* data) override { stack_.push_back(data); }
  void pop() override { stack_.pop_back(); }

  const mustache::data* get(const std::string& name) const override {
    const auto phrase = theme_.phrases.find(name);
    if (phrase != theme_.phrases.end()) return &phrase->second;
    for (auto level = stack_.rbegin(); level != stack_.rend(); ++level) {
      if (const mustache::data* found = (*level)->get(name)) return found;
    }
    if (missing_.empty()) missing_ = name;
    return nullptr;
  }

  const mustache::data* get_partial(const std::string& name) const override {
    missing_ = name;
    return nullptr;
  }

  const std::string& missing() const { return missing_; }

 private:
  const Theme::Parsed& theme_;
  std::vector<const mustache::data*> stack_;
  mutable std::string missing_;
};

// A stream that only collects.
struct Collector {
  std::string text;
  Collector& operator<<(const std::string& more) { return text += more, *this; }
};

void speak(Theme::Parsed& parsed, const model::Words& words) {
  parsed.words = words;
  parsed.phrases.clear();
  for (const auto& [key, phrase] : words.all()) {
    parsed.phrases.emplace("words." + key, mustache::data(phrase));
  }
}

std::string digest_of(const model::Theme& theme, const Templates& templates) {
  Digest digest;
  for (const auto& [name, text] : templates) digest.add(name).add(text);
  for (const auto& [key, words] : theme.words.all()) digest.add(key).add(words);
  for (const auto& [path, bytes] : theme.statics) digest.add(path).add(bytes);
  return digest.hex();
}

}  // namespace

const model::Words& Theme::words() const { return parsed_->words; }
const std::string& Theme::digest() const { return parsed_->digest; }
const std::map<std::string, std::string>& Theme::statics() const { return parsed_->statics; }

Theme Theme::in(std::string_view lang) const {
  const model::Words words = parsed_->words.in(lang);
  if (words.lang() == parsed_->words.lang()) return *this;
  auto parsed = std::make_shared<Parsed>(*parsed_);
  speak(*parsed, words);
  Digest digest;
  digest.add(parsed_->digest).add(words.lang());
  for (const auto& [key, phrase] : words.all()) digest.add(key).add(phrase);
  parsed->digest = digest.hex();
  Theme other;
  other.parsed_ = std::move(parsed);
  return other;
}

source::Outcome<Theme> parse(const model::Theme& theme) {
  source::Outcome<Templates> expanded = expanded_templates(theme);
  auto parsed = std::make_shared<Theme::Parsed>();
  parsed->digest = digest_of(theme, expanded.value);
  parsed->statics = theme.statics;
  speak(*parsed, theme.words);
  source::Outcome<Theme> outcome;
  outcome.diagnostics = std::move(expanded.diagnostics);
  for (const auto& [name, text] : expanded.value) {
    parsed->templates->emplace(name, mustache::mustache(text));
  }
  outcome.value.parsed_ = std::move(parsed);
  return outcome;
}

Result<std::string> fill(const Theme& theme, std::string_view template_name, const Values& values) {
  const Theme::Parsed& parsed = theme.parsed();
  const auto found = parsed.templates->find(template_name);
  const std::string name(template_name);
  if (found == parsed.templates->end())
    return Failure{"the theme has no template \"" + name + "\""};
  if (!found->second.is_valid()) {
    return Failure{"the template \"" + name +
                   "\" cannot be read: " + found->second.error_message()};
  }
  const mustache::data data = data_of(values);
  StrictContext context(data, parsed);
  Collector page;
  found->second.render(context, page);
  if (!context.missing().empty()) {
    return Failure{"nothing fills the name \"" + context.missing() + "\" in the template \"" +
                   name + "\""};
  }
  return std::move(page.text);
}

}  // namespace folio::web
