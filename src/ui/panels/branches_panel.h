#pragma once

#include <QWidget>

class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace raftarium::ui {

class Session;

/// The branches of history: what became of each moment at which somebody acted in the past. A click
/// or Enter switches, F2 renames, Delete deletes.
class BranchesPanel : public QWidget {
    Q_OBJECT
public:
    explicit BranchesPanel(Session* session, QWidget* parent = nullptr);

    [[nodiscard]] QTreeWidget& tree() const { return *tree_; }
    [[nodiscard]] QToolButton& renameButton() const { return *rename_; }
    [[nodiscard]] QToolButton& deleteButton() const { return *delete_; }
    /// The item of a branch, or nullptr.
    [[nodiscard]] QTreeWidgetItem* itemOf(int branch) const;

    [[nodiscard]] QSize sizeHint() const override { return {260, 120}; }

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild();
    void switchTo(QTreeWidgetItem* item);
    void rename();
    void removeCurrent();
    void updateButtons();
    void showMenu(const QPoint& position);
    [[nodiscard]] int selectedBranch() const;

    Session* session_;
    QTreeWidget* tree_;
    QToolButton* rename_;
    QToolButton* delete_;
    int shown_ = -1; ///< the branch that was shown when the tree was built
    bool rebuilding_ = false;
};

} // namespace raftarium::ui
