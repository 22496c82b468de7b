#include "cli/trace_model.h"

#include <algorithm>
#include <map>
#include <utility>

namespace raftarium::test {

std::string TraceModel::send(const Json& event, Server& server) {
    const std::string name = event["name"];
    const Json& msg = event["msg"];
    const std::string from = msg["from"], to = msg["to"];
    Message message;
    message.from = from;
    message.to = to;
    message.term = server.term;
    if (name == "SendAppendEntriesRequest") return sendAppend(event, server);
    if (name == "SendAppendEntriesResponse") {
        if (from != to) return {};
        if (server.state != "StateLeader") return "only leaders acknowledge to themselves";
        message.type = "AppendEntriesResponse";
        message.subtype = "app";
        message.yes = true;
        message.match = static_cast<int>(server.log.size());
    } else {
        const bool self = name == "SendRequestVoteResponse";
        if (self && from != to) return {};
        if (server.state != "StateCandidate") return "only candidates ask for votes";
        const bool asked =
            (server.config.voters.contains(to) || server.config.learners.contains(to)) &&
            !server.responded.contains(to);
        if (!asked || self != (from == to)) return "it is not asked";
        message.type = self ? "RequestVoteResponse" : "RequestVoteRequest";
        if (self) {
            message.yes = true;
        } else {
            message.lastIndex = static_cast<int>(server.log.size());
            message.lastTerm = termAt(server.log, message.lastIndex);
        }
    }
    if (!fits(event, message)) return "another message is sent";
    ++pending_[message];
    return shows(event, server);
}

std::string TraceModel::sendAppend(const Json& event, Server& server) {
    const Json& msg = event["msg"];
    Message message;
    message.type = "AppendEntriesRequest";
    message.from = msg["from"];
    message.to = msg["to"];
    message.term = server.term;
    const bool heartbeat = msg["type"] == "MsgHeartbeat";
    if (!heartbeat && msg["type"] != "MsgApp") return "there is no such append";
    message.subtype = heartbeat ? "heartbeat" : "app";
    if (server.state != "StateLeader" || message.from == message.to) return "no leader sends it";
    if (!server.config.voters.contains(message.to) && !server.config.learners.contains(message.to))
        return "it is sent to no member";
    const int length = static_cast<int>(server.log.size());
    const int begin = heartbeat ? 1 : msg["index"].get<int>() + 1;
    const int end = heartbeat ? 1 : begin + msg["entries"].get<int>(); // not included
    if (!heartbeat && (begin <= server.match[message.to] || end > length + 1))
        return "its entries are none that may be sent";
    message.prevIndex = begin - 1;
    message.prevTerm = termAt(server.log, begin - 1);
    message.entries.assign(server.log.begin() + begin - 1, server.log.begin() + end - 1);
    message.commit = std::min(server.commit, heartbeat ? server.match[message.to] : end - 1);
    if (!fits(event, message)) return "another append is sent";
    ++pending_[message];
    return shows(event, server);
}

std::string TraceModel::receive(const Json& event) {
    const std::string to = event["msg"]["to"];
    if (event["nid"] != to) return "it is for another server";
    const Message* found = nullptr;
    for (const auto& [message, count] : messages_) {
        if (!fits(event, message)) continue;
        if (found != nullptr) return "two messages fit: the checker would have to branch";
        found = &message;
    }
    if (found == nullptr) return "no such message is on its way";
    Server& server = servers_.at(to);
    const std::string wrong = shows(event, server);
    if (!wrong.empty()) return wrong;
    const Message message = *found;
    if (--messages_[message] == 0) messages_.erase(message);
    if (message.term > server.term) {
        server.term = message.term;
        server.state = "StateFollower";
        server.vote = "0";
    }
    handle(server, message);
    return {};
}

bool TraceModel::fits(const Json& event, const Message& message) {
    static const std::map<std::string, std::pair<std::string, std::string>> kinds{
        {"MsgApp", {"AppendEntriesRequest", "app"}},
        {"MsgAppResp", {"AppendEntriesResponse", "app"}},
        {"MsgHeartbeat", {"AppendEntriesRequest", "heartbeat"}},
        {"MsgHeartbeatResp", {"AppendEntriesResponse", "heartbeat"}},
        {"MsgVote", {"RequestVoteRequest", ""}},
        {"MsgVoteResp", {"RequestVoteResponse", ""}}};
    const Json& msg = event["msg"];
    const auto kind = kinds.find(msg["type"].get<std::string>());
    if (kind == kinds.end() || kind->second.first != message.type ||
        kind->second.second != message.subtype ||
        !event["name"].get<std::string>().ends_with(message.type))
        return false;
    if (msg["from"] != message.from || msg["to"] != message.to || msg["term"] != message.term)
        return false;
    if (message.type == "RequestVoteRequest")
        return msg["index"] == message.lastIndex && msg["logTerm"] == message.lastTerm;
    if (message.type == "AppendEntriesRequest")
        return msg["commit"] == message.commit && msg["entries"] == message.entries.size() &&
               (message.subtype == "heartbeat" ||
                (msg["index"] == message.prevIndex && msg["logTerm"] == message.prevTerm));
    if (msg["reject"] == message.yes) return false;
    return message.type == "RequestVoteResponse" || !message.yes ||
           message.subtype == "heartbeat" || msg["index"] == message.match;
}

void TraceModel::handle(Server& server, const Message& message) {
    if (message.type == "AppendEntriesRequest") return handleAppend(server, message);
    Message reply;
    reply.from = message.to;
    reply.to = message.from;
    reply.term = server.term;
    if (message.type == "RequestVoteRequest") {
        const int length = static_cast<int>(server.log.size());
        const int last = termAt(server.log, length);
        const bool upToDate =
            message.lastTerm > last || (message.lastTerm == last && message.lastIndex >= length);
        reply.type = "RequestVoteResponse";
        reply.yes = message.term == server.term && upToDate &&
                    (server.vote == "0" || server.vote == message.from);
        if (reply.yes) server.vote = message.from;
        ++pending_[reply];
        return;
    }
    if (message.term < server.term) return;
    if (message.type == "RequestVoteResponse") {
        server.responded.insert(message.from);
        if (message.yes) server.granted.insert(message.from);
    } else if (message.yes) {
        int& match = server.match[message.from];
        match = std::max(match, message.match);
    }
}

void TraceModel::handleAppend(Server& server, const Message& message) {
    Message reply;
    reply.type = "AppendEntriesResponse";
    reply.subtype = "app";
    reply.from = message.to;
    reply.to = message.from;
    reply.term = server.term;
    const int length = static_cast<int>(server.log.size());
    const bool fitsLog =
        message.prevIndex == 0 ||
        (message.prevIndex <= length && termAt(server.log, message.prevIndex) == message.prevTerm);
    if (message.term == server.term && server.state == "StateCandidate")
        server.state = "StateFollower";
    if (message.term < server.term || (server.state == "StateFollower" && !fitsLog)) {
        ++pending_[reply];
        ++names_["refused append"];
        return;
    }
    if (server.state == "StateLeader") return; // never handled: it stays on its way
    const int index = message.prevIndex + 1;
    const int end = message.prevIndex + static_cast<int>(message.entries.size());
    reply.yes = true;
    reply.subtype = message.subtype;
    reply.match = end;
    if (index <= server.commit) {
        if (message.subtype == "heartbeat")
            server.commit = std::max(server.commit, message.commit);
        else
            reply.match = server.commit;
        ++pending_[reply];
        return;
    }
    const auto conflicts = [&] {
        for (std::size_t k = 0; k < message.entries.size(); ++k) {
            const int place = index + static_cast<int>(k);
            if (place <= static_cast<int>(server.log.size()) &&
                termAt(server.log, place) != message.entries[k].term)
                return true;
        }
        return false;
    };
    if (conflicts()) ++names_["conflict"];
    while (conflicts())
        server.log.pop_back();
    for (int place = static_cast<int>(server.log.size()) + 1; place <= end; ++place)
        server.log.push_back(message.entries[static_cast<std::size_t>(place - index)]);
    server.commit = std::max(server.commit, std::min(message.commit, end));
    ++pending_[reply];
}

} // namespace raftarium::test
