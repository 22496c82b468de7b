#include "core/timeline/explain.h"
#include "core/timeline/phrase.h"

namespace raftarium::explaining {

using namespace phrase;

namespace {

void timerSet(Account& account) {
    const Event& event = account.event;
    const std::string name = account.name();
    const std::string length = duration(event.index.value());
    account.section("§5.2");
    switch (event.detailAs<TimerReason>()) {
    case TimerReason::Started:
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** has just started. It gives a leader **%2** to be "
                                   "heard."),
                    {name, length});
        break;
    case TimerReason::HeardFromLeader:
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** heard from its leader **%2** and gives it **%3** to "
                                   "be heard again."),
                    {name, account.peer(), length});
        break;
    case TimerReason::GrantedVote:
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** voted for **%2** and gives it **%3** to win and to be "
                                   "heard."),
                    {name, account.peer(), length});
        break;
    case TimerReason::StartedElection:
        account.say(RAFTARIUM_TEXT("Event", "**%1** stands for election. If nobody has won within "
                                            "**%2**, it tries again in a newer term."),
                    {name, length});
        break;
    case TimerReason::SteppedDown:
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** leads no longer. As a follower it needs an election "
                                   "timer again, of **%2**."),
                    {name, length});
        break;
    default:
        account.say(RAFTARIUM_TEXT("Event",
                                   "The election timer of **%1** now fires in **%2**: the speed "
                                   "of its clock has changed."),
                    {name, length});
        return;
    }
    account.say(RAFTARIUM_TEXT("Event",
                               "The length is drawn at random each time, so that two servers "
                               "seldom fire together and split the votes."));
}

/// How the election that a candidate gives up on went.
void electionFailed(Account& account) {
    const NodeState& self = account.self();
    const Event* stood = account.last(EventKind::BecameCandidate, account.event.node);
    const std::string needed = number(stood != nullptr ? stood->count : account.majority());
    const auto votes = static_cast<std::uint64_t>(self.votesGranted.size());
    if (votes == 1)
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** stood for election in term %2 and got **1** vote of "
                                   "the **%3** it needed. Nobody else has been heard as leader, "
                                   "so it tries again."),
                    {account.name(), number(self.currentTerm), needed});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** stood for election in term %2 and got **%3** votes of "
                                   "the **%4** it needed. Nobody else has been heard as leader, "
                                   "so it tries again."),
                    {account.name(), number(self.currentTerm), number(votes), needed});
    account.say(RAFTARIUM_TEXT("Event",
                               "Its timer gets a new random length, so that the same servers "
                               "hardly collide again."));
}

void timedOut(Account& account) {
    const Event& event = account.event;
    account.section("§5.2");
    if (account.cause(EventKind::ActionTaken) != nullptr) {
        account.say(RAFTARIUM_TEXT("Event",
                                   "The election timer of **%1** was fired by hand, before it "
                                   "was due."),
                    {account.name()});
    } else if (account.self().role == Role::Candidate) {
        electionFailed(account);
        return;
    } else if (event.peer != kNobody && account.self().lastHeardLeader >= account.self().started &&
               account.self().lastHeardLeader.value() >= 0) {
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** has heard nothing from its leader **%2** for **%3**: "
                                   "its election timer has run out."),
                    {account.name(), account.peer(),
                     duration(elapsed(account.self().lastHeardLeader, event.time))});
    } else {
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** has heard from no leader of term %2 for **%3**: its "
                                   "election timer has run out."),
                    {account.name(), number(event.term),
                     duration(elapsed(account.self().timerSet, event.time))});
    }
    account.say(RAFTARIUM_TEXT("Event",
                               "A follower that hears from no leader for that long assumes that "
                               "there is none, and stands for election."));
}

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

void becameFollower(Account& account) {
    const Event& event = account.event;
    const std::string term = number(event.term);
    if (event.detailAs<StepDownReason>() == StepDownReason::LeaderExists) {
        account.section("§5.2");
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** stood for election in term **%2**, but **%3** has won "
                                   "it: only the winner sends AppendEntries."),
                    {account.name(), term, account.peer()});
        account.say(RAFTARIUM_TEXT("Event",
                                   "A candidate that hears from a leader of its own term accepts "
                                   "it."));
        return;
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
    account.say(RAFTARIUM_TEXT("Event",
                               "It needs **%1** votes, a majority of all **%2** servers. Those "
                               "that are down or cut off count among them."),
                {number(event.count), number(static_cast<std::uint64_t>(event.nodes().size()))});
}

void voteGranted(Account& account) {
    const Event& event = account.event;
    account.section("§5.2, §5.4.1");
    account.say(RAFTARIUM_TEXT("Event",
                               "**%1** gives **%2** its vote of term **%3**. It has given it to "
                               "no one else."),
                {account.name(), account.peer(), number(event.term)});
    const LogCell* own = account.self().cell(account.self().lastIndex());
    const std::string ownIndex = number(account.self().lastIndex());
    if (own == nullptr)
        account.say(
            RAFTARIUM_TEXT("Event", "Its own log is empty, so every log is up to date enough."));
    else if (event.logTerm != own->term)
        account.say(RAFTARIUM_TEXT("Event",
                                   "The candidate's last entry is of term **%1**, its own of term "
                                   "**%2**: the later term is the more up to date."),
                    {number(event.logTerm), number(own->term)});
    else if (event.index == account.self().lastIndex())
        account.say(RAFTARIUM_TEXT("Event", "Both logs end with index **%1** of term **%2**: the "
                                            "candidate's is as up to date as its own."),
                    {ownIndex, number(own->term)});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "Both logs end in term %1, the candidate's with index **%2**, "
                                   "its own with index **%3**: the longer is the more up to "
                                   "date."),
                    {number(own->term), number(event.index), ownIndex});
    account.say(RAFTARIUM_TEXT("Event",
                               "One vote of each server in a term: that is why a term has at "
                               "most one leader."));
}

