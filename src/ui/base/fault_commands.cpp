#include "ui/base/fault_commands.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>

namespace raftarium::ui {
namespace {

QString translated(const char* text) { return QCoreApplication::translate("Commands", text); }

std::vector<NodeId> servers(const Session* session) {
    std::vector<NodeId> ids;
    for (int i = 1; i <= session->scenario().nodes; ++i)
        ids.push_back(NodeId{static_cast<std::uint8_t>(i)});
    return ids;
}

/// The first `count` servers against the rest.
action::Partition split(const std::vector<NodeId>& ids, std::ptrdiff_t count) {
    action::Partition partition;
    partition.groups.emplace_back(ids.begin(), ids.begin() + count);
    partition.groups.emplace_back(ids.begin() + count, ids.end());
    for (std::vector<NodeId>& group : partition.groups)
        std::sort(group.begin(), group.end());
    return partition;
}

void setCut(Session* session, NodeId from, NodeId to, bool cut) {
    if (session->state().link(from, to).cut == cut) return;
    if (cut)
        session->act(action::Cut{from, to});
    else
        session->act(action::Heal{from, to});
}

Command clockCommand(Session* session, NodeId id, const QString& text, std::uint32_t ppm) {
    const bool other = session->state().node(id).clockRatePpm != ppm;
    return {text.arg(nodeLabel(id)), QStringLiteral("clock"), other, [=] {
                session->act(action::SetClockRate{id, ppm});
            }};
}

} // namespace

QString nodeLabel(NodeId id) { return QStringLiteral("n%1").arg(id.value()); }

Commands nodeCommands(Session* session, NodeId id) {
    const NodeState& node = session->state().node(id);
    const QString name = nodeLabel(id);
    const auto text = [&](const char* pattern) { return translated(pattern).arg(name); };
    const auto icon = [](const char* which) { return QString::fromLatin1(which); };
    Commands commands = {
        {text(QT_TRANSLATE_NOOP("Commands", "Crash %1")), icon("crash"), node.running,
         [=] { session->act(action::Crash{id}); }},
        {text(QT_TRANSLATE_NOOP("Commands", "Restart %1")), icon("restart"), !node.running,
         [=] { session->act(action::Restart{id}); }},
        {text(QT_TRANSLATE_NOOP("Commands", "Pause %1")), icon("pause"),
         node.running && !node.paused, [=] { session->act(action::Pause{id}); }},
        {text(QT_TRANSLATE_NOOP("Commands", "Resume %1")), icon("play"), node.paused,
         [=] { session->act(action::Resume{id}); }},
        {text(QT_TRANSLATE_NOOP("Commands", "Time out %1")), icon("timer"),
         node.running && !node.paused && node.role != Role::Leader,
         [=] { session->act(action::TimeOut{id}); }},
        {text(QT_TRANSLATE_NOOP("Commands", "Cut %1 off from all others")), icon("cut"),
         session->scenario().nodes > 1,
         [=] {
             std::vector<NodeId> ids = servers(session);
             std::iter_swap(ids.begin(), std::find(ids.begin(), ids.end(), id));
             session->act(split(ids, 1));
         }},
        clockCommand(session, id,
                     translated(QT_TRANSLATE_NOOP("Commands", "Clock of %1 at half speed")),
                     500'000),
        clockCommand(session, id,
                     translated(QT_TRANSLATE_NOOP("Commands", "Clock of %1 at double speed")),
                     2'000'000),
        clockCommand(session, id,
                     translated(QT_TRANSLATE_NOOP("Commands", "Clock of %1 at true speed")),
                     1'000'000),
    };
    const std::uint64_t sync = session->state().syncTime(id);
    const auto disk = [&](const char* pattern, Duration syncTime) {
        commands.push_back({text(pattern), icon("disk"),
                            sync != static_cast<std::uint64_t>(syncTime.value()), [=] {
                                session->act(action::SetDisk{id, {syncTime, {}}});
                            }});
    };
    disk(QT_TRANSLATE_NOOP("Commands", "Slow disk on %1 (50 ms a sync)"), milliseconds(50));
    disk(QT_TRANSLATE_NOOP("Commands", "Fast disk on %1"), Duration{});
    return commands;
}

Commands linkCommands(Session* session, NodeId a, NodeId b) {
    const bool there = session->state().link(a, b).cut;
    const bool back = session->state().link(b, a).cut;
    const auto text = [&](const char* pattern, NodeId x, NodeId y) {
        return translated(pattern).arg(nodeLabel(x), nodeLabel(y));
    };
    const QString cut = QStringLiteral("cut");
    const QString heal = QStringLiteral("link");
    return {
        {text(QT_TRANSLATE_NOOP("Commands", "Cut link %1 – %2"), a, b), cut, !there || !back,
         [=] {
             setCut(session, a, b, true);
             setCut(session, b, a, true);
         }},
        {text(QT_TRANSLATE_NOOP("Commands", "Cut only %1 → %2"), a, b), cut, !there,
         [=] { setCut(session, a, b, true); }},
        {text(QT_TRANSLATE_NOOP("Commands", "Cut only %1 → %2"), b, a), cut, !back,
         [=] { setCut(session, b, a, true); }},
        {text(QT_TRANSLATE_NOOP("Commands", "Heal link %1 – %2"), a, b), heal, there || back,
         [=] {
             setCut(session, a, b, false);
             setCut(session, b, a, false);
         }},
    };
}

Commands clusterCommands(Session* session) {
    const ClusterState& state = session->state();
    const bool led = state.leader() != kNobody;
    const bool many = session->scenario().nodes > 1;
    const auto load = [&](const char* pattern, double rate) {
        return Command{translated(pattern), QStringLiteral("load"), session->load() != rate,
                       [=] { session->act(action::SetLoad{rate}); }};
    };
    return {
        {translated(QT_TRANSLATE_NOOP("Commands", "Crash the leader")), QStringLiteral("crash"),
         led, [=] { crashLeader(session); }},
        {translated(QT_TRANSLATE_NOOP("Commands", "Partition: leader into the minority")),
         QStringLiteral("partition"), led && many, [=] { partitionLeaderAway(session); }},
        {translated(QT_TRANSLATE_NOOP("Commands", "Partition: two random groups")),
         QStringLiteral("partition"), many, [=] { partitionAtRandom(session); }},
        {translated(QT_TRANSLATE_NOOP("Commands", "Heal all links")), QStringLiteral("heal"),
         state.anyCut(), [=] { session->act(action::HealAll{}); }},
        load(QT_TRANSLATE_NOOP("Commands", "Load: 20 proposals a second"), 20),
        load(QT_TRANSLATE_NOOP("Commands", "Load: 200 proposals a second"), 200),
        load(QT_TRANSLATE_NOOP("Commands", "Load off"), 0),
    };
}

void crashLeader(Session* session) {
    const NodeId leader = session->state().leader();
    if (leader == kNobody)
        return emit session->messageShown(translated(
            QT_TRANSLATE_NOOP("Commands", "Nobody leads now: there is no leader to crash.")));
    session->act(action::Crash{leader});
}

void partitionLeaderAway(Session* session) {
    const NodeId leader = session->state().leader();
    if (leader == kNobody)
        return emit session->messageShown(translated(
            QT_TRANSLATE_NOOP("Commands", "Nobody leads now: there is no leader to cut off.")));
    std::vector<NodeId> ids = servers(session);
    std::iter_swap(ids.begin(), std::find(ids.begin(), ids.end(), leader));
    std::sort(ids.begin() + 1, ids.end());
    session->act(split(ids, static_cast<std::ptrdiff_t>((ids.size() - 1) / 2 + (ids.size() < 3))));
}

void partitionAtRandom(Session* session) {
    std::vector<NodeId> ids = servers(session);
    // What comes of it is an action with its groups spelled out, so the run stays reproducible.
    std::shuffle(ids.begin(), ids.end(), *QRandomGenerator::global());
    session->act(split(ids, static_cast<std::ptrdiff_t>(ids.size() / 2)));
}

void propose(Session* session, const QString& command) {
    NodeId to = session->state().leader();
    if (to == kNobody) {
        const std::vector<NodeId> ids = servers(session);
        const auto running = std::find_if(
            ids.begin(), ids.end(), [&](NodeId id) { return session->state().node(id).running; });
        if (running == ids.end())
            return emit session->messageShown(translated(QT_TRANSLATE_NOOP(
                "Commands", "No server is running: restart one before you propose.")));
        to = *running;
        emit session->messageShown(
            translated(
                QT_TRANSLATE_NOOP("Commands", "Nobody leads now: %1 was asked and cannot take it."))
                .arg(nodeLabel(to)));
    }
    session->act(action::Propose{to, command.toStdString()});
}

} // namespace raftarium::ui
