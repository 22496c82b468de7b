#include "bench/engines/libraft/server.h"

namespace raftarium::bench::engines {

Server::Server(raft_id id, std::vector<Work>& queue) : address_(std::to_string(id)), queue_(queue) {
    connectIo();
    connectStateMachine();
    check(raft_init(&raft_, &io_, &stateMachine_, id, address_.c_str()));
    // The followers are never so far behind the leader that they need a snapshot.
    raft_set_snapshot_threshold(&raft_, static_cast<unsigned>(kLogLength));
    raft_set_snapshot_trailing(&raft_, static_cast<unsigned>(4 * kBatch));
    check(raft_start(&raft_));
}

Server::~Server() { raft_close(&raft_, nullptr); }

raft_id Server::leader() {
    raft_id id = 0;
    const char* address = nullptr;
    raft_leader(&raft_, &id, &address);
    return id;
}

void Server::connectIo() {
    io_.version = 1;
    io_.impl = this;
    io_.init = [](raft_io*, raft_id, const char*) { return 0; };
    io_.close = [](raft_io* io, raft_io_close_cb closed) { closed(io); };
    io_.load = &Server::load;
    io_.start = [](raft_io* io, unsigned period, raft_io_tick_cb onTick,
                   raft_io_recv_cb onMessage) {
        of(io).heartbeat_ = period;
        of(io).tick_ = onTick;
        of(io).receive_ = onMessage;
        return 0;
    };
    io_.bootstrap = [](raft_io*, const raft_configuration*) -> int { return RAFT_CANTBOOTSTRAP; };
    io_.recover = [](raft_io*, const raft_configuration*) -> int { return RAFT_CANTBOOTSTRAP; };
    // libraft keeps the term, the vote and the log in memory too: that copy is the storage.
    io_.set_term = [](raft_io*, raft_term) { return 0; };
    io_.set_vote = [](raft_io*, raft_id) { return 0; };
    io_.truncate = [](raft_io*, raft_index) { return 0; };
    io_.append = [](raft_io* io, raft_io_append* request, const raft_entry*, unsigned,
                    raft_io_append_cb done) {
        request->cb = done;
        of(io).queue_.emplace_back(&of(io), request);
        return 0;
    };
    io_.send = [](raft_io* io, raft_io_send* request, const raft_message* message,
                  raft_io_send_cb done) {
        request->cb = done;
        of(io).queue_.emplace_back(&of(io), request, *message);
        return 0;
    };
    io_.snapshot_put = [](raft_io* io, unsigned, raft_io_snapshot_put* request,
                          const raft_snapshot*, raft_io_snapshot_put_cb done) {
        request->cb = done;
        of(io).queue_.emplace_back(&of(io), request);
        return 0;
    };
    io_.snapshot_get = [](raft_io*, raft_io_snapshot_get*, raft_io_snapshot_get_cb) -> int {
        fail("a follower fell so far behind that it needs a snapshot");
    };
    io_.time = [](raft_io* io) { return of(io).clock_; };
    io_.random = [](raft_io*, int min, int) { return min; };
}

void Server::connectStateMachine() {
    stateMachine_.version = 1;
    stateMachine_.data = this;
    stateMachine_.apply = [](raft_fsm* fsm, const raft_buffer* command, void** result) {
        static_cast<Server*>(fsm->data)->applied_.take(command->base, command->len);
        *result = nullptr;
        return 0;
    };
    stateMachine_.snapshot = [](raft_fsm*, raft_buffer** buffers, unsigned* count) {
        *buffers = static_cast<raft_buffer*>(raft_malloc(sizeof(raft_buffer)));
        **buffers = {raft_calloc(1, sizeof(std::uint64_t)), sizeof(std::uint64_t)};
        *count = 1;
        return 0;
    };
    stateMachine_.restore = [](raft_fsm*, raft_buffer*) -> int { return RAFT_CORRUPT; };
}

/// The disk of a server that was just set up: its log holds the configuration.
int Server::load(raft_io*, raft_term* term, raft_id* votedFor, raft_snapshot** snapshot,
                 raft_index* start, raft_entry** entries, std::size_t* count) {
    raft_configuration configuration;
    raft_configuration_init(&configuration);
    for (int id = 1; id <= kServers; ++id)
        check(raft_configuration_add(&configuration, static_cast<raft_id>(id),
                                     std::to_string(id).c_str(), RAFT_VOTER));
    auto* entry = static_cast<raft_entry*>(raft_calloc(1, sizeof(raft_entry)));
    entry->term = 1;
    entry->type = RAFT_CHANGE;
    check(raft_configuration_encode(&configuration, &entry->buf));
    entry->batch = entry->buf.base;
    raft_configuration_close(&configuration);

    *term = 1;
    *votedFor = 0;
    *snapshot = nullptr;
    *start = 1;
    *entries = entry;
    *count = 1;
    return 0;
}

} // namespace raftarium::bench::engines
