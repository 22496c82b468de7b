#pragma once

#include "ui/base/command.h"
#include "ui/base/session.h"

namespace raftarium::ui {

/// What can be done with server `id` as a member of the cluster: make it a voter or a learner,
/// remove it, hand leadership to it, take a snapshot of it. Judged by the configuration of the
/// leader, which is asked.
[[nodiscard]] Commands memberCommands(Session* session, NodeId id);

} // namespace raftarium::ui
