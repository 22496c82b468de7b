#include "core/timeline/explain.h"
#include "core/timeline/phrase.h"

namespace raftarium::explaining {

using namespace phrase;

namespace {

void action(Account& account) {
    const std::string words = text(account.timeline.text(account.event.text));
    switch (account.event.detailAs<ActionSource>()) {
    case ActionSource::Scenario:
        account.say(RAFTARIUM_TEXT("Event", "A step of the scenario did this: **%1**."), {words});
        break;
    case ActionSource::Load:
        account.say(RAFTARIUM_TEXT("Event", "A client of the load did this: **%1**."), {words});
        break;
    default: account.say(RAFTARIUM_TEXT("Event", "Done by hand: **%1**."), {words}); break;
    }
    account.say(RAFTARIUM_TEXT("Event", "The servers are not told of it. They notice only what "
                                        "follows from it."));
}

void started(Account& account) {
    const Event& event = account.event;
    if (event.detail == 2) {
        account.section("Figure 2");
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** was running before, but what it did is not known: it is "
                                   "watched from here on. The next events tell how it was found."),
                    {account.name()});
        return;
    }
    if (event.detail == 0) {
        account.section("§5.2");
        account.say(RAFTARIUM_TEXT("Event", "**%1** starts as a follower, as every server does."),
                    {account.name()});
        account.say(RAFTARIUM_TEXT("Event",
                                   "It waits for a leader. If it hears from none before its "
                                   "election timer fires, it stands for election."));
        return;
    }
    account.section("Figure 2");
    if (event.peer == kNobody)
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** restarts with what its disk kept: term **%2**, in "
                                   "which it voted for no one, and its log up to index "
                                   "**%3**."),
                    {account.name(), number(event.term), number(event.index)});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** restarts with what its disk kept: term **%2**, its "
                                   "vote for **%3**, and its log up to index **%4**."),
                    {account.name(), number(event.term), account.peer(), number(event.index)});
    const NodeId node = event.node;
    if (account.last(EventKind::SnapshotTaken, node) != nullptr ||
        account.last(EventKind::SnapshotInstalled, node) != nullptr)
        account.say(RAFTARIUM_TEXT("Event",
                                   "Its state machine begins with the snapshot that its disk "
                                   "kept, if it kept one. How far the log after that is committed, "
                                   "a leader tells it, and it applies that again."));
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "Its commit index and its state machine were in memory only. A "
                                   "leader tells it what is committed, and it applies all of that "
                                   "again."));
    account.say(RAFTARIUM_TEXT("Event",
                               "Term and vote must survive: a server that forgot them could "
                               "vote twice in one term."));
}

void crashed(Account& account) {
    const Event& event = account.event;
    account.section("§5.5");
    const NodeState& before = account.self();
    if (before.role == Role::Leader)
        account.say(RAFTARIUM_TEXT("Event", "**%1**, the leader of term **%2**, stops. The others "
                                            "notice when their election timers fire."),
                    {account.name(), number(before.currentTerm)});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** stops. The others go on as long as a majority of "
                                   "**%2** servers runs."),
                    {account.name(), number(account.majority())});
    account.say(RAFTARIUM_TEXT("Event", "What it held in memory only is gone: its role, its commit "
                                        "index and its state machine."));
    if (event.count == 0)
        account.say(RAFTARIUM_TEXT("Event", "Its disk keeps the whole log, up to index **%1**."),
                    {number(event.index)});
    else if (event.count == 1)
        account.say(RAFTARIUM_TEXT("Event",
                                   "**1** entry after index %1 was not on its disk yet and is "
                                   "gone as well. It had told no one that it stores it."),
                    {number(event.index)});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** entries after index %2 were not on its disk yet and "
                                   "are gone as well. It had told no one that it stores them."),
                    {number(event.count), number(event.index)});
    if (event.detail == 1)
        account.say(RAFTARIUM_TEXT("Event",
                                   "Its disk holds an older term or vote than its memory did. "
                                   "It had sent nothing that relied on the newer one."));
}

void resumed(Account& account) {
    account.say(RAFTARIUM_TEXT("Event",
                               "**%1** goes on where it stood, with all that was in memory. It "
                               "now handles the messages that waited."),
                {account.name()});
    if (account.self().role != Role::Leader) return;
    account.say(RAFTARIUM_TEXT("Event",
                               "It still takes itself for the leader of term **%1**. If another "
                               "was elected meanwhile, the first answer with a newer term ends "
                               "that."),
                {number(account.self().currentTerm)});
}

void clockRate(Account& account) {
    account.section("§5.6");
    const Event& event = account.event;
    if (event.value == 1'000'000)
        account.say(RAFTARIUM_TEXT("Event", "The clock of **%1** runs at true speed again."),
                    {account.name()});
    else if (event.value > 1'000'000)
        account.say(RAFTARIUM_TEXT("Event", "The clock of **%1** runs at **%2** of true speed: its "
                                            "timers fire too early."),
                    {account.name(), percent(event.value)});
    else
        account.say(RAFTARIUM_TEXT("Event", "The clock of **%1** runs at **%2** of true speed: its "
                                            "timers fire too late."),
                    {account.name(), percent(event.value)});
    account.say(RAFTARIUM_TEXT("Event",
                               "Raft never needs a right clock to be correct. Wrong timing only "
                               "costs elections, or time without a leader. The one exception is a "
                               "read that relies on a lease (dissertation §6.4.1)."));
}

