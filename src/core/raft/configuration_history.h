#pragma once

#include "core/raft/configuration.h"
#include "core/raft/types.h"

#include <vector>

namespace raftarium {

/// The configurations in a log: the last one is in force, committed or not (§6); earlier ones come
/// back when the log is cut.
class ConfigurationHistory {
public:
    ConfigurationHistory() : steps_(1) {}
    /// `base` holds from `index` on: the initial one, or that of a snapshot.
    void reset(const Configuration& base, Index index) { steps_.assign(1, {index, base}); }

    [[nodiscard]] const Configuration& latest() const { return steps_.back().configuration; }
    [[nodiscard]] Index latestIndex() const { return steps_.back().index; }
    /// The one in force at `index`.
    [[nodiscard]] const Configuration& at(Index index) const {
        std::size_t i = steps_.size() - 1;
        while (i > 0 && steps_[i].index > index)
            --i;
        return steps_[i].configuration;
    }

    /// Whether `id` votes in the configuration in force at `index` or in a later one.
    [[nodiscard]] bool votesFrom(Index index, NodeId id) const {
        for (std::size_t i = steps_.size(); i-- > 0;) {
            if (steps_[i].configuration.isVoter(id)) return true;
            if (steps_[i].index <= index) return false;
        }
        return false;
    }

    void add(const Configuration& configuration, Index index) {
        steps_.push_back({index, configuration});
    }
    /// The log is cut from `first` on; returns whether another configuration is in force now.
    bool truncateFrom(Index first) {
        const std::size_t before = steps_.size();
        while (steps_.size() > 1 && steps_.back().index >= first)
            steps_.pop_back();
        return steps_.size() != before;
    }
    /// No log is ever cut before `index` again.
    void forgetBefore(Index index) {
        std::size_t first = 0;
        while (first + 1 < steps_.size() && steps_[first + 1].index <= index)
            ++first;
        steps_.erase(steps_.begin(), steps_.begin() + static_cast<std::ptrdiff_t>(first));
    }

private:
    struct Step {
        Index index{};
        Configuration configuration;
    };
    std::vector<Step> steps_;
};

} // namespace raftarium
