// Folders and what lies in them. Nothing is entered or copied through a link:
// one could lead from what is public to what is exempt.

#include <algorithm>

#include "base/text.h"
#include "content/readers.h"

namespace folio::content {

namespace {

using source::Access;
using source::Entry;
using source::Span;

constexpr std::ptrdiff_t deepest_folder = 16;  // nobody finds anything deeper

// Hidden names that a web server looks for, and those that only other programs do.
constexpr std::string_view served[] = {".htaccess", ".nojekyll", ".well-known"};
constexpr std::string_view of_no_use[] = {".DS_Store", ".gitattributes", ".gitignore", ".gitkeep"};

// The file or folder as a whole, for what is said of it.
Span whole(Reading& reading, const std::string& path) {
  const Access access = is_exempt_name(path) ? Access::exempt : Access::open;
  return {&reading.sources.add(path, "", access), 0, 0};
}

void say_unlisted(Reading& reading, const std::string& folder, const Failure& failure) {
  const bool outside = failure.cause == Failure::Cause::outside_root;
  reading.error(outside ? "F0102" : "F0107", whole(reading, folder), failure.message,
                outside ? "put the folder itself there, not a link to it"
                        : "see that the folder may be read");
}

Result<std::vector<Entry>> list(const source::FileSystem& files, const std::string& folder) {
  const auto real = files.real_path(folder);
  if (!real) return real.error();
  if (*real == folder) return files.list(folder);
  return Failure{folder + " is reached through a link", Failure::Cause::outside_root};
}

bool is_served(Reading& reading, const std::string& path, const Entry& entry) {
  if (!entry.is_hidden() || std::ranges::find(served, entry.name) != std::end(served)) return true;
  if (std::ranges::find(of_no_use, entry.name) != std::end(of_no_use)) return false;
  reading.say({source::Severity::warning, "F0111", "the hidden file is not published",
               whole(reading, path), "",
               "give it a name without a full stop at the beginning, or move it away"});
  return false;
}

}  // namespace

std::vector<Entry> names_in(Reading& reading, const std::string& folder) {
  auto entries = list(reading.files, folder);
  if (entries) return *std::move(entries);
  const bool absent = entries.error().cause == Failure::Cause::not_found;
  if (!absent) say_unlisted(reading, folder, entries.error());
  return {};
}

std::vector<std::string> files_below(
    Reading& reading, const std::string& folder,
    const std::function<bool(const std::string& path, const Entry&)>& wanted) {
  std::vector<std::string> found;
  if (std::ranges::count(folder, '/') > deepest_folder) {
    reading.error("F0112", whole(reading, folder),
                  "the folder lies more than " + std::to_string(deepest_folder) + " folders deep",
                  "move it further up");
    return found;
  }
  for (const Entry& entry : names_in(reading, folder)) {
    const std::string path = folder + "/" + entry.name;
    if (!wanted(path, entry)) continue;
    if (entry.is_folder) {
      std::ranges::move(files_below(reading, path, wanted), std::back_inserter(found));
    } else {
      found.push_back(path);
    }
  }
  return found;
}

std::map<std::string, std::string> read_statics(Reading& reading, const std::string& folder) {
  std::map<std::string, std::string> tree;
  const auto wanted = [&](const std::string& path, const Entry& entry) {
    return is_served(reading, path, entry);
  };
  for (const std::string& path : files_below(reading, folder, wanted)) {
    if (is_exempt_name(path)) {
      reading.error("F0501", whole(reading, path), "an exempt file lies among public ones",
                    "move it away");
    } else if (auto bytes = read_bytes(reading.files, path)) {
      tree.emplace(path.substr(folder.size() + 1), *std::move(bytes));
    } else {
      const bool link = bytes.error().cause == Failure::Cause::outside_root;
      reading.error(link ? "F0102" : "F0107", whole(reading, path), bytes.error().message,
                    link ? "put the file itself there, not a link to it"
                         : "put an ordinary file that can be read in its place");
    }
  }
  return tree;
}

}  // namespace folio::content
