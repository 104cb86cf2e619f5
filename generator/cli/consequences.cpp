// What follows from a file that could not be read is not said: whoever has mended
// the file sees whether any of it is left.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "cli/commands.h"
#include "source/unreadable.h"

namespace folio::cli {

namespace {

using source::Diagnostic;
using source::Diagnostics;

/// A code that says that something is not there.
struct Absence {
  std::string_view code;
  bool in_its_document = true;  // it may follow from any file beside it
};

// Sorted.
constexpr Absence absences[] = {
    {"AX001"},        {"CR002"}, {"CR003"},        {"CR004"},        {"CR005"}, {"CR006"},
    {"EQ001"},        {"EQ004"}, {"F0108"},        {"F0207", false}, {"F0351"}, {"F0403"},
    {"F0404", false}, {"F0408"}, {"F0420", false}, {"F0421"},        {"F0423"}, {"F0425"},
    {"ID001"},        {"ID002"}, {"MN006"},        {"PV001"},        {"XR001"}, {"XR003"},
    {"XR006"},        {"XR007"},
};

bool is_in(std::string_view folder, const Diagnostic& one) {
  if (one.span.file == nullptr) return false;
  const std::string_view path = one.span.file->path();
  return path.starts_with(folder) && path.substr(folder.size()).starts_with('/');
}

// What a message puts between quotation marks.
std::vector<std::string_view> names_in(std::string_view message) {
  std::vector<std::string_view> names;
  for (std::size_t at = message.find('"'); at != message.npos; at = message.find('"', at)) {
    const std::size_t end = message.find('"', at + 1);
    if (end == message.npos) break;
    names.push_back(message.substr(at + 1, end - at - 1));
    at = end + 1;
  }
  return names;
}

bool is_of_a_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_';
}

// Whether the name stands there as a whole: "plan", not in "planned".
bool holds(std::string_view text, std::string_view name) {
  if (name.empty()) return false;
  for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    const bool begins = at == 0 || !is_of_a_name(text[at - 1]);
    if (begins && (end == text.size() || !is_of_a_name(text[end]))) return true;
  }
  return false;
}

/// The files that could not be read, and the documents that they belong to.
class Unread {
 public:
  Unread(const Diagnostics& said, const std::vector<DocumentName>& documents) {
    for (const Diagnostic& one : said) {
      if (!source::is_unreadable(one)) continue;
      if (one.span.file != nullptr) texts_.push_back(one.span.file->text());
      for (const DocumentName& document : documents) {
        if (is_in(document.folder, one)) documents_.push_back(&document);
      }
    }
  }

  bool explains(const Diagnostic& one) const {
    const auto absence = std::ranges::find(absences, one.code, &Absence::code);
    if (absence == std::end(absences)) return false;
    const bool is_beside = std::ranges::any_of(
        documents_, [&](const DocumentName* document) { return is_in(document->folder, one); });
    return (absence->in_its_document && is_beside) ||
           std::ranges::any_of(names_in(one.message), [&](std::string_view name) {
             return is_of_these(name) || stands_there(name);
           });
  }

 private:
  // "plan", or an address below it.
  bool is_of_these(std::string_view name) const {
    const std::string_view first = name.substr(0, name.find('/'));
    return std::ranges::any_of(documents_, [&](const DocumentName* document) {
      return !first.empty() && (first == document->id || first == document->slug);
    });
  }

  // What is missed may stand in the file itself.
  bool stands_there(std::string_view name) const {
    return std::ranges::any_of(texts_, [&](std::string_view text) { return holds(text, name); });
  }

  std::vector<std::string_view> texts_;
  std::vector<const DocumentName*> documents_;
};

}  // namespace

Diagnostics without_consequences(Diagnostics said, const std::vector<DocumentName>& documents) {
  const Unread unread(said, documents);
  const auto dropped =
      std::erase_if(said, [&](const Diagnostic& one) { return unread.explains(one); });
  if (dropped == 0) return said;
  const auto cause = std::ranges::find_if(said, source::is_unreadable);
  cause->help += (cause->help.empty() ? "" : "; ") + text::counted(dropped, "finding", "findings") +
                 " that may follow from this " + (dropped == 1 ? "is" : "are") + " held back";
  return said;
}

}  // namespace folio::cli
