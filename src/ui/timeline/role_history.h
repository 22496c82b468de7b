#pragma once

#include "core/raft/node_set.h"
#include "core/raft/types.h"
#include "core/timeline/timeline.h"

#include <bitset>
#include <cstdint>
#include <vector>

namespace raftarium::ui {

/// What a server was for a while.
enum class LaneState : std::uint8_t { Follower, Candidate, Leader, Crashed };

/// From `from` on, until the next span of the lane begins.
struct RoleSpan {
    Time from{};
    EventNumber event = kNoEvent; ///< that began it
    std::uint32_t term = 0;
    LaneState state = LaneState::Follower;
    bool paused = false;
    bool operator==(const RoleSpan&) const = default;
};

/// The cluster's highest term from `from` on.
struct TermStep {
    Time from{};
    std::uint32_t term = 0;
    bool operator==(const TermStep&) const = default;
};

/// A while in which links were cut.
struct CutSpan {
    Time from{};
    Time to = kNever; ///< kNever while it lasts
    int cuts = 0;     ///< directions that carry nothing
    /// Servers that reach one another; more than one group is a partition.
    std::vector<NodeSet> groups;
    bool operator==(const CutSpan&) const = default;
};

/// What the time strip draws: roles and terms by server, cuts, and what was done to the cluster.
/// Reads each event once: extend() goes on where it stopped, and looks only at the kinds it needs.
class RoleHistory {
public:
    /// Forgets everything; the next extend() starts anew.
    void clear();
    /// Takes in the events up to timeline.size(). The timeline only ever grew since the last call.
    void extend(const Timeline& timeline);
    [[nodiscard]] EventNumber extended() const { return next_; }

    /// The highest server id seen; lanes are 1 … laneCount().
    [[nodiscard]] int laneCount() const {
        return lanes_.empty() ? 0 : static_cast<int>(lanes_.size()) - 1;
    }
    [[nodiscard]] const std::vector<RoleSpan>& lane(NodeId id) const;
    /// The position in lane(id) of the span that covers `time`; -1 before the first.
    [[nodiscard]] int spanAt(NodeId id, Time time) const;
    /// When span `i` of a lane ends; kNever for the last.
    [[nodiscard]] Time endOf(NodeId id, std::size_t i) const;

    [[nodiscard]] const std::vector<TermStep>& terms() const { return terms_; }
    /// The cluster's highest term at `time`.
    [[nodiscard]] std::uint32_t termAt(Time time) const;
    [[nodiscard]] const std::vector<CutSpan>& cuts() const { return cuts_; }
    /// Actions of the user and of the scenario, without load.
    [[nodiscard]] const std::vector<EventNumber>& actions() const { return actions_; }

private:
    using Links = std::bitset<128>;
    void take(const Event& event, EventNumber number);
    void change(const Event& event, EventNumber number);
    void push(NodeId id, const RoleSpan& span);
    void raiseTerm(Time time, std::uint32_t term);
    void settleCuts();
    [[nodiscard]] std::vector<NodeSet> groups() const;

    EventNumber next_ = 0;
    std::vector<std::vector<RoleSpan>> lanes_; // by id; element 0 is nobody
    std::vector<TermStep> terms_;
    std::vector<CutSpan> cuts_;
    std::vector<EventNumber> actions_;
    std::vector<Links> cutTo_;   // by sender: which receivers hear nothing
    std::vector<Links> cutFrom_; // the same by receiver
    int cutCount_ = 0;
    bool cutsChanged_ = false;
    Time cutsTime_{};
};

} // namespace raftarium::ui
