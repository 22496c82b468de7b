#pragma once

#include "ui/scene/scene_layout.h"

#include <vector>

namespace raftarium::ui {

/// The lanes of a layout, each computed once: thousands of messages share a few hundred of them,
/// and most pictures have the layout of the one before.
class Lanes {
public:
    struct Lane {
        QLineF line;
        double degrees = 0; ///< where it points: 0 to the right, clockwise
        bool known = false;
    };

    /// Call before a picture: forgets the lanes where a position changed.
    void prepare(const SceneLayout& layout) {
        if (version_ == layout.version()) return;
        version_ = layout.version();
        stride_ = std::size_t(layout.nodes()) + 1;
        lanes_.assign(stride_ * stride_, {});
    }
    [[nodiscard]] bool has(NodeId id) const { return id.value() > 0 && id.value() < stride_; }
    [[nodiscard]] const Lane& get(const SceneLayout& layout, NodeId from, NodeId to) {
        Lane& lane = lanes_[from.value() * stride_ + to.value()];
        if (!lane.known) {
            const QLineF line = layout.lane(from, to);
            lane = {line, -line.angle(), true};
        }
        return lane;
    }

private:
    std::uint64_t version_ = 0;
    std::size_t stride_ = 0;
    std::vector<Lane> lanes_;
};

} // namespace raftarium::ui
