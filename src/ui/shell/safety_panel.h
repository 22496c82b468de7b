#pragma once

#include "core/check/checker.h"

#include <QWidget>

#include <array>

class QLabel;

namespace raftarium::ui {

class Session;

/// The safety properties of the paper, whether each holds, and the two events of each violation.
class SafetyPanel : public QWidget {
    Q_OBJECT
public:
    SafetyPanel(Session* session, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showProperties();
    void goTo(const QString& link);

    Session* session_;
    QLabel* summary_;
    std::array<QLabel*, kProperties> names_{};
    std::array<QLabel*, kProperties> results_{};
    QLabel* violations_;
};

} // namespace raftarium::ui
