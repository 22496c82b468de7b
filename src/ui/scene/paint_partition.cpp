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

private:
    const SceneLayout& layout_;
    std::vector<QRectF> taken_;
};

struct Label {
    QString text;
    QColor colour;
    int side = -1; ///< the side of the partition that it must stand on; -1: any
};

/// The best place for a label beside the boundary; `wanted` scores a point higher the better it is.
/// More room around it than `enough` pixels makes a place no better.
template <class Wanted>
QRectF placeBeside(const PaintContext& context, const Places& places, QSizeF size, int side,
                   double enough, Wanted wanted) {
    constexpr double kAway = 16;
    QRectF best;
    double most = -1e9;
    for (const QPolygonF& line : context.boundary) {
        for (qsizetype i = 1; i + 1 < line.size(); i += 2) {
            const QLineF tangent(line[i - 1], line[i + 1]);
            if (tangent.length() < 0.01) continue;
            for (const double way : {-1.0, 1.0}) {
                const QPointF normal =
                    QPointF(-tangent.dy(), tangent.dx()) * (way / tangent.length());
                const QPointF centre = line[i] + QPointF(normal.x() * (kAway + size.width() / 2),
                                                         normal.y() * (kAway + size.height() / 2));
                const QRectF box(centre - QPointF(size.width() / 2, size.height() / 2), size);
                if (!places.inside(box)) continue;
                if (side >= 0 && groupAt(context.layout, context.sides, centre) != side) continue;
                const double score = std::min(places.room(box), enough) * 20 + wanted(centre);
                if (score > most) {
                    most = score;
                    best = box;
                }
            }
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
        const QRectF box = placeBeside(context, places, size, label.side, enough, wanted);
        if (box.isEmpty()) return;
        places.take(box);
        paintLabel(painter, context, label, box);
    };
    put({partitionText(context.sides), t.danger, -1}, 3, [](QPointF at) { return -at.y() * 0.6; });
    constexpr std::size_t kMostSides = 4;
    for (std::size_t side = 0; side < std::min(context.sides.size(), kMostSides); ++side) {
        const bool majority = context.sides[side].size() * 2 > context.state().maxNode().value();
        const QPointF middle = middleOf(context.layout, context.sides[side]);
        put({majority ? majorityText() : minorityText(),
             majority ? context.tokens.textMuted : t.danger, int(side)},
            14, [&](QPointF at) { return -QLineF(at, middle).length() * 0.3; });
    }
}

} // namespace raftarium::ui
