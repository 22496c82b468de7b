#pragma once

#include "core/raft/types.h"

#include <QPointer>

#include <array>
#include <optional>
#include <vector>

class QCPAxisRect;
class QCPGraph;
class QCPItemStraightLine;
class QCPItemText;
class QCustomPlot;
class QWidget;

namespace raftarium::ui {

class ChartHistory;
struct Tokens;

/// The plot of a ChartPanel: two charts, one above the other, sharing the time axis, and the cursor
/// on a layer of its own, so that moving it draws nothing else anew.
class ChartPlot {
public:
    explicit ChartPlot(QWidget* parent);

    struct View {
        Time from{};
        Time to{};
        Time end{}; ///< lines go on to here
        NodeId selected = kNobody;
        NodeId leader = kNobody;
        std::uint32_t leaderTerm = 0;
    };
    void show(const ChartHistory& history, const View& view);
    void setCursor(Time time);
    void applyColours(const Tokens& tokens);

    [[nodiscard]] QCustomPlot* widget() const { return plot_; }
    /// The moment under a pixel of the plot; nothing outside the charts.
    [[nodiscard]] std::optional<Time> timeAt(const QPointF& pixel) const;
    [[nodiscard]] double pixelOf(Time time) const;

private:
    struct Chart {
        QCPAxisRect* rect = nullptr;
        std::vector<QCPGraph*> graphs;
        std::vector<QCPItemText*> labels;
        QCPItemStraightLine* cursor = nullptr;
    };
    void setUp(Chart& chart, const QString& title);
    void fill(Chart& chart, const ChartHistory& history, bool terms, const View& view);
    void label(Chart& chart, const ChartHistory& history, bool terms, const View& view);

    QPointer<QCustomPlot> plot_;
    std::array<Chart, 2> charts_;
};

} // namespace raftarium::ui
