#pragma once

#include "bench/engines/workload.h"

extern "C" {
#include <raft.h>
}

#include <string>
#include <vector>

namespace raftarium::bench::engines {

class Server;

/// Something libraft asked for that is still to be completed. Its callbacks must not be called from
/// within the request, so all of them wait in one queue.
struct Work {
    Work(Server* asker, raft_io_append* request) : server(asker), append(request) {}
    Work(Server* asker, raft_io_snapshot_put* request) : server(asker), snapshot(request) {}
    Work(Server* asker, raft_io_send* request, const raft_message& toSend)
        : server(asker), send(request), message(toSend) {}

    Server* server;
    raft_io_append* append = nullptr;
    raft_io_snapshot_put* snapshot = nullptr;
    raft_io_send* send = nullptr;
    raft_message message; ///< of `send` alone; its entries belong to the sender until that is
                          ///< called back
};

/// One server of libraft: a raft_io without disk and network, and a state machine that checks the
/// order of what it applies.
class Server {
public:
    /// Requests go to `queue`.
    Server(raft_id id, std::vector<Work>& queue);
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    ~Server();

    [[nodiscard]] raft* get() { return &raft_; }
    [[nodiscard]] const Applied& applied() const { return applied_; }
    [[nodiscard]] raft_id leader();
    void receive(raft_message& message) { receive_(&io_, &message); }
    void letTimePass(unsigned milliseconds) {
        clock_ += milliseconds;
        tick_(&io_);
    }
    [[nodiscard]] unsigned heartbeat() const { return heartbeat_; }

private:
    [[nodiscard]] static Server& of(raft_io* io) { return *static_cast<Server*>(io->impl); }
    void connectIo();
    void connectStateMachine();
    static int load(raft_io* io, raft_term* term, raft_id* votedFor, raft_snapshot** snapshot,
                    raft_index* start, raft_entry** entries, std::size_t* count);

    raft raft_{};
    raft_io io_{};
    raft_fsm stateMachine_{};
    raft_io_tick_cb tick_ = nullptr;
    raft_io_recv_cb receive_ = nullptr;
    unsigned heartbeat_ = 0;
    raft_time clock_ = 1'000'000; // near zero, a new leader would send no heartbeat
    std::string address_;
    std::vector<Work>& queue_;
    Applied applied_;
};

/// Calls of libraft that cannot fail here.
inline void check(int result) {
    if (result != 0) fail(raft_strerror(result));
}

} // namespace raftarium::bench::engines
