#include "core/raft/node.h"
#include "core/raft/quorum.h"

#include <algorithm>

namespace raftarium {

namespace {
/// So many rounds may wait for answers; of older ones the begin is forgotten, which costs a lease.
constexpr std::size_t kMostRounds = 256;
} // namespace

/// A round is the question "do I still lead?", asked of all with every AppendEntries from now on.
/// Its answers count from this moment (dissertation §6.4).
void Node::beginRound() {
    ++round_;
    if (roundStarts_.size() >= kMostRounds)
        roundStarts_.erase(roundStarts_.begin(), roundStarts_.begin() + kMostRounds / 2);
    roundStarts_.push_back({round_, now_});
}

void Node::acknowledgeRound(NodeId peer, std::uint64_t round, EventNumber cause, Ready& ready) {
    Progress& progress = progress_[peer.value()];
    if (round <= progress.round || round > round_) return;
    progress.round = round;
    finishRounds(cause, ready);
}

void Node::finishRounds(EventNumber cause, Ready& ready) {
    const Index answered = quorumIndex(configuration(), [&](NodeId peer) {
        return Index{peer == id_ ? round_ : progress_[peer.value()].round};
    });
    if (answered.value() > quorumRound_) {
        quorumRound_ = answered.value();
        quorumHeardAt_ = now_;
        const auto after = std::find_if(roundStarts_.begin(), roundStarts_.end(),
                                        [&](const auto& one) { return one.round > quorumRound_; });
        if (after != roundStarts_.begin() && options_.checkQuorum && !handedOver_) {
            leaseUntil_ = std::max(leaseUntil_, std::prev(after)->time + leaseLength());
            Event event = at(EventKind::QuorumHeard, cause);
            event.value = static_cast<std::uint64_t>(leaseUntil_.value());
            event.count = static_cast<std::uint32_t>(quorumSize(configuration()));
            cause = report(ready, event);
        }
        roundStarts_.erase(roundStarts_.begin(), after);
    }
    // §8: a leader knows what is committed only once it has committed an entry of its own term.
    if (pendingReads_.empty() || commitIndex_ < firstOfTerm_) return;
    const auto waiting = std::find_if(pendingReads_.begin(), pendingReads_.end(),
                                      [&](const auto& read) { return read.round > quorumRound_; });
    for (auto read = pendingReads_.begin(); read != waiting; ++read)
        confirmRead(*read, ReadBasis::Quorum, cause, ready);
    pendingReads_.erase(pendingReads_.begin(), waiting);
}

Duration Node::leaseLength() const {
    const std::int64_t timeout = options_.electionTimeoutMin.value();
    if (has(Bug::LongLease)) return Duration{8 * options_.electionTimeoutMax.value()};
    return Duration{timeout - timeout / 1'000'000 * options_.clockDriftPpm};
}

/// Dissertation §6.2: whether it may go on leading.
bool Node::checkQuorum(EventNumber cause, Ready& ready) {
    finishRounds(cause, ready);
    if (!options_.checkQuorum || now_ <= quorumHeardAt_ + options_.electionTimeoutMax) return true;
    becomeFollower(StepDownReason::QuorumLost, kNobody, cause, ready);
    return false;
}

void Node::read(std::uint64_t number, Time now, EventNumber cause, Ready& ready) {
    now_ = now;
    if (role_ != Role::Leader) {
        refuseRead(number,
                   leader_ == kNobody ? RefusalReason::NoLeaderKnown : RefusalReason::NotLeader,
                   cause, ready);
        return;
    }
    // What is committed now, and at least all of older terms.
    const PendingRead read{number, std::max(commitIndex_, firstOfTerm_ - 1), round_ + 1};
    Event event = at(EventKind::ReadRequested, cause);
    event.value = number;
    event.index = read.index;
    const EventNumber requested = report(ready, event);
    if (has(Bug::ReadWithoutQuorum)) {
        confirmRead({number, commitIndex_, 0}, ReadBasis::Nothing, requested, ready);
        return;
    }
    if (options_.readMode == ReadMode::Lease && now_ < leaseUntil_ && !handedOver_ &&
        commitIndex_ >= firstOfTerm_) {
        confirmRead(read, ReadBasis::Lease, requested, ready);
        return;
    }
    // Without an entry of its own term the leader would never know (§8).
    if (log_.lastIndex() < firstOfTerm_)
        appendOwn(Entry{hard_.currentTerm, nullptr, EntryKind::NoOp}, requested, ready);
    pendingReads_.push_back(read);
    roundUnsent_ = true; // asked by flush(), for all reads since the last one
}

void Node::confirmRead(const PendingRead& read, ReadBasis basis, EventNumber cause, Ready& ready) {
    Event event = at(EventKind::ReadConfirmed, cause);
    event.value = read.number;
    event.index = read.index;
    event.detail = static_cast<std::uint8_t>(basis);
    event.count = static_cast<std::uint32_t>(quorumSize(configuration()));
    ready.reads.push_back({read.number, read.index, true, report(ready, event)});
}

void Node::refuseRead(std::uint64_t number, RefusalReason reason, EventNumber cause, Ready& ready) {
    Event event = at(EventKind::ReadRefused, cause);
    event.value = number;
    event.peer = leader_;
    event.detail = static_cast<std::uint8_t>(reason);
    ready.reads.push_back({number, {}, false, report(ready, event)});
}

void Node::failReads(EventNumber cause, Ready& ready) {
    for (const PendingRead& read : std::exchange(pendingReads_, {}))
        refuseRead(read.number, RefusalReason::LeadershipLost, cause, ready);
}

} // namespace raftarium
