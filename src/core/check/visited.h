#pragma once

#include "core/check/value_table.h"
#include "core/check/word_table.h"

#include <cstdint>
#include <span>
#include <vector>

namespace raftarium {

/// Where a LinearizationSearch stands, but for the untimed operations that took effect.
struct Configuration {
    ValueId value = kAbsent;
    bool mustBeSeen = false;
    std::uint32_t first = 0;              ///< all timed operations before this one are in order
    std::span<const std::uint64_t> taken; ///< bits of those that are, from the word of `first` on
};

/// The configurations that a search has been in. Where two differ only in that one used up fewer
/// untimed operations of each group, whatever explains the rest from the other does so from this
/// one too: those left are more, and were invoked no later.
class Visited {
public:
    struct Answer {
        bool isNew = false;      ///< neither this one was visited nor one that used up less
        std::uint64_t steps = 0; ///< what the answer cost
    };
    /// `used`: of each group, how many untimed operations took effect.
    [[nodiscard]] Answer note(const Configuration& configuration,
                              std::span<const std::uint32_t> used);

private:
    static constexpr std::uint32_t kNone = UINT32_MAX;
    struct Visit {
        std::uint32_t used = 0; // a number of usedSets_
        std::uint32_t before = kNone;
    };

    WordTable configurations_;
    std::vector<std::uint32_t> latest_; // by configuration: a visit
    std::vector<Visit> visits_;
    WordTable usedSets_;
    std::vector<std::uint64_t> words_; // room for one entry of a table
};

} // namespace raftarium
