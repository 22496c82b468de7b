#pragma once

#include "ui/panels/inspector_content.h"

namespace raftarium::ui {

/// A message, named by the event that sent it: its fields, and what became of it by now.
[[nodiscard]] InspectorContent inspectMessage(const InspectorInput& input, EventNumber sent);
/// A link, in both directions.
[[nodiscard]] InspectorContent inspectLink(const InspectorInput& input, NodeId a, NodeId b);

} // namespace raftarium::ui
