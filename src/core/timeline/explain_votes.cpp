#include "core/raft/quorum.h"
#include "core/timeline/explain.h"
#include "core/timeline/phrase.h"

namespace raftarium::explaining {

using namespace phrase;

namespace {

void granted(Account& account) {
    const Event& event = account.event;
    account.section("§5.2, §5.4.1");
    const NodeId before = account.self().votedFor;
    if (account.self().currentTerm == event.term && before != kNobody && before != event.peer) {
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** gives **%2** its vote of term **%3**, though it has "
                                   "given it to **%4** already. This must never happen: a rule of "
                                   "Raft was broken."),
                    {account.name(), account.peer(), number(event.term), nodeName(before)});
        return;
    }
    account.say(RAFTARIUM_TEXT("Event",
                               "**%1** gives **%2** its vote of term **%3**. It has given it to "
                               "no one else."),
                {account.name(), account.peer(), number(event.term)});
    compareLogs(account);
    account.say(RAFTARIUM_TEXT("Event",
                               "One vote of each server in a term: that is why a term has at "
                               "most one leader."));
}

/// Dissertation §9.6: an answer that binds nobody.
void preGranted(Account& account) {
    account.section("dissertation §9.6");
    account.say(RAFTARIUM_TEXT("Event",
                               "**%1** hears from no leader, and would vote for **%2** if that "
                               "began term **%3**."),
                {account.name(), account.peer(), number(account.event.value)});
    compareLogs(account);
    account.say(RAFTARIUM_TEXT("Event",
                               "It promises nothing by that: its term, its vote and its election "
                               "timer stay as they are."));
}

void counted(Account& account) {
    const Event& event = account.event;
    const std::string name = account.name();
    const std::string votes = number(event.count);
    const std::string needed = number(event.value);
    const std::string term = number(event.term);
    account.section("§5.2");
    if (event.detail == 0) {
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** did not vote for **%2**, which has **%3** of the "
                                   "**%4** votes it needs in term %5."),
                    {account.peer(), name, votes, needed, term});
        account.say(
            RAFTARIUM_TEXT("Event", "A refusal need not end its hopes: a majority is enough."));
    } else if (event.peer == event.node) {
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** votes for itself: it has **%2** of the **%3** votes it "
                                   "needs in term %4."),
                    {name, votes, needed, term});
        account.say(RAFTARIUM_TEXT("Event",
                                   "Its own vote counts once its disk holds it: after a crash it "
                                   "must not vote for another."));
    } else {
        account.say(RAFTARIUM_TEXT("Event",
                                   "With the vote of **%1**, **%2** has **%3** of the **%4** votes "
                                   "it needs in term %5."),
                    {account.peer(), name, votes, needed, term});
    }
}

void preCounted(Account& account) {
    const Event& event = account.event;
    const std::string name = account.name();
    const std::string votes = number(event.count);
    const std::string needed = number(event.value);
    const std::string term = number(std::uint64_t{event.term} + 1);
    account.section("dissertation §9.6");
    if (event.detail == 0)
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** would not vote for **%2**, which would have **%3** of "
                                   "the **%4** votes it needs in term %5."),
                    {account.peer(), name, votes, needed, term});
    else if (event.peer == event.node)
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** would vote for itself: it would have **%2** of the "
                                   "**%3** votes it needs in term %4."),
                    {name, votes, needed, term});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** would vote for **%2**, which would have **%3** of the "
                                   "**%4** votes it needs in term %5."),
                    {account.peer(), name, votes, needed, term});
}

/// Whether the votes so far are enough, as the server sees it.
bool isEnough(Account& account, EventKind begun) {
    const Event& event = account.event;
    if (event.detail == 0) return false;
    if (!account.configuration().isJoint()) return event.count >= event.value;
    const NodeSet votes = account.votes(event.kind, begun);
    account.sayTwoMajorities(votes);
    return isQuorum(account.configuration(), votes);
}

void preVoteStarted(Account& account) {
    const Event& event = account.event;
    const std::string next = number(std::uint64_t{event.term} + 1);
    account.section("dissertation §9.6");
    account.say(RAFTARIUM_TEXT("Event",
                               "**%1** hears from no leader. Before it begins term **%2** it asks "
                               "the others whether they would vote for it there; it stays in term "
                               "**%3** meanwhile."),
                {account.name(), next, number(event.term)});
    account.sayTwoMajorities();
    if (!account.configuration().isJoint())
        account.say(RAFTARIUM_TEXT("Event",
                                   "It needs **%1** of **%2** servers to say yes, as many as it "
                                   "would need votes."),
                    {number(event.count), size(event.nodes())});
    account.say(RAFTARIUM_TEXT("Event",
                               "Without the question, a server that is cut off would begin one "
                               "term after the other. When it comes back, its high term would "
                               "depose a leader that is well."));
}

} // namespace

void compareLogs(Account& account) {
    const Event& event = account.event;
    const Index last = account.self().lastIndex();
    const LogCell* own = account.self().cell(last);
    if (last == Index{})
        account.say(
            RAFTARIUM_TEXT("Event", "Its own log is empty, so every log is up to date enough."));
    else if (own == nullptr)
        account.say(RAFTARIUM_TEXT("Event",
                                   "The candidate's log, up to index **%1** of term **%2**, is at "
                                   "least as up to date as its own."),
                    {number(event.index), number(event.logTerm)});
    else if (event.logTerm < own->term || (event.logTerm == own->term && event.index < last))
        account.say(RAFTARIUM_TEXT("Event",
                                   "The candidate's log ends with index **%1** of term **%2**, its "
                                   "own with index **%3** of term **%4**. It is behind, and should "
                                   "get no vote: a rule of Raft was broken."),
                    {number(event.index), number(event.logTerm), number(last), number(own->term)});
    else if (event.logTerm != own->term)
        account.say(RAFTARIUM_TEXT("Event",
                                   "The candidate's last entry is of term **%1**, its own of term "
                                   "**%2**: the later term is the more up to date."),
                    {number(event.logTerm), number(own->term)});
    else if (event.index == last)
        account.say(RAFTARIUM_TEXT("Event", "Both logs end with index **%1** of term **%2**: the "
                                            "candidate's is as up to date as its own."),
                    {number(last), number(own->term)});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "Both logs end in term %1, the candidate's with index **%2**, "
                                   "its own with index **%3**: the longer is the more up to "
                                   "date."),
                    {number(own->term), number(event.index), number(last)});
}

void vote(Account& account) {
    switch (account.event.kind) {
    case EventKind::VoteGranted: granted(account); break;
    case EventKind::VoteCounted:
        counted(account);
        if (isEnough(account, EventKind::BecameCandidate))
            account.say(RAFTARIUM_TEXT("Event", "That is a majority: it has won the election."));
        break;
    case EventKind::PreVoteStarted: preVoteStarted(account); break;
    case EventKind::PreVoteGranted: preGranted(account); break;
    case EventKind::PreVoteCounted:
        preCounted(account);
        if (isEnough(account, EventKind::PreVoteStarted))
            account.say(RAFTARIUM_TEXT(
                "Event", "That is a majority: it could win, so it begins the term and "
                         "stands for election."));
        else
            account.say(RAFTARIUM_TEXT("Event", "These are answers to a question, no votes: nobody "
                                                "is bound by them."));
        break;
    default: break;
    }
}

} // namespace raftarium::explaining
