#include "cli/swarm_pool.h"

#include "core/sim/simulator.h"

#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>
#include <vector>

namespace raftarium::cli {
namespace {

using Clock = std::chrono::steady_clock;

class Pool {
public:
    Pool(const SwarmJob& job, const Console& console)
        : job_(job), console_(console), begin_(Clock::now()), lastRun_(job.runs) {}

    SwarmTotal run() {
        std::vector<std::jthread> threads;
        for (int i = 1; i < job_.jobs; ++i)
            threads.emplace_back([this] { work(); });
        work();
        threads.clear(); // joins
        total_.seconds = elapsed();
        return std::move(total_);
    }

private:
    [[nodiscard]] double elapsed() const {
        return std::chrono::duration<double>(Clock::now() - begin_).count();
    }
    [[nodiscard]] bool timeIsUp() const {
        return job_.mostSeconds > 0 && elapsed() >= job_.mostSeconds;
    }

    void work() {
        while (!console_.stopped() && !timeIsUp()) {
            const std::uint64_t run = nextRun_.fetch_add(1);
            // After a failure only lower runs matter: they could have failed first.
            if (run >= lastRun_.load()) return;
            Coverage coverage;
            const SwarmScenario swarm = swarmScenario(seedOfRun(job_.seed, run), job_.options);
            const SwarmVerdict verdict = runSwarm(swarm, coverage);
            take(run, swarm, verdict, coverage);
        }
    }

    void take(std::uint64_t run, const SwarmScenario& swarm, const SwarmVerdict& verdict,
              const Coverage& coverage) {
        const std::lock_guard lock(mutex_);
        ++total_.runs;
        total_.events += verdict.events;
        total_.messages += verdict.messages;
        total_.operations += verdict.operations;
        total_.undecided += verdict.undecided ? 1 : 0;
        total_.simulated += verdict.simulated.value();
        total_.coverage.add(coverage);
        if (verdict.failure != SwarmFailure::None &&
            (!total_.failure || run < total_.failure->run)) {
            total_.failure = SwarmTotal::Found{run, swarm, verdict};
            lastRun_.store(run);
        }
        total_.seconds = elapsed();
        if (job_.progress) job_.progress(total_);
    }

    const SwarmJob& job_;
    const Console& console_;
    Clock::time_point begin_;
    std::atomic<std::uint64_t> nextRun_{0};
    std::atomic<std::uint64_t> lastRun_;
    std::mutex mutex_;
    SwarmTotal total_;
};

} // namespace

std::uint64_t seedOfRun(std::uint64_t seed, std::uint64_t run) {
    return mixed(seed, run + 1) >> 1U;
}

SwarmTotal runSwarmJob(const SwarmJob& job, const Console& console) {
    return Pool(job, console).run();
}

} // namespace raftarium::cli
