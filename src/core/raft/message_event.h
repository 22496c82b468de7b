#pragma once

#include "core/raft/event.h"
#include "core/raft/message.h"

namespace raftarium {

/// An event about a message: kind, cause, type and term. The caller sets who and where.
[[nodiscard]] Event messageEvent(EventKind kind, const Message& message, EventNumber cause);

/// Fills in what the message says, as EventKind::MessageSent documents it.
void describeBody(Event& event, const Message& message);

} // namespace raftarium
