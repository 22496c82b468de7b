#pragma once

#include "ui/timeline/time_axis.h"

#include <QRectF>
#include <QWidget>

#include <vector>

namespace raftarium::ui {

class StripModel;

/// The whole run in one line: how much happened when, and which part the lanes above show. The
/// window is dragged by its middle or its edges; where everything is shown, dragging across chooses
/// a part.
class OverviewBar : public QWidget {
    Q_OBJECT
public:
    OverviewBar(StripModel* model, double left, double rightMargin, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    /// The window that stands for the visible range, in pixels.
    [[nodiscard]] QRectF window() const;
    [[nodiscard]] TimeAxis axis() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    enum class Drag { None, Window, LeftEdge, RightEdge, Choose };
    [[nodiscard]] Drag partAt(double x) const;
    [[nodiscard]] QRectF frame() const;
    void countEvents(const TimeAxis& axis);

    StripModel* model_;
    double left_;
    double rightMargin_;
    Drag drag_ = Drag::None;
    double pressX_ = 0;
    Time pressFrom_{};
    Time pressTo_{};

    // How many events each bar stands for; bars before the last counted moment do not change.
    std::vector<std::uint32_t> counts_;
    std::size_t counted_ = 0;
    int generation_ = -1;
    Time countedEnd_{};
    double countedWidth_ = 0;
};

} // namespace raftarium::ui
