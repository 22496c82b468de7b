#include "core/timeline/explain.h"
#include "core/timeline/phrase.h"

namespace raftarium::explaining {

using namespace phrase;

namespace {

/// Whether the election that a RequestVote belongs to was asked for by the leader.
bool isAskedByLeader(const Account& account) {
    const Event* stood = account.cause(EventKind::BecameCandidate);
    if (stood == nullptr || stood->cause >= account.event.cause) return false;
    const Event& timedOut = account.timeline[stood->cause];
    return timedOut.kind == EventKind::ElectionTimedOut &&
           timedOut.detailAs<TimeOutReason>() == TimeOutReason::TimeoutNow;
}

void sentRequestVote(Account& account) {
    const Event& event = account.event;
    account.section("§5.2, §5.4.1");
    if (event.index == Index{})
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** asks **%2** for its vote in term **%3**. Its log is "
                                   "empty."),
                    {account.name(), account.peer(), number(event.term)});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** asks **%2** for its vote in term **%3** and shows how "
                                   "its log ends: with index **%4** of term **%5**."),
                    {account.name(), account.peer(), number(event.term), number(event.index),
                     number(event.logTerm)});
    account.say(RAFTARIUM_TEXT("Event",
                               "**%1** compares this with its own log: it votes only for one at "
                               "least as up to date."),
                {account.peer()});
    if (!isAskedByLeader(account)) return;
    account.section("§5.2, §5.4.1, dissertation §3.10");
    account.say(RAFTARIUM_TEXT("Event",
                               "It says that the leader itself has asked for this election. So "
                               "**%1** may vote although it still hears from that leader."),
                {account.peer()});
}

void sentVote(Account& account) {
    const Event& event = account.event;
    account.section("§5.2");
    if (event.count != 0) {
        account.say(
            RAFTARIUM_TEXT("Event", "**%1** tells **%2** that it has its vote for term **%3**."),
            {account.name(), account.peer(), number(event.term)});
        account.say(RAFTARIUM_TEXT("Event",
                                   "The answer left only once the vote was on disk: after a crash "
                                   "it must not be given again."));
        return;
    }
    account.say(RAFTARIUM_TEXT("Event", "**%1** tells **%2** that it does not vote for it."),
                {account.name(), account.peer()});
    account.say(RAFTARIUM_TEXT("Event",
                               "The answer carries its term **%1**. Were the candidate's older, "
                               "it would step down."),
                {number(event.term)});
}

void sentAppend(Account& account) {
    const Event& event = account.event;
    const std::string index = number(event.index);
    account.section("§5.3");
    if (event.count == 0) {
        account.section("§5.2, §5.3");
        account.say(RAFTARIUM_TEXT("Event",
                                   "A heartbeat: AppendEntries without entries. It tells **%1** "
                                   "that **%2** leads term **%3**."),
                    {account.peer(), account.name(), number(event.term)});
    } else if (event.count == 1) {
        account.say(RAFTARIUM_TEXT("Event", "**%1** sends **%2** **1** entry, index %3."),
                    {account.name(), account.peer(), number(event.index + 1)});
    } else {
        account.say(RAFTARIUM_TEXT("Event", "**%1** sends **%2** **%3** entries, index %4 to %5."),
                    {account.name(), account.peer(), number(event.count), number(event.index + 1),
                     number(event.index + event.count)});
    }
    if (event.index.value() == 0)
        account.say(RAFTARIUM_TEXT("Event", "There is no entry before these to compare."));
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "It names the entry before, index **%1** of term **%2**: if "
                                   "**%3** has another there, or none, it refuses."),
                    {index, number(event.logTerm), account.peer()});
    account.say(
        RAFTARIUM_TEXT("Event", "It also says that the leader has committed up to index **%1**."),
        {number(event.value)});
}

void sentAppendReply(Account& account) {
    const Event& event = account.event;
    account.section("§5.3");
    if (event.count != 0) {
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** tells **%2** that their logs are the same up to index "
                                   "**%3**, and that its disk holds that."),
                    {account.name(), account.peer(), number(event.index)});
        return;
    }
    const Event* refused = account.cause(EventKind::AppendRefused);
    if (refused != nullptr && refused->detailAs<AppendRule>() == AppendRule::OlderTerm) {
        account.section("§5.1");
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** tells **%2** that term **%3** has begun: it leads no "
                                   "longer."),
                    {account.name(), account.peer(), number(event.term)});
        return;
    }
    account.say(RAFTARIUM_TEXT("Event", "**%1** cannot append after index **%2** and says so."),
                {account.name(), number(event.index)});
    if (event.value == 0)
        account.say(RAFTARIUM_TEXT("Event",
                                   "Its hint: the logs share no entry, so the leader starts from "
                                   "the first."));
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "Its hint: the logs cannot agree beyond index **%1**, where its "
                                   "own entry is of term %2. The leader goes back that far at "
                                   "once."),
                    {number(event.value), number(event.logTerm)});
}

