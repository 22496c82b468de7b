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
    const std::pair cuts = cut ? std::pair(from, to) : std::pair(kNobody, kNobody);
    requests.push_back({from, linkCommand(cut, to, "out"), cuts});
    requests.push_back({to, linkCommand(cut, from, "in"), cuts});
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

/// What an action has been asked of servers, and what came of it.
class Asked {
public:
    Asked(bool anyone, bool crashing, ClusterControl::Done done)
        : anyone_(anyone), crashing_(crashing), done_(std::move(done)) {}

    void add(const Request& request) {
        ++open_;
        if (isCut(request)) ++openCuts_[request.cuts];
    }
    void cannotAsk(const QString& error) { error_ = error; }
    void answered(const Request& request, const ControlClient::Reply& reply, const QString& name) {
        const bool worked = reply.ok || crashing_; // who aborts does not answer
        if (worked)
            ++worked_;
        else
            error_ = QStringLiteral("%1: %2").arg(name, reply.error);
        if (!isCut(request)) {
            --open_;
        } else if (const auto link = openCuts_.find(request.cuts); link != openCuts_.end()) {
            // Cut at one end it is cut, whatever the other one answers.
            const std::size_t settled = worked ? link->second : 1;
            open_ -= settled;
            link->second -= settled;
            if (link->second == 0) openCuts_.erase(link);
        }
        finishIfDone();
    }
    void finishIfDone() {
        if (open_ != 0 || !done_) return;
        std::exchange(done_, {})(anyone_ && worked_ > 0 ? QString() : error_);
    }
    [[nodiscard]] bool isOpen() const { return open_ != 0; }

private:
    static bool isCut(const Request& request) { return request.cuts.first != kNobody; }

    const bool anyone_;   ///< it is enough if those that can be reached do it
    const bool crashing_; ///< who does it does not answer
    ClusterControl::Done done_;
    std::size_t open_ = 0; ///< without cuts that hold already
    std::size_t worked_ = 0;
    std::map<std::pair<NodeId, NodeId>, std::size_t> openCuts_; ///< of links not yet cut
    QString error_;
};

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
    const auto asked = std::make_shared<Asked>(
        isOfLinks(action), std::holds_alternative<action::Crash>(action), std::move(done));
    for (const Request& request : requests)
        if (knows(request.server))
            asked->add(request);
        else
            asked->cannotAsk(
                tr("The control port of %1 is not known.").arg(nameOf(request.server)));
    if (!asked->isOpen()) // nobody can be asked, or nothing has to be
        QMetaObject::invokeMethod(
            this, [asked] { asked->finishIfDone(); }, Qt::QueuedConnection);
    for (const Request& request : requests)
        if (const auto client = clients_.find(request.server); client != clients_.end())
            client->second->send(request.command, [asked, request](const auto& reply) {
                asked->answered(request, reply, nameOf(request.server));
            });
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
