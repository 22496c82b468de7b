#include "ui/shell/transport_bar.h"

#include "ui/base/fault_commands.h"
#include "ui/base/session.h"
#include "ui/base/theme.h"
#include "ui/shell/actions.h"
#include "ui/shell/speed_scale.h"

#include <QInputDialog>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>

namespace raftarium::ui {
namespace {

/// A button that is as wide as its icon and text. Qt leaves room for a menu arrow that is not
/// drawn.
class BarButton : public QToolButton {
public:
    using QToolButton::QToolButton;
    QSize sizeHint() const override {
        QSize hint = QToolButton::sizeHint();
        if (toolButtonStyle() == Qt::ToolButtonTextBesideIcon)
            hint.setWidth(iconSize().width() + fontMetrics().horizontalAdvance(text()) + 28);
        return hint;
    }
    QSize minimumSizeHint() const override { return sizeHint(); }
};

/// Play is the one button on the accent colour; its icon has to stand out from that.
void makePrimary(QToolButton* button, QAction* play, Session* session) {
    button->setProperty("primary", true);
    const auto showIcon = [=] {
        button->setIcon(
            Theme::icon(session->isPlaying() ? QStringLiteral("pause") : QStringLiteral("play"),
                        &Tokens::onAccent));
    };
    QObject::connect(play, &QAction::changed, button, showIcon);
    showIcon();
    QFont bold = button->font();
    bold.setWeight(QFont::DemiBold);
    // Wide enough for both words, so that the bar does not jump.
    const QFontMetrics metrics(bold);
    button->setMinimumWidth(52 + std::max(metrics.horizontalAdvance(TransportBar::tr("Play")),
                                          metrics.horizontalAdvance(TransportBar::tr("Pause"))));
}

} // namespace

TransportBar::TransportBar(const Actions& actions, Session* session, QWidget* parent)
    : QToolBar(tr("Controls"), parent), session_(session) {
    setObjectName(QStringLiteral("transportBar"));
    setMovable(false);
    setIconSize(QSize(18, 18));
    addButton(actions["time.start"], Qt::ToolButtonIconOnly);
    QToolButton* play = addButton(actions["time.play"], Qt::ToolButtonTextBesideIcon);
    makePrimary(play, actions["time.play"], session);
    addButton(actions["time.stepBack"], Qt::ToolButtonIconOnly);
    step_ = addButton(actions["time.stepForward"], Qt::ToolButtonTextBesideIcon);
    addButton(actions["time.live"], Qt::ToolButtonIconOnly);
    addSeparator();
    addSpeed();
    addSeparator();
    addFaults(actions);
    addSeparator();
    addProposal();
    auto* space = new QWidget(this);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(space);
    addBranch();
    shrinking_.push_back(addButton(actions["view.palette"], Qt::ToolButtonTextBesideIcon));
    connect(session, &Session::speedChanged, this, &TransportBar::showSpeed);
    showSpeed();
}

QToolButton* TransportBar::addButton(QAction* action, Qt::ToolButtonStyle style) {
    auto* button = new BarButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(style);
    button->setFocusPolicy(Qt::TabFocus);
    addWidget(button);
    return button;
}

void TransportBar::addSpeed() {
    speedName_ = new QLabel(tr("Speed"), this);
    speedName_->setContentsMargins(4, 0, 4, 0);
    speedNameAction_ = addWidget(speedName_);
    speed_ = new QSlider(Qt::Horizontal, this);
    speed_->setRange(0, speed_scale::kSteps);
    speed_->setPageStep(10);
    speed_->setFixedWidth(130);
    speed_->setFocusPolicy(Qt::TabFocus);
    speed_->setAccessibleName(tr("Speed"));
    speed_->setToolTip(tr("Seconds of the cluster a second of yours ([ slower, ] faster)"));
    speedName_->setBuddy(speed_);
    addWidget(speed_);
    speedLabel_ = new QLabel(this);
    speedLabel_->setFont(Theme::monoFont());
    speedLabel_->setMinimumWidth(
        QFontMetrics(speedLabel_->font()).horizontalAdvance(speed_scale::label(0.001)) + 8);
    speedLabel_->setContentsMargins(4, 0, 0, 0);
    addWidget(speedLabel_);
    connect(speed_, &QSlider::valueChanged, this,
            [this](int step) { session_->setSpeed(speed_scale::speedAt(step)); });
}

void TransportBar::showSpeed() {
    const QString label = speed_scale::label(session_->pace());
    const QSignalBlocker quiet(speed_);
    speed_->setValue(speed_scale::stepAt(session_->pace()));
    speed_->setAccessibleDescription(label);
    speedLabel_->setText(label);
}

void TransportBar::addFaults(const Actions& actions) {
    auto* partition = new BarButton(this);
    partition->setText(tr("Partition"));
    partition->setIcon(Theme::icon(QStringLiteral("partition")));
    partition->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    partition->setPopupMode(QToolButton::InstantPopup);
    partition->setFocusPolicy(Qt::TabFocus);
    partition->setToolTip(
        tr("Cut the network in two. On the scene: draw a line across the links."));
    auto* menu = new QMenu(partition);
    menu->addAction(actions["fault.partitionLeader"]);
    menu->addAction(actions["fault.partitionRandom"]);
    partition->setMenu(menu);
    addWidget(partition);
    shrinking_ = {partition, addButton(actions["fault.crashLeader"], Qt::ToolButtonTextBesideIcon),
                  addButton(actions["fault.healAll"], Qt::ToolButtonTextBesideIcon)};
}

void TransportBar::addProposal() {
    proposal_ = new QLineEdit(this);
    proposal_->setPlaceholderText(tr("set colour blue ⏎"));
    proposal_->setAccessibleName(tr("Command to propose to the leader"));
    proposal_->setToolTip(tr("Propose a command: set KEY VALUE, add KEY NUMBER, delete KEY"));
    addWidget(proposal_);
    connect(proposal_, &QLineEdit::returnPressed, this, [this] {
        const QString command = proposal_->text().trimmed();
        if (command.isEmpty()) return;
        propose(session_, command);
        proposal_->selectAll();
    });
}

void TransportBar::addBranch() {
    branch_ = new BarButton(this);
    branch_->setIcon(Theme::icon(QStringLiteral("branch")));
    branch_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    branch_->setPopupMode(QToolButton::InstantPopup);
    branch_->setFocusPolicy(Qt::TabFocus);
    branch_->setToolTip(tr("Acting in the past makes a branch; the old future is kept"));
    auto* menu = new QMenu(branch_);
    branch_->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &TransportBar::fillBranchMenu);
    addWidget(branch_);
    const auto showName = [this] {
        for (const BranchInfo& info : session_->branches())
            if (info.id == session_->currentBranch())
                branch_->setText(
                    tr("Branch: %1").arg(fontMetrics().elidedText(info.name, Qt::ElideRight, 120)));
    };
    connect(session_, &Session::branchesChanged, this, showName);
    showName();
}

