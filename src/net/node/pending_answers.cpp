#include "net/node/pending_answers.h"

#include <algorithm>
#include <utility>

namespace raftarium::net {
namespace {

ProposalResult result(ProposalResult::Outcome outcome, Index index = {}, Term term = {}) {
    ProposalResult made;
    made.outcome = outcome;
    made.index = index;
    made.term = term;
    return made;
}

} // namespace

void PendingAnswers::addProposal(Index index, Term term, Answer answer) {
    proposals_.push_back({index, term, std::move(answer)});
}

void PendingAnswers::addRead(std::uint64_t number, Answer answer) {
    reads_.emplace(number, std::move(answer));
}

void PendingAnswers::applied(Index index, Term term, std::string answer) {
    while (!proposals_.empty() && proposals_.front().index <= index) {
        const Proposal waiting = std::move(proposals_.front());
        proposals_.pop_front();
        ProposalResult made = result(ProposalResult::Outcome::Lost, waiting.index, waiting.term);
        if (waiting.index == index && waiting.term == term) {
            made.outcome = ProposalResult::Outcome::Applied;
            made.answer = std::exchange(answer, {});
        }
        waiting.answer(made);
    }
}

void PendingAnswers::passed(Index index) {
    while (!proposals_.empty() && proposals_.front().index <= index) {
        const Proposal waiting = std::move(proposals_.front());
        proposals_.pop_front();
        waiting.answer(result(ProposalResult::Outcome::Unknown, waiting.index, waiting.term));
    }
}

void PendingAnswers::dropOverwritten(const Log& log) {
    while (!proposals_.empty()) {
        const Proposal& last = proposals_.back();
        const bool there = last.index <= log.lastIndex() &&
                           (!log.knowsTermAt(last.index) || log.termAt(last.index) == last.term);
        if (there) return;
        const Proposal waiting = std::move(proposals_.back());
        proposals_.pop_back();
        waiting.answer(result(ProposalResult::Outcome::Unknown, waiting.index, waiting.term));
    }
}

void PendingAnswers::readReady(const ReadReady& read, NodeId leader) {
    const auto found = reads_.find(read.number);
    if (found == reads_.end()) return;
    Answer answer = std::move(found->second);
    reads_.erase(found);
    if (read.ok) {
        confirmed_.push_back({read.index, std::move(answer)});
        return;
    }
    ProposalResult made = result(ProposalResult::Outcome::Refused);
    made.leader = leader;
    made.reason = leader == kNobody ? RefusalReason::NoLeaderKnown : RefusalReason::NotLeader;
    answer(made);
}

void PendingAnswers::answerReads(Index applied, Term term) {
    if (confirmed_.empty()) return;
    const auto later = std::stable_partition(confirmed_.begin(), confirmed_.end(),
                                             [&](const auto& one) { return one.index <= applied; });
    std::vector<Confirmed> due(std::move_iterator(confirmed_.begin()), std::move_iterator(later));
    confirmed_.erase(confirmed_.begin(), later);
    for (const Confirmed& one : due)
        one.answer(result(ProposalResult::Outcome::Applied, applied, term));
}

void PendingAnswers::giveUp(NodeId leader) {
    const auto proposals = std::exchange(proposals_, {});
    const auto reads = std::exchange(reads_, {});
    const auto confirmed = std::exchange(confirmed_, {});
    const auto end = [&](const Answer& answer, Index index, Term term) {
        ProposalResult made = result(ProposalResult::Outcome::Unknown, index, term);
        made.leader = leader;
        answer(made);
    };
    for (const Proposal& one : proposals)
        end(one.answer, one.index, one.term);
    for (const auto& [number, answer] : reads)
        end(answer, {}, {});
    for (const Confirmed& one : confirmed)
        end(one.answer, one.index, {});
}

} // namespace raftarium::net
