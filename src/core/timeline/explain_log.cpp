#include "core/timeline/explain.h"
#include "core/timeline/phrase.h"

namespace raftarium::explaining {

using namespace phrase;

namespace {

/// §6: an entry that says who the members are.
void configurationAppended(Account& account) {
    const Event& event = account.event;
    account.section("§5.3, §6");
    if (event.peer != kNobody)
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** appends what its leader **%2** sent, at index **%3**: "
                                   "not a command, but who the members are."),
                    {account.name(), account.peer(), number(event.index)});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** puts who the members are into its log, at index "
                                   "**%2**, and sends it to the others like any entry."),
                    {account.name(), number(event.index)});
    const auto members = decodeConfiguration(account.timeline.text(event.text));
    if (members && members->isJoint())
        account.say(RAFTARIUM_TEXT("Event",
                                   "This is a joint configuration: **%1** shall be the voters, but "
                                   "until that is settled, **%2** decide as well."),
                    {servers(members->voters), servers(members->outgoing)});
    else if (members && !members->learners.empty())
        account.say(RAFTARIUM_TEXT("Event",
                                   "The voters are **%1**; the learners **%2** get the log and "
                                   "have no vote."),
                    {servers(members->voters), servers(members->learners)});
    else if (members)
        account.say(RAFTARIUM_TEXT("Event", "The voters are **%1**."), {servers(members->voters)});
    account.say(RAFTARIUM_TEXT("Event",
                               "**%1** goes by it from now on, before it is committed. Members "
                               "change by an entry of the log, so that every server changes at the "
                               "same place in it."),
                {account.name()});
}

void appended(Account& account) {
    const Event& event = account.event;
    const std::string index = number(event.index);
    account.section("§5.3");
    const Event* start = account.cause(EventKind::NodeStarted);
    if (start != nullptr && start->detail == 2) {
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** had entry **%2** of term **%3** in its log when it was "
                                   "first watched."),
                    {account.name(), index, number(event.logTerm)});
        return;
    }
    if (start != nullptr) {
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** finds entry **%2** of term **%3** on its disk: its "
                                   "removal had not been written before the crash."),
                    {account.name(), index, number(event.logTerm)});
        account.say(RAFTARIUM_TEXT("Event",
                                   "Should it conflict with a leader's log, it is removed again."));
        return;
    }
    if (event.detailAs<EntryKind>() == EntryKind::Configuration) {
        configurationAppended(account);
        return;
    }
    if (event.peer != kNobody) {
        account.say(RAFTARIUM_TEXT("Event",
                                   "The entry before index **%2** is the same in the logs of "
                                   "**%1** and of its leader **%3**, so it appends what the leader "
                                   "sent."),
                    {account.name(), index, account.peer()});
        if (event.detailAs<EntryKind>() == EntryKind::NoOp)
            account.say(RAFTARIUM_TEXT("Event", "It holds no command: with such an entry a leader "
                                                "begins its term."));
        account.say(
            RAFTARIUM_TEXT("Event", "It is stored, not committed: it could still be replaced."));
        return;
    }
    if (event.detailAs<EntryKind>() == EntryKind::NoOp) {
        account.section("§5.4.2, §8");
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** begins its term **%2** with an entry that holds no "
                                   "command, at index **%3**."),
                    {account.name(), number(event.logTerm), index});
        account.say(RAFTARIUM_TEXT("Event",
                                   "A leader commits only entries of its own term by counting. "
                                   "Once this one commits, all before it are committed too."));
        return;
    }
    account.say(RAFTARIUM_TEXT("Event",
                               "**%1** puts the entry into its own log at index **%2** and sends "
                               "it to the others."),
                {account.name(), index});
    if (account.configuration().isJoint()) {
        account.say(RAFTARIUM_TEXT("Event", "It is stored, not committed."));
        account.sayTwoMajorities();
        return;
    }
    account.say(RAFTARIUM_TEXT("Event", "It is stored, not committed: that takes **%1** of **%2** "
                                        "servers."),
                {number(account.majority()), number(account.clusterSize())});
}

void truncated(Account& account) {
    const Event& event = account.event;
    account.section("§5.3");
    account.say(RAFTARIUM_TEXT("Event",
                               "At index **%1** the log of **%2** holds an entry of term **%3**, "
                               "the leader **%4** one of term **%5**. They conflict, and the "
                               "leader's log is the one that counts."),
                {number(event.index), account.name(), number(event.logTerm), account.peer(),
                 number(event.value)});
    if (event.count > 1)
        account.say(RAFTARIUM_TEXT("Event", "With it go all entries after it, **%1** in all: what "
                                            "follows a conflict cannot be right either."),
                    {number(event.count)});
    if (account.self().commitIndex >= event.index && event.index.value() > 0)
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** had taken index %2 for committed. This must never "
                                   "happen: a rule of Raft was broken."),
                    {account.name(), number(account.self().commitIndex)});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "Nothing committed is lost: **%1** had committed up to index "
                                   "%2 only."),
                    {account.name(), number(account.self().commitIndex)});
}

