#pragma once

#include "bench/engines/libraft/server.h"

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace raftarium::bench::engines {

/// Three servers of libraft (C-Raft), and what carries messages between them.
class Cluster {
public:
    static constexpr const char* kName = "libraft";
    static constexpr bool kSeparateFlush = false;

    Cluster();

    void propose(Manner manner, std::uint64_t first, std::uint64_t count, std::size_t payload);
    void carryMessages();
    void catchUp();
    void elect();

    [[nodiscard]] std::uint64_t messages() const { return messages_; }
    [[nodiscard]] std::uint64_t allocations() const;
    [[nodiscard]] const Applied& applied(int server) const {
        return servers_[static_cast<std::size_t>(server)]->applied();
    }

private:
    [[nodiscard]] Server& server(raft_id id) { return *servers_[id - 1]; }
    [[nodiscard]] raft_buffer command(std::uint64_t number, std::size_t payload);
    void expectLeader(raft_id id);
    void deliver(Work& work);

    std::vector<Work> asked_; // what the servers add to
    std::vector<Work> underWay_;
    std::array<std::unique_ptr<Server>, kServers> servers_;
    raft_id leader_ = 1;
    // libraft is called with requests that it needs until they are answered.
    std::array<struct raft_apply, kBatch> requests_{};
    struct raft_transfer transfer_ {};
    std::uint64_t messages_ = 0;
    std::uint64_t payloadAllocations_ = 0;
};

} // namespace raftarium::bench::engines
