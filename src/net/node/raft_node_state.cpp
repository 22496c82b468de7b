#include "net/node/raft_node_private.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace raftarium::net {
namespace {

constexpr std::array kKinds{"command", "noOp", "configuration"};
static_assert(static_cast<int>(EntryKind::Command) == 0 && static_cast<int>(EntryKind::NoOp) == 1 &&
              static_cast<int>(EntryKind::Configuration) == 2);
constexpr qint64 kExact = qint64{1} << 53; ///< JSON numbers are exact up to here

QString base64(const std::string& data) {
    return QString::fromLatin1(QByteArray::fromStdString(data).toBase64());
}

QJsonValue commandValue(const CommandPtr& command) {
    return command ? QJsonValue(base64(command->data)) : QJsonValue();
}

/// What loadState() reads, or what is wrong with it.
class StateReader {
public:
    explicit StateReader(const QJsonObject& object) : object_(object) {}
    QString problem;

    quint64 number(const QJsonObject& object, const QString& key) {
        const double value = object.value(key).toDouble(-1);
        if (value < 0 || value > double(kExact) || value != double(quint64(value)))
            complain(RaftNode::tr("“%1” must be a whole number of at least 0.").arg(key));
        return problem.isEmpty() ? quint64(value) : 0;
    }
    std::shared_ptr<Command> command(const QJsonObject& object, const QString& key) {
        const QJsonValue value = object.value(key);
        if (value.isNull() || value.isUndefined()) return nullptr;
        const auto decoded = QByteArray::fromBase64Encoding(
            value.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        if (!value.isString() || !decoded)
            complain(RaftNode::tr("“%1” must be a text in Base64.").arg(key));
        return std::make_shared<Command>(Command{decoded.decoded.toStdString()});
    }
    NodeId server(quint64 id) {
        if (id > kMaxNodeId) complain(RaftNode::tr("There is no server %1.").arg(id));
        return NodeId{static_cast<std::uint8_t>(id)};
    }
    void complain(const QString& text) {
        if (problem.isEmpty()) problem = text;
    }

    PersistentState read() {
        PersistentState state;
        state.hard.currentTerm = Term{number(object_, QStringLiteral("currentTerm"))};
        state.hard.votedFor = server(number(object_, QStringLiteral("votedFor")));
        const QJsonObject snapshot = object_.value(QStringLiteral("snapshot")).toObject();
        if (!snapshot.isEmpty()) readSnapshot(state, snapshot);
        for (const auto& value : object_.value(QStringLiteral("log")).toArray()) {
            readEntry(state, value.toObject());
            if (!problem.isEmpty()) {
                problem = RaftNode::tr("Entry %1: %2")
                              .arg((state.log.lastIndex() + 1).value())
                              .arg(problem);
                break;
            }
        }
        if (problem.isEmpty() && state.log.lastTerm() > state.hard.currentTerm)
            complain(RaftNode::tr("The log holds an entry of a later term than “currentTerm”."));
        return state;
    }

private:
    void readSnapshot(PersistentState& state, const QJsonObject& object) {
        state.snapshot.index = Index{number(object, QStringLiteral("index"))};
        state.snapshot.term = Term{number(object, QStringLiteral("term"))};
        state.snapshot.content = command(object, QStringLiteral("content"));
        const auto members = decodeConfiguration(
            object.value(QStringLiteral("configuration")).toString().toStdString());
        if (!members) complain(RaftNode::tr("“configuration” names no members."));
        if (!problem.isEmpty()) return;
        state.snapshot.configuration = *members;
        state.log.resetTo(state.snapshot.index, state.snapshot.term);
    }
    void readEntry(PersistentState& state, const QJsonObject& object) {
        const Term term{number(object, QStringLiteral("term"))};
        const QString word = object.value(QStringLiteral("kind")).toString();
        const auto kind = std::find(kKinds.begin(), kKinds.end(), word);
        auto content = command(object, QStringLiteral("command"));
        if (kind == kKinds.end())
            complain(RaftNode::tr("“kind” must be noOp, command or configuration."));
        if (term < state.log.lastTerm()) complain(RaftNode::tr("Terms never fall along a log."));
        if (problem.isEmpty())
            state.log.append(
                Entry{term, std::move(content), static_cast<EntryKind>(kind - kKinds.begin())});
    }

    const QJsonObject& object_;
};

} // namespace

QJsonObject RaftNode::state() const {
    PersistentState state = d->kept;
    if (d->node)
        state = {
            {d->node->currentTerm(), d->node->votedFor()}, d->node->log(), {}, d->node->snapshot()};
    QJsonArray log;
    // The log may still hold entries that the snapshot stands for.
    const Index first = std::max(state.log.firstIndex(), state.snapshot.index + 1);
    for (Index i = first; i <= state.log.lastIndex(); ++i) {
        const Entry& entry = state.log.entry(i);
        log.append(QJsonObject{{QStringLiteral("term"), qint64(entry.term.value())},
                               {QStringLiteral("kind"), kKinds[std::size_t(entry.kind)]},
                               {QStringLiteral("command"), commandValue(entry.command)}});
    }
    QJsonObject object{{QStringLiteral("currentTerm"), qint64(state.hard.currentTerm.value())},
                       {QStringLiteral("votedFor"), state.hard.votedFor.value()},
                       {QStringLiteral("log"), log}};
    if (!state.snapshot.empty())
        object[QStringLiteral("snapshot")] =
            QJsonObject{{QStringLiteral("index"), qint64(state.snapshot.index.value())},
                        {QStringLiteral("term"), qint64(state.snapshot.term.value())},
                        {QStringLiteral("configuration"),
                         QString::fromStdString(encodeConfiguration(state.snapshot.configuration))},
                        {QStringLiteral("content"), commandValue(state.snapshot.content)}};
    return object;
}

QString RaftNode::loadState(const QJsonObject& state) {
    if (d->node) return tr("The server runs: load its state before it starts.");
    if (d->storage != nullptr) return tr("The server has a storage: its state is in there.");
    StateReader reader(state);
    PersistentState read = reader.read();
    if (!reader.problem.isEmpty()) return reader.problem;
    d->kept = std::move(read);
    return {};
}

} // namespace raftarium::net
