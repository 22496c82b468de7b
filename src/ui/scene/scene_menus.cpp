#include "ui/scene/scene_menus.h"

#include "ui/base/fault_commands.h"
#include "ui/base/guard.h"
#include "ui/base/member_commands.h"
#include "ui/base/theme.h"
#include "ui/scene/scene_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMenu>

#include <algorithm>
#include <array>

namespace raftarium::ui {
namespace {

/// Adds an item named `id` for tests and accessibility tools.
template <class Run>
QAction* add(QMenu* menu, const char* id, const QString& text, bool enabled, Run run) {
    QAction* item = menu->addAction(text, menu, std::move(run));
    item->setObjectName(QLatin1String(id));
    item->setEnabled(enabled);
    return item;
}

QAction* addChoice(QMenu* menu, const char* id, const QString& text, bool chosen,
                   std::function<void()> run) {
    QAction* item = add(menu, id, text, true, std::move(run));
    item->setCheckable(true);
    item->setChecked(chosen);
    return item;
}

void addClock(QMenu* menu, Session* session, NodeId id) {
    QMenu* rates = menu->addMenu(Theme::icon(QStringLiteral("clock")),
                                 QCoreApplication::translate("Scene", "Clock rate"));
    rates->setToolTipsVisible(true);
    const std::uint32_t now = session->state().node(id).clockRatePpm;
    for (const std::uint32_t ppm :
         {250'000U, 500'000U, 900'000U, 1'000'000U, 1'100'000U, 2'000'000U, 4'000'000U}) {
        const QString text =
            QCoreApplication::translate("Scene", "%1×").arg(QLocale().toString(ppm / 1e6, 'g', 3));
        guard(addChoice(rates, "clock-rate", text, now == ppm,
                        [=] {
                            session->act(action::SetClockRate{id, ppm});
                        }),
              session, ActionKind::SetClockRate, id);
    }
}

void addDisk(QMenu* menu, Session* session, NodeId id) {
    QMenu* disks = menu->addMenu(Theme::icon(QStringLiteral("disk")),
                                 QCoreApplication::translate("Scene", "Slow disk"));
    disks->setToolTipsVisible(true);
    const auto now = std::int64_t(session->state().syncTime(id));
    for (const Duration time :
         {Duration{}, milliseconds(2), milliseconds(10), milliseconds(50), milliseconds(200)}) {
        const QString text =
            time.value() == 0
                ? QCoreApplication::translate("Scene", "Off: a sync takes no time")
                : QCoreApplication::translate("Scene", "%1 a sync").arg(sceneDuration(time));
        guard(addChoice(disks, "disk", text, now == time.value(),
                        [=] {
                            session->act(action::SetDisk{id, {time, UnsyncedWrites::Lost}});
                        }),
              session, ActionKind::SetDisk, id);
    }
}

LinkConditions conditionsOf(const Session* session, NodeId from, NodeId to) {
    const LinkState& link = session->state().link(from, to);
    return {link.latency, link.jitter, link.lossPpm, link.duplicatePpm, link.reorderPpm};
}

/// Directions of a link that a menu changes at once.
using Directions = std::vector<std::pair<NodeId, NodeId>>;

void addLatency(QMenu* menu, Session* session, const Directions& directions) {
    QMenu* latencies = menu->addMenu(QCoreApplication::translate("Scene", "Latency"));
    latencies->setToolTipsVisible(true);
    for (const Duration latency : {milliseconds(1), milliseconds(12), milliseconds(50),
                                   milliseconds(150), milliseconds(500)}) {
        const bool chosen = std::all_of(directions.begin(), directions.end(), [&](const auto& d) {
            return session->state().link(d.first, d.second).latency == latency;
        });
        QAction* item = addChoice(latencies, "latency", sceneDuration(latency), chosen, [=] {
            for (const auto& [from, to] : directions) {
                LinkConditions conditions = conditionsOf(session, from, to);
                conditions.latency = latency;
                conditions.jitter = std::min(conditions.jitter, Duration{latency.value() / 2});
                session->act(action::SetLink{from, to, conditions});
            }
        });
        for (const auto& direction : directions)
            guard(item, session, ActionKind::SetLink, direction.first);
    }
}

void addLoss(QMenu* menu, Session* session, const Directions& directions) {
    QMenu* losses = menu->addMenu(QCoreApplication::translate("Scene", "Loss"));
    losses->setToolTipsVisible(true);
    for (const std::uint32_t ppm : {0U, 10'000U, 50'000U, 200'000U, 500'000U}) {
        const bool chosen = std::all_of(directions.begin(), directions.end(), [&](const auto& d) {
            return session->state().link(d.first, d.second).lossPpm == ppm;
        });
        QAction* item =
            addChoice(losses, "loss",
                      QCoreApplication::translate("Scene", "%1 %").arg(ppm / 10'000), chosen, [=] {
                          for (const auto& [from, to] : directions) {
                              LinkConditions conditions = conditionsOf(session, from, to);
                              conditions.lossPpm = ppm;
                              session->act(action::SetLink{from, to, conditions});
                          }
                      });
        for (const auto& direction : directions)
            guard(item, session, ActionKind::SetLink, direction.first);
    }
}

void addLinks(QMenu* menu, Session* session, NodeId id) {
    QMenu* links = menu->addMenu(Theme::icon(QStringLiteral("link")),
                                 QCoreApplication::translate("Scene", "Links"));
    for (int peer = 1; peer <= session->state().maxNode().value(); ++peer) {
        const NodeId other{static_cast<std::uint8_t>(peer)};
        if (other == id) continue;
        QMenu* one =
            links->addMenu(QCoreApplication::translate("Scene", "To %1").arg(nodeLabel(other)));
        // Filled when it opens: a hundred servers would make thousands of items that nobody sees.
        QObject::connect(one, &QMenu::aboutToShow, one, [=] {
            if (one->isEmpty())
                fillLinkMenu(one, session, {std::min(id, other), std::max(id, other)});
        });
    }
}

} // namespace

void actAll(Session* session, const std::vector<Action>& actions) {
    for (const Action& action : actions)
        session->act(action);
}

void fillNodeMenu(QMenu* menu, Session* session, NodeId id, const std::function<void()>& propose) {
    const NodeState& node = session->state().node(id);
    const QString name = nodeLabel(id);
    const auto icon = [](const char* which) { return Theme::icon(QLatin1String(which)); };
    menu->setToolTipsVisible(true);
    const auto addAct = [&](const char* item, const char* picture, const QString& text,
                            bool enabled, const Action& action) {
        QAction* added = add(menu, item, text, enabled, [=] { session->act(action); });
        added->setIcon(icon(picture));
        guard(added, session, kindOf(action), id);
    };
    if (node.running)
        addAct("crash", "crash", QCoreApplication::translate("Scene", "Crash %1").arg(name), true,
               action::Crash{id});
    else
        addAct("restart", "restart", QCoreApplication::translate("Scene", "Restart %1").arg(name),
               true, action::Restart{id});
    if (node.paused)
        addAct("resume", "play", QCoreApplication::translate("Scene", "Resume %1").arg(name),
               node.running, action::Resume{id});
    else
        addAct("pause", "pause", QCoreApplication::translate("Scene", "Pause %1").arg(name),
               node.running, action::Pause{id});
    addAct("time-out", "timer", QCoreApplication::translate("Scene", "Time out now"),
           node.running && !node.paused && node.role != Role::Leader, action::TimeOut{id});
    menu->addSeparator();
    guard(add(menu, "propose", QCoreApplication::translate("Scene", "Propose…"), true, propose),
          session, ActionKind::Propose, id);
    menu->addSeparator();
    const Commands members = memberCommands(session, id);
    constexpr std::array<const char*, 5> kMemberItems{"transfer", "make-voter", "make-learner",
                                                      "remove", "snapshot"};
    for (std::size_t i = 0; i < members.size() && i < kMemberItems.size(); ++i) {
        QAction* item =
            add(menu, kMemberItems[i], members[i].text, members[i].enabled, members[i].run);
        item->setIcon(icon(members[i].icon.toLatin1().constData()));
        if (!members[i].why.isEmpty()) item->setToolTip(members[i].why);
    }
    menu->addSeparator();
    QAction* isolate =
        add(menu, "isolate", QCoreApplication::translate("Scene", "Isolate %1").arg(name),
            !actionsToIsolate(session->state(), id).empty(),
            [=] { actAll(session, actionsToIsolate(session->state(), id)); });
    isolate->setIcon(icon("cut"));
    guard(isolate, session, ActionKind::Cut, id);
    QAction* reconnect =
        add(menu, "reconnect", QCoreApplication::translate("Scene", "Reconnect %1").arg(name),
            !actionsToReconnect(session->state(), id).empty(),
            [=] { actAll(session, actionsToReconnect(session->state(), id)); });
    reconnect->setIcon(icon("link"));
    guard(reconnect, session, ActionKind::Heal, id);
    addLinks(menu, session, id);
    menu->addSeparator();
    addClock(menu, session, id);
    addDisk(menu, session, id);
}

void fillLinkMenu(QMenu* menu, Session* session, NodePair pair) {
    const QString a = nodeLabel(pair.a);
    const QString b = nodeLabel(pair.b);
    const LinkMode now = linkMode(session->state(), pair);
    const std::array<std::pair<LinkMode, QString>, 4> modes{{
        {LinkMode::Healthy, QCoreApplication::translate("Scene", "Healthy")},
        {LinkMode::Cut, QCoreApplication::translate("Scene", "Cut")},
        {LinkMode::OneWay, QCoreApplication::translate("Scene", "Only %1 → %2").arg(a, b)},
        {LinkMode::OtherWay, QCoreApplication::translate("Scene", "Only %1 → %2").arg(b, a)},
    }};
    menu->setToolTipsVisible(true);
    for (const auto& [mode, text] : modes) {
        QAction* item = addChoice(menu, "mode", text, mode == now, [session, pair, mode = mode] {
            actAll(session, actionsForMode(session->state(), pair, mode));
        });
        guard(item, session, ActionKind::Cut, pair.a);
        guard(item, session, ActionKind::Cut, pair.b);
    }
    menu->addSeparator();
    const Directions both{{pair.a, pair.b}, {pair.b, pair.a}};
    addLatency(menu, session, both);
    addLoss(menu, session, both);
    menu->addSeparator();
    for (const auto& direction : both) {
        QMenu* one = menu->addMenu(
            QStringLiteral("%1 → %2").arg(nodeLabel(direction.first), nodeLabel(direction.second)));
        addLatency(one, session, {direction});
        addLoss(one, session, {direction});
    }
}

void fillMessageMenu(QMenu* menu, Session* session, EventNumber sent) {
    // The cluster goes on while a menu is open: the message may have arrived meanwhile.
    const auto act = [=](const Action& action) {
        if (session->state().message(sent) != nullptr) return session->act(action);
        emit session->messageShown(
            QCoreApplication::translate("Scene", "The message is no longer on its way."));
    };
    add(menu, "inspect", QCoreApplication::translate("Scene", "Inspect"), true, [=] {
        session->select({Selection::Kind::Message, kNobody, kNobody, sent, {}});
    });
    menu->addSeparator();
    menu->setToolTipsVisible(true);
    const auto addAct = [&](const char* item, const QString& text, const Action& action) {
        guard(add(menu, item, text, true, [=] { act(action); }), session, kindOf(action));
    };
    addAct("deliver", QCoreApplication::translate("Scene", "Deliver now"),
           action::DeliverMessage{sent});
    addAct("drop", QCoreApplication::translate("Scene", "Drop"), action::DropMessage{sent});
    addAct("duplicate", QCoreApplication::translate("Scene", "Duplicate"),
           action::DuplicateMessage{sent});
    QMenu* delays = menu->addMenu(QCoreApplication::translate("Scene", "Delay"));
    delays->setToolTipsVisible(true);
    for (const Duration by : {milliseconds(10), milliseconds(50), milliseconds(200), seconds(1)})
        guard(add(delays, "delay",
                  QCoreApplication::translate("Scene", "By %1").arg(sceneDuration(by)), true,
                  [=] {
                      act(action::DelayMessage{sent, by});
                  }),
              session, ActionKind::DelayMessage);
}

} // namespace raftarium::ui
