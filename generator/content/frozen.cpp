// What vouches for the versions in content/archive/. Each has a frozen.lock, which says
// what its texts were; content/archive/frozen.lock says what each of those was, and so
// which versions there are.

#include <algorithm>
#include <optional>
#include <set>

#include "base/digest.h"
#include "base/text.h"
#include "content/content.h"
#include "content/documents.h"
#include "content/reading.h"

namespace folio::content {

namespace {

using source::Severity;
using source::Span;

constexpr std::size_t length_of_state = 16;  // hexadecimal digits

// Tools that keep versions of files may check them out with the line ends of another
// system: that changes no text.
std::string without_carriage_returns(std::string bytes) {
  std::erase(bytes, '\r');
  return bytes;
}

std::string state_of(std::string text) {
  return digest_of(without_carriage_returns(std::move(text))).substr(0, length_of_state);
}

bool is_text(std::string_view path) {
  return path.ends_with(".md") || path.ends_with(".toml") || path.ends_with(".csv");
}

// Whether a record may name it: what stands in the folder itself and everybody may
// read. Nothing that a record says leads out of the folder.
bool may_be_named(std::string_view name) {
  return !is_exempt_name(name) &&
         std::ranges::none_of(text::split(name, '/'), [](std::string_view part) {
           return part.empty() || part.starts_with('.');
         });
}

/// A line of a lock: in which state something was.
struct Entry {
  std::string name, state;
  std::size_t begin = 0, end = 0;  // bytes of the line
};
using Entries = std::vector<Entry>;

bool is_state(std::string_view words) {
  return words.size() == length_of_state &&
         words.find_first_not_of("0123456789abcdef") == words.npos;
}

/// A lock taken apart.
struct Lines {
  Entries entries;
  Entries others;  // lines that say nothing, or once more of the same name
};

Lines lines_of(const std::string& lock) {
  Lines lines;
  std::set<std::string_view> named;
  std::size_t begin = 0;
  for (const std::string_view line : text::split(lock, '\n')) {
    const std::string_view words = text::trimmed(line);  // without a carriage return
    const std::string_view state = words.substr(0, words.find(' '));
    const std::string_view name = words.substr(std::min(state.size() + 1, words.size()));
    const bool is_entry = is_state(state) && may_be_named(name) && named.insert(name).second;
    if (!words.empty()) {
      const auto indent = static_cast<std::size_t>(words.data() - line.data());
      (is_entry ? lines.entries : lines.others)
          .push_back({std::string(name), std::string(state), begin + indent,
                      begin + indent + words.size()});
    }
    begin += line.size() + 1;
  }
  return lines;
}

Entries entries_of(const std::string& lock) { return lines_of(lock).entries; }

const Entry* entry_of(const Entries& entries, std::string_view name) {
  const auto found = std::ranges::find(entries, name, &Entry::name);
  return found == entries.end() ? nullptr : &*found;
}

std::string in_lines(const std::map<std::string, std::string>& states) {
  std::string lines;
  for (const auto& [name, state] : states) lines += state + " " + name + "\n";
  return lines;
}

std::string lock_path(const std::string& folder) { return folder + "/" + std::string(frozen_lock); }

// A lock that is not there says nothing. One that cannot be read may say much, and is
// not to be taken for such.
Result<std::string> lock_at(const source::FileSystem& files, const std::string& path) {
  if (is_absent(files, path)) return std::string();
  return read_bytes(files, path);
}

// "guide/1-0"
std::string name_of(const model::ArchivedVersion& version) {
  return version.folder.substr(archive_folder.size());
}

std::string lock_made_for(const source::FileSystem& files, const std::string& folder) {
  source::SourceMap unused;  // what cannot be read is not as it was, and told elsewhere
  return frozen_lock_of(open_files_of(files, unused, folder).value);
}

// For keeping: a lock without a file that could not be read would say for good that the
// version had none of that name.
Result<std::string> whole_lock_made_for(const source::FileSystem& files,
                                        const std::string& folder) {
  source::SourceMap sources;
  const auto open_files = open_files_of(files, sources, folder);
  for (const source::Diagnostic& one : open_files.diagnostics) {
    if (one.severity == Severity::error) return Failure{one.message};
  }
  return frozen_lock_of(open_files.value);
}

std::string with_locks(const Entries& recorded, const std::map<std::string, std::string>& locks) {
  std::map<std::string, std::string> states;
  for (const Entry& entry : recorded) states.emplace(entry.name, entry.state);
  for (const auto& [version, lock] : locks) states.emplace(version, state_of(lock));
  return in_lines(states);
}

/// Says of the versions of one publication what is not as it was.
class Archive {
 public:
  Archive(const source::FileSystem& files, source::SourceMap& sources)
      : files_(files), sources_(sources) {}

