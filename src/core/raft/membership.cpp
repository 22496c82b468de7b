#include "core/raft/node.h"
#include "core/raft/quorum.h"

#include <algorithm>
#include <utility>

namespace raftarium {

namespace {

/// How many servers are voters in one of the two and not in the other.
int votersThatDiffer(const Configuration& a, const Configuration& b) {
    return ((a.voters - b.voters) | (b.voters - a.voters)).size();
}

} // namespace

ProposeResult Node::changeMembers(const Configuration& target, Time now, EventNumber cause,
                                  Ready& ready) {
    now_ = now;
    const auto refused = [&](RefusalReason reason) {
        return ProposeResult{false, {}, {}, leader_, reason};
    };
    if (role_ != Role::Leader)
        return refused(leader_ == kNobody ? RefusalReason::NoLeaderKnown
                                          : RefusalReason::NotLeader);
    if (transferTarget_ != kNobody) return refused(RefusalReason::Transferring);
    const bool sound = !target.voters.empty() && !target.isJoint() &&
                       (target.voters & target.learners).empty() && target != configuration();
    if (!sound) return refused(RefusalReason::InvalidMembers);
    if (!has(Bug::OverlappingChanges)) {
        // One that still waits for newcomers to catch up gives way: they may never do (dissertation
        // §4.2.1).
        if (changePending()) return refused(RefusalReason::ChangeInProgress);
        // A leader that has committed nothing yet may not know of a change under way; two changes
        // could then overlap (the correction to dissertation §4.1).
        if (commitIndex_ < firstOfTerm_) return refused(RefusalReason::NothingCommitted);
    }
    changeTarget_ = target;
    commitLately_ = commitBefore_ = commitIndex_;
    commitLatelyAt_ = now_;
    const NodeSet newcomers = target.voters - configuration().members();
    if (has(Bug::OverlappingChanges)) {
        changeTarget_.reset();
        proposeConfiguration(target, cause, ready);
    } else if (!newcomers.empty()) {
        // Dissertation §4.2.1: without votes until they have caught up.
        Configuration next = configuration();
        next.learners = next.learners | newcomers;
        proposeConfiguration(next, cause, ready);
    } else {
        continueChange(cause, ready);
    }
    const Index index = configurations_.latestIndex();
    broadcastAppend(appendEvent_, ready);
    requestWrite(ready);
    return {true, index, hard_.currentTerm, id_, {}};
}

void Node::proposeConfiguration(const Configuration& next, EventNumber cause, Ready& ready) {
    Command command{encodeConfiguration(next), kNoText};
    if (ready.sink != nullptr) command.tag = ready.sink->addText(command.data);
    appendOwn(Entry{hard_.currentTerm, std::make_shared<const Command>(std::move(command)),
                    EntryKind::Configuration},
              cause, ready);
}

/// §6: a configuration is in force as soon as it stands in the log.
void Node::adoptConfiguration(const Entry& entry, Index index, EventNumber cause, Ready& ready) {
    if (!entry.command) return;
    const auto next = decodeConfiguration(entry.command->data);
    if (!next) return; // from a hostile peer: an entry like any other
    configurations_.add(*next, index);
    configurationChanged(cause, ready);
}

void Node::configurationChanged(EventNumber cause, Ready& ready) {
    reportConfiguration(cause, ready);
    if (role_ == Role::Leader) {
        // The entry that makes somebody a member is the first that it is sent.
        Progress fresh = freshProgress();
        fresh.next = log_.lastIndex();
        const std::size_t size = configuration().members().last().value() + 1U;
        if (size > progress_.size()) progress_.resize(size, fresh);
        // Who is no member any more starts from nothing should it come back.
        for (std::size_t id = 1; id < progress_.size(); ++id)
            if (!configuration().isMember(NodeId{static_cast<std::uint8_t>(id)}))
                progress_[id] = fresh;
    } else if (mayCampaign() == (electionDeadline_ == kNever)) {
        setElectionTimer(TimerReason::BecameVoter, kNobody, cause, ready);
    }
}

void Node::reportConfiguration(EventNumber cause, Ready& ready) {
    if (ready.sink == nullptr) return;
    const auto part = [&](ConfigurationPart which, const NodeSet& set) {
        if (set.empty()) return;
        Event event = at(EventKind::ConfigurationChanged, cause);
        event.index = configurations_.latestIndex();
        event.detail = static_cast<std::uint8_t>(which);
        event.setNodes(set);
        const EventNumber reported = report(ready, event);
        if (which == ConfigurationPart::Voters) configurationEvent_ = reported;
    };
    part(ConfigurationPart::Voters, configuration().voters);
    part(ConfigurationPart::Outgoing, configuration().outgoing);
    part(ConfigurationPart::Learners, configuration().learners);
}

/// Dissertation §4.2.1: a newcomer has caught up when it is behind by less than an election
/// timeout. To ask for more would keep one on a slow link waiting for as long as clients go on.
void Node::noteCommitForNewcomers() {
    if (!changeTarget_ || now_ < commitLatelyAt_ + options_.electionTimeoutMin) return;
    commitBefore_ = commitLately_;
    commitLately_ = commitIndex_;
    commitLatelyAt_ = now_;
}

/// The next step of a change that is under way, once the one before it is committed.
void Node::continueChange(EventNumber cause, Ready& ready) {
    if (!changeTarget_ || configurations_.latestIndex() > commitIndex_) return;
    noteCommitForNewcomers();
    const Configuration& target = *changeTarget_;
    // At the least it knows that it is a learner.
    const Index needed = std::max(commitBefore_, configurations_.latestIndex());
    bool ready_ = true;
    (target.voters - configuration().allVoters()).forEach([&](NodeId newcomer) {
        ready_ = ready_ && progress_[newcomer.value()].match >= needed;
    });
    if (!ready_) return;
    (target.voters - configuration().allVoters()).forEach([&](NodeId newcomer) {
        Event event = at(EventKind::LearnerCaughtUp, cause);
        event.peer = newcomer;
        event.index = progress_[newcomer.value()].match;
        cause = report(ready, event);
    });
    Configuration next = target;
    const int changed = votersThatDiffer(configuration(), target);
    if (changed > 1 || (options_.jointConsensus && changed > 0))
        next.outgoing = configuration().voters;
    changeTarget_.reset();
    if (next != configuration()) {
        proposeConfiguration(next, cause, ready);
        broadcastAppend(appendEvent_, ready);
    }
}

/// commitIndex has moved: a change of members may go on (§6).
void Node::committed(EventNumber cause, Ready& ready) {
    if (configurations_.latestIndex() > commitIndex_) return;
    if (changeTarget_) {
        continueChange(cause, ready);
    } else if (configuration().isJoint()) {
        // Whoever leads when the joint configuration is committed ends it.
        Configuration next = configuration();
        next.outgoing = {};
        proposeConfiguration(next, cause, ready);
        broadcastAppend(appendEvent_, ready);
    } else if (!configuration().isVoter(id_)) {
        // §6: a leader that is not part of the new configuration steps down once it is committed.
        // The others learn of that first.
        broadcastHeartbeat(cause, ready);
        becomeFollower(StepDownReason::Removed, kNobody, cause, ready);
        leader_ = kNobody;
    }
}

} // namespace raftarium
