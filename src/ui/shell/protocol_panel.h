#pragma once

#include "core/raft/options.h"

#include <QWidget>

#include <utility>
#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QSpinBox;
class QToolButton;

namespace raftarium::ui {

class Debounce;
class PrioritiesEditor;
class Session;

/// The settings of all servers, what they break on purpose, and advice where they endanger
/// stability. Changes are actions.
class ProtocolPanel : public QWidget {
    Q_OBJECT
public:
    ProtocolPanel(Session* session, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void addRow(QGridLayout* grid, const QString& name, QWidget* field, QWidget* second = nullptr);
    QCheckBox* makeSwitch(const QString& text, const QString& why, bool NodeOptions::*member);
    void addTimes(QGridLayout* grid);
    void addNumbers(QGridLayout* grid);
    void addSwitches(QGridLayout* grid);
    void addLeaderWishes(QGridLayout* grid);
    void addBugs(QGridLayout* grid);
    void showSettings();
    void showLeaderWishes(const NodeOptions& now);
    void showBugs();
    void showAdvice();
    void apply();
    [[nodiscard]] NodeOptions wanted() const;

    Session* session_;
    QSpinBox* timeoutMin_;
    QSpinBox* timeoutMax_;
    QSpinBox* heartbeat_;
    QSpinBox* maxEntries_;
    QSpinBox* snapshotAfter_;
    QCheckBox* leaseReads_;
    std::vector<std::pair<QCheckBox*, bool NodeOptions::*>> switches_;
    QComboBox* preferred_; // its place in the list is the number of the server; 0: nobody
    PrioritiesEditor* priorities_;
    QToolButton* bugs_;
    QLabel* advice_;
    Debounce* changed_;
};

} // namespace raftarium::ui