void accepted(Account& account) {
    const Event& event = account.event;
    account.section("§5.3");
    const Event* request = account.message();
    if (request != nullptr && request->index.value() > 0)
        account.say(RAFTARIUM_TEXT("Event",
                                   "The entry before the new ones, index **%1** of term **%2**, is "
                                   "the same in both logs."),
                    {number(request->index), number(request->logTerm)});
    else if (request != nullptr)
        account.say(RAFTARIUM_TEXT("Event",
                                   "The entries begin at index 1, so there is none before them "
                                   "that could differ."));
    account.say(RAFTARIUM_TEXT("Event",
                               "The same index and term mean the same log up to there: **%1** "
                               "agrees with its leader **%2** up to index **%3**."),
                {account.name(), account.peer(), number(event.index)});
}

void appendRefused(Account& account) {
    const Event& event = account.event;
    const AppendRule rule = event.detailAs<AppendRule>();
    account.section(rule == AppendRule::OlderTerm ? "§5.1" : "§5.3");
    if (rule == AppendRule::OlderTerm) {
        account.say(
            RAFTARIUM_TEXT("Event", "**%1** led an older term; **%2** is already in term **%3**."),
            {account.peer(), account.name(), number(event.term)});
        account.say(RAFTARIUM_TEXT("Event",
                                   "The refusal carries the newer term: **%1** learns that it "
                                   "leads no longer."),
                    {account.peer()});
        return;
    }
    const LogCell* own = account.self().cell(event.index);
    if (rule == AppendRule::PreviousMissing)
        account.say(RAFTARIUM_TEXT("Event",
                                   "The leader's message follows index **%1** of term %2, but the "
                                   "log of **%3** ends at index **%4**."),
                    {number(event.index), number(event.logTerm), account.name(),
                     number(account.self().lastIndex())});
    else if (own != nullptr)
        account.say(
            RAFTARIUM_TEXT("Event", "At index **%1** the log of **%2** holds an entry of term "
                                    "**%3**, the leader's one of term **%4**."),
            {number(event.index), account.name(), number(own->term), number(event.logTerm)});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "At index **%1** the log of **%2** holds no entry of term "
                                   "**%3**, as the leader's does."),
                    {number(event.index), account.name(), number(event.logTerm)});
    account.say(RAFTARIUM_TEXT("Event",
                               "A log must not get gaps, nor entries after one that differs. So "
                               "**%1** refuses until the leader finds where the logs agree."),
                {account.name()});
    account.say(RAFTARIUM_TEXT("Event", "Its answer helps: they cannot agree beyond index **%1**."),
                {number(event.value)});
}

void progress(Account& account) {
    const Event& event = account.event;
    const std::string next = number(event.value);
    account.section("§5.3");
    switch (event.detailAs<ProgressReason>()) {
    case ProgressReason::Elected:
        account.say(RAFTARIUM_TEXT("Event",
                                   "A new leader first assumes that its followers hold all of its "
                                   "log: nextIndex of **%1** is **%2**."),
                    {account.peer(), next});
        break;
    case ProgressReason::Acknowledged:
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** now knows that **%2** stores its log up to index **%3** "
                                   "(matchIndex)."),
                    {account.name(), account.peer(), number(event.index)});
        account.say(RAFTARIUM_TEXT("Event", "What a majority stores this way can be committed."));
        break;
    case ProgressReason::Sent:
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** does not wait for the answer: it will send **%2** what "
                                   "follows from index **%3** (nextIndex)."),
                    {account.name(), account.peer(), next});
        account.say(RAFTARIUM_TEXT("Event", "Known to be stored there is index %1 (matchIndex)."),
                    {number(event.index)});
        break;
    default:
        account.say(RAFTARIUM_TEXT(
                        "Event", "**%2** refused, so **%1** goes back to index **%3** (nextIndex) "
                                 "and asks there."),
                    {account.name(), account.peer(), next});
        account.say(RAFTARIUM_TEXT("Event",
                                   "It looks for the last entry that both logs share. The "
                                   "follower's hint spares it from going back one by one."));
        break;
    }
}

} // namespace

void log(Account& account) {
    const Event& event = account.event;
    switch (event.kind) {
    case EventKind::ProposalAccepted:
        account.section("§5.3");
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** leads term **%2**, so it takes the command. It becomes "
                                   "entry **%3** of the log."),
                    {account.name(), number(event.term), number(event.index)});
        account.say(RAFTARIUM_TEXT("Event",
                                   "The client gets its answer once the entry is committed and "
                                   "applied."));
        break;
    case EventKind::EntryAppended: appended(account); break;
    case EventKind::LogTruncated: truncated(account); break;
    case EventKind::AppendAccepted: accepted(account); break;
    case EventKind::AppendRefused: appendRefused(account); break;
    case EventKind::ProgressChanged: progress(account); break;
    case EventKind::SyncStarted:
        account.section("Figure 2");
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** writes its term, its vote or new entries to its disk, "
                                   "then waits: what it promises must survive a crash."),
                    {account.name()});
        break;
    case EventKind::SyncFinished:
        account.section("Figure 2");
        if (event.index == Index{})
            account.say(
                RAFTARIUM_TEXT("Event", "The disk of **%1** now holds its term and its vote."),
                {account.name()});
        else
            account.say(RAFTARIUM_TEXT("Event",
                                       "The disk of **%1** now holds its term, its vote and its "
                                       "log up to index **%2**."),
                        {account.name(), number(event.index)});
        account.say(RAFTARIUM_TEXT("Event", "The answers that waited for this may go out."));
        break;
    default: break;
    }
}

} // namespace raftarium::explaining
