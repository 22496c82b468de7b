#include "cli/etcd_exporter.h"

#include <algorithm>

namespace raftarium::cli {

// --- sending
// --------------------------------------------------------------------------------------

/// `copyOf`: the MessageSent that the network has copied, if it has.
void EtcdExporter::send(EventNumber number, const Event& event, EventNumber copyOf) {
    switch (event.detailAs<MessageType>()) {
    case MessageType::RequestVote: sendVote(number, event); break;
    case MessageType::AppendEntries: sendAppend(number, event, copyOf); break;
    case MessageType::RequestVoteReply:
    case MessageType::AppendEntriesReply:
        if (copyOf == kNoEvent) {
            sendAnswer(number, event);
        } else if (const auto found = answerOf_.find(copyOf); found != answerOf_.end()) {
            const std::size_t answer = found->second;
            if (answers_[answer].line < server(event.node).started) return; // copied by hand
            answerOf_[number] = answer;
            if (delivered_[number])
                needReady(event.node, answers_[answer].line, !answers_[answer].mayDiffer);
        }
        break;
    default: break;
    }
}

void EtcdExporter::sendVote(EventNumber number, const Event& event) {
    Server& which = server(event.node);
    const auto found = which.voteRequests.find(event.peer);
    if (found == which.voteRequests.end()) return;
    const Request& asked = requests_[found->second];
    TraceLine& line = lines_[asked.line];
    if (line.shown.term != event.term) return;
    TraceMessage message{"MsgVote", event.term, event.node, event.peer};
    message.index = event.index.value();
    message.logTerm = event.logTerm;
    line.messages.push_back(message);
    Request request;
    request.line = asked.line;
    request.message = line.messages.size() - 1;
    requestOf_[number] = requests_.size();
    requests_.push_back(std::move(request));
    if (delivered_[number]) needReady(event.node, requests_.back().line, true);
}

void EtcdExporter::sendAppend(EventNumber number, const Event& event, EventNumber copyOf) {
    const NodeId from = event.node;
    Server& which = server(from);
    Request request;
    if (copyOf != kNoEvent) {
        // What the network copies may as well have been sent twice.
        const auto found = requestOf_.find(copyOf);
        if (found == requestOf_.end()) return;
        request = requests_[found->second];
        if (request.line < which.started) return; // copied by hand
        std::vector<TraceMessage>& messages = lines_[request.line].messages;
        messages.push_back(TraceMessage(messages.front()));
        request.message = messages.size() - 1;
    } else {
        const SpecNode& spec = which.spec;
        if (spec.role != Role::Leader || spec.term != event.term) return;
        if (!spec.members.all().contains(event.peer)) return;
        request.log = spec.log;
        request.commit = spec.commit;
        request.match = spec.match[event.peer.value()];
        // Ours begins anew with a member that comes back, the specification does not.
        const std::uint64_t end = event.index.value() + event.count;
        if (end < request.match) return;
        TraceMessage message{"MsgApp", event.term, from, event.peer};
        message.index = std::max(event.index.value(), request.match);
        message.logTerm =
            message.index == event.index.value() ? event.logTerm : spec.termAt(message.index);
        message.entries = end - message.index;
        message.commit = std::min(spec.commit, end);
        request.line = emitMessage("SendAppendEntriesRequest", from, message);
        if (end > spec.log.size())
            return stop(number, "a server has broken a rule; this line shows it at the latest");
    }
    requestOf_[number] = requests_.size();
    requests_.push_back(std::move(request));
    if (delivered_[number]) needReady(from, requests_.back().line, false);
}

void EtcdExporter::sendAnswer(EventNumber number, const Event& event) {
    const auto found = answerOf_.find(deliveryBehind(event.cause));
    if (found == answerOf_.end()) return;
    const std::size_t answer = found->second;
    answerOf_[number] = answer;
    if (delivered_[number])
        needReady(event.node, answers_[answer].line, !answers_[answer].mayDiffer);
}

} // namespace raftarium::cli
