#include "net/transport/faulty_transport.h"

#include <QTest>

#include <vector>

using namespace raftarium;
using namespace raftarium::net;

namespace {

constexpr NodeId kSelf{1};
constexpr NodeId kPeer{2};
constexpr NodeId kOther{3};
constexpr auto kOut = FaultyTransport::Direction::Out;
constexpr auto kIn = FaultyTransport::Direction::In;
constexpr int kPatienceMs = 20'000;

/// A transport that notes what it should do.
class NotingTransport : public RaftTransport {
public:
    QString start() override {
        started = true;
        return QStringLiteral("what is wrong");
    }
    void stop() override { started = false; }
    void send(const Message& message, const MessageMark& mark) override {
        sent.push_back(message.term.value());
        marks.push_back(mark);
    }
    void setPaused(bool value) override { paused = value; }
    [[nodiscard]] QJsonObject peerInfo(NodeId peer) const override {
        return {{QStringLiteral("peer"), peer.value()}};
    }

    bool started = false;
    bool paused = false;
    std::vector<std::uint64_t> sent; // terms, which tell messages apart
    std::vector<MessageMark> marks;
};

Message message(NodeId from, NodeId to, std::uint64_t term) {
    return {from, to, Term{term}, TimeoutNow{}};
}

using Terms = std::vector<std::uint64_t>;

} // namespace

class TestFaultyTransport : public QObject {
    Q_OBJECT
private slots:
    void init() {
        inner_ = std::make_unique<NotingTransport>();
        faulty_ = std::make_unique<FaultyTransport>(inner_.get());
        received_.clear();
        dropped_.clear();
        connect(faulty_.get(), &RaftTransport::received, this,
                [this](const Message& came) { received_.push_back(came.term.value()); });
        connect(faulty_.get(), &RaftTransport::dropped, this,
                [this](const Message& lost) { dropped_.push_back(lost.term.value()); });
    }
    void cleanup() {
        faulty_.reset();
        inner_.reset();
    }

    void withoutFaultsItIsNotThere() {
        QCOMPARE(faulty_->start(), QStringLiteral("what is wrong"));
        QVERIFY(inner_->started);
        faulty_->send(message(kSelf, kPeer, 5), {8, 9});
        QCOMPARE(inner_->sent, Terms{5});
        QVERIFY((inner_->marks[0] == MessageMark{8, 9}));
        emit inner_->received(message(kPeer, kSelf, 6), {});
        QCOMPARE(received_, Terms{6});
        emit inner_->dropped(message(kSelf, kPeer, 7), {});
        QCOMPARE(dropped_, Terms{7});
        QCOMPARE(faulty_->peerInfo(kPeer).value(QStringLiteral("peer")).toInt(), 2);
        faulty_->setPaused(true);
        QVERIFY(inner_->paused);
        faulty_->stop();
        QVERIFY(!inner_->started);
    }

    void aCutIsOfOneDirectionOfOnePeer() {
        faulty_->setFaults(kPeer, kOut, {.cut = true});
        faulty_->send(message(kSelf, kPeer, 1), {});
        faulty_->send(message(kSelf, kOther, 2), {});
        emit inner_->received(message(kPeer, kSelf, 3), {});
        QCOMPARE(inner_->sent, Terms{2});
        QCOMPARE(dropped_, Terms{1});
        QCOMPARE(received_, Terms{3});

        faulty_->heal();
        faulty_->setFaults(kPeer, kIn, {.cut = true});
        emit inner_->received(message(kPeer, kSelf, 4), {});
        emit inner_->received(message(kOther, kSelf, 5), {});
        faulty_->send(message(kSelf, kPeer, 6), {});
        QCOMPARE(received_, (Terms{3, 5}));
        QCOMPARE(inner_->sent, (Terms{2, 6}));
        QCOMPARE(dropped_, Terms{1}); // nobody here has sent what was lost
    }

