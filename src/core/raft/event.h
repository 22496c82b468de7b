#pragma once

#include "core/raft/node_set.h"
#include "core/raft/reasons.h"
#include "core/raft/types.h"

#include <cstdint>

namespace raftarium {

/// What happened. The comment behind each kind names the fields of `Event` that it fills, beside
/// `time`, `cause`, `kind` and `node` (the server at which it happened; nobody for the cluster).
enum class EventKind : std::uint8_t {
    // --- what the outside does -------------------------------------------------------------
    ActionTaken,      ///< text: the action in the words of a scenario step; detail: ActionSource
    NodeStarted,      ///< term, peer: votedFor, index: last log index that the disk kept,
                      ///< value: number of servers in the configuration (0: not told),
                      ///< detail: 1 after a crash; 2: it runs already, and is watched from here on:
                      ///< what it causes stands for what was not seen
    NodeCrashed,      ///< index: last log index that the disk kept, count: entries lost with it,
                      ///< detail: 1 where the term or vote on disk is older than the one in memory
    NodePaused,       ///< the process is stopped; its messages wait
    NodeResumed,      ///< the process goes on
    ClockRateChanged, ///< value: rate in parts per million (1,000,000 is true time)
    LinkCut,          ///< node → peer carries nothing from now on
    LinkHealed,       ///< node → peer carries again
    NetworkChanged, ///< node → peer (nobody → nobody: every link without its own): value: latency
                    ///< ns,
    ///< index: jitter ns, term: loss ppm, logTerm: duplication ppm, count: reordering ppm
    DiskChanged,    ///< value: time of one sync in ns, detail: UnsyncedWrites
    OptionsChanged, ///< text: the options in the words of a scenario step
    // --- elections (§5.2, §5.4.1) ----------------------------------------------------------
    ElectionTimerSet, ///< value: moment it will fire, index: length in ns, detail: TimerReason,
                      ///< peer: who caused it, count: voters of higher priority that may go first
    ElectionTimedOut, ///< term: the current term (before the election), peer: leader not heard
                      ///< from,
                      ///< detail: TimeOutReason
    TermAdopted,      ///< term: new, value: old term, peer: who told, detail: MessageType
    BecameFollower,   ///< term, peer: who caused it, detail: StepDownReason, count: former Role
    BecameCandidate,  ///< term: new, count: votes needed, value|text|logTerm: voters (see `nodes`)
    VoteGranted,      ///< node: voter, peer: candidate, term, index+logTerm: candidate's last entry
    VoteRefused,      ///< node: voter, peer: candidate, term: voter's, detail: VoteRule,
                      ///< index+logTerm: candidate's last entry, value: voter's last index,
                      ///< count: voter's last term; the id voted for where AlreadyVoted; the id
                      ///< of the leader heard where HearsLeader, nobody where that one led an
                      ///< earlier term or the voter leads itself
    VoteCounted,      ///< node: candidate, peer: voter, term, detail: 1 granted 0 refused,
                      ///< count: votes so far, value: votes needed
    BecameLeader,     ///< term, index: last log index, count: votes needed, nodes: who voted for it
    LeaderRecognised, ///< node: follower, peer: leader, term
    HeartbeatDue,     ///< node: leader, term
    // --- the log (§5.3) --------------------------------------------------------------------
    ProposalAccepted, ///< node: leader, index, term, text: command
    ProposalRefused,  ///< peer: leader it knows or nobody, text: command, detail: RefusalReason
    EntryAppended,    ///< index, logTerm: the entry's term, text: command, detail: EntryKind,
                      ///< peer: leader it came from (nobody: own proposal)
    LogTruncated,     ///< index: first removed, count: removed, logTerm: term of ours there,
                      ///< value: term of the leader's entry there, peer: leader
    AppendAccepted,   ///< node: follower, peer: leader, index: matches up to, count: entries
    AppendRefused,    ///< node: follower, peer: leader, detail: AppendRule, index+logTerm: previous
                      ///< entry asked for, value: hinted index, count: hinted term
    ProgressChanged,  ///< node: leader, peer, index: matchIndex, value: nextIndex,
                      ///< detail: ProgressReason
    // --- commitment and the state machine (§5.3, §5.4.2) -------------------------------------
    CommitAdvanced, ///< index: new commitIndex, count: newly committed, term,
                    ///< detail: CommitReason, nodes: who stores it (Majority only)
    CommitHeldBack, ///< node: leader, index: waiting entry, term: current, detail: HoldReason,
                    ///< count: servers needed, nodes: who stores it
    EntryApplied,   ///< index, term: the entry's term, text: command, detail: EntryKind,
                    ///< value: 1 where the client's session in it is ignored on purpose
    // --- the disk ----------------------------------------------------------------------------
    SyncStarted,  ///< index: last log index covered, value: number of the write
    SyncFinished, ///< index: last log index durable, value: number of the write
    // --- messages ----------------------------------------------------------------------------
    MessageSent,      ///< node → peer, detail: MessageType, text: planned travel time in µs, and
                      ///< RequestVote: term, index+logTerm: last entry
                      ///< RequestVoteReply: term, count: 1 granted
                      ///< AppendEntries: term, index+logTerm: previous entry, value: leaderCommit,
                      ///<   count: entries
                      ///< AppendEntriesReply: term, count: 1 success, index: match (or refused
                      ///<   previous index), value+logTerm: hint
                      ///< PreVote, PreVoteReply: as RequestVote and its reply, which has in
                      ///<   value the term that was asked for
                      ///< InstallSnapshot: term, index+logTerm: last entry of the snapshot,
                      ///<   value: where the piece begins, count: its bytes
                      ///< InstallSnapshotReply: term, index: last entry of the snapshot,
                      ///<   value: bytes there, count: 1 installed
                      ///< TimeoutNow: term
    MessageDelivered, ///< node: receiver, peer: sender, cause: its MessageSent, detail, term
    MessageLost,      ///< node: receiver, peer: sender, cause: its MessageSent, detail: LossReason,
                      ///< count: how far it came, per mille of its way
    MessageDuplicated, ///< node: receiver, peer: sender, cause: the MessageSent that is copied;
                       ///< this
                       ///< event stands for the copy as MessageSent does (same fields)
    MessageDelayed,    ///< node: receiver, peer: sender, cause: its MessageSent, value: new arrival
    // --- before an election (dissertation §9.6), and leases (§6.2, §6.4.1) -------------------
    PreVoteStarted, ///< term: the current one, count: votes needed, nodes: voters
    PreVoteGranted, ///< node: voter, peer, term: voter's, index+logTerm: the asker's last entry,
                    ///< value: the term that it would start
    PreVoteRefused, ///< as VoteRefused
    PreVoteCounted, ///< as VoteCounted
    QuorumHeard,    ///< node: leader, value: until when its lease holds, count: servers heard
    // --- membership (§6, dissertation §4) -----------------------------------------------------
    ConfigurationChanged, ///< in force at `node` from now on; one event for each part, the voters
                          ///< first, empty parts left out. index: its entry (0: the initial one),
                          ///< detail: ConfigurationPart, nodes
    LearnerCaughtUp,      ///< node: leader, peer: learner, index: matchIndex
    // --- leadership transfer (dissertation §3.10) ----------------------------------------------
    TransferStarted, ///< node: leader, peer: who shall lead, value: until when it is tried,
                     ///< detail: TransferReason, and with HigherPriority count: the priority of
                     ///< peer, logTerm: that of node
    TransferEnded,   ///< node: the old leader, peer: who should have led, detail: TransferOutcome
    // --- snapshots (§7) ------------------------------------------------------------------------
    SnapshotTaken,     ///< index+logTerm: its last entry, text: the state machine in it
    SnapshotSent,      ///< node: leader, peer, index+logTerm: its last entry: sending begins
    SnapshotInstalled, ///< node: follower, peer: leader, index+logTerm, text: the state machine in
                       ///< it, detail: 1 where the log after it was kept, count: 1 where it only
                       ///< tells a watcher who came late how far the state machine is
    LogCompacted,      ///< index: the last entry that was removed, count: how many
    // --- reads (§8, dissertation §6.4) ---------------------------------------------------------
    ReadRequested, ///< node: leader, value: number of the read, index: what must be applied first
    ReadConfirmed, ///< node: leader, value, index, detail: ReadBasis, count: servers that agreed
    ReadRefused,   ///< value: number of the read, peer: leader it knows, detail: RefusalReason
    // --- clients (§8, dissertation §6) ----------------------------------------------------------
    ClientInvoked,    ///< node: server asked, value: number of the operation, count: client,
                      ///< text: operation (`get KEY` or a command), detail: 1 where the same
                      ///< operation is asked again; of real servers, whose clocks differ,
                      ///< logTerm: so many events earlier it may have been asked, or kNotJudged
    ClientReturned,   ///< node: server that answered, value, count, text: answer,
                      ///< detail: ClientOutcome, logTerm: kNotJudged where what it found was
                      ///< written by what nobody saw
    DuplicateSkipped, ///< node, index: an entry whose command had taken effect before, text
    Count_
};
/// In what clients asked and were answered: says nothing about the store to who does not know all.
inline constexpr std::uint32_t kNotJudged = UINT32_MAX;
inline constexpr std::size_t kEventKinds = static_cast<std::size_t>(EventKind::Count_);
static_assert(kEventKinds <= 64, "kinds are used as bits of a 64-bit mask");

/// One thing that happened, and why. 48 bytes; see EventKind for the use of the fields.
///
/// Terms over 2^32-1 are stored as 2^32-1.
struct Event {
    Time time{};
    Index index{};
    std::uint64_t value = 0;
    EventNumber cause = kNoEvent; ///< the message, timer, command or decision that led to it
    std::uint32_t term = 0;
    std::uint32_t logTerm = 0;
    std::uint32_t count = 0;
    TextId text = kNoText;
    EventKind kind{};
    std::uint8_t detail = 0;
    NodeId node = kNobody;
    NodeId peer = kNobody;

