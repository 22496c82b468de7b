#include "core/timeline/explain.h"
#include "core/timeline/phrase.h"

namespace raftarium::explaining {

using namespace phrase;

namespace {

/// What a leader knows to be stored at `peer`, or nothing.
std::optional<Index> storedAt(Account& account, NodeId peer) {
    const auto& progress = account.self().progress;
    if (peer.value() >= progress.size()) return std::nullopt;
    return progress[peer.value()].match;
}

void started(Account& account) {
    const Event& event = account.event;
    account.section("dissertation §3.10");
    if (event.detailAs<TransferReason>() == TransferReason::HigherPriority)
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** leads with priority **%2**. **%3** has priority **%4** "
                                   "and everything **%1** has committed. So **%1** hands over."),
                    {account.name(), number(event.logTerm), account.peer(), number(event.count)});
    else if (account.cause(EventKind::HeartbeatDue) != nullptr)
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** leads, but the settings prefer **%2** as the leader, "
                                   "and that has everything **%1** has committed. So **%1** hands "
                                   "over."),
                    {account.name(), account.peer()});
    else
        account.say(
            RAFTARIUM_TEXT("Event", "**%1** was asked to hand its leadership over to **%2**."),
            {account.name(), account.peer()});
    const std::optional<Index> stored = storedAt(account, event.peer);
    const Index last = account.self().lastIndex();
    if (stored && *stored < last)
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** is known to store index **%2** of **%3**. It first gets "
                                   "what it lacks: with a shorter log it would not be elected."),
                    {account.peer(), number(*stored), number(last)});
    else if (stored)
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** stores the whole log, up to index **%2**. So it is "
                                   "asked at once to stand for election."),
                    {account.peer(), number(last)});
    account.say(RAFTARIUM_TEXT("Event",
                               "Meanwhile **%1** takes no commands, or the other would never have "
                               "all of them. If this has not worked within **%2**, it leads on."),
                {account.name(), duration(until(event.time, event.value))});
}

void done(Account& account) {
    const Event& event = account.event;
    const Event* stepped = account.cause(EventKind::BecameFollower);
    if (stepped != nullptr && stepped->peer == event.peer)
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** has begun term **%2**, as **%3** asked it to, and "
                                   "**%3** leads no longer."),
                    {account.peer(), number(event.term), account.name()});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "Term **%2** has begun, and **%3** leads no longer. It wanted "
                                   "to hand over to **%1**."),
                    {account.peer(), number(event.term), account.name()});
    account.say(RAFTARIUM_TEXT("Event",
                               "Nobody is appointed: whoever leads the new term is elected by a "
                               "majority, as always."));
}

/// Whether the other was told to stand since the transfer began.
bool isTold(Account& account) {
    const Event& event = account.event;
    const auto isHere = [&](const Event& each) {
        return each.node == event.node && each.peer == event.peer;
    };
    const EventNumber begun = account.timeline.findBackward(
        account.number, 0, maskOf(EventKind::TransferStarted), isHere);
    if (begun == kNoEvent) return false;
    return account.timeline.findBackward(
               account.number, begun, maskOf(EventKind::MessageSent), [&](const Event& each) {
                   return isHere(each) && each.detailAs<MessageType>() == MessageType::TimeoutNow;
               }) != kNoEvent;
}

void timedOut(Account& account) {
    const Event* begun = account.last(EventKind::TransferStarted, account.event.node);
    if (begun != nullptr)
        account.say(
            RAFTARIUM_TEXT("Event", "**%1** has tried to hand over to **%2** for **%3**, and no "
                                    "newer term has begun. It leads on and takes commands again."),
            {account.name(), account.peer(), duration(elapsed(begun->time, account.event.time))});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** has tried to hand over to **%2**, and no newer term has "
                                   "begun. It leads on and takes commands again."),
                    {account.name(), account.peer()});
    if (isTold(account))
        account.say(RAFTARIUM_TEXT("Event",
                                   "It has asked **%1** to stand for election, and that message "
                                   "may still arrive. So in this term it no longer relies on a "
                                   "lease."),
                    {account.peer()});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** never had the whole log, so it was not asked to "
                                   "stand for election."),
                    {account.peer()});
}

void ended(Account& account) {
    account.section("dissertation §3.10");
    switch (account.event.detailAs<TransferOutcome>()) {
    case TransferOutcome::Done: done(account); return;
    case TransferOutcome::TimedOut: timedOut(account); return;
    case TransferOutcome::Aborted: break;
    }
    if (account.cause(EventKind::BecameFollower) != nullptr)
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** leads no longer, for another reason, so it has nothing "
                                   "to hand over to **%2**."),
                    {account.name(), account.peer()});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%2** has no vote any more and could not be elected, so "
                                   "**%1** leads on."),
                    {account.name(), account.peer()});
}

} // namespace

void transfer(Account& account) {
    switch (account.event.kind) {
    case EventKind::TransferStarted: started(account); break;
    case EventKind::TransferEnded: ended(account); break;
    default: break;
    }
}

} // namespace raftarium::explaining
