#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "build/build.h"

namespace folio::build {

namespace {

// Finished files may wait for a slower one before them until they hold this
// many bytes together; then the other threads rest.
constexpr std::size_t most_waiting = std::size_t{32} << 20;

/// Runs `work` on `jobs` threads, this one among them; on fewer when the
/// machine gives no more.
void together(std::size_t jobs, const std::function<void()>& work) {
  std::vector<std::jthread> others;
  try {
    while (others.size() + 1 < jobs) others.emplace_back(work);
  } catch (const std::system_error&) {
    // Fewer threads do the same work.
  }
  work();
}

/// No exception may leave a thread; what an exception says is not repeated,
/// for it may quote what was being made.
template <typename Answer, typename Work>
Result<Answer> guarded(const std::string& path, const Work& work) {
  try {
    return work();
  } catch (const std::bad_alloc&) {
    return Failure{"memory ran out while \"" + path + "\" was made"};
  } catch (...) {
    return Failure{"\"" + path + "\" could not be made"};
  }
}

/// The steps of one plan on their way through several threads.
class Line {
 public:
  Line(const Plan& plan, const std::function<Result<Done>(Artifact)>& take)
      : plan_(plan), take_(take), made_(plan.size()), end_(plan.size()) {}

  /// What each thread does until no step is left.
  void work() {
    while (const std::optional<std::size_t> i = next()) {
      finish(*i, guarded<std::string>(plan_[*i].path, plan_[*i].make));
    }
  }

  Result<Done> answer() && {
    if (failure_) return *std::move(failure_);
    return Done{};
  }

 private:
  // Steps are begun in plan order, so whatever comes before a failure has been
  // begun when it happens, and is still delivered.
  std::optional<std::size_t> next() {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [this] { return begun_ >= end_ || waiting_ <= most_waiting; });
    if (begun_ >= end_) return std::nullopt;
    return begun_++;
  }

  void finish(std::size_t i, Result<std::string> made) {
    std::unique_lock lock(mutex_);
    if (!made) stop_at(i);
    if (made) waiting_ += made->size();
    made_[i].emplace(std::move(made));
    if (delivering_) return;
    delivering_ = true;
    while (taken_ < made_.size() && made_[taken_] && !failure_) deliver(lock);
    delivering_ = false;
  }

  void deliver(std::unique_lock<std::mutex>& lock) {
    Result<std::string> made = *std::exchange(made_[taken_], std::nullopt);
    if (!made) {
      failure_ = made.error();
      return;
    }
    const std::size_t size = made->size();
    const std::string& path = plan_[taken_].path;
    lock.unlock();
    const Result<Done> took = guarded<Done>(path, [&] { return take_({path, *std::move(made)}); });
    lock.lock();
    waiting_ -= size;
    if (!took) failure_ = took.error(), stop_at(taken_);
    ++taken_;
    room_.notify_all();
  }

  void stop_at(std::size_t i) {
    end_ = std::min(end_, i);
    room_.notify_all();
  }

  const Plan& plan_;
  const std::function<Result<Done>(Artifact)>& take_;
  std::mutex mutex_;
  std::condition_variable room_;
  std::vector<std::optional<Result<std::string>>> made_;
  std::size_t begun_ = 0;    // the next step to make
  std::size_t taken_ = 0;    // the next step to deliver
  std::size_t end_;          // no step from here on is begun
  std::size_t waiting_ = 0;  // bytes made and not yet taken
  bool delivering_ = false;  // by one thread at a time
  std::optional<Failure> failure_;
};

}  // namespace

Result<Done> make_all(const Plan& plan, unsigned jobs,
                      const std::function<Result<Done>(Artifact)>& take) {
  Line line(plan, take);
  together(std::min<std::size_t>(std::max(1u, jobs), plan.size()), [&line] { line.work(); });
  return std::move(line).answer();
}

Result<Done> on_threads(std::size_t count, unsigned jobs,
                        const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next = 0;
  std::atomic<bool> out_of_memory = false, unforeseen = false;
  together(std::min<std::size_t>(std::max(1u, jobs), count), [&] {
    for (std::size_t i = next++; i < count; i = next++) {
      try {
        work(i);
      } catch (const std::bad_alloc&) {
        out_of_memory = true;
      } catch (...) {
        unforeseen = true;
      }
    }
  });
  if (out_of_memory) return Failure{"memory ran out"};
  if (unforeseen) return Failure{"something happened that Folio did not foresee"};
  return Done{};
}

}  // namespace folio::build
