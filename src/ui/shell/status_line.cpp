#include "ui/shell/status_line.h"

#include "ui/base/bug_words.h"
#include "ui/base/fault_commands.h"
#include "ui/base/session.h"
#include "ui/base/theme.h"
#include "ui/timeline/time_text.h"

#include <QLabel>
#include <QLocale>
#include <QStatusBar>
#include <QTimer>

namespace raftarium::ui {
namespace {

constexpr int kMessageTime = 6000; // milliseconds
constexpr int kRateInterval = 500;

QLabel* addLabel(QStatusBar* bar, const QString& name) {
    auto* label = new QLabel(bar);
    label->setContentsMargins(6, 0, 10, 0);
    label->setAccessibleName(name);
    return label;
}

} // namespace

QString seedText(quint64 seed) {
    if (seed < 1'000'000) return QString::number(seed);
    return QStringLiteral("0x") + QString::number(seed, 16).toUpper();
}

StatusLine::StatusLine(Session* session, QStatusBar* bar)
    : QObject(bar),
      session_(session),
      bar_(bar),
      source_(addLabel(bar, tr("Source"))),
      seed_(addLabel(bar, tr("Seed"))),
      moment_(addLabel(bar, tr("Moment"))),
      leaders_(addLabel(bar, tr("Leaders"))),
      broken_(addLabel(bar, tr("Broken on purpose"))),
      rates_(addLabel(bar, tr("Rates"))) {
    bar->setSizeGripEnabled(false);
    for (QLabel* label : {source_, seed_, moment_, leaders_, broken_})
        bar->addWidget(label);
    bar->addPermanentWidget(rates_);
    moment_->setFont(Theme::monoFont());
    connect(session, &Session::opened, this, &StatusLine::showSource);
    connect(session, &Session::settingsChanged, this, &StatusLine::showBroken);
    connect(session, &Session::opened, this, &StatusLine::showBroken);
    connect(session, &Session::cursorMoved, this, &StatusLine::showMoment);
    connect(session, &Session::timelineReplaced, this, &StatusLine::showMoment);
    connect(session, &Session::playingChanged, this, &StatusLine::showRates);
    connect(session, &Session::messageShown, this,
            [this](const QString& text) { bar_->showMessage(text, kMessageTime); });
    auto* timer = new QTimer(this);
    timer->setInterval(kRateInterval);
    connect(timer, &QTimer::timeout, this, &StatusLine::showRates);
    connect(session, &Session::playingChanged, timer,
            [=] { session->isPlaying() ? timer->start() : timer->stop(); });
    showSource();
    showBroken();
    showRates();
}

void StatusLine::showBroken() {
    const QStringList bugs = bugTexts(session_->options().bugs);
    broken_->setVisible(!bugs.isEmpty());
    broken_->setToolTip(bugs.join(QLatin1Char('\n')));
    broken_->setText(QStringLiteral("<span style='color:%1'>%2</span>")
                         .arg(Theme::tokens().warning.name(), tr("broken on purpose")));
}

void StatusLine::showSource() {
    source_->setText(QStringLiteral("<span style='color:%1'>●</span> %2")
                         .arg(Theme::tokens().commit.name(),
                              tr("Simulated · %n node(s)", nullptr, session_->scenario().nodes)));
    seed_->setText(tr("seed %1").arg(seedText(session_->scenario().seed)));
    showMoment();
}

void StatusLine::showMoment() {
    moment_->setText(tr("t = %1").arg(exactMomentText(session_->cursor())));
    leaders_->setText(leadersText());
}

QString StatusLine::leadersText() const {
    QStringList names;
    const auto leaders = session_->state().leaders();
    for (const NodeId id : leaders)
        names += tr("%1 (term %2)").arg(nodeLabel(id)).arg(session_->state().node(id).currentTerm);
    if (names.isEmpty()) return tr("no leader");
    return tr("%n leader(s): %1", nullptr, static_cast<int>(names.size()))
        .arg(names.join(QStringLiteral(", ")));
}

void StatusLine::showRates() {
    if (!session_->isPlaying()) return rates_->setText(tr("paused"));
    if (session_->frameRate() <= 0) return rates_->setText(tr("playing"));
    rates_->setText(tr("%1 fps  ·  %2 events/s")
                        .arg(QLocale().toString(session_->frameRate(), 'f', 0),
                             QLocale().toString(session_->eventRate(), 'f', 0)));
}

} // namespace raftarium::ui
