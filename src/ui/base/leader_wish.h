#pragma once

#include "core/raft/options.h"

#include <QString>

namespace raftarium::ui {

/// How much one server is wanted as the leader, as far as that is worth showing.
struct LeaderWish {
    int priority = Priorities::kUsual;
    bool differs = false;   ///< not all servers have the same priority: the number says something
    bool preferred = false; ///< the preferred leader
    [[nodiscard]] bool isShown() const { return differs || preferred; }
};

/// Of server `id` in a cluster of servers 1 … `last`.
[[nodiscard]] LeaderWish leaderWish(const Priorities& priorities, NodeId preferred, NodeId last,
                                    NodeId id);
/// Whether not all servers up to `last` have the same priority.
[[nodiscard]] bool prioritiesDiffer(const Priorities& priorities, NodeId last);

/// "priority 9, preferred leader"; empty where nothing is to be shown.
[[nodiscard]] QString wishText(const LeaderWish& wish);
/// What a priority does, and what being preferred does, in plain words.
[[nodiscard]] QString priorityMeaning();
[[nodiscard]] QString preferredMeaning();

} // namespace raftarium::ui
