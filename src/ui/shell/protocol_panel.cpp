#include "ui/shell/protocol_panel.h"

#include "ui/base/bug_words.h"
#include "ui/base/leader_wish.h"
#include "ui/base/session.h"
#include "ui/base/theme.h"
#include "ui/shell/debounce.h"
#include "ui/shell/priorities_editor.h"
#include "ui/shell/timing_advice.h"
#include "ui/shell/wheel_rules.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

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
    leaveWheelToScrolling(box);
    return box;
}

int toMs(Duration duration) { return static_cast<int>(duration.value() / 1'000'000); }

} // namespace

ProtocolPanel::ProtocolPanel(Session* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      leaseReads_(new QCheckBox(this)),
      preferred_(new QComboBox(this)),
      priorities_(new PrioritiesEditor(this)),
      bugs_(new QToolButton(this)),
      advice_(new QLabel(this)),
      changed_(new Debounce(this, kQuiet, [this] { apply(); })) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(12, 2, 12, 10);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    addTimes(grid);
    addBugs(grid);
    addNumbers(grid);
    addSwitches(grid);
    advice_->setWordWrap(true);
    advice_->setTextFormat(Qt::RichText);
    advice_->setAccessibleName(tr("Advice on timing"));
    grid->addWidget(advice_, grid->rowCount(), 0, 1, 3);
    addLeaderWishes(grid);
    grid->setRowStretch(grid->rowCount(), 1);

    connect(session, &Session::settingsChanged, this, &ProtocolPanel::showSettings);
    connect(session, &Session::opened, this, &ProtocolPanel::showSettings);
    connect(session, &Session::clusterChanged, this, &ProtocolPanel::showSettings);
    showSettings();
}

void ProtocolPanel::addRow(QGridLayout* grid, const QString& name, QWidget* field,
                           QWidget* second) {
    const int row = grid->rowCount();
    auto* label = new QLabel(name, this);
    label->setBuddy(field);
    label->setWordWrap(true);
    label->setToolTip(field->toolTip());
    grid->addWidget(label, row, 0);
    grid->addWidget(field, row, second ? 1 : 2);
    if (second) grid->addWidget(second, row, 2);
}

QCheckBox* ProtocolPanel::makeSwitch(const QString& text, const QString& why,
                                     bool NodeOptions::*member) {
    auto* box = new QCheckBox(text, this);
    box->setToolTip(why);
    connect(box, &QCheckBox::toggled, changed_, &Debounce::trigger);
    switches_.emplace_back(box, member);
    return box;
}

