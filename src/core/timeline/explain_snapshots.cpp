#include "core/timeline/explain.h"
#include "core/timeline/phrase.h"

namespace raftarium::explaining {

using namespace phrase;

namespace {

void taken(Account& account) {
    const Event& event = account.event;
    account.section("§7");
    account.say(RAFTARIUM_TEXT("Event",
                               "**%1** has applied everything up to index **%2** and writes to its "
                               "disk what its state machine then holds."),
                {account.name(), number(event.index)});
    account.say(RAFTARIUM_TEXT("Event",
                               "Only what is applied, and so committed, goes into a snapshot: it "
                               "never has to be taken back. Each server takes its own, without "
                               "asking the leader."));
    account.say(RAFTARIUM_TEXT("Event",
                               "The index and the term **%1** of its last entry are kept with it: "
                               "the entry after it is still compared with these when it comes."),
                {number(event.logTerm)});
}

void compacted(Account& account) {
    const Event& event = account.event;
    account.section("§7");
    const Event* snapshot = account.cause(EventKind::SnapshotTaken);
    account.say(RAFTARIUM_TEXT("Event",
                               "The snapshot of **%1** holds what the entries up to index **%2** "
                               "did, so it removes them from its log: **%3** of them."),
                {account.name(), number(event.index), number(event.count)});
    if (snapshot != nullptr && snapshot->index > event.index)
        account.say(RAFTARIUM_TEXT("Event",
                                   "It keeps those from index **%1** to **%2**, though the "
                                   "snapshot holds these too, for followers that are just behind."),
                    {number(event.index + 1), number(snapshot->index)});
    account.say(RAFTARIUM_TEXT("Event",
                               "Otherwise the log would grow for ever, and a server that starts "
                               "would have to apply all of it. A follower that lacks one of these "
                               "entries gets the snapshot instead."));
}

void sent(Account& account) {
    const Event& event = account.event;
    account.section("§7");
    const Event* compaction = account.last(EventKind::LogCompacted, event.node);
    const auto& progress = account.self().progress;
    const bool knows = event.peer.value() < progress.size();
    if (knows && compaction != nullptr && progress[event.peer.value()].next <= compaction->index)
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** needs index **%2** next, but **%3** has removed its log "
                                   "up to index **%4**: its snapshot holds what stood there."),
                    {account.peer(), number(progress[event.peer.value()].next), account.name(),
                     number(compaction->index)});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** needs entries that **%2** has removed from its log: its "
                                   "snapshot holds what they did."),
                    {account.peer(), account.name()});
    account.say(RAFTARIUM_TEXT("Event",
                               "So **%1** sends its snapshot, up to index **%2** of term %3, piece "
                               "by piece. After it, entries follow as usual."),
                {account.name(), number(event.index), number(event.logTerm)});
}

void installed(Account& account) {
    const Event& event = account.event;
    if (event.count != 0) {
        account.say(RAFTARIUM_TEXT(
                        "Event", "So far had **%1** applied its log when it was first watched: up "
                                 "to index **%2**."),
                    {account.name(), number(event.index)});
        return;
    }
    account.section("§7");
    if (event.peer == kNobody) {
        account.say(RAFTARIUM_TEXT("Event",
                                   "What the entries up to index **%2** did is in the snapshot on "
                                   "the disk of **%1**, or happened before it was watched: those "
                                   "entries cannot be shown."),
                    {account.name(), number(event.index)});
        return;
    }
    account.say(RAFTARIUM_TEXT("Event",
                               "**%1** has received the whole snapshot of its leader **%2** and "
                               "sets its state machine to it: it now holds what all entries up to "
                               "index **%3** did, without having applied them one by one."),
                {account.name(), account.peer(), number(event.index)});
    if (event.detail != 0)
        account.say(RAFTARIUM_TEXT("Event",
                                   "Its log holds the last entry of the snapshot, index %1 of term "
                                   "**%2**, so what comes after that may well agree with the "
                                   "leader's, and stays."),
                    {number(event.index), number(event.logTerm)});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "Its log does not hold the last entry of the snapshot, index "
                                   "**%1** of term **%2**. So the snapshot takes the place of the "
                                   "whole log: all of it is either in the snapshot or in conflict "
                                   "with it."),
                    {number(event.index), number(event.logTerm)});
    account.say(RAFTARIUM_TEXT("Event",
                               "A snapshot holds only what is committed, so **%1** has committed "
                               "up to index **%2** now."),
                {account.name(), number(event.index)});
}

} // namespace

void snapshot(Account& account) {
    switch (account.event.kind) {
    case EventKind::SnapshotTaken: taken(account); break;
    case EventKind::SnapshotSent: sent(account); break;
    case EventKind::SnapshotInstalled: installed(account); break;
    case EventKind::LogCompacted: compacted(account); break;
    default: break;
    }
}

} // namespace raftarium::explaining