    void whatIsDelayedComesLaterInItsOrder() {
        faulty_->setFaults(kPeer, kIn, {.delayMs = 20});
        faulty_->setFaults(kPeer, kOut, {.delayMs = 20});
        for (std::uint64_t term = 1; term <= 10; ++term) {
            emit inner_->received(message(kPeer, kSelf, term), {});
            faulty_->send(message(kSelf, kPeer, term), {4, term});
        }
        QVERIFY(received_.empty() && inner_->sent.empty());
        // A shorter way does not overtake what is already under way.
        faulty_->setFaults(kPeer, kIn, {.delayMs = 1});
        faulty_->setFaults(kPeer, kOut, {});
        emit inner_->received(message(kPeer, kSelf, 11), {});
        faulty_->send(message(kSelf, kPeer, 11), {4, 11});
        QVERIFY(received_.empty() && inner_->sent.empty());
        QTRY_COMPARE_WITH_TIMEOUT(received_.size(), 11U, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(inner_->sent.size(), 11U, kPatienceMs);
        const Terms expected{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
        QCOMPARE(received_, expected);
        QCOMPARE(inner_->sent, expected);
        QVERIFY((inner_->marks[10] == MessageMark{4, 11}));
        faulty_->send(message(kSelf, kPeer, 12), {});
        QCOMPARE(inner_->sent.size(), 12U); // at once again
    }

    void aCutLosesWhatIsUnderWay() {
        faulty_->setFaults(kPeer, kOut, {.delayMs = 3'600'000});
        faulty_->setFaults(kPeer, kIn, {.delayMs = 3'600'000});
        faulty_->send(message(kSelf, kPeer, 1), {});
        emit inner_->received(message(kPeer, kSelf, 2), {});
        faulty_->setFaults(kPeer, kOut, {.cut = true});
        faulty_->setFaults(kPeer, kIn, {.cut = true});
        QCOMPARE(dropped_, Terms{1});
        faulty_->heal();
        faulty_->send(message(kSelf, kPeer, 3), {});
        emit inner_->received(message(kPeer, kSelf, 4), {});
        QCOMPARE(inner_->sent, Terms{3});
        QCOMPARE(received_, Terms{4});
    }

    void aShareIsLostTheSameWithTheSameSeed() {
        const auto lost = [this](std::uint32_t seed) {
            dropped_.clear();
            inner_->sent.clear();
            FaultyTransport faulty(inner_.get(), seed);
            connect(&faulty, &RaftTransport::dropped, this,
                    [this](const Message& one) { dropped_.push_back(one.term.value()); });
            faulty.setFaults(kPeer, kOut, {.dropPerMille = 250});
            for (std::uint64_t term = 1; term <= 4000; ++term)
                faulty.send(message(kSelf, kPeer, term), {});
            return dropped_;
        };
        const Terms first = lost(5);
        QCOMPARE(first.size() + inner_->sent.size(), 4000U);
        QVERIFY(first.size() > 800 && first.size() < 1200);
        QVERIFY(lost(5) == first);
        QVERIFY(lost(6) != first);
    }

    void allOrNothingIsLostAtTheEnds() {
        faulty_->setFaults(kPeer, kOut, {.dropPerMille = 1000});
        for (std::uint64_t term = 1; term <= 200; ++term)
            faulty_->send(message(kSelf, kPeer, term), {});
        QVERIFY(inner_->sent.empty());
        QCOMPARE(faulty_->faults(kPeer, kOut).dropPerMille, 1000);
        faulty_->heal();
        QVERIFY(faulty_->faults(kPeer, kOut) == LinkFaults());
        faulty_->send(message(kSelf, kPeer, 1), {});
        QCOMPARE(inner_->sent.size(), 1U);
    }

    void whilePausedWhatIsDelayedWaits() {
        faulty_->setFaults(kPeer, kIn, {.delayMs = 1});
        emit inner_->received(message(kPeer, kSelf, 1), {});
        faulty_->setPaused(true);
        QTest::qWait(30);
        QVERIFY(received_.empty());
        faulty_->setPaused(false);
        QTRY_COMPARE_WITH_TIMEOUT(received_, Terms{1}, kPatienceMs);
    }

    void stoppedItForgetsWhatIsUnderWay() {
        faulty_->setFaults(kPeer, kOut, {.delayMs = 1});
        faulty_->send(message(kSelf, kPeer, 1), {});
        faulty_->stop();
        faulty_->send(message(kSelf, kPeer, 2), {});
        QTRY_COMPARE_WITH_TIMEOUT(inner_->sent, Terms{2}, kPatienceMs);
    }

private:
    std::unique_ptr<NotingTransport> inner_;
    std::unique_ptr<FaultyTransport> faulty_;
    Terms received_;
    Terms dropped_;
};

QTEST_GUILESS_MAIN(TestFaultyTransport)
#include "tst_faulty_transport.moc"
