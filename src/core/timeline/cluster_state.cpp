// The fold of events to a cluster state; its network is in cluster_links.cpp.
#include "core/timeline/cluster_state.h"

#include <algorithm>

namespace raftarium {

namespace {

/// What happens to a server's log, state machine and disk.
constexpr KindMask kLogKinds =
    maskOf(EventKind::EntryAppended) | maskOf(EventKind::LogTruncated) |
    maskOf(EventKind::ProgressChanged) | maskOf(EventKind::CommitAdvanced) |
    maskOf(EventKind::EntryApplied) | maskOf(EventKind::SyncFinished) |
    maskOf(EventKind::SnapshotTaken) | maskOf(EventKind::SnapshotSent) |
    maskOf(EventKind::SnapshotInstalled) | maskOf(EventKind::LogCompacted);

/// A log may begin with so many entries of which nothing is known: a damaged file must not take all
/// memory.
constexpr std::uint64_t kMostUnknownEntries = 100'000'000;

/// `time` + `microseconds`, or kNever where the source did not plan an arrival.
[[nodiscard]] Time arrivalOf(Time time, std::uint32_t microseconds) {
    const std::int64_t travel = std::int64_t{microseconds} * 1'000;
    if (microseconds == 0 || time.value() > INT64_MAX - travel) return kNever;
    return Time{time.value() + travel};
}

[[nodiscard]] Time toTime(std::uint64_t value) {
    return value > INT64_MAX ? kNever : Time{static_cast<std::int64_t>(value)};
}

[[nodiscard]] std::uint32_t toPpm(std::uint64_t value) {
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(value, UINT32_MAX));
}

/// Cuts a log to its first `last` entries, on disk too.
void cutLog(NodeState& node, std::uint64_t last) {
    if (last < node.log.size()) node.log.truncate(last);
    node.durableIndex = std::min(node.durableIndex, node.lastIndex());
}

void clearElection(NodeState& node) {
    node.votesGranted = {};
    node.votesRefused = {};
    node.progress.clear();
    node.preVoting = false;
    node.leaseUntil = Time{-1};
    node.transferTarget = kNobody;
    node.pendingReads = 0;
}

void countVote(NodeState& node, const Event& event) {
    if (event.term != node.currentTerm || !isServer(event.peer)) return;
    (event.detail != 0 ? node.votesGranted : node.votesRefused).insert(event.peer);
}

void adoptTerm(NodeState& node, const Event& event) {
    node.currentTerm = event.term;
    node.votedFor = kNobody;
    node.leader = kNobody;
}

void becomeCandidate(NodeState& node, const Event& event) {
    clearElection(node);
    node.role = Role::Candidate;
    node.currentTerm = event.term;
    node.votedFor = event.node; // counted (VoteCounted) once its disk holds it
    node.leader = kNobody;
}

/// Before an election: its role and term stay (dissertation §9.6).
void startPreVote(NodeState& node, const Event& event) {
    clearElection(node);
    node.role = Role::Follower;
    node.preVoting = true;
    node.currentTerm = event.term;
    node.leader = kNobody;
}

/// The voters come first, and begin a new configuration.
void changeConfiguration(NodeState& node, const Event& event) {
    Configuration& configuration = node.configuration;
    switch (event.detailAs<ConfigurationPart>()) {
    case ConfigurationPart::Voters:
        configuration = {event.nodes(), {}, {}};
        node.configurationIndex = event.index;
        break;
    case ConfigurationPart::Outgoing: configuration.outgoing = event.nodes(); break;
    case ConfigurationPart::Learners: configuration.learners = event.nodes(); break;
    }
    if (!configuration.isVoter(event.node)) node.timerDue = kNever;
}

/// What a server that ignores sessions makes of a command.
KeyValueStore::Text withoutSession(const KeyValueStore::Text& text) {
    std::string_view command = *text;
    return takeSession(command) ? std::make_shared<const std::string>(command) : text;
}

void startSending(NodeState& node, const Event& event) {
    if (node.role != Role::Leader || !isServer(event.peer)) return;
    if (event.peer.value() >= node.progress.size()) node.progress.resize(event.peer.value() + 1U);
    node.progress[event.peer.value()].snapshot = event.index;
}

void setTimer(NodeState& node, const Event& event) {
    node.timerSet = event.time;
    node.timerDue = toTime(event.value);
    if (event.detailAs<TimerReason>() == TimerReason::HeardFromLeader)
        node.lastHeardLeader = event.time;
}

void changeProgress(NodeState& node, const Event& event) {
    if (node.role != Role::Leader || !isServer(event.peer)) return;
    if (event.peer.value() >= node.progress.size()) node.progress.resize(event.peer.value() + 1U);
    PeerProgress& progress = node.progress[event.peer.value()];
    progress.match = event.index;
    progress.next = Index{event.value};
    if (progress.match >= progress.snapshot) progress.snapshot = Index{};
}

void appendEntry(NodeState& node, const Event& event, EventNumber number) {
    const std::uint64_t index = event.index.value();
    if (index == 0 || index > node.log.size() + 1) return;
    if (index <= node.log.size()) cutLog(node, index - 1);
    node.compactedIndex = std::min(node.compactedIndex, event.index - 1);
    node.log.push_back({event.logTerm, event.text, number, event.detailAs<EntryKind>()});
    // Only a leader appends on its own; what else comes from nobody was found on the disk.
    if (event.peer == kNobody && node.role != Role::Leader) node.durableIndex = event.index;
    if (event.node.value() < node.progress.size())
        node.progress[event.node.value()].next = event.index + 1;
}

void advanceCommit(NodeState& node, const Event& event) {
    if (event.index > node.lastIndex()) return;
    node.commitIndex = event.index;
    node.commitChanged = event.time;
}

void finishSync(NodeState& node, const Event& event) {
    node.durableIndex = std::min(event.index, node.lastIndex());
    if (event.node.value() < node.progress.size())
        node.progress[event.node.value()].match = node.durableIndex;
}

} // namespace

