#pragma once

#include "cli/console.h"
#include "cli/summary.h"
#include "core/scenario/scenario.h"

#include <chrono>
#include <cstdint>
#include <memory>

namespace raftarium::cli {

enum class Format : std::uint8_t { Text, Ndjson, Summary, EtcdTrace };

/// How a run is asked for.
struct RunRequest {
    std::string file;
    Scenario scenario;
    Format format = Format::Text;
    bool json = false;
    bool all = false;
    std::uint64_t firstSeed = 0; ///< with `many`
    std::uint64_t lastSeed = 0;
    bool many = false;
};

/// Plays one seed and prints it.
Exit runOnce(const RunRequest& request, Console& console);
/// Plays every seed that was asked for; prints which failed.
Exit runSeeds(const RunRequest& request, Console& console);

/// Time on the clock, and a line on stderr for those who wait.
class Progress {
public:
    explicit Progress(Console& console) : console_(console), start_(Clock::now()), said_(start_) {}
    ~Progress() { clear(); }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    [[nodiscard]] double seconds() const {
        return std::chrono::duration<double>(Clock::now() - start_).count();
    }
    /// Says how far the work is, twice a second, from the first second on.
    void say(const std::string& how);
    void clear();

private:
    using Clock = std::chrono::steady_clock;
    Console& console_;
    Clock::time_point start_;
    Clock::time_point said_;
    bool shown_ = false;
};

} // namespace raftarium::cli
