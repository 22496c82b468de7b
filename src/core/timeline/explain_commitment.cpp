#include "core/raft/quorum.h"
#include "core/timeline/explain.h"
#include "core/timeline/phrase.h"

namespace raftarium::explaining {

using namespace phrase;

namespace {

/// Who stores an entry and still does not count.
void withoutVote(Account& account) {
    const Configuration& members = account.configuration();
    if (members.voters.empty()) return;
    const NodeSet idle = account.event.nodes() - members.allVoters();
    if (idle.size() == 1)
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** stores it as well, but has no vote and does not "
                                   "count."),
                    {servers(idle)});
    else if (!idle.empty())
        account.say(RAFTARIUM_TEXT("Event", "**%1** store it as well, but have no vote and do not "
                                            "count."),
                    {servers(idle)});
    if (!members.isVoter(account.event.node))
        account.say(RAFTARIUM_TEXT("Event", "**%1** leads without a vote until its removal is "
                                            "committed, so it does not count itself (§6)."),
                    {account.name()});
}

void committedByCounting(Account& account) {
    const Event& event = account.event;
    const NodeSet stored = account.voters(event.nodes());
    if (account.configuration().isJoint()) {
        account.section("§5.3, §5.4.2, §6");
        account.say(RAFTARIUM_TEXT("Event", "Index **%1** is stored by **%2**, and it is of the "
                                            "leader's own term **%3**."),
                    {number(event.index), servers(stored), number(event.term)});
        account.sayTwoMajorities(stored);
    } else {
        account.say(
            RAFTARIUM_TEXT("Event", "Index **%1** is stored by **%2**: **%3** of **%4** servers, "
                                    "and a majority is **%5**. It is of the leader's own term "
                                    "**%6**."),
            {number(event.index), servers(stored), size(stored), number(account.clusterSize()),
             number(account.majority()), number(event.term)});
    }
    withoutVote(account);
}

/// Which rule was broken by a commitment, where one was; says so and returns true.
bool isUnsound(Account& account) {
    const Event& event = account.event;
    const Configuration& members = account.configuration();
    const NodeSet stored = account.voters(event.nodes());
    const LogCell* cell = account.self().cell(event.index);
    if (cell != nullptr && cell->term != event.term) {
        account.section("§5.4.2, Figure 8");
        account.say(RAFTARIUM_TEXT("Event",
                                   "Index **%1** is of term **%2**, and **%3** leads term **%4**. "
                                   "It must not commit it by counting, though **%5** store it: a "
                                   "server with a later last term can still be elected and replace "
                                   "it. A rule of Raft was broken."),
                    {number(event.index), number(cell->term), account.name(), number(event.term),
                     servers(stored)});
        return true;
    }
    if (members.voters.empty() || isQuorum(members, stored)) return false;
    committedByCounting(account);
    account.say(RAFTARIUM_TEXT("Event",
                               "That is not enough, and still the leader takes it for committed: a "
                               "rule of Raft was broken. A majority without it can elect another "
                               "leader, and it is lost."));
    return true;
}

void committed(Account& account) {
    const Event& event = account.event;
    if (event.detailAs<CommitReason>() != CommitReason::Majority) {
        account.section("§5.3");
        account.say(RAFTARIUM_TEXT("Event",
                                   "The leader's message says how far it has committed. **%1** "
                                   "commits what it is sure to share with it: up to index **%2**."),
                    {account.name(), number(event.index)});
        account.say(RAFTARIUM_TEXT("Event",
                                   "A follower does not count by itself, so it learns this one "
                                   "message later than the leader."));
        return;
    }
    account.section("§5.3, §5.4.2");
    if (isUnsound(account)) return;
    committedByCounting(account);
    if (event.count > 1)
        account.say(RAFTARIUM_TEXT("Event",
                                   "So it is committed, and with it all before it: **%1** entries "
                                   "at once."),
                    {number(event.count)});
    else
        account.say(RAFTARIUM_TEXT("Event", "So it is committed."));
    account.say(RAFTARIUM_TEXT("Event",
                               "It can no longer be lost: every later leader needs the vote of one "
                               "of those servers, and none votes for a log without it."));
}

