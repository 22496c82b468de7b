#include "ui/timeline/time_strip.h"

#include "core/timeline/sentence.h"
#include "ui/base/guard.h"
#include "ui/base/session.h"
#include "ui/timeline/lane_view.h"
#include "ui/timeline/overview_bar.h"
#include "ui/timeline/strip_model.h"
#include "ui/timeline/time_text.h"

#include <QKeyEvent>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace raftarium::ui {

TimeStrip::TimeStrip(Session* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      model_(new StripModel(session, this)),
      lanes_(new LaneView(model_, this)),
      overview_(new OverviewBar(model_, LaneView::kLabels, LaneView::kRight, this)) {
    setAccessibleName(tr("Time strip"));
    setAccessibleDescription(
        tr("Role and term of every server over time. Left and Right step, Home and End go to the "
           "start and to live, plus and minus zoom, 0 shows everything."));
    setFocusPolicy(Qt::StrongFocus);
    lanes_->setFocusProxy(this);
    overview_->setFocusProxy(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(lanes_, 1);
    layout->addWidget(overview_);
    connect(model_, &StripModel::rangeChanged, this, &TimeStrip::visibleRangeChanged);
    connect(lanes_, &LaneView::menuWanted, this,
            [this](Time time, NodeId node, const QPoint& position) {
                auto* menu = new QMenu(this);
                menu->setAttribute(Qt::WA_DeleteOnClose);
                fillMenu(*menu, time, node);
                menu->popup(position);
            });
}

Time TimeStrip::visibleFrom() const { return model_->from(); }
Time TimeStrip::visibleTo() const { return model_->to(); }
void TimeStrip::zoomToFit() { model_->fit(); }
void TimeStrip::zoomIn() { zoomAtCursor(0.64); }
void TimeStrip::zoomOut() { zoomAtCursor(1 / 0.64); }

void TimeStrip::zoomAtCursor(double factor) {
    const TimeAxis axis = lanes_->axis();
    const bool visible = axis.shows(session_->cursor());
    const double x = visible ? axis.x(session_->cursor()) : (axis.left() + axis.right()) / 2;
    model_->zoomAt(axis, x, factor);
}

void TimeStrip::panBy(double share) {
    TimeAxis axis = lanes_->axis();
    axis.pan(axis.width() * share);
    model_->setRange(axis.from(), axis.to());
}

void TimeStrip::selectNeighbour(int by) {
    const int lanes = model_->history().laneCount();
    if (lanes == 0) return;
    const Selection& selection = session_->selection();
    const int now = selection.kind == Selection::Kind::Node ? selection.node.value()
                    : by > 0                                ? 0
                                                            : lanes + 1;
    const int next = std::clamp(now + by, 1, lanes);
    session_->select(
        {.kind = Selection::Kind::Node, .node = NodeId{static_cast<std::uint8_t>(next)}});
}

void TimeStrip::fillMenu(QMenu& menu, Time time, NodeId node) {
    menu.setAccessibleName(tr("Time strip menu"));
    menu.addAction(tr("Move the cursor to %1").arg(momentText(time)), this,
                   [this, time] { model_->moveCursor(time); });
    QAction* branch =
        menu.addAction(tr("Branch from %1").arg(momentText(time)), this, [this, time] {
            model_->moveCursor(time);
            session_->branchHere();
        });
    branch->setEnabled(time < session_->end());
    guard(branch, session_, ActionKind::Branch);
    menu.setToolTipsVisible(true);
    QAction* live = menu.addAction(tr("Go live"), this, [this] { session_->goLive(); });
    live->setEnabled(!session_->isLive());
    menu.addSeparator();
    if (node != kNobody)
        menu.addAction(
            tr("Select %1").arg(QString::fromStdString(nodeName(node))), this,
            [this, node] { session_->select({.kind = Selection::Kind::Node, .node = node}); });
    menu.addAction(tr("Zoom in"), this, &TimeStrip::zoomIn);
    menu.addAction(tr("Zoom out"), this, &TimeStrip::zoomOut);
    QAction* fit = menu.addAction(tr("Zoom to fit"), this, &TimeStrip::zoomToFit);
    fit->setEnabled(!model_->showsEverything());
}

void TimeStrip::keyPressEvent(QKeyEvent* event) {
    const bool control = (event->modifiers() & Qt::ControlModifier) != 0;
    switch (event->key()) {
    case Qt::Key_Left: control ? panBy(-0.25) : session_->stepBackward(); break;
    case Qt::Key_Right: control ? panBy(0.25) : session_->stepForward(); break;
    case Qt::Key_PageUp: panBy(-0.8); break;
    case Qt::Key_PageDown: panBy(0.8); break;
    case Qt::Key_Home: session_->setPosition(0); break;
    case Qt::Key_End: session_->goLive(); break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomIn(); break;
    case Qt::Key_Minus: zoomOut(); break;
    case Qt::Key_0: zoomToFit(); break;
    case Qt::Key_Up: selectNeighbour(-1); break;
    case Qt::Key_Down: selectNeighbour(1); break;
    default: QWidget::keyPressEvent(event); return;
    }
    event->accept();
}

} // namespace raftarium::ui