void ProtocolPanel::addTimes(QGridLayout* grid) {
    const QString ms = tr(" ms");
    timeoutMin_ = spinBox(this, tr("Shortest election timeout"), 1, 60'000, ms);
    timeoutMax_ = spinBox(this, tr("Longest election timeout"), 1, 60'000, ms);
    heartbeat_ = spinBox(this, tr("Heartbeat interval"), 1, 60'000, ms);
    addRow(grid, tr("Election timeout"), timeoutMin_, timeoutMax_);
    addRow(grid, tr("Heartbeat"), heartbeat_);
    const int row = grid->rowCount();
    grid->addWidget(
        makeSwitch(tr("Pre-vote"),
                   tr("A server asks whether it could win before it starts a term, so that one "
                      "that was cut off does not disturb the others when it comes back "
                      "(dissertation §9.6)"),
                   &NodeOptions::preVote),
        row, 0);
    grid->addWidget(
        makeSwitch(tr("Check quorum"),
                   tr("A leader that hears from no majority steps down, and who hears from a "
                      "leader ignores candidates (dissertation §6.2, §4.2.3)"),
                   &NodeOptions::checkQuorum),
        row, 1, 1, 2);
}

void ProtocolPanel::addNumbers(QGridLayout* grid) {
    maxEntries_ = spinBox(this, tr("Most entries in a request"), 1, 100'000, QString());
    snapshotAfter_ = spinBox(this, tr("Entries until a snapshot"), 0, 1'000'000, QString());
    snapshotAfter_->setSpecialValueText(tr("never"));
    snapshotAfter_->setToolTip(
        tr("After so many applied entries a server replaces its log by a snapshot (§7)"));
    addRow(grid, tr("Entries a request"), maxEntries_);
    addRow(grid, tr("Snapshot after entries"), snapshotAfter_);
    for (QSpinBox* box : {timeoutMin_, timeoutMax_, heartbeat_, maxEntries_, snapshotAfter_}) {
        connect(box, &QSpinBox::valueChanged, changed_, &Debounce::trigger);
        connect(box, &QSpinBox::editingFinished, changed_, &Debounce::flush);
    }
}

void ProtocolPanel::addSwitches(QGridLayout* grid) {
    const auto add = [&](const QString& text, const QString& why, bool NodeOptions::*member) {
        grid->addWidget(makeSwitch(text, why, member), grid->rowCount(), 0, 1, 3);
    };
    leaseReads_->setText(tr("Reads by lease"));
    leaseReads_->setToolTip(
        tr("Before a leader answers a read it makes sure that it still leads: it asks a majority "
           "each time (ReadIndex, §8), or it trusts that a majority has promised to elect nobody "
           "for a while (a lease, dissertation §6.4.1)"));
    connect(leaseReads_, &QCheckBox::toggled, changed_, &Debounce::trigger);
    grid->addWidget(leaseReads_, grid->rowCount(), 0, 1, 3);
    add(tr("Joint consensus"),
        tr("Members change through a joint configuration that needs both majorities (§6); "
           "otherwise by one server at a time where that is enough (dissertation §4.1)"),
        &NodeOptions::jointConsensus);
    add(tr("Client sessions"),
        tr("A command that a client sends again takes effect once (§8, dissertation §6.3)"),
        &NodeOptions::clientSessions);
    add(tr("No-op at the start of a term"),
        tr("A new leader appends an empty entry, so that older entries commit "
           "without waiting for a client (§5.4.2, §8)"),
        &NodeOptions::noOpOnElection);
}

void ProtocolPanel::addLeaderWishes(QGridLayout* grid) {
    preferred_->setAccessibleName(tr("Preferred leader"));
    preferred_->setAccessibleDescription(preferredMeaning());
    preferred_->setToolTip(preferredMeaning());
    preferred_->setMaxVisibleItems(12);
    leaveWheelToScrolling(preferred_);
    connect(preferred_, &QComboBox::currentIndexChanged, changed_, &Debounce::trigger);
    auto* label = new QLabel(tr("Preferred leader"), this);
    label->setBuddy(preferred_);
    label->setToolTip(preferredMeaning());
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0);
    grid->addWidget(preferred_, row, 1, 1, 2);
    auto* heading = new QLabel(tr("Priorities"), this);
    heading->setToolTip(priorityMeaning());
    grid->addWidget(heading, row + 1, 0, 1, 3);
    grid->addWidget(priorities_, row + 2, 0, 1, 3);
    connect(priorities_, &PrioritiesEditor::changed, changed_, &Debounce::trigger);
    connect(priorities_, &PrioritiesEditor::finished, changed_, &Debounce::flush);
}

void ProtocolPanel::addBugs(QGridLayout* grid) {
    bugs_->setObjectName(QStringLiteral("broken-on-purpose"));
    bugs_->setAccessibleName(tr("Broken on purpose"));
    bugs_->setPopupMode(QToolButton::InstantPopup);
    bugs_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    bugs_->setProperty("quiet", true);
    bugs_->setFocusPolicy(Qt::StrongFocus);
    auto* menu = new QMenu(bugs_);
    connect(menu, &QMenu::aboutToShow, menu, [this, menu] {
        menu->clear();
        fillBugMenu(menu, session_);
    });
    bugs_->setMenu(menu);
    auto* label = new QLabel(tr("Broken on purpose"), this);
    label->setBuddy(bugs_);
    label->setWordWrap(true);
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0);
    grid->addWidget(bugs_, row, 1, 1, 2, Qt::AlignRight);
}

void ProtocolPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange && advice_) {
        showBugs();
        showAdvice();
    }
    QWidget::changeEvent(event);
}

