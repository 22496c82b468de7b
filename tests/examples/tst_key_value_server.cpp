#include "processes/free_port.h"

#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <memory>

using raftarium::testing::freePort;

/// The example as its first lines tell to use it: three processes.
class tst_key_value_server : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void a_value_is_read_back_from_the_leader();
    void a_value_survives_the_death_of_all();

private:
    void start(int server);
    QByteArray ask(int server, const QByteArray& line);
    QByteArray askLeader(const QByteArray& line);

    std::unique_ptr<QTemporaryDir> folder_;
    std::array<quint16, 3> peers_{};
    std::array<quint16, 3> ports_{};
    std::array<QProcess, 3> processes_;
};

void tst_key_value_server::start(int server) {
    const auto at = [&](int i) { return QStringLiteral("127.0.0.1:%1").arg(peers_[size_t(i)]); };
    processes_[size_t(server)].start(QStringLiteral(KEY_VALUE_SERVER),
                                     {QString::number(server + 1),
                                      folder_->filePath(QString::number(server)), at(0), at(1),
                                      at(2), QString::number(ports_[size_t(server)])});
    QVERIFY(processes_[size_t(server)].waitForStarted());
}

void tst_key_value_server::init() {
    folder_ = std::make_unique<QTemporaryDir>();
    for (size_t i = 0; i < 3; ++i) {
        peers_[i] = freePort();
        ports_[i] = freePort();
    }
    for (int i = 0; i < 3; ++i)
        start(i);
}

void tst_key_value_server::cleanup() {
    for (QProcess& process : processes_) {
        process.kill();
        process.waitForFinished();
    }
}

QByteArray tst_key_value_server::ask(int server, const QByteArray& line) {
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), ports_[size_t(server)]);
    if (!socket.waitForConnected(1'000)) return {};
    socket.write(line + '\n');
    while (!socket.canReadLine())
        if (!socket.waitForReadyRead(2'000)) return {};
    return socket.readLine().trimmed();
}

QByteArray tst_key_value_server::askLeader(const QByteArray& line) {
    QByteArray answer;
    const auto answered = [&] {
        for (int server = 0; server < 3; ++server) {
            answer = ask(server, line);
            if (!answer.isEmpty() && !answer.startsWith("ask ") && answer != "unknown") return true;
        }
        return false;
    };
    if (!QTest::qWaitFor(answered, 20'000)) return "nobody leads";
    return answer;
}

void tst_key_value_server::a_value_is_read_back_from_the_leader() {
    QCOMPARE(askLeader("set colour dark blue"), QByteArray("ok"));
    QCOMPARE(askLeader("get colour"), QByteArray("dark blue"));
    QCOMPARE(askLeader("get shape"), QByteArray("nothing"));
    QCOMPARE(askLeader("dance"), QByteArray("set KEY VALUE or get KEY"));
}

void tst_key_value_server::a_value_survives_the_death_of_all() {
    QCOMPARE(askLeader("set colour green"), QByteArray("ok"));
    for (QProcess& process : processes_) {
        process.kill();
        QVERIFY(process.waitForFinished());
    }
    for (int i = 0; i < 3; ++i)
        start(i);
    QCOMPARE(askLeader("get colour"), QByteArray("green"));
}

QTEST_GUILESS_MAIN(tst_key_value_server)
#include "tst_key_value_server.moc"
