#pragma once

#include <atomic>
#include <ostream>
#include <stdexcept>
#include <string>

namespace raftarium::cli {

/// Exit statuses; scripts depend on them.
enum class Exit : int {
    Ok = 0,
    Failed = 1,  ///< an expectation or a safety property failed
    Usage = 2,   ///< bad usage or bad input
    Outside = 3, ///< the outside world failed: a file cannot be read, a disk is full
};

/// Where a command writes, and whether somebody watches.
struct Console {
    std::ostream& out;
    std::ostream& err;
    bool colour = false;   ///< `out` is a terminal that takes colours
    bool progress = false; ///< `err` is a terminal: long work may say how far it is
    /// Set when the user asks to stop: finish what is at hand, keep what was made.
    const std::atomic<bool>* stop = nullptr;

    [[nodiscard]] bool stopped() const { return stop != nullptr && stop->load(); }
};

/// Why a command ends early; the text is for stderr.
class Failure : public std::runtime_error {
public:
    Failure(Exit exit, const std::string& message) : std::runtime_error(message), exit_(exit) {}
    [[nodiscard]] Exit exit() const { return exit_; }

private:
    Exit exit_;
};

} // namespace raftarium::cli
