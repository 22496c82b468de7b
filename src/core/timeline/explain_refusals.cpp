#include "core/timeline/explain.h"
#include "core/timeline/phrase.h"

namespace raftarium::explaining {

using namespace phrase;

namespace {

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

void hearsLeader(Account& account) {
    const Event& event = account.event;
    const NodeId leader{static_cast<std::uint8_t>(event.count)};
    const Time heard = account.self().lastHeardLeader;
    if (leader == event.node)
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** leads term **%2** itself, so it does not help **%3** to "
                                   "win another."),
                    {account.name(), number(event.term), account.peer()});
    else if (leader == kNobody)
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** may have promised a leader not to elect another one for "
                                   "the shortest election timeout, before it restarted or saw a "
                                   "newer term. So it does not help **%2** yet: a lease may still "
                                   "run."),
                    {account.name(), account.peer()});
    else if (heard.value() >= 0 && heard >= account.self().started)
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** heard from its leader **%2** only **%3** ago, less than "
                                   "the shortest election timeout, so it does not help **%4** to "
                                   "win an election."),
                    {account.name(), nodeName(leader), duration(elapsed(heard, event.time)),
                     account.peer()});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** hears from its leader **%2**, so it does not help "
                                   "**%3** to win an election."),
                    {account.name(), nodeName(leader), account.peer()});
}

void refusedHearingLeader(Account& account) {
    account.section("§6, dissertation §4.2.3");
    hearsLeader(account);
    account.say(RAFTARIUM_TEXT("Event",
                               "It does not adopt the candidate's newer term either: to do so "
                               "would depose the leader."));
    account.say(RAFTARIUM_TEXT("Event",
                               "A server that was removed, or that the leader does not reach, "
                               "stands for election again and again. This rule keeps it from "
                               "disturbing the others."));
}

void refusedOlderTerm(Account& account) {
    const Event& event = account.event;
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

void refused(Account& account) {
    switch (account.event.detailAs<VoteRule>()) {
    case VoteRule::AlreadyVoted: refusedAlreadyVoted(account); return;
    case VoteRule::LastTermOlder:
    case VoteRule::LogShorter: refusedForLog(account); return;
    case VoteRule::HearsLeader: refusedHearingLeader(account); return;
    case VoteRule::OlderTerm: break;
    }
    refusedOlderTerm(account);
}

void preRefusedOlderTerm(Account& account) {
    const Event& event = account.event;
    account.section("§5.1, dissertation §9.6");
    if (const Event* question = account.cause(EventKind::MessageDelivered))
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** asks about term **%2**, but **%3** is already in term "
                                   "**%4**."),
                    {account.peer(), number(std::uint64_t{question->term} + 1), account.name(),
                     number(event.term)});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** asks about an older term than **%3**, the term of "
                                   "**%2**."),
                    {account.peer(), account.name(), number(event.term)});
    account.say(RAFTARIUM_TEXT("Event",
                               "The answer carries the newer term. **%1** adopts it, and may then "
                               "ask about the one after it."),
                {account.peer()});
}

void preRefusedAlreadyVoted(Account& account) {
    const Event& event = account.event;
    const NodeId votedFor{static_cast<std::uint8_t>(event.count)};
    account.section("§5.2, dissertation §9.6");
    if (votedFor == event.node)
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** asks about term **%2**, and in that **%3** has already "
                                   "voted for itself."),
                    {account.peer(), number(event.term), account.name()});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** asks about term **%2**, and in that **%3** has already "
                                   "voted for **%4**."),
                    {account.peer(), number(event.term), account.name(), nodeName(votedFor)});
    account.say(RAFTARIUM_TEXT("Event",
                               "A server votes once in a term, so it would have no vote left to "
                               "give."));
}

void preRefused(Account& account) {
    const Event& event = account.event;
    switch (event.detailAs<VoteRule>()) {
    case VoteRule::HearsLeader:
        account.section("dissertation §9.6");
        hearsLeader(account);
        account.say(RAFTARIUM_TEXT("Event",
                                   "While a leader is heard, no other is needed. So a server that "
                                   "was cut off and comes back does not depose the leader: it "
                                   "learns of it and follows."));
        return;
    case VoteRule::AlreadyVoted: preRefusedAlreadyVoted(account); return;
    case VoteRule::LastTermOlder:
    case VoteRule::LogShorter:
        refusedForLog(account);
        account.section("§5.4.1, dissertation §9.6");
        return;
    case VoteRule::OlderTerm: break;
    }
    preRefusedOlderTerm(account);
}

} // namespace

void refusal(Account& account) {
    switch (account.event.kind) {
    case EventKind::VoteRefused: refused(account); break;
    case EventKind::PreVoteRefused: preRefused(account); break;
    default: break;
    }
}

} // namespace raftarium::explaining