  source::Diagnostics check(const model::Library& library) {
    const std::string path(archive_lock);
    Result<std::string> text = lock_at(files_, path);
    if (!text) return say_unreadable(path, text.error()), std::move(said_);
    text_ = *std::move(text);
    say_others(path, text_);
    recorded_ = entries_of(text_);
    for (const model::ArchivedVersion& version : library.archived) check_version(version);
    for (const Entry& entry : recorded_) {
      const auto is_it = [&](const auto& version) { return name_of(version) == entry.name; };
      if (std::ranges::none_of(library.archived, is_it)) say_gone(entry);
    }
    return std::move(said_);
  }

 private:
  void check_version(const model::ArchivedVersion& version) {
    const std::string path = lock_path(version.folder);
    const Result<std::string> lock = lock_at(files_, path);
    if (!lock) return say_unreadable(path, lock.error());
    say_others(path, *lock);
    const Entries entries = entries_of(*lock);
    const Entry* recorded = entry_of(recorded_, name_of(version));
    if (entries.empty()) {
      check_without_lock(version, recorded);
    } else if (recorded == nullptr) {
      say_unrecorded(start_of(path), "the frozen version " + in_quotes(name_of(version)) +
                                         " is not listed in " + std::string(archive_lock));
    } else if (recorded->state != state_of(*lock)) {
      say_changed(start_of(path), in_quotes(frozen_lock) + " of a frozen version is not as it was");
    }
    if (!entries.empty()) check_files(version.folder, entries);
  }

  void check_without_lock(const model::ArchivedVersion& version, const Entry* recorded) {
    const Span where = start_of(lock_path(version.folder));
    const std::string name = in_quotes(name_of(version));
    if (recorded == nullptr)
      return say_unrecorded(where, "nothing records what " + name + " was when it was frozen");
    if (recorded->state != state_of(lock_made_for(files_, version.folder)))
      return say_changed(where,
                         "the frozen version " + name + " is not as it was, and its lock is gone");
    said_.push_back({Severity::warning, "DT006",
                     "the lock of the frozen version " + name +
                         " is gone; its texts are as they were when it was frozen",
                     where, "", "put it back, or write the same anew with `folio lock`"});
  }

  void check_files(const std::string& folder, const Entries& entries) {
    const Entries now = entries_of(lock_made_for(files_, folder));
    for (const Entry& entry : entries) {
      const Entry* file = entry_of(now, entry.name);
      if (!is_text(entry.name) || (file != nullptr && file->state == entry.state)) continue;
      say_changed(start_of(folder + "/" + entry.name),
                  in_quotes(entry.name) + " of a frozen version is not as it was published");
    }
    for (const Entry& file : now) {
      if (entry_of(entries, file.name) != nullptr) continue;
      say_changed(start_of(folder + "/" + file.name),
                  in_quotes(file.name) + " was not there when the version was frozen");
    }
  }

