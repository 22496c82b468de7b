#pragma once

#include "core/raft/configuration.h"
#include "core/raft/log.h"
#include "core/raft/message.h"
#include "core/raft/options.h"
#include "core/raft/random.h"
#include "core/raft/ready.h"
#include "core/raft/types.h"

#include <cstdint>
#include <vector>

namespace raftarium {

/// What a leader knows of a member (Figure 2, volatile state on leaders).
struct Progress {
    Index match{}; ///< the highest entry known to be stored there
    Index next{1}; ///< the next entry to send
    /// While probing, one request is out at a time; otherwise entries are sent ahead of answers.
    bool probing = true;
    bool awaitsReply = false;
};

/// What a disk gives back when a server starts.
struct PersistentState {
    HardState hard;
    Log log;
    Configuration configuration; ///< the configuration before the first entry
};

struct ProposeResult {
    bool accepted = false;
    Index index{};           ///< of the entry, where accepted
    Term term{};             ///< of the entry, where accepted
    NodeId leader = kNobody; ///< who leads as far as known, where refused
};

/// One Raft server as a deterministic state machine: Figure 2 of the paper. It does no input or
/// output and owns no timer; what it wants done comes out in a Ready, and every decision as an
/// event with its reason and its cause. A value: a copy is a checkpoint.
///
/// Moments passed in are of the server's own clock and never go back. `cause` is the event that led
/// to the call. Not thread-safe; one server is used by one thread at a time.
class Node {
public:
    /// `seed` drives the election timeouts and nothing else.
    Node(NodeId id, const NodeOptions& options, PersistentState state, std::uint64_t seed);

    /// Starts as a follower (§5.2). Call once, first.
    void start(Time now, EventNumber cause, Ready& ready);
    /// Lets time pass; does what is due.
    void advanceTo(Time now, Ready& ready);
    /// When advanceTo() must be called at the latest.
    [[nodiscard]] Time nextDeadline() const;
    /// Handles a message from another server. Messages of any content are taken.
    void step(const Message& message, Time now, EventNumber cause, Ready& ready);
    /// Adds a command to the log where this server leads. It is sent by flush(), together with
    /// whatever else was proposed before it.
    ProposeResult propose(CommandPtr command, EventNumber cause, Ready& ready);
    void flush(Time now, Ready& ready);
    /// The write of this number, and all before it, are durable.
    void persisted(std::uint64_t write, Time now, EventNumber cause, Ready& ready);
    /// The state machine has applied everything up to `index` (§5.3).
    void applied(Index index, EventNumber cause, Ready& ready);
    /// Starts an election now, as if the timer had fired.
    void timeOutNow(Time now, EventNumber cause, Ready& ready);
    void setOptions(const NodeOptions& options) { options_ = options; }

    [[nodiscard]] NodeId id() const { return id_; }
    [[nodiscard]] Role role() const { return role_; }
    [[nodiscard]] Term currentTerm() const { return hard_.currentTerm; }
    [[nodiscard]] NodeId votedFor() const { return hard_.votedFor; }
    /// Whom this server takes for the leader of its current term.
    [[nodiscard]] NodeId leader() const { return leader_; }
    [[nodiscard]] Index commitIndex() const { return commitIndex_; }
    [[nodiscard]] Index lastApplied() const { return lastApplied_; }
    [[nodiscard]] Index durableIndex() const { return durableIndex_; }
    [[nodiscard]] const Log& log() const { return log_; }
    [[nodiscard]] const Configuration& configuration() const { return configuration_; }
    [[nodiscard]] const NodeOptions& options() const { return options_; }
    /// Of a leader, by member id; empty otherwise.
    [[nodiscard]] const std::vector<Progress>& progress() const { return progress_; }
    /// The event that last moved commitIndex: the cause of what is then applied.
    [[nodiscard]] EventNumber commitEvent() const { return commitEvent_; }

private:
    struct PendingWrite {
        std::uint64_t number;
        Index last;
    };
    struct Waiting {
        std::uint64_t write;
        Outgoing outgoing;
    };

