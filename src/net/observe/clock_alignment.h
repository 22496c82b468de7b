#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace raftarium::net {

/// The least of some values of the last few seconds.
class RecentLeast {
public:
    void note(std::int64_t moment, std::int64_t value);
    [[nodiscard]] std::optional<std::int64_t> least() const;

private:
    struct Second {
        std::int64_t number = 0;
        std::int64_t least = 0;
    };
    std::deque<Second> seconds_;
};

/// By how much the clocks of several sources differ, from messages that went both ways between
/// them: a message that needs d between two clocks tells that the receiver's is ahead by at most d.
/// Clocks that no message contradicts are believed. All moments are nanoseconds.
///
/// The first source is the reference: its clock is true by definition.
class ClockAlignment {
public:
    void addSource();
    /// A message left `from` when its clock said `sent`, and reached `to` when its said
    /// `delivered`.
    void noteMessage(int from, int to, std::int64_t sent, std::int64_t delivered);
    /// A line that `source` wrote when its clock said `written` was read here at `read`.
    void noteReading(int source, std::int64_t written, std::int64_t read);
    /// Makes the estimates anew. Cheap for few sources; to be called now and then.
    void solve();
    /// Whether a message arrived before it was sent by the estimates so far.
    [[nodiscard]] bool isContradicted() const { return contradicted_; }

    /// By how much the clock of `source` is ahead of that of the first.
    [[nodiscard]] std::int64_t ahead(int source) const {
        return ahead_[static_cast<std::size_t>(source)];
    }
    /// What the first source's clock says when the clock here says `now`, or a little less.
    [[nodiscard]] std::int64_t present(std::int64_t now) const;

private:
    using Pair = std::pair<int, int>;

    [[nodiscard]] std::optional<std::int64_t> bound(int from, int to) const;
    bool placeNearest(std::vector<bool>& placed);
    void placeByReading(std::vector<bool>& placed);
    void repair();

    std::vector<std::int64_t> ahead_;
    std::vector<RecentLeast> readings_;
    std::map<Pair, RecentLeast> messages_;
    bool contradicted_ = false;
};

} // namespace raftarium::net
