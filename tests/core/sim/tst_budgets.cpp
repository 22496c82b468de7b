#include "play.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

/// What Raft may cost: the budgets of the labs of MIT's course 6.5840, in requests and bytes.
class TestBudgets : public QObject {
    Q_OBJECT
private slots:
    void anElectionCostsFewRequests_data();
    void anElectionCostsFewRequests();
    void tenEntriesCostFewRequests_data();
    void tenEntriesCostFewRequests();
    void anIdleSecondCostsFewRequests_data();
    void anIdleSecondCostsFewRequests();
    void everyByteTravelsOnceToEveryFollower();
    void whoComesBackIsNotSentItAllAgain();
};

namespace {

bool isRequest(const Event& event) {
    if (event.kind != EventKind::MessageSent) return false;
    const auto type = event.detailAs<MessageType>();
    return type == MessageType::RequestVote || type == MessageType::AppendEntries ||
           type == MessageType::PreVote || type == MessageType::InstallSnapshot;
}

int requests(const Play& play, std::size_t from = 0) {
    return static_cast<int>(std::count_if(play.events.begin() + static_cast<std::ptrdiff_t>(from),
                                          play.events.end(), isRequest));
}

SimulationOptions clusterOf(int nodes, std::uint64_t seed, bool everything = false) {
    SimulationOptions options;
    options.nodes = nodes;
    options.seed = seed;
    options.network.latency = milliseconds(2);
    options.network.jitter = milliseconds(1);
    options.node.preVote = everything;
    options.node.checkQuorum = everything;
    options.node.heartbeatInterval = milliseconds(100); // at most ten a second, as in the course
    options.node.electionTimeoutMin = milliseconds(300);
    options.node.electionTimeoutMax = milliseconds(600);
    return options;
}

void sizes() {
    QTest::addColumn<int>("nodes");
    QTest::addColumn<bool>("everything");
    for (const bool everything : {false, true})
        for (const int nodes : {3, 5})
            QTest::addRow("%d servers%s", nodes, everything ? ", pre-vote and check quorum" : "")
                << nodes << everything;
}

} // namespace

void TestBudgets::anElectionCostsFewRequests_data() { sizes(); }

void TestBudgets::anElectionCostsFewRequests() {
    QFETCH(int, nodes);
    QFETCH(bool, everything);
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        Play play(clusterOf(nodes, seed, everything));
        QVERIFY(play.elect() != kNobody);
        play.runFor(milliseconds(50)); // everybody knows
        const int sent = requests(play);
        QVERIFY2(sent >= 1 && sent <= 30,
                 qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(sent)));
    }
}

void TestBudgets::tenEntriesCostFewRequests_data() { sizes(); }

void TestBudgets::tenEntriesCostFewRequests() {
    QFETCH(int, nodes);
    QFETCH(bool, everything);
    Play play(clusterOf(nodes, 3, everything));
    const NodeId leader = play.elect();
    play.runFor(milliseconds(50));
    const std::size_t from = play.events.size();
    const Index before = play.commit(leader);
    play.propose(leader, 10);
    QVERIFY(play.runUntil([&] { return play.agrees(); }));
    QVERIFY(play.commit(leader) == before + 10);
    const int sent = requests(play, from);
    // (10 + 1 + 3) * 3 in the course, for three servers.
    QVERIFY2(sent <= 14 * nodes, qPrintable(QString::number(sent)));
}

void TestBudgets::anIdleSecondCostsFewRequests_data() { sizes(); }

void TestBudgets::anIdleSecondCostsFewRequests() {
    QFETCH(int, nodes);
    QFETCH(bool, everything);
    Play play(clusterOf(nodes, 4, everything));
    play.elect();
    play.runFor(seconds(1));
    const std::size_t from = play.events.size();
    play.runFor(seconds(10));
    const int sent = requests(play, from) / 10;
    QVERIFY2(sent > 0 && sent <= 60, qPrintable(QString::number(sent)));
}

void TestBudgets::everyByteTravelsOnceToEveryFollower() {
    SimulationOptions options = clusterOf(3, 5);
    Play play(options);
    const NodeId leader = play.elect();
    play.runFor(milliseconds(50));
    // The bytes of entries: how many entries each request carries is in its event.
    const std::size_t from = play.events.size();
    constexpr int kEntries = 10;
    constexpr std::uint64_t kBytes = 5'000;
    for (int i = 0; i < kEntries; ++i) {
        play.act(action::Propose{leader, "set k " + std::string(kBytes, 'x')});
        QVERIFY(play.runUntil([&] { return play.agrees(); }));
    }
    std::uint64_t carried = 0;
    for (std::size_t i = from; i < play.events.size(); ++i)
        if (isRequest(play.events[i])) carried += play.events[i].count;
    QCOMPARE(carried, 2U * kEntries); // once to each of two followers
    QVERIFY(carried * kBytes <= 3 * kEntries * kBytes + 50'000);
}

void TestBudgets::whoComesBackIsNotSentItAllAgain() {
    Play play(clusterOf(3, 6));
    const NodeId leader = play.elect();
    play.propose(leader, 500);
    QVERIFY(play.runUntil([&] { return play.agrees(); }));
    const NodeId away = play.otherThan(leader);
    play.isolate(away);
    play.propose(leader, 20);
    play.runFor(milliseconds(200));
    play.act(action::HealAll{});
    const std::size_t from = play.events.size();
    QVERIFY(play.runUntil([&] { return play.agrees(); }));
    std::uint64_t carried = 0;
    for (std::size_t i = from; i < play.events.size(); ++i)
        if (isRequest(play.events[i]) && play.events[i].peer == away)
            carried += play.events[i].count;
    QVERIFY2(carried >= 20 && carried <= 60, qPrintable(QString::number(carried)));
}

QTEST_GUILESS_MAIN(TestBudgets)
#include "tst_budgets.moc"
