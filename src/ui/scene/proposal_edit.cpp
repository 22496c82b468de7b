#include "ui/scene/proposal_edit.h"

#include "ui/base/fault_commands.h"
#include "ui/base/theme.h"

#include <QKeyEvent>

#include <algorithm>

namespace raftarium::ui {

ProposalEdit::ProposalEdit(QWidget* parent) : QLineEdit(parent) {
    setObjectName(QStringLiteral("proposal"));
    setPlaceholderText(tr("set colour blue"));
    setMaxLength(200);
    hide();
    connect(this, &QLineEdit::returnPressed, this, [this] {
        const QString command = text().trimmed();
        if (command.isEmpty()) return;
        clear();
        parentWidget()->setFocus();
        hide();
        emit proposed(node_, command);
    });
}

void ProposalEdit::openAt(NodeId node, QPoint at) {
    node_ = node;
    setAccessibleName(tr("Command for %1").arg(nodeLabel(node)));
    setToolTip(
        tr("A command for %1: set KEY VALUE, delete KEY or add KEY NUMBER").arg(nodeLabel(node)));
    setFont(Theme::monoFont(12));
    resize(180, sizeHint().height());
    const QRect room = parentWidget()->rect().adjusted(4, 4, -4, -4);
    const int x = std::clamp(at.x() - width() / 2, room.left(),
                             std::max(room.left(), room.right() - width()));
    const int y = std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - height()));
    move(x, y);
    show();
    raise();
    setFocus(Qt::PopupFocusReason);
}

void ProposalEdit::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        parentWidget()->setFocus();
        hide();
        return;
    }
    QLineEdit::keyPressEvent(event);
    event->accept(); // Enter and Delete mean something else in the scene behind
}

void ProposalEdit::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (text().isEmpty() && event->reason() != Qt::PopupFocusReason) hide();
}

} // namespace raftarium::ui
