#pragma once

#include "ui/base/session.h"
#include "ui/scene/cut_stroke.h"

#include <functional>

class QMenu;

namespace raftarium::ui {

/// Everything that can be done to a server. `propose` opens the field for a command.
void fillNodeMenu(QMenu* menu, Session* session, NodeId id, const std::function<void()>& propose);
/// The state of a link, its latency and loss, in both directions or in one.
void fillLinkMenu(QMenu* menu, Session* session, NodePair pair);
/// What can be done to the message that `sent` sent.
void fillMessageMenu(QMenu* menu, Session* session, EventNumber sent);

/// Does several actions of one gesture, one after the other.
void actAll(Session* session, const std::vector<Action>& actions);

} // namespace raftarium::ui
