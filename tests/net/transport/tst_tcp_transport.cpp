#include "../wire/any_wire_message.h"
#include "tcp_helpers.h"

#include <QTcpServer>

using namespace raftarium;
using namespace raftarium::net;
using namespace raftarium::net::test;

#define WAIT_FOR(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, kPatienceMs)

class TestTcpTransport : public QObject {
    Q_OBJECT
private slots:
    void messagesOfEveryKindArriveAsTheyWereInTheirOrder() {
        Server one(config(1));
        Server two(config(2));
        QVERIFY(connectBoth(one, two));
        AnyWireMessage any(5);
        std::vector<Message> sent;
        for (std::uint64_t i = 0; i < 900; ++i) {
            Message message = any.ofKind(static_cast<MessageType>(i % 9));
            message.from = node(1);
            message.to = node(2);
            one.transport.send(message, {1001, i + 1});
            sent.push_back(std::move(message));
        }
        WAIT_FOR(two.arrived.size() == sent.size());
        for (std::size_t i = 0; i < sent.size(); ++i) {
            QVERIFY(two.arrived[i].message == sent[i]);
            QVERIFY((two.arrived[i].mark == MessageMark{1001, i + 1}));
        }
        QVERIFY(one.dropped.empty());
        QVERIFY(one.arrived.empty());
    }

    void bothDirectionsCarryAtOnce() {
        Server one(config(1));
        Server two(config(2));
        QVERIFY(connectBoth(one, two));
        one.transport.send(vote(1, 2, 3), {});
        two.transport.send(vote(2, 1, 4), {});
        WAIT_FOR(one.arrived.size() == 1 && two.arrived.size() == 1);
        QCOMPARE(one.arrived[0].message.term, Term{4});
        QCOMPARE(two.arrived[0].message.term, Term{3});
        QVERIFY(two.arrived[0].mark == MessageMark{});
    }

    void aMarkOfAnotherLifeDoesNotTravel() {
        Server one(config(1));
        Server two(config(2));
        QVERIFY(connectBoth(one, two));
        one.transport.send(vote(1, 2, 3), {999, 5});
        WAIT_FOR(two.arrived.size() == 1);
        QVERIFY(two.arrived[0].mark == MessageMark{});
    }

    void peersTellAboutThemselves() {
        Server one(config(1));
        Server two(config(2));
        QVERIFY(one.transport.peerInfo(node(2)).isEmpty());
        QVERIFY(connectBoth(one, two));
        QCOMPARE(one.transport.peerInfo(node(2)), config(2).info);
        QCOMPARE(two.transport.peerInfo(node(1)), config(1).info);
        QVERIFY(one.transport.peerInfo(node(3)).isEmpty());
    }

    void aMessageToAPeerThatIsNotThereIsDroppedAtOnce() {
        TcpConfig alone = config(1);
        alone.peers[node(2)] = {QStringLiteral("127.0.0.1"), 1};
        Server one(alone);
        QCOMPARE(one.transport.start(), QString());
        one.transport.send(vote(1, 2, 3), {1001, 8});
        one.transport.send(vote(1, 3, 4), {1001, 9});
        QCOMPARE(one.dropped.size(), std::size_t{2});
        QCOMPARE(one.dropped[0].message.term, Term{3});
        QVERIFY((one.dropped[1].mark == MessageMark{1001, 9}));
    }

    void aPeerThatComesBackIsConnectedAgain() {
        Server one(config(1));
        auto two = std::make_unique<Server>(config(2));
        QVERIFY(connectBoth(one, *two));
        QSignalSpy gone(&one.transport, &RaftTransport::peerDisconnected);
        QSignalSpy back(&one.transport, &RaftTransport::peerConnected);
        TcpConfig again = config(2);
        again.listen = two->address();
        again.life = 5;
        again.peers[node(1)] = one.address();
        for (int round = 1; round <= 3; ++round) {
            two.reset();
            WAIT_FOR(gone.size() == round);
            QVERIFY(!one.transport.isConnected(node(2)));
            QVERIFY(one.transport.peerInfo(node(2)).isEmpty());
            two = std::make_unique<Server>(again);
            QCOMPARE(two->transport.start(), QString());
            WAIT_FOR(back.size() == round);
            one.transport.send(vote(1, 2, 3), {});
            WAIT_FOR(two->arrived.size() == 1);
            again.life += 1;
        }
    }

