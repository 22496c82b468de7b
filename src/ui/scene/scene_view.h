#pragma once

#include "ui/base/session.h"
#include "ui/scene/scene_hints.h"
#include "ui/scene/scene_painter.h"

#include <QWidget>

class QMenu;

namespace raftarium::ui {

class ProposalEdit;

/// The cluster at the session's cursor, drawn and touchable.
///
/// - Drag a server to move it; click it to select it; right-click for everything else.
/// - Click a link to cycle healthy → cut → one way → other way.
/// - Drag across links to draw a line that cuts the network.
/// - Click a message to inspect, drop, duplicate, delay or deliver it.
/// - Tab goes from server to server, Return opens the menu of what is selected, Delete crashes it,
///   Shift with an arrow moves it, Escape gives up a line or the selection.
class SceneView : public QWidget {
    Q_OBJECT
public:
    explicit SceneView(Session* session, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return {830, 420}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 180}; }
    /// Where everything stands, as last painted.
    [[nodiscard]] const SceneLayout& sceneLayout() const { return painter_.layout(); }
    /// What the next picture is painted from.
    [[nodiscard]] SceneInput input() const;
    /// What can be touched at a point, in the picture last painted.
    [[nodiscard]] SceneHit hitAt(QPointF point) const;

public slots:
    /// Opens the field for a command at a server.
    void propose(raftarium::NodeId node);
    /// Whether newcomers are told what they may try.
    void showHints(bool shown);
    /// Puts all servers back on the ring.
    void resetPositions();

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    enum class Gesture { None, Pressed, MovingNode, DrawingCut };

    void connectSession();
    void onOpened();
    void onCursorMoved();
    void setHover(const SceneHit& hit);
    void click(const SceneHit& hit, QPoint globalPosition);
    void drag(QPointF to);
    void finishCut();
    void cancelGesture();
    void openMenu(const SceneHit& hit, QPoint globalPosition);
    void fillSceneMenu(QMenu* menu);
    [[nodiscard]] SceneHit selectedHit() const;
    [[nodiscard]] QPoint anchorOf(const SceneHit& hit) const;
    void moveSelected(QPointF by);
    void updateDescription();
    void loadPositions();
    void savePositions() const;

    Session* session_;
    ScenePainter painter_;
    SceneHints hints_;
    ProposalEdit* proposal_;
    bool focusedByKey_ = false;
    bool hintsShown_ = true;
    SceneHit hover_;
    Gesture gesture_ = Gesture::None;
    SceneHit pressed_;
    QPointF pressedAt_;
    QPointF grip_; ///< from the pointer to the middle of the server being moved
    QPolygonF stroke_;
    EventNumber described_ = kNoEvent;
    int positionsOf_ = -1; ///< for how many servers the positions were loaded
};

} // namespace raftarium::ui
