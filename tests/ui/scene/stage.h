#pragma once

#include "ui/base/session.h"
#include "ui/scene/scene_view.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QTest>

#include <cstdint>
#include <memory>
#include <utility>

namespace raftarium::ui {

inline NodeId id(int number) { return NodeId{static_cast<std::uint8_t>(number)}; }

/// A scene over a cluster of five that has elected its leader.
struct Stage {
    explicit Stage(int nodes = 5) {
        Scenario scenario;
        scenario.nodes = nodes;
        scenario.seed = 7;
        session.open(scenario, QStringLiteral("test"));
        session.pause();
        session.playTo(Time{2'000'000'000});
        view = std::make_unique<SceneView>(&session);
        view->resize(900, 520);
        view->show();
        look();
    }
    void look() { view->grab(); }
    [[nodiscard]] const ClusterState& state() const { return session.state(); }
    [[nodiscard]] QPoint at(int node) const {
        return view->sceneLayout().position(id(node)).toPoint();
    }
    void click(QPoint point) {
        QTest::mouseClick(view.get(), Qt::LeftButton, {}, point);
        look();
    }
    void dragThrough(const QList<QPoint>& points, bool release = true) {
        QTest::mousePress(view.get(), Qt::LeftButton, {}, points.front());
        for (qsizetype i = 1; i < points.size(); ++i) {
            const QPoint from = points[i - 1];
            for (int step = 1; step <= 10; ++step)
                QTest::mouseMove(view.get(), from + (points[i] - from) * step / 10);
        }
        if (!release) return;
        QTest::mouseRelease(view.get(), Qt::LeftButton, {}, points.back());
        look();
    }
    /// Opens the menu at a point and returns it.
    QMenu* menuAt(QPoint point) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, point, view->mapToGlobal(point));
        QApplication::sendEvent(view.get(), &event);
        return menu();
    }
    QMenu* menu() const { return view->findChild<QMenu*>(QStringLiteral("sceneMenu")); }
    void choose(QMenu* menu, const QString& item, int which = 0) {
        const auto items = menu->findChildren<QAction*>(item);
        QVERIFY2(items.size() > which, qPrintable(item));
        items[which]->trigger();
        menu->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        look();
    }
    /// The middle of a link where no other link passes within reach.
    [[nodiscard]] QPoint linkPoint(int a, int b) const {
        const QLineF line = view->sceneLayout().link(id(a), id(b));
        for (double part = 0.08; part < 0.95; part += 0.02) {
            const SceneHit hit = view->hitAt(line.pointAt(part).toPoint());
            if (hit.kind == SceneHit::Kind::Link && hit.node == id(a) && hit.peer == id(b))
                return line.pointAt(part).toPoint();
        }
        return {};
    }
    /// A message on its way that can be pointed at, after playing on until there is one.
    [[nodiscard]] std::pair<EventNumber, QPoint> message() {
        for (int tries = 0; tries < 400; ++tries) {
            for (const MessageInFlight& one : state().messages()) {
                const double part = travelled(one.sentAt, one.arrival, session.cursor(), false);
                const QPoint point = view->sceneLayout().along(one.from, one.to, part).toPoint();
                const SceneHit hit = view->hitAt(point);
                if (part > 0.2 && part < 0.8 && hit.kind == SceneHit::Kind::Message &&
                    hit.event == one.sent)
                    return {one.sent, point};
            }
            session.playTo(Time{session.cursor().value() + 3'000'000});
            look();
        }
        return {kNoEvent, {}};
    }

    Session session;
    std::unique_ptr<SceneView> view;
};

} // namespace raftarium::ui
