#include "core/swarm/swarm_run.h"

#include "core/timeline/sentence.h"

namespace raftarium {
namespace {

/// `details` values of one kind, from 0.
struct Kinds {
    EventKind kind;
    unsigned details;
};
constexpr Kinds kKinds[] = {
    {EventKind::NodeStarted, 2},
    {EventKind::NodeCrashed, 2},
    {EventKind::ElectionTimedOut, 2},
    {EventKind::TermAdopted, static_cast<unsigned>(MessageType::Count_)},
    {EventKind::BecameFollower, 5},
    {EventKind::BecameCandidate, 1},
    {EventKind::VoteGranted, 1},
    {EventKind::VoteRefused, 5},
    {EventKind::VoteCounted, 2},
    {EventKind::BecameLeader, 1},
    {EventKind::EntryAppended, 3},
    {EventKind::LogTruncated, 1},
    {EventKind::AppendRefused, 3},
    {EventKind::ProgressChanged, 4},
    {EventKind::CommitAdvanced, 2},
    {EventKind::CommitHeldBack, 2},
    {EventKind::MessageLost, 3},
    {EventKind::PreVoteStarted, 1},
    {EventKind::PreVoteGranted, 1},
    {EventKind::PreVoteRefused, 5},
    {EventKind::QuorumHeard, 1},
    {EventKind::ConfigurationChanged, 3},
    {EventKind::LearnerCaughtUp, 1},
    {EventKind::TransferStarted, 2},
    {EventKind::TransferEnded, 3},
    {EventKind::SnapshotTaken, 1},
    {EventKind::SnapshotInstalled, 2},
    {EventKind::LogCompacted, 1},
    {EventKind::ReadConfirmed, 2},
    {EventKind::DuplicateSkipped, 1},
    {EventKind::ClientReturned, 3},
};

std::vector<Branch> allBranches() {
    std::vector<Branch> branches;
    for (const Kinds& kinds : kKinds)
        for (unsigned detail = 0; detail < kinds.details; ++detail) {
            // Nobody adopts a term from a question about one; a leader's first guess makes no
            // event.
            const bool never = (kinds.kind == EventKind::TermAdopted &&
                                detail == static_cast<unsigned>(MessageType::PreVote)) ||
                               (kinds.kind == EventKind::ProgressChanged && detail == 0);
            if (!never) branches.push_back({kinds.kind, detail});
        }
    return branches;
}

} // namespace

std::span<const Branch> protocolBranches() {
    static const std::vector<Branch> branches = allBranches();
    return branches;
}

std::string branchName(const Branch& branch) {
    return std::string(kindName(branch.kind)) + '/' + std::to_string(branch.detail);
}

} // namespace raftarium
