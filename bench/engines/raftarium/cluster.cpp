#include "bench/engines/raftarium/cluster.h"

#include "bench/engines/raftarium/allocations.h"

#include <memory>
#include <string>
#include <utility>

namespace raftarium::bench::engines {

Cluster::Cluster() { startAnew(); }

void Cluster::startAnew() {
    NodeOptions options;
    // As much at a time as the other engines send.
    options.maxEntriesPerRequest = kBatch;
    options.snapshotThreshold = kLogLength;
    // Followers that are just behind go on from the log.
    options.snapshotKeepsEntries = kLogLength / 8;
    nodes_.clear();
    nodes_.reserve(kServers);
    for (int id = 1; id <= kServers; ++id) {
        PersistentState fresh;
        fresh.configuration = Configuration::ofVoters(kServers);
        const auto seed = static_cast<std::uint64_t>(id);
        nodes_.emplace_back(NodeId{static_cast<std::uint8_t>(id)}, options, std::move(fresh), seed);
        nodes_.back().start(now_, kNoEvent, ready_);
    }
    elect(NodeId{1});
}

std::uint64_t Cluster::allocations() const { return allocationCount() - payloadAllocations_; }

CommandPtr Cluster::command(std::uint64_t number, std::size_t payload) {
    const std::uint64_t before = allocationCount();
    auto made = std::make_shared<Command>();
    made->data.resize(payload);
    fillPayload(made->data.data(), payload, number);
    payloadAllocations_ += allocationCount() - before;
    return made;
}

void Cluster::propose(Manner manner, std::uint64_t first, std::uint64_t count,
                      std::size_t payload) {
    Node& leader = nodes_.front();
    if (manner == Manner::Grouped) {
        grouped_.clear();
        for (std::uint64_t number = first; number < first + count; ++number)
            grouped_.push_back(command(number, payload));
        if (!leader.propose(grouped_, kNoEvent, ready_).accepted) fail("a proposal was refused");
        leader.flush(now_, ready_);
        complete(leader);
        return;
    }
    for (std::uint64_t number = first; number < first + count; ++number) {
        if (!leader.propose(command(number, payload), kNoEvent, ready_).accepted)
            fail("a proposal was refused");
        if (manner != Manner::Flushed) continue;
        leader.flush(now_, ready_);
        complete(leader);
    }
    leader.flush(now_, ready_);
    complete(leader);
}

void Cluster::carryMessages() {
    while (!ready_.messages.empty()) {
        std::swap(underWay_, ready_.messages);
        messages_ += underWay_.size();
        for (const Outgoing& one : underWay_) {
            Node& receiver = node(one.message.to);
            receiver.step(one.message, now_, kNoEvent, ready_);
            complete(receiver);
        }
        underWay_.clear();
    }
}

void Cluster::complete(Node& node) {
    while (ready_.write) {
        const std::uint64_t number = ready_.write->number;
        ready_.write.reset();
        node.persisted(number, now_, kNoEvent, ready_);
    }
    if (node.lastApplied() < node.commitIndex()) apply(node);
}

void Cluster::apply(Node& node) {
    Applied& applied = applied_[node.id().value() - 1U];
    for (Index index = node.lastApplied() + 1; index <= node.commitIndex(); ++index) {
        const Entry& entry = node.log().entry(index);
        if (entry.kind == EntryKind::Command)
            applied.take(entry.command->data.data(), entry.command->data.size());
    }
    node.applied(node.commitIndex(), kNoEvent, ready_);
    if (!node.wantsSnapshot()) return;
    node.takeSnapshot(std::make_shared<const Command>(), now_, kNoEvent, ready_);
    complete(node);
}

void Cluster::catchUp() {
    for (Node& one : nodes_) {
        if (one.role() != Role::Leader) continue;
        now_ = now_ + one.options().heartbeatInterval;
        one.advanceTo(now_, ready_);
        complete(one);
        carryMessages();
    }
}

void Cluster::elect() {
    const NodeId leader = nodes_.front().leader();
    elect(NodeId{static_cast<std::uint8_t>(leader.value() % kServers + 1)});
}

void Cluster::elect(NodeId candidate) {
    node(candidate).timeOutNow(now_, kNoEvent, ready_);
    complete(node(candidate));
    carryMessages();
    for (const Node& one : nodes_) {
        const Role expected = one.id() == candidate ? Role::Leader : Role::Follower;
        if (one.leader() != candidate || one.role() != expected) fail("the election failed");
    }
}

} // namespace raftarium::bench::engines
