#include "cli/trace_model.h"

#include <algorithm>

namespace raftarium::test {

std::string TraceModel::campaign(const Json& event, Server& server) {
    const std::string id = event["nid"];
    if (server.state == "StateLeader") return "a leader does not campaign";
    if (!server.config.voters.contains(id)) return "no voter campaigns";
    server.state = "StateCandidate";
    server.vote = id;
    server.responded = server.granted = {};
    if (event["state"]["term"] != ++server.term) return "the term is not the next one";
    return event["role"] == "StateCandidate" ? "" : "no candidate";
}

std::string TraceModel::win(const Json& event, Server& server) {
    const std::string id = event["nid"];
    if (server.state != "StateCandidate") return "only candidates become leaders";
    if (!isQuorum(server.granted, server.config.voters)) return "a leader without quorum";
    server.state = "StateLeader";
    server.match.clear();
    server.match[id] = static_cast<int>(server.log.size());
    return shows(event, server);
}

std::string TraceModel::stepDown(const Json& event, Server& server) {
    // Behind a message that made it a follower the line is only an echo.
    std::size_t k = at_;
    while (k > 0 && lines_[k - 1]["nid"] != event["nid"])
        --k;
    if (k > 0) {
        const Json& before = lines_[k - 1];
        const std::string name = before["name"];
        if (name.starts_with("Receive")) {
            const bool newer = before["state"]["term"] < before["msg"]["term"] &&
                               before["msg"]["term"] == event["state"]["term"];
            const bool yields = name == "ReceiveAppendEntriesRequest" &&
                                before["state"]["term"] == before["msg"]["term"] &&
                                before["msg"]["term"] == event["state"]["term"] &&
                                before["role"] == "StateCandidate";
            if (newer || yields) return {};
        }
    }
    if (server.state == "StateFollower") return "it is a follower already";
    server.state = "StateFollower";
    return shows(event, server);
}

std::string TraceModel::replicate(Server& server) {
    if (server.state != "StateLeader") return "only leaders replicate";
    server.log.push_back({server.term, false, {}, {}});
    return {};
}

std::string TraceModel::commit(const Json& event, Server& server) {
    if (server.state != "StateLeader") return "only leaders commit";
    int most = 0;
    for (int index = 1; index <= static_cast<int>(server.log.size()); ++index) {
        Ids agree;
        for (const std::string& peer : server.config.voters)
            if (server.match[peer] >= index) agree.insert(peer);
        if (isQuorum(agree, server.config.voters)) most = index;
    }
    if (most > 0 && termAt(server.log, most) == server.term)
        server.commit = std::max(server.commit, most);
    return shows(event, server);
}

std::string TraceModel::ready(const Json& event, Server& server) {
    const std::string id = event["nid"];
    persist(server);
    for (auto one = pending_.begin(); one != pending_.end();) {
        if (one->first.from == id) {
            messages_[one->first] += one->second;
            one = pending_.erase(one);
        } else {
            ++one;
        }
    }
    return {};
}

std::string TraceModel::restart(const Json& event, Server& server) {
    const std::string id = event["nid"];
    std::erase_if(pending_, [&](const auto& one) { return one.first.from == id; });
    const Durable& kept = server.durable;
    server.state = "StateFollower";
    server.responded = server.granted = {};
    server.match.clear();
    server.pendingChange = 0;
    server.term = kept.term;
    server.vote = kept.vote;
    server.commit = kept.commit;
    server.config = kept.config;
    // Only the length is durable: the entries are those that the log has now.
    if (kept.log > static_cast<int>(server.log.size())) return "the log is shorter than on disk";
    server.log.resize(static_cast<std::size_t>(kept.log));
    return shows(event, server);
}

std::string TraceModel::changeMembers(const Json& event, Server& server) {
    const Json& changes = event["prop"]["cc"]["changes"];
    if (changes.size() != 1) return "several changes at once";
    if (server.state != "StateLeader") return "only leaders change members";
    const std::string peer = changes[0]["nid"], action = changes[0]["action"];
    Members next = server.config;
    const bool voter = next.voters.contains(peer), learner = next.learners.contains(peer);
    if (action == "AddNewServer") {
        if (voter) return "it votes already";
        next.voters.insert(peer);
    } else if (action == "AddLearner") {
        if (voter || learner) return "it is a member already";
        next.learners.insert(peer);
    } else if (action == "RemoveServer") {
        if (!voter && !learner) return "it is no member";
        next.voters.erase(peer);
        next.learners.erase(peer);
    } else {
        return "there is no such change";
    }
    if (server.pendingChange != 0) {
        server.log.push_back({server.term, false, {}, {}});
        return {};
    }
    server.log.push_back({server.term, true, next.voters, next.learners});
    server.pendingChange = static_cast<int>(server.log.size());
    return {};
}

std::string TraceModel::applyMembers(const Json& event, Server& server) {
    for (int index = std::min(server.commit, static_cast<int>(server.log.size())); index > 0;
         --index) {
        const Entry& entry = server.log[static_cast<std::size_t>(index - 1)];
        if (!entry.config) continue;
        server.config = {entry.voters, entry.learners};
        if (server.state == "StateLeader" && server.pendingChange >= index)
            server.pendingChange = 0;
        return idsOf(event["prop"]["cc"]["newconf"]) == server.config.voters
                   ? ""
                   : "another configuration is applied";
    }
    return "there is no change to apply";
}

} // namespace raftarium::test
