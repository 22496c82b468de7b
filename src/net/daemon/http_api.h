#pragma once

#include "net/daemon/client_report.h"
#include "net/daemon/http_server.h"
#include "net/daemon/key_value_machine.h"
#include "net/node/raft_node.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QTimer>

#include <array>
#include <deque>

namespace raftarium::net {

/// What clients of a node can ask over HTTP: `GET|PUT|DELETE /kv/<key>`, `/status`, `/members`,
/// `/metrics`, `/health`. Reads are linearizable; `?consistency=stale` reads what is here.
///
/// Whoever watches the node is told of all but the stale reads, which may find anything old.
///
/// Threads: that of its node.
class HttpApi : public QObject {
    Q_OBJECT
public:
    /// Where clients reach another server, "HOST:PORT"; empty where that is not known.
    using AddressOf = std::function<QString(NodeId)>;
    /// `node` and `machine` outlive this. `peers` are the addresses of the members by name, for
    /// /status.
    HttpApi(RaftNode* node, const KeyValueMachine* machine, AddressOf addressOf, QJsonObject peers,
            QObject* parent = nullptr);

    /// What is wrong, for the user; empty where all is well.
    [[nodiscard]] QString listen(const QHostAddress& address, quint16 port);
    [[nodiscard]] quint16 port() const { return server_.port(); }
    /// Speaks HTTPS, and sends clients on to others that do. Call before listen().
    void setTls(const QSslConfiguration& tls);
    void close() { server_.close(); }

    static constexpr int kMostKeyBytes = 1024;
    static constexpr int kMostValueBytes = 1 << 20;
    static constexpr int kTimeoutMs = 10'000; ///< then a request that waits is answered by 504

private:
    void handle(const QHttpServerRequest& request, const HttpReply& reply);
    void handleKey(const QHttpServerRequest& request, const HttpReply& reply,
                   const QByteArray& path);
    void get(const QByteArray& key, bool stale, const QByteArray& path, const HttpReply& reply);
    void change(std::string command, const QByteArray& path, const HttpReply& reply);
    /// Tells who watches what the client asks for.
    [[nodiscard]] ClientReport report(const HttpReply& reply, const std::string& request);
    /// Answers what did not work out; false where it did.
    bool refuse(const ProposalResult& result, const QByteArray& path, const HttpReply& reply);
    void expire();
    void waitFor(const HttpReply& reply, const ClientReport& report);
    [[nodiscard]] QJsonObject status() const;
    [[nodiscard]] QJsonObject members() const;
    [[nodiscard]] QByteArray metrics() const;

    RaftNode* const node_;
    const KeyValueMachine* const machine_;
    const AddressOf addressOf_;
    const QJsonObject peers_;
    HttpServer server_;
    QByteArray scheme_ = QByteArrayLiteral("http://");
    struct Waiting {
        qint64 until;
        HttpReply reply;
        ClientReport report;
    };
    std::deque<Waiting> waiting_; // by `until`
    QTimer expiry_;
    QElapsedTimer clock_;
    enum Counter { Puts, Gets, Deletes, Redirects, Refusals, Timeouts, Counters };
    mutable std::array<quint64, Counters> counts_{};
};

} // namespace raftarium::net
