#include "ui/shell/key_rules.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>

namespace raftarium::ui {

KeyRules::KeyRules(QObject* parent) : QObject(parent) { qApp->installEventFilter(this); }

bool KeyRules::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride || !watched->isWidgetType()) return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers() != Qt::NoModifier && key->modifiers() != Qt::KeypadModifier) return false;
    bool own = false;
    switch (key->key()) {
    case Qt::Key_Space:
        own = qobject_cast<QAbstractButton*>(watched) || qobject_cast<QComboBox*>(watched);
        break;
    case Qt::Key_Left:
    case Qt::Key_Right: own = qobject_cast<QAbstractSlider*>(watched); break;
    case Qt::Key_Home:
    case Qt::Key_End:
        own = qobject_cast<QAbstractSlider*>(watched) || qobject_cast<QAbstractItemView*>(watched);
        break;
    default: break;
    }
    if (own) event->accept();
    return own;
}

} // namespace raftarium::ui
