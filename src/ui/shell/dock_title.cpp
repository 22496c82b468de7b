#include "ui/shell/dock_title.h"

#include "ui/base/theme.h"
#include "ui/panels/panel_util.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace raftarium::ui {

DockTitle::DockTitle(QDockWidget* dock)
    : QWidget(dock), heading_(new QLabel(dock->windowTitle(), this)), buttons_(new QWidget(this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 2);
    heading_->setFont(Theme::headingFont());
    heading_->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(heading_);
    layout->addWidget(buttons_);
    if (auto* header = dock->widget()->findChild<QWidget*>(QLatin1String(kPanelHeader)))
        layout->addWidget(header, 1);
    else
        layout->addStretch(1);

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
    QSizePolicy keep = buttons_->sizePolicy();
    keep.setRetainSizeWhenHidden(true);
    buttons_->setSizePolicy(keep);
    buttons_->hide();
    connect(dock, &QDockWidget::windowTitleChanged, heading_, &QLabel::setText);
}

void DockTitle::setTabbed(bool tabbed) {
    tabbed_ = tabbed;
    heading_->setVisible(!tabbed);
    QSizePolicy keep = buttons_->sizePolicy();
    keep.setRetainSizeWhenHidden(!tabbed);
    buttons_->setSizePolicy(keep);
    if (tabbed) buttons_->hide();
}

void DockTitle::enterEvent(QEnterEvent* event) {
    buttons_->setVisible(!tabbed_);
    QWidget::enterEvent(event);
}

void DockTitle::leaveEvent(QEvent* event) {
    buttons_->hide();
    QWidget::leaveEvent(event);
}

} // namespace raftarium::ui
