#pragma once

#include "ui/base/command.h"
#include "ui/base/session.h"

#include <QString>

#include <span>

namespace raftarium::ui {

/// What can be done to server `id`, judged by the state at the cursor. The commands hold the
/// session.
[[nodiscard]] Commands nodeCommands(Session* session, NodeId id);
/// What can be done to the link between two servers, in both directions and in each.
[[nodiscard]] Commands linkCommands(Session* session, NodeId a, NodeId b);
/// What can be done to the cluster: partitions, healing, the leader, load.
[[nodiscard]] Commands clusterCommands(Session* session);

/// What can be done to all links at once: latency, loss, copies, another order.
[[nodiscard]] Commands networkCommands(Session* session);
/// What can be done to a message on its way, by the event that sent it.
[[nodiscard]] Commands messageCommands(Session* session, EventNumber sent);
/// The messages on their way that lists offer, the selected one first; not all of very many.
[[nodiscard]] std::vector<EventNumber> messagesToChoose(const Session* session);
/// "AppendEntries n1 → n2".
[[nodiscard]] QString messageLabel(const Session* session, EventNumber sent);

/// Crashes who leads at the cursor, or says that nobody does.
void crashLeader(Session* session);
/// Cuts the leader and a minority of the others off, or says that nobody leads.
void partitionLeaderAway(Session* session);
/// Cuts the servers into two groups by lot; the larger one keeps the majority.
void partitionAtRandom(Session* session);
/// Proposes to the leader at the cursor, or to the first running server, which then says who leads.
void propose(Session* session, const QString& command);

/// "n3", in the words of the interface.
[[nodiscard]] QString nodeLabel(NodeId id);

} // namespace raftarium::ui
