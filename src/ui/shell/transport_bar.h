#pragma once

#include <QToolBar>

#include <vector>

class QLabel;
class QLineEdit;
class QSlider;
class QToolButton;

namespace raftarium::ui {

class Actions;
class Session;

/// The bar at the top: time on the left, faults in the middle, branch and commands on the right.
class TransportBar : public QToolBar {
    Q_OBJECT
public:
    TransportBar(const Actions& actions, Session* session, QWidget* parent);

    [[nodiscard]] QLineEdit& proposal() const { return *proposal_; }
    [[nodiscard]] QSlider& speed() const { return *speed_; }
    [[nodiscard]] QToolButton& branch() const { return *branch_; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QToolButton* addButton(QAction* action, Qt::ToolButtonStyle style);
    void addSpeed();
    void addFaults(const Actions& actions);
    void addProposal();
    void addBranch();
    void showSpeed();
    void fillBranchMenu();
    void fit();
    void shrinkTo(int level); ///< 0 shows every word, 2 the fewest

    Session* session_;
    QToolButton* step_ = nullptr;
    QLabel* speedName_ = nullptr;
    QAction* speedNameAction_ = nullptr;
    QSlider* speed_ = nullptr;
    QLabel* speedLabel_ = nullptr;
    QLineEdit* proposal_ = nullptr;
    QToolButton* branch_ = nullptr;
    std::vector<QToolButton*> shrinking_; // lose their text where the window is narrow
};

} // namespace raftarium::ui
