#pragma once

#include "core/raft/types.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace raftarium::net {

/// From the numbers that a source gives its events to those of the merged timeline. Four bytes an
/// event; numbers that were left out cost nothing.
class NumberMap {
public:
    /// Numbers must come in ascending order.
    void add(std::uint64_t number, EventNumber merged) {
        if (runs_.empty() || number != runs_.back().first + runs_.back().merged.size())
            runs_.push_back({number, {}});
        runs_.back().merged.push_back(merged);
    }
    /// kNoEvent where the event was not seen.
    [[nodiscard]] EventNumber find(std::uint64_t number) const {
        auto run = std::upper_bound(
            runs_.begin(), runs_.end(), number,
            [](std::uint64_t wanted, const Run& each) { return wanted < each.first; });
        if (run == runs_.begin()) return kNoEvent;
        --run;
        const std::uint64_t place = number - run->first;
        return place < run->merged.size() ? run->merged[place] : kNoEvent;
    }
    void clear() { runs_.clear(); }

private:
    struct Run {
        std::uint64_t first = 0;
        std::vector<EventNumber> merged;
    };
    std::vector<Run> runs_;
};

} // namespace raftarium::net
