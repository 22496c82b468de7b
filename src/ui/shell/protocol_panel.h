#pragma once

#include "core/raft/options.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QSpinBox;

namespace raftarium::ui {

class Debounce;
class Session;

/// The settings of all servers, and advice where they endanger stability. Changes are actions.
class ProtocolPanel : public QWidget {
    Q_OBJECT
public:
    ProtocolPanel(Session* session, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showSettings();
    void showAdvice();
    void apply();
    [[nodiscard]] NodeOptions wanted() const;

    Session* session_;
    QSpinBox* timeoutMin_;
    QSpinBox* timeoutMax_;
    QSpinBox* heartbeat_;
    QSpinBox* maxEntries_;
    QCheckBox* noOp_;
    QLabel* advice_;
    Debounce* changed_;
};

} // namespace raftarium::ui