    // node.cpp
    EventNumber report(Ready& ready, Event event) const;
    [[nodiscard]] Event at(EventKind kind, EventNumber cause) const;
    void setElectionTimer(TimerReason reason, NodeId peer, EventNumber cause, Ready& ready);
    void adoptTerm(const Message& message, EventNumber cause, Ready& ready);
    void becomeFollower(StepDownReason reason, NodeId peer, EventNumber cause, Ready& ready);
    void sendNow(NodeId to, MessageBody body, EventNumber cause, Ready& ready);
    void sendWhenDurable(NodeId to, MessageBody body, EventNumber cause, Ready& ready);
    void requestWrite(Ready& ready);
    void markLogChanged(Index first);

    // election.cpp
    void campaign(EventNumber cause, Ready& ready);
    void handle(const RequestVote& request, const Message& message, EventNumber cause,
                Ready& ready);
    void handle(const RequestVoteReply& reply, const Message& message, EventNumber cause,
                Ready& ready);
    void countVote(NodeId voter, bool granted, EventNumber cause, Ready& ready);
    void becomeLeader(EventNumber cause, Ready& ready);

    // follower.cpp
    void handle(const AppendEntries& request, const Message& message, EventNumber cause,
                Ready& ready);
    void refuseAppend(const AppendEntries& request, NodeId leader, AppendRule rule,
                      EventNumber cause, Ready& ready);
    EventNumber storeEntries(const AppendEntries& request, NodeId leader, EventNumber cause,
                             Ready& ready);
    void followCommit(Index leaderCommit, Index lastNew, EventNumber cause, Ready& ready);

    // leader.cpp
    EventNumber appendOwn(Entry entry, EventNumber cause, Ready& ready);
    struct SliceCache {
        Index first{};
        EntrySlice entries;
    };
    void sendAppend(NodeId to, EventNumber cause, bool evenIfEmpty, SliceCache& cache,
                    Ready& ready);
    void sendOneAppend(NodeId to, EventNumber cause, SliceCache& cache, Ready& ready);
    [[nodiscard]] bool mayCarryEntries(const Progress& progress) const;
    [[nodiscard]] NodeSet serversStoring(Index index) const;
    void broadcastAppend(EventNumber cause, Ready& ready);
    void broadcastHeartbeat(EventNumber cause, Ready& ready);
    void handle(const AppendEntriesReply& reply, const Message& message, EventNumber cause,
                Ready& ready);
    void handleSuccess(const AppendEntriesReply& reply, NodeId peer, EventNumber cause,
                       Ready& ready);
    void noteProgress(NodeId peer, ProgressReason reason, EventNumber cause, Ready& ready);
    void handleRefusal(const AppendEntriesReply& reply, NodeId peer, EventNumber cause,
                       Ready& ready);
    void advanceCommit(EventNumber cause, Ready& ready);
    void noteHeldBack(Index majority, EventNumber cause, Ready& ready);
    [[nodiscard]] Index storedOn(NodeId peer) const;

    NodeId id_;
    NodeOptions options_;
    Random random_;
    Configuration configuration_;

    HardState hard_;
    Log log_;

    Role role_ = Role::Follower;
    NodeId leader_ = kNobody;
    Index commitIndex_{};
    Index lastApplied_{};
    Time now_{};
    Time electionDeadline_ = kNever;
    Time heartbeatDeadline_ = kNever;
    NodeSet granted_;
    NodeSet refused_;
    std::vector<Progress> progress_;

    bool stateChanged_ = false;
    bool logChanged_ = false;
    Index firstChanged_{};
    Index durableIndex_{};
    std::uint64_t lastWrite_ = 0;
    std::uint64_t durableWrite_ = 0;
    std::uint64_t selfVoteWrite_ = 0; // a candidate's own vote counts once this is durable
    std::vector<PendingWrite> pendingWrites_;
    std::vector<Waiting> waiting_;

    EventNumber timerEvent_ = kNoEvent;
    EventNumber leaderEvent_ = kNoEvent;
    EventNumber commitEvent_ = kNoEvent;
    EventNumber appendEvent_ = kNoEvent;
    EventNumber progressEvent_ = kNoEvent;
};

} // namespace raftarium
