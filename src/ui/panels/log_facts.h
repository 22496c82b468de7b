#pragma once

#include "core/timeline/cluster_state.h"
#include "core/timeline/timeline.h"

#include <QString>

#include <map>
#include <optional>

namespace raftarium::ui {

/// The first index at which logs hold different entries.
struct LogConflict {
    Index index{};
    std::map<std::uint32_t, NodeSet> byTerm; ///< the term there → who holds it
    bool operator==(const LogConflict&) const = default;
};

/// Finds where logs part. Logs that agree at an index agree before it (§5.3, log matching), so each
/// is compared by halving, whatever its length.
[[nodiscard]] std::optional<LogConflict> findConflict(const ClusterState& state);
/// "conflict at index 7: term 4 on {n1, n2}, term 6 on {n3, n4, n5}"
[[nodiscard]] QString conflictText(const LogConflict& conflict);

/// Who stores the entry of `term` at `index`.
[[nodiscard]] NodeSet storedOn(const ClusterState& state, Index index, std::uint32_t term);
/// The longest log of any server.
[[nodiscard]] Index longestLog(const ClusterState& state);
/// What an entry says: its command, "no-op" or "configuration".
[[nodiscard]] QString entryText(const Timeline& timeline, const LogCell& cell);

} // namespace raftarium::ui
