#pragma once

#include "core/check/linearizability.h"
#include "core/scenario/engine.h"
#include "core/timeline/timeline.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace raftarium::cli {

/// What a run came to.
struct Summary {
    std::uint64_t events = 0;
    std::uint64_t messages = 0; ///< sent, copies by the network included
    Duration virtualTime{};
    std::uint64_t terms = 0;   ///< the highest term reached
    std::uint64_t leaders = 0; ///< elections won
    std::uint64_t commits = 0; ///< entries committed
    std::uint64_t violations = 0;
    std::size_t expectations = 0;
    std::size_t passed = 0;
    std::uint64_t hash = 0;
    std::uint64_t operations = 0; ///< of clients
    Verdict clients = Verdict::Linearizable;
    std::vector<std::string> failures;   ///< one line for each expectation and property that failed
    std::vector<std::string> undecided;  ///< expectations whose moment the run did not reach …
    std::vector<std::string> unsearched; ///< … or that take longer to tell than is allowed

    /// Takes in the next events.
    void count(std::span<const Event> events);
    /// Takes in the end of the run.
    void finish(const Engine& engine, const Timeline& timeline);
    [[nodiscard]] bool good() const { return failures.empty(); }

private:
    void judgeClients(const Timeline& timeline, bool mayContradict);
};

/// `key: value`, one a line. The time on the clock is left out where it is negative: it differs
/// from run to run, and the text of a run must not.
[[nodiscard]] std::string summaryText(const Summary& summary, double wallSeconds);
/// The same as one JSON object in one line.
[[nodiscard]] std::string summaryJson(const Summary& summary, double wallSeconds);

/// Seconds as they stand behind wall-time.
[[nodiscard]] std::string wallText(double seconds);
[[nodiscard]] std::string hashText(std::uint64_t hash);

} // namespace raftarium::cli
