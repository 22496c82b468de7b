#pragma once

#include "core/check/checker.h"
#include "ui/base/live_cluster.h"
#include "ui/base/session_branch.h"

#include <cstdint>
#include <deque>
#include <utility>

namespace raftarium::ui {

/// What was seen of a real cluster, growing with the clock on the wall.
///
/// What has come is shown a little later than it could be, by a steady lag: so that events appear
/// at the distances at which they happened and not in heaps as they arrive, and so that a message
/// is known to arrive, and when, while it is still shown on its way.
class LiveBranch : public SessionBranch {
public:
    static constexpr Duration kLag = milliseconds(60);
    /// Beyond this nothing more is kept: some hundred bytes an event with what is made of it.
    static constexpr EventNumber kMostEvents = 20'000'000;

    explicit LiveBranch(BranchInfo branchInfo) : SessionBranch(std::move(branchInfo)) {}

    [[nodiscard]] const Timeline& timeline() const override { return timeline_; }

    /// Takes in what came. `clock` is any clock that never goes back, in nanoseconds.
    void take(const LiveBatch& batch, std::int64_t clock);
    /// Shows everything up to the moment that is due at `clock`.
    void advance(std::int64_t clock);
    /// Shows everything that has come.
    void flush();
    /// There is no room for more: what still comes is thrown away.
    [[nodiscard]] bool isFull() const { return full_; }

private:
    void planArrival(const Event& arrived);
    void noteClock(std::int64_t clock);
    void show(Time until);

    Timeline timeline_;
    Checker checker_;
    std::deque<Event> waiting_; ///< not yet shown
    Time present_{};            ///< as far as it is known
    bool started_ = false;
    bool full_ = false;
    std::int64_t ahead_ = 0;      ///< present_ less the clock, at its freshest
    std::int64_t aheadNext_ = 0;  ///< the same of the stretch of time under way …
    std::int64_t aheadSince_ = 0; ///< … which began then, by the clock
};

} // namespace raftarium::ui
