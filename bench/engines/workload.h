#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <malloc.h>
#include <string>

/// What every engine is asked to do and how that is measured; etcd/workload.go says the same in Go.
///
/// Three servers stand in one thread. Messages are handed over in memory, nothing is serialised,
/// and a write is complete as soon as it is asked for: what is left is the engine.
namespace raftarium::bench::engines {

inline constexpr int kServers = 3;
inline constexpr std::uint64_t kBatch = 256;
/// About so many entries stay in the logs: what is older is applied everywhere and dropped.
inline constexpr std::uint64_t kLogLength = 8'192;

/// How proposals reach the leader.
enum class Manner {
    One,      ///< the next one once nothing is under way any more
    Separate, ///< 256 calls, then the messages are carried
    Grouped,  ///< 256 entries in the one call that the engine has for it
    Flushed,  ///< 256 calls, each of which makes its own messages, where the engine lets one choose
};

[[noreturn]] inline void fail(const char* what) {
    std::fprintf(stderr, "error: %s\n", what);
    std::exit(1);
}

/// Writes proposal `number` (from 0) into its payload.
inline void fillPayload(void* data, std::size_t size, std::uint64_t number) {
    std::memset(data, 'x', size);
    std::memcpy(data, &number, sizeof number);
}

/// What one server has applied: how many proposals, and a checksum that depends on their order.
class Applied {
public:
    void take(const void* data, std::size_t size) {
        std::uint64_t number = 0;
        std::memcpy(&number, data, sizeof number);
        sum_ = (sum_ ^ (number + size)) * 0x9E3779B97F4A7C15U;
        ++count_;
    }
    [[nodiscard]] std::uint64_t count() const { return count_; }
    bool operator==(const Applied&) const = default;

private:
    std::uint64_t count_ = 0;
    std::uint64_t sum_ = 0;
};

/// Processor time of the whole process, so that threads an engine keeps for itself count too.
[[nodiscard]] inline double cpuSeconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

struct Measured {
    double seconds = 0;
    std::uint64_t done = 0; ///< entries or elections
    std::uint64_t messages = 0;
    std::uint64_t allocations = 0; ///< without the payloads
};

/// Runs `step`, which does some of the work and returns how much, for at least `seconds`.
template <class Cluster, class Step>
Measured measure(Cluster& cluster, double seconds, Step step) {
    for (const double warm = cpuSeconds() + 0.1; cpuSeconds() < warm;)
        step();
    Measured result;
    const std::uint64_t messages = cluster.messages();
    const std::uint64_t allocations = cluster.allocations();
    const double start = cpuSeconds();
    while (result.seconds < seconds) {
        result.done += step();
        result.seconds = cpuSeconds() - start;
    }
    result.messages = cluster.messages() - messages;
    result.allocations = cluster.allocations() - allocations;
    return result;
}

template <class Cluster>
Measured measureProposals(Cluster& cluster, Manner manner, std::size_t payload, double seconds) {
    const std::uint64_t together = manner == Manner::One ? 1 : kBatch;
    std::uint64_t proposed = 0;
    Applied expected;
    const auto step = [&] {
        for (std::uint64_t done = 0; done < kLogLength; done += together) {
            cluster.propose(manner, proposed, together, payload);
            cluster.carryMessages();
            proposed += together;
        }
        return kLogLength;
    };
    const Measured result = measure(cluster, seconds, step);

    cluster.catchUp();
    std::string data(payload, '\0');
    for (std::uint64_t number = 0; number < proposed; ++number) {
        fillPayload(data.data(), payload, number);
        expected.take(data.data(), payload);
    }
    for (int server = 0; server < kServers; ++server)
        if (cluster.applied(server) != expected) fail("a server has not applied what was proposed");
    return result;
}

/// `elect` lets another server than the leader time out and checks that all follow it in the end.
template <class Cluster>
Measured measureElections(Cluster& cluster, double seconds) {
    constexpr std::uint64_t kElections = 1'000;
    return measure(cluster, seconds, [&] {
        for (std::uint64_t done = 0; done < kElections; ++done)
            cluster.elect();
        return kElections;
    });
}

inline void print(const std::string& row, const char* engine, const char* payload, double value) {
    std::printf("%s %s %s %.4f\n", row.c_str(), engine, payload, value);
}

/// main() of a harness: `engine ROW PAYLOAD SECONDS`. Prints `row engine payload value` for the
/// rate in entries or elections a second of processor time, and for what each of them needed.
template <class Cluster>
int runHarness(int argc, char** argv) {
    if (argc != 4)
        fail("usage: ROW PAYLOAD SECONDS (rows: one separate grouped flushed elections)");
    const std::string row = argv[1];
    const std::size_t payload = std::strtoul(argv[2], nullptr, 10);
    const double seconds = std::strtod(argv[3], nullptr);
    // A heap that gives memory back and takes it again would measure the kernel.
    mallopt(M_TRIM_THRESHOLD, 256 << 20);
    Cluster cluster;
    Measured result;
    if (row == "elections") {
        result = measureElections(cluster, seconds);
    } else {
        if (payload < sizeof(std::uint64_t)) fail("a payload holds at least 8 bytes");
        Manner manner{};
        if (row == "one")
            manner = Manner::One;
        else if (row == "separate")
            manner = Manner::Separate;
        else if (row == "grouped")
            manner = Manner::Grouped;
        else if (row == "flushed" && Cluster::kSeparateFlush)
            manner = Manner::Flushed;
        else
            fail("this engine has no such row");
        result = measureProposals(cluster, manner, payload, seconds);
    }
    const auto done = static_cast<double>(result.done);
    print(row, Cluster::kName, argv[2], done / result.seconds);
    print(row + ".messages", Cluster::kName, argv[2], static_cast<double>(result.messages) / done);
    print(row + ".allocations", Cluster::kName, argv[2],
          static_cast<double>(result.allocations) / done);
    return 0;
}

} // namespace raftarium::bench::engines
