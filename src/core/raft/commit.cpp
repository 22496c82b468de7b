#include "core/raft/node.h"
#include "core/raft/quorum.h"

#include <algorithm>

namespace raftarium {

Index Node::storedOn(NodeId peer) const {
    if (peer != id_) return progress_[peer.value()].match;
    // The leader itself counts once its disk holds the entry, no earlier.
    return has(Bug::AcknowledgeBeforeSync) ? log_.lastIndex() : durableIndex_;
}

NodeSet Node::serversStoring(Index index) const {
    NodeSet result;
    configuration().members().forEach([&](NodeId peer) {
        if (storedOn(peer) >= index) result.insert(peer);
    });
    return result;
}

/// The last index that enough servers store.
Index Node::commitCandidate() const {
    const auto stored = [&](NodeId peer) { return storedOn(peer); };
    // As many copies as a majority of the voters would be, whoever has them; of the old half of a
    // joint configuration only what its majority stores.
    const auto enough = [&](std::vector<Index> copies) {
        std::sort(copies.begin(), copies.end(), std::greater<>());
        return std::min(copies[static_cast<std::size_t>(quorumSize(configuration())) - 1],
                        majorityIndex(configuration().outgoing, stored));
    };
    if (has(Bug::CountLearners)) {
        std::vector<Index> copies;
        configuration().members().forEach([&](NodeId peer) { copies.push_back(storedOn(peer)); });
        return enough(std::move(copies));
    }
    if (has(Bug::LeaderCountsTwice)) {
        std::vector<Index> copies{storedOn(id_)};
        configuration().voters.forEach([&](NodeId peer) { copies.push_back(storedOn(peer)); });
        return enough(std::move(copies));
    }
    if (has(Bug::SingleQuorumJoint)) return majorityIndex(configuration().voters, stored);
    return quorumIndex(configuration(), stored);
}

void Node::advanceCommit(EventNumber cause, Ready& ready) {
    const Index majority = commitCandidate();
    // §5.4.2: only entries of the current term commit by counting; older ones commit with them.
    const bool ownTerm = majority >= firstOfTerm_ || has(Bug::CommitOlderTerms);
    if (majority <= commitIndex_ || !ownTerm) {
        noteHeldBack(majority, cause, ready);
        return;
    }
    if (ready.sink != nullptr) {
        Event event = at(EventKind::CommitAdvanced, cause);
        event.index = majority;
        event.count = static_cast<std::uint32_t>(majority - commitIndex_);
        event.detail = static_cast<std::uint8_t>(CommitReason::Majority);
        event.setNodes(serversStoring(majority));
        commitEvent_ = report(ready, event);
    }
    const bool firstOfTerm = commitIndex_ < firstOfTerm_;
    commitIndex_ = majority;
    if (configurations_.latestIndex() > Index{} || changeTarget_) committed(commitEvent_, ready);
    if (firstOfTerm && role_ == Role::Leader) finishRounds(commitEvent_, ready);
}

void Node::noteHeldBack(Index majority, EventNumber cause, Ready& ready) {
    if (ready.sink == nullptr || commitIndex_ == log_.lastIndex()) return;
    const bool enough = majority > commitIndex_;
    Event event = at(EventKind::CommitHeldBack, cause);
    event.index = enough ? majority : commitIndex_ + 1;
    event.detail = static_cast<std::uint8_t>(enough ? HoldReason::OlderTerm : HoldReason::TooFew);
    event.count = static_cast<std::uint32_t>(quorumSize(configuration()));
    event.setNodes(serversStoring(event.index));
    report(ready, event);
}

} // namespace raftarium
