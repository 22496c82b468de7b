#include "ui/timeline/chart_panel.h"

#include "ui/base/session.h"
#include "ui/base/theme.h"
#include "ui/timeline/chart_plot.h"
#include "ui/timeline/time_strip.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <qcustomplot.h>

#include <algorithm>

namespace raftarium::ui {

namespace {
constexpr int kWhilePlaying = 80;              ///< ms between two drawings of growing data
constexpr EventNumber kEventsAtOnce = 400'000; ///< as many as a frame can take
} // namespace

ChartPanel::ChartPanel(Session* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      chart_(std::make_unique<ChartPlot>(this)),
      whole_(new QCheckBox(tr("Whole run"), this)) {
    setAccessibleName(tr("Charts"));
    setAccessibleDescription(
        tr("Commit index and term of every server over time. A click moves the "
           "cursor; Left and Right step."));
    setFocusPolicy(Qt::StrongFocus);
    whole_->setToolTip(tr("Show the whole run instead of what the time strip shows"));
    whole_->setAccessibleName(tr("Show the whole run"));
    whole_->setChecked(true);
    whole_->setVisible(false);
    chart_->widget()->setAccessibleName(tr("Commit index and term over time"));
    chart_->widget()->installEventFilter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(0);
    layout->addWidget(whole_, 0, Qt::AlignRight);
    layout->addWidget(chart_->widget(), 1);

    refresh_.setSingleShot(true);
    connect(&refresh_, &QTimer::timeout, this, &ChartPanel::refresh);
    connect(whole_, &QCheckBox::toggled, this, [this] { scheduleRefresh(0); });
    connect(session, &Session::opened, this, &ChartPanel::startAnew);
    connect(session, &Session::timelineReplaced, this, &ChartPanel::startAnew);
    connect(session, &Session::timelineGrew, this, &ChartPanel::extend);
    connect(session, &Session::selectionChanged, this, [this] { scheduleRefresh(0); });
    connect(session, &Session::cursorMoved, this, &ChartPanel::updateCursor);
    chart_->applyColours(Theme::tokens());
    startAnew();
}

ChartPanel::~ChartPanel() = default;

QCustomPlot* ChartPanel::plot() const { return chart_->widget(); }
bool ChartPanel::showsWholeRun() const { return whole_->isChecked() || !strip_; }
void ChartPanel::setShowsWholeRun(bool whole) { whole_->setChecked(whole); }

void ChartPanel::followStrip(TimeStrip* strip) {
    strip_ = strip;
    connect(strip, &TimeStrip::visibleRangeChanged, this, [this] {
        if (!showsWholeRun()) scheduleRefresh(0);
    });
    whole_->setVisible(true);
    whole_->setChecked(false);
    scheduleRefresh(0);
}

Time ChartPanel::visibleFrom() const { return showsWholeRun() ? Time{} : strip_->visibleFrom(); }

Time ChartPanel::visibleTo() const {
    if (!showsWholeRun()) return strip_->visibleTo();
    const Time end = std::max(session_->timeline().endTime(), session_->end());
    return std::max(end, Time{milliseconds(100).value()});
}

void ChartPanel::startAnew() {
    history_.clear();
    extend();
    updateCursor();
}

void ChartPanel::extend() {
    const bool done = history_.extend(session_->timeline(), kEventsAtOnce);
    if (!done) QTimer::singleShot(0, this, &ChartPanel::extend);
    scheduleRefresh(session_->isPlaying() ? kWhilePlaying : 0);
}

void ChartPanel::scheduleRefresh(int milliseconds) {
    if (!isVisible()) return;
    if (!refresh_.isActive() || refresh_.remainingTime() > milliseconds)
        refresh_.start(milliseconds);
}

void ChartPanel::refresh() {
    const Selection& selection = session_->selection();
    const NodeId leader = session_->state().leader();
    ChartPlot::View view;
    view.from = visibleFrom();
    view.to = visibleTo();
    view.end = std::max(session_->timeline().endTime(), session_->end());
    view.selected = selection.kind == Selection::Kind::Node ? selection.node : kNobody;
    view.leader = leader;
    view.leaderTerm = leader == kNobody ? 0 : session_->state().node(leader).currentTerm;
    chart_->show(history_, view);
}

void ChartPanel::updateCursor() {
    if (!isVisible()) return;
    if (showsWholeRun() && session_->isPlaying()) scheduleRefresh(kWhilePlaying);
    chart_->setCursor(session_->cursor());
}

void ChartPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) {
        chart_->applyColours(Theme::tokens());
        scheduleRefresh(0);
    }
    QWidget::changeEvent(event);
}

void ChartPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    updateCursor();
    scheduleRefresh(0);
}

void ChartPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Left)
        session_->stepBackward();
    else if (event->key() == Qt::Key_Right)
        session_->stepForward();
    else
        QWidget::keyPressEvent(event);
}

bool ChartPanel::eventFilter(QObject* watched, QEvent* event) {
    const bool press = event->type() == QEvent::MouseButtonPress;
    if (press || event->type() == QEvent::MouseMove) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if ((mouse->buttons() & Qt::LeftButton) != 0) {
            setFocus(Qt::MouseFocusReason);
            const Time end = std::max(session_->timeline().endTime(), session_->end());
            if (const auto time = chart_->timeAt(mouse->position()))
                session_->setCursor(std::clamp(*time, Time{}, end));
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace raftarium::ui
