#pragma once

#include "core/timeline/cluster_state.h"

#include <QAbstractTableModel>
#include <QString>

#include <map>
#include <string>
#include <vector>

namespace raftarium::ui {

/// Every server's state machine at one moment: a row for each key that any of them holds, a column
/// for each server. What differs from the server that has applied most is behind.
class KeyValueModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { DiffersRole = Qt::UserRole };
    using QAbstractTableModel::QAbstractTableModel;

    /// Shows `state`. Keeps what is selected where only values changed.
    void setState(const ClusterState& state);
    /// Whose values the others are compared with; nobody where nothing runs.
    [[nodiscard]] NodeId reference() const { return reference_; }
    [[nodiscard]] int differences() const { return differences_; }
    /// By key; -1 where no server holds it.
    [[nodiscard]] int rowOf(const std::string& key) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Column {
        bool running = false;
        Index applied{};
        KeyValueStore store;
    };
    void setKeys(std::vector<std::string> keys);
    void count();
    [[nodiscard]] bool differs(std::size_t row, std::size_t column) const;

    std::vector<std::string> keys_;
    std::vector<Column> columns_;
    NodeId reference_ = kNobody;
    int differences_ = 0;
};

} // namespace raftarium::ui
