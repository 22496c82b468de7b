#include "cli/etcd_exporter.h"

#include <algorithm>

namespace raftarium::cli {

// ------------------------------------------------------------------------------------

void EtcdExporter::deliver(EventNumber number, const Event& event) {
    beginStep(event.node);
    const MessageType type = event.detailAs<MessageType>();
    const bool request = type == MessageType::RequestVote || type == MessageType::AppendEntries;
    if (request) {
        const auto found = requestOf_.find(event.cause);
        if (found == requestOf_.end())
            return noteUnmapped(event, number, "requests to servers that are no members yet");
        Request& asked = requests_[found->second];
        if (type == MessageType::RequestVote)
            receiveVote(number, event, asked);
        else
            receiveAppend(number, event, asked);
        return;
    }
    if (type == MessageType::RequestVoteReply || type == MessageType::AppendEntriesReply) {
        const auto found = answerOf_.find(event.cause);
        if (found != answerOf_.end()) return receiveAnswer(number, event, answers_[found->second]);
        server(event.node).lostVotes = server(event.node).lostAnswers = true;
        return noteUnmapped(event, number, "answers to what was left out");
    }
    switch (type) {
    case MessageType::InstallSnapshotReply: server(event.node).lostAnswers = true; [[fallthrough]];
    case MessageType::InstallSnapshot: return noteUnmapped(event, number, "snapshots");
    case MessageType::TimeoutNow: return noteUnmapped(event, number, "transfers");
    default: return noteUnmapped(event, number, "pre-votes");
    }
}

void EtcdExporter::receiveVote(EventNumber number, const Event& event, Request& request) {
    const EventNumber next = number + 1;
    if (next < timeline_.size() && timeline_[next].kind == EventKind::VoteRefused &&
        timeline_[next].cause == number &&
        timeline_[next].detailAs<VoteRule>() == VoteRule::HearsLeader)
        return noteUnmapped(event, number, "candidates ignored as a leader is heard");
    Server& which = server(event.node);
    const TraceMessage message = lines_[request.line].messages[request.message];
    Answer answer;
    answer.mayDiffer = which.behind;
    answer.line = emitMessage("ReceiveRequestVoteRequest", event.node, message);
    which.spec.seeTerm(message.term);
    const bool granted =
        which.spec.answerVote(message.from, message.term, message.index, message.logTerm);
    answer.message = {"MsgVoteResp", which.spec.term, message.to, message.from};
    answer.message.reject = !granted;
    finish(answer.line);
    answerOf_[number] = answers_.size();
    answers_.push_back(answer);
}

/// Whether our server refuses the append that was just delivered.
bool EtcdExporter::refused(EventNumber delivery) const {
    const NodeId node = timeline_[delivery].node;
    for (EventNumber n = delivery + 1; n < timeline_.size(); ++n) {
        const Event& event = timeline_[n];
        if (event.node != node || event.kind == EventKind::MessageDelivered) return false;
        if (event.kind == EventKind::AppendRefused) return true;
        if (event.kind == EventKind::AppendAccepted || event.kind == EventKind::MessageSent)
            return false;
    }
    return false;
}

void EtcdExporter::receiveAppend(EventNumber number, const Event& event, Request& request) {
    Server& which = server(event.node);
    TraceMessage& message = lines_[request.line].messages[request.message];
    SpecNode& spec = which.spec;
    SpecAppend append{message.index, message.index + message.entries, request.commit, &request.log};
    Answer answer;
    answer.mayDiffer = which.behind;
    if (message.term >= spec.term && !refused(number)) {
        // The specification takes nothing from an append that begins below its commit index, ours
        // what is new in it: what is sent is the part from there on. To a server that is behind it
        // is all that it lacks.
        if (append.previous < spec.commit) {
            if (append.end < spec.commit)
                answer.mayDiffer = answer.harmless = true; // old news
            else
                append.previous = spec.commit;
        } else if (which.behind) {
            append.previous = std::min<std::uint64_t>(append.previous, spec.log.size());
            while (append.previous > 0 &&
                   spec.termAt(append.previous) != request.log[append.previous - 1].term)
                --append.previous;
        }
        if (append.previous < request.match) {
            if (request.match > append.end)
                return noteUnmapped(event, number, "appends before what is acknowledged");
            append.previous = request.match;
        }
    }
    message.index = append.previous;
    message.logTerm = append.previous == 0 ? 0 : request.log[append.previous - 1].term;
    message.entries = append.end - append.previous;
    message.commit = std::min(request.commit, append.end);
    const TraceMessage received = message; // the line that follows moves it
    answer.line = emitMessage("ReceiveAppendEntriesRequest", event.node, received);
    spec.seeTerm(received.term);
    const SpecAnswer said = spec.answerAppend(append, received.term);
    answer.message = {"MsgAppResp", spec.term, received.to, received.from};
    answer.message.reject = said.reject;
    answer.message.index = said.match;
    finish(answer.line);
    applyChange(event.node);
    answerOf_[number] = answers_.size();
    answers_.push_back(answer);
}

void EtcdExporter::receiveAnswer(EventNumber number, const Event& event, Answer& answer) {
    if (answer.received) return noteUnmapped(event, number, "copies of answers");
    const Event& sent = timeline_[event.cause];
    Server& which = server(event.node);
    TraceMessage ours = answer.message;
    ours.term = sent.term;
    ours.reject = sent.count == 0;
    const bool append = event.detailAs<MessageType>() == MessageType::AppendEntriesReply;
    if (append) ours.index = ours.reject ? 0 : sent.index.value();
    const bool same = ours.term == answer.message.term && ours.reject == answer.message.reject &&
                      ours.index == answer.message.index;
    const bool outsider =
        !append && !ours.reject && !which.spec.members.voters.contains(event.peer);
    if ((!same && answer.mayDiffer) || outsider) {
        which.lostVotes = true;
        if (!answer.harmless) which.lostAnswers = true;
        return noteUnmapped(event, number, "answers that the specification gives otherwise");
    }
    answer.received = true;
    const std::size_t line = emitMessage(
        append ? "ReceiveAppendEntriesResponse" : "ReceiveRequestVoteResponse", event.node, ours);
    SpecNode& spec = which.spec;
    spec.seeTerm(ours.term);
    if (ours.term == spec.term && !ours.reject) {
        std::uint64_t& match = spec.match[event.peer.value()];
        if (append)
            match = std::max(match, ours.index);
        else
            spec.granted.insert(event.peer);
    }
    finish(line);
    if (append) commitLate(event.node);
}

} // namespace raftarium::cli
