#include "ui/shell/status_line.h"

#include "ui/base/bug_words.h"
#include "ui/base/fault_commands.h"
#include "ui/base/live_cluster.h"
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
    connect(session, &Session::clusterChanged, this, &StatusLine::showSource);
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
    seed_->setVisible(!session_->isReal());
    if (session_->isReal()) return showServers();
    source_->setToolTip({});
    source_->setText(QStringLiteral("<span style='color:%1'>●</span> %2")
                         .arg(Theme::tokens().commit.name(),
                              tr("Simulated · %n node(s)", nullptr, session_->scenario().nodes)));
    seed_->setText(tr("seed %1").arg(seedText(session_->scenario().seed)));
    showMoment();
}

/// A dot for each server that is watched: how it can be reached.
void StatusLine::showServers() {
    const LiveCluster* cluster = session_->cluster();
    const auto coloured = [](const char* dot, const QColor& colour) {
        return QStringLiteral("<span style='color:%1'>%2</span>")
            .arg(colour.name(), QString::fromUtf8(dot));
    };
    const Tokens& tokens = Theme::tokens();
    if (cluster == nullptr) {
        source_->setText(coloured("○", tokens.textFaint) + QLatin1Char(' ') +
                         tr("Seen of a real cluster"));
        QStringList lines{tr("The cluster is not watched any more")};
        if (!session_->chapterNote().isEmpty()) lines += session_->chapterNote();
        source_->setToolTip(lines.join(QLatin1Char('\n')));
        return showMoment();
    }
    QString dots;
    QStringList lines;
    const auto servers = cluster->servers();
    int reached = 0;
    for (const LiveServer& server : servers) {
        QString state;
        const char* dot = "●";
        QColor colour = tokens.commit;
        switch (server.state) {
        case LiveServer::State::Connecting:
            state = tr("connecting");
            dot = "○";
            colour = tokens.textMuted;
            break;
        case LiveServer::State::Connected: state = tr("connected"); break;
        case LiveServer::State::MissedEvents:
            state = tr("connected, has missed events");
            colour = tokens.warning;
            break;
        case LiveServer::State::Unreachable:
            state = tr("unreachable");
            dot = "✕";
            colour = tokens.danger;
            break;
        case LiveServer::State::Stopped:
            state = tr("stopped");
            dot = "○";
            colour = tokens.textFaint;
            break;
        }
        reached += server.state == LiveServer::State::Connected ||
                   server.state == LiveServer::State::MissedEvents;
        dots += coloured(dot, colour);
        QString line = QStringLiteral("%1  %2: %3").arg(server.name, server.address, state);
        if (!server.detail.isEmpty()) line += QStringLiteral(" (%1)").arg(server.detail);
        lines += line;
    }
    if (!session_->chapterNote().isEmpty()) lines += session_->chapterNote();
    const int all = static_cast<int>(servers.size());
    constexpr int kMostDots = 16;
    if (all > kMostDots) dots = coloured("●", reached == all ? tokens.commit : tokens.warning);
    source_->setText(
        dots + QLatin1Char(' ') +
        tr("%1 · %2 of %n server(s)", nullptr, all).arg(cluster->title()).arg(reached));
    source_->setToolTip(lines.join(QLatin1Char('\n')));
    source_->setAccessibleDescription(lines.join(QStringLiteral(", ")));
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
