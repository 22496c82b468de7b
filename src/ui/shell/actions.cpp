#include "ui/shell/actions.h"

#include "ui/base/theme.h"

#include <QWidget>

#include <utility>

namespace raftarium::ui {

Actions::Actions(QWidget* window) : QObject(window), window_(window) {}

QAction* Actions::add(const QString& id, const QString& text, const QString& icon,
                      const QKeySequence& shortcut, std::function<void()> run) {
    auto* action = new QAction(text, this);
    action->setObjectName(id);
    if (!icon.isEmpty()) action->setIcon(Theme::icon(icon));
    if (!shortcut.isEmpty()) {
        action->setShortcut(shortcut);
        action->setToolTip(QStringLiteral("%1 (%2)").arg(
            action->iconText(), shortcut.toString(QKeySequence::NativeText)));
    }
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    window_->addAction(action);
    Q_ASSERT(!byId_.contains(id));
    byId_[id] = action;
    all_.push_back(action);
    return action;
}

QAction* Actions::get(const QString& id) const {
    const auto found = byId_.find(id);
    Q_ASSERT(found != byId_.end());
    return found->second;
}

} // namespace raftarium::ui
