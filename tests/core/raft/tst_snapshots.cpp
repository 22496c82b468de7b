#include "cluster.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

Q_DECLARE_METATYPE(Log)
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
    void anotherSnapshotStartsAnew();
    void senselessPiecesChangeNothing_data();
    void senselessPiecesChangeNothing();
    void itsConfigurationComesIntoForce();
    void entriesBeforeItAreTakenAsKnown();
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

QTEST_GUILESS_MAIN(TestSnapshots)
#include "tst_snapshots.moc"
