#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "base/result.h"
#include "build/build.h"
#include "release/audience.h"

namespace folio::build {

/// What a published tree came to.
struct Published {
  std::size_t files = 0;
  std::size_t changed = 0;  // new or with other bytes than before
  std::size_t removed = 0;
};

/// A generation of files on its way to replace a folder.
///
/// Files are written beside the folder and swapped in at once by commit();
/// until then, and whenever anything fails, the folder stays exactly as it
/// was. Files whose bytes did not change keep their time stamps; files that
/// were not written are gone afterwards.
class Staging {
 public:
  /// Locks `folder` against other builds and opens an empty generation.
  static Result<std::unique_ptr<Staging>> open(const std::filesystem::path& folder);

  /// Removes what was staged, unless committed.
  ~Staging();

  Staging(const Staging&) = delete;
  Staging& operator=(const Staging&) = delete;

  Result<Done> add(const Artifact& artifact);

  /// Writes manifest.json, makes all durable and swaps it in.
  Result<Published> commit();

 private:
  struct State;
  explicit Staging(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

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

}  // namespace folio::build
