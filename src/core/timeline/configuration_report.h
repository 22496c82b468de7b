#pragma once

#include "core/raft/configuration.h"
#include "core/timeline/timeline.h"

/// Who the members were, as the events of a server tell.
namespace raftarium {

/// The ConfigurationChanged events that belong together, one for each part.
struct ConfigurationReport {
    EventNumber first = kNoEvent;
    Configuration configuration;
};
/// The report that the ConfigurationChanged event `number` is a part of.
[[nodiscard]] ConfigurationReport configurationReport(const Timeline& timeline, EventNumber number);

/// The configuration in force at `node` just before event `number`; without voters where the events
/// do not tell.
[[nodiscard]] Configuration configurationBefore(const Timeline& timeline, EventNumber number,
                                                NodeId node);

} // namespace raftarium
