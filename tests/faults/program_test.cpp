// The finished program on a disk that fails, or that loses its power, at the
// n-th call of a build, for every n.

#include "support/program.h"

#include <errno.h>
#include <gtest/gtest.h>

#include "faults/faulty_disk.h"
#include "unit/cli/tiny_root.h"

namespace folio::faults {
namespace {

namespace fs = std::filesystem;
using support::files_below;
using support::Ran;
using support::TemporaryFolder;
using Files = std::map<std::string, std::string>;

/// A tiny publication, built once; its words then change.
class FaultyProgram : public testing::Test {
 protected:
  void SetUp() override {
    cli::write_root(root_);
    ASSERT_EQ(build().exit, 0);
    before_ = files_below(site_);
    fs::copy(site_, kept_, fs::copy_options::recursive);
    support::write(root_ / "content/pages/about/01-about.md",
                   "## What they are\n\nMore.\n\n## And more\n\nMuch more.\n");
    ASSERT_EQ(build().exit, 0);
    after_ = files_below(site_);
  }

  Ran build(const Fault& fault = {}) const {
    return folio({"build", root_, "--formats", "html,data", "--jobs", "1"}, fault);
  }

  Ran folio(const std::vector<std::string>& arguments, const Fault& fault) const {
    const std::string words = std::to_string(fault.at) + " " + std::to_string(fault.error) + " " +
                              std::to_string(fault.for_ever) + " " +
                              std::to_string(static_cast<int>(fault.kind));
    std::vector<std::string> command{"env", "LD_PRELOAD=" FOLIO_FAULTY_DISK, "FOLIO_FAULT=" + words,
                                     "FOLIO_FAULT_CALLS=" + (folder_ / "calls").string(),
                                     // Our library may come before the sanitizers' one.
                                     "ASAN_OPTIONS=verify_asan_link_order=0", FOLIO_PROGRAM};
    command.insert(command.end(), arguments.begin(), arguments.end());
    command.insert(command.end(), {"--today", "2026-01-05"});
    return support::run(command);
  }

  void put_back() const {
    fs::remove_all(site_);
    fs::copy(kept_, site_, fs::copy_options::recursive);
  }

  long calls() const {
    put_back();
    EXPECT_EQ(build().exit, 0);
    return std::stol(support::bytes_of(folder_ / "calls"));
  }

  /// Builds with the fault, which leaves one site or the other.
  Ran try_with(const Fault& fault) const {
    put_back();
    Ran ran = build(fault);
    const Files site = files_below(site_);
    EXPECT_TRUE(site == before_ || site == after_) << "a mixed site after " << ran.err;
    is_new_ = site == after_;
    return ran;
  }

  bool something_lies_beside() const { return fs::exists(root_ / "site/.public.staging"); }

  TemporaryFolder folder_;
  fs::path root_ = folder_ / "root";
  fs::path site_ = root_ / "site/public";
  fs::path kept_ = folder_ / "kept";
  Files before_, after_;
  mutable bool is_new_ = false;
};

TEST_F(FaultyProgram, ExitsWith3AndKeepsTheOldSiteOrWith0AndShowsTheNewOne) {
  const long all = calls();
  ASSERT_GT(all, 30);
  for (Fault fault{.error = ENOSPC}; fault.at < all;) {
    ++fault.at;
    SCOPED_TRACE("call " + std::to_string(fault.at) + " of " + std::to_string(all));
    const Ran ran = try_with(fault);
    EXPECT_EQ(ran.exit, is_new_ ? 0 : 3) << ran.err;
    EXPECT_EQ(ran.err.empty(), is_new_) << "a failure without a word, or a word without failure";
    EXPECT_FALSE(something_lies_beside());
  }
}

TEST_F(FaultyProgram, LeavesOneSiteOrTheOtherWhereverItIsKilledAndIsMendedByTheNextBuild) {
  const long all = calls();
  for (Fault fault{.kind = Fault::Kind::killed}; fault.at < all;) {
    ++fault.at;
    SCOPED_TRACE("call " + std::to_string(fault.at) + " of " + std::to_string(all));
    EXPECT_NE(try_with(fault).exit, 0);
    EXPECT_EQ(build().exit, 0);
    EXPECT_TRUE(files_below(site_) == after_);
    EXPECT_FALSE(something_lies_beside());
  }
}

TEST_F(FaultyProgram, MakesAWholeNewDocumentOrNone) {
  const std::vector<std::string> arguments{"new", "page", "notes", "--root", root_};
  const fs::path made = root_ / "content/pages/notes";
  ASSERT_EQ(folio(arguments, {}).exit, 0);
  const Files whole = files_below(made);
  const long all = std::stol(support::bytes_of(folder_ / "calls"));
  for (Fault fault{.error = ENOSPC}; fault.at < all;) {
    fs::remove_all(made);
    fs::remove_all(root_ / ".folio");
    ++fault.at;
    SCOPED_TRACE("call " + std::to_string(fault.at) + " of " + std::to_string(all));
    const Ran ran = folio(arguments, fault);
    EXPECT_EQ(ran.err.empty(), ran.exit == 0);
    EXPECT_EQ(files_below(made), ran.exit == 0 ? whole : Files{}) << ran.err;
    EXPECT_FALSE(fs::exists(root_ / "content/pages/.notes.new0"));
  }
}

}  // namespace
}  // namespace folio::faults
