#pragma once

#include "net/node/raft_node.h"

#include <memory>
#include <string>

namespace raftarium::net {

/// Tells who watches a server what a client asks of it and, once, what came of that. Copies stand
/// for the same operation. Costs next to nothing where nobody can watch.
///
/// Threads: that of its node, which outlives this.
class ClientReport {
public:
    /// Nothing is reported.
    ClientReport() = default;
    /// `request` is a command, or `get KEY`.
    ClientReport(RaftNode* node, std::uint32_t client, const std::string& request);

    [[nodiscard]] ClientOperation operation() const;
    /// A read found `value` (empty: nothing), or a command was answered like that.
    void answered(const std::string& value) const;
    /// Anything but Applied.
    void failed(ProposalResult::Outcome outcome) const;

private:
    void end(ClientOutcome outcome, const std::string& answer) const;
    struct State;
    std::shared_ptr<State> state_;
};

} // namespace raftarium::net
