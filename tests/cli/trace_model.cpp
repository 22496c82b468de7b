#include "cli/trace_model.h"

#include <algorithm>
#include <sstream>

namespace raftarium::test {
namespace {

using Json = nlohmann::json;

std::set<std::string> idsOf(const Json& list) { return list.get<std::set<std::string>>(); }

bool isBootKind(const std::string& name) {
    return name == "InitState" || name == "BecomeFollower" || name == "ApplyConfChange";
}

} // namespace

TraceModel::TraceModel(const std::string& ndjson, std::size_t stride) : stride_(stride) {
    std::istringstream in(ndjson);
    for (std::string line; std::getline(in, line);) {
        Json json = Json::parse(line);
        if (json.contains("tag") && json["tag"] == "trace") lines_.push_back(json["event"]);
    }
}

std::optional<std::string> TraceModel::firstFault() {
    const auto fault = [&](const std::string& what) {
        return "line " + std::to_string(at_ + 1) + ": " + what + ": " +
               (at_ < lines_.size() ? lines_[at_].dump() : std::string("the end"));
    };
    if (lines_.empty() || !bootstrap()) return fault("no sound begin");
    for (at_ = 0; at_ < lines_.size(); ++at_) {
        ++names_[lines_[at_]["name"]];
        if (bootLines_.contains(at_)) continue;
        const std::string wrong = step(lines_[at_]);
        if (!wrong.empty()) return fault(wrong);
        if (at_ % stride_ != 0 && at_ + 1 != lines_.size()) continue;
        const std::string broken = brokenInvariant();
        if (!broken.empty()) return fault(broken);
    }
    return std::nullopt;
}

/// The first lines of each server are its initial state; the first of all defines the cluster.
bool TraceModel::bootstrap() {
    Ids ids;
    for (const Json& event : lines_) {
        ids.insert(event["nid"].get<std::string>());
        if (event["name"] == "ChangeConf") {
            const Json& change = event["prop"]["cc"]["changes"][0];
            if (change["action"] != "RemoveServer") ids.insert(change["nid"].get<std::string>());
        }
    }
    const Ids first = idsOf(lines_[0]["conf"][0]);
    if (!std::includes(ids.begin(), ids.end(), first.begin(), first.end())) return false;
    for (const std::string& id : ids) {
        const Json* last = nullptr;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (lines_[i]["nid"] != id) continue;
            if (!isBootKind(lines_[i]["name"].get<std::string>())) break;
            bootLines_.insert(i);
            last = &lines_[i];
        }
        if (last == nullptr) return false;
        Server& server = servers_[id];
        server.term = (*last)["state"]["term"];
        server.vote = (*last)["state"]["vote"];
        server.commit = (*last)["state"]["commit"];
        server.state = (*last)["role"];
        server.config.voters =
            idsOf((*last)["name"] == "ApplyConfChange" ? (*last)["prop"]["cc"]["newconf"]
                                                       : (*last)["conf"][0]);
        server.log.assign((*last)["log"], Entry{1, true, server.config.voters, {}});
        persist(server);
    }
    return true;
}

void TraceModel::persist(Server& server) {
    server.durable = {server.term, static_cast<int>(server.log.size()), server.commit, server.vote,
                      server.config};
}

int TraceModel::termAt(const Log& log, int index) {
    return index >= 1 && index <= static_cast<int>(log.size())
               ? log[static_cast<std::size_t>(index - 1)].term
               : 0;
}

bool TraceModel::isQuorum(const Ids& some, const Ids& all) {
    return 2 * some.size() > all.size() &&
           std::includes(all.begin(), all.end(), some.begin(), some.end());
}

std::string TraceModel::shows(const Json& event, const Server& server) {
    const auto differs = [](const char* what, const auto& line, const auto& model) {
        std::ostringstream text;
        text << what << " is " << model << " and not " << line;
        return text.str();
    };
    const Json& state = event["state"];
    if (state["term"] != server.term) return differs("the term", state["term"], server.term);
    if (state["vote"] != server.vote) return differs("the vote", state["vote"], server.vote);
    if (state["commit"] != server.commit)
        return differs("the commit index", state["commit"], server.commit);
    if (event["role"] != server.state) return differs("the role", event["role"], server.state);
    if (event["log"] != server.log.size())
        return differs("the log's length", event["log"], server.log.size());
    if (idsOf(event["conf"][0]) != server.config.voters || !event["conf"][1].empty())
        return "the configuration is another";
    return {};
}