    void stoppedItCanBeStartedAgain() {
        Server one(config(1));
        Server two(config(2));
        QVERIFY(connectBoth(one, two));
        one.transport.stop();
        QCOMPARE(one.transport.serverPort(), std::uint16_t{0});
        QVERIFY(!one.transport.isConnected(node(2)));
        WAIT_FOR(!two.transport.hears(node(1)) && !two.transport.isConnected(node(1)));
        QCOMPARE(one.transport.start(), QString());
        introduce({&one, &two});
        WAIT_FOR(one.transport.isConnected(node(2)) && two.transport.isConnected(node(1)));
    }

    void aPortInUseIsToldAtTheStart() {
        Server one(config(1));
        QCOMPARE(one.transport.start(), QString());
        TcpConfig same = config(2);
        same.listen = one.address();
        Server two(same);
        const QString error = two.transport.start();
        QVERIFY2(error.contains(QString::number(one.transport.serverPort())), qPrintable(error));
    }

    void whatCannotBeSaidIsToldAtTheStart_data() {
        QTest::addColumn<int>("id");
        QTest::addColumn<int>("clusterId");
        QTest::addColumn<int>("info");
        QTest::newRow("nobody") << 0 << 1 << 1;
        QTest::newRow("id over 127") << 128 << 1 << 1;
        QTest::newRow("long cluster id") << 1 << 256 << 1;
        QTest::newRow("long info") << 1 << 1 << 3000;
    }
    void whatCannotBeSaidIsToldAtTheStart() {
        QFETCH(const int, id);
        QFETCH(const int, clusterId);
        QFETCH(const int, info);
        TcpConfig bad = config(id);
        bad.clusterId = QString(clusterId, QLatin1Char('x'));
        bad.info = {{QStringLiteral("x"), QString(info, QLatin1Char('x'))}};
        TcpTransport transport(bad);
        QVERIFY(!transport.start().isEmpty());
        QCOMPARE(transport.serverPort(), std::uint16_t{0});
    }

    void aPeerMayBeAddedAndTakenAway() {
        Server one(config(1));
        Server two(config(2));
        Server three(config(3));
        QVERIFY(connectBoth(one, two));
        QCOMPARE(three.transport.start(), QString());
        QSignalSpy gone(&one.transport, &RaftTransport::peerDisconnected);
        introduce({&one, &two, &three});
        WAIT_FOR(one.transport.isConnected(node(3)) && three.transport.isConnected(node(1)));
        QVERIFY(one.transport.isConnected(node(2)));
        QCOMPARE(gone.size(), 0); // who stays as it is keeps its connection
        one.transport.setPeers({{node(3), three.address()}});
        QVERIFY(!one.transport.isConnected(node(2)));
        QVERIFY(!one.transport.hears(node(2)));
        QCOMPARE(gone.size(), 1);
    }

    void whilePausedNothingIsReceivedAndNothingIsLost() {
        Server one(config(1));
        Server two(config(2));
        QVERIFY(connectBoth(one, two));
        two.transport.setPaused(true);
        for (std::uint64_t i = 0; i < 100; ++i)
            one.transport.send(vote(1, 2, i), {});
        Server marker(config(1)); // time enough for a whole other connection to do its work
        Server other(config(2));
        QVERIFY(connectBoth(marker, other));
        marker.transport.send(vote(1, 2, 3), {});
        WAIT_FOR(other.arrived.size() == 1);
        QCOMPARE(two.arrived.size(), std::size_t{0});
        two.transport.setPaused(false);
        WAIT_FOR(two.arrived.size() == 100);
        for (std::uint64_t i = 0; i < 100; ++i)
            QCOMPARE(two.arrived[i].message.term, Term{i});
    }

    void pausedWithinAMessageTheNextOneWaits() {
        Server one(config(1));
        Server two(config(2));
        QVERIFY(connectBoth(one, two));
        connect(&two.transport, &RaftTransport::received, this,
                [&] { two.transport.setPaused(true); });
        for (std::uint64_t i = 0; i < 3; ++i)
            one.transport.send(vote(1, 2, i), {});
        for (std::size_t i = 1; i <= 3; ++i) {
            WAIT_FOR(two.arrived.size() == i);
            QCoreApplication::processEvents();
            QCOMPARE(two.arrived.size(), i);
            two.transport.setPaused(false);
        }
    }

    void stoppedWithinAMessageNothingMoreComes() {
        Server one(config(1));
        Server two(config(2));
        QVERIFY(connectBoth(one, two));
        connect(&two.transport, &RaftTransport::received, this, [&] { two.transport.stop(); });
        for (std::uint64_t i = 0; i < 3; ++i)
            one.transport.send(vote(1, 2, i), {});
        WAIT_FOR(!one.transport.isConnected(node(2)));
        QCOMPARE(two.arrived.size(), std::size_t{1});
    }

