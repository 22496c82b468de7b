#include "net/daemon/http_api.h"

#include <QFile>
#include <QJsonArray>

#include <unistd.h>

namespace raftarium::net {
namespace {

QString nameOf(NodeId id) { return QStringLiteral("n%1").arg(id.value()); }

const char* wordOf(Role role) {
    switch (role) {
    case Role::Follower: return "follower";
    case Role::Candidate: return "candidate";
    case Role::Leader: return "leader";
    }
    return "";
}

QJsonArray namesOf(const NodeSet& nodes) {
    QJsonArray names;
    nodes.forEach([&](NodeId id) { names.append(nameOf(id)); });
    return names;
}

/// Bytes of this process that stand in memory; 0 where the system does not tell.
quint64 residentBytes() {
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly)) return 0;
    const QList<QByteArray> numbers = file.readAll().split(' ');
    return numbers.size() < 2 ? 0 : numbers[1].toULongLong() * quint64(sysconf(_SC_PAGESIZE));
}

class MetricsText {
public:
    template <class Number>
    MetricsText& gauge(const char* name, const char* help, Number value) {
        return add(name, help, "gauge", QByteArray::number(value));
    }
    MetricsText& counter(const char* name, const char* help, quint64 value) {
        return add(name, help, "counter", QByteArray::number(value));
    }
    [[nodiscard]] QByteArray text() const { return text_; }

private:
    MetricsText& add(const char* name, const char* help, const char* type,
                     const QByteArray& value) {
        text_.append("# HELP raftarium_").append(name).append(' ').append(help).append('\n');
        text_.append("# TYPE raftarium_").append(name).append(' ').append(type).append('\n');
        text_.append("raftarium_").append(name).append(' ').append(value).append('\n');
        return *this;
    }
    QByteArray text_;
};

} // namespace

QJsonObject HttpApi::status() const {
    QJsonObject status{{"id", nameOf(node_->id())}, {"peers", peers_}};
    if (!node_->isRunning()) {
        status["role"] = "stopped";
        return status;
    }
    const Node& node = node_->node();
    status["role"] = wordOf(node.role());
    status["term"] = qint64(node.currentTerm().value());
    status["leader"] = node.leader() == kNobody ? QJsonValue() : QJsonValue(nameOf(node.leader()));
    status["commitIndex"] = qint64(node.commitIndex().value());
    status["lastApplied"] = qint64(node.lastApplied().value());
    status["lastIndex"] = qint64(node.log().lastIndex().value());
    status["snapshotIndex"] = qint64(node.snapshot().index.value());
    return status;
}

QJsonObject HttpApi::members() const {
    if (!node_->isRunning()) return {};
    const Configuration& configuration = node_->node().configuration();
    return {{"voters", namesOf(configuration.voters)},
            {"outgoing", namesOf(configuration.outgoing)},
            {"learners", namesOf(configuration.learners)},
            {"index", qint64(node_->node().configurationIndex().value())}};
}

QByteArray HttpApi::metrics() const {
    MetricsText text;
    text.gauge("up", "Whether the server runs.", node_->isRunning() ? 1 : 0)
        .gauge("resident_memory_bytes", "Memory of the process.", residentBytes())
        .gauge("keys", "Keys in the store.", quint64(machine_->size()))
        .counter("http_puts_total", "PUT requests.", counts_[Puts])
        .counter("http_gets_total", "GET requests of keys.", counts_[Gets])
        .counter("http_deletes_total", "DELETE requests.", counts_[Deletes])
        .counter("http_redirects_total", "Requests sent to the leader.", counts_[Redirects])
        .counter("http_refusals_total", "Requests refused.", counts_[Refusals])
        .counter("http_timeouts_total", "Requests with an unknown outcome.", counts_[Timeouts]);
    if (!node_->isRunning()) return text.text();
    const Node& node = node_->node();
    text.gauge("is_leader", "Whether the server leads.", node_->isLeader() ? 1 : 0)
        .gauge("term", "Current term.", quint64(node.currentTerm().value()))
        .gauge("commit_index", "Last entry known to be committed.",
               quint64(node.commitIndex().value()))
        .gauge("applied_index", "Last entry applied.", quint64(node.lastApplied().value()))
        .gauge("last_index", "Last entry of the log.", quint64(node.log().lastIndex().value()))
        .gauge("snapshot_index", "Last entry of the snapshot.",
               quint64(node.snapshot().index.value()))
        .gauge("voters", "Voting members.", quint64(node.configuration().voters.size()));
    return text.text();
}

} // namespace raftarium::net
