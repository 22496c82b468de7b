#pragma once

#include "core/timeline/timeline.h"

#include <cstdint>
#include <vector>

namespace raftarium::ui {

/// A number that changes by steps. Points are in the order of time.
class StepSeries {
public:
    static constexpr std::int64_t kNothing = -1; ///< the server is down: a gap

    struct Step {
        Time time{};
        std::int64_t value = kNothing;
        bool operator==(const Step&) const = default;
    };

    /// Takes in a step; one that changes nothing is left out, and a later one at the same moment
    /// wins.
    void add(Time time, std::int64_t value);
    [[nodiscard]] std::int64_t valueAt(Time time) const;
    /// At most about `columns` steps that look the same over that many pixels: the value at `from`,
    /// then the last one of each column that has any.
    [[nodiscard]] std::vector<Step> decimated(Time from, Time to, int columns) const;
    [[nodiscard]] const std::vector<Step>& steps() const { return steps_; }

private:
    std::vector<Step> steps_;
};

/// Commit index and term of each server over time, read from events once.
class ChartHistory {
public:
    void clear();
    /// Takes in events up to timeline.size(), but looks at no more than about `most` of them.
    /// Returns whether it is up to date.
    bool extend(const Timeline& timeline, EventNumber most = UINT32_MAX);

    [[nodiscard]] int nodeCount() const {
        return nodes_.empty() ? 0 : static_cast<int>(nodes_.size()) - 1;
    }
    [[nodiscard]] const StepSeries& commit(NodeId id) const;
    [[nodiscard]] const StepSeries& term(NodeId id) const;

private:
    struct Node {
        StepSeries commit;
        StepSeries term;
    };
    void take(const Event& event);
    [[nodiscard]] const Node& node(NodeId id) const;

    EventNumber next_ = 0;
    std::vector<Node> nodes_; // by id; element 0 is nobody
};

} // namespace raftarium::ui
