#include "core/raft/quorum.h"
#include "core/timeline/configuration_report.h"
#include "core/timeline/explain.h"
#include "core/timeline/phrase.h"

namespace raftarium::explaining {

using namespace phrase;

namespace {

std::string majorityIn(const NodeSet& voters) {
    return number(static_cast<std::uint64_t>(majorityOf(voters.size())));
}

/// A change as its first event tells it: what holds now, and what held before.
struct Change {
    Configuration now;
    Configuration before; ///< without voters where unknown
    [[nodiscard]] NodeSet newcomers() const { return now.allVoters() - before.allVoters(); }
    [[nodiscard]] NodeSet leaving() const { return before.allVoters() - now.allVoters(); }
};

void sayTakenBack(Account& account) {
    account.say(
        RAFTARIUM_TEXT("Event", "The newer one was not committed, so it may be taken back."));
}

/// Where the configuration comes from; returns whether it is a new one.
bool origin(Account& account, const Change& change) {
    const Event& event = account.event;
    const std::string name = account.name();
    const std::string voters = servers(change.now.voters);
    const bool truncated = account.cause(EventKind::LogTruncated) != nullptr;
    if (event.index == Index{} && !truncated) {
        account.say(RAFTARIUM_TEXT("Event", "**%1** begins with **%2** as the voters."),
                    {name, voters});
    } else if (event.index == Index{}) {
        account.say(RAFTARIUM_TEXT("Event",
                                   "The entry with the newer configuration was removed from the "
                                   "log of **%1**, so that with which it began holds again: the "
                                   "voters are **%2**."),
                    {name, voters});
        sayTakenBack(account);
    } else if (truncated) {
        account.say(RAFTARIUM_TEXT("Event",
                                   "The entry with the newer configuration was removed from the "
                                   "log of **%1**, so that of entry **%2** holds again: the voters "
                                   "are **%3**."),
                    {name, number(event.index), voters});
        sayTakenBack(account);
    } else if (account.cause(EventKind::SnapshotInstalled) != nullptr) {
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** has taken over a snapshot, which also says who the "
                                   "members were at its end: the log that said so is gone. The "
                                   "voters are **%2** now."),
                    {name, voters});
    } else if (account.cause(EventKind::NodeStarted) != nullptr) {
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** has started and finds on its disk who the members are, "
                                   "by entry **%2**: the voters are **%3**."),
                    {name, number(event.index), voters});
    } else {
        account.say(RAFTARIUM_TEXT("Event",
                                   "Entry **%2** in the log of **%1** says who the members are: "
                                   "the voters are **%3**."),
                    {name, number(event.index), voters});
        return true;
    }
    return false;
}

/// From one set of voters to another without a joint configuration between.
void direct(Account& account, const Change& change) {
    const NodeSet changed = change.newcomers() | change.leaving();
    if (changed.empty()) {
        account.section("§6, dissertation §4.2.1");
        account.say(RAFTARIUM_TEXT(
            "Event", "The voters stay the same: only who else gets the log changes."));
    } else if (changed.size() == 1) {
        account.section("dissertation §4.1");
        account.say(RAFTARIUM_TEXT("Event",
                                   "Only one voter changes (%1), so it needs no joint "
                                   "configuration: every majority before and every majority after "
                                   "share a server, and cannot decide against each other."),
                    {servers(changed)});
    } else {
        account.section("§6, dissertation §4.1");
        account.say(RAFTARIUM_TEXT("Event",
                                   "Several voters change at once (%1) without a joint "
                                   "configuration: a majority before and one after may share no "
                                   "server, and each could elect a leader of the same term. A rule "
                                   "of Raft was broken."),
                    {servers(changed)});
    }
}

void joint(Account& account, const Change& change) {
    account.section("§6, dissertation §4.3");
    account.say(RAFTARIUM_TEXT("Event",
                               "It is a joint configuration, the first half of a change. Whatever "
                               "is decided meanwhile needs **%1** of the new voters (%2) and "
                               "**%3** of the former ones (%4)."),
                {majorityIn(change.now.voters), servers(change.now.voters),
                 majorityIn(change.now.outgoing), servers(change.now.outgoing)});
    account.say(RAFTARIUM_TEXT("Event",
                               "Servers cannot all change at one moment. With both majorities "
                               "needed, those that know the new voters and those that do not yet "
                               "can never decide differently."));
}

