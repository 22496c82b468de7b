#include "cluster.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

/// §7: how a leader sends a snapshot, in pieces, to a follower that is too far behind for its log.
class TestSnapshotSending : public QObject {
    Q_OBJECT
private slots:
    void piecesAreOfTheSizeAsked_data();
    void piecesAreOfTheSizeAsked();
    void lostDoubledAndLatePiecesDoNoHarm_data();
    void lostDoubledAndLatePiecesDoNoHarm();
    void slowFollowersAreBroughtUpByOne();
    void anAppendThatWasUnderWayMaySpareIt();
    void theLeaderMayChangeOnTheWay();
    void theLeaderMayTakeANewerOneOnTheWay();
};

namespace {

/// A cluster whose third server has missed everything, and whose leader has compacted it.
Cluster behind(NodeOptions options, int commands = 10) {
    options.snapshotThreshold = 1;
    Cluster cluster(3, options);
    cluster.isolate(3);
    cluster.elect(1);
    for (int i = 0; i < commands; ++i)
        cluster.propose(1, "command " + std::to_string(i));
    cluster.deliver();
    cluster.takeSnapshot(1);
    cluster.heal();
    return cluster;
}

void beat(Cluster& cluster, int times) {
    for (int i = 0; i < times; ++i) {
        cluster.heartbeat(cluster.leader());
        cluster.deliver();
    }
}

} // namespace