    void whatIsSentRightBeforeTheEndStillLeaves() {
        Server one(config(1));
        Server two(config(2));
        QVERIFY(connectBoth(one, two));
        one.transport.send(vote(1, 2, 3), {});
        one.transport.stop();
        WAIT_FOR(two.arrived.size() == 1);
    }

    void whatAPeerSentBeforeItLeftStillArrivesAfterAPause() {
        auto one = std::make_unique<Server>(config(1));
        Server two(config(2));
        QVERIFY(connectBoth(*one, two));
        two.transport.setPaused(true);
        for (std::uint64_t i = 0; i < 100; ++i)
            one->transport.send(vote(1, 2, i), {});
        QCoreApplication::processEvents(); // they leave
        one.reset();
        WAIT_FOR(!two.transport.isConnected(node(1)));
        two.transport.setPaused(false);
        WAIT_FOR(two.arrived.size() == 100);
        WAIT_FOR(!two.transport.hears(node(1)));
    }

    void aSlowReaderGetsWhatFitsAndTheRestIsDropped() {
        TcpConfig sender = config(1);
        sender.limits.unsentBytes = 1 << 20;
        Server one(sender);
        Server two(config(2));
        QVERIFY(connectBoth(one, two));
        two.transport.setPaused(true);
        const std::string data(64 * 1024, 'x');
        std::size_t sent = 0;
        while (one.dropped.size() < 3 && sent < 4000) {
            one.transport.send(entryOf(1, 2, data), {1001, ++sent});
            if (sent % 8 == 0) QCoreApplication::processEvents();
        }
        QVERIFY(one.dropped.size() == 3);
        QVERIFY(one.transport.isConnected(node(2)));
        two.transport.setPaused(false);
        WAIT_FOR(two.arrived.size() == sent - one.dropped.size());
        std::vector<quint64> numbers;
        for (const Arrived& one_ : two.arrived)
            numbers.push_back(one_.mark.number);
        QVERIFY(std::is_sorted(numbers.begin(), numbers.end()));
        one.transport.send(vote(1, 2, 9), {});
        WAIT_FOR(two.arrived.back().message.term == Term{9});
    }

    void aMessageOverTheLimitIsDroppedWithAWarning() {
        Server one(config(1));
        Server two(config(2));
        QVERIFY(connectBoth(one, two));
        one.transport.send(entryOf(1, 2, std::string(kMaxFrameLength, 'x')), {});
        QCOMPARE(one.dropped.size(), std::size_t{1});
        one.transport.send(entryOf(1, 2, std::string(kMaxFrameLength - 100, 'x')), {});
        WAIT_FOR(two.arrived.size() == 1);
        QCOMPARE(one.warnings.size(), 1);
    }

    void allOfOneTurnLeavesInOneWrite() {
        QTcpServer peer;
        QVERIFY(peer.listen(QHostAddress::LocalHost));
        Server one(config(1));
        QCOMPARE(one.transport.start(), QString());
        one.transport.setPeers({{node(2), {QStringLiteral("127.0.0.1"), peer.serverPort()}}});
        WAIT_FOR(peer.hasPendingConnections());
        std::unique_ptr<QTcpSocket> socket(peer.nextPendingConnection());
        WAIT_FOR(socket->bytesAvailable() > 0);
        socket->readAll();
        const std::string welcome = RawCaller::frame(FrameType::Welcome, encode(Welcome{}));
        socket->write(welcome.data(), static_cast<qint64>(welcome.size()));
        QVERIFY(!one.transport.isConnected(node(2)));
        WAIT_FOR(one.transport.isConnected(node(2)));
        qint64 bytes = 0;
        for (std::uint64_t i = 0; i < 100; ++i) {
            bytes += static_cast<qint64>(messageFrameSize(vote(1, 2, i)));
            one.transport.send(vote(1, 2, i), {});
        }
        std::vector<qint64> reads;
        connect(socket.get(), &QTcpSocket::readyRead, this,
                [&] { reads.push_back(socket->readAll().size()); });
        WAIT_FOR(!reads.empty());
        QCOMPARE(reads[0], bytes);
    }

private:
    [[nodiscard]] static bool connectBoth(Server& one, Server& two) {
        if (!one.transport.start().isEmpty() || !two.transport.start().isEmpty()) return false;
        introduce({&one, &two});
        return QTest::qWaitFor(
            [&] {
                return one.transport.isConnected(node(2)) && two.transport.isConnected(node(1));
            },
            kPatienceMs);
    }
};

QTEST_GUILESS_MAIN(TestTcpTransport)
#include "tst_tcp_transport.moc"
