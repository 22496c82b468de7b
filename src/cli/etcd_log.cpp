#include "cli/etcd_exporter.h"

#include "core/raft/configuration.h"

#include <algorithm>

namespace raftarium::cli {

void EtcdExporter::becomeCandidate(EventNumber number, const Event& event) {
    const NodeId node = event.node;
    Server& which = server(node);
    if (which.behind)
        return stop(number, "a server campaigns whose state the specification cannot have");
    if (!which.spec.members.voters.contains(node))
        return stop(number, "a server campaigns before the change that made it a voter is applied");
    which.stepsDown = false; // a candidate may start anew
    which.spec.becomeCandidate(node);
    which.lostVotes = false;
    which.voteRequests.clear();
    finish(emit("BecomeCandidate", node));
    TraceMessage message{"MsgVoteResp", which.spec.term, node, node};
    which.ownVote = emitMessage("SendRequestVoteResponse", node, message);
    // They leave once the vote is durable; the specification sends them first and then is ready.
    (event.nodes() & which.spec.members.all()).forEach([&](NodeId peer) {
        if (peer == node) return;
        message = {"MsgVote", which.spec.term, node, peer};
        message.index = which.spec.log.size();
        message.logTerm = which.spec.lastTerm();
        Request request;
        request.line = emitMessage("SendRequestVoteRequest", node, message);
        lines_[request.line].messages.clear(); // until it really leaves
        which.voteRequests[peer] = requests_.size();
        requests_.push_back(std::move(request));
    });
}

void EtcdExporter::countOwnVote(const Event& event) {
    const NodeId node = event.node;
    Server& which = server(node);
    if (event.peer != node || which.ownVote == kNone) return;
    needReady(node, which.ownVote, true);
    const TraceMessage vote = lines_[which.ownVote].messages.front();
    which.ownVote = kNone;
    const std::size_t line = emitMessage("ReceiveRequestVoteResponse", node, vote);
    which.spec.granted.insert(node);
    finish(line);
}

void EtcdExporter::becomeLeader(EventNumber number, const Event& event) {
    const NodeId node = event.node;
    Server& which = server(node);
    const bool otherMembers = truth(node).configuration.voters != which.spec.members.voters;
    if (!which.spec.wouldWin() && (which.lostVotes || otherMembers))
        return stop(number, "a server wins by votes that the specification cannot count");
    which.spec.becomeLeader(node);
    which.ownAppends.clear();
    which.lostAnswers = false;
    finish(emit("BecomeLeader", node));
}

void EtcdExporter::appendOwn(EventNumber number, const Event& event) {
    const NodeId node = event.node;
    Server& which = server(node);
    if (truth(node).role != Role::Leader || which.spec.role != Role::Leader) return;
    if (event.detailAs<EntryKind>() == EntryKind::Configuration) {
        if (!changeMembers(number, event, node)) return;
    } else {
        which.spec.log.push_back({which.spec.term, nullptr});
        finish(emit("Replicate", node));
    }
    TraceMessage message{"MsgAppResp", which.spec.term, node, node};
    message.index = which.spec.log.size();
    which.ownAppends[message.index] = emitMessage("SendAppendEntriesResponse", node, message);
}

/// The leader counts what its own disk holds.
void EtcdExporter::countOwnAppends(NodeId node) {
    Server& which = server(node);
    if (which.spec.role != Role::Leader || which.stepsDown) return;
    const auto end = which.ownAppends.upper_bound(truth(node).durableIndex.value());
    if (end == which.ownAppends.begin()) return;
    const auto [index, sent] = *std::prev(end);
    which.ownAppends.erase(which.ownAppends.begin(), end);
    needReady(node, sent, true);
    const TraceMessage message = lines_[sent].messages.front();
    const std::size_t line = emitMessage("ReceiveAppendEntriesResponse", node, message);
    std::uint64_t& match = which.spec.match[node.value()];
    match = std::max(match, index);
    finish(line);
    commitLate(node);
}

void EtcdExporter::commit(const Event& event) {
    const NodeId node = event.node;
    Server& which = server(node);
    const std::uint64_t real = event.index.value();
    const std::uint64_t spec = which.spec.commitOfQuorum();
    if (spec != real &&
        (which.lostAnswers || truth(node).configuration.voters != which.spec.members.voters)) {
        commitsLag_ = true;
        commitLate(node);
        return;
    }
    if (real <= which.spec.commit) return; // its own no-op is known already
    which.spec.commit = real;
    const std::size_t line = emit("Commit", node);
    lines_[line].asSpecified = lines_[line].asSpecified && spec == real;
    finish(line);
    applyChange(node);
}

/// Where the specification could not commit together with ours, it does as soon as it may.
void EtcdExporter::commitLate(NodeId node) {
    Server& which = server(node);
    if (!commitsLag_ || which.spec.role != Role::Leader) return;
    const std::uint64_t wanted = truth(node).commitIndex.value();
    const std::uint64_t spec = which.spec.commitOfQuorum();
    if (which.spec.commit >= wanted || spec <= which.spec.commit) return;
    which.spec.commit = spec;
    finish(emit("Commit", node));
    applyChange(node);
}

void EtcdExporter::applyChange(NodeId node) {
    SpecNode& spec = server(node).spec;
    const std::uint64_t index = spec.changeToApply();
    if (index == 0) return;
    const std::size_t line = emit("ApplyConfChange", node);
    spec.applyChange(index);
    lines_[line].members = spec.members.voters;
    finish(line);
}

/// §6: ours is in force from here on, the specification's once it is applied.
bool EtcdExporter::changeMembers(EventNumber number, const Event& event, NodeId node) {
    const auto fail = [&](const char* why) {
        stop(number, why);
        return false;
    };
    Server& which = server(node);
    const auto next = decodeConfiguration(timeline_.text(event.text));
    const Configuration& now = truth(node).configuration;
    if (!next || next->isJoint() || now.isJoint())
        return fail("a joint configuration, which the specification does not have");
    if (which.spec.pendingChange != 0 || now.voters != which.spec.members.voters)
        return fail("a change of members before the specification has applied the last one");
    const NodeSet added = next->voters - now.voters;
    const NodeSet removed = now.voters - next->voters;
    const NodeSet taught = next->learners - now.learners;
    const NodeSet untaught = now.learners - next->learners;
    SpecMembers members = which.spec.members;
    std::string_view change;
    NodeId changed = kNobody;
    const auto one = [&](const NodeSet& set, const NodeSet& others) {
        changed = set.last();
        return set.size() == 1 && others.empty();
    };
    if (one(added, removed | taught | (untaught - added))) {
        change = "AddNewServer";
        members.voters.insert(changed);
    } else if (one(taught, added | removed | untaught) && !members.all().contains(changed)) {
        change = "AddLearner";
        members.learners.insert(changed);
    } else if (one(removed | untaught, added | taught)) {
        change = "RemoveServer";
        members.voters.erase(changed);
        members.learners.erase(changed);
    } else {
        return fail("a change of several members at once");
    }
    which.spec.log.push_back({which.spec.term, std::make_shared<const SpecMembers>(members)});
    which.spec.pendingChange = which.spec.log.size();
    const std::size_t line = emit("ChangeConf", node);
    lines_[line].change = change;
    lines_[line].changed = changed;
    finish(line);
    return true;
}

} // namespace raftarium::cli
