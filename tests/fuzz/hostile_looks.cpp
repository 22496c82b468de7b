#include "hostile_cluster.h"
#include "require.h"

/// What holds of a server whatever it was sent.
namespace raftarium::fuzz {

void HostileCluster::look(Server& server) {
    const Node& node = *server.node;
    require(node.currentTerm() >= server.term, "terms never fall");
    if (node.currentTerm() == server.term)
        require(server.votedFor == kNobody || node.votedFor() == server.votedFor,
                "one vote in a term");
    server.term = node.currentTerm();
    server.votedFor = node.votedFor();
    const Index last = node.log().lastIndex();
    require(node.commitIndex() <= last, "the commit index is inside the log");
    require(node.durableIndex() <= last, "the durable index is inside the log");
    require(node.snapshot().index <= node.commitIndex(), "a snapshot holds what is committed");
    require(node.log().snapshotIndex() <= node.snapshot().index, "no entry is missing");
    if (node.role() == Role::Leader) lookAtProgress(node);
}

/// Everything that a server asked for is written.
void HostileCluster::lookAtDisk(const Server& server) {
    const Node& node = *server.node;
    const Log& disk = server.disk.log();
    require(server.disk.hardState() == HardState{node.currentTerm(), node.votedFor()},
            "the disk has the term and the vote");
    require(disk.lastIndex() == node.log().lastIndex(), "the disk has as many entries");
    for (Index i = disk.lastIndex(); disk.contains(i) && node.log().contains(i); i = i - 1)
        require(disk.entry(i) == node.log().entry(i), "the disk has the same entries");
    require(node.durableIndex() == disk.lastIndex(), "the server knows what is durable");
}

void HostileCluster::lookAtProgress(const Node& node) {
    require(node.leader() == node.id(), "a leader knows who leads");
    const Index last = node.log().lastIndex();
    node.configuration().members().forEach([&](NodeId peer) {
        require(peer.value() < node.progress().size(), "a leader knows every member");
        const Progress& progress = node.progress()[peer.value()];
        require(progress.match <= last, "nobody stores more than the leader");
        require(progress.next > progress.match, "the next entry is one that is missing");
        require(progress.next <= last + 1, "the next entry is at most the next one to come");
    });
}

} // namespace raftarium::fuzz
