#pragma once

#include <QColor>
#include <QPainter>
#include <QPainterPath>
#include <QRectF>
#include <QString>

class QWidget;

namespace raftarium::ui {

/// `share` of `over`, the rest of `under`; opaque, so that drawing twice changes nothing.
[[nodiscard]] QColor mixed(const QColor& under, const QColor& over, double share);
[[nodiscard]] QColor withAlpha(QColor color, double alpha);

/// Slanted hatching within `rect`, held still in time where the rectangle moves.
void paintHatch(QPainter& painter, const QRectF& rect, const QColor& color);
/// A crown as the mark of a leader, of height `size` × 0.8, its middle at `centre`.
[[nodiscard]] QPainterPath crownPath(const QPointF& centre, qreal size);
/// A small label with a rounded frame; returns its rectangle.
QRectF paintChip(QPainter& painter, const QPointF& topLeft, const QString& text, const QColor& fill,
                 const QColor& line, const QColor& textColor);

} // namespace raftarium::ui