void ProtocolPanel::showSettings() {
    // What nobody knows is not shown.
    const QString why = session_->whyNot(ActionKind::SetOptions);
    for (QWidget* child : findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
        if (child != advice_ && !qobject_cast<QMenu*>(child)) child->setVisible(why.isEmpty());
    if (!changed_->isActive()) {
        const NodeOptions now = session_->options();
        const auto show = [](QSpinBox* box, int value) {
            const QSignalBlocker blocker(box);
            box->setValue(value);
        };
        show(timeoutMin_, toMs(now.electionTimeoutMin));
        show(timeoutMax_, toMs(now.electionTimeoutMax));
        show(heartbeat_, toMs(now.heartbeatInterval));
        show(maxEntries_, static_cast<int>(now.maxEntriesPerRequest));
        show(snapshotAfter_, static_cast<int>(now.snapshotThreshold));
        const QSignalBlocker blocked(leaseReads_);
        leaseReads_->setChecked(now.readMode == ReadMode::Lease);
        for (const auto& [box, member] : switches_) {
            const QSignalBlocker blocker(box);
            box->setChecked(now.*member);
        }
        showLeaderWishes(now);
    }
    showBugs();
    showAdvice();
}

void ProtocolPanel::showLeaderWishes(const NodeOptions& now) {
    const bool known = session_->whyNot(ActionKind::SetOptions).isEmpty();
    const int servers = known ? session_->scenario().nodes : 0;
    const QSignalBlocker blocker(preferred_);
    if (preferred_->count() != servers + 1) {
        preferred_->clear();
        preferred_->addItem(tr("nobody"));
        for (int id = 1; id <= servers; ++id)
            preferred_->addItem(QStringLiteral("n%1").arg(id));
    }
    preferred_->setCurrentIndex(now.preferredLeader.value());
    priorities_->setPriorities(servers, now.priorities);
}

void ProtocolPanel::showBugs() {
    const QStringList bugs = bugTexts(session_->options().bugs);
    const auto count = static_cast<int>(bugs.size());
    bugs_->setText((bugs.isEmpty() ? tr("nothing") : tr("%n rule(s)", nullptr, count)) +
                   QStringLiteral(" ▾"));
    bugs_->setToolTip(bugs.isEmpty() ? tr("Lets the servers break a rule of the protocol, to see "
                                          "why the rule is there")
                                     : bugs.join(QLatin1Char('\n')));
    bugs_->setStyleSheet(bugs.isEmpty()
                             ? QString()
                             : QStringLiteral("QToolButton { color: %1; font-weight: 600 }")
                                   .arg(Theme::tokens().warning.name()));
}

void ProtocolPanel::showAdvice() {
    if (const QString why = session_->whyNot(ActionKind::SetOptions); !why.isEmpty()) {
        advice_->setText(why.toHtmlEscaped());
        return advice_->show();
    }
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
    options.snapshotThreshold = static_cast<std::uint32_t>(snapshotAfter_->value());
    options.readMode = leaseReads_->isChecked() ? ReadMode::Lease : ReadMode::ReadIndex;
    for (const auto& [box, member] : switches_)
        options.*member = box->isChecked();
    options.preferredLeader = NodeId{static_cast<std::uint8_t>(preferred_->currentIndex())};
    options.priorities = priorities_->edited(options.priorities);
    return options;
}

void ProtocolPanel::apply() {
    const NodeOptions options = wanted();
    if (options != session_->options()) session_->act(action::SetOptions{options});
    showSettings();
}

} // namespace raftarium::ui
