#include "net/base/patient_server.h"
#include "net/base/scarce_files.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTest>

#include <array>

using namespace raftarium::net;
using namespace raftarium::net::test;

namespace {

/// Takes in connections in one of the two ways of a QTcpServer.
class Server : public PatientServer {
public:
    explicit Server(bool byDescriptor) : byDescriptor_(byDescriptor) {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* socket = nextPendingConnection()) {
                socket->setParent(this);
                ++taken;
            }
        });
    }
    int taken = 0;
    int starvedTimes = 0;
    QString error;

protected:
    void incomingConnection(qintptr descriptor) override {
        if (!byDescriptor_) return PatientServer::incomingConnection(descriptor);
        auto* socket = new QTcpSocket(this);
        socket->setSocketDescriptor(descriptor);
        ++taken;
    }
    void starved(const QString& text) override {
        ++starvedTimes;
        error = text;
    }

private:
    bool byDescriptor_;
};

} // namespace

/// A server that knows how to wait.
class TestPatientServer : public QObject {
    Q_OBJECT
private slots:
    /// Of the event loop: two must not watch the same descriptor.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void withoutFileDescriptorsItWaitsAndGoesOn_data() {
        QTest::addColumn<bool>("byDescriptor");
        QTest::newRow("incomingConnection") << true;
        QTest::newRow("newConnection") << false;
    }
    void withoutFileDescriptorsItWaitsAndGoesOn() {
        QFETCH(const bool, byDescriptor);
        Server server(byDescriptor);
        QVERIFY(server.listen(QHostAddress::LocalHost, 0));
        const IdleSocket first;
        QVERIFY(first.connectTo(server.serverPort()));
        QTRY_COMPARE(server.taken, 1);
        std::array<IdleSocket, 8> callers;
        int turns = 0;
        {
            const IdleSocket last;
            const FileLimit limit(static_cast<rlim_t>(last.descriptor()));
            for (const IdleSocket& caller : callers)
                QVERIFY(caller.connectTo(server.serverPort()));
            const auto counting = connect(QAbstractEventDispatcher::instance(),
                                          &QAbstractEventDispatcher::awake, this, [&] { ++turns; });
            QTRY_VERIFY(server.starvedTimes >= 2);
            disconnect(counting);
            QCOMPARE(server.taken, 1);
        }
        QVERIFY2(turns < 500, qPrintable(QString::number(turns)));
        QVERIFY2(server.error.contains("open files"), qPrintable(server.error));
        QTRY_COMPARE(server.taken, 1 + static_cast<int>(callers.size()));
    }

    void whoComesDuringAPauseIsTakenAfterIt() {
        Server server(false);
        server.setPaused(true);
        QVERIFY(server.listen(QHostAddress::LocalHost, 0));
        const IdleSocket caller;
        QVERIFY(caller.connectTo(server.serverPort()));
        QTest::qWait(50);
        QCOMPARE(server.taken, 0);
        server.setPaused(false);
        QTRY_COMPARE(server.taken, 1);
    }

    void aClosedOneAcceptsNobodyAndCanBeOpenedAgain() {
        Server server(false);
        QVERIFY(server.listen(QHostAddress::LocalHost, 0));
        const quint16 port = server.serverPort();
        server.close();
        const IdleSocket refused;
        QVERIFY(!refused.connectTo(port));
        QVERIFY(server.listen(QHostAddress::LocalHost, port));
        const IdleSocket caller;
        QVERIFY(caller.connectTo(port));
        QTRY_COMPARE(server.taken, 1);
    }

    void aTakenPortIsAnError() {
        Server first(false), second(false);
        QVERIFY(first.listen(QHostAddress::LocalHost, 0));
        QVERIFY(!second.listen(QHostAddress::LocalHost, first.serverPort()));
        QVERIFY(!second.errorString().isEmpty());
    }
};

int main(int argc, char** argv) {
    qputenv("QT_NO_GLIB", "1"); // as a node does; that event loop warns
    const QCoreApplication application(argc, argv);
    TestPatientServer test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_patient_server.moc"
