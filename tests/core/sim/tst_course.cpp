#include "play.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

/// The stories of the labs of MIT's course 6.5840, each from several seeds and with the parts of
/// the protocol that people run beside the paper on and off.
class TestCourse : public QObject {
    Q_OBJECT
private slots:
    void leadersAreReplaced_data() { variants(); }
    void leadersAreReplaced();
    void manyElectionsEndWithOneLeader_data() { variants(); }
    void manyElectionsEndWithOneLeader();
    void followersFailOneAfterTheOther_data() { variants(); }
    void followersFailOneAfterTheOther();
    void leadersFailOneAfterTheOther_data() { variants(); }
    void leadersFailOneAfterTheOther();
    void nothingIsAgreedWithoutAMajority_data() { variants(); }
    void nothingIsAgreedWithoutAMajority();
    void aLeaderComesBackWithWhatNobodyElseHas_data() { variants(); }
    void aLeaderComesBackWithWhatNobodyElseHas();
    void backingUpOverManyEntriesIsQuick_data() { variants(); }
    void backingUpOverManyEntriesIsQuick();
    void everybodyCrashesAndNothingIsLost_data() { variants(); }
    void everybodyCrashesAndNothingIsLost();
    void figure8_data() { variants(); }
    void figure8();
    void churn_data() { variants(); }
    void churn();

private:
    static void variants();
};

namespace {

SimulationOptions variant(int which, std::uint64_t seed) {
    SimulationOptions options;
    options.seed = seed;
    options.node.preVote = (which & 1) != 0;
    options.node.checkQuorum = (which & 1) != 0;
    options.node.snapshotThreshold = (which & 2) != 0 ? 10 : 0;
    options.node.snapshotChunkBytes = 40;
    if ((which & 4) != 0) {
        options.network.lossPpm = 100'000;
        options.network.duplicatePpm = 50'000;
        options.network.reorderPpm = 100'000;
    }
    return options;
}

/// Somebody leads the servers that can reach each other.
bool leads(Play& play, std::initializer_list<NodeId> others) {
    return play.runUntil([&] {
        const NodeId leader = play.simulator.leader();
        return leader != kNobody && std::find(others.begin(), others.end(), leader) == others.end();
    });
}

/// One more command is agreed on by `least` servers.
bool agreesOnOneMore(Play& play, int least) {
    return play.runUntil([&] {
        const NodeId leader = play.simulator.leader();
        if (leader == kNobody) return false;
        const Index before = play.commit(leader);
        play.propose(leader);
        const Index mine = play.simulator.node(leader).log().lastIndex();
        if (mine <= before) return false;
        return play.runUntil(
            [&] {
                int have = 0;
                for (int id = 1; id <= play.size(); ++id)
                    have += play.simulator.running(n(id)) && play.commit(n(id)) >= mine ? 1 : 0;
                return have >= least;
            },
            seconds(1));
    });
}

bool settles(Play& play) {
    play.repair();
    return agreesOnOneMore(play, play.size()) && play.runUntil([&] { return play.agrees(); }) &&
           play.appliedAlike();
}

NodeId victim(Play& play, Random& random) {
    const NodeId leader = play.simulator.leader();
    if (leader != kNobody && random.upTo(1) == 0) return leader;
    return n(static_cast<int>(random.between(1, play.size())));
}

} // namespace

void TestCourse::variants() {
    QTest::addColumn<int>("which");
    for (int which = 0; which < 8; ++which)
        QTest::addRow("pre-vote and check quorum %d, snapshots %d, unreliable %d", which & 1,
                      which >> 1 & 1, which >> 2)
            << which;
}

void TestCourse::leadersAreReplaced() {
    QFETCH(int, which);
    Play play(variant(which, 1));
    const NodeId first = play.elect();
    QVERIFY(first != kNobody);
    play.isolate(first);
    QVERIFY(leads(play, {first}));
    play.act(action::HealAll{});
    QVERIFY(settles(play));
    QVERIFY(play.all(EventKind::BecameLeader).size() >= 2);
}

