#pragma once

#include "core/raft/configuration.h"
#include "core/raft/configuration_history.h"
#include "core/raft/log.h"
#include "core/raft/message.h"
#include "core/raft/options.h"
#include "core/raft/progress.h"
#include "core/raft/quorum.h"
#include "core/raft/random.h"
#include "core/raft/ready.h"
#include "core/raft/snapshot.h"
#include "core/raft/types.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace raftarium {

/// What a disk gives back when a server starts. `log` begins behind `snapshot`.
struct PersistentState {
    HardState hard;
    Log log;
    Configuration configuration; ///< the configuration before the first entry
    Snapshot snapshot{};
};

struct ProposeResult {
    bool accepted = false;
    Index index{};           ///< of the entry, where accepted
    Term term{};             ///< of the entry, where accepted
    NodeId leader = kNobody; ///< who leads as far as known, where refused
    RefusalReason reason{};  ///< where refused
};

/// One Raft server as a deterministic state machine: Figure 2 of the paper and what people run
/// beside it. It does no input or output and owns no timer; what it wants done comes out in a
/// Ready, and every decision as an event with its reason and its cause. A value: a copy is a
/// checkpoint.
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
    /// Adds many at once, all or none; the result is that of the first. Takes the commands.
    ProposeResult propose(std::span<CommandPtr> commands, EventNumber cause, Ready& ready);
    void flush(Time now, Ready& ready);
    /// The write of this number, and all before it, are durable.
    void persisted(std::uint64_t write, Time now, EventNumber cause, Ready& ready);
    /// Up to where the host may apply entries to its state machine.
    [[nodiscard]] Index mayApply() const {
        return options_.bugs.has(Bug::ApplyBeforeCommit) ? log_.lastIndex() : commitIndex_;
    }
    /// The state machine has applied everything up to `index` (§5.3).
    void applied(Index index, EventNumber cause, Ready& ready);
    /// Starts an election now, as if the timer had fired.
    void timeOutNow(Time now, EventNumber cause, Ready& ready);
    void setOptions(const NodeOptions& options) { options_ = options; }

    /// Asks for `target` as the members (§6, dissertation §4). New voters first catch up as
    /// learners; then the change goes through a joint configuration, or directly where it changes
    /// one voter and NodeOptions::jointConsensus is off. Refused while another change is under way.
    ProposeResult changeMembers(const Configuration& target, Time now, EventNumber cause,
                                Ready& ready);
    /// Hands leadership to `target` (dissertation §3.10); gives up after an election timeout.
    ProposeResult transferLeadership(NodeId target, Time now, EventNumber cause, Ready& ready);
    /// A linearizable read (§8, dissertation §6.4). It comes back in Ready::reads by its `number`,
    /// now or later; where this server does not lead, at once and refused.
    void read(std::uint64_t number, Time now, EventNumber cause, Ready& ready);

    /// Whether enough was applied since the last snapshot for a new one.
    [[nodiscard]] bool wantsSnapshot() const;
    /// `content` is the state machine at lastApplied(); it replaces the log up to there (§7).
    void takeSnapshot(CommandPtr content, Time now, EventNumber cause, Ready& ready);

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
    [[nodiscard]] const Snapshot& snapshot() const { return snapshot_; }
    /// The one in force: the last in the log, committed or not (§6).
    [[nodiscard]] const Configuration& configuration() const { return configurations_.latest(); }
    /// The index of its entry; zero for the initial one.
    [[nodiscard]] Index configurationIndex() const { return configurations_.latestIndex(); }
    [[nodiscard]] const NodeOptions& options() const { return options_; }
    /// Of a leader, by member id; empty otherwise.
    [[nodiscard]] const std::vector<Progress>& progress() const { return progress_; }
    /// To whom a leader hands over; nobody most of the time.
    [[nodiscard]] NodeId transferTarget() const { return transferTarget_; }
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
    struct PendingRead {
        std::uint64_t number;
        Index index;
        std::uint64_t round;
    };
    struct RoundStart {
        std::uint64_t round;
        Time time;
    };
    struct SliceCache {
        Index first{};
        EntrySlice entries;
        std::uint64_t bytes = 0;
    };

    // node.cpp
    // Here, so that where nobody listens no event is even built.
    static EventNumber report(Ready& ready, const Event& event) {
        if (ready.sink == nullptr) [[likely]]
            return kNoEvent;
        return ready.sink->add(event);
    }
    [[nodiscard]] Event at(EventKind kind, EventNumber cause) const {
        Event event;
        event.kind = kind;
        event.node = id_;
        event.cause = cause;
        event.term = narrowTerm(hard_.currentTerm);
        return event;
    }
    [[nodiscard]] bool has(Bug bug) const { return options_.bugs.has(bug); }
    void adoptTerm(const Message& message, EventNumber cause, Ready& ready);
    void becomeFollower(StepDownReason reason, NodeId peer, EventNumber cause, Ready& ready);
    void heardFromLeader(NodeId leader, EventNumber cause, Ready& ready);
    /// Who is no voter in its latest configuration may still be needed to bring about its
    /// commitment (dissertation §4.2.2).
    [[nodiscard]] bool mayCampaign() const { return configurations_.votesFrom(commitIndex_, id_); }
    void setElectionTimer(TimerReason reason, NodeId peer, EventNumber cause, Ready& ready);
    [[nodiscard]] std::uint32_t votersAhead() const;
    [[nodiscard]] Duration electionDelay(std::uint32_t ahead) const;

    // writing.cpp
    void sendNow(NodeId to, MessageBody body, EventNumber cause, Ready& ready);
    void sendWhenDurable(NodeId to, MessageBody body, EventNumber cause, Ready& ready);
    void releaseUpTo(std::uint64_t write, Ready& ready);
    void requestWrite(Ready& ready);
    void markLogChanged(Index first) {
        if (logChanged_ && first >= firstChanged_ && first > durableIndex_) return; // grows on
        firstChanged_ = logChanged_ ? std::min(firstChanged_, first) : first;
        logChanged_ = true;
        durableIndex_ = std::min(durableIndex_, first - 1);
        // A write still under way covers what has just been cut off: it proves nothing about it.
        for (PendingWrite& pending : pendingWrites_)
            pending.last = std::min(pending.last, first - 1);
    }

    // election.cpp
    void campaign(bool transfer, EventNumber cause, Ready& ready);
    void handle(const RequestVote& request, const Message& message, EventNumber cause,
                Ready& ready);
    void handle(const RequestVoteReply& reply, const Message& message, EventNumber cause,
                Ready& ready);
    void countVote(NodeId voter, bool granted, EventNumber cause, Ready& ready);
    void becomeLeader(EventNumber cause, Ready& ready);
    [[nodiscard]] bool hearsLeader() const;
    [[nodiscard]] std::optional<VoteRule> logRefusal(Index lastIndex, Term lastTerm) const;
    [[nodiscard]] VoteOutcome tallyVotes() const;
    [[nodiscard]] Event voteEvent(EventKind kind, NodeId peer, Index lastIndex, Term lastTerm,
                                  EventNumber cause) const;

    // pre_vote.cpp
    void startPreVote(EventNumber cause, Ready& ready);
    void handle(const PreVote& request, const Message& message, EventNumber cause, Ready& ready);
    void handle(const PreVoteReply& reply, const Message& message, EventNumber cause, Ready& ready);
    void countPreVote(NodeId voter, bool granted, EventNumber cause, Ready& ready);

    // follower.cpp
    void handle(const AppendEntries& request, const Message& message, EventNumber cause,
                Ready& ready);
    void refuseAppend(const AppendEntries& request, NodeId leader, AppendRule rule,
                      EventNumber cause, Ready& ready);
    EventNumber storeEntries(const AppendEntries& request, NodeId leader, EventNumber cause,
                             Ready& ready);
    EventNumber truncate(Index first, Term theirs, NodeId leader, EventNumber cause, Ready& ready);
    EventNumber store(const Entry& entry, NodeId leader, EventNumber cause, Ready& ready);
    void followCommit(Index leaderCommit, Index lastNew, EventNumber cause, Ready& ready);

    // leader.cpp: sending
    [[nodiscard]] std::optional<ProposeResult> refusal() const;
    EventNumber appendOwn(Entry entry, EventNumber cause, Ready& ready);
    void broadcastAppend(EventNumber cause, Ready& ready);
    void broadcastHeartbeat(EventNumber cause, Ready& ready);
    void sendAppend(NodeId to, EventNumber cause, bool evenIfEmpty, SliceCache& cache,
                    Ready& ready);
    void sendOneAppend(NodeId to, EventNumber cause, SliceCache& cache, Ready& ready);
    [[nodiscard]] bool mayCarryEntries(const Progress& progress) const;
    [[nodiscard]] Progress* progressOf(NodeId peer);
    [[nodiscard]] Progress freshProgress() const;
    void resetProgress();

    // replies.cpp: what followers answer
    void handle(const AppendEntriesReply& reply, const Message& message, EventNumber cause,
                Ready& ready);
    void handleSuccess(Index match, NodeId peer, EventNumber cause, Ready& ready);
    void handleRefusal(const AppendEntriesReply& reply, NodeId peer, EventNumber cause,
                       Ready& ready);
    void noteProgress(NodeId peer, ProgressReason reason, EventNumber cause, Ready& ready);

    // commit.cpp
    void advanceCommit(EventNumber cause, Ready& ready);
    void noteHeldBack(Index majority, EventNumber cause, Ready& ready);
    [[nodiscard]] Index storedOn(NodeId peer) const;
    [[nodiscard]] Index commitCandidate() const;
    [[nodiscard]] NodeSet serversStoring(Index index) const;
    void committed(EventNumber cause, Ready& ready);

    // membership.cpp
    void proposeConfiguration(const Configuration& next, EventNumber cause, Ready& ready);
    void adoptConfiguration(const Entry& entry, Index index, EventNumber cause, Ready& ready);
    void configurationChanged(EventNumber cause, Ready& ready);
    void reportConfiguration(EventNumber cause, Ready& ready);
    void continueChange(EventNumber cause, Ready& ready);
    void noteCommitForNewcomers();
    [[nodiscard]] bool changePending() const {
        return configurations_.latestIndex() > commitIndex_ || configuration().isJoint();
    }

    // transfer.cpp
    void beginTransfer(NodeId target, TransferReason reason, EventNumber cause, Ready& ready);
    void continueTransfer(EventNumber cause, Ready& ready);
    void endTransfer(TransferOutcome outcome, EventNumber cause, Ready& ready);
    void preferAnother(EventNumber cause, Ready& ready);
    [[nodiscard]] int rankOf(NodeId id) const;
    [[nodiscard]] bool couldTakeOver(NodeId peer) const;
    void handle(const TimeoutNow& request, const Message& message, EventNumber cause, Ready& ready);

    // rounds.cpp: whether it still leads (reads, leases, check quorum)
    void beginRound();
    void acknowledgeRound(NodeId peer, std::uint64_t round, EventNumber cause, Ready& ready);
    void finishRounds(EventNumber cause, Ready& ready);
    bool checkQuorum(EventNumber cause, Ready& ready);
    void confirmRead(const PendingRead& read, ReadBasis basis, EventNumber cause, Ready& ready);
    void refuseRead(std::uint64_t number, RefusalReason reason, EventNumber cause, Ready& ready);
    void failReads(EventNumber cause, Ready& ready);
    [[nodiscard]] Duration leaseLength() const;

    // snapshots.cpp
    enum class Caller : std::uint8_t { Appends, Heartbeat, Reply };
    void sendSnapshot(NodeId to, Caller caller, EventNumber cause, Ready& ready);
    void handle(const InstallSnapshot& request, const Message& message, EventNumber cause,
                Ready& ready);
    void handle(const InstallSnapshotReply& reply, const Message& message, EventNumber cause,
                Ready& ready);
    EventNumber installSnapshot(NodeId leader, EventNumber cause, Ready& ready);
    void compact(EventNumber cause, Ready& ready);

    NodeId id_;
    NodeOptions options_;
    Random random_;

    HardState hard_;
    Log log_;
    Snapshot snapshot_;
    ConfigurationHistory configurations_;

    Role role_ = Role::Follower;
    bool preVoting_ = false;
    NodeId leader_ = kNobody;
    Index commitIndex_{};
    Index lastApplied_{};
    Time now_{};
    Time electionDeadline_ = kNever;
    Time heartbeatDeadline_ = kNever;
    Time heardFromLeaderAt_ = kNever; ///< kNever: not in this life
    /// With check quorum it elects nobody until then, whatever becomes of its term or itself: the
    /// lease of a leader that it has answered stands on that (dissertation §6.4.1).
    Time promisedUntil_{INT64_MIN};
    NodeSet granted_;
    NodeSet refused_;

    // of a leader
    std::vector<Progress> progress_;
    Index firstOfTerm_{}; ///< where its own term begins in its log
    std::optional<Configuration> changeTarget_;
    Index commitLately_{}; ///< commitIndex at `commitLatelyAt_` …
    Index commitBefore_{}; ///< … and at least an election timeout before that
    Time commitLatelyAt_{};
    NodeId transferTarget_ = kNobody;
    Time transferDeadline_ = kNever;
    Time leadingSince_{};
    Time preferAgainAt_{INT64_MIN}; ///< until then it hands over only where asked to
    bool handedOver_ = false;       ///< has told another to stand for election in this term
    std::uint64_t round_ = 0;
    std::uint64_t quorumRound_ = 0; ///< the newest round that a majority has answered
    bool roundUnsent_ = false;      ///< reads wait for a round that is yet to begin
    std::vector<RoundStart> roundStarts_;
    Time leaseUntil_{INT64_MIN};
    Time quorumHeardAt_{};
    std::vector<PendingRead> pendingReads_;
    std::vector<SnapshotSending> sendings_;

    // of a follower
    SnapshotReceiving receiving_;

    bool stateChanged_ = false;
    bool logChanged_ = false;
    bool snapshotChanged_ = false;
    Index firstChanged_{};
    Index durableIndex_{};
    std::uint64_t lastWrite_ = 0;
    std::uint64_t durableWrite_ = 0;
    std::uint64_t selfVoteWrite_ = 0; // a candidate's own vote counts once this is durable
    std::vector<PendingWrite> pendingWrites_;
    std::vector<Waiting> waiting_;
    HardState firstState_; // what a server that forgets to persist keeps writing

    EventNumber timerEvent_ = kNoEvent;
    EventNumber leaderEvent_ = kNoEvent;
    EventNumber commitEvent_ = kNoEvent;
    EventNumber appendEvent_ = kNoEvent;
    EventNumber progressEvent_ = kNoEvent;
    EventNumber configurationEvent_ = kNoEvent;
};

} // namespace raftarium
