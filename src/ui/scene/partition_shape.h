#pragma once

#include "core/raft/node_set.h"
#include "ui/scene/scene_layout.h"

#include <QPainterPath>
#include <QPolygonF>
#include <QString>

#include <vector>

namespace raftarium::ui {

/// The boundary between groups of servers that cannot reach one another: smooth lines, each point
/// of which is as near to one group as to the next. Pure geometry.
[[nodiscard]] std::vector<QPolygonF> boundaryLines(const SceneLayout& layout,
                                                   const std::vector<NodeSet>& groups);

/// The lines as one smooth path.
[[nodiscard]] QPainterPath smoothPath(const std::vector<QPolygonF>& lines);

/// Which of `groups` the point lies nearer to, or -1 without groups.
[[nodiscard]] int groupAt(const SceneLayout& layout, const std::vector<NodeSet>& groups,
                          QPointF point);

/// "n1 n2", or in ranges where many: "n1–n50 n53".
[[nodiscard]] QString setText(const NodeSet& set);
/// "partition {n1 n2} | {n3 n4 n5}".
[[nodiscard]] QString partitionText(const std::vector<NodeSet>& groups);

} // namespace raftarium::ui
