#include "net/control/cluster_control.h"

#include "net/control/effects.h"

#include <QJsonArray>

#include <algorithm>
#include <type_traits>
#include <variant>

namespace raftarium::net {
namespace {

using Request = ClusterControl::Request;

QString nameOf(NodeId id) { return QStringLiteral("n%1").arg(id.value()); }

QJsonArray namesOf(const NodeSet& set) {
    QJsonArray names;
    set.forEach([&](NodeId id) { names.append(nameOf(id)); });
    return names;
}

/// What one server is asked.
QJsonObject command(const char* what) { return {{QStringLiteral("do"), QLatin1String(what)}}; }

QJsonObject linkCommand(bool cut, NodeId peer, const char* direction) {
    QJsonObject object = command(cut ? "cut" : "heal");
    object[QLatin1String("peer")] = nameOf(peer);
    object[QLatin1String("direction")] = QLatin1String(direction);
    return object;
}

void addLink(std::vector<Request>& requests, NodeId from, NodeId to, bool cut) {
    requests.push_back({from, linkCommand(cut, to, "out")});
    requests.push_back({to, linkCommand(cut, from, "in")});
}

void addConditions(std::vector<Request>& requests, const action::SetLink& set,
                   const ClusterState& present) {
    QJsonObject delay = command("delay");
    delay[QLatin1String("ms")] = static_cast<int>(
        std::clamp<std::int64_t>(set.conditions.latency.value() / 1'000'000, 0, 60'000));
    QJsonObject drop = command("drop");
    drop[QLatin1String("perMille")] =
        static_cast<int>(std::min(set.conditions.lossPpm / 1'000, 1'000U));
    if (set.to != kNobody)
        for (QJsonObject* object : {&delay, &drop})
            (*object)[QLatin1String("peer")] = nameOf(set.to);
    const auto add = [&](NodeId id) {
        requests.push_back({id, delay});
        requests.push_back({id, drop});
    };
    if (set.from != kNobody) return add(set.from);
    for (int id = 1; id <= present.maxNode().value(); ++id)
        add(NodeId{static_cast<std::uint8_t>(id)});
}

bool isOfLinks(const Action& action) {
    return std::visit(
        [](const auto& a) {
            using A = std::decay_t<decltype(a)>;
            return std::is_same_v<A, action::Cut> || std::is_same_v<A, action::Heal> ||
                   std::is_same_v<A, action::Partition> || std::is_same_v<A, action::HealAll> ||
                   std::is_same_v<A, action::SetLink>;
        },
        action);
}

} // namespace

std::vector<Request> ClusterControl::requestsFor(const Action& action,
                                                 const ClusterState& present) {
    std::vector<Request> requests;
    const auto ask = [&](NodeId id, const char* what) { requests.push_back({id, command(what)}); };
    const auto with = [&](const char* key, const QJsonValue& value) {
        requests.back().command[QLatin1String(key)] = value;
    };
    if (const auto* crash = std::get_if<action::Crash>(&action)) {
        ask(crash->node, "crash");
    } else if (const auto* pause = std::get_if<action::Pause>(&action)) {
        ask(pause->node, "pause");
    } else if (const auto* resume = std::get_if<action::Resume>(&action)) {
        ask(resume->node, "resume");
    } else if (const auto* timeOut = std::get_if<action::TimeOut>(&action)) {
        ask(timeOut->node, "timeout");
    } else if (const auto* rate = std::get_if<action::SetClockRate>(&action)) {
        ask(rate->node, "clock");
        with("ppm", static_cast<qint64>(rate->ppm));
    } else if (const auto* propose = std::get_if<action::Propose>(&action)) {
        ask(propose->node, "propose");
        with("command", QString::fromStdString(propose->command));
    } else if (const auto* transfer = std::get_if<action::Transfer>(&action)) {
        ask(transfer->node, "transfer");
        with("to", nameOf(transfer->to));
    } else if (const auto* members = std::get_if<action::ChangeMembers>(&action)) {
        ask(members->node, "members");
        with("voters", namesOf(members->voters));
        with("learners", namesOf(members->learners));
    } else if (const auto* snapshot = std::get_if<action::TakeSnapshot>(&action)) {
        ask(snapshot->node, "snapshot");
    } else if (const auto* set = std::get_if<action::SetLink>(&action)) {
        addConditions(requests, *set, present);
    } else if (std::holds_alternative<action::HealAll>(action)) {
        for (int id = 1; id <= present.maxNode().value(); ++id)
            ask(NodeId{static_cast<std::uint8_t>(id)}, "heal");
    } else {
        for (const Event& event : effectsOf(action, present))
            if (event.kind == EventKind::LinkCut || event.kind == EventKind::LinkHealed)
                addLink(requests, event.node, event.peer, event.kind == EventKind::LinkCut);
    }
    return requests;
}

void ClusterControl::setServer(NodeId id, const HostPort& address, const QByteArray& token,
                               const std::optional<QSslConfiguration>& tls) {
    if (const auto found = clients_.find(id);
        found != clients_.end() && found->second->address() == address)
        return;
    clients_[id] = std::make_unique<ControlClient>(address, token, tls);
}

void ClusterControl::act(const Action& action, const ClusterState& present, Done done) {
    const std::vector<Request> requests = requestsFor(action, present);
    // A link is cut, and a cluster healed, where those that can be reached have done it.
    const bool crashing = std::holds_alternative<action::Crash>(action);
    const bool anyone = isOfLinks(action);
    struct Sum {
        std::size_t open = 0;
        std::size_t worked = 0;
        QString error;
        Done done;
    };
    auto sum = std::make_shared<Sum>();
    sum->done = std::move(done);
    const auto finish = [anyone](Sum& s) {
        if (s.done) s.done(anyone && s.worked > 0 ? QString() : s.error);
    };
    for (const Request& request : requests) {
        const auto client = clients_.find(request.server);
        if (client == clients_.end()) {
            sum->error = tr("The control port of %1 is not known.").arg(nameOf(request.server));
            continue;
        }
        ++sum->open;
        client->second->send(request.command, [sum, finish, crashing,
                                               name = nameOf(request.server)](const auto& reply) {
            // Who aborts does not answer.
            if (reply.ok || crashing)
                ++sum->worked;
            else
                sum->error = QStringLiteral("%1: %2").arg(name, reply.error);
            if (--sum->open == 0) finish(*sum);
        });
    }
    if (sum->open == 0) // nobody could be asked, or nothing had to be
        QMetaObject::invokeMethod(
            this, [sum, finish] { finish(*sum); }, Qt::QueuedConnection);
}

void ClusterControl::propose(NodeId id, const QString& text, ControlClient::Done done) {
    QJsonObject object = command("propose");
    object[QLatin1String("command")] = text;
    if (const auto client = clients_.find(id); client != clients_.end())
        client->second->send(object, std::move(done));
    else
        QMetaObject::invokeMethod(
            this,
            [done = std::move(done), id] {
                done({false, tr("The control port of %1 is not known.").arg(nameOf(id)), {}});
            },
            Qt::QueuedConnection);
}

void ClusterControl::cutAgain(NodeId id, const ClusterState& present) {
    const auto client = clients_.find(id);
    if (client == clients_.end()) return;
    for (int other = 1; other <= present.maxNode().value(); ++other) {
        const NodeId peer{static_cast<std::uint8_t>(other)};
        if (peer == id) continue;
        if (present.link(id, peer).cut)
            client->second->send(linkCommand(true, peer, "out"), [](const auto&) {});
        if (present.link(peer, id).cut)
            client->second->send(linkCommand(true, peer, "in"), [](const auto&) {});
    }
}

} // namespace raftarium::net