std::string TraceModel::step(const Json& event) {
    const std::string name = event["name"], id = event["nid"];
    Server& server = servers_.at(id);
    if (name.starts_with("Send")) return send(event, server);
    if (name.starts_with("Receive")) return receive(event);
    if (name == "ChangeConf") return changeMembers(event, server);
    if (name == "BecomeFollower") return stepDown(event, server);
    if (name == "BecomeCandidate") {
        if (server.state == "StateLeader") return "a leader does not campaign";
        if (!server.config.voters.contains(id)) return "no voter campaigns";
        server.state = "StateCandidate";
        server.vote = id;
        server.responded = server.granted = {};
        if (event["state"]["term"] != ++server.term) return "the term is not the next one";
        return event["role"] == "StateCandidate" ? "" : "no candidate";
    }
    if (name == "BecomeLeader") {
        if (server.state != "StateCandidate") return "only candidates become leaders";
        if (!isQuorum(server.granted, server.config.voters)) return "a leader without quorum";
        server.state = "StateLeader";
        server.match.clear();
        server.match[id] = static_cast<int>(server.log.size());
        return shows(event, server);
    }
    if (name == "Replicate") {
        if (server.state != "StateLeader") return "only leaders replicate";
        server.log.push_back({server.term, false, {}, {}});
        return {};
    }
    if (name == "Commit") {
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
    if (name == "Ready") {
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
    if (name == "ApplyConfChange") {
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
    if (name == "InitState") {
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
        server.log.resize(static_cast<std::size_t>(kept.log));
        return shows(event, server);
    }
    return "there is no such action";
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

/// The invariants that the checker looks at.
std::string TraceModel::brokenInvariant() {
    const auto committedIn = [](const Server& one, const Server& other) {
        const auto count = static_cast<std::size_t>(one.commit);
        return other.log.size() >= count && one.log.size() >= count &&
               std::equal(one.log.begin(), one.log.begin() + one.commit, other.log.begin());
    };
    const auto last = [](const Server& one) {
        const int length = static_cast<int>(one.log.size());
        return std::pair(termAt(one.log, length), length);
    };
    const auto leaderHasAll = [](const Server& one, const Server& leader) {
        for (int n = 1; n <= one.commit; ++n) {
            const auto k = static_cast<std::size_t>(n - 1);
            if (leader.term > one.log[k].term &&
                (k >= leader.log.size() || leader.log[k] != one.log[k]))
                return false;
        }
        return true;
    };
    const auto lastOf = [](const Log& log, int term) {
        for (int n = static_cast<int>(log.size()); n > 0; --n)
            if (termAt(log, n) == term) return n;
        return 0;
    };
    for (const auto& [id, one] : servers_) {
        if (one.state == "StateLeader" && one.commit > one.durable.log)
            return "a leader commits what is not durable";
        std::size_t holders = 0;
        for (const std::string& voter : one.config.voters)
            holders += committedIn(one, servers_.at(voter)) ? 1 : 0;
        // In every quorum somebody: those who lack it are no quorum.
        if (!one.config.voters.empty() &&
            2 * (one.config.voters.size() - holders) > one.config.voters.size())
            return "what " + id + " has committed is not with a majority";
        for (const auto& [otherId, other] : servers_) {
            if (id == otherId) continue;
            const auto common = static_cast<std::size_t>(std::min(one.commit, other.commit));
            if (one.log.size() < common || other.log.size() < common ||
                !std::equal(one.log.begin(), one.log.begin() + static_cast<int>(common),
                            other.log.begin()))
                return "committed logs differ: " + id + " and " + otherId;
            if (other.state == "StateLeader" && !leaderHasAll(one, other))
                overstated_ = "LeaderCompletenessInv";
            if (one.state == "StateLeader" &&
                lastOf(one.log, one.term) < lastOf(other.log, one.term))
                return otherId + " has more of a term than its leader";
            if (one.state == "StateLeader" && other.state == "StateLeader" &&
                one.term == other.term)
                return "two leaders of one term";
            if (last(other) >= last(one) && !committedIn(one, other))
                overstated_ = "MoreUpToDateCorrectInv";
            const int shared =
                std::min(static_cast<int>(one.log.size()), static_cast<int>(other.log.size()));
            bool equal = true;
            for (int n = 1; n <= shared; ++n) {
                const auto k = static_cast<std::size_t>(n - 1);
                equal = equal && one.log[k] == other.log[k];
                if (one.log[k].term == other.log[k].term && !equal)
                    return "logs do not match: " + id + " and " + otherId;
            }
        }
    }
    return {};
}

} // namespace raftarium::test
