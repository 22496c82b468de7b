#include "core/timeline/explain.h"
#include "core/timeline/phrase.h"

namespace raftarium::explaining {

using namespace phrase;

namespace {

void quorumHeard(Account& account) {
    const Event& event = account.event;
    const std::uint64_t lease = until(event.time, event.value);
    account.section("dissertation §6.2, §6.4.1");
    account.say(RAFTARIUM_TEXT("Event",
                               "A majority has answered messages that **%1** sent as the leader of "
                               "term **%2**: it still leads and may go on."),
                {account.name(), number(event.term)});
    account.say(RAFTARIUM_TEXT("Event",
                               "Whoever hears a leader helps nobody else to win for the shortest "
                               "election timeout. So no other can be elected for a while, counted "
                               "from when those messages were sent: this is a lease."));
    if (lease != 0)
        account.say(RAFTARIUM_TEXT("Event",
                                   "It holds for another **%1**, with something taken off for "
                                   "clocks that do not run at quite the same rate."),
                    {duration(lease)});
}

void requested(Account& account) {
    const Event& event = account.event;
    account.section("§8, dissertation §6.4");
    account.say(RAFTARIUM_TEXT("Event",
                               "**%1** leads term **%2** and takes the read. A read changes "
                               "nothing, so it needs no entry of its own in the log."),
                {account.name(), number(event.term)});
    if (event.index > account.self().commitIndex)
        account.say(RAFTARIUM_TEXT("Event",
                                   "As a new leader it does not know yet how far the log is "
                                   "committed. So it first applies all that stood in it when its "
                                   "term began, up to index **%1**."),
                    {number(event.index)});
    else if (event.index != Index{})
        account.say(RAFTARIUM_TEXT("Event",
                                   "It notes how far it has committed, index **%1**: the answer "
                                   "must show at least that much."),
                    {number(event.index)});
    account.say(RAFTARIUM_TEXT("Event",
                               "It must also be sure that it still leads. Another may have been "
                               "elected without its knowing, and have committed newer values."));
}

/// Who leads a later term already, so that an answer may be out of date.
void betrayed(Account& account) {
    const NodeId other = account.before().leader();
    if (other == kNobody || other == account.event.node) return;
    const std::uint32_t term = account.before().node(other).currentTerm;
    if (term <= account.event.term) return;
    account.say(RAFTARIUM_TEXT("Event",
                               "Indeed **%1** leads term **%2** already. What **%3** answers may "
                               "be out of date."),
                {nodeName(other), number(term), account.name()});
}

/// The request of the read, or nullptr.
const Event* requestOf(Account& account) {
    const Event& event = account.event;
    const EventNumber found = account.timeline.findBackward(
        account.number, 0, maskOf(EventKind::ReadRequested), [&event](const Event& each) {
            return each.node == event.node && each.value == event.value;
        });
    return found == kNoEvent ? nullptr : &account.timeline[found];
}

void confirmedByQuorum(Account& account) {
    const Event& event = account.event;
    account.section("§8, dissertation §6.4");
    if (event.count <= 1)
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** is a majority by itself, so it still led when read "
                                   "**%2** was asked."),
                    {account.name(), number(event.value)});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "A majority, at least **%1** servers, has answered messages "
                                   "that **%2** sent after read **%3** was asked: it still led "
                                   "then."),
                    {number(event.count), account.name(), number(event.value)});
    if (const Event* request = requestOf(account))
        account.say(RAFTARIUM_TEXT("Event", "To be sure of that took **%1**."),
                    {duration(elapsed(request->time, event.time))});
    if (account.cause(EventKind::CommitAdvanced) != nullptr)
        account.say(RAFTARIUM_TEXT("Event",
                                   "The read waited until an entry of the leader's own term was "
                                   "committed: only then does a new leader know all that is."));
    account.say(RAFTARIUM_TEXT("Event",
                               "So when the read was asked, nobody else can have committed "
                               "anything newer. It is answered once index **%1** is applied."),
                {number(event.index)});
}

