#include "core/timeline/explain.h"
#include "core/timeline/phrase.h"

namespace raftarium::explaining {

using namespace phrase;

namespace {

void refusedTransferring(Account& account) {
    account.section("dissertation §3.10");
    const Event* transfer = account.last(EventKind::TransferStarted, account.event.node);
    if (transfer != nullptr)
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** is handing its leadership over to **%2**. Were it to "
                                   "take commands meanwhile, the other would never have the whole "
                                   "log."),
                    {account.name(), nodeName(transfer->peer)});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** is handing its leadership over. Were it to take "
                                   "commands meanwhile, the other would never have the whole log."),
                    {account.name()});
    account.say(RAFTARIUM_TEXT("Event",
                               "This takes no longer than an election timeout: the client may soon "
                               "try again."));
}

void refusedForMembers(Account& account) {
    const Event& event = account.event;
    if (event.detailAs<RefusalReason>() == RefusalReason::ChangeInProgress) {
        account.section("§6");
        account.say(RAFTARIUM_TEXT("Event",
                                   "At **%1** another change of members is under way and not yet "
                                   "committed, so it takes no new one."),
                    {account.name()});
        account.say(RAFTARIUM_TEXT("Event",
                                   "With two at once there could be majorities that share no "
                                   "server, and they could decide differently."));
    } else if (event.detailAs<RefusalReason>() == RefusalReason::NothingCommitted) {
        account.section("dissertation §4.1");
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** leads term **%2**, but has not committed an entry of it "
                                   "yet, so it takes no change of members."),
                    {account.name(), number(event.term)});
        account.say(RAFTARIUM_TEXT("Event",
                                   "An earlier leader may have begun a change that is not in this "
                                   "log. Once an entry of this term is committed, nobody can be "
                                   "elected by that change any more, and the two cannot "
                                   "overlap."));
    } else {
        account.section("§6");
        account.say(RAFTARIUM_TEXT("Event",
                                   "What is asked does not fit the members that **%1** knows: it "
                                   "would change nothing, leave nobody with a vote, or make a "
                                   "server lead that cannot."),
                    {account.name()});
    }
}

void proposalRefused(Account& account) {
    account.section("§8");
    switch (account.event.detailAs<RefusalReason>()) {
    case RefusalReason::NotLeader:
        account.say(RAFTARIUM_TEXT("Event",
                                   "Only the leader takes commands. **%1** follows **%2** and "
                                   "tells the client so."),
                    {account.name(), account.peer()});
        return;
    case RefusalReason::NoLeaderKnown:
        account.say(RAFTARIUM_TEXT("Event",
                                   "Only the leader takes commands, and **%1** knows of none in "
                                   "term %2. The client must try again later."),
                    {account.name(), number(account.event.term)});
        return;
    case RefusalReason::LeadershipLost:
        account.say(RAFTARIUM_TEXT("Event",
                                   "Only the leader takes commands, and **%1** leads no longer. "
                                   "The client must try another server."),
                    {account.name()});
        return;
    case RefusalReason::Transferring: refusedTransferring(account); return;
    case RefusalReason::ChangeInProgress:
    case RefusalReason::NothingCommitted:
    case RefusalReason::InvalidMembers: refusedForMembers(account); return;
    case RefusalReason::NodeStopped: break;
    }
    account.say(RAFTARIUM_TEXT("Event",
                               "**%1** is not running, so nobody answers the client. It must try "
                               "another server."),
                {account.name()});
}

