#pragma once

#include "ui/timeline/role_history.h"
#include "ui/timeline/time_axis.h"

#include <QPixmap>
#include <QRectF>

#include <vector>

class QPainter;

namespace raftarium::ui {

struct Tokens;

/// Where the lanes lie. Lanes share the height; many lanes become thin.
struct LaneLayout {
    double top = 0;
    double height = 0;
    int lanes = 0;
    static constexpr double kTallest = 22;

    [[nodiscard]] double laneHeight() const;
    [[nodiscard]] QRectF lane(int i, double left, double right) const; ///< i from 0
    /// The lane under `y`, or -1.
    [[nodiscard]] int laneAt(double y) const;
    [[nodiscard]] double bottom() const { return top + laneHeight() * lanes; }
    /// Every how many lanes a name fits.
    [[nodiscard]] int labelStride() const;
    bool operator==(const LaneLayout&) const = default;
};

/// Draws role histories as lanes. Spans that ended are drawn once into a pixmap, which is extended
/// as spans end and made anew only when the range, the size or the colours change; the last span of
/// each lane, which still grows, is drawn at every paint.
class LanePainter {
public:
    void invalidate() { valid_ = false; }
    void paint(QPainter& painter, const RoleHistory& history, int generation, const TimeAxis& axis,
               const LaneLayout& layout, const Tokens& tokens, Time end, qreal pixelRatio);

    /// How often the pixmap was made anew, and how many spans were drawn into it: for tests.
    [[nodiscard]] int rebuilds() const { return rebuilds_; }
    [[nodiscard]] std::size_t spansDrawn() const { return spansDrawn_; }

private:
    struct Canvas {
        const RoleHistory& history;
        const TimeAxis& axis;
        const LaneLayout& layout;
        const Tokens& tokens;
    };
    void extendPixmap(const Canvas& canvas);
    void paintClosed(QPainter& painter, const Canvas& canvas, int lane);
    static void paintSpan(QPainter& painter, const Canvas& canvas, const QRectF& laneRect,
                          const RoleSpan& span, double x0, double x1, bool label);

    QPixmap pixmap_;
    bool valid_ = false;
    int generation_ = -1;
    Time from_{};
    Time to_{};
    double left_ = 0;
    double width_ = 0;
    LaneLayout layout_;
    std::vector<std::size_t> drawn_; // by lane: spans that are in the pixmap
    int rebuilds_ = 0;
    std::size_t spansDrawn_ = 0;
};

} // namespace raftarium::ui
