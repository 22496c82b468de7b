#pragma once

#include "core/timeline/sentence.h"

/// The parts of describe(), one for each group of kinds. Each returns an empty pattern for the
/// others.
namespace raftarium::describing {

[[nodiscard]] Sentence outside(const Timeline& timeline, EventNumber number);
[[nodiscard]] Sentence election(const Timeline& timeline, EventNumber number);
[[nodiscard]] Sentence preVote(const Timeline& timeline, EventNumber number);
[[nodiscard]] Sentence log(const Timeline& timeline, EventNumber number);
[[nodiscard]] Sentence membership(const Timeline& timeline, EventNumber number);
[[nodiscard]] Sentence snapshot(const Timeline& timeline, EventNumber number);
[[nodiscard]] Sentence client(const Timeline& timeline, EventNumber number);
[[nodiscard]] Sentence message(const Timeline& timeline, EventNumber number);

/// The event that led to `event`, or nullptr.
[[nodiscard]] const Event* causeOf(const Timeline& timeline, const Event& event);

} // namespace raftarium::describing
