#include "daemon_helpers.h"
#include "net/control/control_client.h"
#include "net/observe/live_source.h"
#include "net/transport/test_certificates.h"
#include "net/transport/tls_files.h"

#include <QSslCertificate>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTest>

using namespace raftarium;
using namespace raftarium::net;
using namespace raftarium::net::test;

namespace {

constexpr int kPatience = 20'000;

} // namespace

/// The ports of a node that was given certificates.
class TestTlsPorts : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
            QSKIP("Makes certificates with the openssl program.");
        QCOMPARE(certificates_.make(), QString());
        const TcpTls files = certificates_.files("good");
        daemon_.config().tls = {files.certificateFile, files.keyFile, files.authorityFile};
        QCOMPARE(daemon_.start(), QString());
    }

    void clientsSpeakHttps() {
        const HostPort http = daemon_.place("http");
        QByteArray stored; // once it leads
        QTRY_VERIFY2_WITH_TIMEOUT(
            (stored = ask(http, "PUT /kv/colour HTTP/1.1", "blue")).startsWith("HTTP/1.1 2"),
            stored.constData(), kPatience);
        QSslSocket socket;
        socket.setSslConfiguration(trusting("ours"));
        socket.connectToHostEncrypted(http.host, http.port);
        socket.write("GET /kv/colour HTTP/1.1\r\nHost: x\r\n\r\n");
        QByteArray answer;
        QTRY_VERIFY_WITH_TIMEOUT((answer += socket.readAll()).endsWith("blue"), kPatience);
    }

    /// Without certificates of their own.
    void watchersAndOperatorsNeedTheTokenOnly() {
        LiveSource::Options options;
        options.token = TestDaemon::token();
        options.tls = trusting("ours");
        LiveSource source({daemon_.place("observe")}, options);
        std::size_t events = 0;
        QTRY_VERIFY_WITH_TIMEOUT((events += source.take().events.size()) > 5, kPatience);
        QCOMPARE(source.status(0).state, SourceStatus::State::Connected);

        ControlClient control(daemon_.place("control"), TestDaemon::token(), trusting("ours"));
        QString error = QStringLiteral("none yet");
        control.send({{QStringLiteral("do"), QStringLiteral("snapshot")}},
                     [&](const ControlClient::Reply& reply) { error = reply.error; });
        QTRY_COMPARE_WITH_TIMEOUT(error, QString(), kPatience);
    }

    void theTokenIsNeededStill() {
        ControlClient control(daemon_.place("control"), "wrong", trusting("ours"));
        QString error;
        control.send({{QStringLiteral("do"), QStringLiteral("snapshot")}},
                     [&](const ControlClient::Reply& reply) { error = reply.error; });
        QTRY_VERIFY_WITH_TIMEOUT(!error.isEmpty(), kPatience);
    }

    void whoTrustsAnotherAuthorityIsNotConnected() {
        LiveSource::Options options;
        options.token = TestDaemon::token();
        options.tls = trusting("theirs");
        const LiveSource source({daemon_.place("observe")}, options);
        QTRY_VERIFY_WITH_TIMEOUT(source.status(0).problem.contains(QStringLiteral("certificate")),
                                 kPatience);
        QVERIFY(source.status(0).state != SourceStatus::State::Connected);
    }

    void plainConnectionsAreNotServed_data() {
        QTest::addColumn<QString>("port");
        for (const char* port : {"http", "observe", "control"})
            QTest::newRow(port) << QString::fromLatin1(port);
    }
    void plainConnectionsAreNotServed() {
        QFETCH(const QString, port);
        const HostPort place = daemon_.place(port);
        QTcpSocket socket;
        socket.connectToHost(place.host, place.port);
        socket.write("{\"token\":\"" + TestDaemon::token() + "\"}\nGET /status HTTP/1.1\r\n\r\n");
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState, kPatience);
        const QByteArray answer = socket.readAll();
        QVERIFY2(!answer.contains("200") && !answer.contains("ok"), answer.constData());
    }

private:
    [[nodiscard]] QSslConfiguration trusting(const char* authority) const {
        QSslConfiguration tls;
        tls.setCaCertificates(
            QSslCertificate::fromPath(certificates_.files("good", authority).authorityFile));
        return tls;
    }
    /// The first line of the answer.
    [[nodiscard]] QByteArray ask(const HostPort& place, const QByteArray& request,
                                 const QByteArray& body) const {
        QSslSocket socket;
        socket.setSslConfiguration(trusting("ours"));
        socket.connectToHostEncrypted(place.host, place.port);
        socket.write(request + "\r\nHost: x\r\nContent-Length: " + QByteArray::number(body.size()) +
                     "\r\n\r\n" + body);
        if (!QTest::qWaitFor([&] { return socket.canReadLine(); }, 2'000))
            return socket.errorString().toUtf8();
        return socket.readLine().trimmed();
    }

    TestCertificates certificates_;
    TestDaemon daemon_;
};

QTEST_GUILESS_MAIN(TestTlsPorts)
#include "tst_tls_ports.moc"
