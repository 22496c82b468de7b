#include "hostile_cluster.h"

#include "any_message.h"
#include "require.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace raftarium::fuzz {
namespace {

/// Ids on both sides of 64, where a set's second half begins, and at their ends.
constexpr std::uint8_t kIds[] = {1, 2, 3, 64, 127};
/// So many messages may be under way; of more, the oldest are lost.
constexpr std::size_t kMostUnderWay = 64;
/// More messages out of one call than any reason could explain.
constexpr std::size_t kMostMessages = 20'000;

} // namespace

HostileCluster::HostileCluster(Bytes& bytes) : bytes_(bytes) {
    const std::size_t count = 1 + bytes_.below(std::size(kIds));
    for (std::size_t i = 0; i < count; ++i) {
        Server server;
        server.id = NodeId{kIds[i]};
        configuration_.voters.insert(server.id);
        server.disk.conditions.onCrash = static_cast<UnsyncedWrites>(i % 3);
        servers_.push_back(std::move(server));
    }
    if (bytes_.below(4) == 0) configuration_ = {anySet(), anySet(), anySet()};
    if (bytes_.below(4) != 0) ready_.sink = &sink_;
    for (Server& server : servers_)
        start(server);
}

NodeSet HostileCluster::anySet() {
    NodeSet set;
    const std::uint8_t members = bytes_.byte();
    for (std::size_t i = 0; i < std::size(kIds); ++i)
        if ((members >> i & 1U) != 0) set.insert(NodeId{kIds[i]});
    return set;
}

void HostileCluster::start(Server& server) {
    server.node.emplace(server.id, options_,
                        PersistentState{server.disk.hardState(), server.disk.log(), configuration_,
                                        server.disk.snapshot()},
                        bytes_.byte());
    server.term = server.node->currentTerm();
    server.votedFor = server.node->votedFor();
    server.node->start(server.now, kNoEvent, ready_);
    settle(server);
}

HostileCluster::Server& HostileCluster::anyServer() {
    return servers_[bytes_.below(servers_.size())];
}

void HostileCluster::step() {
    switch (bytes_.below(24)) {
    case 0:
    case 1:
    case 2:
    case 3: deliverOne(false, false); return;
    case 4: deliverOne(true, false); return;
    case 5:
    case 6: deliverOne(true, true); return;
    case 7:
    case 8:
    case 9: forge(); return;
    case 10:
    case 11: passTime(); return;
    case 12: passMuchTime(); return;
    case 13: sync(1); return;
    case 14: sync(SIZE_MAX); return;
    case 15: propose(); return;
    case 16: apply(); return;
    case 17: setOptions(); return;
    case 18: crash(); return;
    case 19: takeSnapshot(); return;
    case 20: changeMembers(); return;
    case 21: transfer(); return;
    case 22: read(); return;
    default: {
        Server& server = anyServer();
        server.node->timeOutNow(server.now, kNoEvent, ready_);
        settle(server);
    }
    }
}

void HostileCluster::deliver(const Message& message) {
    for (Server& server : servers_) {
        if (server.id != message.to) continue;
        server.node->step(message, server.now, kNoEvent, ready_);
        settle(server);
    }
}

void HostileCluster::deliverOne(bool keep, bool bend) {
    if (underWay_.empty()) return;
    const std::size_t place = bytes_.below(underWay_.size());
    Message message = underWay_[place];
    if (!keep) underWay_.erase(underWay_.begin() + static_cast<std::ptrdiff_t>(place));
    const auto receiver = std::find_if(servers_.begin(), servers_.end(),
                                       [&](const Server& s) { return s.id == message.to; });
    if (receiver == servers_.end()) return;
    if (bend) AnyMessage(bytes_, *receiver->node).bend(message);
    deliver(message);
}

void HostileCluster::forge() { deliver(AnyMessage(bytes_, *anyServer().node).make()); }

void HostileCluster::passTime() {
    Server& server = anyServer();
    // Whoever has nothing to wait for is left alone.
    if (server.node->nextDeadline() == kNever) return;
    server.now = std::max(server.now, server.node->nextDeadline());
    server.node->advanceTo(server.now, ready_);
    settle(server);
}

void HostileCluster::passMuchTime() {
    Server& server = anyServer();
    // Up to about a day at once, so that no input reaches the end of time.
    server.now += static_cast<std::int64_t>(bytes_.number(1 + static_cast<int>(bytes_.below(6))));
    server.node->advanceTo(server.now, ready_);
    settle(server);
}

