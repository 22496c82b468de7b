#pragma once

#include "core/check/history.h"
#include "core/raft/event.h"

#include <optional>
#include <string_view>

namespace raftarium {

/// The operation that a client asks for, by an event of kind ClientInvoked at place `number` with
/// this text. None where it is not one of the store, or not to be judged (kNotJudged).
[[nodiscard]] std::optional<Operation> operationAsked(const Event& event, EventNumber number,
                                                      std::string_view text);

/// Puts into the operation what an event of kind ClientReturned tells of it. False: it is to be
/// left out, because it had no effect or because what it found is not to be judged. An operation
/// whose outcome stays unknown gets no `returned`.
[[nodiscard]] bool takeAnswer(Operation& operation, const Event& event, EventNumber number,
                              std::string_view answer);

} // namespace raftarium
