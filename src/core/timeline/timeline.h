#pragma once

#include "core/raft/event.h"
#include "core/raft/shared_vector.h"
#include "core/timeline/cluster_state.h"
#include "core/timeline/kind_pyramid.h"
#include "core/timeline/timeline_hash.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace raftarium {

/// Everything that happened, in order: append-only events, the texts they name, keyframes of the
/// folded state, and a pyramid of kind masks. A value: copies share their pieces, so a branch is a
/// copy.
///
/// Threads: one timeline is used by one thread at a time; copies may live on different threads.
class Timeline {
public:
    Timeline();

    /// Gives the texts that the next events name their ids: the first text ever appended has id 1.
    void appendTexts(std::span<const std::string> texts);
    /// Appends events in order; times must not decrease. Their text ids must be known.
    void append(std::span<const Event> events);

    [[nodiscard]] EventNumber size() const { return static_cast<EventNumber>(events_.size()); }
    [[nodiscard]] bool empty() const { return events_.empty(); }
    [[nodiscard]] const Event& operator[](EventNumber number) const { return events_[number]; }
    /// The text of an id; the empty text for 0 and for ids never given.
    [[nodiscard]] const std::string& text(TextId id) const;
    [[nodiscard]] const TextTable& texts() const { return texts_; }
    [[nodiscard]] Time endTime() const { return end_.time(); }

    /// The state after all events.
    [[nodiscard]] const ClusterState& endState() const { return end_; }
    /// The state after the first `count` events. Folds at most one keyframe interval.
    [[nodiscard]] ClusterState stateAfter(EventNumber count) const;
    /// Moves `state`, a state of this timeline, to `count` events: folds on where that is near,
    /// else seeks.
    void moveTo(ClusterState& state, EventNumber count) const;
    /// How many events have happened at `time` or earlier.
    [[nodiscard]] EventNumber countAt(Time time) const;

    /// The first event at or after `from` (before `until`) whose kind is in `mask` and that
    /// `accept` takes; kNoEvent if there is none. Skips whole buckets by the pyramid.
    [[nodiscard]] EventNumber
    findForward(EventNumber from, EventNumber until, KindMask mask,
                const std::function<bool(const Event&)>& accept = {}) const;
    /// The last event before `from` (at or after `downTo`) whose kind is in `mask`; as findForward.
    [[nodiscard]] EventNumber
    findBackward(EventNumber from, EventNumber downTo, KindMask mask,
                 const std::function<bool(const Event&)>& accept = {}) const;
    /// All kinds among the events [first, last).
    [[nodiscard]] KindMask kindsIn(EventNumber first, EventNumber last) const;

    /// A hash of every event and text so far: the same run gives the same hash on every machine.
    /// It does not depend on how the events were cut into batches.
    [[nodiscard]] std::uint64_t hash() const;
    /// Bytes held by events, keyframes, masks and texts (pieces shared with copies count in full).
    [[nodiscard]] std::size_t memoryBytes() const;

    /// The past of this timeline: its first `events` events and `texts` texts. Shares its pieces.
    [[nodiscard]] Timeline prefix(EventNumber events, TextId texts) const;
    [[nodiscard]] TextId textCount() const { return static_cast<TextId>(texts_.size() - 1); }

private:
    struct Keyframe {
        EventNumber count = 0;
        EventNumber next = 0; // where the next keyframe stands
        std::uint64_t eventHash = 0;
        std::shared_ptr<const ClusterState> state;
    };
    void addKeyframe();
    void fold(ClusterState& state, EventNumber count) const;
    /// The last keyframe at or before `count`; nullptr means the begin.
    [[nodiscard]] const Keyframe* keyframeBefore(EventNumber count) const;
    [[nodiscard]] std::size_t keyframesUpTo(EventNumber count) const;

    SharedVector<Event, 9> events_;
    TextTable texts_;
    SharedVector<std::uint64_t, 9> textHashes_; // after each text
    KindPyramid kinds_;
    SharedVector<Keyframe, 4> keyframes_;
    EventNumber nextKeyframe_ = 0;
    ClusterState end_;
    std::uint64_t eventHash_ = timelineHash::kStart;
};

} // namespace raftarium
