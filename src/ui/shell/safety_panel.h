#pragma once

#include "core/check/checker.h"
#include "core/check/running_linearizability.h"

#include <QWidget>

#include <array>

class QLabel;

namespace raftarium::ui {

class LinearizabilityWatch;
class Session;

/// The safety properties of the paper and what the clients saw: whether each holds, and the two
/// events of each violation.
class SafetyPanel : public QWidget {
    Q_OBJECT
public:
    SafetyPanel(Session* session, QWidget* parent,
                const RunningLinearizability::Limits& limits = {});

    [[nodiscard]] const LinearizabilityWatch& linearizability() const { return *watch_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void showProperties();
    void showLinearizability();
    [[nodiscard]] QString contradictionText() const; ///< rich; empty while there is none
    /// What was found in other chapters of the same real cluster: as above.
    [[nodiscard]] QString elsewhereText() const;
    void goTo(const QString& link);

    Session* session_;
    LinearizabilityWatch* watch_;
    QLabel* summary_;
    std::array<QLabel*, kProperties> names_{};
    std::array<QLabel*, kProperties> results_{};
    QLabel* linearizability_;
    QLabel* linearizabilityResult_;
    QLabel* violations_;
};

} // namespace raftarium::ui
