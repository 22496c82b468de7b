#include "any_wire_message.h"
#include "net/wire/handshake.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::net;

namespace {

Hello someHello() {
    Hello hello;
    hello.from = NodeId{1};
    hello.to = NodeId{127};
    hello.life = 0x1122334455667788;
    hello.clusterId = "the cluster";
    hello.info = R"({"http":"127.0.0.1:8001"})";
    return hello;
}

} // namespace

class TestHandshake : public QObject {
    Q_OBJECT
private slots:
    void eachFrameComesBackAsItWas() {
        const Hello hello = someHello();
        QVERIFY(decodeHello(encode(hello)) == hello);
        const Welcome welcome{1, 99, "{}"};
        QVERIFY(decodeWelcome(encode(welcome)) == welcome);
        const Refusal refusal{Refusal::Reason::UnknownPeer, "n9 is none of my peers"};
        QVERIFY(decodeRefusal(encode(refusal)) == refusal);
    }

    void theLayoutIsTheDocumentedOne() {
        Hello hello = someHello();
        hello.clusterId = "c";
        hello.info = "{}";
        QCOMPARE(QByteArray::fromStdString(encode(hello)).toHex(), QByteArray("5241465450454552"
                                                                              "0100"
                                                                              "0100"
                                                                              "01"
                                                                              "7f"
                                                                              "8877665544332211"
                                                                              "0100"
                                                                              "63"
                                                                              "0200"
                                                                              "7b7d"));
        QCOMPARE(QByteArray::fromStdString(encode(Welcome{1, 2, "{}"})).toHex(),
                 QByteArray("0100"
                            "0200000000000000"
                            "0200"
                            "7b7d"));
        QCOMPARE(QByteArray::fromStdString(encode(Refusal{Refusal::Reason::Version, "no"})).toHex(),
                 QByteArray("02"
                            "0200"
                            "6e6f"));
    }

    void truncationsAndTrailingBytesAreRefused() {
        const std::string hello = encode(someHello());
        const std::string welcome = encode(Welcome{1, 99, "{}"});
        const std::string refusal = encode(Refusal{Refusal::Reason::Version, "no"});
        for (std::size_t size = 0; size < hello.size(); ++size)
            QVERIFY(!decodeHello(hello.substr(0, size)));
        for (std::size_t size = 0; size < welcome.size(); ++size)
            QVERIFY(!decodeWelcome(welcome.substr(0, size)));
        for (std::size_t size = 0; size < refusal.size(); ++size)
            QVERIFY(!decodeRefusal(refusal.substr(0, size)));
        QVERIFY(!decodeHello(hello + 'x'));
        QVERIFY(!decodeWelcome(welcome + 'x'));
        QVERIFY(!decodeRefusal(refusal + 'x'));
    }

    void changedBytesAreRefusedOrMeanExactlyWhatTheySay() {
        test::AnyWireMessage any(3);
        const std::string bytes = encode(someHello());
        for (int i = 0; i < 20'000; ++i) {
            std::string changed = bytes;
            for (std::size_t left = 1 + any.below(4); left > 0; --left)
                changed[any.below(changed.size())] = any.text(1)[0];
            const std::optional<Hello> hello = decodeHello(changed);
            QVERIFY(!hello || !commonVersion(*hello) || encode(*hello) == changed);
        }
    }

    void impossibleServersAndTextsAreRefused() {
        Hello hello = someHello();
        hello.from = kNobody;
        QVERIFY(!decodeHello(encode(hello)));
        hello = someHello();
        hello.to = NodeId{128};
        QVERIFY(!decodeHello(encode(hello)));
        hello = someHello();
        hello.clusterId = std::string(kMaxClusterId + 1, 'x');
        QVERIFY(!decodeHello(encode(hello)));
        hello = someHello();
        hello.info = std::string(kMaxPeerInfo + 1, 'x');
        QVERIFY(!decodeHello(encode(hello)));
    }

    void theNewestCommonVersionIsSpoken_data() {
        QTest::addColumn<int>("oldest");
        QTest::addColumn<int>("newest");
        QTest::addColumn<int>("spoken"); // 0: none
        QTest::newRow("the same") << 1 << 1 << 1;
        QTest::newRow("the caller knows newer ones") << 1 << 9 << 1;
        QTest::newRow("the caller knows newer ones only") << 2 << 9 << 0;
    }
    void theNewestCommonVersionIsSpoken() {
        QFETCH(const int, oldest);
        QFETCH(const int, newest);
        QFETCH(const int, spoken);
        Hello hello = someHello();
        hello.oldest = static_cast<std::uint16_t>(oldest);
        hello.newest = static_cast<std::uint16_t>(newest);
        QCOMPARE(int{commonVersion(hello).value_or(0)}, spoken);
    }

    void aHelloOfAnUnknownVersionIsReadAsFarAsAllAreAlike() {
        Hello hello = someHello();
        hello.oldest = hello.newest = 2;
        const std::optional<Hello> read = decodeHello(encode(hello) + "and more");
        QVERIFY(read);
        QCOMPARE(read->from, NodeId{1});
        QVERIFY(!commonVersion(*read));
    }

    void theLargestHandshakeFits() {
        Hello hello = someHello();
        hello.clusterId = std::string(kMaxClusterId, 'x');
        hello.info = std::string(kMaxPeerInfo, 'x');
        QVERIFY(decodeHello(encode(hello)));
        QVERIFY(encode(hello).size() < 4096);
    }
};

QTEST_GUILESS_MAIN(TestHandshake)
#include "tst_handshake.moc"
