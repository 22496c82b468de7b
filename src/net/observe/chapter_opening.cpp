#include "net/observe/chapter_opening.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace raftarium::net {
namespace {

/// What is told can be checked on, so this is far more than can be seen.
constexpr std::size_t kMostEntries = 10'000;     // of a server
constexpr std::size_t kMostEntriesAll = 200'000; // of all servers
constexpr std::size_t kMostLogBytes = std::size_t{64} << 20U;
constexpr std::size_t kMostContentBytes = std::size_t{8} << 20U;
constexpr std::uint32_t kTrueRate = 1'000'000;

NodeId nodeOf(int number) { return NodeId{static_cast<std::uint8_t>(number)}; }

std::optional<std::string> contentOf(const NodeState& server) {
    const StoreContents& contents = server.store.contents();
    std::size_t bytes = 0;
    for (const auto& [key, value] : contents.values)
        bytes += key.size() + value.size();
    for (const auto& [client, session] : contents.sessions)
        bytes += session.answer.size();
    if (bytes > kMostContentBytes) return std::nullopt;
    return writeContents(contents);
}

class Opening {
public:
    explicit Opening(const Timeline& ended) : ended_(ended), state_(ended.endState()) {
        const auto last = static_cast<int>(state_.maxNode().value());
        for (int i = 1; i <= last; ++i)
            known_ += state_.node(nodeOf(i)).known ? 1 : 0;
        firsts_.assign(static_cast<std::size_t>(last) + 1, kNoEvent);
        for (int i = 1; i <= last; ++i)
            if (state_.node(nodeOf(i)).known) addServer(nodeOf(i));
        // Leaders tell of other servers, which are there by now.
        for (int i = 1; i <= last; ++i)
            if (state_.node(nodeOf(i)).known) addRole(nodeOf(i));
        addLinks();
    }
    std::vector<MadeEvent> take() { return std::move(made_); }

private:
    Event& add(EventKind kind, NodeId id) {
        Event& event = made_.emplace_back().event;
        event.kind = kind;
        event.node = id;
        event.cause = firsts_[id.value()];
        if (id != kNobody) event.term = state_.node(id).currentTerm;
        return event;
    }

    /// The first entry of the end of the log that is known and told.
    std::size_t firstTold(const NodeState& server) {
        const std::size_t most = std::min(kMostEntries, kMostEntriesAll / known_);
        std::size_t bytes = 0;
        std::size_t first = server.log.size(); // counted from 0
        while (first > 0 && server.log.size() - first < most) {
            const LogCell& cell = server.log[first - 1];
            bytes += ended_.text(cell.text).size();
            if (cell.term == 0 || bytes > kMostLogBytes / known_) break;
            --first;
        }
        return first;
    }

    void addServer(NodeId id) {
        const NodeState& server = state_.node(id);
        const std::size_t first = firstTold(server);
        firsts_[id.value()] = static_cast<EventNumber>(made_.size());
        Event& start = made_.emplace_back().event;
        start = appearance(id);
        start.term = server.currentTerm;
        start.peer = server.votedFor;
        start.index = Index{first};
        if (server.clockRatePpm != kTrueRate)
            add(EventKind::ClockRateChanged, id).value = server.clockRatePpm;
        addLog(id, first);
        addConfiguration(id);
    }

    void addLog(NodeId id, std::size_t first) {
        const NodeState& server = state_.node(id);
        if (first > 0 && server.log[first - 1].term != 0) {
            Event& before = add(EventKind::SnapshotInstalled, id);
            before.index = Index{first};
            before.logTerm = server.log[first - 1].term;
        }
        for (std::size_t i = first; i < server.log.size(); ++i) {
            const LogCell& cell = server.log[i];
            Event& entry = add(EventKind::EntryAppended, id);
            entry.index = Index{i + 1};
            entry.logTerm = cell.term;
            entry.detail = static_cast<std::uint8_t>(cell.kind);
            if (cell.text != kNoText) made_.back().text = ended_.text(cell.text);
        }
        if (server.lastApplied != Index{}) {
            Event& applied = add(EventKind::SnapshotInstalled, id);
            applied.index = server.lastApplied;
            applied.count = 1;
            made_.back().text = contentOf(server);
        }
        add(EventKind::SyncFinished, id).index = server.durableIndex;
        if (server.commitIndex != Index{}) {
            Event& commit = add(EventKind::CommitAdvanced, id);
            commit.index = server.commitIndex;
            commit.detail = static_cast<std::uint8_t>(CommitReason::LeaderSaid);
        }
        if (server.snapshotIndex > Index{first})
            add(EventKind::SnapshotTaken, id).index = server.snapshotIndex;
        if (server.compactedIndex > Index{first})
            add(EventKind::LogCompacted, id).index = server.compactedIndex;
    }

