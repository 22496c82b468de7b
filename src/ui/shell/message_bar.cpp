#include "ui/shell/message_bar.h"

#include "ui/base/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace raftarium::ui {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent),
      layout_(new QHBoxLayout(this)),
      icon_(new QLabel(this)),
      text_(new QLabel(this)),
      offers_(new QWidget(this)),
      close_(new QToolButton(this)) {
    setObjectName(QStringLiteral("messageBar"));
    layout_->setContentsMargins(12, 6, 8, 6);
    layout_->setSpacing(8);
    text_->setWordWrap(true);
    text_->setTextFormat(Qt::PlainText);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    close_->setIcon(Theme::icon(QStringLiteral("close"), &Tokens::textMuted));
    close_->setProperty("quiet", true);
    close_->setAccessibleName(tr("Close message"));
    close_->setToolTip(tr("Close message"));
    layout_->addWidget(icon_);
    layout_->addWidget(text_, 1);
    layout_->addWidget(offers_);
    layout_->addWidget(close_);
    connect(close_, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

QString MessageBar::text() const { return isHidden() ? QString() : text_->text(); }

void MessageBar::showMessage(Kind kind, const QString& text, const std::vector<Offer>& offers) {
    const bool error = kind == Kind::Error;
    icon_->setPixmap(Theme::icon(error ? QStringLiteral("warning") : QStringLiteral("info"),
                                 error ? &Tokens::danger : &Tokens::accent)
                         .pixmap(18, 18));
    text_->setText(text);
    delete offers_;
    offers_ = new QWidget(this);
    auto* row = new QHBoxLayout(offers_);
    row->setContentsMargins(0, 0, 0, 0);
    for (const Offer& offer : offers) {
        auto* button = new QPushButton(offer.text, offers_);
        // A copy: what it runs may show another message, which deletes this button.
        connect(
            button, &QPushButton::clicked, this,
            [this, run = offer.run] {
                const auto copy = run;
                hide();
                copy();
            },
            Qt::QueuedConnection);
        row->addWidget(button);
    }
    layout_->insertWidget(2, offers_);
    setAccessibleName(text);
    show();
}

} // namespace raftarium::ui
