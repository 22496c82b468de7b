#include "chaos/client.h"
#include "chaos/watcher.h"
#include "core/check/linearizability.h"
#include "net/storage/write_ahead_log.h"
#include "processes/node_process.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <random>
#include <set>
#include <thread>

using namespace raftarium;
using namespace raftarium::testing;
namespace net = raftarium::net;
using raftarium::net::StoredState;
using raftarium::net::WriteAheadLog;

namespace {

constexpr int kServers = 5;
const QByteArray kToken = "0123456789abcdef0123456789abcdef";

std::uint64_t number(const char* name, std::uint64_t otherwise) {
    bool ok = false;
    const std::uint64_t value = qEnvironmentVariable(name).toULongLong(&ok);
    return ok ? value : otherwise;
}

/// Five processes, and somebody who does them harm.
class Chaos {
public:
    explicit Chaos(std::uint64_t seed) : random_(seed) {
        QFile token(folder_.filePath("token"));
        if (token.open(QIODevice::WriteOnly)) token.write(kToken);
        token.close();
        for (int i = 1; i <= kServers; ++i) {
            servers.push_back(std::make_unique<NodeProcess>(
                i, folder_.filePath(QStringLiteral("n%1").arg(i)), token.fileName()));
            peers_ << servers.back()->peer();
            observed.push_back({QStringLiteral("127.0.0.1"), freePort()});
        }
        for (const auto& server : servers)
            start(*server);
    }

    void start(NodeProcess& server) {
        const net::HostPort& observe = observed[server.id.mid(1).toInt() - 1];
        server.start(
            peers_, {"--snapshot-after", "700", "--cluster", "chaos", "--observe", observe.text()});
    }

