#pragma once

#include "ui/scene/scene_painter.h"

namespace raftarium::ui {

/// What lies at `point` in the picture that `painter` last painted from `input`: the nearest of
/// what can be touched, messages and servers before links, links before the boundary of a
/// partition.
[[nodiscard]] SceneHit hitTest(const ScenePainter& painter, const SceneInput& input, QPointF point);

/// Where a message is drawn.
[[nodiscard]] QPointF messagePoint(const SceneLayout& layout, const MessageInFlight& message,
                                   const SceneInput& input);

} // namespace raftarium::ui
