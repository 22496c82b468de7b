#include "harness.h"

#include "core/raft/random.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

/// §6: configurations as sets of servers, as text, and as a history along the log.
class TestConfiguration : public QObject {
    Q_OBJECT
private slots:
    void isReadAsItWasWritten();
    void writtenForms_data();
    void writtenForms();
    void otherTextsAreRefused_data();
    void otherTextsAreRefused();
    void anyBytesAreTaken();
    void rolesOfMembers_data();
    void rolesOfMembers();
    void historyGivesTheOneInForce();
    void historyBehavesLikeAList();
};

namespace {

NodeSet randomSet(Random& random, std::uint64_t most) {
    NodeSet set;
    for (std::uint64_t count = random.upTo(most); count-- > 0;)
        set.insert(NodeId{static_cast<std::uint8_t>(random.between(1, kMaxNodeId))});
    return set;
}

} // namespace

void TestConfiguration::isReadAsItWasWritten() {
    const std::uint64_t seed = 7;
    Random random(seed);
    for (int i = 0; i < 2'000; ++i) {
        Configuration configuration{randomSet(random, 20), randomSet(random, 5),
                                    randomSet(random, 5)};
        configuration.voters.insert(n(1));
        const auto read = decodeConfiguration(encodeConfiguration(configuration));
        QVERIFY2(read && *read == configuration,
                 qPrintable(QStringLiteral("seed %1, %2").arg(seed).arg(i)));
    }
}

void TestConfiguration::writtenForms_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("voters") << QByteArray("voters n1 n2 n3");
    QTest::newRow("joint") << QByteArray("voters n4 n5 outgoing n1 n2");
    QTest::newRow("all parts") << QByteArray("voters n1 outgoing n2 learners n3 n127");
}

void TestConfiguration::writtenForms() {
    QFETCH(QByteArray, text);
    const auto read = decodeConfiguration(text.toStdString());
    QVERIFY(read.has_value());
    QCOMPARE(QByteArray::fromStdString(encodeConfiguration(*read)), text);
}

void TestConfiguration::otherTextsAreRefused_data() {
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"",
                             " ",
                             "voters",
                             "voters ",
                             "n1",
                             "n1 voters n2",
                             "learners n1",
                             "outgoing n1 n2",
                             "voters n0",
                             "voters n128",
                             "voters n999999999999999999999",
                             "voters n1x",
                             "voters 1",
                             "voters n",
                             "voters n-1",
                             "voters n+1",
                             "voters  n1",
                             "Voters n1",
                             "voters n1,n2",
                             "voters n1\n",
                             "set a 1",
                             "voters n1 masters n2",
                             "voters\tn1"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("with a zero byte") << QByteArray("voters n1\0", 10);
}

void TestConfiguration::otherTextsAreRefused() {
    QFETCH(QByteArray, text);
    QVERIFY(!decodeConfiguration(text.toStdString()).has_value());
}

void TestConfiguration::anyBytesAreTaken() {
    Random random(3);
    const std::string parts[] = {"voters", "outgoing", "learners", " ", "n1", "n200", "n", "\xff"};
    int accepted = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string text;
        for (std::uint64_t count = random.upTo(8); count-- > 0;)
            text += parts[random.upTo(std::size(parts) - 1)];
        if (const auto read = decodeConfiguration(text)) {
            ++accepted;
            QVERIFY(!read->voters.empty());
        }
    }
    QVERIFY(accepted > 0);
}

void TestConfiguration::rolesOfMembers_data() {
    QTest::addColumn<int>("id");
    QTest::addColumn<bool>("voter");
    QTest::addColumn<bool>("member");
    QTest::newRow("new voter") << 1 << true << true;
    QTest::newRow("voter of both") << 2 << true << true;
    QTest::newRow("outgoing voter") << 3 << true << true;
    QTest::newRow("learner") << 4 << false << true;
    QTest::newRow("stranger") << 5 << false << false;
}

void TestConfiguration::rolesOfMembers() {
    QFETCH(int, id);
    QFETCH(bool, voter);
    QFETCH(bool, member);
    const Configuration joint{setOf({1, 2}), setOf({2, 3}), setOf({4})};
    QVERIFY(joint.isJoint());
    QCOMPARE(joint.isVoter(n(id)), voter);
    QCOMPARE(joint.isMember(n(id)), member);
    QCOMPARE(joint.allVoters().contains(n(id)), voter);
    QCOMPARE(joint.members().contains(n(id)), member);
}

void TestConfiguration::historyGivesTheOneInForce() {
    ConfigurationHistory history;
    history.reset(Configuration::ofVoters(1), at(0));
    history.add(Configuration::ofVoters(2), at(4));
    history.add(Configuration::ofVoters(3), at(7));
    QVERIFY(history.latest() == Configuration::ofVoters(3));
    QVERIFY(history.at(at(3)) == Configuration::ofVoters(1));
    QVERIFY(history.at(at(4)) == Configuration::ofVoters(2));
    QVERIFY(history.at(at(99)) == Configuration::ofVoters(3));
    // Who has a vote in one that may yet turn out to be the one in force.
    QVERIFY(history.votesFrom(at(0), n(3)));
    QVERIFY(history.votesFrom(at(7), n(3)));
    QVERIFY(!history.votesFrom(at(0), n(4)));
    history.add(Configuration{setOf({1}), {}, setOf({3})}, at(9));
    QVERIFY(history.votesFrom(at(8), n(3))); // its removal is not committed
    QVERIFY(!history.votesFrom(at(9), n(3)));
    QVERIFY(!history.truncateFrom(at(10)));
    QVERIFY(history.truncateFrom(at(5)));
    QVERIFY(history.latest() == Configuration::ofVoters(2));
    history.forgetBefore(at(4));
    QVERIFY(!history.truncateFrom(at(5)));
    QVERIFY(history.latestIndex() == at(4));
}

void TestConfiguration::historyBehavesLikeAList() {
    const std::uint64_t seed = 11;
    Random random(seed);
    ConfigurationHistory history;
    std::vector<std::pair<int, Configuration>> list{{0, Configuration::ofVoters(1)}};
    history.reset(list[0].second, at(0));
    int end = 0; // of the log
    int kept = 0;
    for (int step = 0; step < 3'000; ++step) {
        const auto what = random.upTo(3);
        if (what <= 1) {
            end += static_cast<int>(random.between(1, 4));
            list.emplace_back(end, Configuration::ofVoters(static_cast<int>(random.between(1, 9))));
            history.add(list.back().second, at(end));
        } else if (what == 2) {
            const int first = static_cast<int>(random.between(kept + 1, end + 1));
            while (list.size() > 1 && list.back().first >= first)
                list.pop_back();
            history.truncateFrom(at(first));
            end = first - 1;
        } else if (end > kept) {
            kept = static_cast<int>(random.between(kept, end));
            history.forgetBefore(at(kept));
        }
        QVERIFY(history.latest() == list.back().second);
        QCOMPARE(num(history.latestIndex()), list.back().first);
        const int where = static_cast<int>(random.between(kept, end));
        const auto inForce = std::find_if(list.rbegin(), list.rend(),
                                          [&](const auto& one) { return one.first <= where; });
        QVERIFY2(history.at(at(where)) == inForce->second,
                 qPrintable(QStringLiteral("seed %1, step %2").arg(seed).arg(step)));
    }
}

QTEST_GUILESS_MAIN(TestConfiguration)
#include "tst_configuration.moc"