void ClusterState::apply(const Event& event, EventNumber number, const TextTable& texts) {
    time_ = event.time;
    count_ = number + 1;
    switch (event.kind) {
    case EventKind::MessageSent: addMessage(number, event.node, event.peer, event); return;
    case EventKind::MessageDuplicated: addMessage(number, event.peer, event.node, event); return;
    case EventKind::MessageLost: removeMessage(event.cause); return;
    case EventKind::MessageDelayed:
        if (MessageInFlight* message = findMessage(event.cause))
            message->arrival = toTime(event.value);
        return;
    case EventKind::LinkCut: setCut(event, true); return;
    case EventKind::LinkHealed: setCut(event, false); return;
    case EventKind::NetworkChanged: changeNetwork(event); return;
    case EventKind::DiskChanged: changeDisk(event); return;
    case EventKind::OptionsChanged: options_ = event.text; return;
    case EventKind::ActionTaken: return;
    case EventKind::MessageDelivered: removeMessage(event.cause); break;
    default: break;
    }
    NodeState* node = find(event.node);
    if (node == nullptr) return;
    if ((maskOf(event.kind) & kLogKinds) != 0)
        applyToLog(*node, event, number, texts);
    else
        applyToNode(*node, event);
}

/// What happens to a server apart from its log.
void ClusterState::applyToNode(NodeState& node, const Event& event) {
    switch (event.kind) {
    case EventKind::NodeStarted: start(node, event); break;
    case EventKind::NodeCrashed: crash(node, event); break;
    case EventKind::NodePaused: node.paused = node.running; break;
    case EventKind::NodeResumed: node.paused = false; break;
    case EventKind::ClockRateChanged: node.clockRatePpm = toPpm(event.value); break;
    case EventKind::ElectionTimerSet: setTimer(node, event); break;
    case EventKind::TermAdopted: adoptTerm(node, event); break;
    case EventKind::BecameFollower:
        clearElection(node);
        node.role = Role::Follower;
        node.currentTerm = event.term;
        if (node.leader == event.node) node.leader = kNobody;
        break;
    case EventKind::BecameCandidate: becomeCandidate(node, event); break;
    case EventKind::VoteGranted: node.votedFor = event.peer; break;
    case EventKind::VoteCounted: countVote(node, event); break;
    case EventKind::BecameLeader: becomeLeader(node, event); break;
    case EventKind::LeaderRecognised:
        node.leader = event.peer;
        node.preVoting = false;
        break;
    case EventKind::PreVoteStarted: startPreVote(node, event); break;
    case EventKind::PreVoteCounted:
        if (node.preVoting) countVote(node, event);
        break;
    case EventKind::QuorumHeard: node.leaseUntil = toTime(event.value); break;
    case EventKind::ConfigurationChanged: changeConfiguration(node, event); break;
    case EventKind::TransferStarted: node.transferTarget = event.peer; break;
    case EventKind::TransferEnded: node.transferTarget = kNobody; break;
    case EventKind::ReadRequested: ++node.pendingReads; break;
    case EventKind::ReadConfirmed:
    case EventKind::ReadRefused: node.pendingReads -= node.pendingReads > 0 ? 1 : 0; break;
    case EventKind::MessageDelivered:
        if ((event.detailAs<MessageType>() == MessageType::AppendEntriesReply ||
             event.detailAs<MessageType>() == MessageType::InstallSnapshotReply) &&
            event.term == node.currentTerm && event.peer.value() < node.progress.size())
            node.progress[event.peer.value()].lastHeard = event.time;
        break;
    default: break;
    }
}