void confirmedByLease(Account& account) {
    const Event& event = account.event;
    account.section("dissertation §6.4.1");
    const Event* lease = account.last(EventKind::QuorumHeard, event.node);
    const std::uint64_t rest = lease != nullptr ? until(event.time, lease->value) : 0;
    if (rest != 0)
        account.say(RAFTARIUM_TEXT("Event",
                                   "The lease of **%1** holds for another **%2**: until then no "
                                   "other can be elected. So it answers read **%3** without a "
                                   "round of heartbeats."),
                    {account.name(), duration(rest), number(event.value)});
    else
        account.say(RAFTARIUM_TEXT("Event",
                                   "By its clock the lease of **%1** holds: until it ends no other "
                                   "can be elected. So it answers read **%2** without a round of "
                                   "heartbeats."),
                    {account.name(), number(event.value)});
    account.say(RAFTARIUM_TEXT("Event",
                               "That is faster, and safe only while clocks run at nearly the same "
                               "rate. Were its clock much slower than those of the others, they "
                               "could elect another while it still trusts its lease."));
    if (const std::uint32_t rate = account.self().clockRatePpm; rate != 1'000'000)
        account.say(RAFTARIUM_TEXT("Event", "Its clock runs at **%1** of true speed."),
                    {percent(rate)});
    betrayed(account);
}

void confirmed(Account& account) {
    switch (account.event.detailAs<ReadBasis>()) {
    case ReadBasis::Quorum: confirmedByQuorum(account); return;
    case ReadBasis::Lease: confirmedByLease(account); return;
    case ReadBasis::Nothing: break;
    }
    account.section("§8, dissertation §6.4");
    account.say(RAFTARIUM_TEXT("Event",
                               "**%1** answers read **%2** from what it has committed, without "
                               "asking whether it still leads. A rule of Raft is broken here."),
                {account.name(), number(account.event.value)});
    account.say(RAFTARIUM_TEXT("Event",
                               "If another was elected meanwhile, newer values may be committed "
                               "that **%1** knows nothing of."),
                {account.name()});
    betrayed(account);
}

void refused(Account& account) {
    const Event& event = account.event;
    account.section("§8");
    switch (event.detailAs<RefusalReason>()) {
    case RefusalReason::NotLeader:
        account.say(RAFTARIUM_TEXT("Event",
                                   "Only the leader answers reads: **%1** may be behind. It "
                                   "follows **%2** and tells the client so."),
                    {account.name(), account.peer()});
        return;
    case RefusalReason::NoLeaderKnown:
        account.say(RAFTARIUM_TEXT("Event",
                                   "Only the leader answers reads, and **%1** knows of none. The "
                                   "client must try again later."),
                    {account.name()});
        return;
    case RefusalReason::LeadershipLost:
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** leads no longer, and no majority had confirmed in time "
                                   "that it did. It cannot tell whether newer values are "
                                   "committed, so read **%2** gets no answer from it."),
                    {account.name(), number(event.value)});
        account.say(RAFTARIUM_TEXT("Event", "A read changes nothing: the client may ask the next "
                                            "leader."));
        return;
    case RefusalReason::NodeStopped:
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** is not running, so nobody answers the client. It must "
                                   "try another server."),
                    {account.name()});
        return;
    case RefusalReason::Transferring:
    case RefusalReason::ChangeInProgress:
    case RefusalReason::NothingCommitted:
    case RefusalReason::InvalidMembers: break; // no reasons to refuse a read
    }
    account.say(RAFTARIUM_TEXT("Event", "**%1** does not answer read **%2**."),
                {account.name(), number(event.value)});
}

} // namespace

void read(Account& account) {
    switch (account.event.kind) {
    case EventKind::QuorumHeard: quorumHeard(account); break;
    case EventKind::ReadRequested: requested(account); break;
    case EventKind::ReadConfirmed: confirmed(account); break;
    case EventKind::ReadRefused: refused(account); break;
    default: break;
    }
}

} // namespace raftarium::explaining
