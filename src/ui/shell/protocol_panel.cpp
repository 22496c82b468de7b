#include "ui/shell/protocol_panel.h"

#include "ui/base/session.h"
#include "ui/base/theme.h"
#include "ui/shell/debounce.h"
#include "ui/shell/timing_advice.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

namespace raftarium::ui {
namespace {

constexpr int kQuiet = 400; // milliseconds until a change becomes an action

QSpinBox* spinBox(QWidget* parent, const QString& name, int least, int most, const QString& unit) {
    auto* box = new QSpinBox(parent);
    box->setRange(least, most);
    box->setSuffix(unit);
    box->setAccessibleName(name);
    box->setKeyboardTracking(false);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setAlignment(Qt::AlignRight);
    box->setFont(Theme::monoFont());
    box->setMinimumWidth(60);
    return box;
}

int toMs(Duration duration) { return static_cast<int>(duration.value() / 1'000'000); }

} // namespace

ProtocolPanel::ProtocolPanel(Session* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      noOp_(new QCheckBox(this)),
      advice_(new QLabel(this)),
      changed_(new Debounce(this, kQuiet, [this] { apply(); })) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(12, 2, 12, 10);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);

    const QString ms = tr(" ms");
    timeoutMin_ = spinBox(this, tr("Shortest election timeout"), 1, 60'000, ms);
    timeoutMax_ = spinBox(this, tr("Longest election timeout"), 1, 60'000, ms);
    heartbeat_ = spinBox(this, tr("Heartbeat interval"), 1, 60'000, ms);
    maxEntries_ = spinBox(this, tr("Most entries in a request"), 1, 100'000, QString());
    const auto addRow = [&](int row, const QString& name, QWidget* field, QWidget* second) {
        auto* label = new QLabel(name, this);
        label->setBuddy(field);
        label->setWordWrap(true);
        grid->addWidget(label, row, 0);
        if (second) {
            grid->addWidget(field, row, 1);
            grid->addWidget(second, row, 2);
        } else
            grid->addWidget(field, row, 2);
    };
    addRow(0, tr("Election timeout"), timeoutMin_, timeoutMax_);
    addRow(1, tr("Heartbeat"), heartbeat_, nullptr);
    addRow(2, tr("Entries a request"), maxEntries_, nullptr);
    noOp_->setText(tr("No-op at the start of a term"));
    noOp_->setToolTip(tr("A new leader appends an empty entry, so that older entries commit "
                         "without waiting for a client (§5.4.2, §8)"));
    grid->addWidget(noOp_, 3, 0, 1, 3);
    advice_->setWordWrap(true);
    advice_->setTextFormat(Qt::RichText);
    advice_->setAccessibleName(tr("Advice on timing"));
    grid->addWidget(advice_, 4, 0, 1, 3);
    grid->setRowStretch(5, 1);

    for (QSpinBox* box : {timeoutMin_, timeoutMax_, heartbeat_, maxEntries_}) {
        connect(box, &QSpinBox::valueChanged, changed_, &Debounce::trigger);
        connect(box, &QSpinBox::editingFinished, changed_, &Debounce::flush);
    }
    connect(noOp_, &QCheckBox::toggled, changed_, &Debounce::trigger);
    connect(session, &Session::settingsChanged, this, &ProtocolPanel::showSettings);
    connect(session, &Session::opened, this, &ProtocolPanel::showSettings);
    showSettings();
}

void ProtocolPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange && advice_) showAdvice();
    QWidget::changeEvent(event);
}

void ProtocolPanel::showSettings() {
    if (!changed_->isActive()) {
        const NodeOptions now = session_->options();
        const QSignalBlocker blockers[] = {QSignalBlocker(timeoutMin_), QSignalBlocker(timeoutMax_),
                                           QSignalBlocker(heartbeat_), QSignalBlocker(maxEntries_),
                                           QSignalBlocker(noOp_)};
        timeoutMin_->setValue(toMs(now.electionTimeoutMin));
        timeoutMax_->setValue(toMs(now.electionTimeoutMax));
        heartbeat_->setValue(toMs(now.heartbeatInterval));
        maxEntries_->setValue(static_cast<int>(now.maxEntriesPerRequest));
        noOp_->setChecked(now.noOpOnElection);
    }
    showAdvice();
}

void ProtocolPanel::showAdvice() {
    QString html;
    for (const TimingAdvice& advice : timingAdvice(session_->options(), session_->network())) {
        const bool danger = advice.severity == TimingAdvice::Severity::Danger;
        const QColor colour = danger ? Theme::tokens().danger : Theme::tokens().warning;
        html += QStringLiteral("<p style='margin-top:6px; margin-bottom:0'>"
                               "<span style='color:%1; font-weight:600'>%2</span> %3</p>")
                    .arg(colour.name(), danger ? tr("Unstable.") : tr("Caution."),
                         advice.text.toHtmlEscaped());
    }
    advice_->setText(html);
    advice_->setVisible(!html.isEmpty());
}

NodeOptions ProtocolPanel::wanted() const {
    NodeOptions options = session_->options();
    const auto set = [](Duration& field, const QSpinBox* box) {
        // What cannot be shown in whole milliseconds stays unless it was changed.
        if (toMs(field) != box->value()) field = milliseconds(box->value());
    };
    set(options.electionTimeoutMin, timeoutMin_);
    set(options.electionTimeoutMax, timeoutMax_);
    if (options.electionTimeoutMax < options.electionTimeoutMin) {
        // The bound that was moved pushes the other one.
        if (timeoutMin_->value() != toMs(session_->options().electionTimeoutMin))
            options.electionTimeoutMax = options.electionTimeoutMin;
        else
            options.electionTimeoutMin = options.electionTimeoutMax;
    }
    set(options.heartbeatInterval, heartbeat_);
    options.maxEntriesPerRequest = static_cast<std::uint32_t>(maxEntries_->value());
    options.noOpOnElection = noOp_->isChecked();
    return options;
}

void ProtocolPanel::apply() {
    const NodeOptions options = wanted();
    if (options != session_->options()) session_->act(action::SetOptions{options});
    showSettings();
}

} // namespace raftarium::ui
