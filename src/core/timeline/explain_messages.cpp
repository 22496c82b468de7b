#include "core/timeline/explain.h"
#include "core/timeline/phrase.h"

#include <algorithm>

namespace raftarium::explaining {

using namespace phrase;

namespace {

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

void sent(Account& account) {
    switch (account.event.detailAs<MessageType>()) {
    case MessageType::RequestVote: sentRequestVote(account); break;
    case MessageType::RequestVoteReply: sentVote(account); break;
    case MessageType::AppendEntries: sentAppend(account); break;
    case MessageType::AppendEntriesReply: sentAppendReply(account); break;
    }
}

bool isRequest(MessageType type) {
    return type == MessageType::RequestVote || type == MessageType::AppendEntries;
}

void delivered(Account& account) {
    const Event& event = account.event;
    const Event* content = account.cause();
    account.section("§5.1");
    if (content != nullptr)
        account.say(
            RAFTARIUM_TEXT("Event", "This %1 of **%2** was on its way to **%3** for **%4**."),
            {messageName(event.detailAs<MessageType>()), account.peer(), account.name(),
             duration(elapsed(content->time, event.time))});
    const std::uint32_t own = account.self().currentTerm;
    if (event.term > own)
        account.say(RAFTARIUM_TEXT("Event",
                                   "It carries term **%1**, and **%2** is in term **%3**: it first "
                                   "adopts the newer one."),
                    {number(event.term), account.name(), number(own)});
    else if (event.term < own && isRequest(event.detailAs<MessageType>()))
        account.say(RAFTARIUM_TEXT("Event",
                                   "It carries term **%1**, and **%2** is already in term **%3**: "
                                   "a request of an older term is refused."),
                    {number(event.term), account.name(), number(own)});
    else if (event.term < own)
        account.say(RAFTARIUM_TEXT("Event",
                                   "It carries term **%1**, and **%2** is already in term **%3**: "
                                   "an answer of an older term has no effect."),
                    {number(event.term), account.name(), number(own)});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "It carries term **%1**, the term of **%2**, so its content "
                                   "counts."),
                    {number(event.term), account.name()});
}

/// What the loss of a message means for the protocol.
void consequence(Account& account, MessageType type) {
    switch (type) {
    case MessageType::RequestVote:
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** cannot vote on it. The candidate may win without this "
                                   "vote; else it stands again in a newer term."),
                    {account.name()});
        break;
    case MessageType::RequestVoteReply:
        account.say(RAFTARIUM_TEXT("Event",
                                   "If it held a vote, that vote is spent but not counted. **%1** "
                                   "may win without it; else there is another election."),
                    {account.name()});
        break;
    case MessageType::AppendEntries:
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** will repeat it: a later AppendEntries to **%2** finds "
                                   "the gap and closes it."),
                    {account.peer(), account.name()});
        break;
    case MessageType::AppendEntriesReply:
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** does not learn what **%2** stores. The answer to a "
                                   "later message will say it again."),
                    {account.name(), account.peer()});
        break;
    }
}

void lost(Account& account) {
    const Event& event = account.event;
    const Event* content = account.cause();
    const char* name =
        messageName(content != nullptr ? content->detailAs<MessageType>() : MessageType{0xff});
    const std::string way = percent(std::uint64_t{std::min(event.count, 1000U)} * 1000);
    account.section("§5.5");
    switch (event.detailAs<LossReason>()) {
    case LossReason::LinkCut:
        account.say(RAFTARIUM_TEXT("Event",
                                   "This %1 of **%2** did not reach **%3**: the link between them "
                                   "is cut. It came **%4** of its way."),
                    {name, account.peer(), account.name(), way});
        break;
    case LossReason::ReceiverDown:
        account.say(RAFTARIUM_TEXT("Event",
                                   "This %1 of **%2** found **%3** crashed: nobody was there to "
                                   "take it."),
                    {name, account.peer(), account.name()});
        break;
    case LossReason::DroppedByHand:
        account.say(RAFTARIUM_TEXT("Event",
                                   "This %1 of **%2** to **%3** was dropped by hand, after **%4** "
                                   "of its way."),
                    {name, account.peer(), account.name(), way});
        break;
    default:
        account.say(RAFTARIUM_TEXT("Event",
                                   "The network lost this %1 of **%2** to **%3** by chance, after "
                                   "**%4** of its way."),
                    {name, account.peer(), account.name(), way});
        break;
    }
    if (content != nullptr) consequence(account, content->detailAs<MessageType>());
}

} // namespace

void message(Account& account) {
    const Event& event = account.event;
    const char* name = messageName(event.detailAs<MessageType>());
    switch (event.kind) {
    case EventKind::MessageSent: sent(account); break;
    case EventKind::MessageDelivered: delivered(account); break;
    case EventKind::MessageLost: lost(account); break;
    case EventKind::MessageDuplicated:
        account.section("§5.5");
        account.say(
            RAFTARIUM_TEXT("Event", "A second copy of this %1 of **%2** is on its way to **%3**."),
            {name, account.peer(), account.name()});
        account.say(RAFTARIUM_TEXT("Event",
                                   "Raft does not mind: to get the same message twice changes no "
                                   "more than to get it once."));
        break;
    case EventKind::MessageDelayed: {
        const Time arrival{
            static_cast<std::int64_t>(std::min<std::uint64_t>(event.value, INT64_MAX))};
        account.section("§5.5");
        account.say(RAFTARIUM_TEXT("Event",
                                   "This %1 of **%2** to **%3** was held up and will arrive in "
                                   "**%4**."),
                    {name, account.peer(), account.name(), duration(elapsed(event.time, arrival))});
        account.say(RAFTARIUM_TEXT("Event",
                                   "Later messages may overtake it. Terms and indexes tell the "
                                   "receiver what is out of date."));
        break;
    }
    default: break;
    }
}

} // namespace raftarium::explaining
