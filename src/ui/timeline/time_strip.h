#pragma once

#include "core/raft/types.h"

#include <QWidget>

class QMenu;

namespace raftarium::ui {

class LaneView;
class OverviewBar;
class Session;
class StripModel;

/// Time from left to right: the role and term of every server, cuts, forks and violations, with the
/// one cursor in front and the whole run below.
///
/// Keys: Left and Right step, Home and End go to the start and to live, + and - zoom at the cursor,
/// Ctrl+Left and Ctrl+Right pan, 0 shows everything, Up and Down select the server.
class TimeStrip : public QWidget {
    Q_OBJECT
public:
    explicit TimeStrip(Session* session, QWidget* parent = nullptr);

    [[nodiscard]] Time visibleFrom() const;
    [[nodiscard]] Time visibleTo() const;
    [[nodiscard]] StripModel& model() const { return *model_; }
    [[nodiscard]] LaneView& lanes() const { return *lanes_; }
    [[nodiscard]] OverviewBar& overview() const { return *overview_; }
    /// What the right mouse button offers at `time` on the lane of `node` (nobody: on none).
    void fillMenu(QMenu& menu, Time time, NodeId node);

public slots:
    void zoomToFit();
    void zoomIn();
    void zoomOut();

signals:
    void visibleRangeChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void zoomAtCursor(double factor);
    void panBy(double share);
    void selectNeighbour(int by);

    Session* session_;
    StripModel* model_;
    LaneView* lanes_;
    OverviewBar* overview_;
};

} // namespace raftarium::ui