    void addPart(NodeId id, ConfigurationPart part, const NodeSet& members) {
        if (members.empty()) return;
        Event& event = add(EventKind::ConfigurationChanged, id);
        event.index = state_.node(id).configurationIndex;
        event.detail = static_cast<std::uint8_t>(part);
        event.setNodes(members);
    }
    void addConfiguration(NodeId id) {
        const Configuration& members = state_.node(id).configuration;
        if (members.voters.empty()) return;
        addPart(id, ConfigurationPart::Voters, members.voters);
        addPart(id, ConfigurationPart::Outgoing, members.outgoing);
        addPart(id, ConfigurationPart::Learners, members.learners);
    }

    void addRole(NodeId id) {
        const NodeState& server = state_.node(id);
        if (!server.running) {
            add(EventKind::NodeCrashed, id).index = server.lastIndex();
            return;
        }
        switch (server.role) {
        case Role::Follower:
            if (server.leader != kNobody && server.leader != id)
                add(EventKind::LeaderRecognised, id).peer = server.leader;
            break;
        case Role::Candidate:
            add(EventKind::BecameCandidate, id);
            addVotes(id, server.votesGranted, true);
            break;
        case Role::Leader: {
            Event& leader = add(EventKind::BecameLeader, id);
            leader.index = server.lastIndex();
            leader.setNodes(server.votesGranted);
            addProgress(id);
            break;
        }
        }
        addVotes(id, server.votesRefused, false);
        addTimer(id);
        if (server.paused) add(EventKind::NodePaused, id);
    }

    void addVotes(NodeId id, const NodeSet& voters, bool granted) {
        if (state_.node(id).preVoting) return; // votes of another kind
        voters.forEach([&](NodeId voter) {
            Event& vote = add(EventKind::VoteCounted, id);
            vote.peer = voter;
            vote.detail = granted ? 1 : 0;
        });
    }

    void addProgress(NodeId id) {
        const std::vector<PeerProgress>& progress = state_.node(id).progress;
        for (std::size_t i = 1; i < progress.size(); ++i) {
            const NodeId peer = nodeOf(static_cast<int>(i));
            if (peer == id || !state_.node(peer).known) continue;
            Event& event = add(EventKind::ProgressChanged, id);
            event.peer = peer;
            event.index = progress[i].match;
            event.value = progress[i].next.value();
            event.detail = static_cast<std::uint8_t>(ProgressReason::Acknowledged);
        }
    }

    /// Where it is known when it fires, and that is still to come.
    void addTimer(NodeId id) {
        const NodeState& server = state_.node(id);
        const Time end = ended_.endTime();
        if (server.timerDue == kNever || server.timerDue <= end) return;
        Event& timer = add(EventKind::ElectionTimerSet, id);
        timer.value = static_cast<std::uint64_t>(server.timerDue.value() - end.value());
        timer.index =
            Index{static_cast<std::uint64_t>(server.timerDue.value() - server.timerSet.value())};
    }

    void addConditions(NodeId from, NodeId to, const LinkState& link) {
        Event& event = made_.emplace_back().event;
        event.kind = EventKind::NetworkChanged;
        event.node = from;
        event.peer = to;
        event.value = static_cast<std::uint64_t>(link.latency.value());
        event.index = Index{static_cast<std::uint64_t>(link.jitter.value())};
        event.term = link.lossPpm;
        event.logTerm = link.duplicatePpm;
        event.count = link.reorderPpm;
    }
    void addLinks() {
        if (state_.defaultLink().latency != Duration{} || state_.defaultLink().lossPpm != 0)
            addConditions(kNobody, kNobody, state_.defaultLink());
        const auto last = static_cast<int>(state_.maxNode().value());
        for (int from = 1; from <= last; ++from)
            for (int to = 1; to <= last; ++to) {
                if (from == to) continue;
                const LinkState& link = state_.link(nodeOf(from), nodeOf(to));
                if (link.own) addConditions(nodeOf(from), nodeOf(to), link);
                if (!link.cut) continue;
                Event& cut = made_.emplace_back().event;
                cut.kind = EventKind::LinkCut;
                cut.node = nodeOf(from);
                cut.peer = nodeOf(to);
            }
    }

    const Timeline& ended_;
    const ClusterState& state_;
    std::vector<MadeEvent> made_;
    std::vector<EventNumber> firsts_; ///< by server: what is the cause of all that is told of it
    std::size_t known_ = 0;           ///< servers
};

} // namespace

std::vector<MadeEvent> openingOf(const Timeline& ended) { return Opening(ended).take(); }

} // namespace raftarium::net
