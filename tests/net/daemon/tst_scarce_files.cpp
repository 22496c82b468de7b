#include "daemon_helpers.h"
#include "net/base/scarce_files.h"

#include <QCoreApplication>
#include <QTcpSocket>
#include <QTest>

#include <array>
#include <atomic>

#include <sys/syscall.h>

using namespace raftarium;
using namespace raftarium::net;
using namespace raftarium::net::test;

namespace {

std::atomic<int> attempts{0};

int accepting(int descriptor, sockaddr* address, socklen_t* length, int flags) {
    ++attempts;
    return static_cast<int>(::syscall(SYS_accept4, descriptor, address, length, flags));
}

constexpr int kPatience = 30'000; // milliseconds

/// Whether `wanted` is in what is said to `request`, on a connection of its own.
bool answers(quint16 port, const QByteArray& request, const QByteArray& wanted) {
    QTcpSocket caller;
    caller.connectToHost(QHostAddress::LocalHost, port);
    caller.write(request);
    QByteArray said;
    return QTest::qWaitFor([&] { return (said += caller.readAll()).contains("\n"); }, kPatience) &&
           said.contains(wanted);
}

} // namespace

// In place of those of the system, for Qt too: whoever tries without a pause tries very often.
extern "C" int accept4(int descriptor, sockaddr* address, socklen_t* length, int flags) {
    return accepting(descriptor, address, length, flags);
}
extern "C" int accept(int descriptor, sockaddr* address, socklen_t* length) {
    return accepting(descriptor, address, length, 0);
}

/// The ports of a node while the system has no descriptors left.
class TestScarceFiles : public QObject {
    Q_OBJECT
private slots:
    void aPortWaitsAndGoesOn_data() {
        QTest::addColumn<QString>("port");
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("http") << "http" << QByteArray("GET /status HTTP/1.1\r\n\r\n")
                              << QByteArray("HTTP/1.1 200");
        QTest::newRow("observe") << "observe" << QByteArray("{\"token\":\"0123456789abcdef\"}\n")
                                 << QByteArray("\"raftarium-events\"");
        QTest::newRow("control") << "control" << QByteArray("{\"token\":\"0123456789abcdef\"}\n")
                                 << QByteArray("{\"ok\":true}\n");
    }
    void aPortWaitsAndGoesOn() {
#if defined(__SANITIZE_ADDRESS__)
        QSKIP("sanitizers need descriptors themselves to look at an object");
#endif
        QFETCH(const QString, port);
        QFETCH(const QByteArray, request);
        QFETCH(const QByteArray, answer);
        TestDaemon daemon;
        QCOMPARE(daemon.start(), QString());
        const quint16 number = daemon.port(port);
        QVERIFY(answers(number, request, answer));
        std::array<IdleSocket, 4> callers;
        int before = 0, tried = 0;
        {
            const IdleSocket last;
            const FileLimit limit(static_cast<rlim_t>(last.descriptor()));
            before = attempts;
            for (const IdleSocket& caller : callers)
                QVERIFY(caller.connectTo(number));
            QTest::qWait(500);
            tried = attempts - before;
        }
        QVERIFY2(tried >= 1 && tried < 50, qPrintable(QString::number(tried)));

        for (int i = 0; i < 3; ++i)
            QVERIFY(answers(number, request, answer));
    }
};

int main(int argc, char** argv) {
    qputenv("QT_NO_GLIB", "1"); // the event loop of a node
    const QCoreApplication application(argc, argv);
    TestScarceFiles test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_scarce_files.moc"
