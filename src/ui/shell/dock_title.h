#pragma once

#include <QWidget>

class QDockWidget;
class QLabel;

namespace raftarium::ui {

/// The title of a dock: a small heading, and what makes the dock float or go away when the pointer
/// is there.
class DockTitle : public QWidget {
    Q_OBJECT
public:
    explicit DockTitle(QDockWidget* dock);

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QLabel* heading_;
    QWidget* buttons_;
};

} // namespace raftarium::ui
