#include "ui/base/fault_commands.h"

#include "ui/base/guard.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

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
    constexpr ActionKind kKinds[] = {
        ActionKind::Crash,        ActionKind::Restart,      ActionKind::Pause,
        ActionKind::Resume,       ActionKind::TimeOut,      ActionKind::Partition,
        ActionKind::SetClockRate, ActionKind::SetClockRate, ActionKind::SetClockRate,
        ActionKind::SetDisk,      ActionKind::SetDisk};
    for (std::size_t i = 0; i < std::size(kKinds); ++i)
        guard(commands, session, kKinds[i], id, i, 1);
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
    Commands commands = {
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
    guard(commands, session, ActionKind::Cut, a);
    guard(commands, session, ActionKind::Cut, b);
    const LinkConditions others = session->network();
    const auto condition = [&](const char* pattern, NodeId x, NodeId y, bool possible,
                               const LinkConditions& wanted) {
        commands.push_back({text(pattern, x, y), heal, possible, [=] {
                                session->act(action::SetLink{x, y, wanted});
                            }});
    };
    for (const auto& [x, y] : {std::pair{a, b}, std::pair{b, a}}) {
        LinkConditions slow = others;
        slow.latency = milliseconds(150);
        slow.jitter = milliseconds(50);
        LinkConditions lossy = others;
        lossy.lossPpm = 300'000;
        condition(QT_TRANSLATE_NOOP("Commands", "Link %1 → %2: latency 150 ms"), x, y, true, slow);
        condition(QT_TRANSLATE_NOOP("Commands", "Link %1 → %2: 30 % loss"), x, y, true, lossy);
        condition(QT_TRANSLATE_NOOP("Commands", "Link %1 → %2: as the others"), x, y,
                  session->state().link(x, y).own, others);
        guard(commands, session, ActionKind::SetLink, x, commands.size() - 3);
    }
    return commands;
}

