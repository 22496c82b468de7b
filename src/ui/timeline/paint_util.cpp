#include "ui/timeline/paint_util.h"

#include <QFontMetricsF>

#include <cmath>

namespace raftarium::ui {

QColor mixed(const QColor& under, const QColor& over, double share) {
    const auto part = [share](int a, int b) {
        return static_cast<int>(std::lround(a + (b - a) * share));
    };
    return {part(under.red(), over.red()), part(under.green(), over.green()),
            part(under.blue(), over.blue())};
}

QColor withAlpha(QColor color, double alpha) {
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

void paintHatch(QPainter& painter, const QRectF& rect, const QColor& color) {
    constexpr double pitch = 7;
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setPen(QPen(color, 2.5));
    const double height = rect.height();
    const double first = std::floor((rect.left() - height) / pitch) * pitch;
    for (double x = first; x < rect.right(); x += pitch)
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + height, rect.top()));
    painter.restore();
}

QPainterPath crownPath(const QPointF& centre, qreal size) {
    const qreal w = size / 2;
    const qreal h = size * 0.4;
    QPainterPath path;
    path.moveTo(centre + QPointF(-w, -h * 0.8));
    path.lineTo(centre + QPointF(-w * 0.45, 0));
    path.lineTo(centre + QPointF(0, -h * 1.1));
    path.lineTo(centre + QPointF(w * 0.45, 0));
    path.lineTo(centre + QPointF(w, -h * 0.8));
    path.lineTo(centre + QPointF(w * 0.8, h));
    path.lineTo(centre + QPointF(-w * 0.8, h));
    path.closeSubpath();
    return path;
}

QRectF paintChip(QPainter& painter, const QPointF& topLeft, const QString& text, const QColor& fill,
                 const QColor& line, const QColor& textColor) {
    const QFontMetricsF metrics(painter.font());
    const QRectF rect(topLeft, QSizeF(std::ceil(metrics.horizontalAdvance(text)) + 12,
                                      std::ceil(metrics.height()) + 2));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line.alpha() > 0 ? QPen(line, 1) : QPen(Qt::NoPen));
    painter.setBrush(fill);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(textColor);
    painter.drawText(rect, Qt::AlignCenter, text);
    painter.restore();
    return rect;
}

} // namespace raftarium::ui