void link(Account& account) {
    const Event& event = account.event;
    const bool otherCut = account.before().link(event.peer, event.node).cut;
    if (event.kind == EventKind::LinkCut) {
        account.section("§5.5");
        account.say(
            RAFTARIUM_TEXT("Event", "Nothing that **%1** sends reaches **%2** from now on."),
            {account.name(), account.peer()});
        if (otherCut)
            account.say(RAFTARIUM_TEXT("Event",
                                       "The other direction is cut, too: they cannot hear each "
                                       "other at all."));
        else
            account.say(
                RAFTARIUM_TEXT("Event", "The other direction still carries: **%1** hears **%2**."),
                {account.name(), account.peer()});
        account.say(RAFTARIUM_TEXT("Event", "Neither is told. To a server, a cut link looks like a "
                                            "crash of the other."));
        return;
    }
    account.section("§5.5");
    account.say(RAFTARIUM_TEXT("Event",
                               "What **%1** sends reaches **%2** again. What was lost is not "
                               "sent again by the network; Raft itself repeats what matters."),
                {account.name(), account.peer()});
    if (otherCut) account.say(RAFTARIUM_TEXT("Event", "The other direction is still cut."));
}

void network(Account& account) {
    account.section("§5.6");
    const Event& event = account.event;
    const std::string latency = duration(event.value);
    const std::string jitter = duration(event.index.value());
    if (event.peer == kNobody)
        account.say(RAFTARIUM_TEXT("Event",
                                   "From now on a message takes **%1** ± %2 on every link that "
                                   "has no conditions of its own."),
                    {latency, jitter});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "From now on a message from **%1** to **%2** takes **%3** ± "
                                   "%4."),
                    {account.name(), account.peer(), latency, jitter});
    const std::uint64_t oneWay = event.value / 2 + event.index.value() / 2;
    account.say(RAFTARIUM_TEXT("Event",
                               "Election timeouts should be many times the round trip, here up "
                               "to **%1**: else servers stand for election although the leader "
                               "is well."),
                {duration(oneWay > UINT64_MAX / 4 ? UINT64_MAX : oneWay * 4)});
}

void disk(Account& account) {
    account.section("Figure 2");
    const Event& event = account.event;
    if (event.value == 0)
        account.say(RAFTARIUM_TEXT("Event", "What **%1** writes is on its disk at once."),
                    {account.name()});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "A write of **%1** takes **%2** to be on its disk. A server "
                                   "answers only once its disk holds what the answer promises, "
                                   "so every vote and every entry waits for that."),
                    {account.name(), duration(event.value)});
    switch (event.detailAs<UnsyncedWrites>()) {
    case UnsyncedWrites::Kept:
        account.say(RAFTARIUM_TEXT("Event", "In a crash the writes under way happen to be kept."));
        break;
    case UnsyncedWrites::Torn:
        account.say(RAFTARIUM_TEXT("Event", "In a crash the writes under way are kept in part."));
        break;
    case UnsyncedWrites::Damaged:
        account.say(RAFTARIUM_TEXT("Event",
                                   "In a crash the writes under way are lost, and an entry of the "
                                   "log that was on the disk cannot be read any more. Raft relies "
                                   "on disks that keep what they have confirmed."));
        break;
    default:
        account.say(RAFTARIUM_TEXT("Event", "In a crash the writes under way are lost."));
        break;
    }
}

} // namespace

void outside(Account& account) {
    switch (account.event.kind) {
    case EventKind::ActionTaken: action(account); break;
    case EventKind::NodeStarted: started(account); break;
    case EventKind::NodeCrashed: crashed(account); break;
    case EventKind::NodePaused:
        account.say(RAFTARIUM_TEXT("Event",
                                   "The process of **%1** stands still: it answers nothing, its "
                                   "timers do not fire, and messages wait for it."),
                    {account.name()});
        account.say(RAFTARIUM_TEXT("Event", "The others cannot tell this from a crash."));
        break;
    case EventKind::NodeResumed: resumed(account); break;
    case EventKind::ClockRateChanged: clockRate(account); break;
    case EventKind::LinkCut:
    case EventKind::LinkHealed: link(account); break;
    case EventKind::NetworkChanged: network(account); break;
    case EventKind::DiskChanged: disk(account); break;
    case EventKind::OptionsChanged:
        account.say(
            RAFTARIUM_TEXT("Event", "These settings hold for all servers from now on: **%1**."),
            {text(account.timeline.text(account.event.text))});
        break;
    default: break;
    }
}

} // namespace raftarium::explaining
