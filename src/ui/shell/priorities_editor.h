#pragma once

#include "core/raft/priorities.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QScrollArea;
class QSpinBox;

namespace raftarium::ui {

/// A number for each server: how much it is wanted as the leader. Many servers scroll.
class PrioritiesEditor : public QWidget {
    Q_OBJECT
public:
    explicit PrioritiesEditor(QWidget* parent);

    /// Servers 1 … `servers`, with the priorities that are in force.
    void setPriorities(int servers, const Priorities& priorities);
    /// `before` with what stands in the fields.
    [[nodiscard]] Priorities edited(Priorities before) const;

signals:
    void changed();  ///< by the user; more may follow
    void finished(); ///< a field was left or confirmed

private:
    void setServers(int servers);
    QSpinBox* makeField(int server);

    QScrollArea* area_;
    QWidget* fields_;
    QGridLayout* grid_;
    std::vector<QSpinBox*> boxes_; // by server, from 1
};

} // namespace raftarium::ui
