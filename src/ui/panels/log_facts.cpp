#include "ui/panels/log_facts.h"

#include "ui/panels/sentence_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace raftarium::ui {

namespace {

NodeId nodeOf(int id) { return NodeId{static_cast<std::uint8_t>(id)}; }

/// The first index at which two logs differ; the end of the shorter one + 1 where they do not.
std::uint64_t firstDifference(const NodeState& a, const NodeState& b) {
    std::uint64_t same = 0;
    std::uint64_t differs = std::min(a.log.size(), b.log.size()) + 1;
    while (same + 1 < differs) {
        const std::uint64_t middle = same + (differs - same) / 2;
        if (a.log[middle - 1].term == b.log[middle - 1].term)
            same = middle;
        else
            differs = middle;
    }
    return differs;
}

} // namespace

std::optional<LogConflict> findConflict(const ClusterState& state) {
    const int nodes = state.maxNode().value();
    int longest = 0;
    for (int id = 1; id <= nodes; ++id)
        if (longest == 0 ||
            state.node(nodeOf(id)).log.size() > state.node(nodeOf(longest)).log.size())
            longest = id;
    if (longest == 0) return std::nullopt;
    // Two logs that part at an index cannot both agree with the longest one there.
    const NodeState& reference = state.node(nodeOf(longest));
    std::uint64_t first = reference.log.size() + 1;
    for (int id = 1; id <= nodes; ++id) {
        const NodeState& other = state.node(nodeOf(id));
        const std::uint64_t index = firstDifference(other, reference);
        if (index <= other.log.size()) first = std::min(first, index);
    }
    if (first > reference.log.size()) return std::nullopt;
    LogConflict conflict{Index{first}, {}};
    for (int id = 1; id <= nodes; ++id)
        if (const LogCell* cell = state.node(nodeOf(id)).cell(conflict.index))
            conflict.byTerm[cell->term].insert(nodeOf(id));
    return conflict;
}

QString conflictText(const LogConflict& conflict) {
    QStringList parts;
    for (const auto& [term, nodes] : conflict.byTerm)
        parts << QCoreApplication::translate("LogsPanel", "term %1 on {%2}")
                     .arg(term)
                     .arg(namesOf(nodes));
    return QCoreApplication::translate("LogsPanel", "conflict at index %1: %2")
        .arg(conflict.index.value())
        .arg(parts.join(QStringLiteral(", ")));
}

NodeSet storedOn(const ClusterState& state, Index index, std::uint32_t term) {
    NodeSet nodes;
    for (int id = 1; id <= state.maxNode().value(); ++id) {
        const LogCell* cell = state.node(nodeOf(id)).cell(index);
        if (cell && cell->term == term) nodes.insert(nodeOf(id));
    }
    return nodes;
}

Index longestLog(const ClusterState& state) {
    Index longest{};
    for (int id = 1; id <= state.maxNode().value(); ++id)
        longest = std::max(longest, state.node(nodeOf(id)).lastIndex());
    return longest;
}

QString entryText(const Timeline& timeline, const LogCell& cell) {
    switch (cell.kind) {
    case EntryKind::NoOp: return QCoreApplication::translate("Entry", "no-op");
    case EntryKind::Configuration:
        return QCoreApplication::translate("Entry", "configuration: %1")
            .arg(QString::fromStdString(timeline.text(cell.text)));
    case EntryKind::Command: break;
    }
    return QString::fromStdString(timeline.text(cell.text));
}

} // namespace raftarium::ui