void ClusterState::applyToLog(NodeState& node, const Event& event, EventNumber number,
                              const TextTable& texts) {
    switch (event.kind) {
    case EventKind::EntryAppended: appendEntry(node, event, number); break;
    case EventKind::LogTruncated:
        if (event.index.value() == 0) break;
        cutLog(node, event.index.value() - 1);
        node.commitIndex = std::min(node.commitIndex, event.index - 1);
        break;
    case EventKind::ProgressChanged: changeProgress(node, event); break;
    case EventKind::CommitAdvanced: advanceCommit(node, event); break;
    case EventKind::EntryApplied: applyCommand(node, event, texts); break;
    case EventKind::SyncFinished: finishSync(node, event); break;
    case EventKind::SnapshotTaken: node.snapshotIndex = event.index; break;
    case EventKind::SnapshotSent: startSending(node, event); break;
    case EventKind::SnapshotInstalled: installSnapshot(node, event, texts); break;
    case EventKind::LogCompacted:
        node.compactedIndex = std::min(event.index, node.lastIndex());
        break;
    default: break;
    }
}

void ClusterState::start(NodeState& node, const Event& event) {
    // A restart begins with what the disk kept; the clock stays as fast as the machine's clock is.
    NodeState fresh;
    fresh.clockRatePpm = node.clockRatePpm;
    fresh.commitChanged = node.commitIndex == Index{} ? node.commitChanged : event.time;
    fresh.log = std::move(node.log);
    fresh.known = fresh.running = true;
    fresh.currentTerm = event.term;
    fresh.votedFor = event.peer;
    fresh.started = event.time;
    fresh.durableIndex = event.index;
    if (event.value <= kMaxNodeId)
        fresh.configuration = Configuration::ofVoters(static_cast<int>(event.value));
    cutLog(fresh, event.index.value());
    // What else its disk holds was never seen.
    const std::uint64_t unseen = event.index.value() - fresh.log.size();
    if (unseen > 0 && event.index.value() <= kMostUnknownEntries) {
        fresh.log.append(unseen, LogCell{});
        fresh.compactedIndex = fresh.durableIndex = event.index;
    }
    node = std::move(fresh);
}

/// A snapshot that came from the leader, or from the server's own disk when it starts (§7).
void ClusterState::installSnapshot(NodeState& node, const Event& event, const TextTable& texts) {
    const std::uint64_t index = event.index.value();
    const bool keepsRest = event.detail != 0 || event.peer == kNobody;
    if (event.count != 0) {
        restoreMachine(node, event, texts);
        return;
    }
    // What it never had, or had otherwise, is filled in as far as another server shows it.
    const LogCell* last = node.cell(event.index);
    if ((last == nullptr || last->term != event.logTerm) && !fillLog(node, event)) return;
    if (!keepsRest) cutLog(node, index);
    node.snapshotIndex = node.compactedIndex = event.index;
    node.commitIndex = node.lastApplied = event.index;
    node.commitChanged = event.time;
    if (!keepsRest || node.durableIndex < event.index) node.durableIndex = event.index;
    restoreMachine(node, event, texts);
}