    /// Something goes wrong for a while; what has to be undone is returned.
    std::function<void()> harm() {
        NodeProcess& victim = *servers[chosen(0, kServers - 1)];
        NodeProcess& other = *servers[chosen(0, kServers - 1)];
        const std::uint64_t what = chosen(0, 8);
        ++counts[what];
        switch (what) {
        case 0: victim.kill(); return [this, &victim] { start(victim); };
        case 1: victim.signal(SIGSTOP); return [&victim] { victim.signal(SIGCONT); };
        case 2: victim.control("{\"do\":\"cut\"}", kToken); break;
        case 3:
            victim.control("{\"do\":\"cut\",\"direction\":\"in\",\"peer\":\"" +
                               other.id.toLatin1() + "\"}",
                           kToken);
            break;
        case 4: victim.control("{\"do\":\"delay\",\"ms\":80}", kToken); break;
        case 5: victim.control("{\"do\":\"drop\",\"perMille\":200}", kToken); break;
        case 6:
            victim.setDiskFull(true);
            return [this, &victim] {
                // With nothing to write it may not have noticed.
                victim.setDiskFull(false);
                victim.kill();
                start(victim);
            };
        case 7:
            victim.signal(SIGTERM);
            return [this, &victim] {
                victim.waitForFinished(5'000);
                victim.kill();
                start(victim);
            };
        case 8:
            for (const auto& server : servers)
                server->kill();
            return [this] {
                for (const auto& server : servers)
                    if (!server->running()) start(*server);
            };
        }
        return [&victim] { victim.control("{\"do\":\"heal\"}", kToken); };
    }

    void healAll() {
        for (const auto& server : servers) {
            server->signal(SIGCONT);
            server->poll();
            if (!server->running()) start(*server);
        }
        // One that has just been started, or has much to catch up with, may need a while to listen.
        for (const auto& server : servers)
            for (int i = 0; i < 50 && !server->control("{\"do\":\"heal\"}", kToken); ++i)
                QTest::qWait(100);
    }

    static QJsonObject status(const NodeProcess& server) {
        HttpConnection connection(server.httpPort);
        return QJsonDocument::fromJson(connection.ask("GET", "/status", {}, 500).body).object();
    }

    /// Waits until all servers have applied the same log to its end; its last index, or 0.
    qint64 settle() {
        QElapsedTimer waited;
        waited.start();
        while (!waited.hasExpired(30'000)) {
            std::set<qint64> numbers;
            int leaders = 0;
            for (const auto& server : servers) {
                const QJsonObject state = status(*server);
                leaders += state["role"].toString() == "leader" ? 1 : 0;
                for (const char* what : {"lastIndex", "commitIndex", "lastApplied"})
                    numbers.insert(state[what].toInteger(-1));
            }
            if (leaders == 1 && numbers.size() == 1 && *numbers.begin() > 0)
                return *numbers.begin();
            QTest::qWait(100);
        }
        return 0;
    }

    /// How each server is, for who has to find out why they do not settle.
    void describe() {
        for (const auto& server : servers) {
            server->poll();
            qWarning("%s: %s, %s\n%s", qPrintable(server->id),
                     server->running() ? "runs" : "has ended",
                     QJsonDocument(status(*server)).toJson(QJsonDocument::Compact).constData(),
                     server->errors().right(2'000).constData());
        }
    }

    std::uint64_t chosen(std::uint64_t low, std::uint64_t high) {
        return std::uniform_int_distribution<std::uint64_t>(low, high)(random_);
    }

    std::vector<std::unique_ptr<NodeProcess>> servers;
    QList<net::HostPort> observed; ///< where each can be watched
    std::map<std::uint64_t, int> counts;

private:
    QTemporaryDir folder_;
    QStringList peers_;
    std::mt19937_64 random_;
};

} // namespace

/// Five real processes are killed, stopped, cut off, slowed and run out of disk while clients write
/// and read. RAFTARIUM_CHAOS_SECONDS says for how long, RAFTARIUM_CHAOS_SEED what is chosen.
class tst_chaos : public QObject {
    Q_OBJECT

private slots:
    void whatever_happens_clients_see_one_store_and_nothing_acknowledged_is_lost();
};

void tst_chaos::whatever_happens_clients_see_one_store_and_nothing_acknowledged_is_lost() {
    const std::uint64_t seconds = number("RAFTARIUM_CHAOS_SECONDS", 20);
    const std::uint64_t seed = number("RAFTARIUM_CHAOS_SEED", std::random_device{}());
    qInfo("RAFTARIUM_CHAOS_SEED=%llu", static_cast<unsigned long long>(seed));
    Chaos chaos(seed);
    QVERIFY2(chaos.settle() > 0, "the servers found no leader");
    Watcher watcher(chaos.observed, kToken);

    std::vector<quint16> ports;
    for (const auto& server : chaos.servers)
        ports.push_back(server->httpPort);
    std::atomic<bool> stop{false};
    std::atomic<EventNumber> clock{0};
    std::vector<std::unique_ptr<ChaosClient>> clients;
    std::vector<std::thread> threads;
    for (std::uint32_t i = 1; i <= 6; ++i) {
        clients.push_back(std::make_unique<ChaosClient>(i, ports, seed + i, clock));
        threads.emplace_back([client = clients.back().get(), &stop] { client->run(stop); });
    }

    QElapsedTimer time;
    time.start();
    while (!time.hasExpired(qint64(seconds) * 1000)) {
        // Up to three things at once, then peace for a while, so that there is progress to judge.
        std::vector<std::function<void()>> undo;
        for (std::uint64_t i = chaos.chosen(1, 3); i > 0; --i) {
            undo.push_back(chaos.harm());
            QTest::qWait(int(chaos.chosen(50, 700)));
        }
        QTest::qWait(int(chaos.chosen(100, 1'500)));
        for (const auto& one : undo)
            one();
        if (chaos.chosen(0, 2) == 0) {
            chaos.healAll();
            QTest::qWait(1'000);
        }
    }
    chaos.healAll();
    QTest::qWait(1'500);
    stop = true;
    for (std::thread& thread : threads)
        thread.join();
    chaos.healAll();

    const qint64 last = chaos.settle();
    if (last == 0) chaos.describe();
    QVERIFY2(last > 0, "the servers do not agree after everything was healed");

    std::vector<Operation> history;
    int answers = 0;
    HttpConnection* leader = nullptr;
    std::unique_ptr<HttpConnection> connection;
    for (const auto& server : chaos.servers)
        if (Chaos::status(*server)["role"].toString() == "leader")
            connection = std::make_unique<HttpConnection>(server->httpPort);
    leader = connection.get();
    QVERIFY(leader != nullptr);
    std::size_t acknowledged = 0;
    for (const auto& client : clients) {
        history.insert(history.end(), client->history.begin(), client->history.end());
        answers += client->answers;
        for (const auto& [key, value] : client->acknowledged) {
            const auto found =
                leader->ask("GET", "/kv/" + QByteArray::fromStdString(key), {}, 3'000);
            QVERIFY2(found.status == 200 && found.body == QByteArray::fromStdString(value),
                     ("acknowledged and lost: " + key).c_str());
            ++acknowledged;
        }
    }
    qInfo("%d answers, %zu of them kept forever, last entry %lld; harm done:", answers,
          acknowledged, last);
    constexpr const char* words[] = {"kill", "stop",      "isolate",   "cut one way", "delay",
                                     "drop", "disk full", "terminate", "kill all"};
    for (const auto& [what, count] : chaos.counts)
        qInfo("  %-12s %d", words[what], count);
    QVERIFY(answers > 0 && acknowledged > 0);

    const Linearizability judged = checkLinearizability(history);
    if (judged.contradiction)
        for (const OperationNumber one : judged.contradiction->operations) {
            const Operation& operation = history[one];
            qWarning("%s: client %u %s %s, %u to %u, found %s", operation.key.c_str(),
                     operation.client.value(),
                     operation.kind == OperationKind::Get   ? "get"
                     : operation.kind == OperationKind::Set ? "set"
                                                            : "delete",
                     operation.value.c_str(), operation.invoked.event,
                     operation.returned ? operation.returned->event : kNoEvent,
                     operation.result.value_or("nothing").c_str());
        }
    QCOMPARE(judged.verdict, Verdict::Linearizable);

    // So it looks to who watched all that, however much of it was missed.
    watcher.take();
    qInfo("%zu operations seen in %u events", watcher.operations().size(), watcher.events());
    QVERIFY(!watcher.operations().empty());
    QVERIFY(checkLinearizability(watcher.operations()).verdict != Verdict::NotLinearizable);

    // Whatever the disks hold is the same, and all of it is there.
    std::vector<StoredState> disks;
    for (const auto& server : chaos.servers)
        server->kill();
    for (const auto& server : chaos.servers) {
        WriteAheadLog log(server->directory().toStdString(),
                          {"chaos", NodeId{std::uint8_t(disks.size() + 1)}});
        auto opened = log.open();
        QVERIFY2(std::holds_alternative<StoredState>(opened),
                 std::holds_alternative<StoredState>(opened)
                     ? ""
                     : std::get<raftarium::net::StorageError>(opened).text().c_str());
        disks.push_back(std::move(std::get<StoredState>(opened)));
        log.close();
    }
    for (const StoredState& disk : disks) {
        QVERIFY(disk.log.lastIndex().value() >= std::uint64_t(last));
        const Index first = std::max(disk.log.firstIndex(), disks[0].log.firstIndex());
        for (Index i = first; i.value() <= std::uint64_t(last); ++i)
            QVERIFY(disk.log.entry(i) == disks[0].log.entry(i));
    }
}

QTEST_GUILESS_MAIN(tst_chaos)
#include "tst_chaos.moc"
