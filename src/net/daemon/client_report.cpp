#include "net/daemon/client_report.h"

#include <utility>

namespace raftarium::net {

struct ClientReport::State {
    RaftNode* node;
    ClientOperation operation;
    bool ended = false;
};

ClientReport::ClientReport(RaftNode* node, std::uint32_t client, const std::string& request) {
    const ClientOperation operation = node->noteInvoked(client, request);
    if (operation.number != 0) state_ = std::make_shared<State>(State{node, operation});
}

ClientOperation ClientReport::operation() const {
    return state_ ? state_->operation : ClientOperation();
}

void ClientReport::answered(const std::string& value) const { end(ClientOutcome::Ok, value); }

/// An entry that this server has lost may still be on another, which may yet come to lead: of that
/// no client can be certain.
void ClientReport::failed(ProposalResult::Outcome outcome) const {
    end(outcome == ProposalResult::Outcome::Refused ? ClientOutcome::Refused
                                                    : ClientOutcome::Unknown,
        {});
}

void ClientReport::end(ClientOutcome outcome, const std::string& answer) const {
    if (!state_ || std::exchange(state_->ended, true)) return;
    state_->node->noteReturned(state_->operation, outcome, answer);
}

} // namespace raftarium::net
