#pragma once

#include "core/check/checker.h"
#include "ui/base/live_cluster.h"
#include "ui/base/session_branch.h"

#include <cstdint>
#include <deque>
#include <utility>
#include <vector>

namespace raftarium::ui {

/// What was seen of a real cluster, growing with the clock on the wall: one chapter of it, where
/// it was watched for long.
///
/// What has come is shown a little later than it could be, by a steady lag: so that events appear
/// at the distances at which they happened and not in heaps as they arrive, and so that a message
/// is known to arrive, and when, while it is still shown on its way.
class LiveBranch : public SessionBranch {
public:
    static constexpr Duration kLag = milliseconds(60);

    explicit LiveBranch(BranchInfo branchInfo) : SessionBranch(std::move(branchInfo)) {}

    [[nodiscard]] const Timeline& timeline() const override { return timeline_; }

    /// Takes in what came. `clock` is any clock that never goes back, in nanoseconds.
    void take(const LiveBatch& batch, std::int64_t clock);
    /// Shows everything up to the moment that is due at `clock`.
    void advance(std::int64_t clock);
    /// Shows at once what a chapter begins with: how things stood is known already.
    void showOpening();
    /// Shows everything that has come.
    void flush();
    /// The chapter has ended, and all of it is shown: what still comes belongs to another one.
    [[nodiscard]] bool hasEnded() const { return ended_; }
    /// When the moments 0 and playedTo() were, in nanoseconds since 1970; 0: not known.
    [[nodiscard]] std::int64_t began() const { return epoch_; }
    [[nodiscard]] std::int64_t seenUntil() const {
        return epoch_ == 0 ? 0 : epoch_ + playedTo().value();
    }

private:
    void planArrival(const Event& arrived);
    void noteClock(std::int64_t clock);
    void show(Time until);
    void check(const std::vector<Event>& events, EventNumber first);

    Timeline timeline_;
    Checker checker_;
    std::deque<Event> waiting_; ///< not yet shown
    Time present_{};            ///< as far as it is known
    EventNumber opening_ = 0;   ///< events that tell how the chapter was begun
    std::int64_t epoch_ = 0;
    bool started_ = false;
    bool ended_ = false;
    std::int64_t ahead_ = 0;      ///< present_ less the clock, at its freshest
    std::int64_t aheadNext_ = 0;  ///< the same of the stretch of time under way …
    std::int64_t aheadSince_ = 0; ///< … which began then, by the clock
};

} // namespace raftarium::ui
