#pragma once

#include "core/scenario/engine.h"
#include "core/timeline/timeline.h"

#include <cstdint>
#include <string>
#include <vector>

namespace raftarium::cli {

/// Writes a run as a score: a line an event, time and number in front, then a column for each
/// server, as wide for all of them, then the event as a sentence. A server's column shows what it
/// is (│ follower, ┆ candidate, ┃ leader, ╎ paused, empty crashed) and, where the event is its own,
/// a sign for it.
class Score {
public:
    struct Options {
        bool all = false;    ///< heartbeats too, and not only how many there were
        bool colour = false; ///< with escape sequences of a terminal
    };
    Score(const Scenario& scenario, Options options);

    /// The line that names the columns.
    [[nodiscard]] std::string head() const;
    /// The event `number`; `engine` knows which step an action belongs to.
    void append(std::string& out, const Timeline& timeline, EventNumber number,
                const Engine& engine);
    /// How many heartbeats were left out since the last such line.
    void appendFolded(std::string& out);

private:
    enum class Look : std::uint8_t { Follower, Candidate, Leader, Paused, Crashed };

    [[nodiscard]] bool isRoutine(const Event& event) const;
    void follow(const Event& event);
    void appendColumns(std::string& out, const Event& event) const;
    void appendNote(std::string& out, const Event& event, const Engine& engine);
    [[nodiscard]] std::string sign(const Event& event) const;

    const Scenario& scenario_;
    Options options_;
    std::size_t width_;
    std::vector<Look> looks_; // by server
    std::vector<Look> beforePause_;
    std::vector<bool> folded_; // by event: of a heartbeat and what came of it
    std::uint64_t foldedBeats_ = 0;
    std::uint64_t foldedEvents_ = 0;
    std::size_t actions_ = 0; // steps seen so far
};

} // namespace raftarium::cli
