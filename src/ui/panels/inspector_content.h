#pragma once

#include "core/raft/priorities.h"
#include "core/timeline/cluster_state.h"
#include "core/timeline/timeline.h"

#include <QString>

#include <vector>

namespace raftarium::ui {

struct Selection;

/// What the inspector says about the thing that is selected; made from the state, shown by the
/// panel.
struct InspectorContent {
    enum class Tone { Plain, Muted, Good, Warning, Danger };
    struct Row {
        QString key;
        QString value;
        QString note;
        Tone tone = Tone::Muted; ///< of the note
        QString help{};          ///< what the row means, where its key does not say it
        bool operator==(const Row&) const = default;
    };
    struct Peer {
        NodeId id = kNobody;
        Index next{};
        Index match{};
        Duration silent{-1}; ///< since the last reply; negative: none in this term
        bool late = false;   ///< silent for longer than a few heartbeats
        bool operator==(const Peer&) const = default;
    };
    QString title;
    QString pill;               ///< role and term, or the kind of thing
    std::uint32_t pillTerm = 0; ///< colours the pill; 0 is muted
    std::vector<Row> rows;
    std::vector<Peer> peers; ///< of a leader
    bool operator==(const InspectorContent&) const = default;
};

/// What the content is made from: the moment is `now`, up to which `position` events have happened.
struct InspectorInput {
    const Timeline& timeline;
    const ClusterState& state;
    Time now{};
    EventNumber position = 0;
    Duration heartbeat = milliseconds(50);
    Priorities priorities{}; ///< in force at that moment, as is the preferred leader
    NodeId preferredLeader = kNobody;
};

/// Of the selected thing; of the leader where nothing is selected; empty where there is neither.
[[nodiscard]] InspectorContent inspect(const InspectorInput& input, const Selection& selection);

[[nodiscard]] QString roleName(const NodeState& node);
[[nodiscard]] QString messageName(MessageType type);

} // namespace raftarium::ui
