#pragma once

#include "core/raft/node_set.h"
#include "core/raft/types.h"

#include <QLineF>
#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QSizeF>

#include <cstdint>
#include <map>
#include <vector>

namespace raftarium::ui {

/// How much of a server is drawn.
enum class Detail : std::uint8_t {
    Full,    ///< names, terms, log cells, every message
    Compact, ///< more than kFullNodes: bars for logs, dots for heartbeats
};

/// A server that was moved by hand; `at` is in fractions of the scene's width and height.
struct MovedNode {
    NodeId node;
    QPointF at;
};

/// Where everything stands, in device-independent pixels. Pure geometry: it knows no state and
/// paints nothing. Servers stand on one ring clockwise from the top, or on concentric rings when
/// many; those moved by hand keep their place for each number of servers.
class SceneLayout {
public:
    static constexpr int kFullNodes = 12;

    static constexpr double kLegendLine = 14; ///< from one line of the legend to the next

    /// Places servers 1 … `nodes` in a scene of `size`, above a legend of `legendLines`. Cheap
    /// where nothing changed.
    void arrange(int nodes, QSizeF size, int legendLines = 1);
    /// Lets each of `sides` stand together, the smallest on the left, where there are many servers:
    /// a boundary between scattered ones could not be seen. None: everybody is back on the rings.
    void keepTogether(const std::vector<NodeSet>& sides);

    [[nodiscard]] int nodes() const { return nodes_; }
    [[nodiscard]] QSizeF size() const { return size_; }
    [[nodiscard]] Detail detail() const {
        return nodes_ > kFullNodes ? Detail::Compact : Detail::Full;
    }
    /// Changes whenever a position does.
    [[nodiscard]] std::uint64_t version() const { return version_; }

    [[nodiscard]] QPointF position(NodeId id) const;
    /// Moves a server; it is kept inside the scene.
    void moveNode(NodeId id, QPointF to);
    /// What was moved by hand among the present number of servers.
    [[nodiscard]] std::vector<MovedNode> moved() const;
    /// Takes over what was moved among `nodes` servers; an empty list puts all back on the ring.
    void setMoved(int nodes, const std::vector<MovedNode>& moved);

    [[nodiscard]] double radius() const { return radius_; }
    /// The circle of the election timer around a server.
    [[nodiscard]] double timerRadius() const;
    /// The most log cells under a server and the width of one.
    [[nodiscard]] int stripCells() const { return detail() == Detail::Full ? 12 : 24; }
    [[nodiscard]] double cellWidth() const { return cellWidth_; }
    /// The log strip under a server that shows `cells` cells.
    [[nodiscard]] QRectF stripRect(NodeId id, int cells) const;
    /// The server and what belongs to it, for placing labels out of its way.
    [[nodiscard]] QRectF footprint(NodeId id) const;

    /// The way of messages from one server to another: beside the middle line, to the right of its
    /// direction, from rim to rim.
    [[nodiscard]] QLineF lane(NodeId from, NodeId to) const;
    [[nodiscard]] QPointF along(NodeId from, NodeId to, double fraction) const {
        return lane(from, to).pointAt(fraction);
    }
    /// The middle line of a link, from rim to rim.
    [[nodiscard]] QLineF link(NodeId a, NodeId b) const;

    /// The server at a point, or nobody.
    [[nodiscard]] NodeId nodeAt(QPointF point) const;
    /// The next server from `from` around the ring (step 1 or -1); nobody past either end.
    [[nodiscard]] NodeId neighbour(NodeId from, int step) const;

private:
    void place();
    void placeTogether();
    void sizeParts();
    [[nodiscard]] QRectF area() const;
    [[nodiscard]] QPointF clamped(QPointF point) const;

    int nodes_ = 0;
    int legendLines_ = 1;
    QSizeF size_;
    std::uint64_t version_ = 1;
    double radius_ = 30;
    double cellWidth_ = 9;
    double spacing_ = 100;
    std::vector<QPointF> positions_; // by id - 1
    std::vector<NodeSet> sides_;     // that stand together
    std::map<int, std::map<NodeId, QPointF>> moved_;
};

/// The distance from `point` to the segment.
[[nodiscard]] double distanceToSegment(QPointF point, const QLineF& segment);

/// How far a message is on its way at `now`, from 0 to 1; half way where its arrival is not known.
/// With `steps` it stands at a few places instead of gliding.
[[nodiscard]] double travelled(Time sentAt, Time arrival, Time now, bool steps);

} // namespace raftarium::ui
