#include "core/scenario/server_stores.h"

#include "core/machine/contents.h"

#include <algorithm>
#include <utility>

namespace raftarium {

void ServerStores::update(const Event& event, const Simulator& simulator) {
    if (event.node.value() >= stores_.size()) return;
    Store& store = stores_[event.node.value()];
    switch (event.kind) {
    case EventKind::NodeStarted: store = {}; break;
    case EventKind::LogTruncated: store.applied = std::min(store.applied, event.index - 1); break;
    case EventKind::EntryApplied:
        if (simulator.running(event.node)) apply(store, event, simulator.node(event.node));
        break;
    case EventKind::SnapshotTaken:
    case EventKind::SnapshotInstalled:
        if (simulator.running(event.node)) restore(store, simulator.node(event.node).snapshot());
        break;
    default: break;
    }
}

void ServerStores::apply(Store& store, const Event& event, const Node& node) {
    // What the log has forgotten by now stands in the snapshot that follows.
    if (event.index != store.applied + 1 || !node.log().contains(event.index)) return;
    store.applied = event.index;
    const Entry& entry = node.log().entry(event.index);
    if (entry.kind != EntryKind::Command || !entry.command) return;
    std::string_view command = entry.command->data;
    const bool ignoresSession = event.value != 0;
    if (ignoresSession) takeSession(command);
    store.contents.apply(command);
}

void ServerStores::restore(Store& store, const Snapshot& snapshot) {
    if (snapshot.index <= store.applied || !snapshot.content) return;
    if (auto contents = readContents(snapshot.content->data)) {
        store.contents.restore(std::move(*contents), snapshot.content->tag);
        store.applied = snapshot.index;
    }
}

const std::string* ServerStores::find(NodeId id, std::string_view key) const {
    return id.value() < stores_.size() ? stores_[id.value()].contents.find(key) : nullptr;
}

} // namespace raftarium
