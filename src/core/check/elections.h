#pragma once

#include "core/raft/shared_vector.h"
#include "core/raft/types.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace raftarium {

/// A server that won an election.
struct Election {
    std::uint32_t term = 0;
    EventNumber event = kNoEvent;
    NodeId leader = kNobody;
};

/// The first leader of each term (Election Safety, §5.2). A value; copies share their pieces.
class Elections {
public:
    /// Notes an election; returns the earlier one of this term if another server won it.
    std::optional<Election> note(const Election& election);

private:
    // Elections are seen nearly in the order of their terms. One so many terms late is compared
    // but not kept, which bounds the cost of what a damaged file may hold.
    static constexpr std::size_t kMostLate = 1024;

    [[nodiscard]] std::size_t placeOf(std::uint32_t term) const;

    SharedVector<Election> byTerm_; // ascending
};

} // namespace raftarium
