#include "tcp_helpers.h"
#include "test_certificates.h"

#include <QSslSocket>

using namespace raftarium;
using namespace raftarium::net;
using namespace raftarium::net::test;

#define WAIT_FOR(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, kPatienceMs)

class TestTcpTls : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        const QString error = certificates_.make();
        QVERIFY2(error.isEmpty(), qPrintable(error));
    }

    void peersOfOneAuthorityTalk() {
        Server one(secure(1, "good"));
        Server two(secure(2, "good"));
        QVERIFY(start(one, two));
        WAIT_FOR(one.transport.isConnected(node(2)) && two.transport.isConnected(node(1)));
        const Message large = entryOf(1, 2, std::string(3 << 20, 'x'));
        one.transport.send(large, {1001, 1});
        two.transport.send(vote(2, 1, 3), {});
        WAIT_FOR(two.arrived.size() == 1 && one.arrived.size() == 1);
        QVERIFY(two.arrived[0].message == large);
        QCOMPARE(one.transport.peerInfo(node(2)), config(2).info);
    }

    void whilePausedNothingIsReceivedAndNothingIsLost() {
        Server one(secure(1, "good"));
        Server two(secure(2, "good"));
        QVERIFY(start(one, two));
        WAIT_FOR(one.transport.isConnected(node(2)) && two.transport.hears(node(1)));
        two.transport.setPaused(true);
        const std::string data(64 * 1024, 'x');
        for (std::uint64_t i = 1; i <= 64; ++i)
            one.transport.send(entryOf(1, 2, data), {1001, i});
        QTest::qWait(50);
        QVERIFY(two.arrived.empty());
        two.transport.setPaused(false);
        WAIT_FOR(two.arrived.size() == 64);
        QCOMPARE(two.arrived.back().mark.number, quint64{64});
    }

    void whoeverIsNotTrustedIsNotConnected_data() {
        QTest::addColumn<QByteArray>("certificate");
        QTest::addColumn<QByteArray>("authority");
        QTest::newRow("signed by another authority") << QByteArray("foreign") << QByteArray("ours");
        QTest::newRow("trusts another authority") << QByteArray("good") << QByteArray("theirs");
        QTest::newRow("without TLS") << QByteArray() << QByteArray();
    }
    void whoeverIsNotTrustedIsNotConnected() {
        QFETCH(const QByteArray, certificate);
        QFETCH(const QByteArray, authority);
        Server one(secure(1, "good"));
        TcpConfig other = config(2);
        if (!certificate.isEmpty())
            other.tls = certificates_.files(certificate.constData(), authority.constData());
        other.limits.handshakeMs = 500;
        Server two(other);
        QVERIFY(start(one, two));
        WAIT_FOR(!one.warnings.isEmpty() && !two.warnings.isEmpty());
        QVERIFY(!one.transport.isConnected(node(2)) && !two.transport.isConnected(node(1)));
        QVERIFY(!one.transport.hears(node(2)) && !two.transport.hears(node(1)));
    }

    void aCertificateOfAnotherHostIsRefusedByWhoConnects() {
        Server one(secure(1, "good"));
        Server two(secure(2, "misplaced"));
        QVERIFY(start(one, two));
        // The other way is fine: it has a certificate of the authority, and reaches the right host.
        WAIT_FOR(two.transport.isConnected(node(1)));
        WAIT_FOR(!one.warnings.isEmpty());
        QVERIFY(!one.transport.isConnected(node(2)));
    }

    void aCallerWithoutACertificateIsNotHeard() {
        TcpConfig mine = secure(1, "good");
        mine.peers[node(2)] = {QStringLiteral("127.0.0.1"), 1};
        Server one(mine);
        QCOMPARE(one.transport.start(), QString());
        QSslSocket caller;
        caller.setPeerVerifyMode(QSslSocket::VerifyNone);
        connect(&caller, &QSslSocket::encrypted, this, [&] {
            const std::string hello = RawCaller::frame(FrameType::Hello, encode(helloOf(2, 1)));
            caller.write(hello.data(), static_cast<qint64>(hello.size()));
        });
        caller.connectToHostEncrypted(QStringLiteral("127.0.0.1"), one.transport.serverPort());
        WAIT_FOR(caller.state() == QAbstractSocket::UnconnectedState);
        WAIT_FOR(one.warnings.size() == 1);
        QVERIFY2(one.warnings[0].contains(QStringLiteral("TLS")), qPrintable(one.warnings[0]));
        QVERIFY(!one.transport.hears(node(2)));
    }

    void missingOrWrongFilesAreNamedAtTheStart_data() {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("file");
        QTest::newRow("no certificate file") << 0 << "/nowhere/certificate";
        QTest::newRow("no key file") << 1 << "/nowhere/key";
        QTest::newRow("no authority file") << 2 << "/nowhere/authority";
        QTest::newRow("a certificate that is none") << 0 << "/dev/null";
        QTest::newRow("a key that is none") << 1 << "/dev/null";
        QTest::newRow("an authority that is none") << 2 << "/dev/null";
    }
    void missingOrWrongFilesAreNamedAtTheStart() {
        QFETCH(const int, which);
        QFETCH(const QString, file);
        TcpConfig bad = secure(1, "good");
        (which == 0   ? bad.tls->certificateFile
         : which == 1 ? bad.tls->keyFile
                      : bad.tls->authorityFile) = file;
        TcpTransport transport(bad);
        const QString error = transport.start();
        QVERIFY2(error.contains(file), qPrintable(error));
        QCOMPARE(transport.serverPort(), std::uint16_t{0});
    }

private:
    [[nodiscard]] TcpConfig secure(int id, const char* certificate) const {
        TcpConfig made = config(id);
        made.tls = certificates_.files(certificate);
        made.limits.handshakeMs = 2000;
        return made;
    }
    [[nodiscard]] static bool start(Server& one, Server& two) {
        if (!one.transport.start().isEmpty() || !two.transport.start().isEmpty()) return false;
        introduce({&one, &two});
        return true;
    }

    TestCertificates certificates_;
};

QTEST_GUILESS_MAIN(TestTcpTls)
#include "tst_tcp_tls.moc"
