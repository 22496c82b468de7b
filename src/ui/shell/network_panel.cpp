#include "ui/shell/network_panel.h"

#include "ui/base/fault_commands.h"
#include "ui/base/session.h"
#include "ui/base/theme.h"
#include "ui/panels/panel_util.h"
#include "ui/shell/debounce.h"
#include "ui/shell/value_slider.h"
#include "ui/timeline/time_text.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

#include <cmath>

namespace raftarium::ui {
namespace {

constexpr int kQuiet = 250; // milliseconds until a change becomes an action

/// Fine near zero, coarse at the far end: value = most * (step / steps)².
ValueSlider::Scale squared(double most, double grain, std::function<QString(double)> text) {
    const int steps = 200;
    return {steps,
            [=](int step) {
                const double part = static_cast<double>(step) / steps;
                return std::round(most * part * part / grain) * grain;
            },
            [=](double value) {
                return static_cast<int>(std::lround(std::sqrt(value / most) * steps));
            },
            std::move(text)};
}

ValueSlider::Scale milliseconds(const QString& pattern) {
    return squared(1000, 1, [pattern](double ms) {
        return pattern.arg(durationText(Duration{static_cast<std::int64_t>(ms * 1e6)}));
    });
}

ValueSlider::Scale share() {
    return squared(100, 0.1, [](double percent) {
        const QLocale locale;
        return NetworkPanel::tr("%1 %").arg(locale.toString(percent, 'g', 3));
    });
}

ValueSlider::Scale rate() {
    return squared(1000, 1, [](double perSecond) {
        return NetworkPanel::tr("%1/s").arg(QLocale().toString(perSecond, 'g', 4));
    });
}

Duration fromMs(double ms) { return Duration{std::llround(ms * 1e6)}; }
double toMs(Duration duration) { return static_cast<double>(duration.value()) / 1e6; }

} // namespace

NetworkPanel::NetworkPanel(Session* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      target_(new QLabel(this)),
      reset_(new QToolButton(this)),
      conditionsChanged_(new Debounce(this, kQuiet, [this] { applyConditions(); })),
      loadChanged_(new Debounce(this, kQuiet, [this] { applyLoad(); })) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(12, 2, 12, 10);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    auto* header = new QWidget(this);
    header->setObjectName(QLatin1String(kPanelHeader));
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    target_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(target_, 1);
    row->addWidget(reset_);
    target_->setForegroundRole(QPalette::PlaceholderText);
    grid->addWidget(header, 0, 0, 1, 3);
    reset_->setText(tr("Reset"));
    reset_->setProperty("quiet", true);
    reset_->setToolTip(tr("Back to what the scenario says"));
    latency_ = new ValueSlider(tr("Latency"), milliseconds(QStringLiteral("%1")), grid, this);
    jitter_ = new ValueSlider(tr("Jitter"), milliseconds(QStringLiteral("± %1")), grid, this);
    loss_ = new ValueSlider(tr("Loss"), share(), grid, this);
    duplicate_ = new ValueSlider(tr("Duplicate"), share(), grid, this);
    reorder_ = new ValueSlider(tr("Reorder"), share(), grid, this);
    load_ = new ValueSlider(tr("Load"), rate(), grid, this);
    load_->slider()->setToolTip(tr("Commands that clients propose to the leader, a second"));
    grid->setRowStretch(grid->rowCount(), 1);

    for (ValueSlider* slider : {latency_, jitter_, loss_, duplicate_, reorder_}) {
        connect(slider, &ValueSlider::changed, conditionsChanged_, &Debounce::trigger);
        connect(slider->slider(), &QSlider::sliderReleased, conditionsChanged_, &Debounce::flush);
    }
    connect(load_, &ValueSlider::changed, loadChanged_, &Debounce::trigger);
    connect(load_->slider(), &QSlider::sliderReleased, loadChanged_, &Debounce::flush);
    connect(reset_, &QToolButton::clicked, this, &NetworkPanel::reset);

    connect(session, &Session::settingsChanged, this, &NetworkPanel::showSettings);
    connect(session, &Session::opened, this, &NetworkPanel::showSettings);
    connect(session, &Session::clusterChanged, this, &NetworkPanel::showSettings);
    connect(session, &Session::selectionChanged, this, [this] {
        conditionsChanged_->flush(); // what was set belongs to what was selected
        showSettings();
    });
    // The conditions of one link are part of the state only.
    connect(session, &Session::cursorMoved, this, [this] {
        if (ofOneLink()) showSettings();
    });
    showSettings();
}

bool NetworkPanel::ofOneLink() const { return session_->selection().kind == Selection::Kind::Link; }

LinkConditions NetworkPanel::inForce() const {
    if (!ofOneLink()) return session_->network();
    const Selection& link = session_->selection();
    const LinkState& state = session_->state().link(link.node, link.peer);
    if (!state.own) return session_->network();
    return {state.latency, state.jitter, state.lossPpm, state.duplicatePpm, state.reorderPpm};
}

void NetworkPanel::showSettings() {
    const Selection& selected = session_->selection();
    target_->setText(ofOneLink() ? QStringLiteral("%1 → %2").arg(nodeLabel(selected.node),
                                                                 nodeLabel(selected.peer))
                                 : tr("All links"));
    const QString conditions = session_->whyNot(ActionKind::SetLink);
    latency_->setPossible(conditions);
    loss_->setPossible(conditions);
    for (ValueSlider* slider : {jitter_, duplicate_, reorder_})
        slider->setPossible(session_->whyNot(ActionKind::ChangeLinkDetails));
    load_->setPossible(session_->whyNot(ActionKind::SetLoad));
    const LinkConditions now = inForce();
    if (!conditionsChanged_->isActive()) {
        latency_->setValue(toMs(now.latency));
        jitter_->setValue(toMs(now.jitter));
        loss_->setValue(now.lossPpm / 1e4);
        duplicate_->setValue(now.duplicatePpm / 1e4);
        reorder_->setValue(now.reorderPpm / 1e4);
    }
    if (!loadChanged_->isActive()) load_->setValue(session_->load());
    reset_->setEnabled(!session_->isReal() && (now != session_->scenario().network ||
                                               session_->load() != session_->scenario().load));
}

void NetworkPanel::applyConditions() {
    LinkConditions wanted;
    const auto ppm = [](const ValueSlider* slider) {
        return static_cast<std::uint32_t>(std::lround(slider->value() * 1e4));
    };
    wanted.latency = fromMs(latency_->value());
    wanted.jitter = fromMs(jitter_->value());
    wanted.lossPpm = ppm(loss_);
    wanted.duplicatePpm = ppm(duplicate_);
    wanted.reorderPpm = ppm(reorder_);
    if (wanted == inForce()) return;
    const Selection link = ofOneLink() ? session_->selection() : Selection{};
    session_->act(action::SetLink{link.node, link.peer, wanted});
}

void NetworkPanel::applyLoad() {
    if (load_->value() != session_->load()) session_->act(action::SetLoad{load_->value()});
}

void NetworkPanel::reset() {
    conditionsChanged_->cancel();
    loadChanged_->cancel();
    const Scenario& scenario = session_->scenario();
    const Selection link = ofOneLink() ? session_->selection() : Selection{};
    if (inForce() != scenario.network)
        session_->act(action::SetLink{link.node, link.peer, scenario.network});
    if (session_->load() != scenario.load) session_->act(action::SetLoad{scenario.load});
    showSettings();
}

} // namespace raftarium::ui