void TestSnapshotSending::piecesAreOfTheSizeAsked_data() {
    QTest::addColumn<int>("bytes");
    for (const int bytes : {1, 7, 64, 99, 100, 101, 65'536})
        QTest::addRow("%d", bytes) << bytes;
    QTest::newRow("0 is taken for 1") << 0;
}

void TestSnapshotSending::piecesAreOfTheSizeAsked() {
    QFETCH(int, bytes);
    NodeOptions options;
    options.snapshotChunkBytes = static_cast<std::uint32_t>(bytes);
    Cluster cluster = behind(options); // 10 commands and their ends: 100 bytes
    beat(cluster, 2);
    QCOMPARE(cluster.server(3).applied, cluster.server(1).applied);
    QCOMPARE(cluster.server(3).applied.size(), 10U);
    std::size_t pieces = 0;
    for (const Message& message : cluster.delivered)
        if (const auto* sent = std::get_if<InstallSnapshot>(&message.body)) {
            ++pieces;
            QVERIFY(sent->chunk->data.size() <= static_cast<std::size_t>(std::max(1, bytes)));
        }
    const auto size = static_cast<std::size_t>(std::max(1, bytes));
    QCOMPARE(pieces, (100 + size - 1) / size); // each once
}

void TestSnapshotSending::lostDoubledAndLatePiecesDoNoHarm_data() {
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void TestSnapshotSending::lostDoubledAndLatePiecesDoNoHarm() {
    QFETCH(int, seed);
    Random random(static_cast<std::uint64_t>(seed));
    NodeOptions options;
    options.snapshotChunkBytes = 9;
    Cluster cluster = behind(options);
    for (int step = 0; step < 4'000 && cluster.server(3).applied.size() < 10; ++step) {
        const std::size_t waiting = cluster.messages.size();
        if (waiting == 0 || random.upTo(9) == 0) {
            cluster.heartbeat(1);
            continue;
        }
        const std::size_t which = random.upTo(std::min<std::size_t>(waiting, 5) - 1);
        const auto what = random.upTo(9);
        if (what < 2)
            cluster.messages.erase(cluster.messages.begin() + static_cast<std::ptrdiff_t>(which));
        else if (what < 4)
            cluster.messages.push_back(cluster.messages[which]);
        else
            cluster.deliver(which);
    }
    beat(cluster, 3);
    QCOMPARE(cluster.server(3).applied, cluster.server(1).applied);
    QCOMPARE(cluster.events(EventKind::SnapshotInstalled, 3).size(), 1U);
    QVERIFY(!cluster[1].progress()[3].snapshot);
}

void TestSnapshotSending::slowFollowersAreBroughtUpByOne() {
    Cluster cluster = behind({});
    QVERIFY(cluster[1].log().firstIndex() > at(1));
    beat(cluster, 1);
    cluster.propose(1, "after it");
    cluster.deliver();
    beat(cluster, 1);
    QCOMPARE(cluster.events(EventKind::SnapshotInstalled, 3).size(), 1U);
    QCOMPARE(cluster.server(3).applied, cluster.server(1).applied);
    QCOMPARE(cluster.server(3).applied.back(), std::string("after it"));
    QVERIFY(!cluster[1].progress()[3].snapshot && !cluster[1].progress()[3].probing);
}

void TestSnapshotSending::anAppendThatWasUnderWayMaySpareIt() {
    Cluster cluster(3);
    cluster.elect(1);
    cluster.propose(1, "a");
    cluster.propose(1, "b");
    std::vector<Message> appends; // to 3, late
    for (const Message& message : cluster.messages)
        if (message.to == n(3)) appends.push_back(message);
    cluster.deliverOnly([](const Message& m) { return m.to != n(3); });
    cluster.dropAll();
    cluster.takeSnapshot(1);
    cluster.heartbeat(1);
    cluster.deliverOnly([](const Message& m) { // 3 refuses: the log does not reach back so far
        return m.from == n(3) || std::holds_alternative<AppendEntries>(m.body);
    });
    QVERIFY(cluster[1].progress()[3].snapshot);
    cluster.dropAll(); // the snapshot gets lost
    cluster.messages = appends;
    cluster.deliver();
    beat(cluster, 2);
    QVERIFY(cluster.events(EventKind::SnapshotInstalled, 3).empty());
    QVERIFY(!cluster[1].progress()[3].snapshot);
    cluster.propose(1, "c");
    cluster.deliver();
    beat(cluster, 1);
    QCOMPARE(cluster.server(3).applied, (std::vector<std::string>{"a", "b", "c"}));
}

void TestSnapshotSending::theLeaderMayChangeOnTheWay() {
    NodeOptions options;
    options.snapshotChunkBytes = 10;
    Cluster cluster = behind(options);
    cluster.takeSnapshot(2);
    cluster.heartbeat(1);
    for (int i = 0; i < 12; ++i) // some pieces have arrived
        if (!cluster.messages.empty()) cluster.deliver(0);
    QVERIFY(cluster.events(EventKind::SnapshotInstalled, 3).empty());
    std::vector<Message> late;
    for (const Message& message : cluster.messages)
        if (message.to == n(3)) late.push_back(message);
    cluster.dropAll();
    cluster.elect(2);
    QCOMPARE(cluster.leader(), 2);
    cluster.messages.insert(cluster.messages.end(), late.begin(), late.end());
    cluster.deliver();
    beat(cluster, 3);
    QCOMPARE(cluster.server(3).applied, cluster.server(2).applied);
    QCOMPARE(cluster.server(3).applied.size(), 10U);
}

void TestSnapshotSending::theLeaderMayTakeANewerOneOnTheWay() {
    NodeOptions options;
    options.snapshotChunkBytes = 10;
    Cluster cluster = behind(options);
    cluster.heartbeat(1);
    for (int i = 0; i < 8; ++i)
        if (!cluster.messages.empty()) cluster.deliver(0);
    for (int i = 0; i < 5; ++i)
        cluster.propose(1, "later " + std::to_string(i));
    cluster.deliverOnly([](const Message& m) { return m.to == n(2) || m.from == n(2); });
    cluster.takeSnapshot(1);
    cluster.deliver();
    beat(cluster, 4);
    QCOMPARE(cluster.server(3).applied.size(), 15U);
    QCOMPARE(cluster.server(3).applied, cluster.server(1).applied);
}

QTEST_GUILESS_MAIN(TestSnapshotSending)
#include "tst_snapshot_sending.moc"
