#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <new>
#include <numeric>
#include <random>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "build/build.h"

namespace folio::build {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::SizeIs;

using Make = std::function<Result<std::string>(std::size_t)>;

Plan plan_of(std::size_t count, const Make& make) {
  Plan plan;
  for (std::size_t i = 0; i < count; ++i) {
    plan.push_back({std::to_string(i), "", [make, i] { return make(i); }});
  }
  return plan;
}

struct Made {
  std::string said;                // the failure; empty if there was none
  std::vector<std::string> taken;  // "path=bytes", in the order of taking
};

Made made_from(const Plan& plan, unsigned jobs, std::size_t refuse_from = SIZE_MAX) {
  Made made;
  const Result<Done> done = make_all(plan, jobs, [&](Artifact file) -> Result<Done> {
    if (made.taken.size() >= refuse_from) return Failure{"no room for " + file.path};
    made.taken.push_back(file.path + "=" + file.bytes);
    return Done{};
  });
  if (!done) made.said = done.error().message;
  return made;
}

void pause(int microseconds) {
  std::this_thread::sleep_for(std::chrono::microseconds(microseconds));
}

TEST(MakeAll, GivesEveryStepInPlanOrderWhateverTheNumberOfThreads) {
  const Plan plan = plan_of(200, [](std::size_t i) {
    pause(i % 7 == 0 ? 300 : 0);
    return std::string(i % 5, 'x');
  });
  const Made alone = made_from(plan, 1);
  EXPECT_THAT(alone.taken, SizeIs(200));
  EXPECT_EQ(alone.taken[3], "3=xxx");
  for (const unsigned jobs : {2u, 3u, 8u, 64u}) {
    EXPECT_EQ(made_from(plan, jobs).taken, alone.taken) << jobs;
  }
}

TEST(MakeAll, HasNothingToDoForAnEmptyPlan) {
  EXPECT_EQ(made_from({}, 4).said, "");
  EXPECT_THAT(made_from({}, 0).taken, SizeIs(0));
}

TEST(MakeAll, TakesNoJobsAsOne) {
  EXPECT_THAT(made_from(plan_of(2, [](std::size_t) { return std::string("x"); }), 0).taken,
              ElementsAre("0=x", "1=x"));
}

TEST(MakeAll, ReportsTheFailureThatComesFirstInThePlanEvenWhenItHappensLast) {
  const Plan plan = plan_of(40, [](std::size_t i) -> Result<std::string> {
    if (i == 5) pause(3000);
    if (i >= 5) return Failure{"step " + std::to_string(i)};
    return std::string();
  });
  for (const unsigned jobs : {1u, 2u, 8u}) {
    const Made made = made_from(plan, jobs);
    EXPECT_EQ(made.said, "step 5") << jobs;
    EXPECT_THAT(made.taken, ElementsAre("0=", "1=", "2=", "3=", "4=")) << jobs;
  }
}

TEST(MakeAll, BeginsNoMoreStepsAfterAFailure) {
  std::atomic<int> begun = 0;
  const Plan plan = plan_of(1000, [&](std::size_t i) -> Result<std::string> {
    ++begun;
    if (i == 0) return Failure{"at once"};
    pause(50);
    return std::string();
  });
  EXPECT_EQ(made_from(plan, 4).said, "at once");
  EXPECT_LT(begun, 100);
}

TEST(MakeAll, StopsWhenAFileCannotBeTaken) {
  const Plan plan = plan_of(50, [](std::size_t) { return std::string("x"); });
  for (const unsigned jobs : {1u, 4u}) {
    const Made made = made_from(plan, jobs, 10);
    EXPECT_EQ(made.said, "no room for 10") << jobs;
    EXPECT_THAT(made.taken, SizeIs(10)) << jobs;
  }
}

TEST(MakeAll, TakesFromOneThreadAtATime) {
  std::atomic<int> inside = 0;
  std::atomic<bool> met = false;
  const Plan plan = plan_of(100, [](std::size_t) { return std::string(); });
  const Result<Done> done = make_all(plan, 8, [&](Artifact) {
    if (++inside > 1) met = true;
    pause(20);
    --inside;
    return Result<Done>(Done{});
  });
  EXPECT_TRUE(done);
  EXPECT_FALSE(met);
}

TEST(MakeAll, RestsWhenASlowStepHoldsUpTooManyBytes) {
  std::atomic<std::size_t> made = 0;
  std::size_t made_by_then = 0;
  const Plan plan = plan_of(400, [&](std::size_t i) {
    if (i == 0) {
      for (int waited = 0; waited < 100; ++waited) pause(2000);
      made_by_then = made;
    }
    ++made;
    return std::string(std::size_t{1} << 20, 'x');
  });
  EXPECT_EQ(make_all(plan, 4, [](Artifact) { return Result<Done>(Done{}); }).has_value(), true);
  EXPECT_GT(made_by_then, 10u);
  EXPECT_LT(made_by_then, 60u);
  EXPECT_EQ(made, 400u);
}

TEST(MakeAll, TurnsAnExceptionIntoAFailureThatDoesNotRepeatIt) {
  const Plan plan = plan_of(3, [](std::size_t i) -> Result<std::string> {
    if (i == 1) throw std::runtime_error("the secret of page one");
    if (i == 2) throw std::bad_alloc();
    return std::string();
  });
  for (const unsigned jobs : {1u, 4u}) {
    EXPECT_EQ(made_from(plan, jobs).said, "\"1\" could not be made");
  }
}

TEST(OnThreads, CallsEachOnce) {
  for (const unsigned jobs : {0u, 1u, 2u, 16u}) {
    std::vector<std::atomic<int>> calls(100);
    EXPECT_TRUE(on_threads(calls.size(), jobs, [&](std::size_t i) { ++calls[i]; }));
    for (const auto& count : calls) EXPECT_EQ(count, 1);
  }
}

TEST(OnThreads, IsDoneAtOnceWhenThereIsNothingToDo) {
  EXPECT_TRUE(on_threads(0, 4, [](std::size_t) { FAIL(); }));
}

TEST(OnThreads, FailsWhenMemoryRunsOut) {
  EXPECT_FALSE(on_threads(9, 3, [](std::size_t i) {
    if (i == 4) throw std::bad_alloc();
  }));
}

}  // namespace
}  // namespace folio::build
