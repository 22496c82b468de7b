#include "core/timeline/explain.h"
#include "core/timeline/phrase.h"

#include <algorithm>

namespace raftarium::explaining {

using namespace phrase;

namespace {

/// What becomes of a message by its term.
enum class Fate { Adopted, Refused, NoEffect, Counts };

Fate fateOf(Account& account) {
    const Event& event = account.event;
    const std::uint32_t own = account.self().currentTerm;
    if (event.term > own) return Fate::Adopted;
    if (event.term == own) return Fate::Counts;
    switch (event.detailAs<MessageType>()) {
    case MessageType::RequestVote:
    case MessageType::AppendEntries:
    case MessageType::InstallSnapshot:
    case MessageType::PreVote: return Fate::Refused;
    case MessageType::RequestVoteReply:
    case MessageType::AppendEntriesReply:
    case MessageType::PreVoteReply:
    case MessageType::InstallSnapshotReply:
    case MessageType::TimeoutNow:
    case MessageType::Count_: break;
    }
    return Fate::NoEffect;
}

void deliveredByTerm(Account& account) {
    const std::string term = number(account.event.term);
    const std::string own = number(account.self().currentTerm);
    switch (fateOf(account)) {
    case Fate::Adopted:
        account.say(RAFTARIUM_TEXT("Event",
                                   "It carries term **%1**, and **%2** is in term **%3**: it first "
                                   "adopts the newer one."),
                    {term, account.name(), own});
        return;
    case Fate::Refused:
        account.say(RAFTARIUM_TEXT("Event",
                                   "It carries term **%1**, and **%2** is already in term **%3**: "
                                   "a request of an older term is refused."),
                    {term, account.name(), own});
        return;
    case Fate::NoEffect:
        account.say(RAFTARIUM_TEXT("Event",
                                   "It carries term **%1**, and **%2** is already in term **%3**: "
                                   "what belongs to an older term has no effect."),
                    {term, account.name(), own});
        return;
    case Fate::Counts: break;
    }
    account.say(RAFTARIUM_TEXT("Event",
                               "It carries term **%1**, the term of **%2**, so its content "
                               "counts."),
                {term, account.name()});
}

/// Dissertation §9.6: questions and answers about a term to come.
void deliveredPreVote(Account& account) {
    const Event& event = account.event;
    account.section("dissertation §9.6");
    account.say(RAFTARIUM_TEXT("Event",
                               "It asks about term **%1**, and **%2** is in term **%3**. A "
                               "question changes nobody's term."),
                {number(std::uint64_t{event.term} + 1), account.name(),
                 number(account.self().currentTerm)});
}

void deliveredPreVoteReply(Account& account, const Event& content) {
    const std::uint64_t next = std::uint64_t{account.self().currentTerm} + 1;
    account.section("dissertation §9.6");
    if (content.value == next)
        account.say(RAFTARIUM_TEXT("Event",
                                   "It answers the question about term **%1**, the one that **%2** "
                                   "would begin."),
                    {number(content.value), account.name()});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "It answers the question about term **%1**, but **%2** would "
                                   "now begin term **%3**: the answer comes too late."),
                    {number(content.value), account.name(), number(next)});
}

void delivered(Account& account) {
    const Event& event = account.event;
    const Event* content = account.cause();
    const MessageType type = event.detailAs<MessageType>();
    account.section("§5.1");
    if (content != nullptr)
        account.say(
            RAFTARIUM_TEXT("Event", "This %1 of **%2** was on its way to **%3** for **%4**."),
            {messageName(type), account.peer(), account.name(),
             duration(elapsed(content->time, event.time))});
    const Event* next = account.effect();
    if (type == MessageType::PreVote) {
        deliveredPreVote(account);
    } else if (type == MessageType::PreVoteReply && content != nullptr &&
               event.term <= account.self().currentTerm) {
        deliveredPreVoteReply(account, *content);
    } else if (type == MessageType::RequestVote && next != nullptr &&
               next->kind == EventKind::VoteRefused &&
               next->detailAs<VoteRule>() == VoteRule::HearsLeader) {
        account.section("§6, dissertation §4.2.3");
        account.say(RAFTARIUM_TEXT("Event",
                                   "It carries term **%1**, and **%2** is in term **%3**. But "
                                   "**%2** hears from a leader, so it takes no notice and stays "
                                   "in its term."),
                    {number(event.term), account.name(), number(account.self().currentTerm)});
    } else {
        deliveredByTerm(account);
    }
}

/// What the loss of a message means for the protocol.
void consequence(Account& account, MessageType type) {
    const std::string receiver = account.name();
    const std::string sender = account.peer();
    switch (type) {
    case MessageType::RequestVote:
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** cannot vote on it. The candidate may win without this "
                                   "vote; else it stands again in a newer term."),
                    {receiver});
        break;
    case MessageType::RequestVoteReply:
        account.say(RAFTARIUM_TEXT("Event",
                                   "If it held a vote, that vote is spent but not counted. **%1** "
                                   "may win without it; else there is another election."),
                    {receiver});
        break;
    case MessageType::AppendEntries:
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** will repeat it: a later AppendEntries to **%2** finds "
                                   "the gap and closes it."),
                    {sender, receiver});
        break;
    case MessageType::AppendEntriesReply:
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** does not learn what **%2** stores. The answer to a "
                                   "later message will say it again."),
                    {receiver, sender});
        break;
    case MessageType::PreVote:
    case MessageType::PreVoteReply:
        account.say(RAFTARIUM_TEXT("Event",
                                   "It was about whether an election could be won. If too few "
                                   "answers come, the question is asked again when the election "
                                   "timer fires."));
        break;
    case MessageType::InstallSnapshot:
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** waits for an answer and sends this piece again with its "
                                   "next heartbeat."),
                    {sender});
        break;
    case MessageType::InstallSnapshotReply:
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** does not learn how much of the snapshot **%2** has. It "
                                   "sends the last piece again with its next heartbeat, and the "
                                   "answer to that says it."),
                    {receiver, sender});
        break;
    case MessageType::TimeoutNow:
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** never learns that it should lead. If no newer term has "
                                   "begun within an election timeout, **%2** leads on."),
                    {receiver, sender});
        break;
    case MessageType::Count_: break;
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
    case LossReason::Unknown:
        account.say(RAFTARIUM_TEXT("Event",
                                   "Nothing was heard of this %1 of **%2** to **%3** for long: it "
                                   "may be lost, or **%3** did not tell that it arrived."),
                    {name, account.peer(), account.name()});
        return;
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
    case EventKind::MessageDelayed:
        account.section("§5.5");
        account.say(
            RAFTARIUM_TEXT("Event", "This %1 of **%2** to **%3** was held up and will arrive in "
                                    "**%4**."),
            {name, account.peer(), account.name(), duration(until(event.time, event.value))});
        account.say(RAFTARIUM_TEXT("Event",
                                   "Later messages may overtake it. Terms and indexes tell the "
                                   "receiver what is out of date."));
        break;
    default: break;
    }
}

} // namespace raftarium::explaining
