#include "ui/scene/paint_context.h"

#include "ui/scene/partition_shape.h"
#include "ui/scene/scene_text.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace raftarium::ui {
namespace {

/// Finds places for labels that cover neither servers nor one another.
class Places {
public:
    explicit Places(const SceneLayout& layout) : layout_(layout) {
        for (int id = 1; id <= layout.nodes(); ++id)
            taken_.push_back(layout.footprint(nodeId(id)));
    }
    [[nodiscard]] bool inside(const QRectF& box) const {
        return QRectF(QPointF(), layout_.size()).adjusted(6, 4, -6, -30).contains(box);
    }
    /// The room around a box, in pixels; negative where it covers something.
    [[nodiscard]] double room(const QRectF& box) const {
        double least = 60;
        for (const QRectF& other : taken_) {
            if (other.isEmpty()) continue;
            const double dx = std::max(other.left() - box.right(), box.left() - other.right());
            const double dy = std::max(other.top() - box.bottom(), box.top() - other.bottom());
            least = std::min(least, std::max(dx, dy));
        }
        return least;
    }
    void take(const QRectF& box) { taken_.push_back(box); }
    [[nodiscard]] static bool touchesBoundary(const PaintContext& context, const QRectF& box) {
        for (const QPolygonF& line : context.boundary)
            for (const QPointF& at : line)
                if (box.contains(at)) return true;
        return false;
    }
    /// How many links run behind a box.
    [[nodiscard]] int links(const QRectF& box) const {
        if (layout_.detail() != Detail::Full) return 0;
        int crossing = 0;
        for (int a = 1; a <= layout_.nodes(); ++a)
            for (int b = a + 1; b <= layout_.nodes(); ++b)
                crossing += runsThrough(layout_.link(nodeId(a), nodeId(b)), box);
        return crossing;
    }

private:
    static bool runsThrough(const QLineF& line, const QRectF& box) {
        const auto meets = [&](QPointF a, QPointF b) {
            return line.intersects({a, b}, nullptr) == QLineF::BoundedIntersection;
        };
        return meets(box.topLeft(), box.bottomRight()) || meets(box.topRight(), box.bottomLeft());
    }

    const SceneLayout& layout_;
    std::vector<QRectF> taken_;
};

struct Label {
    QString text;
    QColor colour;
    int side = -1; ///< the side of the partition that it must stand on; -1: any
};

double distanceToBoundary(const PaintContext& context, QPointF point) {
    double least = 1e9;
    for (const QPolygonF& line : context.boundary)
        for (const QPointF& at : line)
            least = std::min(least, QLineF(at, point).length());
    return least;
}

/// The best place for a label, of all on a grid; `wanted` scores a point higher the better it is.
/// More room around it than `enough` pixels makes a place no better. Empty where there is none.
template <class Wanted>
QRectF placeFor(const PaintContext& context, const Places& places, QSizeF size, int side,
                double enough, Wanted wanted) {
    constexpr double kStep = 8;
    constexpr double kPerLink = 40;
    constexpr double kBand = 14;
    const QSizeF scene = context.layout.size();
    const QPointF half(size.width() / 2, size.height() / 2);
    QRectF best;
    double most = -1e9;
    for (double y = 14; y < scene.height(); y += kStep) {
        for (double x = half.x() + 6; x < scene.width() - half.x(); x += kStep) {
            const QPointF centre(x, y);
            const QRectF box(centre - half, size);
            if (!places.inside(box)) continue;
            double score = std::min(places.room(box), enough) * 20 + wanted(centre);
            if (score <= most) continue;
            score -= kPerLink * places.links(box);
            if (score <= most ||
                places.touchesBoundary(context, box.adjusted(-kBand, -kBand, kBand, kBand)))
                continue;
            score -= std::max(0.0, distanceToBoundary(context, centre) - half.x()) * 0.5;
            if (score <= most) continue;
            if (side >= 0 && groupAt(context.layout, context.sides, centre) != side) continue;
            most = score;
            best = box;
        }
    }
    return best;
}

QPointF middleOf(const SceneLayout& layout, const NodeSet& side) {
    QPointF sum;
    side.forEach([&](NodeId id) { sum += layout.position(id); });
    return sum / std::max(1, side.size());
}

void paintLabel(QPainter& painter, const PaintContext& context, const Label& label,
                const QRectF& box) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(context.tokens.window, 0.8));
    painter.drawRoundedRect(box.adjusted(-4, -1, 4, 1), 4, 4);
    painter.setPen(label.colour);
    painter.drawText(box, Qt::AlignCenter, label.text);
}

} // namespace

void paintPartition(QPainter& painter, const PaintContext& context) {
    if (context.boundary.empty()) return;
    const Tokens& t = context.tokens;
    const QPainterPath path = smoothPath(context.boundary);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const double width = context.compact() ? 14 : 22;
    painter.setPen(QPen(faded(t.danger, 0.15), width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPath(path);
    QPen dashes(t.danger, 1.4, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    dashes.setDashPattern({5, 4});
    painter.setPen(dashes);
    painter.drawPath(path);

    const QFont font = Theme::uiFont(11.5);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    Places places(context.layout);
    places.take(hintsBox(context));
    if (context.compact()) places.take(QRectF(0, 0, context.layout.size().width(), 36));
    const auto put = [&](const Label& label, double enough, auto wanted) {
        const QSizeF size(std::ceil(metrics.horizontalAdvance(label.text)), metrics.height());
        const QRectF box = placeFor(context, places, size, label.side, enough, wanted);
        if (box.isEmpty()) return;
        places.take(box);
        paintLabel(painter, context, label, box);
    };
    // Long lists of servers say nothing at a glance; the boundary tells them where pointed at.
    if (!context.compact())
        put({partitionText(context.sides), t.danger, -1}, 3,
            [](QPointF at) { return -at.y() * 0.6; });
    constexpr std::size_t kMostSides = 4;
    for (std::size_t side = 0; side < std::min(context.sides.size(), kMostSides); ++side) {
        const bool majority = context.sides[side].size() * 2 > context.state().maxNode().value();
        const QPointF middle = middleOf(context.layout, context.sides[side]);
        put({majority ? majorityText() : minorityText(),
             majority ? context.tokens.textMuted : t.danger, int(side)},
            10, [&](QPointF at) { return -QLineF(at, middle).length() * 0.3; });
    }
}

} // namespace raftarium::ui
