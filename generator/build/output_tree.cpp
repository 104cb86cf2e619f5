#include "build/output_tree.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/digest.h"
#include "base/text.h"
#include "build/folder.h"

namespace folio::build {

namespace fs = std::filesystem;

namespace {

Descriptor opened(int parent, const std::string& name) {
  return Descriptor(
      ::openat(parent, name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
}

}  // namespace

/// A generation being written: what is where, and what has been staged so far.
struct Staging::State {
  fs::path folder;  // absolute, without symbolic links
  Privacy privacy = Privacy::open;
  Descriptor parent;
  Descriptor fresh;    // the generation being written; locked as long as it is open
  Descriptor current;  // what is published now, locked too; closed if nothing is
  bool committed = false;
  std::vector<Entry> entries;
  std::unordered_set<std::string> taken{manifest_name};  // paths in lower case
  std::unordered_set<std::string> folders;               // made so far
  std::size_t changed = 0;

  std::string name() const { return folder.filename().string(); }
  std::string fresh_name() const { return "." + name() + ".staging"; }
  std::string aside_name() const { return "." + name() + ".previous"; }
  fs::path beside(const std::string& other) const { return folder.parent_path() / other; }
  mode_t file_mode() const { return privacy == Privacy::open ? 0666 : 0600; }
  mode_t folder_mode() const { return privacy == Privacy::open ? 0777 : 0700; }

  ~State() {
    if (fresh && !committed) static_cast<void>(remove_generation(beside(fresh_name())));
  }
  Result<Done> open_parent();
  Result<Done> open_fresh();
  Result<Done> open_current();
  Result<Done> clear_away(const std::string& left) const;
  Result<Done> put_back() const;
  Result<Done> lock(const Descriptor& generation) const;
  bool is_still(const Descriptor& generation, const std::string& called) const;
  Result<Done> make_folders_of(const std::string& path);
  bool keep(const Artifact& artifact);
  Result<Done> make_durable();
  Result<Swap> swap_in();
  std::size_t removed() const;
};

namespace {

/// The folder as the disk knows it, so that a link to a folder stays a link
/// and what it leads to is replaced.
Result<fs::path> real_folder(const fs::path& folder) {
  std::error_code error;
  fs::path real = fs::absolute(folder, error);
  if (!error) real = fs::weakly_canonical(real, error);
  if (!real.has_filename()) real = real.parent_path();
  if (!error && !real.has_filename()) return Failure{"a whole disk cannot be the output folder"};
  if (!error) fs::create_directories(real.parent_path(), error);
  if (error) return failed(folder, "cannot be written to", error.value());
  return real;
}

}  // namespace

Result<std::unique_ptr<Staging>> Staging::open(const fs::path& folder, Privacy privacy) {
  Result<fs::path> real = real_folder(folder);
  if (!real) return real.error();
  auto state = std::make_unique<State>();
  state->folder = *std::move(real);
  state->privacy = privacy;
  using Preparation = Result<Done> (State::*)();
  for (const Preparation prepare :
       {&State::open_parent, &State::open_fresh, &State::open_current}) {
    const Result<Done> done = ((*state).*prepare)();
    if (!done) return done.error();
  }
  return std::unique_ptr<Staging>(new Staging(std::move(state)));
}

Staging::Staging(std::unique_ptr<State> state) : state_(std::move(state)) {}

Staging::~Staging() = default;

Result<Done> Staging::State::open_parent() {
  parent = Descriptor(::open(folder.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!parent) return failed(folder.parent_path(), "cannot be opened", errno);
  return Done{};
}

/// Locks a generation against other builds. Both the one that is written and
/// the one that is published are locked, so whichever name either has when
/// another build comes, it meets a lock.
Result<Done> Staging::State::lock(const Descriptor& generation) const {
  if (::flock(*generation, LOCK_EX | LOCK_NB) == 0) return Done{};
  if (errno != EWOULDBLOCK) return failed(folder, "cannot be locked", errno);
  return Failure{"another build is writing to \"" + folder.string() +
                 "\"; wait until it has ended"};
}

/// Whether the name still means this folder: between opening and locking,
/// another build may have ended and taken it away.
bool Staging::State::is_still(const Descriptor& generation, const std::string& called) const {
  struct stat held {
  }, named{};
  return ::fstat(*generation, &held) == 0 &&
         ::fstatat(*parent, called.c_str(), &named, AT_SYMLINK_NOFOLLOW) == 0 &&
         held.st_dev == named.st_dev && held.st_ino == named.st_ino;
}

/// Makes the new generation. One that is there already and not locked was left
/// by a build that was killed.
Result<Done> Staging::State::open_fresh() {
  constexpr int attempts = 100;  // each fails only when another build ends meanwhile
  for (int attempt = 0; attempt < attempts; ++attempt) {
    const bool is_new = ::mkdirat(*parent, fresh_name().c_str(), folder_mode()) == 0;
    if (!is_new && errno != EEXIST) return failed(folder, "cannot be written to", errno);
    Descriptor made = opened(*parent, fresh_name());
    if (!made && errno == ENOENT) continue;
    if (!made) return failed(beside(fresh_name()), "cannot be opened", errno);
    const Result<Done> locked = lock(made);
    if (!locked) return locked;
    if (!is_still(made, fresh_name())) continue;
    if (is_new) {
      fresh = std::move(made);
      return write_file(*fresh, marker_name, "", file_mode(), beside(fresh_name()));
    }
    const Result<Done> removed = clear_away(fresh_name());
    if (!removed) return removed;
  }
  return Failure{"other builds keep writing to \"" + folder.string() + "\""};
}

/// Where folders cannot be exchanged in one step, a build that was killed
/// between the two may have put the published folder aside.
Result<Done> Staging::State::put_back() const {
  std::error_code error;
  if (fs::exists(folder, error)) return Done{};
  const Descriptor aside = opened(*parent, aside_name());
  if (!aside) return Done{};
  const Result<Done> ours = check_ours(beside(aside_name()), *aside, privacy);
  if (!ours) return ours;
  fs::rename(beside(aside_name()), folder, error);
  if (error) return failed(beside(aside_name()), "cannot be put back", error.value());
  return Done{};
}

Result<Done> Staging::State::open_current() {
  if (const Result<Done> back = put_back(); !back) return back;
  const Result<Done> removed = clear_away(aside_name());
  if (!removed) return removed;
  current = opened(*parent, name());
  if (!current && errno == ENOENT) return Done{};
  if (!current) return failed(folder, "cannot be the output folder", errno);
  if (const Result<Done> locked = lock(current); !locked) return locked;
  return check_ours(folder, *current, privacy);
}

/// Removes what a killed build left under this name, and nothing else.
Result<Done> Staging::State::clear_away(const std::string& left) const {
  const Descriptor found = opened(*parent, left);
  if (!found && errno == ENOENT) return Done{};
  if (!found) return failed(beside(left), "is in the way", errno);
  const bool half_written = ::faccessat(*found, marker_name, F_OK, AT_SYMLINK_NOFOLLOW) == 0;
  if (!half_written) {
    const Result<Done> ours = check_ours(beside(left), *found, privacy);
    if (!ours) return ours;
  }
  return remove_generation(beside(left));
}

Result<Done> Staging::add(const Artifact& artifact) {
  State& state = *state_;
  const Result<Done> checked = check_path(artifact.path);
  if (!checked) return checked;
  if (!state.taken.insert(text::lower(artifact.path)).second) {
    return Failure{"two outputs would be called \"" + artifact.path + "\""};
  }
  const Result<Done> above = state.make_folders_of(artifact.path);
  if (!above) return above;
  if (!state.keep(artifact)) {
    const Result<Done> written =
        write_file(*state.fresh, artifact.path, artifact.bytes, state.file_mode(), state.folder);
    if (!written) return written;
    ++state.changed;
  }
  state.entries.push_back({artifact.path, artifact.bytes.size(), digest_of(artifact.bytes)});
  return Done{};
}

Result<Done> Staging::State::make_folders_of(const std::string& path) {
  for (std::size_t slash = path.find('/'); slash != std::string::npos;
       slash = path.find('/', slash + 1)) {
    const std::string above = path.substr(0, slash);
    if (!folders.insert(above).second) continue;
    if (::mkdirat(*fresh, above.c_str(), folder_mode()) == 0) continue;
    return failed(folder / above, "cannot be made", errno);
  }
  return Done{};
}

/// An unchanged file is the same file as before, time stamps and all. Where it
/// cannot be linked it is written like a changed one.
bool Staging::State::keep(const Artifact& artifact) {
  return privacy == Privacy::open && current && holds(*current, artifact.path, artifact.bytes) &&
         ::linkat(*current, artifact.path.c_str(), *fresh, artifact.path.c_str(), 0) == 0;
}

Result<Published> Staging::commit() {
  State& state = *state_;
  Published published{.files = state.entries.size(),
                      .changed = state.changed,
                      .removed = state.removed(),
                      .left_behind = ""};
  const Artifact manifest{manifest_name, manifest_of(std::move(state.entries), state.privacy)};
  if (!state.keep(manifest)) {
    const Result<Done> listed =
        write_file(*state.fresh, manifest.path, manifest.bytes, state.file_mode(), state.folder);
    if (!listed) return listed.error();
  }
  if (::unlinkat(*state.fresh, marker_name, 0) != 0) {
    return failed(state.beside(state.fresh_name()), "cannot be written to", errno);
  }
  const Result<Done> durable = state.make_durable();
  if (!durable) return durable.error();
  const Result<Swap> swap = state.swap_in();
  if (!swap) return swap.error();
  state.committed = true;
  const fs::path old = state.beside(swap->old_name());
  if (!swap->old_name().empty() && !remove_generation(old)) published.left_behind = old.string();
  return published;
}

/// One call for the whole generation: it waits for every file and folder and
/// tells of any that could not be kept. For ten thousand files that is a tenth
/// of a second, where fsync() on each takes two to five.
Result<Done> Staging::State::make_durable() {
  struct stat status {};
  if (privacy == Privacy::open && current && ::fstat(*current, &status) == 0 &&
      ::fchmod(*fresh, status.st_mode & 07777) != 0) {
    return failed(folder, "cannot be given its permissions", errno);
  }
  if (::syncfs(*fresh) == 0 && ::fsync(*fresh) == 0) return Done{};
  return failed(folder, "cannot be written", errno);
}

/// Swaps the generation in for good, or not at all.
Result<Swap> Staging::State::swap_in() {
  Result<Swap> swap = Swap::in(*parent, fresh_name(), name(), aside_name(), folder.parent_path());
  if (!swap || ::fsync(*parent) == 0) return swap;
  const int error = errno;
  if (swap.value().undo()) return failed(folder, "cannot be replaced for good", error);
  committed = true;
  return failed(folder, "has been replaced, but may be lost if power fails now", error);
}

/// How many published files are not in the new generation.
std::size_t Staging::State::removed() const {
  if (!current) return 0;
  std::unordered_set<std::string> kept{manifest_name};
  for (const Entry& entry : entries) kept.insert(entry.path);
  std::size_t count = 0;
  std::error_code error;
  const std::size_t prefix = folder.native().size() + 1;
  for (fs::recursive_directory_iterator file(folder, error), end; !error && file != end;
       file.increment(error)) {
    std::error_code unknown;
    const bool is_folder = file->symlink_status(unknown).type() == fs::file_type::directory;
    if (!is_folder && !kept.contains(file->path().native().substr(prefix))) ++count;
  }
  return count;
}

namespace {

bool is_below(const fs::path& folder, const fs::path& other) {
  auto part = folder.begin();
  for (const fs::path& above : other) {
    if (above.empty()) continue;
    if (part == folder.end() || *part++ != above) return false;
  }
  return true;
}

}  // namespace

Result<OutputTree<release::Members>> OutputTree<release::Members>::open(
    const fs::path& folder, const fs::path& site_folder) {
  std::error_code error;
  const fs::path site = fs::weakly_canonical(site_folder, error);
  const fs::path real = error ? fs::path() : fs::weakly_canonical(folder, error);
  if (error) return failed(folder, "cannot be the members' folder", error.value());
  if (is_below(fs::absolute(real, error), fs::absolute(site, error)) || error) {
    return Failure{"members' papers may not be written below \"" + site.string() +
                   "\", from which the website is published"};
  }
  auto staging = Staging::open(real, Privacy::closed);
  if (!staging) return staging.error();
  return OutputTree(*std::move(staging));
}

}  // namespace folio::build
