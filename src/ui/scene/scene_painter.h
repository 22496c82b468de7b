#pragma once

#include "ui/scene/lanes.h"
#include "ui/scene/recent.h"
#include "ui/scene/scene_input.h"
#include "ui/scene/scene_layout.h"
#include "ui/scene/sprite_cache.h"

#include <QPainter>
#include <QPixmap>

#include <cstdint>
#include <vector>

namespace raftarium::ui {

/// Paints the cluster. Keeps what does not change between two pictures: a pixmap with background,
/// links, partition and legend, and the sprites of everything else. Used on the window's thread.
class ScenePainter {
public:
    /// Paints into the rectangle from the origin to `size`, in device-independent pixels of
    /// `painter`'s device.
    void paint(QPainter& painter, QSize size, const SceneInput& input);

    /// Where everything stood in the last picture; moving a server shows in the next one.
    [[nodiscard]] SceneLayout& layout() { return layout_; }
    [[nodiscard]] const SceneLayout& layout() const { return layout_; }
    /// What was shown as recent in the last picture.
    [[nodiscard]] const Recent& recent() const { return recent_; }
    /// The boundaries of a partition in the last picture, and the groups they divide.
    [[nodiscard]] const std::vector<QPolygonF>& boundary() const { return boundary_; }
    [[nodiscard]] const std::vector<NodeSet>& sides() const { return sides_; }

private:
    void updateBoundary(const ClusterState& state);
    void updateLegend(const SceneInput& input, QSize size);

    SceneLayout layout_;
    SpriteCache sprites_;
    Lanes lanes_;
    Recent recent_;
    std::vector<NodeSet> sides_;
    std::vector<QPolygonF> boundary_;
    std::uint64_t boundaryLayout_ = 0;
    int legendLines_ = 1;
    std::uint64_t legendKey_ = 0;
    QPixmap still_;
    std::uint64_t stillKey_ = 0;
};

} // namespace raftarium::ui
