#pragma once

#include "core/timeline/sentence.h"

/// The parts of describe(), one for each group of kinds. Each returns an empty pattern for the
/// others.
namespace raftarium::describing {

[[nodiscard]] Sentence outside(const Timeline& timeline, const Event& event);
[[nodiscard]] Sentence election(const Timeline& timeline, const Event& event);
[[nodiscard]] Sentence log(const Timeline& timeline, const Event& event);
[[nodiscard]] Sentence message(const Timeline& timeline, const Event& event);

/// The event that led to `event`, or nullptr.
[[nodiscard]] const Event* causeOf(const Timeline& timeline, const Event& event);

} // namespace raftarium::describing
