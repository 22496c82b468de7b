#pragma once

#include "ui/timeline/lane_painter.h"
#include "ui/timeline/time_axis.h"

#include <QString>
#include <QWidget>

#include <vector>

class QMenu;

namespace raftarium::ui {

class StripModel;
struct Tokens;

/// The upper part of the time strip: the ruler, a lane for each server, and the cursor. Dragging
/// the ruler or the cursor scrubs; dragging the lanes pans (and scrubs where everything is in
/// sight).
class LaneView : public QWidget {
    Q_OBJECT
public:
    static constexpr double kLabels = 68; ///< width of the names
    static constexpr double kRight = 16;  ///< free at the right
    static constexpr double kRuler = 24;  ///< height of the ruler

    explicit LaneView(StripModel* model, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] TimeAxis axis() const;
    [[nodiscard]] LaneLayout layout() const;
    [[nodiscard]] const LanePainter& lanePainter() const { return lanes_; }
    /// What is under a point, in words.
    [[nodiscard]] QString describe(const QPointF& point) const;

signals:
    /// Fill the menu of `time`, opened on the lane of `node` or on none.
    void menuWanted(raftarium::Time time, raftarium::NodeId node, const QPoint& globalPosition);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Drag { None, Cursor, Pressed, Pan };
    [[nodiscard]] Drag dragAt(const QPointF& point) const;
    [[nodiscard]] NodeId nodeAt(const QPointF& point) const;

    void paintOther(QPainter& painter, const TimeAxis& axis, const Tokens& tokens) const;
    void paintLeaders(QPainter& painter, const TimeAxis& axis, const Tokens& tokens) const;
    void paintCuts(QPainter& painter, const TimeAxis& axis, const Tokens& tokens) const;
    void paintGrid(QPainter& painter, const TimeAxis& axis, const Tokens& tokens) const;
    void paintNames(QPainter& painter, const Tokens& tokens) const;
    void paintMarks(QPainter& painter, const TimeAxis& axis, const Tokens& tokens) const;
    void paintCursor(QPainter& painter, const TimeAxis& axis, const Tokens& tokens) const;
    [[nodiscard]] QRectF livePill(const TimeAxis& axis) const;

    StripModel* model_;
    LanePainter lanes_;
    Drag drag_ = Drag::None;
    QPointF press_;
    Time pressFrom_{};
    Time pressTo_{};
};

} // namespace raftarium::ui
