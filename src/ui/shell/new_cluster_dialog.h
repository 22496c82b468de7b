#pragma once

#include "core/scenario/scenario.h"

#include <QDialog>

#include <optional>

class QLineEdit;
class QPushButton;
class QSpinBox;

namespace raftarium::ui {

/// Asks for the number of servers and the seed of a new cluster. Not modal: the cluster goes on.
class NewClusterDialog : public QDialog {
    Q_OBJECT
public:
    NewClusterDialog(const Scenario& like, QWidget* parent);

    [[nodiscard]] QSpinBox& nodes() const { return *nodes_; }
    [[nodiscard]] QLineEdit& seed() const { return *seed_; }

signals:
    void wanted(const raftarium::Scenario& scenario);

private:
    [[nodiscard]] std::optional<quint64> seedValue() const;

    QSpinBox* nodes_;
    QSpinBox* voters_;
    QSpinBox* clients_;
    QLineEdit* seed_;
    QPushButton* create_;
};

} // namespace raftarium::ui
