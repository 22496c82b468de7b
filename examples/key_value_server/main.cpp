// A replicated key-value store in about a hundred lines: three servers, a line protocol over TCP.
//
//   key_value_server 1 ./data1 127.0.0.1:7001 127.0.0.1:7002 127.0.0.1:7003 9001
//   key_value_server 2 ./data2 127.0.0.1:7001 127.0.0.1:7002 127.0.0.1:7003 9002
//   key_value_server 3 ./data3 127.0.0.1:7001 127.0.0.1:7002 127.0.0.1:7003 9003
//
// then, for example with netcat on port 9001: `set colour blue`, `get colour`. A server that does
// not lead answers `ask N`, where N is the number of the leader, or 0 while there is none.

#include <raftarium.h>

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>

#include <cstdio>
#include <map>

using namespace raftarium;
using namespace raftarium::net;

namespace {

/// The state machine: what the servers agree on. Commands are `set KEY VALUE`.
class Store : public StateMachine {
public:
    std::string apply(Index, std::string_view command) override {
        command.remove_prefix(4);
        const std::size_t blank = command.find(' ');
        values_[std::string(command.substr(0, blank))] = command.substr(blank + 1);
        return "ok";
    }
    std::string snapshot() const override {
        std::string text;
        for (const auto& [key, value] : values_)
            text += key + ' ' + value + '\n';
        return text;
    }
    bool restore(std::string_view snapshot) override {
        std::map<std::string, std::string> read;
        for (std::size_t end; (end = snapshot.find('\n')) != snapshot.npos;
             snapshot.remove_prefix(end + 1)) {
            const std::size_t blank = snapshot.find(' ');
            if (blank > end) return false;
            read[std::string(snapshot.substr(0, blank))] =
                snapshot.substr(blank + 1, end - blank - 1);
        }
        if (!snapshot.empty()) return false;
        values_ = std::move(read);
        return true;
    }
    std::string get(const std::string& key) const {
        const auto found = values_.find(key);
        return found == values_.end() ? "nothing" : found->second;
    }

private:
    std::map<std::string, std::string> values_;
};

/// Does what a line asks for; `reply` is called when that is done.
void serve(RaftNode& node, const Store& store, const std::string& line,
           const std::function<void(const std::string&)>& reply) {
    const bool sets = line.starts_with("set ") && line.find(' ', 4) != line.npos;
    if (!sets && !line.starts_with("get ")) return reply("set KEY VALUE or get KEY");
    const auto answer = [=, &store](const ProposalResult& result) {
        if (result.outcome == ProposalResult::Outcome::Applied)
            reply(sets ? result.answer : store.get(line.substr(4)));
        else if (result.outcome == ProposalResult::Outcome::Refused)
            reply("ask " + std::to_string(result.leader.value()));
        else
            reply("unknown");
    };
    sets ? node.propose(line, answer) : node.read(answer);
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 7) {
        std::fputs("key_value_server NUMBER DIRECTORY ADDRESS1 ADDRESS2 ADDRESS3 PORT\n", stderr);
        return 2;
    }
    RaftNode::Config config;
    config.id = NodeId{static_cast<std::uint8_t>(words[1].toUInt())};
    config.voters = Configuration::ofVoters(3).voters;

    TcpConfig network;
    network.self = config.id;
    network.clusterId = "key-value-example";
    for (std::uint8_t id = 1; id <= 3; ++id) {
        const QStringList address = words[2 + id].split(':');
        network.peers[NodeId{id}] = {address.value(0), quint16(address.value(1).toUInt())};
    }
    network.listen = network.peers[config.id];

    Store store;
    TcpTransport transport(network);
    WriteAheadLog log(words[2].toStdString(), {"key-value-example", config.id});
    RaftNode node(config);
    node.setTransport(&transport);
    node.setStorage(&log);
    node.setStateMachine(&store);
    if (const QString problem = node.start(); !problem.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(problem));
        return 3;
    }

    QTcpServer clients;
    QObject::connect(&clients, &QTcpServer::newConnection, [&] {
        QTcpSocket* socket = clients.nextPendingConnection();
        socket->setReadBufferSize(64 << 10);
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QTcpSocket::readyRead, [&node, &store, socket] {
            while (socket->canReadLine())
                serve(node, store, socket->readLine().trimmed().toStdString(),
                      [socket = QPointer(socket)](const std::string& text) {
                          if (socket) socket->write(QByteArray::fromStdString(text + '\n'));
                      });
            if (socket->bytesAvailable() >= socket->readBufferSize()) socket->abort();
        });
    });
    if (!clients.listen(QHostAddress::LocalHost, quint16(words[6].toUInt()))) return 3;
    return QCoreApplication::exec();
}
