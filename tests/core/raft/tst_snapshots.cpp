#include "cluster.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

Q_DECLARE_METATYPE(Log)
Q_DECLARE_METATYPE(std::vector<int>)
Q_DECLARE_METATYPE(InstallSnapshot)

/// §7: a snapshot takes the place of the log up to its end.
class TestSnapshots : public QObject {
    Q_OBJECT
private slots:
    void aServerCompactsItsLog_data();
    void aServerCompactsItsLog();
    void oneIsDueAfterSoManyAppliedEntries();
    void aRestartGoesOnFromIt();
    void whatFollowersDoWithOne_data();
    void whatFollowersDoWithOne();
    void itIsAcknowledgedOnceDurable();
    void piecesAreOfTheSizeAsked_data();
    void piecesAreOfTheSizeAsked();
    void lostDoubledAndLatePiecesDoNoHarm_data();
    void lostDoubledAndLatePiecesDoNoHarm();
    void anotherSnapshotStartsAnew();
    void senselessPiecesChangeNothing_data();
    void senselessPiecesChangeNothing();
    void itsConfigurationComesIntoForce();
    void entriesBeforeItAreTakenAsKnown();
    void slowFollowersAreBroughtUpByOne();
    void anAppendThatWasUnderWayMaySpareIt();
    void theLeaderMayChangeOnTheWay();
    void theLeaderMayTakeANewerOneOnTheWay();
};