    bool operator==(const Event&) const = default;

    /// The set of servers of BecameCandidate, BecameLeader, CommitAdvanced, CommitHeldBack,
    /// PreVoteStarted and ConfigurationChanged.
    [[nodiscard]] NodeSet nodes() const { return {value, (std::uint64_t{text} << 32U) | logTerm}; }
    void setNodes(const NodeSet& set) {
        value = set.low();
        text = static_cast<TextId>(set.high() >> 32U);
        logTerm = static_cast<std::uint32_t>(set.high());
    }
    template <class Detail>
    [[nodiscard]] Detail detailAs() const {
        return static_cast<Detail>(detail);
    }
};
static_assert(sizeof(Event) == 48);

using KindMask = std::uint64_t;
/// The bit of a kind; no bit for a number that is no kind, as a damaged file may hold.
[[nodiscard]] constexpr KindMask maskOf(EventKind kind) {
    return KindMask{static_cast<std::size_t>(kind) < kEventKinds}
           << (static_cast<unsigned>(kind) & 63U);
}
/// Whether `text` of such an event is a TextId (and not part of a set or a travel time).
[[nodiscard]] constexpr bool hasText(EventKind kind) {
    constexpr KindMask mask =
        maskOf(EventKind::ActionTaken) | maskOf(EventKind::OptionsChanged) |
        maskOf(EventKind::ProposalAccepted) | maskOf(EventKind::ProposalRefused) |
        maskOf(EventKind::EntryAppended) | maskOf(EventKind::EntryApplied) |
        maskOf(EventKind::SnapshotTaken) | maskOf(EventKind::SnapshotInstalled) |
        maskOf(EventKind::ClientInvoked) | maskOf(EventKind::ClientReturned) |
        maskOf(EventKind::DuplicateSkipped);
    return (mask & maskOf(kind)) != 0;
}
[[nodiscard]] constexpr std::uint32_t narrowTerm(Term term) {
    return term.value() > UINT32_MAX ? UINT32_MAX : static_cast<std::uint32_t>(term.value());
}

} // namespace raftarium
