#pragma once

#include "core/raft/log.h"
#include "net/node/raft_node.h"

#include <cstdint>
#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

namespace raftarium::net {

/// Who waits for what: proposals by their entry, reads by their number.
///
/// Answering calls out, and the callee may ask for more at once; so what is answered has left this
/// before it is called.
class PendingAnswers {
public:
    using Answer = RaftNode::Answer;

    void addProposal(Index index, Term term, Answer answer);
    void addRead(std::uint64_t number, Answer answer);

    [[nodiscard]] bool awaits(Index index) const {
        return !proposals_.empty() && proposals_.front().index <= index;
    }
    /// The entry at `index` of `term` was applied, with this answer.
    void applied(Index index, Term term, std::string answer);
    /// A snapshot took the place of everything up to `index`: what became of it is not known.
    void passed(Index index);
    /// What is gone from `log`, or stands there with another term, may still be in other logs and
    /// be committed by who is elected next (§5.4.2): what becomes of it is not known.
    void dropOverwritten(const Log& log);
    /// The read may be answered once `index` is applied; or it failed.
    void readReady(const ReadReady& read, NodeId leader);
    void answerReads(Index applied, Term term);
    /// Everything that waits ends as Unknown.
    void giveUp(NodeId leader);

private:
    struct Proposal {
        Index index;
        Term term;
        Answer answer;
    };
    struct Confirmed {
        Index index;
        Answer answer;
    };
    std::deque<Proposal> proposals_; // by index
    std::unordered_map<std::uint64_t, Answer> reads_;
    std::vector<Confirmed> confirmed_;
};

} // namespace raftarium::net