void TestCourse::manyElectionsEndWithOneLeader() {
    QFETCH(int, which);
    SimulationOptions options = variant(which, 2);
    options.nodes = 7;
    Play play(options);
    Random random(2);
    for (int round = 0; round < 10; ++round) {
        play.act(action::HealAll{});
        for (int i = 0; i < 3; ++i)
            play.isolate(n(static_cast<int>(random.between(1, 7))));
        QVERIFY(agreesOnOneMore(play, 4)); // four of seven are always together
    }
    QVERIFY(settles(play));
    int leaders = 0;
    for (int id = 1; id <= 7; ++id)
        leaders += play.node(id).role() == Role::Leader ? 1 : 0;
    QCOMPARE(leaders, 1);
}

void TestCourse::followersFailOneAfterTheOther() {
    QFETCH(int, which);
    SimulationOptions options = variant(which, 3);
    options.nodes = 3;
    Play play(options);
    const NodeId leader = play.elect();
    QVERIFY(agreesOnOneMore(play, 3));
    const NodeId first = play.otherThan(leader);
    play.act(action::Crash{first});
    QVERIFY(agreesOnOneMore(play, 2));
    const Index before = play.commit(play.simulator.leader());
    for (int id = 1; id <= 3; ++id)
        if (n(id) != play.simulator.leader()) play.act(action::Crash{n(id)});
    play.propose(play.simulator.leader());
    play.runFor(seconds(3));
    for (int id = 1; id <= 3; ++id)
        if (play.simulator.running(n(id))) QVERIFY(play.commit(n(id)) <= before);
    QVERIFY(settles(play));
}

void TestCourse::leadersFailOneAfterTheOther() {
    QFETCH(int, which);
    Play play(variant(which, 4));
    for (int i = 0; i < 2; ++i) {
        QVERIFY(agreesOnOneMore(play, 3));
        play.act(action::Crash{play.simulator.leader()});
    }
    QVERIFY(agreesOnOneMore(play, 3));
    play.act(action::Crash{play.simulator.leader()}); // three of five are down
    const std::size_t commits = play.all(EventKind::CommitAdvanced).size();
    play.runFor(seconds(3));
    QVERIFY(play.simulator.leader() == kNobody);
    play.propose(n(1));
    play.runFor(seconds(1));
    QVERIFY(play.all(EventKind::CommitAdvanced).size() <= commits + 2);
    QVERIFY(settles(play));
}

void TestCourse::nothingIsAgreedWithoutAMajority() {
    QFETCH(int, which);
    Play play(variant(which, 5));
    QVERIFY(agreesOnOneMore(play, 5));
    const NodeId leader = play.simulator.leader();
    int cut = 0;
    for (int id = 1; id <= 5 && cut < 3; ++id)
        if (n(id) != leader) {
            play.isolate(n(id));
            ++cut;
        }
    play.runFor(milliseconds(100));
    const Index before = play.commit(leader);
    play.propose(leader, 5);
    play.runFor(seconds(3));
    for (int id = 1; id <= 5; ++id)
        QVERIFY(play.commit(n(id)) <= before);
    QVERIFY(settles(play));
}

void TestCourse::aLeaderComesBackWithWhatNobodyElseHas() {
    QFETCH(int, which);
    SimulationOptions options = variant(which, 6);
    options.nodes = 3;
    Play play(options);
    QVERIFY(agreesOnOneMore(play, 3));
    const NodeId first = play.simulator.leader();
    play.isolate(first);
    play.propose(first, 3);
    QVERIFY(leads(play, {first}));
    QVERIFY(agreesOnOneMore(play, 2));
    const NodeId second = play.simulator.leader();
    play.isolate(second);
    play.act(action::Heal{first, n(6 - first.value() - second.value())});
    play.act(action::Heal{n(6 - first.value() - second.value()), first});
    QVERIFY(agreesOnOneMore(play, 2));
    QVERIFY(settles(play));
    QVERIFY(!play.all(EventKind::LogTruncated).empty());
}