void invoked(Account& account) {
    const Event& event = account.event;
    const std::string client = number(event.count);
    const std::string operation = number(event.value);
    account.section("§8, dissertation §6.3");
    if (event.node == kNobody)
        account.say(RAFTARIUM_TEXT("Event", "Client **%1** asks the cluster for **%2**, its "
                                            "operation number **%3**."),
                    {client, text(account.timeline.text(event.text)), operation});
    else
        account.say(RAFTARIUM_TEXT("Event", "Client **%1** asks **%4** for **%2**, its operation "
                                            "number **%3**."),
                    {client, text(account.timeline.text(event.text)), operation, account.name()});
    if (event.detail == 0) {
        account.say(RAFTARIUM_TEXT("Event",
                                   "A client numbers what it asks for. Should it have to ask "
                                   "again, the servers know by the number that it is the same."));
        return;
    }
    account.say(RAFTARIUM_TEXT("Event",
                               "It has asked for this before and had no answer in time. It cannot "
                               "know whether the request, the answer or the server was lost."));
    account.say(RAFTARIUM_TEXT("Event",
                               "It uses the same number as before: if the command has taken "
                               "effect already, it does not do so twice."));
}

/// The last time that the client asked for this operation, or nullptr.
const Event* invocationOf(Account& account) {
    const Event& event = account.event;
    const EventNumber found = account.timeline.findBackward(
        account.number, 0, maskOf(EventKind::ClientInvoked), [&event](const Event& each) {
            return each.value == event.value && each.count == event.count;
        });
    return found == kNoEvent ? nullptr : &account.timeline[found];
}

void answered(Account& account) {
    const Event& event = account.event;
    const std::string client = number(event.count);
    const std::string operation = number(event.value);
    account.section("§8");
    if (const Event* asked = invocationOf(account))
        account.say(RAFTARIUM_TEXT("Event",
                                   "Client **%1** has its answer to operation number **%2**, "
                                   "**%3** after it last asked."),
                    {client, operation, duration(elapsed(asked->time, event.time))});
    else
        account.say(
            RAFTARIUM_TEXT("Event", "Client **%1** has its answer to operation number **%2**."),
            {client, operation});
    account.say(RAFTARIUM_TEXT("Event",
                               "A leader answers a command only once it is committed and applied, "
                               "so what a client was told is never lost."));
}

void returned(Account& account) {
    const Event& event = account.event;
    const std::string client = number(event.count);
    const std::string operation = number(event.value);
    switch (event.detailAs<ClientOutcome>()) {
    case ClientOutcome::Ok: answered(account); return;
    case ClientOutcome::Refused:
        account.section("§8");
        account.say(RAFTARIUM_TEXT("Event",
                                   "Operation number **%2** of client **%1** was not taken: it has "
                                   "had no effect and never will."),
                    {client, operation});
        account.say(RAFTARIUM_TEXT("Event", "The client may ask another server, most likely the "
                                            "leader."));
        return;
    case ClientOutcome::Unknown: break;
    }
    account.section("§8, dissertation §6.3");
    account.say(RAFTARIUM_TEXT("Event",
                               "Client **%1** has waited too long for an answer to operation "
                               "number **%2**. It may have taken effect, may still do so, or "
                               "never will."),
                {client, operation});
    account.say(RAFTARIUM_TEXT("Event",
                               "The client cannot tell these apart. It can safely ask again only "
                               "if the servers notice that it is the same operation."));
}

void skipped(Account& account) {
    const Event& event = account.event;
    account.section("§8, dissertation §6.3");
    account.say(RAFTARIUM_TEXT("Event",
                               "Entry **%2** carries **%3**, which **%1** has applied before: its "
                               "client had no answer and sent it again."),
                {account.name(), number(event.index), text(account.timeline.text(event.text))});
    account.say(RAFTARIUM_TEXT("Event",
                               "Both copies are committed, but the second one changes nothing. "
                               "Every server remembers for each client the number of its last "
                               "command and the answer, and gives that answer again."));
    account.say(RAFTARIUM_TEXT("Event",
                               "All servers remember the same, as they apply the same log. So each "
                               "of them skips it."));
}

} // namespace

void client(Account& account) {
    switch (account.event.kind) {
    case EventKind::ProposalRefused: proposalRefused(account); break;
    case EventKind::ClientInvoked: invoked(account); break;
    case EventKind::ClientReturned: returned(account); break;
    case EventKind::DuplicateSkipped: skipped(account); break;
    default: break;
    }
}

} // namespace raftarium::explaining
