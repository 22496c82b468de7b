#pragma once

#include <QObject>

namespace raftarium::ui {

/// Lets the focused control have a key that is otherwise a shortcut of the window: Space for a
/// button, arrows for a slider, Home and End for a list.
class KeyRules : public QObject {
    Q_OBJECT
public:
    /// Watches the widgets of the whole application while `parent` lives.
    explicit KeyRules(QObject* parent);
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace raftarium::ui
