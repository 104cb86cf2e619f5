#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "build/build.h"
#include "release/audience.h"

namespace folio::build {

/// What a published tree came to.
struct Published {
  std::size_t files = 0;    // without manifest.json
  std::size_t changed = 0;  // new or with other bytes than before
  std::size_t removed = 0;
  std::string left_behind;  // the former generation, if it could not be removed
};

/// Whether everybody may read the files of a generation. Closed files belong
/// to their owner alone, are always written anew, and the manifest tells
/// nothing of them but their names.
enum class Privacy { open, closed };

/// A generation of files on its way to replace a folder.
///
/// Files are written beside the folder and swapped in at once by commit();
/// until then, and whenever anything fails, the folder stays exactly as it
/// was. Files whose bytes did not change keep their time stamps; files that
/// were not written are gone afterwards.
class Staging {
 public:
  /// Opens an empty generation and locks `folder` against other builds, which
  /// are refused at once. Refuses a folder that holds anything and was not made
  /// by Folio.
  static Result<std::unique_ptr<Staging>> open(const std::filesystem::path& folder,
                                               Privacy privacy = Privacy::open);

  /// Removes what was staged, unless committed.
  ~Staging();

  Staging(const Staging&) = delete;
  Staging& operator=(const Staging&) = delete;

  /// Stages one file. No two may have the same path, not even but for case.
  Result<Done> add(const Artifact& artifact);

  /// Writes manifest.json, makes all durable and swaps it in.
  Result<Published> commit();

 private:
  struct State;
  explicit Staging(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// Makes `folder` with these files in it, all of them or none; the folders above
/// it are made where they are missing. Refuses one that is there already. For
/// what authors go on writing: nothing of a document may go this way.
Result<Done> make_folder(const std::filesystem::path& folder, const std::vector<Artifact>& files);

/// Makes `bytes` the content of the file `path`, whose folder is there, at once:
/// whoever reads it meanwhile finds all of the old or all of the new. Answers
/// whether anything had to be changed.
Result<bool> replace_file(const std::filesystem::path& path, std::string_view bytes);

/// The only way from labelled values to files: a tree for one audience takes
/// plans for that audience alone.
template <typename Audience>
class OutputTree;

template <>
class OutputTree<release::Public> {
 public:
  static Result<OutputTree> open(const std::filesystem::path& folder) {
    auto staging = Staging::open(folder);
    if (!staging) return staging.error();
    return OutputTree(*std::move(staging));
  }

  /// Makes the plan's files on up to `jobs` threads and stages them.
  Result<Done> make(const release::For<release::Public, Plan>& plan, unsigned jobs) {
    return make_all(plan.value_, jobs, [this](Artifact made) { return staging_->add(made); });
  }

  Result<Published> commit() { return staging_->commit(); }

 private:
  explicit OutputTree(std::unique_ptr<Staging> staging) : staging_(std::move(staging)) {}
  std::unique_ptr<Staging> staging_;
};

/// The members' tree. Its failures say nothing of what was being made, for a
/// terminal's words end up in logs that anybody may read.
template <>
class OutputTree<release::Members> {
 public:
  /// Refuses a folder inside `site_folder`, from which a site is published.
  static Result<OutputTree> open(const std::filesystem::path& folder,
                                 const std::filesystem::path& site_folder);

  /// Makes the plan's files on up to `jobs` threads and stages them.
  Result<Done> make(const release::For<release::Members, Plan>& plan, unsigned jobs) {
    const Result<Done> made =
        make_all(plan.value_, jobs, [this](Artifact file) { return staging_->add(file); });
    if (!made) return Failure{"the members' papers could not be made", made.error().cause};
    return Done{};
  }

  Result<Published> commit() { return staging_->commit(); }

 private:
  explicit OutputTree(std::unique_ptr<Staging> staging) : staging_(std::move(staging)) {}
  std::unique_ptr<Staging> staging_;
};

}  // namespace folio::build
