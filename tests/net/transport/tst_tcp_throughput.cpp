#include "tcp_helpers.h"

#include <QElapsedTimer>

using namespace raftarium;
using namespace raftarium::net;
using namespace raftarium::net::test;

/// Both servers work on this one thread; the rate is told, and depends on the machine.
class TestTcpThroughput : public QObject {
    Q_OBJECT
private slots:
    void manyMessagesArriveEachOnceAndInOrder_data() {
        QTest::addColumn<int>("bytes");
        QTest::addColumn<int>("count");
        QTest::newRow("without entries") << -1 << 300'000;
        QTest::newRow("with an entry of 16 bytes") << 16 << 300'000;
        QTest::newRow("with an entry of 256 bytes") << 256 << 200'000;
        QTest::newRow("with an entry of 64 KiB") << 65'536 << 4'000;
    }
    void manyMessagesArriveEachOnceAndInOrder() {
        QFETCH(const int, bytes);
        QFETCH(const int, count);
        Server one(config(1));
        Server two(config(2));
        QCOMPARE(one.transport.start(), QString());
        QCOMPARE(two.transport.start(), QString());
        introduce({&one, &two});
        QTRY_VERIFY_WITH_TIMEOUT(one.transport.isConnected(node(2)), kPatienceMs);
        quint64 arrived = 0;
        bool inOrder = true;
        disconnect(&two.transport, &RaftTransport::received, nullptr, nullptr); // noting takes time
        connect(&two.transport, &RaftTransport::received, this,
                [&](const Message&, const MessageMark& mark) {
                    inOrder = inOrder && mark.number == ++arrived;
                });
        const Message message =
            bytes < 0 ? Message{node(1), node(2), Term{1}, AppendEntries{}}
                      : entryOf(1, 2, std::string(static_cast<std::size_t>(bytes), 'x'));
        const quint64 window = bytes > 10'000 ? 100 : 1000;
        const auto total = static_cast<quint64>(count);
        QElapsedTimer clock;
        clock.start();
        for (quint64 sent = 0; arrived < total && clock.elapsed() < 6 * kPatienceMs;) {
            // Not too many on the way, as from a leader with a window of its own.
            for (int i = 0; i < 100 && sent < total && sent < arrived + window; ++i)
                one.transport.send(message, {1001, ++sent});
            QCoreApplication::processEvents();
        }
        qInfo("%.0f messages a second",
              1e9 * static_cast<double>(arrived) / static_cast<double>(clock.nsecsElapsed()));
        QCOMPARE(arrived, total);
        QVERIFY(inOrder);
        QVERIFY(one.dropped.empty());
    }
};

QTEST_GUILESS_MAIN(TestTcpThroughput)
#include "tst_tcp_throughput.moc"
