#pragma once

#include "core/raft/priorities.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QSpinBox;

namespace raftarium::ui {

/// A number for each server: how much it is wanted as the leader.
class PrioritiesField : public QWidget {
    Q_OBJECT
public:
    explicit PrioritiesField(QWidget* parent);

    /// Shows these, without changed().
    void present(int servers, const Priorities& priorities);
    [[nodiscard]] Priorities priorities() const;
    /// "all alike" or "n1: 5, n3: 0"
    [[nodiscard]] static QString summary(const Priorities& priorities);

signals:
    void changed();
    void editingFinished();

private:
    void addServer();

    QGridLayout* grid_;
    std::vector<QSpinBox*> boxes_; ///< by id - 1
};

} // namespace raftarium::ui
