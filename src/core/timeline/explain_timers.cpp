#include "core/timeline/explain.h"
#include "core/timeline/phrase.h"

namespace raftarium::explaining {

using namespace phrase;

namespace {

void timerReason(Account& account) {
    const Event& event = account.event;
    const std::string name = account.name();
    const std::string length = duration(event.index.value());
    switch (event.detailAs<TimerReason>()) {
    case TimerReason::Started:
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** has just started. It gives a leader **%2** to be "
                                   "heard."),
                    {name, length});
        return;
    case TimerReason::HeardFromLeader:
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** heard from its leader **%2** and gives it **%3** to "
                                   "be heard again."),
                    {name, account.peer(), length});
        return;
    case TimerReason::GrantedVote:
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** voted for **%2** and gives it **%3** to win and to be "
                                   "heard."),
                    {name, account.peer(), length});
        return;
    case TimerReason::StartedElection:
        account.say(RAFTARIUM_TEXT("Event", "**%1** stands for election. If nobody has won within "
                                            "**%2**, it tries again in a newer term."),
                    {name, length});
        return;
    case TimerReason::SteppedDown:
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** leads no longer. As a follower it needs an election "
                                   "timer again, of **%2**."),
                    {name, length});
        return;
    case TimerReason::StartedPreVote:
        account.section("§5.2, dissertation §9.6");
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** asks the others whether it could win an election. If "
                                   "too few have said yes within **%2**, it asks again."),
                    {name, length});
        return;
    case TimerReason::BecameVoter:
        account.section("§5.2, §6");
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** has a vote from now on, so it needs an election timer, "
                                   "of **%2**. Without a vote it only waited for a leader and "
                                   "would never have stood for election."),
                    {name, length});
        return;
    case TimerReason::Told: break;
    }
    account.say(RAFTARIUM_TEXT("Event", "The election timer of **%1** now fires in **%2**: the "
                                        "speed of its clock has changed."),
                {name, length});
}

void timerSet(Account& account) {
    account.section("§5.2");
    timerReason(account);
    if (account.event.detailAs<TimerReason>() == TimerReason::Told) return;
    account.say(RAFTARIUM_TEXT("Event",
                               "The length is drawn at random each time, so that two servers "
                               "seldom fire together and split the votes."));
    if (account.event.count != 0)
        account.say(RAFTARIUM_TEXT("Event",
                                   "Voters with a higher priority than **%1**: **%2**. They shall "
                                   "stand first, so the timer is longer than the settings say."),
                    {account.name(), number(account.event.count)});
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

/// How the question whether it could win went.
void preVoteFailed(Account& account) {
    const Event* asked = account.last(EventKind::PreVoteStarted, account.event.node);
    const std::string next = number(std::uint64_t{account.event.term} + 1);
    account.section("§5.2, dissertation §9.6");
    if (asked != nullptr)
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** asked **%2** ago whether it could win term %3. Of the "
                                   "**%4** votes it needs it would have had **%5**, so it asks "
                                   "again."),
                    {account.name(), duration(elapsed(asked->time, account.event.time)), next,
                     number(asked->count),
                     size(account.votes(EventKind::PreVoteCounted, EventKind::PreVoteStarted))});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** asked whether it could win term %2, and too few said "
                                   "yes. It asks again."),
                    {account.name(), next});
    account.say(RAFTARIUM_TEXT("Event",
                               "Its term is still **%1**: however often it asks, it disturbs "
                               "nobody."),
                {number(account.event.term)});
}

void askedToStand(Account& account) {
    const Event* told = account.cause(EventKind::MessageDelivered);
    const NodeId leader = told != nullptr ? told->peer : account.event.peer;
    account.section("dissertation §3.10");
    account.say(RAFTARIUM_TEXT("Event",
                               "Leader **%1** wants to hand over and asks **%2** to stand for "
                               "election at once, without waiting for its election timer."),
                {nodeName(leader), account.name()});
    account.say(RAFTARIUM_TEXT("Event",
                               "It has the whole log, so the others will vote for it. It need not "
                               "ask first whether it could win: the leader has seen to that."));
}

void timedOut(Account& account) {
    const Event& event = account.event;
    account.section("§5.2");
    if (event.detailAs<TimeOutReason>() == TimeOutReason::TimeoutNow) {
        askedToStand(account);
        return;
    }
    const Event* timer = account.cause(EventKind::ElectionTimerSet);
    const bool wasAsking =
        timer != nullptr && timer->detailAs<TimerReason>() == TimerReason::StartedPreVote;
    if (account.cause(EventKind::ActionTaken) != nullptr) {
        account.say(RAFTARIUM_TEXT("Event",
                                   "The election timer of **%1** was fired by hand, before it "
                                   "was due."),
                    {account.name()});
    } else if (account.self().role == Role::Candidate) {
        electionFailed(account);
        return;
    } else if (wasAsking) {
        preVoteFailed(account);
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
    const Event* next = account.effect();
    if (next != nullptr && next->kind == EventKind::PreVoteStarted)
        account.say(RAFTARIUM_TEXT("Event",
                                   "A follower that hears from no leader for that long assumes "
                                   "that there is none. Before it begins a term it asks whether it "
                                   "could win it."));
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "A follower that hears from no leader for that long assumes "
                                   "that there is none, and stands for election."));
}

void heartbeatDue(Account& account) {
    const Event& event = account.event;
    account.section("§5.2");
    const Event* next = account.effect();
    if (next != nullptr && next->kind == EventKind::BecameFollower) {
        account.section("§5.2, dissertation §6.2");
        account.say(RAFTARIUM_TEXT("Event",
                                   "It is time for **%1** to send heartbeats as the leader of term "
                                   "**%2**. First it looks whether a majority has answered it "
                                   "lately, and none has: it sends nothing."),
                    {account.name(), number(event.term)});
        return;
    }
    account.say(RAFTARIUM_TEXT("Event",
                               "**%1** leads term **%2** and sends AppendEntries to every other "
                               "server, even where there is nothing new."),
                {account.name(), number(event.term)});
    account.say(RAFTARIUM_TEXT("Event",
                               "Whoever hears it sets its election timer anew and does not stand "
                               "for election."));
}

} // namespace

void timer(Account& account) {
    switch (account.event.kind) {
    case EventKind::ElectionTimerSet: timerSet(account); break;
    case EventKind::ElectionTimedOut: timedOut(account); break;
    case EventKind::HeartbeatDue: heartbeatDue(account); break;
    default: break;
    }
}

} // namespace raftarium::explaining