void refusedAlreadyVoted(Account& account) {
    const Event& event = account.event;
    const NodeId votedFor{static_cast<std::uint8_t>(event.count)};
    account.section("§5.2");
    if (votedFor == event.node)
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** stands for election in term **%2** as well and has "
                                   "voted for itself, so it refuses **%3**."),
                    {account.name(), number(event.term), account.peer()});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** has already voted for **%2** in term **%3**, so it "
                                   "refuses **%4**."),
                    {account.name(), nodeName(votedFor), number(event.term), account.peer()});
    account.say(RAFTARIUM_TEXT("Event",
                               "A server votes once in a term, first come, first served. Two "
                               "candidates can then never both win it."));
}

void refusedForLog(Account& account) {
    const Event& event = account.event;
    account.section("§5.4.1");
    if (event.index == Index{})
        account.say(RAFTARIUM_TEXT("Event",
                                   "The log of candidate **%1** is empty; that of **%2** ends "
                                   "with index **%3** of term **%4**."),
                    {account.peer(), account.name(), number(event.value), number(event.count)});
    else if (event.detailAs<VoteRule>() == VoteRule::LastTermOlder)
        account.say(RAFTARIUM_TEXT("Event",
                                   "The log of candidate **%1** ends with index %2 of term "
                                   "**%3**, that of **%4** with index %5 of term **%6**: the "
                                   "later term is the more up to date, however long the logs."),
                    {account.peer(), number(event.index), number(event.logTerm), account.name(),
                     number(event.value), number(event.count)});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "The log of candidate **%1** ends with index **%2** of term "
                                   "%3, that of **%4** with index **%5** of term %6: the same "
                                   "term, so the longer log is the more up to date."),
                    {account.peer(), number(event.index), number(event.logTerm), account.name(),
                     number(event.value), number(event.count)});
    account.say(RAFTARIUM_TEXT("Event",
                               "A server votes only for a log at least as up to date as its own. "
                               "So nobody is elected who lacks a committed entry."));
}

void voteRefused(Account& account) {
    const Event& event = account.event;
    switch (event.detailAs<VoteRule>()) {
    case VoteRule::AlreadyVoted: refusedAlreadyVoted(account); return;
    case VoteRule::LastTermOlder:
    case VoteRule::LogShorter: refusedForLog(account); return;
    default: break;
    }
    account.section("§5.1");
    const Event* request = account.cause(EventKind::MessageDelivered);
    if (request != nullptr)
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** asks for a vote in term **%2**, but **%3** is already "
                                   "in term **%4**."),
                    {account.peer(), number(request->term), account.name(), number(event.term)});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** asks for a vote in an older term than **%3**, the term "
                                   "of **%2**."),
                    {account.peer(), account.name(), number(event.term)});
    account.say(RAFTARIUM_TEXT("Event",
                               "What comes from an older term is refused. The answer carries the "
                               "newer one, and the candidate steps down."));
}

void voteCounted(Account& account) {
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
        return;
    }
    if (event.peer == event.node) {
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
    if (event.count >= event.value)
        account.say(RAFTARIUM_TEXT("Event", "That is a majority: it has won the election."));
}

void becameLeader(Account& account) {
    const Event& event = account.event;
    account.section("§5.2, §5.4");
    account.say(RAFTARIUM_TEXT("Event",
                               "**%1** has the votes of **%2** in term **%3**: **%4** of **%5** "
                               "servers, and a majority is **%6**."),
                {account.name(), servers(event.nodes()), number(event.term),
                 number(static_cast<std::uint64_t>(event.nodes().size())),
                 number(account.clusterSize()), number(event.count)});
    account.say(RAFTARIUM_TEXT("Event",
                               "Any two majorities share a server, and each server votes once in "
                               "a term: nobody else can win term %1."),
                {number(event.term)});
    account.say(RAFTARIUM_TEXT("Event",
                               "Every committed entry is in its log: one of those who voted "
                               "stores it, and would have refused a log without it."));
}

} // namespace

void election(Account& account) {
    const Event& event = account.event;
    switch (event.kind) {
    case EventKind::ElectionTimerSet: timerSet(account); break;
    case EventKind::ElectionTimedOut: timedOut(account); break;
    case EventKind::TermAdopted: termAdopted(account); break;
    case EventKind::BecameFollower: becameFollower(account); break;
    case EventKind::BecameCandidate: becameCandidate(account); break;
    case EventKind::VoteGranted: voteGranted(account); break;
    case EventKind::VoteRefused: voteRefused(account); break;
    case EventKind::VoteCounted: voteCounted(account); break;
    case EventKind::BecameLeader: becameLeader(account); break;
    case EventKind::LeaderRecognised:
        account.section("§5.2");
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** gets AppendEntries of **%2** for term **%3**. Only the "
                                   "one who won the election sends these, so it follows **%2**."),
                    {account.name(), account.peer(), number(event.term)});
        break;
    case EventKind::HeartbeatDue:
        account.section("§5.2");
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** leads term **%2** and sends AppendEntries to every "
                                   "other server, even where there is nothing new."),
                    {account.name(), number(event.term)});
        account.say(RAFTARIUM_TEXT("Event",
                                   "Whoever hears it sets its election timer anew and does not "
                                   "stand for election."));
        break;
    default: break;
    }
}

} // namespace raftarium::explaining
