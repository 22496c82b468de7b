#pragma once

#include <cstdint>

/// Why things happen: the details of events. Later values are appended, as recordings hold the
/// numbers.
namespace raftarium {

/// Which messages there are. Later ones are appended: recordings hold these numbers.
enum class MessageType : std::uint8_t {
    RequestVote,
    RequestVoteReply,
    AppendEntries,
    AppendEntriesReply,
    PreVote,
    PreVoteReply,
    InstallSnapshot,
    InstallSnapshotReply,
    TimeoutNow,
    Count_
};

enum class ActionSource : std::uint8_t { Scenario, User, Load };
/// What a crash does to a disk.
enum class UnsyncedWrites : std::uint8_t {
    Lost,    ///< what was not synced is gone
    Kept,    ///< all of it happens to be there
    Torn,    ///< a beginning of it is there
    Damaged, ///< as Lost, and a synced entry cannot be read any more: the log ends before it. Raft
             ///< relies on this never happening (Figure 2, persistent state)
};
enum class TimerReason : std::uint8_t {
    Started,
    HeardFromLeader,
    GrantedVote,
    StartedElection,
    SteppedDown,
    Told,
    StartedPreVote,
    BecameVoter,
};
enum class TimeOutReason : std::uint8_t {
    TimerRanOut,
    TimeoutNow, ///< the leader asked it to take over (dissertation §3.10)
};

/// Why a candidate or leader fell back to follower (§5.1, §5.2).
enum class StepDownReason : std::uint8_t {
    HigherTerm,   ///< saw a higher term
    LeaderExists, ///< a candidate heard from the leader of its term
    QuorumLost,   ///< a leader heard from no majority for an election timeout (dissertation §6.2)
    Removed,      ///< a leader that is no member any more (§6)
    ElectionFailed, ///< a candidate that asks anew whether it could win (dissertation §9.6)
};

/// The rule that refused a vote (§5.1, §5.2, §5.4.1), in the order in which they are looked at.
enum class VoteRule : std::uint8_t {
    OlderTerm,     ///< the candidate's term is older than ours
    AlreadyVoted,  ///< voted for another in this term
    LastTermOlder, ///< the candidate's last entry has an older term than ours
    LogShorter,    ///< same last term, but the candidate's log is shorter
    HearsLeader,   ///< hears from a leader (dissertation §4.2.3, §9.6); looked at first
};

/// Why a command was not taken.
enum class RefusalReason : std::uint8_t {
    NotLeader,
    NoLeaderKnown,
    NodeStopped,
    Transferring,     ///< the leader is handing over (dissertation §3.10)
    ChangeInProgress, ///< a change of members is not yet committed (§6)
    NothingCommitted, ///< the leader has committed no entry of its own term yet
    InvalidMembers,   ///< no voters, or the same members as now
    LeadershipLost,   ///< of a read: it does not lead any more
};

enum class ConfigurationPart : std::uint8_t { Voters, Outgoing, Learners };

/// Why a leader hands over.
enum class TransferReason : std::uint8_t {
    Wanted,         ///< somebody asked for it or, at a heartbeat, the settings prefer the other
    HigherPriority, ///< the other has a higher priority
};

enum class TransferOutcome : std::uint8_t {
    Done,     ///< a newer term has begun
    TimedOut, ///< an election timeout has passed: the leader takes proposals again
    Aborted,  ///< the leader lost its leadership otherwise, or the other is no voter any more
};

/// What a leader relied on when it answered a read.
enum class ReadBasis : std::uint8_t {
    Quorum,  ///< a majority confirmed after the read was asked that it still leads
    Lease,   ///< a majority has promised to wait (dissertation §6.4.1)
    Nothing, ///< broken on purpose
};

enum class ClientOutcome : std::uint8_t {
    Ok,
    Refused, ///< had no effect: the server asked took it not
    Unknown, ///< no answer came in time; it may take effect, or have taken it
};

enum class EntryKind : std::uint8_t { Command, NoOp, Configuration };

/// The rule that refused an append (§5.1, §5.3).
enum class AppendRule : std::uint8_t {
    OlderTerm,       ///< the sender's term is older than ours
    PreviousMissing, ///< our log ends before the previous entry
    PreviousDiffers, ///< our entry there has another term
};

enum class ProgressReason : std::uint8_t {
    Elected,      ///< a new leader's first guess
    Acknowledged, ///< the follower stores up to matchIndex
    Sent,         ///< entries are on their way (optimistic nextIndex)
    BackedOff,    ///< the follower refused; its hint moved nextIndex back
};

enum class CommitReason : std::uint8_t {
    Majority,   ///< a majority stores it, and it is of the current term (§5.3, §5.4.2)
    LeaderSaid, ///< leaderCommit of an AppendEntries (§5.3)
};

enum class HoldReason : std::uint8_t {
    TooFew,    ///< fewer than a majority store it
    OlderTerm, ///< a majority stores it, but it is of an older term (§5.4.2, Figure 8)
};

enum class LossReason : std::uint8_t {
    LinkCut,       ///< the link was cut
    RandomLoss,    ///< the network's loss rate
    ReceiverDown,  ///< the receiver had crashed
    DroppedByHand, ///< somebody dropped it
    Unknown,       ///< what became of it is not known: it is given up
};

} // namespace raftarium
