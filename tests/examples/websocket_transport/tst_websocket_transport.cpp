#include "net/wire/any_wire_message.h"
#include "net/wire/message_codec.h"
#include "websocket_transport.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <vector>

using namespace raftarium;
using namespace raftarium::net;

namespace {

constexpr NodeId kOne{1};
constexpr NodeId kTwo{2};
constexpr int kPatienceMs = 20'000;

} // namespace

#define WAIT_FOR(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, kPatienceMs)

class TestWebSocketTransport : public QObject {
    Q_OBJECT
private slots:
    void init() {
        one_ = std::make_unique<WebSocketTransport>(WebSocketTransport::Config{kOne, 0, {}});
        QCOMPARE(one_->start(), QString());
        two_ = std::make_unique<WebSocketTransport>(
            WebSocketTransport::Config{kTwo, 0, {{kOne, one_->url()}}});
        arrived_.clear();
        marks_.clear();
        connect(two_.get(), &RaftTransport::received, this,
                [this](const Message& message, const MessageMark& mark) {
                    arrived_.push_back(message);
                    marks_.push_back(mark);
                });
        QCOMPARE(two_->start(), QString());
        one_->addPeer(kTwo, two_->url());
        WAIT_FOR(one_->isConnected(kTwo) && two_->isConnected(kOne));
    }
    void cleanup() {
        one_.reset();
        two_.reset();
    }

    void messagesOfEveryKindArriveAsTheyWere() {
        test::AnyWireMessage any(3);
        std::vector<Message> sent;
        for (int i = 0; i < 90; ++i) {
            Message message = any.ofKind(static_cast<MessageType>(i % 9));
            message.to = kTwo;
            one_->send(message, {7, static_cast<quint64>(i)});
            sent.push_back(std::move(message));
        }
        WAIT_FOR(arrived_.size() == sent.size());
        QVERIFY(arrived_ == sent);
        QVERIFY((marks_[5] == MessageMark{7, 5}));
    }

    void aMessageToAServerThatIsNotThereIsDropped() {
        QSignalSpy dropped(one_.get(), &RaftTransport::dropped);
        one_->send({kOne, NodeId{9}, Term{1}, TimeoutNow{}}, {});
        QCOMPARE(dropped.size(), 1);
    }

    void aPeerThatComesBackIsConnectedAgain() {
        QSignalSpy gone(one_.get(), &RaftTransport::peerDisconnected);
        QSignalSpy back(one_.get(), &RaftTransport::peerConnected);
        const auto port = static_cast<quint16>(two_->url().port());
        two_.reset();
        WAIT_FOR(!gone.isEmpty());
        two_ = std::make_unique<WebSocketTransport>(
            WebSocketTransport::Config{kTwo, port, {{kOne, one_->url()}}});
        QSignalSpy received(two_.get(), &RaftTransport::received);
        QCOMPARE(two_->start(), QString());
        WAIT_FOR(one_->isConnected(kTwo));
        QCOMPARE(back.size(), 1);
        one_->send({kOne, kTwo, Term{1}, TimeoutNow{}}, {});
        WAIT_FOR(received.size() == 1);
    }

    void stoppedItCanBeStartedAgain() {
        two_->stop();
        QVERIFY(!two_->isConnected(kOne));
        QCOMPARE(two_->start(), QString());
        WAIT_FOR(two_->isConnected(kOne));
    }

    void whatIsNoMessageToThisServerEndsTheConnection_data() {
        QTest::addColumn<QByteArray>("frame");
        std::string other(16, '\0');
        encodeMessage({kOne, NodeId{9}, Term{1}, TimeoutNow{}}, other);
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("less than a mark") << QByteArray("x");
        QTest::newRow("no message") << QByteArray(40, '\xff');
        QTest::newRow("to another server") << QByteArray::fromStdString(other);
    }
    void whatIsNoMessageToThisServerEndsTheConnection() {
        QFETCH(const QByteArray, frame);
        QSignalSpy warnings(two_.get(), &RaftTransport::warning);
        QWebSocket caller;
        caller.open(two_->url());
        WAIT_FOR(caller.isValid());
        caller.sendBinaryMessage(frame);
        WAIT_FOR(!caller.isValid());
        QCOMPARE(warnings.size(), 1);
        QVERIFY(arrived_.empty());
    }

private:
    std::unique_ptr<WebSocketTransport> one_;
    std::unique_ptr<WebSocketTransport> two_;
    std::vector<Message> arrived_;
    std::vector<MessageMark> marks_;
};

QTEST_GUILESS_MAIN(TestWebSocketTransport)
#include "tst_websocket_transport.moc"
