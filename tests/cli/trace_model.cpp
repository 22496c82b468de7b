#include "cli/trace_model.h"

#include <algorithm>
#include <sstream>

namespace raftarium::test {
namespace {

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

TraceModel::Ids TraceModel::idsOf(const Json& list) { return list.get<Ids>(); }

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
    const std::string name = event["name"];
    Server& server = servers_.at(event["nid"].get<std::string>());
    if (name.starts_with("Send")) return send(event, server);
    if (name.starts_with("Receive")) return receive(event);
    if (name == "ChangeConf") return changeMembers(event, server);
    if (name == "ApplyConfChange") return applyMembers(event, server);
    if (name == "BecomeFollower") return stepDown(event, server);
    if (name == "BecomeCandidate") return campaign(event, server);
    if (name == "BecomeLeader") return win(event, server);
    if (name == "Replicate") return replicate(server);
    if (name == "Commit") return commit(event, server);
    if (name == "Ready") return ready(event, server);
    if (name == "InitState") return restart(event, server);
    return "there is no such action";
}

} // namespace raftarium::test
