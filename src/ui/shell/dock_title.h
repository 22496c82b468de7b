#pragma once

#include <QWidget>

class QDockWidget;
class QLabel;

namespace raftarium::ui {

/// The title of a dock: a small heading, what makes the dock float or go away when the pointer is
/// there, and the header of its panel: the panel's child of the name kPanelHeader, if it has one.
class DockTitle : public QWidget {
    Q_OBJECT
public:
    /// The dock's panel must have been set.
    explicit DockTitle(QDockWidget* dock);
    /// Behind a tab, which says the heading already.
    void setTabbed(bool tabbed);

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    /// Where the pointer, at x, is near enough to want them.
    void showButtons(int pointer);

    QLabel* heading_;
    QWidget* buttons_;
    bool tabbed_ = false;
    bool needed_ = true; ///< the heading: the panel's header says no title of its own
};

} // namespace raftarium::ui
