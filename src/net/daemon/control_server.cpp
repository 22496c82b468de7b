#include "net/daemon/control_server.h"

#include "net/daemon/client_report.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace raftarium::net {
namespace {

QJsonObject done() { return {{QStringLiteral("ok"), true}}; }
QJsonObject failed(const QString& error) {
    return {{QStringLiteral("ok"), false}, {QStringLiteral("error"), error}};
}

QString whyRefused(RefusalReason reason) {
    switch (reason) {
    case RefusalReason::NotLeader: return ControlServer::tr("This server does not lead.");
    case RefusalReason::NoLeaderKnown: return ControlServer::tr("No leader is known.");
    case RefusalReason::NodeStopped: return ControlServer::tr("The server is stopped.");
    case RefusalReason::Transferring: return ControlServer::tr("The leader is handing over.");
    case RefusalReason::ChangeInProgress:
        return ControlServer::tr("Another change of members is under way.");
    case RefusalReason::NothingCommitted:
        return ControlServer::tr("The leader has committed nothing in its term yet.");
    case RefusalReason::InvalidMembers:
        return ControlServer::tr(
            "These cannot be the members: there must be voters, and a change.");
    case RefusalReason::LeadershipLost: return ControlServer::tr("The server leads no more.");
    }
    return {};
}

/// What a line may hold besides "do" and the token. A slip in a key must not mean every peer.
struct Words {
    QLatin1String command;
    std::array<QLatin1String, 2> keys{};
};
constexpr std::array<Words, 13> kWords{{
    {QLatin1String("crash")},
    {QLatin1String("pause")},
    {QLatin1String("resume")},
    {QLatin1String("cut"), {QLatin1String("peer"), QLatin1String("direction")}},
    {QLatin1String("heal"), {QLatin1String("peer"), QLatin1String("direction")}},
    {QLatin1String("delay"), {QLatin1String("peer"), QLatin1String("ms")}},
    {QLatin1String("drop"), {QLatin1String("peer"), QLatin1String("perMille")}},
    {QLatin1String("clock"), {QLatin1String("ppm")}},
    {QLatin1String("propose"), {QLatin1String("command")}},
    {QLatin1String("timeout")},
    {QLatin1String("transfer"), {QLatin1String("to")}},
    {QLatin1String("members"), {QLatin1String("voters"), QLatin1String("learners")}},
    {QLatin1String("snapshot")},
}};

/// What is wrong with the words of a line, or nothing.
QString wrongWords(const QJsonObject& line) {
    const QString what = line.value(QLatin1String("do")).toString();
    if (what.isEmpty())
        return ControlServer::tr("A line names a command: {\"do\":\"pause\"}, for example.");
    const auto words = std::ranges::find(kWords, what, &Words::command);
    if (words == kWords.end())
        return ControlServer::tr("There is no command “%1”. There are crash, pause, resume, cut, "
                                 "heal, delay, drop, clock, propose, timeout, transfer, members "
                                 "and snapshot.")
            .arg(what.left(40));
    for (const QString& key : line.keys())
        if (key != QLatin1String("do") && key != QLatin1String("token") &&
            key != QLatin1String("id") &&
            (key.isEmpty() || std::ranges::find(words->keys, key) == words->keys.end()))
            return ControlServer::tr("“%1” knows no “%2”.").arg(what, key.left(40));
    return {};
}

} // namespace

ControlServer::ControlServer(RaftNode* node, FaultyTransport* transport, NodeSet peers,
                             QByteArray token, QObject* parent)
    : QObject(parent), node_(node), transport_(transport), peers_(peers), token_(std::move(token)) {
    connect(&server_, &QTcpServer::newConnection, this, &ControlServer::accept);
}

QString ControlServer::listen(const QHostAddress& address, quint16 port) {
    if (server_.listen(address, port)) return {};
    return tr("Cannot open the control port at %1:%2: %3. Choose another address with --control.")
        .arg(address.toString())
        .arg(port)
        .arg(server_.errorString());
}

void ControlServer::accept() {
    while (QTcpSocket* socket = server_.nextPendingConnection()) {
        if (open_ >= kMostConnections) {
            delete socket;
            continue;
        }
        ++open_;
        connect(socket, &QObject::destroyed, this, [this] { --open_; });
        new LineConnection(
            socket, token_,
            [this, client = node_->newClient()](const QJsonObject& command, const Answer& answer) {
                handle(command, answer, client);
            });
    }
}

void ControlServer::handle(const QJsonObject& command, const Answer& answer, std::uint32_t client) {
    if (const QString wrong = wrongWords(command); !wrong.isEmpty()) return answer(failed(wrong));
    const QString what = command.value(QLatin1String("do")).toString();
    if (what == u"crash") std::abort();
    if (what == u"pause" || what == u"resume") {
        node_->setPaused(what == u"pause");
        answer(done());
    } else if (what == u"cut" || what == u"heal" || what == u"delay" || what == u"drop") {
        setLinks(what, command, answer);
    } else if (what == u"clock") {
        const int ppm = command.value(QLatin1String("ppm")).toInt();
        if (ppm < 1'000 || ppm > 1'000'000'000)
            return answer(
                failed(tr("“ppm” must be from 1000 to 1000000000; 1000000 is true time.")));
        node_->setClockRate(std::uint32_t(ppm));
        answer(done());
    } else if (what == u"propose") {
        propose(command, answer, client);
    } else if (what == u"timeout") {
        node_->timeOutNow();
        answer(done());
    } else if (what == u"transfer") {
        const auto to = server(command.value(QLatin1String("to")));
        if (!to) return answer(failed(tr("“to” must name a server, such as n2.")));
        answerProposal(node_->transferLeadership(*to), answer);
    } else if (what == u"members") {
        changeMembers(command, answer);
    } else if (what == u"snapshot") {
        node_->takeSnapshot();
        answer(done());
    }
}

