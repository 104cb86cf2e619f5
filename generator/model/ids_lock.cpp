#include "model/ids_lock.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "base/text.h"

namespace folio::model {

namespace {

using source::SourceFile;
using source::Span;

constexpr std::string_view ids_heading =
    "# Names that this document is linked by, kept by `folio lock`. Keep this file with it.\n"
    "# name[,former names] kind number digest sketch words\n";
constexpr std::string_view addresses_heading =
    "# Addresses that were published, kept by `folio lock`. None may vanish without an alias;\n"
    "# take a line out only where an address may be lost.\n";
constexpr std::string_view nothing = "-";
constexpr std::string_view gone = "gone";

struct KindName {
  std::string_view word;
  LockedId::Kind kind;
};
constexpr std::array kind_names{
    KindName{"section", LockedId::Kind::section},     KindName{"heading", LockedId::Kind::heading},
    KindName{"paragraph", LockedId::Kind::paragraph}, KindName{"table", LockedId::Kind::table},
    KindName{"figure", LockedId::Kind::figure},       KindName{"part", LockedId::Kind::part},
};

std::string names_of(const LockedId& entry) {
  std::string names = entry.id;
  for (const std::string& one : entry.former) names += "," + one;
  return names;
}

std::string or_nothing(const std::string& field) {
  return field.empty() ? std::string(nothing) : field;
}

std::string line_of(const LockedId& entry) {
  if (entry.gone) return names_of(entry) + " " + std::string(gone) + "\n";
  const auto kind = std::ranges::find(kind_names, entry.kind, &KindName::kind);
  std::string line = names_of(entry) + " " + std::string(kind->word) + " ";
  line += or_nothing(entry.number) + " " + entry.digest + " " + or_nothing(entry.sketch);
  if (!entry.words.empty()) line += " " + entry.words;
  return line + "\n";
}

// The lines of a file that are neither empty nor notes for people.
std::vector<Span> lines_in(const SourceFile& file) {
  std::vector<Span> lines;
  std::uint32_t begin = 0;
  for (const std::string_view line : text::split(file.text(), '\n')) {
    const auto end = begin + static_cast<std::uint32_t>(line.size());
    if (!line.empty() && !line.starts_with('#')) lines.push_back({&file, begin, end});
    begin = end + 1;
  }
  return lines;
}

std::string_view words_at(const Span& span) {
  return std::string_view(span.file->text()).substr(span.begin, span.end - span.begin);
}

void refuse(const Span& line, std::string message, source::Diagnostics& said) {
  said.push_back({source::Severity::error, "ID003", std::move(message), line, "",
                  "put back the file as it was; `folio lock` writes it anew where there is none"});
}

// Reads the fields of one line from left to right.
class Fields {
 public:
  explicit Fields(std::string_view line) : rest_(line) {}

  std::string_view next() {
    const std::size_t end = std::min(rest_.find(' '), rest_.size());
    const std::string_view field = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    return field;
  }

  std::string optional() {
    const std::string_view field = next();
    return field == nothing ? std::string() : std::string(field);
  }

  std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
};

bool is_hexadecimal(std::string_view digits) {
  return digits.find_first_not_of("0123456789abcdef") == digits.npos;
}

std::optional<LockedId> entry_of(const Span& line) {
  Fields fields(words_at(line));
  LockedId entry;
  entry.span = line;
  for (const std::string_view name : text::split(fields.next(), ',')) {
    if (!text::is_id(name)) return {};
    if (entry.id.empty()) {
      entry.id = name;
    } else {
      entry.former.emplace_back(name);
    }
  }
  const std::string_view word = fields.next();
  if (word == gone && fields.rest().empty()) return entry.gone = true, entry;
  const auto kind = std::ranges::find(kind_names, word, &KindName::word);
  if (kind == kind_names.end()) return {};
  entry.kind = kind->kind;
  entry.number = fields.optional();
  entry.digest = fields.next();
  entry.sketch = fields.optional();
  entry.words = fields.rest();
  const bool whole = !entry.digest.empty() && is_hexadecimal(entry.digest + entry.sketch);
  return whole ? std::optional(std::move(entry)) : std::nullopt;
}

bool is_address(std::string_view line) {
  return line.find_first_of(" \t\"<>\\") == line.npos && !line.starts_with('/');
}

}  // namespace

std::string text_of(const IdsLock& lock) {
  std::string text(ids_heading);
  for (const LockedId& entry : lock.entries) {
    if (!entry.gone) text += line_of(entry);
  }
  std::vector<std::string> last;
  for (const LockedId& entry : lock.entries) {
    if (entry.gone) last.push_back(line_of(entry));
  }
  std::ranges::sort(last);
  return text + text::join(last, "");
}

source::Outcome<IdsLock> ids_lock_of(const SourceFile& file) {
  source::Outcome<IdsLock> outcome;
  outcome.value.span = {&file, 0, static_cast<std::uint32_t>(file.text().size())};
  std::set<std::string> taken;
  for (const Span& line : lines_in(file)) {
    std::optional<LockedId> entry = entry_of(line);
    if (!entry) {
      refuse(line, "the line is not one that Folio wrote", outcome.diagnostics);
      continue;
    }
    bool is_new = taken.insert(entry->id).second;
    for (const std::string& name : entry->former) is_new = taken.insert(name).second && is_new;
    if (!is_new) {
      refuse(line, "a name of this line stands there twice", outcome.diagnostics);
    } else {
      outcome.value.entries.push_back(*std::move(entry));
    }
  }
  return outcome;
}

std::string text_of(const std::vector<PublishedAddress>& addresses) {
  std::set<std::string> lines;
  for (const PublishedAddress& one : addresses) lines.insert(one.address + "\n");
  std::string text(addresses_heading);
  for (const std::string& line : lines) text += line;
  return text;
}

source::Outcome<std::vector<PublishedAddress>> addresses_of(const SourceFile& file) {
  source::Outcome<std::vector<PublishedAddress>> outcome;
  for (const Span& line : lines_in(file)) {
    if (is_address(words_at(line))) {
      outcome.value.push_back({std::string(words_at(line)), line});
    } else {
      refuse(line, "the line is not an address that Folio wrote", outcome.diagnostics);
    }
  }
  return outcome;
}

}  // namespace folio::model
