#include "support/examples.h"

#include <algorithm>
#include <array>
#include <set>
#include <sstream>

namespace folio::support {

namespace {

constexpr std::string_view own_folder = "content/pages/example/";

constexpr std::string_view usual_document = R"(id = "example"
kind = "page"
title = "An example"
summary = "What the manual shows."
authorities = ["anytown"]
status = "draft"
version = "1"
access = "open"
sections = "auto"
)";

struct Fence {
  std::string word, path, text;
  int line = 0;
  bool is_next = false;  // nothing but blank lines since the one before

  bool is_input() const { return word == "md" || word == "toml" || word == "csv"; }
  bool is_output() const { return word == "html" || word == "text"; }
};

std::size_t ticks(const std::string& line) {
  return std::min(line.find_first_not_of('`'), line.size());
}

// A block of the chapter that stands between lines of three or more backticks.
std::vector<Fence> fences_in(std::string_view chapter) {
  std::vector<Fence> fences;
  std::istringstream lines{std::string(chapter)};
  std::size_t open = 0;
  bool is_next = false;
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    const std::size_t run = ticks(line);
    if (open > 0 && run == open && line.size() == run) {
      open = 0, is_next = true;
    } else if (open > 0) {
      fences.back().text += line + "\n";
    } else if (run >= 3) {
      std::istringstream info(line.substr(run));
      Fence fence{{}, {}, {}, number, is_next};
      info >> fence.word >> fence.path;
      fences.push_back(std::move(fence));
      open = run;
    } else if (!line.empty()) {
      is_next = false;
    }
  }
  return fences;
}

std::string path_of(const Fence& fence) {
  std::string name = fence.path;
  if (name.empty()) name = fence.word == "md" ? "01-text.md" : "document.toml";
  const bool is_whole = name.starts_with("content/") || name.starts_with("site/") ||
                        name.starts_with("themes/");
  return is_whole ? name : std::string(own_folder) + name;
}

void add(const Fence& fence, Example& example) {
  if (fence.word == "html") example.html.push_back(fence.text);
  if (fence.word == "text") example.said = fence.text;
  if (fence.is_input()) example.files[path_of(fence)] += fence.text;
}

// What every example has unless it says otherwise.
void complete(Example& example) {
  const std::string document = std::string(own_folder) + "document.toml";
  example.files[document] = document_with(example.files[document]);
  const bool has_text = std::ranges::any_of(example.files, [](const auto& file) {
    return file.first.starts_with(own_folder) && file.first.ends_with(".md");
  });
  if (!has_text) {
    example.files[std::string(own_folder) + "01-text.md"] = "## About\n\nSome words.\n";
  }
}

std::string key_of(const std::string& line) {
  const std::size_t end = line.find_first_of(" =");
  return line.starts_with('[') || line.starts_with('#') ? "" : line.substr(0, end);
}

}  // namespace

std::string document_with(const std::string& lines) {
  std::set<std::string> given;
  std::istringstream own(lines);
  for (std::string line; std::getline(own, line) && !line.starts_with('[');) {
    given.insert(key_of(line));
  }
  std::string document;
  std::istringstream usual{std::string(usual_document)};
  for (std::string line; std::getline(usual, line);) {
    if (!given.contains(key_of(line))) document += line + "\n";
  }
  return document + lines;
}

std::vector<Example> examples_in(const std::string& chapter, std::string_view text) {
  std::vector<Example> examples;
  bool goes_on = false;
  for (const Fence& fence : fences_in(text)) {
    goes_on = goes_on && fence.is_next;
    if (!fence.is_input() && !fence.is_output()) {
      goes_on = false;
      continue;
    }
    const bool follows_output =
        goes_on && (!examples.back().html.empty() || !examples.back().said.empty());
    if (!goes_on || (fence.is_input() && follows_output)) {
      examples.push_back({chapter, fence.line, {}, {}, {}});
    }
    add(fence, examples.back());
    goes_on = true;
  }
  for (Example& example : examples) complete(example);
  return examples;
}

}  // namespace folio::support
