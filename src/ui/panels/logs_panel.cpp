#include "ui/panels/logs_panel.h"

#include "ui/base/session.h"
#include "ui/panels/sentence_text.h"
#include "ui/timeline/time_text.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>

namespace raftarium::ui {

LogsPanel::LogsPanel(Session* session, QWidget* parent)
    : QAbstractScrollArea(parent), session_(session) {
    setAccessibleName(tr("Logs"));
    setAccessibleDescription(
        tr("The log of every server at the cursor. Arrow keys move the selected "
           "entry, Enter selects the event that stored it."));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    verticalScrollBar()->setSingleStep(12);
    connect(session, &Session::cursorMoved, this, &LogsPanel::refresh);
    connect(session, &Session::opened, this, [this] {
        following_ = true;
        refresh();
    });
    connect(session, &Session::timelineReplaced, this, &LogsPanel::refresh);
    connect(session, &Session::selectionChanged, this, [this] {
        const Selection& selection = session_->selection();
        if (selection.kind == Selection::Kind::Entry) ensureVisible(selection.index);
        viewport()->update();
    });
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (!settingBars_) following_ = value >= horizontalScrollBar()->maximum();
    });
    refresh();
}

LogsPanel::Metrics LogsPanel::metrics() const {
    Metrics m;
    m.rows = session_->state().maxNode().value();
    const int room = viewport()->height() - kHeader - kFooter;
    m.pitch = std::clamp(m.rows == 0 ? 29 : room / m.rows, 4, 29);
    m.cellHeight = m.pitch - (m.pitch >= 18 ? 6 : m.pitch >= 10 ? 2 : 1);
    m.cellWidth = std::clamp(m.cellHeight * 31 / 23, 6, 31);
    m.columnPitch = m.cellWidth + (m.pitch >= 18 ? 3 : m.pitch >= 10 ? 2 : 1);
    return m;
}

QRect LogsPanel::cellRect(NodeId node, Index index) const {
    const Metrics m = metrics();
    const auto column = static_cast<int>(index.value()) - 1;
    return {kNames + column * m.columnPitch - horizontalScrollBar()->value(),
            kHeader + (node.value() - 1) * m.pitch - verticalScrollBar()->value(), m.cellWidth,
            m.cellHeight};
}

LogsPanel::Place LogsPanel::placeAt(const QPoint& point) const {
    const Metrics m = metrics();
    Place place;
    const int y = point.y() - kHeader + verticalScrollBar()->value();
    if (point.y() >= kHeader && point.y() < viewport()->height() - kFooter && y / m.pitch < m.rows)
        place.node = NodeId{static_cast<std::uint8_t>(y / m.pitch + 1)};
    if (point.x() >= kNames) {
        const int x = point.x() - kNames + horizontalScrollBar()->value();
        place.index = Index{static_cast<std::uint64_t>(x / m.columnPitch) + 1};
    }
    return place;
}

void LogsPanel::refresh() {
    conflict_ = findConflict(session_->state());
    longest_ = longestLog(session_->state());
    updateBars();
    viewport()->update();
}

void LogsPanel::updateBars() {
    const Metrics m = metrics();
    const auto columns = static_cast<std::int64_t>(longest_.value());
    const std::int64_t width = columns * m.columnPitch + kRightRoom;
    const int room = viewport()->width() - kNames;
    settingBars_ = true;
    QScrollBar* across = horizontalScrollBar();
    across->setPageStep(std::max(1, room));
    across->setSingleStep(m.columnPitch);
    across->setRange(0, static_cast<int>(std::clamp<std::int64_t>(width - room, 0, INT_MAX / 2)));
    if (following_) across->setValue(across->maximum());
    QScrollBar* down = verticalScrollBar();
    const int height = viewport()->height() - kHeader - kFooter;
    down->setPageStep(std::max(1, height));
    down->setRange(0, std::max(0, m.rows * m.pitch - height));
    settingBars_ = false;
}

