#pragma once

#include "bytes.h"
#include "core/raft/node.h"
#include "core/raft/random.h"
#include "core/sim/disk.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace raftarium::fuzz {

/// A few servers in the hands of somebody who wants to bring them down. He keeps what node.h asks
/// of a host (time does not go back, writes are reported in order), and nothing else: he delivers,
/// forges, bends, repeats and drops messages as the bytes say.
class HostileCluster {
public:
    explicit HostileCluster(Bytes& bytes);

    /// Does what the next bytes say.
    void step();

private:
    struct Server {
        NodeId id;
        std::optional<Node> node; // always there but while it starts
        Disk disk;
        Time now{};
        Term term{};     // at the last look
        NodeId votedFor; // at the last look, in that term
    };

    [[nodiscard]] NodeSet anySet();
    void start(Server& server);
    [[nodiscard]] Server& anyServer();

    void deliver(const Message& message);
    void deliverOne(bool keep, bool bend);
    void forge();
    void passTime();
    void passMuchTime();
    void sync(std::size_t most);
    void propose();
    void apply();
    void takeSnapshot();
    void changeMembers();
    void transfer();
    void read();
    void setOptions();
    void crash();

    /// Takes what the server wants done, and looks at what it has become.
    void settle(Server& server);
    // hostile_looks.cpp
    static void look(Server& server);
    static void lookAtDisk(const Server& server);
    static void lookAtProgress(const Node& node);

    Bytes& bytes_;
    Configuration configuration_;
    NodeOptions options_;
    Random random_{1};
    EventSink sink_;
    Ready ready_;
    std::vector<Server> servers_;
    std::vector<Message> underWay_;
};

} // namespace raftarium::fuzz
