#include "core/raft/node.h"
#include "core/sim/disk.h"
#include "harness.h"

#include <QTemporaryDir>

using namespace raftarium;
using namespace raftarium::net;
using namespace raftarium::net::test;

namespace {

/// Three servers whose writes go to a simulated disk and to a write-ahead log alike. Messages,
/// timers, clients, snapshots and crashes come as chance has it.
class Servers {
public:
    Servers(const QString& directory, std::uint64_t seed) : random_(seed) {
        options_.snapshotKeepsEntries = static_cast<std::uint32_t>(random_.upTo(8));
        options_.snapshotChunkBytes = 64;
        limits_ = small(1 + random_.upTo(4000));
        limits_.recordBytes = 200 + random_.upTo(4000);
        for (int id = 1; id <= 3; ++id) {
            Server& server = servers_.emplace_back();
            server.directory = directory + '/' + QString::number(id);
            server.disk.conditions.onCrash = UnsyncedWrites::Kept;
            start(server, id);
        }
    }

    void act() {
        const std::uint64_t which = random_.upTo(99);
        Server& server = servers_[random_.upTo(servers_.size() - 1)];
        if (which < 60 && !messages_.empty())
            deliver();
        else if (which < 80)
            propose(server);
        else if (which < 88)
            sync(server);
        else if (which < 93)
            passTime(server);
        else if (which < 97)
            takeSnapshot(server);
        else
            restart(server);
    }
    void restartAll() {
        for (Server& server : servers_)
            restart(server);
    }
    [[nodiscard]] const QString& problem() const { return problem_; }
    [[nodiscard]] int restarts() const { return restarts_; }
    [[nodiscard]] Index highest() const {
        Index index;
        for (const Server& server : servers_)
            index = std::max(index, server.disk.log().lastIndex());
        return index;
    }
    [[nodiscard]] bool anySnapshot() const {
        return std::any_of(servers_.begin(), servers_.end(),
                           [](const Server& s) { return !s.disk.snapshot().empty(); });
    }

private:
    struct Server {
        int id = 0;
        QString directory;
        std::optional<Node> node;
        Disk disk;
        std::unique_ptr<WriteAheadLog> wal;
        std::uint64_t written = 0;
    };

    void start(Server& server, int id) {
        server.id = id;
        server.wal = std::make_unique<WriteAheadLog>(server.directory.toStdString(), kMine, limits_,
                                                     withoutSync());
        auto opened = server.wal->open();
        const auto* state = std::get_if<StoredState>(&opened);
        if (state == nullptr) {
            problem_ = QString::fromStdString(std::get<StorageError>(opened).text());
            return;
        }
        const StoredState simulated{server.disk.hardState(), server.disk.log(),
                                    server.disk.snapshot()};
        if (!same(*state, simulated))
            problem_ = describe(*state) + " instead of " + describe(simulated);
        server.written = 0;
        server.node.emplace(
            NodeId{static_cast<std::uint8_t>(id)}, options_,
            PersistentState{state->hard, state->log, Configuration::ofVoters(3), state->snapshot},
            random_.next());
        server.node->start(now_, kNoEvent, ready_);
        settle(server);
    }
    void restart(Server& server) {
        server.wal->close(); // writes what it was given
        server.disk.crash(random_);
        ++restarts_;
        start(server, server.id);
    }
    void settle(Server& server) {
        if (ready_.write) {
            const WriteRequest request = *std::exchange(ready_.write, std::nullopt);
            server.disk.write(request, server.node->log(), now_, kNoEvent);
            server.wal->write(request, server.node->log());
            server.written = request.number;
        }
        for (Outgoing& outgoing : ready_.messages)
            messages_.push_back(std::move(outgoing.message));
        ready_.clear();
        while (messages_.size() > 60)
            messages_.erase(messages_.begin());
        if (server.node->mayApply() > server.node->lastApplied() && random_.upTo(3) != 0)
            server.node->applied(server.node->mayApply(), kNoEvent, ready_);
        ready_.clear();
    }
    void sync(Server& server) {
        if (!server.disk.hasPending()) return;
        std::uint64_t number = 0;
        while (server.disk.hasPending() && (number == 0 || random_.upTo(2) != 0))
            number = server.disk.syncOldest().number;
        server.node->persisted(number, now_, kNoEvent, ready_);
        settle(server);
    }
    void deliver() {
        const std::size_t place =
            random_.upTo(4) == 0 ? random_.upTo(messages_.size() - 1) : std::size_t{0};
        const Message message = messages_[place];
        if (random_.upTo(9) != 0) messages_.erase(messages_.begin() + std::ptrdiff_t(place));
        Server& server = servers_[message.to.value() - 1];
        server.node->step(message, now_, kNoEvent, ready_);
        settle(server);
        if (random_.upTo(2) != 0) sync(server);
    }
    void propose(Server& server) {
        for (std::uint64_t left = random_.upTo(12); left > 0; --left)
            server.node->propose(text(std::string(random_.upTo(120), 'p')), kNoEvent, ready_);
        if (random_.upTo(3) != 0) server.node->flush(now_, ready_);
        settle(server);
    }
    void passTime(Server& server) {
        if (server.node->nextDeadline() == kNever) return;
        now_ = std::max(now_, server.node->nextDeadline());
        server.node->advanceTo(now_, ready_);
        settle(server);
    }
    void takeSnapshot(Server& server) {
        if (server.node->lastApplied() > server.node->commitIndex()) return;
        server.node->takeSnapshot(text(std::string(random_.upTo(400), 's')), now_, kNoEvent,
                                  ready_);
        settle(server);
    }

    Random random_;
    NodeOptions options_;
    StorageLimits limits_;
    Time now_{};
    Ready ready_;
    std::vector<Server> servers_;
    std::vector<Message> messages_;
    QString problem_;
    int restarts_ = 0;
};

} // namespace

class AsSimulatedTest : public QObject {
    Q_OBJECT

private slots:
    /// The simulator's disk is the definition of what storage gives back.
    void everyRestartGivesBackWhatTheSimulatedDiskDoes() {
        int restarts = 0;
        int withSnapshot = 0;
        Index highest;
        for (std::uint64_t seed = 1; seed <= 200; ++seed) {
            QTemporaryDir directory(quickPlace());
            Servers servers(directory.path(), seed);
            for (int i = 0; i < 600 && servers.problem().isEmpty(); ++i)
                servers.act();
            if (servers.problem().isEmpty()) servers.restartAll();
            QVERIFY2(servers.problem().isEmpty(),
                     qPrintable(QString("seed %1: ").arg(seed) + servers.problem()));
            restarts += servers.restarts();
            withSnapshot += servers.anySnapshot() ? 1 : 0;
            highest = std::max(highest, servers.highest());
        }
        // It was about something.
        QVERIFY(restarts > 500);
        QVERIFY2(withSnapshot > 30, qPrintable(QString::number(withSnapshot)));
        QVERIFY2(highest > Index{50}, qPrintable(QString::number(highest.value())));
    }
};

QTEST_GUILESS_MAIN(AsSimulatedTest)
#include "tst_as_simulated.moc"
