#pragma once

#include "core/timeline/cluster_state.h"
#include "core/timeline/timeline.h"
#include "ui/scene/scene_input.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace raftarium::ui {

/// A span of time for people: "12 ms", "4.25 ms", "1.2 s".
[[nodiscard]] QString sceneDuration(Duration duration);
/// "12 ms ± 4 ms, 5 % lost".
[[nodiscard]] QString conditionsText(const LinkState& link);

[[nodiscard]] QString majorityText();
[[nodiscard]] QString minorityText();
[[nodiscard]] QString lossText(LossReason reason);
/// The configuration that counts: of the leader, else of the running server that knows the newest.
[[nodiscard]] Configuration currentConfiguration(const ClusterState& state);
/// What a server is in it: "learner", "no member", "old", "new" or "old + new" of a joint one;
/// empty for a plain voter.
[[nodiscard]] QString membershipText(const Configuration& configuration, NodeId id);
[[nodiscard]] QString roleText(const NodeState& node);

/// One line about the whole cluster: who leads, who is stopped, cut off or behind.
[[nodiscard]] QString clusterText(const ClusterState& state);
/// The same in parts, with what each is about.
struct ClusterPart {
    enum class Tone : std::uint8_t { Plain, Term, Danger, Warning };
    QString text;
    Tone tone = Tone::Plain;
    std::uint32_t term = 0;
};
[[nodiscard]] std::vector<ClusterPart> clusterParts(const ClusterState& state);
/// What a tooltip says about what lies under the pointer; empty for nothing.
[[nodiscard]] QString hitText(const SceneInput& input, const SceneHit& hit);

/// Running servers that lack committed entries.
[[nodiscard]] NodeSet behind(const ClusterState& state);
/// Running servers that are not on the leader's (else the largest) side of a partition.
[[nodiscard]] NodeSet cutOff(const ClusterState& state, const std::vector<NodeSet>& sides);

} // namespace raftarium::ui
