#include "net/node/raft_node.h"
#include "websocket_transport.h"

#include <QTest>

#include <array>
#include <memory>
#include <string>

using namespace raftarium;
using namespace raftarium::net;

namespace {

constexpr int kPatienceMs = 20'000;

/// Keeps what was applied, one line a command.
class Lines : public StateMachine {
public:
    std::string apply(Index, std::string_view command) override {
        text.append(command).append("\n");
        return "line of " + std::to_string(command.size());
    }
    [[nodiscard]] std::string snapshot() const override { return text; }
    [[nodiscard]] bool restore(std::string_view snapshot) override {
        text = snapshot;
        return true;
    }
    std::string text;
};

/// Slow enough that a busy machine does not lose its leader in between.
NodeOptions patient() {
    NodeOptions options;
    options.electionTimeoutMin = milliseconds(500);
    options.electionTimeoutMax = milliseconds(1000);
    return options;
}

struct Server {
    explicit Server(NodeId id)
        : transport({id, 0, {}}), node({id, Configuration::ofVoters(3).voters, patient()}) {
        node.setTransport(&transport);
        node.setStateMachine(&lines);
    }
    WebSocketTransport transport;
    Lines lines;
    RaftNode node;
};

} // namespace

#define WAIT_FOR(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, kPatienceMs)

class TestWebSocketCluster : public QObject {
    Q_OBJECT
private slots:
    void threeServersElectALeaderAndReplicate() {
        std::array servers{std::make_unique<Server>(NodeId{1}), std::make_unique<Server>(NodeId{2}),
                           std::make_unique<Server>(NodeId{3})};
        for (const auto& server : servers)
            QCOMPARE(server->node.start(), QString());
        for (const auto& from : servers)
            for (const auto& to : servers)
                from->transport.addPeer(to->node.id(), to->transport.url());

        const auto leader = [&]() -> Server* {
            for (const auto& server : servers)
                if (server->node.isLeader()) return server.get();
            return nullptr;
        };
        WAIT_FOR(leader() != nullptr && servers[0]->node.leader() == leader()->node.id() &&
                 servers[1]->node.leader() == leader()->node.id() &&
                 servers[2]->node.leader() == leader()->node.id());

        QFuture<ProposalResult> result = leader()->node.propose("hello");
        WAIT_FOR(result.isFinished());
        QCOMPARE(result.result().outcome, ProposalResult::Outcome::Applied);
        QCOMPARE(result.result().answer, std::string("line of 5"));
        for (const auto& server : servers)
            WAIT_FOR(server->lines.text == "hello\n");
        for (const auto& server : servers)
            server->node.stop();
    }
};

QTEST_GUILESS_MAIN(TestWebSocketCluster)
#include "tst_websocket_cluster.moc"