namespace {

InstallSnapshot piece(int index, int term, std::string data = "", std::uint64_t size = 0,
                      std::uint64_t offset = 0) {
    auto chunk = std::make_shared<SnapshotChunk>();
    chunk->lastIndex = at(index);
    chunk->lastTerm = inTerm(term);
    chunk->configuration = Configuration::ofVoters(3);
    chunk->size = size == 0 ? data.size() : size;
    chunk->offset = offset;
    chunk->data = std::move(data);
    return {chunk, 0};
}

CommandPtr content(std::string text = "state\n") {
    return std::make_shared<const Command>(Command{std::move(text), 0});
}

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

void TestSnapshots::aServerCompactsItsLog_data() {
    QTest::addColumn<int>("kept");
    QTest::addColumn<int>("from"); // where the log then begins
    QTest::newRow("keeps nothing") << 0 << 6;
    QTest::newRow("keeps two") << 2 << 4;
    QTest::newRow("keeps more than there is") << 99 << 1;
}

void TestSnapshots::aServerCompactsItsLog() {
    QFETCH(int, kept);
    QFETCH(int, from);
    NodeOptions options;
    options.snapshotKeepsEntries = static_cast<std::uint32_t>(kept);
    Harness h(3, 2, logOf({1, 1, 1, 2, 2, 2, 2}), kNobody, options);
    h.receive(2, 2, append(7, 2, {}, 5));
    h.node.applied(at(5), kNoEvent, h.ready);
    h.autoPersist = false;
    h.node.takeSnapshot(content(), h.now, kNoEvent, h.ready);
    QVERIFY(h.ready.write && h.ready.write->snapshot);
    QCOMPARE(num(h.ready.write->snapshot->index), 5);
    QCOMPARE(num(h.ready.write->snapshot->term), 2);
    QCOMPARE(num(h.node.log().firstIndex()), from);
    QCOMPARE(num(h.node.log().lastIndex()), 7);
    QCOMPARE(num(h.node.log().termAt(at(from - 1))), from == 1 ? 0 : from == 4 ? 1 : 2);
    QCOMPARE(num(h.node.lastApplied()), 5);
}

void TestSnapshots::oneIsDueAfterSoManyAppliedEntries() {
    NodeOptions options;
    options.snapshotThreshold = 3;
    Harness h(3, 1, logOf({1, 1, 1, 1, 1, 1}), kNobody, options);
    h.receive(2, 1, append(6, 1, {}, 6));
    const auto apply = [&](int index) { h.node.applied(at(index), kNoEvent, h.ready); };
    apply(2);
    QVERIFY(!h.node.wantsSnapshot());
    apply(3);
    QVERIFY(h.node.wantsSnapshot());
    h.node.takeSnapshot(content(), h.now, kNoEvent, h.ready);
    h.persist();
    QVERIFY(!h.node.wantsSnapshot());
    apply(5);
    QVERIFY(!h.node.wantsSnapshot());
    apply(6);
    QVERIFY(h.node.wantsSnapshot());
    options.snapshotThreshold = 0;
    h.node.setOptions(options);
    QVERIFY(!h.node.wantsSnapshot());
}

void TestSnapshots::aRestartGoesOnFromIt() {
    Log log;
    log.resetTo(at(5), inTerm(2));
    log.append({inTerm(3), nullptr, EntryKind::NoOp});
    PersistentState state{{inTerm(3), kNobody}, log, Configuration::ofVoters(5)};
    state.snapshot = {at(5), inTerm(2), Configuration::ofVoters(3), content()};
    Harness h(state);
    QCOMPARE(num(h.node.commitIndex()), 5); // what it holds is committed and applied
    QCOMPARE(num(h.node.lastApplied()), 5);
    QVERIFY(h.node.configuration() == Configuration::ofVoters(3));
    QCOMPARE(num(h.node.log().lastIndex()), 6);
    h.receive(2, 3, append(6, 3, entriesOf({3}), 7));
    QCOMPARE(num(h.node.commitIndex()), 7);
}

void TestSnapshots::whatFollowersDoWithOne_data() {
    QTest::addColumn<Log>("log");
    QTest::addColumn<int>("committed");
    QTest::addColumn<bool>("installs");
    QTest::addColumn<int>("last"); // of the log afterwards
    // The snapshot ends in index 4, term 2.
    QTest::newRow("shorter log") << logOf({1, 1}) << 0 << true << 4;
    QTest::newRow("empty log") << Log{} << 0 << true << 4;
    QTest::newRow("its last entry is there: the rest stays")
        << logOf({1, 1, 2, 2, 2, 3}) << 0 << true << 6;
    QTest::newRow("its last entry is the last") << logOf({1, 1, 2, 2}) << 0 << true << 4;
    QTest::newRow("another entry is there: all goes")
        << logOf({1, 1, 1, 1, 1, 1}) << 0 << true << 4;
    QTest::newRow("all of it is committed: nothing to do")
        << logOf({1, 1, 2, 2, 2}) << 4 << false << 5;
    QTest::newRow("more is committed") << logOf({1, 1, 2, 2, 2}) << 5 << false << 5;
}

void TestSnapshots::whatFollowersDoWithOne() {
    QFETCH(Log, log);
    QFETCH(int, committed);
    QFETCH(bool, installs);
    QFETCH(int, last);
    Harness h(3, 3, log);
    h.receive(2, 3, append(num(log.lastIndex()), num(log.lastTerm()), {}, committed));
    h.takeSent();
    h.receive(2, 3, piece(4, 2, "text"));
    const auto replies = h.takeBodies<InstallSnapshotReply>();
    QCOMPARE(replies.size(), 1U);
    QVERIFY(replies[0].installed && replies[0].lastIndex == at(4));
    QCOMPARE(h.ready.install.has_value(), installs);
    if (installs) QCOMPARE(h.ready.install->content->data, std::string("text"));
    QCOMPARE(num(h.node.log().lastIndex()), last);
    QCOMPARE(num(h.node.log().snapshotIndex()), installs ? 4 : 0);
    QCOMPARE(num(h.node.log().termAt(at(4))), 2);
    QCOMPARE(num(h.node.commitIndex()), installs ? 4 : committed);
    QCOMPARE(h.events(EventKind::SnapshotInstalled).size(), installs ? 1U : 0U);
}

void TestSnapshots::itIsAcknowledgedOnceDurable() {
    Harness h(3, 3);
    h.autoPersist = false;
    h.receive(2, 3, piece(4, 2, "text"));
    QVERIFY(h.takeSent().empty());
    QVERIFY(h.ready.write && h.ready.write->snapshot);
    h.persist();
    QVERIFY(h.takeBodies<InstallSnapshotReply>().at(0).installed);
}

void TestSnapshots::piecesAreOfTheSizeAsked_data() {
    QTest::addColumn<int>("bytes");
    for (const int bytes : {1, 7, 64, 99, 100, 101, 65'536})
        QTest::addRow("%d", bytes) << bytes;
    QTest::newRow("0 is taken for 1") << 0;
}

void TestSnapshots::piecesAreOfTheSizeAsked() {
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

void TestSnapshots::lostDoubledAndLatePiecesDoNoHarm_data() {
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void TestSnapshots::lostDoubledAndLatePiecesDoNoHarm() {
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

void TestSnapshots::anotherSnapshotStartsAnew() {
    Harness h(3, 3);
    h.receive(2, 3, piece(4, 2, "abc", 6, 0));
    QCOMPARE(h.takeBodies<InstallSnapshotReply>().at(0).stored, 3U);
    h.receive(2, 3, piece(5, 2, "xyz", 6, 0)); // a newer one
    QCOMPARE(h.takeBodies<InstallSnapshotReply>().at(0).stored, 3U);
    h.receive(2, 3, piece(5, 2, "end", 6, 3));
    QVERIFY(h.takeBodies<InstallSnapshotReply>().at(0).installed);
    QCOMPARE(h.node.snapshot().content->data, std::string("xyzend"));
    QCOMPARE(num(h.node.snapshot().index), 5);
}

void TestSnapshots::senselessPiecesChangeNothing_data() {
    QTest::addColumn<InstallSnapshot>("request");
    QTest::newRow("none") << InstallSnapshot{};
    QTest::newRow("of nothing") << piece(0, 0, "x");
    auto nobody = std::make_shared<SnapshotChunk>();
    nobody->lastIndex = at(4);
    QTest::newRow("without voters") << InstallSnapshot{nobody, 0};
    QTest::newRow("from the middle") << piece(4, 2, "x", 100, 50);
    QTest::newRow("longer than it says") << piece(4, 2, "too long", 3, 0);
    QTest::newRow("an offset at the end of all numbers") << piece(4, 2, "x", 5, UINT64_MAX);
    QTest::newRow("a size at the end of all numbers") << piece(4, 2, "x", UINT64_MAX, 1);
    auto far = std::make_shared<SnapshotChunk>();
    far->lastIndex = Index{UINT64_MAX};
    far->configuration = Configuration::ofVoters(3);
    QTest::newRow("an index at the end of all numbers") << InstallSnapshot{far, 0};
}

void TestSnapshots::senselessPiecesChangeNothing() {
    QFETCH(InstallSnapshot, request);
    Harness h(3, 3, logOf({1, 2}));
    h.receive(2, 3, request);
    QVERIFY(h.node.snapshot().empty());
    QVERIFY(!h.ready.install);
    QCOMPARE(termsOf(h.node.log()), (std::vector<int>{1, 2}));
    for (const InstallSnapshotReply& reply : h.takeBodies<InstallSnapshotReply>())
        QVERIFY(!reply.installed && reply.stored == 0);
    h.receive(2, 3, piece(4, 2, "good")); // and the next one is taken
    QVERIFY(h.ready.install.has_value());
}

void TestSnapshots::itsConfigurationComesIntoForce() {
    for (const bool keeps : {false, true}) {
        Log log = logOf({1, 1, 2, keeps ? 2 : 1});
        const Configuration later{setOf({1, 2}), {}, {}};
        if (keeps) log.append(configurationEntry(2, later));
        Harness h({{inTerm(3), kNobody}, log, Configuration::ofVoters(5)});
        h.receive(2, 3, piece(4, 2, "x"));
        // What the log says after it comes later.
        QVERIFY(h.node.configuration() == (keeps ? later : Configuration::ofVoters(3)));
        QCOMPARE(num(h.node.configurationIndex()), keeps ? 5 : 4);
    }
}

void TestSnapshots::entriesBeforeItAreTakenAsKnown() {
    Harness h(3, 3);
    h.receive(2, 3, piece(4, 2, "x"));
    h.takeSent();
    h.receive(2, 3, append(2, 1, entriesOf({2, 2, 3, 3}))); // 3 to 6, of which 5 and 6 are new
    QCOMPARE(num(h.node.log().lastIndex()), 6);
    QCOMPARE(num(h.node.log().termAt(at(4))), 2);
    const auto replies = h.takeBodies<AppendEntriesReply>();
    QVERIFY(replies.at(0).success && replies.at(0).match == at(6));
    h.receive(2, 3, append(0, 0, entriesOf({1, 1}))); // all of it is behind
    QCOMPARE(num(h.node.log().lastIndex()), 6);
    QVERIFY(h.takeBodies<AppendEntriesReply>().at(0).success);
}

void TestSnapshots::slowFollowersAreBroughtUpByOne() {
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

void TestSnapshots::anAppendThatWasUnderWayMaySpareIt() {
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

void TestSnapshots::theLeaderMayChangeOnTheWay() {
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

void TestSnapshots::theLeaderMayTakeANewerOneOnTheWay() {
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

QTEST_GUILESS_MAIN(TestSnapshots)
#include "tst_snapshots.moc"
