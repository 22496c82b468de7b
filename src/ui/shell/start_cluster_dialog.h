#pragma once

#include "net/control/local_cluster.h"

#include <QDialog>

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace raftarium::ui {

/// Asks how many real servers to start, and where they keep their logs. Not modal.
class StartClusterDialog : public QDialog {
    Q_OBJECT
public:
    explicit StartClusterDialog(QWidget* parent);

    [[nodiscard]] QRadioButton& choice(int servers) const;
    [[nodiscard]] QLineEdit& directory() const { return *directory_; }
    /// Says what went wrong; the dialog stays.
    void showProblem(const QString& text);
    [[nodiscard]] QString problem() const;

signals:
    void wanted(const raftarium::net::LocalCluster::Config& config);

private:
    [[nodiscard]] net::LocalCluster::Config config() const;

    std::vector<QRadioButton*> counts_;
    QRadioButton* temporary_;
    QRadioButton* chosen_;
    QLineEdit* directory_;
    QLabel* problem_;
    QPushButton* start_;
};

} // namespace raftarium::ui
