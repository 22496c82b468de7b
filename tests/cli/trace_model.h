#pragma once

#include <nlohmann/json.hpp>

#include <compare>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace raftarium::test {

/// Replays a trace as the specification of etcd's raft does with Traceetcdraft.tla, and finds the
/// first line that is none of its actions. Written from the specification alone, so that what the
/// exporter believes of it is not believed here too.
class TraceModel {
public:
    /// The invariants are looked at behind every `stride` lines.
    explicit TraceModel(const std::string& ndjson, std::size_t stride = 16);
    /// Nothing where every line is an action; otherwise the line, from 1, and what is wrong.
    std::optional<std::string> firstFault();
    [[nodiscard]] std::size_t size() const { return lines_.size(); }
    /// The specification states two invariants more strictly than Raft promises: an entry counts
    /// as committed from its own term on, though it may commit in a later one. Which of them the
    /// trace broke; empty: none.
    [[nodiscard]] const std::string& overstated() const { return overstated_; }
    /// How many lines there were of each name, and how often a conflict or a refusal came up.
    [[nodiscard]] const std::map<std::string, std::size_t>& names() const { return names_; }

private:
    using Json = nlohmann::json;
    using Ids = std::set<std::string>;

    struct Entry {
        int term = 0;
        bool config = false;
        Ids voters, learners;
        auto operator<=>(const Entry&) const = default;
    };
    using Log = std::vector<Entry>;
    struct Message {
        std::string type, subtype, from, to;
        int term = 0, prevIndex = 0, prevTerm = 0, commit = 0, match = 0;
        int lastIndex = 0, lastTerm = 0;
        bool yes = false; ///< granted, or success
        Log entries;
        auto operator<=>(const Message&) const = default;
    };
    using Bag = std::map<Message, int>;
    struct Members {
        Ids voters, learners;
    };
    struct Durable {
        int term = 0, log = 0, commit = 0;
        std::string vote;
        Members config;
    };
    struct Server {
        int term = 0, commit = 0, pendingChange = 0;
        std::string vote = "0", state = "StateFollower";
        Log log;
        Members config;
        Ids responded, granted;
        std::map<std::string, int> match;
        Durable durable;
    };

    bool bootstrap();
    // The actions. Each says what is wrong; nothing: it was one.
    std::string step(const Json& line);
    std::string campaign(const Json& event, Server& server);
    std::string win(const Json& event, Server& server);
    std::string stepDown(const Json& event, Server& server);
    static std::string replicate(Server& server);
    std::string commit(const Json& event, Server& server);
    std::string ready(const Json& event, Server& server);
    std::string restart(const Json& event, Server& server);
    std::string changeMembers(const Json& event, Server& server);
    std::string applyMembers(const Json& event, Server& server);
    // The messages.
    std::string send(const Json& event, Server& server);
    std::string sendAppend(const Json& event, Server& server);
    std::string receive(const Json& event);
    void handle(Server& server, const Message& message);
    void handleAppend(Server& server, const Message& message);

    [[nodiscard]] static Ids idsOf(const Json& list);
    [[nodiscard]] static std::string shows(const Json& event, const Server& server);
    [[nodiscard]] static bool fits(const Json& event, const Message& message);
    [[nodiscard]] static bool isQuorum(const Ids& some, const Ids& all);
    [[nodiscard]] static int termAt(const Log& log, int index);
    [[nodiscard]] std::string brokenInvariant();
    void persist(Server& server);

    std::vector<Json> lines_;
    std::set<std::size_t> bootLines_;
    std::map<std::string, Server> servers_;
    Bag pending_, messages_;
    std::map<std::string, std::size_t> names_;
    std::string overstated_;
    std::size_t at_ = 0;
    std::size_t stride_;
};

} // namespace raftarium::test
