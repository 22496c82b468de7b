#include "ui/base/guard.h"

#include <QAction>

#include <algorithm>

namespace raftarium::ui {
namespace {

void greyWith(QAction* action, const QString& why) {
    action->setEnabled(false);
    action->setToolTip(why);
    action->setStatusTip(why);
}

} // namespace

void guard(Commands& commands, const Session* session, ActionKind kind, NodeId node,
           std::size_t first, std::size_t count) {
    const QString why = session->whyNot(kind, node);
    if (why.isEmpty()) return;
    const std::size_t last = first + std::min(count, commands.size() - first);
    for (std::size_t i = first; i < last; ++i) {
        commands[i].enabled = false;
        commands[i].why = why;
    }
}

void guard(QAction* action, const Session* session, ActionKind kind, NodeId node) {
    const QString why = session->whyNot(kind, node);
    if (!why.isEmpty()) greyWith(action, why);
}

void keepGuarded(QAction* action, Session* session, ActionKind kind) {
    const auto look = [=, usual = action->toolTip()] {
        const QString why = session->whyNot(kind);
        if (!why.isEmpty()) return greyWith(action, why);
        if (action->isEnabled()) return;
        action->setEnabled(true);
        action->setToolTip(usual);
        action->setStatusTip({});
    };
    QObject::connect(session, &Session::opened, action, look);
    QObject::connect(session, &Session::clusterChanged, action, look);
    look();
}

} // namespace raftarium::ui
