#pragma once

#include "core/raft/priorities.h"
#include "core/timeline/cluster_state.h"
#include "core/timeline/timeline.h"
#include "ui/base/session.h"

#include <QPolygonF>
#include <QString>
#include <QStringList>

#include <vector>

namespace raftarium::ui {

/// What lies under the pointer.
struct SceneHit {
    enum class Kind : std::uint8_t { Nothing, Node, Link, Message, Loss, Partition };
    Kind kind = Kind::Nothing;
    NodeId node = kNobody;        ///< Node; Link: the lower id; Message, Loss: the sender
    NodeId peer = kNobody;        ///< Link: the higher id; Message, Loss: the receiver
    EventNumber event = kNoEvent; ///< Message: what sent it; Loss: its MessageLost
    bool operator==(const SceneHit&) const = default;
};

/// Everything that a picture of the cluster depends on. The pointed-to values outlive the painting.
struct SceneInput {
    const ClusterState* state = nullptr;
    const Timeline* timeline = nullptr; ///< for the content of messages and for losses; may be null
    Time now{};                         ///< the moment shown, at or after the last event of `state`
    Duration shownWindow =
        milliseconds(300);  ///< for how long a loss or a won election stays visible
    Duration trailWindow{}; ///< and a message that was faster than an eighth of this
    Duration timerScale{};  ///< the full circle of every election timer; 0: the longest one set
    Priorities priorities;  ///< how much each server is wanted as the leader at this moment …
    NodeId preferredLeader = kNobody; ///< … and who shall lead before all others
    bool preVotes = false;            ///< servers may ask for pre-votes: the legend names them
    std::uint32_t chunkBytes = 0;     ///< a snapshot travels in pieces of so many; 0: not known
    bool reduceMotion = false;
    bool focused = false; ///< the keyboard acts here
    Selection selection;
    SceneHit hover;
    QPolygonF stroke;   ///< the cut line being drawn
    QStringList hints;  ///< what a newcomer may try
    QStringList broken; ///< what the servers break on purpose, in words
    QString emptyText;  ///< shown where there are no servers
};

} // namespace raftarium::ui
