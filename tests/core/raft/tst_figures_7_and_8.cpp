#include "cluster.h"

#include <QTest>

#include <map>

using namespace raftarium;
using namespace raftarium::test;

/// The two stories that the Raft paper tells in pictures: logs that have gone apart (Figure 7), and
/// an entry on a majority that is lost all the same (Figure 8).
class TestFigures7And8 : public QObject {
    Q_OBJECT
private slots:
    void figure7EveryFollowerIsBroughtIntoAgreement();
    void figure7CostsOneRefusalAFollower();
    void figure8aToD();
    void figure8e();
};

namespace {

/// The leader of term 8, then the followers (a) to (f).
Cluster figure7() {
    return Cluster(7, {logOf({1, 1, 1, 4, 4, 5, 5, 6, 6, 6}), logOf({1, 1, 1, 4, 4, 5, 5, 6, 6}),
                       logOf({1, 1, 1, 4}), logOf({1, 1, 1, 4, 4, 5, 5, 6, 6, 6, 6}),
                       logOf({1, 1, 1, 4, 4, 5, 5, 6, 6, 6, 7, 7}), logOf({1, 1, 1, 4, 4, 4, 4}),
                       logOf({1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3})});
}

/// Figure 8 up to (c): S1 leads in term 4 and has put its entry of term 2 onto three of five.
Cluster figure8c() {
    NodeOptions options;
    options.noOpOnElection = false;
    const Log one = logOf({1});
    Cluster cluster(1, {one, one, one, one, one}, options);
    // (a) S1 leads in term 2; its entry reaches S2.
    cluster.elect(1);
    cluster.propose(1, "of term 2");
    cluster.deliverOnly([](const Message& m) { return m.to == n(2) || m.from == n(2); });
    cluster.dropAll();
    // (b) S1 crashes; S3 and S4 elect S5 in term 3, which takes another entry.
    cluster.isolate(1);
    cluster.elect(5);
    cluster.propose(5, "of term 3");
    cluster.dropAll();
    // (c) S5 crashes; S1 starts again, is elected in term 4 and goes on replicating.
    cluster.restart(5);
    cluster.restart(1);
    cluster.heal();
    cluster.isolate(5);
    cluster.elect(1); // term 3, in which S3 and S4 have voted
    cluster.isolate(4);
    cluster.elect(1);
    return cluster;
}

} // namespace

void TestFigures7And8::figure7EveryFollowerIsBroughtIntoAgreement() {
    Cluster cluster = figure7();
    cluster.elect(1);
    QCOMPARE(cluster.leader(), 1);
    QCOMPARE(num(cluster[1].currentTerm()), 8);
    NodeSet voters;
    for (const Message& message : cluster.delivered)
        if (const auto* vote = std::get_if<RequestVoteReply>(&message.body); vote && vote->granted)
            voters.insert(message.from);
    QVERIFY(voters == setOf({2, 3, 6, 7})); // (c) and (d) have more than the leader
    const std::vector<int> expected{1, 1, 1, 4, 4, 5, 5, 6, 6, 6, 8};
    for (int id = 1; id <= 7; ++id)
        QCOMPARE(termsOf(cluster[id].log()), expected);
    QCOMPARE(num(cluster[1].commitIndex()), 11);
}

void TestFigures7And8::figure7CostsOneRefusalAFollower() {
    Cluster cluster = figure7();
    cluster.elect(1);
    std::map<int, int> refusals;
    std::map<int, int> requests;
    for (const Message& message : cluster.delivered) {
        if (std::holds_alternative<AppendEntries>(message.body)) ++requests[num(message.to)];
        if (const auto* reply = std::get_if<AppendEntriesReply>(&message.body))
            refusals[num(message.from)] += reply->success ? 0 : 1;
    }
    const std::map<int, int> expected{{2, 1}, {3, 1}, {4, 0}, {5, 0}, {6, 1}, {7, 1}};
    QVERIFY(refusals == expected);
    for (const auto& [id, count] : requests)
        QVERIFY2(count <= 2 + refusals[id], qPrintable(QString::number(id)));
}

void TestFigures7And8::figure8aToD() {
    Cluster cluster = figure8c();
    QCOMPARE(cluster.leader(), 1);
    QCOMPARE(num(cluster[1].currentTerm()), 4);
    for (const int id : {1, 2, 3})
        QCOMPARE(termsOf(cluster[id].log()), (std::vector<int>{1, 2}));
    QCOMPARE(num(cluster[1].commitIndex()), 0); // on a majority, and not committed
    const auto held = cluster.events(EventKind::CommitHeldBack, 1);
    QVERIFY(!held.empty());
    QVERIFY(held.back().detailAs<HoldReason>() == HoldReason::OlderTerm);
    // (d) S1 crashes; S2, S3 and S4 elect S5, which overwrites the entry.
    cluster.heal();
    cluster.isolate(1);
    cluster.elect(5); // the terms in which others have voted
    cluster.elect(5);
    QCOMPARE(cluster.leader(), 5);
    cluster.heartbeat(5);
    cluster.deliver();
    for (const int id : {2, 3, 4, 5})
        QCOMPARE(termsOf(cluster[id].log()), (std::vector<int>{1, 3}));
}

void TestFigures7And8::figure8e() {
    Cluster cluster = figure8c();
    cluster.propose(1, "of term 4");
    cluster.deliver();
    QCOMPARE(num(cluster[1].commitIndex()), 3);
    cluster.heal();
    cluster.isolate(1);
    for (int i = 0; i < 10; ++i) {
        cluster.elect(5);
        QVERIFY(cluster[5].role() != Role::Leader); // S2 and S3 know better
    }
    cluster.elect(3);
    QCOMPARE(cluster.leader(), 3);
    cluster.propose(3);
    cluster.deliver();
    cluster.heartbeat(3);
    cluster.deliver();
    for (const int id : {2, 3, 4, 5})
        QCOMPARE(cluster.server(id).applied.at(0), std::string("of term 2"));
}

QTEST_GUILESS_MAIN(TestFigures7And8)
#include "tst_figures_7_and_8.moc"
