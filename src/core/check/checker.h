#pragma once

#include "core/raft/event.h"
#include "core/raft/shared_vector.h"
#include "core/timeline/sentence.h"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace raftarium {

/// The safety properties of Figure 3 of the paper.
enum class Property : std::uint8_t {
    ElectionSafety,       ///< §5.2: at most one leader is elected in a term
    LeaderAppendOnly,     ///< §5.3: a leader never overwrites or deletes entries of its log
    LogMatching,          ///< §5.3: same index and term: same log up to there
    LeaderCompleteness,   ///< §5.4: what is committed is in the log of every later leader
    StateMachineSafety,   ///< §5.4.3: no two servers apply different commands at one index
    Count_
};
inline constexpr std::size_t kProperties = static_cast<std::size_t>(Property::Count_);
[[nodiscard]] const char* propertyName(Property property);     ///< "Election safety"; translatable
[[nodiscard]] std::string_view propertySection(Property property);  ///< "§5.2"

/// Two events that cannot both be right.
struct Violation {
    Property property{};
    EventNumber event = kNoEvent;    ///< at which it came to light
    EventNumber earlier = kNoEvent;  ///< what it contradicts
    Sentence sentence;               ///< names both
};

/// Checks the safety properties event by event, at a bounded cost for each. A value, like the
/// simulator: a copy goes on where the original stood. Reports at most 100 violations.
class Checker {
public:
    /// Takes in events in their order; `first` is the number of the first of them.
    void apply(std::span<const Event> events, EventNumber first);

    [[nodiscard]] const std::vector<Violation>& violations() const;
    [[nodiscard]] std::uint64_t violationCount(Property property) const;
    [[nodiscard]] std::uint64_t violationCount() const;
};

} // namespace raftarium
