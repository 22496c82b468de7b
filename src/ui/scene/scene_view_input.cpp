// Mouse, keyboard and menus of the scene.

#include "ui/scene/scene_view.h"

#include "ui/base/fault_commands.h"
#include "ui/scene/cut_stroke.h"
#include "ui/scene/proposal_edit.h"
#include "ui/scene/scene_hit.h"
#include "ui/scene/scene_menus.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>

namespace raftarium::ui {
namespace {

constexpr double kStrokeStep = 4; // pixels between two points of a drawn line

NodePair pairOf(const SceneHit& hit) {
    return {std::min(hit.node, hit.peer), std::max(hit.node, hit.peer)};
}

} // namespace

void SceneView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    pressed_ = hitAt(event->position());
    pressedAt_ = event->position();
    gesture_ = Gesture::Pressed;
    if (pressed_.kind == SceneHit::Kind::Node)
        grip_ = sceneLayout().position(pressed_.node) - pressedAt_;
}

void SceneView::mouseMoveEvent(QMouseEvent* event) {
    if (gesture_ == Gesture::None) {
        setHover(hitAt(event->position()));
        return;
    }
    if (gesture_ == Gesture::Pressed) {
        if (QLineF(pressedAt_, event->position()).length() < QApplication::startDragDistance())
            return;
        if (pressed_.kind == SceneHit::Kind::Node) {
            gesture_ = Gesture::MovingNode;
            setCursor(Qt::ClosedHandCursor);
        } else {
            gesture_ = Gesture::DrawingCut;
            stroke_ = QPolygonF{pressedAt_};
            setCursor(Qt::CrossCursor);
        }
        setHover({});
    }
    drag(event->position());
}

void SceneView::drag(QPointF to) {
    if (gesture_ == Gesture::MovingNode)
        painter_.layout().moveNode(pressed_.node, to + grip_);
    else if (QLineF(stroke_.back(), to).length() >= kStrokeStep)
        stroke_ << to;
    else
        return;
    update();
}

void SceneView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    const Gesture gesture = std::exchange(gesture_, Gesture::None);
    switch (gesture) {
    case Gesture::None: return;
    case Gesture::Pressed: click(pressed_, event->globalPosition().toPoint()); break;
    case Gesture::MovingNode: savePositions(); break;
    case Gesture::DrawingCut:
        stroke_ << event->position();
        finishCut();
        break;
    }
    unsetCursor();
    setHover(hitAt(event->position()));
}

void SceneView::click(const SceneHit& hit, QPoint globalPosition) {
    switch (hit.kind) {
    case SceneHit::Kind::Node:
        session_->select({Selection::Kind::Node, hit.node, kNobody, kNoEvent, {}});
        break;
    case SceneHit::Kind::Link: {
        const NodePair pair = pairOf(hit);
        session_->select({Selection::Kind::Link, pair.a, pair.b, kNoEvent, {}});
        const LinkMode next = nextMode(linkMode(session_->state(), pair));
        actAll(session_, actionsForMode(session_->state(), pair, next));
        break;
    }
    case SceneHit::Kind::Message:
        session_->select({Selection::Kind::Message, kNobody, kNobody, hit.event, {}});
        openMenu(hit, globalPosition);
        break;
    case SceneHit::Kind::Loss:
        session_->select({Selection::Kind::Event, kNobody, kNobody, hit.event, {}});
        break;
    case SceneHit::Kind::Partition:
    case SceneHit::Kind::Nothing: session_->select({}); break;
    }
}

void SceneView::finishCut() {
    const QPolygonF stroke = std::exchange(stroke_, {});
    actAll(session_, actionsToCut(session_->state(), crossedPairs(sceneLayout(), stroke)));
    update();
}

void SceneView::cancelGesture() {
    if (gesture_ == Gesture::DrawingCut || gesture_ == Gesture::MovingNode) unsetCursor();
    gesture_ = Gesture::None;
    stroke_.clear();
    update();
}

void SceneView::setHover(const SceneHit& hit) {
    if (hit == hover_) return;
    hover_ = hit;
    const bool touchable = hit.kind == SceneHit::Kind::Node || hit.kind == SceneHit::Kind::Link ||
                           hit.kind == SceneHit::Kind::Message || hit.kind == SceneHit::Kind::Loss;
    if (touchable)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
    update();
}

void SceneView::leaveEvent(QEvent*) {
    if (gesture_ == Gesture::None) setHover({});
}

void SceneView::contextMenuEvent(QContextMenuEvent* event) {
    cancelGesture();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const SceneHit hit = selectedHit();
        return openMenu(hit, mapToGlobal(anchorOf(hit)));
    }
    const SceneHit hit = hitAt(event->pos());
    if (hit.kind == SceneHit::Kind::Node)
        session_->select({Selection::Kind::Node, hit.node, kNobody, kNoEvent, {}});
    openMenu(hit, event->globalPos());
}