void ControlServer::setLinks(const QString& what, const QJsonObject& command,
                             const Answer& answer) {
    NodeSet chosen = peers_;
    chosen.erase(node_->id());
    if (command.contains(QLatin1String("peer"))) {
        const auto peer = server(command.value(QLatin1String("peer")));
        if (!peer || *peer == node_->id())
            return answer(failed(tr("“peer” must name another server, such as n2.")));
        chosen = {};
        chosen.insert(*peer);
    }
    int value = 0;
    if (what == u"delay" || what == u"drop") {
        const bool delays = what == u"delay";
        const QLatin1String key(delays ? "ms" : "perMille");
        const int most = delays ? 60'000 : 1'000;
        value = command.value(key).toInt(-1);
        if (value < 0 || value > most)
            return answer(failed(tr("“%1” must be from 0 to %2.").arg(key).arg(most)));
    }
    const QString way = command.contains(QLatin1String("direction"))
                            ? command.value(QLatin1String("direction")).toString()
                            : QStringLiteral("both");
    if (way != u"both" && way != u"in" && way != u"out")
        return answer(failed(tr("“direction” must be both, in or out.")));
    chosen.forEach([&](NodeId peer) { setLink(peer, what, way, value); });
    answer(done());
}

void ControlServer::setLink(NodeId peer, const QString& what, const QString& way, int value) {
    using Direction = FaultyTransport::Direction;
    for (const Direction direction : {Direction::Out, Direction::In}) {
        const bool out = direction == Direction::Out;
        if (way == (out ? u"in" : u"out")) continue;
        LinkFaults faults = transport_->faults(peer, direction);
        if (what == u"cut") faults.cut = true;
        if (what == u"heal") faults = way == u"both" ? LinkFaults{} : faults;
        if (what == u"heal") faults.cut = false;
        // What leaves late or is lost on its way out needs no help on its way in.
        if (what == u"delay" && out) faults.delayMs = value;
        if (what == u"drop" && out) faults.dropPerMille = value;
        transport_->setFaults(peer, direction, faults);
    }
}

void ControlServer::propose(const QJsonObject& command, const Answer& answer,
                            std::uint32_t client) {
    const std::string text = command.value(QLatin1String("command")).toString().toStdString();
    if (text.empty()) return answer(failed(tr("“command” must be a text.")));
    // As a command, `get` changes nothing and reads nothing either.
    const ClientReport report =
        text.starts_with("get ") ? ClientReport() : ClientReport(node_, client, text);
    const auto answerResult = [answer, report](const ProposalResult& result) {
        if (result.outcome == ProposalResult::Outcome::Applied) {
            report.answered(result.answer);
            return answer({{QStringLiteral("ok"), true},
                           {QStringLiteral("index"), qint64(result.index.value())},
                           {QStringLiteral("answer"), QString::fromStdString(result.answer)}});
        }
        report.failed(result.outcome);
        QJsonObject refusal =
            failed(result.outcome == ProposalResult::Outcome::Refused ? whyRefused(result.reason)
                   : result.outcome == ProposalResult::Outcome::Lost
                       ? tr("Another leader came first: it has no effect.")
                       : tr("The server stopped or lost it first: it may take effect or not."));
        if (result.leader != kNobody)
            refusal[QStringLiteral("leader")] = QStringLiteral("n%1").arg(result.leader.value());
        answer(refusal);
    };
    node_->propose(text, answerResult, report.operation());
}

void ControlServer::changeMembers(const QJsonObject& command, const Answer& answer) {
    const auto voters = servers(command.value(QLatin1String("voters")));
    const auto learners = command.contains(QLatin1String("learners"))
                              ? servers(command.value(QLatin1String("learners")))
                              : NodeSet();
    if (!voters || !learners)
        return answer(failed(tr("“voters” and “learners” must be lists of servers of --peers.")));
    Configuration target;
    target.voters = *voters;
    target.learners = *learners;
    answerProposal(node_->changeMembers(target), answer);
}

void ControlServer::answerProposal(const ProposeResult& result, const Answer& answer) const {
    if (result.accepted) return answer(done());
    QJsonObject refusal = failed(whyRefused(result.reason));
    if (result.leader != kNobody)
        refusal[QStringLiteral("leader")] = QStringLiteral("n%1").arg(result.leader.value());
    answer(refusal);
}

std::optional<NodeId> ControlServer::server(const QJsonValue& name) const {
    const QString text = name.toString();
    bool ok = false;
    const int number = text.startsWith(u'n') ? text.mid(1).toInt(&ok) : 0;
    if (!ok || number < 1 || number > kMaxNodeId) return std::nullopt;
    const NodeId id{static_cast<std::uint8_t>(number)};
    if (text != QStringLiteral("n%1").arg(number)) return std::nullopt; // n+2
    return peers_.contains(id) ? std::optional(id) : std::nullopt;
}

std::optional<NodeSet> ControlServer::servers(const QJsonValue& names) const {
    if (!names.isArray()) return std::nullopt;
    NodeSet set;
    for (const auto& name : names.toArray()) {
        const auto id = server(name);
        if (!id) return std::nullopt;
        set.insert(*id);
    }
    return set;
}

} // namespace raftarium::net
