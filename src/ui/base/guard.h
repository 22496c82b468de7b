#pragma once

#include "ui/base/command.h"
#include "ui/base/session.h"

#include <cstddef>

class QAction;

namespace raftarium::ui {

/// Greys the commands from `first` on (`count` of them, or all) where the source of the session
/// cannot do what they ask for, and tells why.
void guard(Commands& commands, const Session* session, ActionKind kind, NodeId node = kNobody,
           std::size_t first = 0, std::size_t count = SIZE_MAX);
/// The same for an item of a menu, which must show tool tips.
void guard(QAction* action, const Session* session, ActionKind kind, NodeId node = kNobody);
/// The same for an action that stays: it is looked at again whenever the source is another one.
void keepGuarded(QAction* action, Session* session, ActionKind kind);

} // namespace raftarium::ui
