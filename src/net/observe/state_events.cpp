#include "net/observe/state_events.h"

#include <algorithm>

namespace raftarium::net {
namespace {

class Maker {
public:
    explicit Maker(const ServerState& state) : state_(state) {}

    std::vector<MadeEvent> take() { return std::move(made_); }
    void makeAll() {
        Event& start = add(EventKind::NodeStarted);
        start = appearance(state_.node);
        start.term = narrowTerm(state_.term);
        start.peer = state_.votedFor;
        start.index = state_.beforeIndex;
        makeLog();
        makeMembers();
        makeRole();
        if (state_.paused) add(EventKind::NodePaused);
    }

private:
    Event& add(EventKind kind) {
        Event& event = made_.emplace_back().event;
        event.kind = kind;
        event.node = state_.node;
        event.term = narrowTerm(state_.term);
        return event;
    }

    /// What lies before an entry without being shown: as a snapshot on the server's own disk.
    void addStandIn(Index index, Term term) {
        Event& event = add(EventKind::SnapshotInstalled);
        event.index = index;
        event.logTerm = narrowTerm(term);
    }

    void makeLog() {
        if (state_.beforeIndex != Index{}) addStandIn(state_.beforeIndex, state_.beforeTerm);
        Index index = state_.beforeIndex;
        for (const ServerState::Entry& entry : state_.entries) {
            Event& event = add(EventKind::EntryAppended);
            event.index = ++index;
            event.logTerm = narrowTerm(entry.term);
            event.detail = static_cast<std::uint8_t>(entry.kind);
            if (entry.kind != EntryKind::NoOp) made_.back().text = entry.command;
        }
        const Index applied = std::min(state_.lastApplied, state_.lastIndex());
        if (applied != Index{} || state_.content) {
            addStandIn(applied, Term{});
            made_.back().event.count = 1;
            made_.back().text = state_.content;
        }
        if (state_.durableIndex != Index{})
            add(EventKind::SyncFinished).index = state_.durableIndex;
        if (state_.commitIndex == Index{}) return;
        Event& commit = add(EventKind::CommitAdvanced);
        commit.index = std::min(state_.commitIndex, state_.lastIndex());
        commit.detail = static_cast<std::uint8_t>(CommitReason::LeaderSaid);
    }

    void addPart(ConfigurationPart part, const NodeSet& nodes) {
        if (nodes.empty()) return;
        Event& event = add(EventKind::ConfigurationChanged);
        event.index = state_.configurationIndex;
        event.detail = static_cast<std::uint8_t>(part);
        event.setNodes(nodes);
    }
    void makeMembers() {
        addPart(ConfigurationPart::Voters, state_.configuration.voters);
        if (state_.configuration.voters.empty()) return;
        addPart(ConfigurationPart::Outgoing, state_.configuration.outgoing);
        addPart(ConfigurationPart::Learners, state_.configuration.learners);
    }

    void makeRole() {
        switch (state_.role) {
        case Role::Follower:
            if (state_.leader != kNobody && state_.leader != state_.node)
                add(EventKind::LeaderRecognised).peer = state_.leader;
            break;
        case Role::Candidate: add(EventKind::BecameCandidate).setNodes(state_.votes); break;
        case Role::Leader: {
            Event& leader = add(EventKind::BecameLeader);
            leader.index = state_.lastIndex();
            leader.setNodes(state_.votes);
            for (const ServerState::PeerProgress& peer : state_.progress) {
                Event& progress = add(EventKind::ProgressChanged);
                progress.peer = peer.peer;
                progress.index = peer.match;
                progress.value = peer.next.value();
                progress.detail = static_cast<std::uint8_t>(ProgressReason::Acknowledged);
            }
            break;
        }
        }
    }

    const ServerState& state_;
    std::vector<MadeEvent> made_;
};

} // namespace

Event appearance(NodeId node) {
    Event event;
    event.kind = EventKind::NodeStarted;
    event.node = node;
    event.detail = 2;
    return event;
}

std::vector<MadeEvent> eventsFor(const ServerState& state) {
    Maker maker(state);
    maker.makeAll();
    return maker.take();
}

} // namespace raftarium::net