void TransportBar::fillBranchMenu() {
    QMenu* menu = branch_->menu();
    menu->clear();
    const int current = session_->currentBranch();
    for (const BranchInfo& info : session_->branches()) {
        QAction* action =
            menu->addAction(info.name, this, [this, id = info.id] { session_->switchBranch(id); });
        action->setCheckable(true);
        action->setChecked(info.id == current);
    }
    menu->addSeparator();
    menu->addAction(tr("Rename this branch …"), this, [this, current] {
        auto* dialog = new QInputDialog(window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowTitle(tr("Rename branch"));
        dialog->setLabelText(tr("Name"));
        connect(dialog, &QInputDialog::textValueSelected, session_,
                [this, current](const QString& name) {
                    if (!name.trimmed().isEmpty()) session_->renameBranch(current, name.trimmed());
                });
        dialog->show();
    });
    for (const BranchInfo& info : session_->branches())
        if (info.id != current)
            menu->addAction(tr("Delete “%1”").arg(info.name), this,
                            [this, id = info.id] { session_->deleteBranch(id); });
}

void TransportBar::resizeEvent(QResizeEvent* event) {
    QToolBar::resizeEvent(event);
    fit();
}

/// Buttons that have an icon drop their text before the bar has to hide any of them.
void TransportBar::fit() {
    int level = width() < 1100 ? 2 : width() < 1240 ? 1 : 0;
    shrinkTo(level);
    // Words are longer in other languages.
    while (level < 2 && layout()->sizeHint().width() > width())
        shrinkTo(++level);
}

void TransportBar::shrinkTo(int level) {
    const bool narrow = level > 0;
    const bool narrowest = level > 1;
    for (QToolButton* button : shrinking_)
        button->setToolButtonStyle(narrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    step_->setToolButtonStyle(narrowest ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    speedNameAction_->setVisible(!narrowest);
    speed_->setFixedWidth(narrowest ? 80 : 130);
    proposal_->setFixedWidth(narrowest ? 132 : narrow ? 150 : 170);
}

} // namespace raftarium::ui