void sentPreVote(Account& account) {
    const Event& event = account.event;
    const std::string next = number(std::uint64_t{event.term} + 1);
    account.section("dissertation §9.6");
    if (event.index == Index{})
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** asks **%2** whether it would vote for it in term "
                                   "**%3**. Its log is empty."),
                    {account.name(), account.peer(), next});
    else
        account.say(
            RAFTARIUM_TEXT("Event", "**%1** asks **%2** whether it would vote for it in term "
                                    "**%3**, and shows how its log ends: with index **%4** of term "
                                    "**%5**."),
            {account.name(), account.peer(), next, number(event.index), number(event.logTerm)});
    account.say(RAFTARIUM_TEXT("Event",
                               "It is still in term **%1** and stands for election only if a "
                               "majority says yes."),
                {number(event.term)});
}

void sentPreVoteReply(Account& account) {
    const Event& event = account.event;
    account.section("dissertation §9.6");
    if (event.count != 0) {
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** tells **%2** that it would vote for it in term **%3**."),
                    {account.name(), account.peer(), number(event.value)});
        account.say(RAFTARIUM_TEXT("Event",
                                   "This is no vote: should another stand first, **%1** may vote "
                                   "for that one."),
                    {account.name()});
        return;
    }
    account.say(RAFTARIUM_TEXT("Event",
                               "**%1** tells **%2** that it would not vote for it in term **%3**."),
                {account.name(), account.peer(), number(event.value)});
    account.say(RAFTARIUM_TEXT("Event",
                               "The answer carries its own term **%1**. If that is the newer one, "
                               "**%2** adopts it."),
                {number(event.term), account.peer()});
}

void sentSnapshot(Account& account) {
    const Event& event = account.event;
    account.section("§7");
    if (event.count == 0)
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** sends **%2** its snapshot up to index **%3** of term "
                                   "%4. There is nothing in it."),
                    {account.name(), account.peer(), number(event.index), number(event.logTerm)});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** sends **%2** a piece of its snapshot up to index **%3** "
                                   "of term %4: bytes **%5** to **%6**."),
                    {account.name(), account.peer(), number(event.index), number(event.logTerm),
                     number(event.value), number(event.value + event.count - 1)});
    account.say(RAFTARIUM_TEXT("Event",
                               "Until it is answered no other piece follows. It serves as a "
                               "heartbeat, too: only the leader of term **%1** sends it."),
                {number(event.term)});
}

void sentSnapshotReply(Account& account) {
    const Event& event = account.event;
    const Event* request = account.cause(EventKind::MessageDelivered);
    account.section("§7");
    if (request != nullptr && request->term < event.term) {
        account.section("§5.1");
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** tells **%2** that term **%3** has begun: it leads no "
                                   "longer."),
                    {account.name(), account.peer(), number(event.term)});
    } else if (event.count != 0) {
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** tells **%2** that its disk holds all that the snapshot "
                                   "stands for, up to index **%3**."),
                    {account.name(), account.peer(), number(event.index)});
        account.say(RAFTARIUM_TEXT("Event", "Entries after it can follow now."));
    } else {
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** has the snapshot up to index **%2** in part, and tells "
                                   "**%3** that the next piece is to begin at byte **%4**."),
                    {account.name(), number(event.index), account.peer(), number(event.value)});
    }
}

void sentTimeoutNow(Account& account) {
    account.section("dissertation §3.10");
    account.say(RAFTARIUM_TEXT("Event",
                               "**%2** stores the whole log of **%1**, so **%1** asks it to stand "
                               "for election at once."),
                {account.name(), account.peer()});
    account.say(RAFTARIUM_TEXT("Event",
                               "It is as if the election timer of **%1** fired now: as nobody else "
                               "stands, and its log is complete, it will most likely win. **%2** "
                               "leads until it hears of the new term."),
                {account.peer(), account.name()});
}

void sent(Account& account) {
    switch (account.event.detailAs<MessageType>()) {
    case MessageType::RequestVote: sentRequestVote(account); return;
    case MessageType::RequestVoteReply: sentVote(account); return;
    case MessageType::AppendEntries: sentAppend(account); return;
    case MessageType::AppendEntriesReply: sentAppendReply(account); return;
    case MessageType::PreVote: sentPreVote(account); return;
    case MessageType::PreVoteReply: sentPreVoteReply(account); return;
    case MessageType::InstallSnapshot: sentSnapshot(account); return;
    case MessageType::InstallSnapshotReply: sentSnapshotReply(account); return;
    case MessageType::TimeoutNow: sentTimeoutNow(account); return;
    case MessageType::Count_: break;
    }
    account.say(RAFTARIUM_TEXT("Event", "**%1** sends **%2** a message of a type that is not known "
                                        "here."),
                {account.name(), account.peer()});
}

} // namespace

void sending(Account& account) {
    if (account.event.kind == EventKind::MessageSent) sent(account);
}

} // namespace raftarium::explaining