  // What cannot be read is not to be taken for nothing.
  void say_others(const std::string& path, const std::string& lock) {
    const Lines lines = lines_of(lock);
    if (lines.others.empty()) return;
    const source::SourceFile& file = sources_.add(path, lock, source::Access::open);
    for (const Entry& other : lines.others) {
      const bool is_again = entry_of(lines.entries, other.name) != nullptr;
      said_.push_back({Severity::error, "ID003",
                       is_again ? in_quotes(other.name) + " stands there twice"
                                : "the line is not one that Folio wrote",
                       span_of(file, other), "",
                       "put back the file as it was when the version was frozen"});
    }
  }

  static Span span_of(const source::SourceFile& file, const Entry& entry) {
    return {&file, static_cast<std::uint32_t>(entry.begin), static_cast<std::uint32_t>(entry.end)};
  }

  void say_changed(Span where, std::string message) {
    said_.push_back({Severity::warning, "DT005", std::move(message), where, "",
                     "put back what was there; what is new belongs into a new version"});
  }

  void say_unrecorded(Span where, std::string message) {
    said_.push_back({Severity::warning, "DT006", std::move(message), where, "",
                     "if it is as it was published, record that with `folio lock`"});
  }

  void say_unreadable(const std::string& path, const Failure& failure) {
    said_.push_back({Severity::error, "F0107", failure.message, start_of(path), "",
                     "put an ordinary file there that may be read"});
  }

  void say_gone(const Entry& entry) {
    const source::SourceFile& file =
        sources_.add(std::string(archive_lock), text_, source::Access::open);
    said_.push_back({Severity::warning, "DT005",
                     "the frozen version " + in_quotes(entry.name) + " is not there any more",
                     span_of(file, entry), "",
                     "put its folder back: what was published stays on record"});
  }

  Span start_of(const std::string& path) {
    return {&sources_.add(path, "", source::Access::open), 0, 0};
  }

  const source::FileSystem& files_;
  source::SourceMap& sources_;
  std::string text_;
  Entries recorded_;
  source::Diagnostics said_;
};

}  // namespace

std::string frozen_lock_of(const std::map<std::string, std::string>& open_files) {
  std::map<std::string, std::string> states;
  for (const auto& [path, bytes] : open_files) {
    if (is_text(path)) states.emplace(path, state_of(bytes));
  }
  return in_lines(states);
}

source::Diagnostics check_archive(const source::FileSystem& files, source::SourceMap& sources,
                                  const model::Library& library) {
  return Archive(files, sources).check(library);
}

Result<std::string> archive_lock_with(const source::FileSystem& files,
                                      const std::map<std::string, std::string>& locks) {
  const Result<std::string> recorded = lock_at(files, std::string(archive_lock));
  if (!recorded) return recorded.error();
  return with_locks(entries_of(*recorded), locks);
}

Result<std::map<std::string, std::string>> locks_lacking(const source::FileSystem& files,
                                                         const model::Library& library) {
  const Result<std::string> recorded = lock_at(files, std::string(archive_lock));
  if (!recorded) return recorded.error();
  const Entries entries = entries_of(*recorded);
  std::map<std::string, std::string> lacking, of_versions;
  for (const model::ArchivedVersion& version : library.archived) {
    const std::string path = lock_path(version.folder);
    Result<std::string> lock = lock_at(files, path);
    if (lock && entries_of(*lock).empty()) {
      lock = whole_lock_made_for(files, version.folder);
      const Entry* entry = entry_of(entries, name_of(version));
      if (lock && entry != nullptr && entry->state != state_of(*lock)) continue;  // it was changed
      if (lock) lacking.emplace(path, *lock);
    }
    if (!lock) return lock.error();
    of_versions.emplace(name_of(version), *std::move(lock));
  }
  std::string all = with_locks(entries, of_versions);
  if (all != without_carriage_returns(*recorded)) {
    lacking.emplace(std::string(archive_lock), std::move(all));
  }
  return lacking;
}

}  // namespace folio::content