void TestCourse::backingUpOverManyEntriesIsQuick() {
    QFETCH(int, which);
    Play play(variant(which, 7));
    QVERIFY(agreesOnOneMore(play, 5));
    const NodeId first = play.simulator.leader();
    const NodeId mate = play.otherThan(first);
    std::vector<NodeId> rest;
    for (int id = 1; id <= 5; ++id)
        if (n(id) != first && n(id) != mate) rest.push_back(n(id));
    play.act(action::Partition{{{first, mate}, rest}});
    play.propose(first, 50); // which nobody will ever commit
    QVERIFY(leads(play, {first, mate}));
    for (int i = 0; i < 50; ++i)
        play.propose(play.simulator.leader());
    play.runFor(seconds(1));
    play.act(action::HealAll{});
    play.act(action::SetLink{kNobody, kNobody, {}});
    QVERIFY(play.runUntil([&] { return play.agrees(); }, seconds(3)));
    QVERIFY(settles(play));
}

void TestCourse::everybodyCrashesAndNothingIsLost() {
    QFETCH(int, which);
    Play play(variant(which, 8));
    for (int round = 0; round < 4; ++round) {
        QVERIFY(agreesOnOneMore(play, 5));
        const Index before = play.commit(play.simulator.leader());
        for (int id = 1; id <= 5; ++id)
            play.act(action::Crash{n(id)});
        play.runFor(milliseconds(200));
        for (int id = 1; id <= 5; ++id)
            play.act(action::Restart{n(id)});
        QVERIFY(agreesOnOneMore(play, 5));
        QVERIFY(play.commit(play.simulator.leader()) > before);
    }
    QVERIFY(play.appliedAlike());
}

void TestCourse::figure8() {
    QFETCH(int, which);
    Play play(variant(which, 9));
    Random random(static_cast<std::uint64_t>(which) + 1);
    for (int round = 0; round < 150; ++round) {
        const NodeId leader = play.simulator.leader();
        if (leader != kNobody) play.propose(leader);
        play.runFor(random.upTo(9) == 0 ? milliseconds(random.between(1, 400))
                                        : milliseconds(random.between(1, 13)));
        if (leader != kNobody && random.upTo(1) == 0) play.act(action::Crash{leader});
        int up = 0;
        for (int id = 1; id <= 5; ++id)
            up += play.simulator.running(n(id)) ? 1 : 0;
        if (up < 3) play.act(action::Restart{n(static_cast<int>(random.between(1, 5)))});
    }
    QVERIFY(play.all(EventKind::BecameLeader).size() > 5);
    QVERIFY(settles(play));
}

void TestCourse::churn() {
    QFETCH(int, which);
    SimulationOptions options = variant(which, 10);
    options.load = 40;
    options.disk.syncTime = milliseconds(3);
    options.disk.onCrash = UnsyncedWrites::Torn;
    Play play(options);
    Random random(static_cast<std::uint64_t>(which) + 100);
    for (int round = 0; round < 60; ++round) {
        const NodeId who = victim(play, random);
        switch (random.upTo(4)) {
        case 0: play.act(action::Crash{who}); break;
        case 1: play.isolate(who); break;
        case 2: play.act(action::Pause{who}); break;
        case 3: play.act(action::HealAll{}); break;
        default: break;
        }
        play.runFor(milliseconds(random.between(10, 300)));
        const NodeId back = n(static_cast<int>(random.between(1, 5)));
        if (!play.simulator.running(back)) play.act(action::Restart{back});
        play.act(action::Resume{back});
    }
    play.act(action::SetLoad{0});
    QVERIFY(settles(play));
    QVERIFY(play.all(EventKind::EntryApplied).size() > 200);
}

QTEST_GUILESS_MAIN(TestCourse)
#include "tst_course.moc"