void HostileCluster::sync(std::size_t most) {
    Server& server = anyServer();
    if (!server.disk.hasPending()) return;
    // A host may report several writes at once by the last of them.
    std::uint64_t number = 0;
    for (; most > 0 && server.disk.hasPending(); --most)
        number = server.disk.syncOldest().number;
    server.node->persisted(number, server.now, kNoEvent, ready_);
    settle(server);
    if (!server.disk.hasPending()) lookAtDisk(server);
}

void HostileCluster::propose() {
    Server& server = anyServer();
    const std::size_t how = bytes_.byte();
    for (std::size_t left = how % 8; left > 0; --left)
        server.node->propose(std::make_shared<const Command>(Command{bytes_.text(2), 0}), kNoEvent,
                             ready_);
    if (how < 192) server.node->flush(server.now, ready_);
    settle(server);
}

void HostileCluster::apply() {
    Server& server = anyServer();
    const Index commit = server.node->commitIndex(), applied = server.node->lastApplied();
    if (commit <= applied) return;
    const std::uint64_t count = bytes_.below(2) == 0 ? commit - applied : 1;
    server.node->applied(applied + count, server.node->commitEvent(), ready_);
    settle(server);
}

void HostileCluster::takeSnapshot() {
    Server& server = anyServer();
    if (server.node->lastApplied() > server.node->commitIndex()) return;
    server.node->takeSnapshot(std::make_shared<const Command>(Command{bytes_.text(3), 0}),
                              server.now, kNoEvent, ready_);
    settle(server);
}

void HostileCluster::changeMembers() {
    Server& server = anyServer();
    server.node->changeMembers({anySet(), {}, anySet()}, server.now, kNoEvent, ready_);
    settle(server);
}

void HostileCluster::transfer() {
    Server& server = anyServer();
    server.node->transferLeadership(NodeId{kIds[bytes_.below(std::size(kIds))]}, server.now,
                                    kNoEvent, ready_);
    settle(server);
}

void HostileCluster::read() {
    Server& server = anyServer();
    server.node->read(bytes_.byte(), server.now, kNoEvent, ready_);
    if (bytes_.below(4) != 0) server.node->flush(server.now, ready_);
    settle(server);
}

void HostileCluster::setOptions() {
    options_.electionTimeoutMin = Duration{1 + static_cast<std::int64_t>(bytes_.number(4))};
    options_.electionTimeoutMax =
        options_.electionTimeoutMin +
        static_cast<std::int64_t>(bytes_.number(1 + static_cast<int>(bytes_.below(4))));
    options_.heartbeatInterval = Duration{1 + static_cast<std::int64_t>(bytes_.number(4))};
    options_.maxEntriesPerRequest = 1 + static_cast<std::uint32_t>(bytes_.below(8));
    options_.noOpOnElection = bytes_.below(2) == 1;
    const std::uint8_t which = bytes_.byte();
    options_.preVote = (which & 1U) != 0;
    options_.checkQuorum = (which & 2U) != 0;
    options_.readMode = (which & 4U) != 0 ? ReadMode::Lease : ReadMode::ReadIndex;
    options_.jointConsensus = (which & 8U) != 0;
    options_.snapshotKeepsEntries = which >> 4U & 3U;
    options_.snapshotChunkBytes = which >> 6U;
    options_.maxEntriesInFlight = 1 + static_cast<std::uint32_t>(bytes_.below(16));
    options_.preferredLeader = NodeId{kIds[bytes_.below(std::size(kIds))]};
    const NodeId wanted{kIds[bytes_.below(std::size(kIds))]};
    options_.priorities.set(wanted, static_cast<std::uint8_t>(bytes_.below(4)));
    for (Server& server : servers_)
        server.node->setOptions(options_);
}

void HostileCluster::crash() {
    Server& server = anyServer();
    server.disk.crash(random_);
    start(server);
}

void HostileCluster::settle(Server& server) {
    if (ready_.write) {
        const WriteRequest request = *std::exchange(ready_.write, std::nullopt);
        server.disk.write(request, server.node->log(), server.now, kNoEvent);
    }
    require(ready_.messages.size() < kMostMessages, "few messages come out of one call");
    for (Outgoing& outgoing : ready_.messages) {
        require(outgoing.message.from == server.id, "a server sends in its own name");
        require(outgoing.message.term <= server.node->currentTerm(), "nothing of a future term");
        if (underWay_.size() >= kMostUnderWay) underWay_.erase(underWay_.begin());
        underWay_.push_back(std::move(outgoing.message));
    }
    ready_.clear();
    sink_.clear();
    look(server);
}

} // namespace raftarium::fuzz
