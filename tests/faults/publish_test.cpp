// The disk fails at the n-th call of a publish, for every n: the published
// folder is the old one or the new one, the answer says which, and nothing is
// left beside it that the next build would not clear away.

#include <errno.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "build/output_tree.h"
#include "faults/faulty_disk.h"
#include "support/temporary_folder.h"

namespace folio::faults {
namespace {

namespace fs = std::filesystem;
using support::files_below;
using support::TemporaryFolder;
using Files = std::map<std::string, std::string>;

// One file stays as it is, one changes, one comes, one goes.
const Files before{{"index.html", "home"}, {"a/page.html", "old"}, {"a/gone.html", "gone"}};
const Files after{{"index.html", "home"}, {"a/page.html", "new"}, {"b/c/new.html", "new"}};

/// The failure's words; empty when all went well.
std::string publish(const fs::path& folder, const Files& files) {
  auto staging = build::Staging::open(folder);
  if (!staging) return staging.error().message;
  for (const auto& [path, bytes] : files) {
    const auto added = staging.value()->add({path, bytes});
    if (!added) return added.error().message;
  }
  const auto published = staging.value()->commit();
  return published ? "" : published.error().message;
}

/// A folder as one publish of `files` leaves it.
Files site_of(const Files& files) {
  TemporaryFolder disk;
  publish(disk / "out", files);
  return files_below(disk / "out");
}

std::size_t names_in(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), {}));
}

/// Whether the answer claims that the new site is there. Where nothing works
/// any more after the swap it cannot be taken back, and the failure says so.
bool says_new(const std::string& said) {
  return said.empty() || said.find("has been replaced, but may be lost") != std::string::npos;
}

struct Try {
  std::string said;
  Files site;
  std::size_t names = 0;  // beside each other in the parent folder
  bool repaired = false;  // by the next build
  std::string next_said;
  long calls = 0;
};

/// Publishes `before` on a good disk, then `after` on a faulty one.
Try publish_with(const Fault& fault, bool published_before) {
  TemporaryFolder disk;
  if (published_before) publish(disk / "out", before);
  Try one;
  arm(fault);
  one.said = publish(disk / "out", after);
  one.calls = disarm();
  one.site = files_below(disk / "out");
  one.names = names_in(disk.path());
  one.next_said = publish(disk / "out", after);
  one.repaired = one.next_said.empty() && names_in(disk.path()) == 1 &&
                 files_below(disk / "out") == site_of(after);
  return one;
}

/// Every n at which a fault like `fault` can happen.
void sweep(Fault fault, bool published_before = true) {
  const Files old_site = published_before ? site_of(before) : Files{};
  const Files new_site = site_of(after);
  const long calls = publish_with({.can_exchange = fault.can_exchange}, published_before).calls;
  for (fault.at = 1; fault.at <= calls; ++fault.at) {
    const Try one = publish_with(fault, published_before);
    SCOPED_TRACE("call " + std::to_string(fault.at) + " of " + std::to_string(calls) +
                 ", which said: " + one.said);
    EXPECT_TRUE(one.site == old_site || one.site == new_site) << "a mixed site";
    EXPECT_EQ(one.site == new_site, says_new(one.said)) << "a wrong answer";
    EXPECT_TRUE(fault.for_ever || one.names <= 1) << "something was left behind";
    EXPECT_TRUE(one.repaired) << "the next build did not mend it: " << one.next_said;
  }
  EXPECT_GT(calls, 20);
}

TEST(FaultyDisk, LeavesTheOldSiteOrTheNewOneWhenACallFailsOnce) {
  for (const int error : {ENOSPC, EIO, EINTR, EACCES}) sweep({.error = error});
}

TEST(FaultyDisk, LeavesTheOldSiteOrTheNewOneWhenItFailsForEver) {
  for (const int error : {ENOSPC, EIO}) sweep({.error = error, .for_ever = true});
}

TEST(FaultyDisk, LeavesTheOldSiteOrTheNewOneWhereFoldersCannotBeExchanged) {
  sweep({.error = EIO, .can_exchange = false});
}

TEST(FaultyDisk, LeavesNothingOrTheNewSiteTheFirstTime) {
  sweep({.error = ENOSPC}, false);
  sweep({.error = ENOSPC, .for_ever = true}, false);
}

TEST(FaultyDisk, WritesOnWhenItTookOnlyAPart) {
  Fault fault{.kind = Fault::Kind::short_write};
  const long calls = publish_with({}, true).calls;
  const Files new_site = site_of(after);
  int whole = 0;
  for (fault.at = 1; fault.at <= calls; ++fault.at) {
    if (publish_with(fault, true).site == new_site) ++whole;
  }
  EXPECT_GT(whole, 2);
}

}  // namespace
}  // namespace folio::faults
