#include "ui/scene/scene_view.h"

#include "ui/base/bug_words.h"
#include "ui/base/theme.h"
#include "ui/scene/cut_stroke.h"
#include "ui/scene/proposal_edit.h"
#include "ui/scene/scene_hit.h"
#include "ui/scene/scene_menus.h"
#include "ui/scene/scene_text.h"

#include <QHelpEvent>
#include <QPainter>
#include <QSettings>
#include <QToolTip>

#include <algorithm>

namespace raftarium::ui {
namespace {

/// For how long a loss stays visible, in seconds of the user's time.
constexpr double kShownSeconds = 0.9;
/// The same for a message that went by too fast to be seen.
constexpr double kTrailSeconds = 0.35;

QString positionsKey(int nodes) { return QStringLiteral("scene/positions/%1").arg(nodes); }

} // namespace

SceneView::SceneView(Session* session, QWidget* parent)
    : QWidget(parent), session_(session), proposal_(new ProposalEdit(this)) {
    setObjectName(QStringLiteral("scene"));
    setAccessibleName(tr("Cluster"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    connectSession();
    connect(proposal_, &ProposalEdit::proposed, this, [this](NodeId node, const QString& command) {
        session_->act(action::Propose{node, command.toStdString()});
    });
    onOpened();
}

void SceneView::connectSession() {
    connect(session_, &Session::opened, this, &SceneView::onOpened);
    connect(session_, &Session::timelineReplaced, this, [this] {
        hints_.restart(*session_);
        described_ = kNoEvent;
        onCursorMoved();
    });
    connect(session_, &Session::cursorMoved, this, &SceneView::onCursorMoved);
    connect(session_, &Session::selectionChanged, this, qOverload<>(&QWidget::update));
    connect(session_, &Session::settingsChanged, this, qOverload<>(&QWidget::update));
}

void SceneView::onOpened() {
    cancelGesture();
    proposal_->hide();
    hover_ = {};
    described_ = kNoEvent;
    hints_.restart(*session_);
    loadPositions();
    updateDescription();
    update();
}

void SceneView::onCursorMoved() {
    hints_.watch(*session_);
    if (positionsOf_ != session_->state().maxNode().value()) loadPositions();
    updateDescription();
    update();
}

SceneInput SceneView::input() const {
    SceneInput in;
    in.state = &session_->state();
    in.timeline = &session_->timeline();
    in.now = session_->cursor();
    in.shownWindow = Duration{std::int64_t(session_->pace() * kShownSeconds * 1e9)};
    in.trailWindow = Duration{std::int64_t(session_->pace() * kTrailSeconds * 1e9)};
    const NodeOptions options = session_->options();
    in.timerScale = options.electionTimeoutMax;
    in.priorities = options.priorities;
    in.preferredLeader = options.preferredLeader;
    in.preVotes = options.preVote || session_->isReal();
    in.chunkBytes = options.snapshotChunkBytes;
    in.broken = bugTexts(options.bugs);
    in.reduceMotion = Theme::reduceMotion();
    in.focused = hasFocus();
    in.selection = session_->selection();
    in.hover = hover_;
    in.stroke = stroke_;
    if (hintsShown_) in.hints = hints_.texts();
    in.emptyText = session_->name().isEmpty()
                       ? tr("No cluster is open. Open a scenario, or drop one here.")
                       : tr("The cluster has not started yet. Press Space to play.");
    return in;
}

SceneHit SceneView::hitAt(QPointF point) const { return hitTest(painter_, input(), point); }

void SceneView::updateDescription() {
    const Timeline& timeline = session_->timeline();
    // Only these change what the description says; most frames contain none of them.
    constexpr KindMask mask = maskOf(EventKind::NodeStarted) | maskOf(EventKind::NodeCrashed) |
                              maskOf(EventKind::NodePaused) | maskOf(EventKind::NodeResumed) |
                              maskOf(EventKind::BecameLeader) | maskOf(EventKind::BecameFollower) |
                              maskOf(EventKind::BecameCandidate) | maskOf(EventKind::LinkCut) |
                              maskOf(EventKind::LinkHealed);
    const EventNumber position = std::min(session_->state().eventCount(), timeline.size());
    const EventNumber last = timeline.findBackward(position, 0, mask);
    if (last == described_ && !accessibleDescription().isEmpty()) return;
    described_ = last;
    setAccessibleDescription(clusterText(session_->state()));
}

void SceneView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter_.paint(painter, size(), input());
    if (hasFocus() && focusedByKey_) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Theme::tokens().accent, 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

bool SceneView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = hitText(input(), hitAt(help->pos()));
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QWidget::event(event);
}

void SceneView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::LanguageChange) {
        described_ = kNoEvent;
        update();
    }
}

void SceneView::propose(NodeId node) {
    const QRectF below = sceneLayout().stripRect(node, sceneLayout().stripCells());
    proposal_->openAt(node, QPointF(below.center().x(), below.bottom() + 6).toPoint());
}

void SceneView::showHints(bool shown) {
    hintsShown_ = shown;
    update();
}

void SceneView::resetPositions() {
    painter_.layout().setMoved(sceneLayout().nodes(), {});
    savePositions();
    update();
}

void SceneView::loadPositions() {
    const int nodes = session_->state().maxNode().value();
    positionsOf_ = nodes;
    std::vector<MovedNode> moved;
    for (const QString& line : QSettings().value(positionsKey(nodes)).toStringList()) {
        const QStringList parts = line.split(u' ');
        if (parts.size() != 3) continue;
        const int id = parts[0].toInt();
        const QPointF at(parts[1].toDouble(), parts[2].toDouble());
        if (id < 1 || id > nodes || !QRectF(0, 0, 1, 1).contains(at)) continue;
        moved.push_back({NodeId{static_cast<std::uint8_t>(id)}, at});
    }
    painter_.layout().setMoved(nodes, moved);
}

void SceneView::savePositions() const {
    QStringList lines;
    for (const MovedNode& moved : sceneLayout().moved())
        lines << QStringLiteral("%1 %2 %3")
                     .arg(moved.node.value())
                     .arg(moved.at.x(), 0, 'f', 4)
                     .arg(moved.at.y(), 0, 'f', 4);
    QSettings settings;
    if (lines.isEmpty())
        settings.remove(positionsKey(sceneLayout().nodes()));
    else
        settings.setValue(positionsKey(sceneLayout().nodes()), lines);
}

} // namespace raftarium::ui
