#pragma once

#include "core/raft/types.h"

#include <string>
#include <string_view>

namespace raftarium::net {

/// What is replicated: a deterministic machine that every server feeds with the same commands in
/// the same order (§2).
///
/// Threads: called by the thread of its RaftNode only.
class StateMachine {
public:
    StateMachine() = default;
    StateMachine(const StateMachine&) = delete;
    StateMachine& operator=(const StateMachine&) = delete;
    virtual ~StateMachine() = default;

    /// Applies a committed command; the answer goes to whoever proposed it here. Must depend on
    /// nothing but the commands so far.
    virtual std::string apply(Index index, std::string_view command) = 0;
    /// Everything that was applied, as restore() takes it (§7).
    [[nodiscard]] virtual std::string snapshot() const = 0;
    /// Becomes what a snapshot holds. False where it holds nothing readable; then nothing changes.
    [[nodiscard]] virtual bool restore(std::string_view snapshot) = 0;
};

} // namespace raftarium::net
