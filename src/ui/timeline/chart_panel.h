#pragma once

#include "ui/timeline/chart_history.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <memory>

class QCheckBox;
class QCustomPlot;

namespace raftarium::ui {

class Session;
class TimeStrip;
class ChartPlot;

/// Commit index and term of every server over time, in two charts on one time axis. A click or a
/// drag moves the cursor; Left and Right step.
class ChartPanel : public QWidget {
    Q_OBJECT
public:
    explicit ChartPanel(Session* session, QWidget* parent = nullptr);
    ~ChartPanel() override;

    /// Shows what `strip` shows, as long as "whole run" is off. Without a strip all is shown.
    void followStrip(TimeStrip* strip);
    [[nodiscard]] bool showsWholeRun() const;
    void setShowsWholeRun(bool whole);

    [[nodiscard]] Time visibleFrom() const;
    [[nodiscard]] Time visibleTo() const;
    [[nodiscard]] const ChartHistory& history() const { return history_; }
    [[nodiscard]] QCustomPlot* plot() const;

    [[nodiscard]] QSize sizeHint() const override { return {700, 200}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {260, 120}; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void startAnew();
    void extend();
    void scheduleRefresh(int milliseconds);
    void refresh();
    void updateCursor();

    Session* session_;
    QPointer<TimeStrip> strip_;
    ChartHistory history_;
    std::unique_ptr<ChartPlot> chart_;
    QCheckBox* whole_;
    QTimer refresh_;
};

} // namespace raftarium::ui