/// What the change means for the server itself.
void ownPart(Account& account, const Change& change) {
    const NodeId self = account.event.node;
    const bool leads = account.self().role == Role::Leader;
    if (leads && !change.now.isVoter(self))
        account.say(RAFTARIUM_TEXT(
                        "Event", "**%1** has no vote in it, and leads on until it is committed, "
                                 "without counting itself: somebody must bring it to the others."),
                    {account.name()});
    else if (change.leaving().contains(self))
        account.say(RAFTARIUM_TEXT("Event",
                                   "**%1** has no vote any more, so it stands for election "
                                   "no more."),
                    {account.name()});
    else if (change.newcomers().contains(self))
        account.say(RAFTARIUM_TEXT("Event", "**%1** has a vote from now on."), {account.name()});
}

void votersChanged(Account& account) {
    const ConfigurationReport report = configurationReport(account.timeline, account.number);
    const Change change{report.configuration, account.configuration()};
    account.section("§6");
    const bool isNew = origin(account, change);
    if (!isNew) {
        if (change.now.isJoint()) joint(account, change);
        return;
    }
    if (change.now.isJoint()) {
        joint(account, change);
    } else if (change.before.isJoint()) {
        account.say(RAFTARIUM_TEXT("Event",
                                   "The joint configuration before it is committed, so the former "
                                   "voters are needed no more: **%1** of **%2** servers decide "
                                   "now."),
                    {majorityIn(change.now.voters), size(change.now.voters)});
    } else if (!change.before.voters.empty()) {
        direct(account, change);
    }
    if (!change.before.voters.empty()) ownPart(account, change);
    account.say(RAFTARIUM_TEXT("Event",
                               "A server goes by the last configuration in its log, committed or "
                               "not. Should the entry be removed again, the one before holds."));
}

void outgoing(Account& account) {
    const Event& event = account.event;
    const Configuration now = configurationReport(account.timeline, account.number).configuration;
    account.section("§6, dissertation §4.3");
    account.say(
        RAFTARIUM_TEXT("Event", "While the members change, **%1** needs a majority of the former "
                                "voters as well, **%2** of **%3** (%4)."),
        {account.name(), majorityIn(event.nodes()), size(event.nodes()), servers(event.nodes())});
    const NodeSet leaving = event.nodes() - now.voters;
    if (!leaving.empty() && !now.voters.empty())
        account.say(RAFTARIUM_TEXT("Event",
                                   "Of these, **%1** shall have no vote afterwards. They are "
                                   "needed until the joint configuration is committed."),
                    {servers(leaving)});
    account.say(RAFTARIUM_TEXT("Event",
                               "Otherwise the former voters that have not heard of the change "
                               "could elect a leader, and the new ones another."));
}

void learners(Account& account) {
    account.section("§6, dissertation §4.2.1");
    account.say(RAFTARIUM_TEXT("Event",
                               "Learners: **%1**. Learners get the log like everybody, but have no "
                               "vote: they neither elect nor count when an entry is committed."),
                {servers(account.event.nodes())});
    account.say(RAFTARIUM_TEXT("Event",
                               "A new server begins with an empty log. If it counted at once, "
                               "commitment might have to wait until it has received everything."));
    account.say(RAFTARIUM_TEXT("Event", "A learner that shall become a voter gets its vote once it "
                                        "has caught up."));
}

void caughtUp(Account& account) {
    const Event& event = account.event;
    account.section("§6, dissertation §4.2.1");
    account.say(
        RAFTARIUM_TEXT("Event",
                       "**%1** stores the log up to index **%2**, and **%3** has committed "
                       "up to index **%4**: it has caught up."),
        {account.peer(), number(event.index), account.name(), number(account.self().commitIndex)});
    account.say(RAFTARIUM_TEXT("Event",
                               "It can now get its vote: the others will not have to wait for it. "
                               "The change goes on by the next configuration."));
}

} // namespace

void membership(Account& account) {
    switch (account.event.kind) {
    case EventKind::ConfigurationChanged:
        switch (account.event.detailAs<ConfigurationPart>()) {
        case ConfigurationPart::Outgoing: outgoing(account); return;
        case ConfigurationPart::Learners: learners(account); return;
        case ConfigurationPart::Voters: break;
        }
        votersChanged(account);
        break;
    case EventKind::LearnerCaughtUp: caughtUp(account); break;
    default: break;
    }
}

} // namespace raftarium::explaining