/// How many servers are known to hold an entry that needs more of them.
void tooFew(Account& account) {
    const Event& event = account.event;
    const NodeSet stored = account.voters(event.nodes());
    const std::string all = number(account.clusterSize());
    const std::string needed = number(event.count);
    if (account.configuration().isJoint()) {
        account.sayTwoMajorities(stored);
        return;
    }
    if (stored.empty())
        account.say(RAFTARIUM_TEXT("Event",
                                   "No disk is known to hold it yet, not even the leader's own; "
                                   "a majority is **%1** of %2 servers."),
                    {needed, all});
    else if (stored.size() == 1)
        account.say(RAFTARIUM_TEXT("Event",
                                   "Only **1 of %1** servers is known to hold it (%2), and a "
                                   "majority is **%3**."),
                    {all, servers(stored), needed});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "Only **%1 of %2** servers are known to hold it (%3), and a "
                                   "majority is **%4**."),
                    {size(stored), all, servers(stored), needed});
}

void heldBackTooFew(Account& account) {
    const Event& event = account.event;
    const std::string index = number(event.index);
    const LogCell* cell = account.self().cell(event.index);
    account.section("§5.3, §5.4.2");
    if (cell != nullptr && cell->kind == EntryKind::Command)
        account.say(
            RAFTARIUM_TEXT("Event", "**%1** stored **%2** at index %3 but may not commit it yet."),
            {account.name(), text(account.timeline.text(cell->text)), index});
    else
        account.say(RAFTARIUM_TEXT("Event", "**%1** may not commit index **%2** yet."),
                    {account.name(), index});
    tooFew(account);
    withoutVote(account);
    account.say(RAFTARIUM_TEXT("Event",
                               "A leader commits an entry of its own term once a majority stores "
                               "it."));
}

void heldBackOlderTerm(Account& account) {
    const Event& event = account.event;
    const LogCell* cell = account.self().cell(event.index);
    const NodeSet stored = account.voters(event.nodes());
    account.section("§5.4.2, Figure 8");
    if (cell != nullptr)
        account.say(RAFTARIUM_TEXT("Event",
                                   "Index **%1** is stored by **%2**, a majority, but it is of "
                                   "term **%3**, and **%4** leads term **%5**."),
                    {number(event.index), servers(stored), number(cell->term), account.name(),
                     number(event.term)});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "Index **%1** is stored by **%2**, a majority, but it is of an "
                                   "older term than **%3**, the term that **%4** leads."),
                    {number(event.index), servers(stored), number(event.term), account.name()});
    account.say(RAFTARIUM_TEXT("Event",
                               "An entry of an older term can still be replaced, even where a "
                               "majority stores it: a server with a later last term could be "
                               "elected. So a leader does not count such entries."));
    account.say(
        RAFTARIUM_TEXT("Event", "It commits as soon as an entry of term **%1** after it does."),
        {number(event.term)});
}

void applied(Account& account) {
    const Event& event = account.event;
    const std::string index = number(event.index);
    account.section("§5.3, §5.4.3");
    switch (event.detailAs<EntryKind>()) {
    case EntryKind::NoOp:
        account.say(RAFTARIUM_TEXT("Event",
                                   "Entry **%1** is committed and its turn has come. It holds no "
                                   "command, so nothing changes."),
                    {index});
        break;
    case EntryKind::Configuration:
        account.section("§5.3, §6");
        account.say(RAFTARIUM_TEXT("Event",
                                   "Entry **%1** is committed and its turn has come. It says who "
                                   "the members are, which has held since it was stored. The "
                                   "stored values stay as they are."),
                    {index});
        break;
    case EntryKind::Command:
    default:
        account.say(RAFTARIUM_TEXT("Event",
                                   "Entry **%1** is committed and its turn has come: **%2** gives "
                                   "**%3** to its state machine."),
                    {index, account.name(), text(account.timeline.text(event.text))});
        break;
    }
    account.say(RAFTARIUM_TEXT("Event",
                               "All servers apply the same entries in the same order, so all "
                               "state machines come to hold the same."));
}

} // namespace

void commitment(Account& account) {
    switch (account.event.kind) {
    case EventKind::CommitAdvanced: committed(account); break;
    case EventKind::CommitHeldBack:
        if (account.event.detailAs<HoldReason>() == HoldReason::OlderTerm)
            heldBackOlderTerm(account);
        else
            heldBackTooFew(account);
        break;
    case EventKind::EntryApplied: applied(account); break;
    default: break;
    }
}

} // namespace raftarium::explaining
