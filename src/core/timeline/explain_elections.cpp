#include "core/raft/quorum.h"
#include "core/timeline/explain.h"
#include "core/timeline/phrase.h"

namespace raftarium::explaining {

using namespace phrase;

namespace {

void termAdopted(Account& account) {
    const Event& event = account.event;
    account.section("§5.1");
    account.say(RAFTARIUM_TEXT("Event",
                               "**%1** was in term %2 and sees term **%3** in a message of "
                               "**%4** (%5)."),
                {account.name(), number(event.value), number(event.term), account.peer(),
                 messageName(event.detailAs<MessageType>())});
    account.say(RAFTARIUM_TEXT("Event",
                               "Terms are the clock of Raft: whoever sees a newer one adopts it "
                               "at once and is a follower in it."));
    account.say(RAFTARIUM_TEXT("Event", "In term %1 it has neither voted nor found a leader yet."),
                {number(event.term)});
}

void quorumLost(Account& account) {
    const Event& event = account.event;
    account.section("dissertation §6.2");
    const Event* led = account.last(EventKind::BecameLeader, event.node);
    const Event* heard = account.last(EventKind::QuorumHeard, event.node);
    if (heard != nullptr && led != nullptr && heard->time >= led->time)
        account.say(
            RAFTARIUM_TEXT("Event", "**%1** leads term **%2**, but the last time that a majority "
                                    "answered it was **%3** ago: longer than an election timeout."),
            {account.name(), number(event.term), duration(elapsed(heard->time, event.time))});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** leads term **%2**, but for longer than an election "
                                   "timeout no majority has answered it."),
                    {account.name(), number(event.term)});
    account.say(RAFTARIUM_TEXT(
        "Event", "It may be cut off, and the others may have another leader by now. "
                 "Alone it can commit nothing: its clients would wait in vain instead "
                 "of looking for the other."));
}

void removed(Account& account) {
    account.section("§6, dissertation §4.2.2");
    if (const Event* commit = account.cause(EventKind::CommitAdvanced))
        account.say(RAFTARIUM_TEXT("Event",
                                   "The log is committed up to index **%2**, and with it the "
                                   "configuration in which **%1** has no vote. **%1** has led "
                                   "until now and steps down."),
                    {account.name(), number(commit->index)});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "The configuration in which **%1** has no vote is committed: "
                                   "**%1** has led until now and steps down."),
                    {account.name()});
    account.say(RAFTARIUM_TEXT("Event",
                               "It could not go earlier: before that, the servers of the new "
                               "configuration might not have been able to elect one of themselves. "
                               "It did not count itself in the majority that committed it."));
    account.say(RAFTARIUM_TEXT("Event", "Now the others elect one of themselves: **%1** of **%2** "
                                        "servers are enough."),
                {number(account.majority()), number(account.clusterSize())});
}

void becameFollower(Account& account) {
    const Event& event = account.event;
    const std::string term = number(event.term);
    switch (event.detailAs<StepDownReason>()) {
    case StepDownReason::LeaderExists:
        account.section("§5.2");
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** stood for election in term **%2**, but **%3** has won "
                                   "it: only the winner sends AppendEntries."),
                    {account.name(), term, account.peer()});
        account.say(RAFTARIUM_TEXT("Event",
                                   "A candidate that hears from a leader of its own term accepts "
                                   "it."));
        return;
    case StepDownReason::QuorumLost: quorumLost(account); return;
    case StepDownReason::Removed: removed(account); return;
    case StepDownReason::ElectionFailed:
        account.section("dissertation §9.6");
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** stood for election in term **%2** and has not won it "
                                   "in time. It stays in that term as a follower."),
                    {account.name(), term});
        account.say(RAFTARIUM_TEXT("Event",
                                   "Before it begins another term it asks once more whether it "
                                   "could win: the others may be out of reach, and terms begun in "
                                   "vain disturb them later."));
        return;
    case StepDownReason::HigherTerm: break;
    }
    account.section("§5.1");
    if (event.count == static_cast<std::uint32_t>(Role::Leader)) {
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** led an older term and learns from **%2** that term "
                                   "**%3** has begun."),
                    {account.name(), account.peer(), term});
        account.say(RAFTARIUM_TEXT("Event",
                                   "It must not go on: a majority may already follow another "
                                   "leader, and would refuse it."));
    } else {
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** stood for election in an older term and learns from "
                                   "**%2** that term **%3** has begun."),
                    {account.name(), account.peer(), term});
        account.say(RAFTARIUM_TEXT("Event", "Votes of an older term make no leader any more."));
    }
}

void becameCandidate(Account& account) {
    const Event& event = account.event;
    account.section("§5.2");
    account.say(RAFTARIUM_TEXT("Event",
                               "**%1** begins term **%2**, votes for itself and asks the other "
                               "servers for their votes."),
                {account.name(), number(event.term)});
    if (account.configuration().isJoint()) {
        account.section("§5.2, §6");
        account.sayTwoMajorities();
        return;
    }
    account.say(RAFTARIUM_TEXT("Event",
                               "It needs **%1** votes, a majority of all **%2** servers. Those "
                               "that are down or cut off count among them."),
                {number(event.count), size(event.nodes())});
}

void becameLeader(Account& account) {
    const Event& event = account.event;
    account.section("§5.2, §5.4");
    const NodeSet votes = account.voters(event.nodes());
    const Configuration& members = account.configuration();
    if (members.isJoint()) {
        account.section("§5.2, §5.4, §6");
        account.say(RAFTARIUM_TEXT("Event", "**%1** has the votes of **%2** in term **%3**."),
                    {account.name(), servers(votes), number(event.term)});
        account.sayTwoMajorities(votes);
    } else {
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** has the votes of **%2** in term **%3**: **%4** of "
                                   "**%5** servers, and a majority is **%6**."),
                    {account.name(), servers(votes), number(event.term), size(votes),
                     number(account.clusterSize()), number(event.count)});
    }
    if (!members.voters.empty() && !isQuorum(members, votes)) {
        account.say(RAFTARIUM_TEXT("Event",
                                   "That is not enough. A rule of Raft was broken: another server "
                                   "could win the same term."));
        return;
    }
    account.say(RAFTARIUM_TEXT("Event",
                               "Any two majorities share a server, and each server votes once in "
                               "a term: nobody else can win term %1."),
                {number(event.term)});
    account.say(RAFTARIUM_TEXT("Event",
                               "Every committed entry is in its log: one of those who voted "
                               "stores it, and would have refused a log without it."));
}

void leaderRecognised(Account& account) {
    const Event& event = account.event;
    const Event* message = account.cause(EventKind::MessageDelivered);
    account.section("§5.2");
    if (message != nullptr && message->detailAs<MessageType>() == MessageType::InstallSnapshot)
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** gets a snapshot of **%2** for term **%3**. Only the one "
                                   "who won the election sends these, so it follows **%2**."),
                    {account.name(), account.peer(), number(event.term)});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** gets AppendEntries of **%2** for term **%3**. Only the "
                                   "one who won the election sends these, so it follows **%2**."),
                    {account.name(), account.peer(), number(event.term)});
}

} // namespace

void election(Account& account) {
    const Event& event = account.event;
    switch (event.kind) {
    case EventKind::TermAdopted: termAdopted(account); break;
    case EventKind::BecameFollower: becameFollower(account); break;
    case EventKind::BecameCandidate: becameCandidate(account); break;
    case EventKind::BecameLeader: becameLeader(account); break;
    case EventKind::LeaderRecognised: leaderRecognised(account); break;
    default: break;
    }
}

} // namespace raftarium::explaining
