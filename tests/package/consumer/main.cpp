#include <raftarium.h>

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

using namespace raftarium;
using namespace raftarium::net;

namespace {

class Counter : public StateMachine {
public:
    std::string apply(Index, std::string_view) override { return std::to_string(++count_); }
    std::string snapshot() const override { return std::to_string(count_); }
    bool restore(std::string_view) override { return true; }

private:
    int count_ = 0;
};

} // namespace

/// One server with a log on disk replicates one command to itself.
int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    RaftNode::Config config;
    config.id = NodeId{1};
    config.voters = Configuration::ofVoters(1).voters;
    TcpConfig network;
    network.self = config.id;
    network.clusterId = "consumer";
    TcpTransport transport(network);
    WriteAheadLog log(folder.path().toStdString(), {"consumer", config.id});
    Counter counter;
    RaftNode node(config);
    node.setTransport(&transport);
    node.setStorage(&log);
    node.setStateMachine(&counter);
    int status = 1;
    QObject::connect(
        &node, &RaftNode::leaderElected, &node,
        [&] {
            node.propose("count", [&](const ProposalResult& result) {
                status = result.outcome == ProposalResult::Outcome::Applied && result.answer == "1"
                             ? 0
                             : 2;
                std::printf("answer %s\n", result.answer.c_str());
                QCoreApplication::exit(status);
            });
        },
        Qt::QueuedConnection);
    if (!node.start().isEmpty()) return 3;
    QTimer::singleShot(20'000, &node, [] { QCoreApplication::exit(4); });
    return QCoreApplication::exec();
}
