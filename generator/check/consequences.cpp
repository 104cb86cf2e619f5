// What follows from a file that could not be read, or from a directive that was
// refused, is not said: whoever has mended the cause sees whether any of it is left.

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "base/text.h"
#include "check/check.h"
#include "source/unreadable.h"

namespace folio::check {

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
  return text::is_letter(c) || text::is_digit(c) || c == '-' || c == '_';
}

// Whether the name stands there as a whole: "plan", not in "planned".
bool holds(std::string_view text, std::string_view name) {
  if (name.empty()) return false;
  for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + 1)) {
    if (text::stands_alone(text, at, at + name.size(), is_of_a_name)) return true;
  }
  return false;
}

/// A file that could not be read, and the documents that it belongs to.
class Unread {
 public:
  Unread(const Diagnostic& said, const std::vector<DocumentName>& documents) {
    if (said.span.file != nullptr) text_ = said.span.file->text();
    for (const DocumentName& document : documents) {
      if (is_in(document.folder, said)) documents_.push_back(&document);
    }
  }

  bool explains(const Diagnostic& one) const {
    const auto absence = std::ranges::find(absences, one.code, &Absence::code);
    if (absence == std::end(absences)) return false;
    const bool is_beside = std::ranges::any_of(
        documents_, [&](const DocumentName* document) { return is_in(document->folder, one); });
    return (absence->in_its_document && is_beside) ||
           std::ranges::any_of(names_in(one.message), [&](std::string_view name) {
             // What is missed may stand in the file itself.
             return is_of_these(name) || holds(text_, name);
           });
  }

  void hold_one_back() { ++held_back_; }

  /// What to add to the message about the file; empty if nothing was held back.
  std::string held_back() const {
    if (held_back_ == 0) return "";
    return text::counted(held_back_, "finding", "findings") + " that may follow from this " +
           (held_back_ == 1 ? "is" : "are") + " held back";
  }

 private:
  // "plan", or an address below it.
  bool is_of_these(std::string_view name) const {
    const std::string_view first = name.substr(0, name.find('/'));
    return std::ranges::any_of(documents_, [&](const DocumentName* document) {
      return !first.empty() && (first == document->id || first == document->slug);
    });
  }

  std::string_view text_;
  std::vector<const DocumentName*> documents_;
  std::size_t held_back_ = 0;
};

Diagnostics without_what_may_be_unread(Diagnostics said,
                                       const std::vector<DocumentName>& documents) {
  std::vector<Unread> causes;
  for (const Diagnostic& one : said) {
    if (source::is_unreadable(one)) causes.emplace_back(one, documents);
  }
  Diagnostics kept;
  for (Diagnostic& one : said) {
    const auto cause =
        std::ranges::find_if(causes, [&](const Unread& unread) { return unread.explains(one); });
    if (cause == causes.end()) {
      kept.push_back(std::move(one));
    } else {
      cause->hold_one_back();
    }
  }
  auto cause = causes.begin();
  for (Diagnostic& one : kept) {
    if (!source::is_unreadable(one)) continue;
    const std::string told = cause++->held_back();
    if (!told.empty()) one.help += (one.help.empty() ? "" : "; ") + told;
  }
  return kept;
}

// --- What was refused ---------------------------------------------------------------

// Where the section of a heading ends.
std::size_t end_of_section(const source::Span& heading) {
  const std::string_view text = heading.file->text();
  return std::min(text.find("\n#", heading.begin), text.size());
}

// Whether what stood under an empty heading was refused, which has been told. A
// heading of the wrong level loses nothing.
bool was_refused(const Diagnostic& one, const Diagnostics& all) {
  if (one.code != "AX001" || one.span.file == nullptr) return false;
  const std::size_t end = end_of_section(one.span);
  return std::ranges::any_of(all, [&](const Diagnostic& other) {
    return other.code.starts_with("F03") && other.code != "F0302" &&
           other.severity == source::Severity::error && other.span.file != nullptr &&
           other.span.file->path() == one.span.file->path() && other.span.begin >= one.span.begin &&
           other.span.begin <= end;
  });
}

Diagnostics without_what_was_refused(const Diagnostics& said) {
  Diagnostics kept;
  std::ranges::copy_if(said, std::back_inserter(kept),
                       [&](const Diagnostic& one) { return !was_refused(one, said); });
  return kept;
}

}  // namespace

Diagnostics without_consequences(Diagnostics said, const std::vector<DocumentName>& documents) {
  return without_what_may_be_unread(without_what_was_refused(said), documents);
}

}  // namespace folio::check