void LogsPanel::ensureVisible(Index index) {
    const QRect cell = cellRect(NodeId{1}, index);
    QScrollBar* across = horizontalScrollBar();
    if (cell.left() < kNames)
        across->setValue(across->value() - (kNames - cell.left()) - cell.width());
    else if (cell.right() > viewport()->width())
        across->setValue(across->value() + cell.right() - viewport()->width() + cell.width());
}

NodeId LogsPanel::markedLeader() const {
    const ClusterState& state = session_->state();
    const Selection& selection = session_->selection();
    if (selection.node != kNobody && selection.node <= state.maxNode() &&
        state.node(selection.node).role == Role::Leader)
        return selection.node;
    return state.leader();
}

QString LogsPanel::describe(const Place& place) const {
    const ClusterState& state = session_->state();
    if (place.node == kNobody || place.index == Index{}) return {};
    const NodeState& node = state.node(place.node);
    const LogCell* cell = node.cell(place.index);
    if (!cell) return {};
    if (place.index <= node.compactedIndex)
        return tr("index %1 is gone from the log of %2: its snapshot stands for entries 1–%3")
            .arg(place.index.value())
            .arg(nameOf(place.node))
            .arg(node.snapshotIndex.value());
    const NodeSet holders = storedOn(state, place.index, cell->term);
    const bool committed = place.index <= node.commitIndex;
    QStringList lines;
    lines << tr("index %1, term %2: %3")
                 .arg(place.index.value())
                 .arg(cell->term)
                 .arg(entryText(session_->timeline(), *cell));
    lines
        << (committed ? tr("committed on %1") : tr("not committed on %1")).arg(nameOf(place.node));
    lines << tr("stored on %1 (%2 of %3)")
                 .arg(namesOf(holders))
                 .arg(holders.size())
                 .arg(state.maxNode().value());
    if (place.index > node.durableIndex) lines << tr("not yet on disk");
    if (cell->appended < session_->timeline().size())
        lines << tr("stored at %1").arg(momentText(session_->timeline()[cell->appended].time));
    return lines.join(QLatin1Char('\n'));
}

void LogsPanel::selectPlace(const Place& place) {
    if (place.node == kNobody) return;
    const LogCell* cell = session_->state().node(place.node).cell(place.index);
    if (cell)
        session_->select(
            {.kind = Selection::Kind::Entry, .node = place.node, .index = place.index});
    else
        session_->select({.kind = Selection::Kind::Node, .node = place.node});
}

void LogsPanel::selectAppendOf(const Place& place) {
    if (place.node == kNobody) return;
    const LogCell* cell = session_->state().node(place.node).cell(place.index);
    if (cell && cell->appended != kNoEvent)
        session_->select({.kind = Selection::Kind::Event, .event = cell->appended});
}

void LogsPanel::moveSelection(int byIndex, int byNode) {
    const ClusterState& state = session_->state();
    if (state.maxNode() == kNobody || longest_ == Index{}) return;
    const Selection& selection = session_->selection();
    const bool any = selection.kind == Selection::Kind::Entry;
    const int node =
        any ? selection.node.value() + byNode : std::max<int>(1, state.leader().value());
    const NodeId id{static_cast<std::uint8_t>(std::clamp<int>(node, 1, state.maxNode().value()))};
    const std::int64_t last = static_cast<std::int64_t>(state.node(id).log.size());
    if (last == 0) return;
    const std::int64_t index =
        any ? static_cast<std::int64_t>(selection.index.value()) + byIndex : last;
    const Index chosen{static_cast<std::uint64_t>(std::clamp<std::int64_t>(index, 1, last))};
    session_->select({.kind = Selection::Kind::Entry, .node = id, .index = chosen});
}

