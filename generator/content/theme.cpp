#include <algorithm>

#include "base/locale.h"
#include "base/text.h"
#include "content/content.h"
#include "content/documents.h"

namespace folio::content {

namespace {

constexpr std::size_t most_bytes = 64 * 1024;  // of each text
constexpr std::string_view template_ending = ".mustache";

void read_contract(TomlTable& table, model::Theme& theme) {
  table.within("contract", Need::required, [&](TomlTable& contract) {
    for (const std::string& name : contract.keys()) {
      std::vector<std::string>& allowed = theme.contract[name];
      for (const model::Named& one : contract.strings(name, Need::optional))
        allowed.push_back(one.id);
    }
  });
}

void read_theme(TomlTable& table, model::Theme& theme) {
  theme.name = table.string("name", Need::required);
  read_contract(table, theme);
}

// Every word that the program asks for, and no other.
model::Words read_words(TomlTable& table, const std::string& lang) {
  model::Words::Map words;
  for (const std::string& key : model::required_words_in(lang)) {
    words.emplace(key, table.string(key, Need::required));
  }
  return model::Words(std::move(words), lang);
}

// Where the words of a language are: under its whole tag, or under the first part
// of it, if that is the same language in the same script.
std::string words_path(const source::FileSystem& files, const std::string& folder,
                       std::string_view lang) {
  const std::string tag = text::lower(lang), language = tag.substr(0, tag.find('-'));
  const std::string exact = folder + "/words/" + tag + ".toml";
  if (!locale::is_same(tag, language) || !is_absent(files, exact)) return exact;
  return folder + "/words/" + language + ".toml";
}

model::Words read_words_of(Reading& reading, const std::string& folder, const std::string& lang) {
  model::Words words;
  read_toml(reading, words_path(reading.files, folder, lang), most_bytes, {},
            [&](TomlTable& table) { words = read_words(table, lang); });
  return words;
}

// Around words in a language that the theme does not speak, the interface stays
// in the site's own, and pages say so in their markup. A community's language
// is not to be kept off the site for want of 300 words; but no theme for
// councils in Wales is whole without Welsh.
void say_not_spoken(Reading& reading, const model::Named& language) {
  const bool welsh = locale::is_same(language.id, "cy");
  reading.say({welsh ? source::Severity::error : source::Severity::note, "F0738",
               "the theme has no words in " + in_quotes(locale::name_of(language.id)),
               language.span, "",
               "translate words/en.toml of the theme into words/" + text::lower(language.id) +
                   ".toml, or leave the interface in the site's own language"});
}

model::Words read_all_words(Reading& reading, const std::string& folder, std::string_view lang,
                            std::span<const model::Named> others) {
  std::vector<model::Words> all{read_words_of(reading, folder, std::string(lang))};
  for (const model::Named& other : others) {
    if (is_absent(reading.files, words_path(reading.files, folder, other.id))) {
      say_not_spoken(reading, other);
    } else {
      all.push_back(read_words_of(reading, folder, other.id));
    }
  }
  return model::Words::together(all);
}

void read_templates(Reading& reading, const std::string& folder, model::Theme& theme) {
  for (const source::Entry& entry : names_in(reading, folder)) {
    if (entry.is_folder || entry.is_hidden() || !entry.name.ends_with(template_ending)) continue;
    const auto* file =
        read_text(reading, folder + "/" + entry.name, source::Access::open, most_bytes, {});
    if (file == nullptr) continue;
    theme.templates[entry.name.substr(0, entry.name.size() - template_ending.size())] = {file};
  }
}

}  // namespace

source::Outcome<model::Theme> load_theme(const source::FileSystem& files,
                                         source::SourceMap& sources, std::string_view name,
                                         std::string_view lang,
                                         std::span<const model::Named> others) {
  Reading reading{files, sources};
  model::Theme theme;
  theme.name = name;
  const std::string folder = "themes/" + theme.name;
  read_toml(reading, folder + "/theme.toml", most_bytes, {},
            [&](TomlTable& table) { read_theme(table, theme); });
  read_toml(reading, folder + "/print.toml", most_bytes, {}, [&](TomlTable& table) {
    read_print(table, theme.print);
    read_editions(table, theme);
  });
  theme.words = read_all_words(reading, folder, lang, others);
  read_templates(reading, folder + "/templates", theme);
  theme.statics = read_statics(reading, folder + "/static");
  return {std::move(theme), std::move(reading.said)};
}

std::vector<TomlSort> theme_sorts() {
  const auto theme = [](TomlTable& table) {
    model::Theme read;
    read_theme(table, read);
  };
  const auto print = [](TomlTable& table) {
    model::Theme read;
    read_print(table, read.print);
    read_editions(table, read);
  };
  const auto words = [](TomlTable& table) {
    read_words(table, "en");
    for (const std::string& key : model::required_words_in("cy")) table.string(key, Need::optional);
  };
  return {{"theme", "themes/*/theme.toml", theme},
          {"print", "themes/*/print.toml", print},
          {"words", "themes/*/words/*.toml", words}};
}

}  // namespace folio::content