Commands networkCommands(Session* session) {
    const LinkConditions now = session->network();
    const auto set = [&](const char* pattern, auto change) {
        LinkConditions wanted = now;
        change(wanted);
        return Command{translated(pattern), QStringLiteral("link"), wanted != now, [=] {
                           session->act(action::SetLink{kNobody, kNobody, wanted});
                       }};
    };
    const auto latency = [](std::int64_t ms) {
        return [=](LinkConditions& c) {
            c.latency = milliseconds(ms);
            c.jitter = milliseconds(ms / 3);
        };
    };
    Commands commands = {
        set(QT_TRANSLATE_NOOP("Commands", "Network: latency 12 ms"), latency(12)),
        set(QT_TRANSLATE_NOOP("Commands", "Network: latency 60 ms"), latency(60)),
        set(QT_TRANSLATE_NOOP("Commands", "Network: latency 150 ms"), latency(150)),
        set(QT_TRANSLATE_NOOP("Commands", "Network: no loss"),
            [](LinkConditions& c) { c.lossPpm = 0; }),
        set(QT_TRANSLATE_NOOP("Commands", "Network: 5 % loss"),
            [](LinkConditions& c) { c.lossPpm = 50'000; }),
        set(QT_TRANSLATE_NOOP("Commands", "Network: 30 % loss"),
            [](LinkConditions& c) { c.lossPpm = 300'000; }),
        set(QT_TRANSLATE_NOOP("Commands", "Network: 20 % duplicated"),
            [](LinkConditions& c) { c.duplicatePpm = 200'000; }),
        set(QT_TRANSLATE_NOOP("Commands", "Network: 20 % reordered"),
            [](LinkConditions& c) { c.reorderPpm = 200'000; }),
        set(QT_TRANSLATE_NOOP("Commands", "Network: as the scenario says"),
            [&](LinkConditions& c) { c = session->scenario().network; }),
    };
    guard(commands, session, ActionKind::SetLink);
    guard(commands, session, ActionKind::ChangeLinkDetails, kNobody, 6);
    return commands;
}

QString messageLabel(const Session* session, EventNumber sent) {
    const MessageInFlight* message = session->state().message(sent);
    if (message == nullptr || sent >= session->timeline().size()) return {};
    const char* name = nullptr;
    switch (session->timeline()[sent].detailAs<MessageType>()) {
    case MessageType::RequestVote: name = "RequestVote %1 → %2"; break;
    case MessageType::RequestVoteReply:
        name = QT_TRANSLATE_NOOP("Commands", "RequestVote reply %1 → %2");
        break;
    case MessageType::AppendEntries: name = "AppendEntries %1 → %2"; break;
    case MessageType::AppendEntriesReply:
        name = QT_TRANSLATE_NOOP("Commands", "AppendEntries reply %1 → %2");
        break;
    case MessageType::PreVote: name = "PreVote %1 → %2"; break;
    case MessageType::PreVoteReply:
        name = QT_TRANSLATE_NOOP("Commands", "PreVote reply %1 → %2");
        break;
    case MessageType::InstallSnapshot: name = "InstallSnapshot %1 → %2"; break;
    case MessageType::InstallSnapshotReply:
        name = QT_TRANSLATE_NOOP("Commands", "InstallSnapshot reply %1 → %2");
        break;
    case MessageType::TimeoutNow: name = "TimeoutNow %1 → %2"; break;
    case MessageType::Count_: return {};
    }
    return translated(name).arg(nodeLabel(message->from), nodeLabel(message->to));
}

std::vector<EventNumber> messagesToChoose(const Session* session) {
    constexpr std::size_t kMost = 16;
    std::vector<EventNumber> result;
    const Selection& selection = session->selection();
    if (selection.kind == Selection::Kind::Message &&
        session->state().message(selection.event) != nullptr)
        result.push_back(selection.event);
    for (const MessageInFlight& message : session->state().messages()) {
        if (result.size() >= kMost) break;
        if (result.empty() || message.sent != result.front()) result.push_back(message.sent);
    }
    return result;
}

Commands messageCommands(Session* session, EventNumber sent) {
    const auto command = [&](const char* text, const char* icon, auto action) {
        return Command{translated(text), QLatin1String(icon), true, [=] {
                           // The cluster goes on while a menu is open.
                           if (session->state().message(sent) != nullptr)
                               return session->act(action);
                           emit session->messageShown(translated(QT_TRANSLATE_NOOP(
                               "Commands", "The message is no longer on its way.")));
                       }};
    };
    Commands commands = {
        {translated(QT_TRANSLATE_NOOP("Commands", "Inspect message")), QStringLiteral("info"), true,
         [=] {
             session->select({Selection::Kind::Message, kNobody, kNobody, sent, {}});
         }},
        command(QT_TRANSLATE_NOOP("Commands", "Deliver message now"), "live",
                action::DeliverMessage{sent}),
        command(QT_TRANSLATE_NOOP("Commands", "Drop message"), "close", action::DropMessage{sent}),
        command(QT_TRANSLATE_NOOP("Commands", "Duplicate message"), "add",
                action::DuplicateMessage{sent}),
        command(QT_TRANSLATE_NOOP("Commands", "Delay message by 50 ms"), "clock",
                action::DelayMessage{sent, milliseconds(50)}),
        command(QT_TRANSLATE_NOOP("Commands", "Delay message by 1 s"), "clock",
                action::DelayMessage{sent, seconds(1)}),
    };
    guard(commands, session, ActionKind::DeliverMessage, kNobody, 1);
    return commands;
}

Commands clusterCommands(Session* session) {
    const ClusterState& state = session->state();
    const bool led = state.leader() != kNobody;
    const bool many = session->scenario().nodes > 1;
    const auto load = [&](const char* pattern, double rate) {
        return Command{translated(pattern), QStringLiteral("load"), session->load() != rate,
                       [=] { session->act(action::SetLoad{rate}); }};
    };
    Commands commands = {
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
    guard(commands, session, ActionKind::Crash, state.leader(), 0, 1);
    guard(commands, session, ActionKind::Partition, kNobody, 1, 2);
    guard(commands, session, ActionKind::HealAll, kNobody, 3, 1);
    guard(commands, session, ActionKind::SetLoad, kNobody, 4);
    return commands;
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