void LogsPanel::fillMenu(QMenu& menu, const Place& place) {
    const ClusterState& state = session_->state();
    const LogCell* cell =
        place.node == kNobody ? nullptr : state.node(place.node).cell(place.index);
    if (cell) {
        const EventNumber appended = cell->appended;
        menu.addAction(tr("Why is this entry here?"), this,
                       [this, place] { selectAppendOf(place); });
        QAction* go = menu.addAction(tr("Go to when it was stored"), this,
                                     [this, appended] { session_->setPosition(appended + 1); });
        go->setEnabled(appended != kNoEvent);
        menu.addAction(tr("Copy the command"), this,
                       [text = entryText(session_->timeline(), *cell)] {
                           QApplication::clipboard()->setText(text);
                       });
        menu.addSeparator();
    }
    if (place.node != kNobody)
        menu.addAction(tr("Select %1").arg(nameOf(place.node)), this, [this, node = place.node] {
            session_->select({.kind = Selection::Kind::Node, .node = node});
        });
    if (conflict_)
        menu.addAction(tr("Show the conflict"), this, [this] { ensureVisible(conflict_->index); });
    QAction* follow = menu.addAction(tr("Follow the end"), this, [this] {
        horizontalScrollBar()->setValue(horizontalScrollBar()->maximum());
        following_ = true;
    });
    follow->setEnabled(!following_);
}

void LogsPanel::resizeEvent(QResizeEvent*) { updateBars(); }

void LogsPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) {
        cells_.clear();
        viewport()->update();
    }
    QAbstractScrollArea::changeEvent(event);
}

bool LogsPanel::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QString text = describe(placeAt(help->pos()));
        if (help->pos().y() > viewport()->height() - kFooter && conflict_)
            text = conflictText(*conflict_);
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    if (event->type() == QEvent::Leave && hovered_ != Place()) {
        hovered_ = {};
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void LogsPanel::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) selectPlace(placeAt(event->position().toPoint()));
}

void LogsPanel::mouseMoveEvent(QMouseEvent* event) {
    const Place place = placeAt(event->position().toPoint());
    if (place == hovered_) return;
    hovered_ = place;
    viewport()->update();
}

/// Taken, so that what lies below does not take it for a click of its own.
void LogsPanel::mouseReleaseEvent(QMouseEvent* event) { event->accept(); }

void LogsPanel::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) selectAppendOf(placeAt(event->position().toPoint()));
}

void LogsPanel::wheelEvent(QWheelEvent* event) {
    // Logs run sideways: the wheel does too, unless there are more rows than fit.
    const QPoint delta = event->angleDelta();
    const bool down = verticalScrollBar()->maximum() > 0 && delta.x() == 0 &&
                      (event->modifiers() & Qt::ShiftModifier) == 0;
    QScrollBar* bar = down ? verticalScrollBar() : horizontalScrollBar();
    bar->setValue(bar->value() - (delta.x() != 0 ? delta.x() : delta.y()) * 3 / 4);
    event->accept();
}

void LogsPanel::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const Selection& selection = session_->selection();
    const Place place = byKey ? Place{selection.node, selection.index} : placeAt(event->pos());
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu, place);
    menu->popup(event->globalPos());
}

void LogsPanel::keyPressEvent(QKeyEvent* event) {
    const Selection& selection = session_->selection();
    switch (event->key()) {
    case Qt::Key_Left: moveSelection(-1, 0); break;
    case Qt::Key_Right: moveSelection(1, 0); break;
    case Qt::Key_Up: moveSelection(0, -1); break;
    case Qt::Key_Down: moveSelection(0, 1); break;
    case Qt::Key_Home: horizontalScrollBar()->setValue(0); break;
    case Qt::Key_End: horizontalScrollBar()->setValue(horizontalScrollBar()->maximum()); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: selectAppendOf({selection.node, selection.index}); break;
    default: QAbstractScrollArea::keyPressEvent(event); return;
    }
    event->accept();
}

void LogsPanel::scrollContentsBy(int, int) { viewport()->update(); }

} // namespace raftarium::ui
