#include "net/observe/server_state_of.h"

#include <algorithm>

namespace raftarium::net {

ServerState stateOf(const Node& node, std::size_t mostEntries, std::size_t mostBytes) {
    ServerState state;
    state.node = node.id();
    state.role = node.role();
    state.term = node.currentTerm();
    state.votedFor = node.votedFor();
    state.leader = node.leader();
    state.commitIndex = node.commitIndex();
    state.lastApplied = node.lastApplied();
    state.durableIndex = node.durableIndex();
    state.snapshotIndex = node.snapshot().index;
    state.configuration = node.configuration();
    state.configurationIndex = node.configurationIndex();

    const Log& log = node.log();
    Index first = log.lastIndex() + 1;
    std::size_t bytes = 0;
    while (first > log.firstIndex() && log.lastIndex() - first + 1 < mostEntries) {
        const Entry& entry = log.entry(first - 1);
        bytes += entry.command ? entry.command->data.size() : 0;
        if (bytes > mostBytes) break;
        first = first - 1;
    }
    state.beforeIndex = first - 1;
    state.beforeTerm = log.termAt(state.beforeIndex);
    for (Index index = first; index <= log.lastIndex(); ++index) {
        const Entry& entry = log.entry(index);
        state.entries.push_back(
            {entry.term, entry.kind, entry.command ? entry.command->data : std::string()});
    }
    const std::vector<Progress>& progress = node.progress();
    if (node.role() == Role::Leader)
        state.configuration.members().forEach([&](NodeId peer) {
            if (peer.value() >= progress.size() || peer == node.id()) return;
            const Progress& each = progress[peer.value()];
            state.progress.push_back({peer, each.match, each.next});
        });
    return state;
}

} // namespace raftarium::net
