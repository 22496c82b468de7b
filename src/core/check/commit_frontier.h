#pragma once

#include "core/check/known_entries.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace raftarium {

/// An entry that a server took for committed.
struct Commitment {
    std::uint32_t term = 0; ///< in which it was committed, not of the entry
    EntryId entry = kBeforeFirst;
    std::uint64_t index = 0;
    EventNumber event = kNoEvent;
    NodeId node = kNobody;
};

/// How far the log was committed by the end of each term: what a leader of a later term must hold
/// (Leader Completeness, §5.4). The last terms are kept, those of any run that still goes on.
class CommitFrontier {
public:
    void note(const Commitment& commitment);
    /// The furthest commitment of a term before `term`, or nullptr.
    [[nodiscard]] const Commitment* before(std::uint32_t term) const;

private:
    static constexpr std::size_t kMostTerms = 64;

    void insert(const Commitment& commitment);

    std::vector<Commitment> steps_; // ascending in both term and index
};

inline void CommitFrontier::note(const Commitment& commitment) {
    if (steps_.empty() || steps_.back().term != commitment.term)
        insert(commitment);
    else if (steps_.back().index < commitment.index)
        steps_.back() = commitment;
}

} // namespace raftarium
