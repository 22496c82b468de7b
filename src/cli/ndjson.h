#pragma once

#include "core/timeline/timeline.h"

#include <string>

namespace raftarium::cli {

/// Appends the event as one line of JSON. It carries virtual time only, in whole nanoseconds, so
/// that the same run gives the same bytes everywhere.
void appendJsonLine(std::string& out, const Timeline& timeline, EventNumber number);

} // namespace raftarium::cli
