#include "ui/shell/dock_title.h"

#include "ui/base/theme.h"
#include "ui/panels/panel_util.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QToolButton>

namespace raftarium::ui {

DockTitle::DockTitle(QDockWidget* dock)
    : QWidget(dock), heading_(new QLabel(dock->windowTitle(), this)), buttons_(new QWidget(this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 2);
    heading_->setFont(Theme::headingFont());
    heading_->setForegroundRole(QPalette::PlaceholderText);
    heading_->setAttribute(Qt::WA_TransparentForMouseEvents);
    layout->addWidget(heading_);
    if (auto* header = dock->widget()->findChild<QWidget*>(QLatin1String(kPanelHeader))) {
        layout->addWidget(header, 1);
        needed_ = !header->property(kPanelHeaderIsTitle).toBool();
        heading_->setVisible(needed_);
    } else
        layout->addStretch(1);
    setMouseTracking(true);

    auto* row = new QHBoxLayout(buttons_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const auto addButton = [&](const QString& icon, const QString& text) {
        auto* button = new QToolButton(buttons_);
        button->setIcon(Theme::icon(icon, &Tokens::textMuted));
        button->setIconSize(QSize(13, 13));
        button->setProperty("quiet", true);
        button->setFocusPolicy(Qt::NoFocus); // the View menu does the same by keyboard
        button->setToolTip(text);
        button->setAccessibleName(text);
        row->addWidget(button);
        return button;
    };
    connect(addButton(QStringLiteral("float"), tr("Detach or attach")), &QToolButton::clicked, dock,
            [dock] { dock->setFloating(!dock->isFloating()); });
    connect(addButton(QStringLiteral("close"), tr("Close (View shows it again)")),
            &QToolButton::clicked, dock, &QWidget::close);
    // Over what stands there: reserving their place would make every narrow dock wider.
    buttons_->setAutoFillBackground(true);
    buttons_->hide();
    connect(dock, &QDockWidget::windowTitleChanged, heading_, &QLabel::setText);
}

void DockTitle::setTabbed(bool tabbed) {
    tabbed_ = tabbed;
    heading_->setVisible(needed_ && !tabbed);
    if (tabbed) buttons_->hide();
}

void DockTitle::showButtons(int pointer) {
    const int left = heading_->isVisible() ? heading_->geometry().right() + 6 : width() / 2;
    const QSize size = buttons_->sizeHint();
    const bool near = heading_->isVisible() ? pointer < left + size.width() : pointer > width() / 4;
    buttons_->setGeometry(QRect(QPoint(left, (height() - size.height()) / 2), size));
    buttons_->setVisible(!tabbed_ && near);
    buttons_->raise();
}

void DockTitle::enterEvent(QEnterEvent* event) {
    showButtons(static_cast<int>(event->position().x()));
    QWidget::enterEvent(event);
}

void DockTitle::mouseMoveEvent(QMouseEvent* event) {
    showButtons(static_cast<int>(event->position().x()));
    QWidget::mouseMoveEvent(event); // the dock drags itself by it
}

void DockTitle::leaveEvent(QEvent* event) {
    buttons_->hide();
    QWidget::leaveEvent(event);
}

} // namespace raftarium::ui