/// The state machine is now what a snapshot holds.
void ClusterState::restoreMachine(NodeState& node, const Event& event, const TextTable& texts) {
    if (event.index > node.lastIndex()) return;
    node.lastApplied = event.index;
    node.commitIndex = std::max(node.commitIndex, event.index);
    if (event.text == kNoText || event.text >= texts.size()) return;
    // Of several with the same snapshot one map is enough.
    for (const NodeState& other : nodes_)
        if (&other != &node && other.lastApplied == event.index &&
            other.store.isRestoredFrom(event.text)) {
            node.store = other.store;
            return;
        }
    if (auto contents = readContents(*texts[event.text]))
        node.store.restore(std::move(*contents), event.text);
}

/// Lengthens a log to the end of a snapshot with what another server shows of it, or, where it was
/// found on the server's own disk, with entries of which nothing is known. False where neither can
/// be.
bool ClusterState::fillLog(NodeState& node, const Event& event) {
    const std::uint64_t index = event.index.value();
    const bool isUnseen = node.cell(event.index) != nullptr && node.cell(event.index)->term == 0;
    if (event.peer == kNobody && isUnseen) {
        node.log.edit(index - 1).term = event.logTerm;
        return true;
    }
    for (const NodeState& other : nodes_) {
        const LogCell* last = other.cell(event.index);
        if (&other == &node || last == nullptr || last->term != event.logTerm) continue;
        node.log = other.log;
        node.log.truncate(index);
        return true;
    }
    if (event.peer != kNobody || index == 0 || index > kMostUnknownEntries) return false;
    cutLog(node, index - 1);
    node.log.append(index - 1 - node.log.size(), LogCell{});
    node.log.push_back({event.logTerm, kNoText, kNoEvent, EntryKind::Command});
    return true;
}

void ClusterState::crash(NodeState& node, const Event& event) {
    clearElection(node);
    node.running = node.paused = false;
    node.role = Role::Follower;
    node.leader = kNobody;
    node.timerDue = kNever;
    cutLog(node, event.index.value());
}

void ClusterState::becomeLeader(NodeState& node, const Event& event) {
    node.role = Role::Leader;
    node.currentTerm = event.term;
    node.leader = event.node;
    node.timerDue = kNever;
    node.votesGranted = event.nodes();
    node.progress.assign(maxNode_.value() + 1U, {Index{}, node.lastIndex() + 1, Time{-1}});
    node.progress[event.node.value()].match = node.durableIndex;
}

void ClusterState::applyCommand(NodeState& node, const Event& event, const TextTable& texts) {
    if (event.index > node.lastIndex()) return;
    node.lastApplied = event.index;
    if (event.detailAs<EntryKind>() != EntryKind::Command || event.text == kNoText ||
        event.text >= texts.size())
        return;
    node.store.applyLater(event.text,
                          event.value == 0 ? texts[event.text] : withoutSession(texts[event.text]));
    if (!node.store.isDue()) return;
    // Servers that applied the same commands share one map: it is held once, not once a server.
    for (const NodeState& other : nodes_)
        if (node.store.adopt(other.store)) return;
    node.store.settle();
}

void ClusterState::changeDisk(const Event& event) {
    if (event.node == kNobody) {
        defaultSyncTime_ = event.value;
        std::fill(syncTimes_.begin(), syncTimes_.end(), event.value);
    } else if (find(event.node) != nullptr) {
        syncTimes_[event.node.value()] = event.value;
    }
}

void ClusterState::addMessage(EventNumber number, NodeId from, NodeId to, const Event& event) {
    if (!isServer(from) || !isServer(to)) return;
    messages_.push_back({number, from, to, event.time, arrivalOf(event.time, event.text)});
}

void ClusterState::grow(NodeId id) {
    maxNode_ = id;
    nodes_.resize(id.value() + 1U);
    syncTimes_.resize(id.value() + 1U, defaultSyncTime_);
}

NodeState* ClusterState::find(NodeId id) {
    if (!isServer(id)) return nullptr;
    if (id > maxNode_) grow(id);
    return &nodes_[id.value()];
}

} // namespace raftarium
