#pragma once

#include "core/timeline/timeline.h"
#include "net/observe/state_events.h"

#include <vector>

namespace raftarium::net {

/// Events after which a new timeline holds what the end of `ended` does: servers with the ends of
/// their logs, who leads, what is cut. They come at moment 0, and causes are places among them.
///
/// Messages under way are left out, as they were not sent in the new timeline. Of long logs and
/// large state machines only so much is told that the work stays bounded, whatever the cluster is;
/// the rest is unknown from then on.
[[nodiscard]] std::vector<MadeEvent> openingOf(const Timeline& ended);

} // namespace raftarium::net
