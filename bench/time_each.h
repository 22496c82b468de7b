#pragma once

#include <benchmark/benchmark.h>

#include <algorithm>
#include <ctime>
#include <vector>

namespace raftarium::bench {

/// Processor time of this thread in milliseconds: what a call costs, whatever else the machine does
/// meanwhile.
[[nodiscard]] inline double threadMilliseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Times every call by itself: what somebody feels is the slowest one, not the mean.
template <class Call>
void timeEach(benchmark::State& state, Call call) {
    std::vector<double> milliseconds;
    for (auto _ : state) {
        const double start = threadMilliseconds();
        call();
        milliseconds.push_back(threadMilliseconds() - start);
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    state.counters["median_ms"] = milliseconds[milliseconds.size() / 2];
    state.counters["p99_ms"] = milliseconds[milliseconds.size() * 99 / 100];
    state.counters["max_ms"] = milliseconds.back();
}

} // namespace raftarium::bench