void SceneView::openMenu(const SceneHit& hit, QPoint globalPosition) {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("sceneMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    switch (hit.kind) {
    case SceneHit::Kind::Node:
        fillNodeMenu(menu, session_, hit.node, [this, node = hit.node] { propose(node); });
        break;
    case SceneHit::Kind::Link: fillLinkMenu(menu, session_, pairOf(hit)); break;
    case SceneHit::Kind::Message: fillMessageMenu(menu, session_, hit.event); break;
    case SceneHit::Kind::Loss:
    case SceneHit::Kind::Partition:
    case SceneHit::Kind::Nothing: fillSceneMenu(menu); break;
    }
    menu->popup(globalPosition);
}

void SceneView::fillSceneMenu(QMenu* menu) {
    menu->setToolTipsVisible(true);
    for (const Command& command : clusterCommands(session_)) {
        QAction* item = menu->addAction(command.text, menu, command.run);
        item->setEnabled(command.enabled);
        if (!command.why.isEmpty()) item->setToolTip(command.why);
    }
    menu->addSeparator();
    QAction* reset =
        menu->addAction(tr("Put servers back on the ring"), this, &SceneView::resetPositions);
    reset->setObjectName(QStringLiteral("reset-positions"));
    reset->setEnabled(!sceneLayout().moved().empty());
    QAction* hide = menu->addAction(tr("Hide hints"), this, [this] {
        hints_.hideAll();
        update();
    });
    hide->setObjectName(QStringLiteral("hide-hints"));
    hide->setEnabled(hints_.any());
}

SceneHit SceneView::selectedHit() const {
    const Selection& selection = session_->selection();
    switch (selection.kind) {
    case Selection::Kind::Node:
    case Selection::Kind::Entry: return {SceneHit::Kind::Node, selection.node, kNobody, kNoEvent};
    case Selection::Kind::Link:
        return {SceneHit::Kind::Link, std::min(selection.node, selection.peer),
                std::max(selection.node, selection.peer), kNoEvent};
    case Selection::Kind::Message:
        if (const MessageInFlight* message = session_->state().message(selection.event))
            return {SceneHit::Kind::Message, message->from, message->to, message->sent};
        break;
    case Selection::Kind::Event:
    case Selection::Kind::Nothing: break;
    }
    return {};
}

QPoint SceneView::anchorOf(const SceneHit& hit) const {
    switch (hit.kind) {
    case SceneHit::Kind::Node: return sceneLayout().position(hit.node).toPoint();
    case SceneHit::Kind::Link:
    case SceneHit::Kind::Message: return sceneLayout().link(hit.node, hit.peer).center().toPoint();
    case SceneHit::Kind::Loss:
    case SceneHit::Kind::Partition:
    case SceneHit::Kind::Nothing: break;
    }
    return rect().center();
}

void SceneView::moveSelected(QPointF by) {
    const SceneHit hit = selectedHit();
    if (hit.kind != SceneHit::Kind::Node) return;
    painter_.layout().moveNode(hit.node, sceneLayout().position(hit.node) + by);
    savePositions();
    update();
}

void SceneView::keyPressEvent(QKeyEvent* event) {
    constexpr double kStep = 8;
    const bool shift = event->modifiers() == Qt::ShiftModifier;
    const SceneHit hit = selectedHit();
    switch (event->key()) {
    case Qt::Key_Delete:
        if (hit.kind == SceneHit::Kind::Node && session_->state().node(hit.node).running)
            session_->act(action::Crash{hit.node});
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter: return openMenu(hit, mapToGlobal(anchorOf(hit)));
    case Qt::Key_Escape:
        if (gesture_ != Gesture::None)
            cancelGesture();
        else
            session_->select({});
        return;
    case Qt::Key_Left:
        if (shift) return moveSelected({-kStep, 0});
        break;
    case Qt::Key_Right:
        if (shift) return moveSelected({kStep, 0});
        break;
    case Qt::Key_Up:
        if (shift) return moveSelected({0, -kStep});
        break;
    case Qt::Key_Down:
        if (shift) return moveSelected({0, kStep});
        break;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

void SceneView::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    const bool byKey =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    // Who came by mouse, or has not moved yet, sees where the pointer is.
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        focusedByKey_ = byKey;
    if (byKey && session_->selection().kind == Selection::Kind::Nothing &&
        sceneLayout().nodes() > 0) {
        const int step = event->reason() == Qt::TabFocusReason ? 1 : -1;
        const NodeId first = sceneLayout().neighbour(kNobody, step);
        session_->select({Selection::Kind::Node, first, kNobody, kNoEvent, {}});
    }
    update();
}

void SceneView::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

bool SceneView::focusNextPrevChild(bool next) {
    // Tab goes through the servers and then on: the focus is never caught here.
    if (hasFocus()) {
        focusedByKey_ = true;
        const Selection& selection = session_->selection();
        const NodeId now = selection.kind == Selection::Kind::Node ? selection.node : kNobody;
        const NodeId other = sceneLayout().neighbour(now, next ? 1 : -1);
        if (other != kNobody) {
            session_->select({Selection::Kind::Node, other, kNobody, kNoEvent, {}});
            return true;
        }
    }
    return QWidget::focusNextPrevChild(next);
}

} // namespace raftarium::ui
