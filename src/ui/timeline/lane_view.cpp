#include "ui/timeline/lane_view.h"

#include "core/timeline/sentence.h"
#include "ui/base/session.h"
#include "ui/base/theme.h"
#include "ui/timeline/strip_model.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace raftarium::ui {

namespace {
constexpr double kBelow = 16; ///< free under the lanes
constexpr double kGrip = 6;   ///< how near the cursor takes it
} // namespace

LaneView::LaneView(StripModel* model, QWidget* parent) : QWidget(parent), model_(model) {
    setMouseTracking(true);
    setAccessibleName(tr("Roles and terms over time"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(model, &StripModel::contentChanged, this, qOverload<>(&QWidget::update));
    connect(model, &StripModel::rangeChanged, this, qOverload<>(&QWidget::update));
    connect(model, &StripModel::lanesChanged, this, [this] {
        updateGeometry();
        update();
    });
}

QSize LaneView::sizeHint() const {
    const int lanes = std::clamp(model_->history().laneCount(), 3, 9);
    return {800, static_cast<int>(kRuler + kBelow + LaneLayout::kTallest * lanes)};
}

QSize LaneView::minimumSizeHint() const {
    const int lanes = std::clamp(model_->history().laneCount(), 3, 50);
    return {240, static_cast<int>(kRuler + kBelow) + std::min(lanes * 12, 100)};
}

TimeAxis LaneView::axis() const {
    TimeAxis axis;
    axis.setPixels(kLabels, width() - kLabels - kRight);
    axis.setRange(model_->from(), model_->to());
    return axis;
}

LaneLayout LaneView::layout() const {
    return {kRuler, height() - kRuler - kBelow, model_->history().laneCount()};
}

NodeId LaneView::nodeAt(const QPointF& point) const {
    return NodeId{static_cast<std::uint8_t>(layout().laneAt(point.y()) + 1)};
}

LaneView::Drag LaneView::dragAt(const QPointF& point) const {
    const double cursor = axis().x(model_->session().cursor());
    if (point.x() < kLabels - kGrip) return Drag::None;
    if (point.y() < kRuler || std::abs(point.x() - cursor) <= kGrip) return Drag::Cursor;
    return Drag::Pressed;
}

void LaneView::mousePressEvent(QMouseEvent* event) {
    press_ = event->position();
    pressFrom_ = model_->from();
    pressTo_ = model_->to();
    if (event->button() == Qt::MiddleButton) {
        drag_ = Drag::Pan;
        return;
    }
    if (event->button() != Qt::LeftButton) return;
    Session& session = model_->session();
    if (livePill(axis()).contains(press_)) {
        session.goLive();
        return;
    }
    if (press_.x() < kLabels - kGrip) {
        if (const NodeId node = nodeAt(press_); node != kNobody)
            session.select({.kind = Selection::Kind::Node, .node = node});
        return;
    }
    drag_ = dragAt(press_);
    if (drag_ == Drag::Cursor) model_->moveCursor(axis().at(press_.x()));
}

void LaneView::mouseMoveEvent(QMouseEvent* event) {
    const QPointF point = event->position();
    if (drag_ == Drag::None) {
        const bool scrubs = dragAt(point) == Drag::Cursor;
        if (livePill(axis()).contains(point))
            setCursor(Qt::PointingHandCursor);
        else if (scrubs)
            setCursor(Qt::SizeHorCursor);
        else
            unsetCursor();
        return;
    }
    if (drag_ == Drag::Pressed &&
        std::abs(point.x() - press_.x()) >= QApplication::startDragDistance())
        drag_ = model_->showsEverything() ? Drag::Cursor : Drag::Pan;
    if (drag_ == Drag::Cursor) model_->moveCursor(axis().at(point.x()));
    if (drag_ == Drag::Pan) {
        TimeAxis moved = axis();
        moved.setRange(pressFrom_, pressTo_);
        moved.pan(press_.x() - point.x());
        model_->setRange(moved.from(), moved.to());
        setCursor(Qt::ClosedHandCursor);
    }
}

void LaneView::mouseReleaseEvent(QMouseEvent* event) {
    if (drag_ == Drag::Pressed && event->button() == Qt::LeftButton)
        model_->moveCursor(axis().at(event->position().x()));
    drag_ = Drag::None;
    unsetCursor();
    update();
}

void LaneView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) model_->fit();
}

void LaneView::wheelEvent(QWheelEvent* event) {
    const QPoint delta = event->angleDelta();
    const bool sideways = (event->modifiers() & Qt::ShiftModifier) != 0;
    if (sideways || std::abs(delta.x()) > std::abs(delta.y())) {
        TimeAxis moved = axis();
        moved.pan(-(delta.x() != 0 ? delta.x() : delta.y()) * 0.6);
        model_->setRange(moved.from(), moved.to());
    } else if (delta.y() != 0) {
        const double x = std::clamp(event->position().x(), kLabels, axis().right());
        model_->zoomAt(axis(), x, std::pow(0.8, delta.y() / 120.0));
    }
    event->accept();
}

void LaneView::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const double x = byKey ? axis().clampedX(model_->session().cursor())
                           : std::clamp<double>(event->x(), kLabels, axis().right());
    const QPoint where = byKey ? mapToGlobal(QPoint(static_cast<int>(x), static_cast<int>(kRuler)))
                               : event->globalPos();
    emit menuWanted(std::clamp(axis().at(x), Time{}, model_->end()),
                    byKey ? kNobody : nodeAt(event->pos()), where);
}

bool LaneView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = describe(help->pos());
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QWidget::event(event);
}

void LaneView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        lanes_.invalidate();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace raftarium::ui
