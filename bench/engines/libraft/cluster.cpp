#include "bench/engines/libraft/cluster.h"

#include <utility>

namespace raftarium::bench::engines {

namespace {

std::uint64_t allocationCount = 0;

/// The allocator of libraft by default, but counted.
void useCountingHeap() {
    static raft_heap heap{
        nullptr,
        [](void*, std::size_t size) { return ++allocationCount, std::malloc(size); },
        [](void*, void* memory) { std::free(memory); },
        [](void*, std::size_t n, std::size_t size) {
            return ++allocationCount, std::calloc(n, size);
        },
        [](void*, void* memory, std::size_t size) {
            return ++allocationCount, std::realloc(memory, size);
        },
        [](void*, std::size_t alignment, std::size_t size) {
            return ++allocationCount, std::aligned_alloc(alignment, size);
        },
        [](void*, std::size_t, void* memory) { std::free(memory); }};
    raft_heap_set(&heap);
}

/// What arrives belongs to the receiver, so it gets a copy of the entries: one array, and one piece
/// of memory for all their data, as libraft's own network code reads them.
void copyEntries(raft_append_entries& request) {
    if (request.n_entries == 0) {
        request.entries = nullptr;
        return;
    }
    const raft_entry* sent = request.entries;
    std::size_t size = 0;
    for (unsigned i = 0; i < request.n_entries; ++i)
        size += sent[i].buf.len;
    auto* data = static_cast<char*>(raft_malloc(size));
    void* const batch = data;
    auto* copied = static_cast<raft_entry*>(raft_malloc(request.n_entries * sizeof(raft_entry)));
    for (unsigned i = 0; i < request.n_entries; ++i) {
        std::memcpy(data, sent[i].buf.base, sent[i].buf.len);
        copied[i] = {sent[i].term, sent[i].type, {data, sent[i].buf.len}, batch};
        data += sent[i].buf.len;
    }
    request.entries = copied;
}

} // namespace

Cluster::Cluster() {
    useCountingHeap();
    for (std::size_t i = 0; i < kServers; ++i)
        servers_[i] = std::make_unique<Server>(i + 1, asked_);
    server(1).letTimePass(1'000 * 60);
    carryMessages();
    expectLeader(1);
}

std::uint64_t Cluster::allocations() const { return allocationCount - payloadAllocations_; }

raft_buffer Cluster::command(std::uint64_t number, std::size_t payload) {
    ++payloadAllocations_;
    const raft_buffer made{raft_malloc(payload), payload};
    fillPayload(made.base, payload, number);
    return made;
}

void Cluster::propose(Manner manner, std::uint64_t first, std::uint64_t count,
                      std::size_t payload) {
    const raft_apply_cb answered = [](struct raft_apply*, int status, void*) { check(status); };
    std::array<raft_buffer, kBatch> commands;
    for (std::size_t i = 0; i < count; ++i) {
        commands[i] = command(first + i, payload);
        if (manner == Manner::Grouped) continue;
        check(raft_apply(server(leader_).get(), &requests_[i], &commands[i], 1, answered));
    }
    if (manner == Manner::Grouped)
        check(raft_apply(server(leader_).get(), &requests_[0], commands.data(),
                         static_cast<unsigned>(count), answered));
}

void Cluster::carryMessages() {
    while (!asked_.empty()) {
        std::swap(underWay_, asked_);
        for (Work& work : underWay_) {
            if (work.append != nullptr)
                work.append->cb(work.append, 0);
            else if (work.snapshot != nullptr)
                work.snapshot->cb(work.snapshot, 0);
            else
                deliver(work);
        }
        underWay_.clear();
    }
}

void Cluster::deliver(Work& work) {
    ++messages_;
    raft_message& message = work.message;
    if (message.type == RAFT_IO_APPEND_ENTRIES) copyEntries(message.append_entries);
    if (work.send->cb != nullptr) work.send->cb(work.send, 0);
    Server& receiver = server(message.server_id);
    // What named the receiver names the sender on the other side.
    message.server_id = work.server->get()->id;
    message.server_address = work.server->get()->address;
    receiver.receive(message);
}

void Cluster::catchUp() {
    Server& leader = server(leader_);
    leader.letTimePass(leader.heartbeat());
    carryMessages();
}

/// A server of libraft refuses its vote while it knows a leader. So the leader tells another to
/// stand as if its timer had fired: one message more than elsewhere.
void Cluster::elect() {
    const raft_id candidate = leader_ % kServers + 1;
    check(raft_transfer(server(leader_).get(), &transfer_, candidate, nullptr));
    carryMessages();
    expectLeader(candidate);
    leader_ = candidate;
}

void Cluster::expectLeader(raft_id id) {
    for (const auto& one : servers_)
        if (one->leader() != id) fail("the election failed");
    if (raft_state(server(id).get()) != RAFT_LEADER) fail("the election failed");
}

} // namespace raftarium::bench::engines
