#pragma once

#include "ui/panels/log_cells.h"
#include "ui/panels/log_facts.h"

#include <QAbstractScrollArea>

#include <optional>

class QMenu;

namespace raftarium::ui {

class Session;
struct Tokens;

/// The logs of all servers at the cursor, index under index: filled cells are committed, dashed
/// ones only stored; the green rule is the commit index. ▲ and ● are the leader's nextIndex and
/// matchIndex.
///
/// Keys: arrows move the selected entry, Home and End scroll, Enter selects the event that stored
/// it.
class LogsPanel : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit LogsPanel(Session* session, QWidget* parent = nullptr);

    struct Place {
        NodeId node = kNobody; ///< nobody: in the header or below the rows
        Index index{};         ///< 0: left of the cells
        bool operator==(const Place&) const = default;
    };
    [[nodiscard]] Place placeAt(const QPoint& viewportPoint) const;
    /// Where a cell lies in the viewport, also beyond its edges.
    [[nodiscard]] QRect cellRect(NodeId node, Index index) const;
    [[nodiscard]] QString describe(const Place& place) const;
    [[nodiscard]] const std::optional<LogConflict>& conflict() const { return conflict_; }
    [[nodiscard]] bool followsEnd() const { return following_; }
    [[nodiscard]] const LogCells& cells() const { return cells_; }
    void fillMenu(QMenu& menu, const Place& place);
    void ensureVisible(Index index);

    [[nodiscard]] QSize sizeHint() const override { return {700, 200}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {260, 96}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    static constexpr int kNames = 74; ///< width of names and roles
    static constexpr int kHeader = 24;
    static constexpr int kFooter = 26;
    static constexpr int kRightRoom = 16;

    struct Metrics {
        int rows = 0;
        int pitch = 29; ///< from row to row
        int cellHeight = 23;
        int columnPitch = 34; ///< from index to index
        int cellWidth = 31;
    };
    void refresh();
    void updateBars();
    [[nodiscard]] Metrics metrics() const;
    [[nodiscard]] NodeId markedLeader() const;
    void selectPlace(const Place& place);
    void moveSelection(int byIndex, int byNode);
    void selectAppendOf(const Place& place);

    void paintHeader(QPainter& painter, const Metrics& m, const Tokens& tokens) const;
    void paintRow(QPainter& painter, const Metrics& m, const Tokens& tokens, NodeId id);
    void paintSnapshot(QPainter& painter, const Metrics& m, const Tokens& tokens, NodeId id) const;
    void paintName(QPainter& painter, const QRect& row, const Tokens& tokens, NodeId id) const;
    void paintProgress(QPainter& painter, const Metrics& m, const Tokens& tokens) const;
    void paintFooter(QPainter& painter, const Tokens& tokens) const;
    void paintOutline(QPainter& painter, const Tokens& tokens) const;

    Session* session_;
    LogCells cells_;
    std::optional<LogConflict> conflict_;
    Index longest_{};
    Place hovered_;
    bool following_ = true;
    bool settingBars_ = false;
};

} // namespace raftarium::ui
